"""Samples edited by hand: pure, exact where nothing is asked for, and never a state that cannot be trained."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from nnplayground.data.points import dataset_of, rows_of
from nnplayground.data.sources import SOURCES, load
from nnplayground.errors import InputError
from nnplayground.experiment import edit_points, edits
from nnplayground.experiment.build import build, keeps_weights, load_data, parts, rebuild, survey
from nnplayground.experiment.check import check
from nnplayground.experiment.spec import DataSpec, Experiment, PointsSpec
from tests.experiment.experiments import experiment

NUMBER = st.floats(-1e6, 1e6)


@st.composite
def point_sets(draw: st.DrawFn, least: int = 0) -> PointsSpec:
    """Return any small set, with classes or with targets."""
    count, width = draw(st.integers(least, 8)), draw(st.integers(1, 3))
    row = st.tuples(*[NUMBER] * width)
    rows = tuple(draw(st.lists(row, min_size=count, max_size=count)))
    names = tuple(f"x{number}" for number in range(1, width + 1))
    if draw(st.booleans()):
        classes = draw(st.integers(2, 4))
        labels = tuple(draw(st.lists(st.integers(0, classes - 1), min_size=count, max_size=count)))
        return PointsSpec(names=names, rows=rows, labels=labels, classes=tuple("abcd"[:classes]))
    targets = tuple(draw(st.lists(st.tuples(NUMBER), min_size=count, max_size=count)))
    return PointsSpec(names=names, rows=rows, targets=targets, target_names=("y",))


def own(points: PointsSpec) -> Experiment:
    return edit_points.with_points(Experiment(), points)


def some_rows(points: PointsSpec, data: st.DataObject) -> np.ndarray:
    picked = data.draw(st.sets(st.integers(0, len(points.rows) - 1))) if points.rows else set()
    return np.array(sorted(picked), dtype=np.int64)


@given(point_sets())
def test_samples_become_a_data_set_and_the_very_same_samples_again(points: PointsSpec) -> None:
    dataset = load_data(DataSpec(points=points))
    assert edit_points.points_of(dataset) == points
    check(own(points))


@given(point_sets(), st.data())
def test_every_edit_touches_its_rows_alone_and_leaves_a_valid_experiment(
    points: PointsSpec, data: st.DataObject
) -> None:
    rows = some_rows(points, data)
    column = data.draw(st.integers(0, len(edit_points.columns_of(points)) - 1))
    before = replace(points)
    changed = [
        edit_points.shift(points, rows, {column: data.draw(NUMBER)}),
        edit_points.scale(points, rows, {column: data.draw(st.floats(-10, 10))}),
        edit_points.set_column(points, rows, column, data.draw(NUMBER)),
        edit_points.add_noise(points, rows, {column: 1.0}, edit_points.UNIFORM, rng=np.random.default_rng(0)),
    ]
    if points.labels is not None:
        changed.append(edit_points.relabel(points, rows, 1))
    assert points == before
    others = np.setdiff1d(np.arange(len(points.rows)), rows)
    for new in changed:
        check(own(new))
        assert len(new.rows) == len(points.rows)
        for row in others.tolist():
            assert new.rows[row] == points.rows[row]
            assert points.labels is None or new.labels[row] == points.labels[row]
            assert points.targets is None or new.targets[row] == points.targets[row]


@given(point_sets(), st.data())
def test_rows_added_stand_at_the_end_and_erasing_them_leaves_what_was(points: PointsSpec, data: st.DataObject) -> None:
    values = np.array([[data.draw(NUMBER) for _ in edit_points.columns_of(points)]])
    added = edit_points.add(points, values, 0)
    check(own(added))
    assert edit_points.erase(added, np.array([len(points.rows)])) == points
    rows = some_rows(points, data)
    assert len(edit_points.erase(points, rows).rows) == len(points.rows) - len(rows)


@given(point_sets(least=1), st.floats(-720, 720))
def test_turning_keeps_distances_from_the_centre(points: PointsSpec, degrees: float) -> None:
    if len(edit_points.columns_of(points)) < 2:
        return
    rows = np.arange(len(points.rows))
    before = edit_points.numbers_of(points, rows)[:, :2]
    after = edit_points.numbers_of(edit_points.rotate(points, rows, (0, 1), degrees), rows)[:, :2]
    lengths = [np.linalg.norm(values - values.mean(axis=0), axis=1) for values in (before, after)]
    np.testing.assert_allclose(lengths[1], lengths[0], rtol=1e-6, atol=1e-6)


def test_a_quarter_turn_goes_from_the_first_column_to_the_second() -> None:
    points = PointsSpec(rows=((1.0, 0.0), (-1.0, 0.0)), labels=(0, 1), classes=("a", "b"))
    turned = edit_points.rotate(points, np.arange(2), (0, 1), 90.0)
    np.testing.assert_allclose(turned.rows, ((0.0, 1.0), (0.0, -1.0)), atol=1e-15)
    with pytest.raises(InputError, match="two different columns"):
        edit_points.rotate(points, np.arange(2), (0, 0), 90.0)


def test_noise_repeats_with_its_seed_and_has_the_size_asked_for() -> None:
    points = edit_points.points_of(load("circle", {"samples": 4000, "noise": 0.0}, 0))
    rows = np.arange(4000)
    first, again = (
        edit_points.add_noise(points, rows, {0: 0.5}, edit_points.GAUSSIAN, rng=np.random.default_rng(3)) for _ in "ab"
    )
    assert first == again
    moved = np.array(first.rows) - np.array(points.rows)
    assert moved[:, 0].std() == pytest.approx(0.5, rel=0.05)
    assert not moved[:, 1].any()


def test_numbers_that_would_overflow_are_refused() -> None:
    points = PointsSpec(rows=((1e308, 0.0), (-1e308, 0.0)), labels=(0, 1), classes=("a", "b"))
    with pytest.raises(InputError, match="too large"):
        edit_points.scale(points, np.arange(2), {0: 1e10})
    with pytest.raises(InputError, match="too large"):
        edit_points.add(points, np.array([[np.inf, 0.0]]), 0)


def test_classes_are_named_added_and_removed() -> None:
    points = PointsSpec(rows=((0.0, 0.0), (1.0, 0.0), (2.0, 0.0)), labels=(0, 1, 1), classes=("a", "b"))
    more = edit_points.add_class(edit_points.rename_class(points, 1, " melati "), "c")
    assert more.classes == ("a", "melati", "c")
    left = edit_points.remove_class(edit_points.relabel(more, np.array([2]), 2), 1)
    assert (left.classes, left.labels, len(left.rows)) == (("a", "c"), (0, 1), 2)
    for wrong in (
        lambda: edit_points.add_class(points, "a"),
        lambda: edit_points.rename_class(points, 0, "b"),
        lambda: edit_points.rename_class(points, 0, "  "),
        lambda: edit_points.remove_class(points, 0),
        lambda: edit_points.relabel(points, np.array([0]), 2),
    ):
        with pytest.raises(InputError):
            wrong()
    assert edit_points.rename_class(points, 0, "a") == points


def test_a_class_more_brings_outputs_that_fit() -> None:
    start = own(edit_points.points_of(load("circle", {"samples": 50, "noise": 0.0}, 0)))
    more = edit_points.with_points(start, edit_points.add_class(start.data.points, "3"))
    assert (more.network.layers[-1].units, more.network.layers[-1].activation) == (3, "softmax")
    build(more).training.advance(3)


@pytest.mark.parametrize("key", SOURCES)
def test_every_data_set_can_be_edited_and_trains_on_with_its_weights(key: str) -> None:
    first = edits.choose_source(Experiment(), key)
    dataset = load_data(first.data)
    second = edit_points.with_points(first, edit_points.points_of(dataset))
    assert keeps_weights(first, second)
    assert [rows.tolist() for rows in parts(first, dataset)] == [rows.tolist() for rows in parts(second, dataset)]
    run = build(first)
    run.training.advance(3)
    fewer = edit_points.erase(second.data.points, np.array([0])) if len(dataset) > 1 else second.data.points
    third = edit_points.with_points(second, fewer)
    assert (rebuild(third, run).training.network.parameters == run.training.network.parameters).all()


def test_too_many_samples_are_refused_and_thinned_evenly() -> None:
    dataset = load("circle", {"samples": 100_000, "noise": 0.0}, 0)
    assert len(edit_points.points_of(dataset).rows) == 100_000
    wide = dataset_of(("a", "b", "c"), rows_of(np.ones((100_000, 3))), (0,) * 100_000, ("p", "q"), None, ())
    with pytest.raises(InputError, match="100000 samples are too many"):
        edit_points.points_of(wide)
    assert len(edit_points.thinned(wide).rows) == 66_666
    full = edit_points.points_of(dataset)
    with pytest.raises(InputError, match="too many"):
        edit_points.add(full, np.zeros((1, 2)), 0)


def test_no_samples_one_class_and_one_row_are_explained() -> None:
    empty = own(PointsSpec(labels=(), classes=("a", "b")))
    assert "paint some" in str(survey(empty).problems[0].text)
    with pytest.raises(InputError, match="no samples"):
        build(empty)
    lonely = own(PointsSpec(rows=((0.0, 0.0),), labels=(0,), classes=("a",)))
    problem = next(problem for problem in survey(lonely).problems if "only one class" in str(problem.text))
    assert problem.fix is not None
    one = own(PointsSpec(rows=((0.5, 0.0),), labels=(0,), classes=("a", "b")))
    assert any("All samples are of the class" in str(problem.text) for problem in survey(one).problems)
    build(one).training.advance(3)
    build(replace(one, training=replace(one.training, early_stopping=True, tolerance=1e-4))).training.advance(3)
    with pytest.raises(InputError, match="one class at least"):
        check(own(PointsSpec(labels=(), classes=())))


def test_a_sample_added_moves_hardly_any_other_to_the_other_side() -> None:
    first = experiment("circle")
    dataset = load_data(first.data)
    more = edit_points.add(edit_points.points_of(dataset), np.zeros((1, 2)), 0)
    second = edit_points.with_points(first, more)
    before, after = parts(first, dataset)[1], parts(second, load_data(second.data))[1]
    assert len(np.setxor1d(before, after)) <= 3
