"""Everything about an experiment that a search may turn: how a value is read, put into an experiment, and written.

Parameters of what is chosen need no entry here: `solver.beta_1`, `schedule.power`, `loss.delta`, `activation.alpha`,
`initializer.scale` or `data.noise` are found in their catalogues.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from msgspec.structs import replace

from nnplayground.catalogue import Param, catalogue, lookup
from nnplayground.data.sources import SOURCES
from nnplayground.engine.activations import ACTIVATIONS
from nnplayground.engine.initializers import INITIALIZERS
from nnplayground.engine.losses import LOSSES
from nnplayground.engine.schedules import SCHEDULES
from nnplayground.engine.solvers import SOLVERS
from nnplayground.errors import InputError
from nnplayground.experiment import edits
from nnplayground.experiment.fields import MOST_LAYERS, NUMBERS
from nnplayground.experiment.problems import Shape, with_output, with_training
from nnplayground.experiment.spec import Experiment, LayerSpec
from nnplayground.i18n import QT_TRANSLATE_NOOP, Marked
from nnplayground.numbers import parse_number, parse_whole, unmistakable

Value = Any
"""A number, a truth value, a key, or the sizes of the hidden layers."""
Put = Callable[[Experiment, Value, Shape], Experiment]
TRUTH = {"true": True, "yes": True, "1": True, "false": False, "no": False, "0": False}
NO_HIDDEN = "0"


@dataclass(frozen=True, slots=True)
class Knob:
    """One thing to turn. Knobs of a lower `turn` are turned first: what they choose decides what the others may be."""

    key: str
    label: Marked
    read: Callable[[str], Value]
    put: Put
    get: Callable[[Experiment], Value]
    param: Param | None = None
    """Its range, where it is a number."""
    choices: tuple[str, ...] = ()
    is_list: bool = False
    """Whether one value has commas of its own."""
    turn: int = 1


def written(value: Value) -> str:
    """Return a value as it is typed."""
    if isinstance(value, tuple):
        return ",".join(map(str, value)) or NO_HIDDEN
    if isinstance(value, bool):
        return "true" if value else "false"
    return unmistakable(value) if isinstance(value, int | float) else str(value)


# -- kinds of knobs ----------------------------------------------------------------------------------------------------


def read_number(param: Param, text: str) -> float:
    """Return the value of a number or truth value, in its range."""
    if param.kind is bool:
        return _read_truth(text)
    return param.check(parse_whole(text) if param.kind is int else parse_number(text))


def _read_truth(text: str) -> bool:
    if text.strip().lower() not in TRUTH:
        message = QT_TRANSLATE_NOOP("Tuning", "“{text}” is neither true nor false.")
        raise InputError(message, text=text.strip()[:40])
    return TRUTH[text.strip().lower()]


def _choice(key: str, label: Marked, entries: Mapping[str, Any], put: Put, get: Callable[[Experiment], str]) -> Knob:
    def read(text: str) -> str:
        lookup(entries, text.strip(), key)
        return text.strip()

    return Knob(key, label, read, put, get, choices=tuple(entries), turn=0)


def _of_training(name: str, param: str | None = None) -> Knob:
    """Return the knob of a number of the training."""
    field = NUMBERS[param or name]

    def put(experiment: Experiment, value: Value, _shape: Shape) -> Experiment:
        return with_training(experiment, **{name: value})

    return Knob(
        name,
        field.label,
        partial(read_number, field),
        put,
        lambda experiment: getattr(experiment.training, name),
        field,
    )


def _switch(name: str, label: Marked) -> Knob:
    def put(experiment: Experiment, value: Value, _shape: Shape) -> Experiment:
        return with_training(experiment, **{name: value})

    return Knob(name, label, _read_truth, put, lambda experiment: getattr(experiment.training, name))


def _penalty(key: str, label: Marked) -> Knob:
    field = NUMBERS["strength"]

    def put(experiment: Experiment, value: Value, _shape: Shape) -> Experiment:
        return with_training(experiment, penalties={**experiment.training.penalties, key: value})

    def get(experiment: Experiment) -> float:
        return experiment.training.penalties.get(key, 0.0)

    return Knob(key, label, partial(read_number, field), put, get, field)


# -- hidden layers -----------------------------------------------------------------------------------------------------


def _read_hidden(text: str) -> tuple[int, ...]:
    if text.strip() in ("", NO_HIDDEN):
        return ()
    sizes = tuple(int(NUMBERS["units"].check(parse_whole(part))) for part in text.split(","))
    if len(sizes) >= MOST_LAYERS:
        raise InputError(QT_TRANSLATE_NOOP("Tuning", "At most {most} hidden layers."), most=MOST_LAYERS - 1)
    return sizes


def _put_hidden(experiment: Experiment, sizes: Value, _shape: Shape) -> Experiment:
    """Give the network hidden layers of these sizes, like the first one there is; the rest of the network stays."""
    if sizes == _hidden(experiment):
        return experiment
    *hidden, output = experiment.network.layers
    model = hidden[0] if hidden else LayerSpec(units=1)
    plain = LayerSpec(units=1, activation=model.activation, params=model.params, dropout=model.dropout)
    layers = tuple(replace(plain, units=units) for units in sizes)
    bare = replace(output, skips=(), edges=(), weights=None, bias=None, id=0)
    return edits.change_network(experiment, layers=(*layers, bare))


def _hidden(experiment: Experiment) -> tuple[int, ...]:
    return tuple(layer.units for layer in experiment.network.layers[:-1])


def _of_first_hidden(name: str, missing: Value) -> Callable[[Experiment], Value]:
    return lambda e: getattr(e.network.layers[0], name) if len(e.network.layers) > 1 else missing


def _output(experiment: Experiment) -> str:
    return experiment.network.layers[-1].activation


KNOBS = catalogue(
    [
        Knob(
            "hidden",
            QT_TRANSLATE_NOOP("Tuning", "Hidden layers"),
            _read_hidden,
            _put_hidden,
            _hidden,
            is_list=True,
            turn=0,
        ),
        _choice(
            "activation",
            QT_TRANSLATE_NOOP("Tuning", "Activation of the hidden layers"),
            {key: entry for key, entry in ACTIVATIONS.items() if not entry.output_only},
            lambda e, key, _: edits.set_hidden(e, activation=key, params={}),
            _of_first_hidden("activation", "tanh"),
        ),
        _choice(
            "output",
            QT_TRANSLATE_NOOP("Tuning", "Activation of the output"),
            ACTIVATIONS,
            lambda e, key, shape: e if _output(e) == key else edits.choose_output(e, key, shape),
            _output,
        ),
        _choice(
            "loss",
            QT_TRANSLATE_NOOP("Tuning", "Cost"),
            LOSSES,
            lambda e, key, shape: e if e.training.loss == key else edits.choose_loss(e, key, shape),
            lambda e: e.training.loss,
        ),
        _choice(
            "initializer",
            QT_TRANSLATE_NOOP("Tuning", "Initialiser"),
            INITIALIZERS,
            lambda e, key, _: edits.change_network(e, initializer=key, initializer_params={}),
            lambda e: e.network.initializer,
        ),
        _choice(
            "solver",
            QT_TRANSLATE_NOOP("Tuning", "Solver"),
            SOLVERS,
            lambda e, key, _: e if e.training.solver == key else edits.choose_solver(e, key, SOLVERS[key].rate),
            lambda e: e.training.solver,
        ),
        _choice(
            "schedule",
            QT_TRANSLATE_NOOP("Tuning", "Schedule of the learning rate"),
            SCHEDULES,
            lambda e, key, _: with_training(e, schedule=key, schedule_params={}),
            lambda e: e.training.schedule,
        ),
        _of_training("learning_rate"),
        _of_training("batch_size"),
        _of_training("epochs"),
        _penalty("l2", QT_TRANSLATE_NOOP("Tuning", "L2 penalty λ")),
        _penalty("l1", QT_TRANSLATE_NOOP("Tuning", "L1 penalty λ₁")),
        Knob(
            "dropout",
            NUMBERS["dropout"].label,
            partial(read_number, NUMBERS["dropout"]),
            lambda e, value, _: edits.set_hidden(e, dropout=value),
            _of_first_hidden("dropout", 0.0),
            NUMBERS["dropout"],
        ),
        _of_training("tolerance"),
        _of_training("patience"),
        _switch("early_stopping", QT_TRANSLATE_NOOP("Tuning", "Early stopping")),
        _of_training("validation_fraction"),
        _switch("shuffle", QT_TRANSLATE_NOOP("Tuning", "Shuffle")),
        Knob(
            "standardize",
            QT_TRANSLATE_NOOP("Tuning", "Standardised inputs"),
            _read_truth,
            lambda e, value, _: edits.change_data(e, standardize=value),
            lambda e: e.data.standardize,
        ),
    ]
)
"""Every knob that has a name of its own, in the order of the window."""


# -- parameters of what is chosen --------------------------------------------------------------------------------------


def _set_hidden_params(experiment: Experiment, params: dict[str, Any]) -> Experiment:
    return edits.set_hidden(experiment, params=params)


@dataclass(frozen=True, slots=True)
class _Owner:
    """What has parameters: its catalogue, which entry is chosen, and where their values stand."""

    entries: Mapping[str, Any]
    chosen: Callable[[Experiment], str]
    params: Callable[[Experiment], Mapping[str, Any]]
    put: Callable[[Experiment, dict[str, Any]], Experiment]


_OWNERS: dict[str, _Owner] = {
    "solver": _Owner(
        SOLVERS,
        lambda e: e.training.solver,
        lambda e: e.training.solver_params,
        lambda e, params: with_training(e, solver_params=params),
    ),
    "schedule": _Owner(
        SCHEDULES,
        lambda e: e.training.schedule,
        lambda e: e.training.schedule_params,
        lambda e, params: with_training(e, schedule_params=params),
    ),
    "loss": _Owner(
        LOSSES,
        lambda e: e.training.loss,
        lambda e: e.training.loss_params,
        lambda e, params: with_training(e, loss_params=params),
    ),
    "activation": _Owner(
        ACTIVATIONS,
        _of_first_hidden("activation", "identity"),
        _of_first_hidden("params", {}),
        _set_hidden_params,
    ),
    "output": _Owner(
        ACTIVATIONS,
        _output,
        lambda e: e.network.layers[-1].params,
        lambda e, params: with_output(e, params=params),
    ),
    "initializer": _Owner(
        INITIALIZERS,
        lambda e: e.network.initializer,
        lambda e: e.network.initializer_params,
        lambda e, params: edits.change_network(e, initializer_params=params),
    ),
    "data": _Owner(
        SOURCES,
        lambda e: e.data.source,
        lambda e: e.data.params,
        lambda e, params: edits.change_data(e, params=params),
    ),
}


def knob(key: str) -> Knob:
    """Return the knob of a key; a parameter of what is chosen is `owner.name`, or `name` where only one has it.

    Such a parameter is turned where the entry that is chosen has it, and left alone elsewhere: a grid may try `sgd`
    beside `momentum` with several momenta. Raises `InputError` for a key that nothing has.
    """
    if key in KNOBS:
        return KNOBS[key]
    owner, _, name = key.rpartition(".")
    found = [(each, param) for each in ([owner] if owner else _OWNERS) for param in _params(each, name)]
    owners = {each for each, _ in found}
    if len(owners) != 1:
        several = QT_TRANSLATE_NOOP("Tuning", "“{key}” belongs to more than one: write {choices}.")
        unknown = QT_TRANSLATE_NOOP("Tuning", "There is no “{key}” to be tuned. Choose one of: {choices}.")
        choices = [f"{each}.{name}" for each in sorted(owners)] or list(KNOBS)
        raise InputError(several if owners else unknown, key=key[:60], choices=", ".join(choices))
    return _parameter_knob(key, *found[0])


def parameters(experiment: Experiment) -> dict[str, tuple[Knob, Marked]]:
    """Return the knobs of all parameters of what is chosen, by key, each with the name of the entry that has it."""
    found = {}
    for name, owner in _OWNERS.items():
        if name == "data" and (experiment.data.file is not None or experiment.data.points is not None):
            continue
        entry = owner.entries[owner.chosen(experiment)]
        for param in entry.params:
            key = f"{name}.{param.name}"
            found[key] = _parameter_knob(key, name, param), entry.label
    return found


def _params(owner: str, name: str) -> list[Param]:
    """Return the parameters of this name that entries of an owner have."""
    entries = _OWNERS[owner].entries.values() if owner in _OWNERS else ()
    return [param for entry in entries for param in entry.params if param.name == name]


def _parameter_knob(key: str, owner_name: str, param: Param) -> Knob:
    owner = _OWNERS[owner_name]

    def has(experiment: Experiment) -> bool:
        return any(each.name == param.name for each in owner.entries[owner.chosen(experiment)].params)

    def put(experiment: Experiment, value: Value, _shape: Shape) -> Experiment:
        if not has(experiment):
            return experiment
        return owner.put(experiment, {**owner.params(experiment), param.name: value})

    def get(experiment: Experiment) -> Value:
        return owner.params(experiment).get(param.name, param.default)

    return Knob(key, param.label, partial(read_number, param), put, get, param, turn=2)


def turned(experiment: Experiment, setting: Mapping[str, Value], shape: Shape) -> Experiment:
    """Return the experiment with every knob of a setting turned."""
    for each in sorted(map(knob, setting), key=lambda found: found.turn):
        experiment = each.put(experiment, setting[each.key], shape)
    return experiment
