"""Two networks beside each other are each what they would be alone."""

from __future__ import annotations

import numpy as np
import pytest

from nnplayground.engine.errors import TrainingDiverged
from nnplayground.engine.families.twins import Twins
from nnplayground.engine.stopping import Finish
from nnplayground.errors import InputError
from nnplayground.experiment.labs.machines import FINE, Contrast, DbnSpec
from nnplayground.experiment.labs.paths import with_values
from nnplayground.experiment.labs.tuned import TunedRun, build_stack, stack_again

SPEC = DbnSpec(hidden=(8,), epochs_each=1, contrast=Contrast(batch_size=300), labelled=64, phase=FINE)


def _twins(**changes: object) -> Twins:
    made = build_stack(with_values(SPEC, changes))
    assert isinstance(made, TunedRun)
    return made.training


def test_both_are_what_they_would_be_alone() -> None:
    made = build_stack(SPEC)
    assert isinstance(made, TunedRun)
    alone = made.stack.fine_tuning(), made.stack.from_random_weights()
    made.training.advance(7)
    for training, other in zip((made.training, made.training.twin), alone, strict=True):
        other.advance(7)
        assert np.array_equal(training.parameters, other.parameters)


def test_both_are_saved_and_restored_to_the_bit() -> None:
    whole, cut = _twins(), _twins()
    whole.advance(9)
    cut.advance(4)
    again = _twins()
    assert again.restore(cut.parameters.copy(), cut.state()) == []
    again.advance(5)
    assert np.array_equal(again.parameters, whole.parameters)
    assert np.array_equal(again.twin.parameters, whole.twin.parameters)


def test_what_does_not_fit_changes_neither() -> None:
    twins = _twins()
    twins.advance(3)
    state = twins.state()
    broken = {**state, "order": state["order"][::-1][1:]}
    before = twins.parameters.copy(), twins.twin.parameters.copy(), twins.steps
    other = _twins()
    with pytest.raises(InputError):
        other.restore(twins.parameters.copy(), broken)
    assert other.steps == other.twin.steps == 0
    assert np.array_equal(twins.parameters, before[0])


def test_a_twin_that_diverges_stands_still() -> None:
    twins = _twins()
    twins.twin.network.parameters[:] = np.nan
    twins.twin.keep()
    twins.advance_epoch()
    assert twins.finish is None
    assert twins.epoch == 1
    assert twins.twin.finish is Finish.DIVERGED


def test_the_first_one_that_diverges_says_so() -> None:
    twins = _twins()
    twins.network.parameters[:] = 1e308
    with pytest.raises(TrainingDiverged):
        twins.advance_epoch()


def test_what_has_been_learned_is_not_learned_again() -> None:
    tuned = build_stack(SPEC)
    assert isinstance(tuned, TunedRun)
    back = stack_again(tuned, with_values(SPEC, {"phase": "greedy"}))
    assert back is not None
    assert back.training is tuned.stack.training
    once_more = stack_again(back, SPEC)
    assert isinstance(once_more, TunedRun)
    assert np.array_equal(once_more.training.parameters, build_stack(SPEC).training.parameters)
    assert stack_again(tuned, with_values(SPEC, {"hidden": (9,)})) is None
