"""Separators, quotes, lines and headers."""

from __future__ import annotations

import pytest

from tests.data.tables import classes, column, notes, read, refused


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|", " "])
def test_delimiter_is_found(delimiter):
    table = "a,b,label\n1.5,2,A\n-3,4.25,B\n".replace(",", delimiter)
    dataset = read(table)
    assert dataset.x.tolist() == [[1.5, 2.0], [-3.0, 4.25]]
    assert classes(dataset) == ["A", "B"]


@pytest.mark.parametrize(
    ("table", "rows"),
    [
        ("1,5;2,5\n3,0;4,25", [[1.5, 2.5], [3.0, 4.25]]),  # csv.Sniffer takes the comma
        ("a;b\n1,5;2,5\n3,0;4,25\n", [[1.5, 2.5], [3.0, 4.25]]),
        ("1,5\t2,5\n3,0\t4,25", [[1.5, 2.5], [3.0, 4.25]]),
        ("1,5 2,5\n3,0 4,25", [[1.5, 2.5], [3.0, 4.25]]),
        ("a  b\n1.5   2.5 \n 3  4.25\n", [[1.5, 2.5], [3.0, 4.25]]),
        ("1;2,5\n3;4,25", [[1.0, 2.5], [3.0, 4.25]]),
    ],
)
def test_delimiter_that_makes_numbers_wins(table, rows):
    dataset = read(table)
    first, second = dataset.columns
    assert [list(row) for row in zip(column(dataset, first), column(dataset, second), strict=True)] == rows


def test_delimiter_is_not_guessed():
    assert "Choose the separator" in refused("1,5 250\n3,7 425\n")
    assert column(read("1,5 250\n3,7 425\n", delimiter=" "), "x2") == [250.0, 425.0]


def test_given_delimiter_is_taken():
    assert read("1;2,A\n3;4,B\n", delimiter=",", header=False).class_names == ("A", "B")


@pytest.mark.parametrize("line", ["sep=;", '"sep=;"', "SEP=;"])
def test_first_line_may_name_the_separator(line):
    dataset = read(f"{line}\nx;y\n1,5;2\n2;x\n", task="classification")
    assert dataset.columns == ("x", "y")
    assert "line 4" in refused(f"{line}\nx;y\n1;2\n2;3;4\n")


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\r\r\n"])
def test_line_ends(end):
    dataset = read(end.join(["x,y", "1.5,2", "", "3,4.5", "", ""]))
    assert column(dataset, "x") == [1.5, 3.0]


def test_lines_are_counted_through_blank_lines_and_quotes():
    assert "in line 6" in refused('x,y\n\n1,"a\nb"\n\n2\n')


def test_rows_without_values_are_left_out_and_noted():
    dataset = read("x,y\n1.5,2\n,\n  \n3,4.5\n,\n")
    assert len(dataset) == 2
    assert "Rows without any value were left out: 2" in notes(dataset)


def test_columns_without_values_are_left_out_and_noted():
    dataset = read("a,b,\n1.5,2,\n3,4.5,\n")
    assert dataset.columns == ("a", "b")
    assert "Columns without any value were left out: x3" in notes(dataset)


def test_quoted_cells():
    dataset = read('x, label\n"1.5", "A, ""b"""\n2,"B\nC"\n')
    assert classes(dataset) == ['A, "b"', "B\nC"]


@pytest.mark.parametrize(
    ("table", "line"),
    [
        ('x,label\n1,"B\nC"\n2,"D\n3,E\n', 4),
        ('a,b,label\n1,"B\nC","D\n3,E,F', 3),
        ('a,b\n1,2\n3,"4', 3),
        ('"a,b\n1,2\n3,4\n', 1),
    ],
)
def test_open_quote_is_named_with_its_own_line(table, line):
    assert f"line {line} is not closed" in refused(table)


def test_text_after_a_quote_is_refused():
    assert "line 2 has text after a closing quotation mark" in refused('x,y\n"1"5,2\n3,4\n')


def test_cell_beyond_the_limit_of_csv_is_refused():
    assert "line 2 has a cell of more than" in refused("x,y\n" + "a" * 200_000 + ",1\n2,3\n")


@pytest.mark.parametrize(
    ("table", "part"),
    [
        ("x,y\n1,2,3\n4,5\n", "3 in line 2, 2 in line 1"),
        ("x1,x2\n1,5,2,5\n3,0,4,25\n", "decimal comma"),
        ("x\n1\n2\n", "Only one column"),
        ("x,y\n", "Rows of values"),
        ("x,y\n1,2\n", "Rows of values"),
        (",".join(["1"] * 10_001) + "\n", "at most 10000 columns"),
        (",,\n,,\n", "Rows of values"),
        ("x,y\n1,\n2,\n", "Columns with values"),
    ],
)
def test_what_is_too_short_or_uneven_is_refused(table, part):
    assert part in refused(table)


def test_two_rows_are_enough():
    assert len(read("x,y\n1.5,2\n2,3.5\n")) == 2


# -- header ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("table", "columns"),
    [
        ("a,b\n1.5,2\n3,4.5\n", ("a", "b")),
        ("1.5,2\n3,4.5\n5,6\n", ("x1", "x2")),
        ("1.5,2,A\n3,4.5,B\n", ("x1", "x2", "x3")),
        ("NA,2,A\n3,4.5,B\n1,2,A\n", ("x1", "x2", "x3")),
        (",0,1,label\n0,1.5,2,A\n1,2.5,3,B\n", ("x1", "0", "1", "label")),
        ("colour,size\nred,big\nblue,small\n", ("colour", "size")),
        ("red,big\nblue,small\nred,small\n", ("x1", "x2")),
        ("1,y\n2,n\n3,y\n", ("x1", "x2")),
    ],
)
def test_header_is_found(table, columns):
    assert read(table, missing="drop").columns == columns


def test_given_header_is_taken():
    table = "2019,2020\n1.5,2\n3,4.5\n"
    assert read(table, header=True).columns == ("2019", "2020")
    assert len(read(table, header=False)) == 3
    assert "Line 1, column “x1”: “a” is not a number" in refused("a,b\n1.5,2\n3,4.5\n", header=False)


def test_names_are_made_unique():
    dataset = read("x,x (2),x,,x\n1,2,3,4,5.5\n6,7,8,9,1\n")
    assert dataset.columns == ("x", "x (2)", "x (3)", "x4", "x (4)")
    assert "renamed: x (3), x4, x (4)" in notes(dataset)


def test_long_names_are_cut():
    assert len(read("a" * 5000 + ",y\n1.5,2\n3,4.5\n").columns[0]) == 100
