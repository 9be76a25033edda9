"""What holds for every table, and for every file."""

from __future__ import annotations

import csv
import io
import time
from contextlib import suppress

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from nnplayground.data.csv_import import CsvOptions, parse_csv
from nnplayground.data.dataset import Dataset
from nnplayground.errors import InputError
from tests.data.tables import classes, read

DELIMITERS = (",", ";", "\t", "|", " ")
LABELS = ("A", "B", "kucing", "setosa, merah", 'say "hi"', "two\nlines", "é", "a;b|c\td")
row = st.tuples(st.floats(allow_nan=False, allow_infinity=False), st.integers(-(2**53), 2**53), st.sampled_from(LABELS))
tables = st.lists(row, min_size=2, max_size=8).filter(lambda rows: len({label for *_, label in rows}) > 1)


def written(rows: list[tuple[float, int, str]], delimiter: str, decimal: str, end: str = "\n") -> bytes:
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=delimiter, lineterminator=end)
    writer.writerow(["a", "b", "label"])
    writer.writerows([repr(a).replace(".", decimal), b, label] for a, b, label in rows)
    return text.getvalue().encode()


def assert_same(dataset: Dataset, rows: list[tuple[float, int, str]]) -> None:
    assert dataset.x.tolist() == [[a, float(b)] for a, b, _ in rows]
    assert classes(dataset) == [label for *_, label in rows]


@given(tables, st.sampled_from(DELIMITERS), st.sampled_from(".,"), st.sampled_from(["\n", "\r\n"]))
def test_table_comes_back_when_its_form_is_given(rows, delimiter, decimal, end):
    content = written(rows, delimiter, decimal, end)
    assert_same(read(content, delimiter=delimiter, decimal=decimal), rows)


@given(tables, st.sampled_from(DELIMITERS), st.sampled_from(".,"))
def test_table_comes_back_or_is_refused_when_its_form_is_found(rows, delimiter, decimal):
    try:
        dataset = read(written(rows, delimiter, decimal))
    except InputError as error:
        assert "two meanings" in str(error)  # noqa: PT017
    else:
        assert_same(dataset, rows)


options = st.builds(
    CsvOptions,
    delimiter=st.sampled_from([None, *DELIMITERS]),
    decimal=st.sampled_from([None, ".", ","]),
    header=st.sampled_from([None, True, False]),
    encoding=st.sampled_from([None, "utf-8", "cp1252", "utf-16", "latin-1", "utf-7"]),
    target=st.sampled_from([(), ("x1",), ("x1", "x2")]),
    task=st.sampled_from([None, "classification", "regression"]),
    missing=st.sampled_from(["refuse", "drop", "mean"]),
)
table_like = st.text(alphabet="0123456789.,;\t|\"\n\r -+eEnaA%x/:_?'−\u00a0١é", max_size=60).map(str.encode)
grids = st.tuples(st.integers(2, 4), st.lists(st.text(alphabet="0123.,e-+ ANa%?:/", max_size=6), max_size=24)).map(
    lambda grid: "\n".join(";".join(grid[1][i : i + grid[0]]) for i in range(0, len(grid[1]), grid[0])).encode()
)


@given(st.one_of(st.binary(max_size=200), table_like, grids), options)
@example(b"", CsvOptions())
@example(b"\xef\xbb\xbf", CsvOptions())
def test_any_bytes_are_read_or_refused(content, options):
    try:
        dataset = parse_csv(content, options, "x.csv")
    except InputError as error:
        assert str(error)  # noqa: PT017
    else:
        assert len(dataset) >= 2
        assert np.isfinite(dataset.x).all()
        assert dataset.targets is None or np.isfinite(dataset.targets).all()
        assert dataset.x.shape[1] == len(dataset.feature_names) == len(set(dataset.feature_names))


@pytest.mark.parametrize(
    "content",
    [
        b'"' * 1_000_000,
        b"," * 1_000_000 + b"\n" + b"," * 1_000_000,
        b"9" * 1_000_000,
        b"\n" * 1_000_000 + b"x,y",
        b"x,y\n1" + b" " * 130_000 + b"x,2\n3,4\n",
        b"x,y\n" + b"".join(b"1" + b" " * 390 + b"x%d,2\n" % number for number in range(2500)),
        b"x,y\n" + b"1" * 390 + b"x,2\n" * 2500,
        b"x,y\n" + b"1/1/1 1:11" + b":" * 390 + b"x,2\n1,2\n",
        b",".join([b"x"] * 9000) + b"\n" + b",".join([b"1"] * 9000) + b"\n" + b",".join([b"2"] * 9000),
        b"x,y\n" + b"\xc2\xa0" * 60_000 + b"1,2\n3,4\n",
    ],
    ids=["quotes", "commas", "digits", "lines", "blanks", "long", "longer", "date", "names", "spaces"],
)
def test_small_files_are_never_slow(content):
    start = time.thread_time()
    with suppress(InputError):
        read(content)
    assert time.thread_time() - start < 2.0


@pytest.mark.thorough
def test_a_million_cells_take_seconds():
    a, b = np.random.default_rng(0).standard_normal((2, 250_000)).tolist()
    lines = [f"{a[row]!r},{b[row]!r},{row},{'AB'[row % 2]}" for row in range(250_000)]
    start = time.thread_time()
    dataset = read("\n".join(["a,b,c,label", *lines]))
    assert time.thread_time() - start < 20.0
    np.testing.assert_array_equal(dataset.x, np.column_stack([a, b, range(250_000)]))
