"""A small stack on digits: machine by machine, called off and taken up again, dreams and fine-tuning by the engine."""

from __future__ import annotations

from functools import cache

import numpy as np
import pytest
from msgspec.structs import replace

from nnplayground.experiment.labs.machines import build_dbn
from nnplayground.lessons.files.library import built_in
from nnplayground.lessons.topics.stacking import DREAM_SEED, EPOCHS, SPEC, STEPS, Stacking
from nnplayground.progress import Cancelled

SMALL = replace(SPEC, hidden=(12, 8), epochs_each=2, contrast=replace(SPEC.contrast, batch_size=50))


@cache
def trained() -> Stacking:
    made = Stacking(SMALL)
    made.train(2)
    return made


def test_a_machine_rests_while_the_next_one_learns() -> None:
    stack = Stacking(SMALL)
    assert stack.learned().trained == 0
    first = stack.train(1)
    lower = stack.run.dbn.machines[0].parameters.copy()
    assert (first.trained, len(first.losses), first.filters[0].shape) == (1, 1, (12, 8, 8))
    second = stack.train(2)
    assert np.array_equal(stack.run.dbn.machines[0].parameters, lower)
    assert np.array_equal(second.through[0], first.through[0])
    assert [len(course) for course in second.losses] == [2, 2]
    assert second.filters[1].mean(axis=0) == pytest.approx(0.0, abs=1e-12)


def test_it_is_the_engines_run_however_it_is_cut() -> None:
    whole = build_dbn(SMALL)
    whole.training.advance(10**6)
    calls = 0

    def call_off(_share: float) -> None:
        nonlocal calls
        calls += 1
        if calls == 1:
            raise Cancelled

    stack = Stacking(SMALL)
    with pytest.raises(Cancelled):
        stack.train(2, call_off)
    assert stack.trained == 0
    stack.train(2)
    assert np.array_equal(stack.run.dbn.parameters, whole.dbn.parameters)
    assert np.array_equal(trained().run.dbn.parameters, whole.dbn.parameters)


@pytest.mark.parametrize("from_digits", [True, False])
def test_dreams_are_the_engines(*, from_digits: bool) -> None:
    stack, seen = trained(), trained().learned().seen
    dreams = stack.dream(from_digits=from_digits)
    for steps, pictures in zip(STEPS, dreams, strict=True):
        begin = seen.reshape(10, -1) if from_digits else None
        found = stack.run.dbn.generate(10, np.random.default_rng(DREAM_SEED), steps, begin)
        assert np.array_equal(pictures.reshape(10, -1), found)


def test_digits_of_each_class_are_seen() -> None:
    stack, images = trained(), trained().run.images
    for kind, picture in enumerate(stack.learned().seen):
        same = (images.pixels[:, 0] == picture).all(axis=(1, 2))
        assert images.labels[same].tolist() == [kind]


def test_both_networks_are_tuned_equally_long_and_go_on() -> None:
    stack = Stacking(SMALL)
    stack.train(2)
    first, second = stack.tune(2), stack.tune(1)
    assert (len(first.stacked), len(first.random)) == (3, 3)
    assert np.array_equal(second.stacked[:3], first.stacked)
    tuning = stack.run.fine_tuning()
    for _ in range(3):
        tuning.advance_epoch()
    assert second.stacked[-1] == tuning.record.test_score


def test_the_stack_is_far_ahead_after_what_the_page_asks_for() -> None:
    stack = Stacking()
    learned = stack.train(2)
    assert all(course[-1] < course[0] for course in learned.losses)
    tuned = stack.tune()
    assert len(tuned.stacked) == EPOCHS + 1
    assert tuned.stacked[-1] > 0.7
    assert tuned.random[-1] < 0.3


def test_the_page_says_the_numbers_of_this_stack() -> None:
    (lesson,) = (entry.lesson for entry in built_in() if entry.path.stem == "dbn")
    assert lesson is not None
    (tuning,) = (page for page in lesson.pages if page.title.by_language["en"] == "Fine-tuning")
    (dreams,) = (page for page in lesson.pages if page.title.by_language["en"] == "Dreaming from the top")
    for language in ("en", "id"):
        assert f" {SPEC.labelled} " in tuning.text.by_language[language]
        assert f" {EPOCHS} ep" in tuning.text.by_language[language]
        assert f" {STEPS[-1]} " in dreams.text.by_language[language]
