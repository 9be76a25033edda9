"""Every remedy has a use, can be written and read, leaves what the lecturer has locked, and is one entry."""

from __future__ import annotations

import dataclasses

import pytest
from msgspec.structs import replace

from nnplayground.catalogue import catalogue
from nnplayground.experiment import edits, files
from nnplayground.experiment.build import build
from nnplayground.experiment.controls import CONTROLS
from nnplayground.experiment.problems import Shape, with_training
from nnplayground.experiment.spec import ControlsSpec, Experiment
from nnplayground.tuning.advice import guide
from nnplayground.tuning.advice.guide import Diagnosis, Plan, attempted, proposals
from nnplayground.tuning.advice.remedies import REMEDIES
from nnplayground.tuning.advice.symptoms import SYMPTOMS, found_in
from nnplayground.tuning.differences import differences
from tests.tuning.advice.cases import SICK, Here, case_of, layered, on, shape

WIDE = layered(on("moons", batch_size=100, learning_rate=1e-3, shuffle=False), 6, 6, 6, 6, activation="logistic")
POOL = (
    *(SICK[key]() for key in ("alike", "dead", "unscaled", "pairing", "out_of_reach", "few_steps", "strong_penalty")),
    WIDE,
    replace(
        WIDE,
        network=replace(
            WIDE.network, layers=(*(replace(x, dropout=0.3) for x in WIDE.network.layers[:1]), *WIDE.network.layers[1:])
        ),
    ),
    with_training(edits.choose_source(Experiment(), "iris"), batch_size=2),
)


@pytest.mark.parametrize("key", REMEDIES)
def test_a_remedy_makes_an_experiment_that_can_be_kept_and_trained(key: str) -> None:
    remedy = REMEDIES[key]
    changed = [(old, new) for old in POOL if (new := remedy.change(old, shape(old))) != old]
    assert changed, "no experiment that it changes"
    for old, new in changed:
        assert files.decode(files.encode(files.Saved(new))).experiment == new
        build(new).training.advance(1)
        assert differences(old, new)
        again = remedy.change(old, shape(old))
        assert again == new


@pytest.mark.parametrize("key", REMEDIES)
def test_what_a_remedy_is_for_and_what_it_touches_is_known(key: str) -> None:
    remedy = REMEDIES[key]
    assert set(remedy.cures) <= set(SYMPTOMS)
    assert remedy.control in CONTROLS
    parts = {path for old in POOL for path in _paths(old, remedy.change(old, shape(old)))}
    assert parts <= _ALLOWED[remedy.control]


_ALLOWED = {
    "solver": {"training"},
    "stopping": {"training"},
    "penalties": {"training", "network"},
    "features": {"data", "network"},
    "loss": {"training", "network"},
    "activations": {"network"},
    "initializer": {"network"},
    "layers": {"network"},
}


def _paths(old: Experiment, new: Experiment) -> set[str]:
    return {
        name
        for name in ("data", "network", "training", "controls", "title")
        if getattr(old, name) != getattr(new, name)
    }


def test_only_a_known_few_symptoms_have_no_remedy() -> None:
    cured = {key for remedy in REMEDIES.values() for key in remedy.cures}
    assert set(SYMPTOMS) - cured == {"imbalance"}


def diagnosis(experiment: Experiment) -> Diagnosis:
    case = case_of(experiment)
    return Diagnosis(experiment, case, found_in(case), Plan(2, 1))


def test_what_is_proposed_answers_what_was_found() -> None:
    found = diagnosis(SICK["vanishing"]())
    made = proposals(found)
    weights = [max(reason.symptom.weight for reason in each.reasons) for each in made if len(each.remedies) == 1]
    assert weights == sorted(weights, reverse=True)
    assert len({each.key for each in made}) == len(made)
    assert "adam+shallower" in {each.key for each in made}
    assert all(each.tried != found.case.experiment for each in made)
    assert str(made[0].change).startswith("The network ")


def test_locked_parts_are_left_alone() -> None:
    locked = replace(SICK["vanishing"](), controls=ControlsSpec(locked=("solver", "layers"), hidden=("activations",)))
    controls = {remedy.control for each in proposals(diagnosis(locked)) for remedy in each.remedies}
    assert controls
    assert not controls & {"solver", "layers", "activations"}


def test_a_healthy_network_still_gets_something_to_try() -> None:
    made = proposals(diagnosis(on("blobs", solver="adam")))
    assert made
    assert all(remedy.is_general for each in made for remedy in each.remedies)


def test_the_document_keeps_having_no_end() -> None:
    endless = with_training(SICK["small_rate"](), epochs=None)
    case = case_of(SICK["small_rate"]())
    found = Diagnosis(endless, case, found_in(case), Plan(2, 1))
    made = {each.key: each for each in proposals(found)}
    assert made["usual_rate"].experiment.training.epochs is None
    assert made["usual_rate"].tried.training.epochs == 60


def test_a_new_remedy_is_proposed_by_its_entry_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    def change(experiment: Experiment, _shape: Shape) -> Experiment:
        return with_training(experiment, learning_rate=0.123)

    fake = dataclasses.replace(REMEDIES["usual_rate"], key="fake", change=change)
    monkeypatch.setattr(guide, "REMEDIES", catalogue([fake, *REMEDIES.values()]))
    found = diagnosis(SICK["small_rate"]())
    made = next(each for each in proposals(found) if each.key == "fake")
    assert attempted(found, made, Here()).comparison.differences.shape == (2,)
