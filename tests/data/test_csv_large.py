"""Large tables: read in pieces that give the same as the whole, with progress, a way out, and columns left out."""

from __future__ import annotations

import os
import threading
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nnplayground.data import csv_bytes, csv_numbers, csv_rows
from nnplayground.data.csv_import import CsvOptions, parse_csv, read_csv
from nnplayground.errors import InputError
from nnplayground.progress import Cancelled, part
from tests.data.tables import read, refused

ROWS = 3000


@pytest.fixture
def in_small_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have everything done in many pieces."""
    monkeypatch.setattr(csv_bytes, "PIECE", 7)
    monkeypatch.setattr(csv_rows, "_AT_ONCE", 11)
    monkeypatch.setattr(csv_rows, "_ROWS_AT_ONCE", 2)
    for module in (csv_numbers, __import__("nnplayground.data.csv_text", fromlist=["AT_ONCE"])):
        monkeypatch.setattr(module, "AT_ONCE", 3)


def table(rows: int = ROWS, quote: str = "") -> bytes:
    rng = np.random.default_rng(0)
    lines = ["a;b;jenis"]
    for x, y in rng.normal(0.0, 1.0, (rows, 2)).tolist():
        lines.append(f"{x:.4f};{y:.6f};{quote}{'ya' if x > 0 else 'tidak'}{quote}".replace(".", ","))
    return "\r\n".join(lines).encode()


plain = st.from_regex(r"[+-]?[0-9]{1,5}([.,][0-9]{1,4})?", fullmatch=True)
odd = st.sampled_from(["", "1.234", "1,234", "1.234,5", "-", "na", "x", "1e5", "1 000", "−3", "50%", "1/2/2020"])


@given(st.lists(plain, min_size=1, max_size=12) | st.lists(plain | odd, min_size=1, max_size=12))
@settings(max_examples=200)
def test_the_quick_look_at_numbers_sees_what_the_thorough_one_does(cells: list[str]) -> None:
    quick = csv_numbers._profile_of_plain_numbers(cells, lambda _share: None)
    assert quick is None or quick == csv_numbers._profile_of_any(cells, lambda _share: None)


@pytest.mark.parametrize("quote", ["", '"'])
def test_pieces_give_the_same_as_the_whole(in_small_pieces: None, quote: str) -> None:
    small = read(table(40, quote))
    with pytest.MonkeyPatch.context() as whole:
        whole.setattr(csv_bytes, "PIECE", 2**20)
        whole.setattr(csv_rows, "_AT_ONCE", 2**20)
        whole.setattr(csv_rows, "_ROWS_AT_ONCE", 10**6)
        whole.setattr(csv_numbers, "AT_ONCE", 10**6)
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


def test_columns_are_left_out() -> None:
    text = "nama,x1,x2,kelas\n" + "\n".join(f"orang {n},{n}.5,{n * n},{'pq'[n % 2]}" for n in range(40))
    assert "40" in refused(text)
    found = read(text, without=("nama",))
    assert found.feature_names == ("x1", "x2")
    assert "nama" not in found.columns
    assert read(text, without=("nama", "kelas"), target=("x2",)).target_names == ("x2",)
    assert "umur" in refused(text, without=("umur",))
    assert "kelas" in refused(text, without=("nama", "kelas"), target=("kelas",))


@pytest.mark.parametrize("change", ["grow", "shrink", "replace", "vanish"])
def test_a_file_that_changes_while_it_is_read(tmp_path: Path, change: str) -> None:
    path = tmp_path / "besar.csv"
    path.write_bytes(table())
    is_changed: list[bool] = []

    def disturb(_share: float) -> None:
        if is_changed:
            return
        is_changed.append(True)
        if change == "grow":
            with path.open("ab") as file:
                file.write(b"\n1,0;2,0;ya")
        elif change == "shrink":
            os.truncate(path, 100)
        else:
            path.unlink()
            if change == "replace":
                path.write_bytes(b"other")

    if change in ("grow", "shrink"):
        with pytest.raises(InputError, match="changed"):
            read_csv(path, CsvOptions(), disturb)
    else:  # the file that was opened is read to its end, whatever its name now stands for
        assert len(read_csv(path, CsvOptions(), disturb)) == ROWS
    assert is_changed


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
