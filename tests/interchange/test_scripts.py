"""Scripts make the same run: the loss after every epoch is that of the engine."""

from __future__ import annotations

import runpy
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from nnplayground.engine.activations import ACTIVATIONS
from nnplayground.engine.losses import LOSSES
from nnplayground.engine.schedules import SCHEDULES
from nnplayground.engine.solvers import SOLVERS
from nnplayground.errors import InputError
from nnplayground.experiment import edits
from nnplayground.experiment.build import build, load_data, shape_of
from nnplayground.experiment.gallery import GALLERY, NETWORKS
from nnplayground.experiment.problems import with_training
from nnplayground.experiment.spec import EdgeSpec, Experiment, LayerSpec, NetworkSpec, PointsSpec
from nnplayground.interchange.functions import NUMPY
from nnplayground.interchange.scripts import SCRIPTS, numpy_script
from nnplayground.interchange.scripts.recipe import recipe_of

EPOCHS = 4


def losses_of(key: str, experiment: Experiment, folder: Path) -> list[float]:
    path = folder / "script.py"
    path.write_text(SCRIPTS[key].encode(recipe_of(experiment)), encoding="utf-8")
    made: dict[str, Any] = runpy.run_path(str(path))
    return made["losses"]


def reference(experiment: Experiment) -> list[float]:
    training = build(experiment).training
    losses = []
    while training.finish is None:
        training.advance_epoch()
        training.refresh()
        losses.append(training.record.train_loss)
    return losses


def assert_same_run(key: str, experiment: Experiment, folder: Path) -> None:
    np.testing.assert_allclose(losses_of(key, experiment, folder), reference(experiment), rtol=1e-9, atol=1e-12)


@st.composite
def experiments(draw: st.DrawFn) -> Experiment:
    """Draw an experiment of small data, with any parts that a script can have."""
    source = draw(st.sampled_from(["circle", "iris", "plane"]))
    experiment = edits.choose_source(Experiment(), source)
    hidden = [key for key in ACTIVATIONS if key in NUMPY and key in numpy_script.SLOPES and key != "step"]
    layers = [
        LayerSpec(units=draw(st.integers(1, 3)), activation=draw(st.sampled_from(hidden)))
        for _ in range(draw(st.integers(1, 3)))
    ]
    output = experiment.network.layers[-1]
    if draw(st.booleans()):
        output = replace(output, skips=(0,))
    if draw(st.booleans()):
        layers[0] = replace(layers[0], edges=(EdgeSpec(unit=0, source=1, locked=True), EdgeSpec(unit=0, locked=True)))
    experiment = replace(experiment, network=NetworkSpec(layers=(*layers, output), seed=draw(st.integers(0, 9))))
    shape = shape_of(load_data(experiment.data), experiment.data)
    experiment = edits.choose_loss(experiment, draw(st.sampled_from(_losses(source))), shape)
    solver = draw(st.sampled_from([key for key in SOLVERS if key in numpy_script.UPDATES]))
    schedules = [key for key, entry in SCHEDULES.items() if not entry.uses_plateaus]
    return with_training(
        experiment,
        solver=solver,
        solver_params=draw(st.sampled_from([{}, {"epsilon_first": True}])) if solver == "adam" else {},
        learning_rate=draw(st.sampled_from([0.01, 0.03])),
        schedule=draw(st.sampled_from(schedules)),
        batch_size=draw(st.sampled_from([7, 32, 1000])),
        shuffle=draw(st.booleans()),
        penalties=draw(st.sampled_from([{}, {"l2": 0.01}, {"l1": 0.01, "l2": 0.1}])),
        penalty_per_sample=draw(st.booleans()),
        epochs=EPOCHS,
    )


def _losses(source: str) -> list[str]:
    task = "regression" if source == "plane" else "classification"
    known = {key: loss for key, loss in LOSSES.items() if key in numpy_script.LOSSES}
    return [key for key, loss in known.items() if task in loss.tasks and (source != "iris" or loss.link != "logistic")]


@pytest.mark.thorough
@settings(max_examples=60, deadline=None)
@given(experiment=experiments())
def test_numpy_makes_the_same_run(experiment: Experiment, tmp_path_factory: pytest.TempPathFactory) -> None:
    assert_same_run("numpy", experiment, tmp_path_factory.mktemp("s"))


@settings(max_examples=25, deadline=None)
@given(experiment=experiments())
def test_pytorch_makes_the_same_run(experiment: Experiment, tmp_path_factory: pytest.TempPathFactory) -> None:
    pytest.importorskip("torch")
    try:
        losses = losses_of("torch", experiment, tmp_path_factory.mktemp("s"))
    except InputError as error:
        assert "Adam" in str(error) or "momentum" in str(error)  # noqa: PT017 - where it is refused there is a reason
        return
    np.testing.assert_allclose(losses, reference(experiment), rtol=1e-9, atol=1e-12)


def fitting(source: str, **changes: Any) -> Experiment:
    """Return an experiment that scikit-learn can make."""
    output = {"circle": ("logistic", "binary_cross_entropy"), "iris": ("softmax", "cross_entropy")}
    experiment = edits.choose_source(Experiment(), source)
    shape = shape_of(load_data(experiment.data), experiment.data)
    if source in output:
        experiment = edits.choose_loss(experiment, output[source][1], shape)
    return with_training(experiment, epochs=EPOCHS, batch_size=16, **changes)


@pytest.mark.parametrize("source", ["circle", "iris", "plane"])
@pytest.mark.parametrize(
    "changes",
    [
        {"solver": "sgd"},
        {"solver": "momentum", "shuffle": False},
        {"solver": "nesterov", "penalties": {"l2": 0.1}, "penalty_per_sample": True},
        {"solver": "adam", "solver_params": {"epsilon_first": True}},
    ],
)
def test_scikit_learn_makes_the_same_run(source: str, changes: dict[str, Any], tmp_path: Path) -> None:
    assert_same_run("sklearn", fitting(source, **changes), tmp_path)


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"solver": "rmsprop"}, "no solver"),
        ({"solver": "adam"}, "Adam"),
        ({"schedule": "cosine"}, "learning rate"),
        ({"penalties": {"l2": 0.1}}, "penalty"),
        ({"penalties": {"l1": 0.1}, "penalty_per_sample": True}, "penalty"),
        ({"loss": "huber"}, "cost"),
    ],
)
def test_what_scikit_learn_does_otherwise_is_refused(changes: dict[str, Any], why: str) -> None:
    with pytest.raises(InputError, match=why):
        SCRIPTS["sklearn"].encode(recipe_of(fitting("plane", **changes)))


@pytest.mark.parametrize(
    ("experiment", "why"),
    [
        (with_training(Experiment(), solver="lbfgs"), "L-BFGS"),
        (with_training(Experiment(), schedule="adaptive"), "adaptive"),
        (edits.set_hidden(Experiment(), dropout=0.5), "dropout"),
    ],
)
def test_what_no_script_can_do_again_is_refused(experiment: Experiment, why: str) -> None:
    with pytest.raises(InputError, match=why):
        recipe_of(experiment)


def test_names_from_outside_stay_in_their_comment(tmp_path: Path) -> None:
    title = 'evil"""\nraise SystemExit\n"""'
    points = PointsSpec(rows=((0.0, 1.0), (1.0, 0.0), (2.0, 2.0)), labels=(0, 1, 0), classes=("a'", '"""'))
    experiment = with_training(Experiment(title=title), epochs=2)
    experiment = replace(experiment, data=replace(experiment.data, points=points))
    assert_same_run("numpy", experiment, tmp_path)


@pytest.mark.parametrize("key", NETWORKS)
def test_scripts_of_the_gallery_say_why_not_or_run(key: str, tmp_path: Path) -> None:
    experiment = with_training(GALLERY[key].experiment, epochs=2, tolerance=None)
    try:
        losses = losses_of("numpy", experiment, tmp_path)
    except InputError as error:
        assert str(error)  # noqa: PT017
        return
    np.testing.assert_allclose(losses, reference(experiment), rtol=1e-7, atol=1e-12)  # some of them explode
