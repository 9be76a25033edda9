"""One sequence there and back, against what training computes for whole batches."""

from __future__ import annotations

import numpy as np
import pytest
from msgspec.structs import replace

from nnplayground.engine.arrays import run
from nnplayground.engine.families.sequences import as_rows
from nnplayground.engine.families.through_time import Stepper, Traced, trace, weights_of
from nnplayground.engine.layers import Recurrent
from nnplayground.engine.layers.recurrent import CELLS
from nnplayground.engine.network import with_ones
from nnplayground.engine.objective import Objective, Part
from nnplayground.experiment.labs import rnn
from nnplayground.experiment.labs.rnn import suited
from nnplayground.experiment.labs.rnn_run import RnnRun
from nnplayground.experiment.labs.rnn_spec import RnnSpec

SMALL = {"samples": 40}


def small(task: str, cell: str, layers: int = 2, **changes) -> RnnRun:
    spec = replace(suited(RnnSpec(), task), cell=cell, layers=layers, units=3, **changes)
    run_ = rnn.build(replace(spec, params=SMALL if task not in ("names", "rows") else {}))
    run_.training.advance(3)
    return run_


def traced(run_: RnnRun, number: int) -> tuple[Traced, Objective]:
    """Return the trace of a sequence, and the engine's own pass over it alone."""
    one = run_.sequences.rows(np.array([number]))
    network, cost = run_.training.network, run_.training.settings.cost
    present, asked = (None if flags is None else flags[0] for flags in (one.present, one.asked))
    found = trace(network, one.x[0], one.y[0], cost, present, asked)
    part = Part(as_rows(one.x, one.present), as_rows(one.y, one.asked))
    objective = Objective(network, cost, 1, gradient=np.zeros_like(network.parameters))
    run(objective.learn(with_ones(part.x).T, part.y.T))
    assert found.value == pytest.approx(objective.value(part.y.T), rel=1e-9)
    return found, objective


@pytest.mark.parametrize("cell", CELLS)
@pytest.mark.parametrize("task", ["majority", "parity", "names", "adding", "wave", "echo"])
def test_all_times_together_are_the_gradient(task: str, cell: str) -> None:
    run_ = small(task, cell)
    found, objective = traced(run_, 7)
    network = run_.training.network
    for index, layer in enumerate(network.layers[:-1]):
        assert isinstance(layer, Recurrent)
        gradient = network.weights(index, objective.gradient)
        added = found.added(index, 0)
        np.testing.assert_allclose(added.from_before, gradient[:, :3], rtol=1e-9, atol=1e-12)
        np.testing.assert_allclose(added.from_input, gradient[:, 3:], rtol=1e-9, atol=1e-12)
        np.testing.assert_allclose(added.input_bias, network.bias(index, objective.gradient), rtol=1e-9, atol=1e-12)
        if layer.extra:
            inner = layer.inner_bias(objective.gradient[network.slices[index]])
            np.testing.assert_allclose(added.before_bias[-3:], inner, rtol=1e-9, atol=1e-12)
        np.testing.assert_allclose(found.back.layers[index].total, run_.unfolded(7)[index].h_delta, atol=1e-12)
        np.testing.assert_allclose(found.forth.layers[index].h, run_.unfolded(7)[index].moments["h"], atol=1e-12)
    weights, bias = found.added_on_top(0)
    np.testing.assert_allclose(weights, network.weights(2, objective.gradient), rtol=1e-9, atol=1e-12)
    np.testing.assert_allclose(bias, network.bias(2, objective.gradient), rtol=1e-9, atol=1e-12)
    assert found.norm() == pytest.approx(float(np.linalg.norm(objective.gradient)), rel=1e-9)


@pytest.mark.parametrize("output", ["logistic", "softmax"])
def test_any_cost_and_output(output: str) -> None:
    spec = suited(RnnSpec(), "parity")
    training = replace(spec.training, loss="mse")
    run_ = rnn.build(replace(spec, params=SMALL, output=output, units=3, training=training))
    found, objective = traced(run_, 2)
    weights, _ = found.added_on_top(0)
    np.testing.assert_allclose(weights, run_.training.network.weights(1, objective.gradient), rtol=1e-9, atol=1e-12)
    assert not found.is_difference


@pytest.mark.parametrize("cell", CELLS)
def test_times_add_up(cell: str) -> None:
    found, _ = traced(small("majority", cell), 1)
    for layer in range(2):
        whole = found.added(layer, 0)
        parts = [found.added(layer, time, time + 1) for time in range(found.forth.times)]
        np.testing.assert_allclose(sum(part.from_before for part in parts), whole.from_before, atol=1e-12)
    absent = np.flatnonzero(~found.forth.present)
    assert not len(absent) or not found.added(1, int(absent[0])).from_input.any()


@pytest.mark.parametrize("cell", CELLS)
def test_stepping_is_the_same_as_the_whole(cell: str) -> None:
    run_ = small("echo", cell)
    one = run_.sequences.rows(np.array([5]))
    step = Stepper(run_.training.network)
    np.testing.assert_allclose([step(x) for x in one.x[0]], run_.answer(one)[0], rtol=1e-9, atol=1e-12)


def test_what_is_traced_stays_as_it_was() -> None:
    run_ = small("parity", "lstm")
    found, _ = traced(run_, 0)
    before = found.forth.layers[0].weights.from_before.copy()
    run_.training.advance(2)
    np.testing.assert_array_equal(found.forth.layers[0].weights.from_before, before)
    with pytest.raises(TypeError):
        weights_of(run_.training.network, 2)
