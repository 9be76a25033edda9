"""Hand-ins: written, read, changed by hand, and judged anew."""

from __future__ import annotations

import json
from pathlib import Path

import msgspec
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from nnplayground.errors import InputError
from nnplayground.experiment import edits
from nnplayground.experiment.archive import Damaged, pack, unpack_all
from nnplayground.experiment.build import build
from nnplayground.experiment.files import Saved
from nnplayground.experiment.gallery import GALLERY
from nnplayground.experiment.labs import labs
from nnplayground.experiment.spec import CsvSpec, Experiment
from nnplayground.lessons.exercises.exercises import EXERCISES
from nnplayground.lessons.exercises.records import record
from nnplayground.lessons.files import handin
from nnplayground.lessons.files.checkpoints import Facts
from nnplayground.lessons.files.handin import HandIn, decode, encode, hand_in, read, write
from nnplayground.lessons.files.judging import judge, measured
from nnplayground.lessons.files.sitting import Answer, Sitting
from tests.lessons.lesson_files import SMALL, lesson

PAGE = 1
"""The page with checkpoints."""


def trained(experiment: Experiment, epochs: int) -> Saved:
    """Return a run after some epochs."""
    training = build(experiment).training
    for _ in range(epochs):
        training.advance_epoch()
    training.refresh()
    return Saved(experiment, training.network.parameters.copy(), training.state())


GOOD = trained(GALLERY["playground"].experiment, 150)


def handed(saved: Saved = GOOD) -> HandIn:
    """Return the hand-in of a run."""
    sitting = Sitting(lesson())
    sitting.reach(PAGE, saved, measured(saved))
    return hand_in(" Siti   Rahma ", sitting.lesson, sitting.answers, sitting.reached)


def test_there_and_back(tmp_path: Path) -> None:
    result = handed()
    write(tmp_path / "siti.nnhandin", result)
    found = read(tmp_path / "siti.nnhandin")
    assert found.sheet.student == "Siti Rahma"
    assert replace(found.sheet, seal="") == result.sheet
    assert encode(found) == encode(result) == (tmp_path / "siti.nnhandin").read_bytes()
    assert np.array_equal(found.runs[PAGE].parameters, GOOD.parameters)


def test_it_is_measured_again_with_the_same_numbers() -> None:
    (verdict,) = judge(handed(), lesson())
    assert verdict.holds
    assert verdict.values == handed().sheet.reached[0].values
    assert verdict.values[0] >= 0.9
    assert verdict.values[1] == 150.0


def test_nothing_handed_in_is_said_so() -> None:
    sitting = Sitting(lesson())
    (verdict,) = judge(hand_in("A", sitting.lesson, sitting.answers, sitting.reached), lesson())
    assert (verdict.holds, verdict.why) == (False, "not handed in")


def test_a_claim_that_does_not_hold_does_not_count() -> None:
    claimed = Sitting(lesson())
    claimed.reach(PAGE, trained(GALLERY["playground"].experiment, 1), measured(GOOD))
    (verdict,) = judge(hand_in("A", claimed.lesson, (), claimed.reached), lesson())
    assert not verdict.holds
    assert verdict.values[0] < 0.9


def test_other_data_do_not_count() -> None:
    other = edits.choose_source(GALLERY["playground"].experiment, "xor")
    (verdict,) = judge(handed(trained(other, 20)), lesson())
    assert not verdict.holds
    assert "other data" in str(verdict.why)


def test_records_are_not_believed() -> None:
    state = {**trained(GALLERY["playground"].experiment, 1).state}
    state["record"] = np.array([0.0, 0.0, 1.0, 1.0, *state["record"][4:]])
    saved = Saved(GALLERY["playground"].experiment, trained(GALLERY["playground"].experiment, 1).parameters, state)
    assert measured(saved).record.test_score < 0.9


def test_another_lesson_or_another_version_of_it_is_refused() -> None:
    with pytest.raises(InputError, match="about the lesson"):
        judge(handed(), lesson(file="other.yaml"))
    with pytest.raises(InputError, match="another version"):
        judge(handed(), lesson(SMALL + "order: 1\n"))


@pytest.mark.parametrize("name", ["", "   ", "a" * 101, "a\x00b", "a\u202eb"])
def test_names_that_cannot_be_read_are_refused(name: str) -> None:
    with pytest.raises(InputError):
        hand_in(name, lesson(), (), {})


def test_a_run_on_a_file_of_ones_own_cannot_be_handed_in() -> None:
    mine = replace(Experiment(), data=replace(Experiment().data, file=CsvSpec(path="/home/me/mine.csv")))
    sitting = Sitting(lesson())
    sitting.reach(PAGE, Saved(mine), Facts())
    with pytest.raises(InputError, match="data file"):
        hand_in("A", sitting.lesson, (), sitting.reached)


# -- changed by hand ---------------------------------------------------------------------------------------------------


def members(result: HandIn) -> dict[str, bytes]:
    return unpack_all(encode(result), 10, handin.MOST_BYTES, handin._MEMBER)


def test_a_changed_sheet_is_refused() -> None:
    parts = members(handed())
    sheet = json.loads(parts["handin.json"])
    sheet["student"] = "Budi"
    parts["handin.json"] = json.dumps(sheet).encode()
    with pytest.raises(InputError, match="changed"):
        decode(pack(parts))


def test_a_run_of_somebody_else_is_refused() -> None:
    parts = members(handed())
    parts["page_2.nnplay"] = members(handed(trained(GALLERY["playground"].experiment, 149)))["page_2.nnplay"]
    with pytest.raises(InputError, match="changed"):
        decode(pack(parts))


@pytest.mark.parametrize(
    "change",
    [
        {"format": "other"},
        {"version": 2},
        {"student": ""},
        {"extra": 1},
        {"answers": [{"page": 0}]},
        {"reached": [{"page": 0, "values": ["a"]}]},
        {"lesson": 3},
    ],
    ids=str,
)
def test_sheets_are_checked(change: dict[str, object]) -> None:
    parts = members(handed())
    parts["handin.json"] = json.dumps({**json.loads(parts["handin.json"]), **change}).encode()
    with pytest.raises((Damaged, InputError)):
        decode(pack(parts))


@pytest.mark.parametrize("name", ["../evil", "page_0.nnplay", "page_1.nnplay.py", "handin.json/x", "page_1000.nnplay"])
def test_other_members_are_refused(name: str) -> None:
    with pytest.raises(Damaged):
        decode(pack({**members(handed()), name: b""}))


SMALL_FILE = encode(hand_in("A", lesson(), (), {}))


@given(st.integers(0, len(SMALL_FILE) - 1), st.integers(1, 255))
def test_damage_is_found(place: int, change: int) -> None:
    content = bytearray(SMALL_FILE)
    content[place] ^= change
    try:
        found = decode(bytes(content))
    except (Damaged, InputError):
        return
    assert encode(found) == SMALL_FILE


@given(st.integers(0, len(SMALL_FILE) - 1))
def test_cut_files_are_refused(length: int) -> None:
    with pytest.raises((Damaged, InputError)):
        decode(SMALL_FILE[:length])


def test_files_that_are_none_are_refused(tmp_path: Path) -> None:
    (tmp_path / "a.nnhandin").write_bytes(b"PK")
    for path in (tmp_path, tmp_path / "a.nnhandin", tmp_path / "none", Path("/dev/zero")):
        with pytest.raises(InputError):
            read(path)


# -- exercises ---------------------------------------------------------------------------------------------------------

WITH_EXERCISES = (
    SMALL
    + """\
  - title: Answer
    text: Answer.
    exercises: [relu_a1, {kind: entropy, level: 2, count: 2, seed: 7}]
"""
)
LAST = 3


def answered(key: str, seed: int, level: int, *, is_right: bool = True, was_shown: bool = False) -> Answer:
    """Return the record of an answer, right or wrong."""
    task = EXERCISES[key].task(seed, level)
    typed = [field.answer() if is_right else "77" for field in task.fields]
    return replace(msgspec.convert(record(key, seed, level, typed, was_shown=was_shown), Answer), page=LAST)


def test_answers_are_judged_anew() -> None:
    sitting = Sitting(lesson(WITH_EXERCISES))
    sitting.answer(answered("relu_a1", 0, 1))
    sitting.answer(answered("entropy", 7, 2, is_right=False))
    sitting.answer(answered("entropy", 9, 2))
    assert sitting.solved(LAST) == 1, "another task than those of the page does not count"
    assert not sitting.is_done(LAST)
    result = decode(encode(hand_in("A", sitting.lesson, sitting.answers, {})))
    verdicts = [verdict for verdict in judge(result, sitting.lesson) if verdict.page == LAST]
    assert [verdict.holds for verdict in verdicts] == [True, False, False]
    assert "seed 7" in str(verdicts[1].what)
    assert verdicts[2].why == "not handed in"


def test_claimed_verdicts_are_not_believed() -> None:
    wrong = answered("relu_a1", 0, 1, is_right=False)
    claimed = replace(wrong, right=True, verdicts=["right"] * len(wrong.verdicts))
    result = hand_in("A", lesson(WITH_EXERCISES), (claimed,), {})
    first = next(verdict for verdict in judge(result, lesson(WITH_EXERCISES)) if verdict.page == LAST)
    assert not first.holds


def test_an_answer_after_the_solution_was_shown_does_not_count() -> None:
    result = hand_in("A", lesson(WITH_EXERCISES), (answered("relu_a1", 0, 1, was_shown=True),), {})
    first = next(verdict for verdict in judge(result, lesson(WITH_EXERCISES)) if verdict.page == LAST)
    assert (first.holds, first.why) == (False, "the solution was shown first")


def test_a_right_answer_stays_right() -> None:
    sitting = Sitting(lesson(WITH_EXERCISES))
    right = answered("relu_a1", 0, 1)
    sitting.answer(right)
    sitting.answer(answered("relu_a1", 0, 1, is_right=False))
    assert sitting.answers == (right,)
    for seed in (7, 8):
        sitting.answer(answered("entropy", seed, 2))
    assert sitting.is_done(LAST)
    assert not sitting.is_done(PAGE)
    sitting.reach(PAGE, None, Facts())
    assert sitting.is_done(PAGE)


# -- labs --------------------------------------------------------------------------------------------------------------

LABS = """\
format: 1
title: Labs
pages:
  - title: Few classes
    text: Fine-tune it.
    experiment: dbn_few_labels
    checkpoints:
      - {measure: test_accuracy, at_least: 0.3}
"""


def of_lab(experiment: Experiment) -> HandIn:
    """Return the hand-in of the run of a lab, and whatever is claimed of it."""
    made = labs.build(experiment)
    made.training.advance(3)
    sitting = Sitting(lesson(LABS, "labs.yaml"))
    sitting.reach(0, Saved(experiment, made.training.parameters.copy(), made.training.state()), measured(GOOD))
    return hand_in("A", sitting.lesson, (), sitting.reached)


def test_a_lab_is_measured_again_and_taught_nothing_for_that() -> None:
    experiment = labs.planned(GALLERY["dbn_few_labels"].experiment, 5)
    short = labs.with_spec(experiment, replace(labs.read(experiment.lab)[1], epochs_each=1))
    result = of_lab(short)
    endless = labs.with_spec(short, replace(labs.read(short.lab)[1], epochs_each=10**6))
    run = result.runs[0]
    (verdict,) = judge(replace_run(result, Saved(endless, run.parameters, run.state)), lesson(LABS, "labs.yaml"))
    (same,) = judge(result, lesson(LABS, "labs.yaml"))
    assert verdict.values == same.values
    assert 0.0 < same.values[0] < 1.0


def replace_run(result: HandIn, saved: Saved) -> HandIn:
    """Return a hand-in with another run of its page."""
    return HandIn(result.sheet, {0: saved})


def test_a_lab_that_learned_something_else_does_not_count() -> None:
    experiment = GALLERY["dbn_few_labels"].experiment
    spec = replace(labs.read(experiment.lab)[1], epochs_each=1)
    for other, counts in ((spec, True), (replace(spec, hidden=(20, 10)), True), (replace(spec, labelled=900), False)):
        (verdict,) = judge(of_lab(labs.with_spec(experiment, other)), lesson(LABS, "labs.yaml"))
        assert ("other data" in str(verdict.why)) is not counts
    (verdict,) = judge(of_lab(GALLERY["rbm_features"].experiment), lesson(LABS, "labs.yaml"))
    assert "other data" in str(verdict.why)
