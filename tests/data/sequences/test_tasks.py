"""Every task of the catalogue: what it says of itself holds, with defaults and at the ends of its parameters."""

from __future__ import annotations

import math

import numpy as np
import pytest

from nnplayground.data.dataset import CLASSIFICATION
from nnplayground.data.sequences import names
from nnplayground.data.sequences.sequences import Sequences
from nnplayground.data.sequences.tasks import TASKS, Form, Task, make

each = pytest.mark.parametrize("task", TASKS.values(), ids=lambda task: task.key)
DEFAULTS = {task.key: {param.name: param.default for param in task.params} for task in TASKS.values()}


def check(task: Task, made: Sequences) -> None:
    """Compare a set with what its task promises."""
    samples, times, features = made.x.shape
    assert (samples, times, features) == (len(made), made.times, made.features)
    assert features == len(made.input_names)
    assert made.outputs == len(made.output_names)
    assert made.task == task.task
    assert made.y.shape[:2] == (samples, times if made.at_every_time else 1)
    assert np.isfinite(made.x).all()
    assert np.isfinite(made.y).all()
    if made.task == CLASSIFICATION:
        asked = np.ones(made.y.shape[:2]) if made.asked is None else made.asked
        np.testing.assert_array_equal(made.y.sum(axis=2), asked)
    if made.present is not None:
        assert made.present.any(axis=1).all()
        assert not made.x[~made.present].any()


@each
def test_makes_what_it_says(task: Task) -> None:
    made = make(task.key, DEFAULTS[task.key], 0)
    check(task, made)
    many_in, many_out = made.times > 1 and bool(made.x[:, 1:].any()), made.at_every_time
    forms = {
        (False, False): Form.ONE_TO_ONE,
        (False, True): Form.ONE_TO_MANY,
        (True, False): Form.MANY_TO_ONE,
        (True, True): Form.MANY_TO_MANY,
    }
    if task.key != "names":  # whose further inputs are its own answers
        assert forms[many_in, many_out] is task.form
    with pytest.raises(ValueError, match="read-only"):
        made.x[0] = 1.0


@each
@pytest.mark.parametrize("end", ["low", "high"])
def test_makes_something_at_the_ends_of_its_parameters(task: Task, end: str) -> None:
    params = dict(DEFAULTS[task.key])
    for param in task.params:
        value = min(getattr(param, end), 50)
        params[param.name] = math.nextafter(value, param.default) if end in param.open_ends else value
    if "delay" in params:
        params["delay"] = min(params["delay"], params["length"] - 1)
    check(task, make(task.key, params, 0))


@each
def test_seed_decides(task: Task) -> None:
    first, again = (make(task.key, DEFAULTS[task.key], 3) for _ in range(2))
    np.testing.assert_array_equal(first.x, again.x)
    np.testing.assert_array_equal(first.y, again.y)
    if task.key != "rows":
        assert not np.array_equal(first.x, make(task.key, DEFAULTS[task.key], 4).x)


@each
def test_some_sequences_are_like_all_of_them(task: Task) -> None:
    made = make(task.key, DEFAULTS[task.key], 0)
    some = made.rows(np.array([2, 0]))
    check(task, some)
    np.testing.assert_array_equal(some.x[1], made.x[0])


def test_every_form_has_a_task() -> None:
    assert {task.form for task in TASKS.values()} == set(Form)


def test_parity_counts_the_ones() -> None:
    made = make("parity", {"samples": 50, "length": 6}, 0)
    np.testing.assert_array_equal(made.y.argmax(axis=2), np.cumsum(made.x[..., 0], axis=1) % 2)


def test_majority_has_no_draws() -> None:
    made = make("majority", {"samples": 2000, "length": 5}, 0)
    balance = made.x[..., 0].sum(axis=1) - made.x[..., 1].sum(axis=1)
    assert (balance != 0.0).all()
    np.testing.assert_array_equal(made.labels, balance > 0.0)
    assert made.present is not None
    assert set(made.present.sum(axis=1)) == {3, 4, 5}
    assert 0.4 < np.mean(made.labels) < 0.6


def test_adding_sums_the_marked() -> None:
    made = make("adding", {"samples": 50, "length": 7}, 0)
    assert (made.x[..., 1].sum(axis=1) == 2.0).all()
    np.testing.assert_allclose(made.y[:, 0, 0], made.x.prod(axis=2).sum(axis=1))


def test_echo_comes_late() -> None:
    made = make("echo", {"samples": 20, "length": 9, "delay": 4, "symbols": 3}, 0)
    np.testing.assert_array_equal(made.y[:, 4:], made.x[:, :-4])
    assert made.asked is not None
    assert not made.asked[:, :4].any()


def test_sine_asks_for_the_next_value() -> None:
    made = make("sine", {"samples": 5, "length": 12, "noise": 0.0}, 0)
    np.testing.assert_allclose(made.y[:, :-1], made.x[:, 1:])
    assert np.abs(made.y).max() <= 1.0


def test_wave_is_told_once() -> None:
    made = make("wave", {"samples": 5, "length": 12}, 0)
    frequency = 0.2 + 0.6 * made.x[:, 0, 0]
    phase = np.arctan2(made.x[:, 0, 2], made.x[:, 0, 1])
    np.testing.assert_allclose(made.y[:, :, 0], np.sin(frequency[:, None] * np.arange(12) + phase[:, None]))


def test_names_are_plain_and_spelt_to_their_end() -> None:
    every = [name for language in names.LANGUAGES for name in names.names_of(language)]
    assert all(set(name) <= set(names.LETTERS) for name in every)
    for language in names.LANGUAGES:
        own = names.names_of(language)
        assert len(set(own)) == len(own) > 60
    made = make("names", {"length": 10}, 0)
    assert len(made) == len(every)
    found = set()
    for x, y, asked in zip(made.x, made.y, made.asked, strict=True):
        numbers = y.argmax(axis=1)[asked].tolist()
        assert x[0, len(names.LETTERS) :].sum() == 1.0
        assert not x[1:, len(names.LETTERS) :].any()
        np.testing.assert_array_equal(x[1:, : len(names.LETTERS)], y[:-1, : len(names.LETTERS)])
        found.add(names.spelt(numbers))
    assert found == {name[:10] for name in every}


def test_the_pieces_of_a_name() -> None:
    assert names.beginning("en")[0].tolist() == [0.0] * 27 + [1.0]
    assert names.letter(0)[0] == 1.0
    assert not names.letter(names.END).any()
    assert names.spelt([0, 1, names.END, 5]) == "ab"
    assert names.spelt([2]) == "c"


def test_rows_are_the_digits() -> None:
    made = make("rows", {}, 0)
    assert made.x.shape[1:] == (8, 8)
    assert made.labels is not None
    assert np.bincount(made.labels).min() > 100
