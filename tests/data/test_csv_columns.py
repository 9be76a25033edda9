"""Target, classes or numbers, missing values, and texts as features."""

from __future__ import annotations

import numpy as np
import pytest

from tests.data.tables import classes, column, notes, read, refused

# -- target ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("header", "target"),
    [
        ("a,b,c", "c"),
        ("label,b,c", "label"),
        ("a,Kelas,c", "Kelas"),
        ("a,SPECIES,y", "SPECIES"),
        ("y,x1,x2", "y"),
        ("x,y,z", "z"),  # here y is a coordinate
    ],
)
def test_target_is_found(header, target):
    dataset = read(f"{header}\n1.5,2.5,3.5\n2.5,3.5,4.5\n9,8,7\n")
    assert dataset.target_names == (target,)
    assert f"Target: {target} (" in notes(dataset)


def test_given_target_is_taken():
    table = "a,b,label\n1.5,2.5,3.5\n2.5,3.5,4.5\n"
    assert read(table, target=("a",)).target_names == ("a",)
    assert read(table, target=(" A ",)).target_names == ("a",)
    assert read("1.5,2.5\n3.5,4.5\n", target=("x1",)).target_names == ("x1",)


def test_several_targets():
    dataset = read("a,b,c\n1.5,2.5,1\n2.5,3.5,0\n", target=("c", "a"))
    assert dataset.target_names == ("c", "a")
    assert np.asarray(dataset.targets).tolist() == [[1.0, 1.5], [0.0, 2.5]]
    assert dataset.feature_names == ("b",)


@pytest.mark.parametrize(
    ("options", "part"),
    [
        ({"target": ("d",)}, "no column “d” to be the target. Choose one of: a, b, c"),
        ({"target": ("a", "b", "c")}, "All columns are targets"),
        ({"target": ("a", "b"), "task": "classification"}, "Several targets must be numbers"),
        ({"target": ("a", "c")}, "“c” is text"),
        ({"target": ("c",), "task": "regression"}, "“c” is text"),
        ({"task": "clustering"}, "task: there is no"),
        ({"missing": "guess"}, "missing: there is no"),
        ({"decimal": "'"}, "decimal: there is no"),
        ({"delimiter": "ab"}, "delimiter: there is no"),
        ({"delimiter": "\n"}, "delimiter: there is no"),
    ],
)
def test_options_that_cannot_be_are_refused(options, part):
    assert part in refused("a,b,c\n1.5,2.5,A\n2.5,3.5,B\n", **options)


@pytest.mark.parametrize(
    ("name", "values", "names"),
    [
        ("y", "A B A", ("A", "B")),
        ("y", "0 1 1 0", ("0", "1")),
        ("y", "-1 1 -1", ("-1", "1")),
        ("y", "3 1 2 1 2 3 1 1 1", ("1", "2", "3")),
        ("y", "1 1.0 2 2", ("1", "2")),
        ("label", "5 6 7", ("5", "6", "7")),
        ("y", "true false true", ("true", "false")),
        ("y", "+ - + -", ("+", "-")),
        ("y", "B 1 A C", ("B", "1", "A", "C")),
    ],
)
def test_classes_are_recognised(name, values, names):
    rows = [f"{number}.5,{value}" for number, value in enumerate(values.split())]
    assert read("\n".join([f"x,{name}", *rows])).class_names == names


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("y", "0 1"),
        ("y", "0 0.5 1 0.5 0 1"),
        ("y", "1 2 3 1 2 3"),
        ("label", "0.5 1.5 0.5"),
        ("label", " ".join(map(str, range(30)))),
    ],
)
def test_numbers_are_recognised(name, values):
    rows = [f"{number}.5,{value}" for number, value in enumerate(values.split())]
    assert read("\n".join([f"x,{name}", *rows])).target_names == (name,)


def test_given_task_is_taken():
    table = "x,y\n1,0.5\n2,1.5\n3,0.5\n"
    assert read(table, task="classification").class_names == ("0.5", "1.5")
    assert read("x,label\n1,0\n2,1\n3,0\n", task="regression").target_names == ("label",)
    assert classes(read("x,y\n1,50%\n2,25%\n", task="classification")) == ["50%", "25%"]


def test_many_numbers_called_label_are_doubted():
    table = "x,Label\n" + "".join(f"{row}.5,{row}\n" for row in range(100))
    assert "perhaps the target is a row number" in notes(read(table))


@pytest.mark.parametrize("column_name", ["y", "label"])
def test_single_value(column_name):
    table = f"x,{column_name}\n1.5,1\n2,1\n"
    assert "only one class, 1" in refused(table, task="classification")
    if column_name == "label":
        assert "only one class" in refused(table)
    else:
        assert "nothing to learn" in notes(read(table))


# -- missing values ----------------------------------------------------------------------------------------------------

WITH_GAPS = "x,c,label\n1,red,A\n,blue,B\n4,NA,A\n7,red,?\n1,red,B\n"


@pytest.mark.parametrize("text", ["", "NA", "n/a", "#N/A", "NaN", "-nan", "null", "?", "-", "–", "."])
def test_missing_value_is_reported_with_its_place(text):
    message = refused(f'x;y\n1,5;2,5\n"{text}";3,5\n')
    assert "Missing values: 1 (line and column: 3 “x”)" in message
    assert "drop" in message
    assert "mean" in message


def test_first_places_and_the_number_of_all_are_reported():
    message = refused("x,y\n" + ",1\n2,\n" * 10)
    assert "Missing values: 20 (line and column: 2 “x”, 3 “y”, 4 “x”, 5 “y”, 6 “x”, …)" in message


def test_rows_are_dropped():
    dataset = read(WITH_GAPS, missing="drop")
    assert column(dataset, "x") == [1.0, 1.0]
    assert dataset.feature_names == ("x", "c = red")
    assert "Rows left out because of missing values: 3 (lines 3, 4, 5)" in notes(dataset)


def test_gaps_are_filled_but_no_target_is_invented():
    dataset = read(WITH_GAPS, missing="mean")
    assert column(dataset, "x") == [1.0, 2.0, 4.0, 1.0]
    assert column(dataset, "c = red") == [1.0, 0.0, 1.0, 1.0]
    assert classes(dataset) == ["A", "B", "A", "B"]
    assert "the mean 2 stands for missing values: 1" in notes(dataset)
    assert "the usual red stands for missing values: 1" in notes(dataset)
    assert "missing values: 1 (lines 5)" in notes(dataset)


def test_mean_of_huge_numbers_is_finite():
    assert column(read("x,y\n1e308,1.5\n1e308,2\n,3\n1e308,4\n", missing="mean"), "x")[2] == pytest.approx(1e308)


def test_too_few_full_rows_are_refused():
    assert "Too few rows" in refused("x,y\n1,\n,2\n3,4\n", missing="drop")
    assert "Too few rows" in refused("x,label\n,A\n,B\n1,?\n", missing="mean")


def test_dropping_can_leave_one_class():
    assert "only one class" in refused("x,label\n1,A\n,B\n3,A\n", missing="drop")


def test_decimal_sign_is_proven_by_rows_that_stay():
    assert "two meanings" in refused("x;y\n1,5;\n1.500;2\n2;3\n", missing="drop")


# -- texts -------------------------------------------------------------------------------------------------------------


def test_text_feature_becomes_columns_of_0_and_1():
    dataset = read("c,x,y\nred,1,1.5\nblue,2,2.5\nred,3,3.5\n")
    assert dataset.feature_names == ("c = red", "c = blue", "x")
    assert dataset.x.tolist() == [[1, 0, 1], [0, 1, 2], [1, 0, 3]]
    assert "Column “c” is text: it became 2 features" in notes(dataset)


def test_text_feature_with_many_values_is_refused():
    table = "name,y\n" + "".join(f"n{row},{row}.5\n" for row in range(21))
    assert "Column “name” holds 21 different texts" in refused(table)


def test_dates_are_text():
    dataset = read("day,t,y\n2025-11-23,10:30,1.5\n2025-11-24,11:00,2.5\n")
    assert dataset.feature_names == ("day = 2025-11-23", "day = 2025-11-24", "t = 10:30", "t = 11:00")
    assert notes(dataset).count("dates or times") == 2


def test_numbers_among_texts_are_noted():
    assert "and so are its 1 cells that look like numbers" in notes(read("c,y\nA1,1.5\n12,2.5\nB3,3.5\n"))


def test_prose_is_no_class():
    assert "too long for the name of a class" in refused("x,label\n1," + "word " * 50 + "\n2,B\n")


@pytest.mark.parametrize(
    "values",
    [("A", "a"), ("red fish", "red  fish"), ("Ａ", "A"), ("A\u200b", "A"), ("COCO", "СОСО")],
)
def test_values_that_look_alike_are_noted_and_kept_apart(values):
    dataset = read("x,label\n" + "".join(f"{row},{value}\n" for row, value in enumerate(values)))
    assert dataset.class_names == values
    assert "look alike" in notes(dataset)


def test_different_values_are_not_noted():
    assert "look alike" not in notes(read("x,label\n1,résumé\n2,resume\n3,Β\n4,C\n"))
