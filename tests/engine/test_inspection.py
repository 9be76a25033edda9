"""What an inspector says of weights, units and layers, against the run itself, central differences and scikit-learn."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sklearn.neural_network import MLPRegressor

from nnplayground.engine.arrays import run
from nnplayground.engine.errors import TrainingDiverged
from nnplayground.engine.inspection import (
    BINS,
    Inspector,
    LayerAt,
    LayerReport,
    UnitAt,
    UnitReport,
    WeightAt,
    WeightReport,
    spread,
)
from nnplayground.engine.layers import Dense
from nnplayground.engine.moments import branch_off, looking_back
from nnplayground.engine.network import Network
from nnplayground.engine.objective import Objective
from nnplayground.engine.training import Training
from tests.engine.networks import central_difference, cost, network, part, training

DATA = part(40, 2, 1)
LONG = 10.0


def weight(inspector: Inspector, at: WeightAt, budget_s: float = LONG) -> WeightReport:
    report = inspector.look(at, budget_s)
    assert isinstance(report, WeightReport)
    return report


def unit(run_: Training, column: int, number: int) -> UnitReport:
    report = Inspector(run_).look(UnitAt(column, number), LONG)
    assert isinstance(report, UnitReport)
    return report


def layer(run_: Training, index: int) -> LayerReport:
    report = Inspector(run_).look(LayerAt(index), LONG)
    assert isinstance(report, LayerReport)
    return report


# -- weights -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("at", [WeightAt(0, 3, 1), WeightAt(1, 2, 0), WeightAt(1, 0, None), WeightAt(2, 0, 2)])
def test_values_and_gradients_are_those_of_the_run_itself(at: WeightAt) -> None:
    run_ = training(network(2, 4, 3, 1, hidden="prelu", dropout=0.3), DATA, "adam", epochs=None)
    values, gradients = [], []
    for _ in range(6):
        found = [run_.network.bias(at.layer), run_.gauge() and run_.network.bias(at.layer, run_.gauged_gradient)]
        if at.source is not None:
            found = [run_.network.weights(at.layer), run_.gauge()[at.layer]]
        place = (at.unit,) if at.source is None else (at.unit, at.source)
        values.append(found[0][place])
        gradients.append(found[1][place])
        run_.advance_epoch()
    report = weight(Inspector(run_), at)
    assert report.is_complete
    assert report.epochs.tolist() == list(range(7))
    np.testing.assert_array_equal(report.values[:-1], values)
    np.testing.assert_array_equal(report.gradients[:-1], gradients)
    assert report.moved == pytest.approx(run_.moved()[Inspector(run_)._place(at.layer, at.unit, at.source)])


def test_gradients_of_the_past_are_central_differences() -> None:
    run_ = training(network(2, 3, 1), DATA, "adam", epochs=None)
    run_.advance(13)
    at = WeightAt(0, 1, 0)
    report = weight(Inspector(run_), at)
    twin = run_.network.twin(np.float64)
    objective = Objective(twin, cost(), len(DATA))
    x = np.vstack([DATA.x.T, np.ones(len(DATA))])

    def value() -> float:
        run(objective.learn(x, DATA.y.T))
        return objective.value(DATA.y.T)

    for number in range(len(report.epochs) - 1):
        np.copyto(twin.parameters, run_.history.parameters.row(number))
        slope = central_difference(value, twin.weights(0)[1:2, :1])
        assert report.gradients[number] == pytest.approx(float(slope[0, 0]), abs=1e-8)


def test_the_present_stands_at_the_end_within_an_epoch_too() -> None:
    run_ = training(network(2, 3, 1), DATA, epochs=None)
    run_.advance(2 * run_.batches + 1)
    report = weight(Inspector(run_), WeightAt(0, 0, 0))
    assert report.epochs.tolist() == [0, 1, 2]
    assert report.values[-1] == run_.network.weights(0)[0, 0]
    assert report.moved_epoch == 2


def test_looking_leaves_the_run_as_it_is() -> None:
    run_, other = (training(network(2, 4, 1, dropout=0.2), DATA, "adam", epochs=None) for _ in range(2))
    inspector = Inspector(run_)
    for _ in range(10):
        for at in (WeightAt(0, 0, None), UnitAt(1, 1), UnitAt(0, 0), LayerAt(1)):
            inspector.look(at, LONG)
        run_.advance(3)
        other.advance(3)
    np.testing.assert_array_equal(run_.network.parameters, other.network.parameters)
    np.testing.assert_array_equal(run_.network.gradient, other.network.gradient)
    np.testing.assert_array_equal(run_.history.curve().gradients, other.history.curve().gradients)


def test_the_past_is_done_a_little_at_a_time_and_evenly() -> None:
    run_ = training(network(2, 4, 1), DATA, epochs=None, batch_size=40)
    run_.advance(200)
    inspector, at = Inspector(run_), WeightAt(0, 0, 0)
    report = weight(inspector, at, 0.0)
    assert not report.is_complete
    assert np.isnan(report.gradients[:-1]).all()
    assert np.isfinite(report.gradients[-1])
    looks = 0
    while not report.is_complete:
        report = weight(inspector, at, 1e-4)
        looks += 1
        if not report.is_complete and np.isfinite(report.gradients[:-1]).sum() >= 16:
            known = np.flatnonzero(np.isfinite(report.gradients))
            assert np.diff(known).max() <= 64
    assert looks > 1
    assert np.isfinite(report.gradients).all()


def test_what_is_thinned_away_is_forgotten_and_what_was_trained_anew_is_evaluated_anew() -> None:
    run_ = training(network(2, 3, 1), DATA, epochs=None, batch_size=40)
    inspector, at = Inspector(run_), WeightAt(0, 0, 0)
    for _ in range(4):
        run_.advance(300)
        report = weight(inspector, at)
        assert len(report.epochs) <= 513
    assert inspector._past is not None
    assert inspector._past._known.keys() == set(run_.history.parameters.epochs.tolist())
    past = run_.history.parameters
    past.fill(past.epochs, past.rows + 0.1, past.stride)
    again = weight(inspector, at)
    np.testing.assert_array_equal(again.gradients, weight(Inspector(run_), at).gradients)
    assert not np.array_equal(again.gradients[:-1], report.gradients[:-1])


def test_a_locked_weight_has_a_gradient_and_does_not_move() -> None:
    net = network(2, 3, 1)
    run_ = training(net, DATA, locked=np.array([1]))
    run_.advance(20)
    report = weight(Inspector(run_), WeightAt(0, 0, 1))
    assert len(set(report.values.tolist())) == 1
    assert report.moved == 0.0
    assert (report.gradients != 0.0).all()


def test_skips_count_among_the_sources() -> None:
    layers = [Dense(2, 3, network(2, 1).layers[0].activation), Dense(5, 1, network(2, 1).layers[0].activation)]
    net = Network(layers, columns=((0,), (1, 0)))
    net.parameters[:] = np.arange(net.parameters.size)
    run_ = training(net, DATA, learning_rate=1e-6)
    inspector = Inspector(run_)
    assert inspector.has(WeightAt(1, 0, 4))
    assert not inspector.has(WeightAt(1, 0, 5))
    assert weight(inspector, WeightAt(1, 0, 4)).values[0] == net.weights(1)[0, 4]
    assert weight(inspector, WeightAt(1, 0, None)).values[0] == net.bias(1)[0]


def test_a_run_that_diverged_is_looked_at_where_it_fell_back_to() -> None:
    run_ = training(network(2, 4, 1, hidden="relu"), DATA, learning_rate=1e4, epochs=None)
    with pytest.raises(TrainingDiverged):
        run_.advance(10_000)
    report = weight(Inspector(run_), WeightAt(0, 0, 0))
    assert np.isfinite(report.values).all()
    assert np.isnan(report.moved)
    assert unit(run_, 1, 0).samples == 40


# -- units and layers --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("subject", "there"),
    [
        (UnitAt(0, 1), True),
        (UnitAt(0, 2), False),
        (UnitAt(2, 0), True),
        (UnitAt(2, 1), False),
        (UnitAt(3, 0), False),
        (UnitAt(-1, 0), False),
        (LayerAt(1), True),
        (LayerAt(2), False),
        (WeightAt(0, 3, 1), True),
        (WeightAt(0, 4, 1), False),
        (WeightAt(2, 0, None), False),
        (WeightAt(1, 0, 4), False),
    ],
)
def test_what_is_not_there_is_known(subject: UnitAt | LayerAt | WeightAt, there: bool) -> None:
    assert Inspector(training(network(2, 4, 1), DATA)).has(subject) is there


def test_outputs_and_sums_are_those_of_scikit_learn() -> None:
    run_ = training(network(2, 4, 1), DATA, "adam", epochs=None)
    run_.advance(30)
    model = MLPRegressor(hidden_layer_sizes=(4,), activation="tanh")
    model.partial_fit(DATA.x, DATA.y.ravel())
    model.coefs_ = [run_.network.weights(index).T for index in range(2)]
    model.intercepts_ = [run_.network.bias(index) for index in range(2)]
    z = DATA.x @ model.coefs_[0] + model.intercepts_[0]
    report = unit(run_, 1, 2)
    for found, values in ((report.outputs, np.tanh(z[:, 2])), (report.sums, z[:, 2])):
        assert found is not None
        assert found.counts.sum() == report.samples == report.of_samples == 40
        assert found.edges[0] == pytest.approx(values.min())
        assert found.edges[-1] == pytest.approx(values.max())
    predicted, output = model.predict(DATA.x), unit(run_, 2, 0).outputs
    assert output.edges[[0, -1]] == pytest.approx([predicted.min(), predicted.max()])


def test_a_dead_unit_is_dead_for_all_and_has_no_gradient() -> None:
    net = network(2, 3, 1, hidden="relu")
    net.bias(0)[1] = -100.0
    run_ = training(net, DATA)
    report = unit(run_, 1, 1)
    assert (report.dead, report.saturated) == (40, 0)
    assert not run_.gauge()[0][1].any()
    assert unit(run_, 1, 0).dead == int((DATA.x @ net.weights(0)[0] + net.bias(0)[0] < 0.0).sum())
    found = layer(run_, 0)
    assert found.dead[1] == 1.0
    assert not found.saturated.any()
    assert found.dead[0] == unit(run_, 1, 0).dead / 40


def test_a_layer_says_of_every_unit_what_the_units_say() -> None:
    run_ = training(network(2, 5, 4, 1, hidden="logistic", dropout=0.4), DATA, epochs=None)
    run_.network.parameters[:] *= 9.0
    run_.advance(20)
    for index, count in enumerate((5, 4, 1)):
        found = layer(run_, index)
        units = [unit(run_, index + 1, number) for number in range(count)]
        np.testing.assert_allclose(found.dead, [each.dead / 40 for each in units])
        np.testing.assert_allclose(found.saturated, [each.saturated / 40 for each in units])
        assert found.outputs.counts.sum() == 40 * count
    assert layer(run_, 0).saturated.any()
    curve = run_.history.curve()
    np.testing.assert_array_equal(layer(run_, 1).updates, curve.updates[:, 1])
    np.testing.assert_array_equal(layer(run_, 1).gradients, curve.gradients[:, 1])


def test_softmax_units_are_judged_together() -> None:
    data = part(30, 2, 3, classes=True)
    run_ = training(network(2, 4, 3, output="softmax"), data, loss="cross_entropy")
    run_.network.weights(1)[...] *= 40.0
    found = layer(run_, 1)
    np.testing.assert_allclose(found.saturated, [unit(run_, 2, number).saturated / 30 for number in range(3)])
    assert found.is_linked
    assert found.saturated.any()
    assert not layer(run_, 0).is_linked


def test_biases_and_norms_over_the_epochs() -> None:
    run_ = training(network(2, 4, 1), DATA, epochs=None)
    biases, norms, gradients = [], [], []
    for _ in range(5):
        biases.append(run_.network.bias(0)[2])
        norms.append(np.linalg.norm(run_.network.weights(0)[2]))
        gradients.append(np.linalg.norm(run_.gauge()[0][2]))
        run_.advance_epoch()
    report = unit(run_, 1, 2)
    np.testing.assert_allclose(report.biases[:-1], biases)
    np.testing.assert_allclose(report.norms[:-1], norms)
    np.testing.assert_allclose(report.gradients[:-1], gradients)
    assert report.gradients[-1] == pytest.approx(np.linalg.norm(run_.gauge()[0][2]))
    assert len(report.epochs) == 6


def test_an_input_has_values_alone() -> None:
    report = unit(training(network(2, 4, 1), DATA), 0, 1)
    assert report.sums is None
    assert report.outputs.edges[0] == DATA.x[:, 1].min()
    assert not len(report.epochs)


def test_of_large_networks_fewer_samples_are_looked_at() -> None:
    data = part(700, 2, 1)
    net = network(2, 1000, 700, 1, hidden="relu")
    report = unit(training(net, data), 2, 3)
    assert 64 <= report.samples <= 150
    assert report.of_samples == 700


# -- spreads -----------------------------------------------------------------------------------------------------------


@given(st.lists(st.floats(allow_nan=True, allow_infinity=True, width=64), max_size=40))
def test_every_value_is_counted_once(values: list[float]) -> None:
    found = spread(np.array(values, dtype=np.float64))
    assert found.counts.sum() + found.lost == len(values)
    assert np.isfinite(found.edges).all()
    assert (np.diff(found.edges) > 0.0).all()
    assert len(found.counts) == BINS


# -- the past ----------------------------------------------------------------------------------------------------------


def at_epoch(epoch: int, solver: str = "adam") -> Training:
    run_ = training(network(2, 4, 3, 1), DATA, solver, epochs=None)
    for _ in range(epoch):
        run_.advance_epoch()
    return run_


def test_a_moment_that_is_looked_back_at_has_the_numbers_of_then_in_the_whole_course() -> None:
    then, run_ = at_epoch(4), at_epoch(9)
    run_.advance(2)
    inspector, at = Inspector(run_), WeightAt(1, 2, 0)
    present = weight(inspector, at)
    with looking_back(run_, 4):
        past = weight(inspector, at)
        assert (past.epochs[past.now], past.moved_epoch) == (4, 4)
        assert past.values[4] == then.network.weights(1)[2, 0]
        assert past.gradients[4] == then.gauge()[1][2, 0]
        assert np.isnan(past.moved)
        assert past.epochs.tolist() == list(range(10))
        np.testing.assert_array_equal(past.values[:9], present.values[:9])
        unit_then = inspector.look(UnitAt(1, 2), LONG)
        layer_then = inspector.look(LayerAt(1), LONG)
    assert isinstance(unit_then, UnitReport)
    np.testing.assert_array_equal(unit_then.outputs.counts, unit(then, 1, 2).outputs.counts)
    assert unit_then.biases[unit_then.now] == then.network.bias(0)[2]
    assert isinstance(layer_then, LayerReport)
    assert (layer_then.gradient, layer_then.update) == (then.record.gradients[1], then.record.updates[1])
    assert layer_then.epochs[-1] == 9
    after = weight(inspector, at)
    assert after.now == len(after.epochs) - 1
    np.testing.assert_array_equal(after.values, present.values)
    assert after.moved == present.moved


def test_on_a_branch_the_course_is_that_of_the_branch() -> None:
    run_ = at_epoch(9)
    inspector, at = Inspector(run_), WeightAt(0, 1, None)
    before = weight(inspector, at)
    branch_off(run_, 5)
    assert np.isnan(weight(inspector, at).moved)
    run_.advance_epoch()
    report = weight(inspector, at)
    assert report.epochs.tolist() == list(range(7))
    np.testing.assert_array_equal(report.values[:6], before.values[:6])
    np.testing.assert_array_equal(report.gradients[:6], before.gradients[:6])
    assert report.values[6] == run_.network.bias(0)[1] != before.values[6]
    assert report.gradients[6] != before.gradients[6]
    assert np.isfinite(report.moved)
