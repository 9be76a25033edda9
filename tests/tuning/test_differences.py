"""What differs between two experiments: every field, every parameter, and how it reads."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from nnplayground.catalogue import Param
from nnplayground.data.sources import SOURCES
from nnplayground.engine.activations import ACTIVATIONS
from nnplayground.engine.initializers import INITIALIZERS
from nnplayground.engine.losses import LOSSES
from nnplayground.engine.schedules import SCHEDULES
from nnplayground.engine.solvers import SOLVERS
from nnplayground.experiment.spec import (
    CsvSpec,
    DataSpec,
    EdgeSpec,
    Experiment,
    LayerSpec,
    NetworkSpec,
    PointsSpec,
    TrainingSpec,
)
from nnplayground.i18n import QT_TRANSLATE_NOOP, Text, translator
from nnplayground.tuning.aspects import aspects
from nnplayground.tuning.differences import Difference, clauses, differences, sentence

Edit = Callable[[Experiment], Experiment]

DEFAULT = Experiment()


def of_data(**changes: Any) -> Edit:
    return lambda e: replace(e, data=replace(e.data, **changes))


def of_network(**changes: Any) -> Edit:
    return lambda e: replace(e, network=replace(e.network, **changes))


def of_layer(index: int, **changes: Any) -> Edit:
    def edit(experiment: Experiment) -> Experiment:
        layers = list(experiment.network.layers)
        layers[index] = replace(layers[index], **changes)
        return replace(experiment, network=replace(experiment.network, layers=tuple(layers)))

    return edit


def of_training(**changes: Any) -> Edit:
    return lambda e: replace(e, training=replace(e.training, **changes))


EDITS: dict[str, Edit] = {
    "data.params.circle.noise": of_data(params={"noise": 0.2}),
    "data.seed": of_data(seed=3),
    "data.features": of_data(features=("x1", "x1^2")),
    "data.standardize": of_data(standardize=True),
    "data.test_fraction": of_data(test_fraction=0.5),
    "data.split_seed": of_data(split_seed=4),
    "network.activation": of_layer(1, activation="relu"),
    "network.dropout": of_layer(0, dropout=0.25),
    "network.output": of_layer(-1, activation="logistic"),
    "network.initializer": of_network(initializer="zeros"),
    "network.seed": of_network(seed=5),
    "network.layers.initializer": of_layer(1, initializer="constant", initializer_params={"value": 2.0}),
    "network.layers.penalties.l1": of_layer(0, penalties={"l1": 0.01}),
    "network.layers.skips": of_layer(1, skips=(0,)),
    "network.layers.edges": of_layer(0, edges=(EdgeSpec(unit=1, source=0, value=2.0), EdgeSpec(unit=2, cut=True))),
    "network.layers.weights": of_layer(2, bias=(0.5,)),
    "training.loss": of_training(loss="huber", loss_params={}),
    "training.solver": of_training(solver="adam"),
    "training.learning_rate": of_training(learning_rate=0.1),
    "training.schedule": of_training(schedule="cosine"),
    "training.batch_size": of_training(batch_size=32),
    "training.shuffle": of_training(shuffle=False),
    "training.seed": of_training(seed=6),
    "training.epochs": of_training(epochs=50),
    "training.tolerance": of_training(tolerance=1e-3),
    "training.early_stopping": of_training(early_stopping=True),
}
"""One edit for each path; no two of them touch the same."""


@settings(max_examples=150)
@given(st.lists(st.sampled_from(sorted(EDITS)), unique=True), st.lists(st.sampled_from(sorted(EDITS)), unique=True))
def test_any_edits_are_found_and_nothing_else(mine: list[str], theirs: list[str]) -> None:
    first, second = DEFAULT, DEFAULT
    for path in mine:
        first = EDITS[path](first)
    for path in theirs:
        second = EDITS[path](second)
    found = differences(first, second)
    assert {each.path for each in found} == set(mine) ^ set(theirs)
    back = differences(second, first)
    assert {(each.path, each.first, each.second) for each in found} == {(e.path, e.second, e.first) for e in back}
    for language in ("en", "id"):
        said = sentence(first, second).render(translator(language))
        assert "{" not in said
        assert said.endswith(".")


IGNORED = {"title", "description", "controls", "id", "unit_ids"}
"""What decides nothing of a run."""


def _other(kind: Any, name: str, value: Any) -> Any:
    """Return another value of a field."""
    special = {
        "source": "moons",
        "activation": "relu",
        "initializer": "zeros",
        "loss": "huber",
        "solver": "adam",
        "schedule": "cosine",
        "file": CsvSpec(path="other.csv"),
        "points": PointsSpec(),
        "penalties": {"l2": 0.5},
        "weights": ((1.0, 2.0),),
        "bias": (1.0,),
        "edges": (EdgeSpec(unit=0, locked=True),),
        "skips": (0,),
        "epochs": 77,
        "tolerance": 0.5,
        "delimiter": ";",
        "layers": (LayerSpec(units=9), LayerSpec(units=1)),
    }
    if name in special:
        return special[name]
    if isinstance(value, bool):
        return not value
    if isinstance(value, int | float):
        return value + 1 if isinstance(value, int) else value + 0.125
    if isinstance(value, tuple):
        return ("other",)
    return True if kind is CsvSpec and name == "header" else "other"


BASES: dict[type, tuple[Experiment, Callable[[Experiment], Any], Callable[[Experiment, Any], Experiment]]] = {
    DataSpec: (DEFAULT, lambda e: e.data, lambda e, part: replace(e, data=part)),
    NetworkSpec: (DEFAULT, lambda e: e.network, lambda e, part: replace(e, network=part)),
    TrainingSpec: (
        of_training(tolerance=0.1, early_stopping=True, penalties={"l1": 0.1})(DEFAULT),
        lambda e: e.training,
        lambda e, part: replace(e, training=part),
    ),
    LayerSpec: (
        DEFAULT,
        lambda e: e.network.layers[0],
        lambda e, part: of_network(layers=(part, *e.network.layers[1:]))(e),
    ),
    CsvSpec: (
        of_data(file=CsvSpec(path="a.csv", sha256="0123"))(DEFAULT),
        lambda e: e.data.file,
        lambda e, part: of_data(file=part)(e),
    ),
}
FIELDS = [
    (kind, name)
    for kind in BASES
    for name in kind.__struct_fields__  # type: ignore[attr-defined]
    if name not in IGNORED and not name.endswith("params")
]


@pytest.mark.parametrize(("kind", "name"), FIELDS, ids=lambda value: getattr(value, "__name__", value))
def test_every_field_of_an_experiment_makes_a_difference(kind: type, name: str) -> None:
    base, get, put = BASES[kind]
    part = get(base)
    changed = put(base, replace(part, **{name: _other(kind, name, getattr(part, name))}))
    assert differences(base, changed)
    assert str(sentence(base, changed)) != str(sentence(base, base))


@pytest.mark.parametrize("name", sorted(IGNORED - {"controls"}))
def test_names_and_identities_make_none(name: str) -> None:
    if name in ("title", "description"):
        changed = replace(DEFAULT, **{name: "other"})
    else:
        changed = of_layer(0, **{name: 7 if name == "id" else (3, 2, 1, 0)})(DEFAULT)
    assert not differences(DEFAULT, changed)


def _chosen() -> list[tuple[str, Edit, Edit, Param]]:
    """Return every parameter of every catalogue: how its entry is chosen, and how another value is given."""
    kinds: list[tuple[str, Any, Callable[..., Edit], str, str]] = [
        ("data.params", SOURCES, of_data, "source", "params"),
        ("network.initializer", INITIALIZERS, of_network, "initializer", "initializer_params"),
        ("training.loss", LOSSES, of_training, "loss", "loss_params"),
        ("training.solver", SOLVERS, of_training, "solver", "solver_params"),
        ("training.schedule", SCHEDULES, of_training, "schedule", "schedule_params"),
        ("network.activation", ACTIVATIONS, lambda **c: of_layer(0, **c), "activation", "params"),
        ("network.output", ACTIVATIONS, lambda **c: of_layer(-1, **c), "activation", "params"),
    ]
    found = []
    for path, entries, edit, field, params in kinds:
        for key, entry in entries.items():
            for param in entry.params:
                value = not param.default if param.kind is bool else param.default + 1
                name = f"{path}.{key}.{param.name}"
                found.append((name, edit(**{field: key, params: {}}), edit(**{params: {param.name: value}}), param))
    return found


@pytest.mark.parametrize(
    ("path", "choose", "turn", "param"), _chosen(), ids=lambda value: value if isinstance(value, str) else ""
)
def test_every_parameter_of_every_catalogue_is_found_by_its_label(
    path: str, choose: Edit, turn: Edit, param: Param
) -> None:
    base = choose(DEFAULT)
    (found,) = differences(base, turn(base))
    assert (found.path, found.label) == (path, param.label)
    assert found.first in (param.default, (param.default,))  # of several layers, what all have
    assert str(param.label) in str(sentence(base, turn(base)))


def _said(edit: Edit, base: Experiment = DEFAULT) -> str:
    return str(sentence(base, edit(base)))


def test_alike_and_seeds() -> None:
    assert _said(lambda e: e) == "The runs are set alike."
    assert _said(of_network(seed=2)) == "The runs are set alike; only the seed differs."
    both = of_training(seed=3)(of_network(seed=2)(DEFAULT))
    assert str(sentence(DEFAULT, both)) == "The runs are set alike; only the seeds differ."


def test_the_sentence_of_the_lecture() -> None:
    layers = (LayerSpec(units=8), LayerSpec(units=1))
    base = of_network(layers=layers)(DEFAULT)
    deeper = of_training(learning_rate=0.1)(of_network(layers=(LayerSpec(units=8), *layers))(base))
    assert str(sentence(base, deeper)) == (
        "The second run has one more hidden layer (8-8 in place of 8) and learns with a rate of 0.1 in place of 0.03."
    )
    assert str(sentence(deeper, base)) == (
        "The second run has one hidden layer less (8 in place of 8-8) and learns with a rate of 0.03 in place of 0.1."
    )


def test_ends_and_switches_are_said_as_such() -> None:
    ending = of_training(epochs=30)(DEFAULT)
    assert str(sentence(DEFAULT, ending)).endswith("ends after 30 epochs (the first one has no planned end).")
    assert str(sentence(ending, DEFAULT)).endswith("has no planned end (the first one ends after 30 epochs).")
    assert _said(of_training(shuffle=False)) == "The second run has “Shuffle” switched off."


def test_many_differences_are_counted() -> None:
    other = DEFAULT
    for edit in EDITS.values():
        other = edit(other)
    found = differences(DEFAULT, other)
    said = str(clauses(found))
    assert said.endswith(f"and differs in {len(found) - 6} more settings")


def test_another_subject() -> None:
    subject = Text(QT_TRANSLATE_NOOP("Test", "Network {name} {differences}!"), {"name": "B"})
    changed = of_training(batch_size=20)(DEFAULT)
    assert str(sentence(DEFAULT, changed, subject)) == "Network B takes batches of 20 in place of 10 samples!"


def test_what_has_no_effect_is_no_difference() -> None:
    whole = of_training(solver="lbfgs")(DEFAULT)
    assert not differences(whole, of_training(batch_size=99, learning_rate=3.0, shuffle=False)(whole))
    assert not differences(DEFAULT, of_training(patience=99, validation_fraction=0.5)(DEFAULT))
    own = of_data(points=PointsSpec(rows=((1.0, 2.0),), labels=(0,), classes=("a",)))(DEFAULT)
    assert not differences(own, of_data(seed=4, source="moons")(own))


def test_own_samples_that_were_moved() -> None:
    own = PointsSpec(rows=((1.0, 2.0),), labels=(0,), classes=("a",))
    base = of_data(points=own)(DEFAULT)
    moved = of_data(points=replace(own, rows=((1.5, 2.0),)))(DEFAULT)
    assert str(sentence(base, moved)) == "The second run has something else for “Data set”."


def test_names_of_files_cannot_steer_the_sentence() -> None:
    base = of_data(file=CsvSpec(path="/home/a/{second}\u202e.csv"))(DEFAULT)
    said = str(sentence(DEFAULT, base))
    assert "\u202e" not in said
    assert "{second}" in said


def test_every_aspect_is_plain_data() -> None:
    for aspect in aspects(DEFAULT).values():
        assert aspect.path
        assert str(aspect.label)
        assert isinstance(hash(aspect.value), int)


def test_a_difference_has_both_values() -> None:
    (found,) = differences(DEFAULT, of_layer(1, dropout=0.5)(DEFAULT))
    assert isinstance(found, Difference)
    assert (found.first, found.second) == ((0.0,), (0.0, 0.5))
    assert (str(found.first_shown), str(found.second_shown)) == ("0", "0, 0.5")
    assert msgspec.structs.asdict(DEFAULT.training)["learning_rate"] == 0.03
