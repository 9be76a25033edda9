"""Stacks of machines: trained layer by layer, turned into a network, and dreaming."""

from __future__ import annotations

import numpy as np
import pytest

from nnplayground.engine.families.dbn import Dbn, DbnTraining, Output, network_of, random_twin
from nnplayground.engine.families.loop import Pace
from nnplayground.engine.families.rbm import Rbm, RbmSettings, RbmTraining
from tests.engine.families.test_rbm import samples

DATA = samples(60, 8, 3)
SETTINGS = RbmSettings(Pace(10))


def stack(seed: int = 0, *, each: int = 5, **given: object) -> DbnTraining:
    chosen = RbmSettings(**({"pace": Pace(10)} | given))
    return DbnTraining(Dbn([8, 6, 4]), DATA[:50], DATA[50:], chosen, each, np.random.default_rng(seed))


def test_machines_learn_one_after_the_other() -> None:
    run = stack()
    first, second = run.dbn.slices
    before = run.parameters.copy()
    for _ in range(5):
        run.advance_epoch()
    assert (run.parameters[first] != before[first]).any()
    np.testing.assert_array_equal(run.parameters[second], before[second])
    kept = run.parameters[first].copy()
    for _snapshot in run.epochs():
        pass
    np.testing.assert_array_equal(run.parameters[first], kept)
    assert (run.parameters[second] != before[second]).any()
    assert run.epoch == 10


def test_the_machine_at_the_bottom_learns_as_one_alone() -> None:
    run = stack(each=3)
    alone = RbmTraining(Rbm(8, 6), DATA[:50], DATA[50:], RbmSettings(Pace(10, 3)), np.random.default_rng(0))
    for one in (run, alone):
        one.advance(15)
    np.testing.assert_array_equal(run.parameters[run.dbn.slices[0]], alone.parameters)


@pytest.mark.parametrize("persistent", [False, True])
def test_how_a_run_is_cut_into_pieces_changes_nothing(persistent: bool) -> None:
    one, other = stack(persistent=persistent), stack(persistent=persistent)
    one.advance(50)
    for steps in (1, 23, 1, 3, 22):
        other.advance(steps)
        other.refresh()
    np.testing.assert_array_equal(one.parameters, other.parameters)
    np.testing.assert_array_equal(one.history.records.rows, other.history.records.rows)


def test_the_network_says_what_the_machines_say_below_its_output() -> None:
    run = stack()
    for _snapshot in run.epochs():
        pass
    network = network_of(run.dbn, Output(3), np.random.default_rng(1))
    bound = network.bind(len(DATA))
    bound.forward(np.vstack([DATA.T, np.ones(len(DATA))]))
    np.testing.assert_allclose(bound.layers[1].a.T, run.dbn.features(DATA), rtol=1e-12)
    twin = random_twin(run.dbn, Output(3), np.random.default_rng(1))
    np.testing.assert_array_equal(twin.weights(2), network.weights(2))
    assert (twin.weights(0) != network.weights(0)).any()


def test_dreams_are_probabilities_of_what_is_seen() -> None:
    run = stack(each=20)
    for _snapshot in run.epochs():
        pass
    dreams = run.dbn.generate(7, np.random.default_rng(2), steps=30)
    assert dreams.shape == (7, 8)
    assert ((dreams >= 0.0) & (dreams <= 1.0)).all()
    again = run.dbn.generate(7, np.random.default_rng(2), steps=30)
    np.testing.assert_array_equal(dreams, again)
    assert run.dbn.generate(3, np.random.default_rng(2), 5, begin=DATA[:3]).shape == (3, 8)


def test_a_stack_without_hidden_units_is_none() -> None:
    with pytest.raises(ValueError, match="hidden"):
        Dbn([8])
