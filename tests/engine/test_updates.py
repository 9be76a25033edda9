"""How far the last step of an epoch moved the weights, layer by layer: recorded, thinned, carried and restored."""

from __future__ import annotations

import numpy as np
import pytest

from nnplayground.engine.errors import TrainingDiverged
from nnplayground.engine.history import Record, Thinned, remapped, row_width, split
from nnplayground.engine.solvers import SOLVERS
from nnplayground.engine.stopping import Finish
from nnplayground.engine.takeover import Places
from nnplayground.engine.training import Training
from tests.engine.networks import network, part, training

DATA = part(25, 2, 1)


def of_last_step(run: Training) -> list[float]:
    """Advance to the end of the epoch and return mean |Δw| ÷ mean |w| of every layer, from the weights themselves."""
    run.advance(run.batches - run.batch - 1)
    before = run.network.parameters.copy()
    run.advance(1)
    ratios = []
    for index in range(len(run.network.layers)):
        was, now = run.network.weights(index, before), run.network.weights(index)
        ratios.append(float(np.abs(now - was).mean() / np.abs(now).mean()))
    return ratios


@pytest.mark.parametrize("solver", SOLVERS)
def test_the_ratio_is_that_of_the_last_step(solver: str) -> None:
    run = training(network(2, 4, 3, 1, hidden="prelu", dropout=0.2), DATA, solver)
    assert np.isnan(run.record.updates).all()
    for _ in range(3):
        wanted = of_last_step(run)
        np.testing.assert_allclose(run.record.updates, wanted, rtol=1e-12)
    curve = run.history.curve()
    assert curve.updates.shape == (4, 3)
    assert np.isnan(curve.updates[0]).all()
    np.testing.assert_array_equal(curve.updates[-1], run.record.updates)


def test_within_an_epoch_the_last_known_ratio_stands() -> None:
    run = training(network(2, 4, 1), DATA)
    run.advance_epoch()
    known = run.record.updates
    run.advance(1)
    run.refresh()
    np.testing.assert_array_equal(run.record.updates, known)


@pytest.mark.parametrize("pieces", [[1] * 60, [60], [7, 13, 1, 39]])
def test_pieces_make_no_difference(pieces: list[int]) -> None:
    run, other = (training(network(2, 4, 1), DATA, "adam") for _ in range(2))
    run.advance(60)
    for piece in pieces:
        other.advance(piece)
    np.testing.assert_array_equal(run.history.curve().updates, other.history.curve().updates)
    np.testing.assert_array_equal(run.moved(), other.moved())


def test_best_weights_put_back_do_not_count_as_a_step() -> None:
    run = training(
        network(2, 6, 1), DATA, "sgd", validation=part(9, 2, 1, seed=5), plateau=(1e-4, 3), learning_rate=0.4
    )
    sizes = np.zeros(2)
    while run.finish is None:
        run.advance(run.batches - 1)
        twin = training(network(2, 6, 1), DATA, learning_rate=0.4)
        twin.restore(run.network.parameters.copy(), run.state())
        twin.advance(1)
        sizes = np.array([np.abs(twin.network.weights(index)).mean() for index in range(2)])
        run.advance(1)
    assert run.finish is Finish.VALIDATION
    assert run.best is not None
    np.testing.assert_array_equal(run.network.parameters, run.best)
    moves = [np.abs(run.network.weights(index, run.moved())).mean() for index in range(2)]
    assert 0.0 < max(run.record.updates) < 1.0
    np.testing.assert_allclose(moves, run.record.updates * sizes, rtol=1e-9)


def test_locked_weights_count_as_they_are_and_zero_weights_have_no_ratio() -> None:
    net = network(2, 3, 1)
    first = net.slices[0]
    net.parameters[first] = 0.0
    run = training(net, DATA, locked=np.arange(first.start, first.stop))
    run.advance_epoch()
    assert np.isnan(run.record.updates[0])
    assert run.record.updates[1] == 0.0  # nothing comes through tanh(0): the bias alone moves
    assert run.moved()[-1] != 0.0


def test_a_run_that_diverges_keeps_its_last_ratio_and_forgets_the_step() -> None:
    run = training(network(2, 4, 1, hidden="relu"), DATA, learning_rate=1e4, epochs=None)
    with pytest.raises(TrainingDiverged):
        run.advance(10_000)
    assert np.isnan(run.moved()).all()
    np.testing.assert_array_equal(run.record.updates, run.last_step.ratios)
    assert np.isfinite(run.network.parameters).all()


def test_layers_take_their_ratios_along() -> None:
    records = Thinned(8, row_width(2))
    rows = [np.array([*np.zeros(5), 1.0, 2.0, 3.0 + epoch, 4.0 + epoch]) for epoch in range(3)]
    for epoch, row in enumerate(rows):
        records.add(epoch, row)
    moved = remapped(records, (1, -1, 0))
    _, gradients, updates = split(moved.rows)
    np.testing.assert_array_equal(gradients, [[2.0, np.nan, 1.0]] * 3)
    np.testing.assert_array_equal(updates, [[4.0 + epoch, np.nan, 3.0 + epoch] for epoch in range(3)])


def test_another_network_takes_over_the_ratios_of_the_layers_it_has() -> None:
    old, new = training(network(2, 4, 1), DATA), training(network(2, 4, 4, 1), DATA, epochs=None)
    old.advance(9)
    numbers = np.full(new.network.parameters.size, -1)
    new.take_over(old, Places(new.network.parameters.copy(), numbers, (0, -1, 1)))
    np.testing.assert_array_equal(new.record.updates, [old.last_step.ratios[0], np.nan, old.last_step.ratios[1]])
    assert np.isnan(new.moved()).all()


def test_records_of_whoever_knows_no_ratios() -> None:
    record = Record(0.1, 0.2, 0.3, 0.4, 0.5, np.array([1.0, 2.0]))
    again = Record.of(record.row())
    assert np.isnan(again.updates).all()
    np.testing.assert_array_equal(again.gradients, record.gradients)
