"""The options of `train`: each is declared once, as a field of a dataclass that Typer reads."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from typing import Annotated, Any, TypeVar, get_type_hints

import typer

from nnplayground.engine.activations import ACTIVATIONS
from nnplayground.engine.initializers import INITIALIZERS
from nnplayground.engine.losses import LOSSES
from nnplayground.engine.schedules import SCHEDULES
from nnplayground.engine.solvers import SOLVERS
from nnplayground.experiment.fields import NUMBERS
from nnplayground.experiment.spec import Experiment
from nnplayground.i18n import LANGUAGES

_START = Experiment()


def option(panel: str, flags: str, metavar: str | None, help_text: str) -> Any:
    """Return an option that stands under a heading of the help."""
    return typer.Option(*flags.split(), metavar=metavar, help=help_text, rich_help_panel=panel, show_default=False)


_data, _network, _training, _result = (partial(option, panel) for panel in ("Data", "Network", "Training", "Result"))


def tuning_option(flags: str, metavar: str | None, help_text: str) -> Any:
    """Return an option of `tune`."""
    return option("Tuning", flags, metavar, help_text)


def race_option(flags: str, metavar: str | None, help_text: str) -> Any:
    """Return an option of `race`."""
    return option("Race", flags, metavar, help_text)


def _keys(entries: Any) -> str:
    return ", ".join(entries) + "."


_HIDDEN = ",".join(str(layer.units) for layer in _START.network.layers[:-1])

Language = Annotated[
    str | None, _result("--language", "|".join(LANGUAGES), "Language of messages; otherwise the system's.")
]
Json = Annotated[bool, _result("--json", None, "Write JSON to standard output, and nothing else there.")]


@dataclass(frozen=True, slots=True)
class TrainOptions:
    """What was given, as text; None where nothing was given."""

    data: Annotated[
        str,
        _data(
            "--data", "NAME|FILE", f"A data set (see `nnplayground data`) or a CSV file. Default: {_START.data.source}."
        ),
    ] = _START.data.source
    gallery: Annotated[
        str | None,
        _data("--gallery", "KEY", "A ready experiment (see `nnplayground gallery`), instead of everything else."),
    ] = None
    samples: Annotated[str | None, _data("--samples", "N", "How many samples to make.")] = None
    noise: Annotated[str | None, _data("--noise", "SHARE", "Noise of a data set that is made.")] = None
    features: Annotated[
        str | None,
        _data("--features", "LIST", "Inputs, as `x1,x2,x1*x2` or by column name. Default: every column."),
    ] = None
    standardize: Annotated[
        bool | None,
        _data(
            "--standardize/--no-standardize",
            None,
            "Scale inputs to mean 0 and deviation 1. Default: yes for files and bundled sets, no for made ones.",
        ),
    ] = None
    test_fraction: Annotated[
        str | None,
        _data("--test-fraction", "SHARE", f"Samples kept for testing. Default: {_START.data.test_fraction:g}."),
    ] = None
    target: Annotated[
        list[str], _data("--target", "COLUMN", "CSV: column to predict; may be repeated. Default: the last one.")
    ] = field(default_factory=list)
    task: Annotated[
        str | None, _data("--task", "classification|regression", "CSV: what the target is. Default: detected.")
    ] = None
    delimiter: Annotated[
        str | None, _data("--delimiter", "SIGN", "CSV: between columns; `tab` for a tabulator. Default: detected.")
    ] = None
    decimal: Annotated[str | None, _data("--decimal", ".|,", "CSV: decimal sign. Default: detected.")] = None
    encoding: Annotated[str | None, _data("--encoding", "NAME", "CSV: encoding of the text. Default: detected.")] = None
    header: Annotated[
        bool | None, _data("--header/--no-header", None, "CSV: whether the first row holds names. Default: detected.")
    ] = None
    missing: Annotated[
        str | None, _data("--missing", "refuse|drop|mean", "CSV: what to do with empty cells. Default: refuse them.")
    ] = None

    hidden: Annotated[
        str | None, _network("--hidden", "N,N,...", f"Neurons of each hidden layer; 0 for none. Default: {_HIDDEN}.")
    ] = None
    activation: Annotated[
        str | None, _network("--activation", "KEY", f"Of the hidden layers. Default: tanh. {_keys(ACTIVATIONS)}")
    ] = None
    output: Annotated[
        str | None, _network("--output", "KEY", "Activation of the output layer. Default: what suits data and loss.")
    ] = None
    initializer: Annotated[
        str | None,
        _network(
            "--initializer", "KEY", f"Of the weights. Default: {_START.network.initializer}. {_keys(INITIALIZERS)}"
        ),
    ] = None
    dropout: Annotated[
        str | None, _network("--dropout", "SHARE", "Outputs silenced in each hidden layer. Default: 0.")
    ] = None

    loss: Annotated[
        str | None, _training("--loss", "KEY", f"Cost function. Default: what suits data and output. {_keys(LOSSES)}")
    ] = None
    solver: Annotated[
        str | None, _training("--solver", "KEY", f"Default: {_START.training.solver}. {_keys(SOLVERS)}")
    ] = None
    momentum: Annotated[
        str | None, _training("--momentum", "SHARE", "Part of the last step that is kept; makes `sgd` `momentum`.")
    ] = None
    learning_rate: Annotated[
        str | None, _training("--learning-rate", "RATE", "Default: what suits the solver (see `nnplayground solvers`).")
    ] = None
    schedule: Annotated[
        str | None,
        _training(
            "--schedule", "KEY", f"Of the learning rate. Default: {_START.training.schedule}. {_keys(SCHEDULES)}"
        ),
    ] = None
    batch_size: Annotated[
        str | None, _training("--batch-size", "N", f"Samples of one step. Default: {_START.training.batch_size}.")
    ] = None
    epochs: Annotated[
        str | None, _training("--epochs", "N", f"Most epochs. Default: {NUMBERS['epochs'].default:g}.")
    ] = None
    l2: Annotated[str | None, _training("--l2", "STRENGTH", "Penalty λ/2 Σw². Default: 0.")] = None
    l1: Annotated[str | None, _training("--l1", "STRENGTH", "Penalty λ Σ|w|. Default: 0.")] = None
    early_stopping: Annotated[
        bool, _training("--early-stopping", None, "Watch samples set aside, stop when their score no longer rises.")
    ] = False
    validation_fraction: Annotated[
        str | None, _training("--validation-fraction", "SHARE", "Training samples set aside for that. Default: 0.1.")
    ] = None
    tol: Annotated[
        str | None,
        _training(
            "--tol", "LOSS", "Stop when the loss (or that score) improves by no more. Default: 1e-4 if stopping early."
        ),
    ] = None
    patience: Annotated[
        str | None,
        _training("--patience", "EPOCHS", f"Epochs without improvement to wait. Default: {_START.training.patience}."),
    ] = None
    seed: Annotated[
        str | None,
        _training(
            "--seed", "N", "Of the samples drawn, the test split, the weights, and the order of training. Default: 0."
        ),
    ] = None
    settings: Annotated[
        list[str],
        _training(
            "--set",
            "NAME=VALUE",
            "Any other parameter of the choices above, such as `beta_1=0.8`; where two choices have one of that name, "
            "put `solver.`, `schedule.`, `loss.`, `initializer.`, `activation.`, `output.` or `data.` before it. "
            "Repeatable.",
        ),
    ] = field(default_factory=list)

    save: Annotated[str | None, _result("--save", "FILE", "Write the experiment with its weights (.nnplay).")] = None
    plot: Annotated[str | None, _result("--plot", "FILE", "Draw the loss, and data of one or two features (.png).")] = (
        None
    )
    predictions: Annotated[
        str | None,
        _result("--predictions", "FILE", "Write every sample with what the network says of it, as a table (.csv)."),
    ] = None
    json: Json = False
    language: Language = None


OptionsT = TypeVar("OptionsT")


def command(options: Callable[..., OptionsT], run: Callable[[OptionsT], None]) -> Callable[..., None]:
    """Return `run` as a function with one parameter for each field of its dataclass, as Typer wants it."""

    def accept(**given: Any) -> None:
        run(options(**given))

    accept.__doc__ = run.__doc__
    accept.__annotations__ = get_type_hints(options, include_extras=True)
    parameters = [
        parameter.replace(annotation=accept.__annotations__[name], default=_default(options, name, parameter))
        for name, parameter in inspect.signature(options).parameters.items()
    ]
    accept.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]
    return accept


def _default(options: Any, name: str, parameter: inspect.Parameter) -> Any:
    """Return the default of a field; Typer knows a list that is made anew as an empty one."""
    made = options.__dataclass_fields__[name].default_factory
    return made() if callable(made) else parameter.default
