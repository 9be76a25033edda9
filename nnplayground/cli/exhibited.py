"""From `--gallery KEY` to an experiment: as the gallery has it, with no more changed than how long it is trained."""

from __future__ import annotations

from dataclasses import MISSING, Field, fields
from typing import Any, get_type_hints

from nnplayground.catalogue import lookup
from nnplayground.cli.options import TrainOptions
from nnplayground.cli.setup import number
from nnplayground.cli.terminal import Terminal
from nnplayground.errors import InputError
from nnplayground.experiment.gallery import GALLERY, NETWORKS
from nnplayground.experiment.labs.labs import planned
from nnplayground.experiment.problems import with_training
from nnplayground.experiment.spec import Experiment
from nnplayground.i18n import QT_TRANSLATE_NOOP

FREE = ("gallery", "epochs", "save", "plot", "predictions", "json", "language")
"""Options that go with it."""


def exhibited(options: TrainOptions, key: str, terminal: Terminal, *, labs: bool = False) -> Experiment:
    """Return an experiment of the gallery, a lab only where `labs` can be used.

    Raises `InputError` for an unknown key and other options.
    """
    exhibit = lookup(GALLERY if labs else NETWORKS, key, "--gallery")
    for option in fields(options):
        if option.name not in FREE and getattr(options, option.name) != _default(option):
            message = QT_TRANSLATE_NOOP("Terminal", "{option} does not go with --gallery; what goes: {choices}.")
            raise InputError(
                message,
                option=_flag(option.name),
                choices=", ".join(_flag(name) for name in FREE if name != "gallery"),
            )
    epochs = number(options, "epochs")
    shown = exhibit.titled(terminal.say)
    if shown.lab is not None:
        return shown if epochs is None else planned(shown, int(epochs))
    return with_training(shown, epochs=exhibit.epochs if epochs is None else int(epochs))


def _flag(name: str) -> str:
    """Return an option as it is written."""
    option = get_type_hints(TrainOptions, include_extras=True)[name].__metadata__[0]
    return str(option.default).split("/", maxsplit=1)[0]  # Typer takes the first flag for the default until it is used


def _default(option: Field[Any]) -> Any:
    return option.default_factory() if option.default_factory is not MISSING else option.default
