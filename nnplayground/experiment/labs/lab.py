"""What a lab is: one family as something that can be set, trained and looked at, and what it needs to say for that."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from nnplayground.engine.trainer import Trainer
from nnplayground.experiment.labs.families import Curves, Family
from nnplayground.experiment.spec import DataSpec, Spec
from nnplayground.i18n import Marked, Text

SPLIT_IMAGES = ("images", "test_fraction", "split_seed")


class LabRun(Protocol):
    """A family's document with its data and its training."""

    @property
    def spec(self) -> Any:
        """The document."""

    @property
    def training(self) -> Trainer:
        """What is trained."""

    def layer_name(self, layer: int) -> Text:
        """Return the name of a layer counted from 1."""


USUAL = Curves()


def _usual(_run: object) -> Curves:
    return USUAL


def of_training(_spec: object) -> str:
    """Return the path of the planned epochs where training is by back-propagation."""
    return "training.epochs"


@dataclass(frozen=True, slots=True)
class Given:
    """How a family learns from the samples of the experiment, which its document does not hold itself."""

    asks: Callable[[Any], bool]
    """Says of a document whether it learns from them."""
    make: Callable[[DataSpec, Any], object]
    """Makes of the samples what `build` and `check` take beside the document; raises `InputError` where it cannot."""
    turn: Callable[[DataSpec, Any], Any]
    """Returns the document that does learn from them."""


@dataclass(frozen=True, slots=True)
class Lab:
    """One family as something that can be set, trained and looked at."""

    family: Family
    spec: type[Spec]
    check: Callable[..., object]
    build: Callable[..., Any]
    look: Callable[[Any, Any], object]
    """Takes a run and what a page wishes to see, None at first; returns what it shows, in arrays of its own."""
    wish: type
    """The terms of that wish."""
    layers: Callable[[Any], Sequence[Marked | Text | str]]
    """Names of the layers of a run whose gradients are recorded."""
    live: tuple[str, ...] = ()
    """Paths of the settings that may change while the run goes on; after a change of any other it begins anew."""
    seeds: tuple[str, ...] = ()
    """Paths of the seeds that new weights are drawn by."""
    given: Given | None = None
    """How it learns from the samples of the experiment; None if it never does."""
    curves: Callable[[Any], Curves] = _usual
    """Says what the numbers of a run's records are."""
    planned: Callable[[Any], str] = of_training
    """Returns the path of the planned epochs of a document."""
    data: tuple[str, ...] = SPLIT_IMAGES
    """Paths of the settings that say what it learns from."""
    untaught: Callable[..., Any] | None = None
    """Builds a run that is then put where a saved one stood, without what `build` has it learn before."""
    again: Callable[[Any, Any], Any] | None = None
    """Returns the run of another document made of an old run, where that takes less; None where it does not."""

    @property
    def key(self) -> str:
        """The family's key."""
        return self.family.key

    @property
    def label(self) -> Marked:
        """The family's name."""
        return self.family.label

    def shown(self, run: Any, wish: object | None) -> object:
        """Return what a page shows of a run; the wish of a page that has just been left, of another family, is none."""
        return self.look(run, wish if isinstance(wish, self.wish) else None)
