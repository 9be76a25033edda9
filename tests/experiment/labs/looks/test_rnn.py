"""What is shown of a recurrent network: the engine's numbers, and nothing changed by looking."""

from __future__ import annotations

import numpy as np
import pytest
from msgspec.structs import replace

from nnplayground.data.sequences import names
from nnplayground.data.sequences.tasks import TASKS, Form
from nnplayground.engine.layers.recurrent import CELLS
from nnplayground.engine.moments import looking_back
from nnplayground.experiment.labs import rnn
from nnplayground.experiment.labs.looks.rnn import BY_TIME, THROUGH_TIME, TRY, UNROLLED, Wish, about_of, layers, look
from nnplayground.experiment.labs.looks.rnn_tries import Attempt, example_of, tried
from nnplayground.experiment.labs.rnn import on_text, suited
from nnplayground.experiment.labs.rnn_run import RnnRun
from nnplayground.experiment.labs.rnn_spec import RnnSpec

TEXT = "Kalau ada sumur di ladang, boleh kita menumpang mandi. " * 4


def built(task: str, epochs: int = 1, **changes) -> RnnRun:
    params = {"samples": 60} if any(param.name == "samples" for param in TASKS[task].params) else {}
    spec = replace(suited(RnnSpec(), task), **{"params": params, "units": 4, **changes})
    run = rnn.build(spec)
    for _ in range(epochs):
        run.training.advance_epoch()
    return run


@pytest.mark.parametrize("task", TASKS)
def test_the_shape_of_every_task_is_seen(task: str) -> None:
    run = built(task, 0)
    shown = look(run, Wish(UNROLLED, 3)).shown
    assert shown is not None
    one = run.sequences.rows(run.rows.test[3:4])
    np.testing.assert_allclose(shown.p, run.answer(one)[0], rtol=1e-9, atol=1e-12)
    np.testing.assert_array_equal(shown.y, one.y[0])
    form, times = run.task.form, run.sequences.times
    assert len(shown.p) == (times if form in (Form.ONE_TO_MANY, Form.MANY_TO_MANY) else 1)
    given = 1 if form in (Form.ONE_TO_ONE, Form.ONE_TO_MANY) else int(shown.present.sum())
    assert int(shown.given.sum()) == given
    assert shown.fed_back.any() == (task == "names")
    assert not (shown.wrong & ~shown.asked).any()


@pytest.mark.parametrize("cell", CELLS)
def test_looking_changes_nothing_and_shares_nothing(cell: str) -> None:
    run, twin = (built("parity", cell=cell, layers=2) for _ in range(2))
    pictures = [look(run, Wish(view, 2, Attempt("10110"))) for view in (UNROLLED, THROUGH_TIME, BY_TIME, TRY)]
    assert pictures[0].shown is not None
    kept = pictures[0].shown.from_before[0].copy()
    for each in (run, twin):
        each.training.advance(3)
    np.testing.assert_array_equal(run.training.parameters, twin.training.parameters)
    np.testing.assert_array_equal(pictures[0].shown.from_before[0], kept)
    assert [str(name)[-1] for name in layers(run)] == ["1", "2", "r"]


def test_a_past_moment_is_looked_at() -> None:
    run = built("parity", 0)
    before = look(run, None).shown
    for _ in range(2):
        run.training.advance_epoch()
    with looking_back(run.training, 0):
        past = look(run, None).shown
    assert before is not None
    assert past is not None
    np.testing.assert_array_equal(past.p, before.p)


def test_gradients_by_time_now_and_at_the_beginning() -> None:
    run = built("adding", 0)
    first = look(run, Wish(BY_TIME)).by_time
    run.training.advance_epoch()
    later = look(run, Wish(BY_TIME)).by_time
    assert first is not None
    assert later is not None
    np.testing.assert_array_equal(first.now[0], later.start[0])
    assert (later.now[0] != later.start[0]).any()
    assert later.norm > 0.0


def test_sequences_of_the_test_come_first() -> None:
    run = built("parity", 0)
    about = about_of(run)
    assert (about.sequences, about.tests) == (60, 18)
    shown = look(run, Wish(UNROLLED, 18)).shown
    assert shown is not None
    np.testing.assert_array_equal(shown.x, run.sequences.x[run.rows.train[0]])
    assert look(run, Wish(UNROLLED, 61)).sequence == 1


def test_a_typed_sequence_is_answered_beyond_the_length_learned_from() -> None:
    run = built("parity", 25, units=16, params={"samples": 300})
    found = tried(run, Attempt("1011 0111 01"))
    assert "".join(answer.read for answer in found.answers) == "1011011101"
    assert "".join(str(answer.right) for answer in found.answers) == "1101101001"
    assert [answer.said for answer in found.answers] == [answer.right for answer in found.answers]


@pytest.mark.parametrize(
    ("task", "text", "right"),
    [
        ("majority", "++-", "+"),
        ("majority", "+-.", None),
        ("echo", "abcda", "b"),
        ("adding", "0.25* 0,5 0.5*", "0.75"),
        ("xor", "1 0", "1"),
    ],
)
def test_what_would_be_right(task: str, text: str, right: str | None) -> None:
    found = tried(built(task, 0), Attempt(text))
    assert found.problem is None
    assert found.answers[-1].right == right


@pytest.mark.parametrize(
    ("task", "text", "reason"),
    [
        ("parity", "12", "“2” cannot be read"),
        ("parity", "", "Type signs"),
        ("adding", "0.1 0.2", "mark two"),
        ("adding", "x* 0.2*", "is not a number"),
        ("xor", "1", "2 for every time"),
    ],
)
def test_what_cannot_be_read_says_why(task: str, text: str, reason: str) -> None:
    assert reason in str(tried(built(task, 0), Attempt(text)).problem)


@pytest.mark.parametrize("task", TASKS)
def test_every_task_can_be_tried_as_it_is(task: str) -> None:
    run = built(task, 0)
    found = tried(run, Attempt(example_of(run)))
    assert found.problem is None
    assert found.answers or found.names or found.wave is not None


def test_names_are_spelt_as_the_run_spells_them() -> None:
    run = built("names", 2)
    found = tried(run, Attempt(language="en", warmth=0.5, seed=3))
    assert found.names[0][0] == run.spell("en", np.random.default_rng(3), 0.5)
    assert len(found.names) == 12
    assert all(known == (name in names.names_of("en")) for name, known in found.names)


def test_waves_are_drawn_and_gone_on_with() -> None:
    run = built("sine", 0, params={"samples": 20, "length": 10})
    found = tried(run, Attempt(count=15, numbers=(0.4, 0.2)))
    assert found.wave is not None
    assert found.true is not None
    assert (len(found.wave), found.begun) == (25, 10)
    np.testing.assert_array_equal(found.wave[:10], np.sin(0.4 * np.arange(10) + 0.2))
    np.testing.assert_allclose(found.wave[:20], run.go_on(found.true[:10], 20)[:20], atol=0.2)
    drawn = tried(built("wave", 0), Attempt(numbers=(0.4, 0.2))).wave
    assert drawn is not None
    assert len(drawn) == 16


def test_a_text_is_written() -> None:
    run = rnn.build(on_text(RnnSpec(), TEXT))
    found = tried(run, Attempt("Kalau", count=30, warmth=0.0))
    assert found.written.startswith("Kalau")
    assert (len(found.written), found.begun) == (35, 5)
    assert len(tried(run, Attempt("", count=5)).written) == 6


def test_a_drawn_digit_is_read_row_by_row() -> None:
    run = built("rows", 0)
    pixels = tuple(run.sequences.x[5].ravel().tolist())
    found = tried(run, Attempt(numbers=pixels))
    assert found.shares is not None
    np.testing.assert_allclose(found.shares[-1], run.answers(np.array([5]))[0, 0], atol=1e-12)
