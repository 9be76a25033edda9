"""Large tables: read in pieces that give the same as the whole, with progress and a way out."""

from __future__ import annotations

import os
import threading
from pathlib import Path

import numpy as np
import pytest

from nnplayground.data import csv_bytes, csv_import, csv_numbers, csv_rows
from nnplayground.data.csv_import import CsvOptions, parse_csv, read_csv
from nnplayground.errors import InputError
from nnplayground.progress import Cancelled, part
from tests.data.tables import read, refused

ROWS = 3000


@pytest.fixture
def in_small_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have everything done in many pieces."""
    cut(monkeypatch, 7)


def cut(monkeypatch: pytest.MonkeyPatch, size: int) -> None:
    monkeypatch.setattr(csv_bytes, "_PIECE", size)
    monkeypatch.setattr(csv_rows, "_PIECE_CHARACTERS", size + 4)
    for module in (csv_import, csv_numbers):
        monkeypatch.setattr(module, "CHUNK", max(2, size // 2))


def table(rows: int = ROWS, quote: str = "") -> bytes:
    rng = np.random.default_rng(0)
    lines = ["a;b;jenis"]
    for x, y in rng.normal(0.0, 1.0, (rows, 2)).tolist():
        lines.append(f"{x:.4f};{y:.6f};{quote}{'ya' if x > 0 else 'tidak'}{quote}".replace(".", ","))
    return "\r\n".join(lines).encode()


@pytest.mark.parametrize("quote", ["", '"'])
def test_pieces_give_the_same_as_the_whole(in_small_pieces: None, quote: str) -> None:
    small = read(table(40, quote))
    with pytest.MonkeyPatch.context() as whole:
        cut(whole, 2**20)
        large = read(table(40, quote))
    assert np.array_equal(small.x, large.x)
    assert np.array_equal(small.labels, large.labels)
    assert small.notes == large.notes


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-8-sig", "cp1252"])
def test_characters_across_pieces(in_small_pieces: None, encoding: str) -> None:
    found = read("é,x,kelas\n1.5,2,ä\n2.5,3,ö\n3.5,4,ä\n".encode(encoding))
    assert found.feature_names == ("é", "x")
    assert found.class_names == ("ä", "ö")


def test_line_ends_across_pieces(in_small_pieces: None) -> None:
    found = read("a,b,k\r\n1.5,2,p\r2.5,3,q\r\n\r\n3.5,4,p\r\n")
    assert found.x.tolist() == [[1.5, 2.0], [2.5, 3.0], [3.5, 4.0]]
    assert "line 6" in refused("a,b,k\r\n1.5,2,p\r2.5,3,q\r\n\r\n3.5,4,p\r\n1,2\r\n")


def test_progress_rises_from_beginning_to_end(tmp_path: Path) -> None:
    path, seen = tmp_path / "besar.csv", []
    path.write_bytes(table())
    read_csv(path, CsvOptions(), seen.append)
    assert seen == sorted(seen)
    assert seen[0] < 0.1
    assert 0.9 < seen[-1] <= 1.0


def test_every_report_is_a_way_out(in_small_pieces: None, tmp_path: Path) -> None:
    path, calls = tmp_path / "besar.csv", [0]
    path.write_bytes(table(20))
    read_csv(path, CsvOptions(), lambda _share: calls.__setitem__(0, calls[0] + 1))
    for last in range(1, calls[0], 5):
        left = [last]

        def stop(_share: float, left: list[int] = left) -> None:
            left[0] -= 1
            if left[0] == 0:
                raise Cancelled

        with pytest.raises(Cancelled):
            read_csv(path, CsvOptions(), stop)


def test_a_part_of_a_report_is_scaled() -> None:
    seen: list[float] = []
    part(part(seen.append, 0.5, 1.0), 0.0, 0.5)(0.5)
    assert seen == [0.625]


@pytest.mark.skipif(os.name == "nt", reason="pipes of Unix")
def test_a_pipe_is_refused_without_waiting(tmp_path: Path) -> None:
    path = tmp_path / "pipa.csv"
    os.mkfifo(path)
    outcome: list[BaseException] = []

    def try_it() -> None:
        try:
            read_csv(path, CsvOptions())
        except InputError as error:
            outcome.append(error)

    thread = threading.Thread(target=try_it)
    thread.start()
    thread.join(5.0)
    assert not thread.is_alive()
    assert "pipe" in str(outcome[0])


def test_ten_million_rows_are_more_than_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(csv_rows, "MOST_CELLS", 5000)
    with pytest.raises(InputError, match="5000 cells"):
        parse_csv(table(), CsvOptions(), "besar.csv")


def test_two_gigabytes_are_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "besar.csv"
    with path.open("wb") as file:
        file.truncate(2 * 2**30)
    with pytest.raises(InputError, match="256 MB"):
        read_csv(path, CsvOptions())
