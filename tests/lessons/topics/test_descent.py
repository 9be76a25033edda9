"""The map and the way: heights are the engine's costs, steps the engine's steps, and a bowl does what theory says."""

from __future__ import annotations

import numpy as np
import pytest
from msgspec.structs import replace

from nnplayground.engine.arrays import run as run_program
from nnplayground.engine.network import with_ones
from nnplayground.engine.objective import Objective
from nnplayground.engine.places import Place, index_of, place_of
from nnplayground.engine.solvers import SOLVERS
from nnplayground.errors import InputError
from nnplayground.experiment.build import build
from nnplayground.experiment.gallery import GALLERY
from nnplayground.experiment.spec import Experiment, LayerSpec
from nnplayground.lessons import notation
from nnplayground.lessons.topics import grounds
from nnplayground.lessons.topics.descent import Descent, Ground, Manner, still
from nnplayground.lessons.topics.grounds import SCENES, parameters_of, present_ground, rates_for
from nnplayground.progress import Cancelled


def cost_at(ground: Ground, point: tuple[float, float]) -> float:
    """Return J as the engine's own objective has it."""
    network = still(ground.network)
    network.parameters[list(ground.indices)] = point
    objective = Objective(network, ground.cost, len(ground.part))
    run_program(objective.learn(with_ones(ground.part.x).T, ground.part.y.T))
    return objective.value(ground.part.y.T)


def present(experiment: Experiment, axes: tuple[int, int]) -> Ground:
    training = build(experiment).training
    training.advance(50)
    return present_ground(experiment, training.network.parameters, axes)


@pytest.mark.parametrize("scene", SCENES.values(), ids=SCENES)
def test_heights_are_the_engines_costs(scene: grounds.Scene) -> None:
    ground = scene.make()
    surface = ground.surface(7)
    for row, second in enumerate(np.linspace(*ground.span[1], 7)):
        for column, first in enumerate(np.linspace(*ground.span[0], 7)):
            assert surface[row, column] == pytest.approx(cost_at(ground, (first, second)), rel=1e-10, abs=1e-14)


@pytest.mark.parametrize("key", ["eleven", "iris", "clouds", "vanishing_tanh", "xor_product"])
def test_heights_of_any_network(key: str) -> None:
    """Penalties, softmax, deep networks, and two parameters in one layer or in two."""
    experiment = GALLERY[key].experiment
    last = len(parameters_of(build(experiment).training.network)) - 1
    rng = np.random.default_rng(0)
    for axes in ((0, 1), (0, last), (last, last - 1)):
        ground = present(experiment, axes)
        points = rng.normal(size=(5, 2))
        heights = [cost_at(ground, (point[0], point[1])) for point in points.tolist()]
        np.testing.assert_allclose(ground.heights(points), heights, rtol=1e-9)


def test_heights_with_skips_dropout_and_learned_slopes() -> None:
    base = Experiment()
    layers = (
        LayerSpec(units=3, activation="prelu", dropout=0.5),
        LayerSpec(units=2, activation="tanh", skips=(0,), dropout=0.2),
        LayerSpec(units=1, skips=(1, 0)),
    )
    experiment = replace(
        base,
        network=replace(base.network, layers=layers),
        training=replace(base.training, penalties={"l2": 0.1, "l1": 0.01}, penalty_per_sample=True),
    )
    ground = present(experiment, (1, 20))
    points = np.random.default_rng(1).normal(size=(4, 2))
    heights = [cost_at(ground, (point[0], point[1])) for point in points.tolist()]
    np.testing.assert_allclose(ground.heights(points), heights, rtol=1e-9)


def test_places_have_the_lectures_names() -> None:
    network = SCENES["dosage"].make().network
    names = [notation.parameter(place_of(network, index)).plain for index in range(network.parameters.size)]
    assert names == ["w₁₁⁽¹⁾", "b₁⁽¹⁾", "w₂₁⁽¹⁾", "b₂⁽¹⁾", "w₁₁⁽²⁾", "w₁₂⁽²⁾", "b₁⁽²⁾"]
    for index in range(network.parameters.size):
        assert index_of(network, place_of(network, index)) == index
    assert index_of(network, Place(1, 0, None)) == network.parameters.size - 1


def test_a_learned_slope_is_no_place() -> None:
    base = Experiment()
    layers = (LayerSpec(units=1, activation="prelu"), LayerSpec(units=1))
    network = build(replace(base, network=replace(base.network, layers=layers))).training.network
    with pytest.raises(ValueError, match="neither a weight nor a bias"):
        place_of(network, 3)
    assert len(parameters_of(network)) == network.parameters.size - 1


# -- the way down ------------------------------------------------------------------------------------------------------


def quadratic(ground: Ground) -> tuple[np.ndarray, np.ndarray]:
    """Return Hessian and minimum of the line's cost in closed form: MSE of w·x + b with 1/(2m)."""
    x, y = ground.part.x[:, 0], ground.part.y[:, 0]
    rows = np.column_stack([x, np.ones_like(x)])
    return rows.T @ rows / len(x), np.linalg.lstsq(rows, y, rcond=None)[0]


@pytest.mark.parametrize("rate", [0.01, 0.3, 0.5])
def test_plain_descent_on_a_bowl_is_the_closed_form(rate: float) -> None:
    """θ − θ* shrinks by (1 − ηH) with every step."""
    ground = SCENES["line"].make()
    hessian, lowest = quadratic(ground)
    descent = Descent(ground, Manner(rate=rate), ground.start)
    descent.step(40)
    expected = np.array(ground.start)
    for place in descent.path:
        np.testing.assert_allclose(place, expected, rtol=1e-9, atol=1e-12)
        expected = expected - rate * hessian @ (expected - lowest)
    np.testing.assert_allclose(descent.heights, [cost_at(ground, place) for place in descent.path], rtol=1e-9)


def test_curvatures_are_the_hessians() -> None:
    ground = SCENES["line"].make()
    np.testing.assert_allclose(ground.curvatures((0.3, 0.4)), np.linalg.eigvalsh(quadratic(ground)[0]), rtol=1e-4)


def test_two_over_the_curvature_is_the_limit() -> None:
    ground = SCENES["line"].make()
    limit = 2.0 / np.linalg.eigvalsh(quadratic(ground)[0])[1]
    for factor, diverges in ((0.99, False), (1.02, True)):
        descent = Descent(ground, Manner(rate=factor * limit), ground.start)
        descent.step(400)
        assert (descent.heights[-1] > descent.heights[0]) is diverges
        assert ("Diverges" in descent.verdict()) is diverges


def test_numbers_beyond_all_bounds_end_it() -> None:
    descent = Descent(SCENES["line"].make(), Manner(rate=1e6), (-0.6, 2.6))
    descent.step(200)
    assert descent.has_diverged
    assert descent.has_ended
    assert "Diverges" in descent.verdict()
    count = len(descent.path)
    descent.step(3)
    assert len(descent.path) == count


@pytest.mark.parametrize("solver", SOLVERS)
def test_every_solver_makes_the_trainings_steps(solver: str) -> None:
    """The path is that of a training of the same experiment in which all else is locked, in one go or step by step."""
    ground = SCENES["dosage"].make()
    manner = Manner(solver, rates_for(ground, solver)[1])
    stepwise, at_once = Descent(ground, manner, ground.start), Descent(ground, manner, ground.start)
    for _ in range(25):
        stepwise.step()
    at_once.step(25)
    assert stepwise.path == at_once.path
    assert stepwise.heights == at_once.heights
    assert stepwise.heights[-1] < stepwise.heights[0]
    others = np.delete(stepwise._network.parameters, ground.indices)
    np.testing.assert_array_equal(others, np.delete(ground.network.parameters, ground.indices))


def test_the_three_rates_do_what_they_are_called() -> None:
    for key in ("line", "clouds", "dosage"):
        ground = SCENES[key].make()
        ways = [Descent(ground, Manner(rate=rate), ground.start) for rate in ground.rates]
        for way in ways:
            way.step(60)
        assert "Creeps" in ways[0].verdict()
        assert ways[1].heights[-1] < 0.3 * ways[1].heights[0]
        assert "Diverges" in ways[2].verdict() or "back and forth" in ways[2].verdict()


def test_lbfgs_arrives() -> None:
    ground = SCENES["valleys"].make()
    descent = Descent(ground, Manner("lbfgs"), ground.start)
    descent.step(60)
    assert descent.has_arrived
    assert "Arrived" in descent.verdict()
    np.testing.assert_allclose(np.abs(descent.path[-1]), [1.5, 1.2], rtol=1e-6)


def test_batches_make_the_way_tremble() -> None:
    ground = SCENES["clouds"].make()
    whole, single = (Descent(ground, Manner(rate=0.2, batch=batch), ground.start) for batch in (0, 1))
    for way in (whole, single):
        way.step(30)
    assert np.all(np.diff(whole.heights) < 0.0)
    assert not np.all(np.diff(single.heights) < 0.0)
    assert "Trembles" in single.verdict()


# -- the window's network ----------------------------------------------------------------------------------------------


def test_the_present_network_stands_where_it_is() -> None:
    experiment = GALLERY["momentum"].experiment
    training = build(experiment).training
    training.advance(30)
    ground = present_ground(experiment, training.network.parameters, (2, 5))
    assert ground.start == (training.network.parameters[2], training.network.parameters[5])
    assert len(ground.part) == 256
    assert ground.samples == len(training.data.train)


def test_what_cannot_be_shown_is_said() -> None:
    experiment = Experiment()
    parameters = build(experiment).training.network.parameters
    with pytest.raises(InputError, match="two different"):
        present_ground(experiment, parameters, (3, 3))
    with pytest.raises(InputError, match="20000"):
        present_ground(experiment, np.zeros(30_000), (0, 1))


def test_a_survey_can_be_called_off() -> None:
    def refuse(_share: float) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        SCENES["line"].make().surface(9, refuse)
