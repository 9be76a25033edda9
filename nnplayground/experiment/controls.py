"""What a lecturer can hide or lock in an experiment: parts of the window by name."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from nnplayground.catalogue import catalogue
from nnplayground.experiment.spec import ControlsSpec
from nnplayground.i18n import QT_TRANSLATE_NOOP, Marked


@dataclass(frozen=True, slots=True)
class Control:
    """One part of the window that an experiment can take away (`hidden`) or freeze (`locked`)."""

    key: str
    label: Marked


CONTROLS = catalogue(
    [
        Control("data", QT_TRANSLATE_NOOP("Control", "Choice of the data")),
        Control("features", QT_TRANSLATE_NOOP("Control", "Features")),
        Control("points", QT_TRANSLATE_NOOP("Control", "Painting and editing of samples")),
        Control("layers", QT_TRANSLATE_NOOP("Control", "Layers and neurons")),
        Control("activations", QT_TRANSLATE_NOOP("Control", "Activations")),
        Control("weights", QT_TRANSLATE_NOOP("Control", "Single weights")),
        Control("initializer", QT_TRANSLATE_NOOP("Control", "First weights")),
        Control("loss", QT_TRANSLATE_NOOP("Control", "Cost")),
        Control("solver", QT_TRANSLATE_NOOP("Control", "Solver and learning rate")),
        Control("penalties", QT_TRANSLATE_NOOP("Control", "Penalties")),
        Control("stopping", QT_TRANSLATE_NOOP("Control", "Stop by itself")),
        Control("run", QT_TRANSLATE_NOOP("Control", "Run and pause")),
        Control("steps", QT_TRANSLATE_NOOP("Control", "Steps")),
        Control("new_weights", QT_TRANSLATE_NOOP("Control", "New weights")),
        Control("gradients", QT_TRANSLATE_NOOP("Control", "Plot of the gradients")),
        Control("boundary", QT_TRANSLATE_NOOP("Control", "Plot of the output")),
        Control("loss_plot", QT_TRANSLATE_NOOP("Control", "Plot of loss and accuracy")),
    ]
)
"""Every part, in the order of the window."""
LOCKED_BY_AUTHOR = QT_TRANSLATE_NOOP("Control", "The author of this experiment has locked this.")


class Access(Enum):
    """What may be done with a part of the window."""

    FREE = "free"
    LOCKED = "locked"
    HIDDEN = "hidden"


def access(controls: ControlsSpec, key: str) -> Access:
    """Return what may be done with a part; what is hidden and locked is hidden."""
    if key in controls.hidden:
        return Access.HIDDEN
    return Access.LOCKED if key in controls.locked else Access.FREE


def controls_of(choices: Mapping[str, Access]) -> ControlsSpec:
    """Return the controls that say this of the parts by key, in the order of the window."""
    chosen = {key: choices.get(key, Access.FREE) for key in CONTROLS}
    return ControlsSpec(
        hidden=tuple(key for key, choice in chosen.items() if choice is Access.HIDDEN),
        locked=tuple(key for key, choice in chosen.items() if choice is Access.LOCKED),
    )
