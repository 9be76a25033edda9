"""Files that change while they are read, columns that are left out, and reading that is called off."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from nnplayground.data.csv_import import CsvOptions, read_csv
from nnplayground.errors import InputError
from nnplayground.progress import Cancelled
from tests.data.tables import notes, read, refused

TABLE = "a,b,y\n" + "1.5,2.5,u\n3.5,4.5,v\n" * 100_000


def at_first_report(act: Callable[[], object]) -> Callable[[float], None]:
    """Return a report that does something once, in the middle of reading."""
    waiting = [act]

    def report(_share: float) -> None:
        if waiting:
            waiting.pop()()

    return report


@pytest.fixture
def path(tmp_path: Path) -> Path:
    file = tmp_path / "table.csv"
    file.write_text(TABLE)
    return file


def grow(path: Path) -> None:
    with path.open("a") as file:
        file.write("5,6,u\n")


@pytest.mark.parametrize("change", [grow, lambda path: os.truncate(path, 100)], ids=["grows", "shrinks"])
def test_a_file_that_changes_while_it_is_read_is_refused(path, change):
    with pytest.raises(InputError, match=r"table.csv was changed while it was read"):
        read_csv(path, CsvOptions(), at_first_report(lambda: change(path)))


def test_a_file_that_vanishes_is_read_as_it_was(path):
    assert len(read_csv(path, CsvOptions(), at_first_report(path.unlink))) == 200_000


def test_a_file_that_is_replaced_is_read_as_it_was(path, tmp_path):
    other = tmp_path / "other.csv"
    other.write_text("no table")
    assert len(read_csv(path, CsvOptions(), at_first_report(lambda: other.replace(path)))) == 200_000


def test_reading_can_be_called_off(path):
    def refuse(share: float) -> None:
        if share > 0.5:
            raise Cancelled

    with pytest.raises(Cancelled):
        read_csv(path, CsvOptions(), refuse)


def test_reports_go_up_to_the_end(path):
    shares: list[float] = []
    read_csv(path, CsvOptions(), shares.append)
    assert shares == sorted(shares)
    assert len(shares) > 20
    assert 0.9 < shares[-1] <= 1.0


NAMES = "id,name,x,y\n" + "".join(f"{i},person {i},{i}.5,{'uv'[i % 2]}\n" for i in range(30))


def test_columns_are_left_out():
    dataset = read(NAMES, without=("id", "name"))
    assert dataset.feature_names == ("x",)
    assert dataset.columns == ("x", "y")
    assert "left out as chosen: id, name" in notes(dataset)


def test_an_unknown_column_cannot_be_left_out():
    assert "no column “nobody” to be left out" in refused(NAMES, without=("nobody",))


def test_a_column_left_out_cannot_be_the_target():
    assert "no column “name” to be the target" in refused(NAMES, without=("name",), target=("name",))


def test_too_few_columns_may_be_left():
    assert "Columns with values in table.csv: 1" in refused(NAMES, without=("id", "name", "x"))
