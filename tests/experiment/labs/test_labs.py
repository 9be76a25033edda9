"""Labs as documents: read strictly, saved and opened, and gone on with through edits."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from msgspec.structs import replace

from nnplayground.errors import InputError
from nnplayground.experiment import files
from nnplayground.experiment.files import Saved
from nnplayground.experiment.labs.families import FAMILIES
from nnplayground.experiment.labs.labs import (
    LABS,
    LabTraining,
    begun,
    build,
    check,
    read,
    rebuild,
    with_new_weights,
    with_spec,
)
from nnplayground.experiment.labs.paths import value_at, with_values
from nnplayground.experiment.resume import resume
from nnplayground.experiment.spec import DataSpec, Experiment, LabSpec, PointsSpec

RATES = {
    "gan": "generator_rate",
    "rbm": "contrast.learning_rate",
    "dbn": "contrast.learning_rate",
}
"""The learning rate's path, where it is not that of back-propagation."""


def _rate(key: str) -> str:
    return RATES.get(key, "training.learning_rate")


def _small(key: str) -> Experiment:
    """Return a lab that is trained in no time."""
    experiment = begun(key)
    assert experiment.lab is not None
    _, spec = read(experiment.lab)
    small = {
        "cnn": {"stages": spec.stages[:2]} if key == "cnn" else {},
        "rnn": {"units": 4, "params": {"count": 40}} if key == "rnn" else {},
        "autoencoder": {"hidden": (8,)},
        "gan": {"samples": 200, "generator": (8,), "discriminator": (8,)},
        "rbm": {"hidden": 8},
        "dbn": {"hidden": (8, 6)},
    }.get(key, {})
    known = {name: value for name, value in small.items() if hasattr(spec, name)}
    if key == "rnn":
        known["params"] = {}
    return with_spec(experiment, with_values(spec, known))


def _trained(experiment: Experiment, steps: int = 3) -> LabTraining:
    lab = build(experiment)
    lab.training.advance(steps)
    return lab


def test_every_family_has_a_lab() -> None:
    assert list(LABS) == list(FAMILIES)


@pytest.mark.parametrize("key", FAMILIES)
def test_a_lab_is_the_same_after_a_file(key: str, tmp_path: Path) -> None:
    lab = _trained(_small(key))
    path = tmp_path / "lab.nnplay"
    files.save(path, Saved(lab.experiment, lab.training.parameters.copy(), lab.training.state()))
    saved = files.load(path)
    assert saved.experiment == lab.experiment
    again = build(saved.experiment)
    assert resume(again.training, saved) == []
    for each in (lab, again):
        each.training.advance(3)
    assert np.array_equal(lab.training.parameters, again.training.parameters)
    assert again.training.steps == lab.training.steps == 6


@pytest.mark.parametrize(("path", "value"), [("hidden", (10**6,)), ("activation", "softmax"), ("start.seed", -1)])
def test_a_lab_that_cannot_be_trained_is_kept_like_a_network_that_cannot(path: str, value: Any, tmp_path: Path) -> None:
    begin = begun("autoencoder")
    unfit = with_spec(begin, with_values(read(begin.lab)[1], {path: value}))
    files.save(tmp_path / "lab.nnplay", Saved(unfit))
    opened = files.load(tmp_path / "lab.nnplay").experiment
    assert opened == unfit
    with pytest.raises(InputError):
        build(opened)


@pytest.mark.parametrize("path", ["images", "activation", "corruption", "training.solver", "start.initializer"])
def test_a_lab_with_a_key_that_nobody_knows_is_refused(path: str) -> None:
    begin = begun("autoencoder")
    unknown = with_spec(begin, with_values(read(begin.lab)[1], {path: "os.system"}))
    with pytest.raises(InputError, match=r"os\.system"):
        files.encode(Saved(unknown))


@pytest.mark.parametrize("key", FAMILIES)
def test_the_wish_of_a_page_that_was_left_is_none(key: str) -> None:
    lab = _trained(_small(key))
    for other in LABS.values():
        assert lab.lab.shown(lab.run, other.wish()) is not None
    assert lab.lab.shown(lab.run, object()) is not None


@pytest.mark.parametrize("key", FAMILIES)
def test_another_rate_goes_on_and_another_start_does_not(key: str) -> None:
    lab = _trained(_small(key))
    spec = lab.run.spec
    other_rate = with_spec(lab.experiment, with_values(spec, {_rate(key): value_at(spec, _rate(key)) / 2}))
    went_on = rebuild(other_rate, lab)
    assert went_on.training.steps == 3
    assert np.array_equal(went_on.training.parameters, lab.training.parameters)
    anew = rebuild(with_new_weights(lab.experiment), lab)
    assert anew.training.steps == 0
    assert not np.array_equal(anew.training.parameters, lab.training.parameters)


@pytest.mark.parametrize("key", FAMILIES)
def test_looking_changes_nothing(key: str) -> None:
    lab, twin = _trained(_small(key)), _trained(_small(key))
    lab.lab.look(lab.run, None)
    for each in (lab, twin):
        each.training.advance(2)
    assert np.array_equal(lab.training.parameters, twin.training.parameters)
    assert len(lab.lab.layers(lab.run)) == len(lab.training.record.gradients)


@pytest.mark.parametrize(
    ("lab", "named"),
    [
        (LabSpec(family="svm"), "lab.family"),
        (LabSpec(family="rbm", settings={"hidden": "many"}), "$.hidden"),
        (LabSpec(family="rbm", settings={"layers": 3}), "layers"),
        (LabSpec(family="rbm", settings={"hidden": 0}), "Hidden units"),
        (LabSpec(family="rbm", settings={"images": "faces"}), "faces"),
        (LabSpec(family="gan", settings={"solver": "lbfgs", "solver_params": {}}), "L-BFGS"),
    ],
)
def test_settings_that_cannot_be_are_named(lab: LabSpec, named: str) -> None:
    with pytest.raises(InputError, match=named.replace("$", r"\$")):
        check(Experiment(lab=lab))


def test_own_samples_are_square_images() -> None:
    rows = tuple(tuple(float(bit) for bit in f"{number:04b}") for number in range(16))
    labels = tuple(number % 2 for number in range(16))
    data = DataSpec(points=PointsSpec(names=("a", "b", "c", "d"), rows=rows, labels=labels, classes=("even", "odd")))
    own = replace(Experiment(data=data), lab=LabSpec(family="rbm", settings={"images": "own", "hidden": 3}))
    assert build(own).run.images.shape == (1, 2, 2)
    points = PointsSpec(rows=rows and tuple(row[:2] for row in rows), labels=labels, classes=("even", "odd"))
    with pytest.raises(InputError, match="square"):
        build(replace(own, data=DataSpec(points=points)))
