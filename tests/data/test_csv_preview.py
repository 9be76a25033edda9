"""What is shown of a table before it is taken: everything that is wrong, with what becomes of it."""

from __future__ import annotations

import pytest

from nnplayground.data import csv_preview
from nnplayground.data.csv_import import CsvOptions
from nnplayground.data.csv_preview import MOST_FINDINGS, Preview, preview
from nnplayground.progress import Cancelled


def look(table: str, **options: object) -> Preview:
    return preview(table.encode(), CsvOptions(**options), "table.csv")


def places(found: Preview) -> list[tuple[int | None, str | None]]:
    return [(finding.line, finding.column) for finding in found.findings]


def test_what_was_detected():
    found = look("tinggi;berat;jenis\n1,5;2,25;a\n3,5;4,25;b\n")
    assert (found.delimiter, found.decimal, found.header, found.encoding) == (";", ",", True, "utf-8")
    assert [(column.kind, column.role) for column in found.columns] == [
        ("number", "feature"),
        ("number", "feature"),
        ("text", "target"),
    ]
    assert found.rows == (("1,5", "2,25", "a"), ("3,5", "4,25", "b"))
    assert found.dataset is not None
    assert not found.findings


@pytest.mark.parametrize(
    ("missing", "effect"),
    [
        ("refuse", csv_preview.REFUSED),
        ("drop", csv_preview.ROW_LEFT_OUT),
        ("mean", csv_preview.MEAN_FILLED_IN),
    ],
)
def test_every_missing_value_and_what_becomes_of_it(missing, effect):
    found = look("a,b,y\n1,,u\n2,3,v\n,4,u\n5,6,v\n7,8,u\n", missing=missing)
    assert places(found)[:2] == [(2, "b"), (4, "a")]
    assert {finding.effect for finding in found.findings[:2]} == {effect}
    assert (found.refused is None) == (missing != "refuse")
    assert [column.missing for column in found.columns] == [1, 1, 0]


def test_a_row_without_a_target_is_left_out_even_where_means_are_filled_in():
    found = look("a,b,y\n1,2,u\n2,3,v\n3,4,\n", missing="mean")
    assert found.findings[0].effect == csv_preview.ROW_LEFT_OUT


def test_all_rows_of_other_lengths_are_listed():
    found = look("a,b,y\n1,2,u\n3,4\n5,6,v\n7,8,v,9\n")
    assert places(found) == [(3, None), (5, None)]
    assert all(finding.is_refused for finding in found.findings)
    assert found.dataset is None
    assert len(found.rows) == 5


def test_all_cells_that_are_no_numbers_are_listed():
    found = look("a,b,y\n1,50%,u\n2,3,v\n1_000,4,u\n5,inf,v\n")
    assert places(found) == [(2, "b"), (4, "a"), (5, "b")]


def test_of_many_findings_the_first_are_listed_and_the_others_counted():
    found = look("a,b,y\n" + "1,,u\n2,3,v\n" * 500)
    assert len(found.findings) == MOST_FINDINGS
    assert found.more == 300


def test_a_column_left_out_is_shown_and_not_used():
    table = "a,b,y\n" + "".join(f"{i},text {i},{'uv'[i % 2]}\n" for i in range(30))
    found = look(table)
    assert places(found) == [(None, "b")]
    assert found.dataset is None
    found = look(table, without=("b",))
    assert found.dataset.feature_names == ("a",)
    assert [column.role for column in found.columns] == ["feature", "without", "target"]


@pytest.mark.parametrize("table", ["", "<html>", "PK\x03\x04", "a,b\n1,2\n", "x\n1\n2\n"])
def test_what_is_no_table_is_refused_with_a_finding(table):
    found = look(table)
    assert found.refused is not None
    assert found.findings


def test_reading_can_be_called_off_at_any_report():
    table = ("a,b,y\n" + "1.5,2.5,u\n3.5,,v\n" * 20_000).encode()
    reports: list[float] = []
    preview(table, CsvOptions(missing="mean"), "t.csv", reports.append)
    assert reports == sorted(reports)
    assert 0.0 <= reports[0] < reports[-1] <= 1.0
    for stop in range(0, len(reports), 3):
        count = iter(range(len(reports)))

        def report(_share: float, count=count, stop=stop) -> None:
            if next(count) == stop:
                raise Cancelled

        with pytest.raises(Cancelled):
            preview(table, CsvOptions(missing="mean"), "t.csv", report)
