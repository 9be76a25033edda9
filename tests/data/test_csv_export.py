"""Tables that are written read as the same data set again, and do nothing in a spreadsheet."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nnplayground.data.csv_cells import protected, unprotected
from nnplayground.data.csv_export import FORMS, encode
from nnplayground.data.csv_import import CsvOptions, parse_csv
from nnplayground.data.dataset import Dataset, classified, regressed
from nnplayground.data.sources import SOURCES, load
from nnplayground.progress import Cancelled

forms = st.sampled_from(list(FORMS.values()))
numbers = st.floats(allow_nan=False, allow_infinity=False)
labels = st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=0, max_size=12).map(
    str.strip
) | st.sampled_from(
    ["=1+1", "+1", "-1", "−1", "@x", "'=1", "'", "007", "1.5", "1,5", "na", "-", "1e5", "50%", "a;b", 'a"b', "a,b"]
)


@st.composite
def datasets(draw: st.DrawFn) -> Dataset:
    count, width = draw(st.integers(2, 6)), draw(st.integers(1, 3))
    x = np.array([[draw(numbers) for _ in range(width)] for _ in range(count)])
    if draw(st.booleans()):
        return regressed(x, np.array([[draw(numbers)] for _ in range(count)]))
    names = draw(st.lists(labels, min_size=2, max_size=4, unique=True))
    codes = np.array([0, 1, *(draw(st.integers(0, len(names) - 1)) for _ in range(count - 2))])
    return classified(x, codes, tuple(names))


@given(datasets(), forms)
@settings(max_examples=100)
def test_what_is_written_reads_the_same(dataset: Dataset, form: object) -> None:
    target = dataset.target_names or ("class",)
    options = CsvOptions(header=True, target=target, task=dataset.task)
    found = parse_csv(encode(dataset, form), options, "table.csv")
    assert found.feature_names == dataset.feature_names
    assert np.array_equal(found.x, dataset.x)
    if dataset.labels is None:
        assert np.array_equal(found.targets, dataset.targets)
    else:
        names = np.array(dataset.class_names, dtype=object)[dataset.labels]
        assert list(np.array(found.class_names, dtype=object)[found.labels]) == list(names)


@given(labels)
def test_an_apostrophe_comes_and_goes(text: str) -> None:
    assert unprotected(protected(text)) == text


@pytest.mark.parametrize("form", FORMS.values(), ids=lambda form: form.key)
@pytest.mark.parametrize("key", ["circle", "iris", "digits", "eleven", "sine", "two_waves", "plane"])
def test_every_kind_of_set_comes_back_with_nothing_chosen(key: str, form: object) -> None:
    params = {param.name: param.default for param in SOURCES[key].params}
    dataset = load(key, params, 0)
    options = CsvOptions(target=dataset.target_names if len(dataset.target_names) > 1 else ())
    found = parse_csv(encode(dataset, form), options, "table.csv")
    assert np.array_equal(found.x, dataset.x)
    assert set(found.class_names) == set(dataset.class_names)
    assert found.target_names == dataset.target_names


def test_a_spreadsheet_finds_nothing_to_run() -> None:
    dataset = classified(np.array([[-1.5], [2.5]]), np.array([0, 1]), ("=HYPERLINK(1)", "@sum"))
    text = encode(dataset, FORMS["comma"]).decode("utf-8-sig")
    assert text == "x₁;class\r\n-1,5;'=HYPERLINK(1)\r\n2,5;'@sum\r\n"


def test_the_split_is_a_column() -> None:
    dataset = regressed(np.array([[1.0], [2.0], [3.0]]), np.array([4.0, 5.0, 1.234]))
    text = encode(dataset, FORMS["point"], {"train": np.array([0, 2]), "test": np.array([1])}).decode()
    assert text.split() == ["x₁,y,split", "1,4,train", "2,5,test", "3,1.2340,train"]


def test_names_that_are_taken_are_left_alone() -> None:
    dataset = Dataset(np.zeros((2, 1)), ("class",), labels=np.array([0, 1]), class_names=("a", "b"))
    assert encode(dataset, FORMS["point"]).decode().splitlines()[0] == "class,class (2)"


def test_writing_can_be_called_off() -> None:
    def stop(_share: float) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        encode(regressed(np.zeros((3, 1)), np.zeros(3)), FORMS["point"], report=stop)
