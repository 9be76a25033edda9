"""From the options of `train` to an experiment: the same edits that the window makes, on the default experiment."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from msgspec.structs import replace

from nnplayground.catalogue import EntryT, Param, lookup
from nnplayground.cli.options import TrainOptions
from nnplayground.cli.settings import Owners, Setting, sorted_out
from nnplayground.data import inputs
from nnplayground.data.dataset import Dataset
from nnplayground.data.sources import SOURCES
from nnplayground.engine.activations import ACTIVATIONS
from nnplayground.engine.initializers import INITIALIZERS
from nnplayground.engine.losses import LOSSES
from nnplayground.engine.schedules import SCHEDULES
from nnplayground.engine.solvers import SOLVERS
from nnplayground.errors import InputError
from nnplayground.experiment import edits
from nnplayground.experiment.build import load_data, shape_of
from nnplayground.experiment.check import with_path
from nnplayground.experiment.fields import MOST_LAYERS, NUMBERS
from nnplayground.experiment.problems import Shape, with_output, with_training
from nnplayground.experiment.spec import CsvSpec, Experiment, LayerSpec
from nnplayground.i18n import QT_TRANSLATE_NOOP
from nnplayground.numbers import parse_number, parse_whole

FILE_OPTIONS = ("target", "task", "delimiter", "decimal", "encoding", "header", "missing")


def experiment_from(options: TrainOptions) -> Experiment:
    """Return the experiment that the options describe; raises `InputError` naming the option that cannot be used.

    One seed is the seed of all four draws: the samples, the test split, the starting weights, and the training (order
    of the samples, dropout, validation split).
    """
    _check_choices(options)
    experiment = _with_source(Experiment(), options)
    settings = sorted_out(_given_settings(options), _owners(experiment, options))
    experiment = edits.change_data(experiment, params=settings["data"], **_data_changes(options))
    dataset = load_data(experiment.data)
    if options.features is not None:
        experiment = edits.change_data(experiment, features=_features(options.features, dataset))
    experiment = _with_network(experiment, options, settings)
    experiment = _with_output(experiment, options, shape_of(dataset, experiment.data))
    return _with_training(experiment, options, settings)


def _check_choices(options: TrainOptions) -> None:
    """Refuse a key that its catalogue does not have."""
    _chosen(ACTIVATIONS, options.activation, "--activation")
    _chosen(ACTIVATIONS, options.output, "--output")
    _chosen(INITIALIZERS, options.initializer, "--initializer")
    _chosen(LOSSES, options.loss, "--loss")
    _chosen(SOLVERS, options.solver, "--solver")
    _chosen(SCHEDULES, options.schedule, "--schedule")


def _chosen(entries: Mapping[str, EntryT], key: str | None, option: str) -> EntryT | None:
    return None if key is None else lookup(entries, key, option)


def number(options: TrainOptions, option: str, name: str | None = None) -> float | None:
    """Return the number of an option, in the range of its field, or None where it was not given."""
    text: str | None = getattr(options, option)
    return None if text is None else _in_range(text, NUMBERS[name or option], "--" + option.replace("_", "-"))


def _in_range(text: str, param: Param, option: str) -> float:
    parse: Callable[[str], float] = parse_whole if param.kind is int else parse_number
    found: list[float] = []
    with_path(option, lambda: found.append(param.check(parse(text))))
    return found[0]


def _given(**values: Any) -> dict[str, Any]:
    """Return the values that were given."""
    return {name: value for name, value in values.items() if value is not None}


# -- data --------------------------------------------------------------------------------------------------------------


def _with_source(experiment: Experiment, options: TrainOptions) -> Experiment:
    """Choose a data set by its key, or else a file."""
    if options.data in SOURCES:
        _refuse_file_options(options)
        return edits.choose_source(experiment, options.data)
    if not Path(options.data).exists():
        raise InputError(
            QT_TRANSLATE_NOOP("Terminal", "--data: “{name}” is neither a file nor a data set. Data sets: {choices}."),
            name=options.data[:200],
            choices=", ".join(SOURCES),
        )
    return edits.change_data(experiment, file=_csv(options), standardize=True)


def _refuse_file_options(options: TrainOptions) -> None:
    for name in FILE_OPTIONS:
        if getattr(options, name) not in (None, []):
            raise InputError(
                QT_TRANSLATE_NOOP("Terminal", "--{option} is for files, but “{name}” is a data set of the program."),
                option=name,
                name=options.data,
            )


def _csv(options: TrainOptions) -> CsvSpec:
    given = _given(**{name: getattr(options, name) for name in FILE_OPTIONS if name != "target"})
    if given.get("delimiter") in ("tab", "\\t"):
        given["delimiter"] = "\t"
    return CsvSpec(path=options.data, target=tuple(options.target), **given)


def _data_changes(options: TrainOptions) -> dict[str, Any]:
    seed = number(options, "seed")
    return _given(
        standardize=options.standardize, test_fraction=number(options, "test_fraction"), seed=seed, split_seed=seed
    )


def _features(text: str, dataset: Dataset) -> tuple[str, ...]:
    """Return the keys of the features listed by key or by name of column."""
    offered = inputs.available(dataset)
    keys = {name: key for key, name in reversed(offered.items())} | {key: key for key in offered}
    chosen = [part.strip() for part in text.split(",") if part.strip()]
    for part in chosen:
        if part not in keys:
            raise InputError(
                QT_TRANSLATE_NOOP("Terminal", "--features: the data have no “{feature}”. They have: {choices}."),
                feature=part[:60],
                choices=", ".join(list(offered)[:30]),
            )
    return tuple(dict.fromkeys(keys[part] for part in chosen))


# -- network -----------------------------------------------------------------------------------------------------------


def _with_network(experiment: Experiment, options: TrainOptions, settings: Mapping[str, Any]) -> Experiment:
    *hidden, output = experiment.network.layers
    if options.hidden is not None:
        hidden = [LayerSpec(units=units) for units in _units(options.hidden)]
    changes = _given(activation=options.activation, dropout=number(options, "dropout"))
    hidden = [replace(layer, params=settings["activation"], **changes) for layer in hidden]
    return edits.change_network(
        experiment,
        layers=(*hidden, output),
        initializer_params=settings["initializer"],
        **_given(initializer=options.initializer, seed=number(options, "seed")),
    )


def _units(text: str) -> list[int]:
    """Return the sizes in `8,8`; none for an empty text or 0."""
    if text.strip() in ("", "0"):
        return []
    sizes = [int(_in_range(part, NUMBERS["units"], "--hidden")) for part in text.split(",")]
    if len(sizes) >= MOST_LAYERS:
        raise InputError(QT_TRANSLATE_NOOP("Terminal", "--hidden: at most {most} layers."), most=MOST_LAYERS - 1)
    return sizes


def _with_output(experiment: Experiment, options: TrainOptions, shape: Shape) -> Experiment:
    """Give output and loss the form that data and options ask for; two given ones are left to contradict each other."""
    experiment = edits.for_task(experiment, shape)
    if options.loss is not None:
        experiment = edits.choose_loss(experiment, options.loss, shape)
    if options.output is not None and options.loss is None:
        experiment = edits.choose_output(experiment, options.output, shape)
    elif options.output is not None:
        experiment = edits.fit_output(with_output(experiment, activation=options.output, params={}), shape)
    return experiment


# -- training ----------------------------------------------------------------------------------------------------------


def _with_training(experiment: Experiment, options: TrainOptions, settings: Mapping[str, Any]) -> Experiment:
    solver = _solver(options)
    experiment = edits.choose_solver(experiment, solver, SOLVERS[solver].rate)
    if options.output is not None:
        experiment = with_output(experiment, params=settings["output"])
    epochs = number(options, "epochs")
    return with_training(
        experiment,
        solver_params=settings["solver"],
        schedule_params=settings["schedule"],
        loss_params=settings["loss"],
        penalties=_given(l2=number(options, "l2", "strength"), l1=number(options, "l1", "strength")),
        epochs=int(NUMBERS["epochs"].default if epochs is None else epochs),
        **_given(
            learning_rate=number(options, "learning_rate"),
            batch_size=number(options, "batch_size"),
            schedule=options.schedule,
            seed=number(options, "seed"),
        ),
        **_stopping(options),
    )


def _solver(options: TrainOptions) -> str:
    key = options.solver or Experiment().training.solver
    return "momentum" if key == "sgd" and options.momentum is not None else key


def _stopping(options: TrainOptions) -> dict[str, Any]:
    """Return when to stop; whoever asks for patience or early stopping has a tolerance."""
    tolerance, patience = number(options, "tol", "tolerance"), number(options, "patience")
    if tolerance is None and (options.early_stopping or patience is not None):
        tolerance = NUMBERS["tolerance"].default
    fraction = number(options, "validation_fraction")
    return _given(tolerance=tolerance, patience=patience, validation_fraction=fraction) | {
        "early_stopping": options.early_stopping
    }


# -- parameters of what was chosen -------------------------------------------------------------------------------------


def _given_settings(options: TrainOptions) -> list[Setting]:
    """Return what `--set` and the options that stand for it give."""
    named = {"samples": "data", "noise": "data", "momentum": "solver"}
    short = [
        Setting(f"--{name}", owner, name, getattr(options, name))
        for name, owner in named.items()
        if getattr(options, name) is not None
    ]
    return [*map(Setting.parse, options.settings), *short]


def _owners(experiment: Experiment, options: TrainOptions) -> Owners:
    """Return the parameters that the chosen entries have, by the name that stands for the choice."""
    training, network = experiment.training, experiment.network
    output = _chosen(ACTIVATIONS, options.output, "--output")
    loss = _chosen(LOSSES, options.loss, "--loss")
    return {
        "data": () if experiment.data.file else SOURCES[experiment.data.source].params,
        "activation": ACTIVATIONS[options.activation or network.layers[0].activation].params,
        "output": output.params if output else (),
        "initializer": INITIALIZERS[options.initializer or network.initializer].params,
        "loss": loss.params if loss else (),
        "solver": SOLVERS[_solver(options)].params,
        "schedule": SCHEDULES[options.schedule or training.schedule].params,
    }
