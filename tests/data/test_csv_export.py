"""Tables that go out and come in again as the same samples."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nnplayground.data.csv_export import CLASS_COLUMN, FORMS, to_csv
from nnplayground.data.csv_import import CsvOptions, parse_csv
from nnplayground.data.dataset import CLASSIFICATION, Dataset, classified, regressed
from tests.data.tables import classes

numbers = st.floats(allow_nan=False, allow_infinity=False, width=64)
LABELS = (
    "=1+1",
    "+plus",
    "-minus",
    "@at",
    "'quoted",
    "'=both",
    "a;b",
    'with "',
    "plain",
    "=",
    "-",
    "+",
    "+1",
    "−1",
    "2",
    "'5",
)


def again(dataset: Dataset, form: str) -> Dataset:
    target = (CLASS_COLUMN,) if dataset.labels is not None else dataset.target_names
    options = CsvOptions(FORMS[form].delimiter, FORMS[form].decimal, header=True, target=target, task=dataset.task)
    return parse_csv(to_csv(dataset, FORMS[form]), options, "data.csv")


@given(st.lists(st.tuples(numbers, numbers, numbers), min_size=2, max_size=20), st.sampled_from(list(FORMS)))
def test_numbers_come_back_to_the_last_digit(rows, form):
    table = np.array(rows)
    before = regressed(table[:, :2], table[:, 2])
    after = again(before, form)
    assert (after.x == before.x).all()
    assert (after.targets == before.targets).all()
    assert after.feature_names == before.feature_names


@given(st.lists(st.sampled_from(LABELS), min_size=2, max_size=20, unique=True), st.sampled_from(list(FORMS)))
def test_labels_come_back_as_they_were(labels, form):
    before = classified(np.arange(2.0 * len(labels)).reshape(-1, 2), np.arange(len(labels)), tuple(labels))
    after = again(before, form)
    assert classes(after) == classes(before)


def test_no_label_begins_like_a_formula():
    dataset = classified(np.zeros((4, 1)), np.arange(4), ("=1+1", "+1", "-a", "@b"))
    lines = to_csv(dataset, FORMS["comma"]).decode("utf-8-sig").splitlines()[1:]
    assert [line.split(",")[1][:2] for line in lines] == ["'=", "'+", "'-", "'@"]


def test_negative_numbers_are_not_escaped():
    assert b"-1.5,-2" in to_csv(regressed(np.array([[-1.5], [0.0]]), np.array([-2.0, 1.0])), FORMS["comma"])


def test_the_pair_is_consistent():
    text = to_csv(regressed(np.array([[1.234], [0.5]]), np.array([-2.0, 1.0])), FORMS["semicolon"]).decode("utf-8-sig")
    assert text.splitlines()[1] == "1,2340;-2"


@pytest.mark.parametrize("form", FORMS)
def test_nothing_has_to_be_said_to_read_it_again(form):
    dataset = classified(np.array([[1.234, 2.5], [3.0, 4.125]]), np.array([0, 1]), ("a", "b"))
    after = parse_csv(to_csv(dataset, FORMS[form]), CsvOptions(), "data.csv")
    assert (after.x == dataset.x).all()
    assert (after.task, after.class_names) == (CLASSIFICATION, ("a", "b"))


def test_the_part_of_every_sample_stands_in_the_last_column():
    dataset = classified(np.array([[1.0], [2.0]]), np.array([0, 1]), ("a", "b"))
    lines = to_csv(dataset, FORMS["comma"], ("train", "test")).decode("utf-8-sig").splitlines()
    assert lines == ["x₁,class,split", "1,a,train", "2,b,test"]
