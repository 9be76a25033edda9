"""What is shown of a stack of machines, and of its fine-tuning beside a twin."""

from __future__ import annotations

import numpy as np
import pytest

from nnplayground.experiment.labs.looks.dbn import DREAM, REBUILT, SHOWN, TUNED, Wish, layers, look
from nnplayground.experiment.labs.machines import FINE, Contrast, DbnRun, DbnSpec
from nnplayground.experiment.labs.paths import with_values
from nnplayground.experiment.labs.tuned import TunedRun, build_stack

SPEC = DbnSpec(hidden=(10, 6), epochs_each=1, contrast=Contrast(batch_size=200), labelled=60)


@pytest.fixture(scope="module")
def stack() -> DbnRun:
    made = build_stack(SPEC)
    assert isinstance(made, DbnRun)
    return made


@pytest.fixture(scope="module")
def tuned() -> TunedRun:
    made = build_stack(with_values(SPEC, {"phase": FINE}))
    assert isinstance(made, TunedRun)
    return made


def test_a_unit_shows_what_it_adds(stack: DbnRun) -> None:
    learned = look(stack, Wish(machine=0)).learned
    assert learned is not None
    machine = stack.dbn.machines[0]
    alone = machine.visible(np.eye(10)) - machine.visible(np.zeros((1, 10)))
    assert learned.reshape(10, -1) == pytest.approx(alone, abs=1e-12)


def test_images_are_taken_up_and_down(stack: DbnRun) -> None:
    images, one, two = look(stack, Wish(REBUILT, first=4)).rebuilt
    pixels = images[:, None]
    assert one == pytest.approx(stack.rebuilt(pixels, 1)[:, 0])
    assert two == pytest.approx(stack.rebuilt(pixels, 2)[:, 0])


@pytest.mark.parametrize("from_images", [False, True])
def test_dreams_come_from_their_seed(stack: DbnRun, from_images: bool) -> None:
    first, again = (look(stack, Wish(DREAM, seed=5, from_images=from_images)).dreams for _ in range(2))
    assert first is not None
    assert len(first) == SHOWN
    assert np.array_equal(first, again)


def test_fine_tuning_is_shown_beside_the_twin(tuned: TunedRun) -> None:
    tuned.training.advance_epoch()
    beside = look(tuned, Wish(TUNED)).beside
    assert beside is not None
    assert beside.labelled == 60
    assert beside.accuracy[-1] == tuned.training.record.test_score
    assert beside.twin_accuracy[-1] == tuned.training.twin.record.test_score
    assert layers(tuned) == ["W(1)", "W(2)", "W(3)"]


def test_a_stack_has_no_twin(stack: DbnRun) -> None:
    picture = look(stack, Wish(TUNED))
    assert picture.beside is None
    assert picture.in_training == 0
