"""From experiment to run: determinism, coding of targets, what the network starts with, and what an edit keeps."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from msgspec.structs import replace

from nnplayground.data.sources import SOURCES
from nnplayground.engine.errors import TrainingDiverged
from nnplayground.errors import InputError
from nnplayground.experiment import edits
from nnplayground.experiment.build import Run, build, load_data, rebuild, shape_of, survey
from nnplayground.experiment.fields import MOST_PARAMETERS
from nnplayground.experiment.problems import with_training
from nnplayground.experiment.spec import EdgeSpec, Experiment, LayerSpec, NetworkSpec
from tests.experiment.experiments import experiment, hidden_and, shape_of_source


def parameters(run: Run) -> np.ndarray:
    return run.training.network.parameters


def trained(spec: Experiment, steps: int = 60) -> Run:
    run = build(spec)
    run.training.advance(steps)
    return run


# -- determinism -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("solver", ["sgd", "adam", "lbfgs"])
def test_same_experiment_same_run(solver: str) -> None:
    spec = experiment(training_solver=solver, layers=hidden_and(LayerSpec(units=1), 5, dropout=0.2))
    np.testing.assert_array_equal(parameters(trained(spec)), parameters(trained(spec)))


def test_steps_hundred_times_are_a_run_of_hundred() -> None:
    one, other = build(Experiment()), build(Experiment())
    one.training.advance(100)
    for _ in range(100):
        other.training.advance(1)
    np.testing.assert_array_equal(parameters(one), parameters(other))


def test_each_seed_decides_its_own_part() -> None:
    start = build(Experiment())
    data, split, network, training = (
        build(experiment(**{field: 7})) for field in ("data_seed", "data_split_seed", "network_seed", "training_seed")
    )
    assert (parameters(network) != parameters(start)).any()
    for other in (data, split, training):
        np.testing.assert_array_equal(parameters(other), parameters(start))
    assert (data.prepared.dataset.x != start.prepared.dataset.x).any()
    assert (split.prepared.test != start.prepared.test).any()
    np.testing.assert_array_equal(training.prepared.test, start.prepared.test)
    for run in (start, training):
        run.training.advance(30)
    assert (parameters(training) != parameters(start)).any()


@pytest.mark.parametrize("key", SOURCES)
def test_every_data_set_builds_and_learns(key: str) -> None:
    run = build(edits.choose_source(Experiment(), key))
    before = run.training.record.train_loss
    run.training.advance(3 * run.training.batches)
    assert np.isfinite(run.training.record.train_loss)
    assert run.training.record.train_loss < before


@pytest.mark.parametrize("key", SOURCES)
def test_shape_said_of_a_data_set_is_the_shape_it_has(key: str) -> None:
    spec = edits.choose_source(Experiment(), key)
    shape, said = shape_of(load_data(spec.data), spec.data), shape_of_source(key)
    assert (shape.classes, shape.targets) == (said.classes, said.targets if said.classes == 0 else 0)
    assert set(said.features) <= set(shape.features)


# -- coding ------------------------------------------------------------------------------------------------------------


def targets_of(source: str, output: str, units: int, loss: str = "mse") -> Run:
    layers = hidden_and(LayerSpec(units=units, activation=output), 3)
    return build(experiment(source, layers=layers, training_loss=loss))


@pytest.mark.parametrize(
    ("output", "loss", "codes"),
    [
        ("tanh", "mse", (-1.0, 1.0)),
        ("identity", "huber", (-1.0, 1.0)),
        ("logistic", "mse", (0.0, 1.0)),
        ("relu", "mse", (0.0, 1.0)),
        ("logistic", "binary_cross_entropy", (0.0, 1.0)),
    ],
)
def test_two_classes_in_one_output(output: str, loss: str, codes: tuple[float, float]) -> None:
    prepared = targets_of("circle", output, 1, loss).prepared
    assert prepared.codes == codes
    assert prepared.threshold == sum(codes) / 2.0
    np.testing.assert_array_equal(prepared.targets[:, 0], np.where(prepared.dataset.labels == 1, codes[1], codes[0]))


@pytest.mark.parametrize(
    ("source", "output", "units"), [("circle", "tanh", 2), ("iris", "softmax", 3), ("digits", "tanh", 10)]
)
def test_classes_in_a_column_each(source: str, output: str, units: int) -> None:
    prepared = targets_of(source, output, units).prepared
    np.testing.assert_array_equal(prepared.targets, np.eye(units)[prepared.dataset.labels])


@pytest.mark.parametrize(("source", "units"), [("sine", 1), ("two_waves", 2)])
def test_numbers_as_they_are(source: str, units: int) -> None:
    prepared = targets_of(source, "identity", units).prepared
    assert prepared.dataset.targets is not None
    np.testing.assert_array_equal(prepared.targets, prepared.dataset.targets)
    assert prepared.targets.shape[1] == units


@pytest.mark.parametrize(
    ("output", "units", "loss"), [("tanh", 1, "mse"), ("logistic", 1, "mse"), ("softmax", 2, "kl")]
)
def test_score_of_classes_is_the_share_put_right(output: str, units: int, loss: str) -> None:
    run = targets_of("gauss", output, units, loss)
    run.training.advance_epoch()
    prepared = run.prepared
    p = run.training.network.predict(prepared.part(prepared.test).x)
    chosen = (p[:, 0] > prepared.threshold).astype(int) if units == 1 else p.argmax(axis=1)
    labels = np.asarray(prepared.dataset.labels)[prepared.test]
    assert run.training.record.test_score == pytest.approx((chosen == labels).mean())


def test_score_of_numbers_is_r_squared() -> None:
    run = targets_of("sine", "identity", 1)
    part = run.prepared.part(run.prepared.train)
    error, spread = part.y - run.training.network.predict(part.x), part.y - part.y.mean()
    assert run.training.record.train_score == pytest.approx(1.0 - (error**2).sum() / (spread**2).sum())


# -- data --------------------------------------------------------------------------------------------------------------


def test_every_row_trains_or_tests_or_validates() -> None:
    prepared = build(experiment(training_early_stopping=True, training_tolerance=1e-4)).prepared
    rows = np.concatenate([prepared.train, prepared.test, prepared.validation])
    assert sorted(rows) == list(range(500))
    assert (len(prepared.test), len(prepared.validation)) == (150, 35)
    labels = np.asarray(prepared.dataset.labels)
    for part in (prepared.train, prepared.test, prepared.validation):
        assert labels[part].mean() == pytest.approx(labels.mean(), abs=0.03)


def test_every_class_is_split_in_its_share() -> None:
    prepared = build(experiment("gauss")).prepared
    labels = np.asarray(prepared.dataset.labels)
    assert labels[prepared.test].mean() == labels[prepared.train].mean() == labels.mean() == 0.5


def test_without_test_samples_their_loss_is_no_number() -> None:
    run = build(experiment(data_test_fraction=0.0))
    assert len(run.prepared.test) == 0
    run.training.advance_epoch()
    assert np.isnan(run.training.record.test_loss)
    assert np.isfinite(run.training.record.train_loss)


def test_standardising_looks_at_the_training_part_only() -> None:
    prepared = build(experiment("wine", layers=hidden_and(LayerSpec(units=3), 4), data_standardize=True)).prepared
    train, test = (prepared.part(rows).x for rows in (prepared.train, prepared.test))
    np.testing.assert_allclose(train.mean(axis=0), 0.0, atol=1e-12)
    np.testing.assert_allclose(train.std(axis=0), 1.0, rtol=1e-12)
    assert np.abs(test.mean(axis=0)).max() > 1e-3


def test_features_become_inputs() -> None:
    run = build(experiment(data_features=("x2", "x1*x2", "sin(x1)")))
    x = run.prepared.dataset.x
    assert run.training.network.n_in == 3
    expected = np.column_stack([x[:, 1], x[:, 0] * x[:, 1], np.sin(x[:, 0])])
    np.testing.assert_array_equal(run.prepared.inputs(x), expected)


def test_data_are_remembered() -> None:
    assert load_data(Experiment().data) is load_data(experiment(data_split_seed=3).data)


# -- network -----------------------------------------------------------------------------------------------------------

W1, B1 = ((1.0, 2.0), (3.0, 4.0), (5.0, 6.0)), (0.1, 0.2, 0.3)


def test_given_weights_are_put() -> None:
    layers = (LayerSpec(units=3, weights=W1, bias=B1), LayerSpec(units=1, bias=(9.0,)))
    network = build(experiment(layers=layers)).training.network
    assert network.weights(0).tolist() == [list(row) for row in W1]
    assert network.bias(0).tolist() == list(B1)
    assert network.bias(1).tolist() == [9.0]
    assert network.weights(1).any()


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({"weights": W1[:2]}, "network.layers[0].weights: 3 × 2 finite numbers"),
        ({"weights": ((1.0, 2.0), (3.0,), (5.0, 6.0))}, "network.layers[0].weights: 3 × 2 finite numbers"),
        ({"weights": ((1.0, np.nan), (3.0, 4.0), (5.0, 6.0))}, "network.layers[0].weights: 3 × 2 finite numbers"),
        ({"weights": ()}, "network.layers[0].weights: 3 × 2 finite numbers"),
        ({"bias": (1.0, 2.0)}, "network.layers[0].bias: 3 finite numbers"),
        ({"bias": (1.0, 2.0, np.inf)}, "network.layers[0].bias: 3 finite numbers"),
    ],
)
def test_given_weights_of_the_wrong_shape_are_refused(given: dict[str, Any], message: str) -> None:
    with pytest.raises(InputError) as caught:
        build(experiment(layers=(LayerSpec(units=3, **given), LayerSpec(units=1))))
    assert str(caught.value).startswith(message)


def test_a_layer_may_start_in_its_own_way() -> None:
    layers = (LayerSpec(units=3, initializer="zeros"), LayerSpec(units=3), LayerSpec(units=1))
    spec = experiment(
        layers=layers, network_initializer="constant", network_initializer_params={"value": 0.25, "bias": 1.0}
    )
    network = build(spec).training.network
    assert not network.weights(0).any()
    assert set(network.weights(1).ravel()) == {0.25}
    assert set(network.bias(2)) == {1.0}


def test_learned_slope_starts_as_given() -> None:
    layers = hidden_and(LayerSpec(units=1), 3, activation="prelu", params={"slope": 0.1})
    network = build(experiment(layers=layers)).training.network
    assert float(network.slope(0)) == 0.1  # type: ignore[arg-type]


def test_a_layers_own_initialiser_has_its_own_parameters() -> None:
    own = LayerSpec(units=3, initializer="constant", initializer_params={"value": 0.5, "bias": -1.0})
    network = build(experiment(layers=(own, LayerSpec(units=1)))).training.network
    assert (set(network.weights(0).ravel()), set(network.bias(0))) == ({0.5}, {-1.0})


EDGES = (
    EdgeSpec(unit=0, source=1, value=7.0),
    EdgeSpec(unit=1, source=0, cut=True, value=3.0),
    EdgeSpec(unit=2, source=0, locked=True),
    EdgeSpec(unit=2, value=-2.0, locked=True),
)


def test_single_weights_stand_at_every_start_over_given_ones() -> None:
    run = build(experiment(layers=(LayerSpec(units=3, weights=W1, bias=B1, edges=EDGES), LayerSpec(units=1))))
    network = run.training.network
    assert network.weights(0).tolist() == [[1.0, 7.0], [0.0, 4.0], [5.0, 6.0]]
    assert network.bias(0).tolist() == [0.1, 0.2, -2.0]
    run.training.advance(100)
    assert (network.weights(0)[1, 0], network.weights(0)[2, 0], network.bias(0)[2]) == (0.0, 5.0, -2.0)
    assert network.weights(0)[0, 1] != 7.0


@pytest.mark.parametrize("edge", [EdgeSpec(unit=0, source=2), EdgeSpec(unit=0, source=10**9, cut=True)])
def test_an_edge_that_the_data_do_not_lead_to_is_refused_by_name(edge: EdgeSpec) -> None:
    with pytest.raises(InputError, match=r"network\.layers\[0\]\.edges\[1\]: the layer has 3 neurons and 2 inputs"):
        build(experiment(layers=(LayerSpec(units=3, edges=(EdgeSpec(unit=1), edge)), LayerSpec(units=1))))


def test_skips_make_wider_layers() -> None:
    layers = (LayerSpec(units=3), LayerSpec(units=4, skips=(0,)), LayerSpec(units=1, skips=(1, 0)))
    network = build(experiment(layers=layers)).training.network
    assert network.columns == ((0,), (1, 0), (2, 1, 0))
    assert [layer.n_in for layer in network.layers] == [2, 3 + 2, 4 + 3 + 2]


def test_an_edge_may_lead_along_a_skip() -> None:
    edge = EdgeSpec(unit=0, source=4, value=9.0)
    layers = (LayerSpec(units=3), LayerSpec(units=1, skips=(0,), edges=(edge,)))
    assert build(experiment(layers=layers)).training.network.weights(1)[0].tolist()[4] == 9.0


def test_a_layers_own_penalties_overrule_the_trainings_key_by_key() -> None:
    layers = (LayerSpec(units=3, penalties={"l2": 0.5}), LayerSpec(units=2, penalties={"l1": 0.25}), LayerSpec(units=1))
    run = build(experiment(layers=layers, training_penalties={"l2": 0.1}))
    network, strengths = run.training.network, run.training.settings.cost.penalties.strengths
    assert [set(network.weights(index, strengths["l2"]).ravel()) for index in range(3)] == [{0.5}, {0.1}, {0.1}]
    assert [set(network.weights(index, strengths["l1"]).ravel()) for index in range(3)] == [{0.0}, {0.25}, {0.0}]
    assert not any(network.bias(index, strength).any() for strength in strengths.values() for index in range(3))


def test_a_layer_may_be_free_of_the_trainings_penalties() -> None:
    layers = (LayerSpec(units=3, penalties={"l2": 0.0}), LayerSpec(units=1, penalties={"l2": 0.0}))
    run = build(experiment(layers=layers, training_penalties={"l2": 0.1}))
    assert not run.training.settings.cost.penalties.strengths


def test_scikit_learns_start_depends_on_the_hidden_activation_for_the_output_too() -> None:
    wide = [
        build(
            experiment(layers=hidden_and(LayerSpec(units=1), 400, activation=key), network_initializer="sklearn")
        ).training.network.weights(1)
        for key in ("logistic", "tanh")
    ]
    assert np.abs(wide[0]).max() <= np.sqrt(2.0 / 401.0)
    assert np.sqrt(2.0 / 401.0) < np.abs(wide[1]).max() <= np.sqrt(6.0 / 401.0)


def test_a_network_too_large_is_refused_before_it_is_made() -> None:
    layers = hidden_and(LayerSpec(units=1), 10_000, 10_000)
    with pytest.raises(InputError, match=str(MOST_PARAMETERS)):
        build(experiment(layers=layers))


def test_penalties_are_on_weights_only() -> None:
    spec = experiment(training_penalties={"l2": 0.1, "l1": 0.0}, training_penalty_per_sample=True)
    run = build(spec)
    penalties = run.training.settings.cost.penalties
    np.testing.assert_array_equal(penalties.strengths["l2"], 0.1 * run.training.network.weight_mask())
    assert penalties.strengths.keys() == {"l2"}
    assert penalties.divided_by_samples


def test_settings_reach_the_run() -> None:
    spec = experiment(
        training_solver="momentum", training_solver_params={"momentum": 0.5}, training_schedule="step",
        training_schedule_params={"every": 3}, training_epochs=5, training_tolerance=0.1, training_patience=2,
        training_shuffle=False, training_batch_size=20, training_learning_rate=0.2,
    )  # fmt: skip
    settings = build(spec).training.settings
    assert (settings.solver.key, settings.solver_params) == ("momentum", {"momentum": 0.5})
    assert (settings.schedule.key, settings.schedule_params) == ("step", {"factor": 0.5, "every": 3})
    assert (settings.epochs, settings.plateau, settings.shuffle) == (5, (0.1, 2), False)
    assert (settings.batch_size, settings.learning_rate) == (20, 0.2)


# -- refusals and divergence -------------------------------------------------------------------------------------------


def test_what_does_not_fit_is_surveyed_but_not_built() -> None:
    spec = experiment("iris")
    found = survey(spec)
    assert found.shape.classes == 3
    assert found.problems[0].blocking
    with pytest.raises(InputError, match="3 classes need 3 outputs"):
        build(spec)
    assert found.problems[0].fix is not None
    build(found.problems[0].fix)


def test_a_value_out_of_range_is_refused() -> None:
    with pytest.raises(InputError, match=r"training\.learning_rate"):
        build(experiment(training_learning_rate=0.0))


@pytest.mark.parametrize("rate", [1e3, 1e308])
@pytest.mark.parametrize("source", ["plane", "sine", "two_waves"])
def test_a_huge_rate_diverges_with_a_message_and_keeps_finite_weights(source: str, rate: float) -> None:
    spec = edits.choose_source(experiment(layers=hidden_and(LayerSpec(units=1), 4, activation="relu")), source)
    run = build(with_training(spec, learning_rate=rate))
    with pytest.raises(TrainingDiverged, match="Lower the learning rate"):
        run.training.advance(100_000)
    assert np.isfinite(parameters(run)).all()
    run.training.refresh()
    assert np.isfinite(run.training.record.train_loss)


# -- after an edit -----------------------------------------------------------------------------------------------------

KEEPING: list[Callable[[Experiment], Experiment]] = [
    lambda spec: with_training(spec, learning_rate=0.01),
    lambda spec: with_training(spec, batch_size=25),
    lambda spec: with_training(spec, solver="adam"),
    lambda spec: with_training(spec, loss="huber"),
    lambda spec: with_training(spec, penalties={"l2": 0.1}),
    lambda spec: with_training(spec, tolerance=1e-3, early_stopping=True),
    lambda spec: edits.change_data(spec, params={"noise": 0.3}),
    lambda spec: edits.change_data(spec, params={"samples": 50}),
    lambda spec: edits.change_data(spec, test_fraction=0.5),
    lambda spec: edits.set_activation(spec, 0, "relu", None),
    lambda spec: edits.set_layer(spec, 0, dropout=0.3),
    lambda spec: edits.set_layer(spec, 0, penalties={"l2": 0.1}),
    lambda spec: replace(spec, title="renamed"),
]
RENEWING: list[Callable[[Experiment], Experiment]] = [
    edits.new_weights,
    lambda spec: edits.change_data(spec, standardize=True),
    lambda spec: edits.choose_source(spec, "xor"),
    lambda spec: edits.change_network(spec, initializer="he_normal"),
    lambda spec: edits.change_network(spec, initializer="constant", initializer_params={"value": 0.5}),
    lambda spec: with_training(spec, seed=5),
]


@pytest.mark.parametrize("edit", KEEPING, ids=range(len(KEEPING)))
def test_edits_that_keep_the_weights(edit: Callable[[Experiment], Experiment]) -> None:
    old = trained(Experiment(), 75)
    new = rebuild(edit(old.experiment), old)
    np.testing.assert_array_equal(parameters(new), parameters(old))
    assert (new.training.epoch, new.training.steps) == (old.training.epoch, 75)
    new.training.advance(75)
    assert (parameters(new) != parameters(old)).any()


@pytest.mark.parametrize("edit", RENEWING, ids=range(len(RENEWING)))
def test_edits_that_begin_anew(edit: Callable[[Experiment], Experiment]) -> None:
    old = trained(Experiment(), 75)
    new = rebuild(edit(old.experiment), old)
    assert (new.training.epoch, new.training.steps) == (0, 0)
    np.testing.assert_array_equal(parameters(new), parameters(build(edit(old.experiment))))


@pytest.mark.parametrize("steps", [35, 50, 70])
def test_an_edit_and_its_undoing_leave_no_trace_in_the_weights(steps: int) -> None:
    """Also in the middle of an epoch, which goes on with the samples it has not seen."""
    straight = trained(Experiment(), steps + 60)
    run = trained(Experiment(), steps)
    run = rebuild(with_training(run.experiment, learning_rate=0.5), run)
    run = rebuild(Experiment(), run)
    run.training.advance(60)
    np.testing.assert_array_equal(parameters(run), parameters(straight))


def test_the_run_before_an_edit_is_left_alone() -> None:
    old = trained(Experiment(), 20)
    kept = parameters(old).copy()
    rebuild(with_training(old.experiment, learning_rate=0.5), old).training.advance(50)
    np.testing.assert_array_equal(parameters(old), kept)


def test_network_of_other_sizes_has_its_own_layers() -> None:
    run = build(Experiment(network=NetworkSpec(layers=hidden_and(LayerSpec(units=1), 7, 3))))
    assert [(layer.n_in, layer.n_out) for layer in run.training.network.layers] == [(2, 7), (7, 3), (3, 1)]
