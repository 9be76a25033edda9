"""What is to be seen of a stack of Boltzmann machines: in training layer by layer, and fine-tuned afterwards."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from nnplayground.data.dataset import Floats, Labels
from nnplayground.experiment.labs.machines import DbnRun
from nnplayground.experiment.labs.tuned import TunedRun

LEARNED, REBUILT, DREAM, TUNED = "learned", "rebuilt", "dream", "tuned"
"""What a page may show."""
UNITS_AT_MOST, SHOWN = 100, 10
"""Units of a machine that are shown, and images that are rebuilt or dreamt."""
DREAMING = 60
"""Steps of Gibbs sampling at the top until there is a dream."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What a page asks for."""

    view: str = LEARNED
    machine: int = 0
    first: int = 0
    """Number of the first test image that is rebuilt."""
    seed: int = 0
    from_images: bool = False
    """Whether dreams begin at test images, not at random states."""


@dataclass(frozen=True, slots=True, eq=False)
class Beside:
    """Fine-tuning from what was learned, and the same network from random weights, over the epochs `(n,)` each."""

    epochs: Labels
    accuracy: Floats
    loss: Floats
    """Of test images."""
    twin_epochs: Labels
    twin_accuracy: Floats
    twin_loss: Floats
    twin_diverged: bool
    labelled: int
    """Images whose class is looked at."""


@dataclass(frozen=True, slots=True, eq=False)
class Picture:
    """One moment of the stack; what the page does not show is None."""

    sizes: tuple[int, ...]
    """Visible units, then those of every layer."""
    in_training: int | None
    """The machine in training, counted from 0; None where the stack is fine-tuned or all have learned."""
    each: int
    """Epochs of every machine."""
    learned: Floats | None = None
    """What each unit of a machine adds to what is expected to be seen `(units, rows, columns)`, signed."""
    rebuilt: tuple[Floats, ...] = ()
    """Test images, and taken up one machine, two, ... and down again `(m, rows, columns)` each."""
    dreams: Floats | None = None
    beside: Beside | None = None


def look(run: DbnRun | TunedRun, wish: Wish | None) -> Picture:
    """Return what the page shows."""
    wish = wish or Wish()
    stack = run.stack if isinstance(run, TunedRun) else run
    count = len(run.dbn.machines)
    in_training = run.training.layer if isinstance(run, DbnRun) and run.training.finish is None else None
    machine = min(wish.machine, count - 1)
    return Picture(
        sizes=run.dbn.sizes,
        in_training=in_training,
        each=run.spec.epochs_each,
        learned=_learned(stack, machine) if wish.view == LEARNED else None,
        rebuilt=_rebuilt(stack, wish.first) if wish.view == REBUILT else (),
        dreams=_dreams(stack, wish) if wish.view == DREAM else None,
        beside=_beside(run) if isinstance(run, TunedRun) else None,
    )


def layers(run: DbnRun | TunedRun) -> list[str]:
    """Return the names of the layers whose gradients are recorded."""
    count = len(run.dbn.machines) + (1 if isinstance(run, TunedRun) else 0)
    return [f"W({number})" for number in range(1, count + 1)]


def _learned(stack: DbnRun, machine: int) -> Floats:
    """Return what is expected to be seen with one unit on, less what is with none."""
    units = stack.dbn.machines[machine].n_hidden
    nothing = stack.dbn.down(np.zeros((1, units)), machine + 1).reshape(1, *stack.images.shape)
    return (stack.learned(machine)[:UNITS_AT_MOST] - nothing)[:, 0]


def _tests(stack: DbnRun, first: int) -> Floats:
    tests = stack.rows.test if len(stack.rows.test) else stack.rows.train
    chosen = tests[(first + np.arange(min(SHOWN, len(tests)))) % len(tests)]
    return stack.images.pixels[chosen]


def _rebuilt(stack: DbnRun, first: int) -> tuple[Floats, ...]:
    pixels = _tests(stack, first)
    machines = range(1, len(stack.dbn.machines) + 1)
    return (pixels[:, 0].copy(), *(stack.rebuilt(pixels, number)[:, 0] for number in machines))


def _dreams(stack: DbnRun, wish: Wish) -> Floats:
    begin = _tests(stack, wish.first) if wish.from_images else None
    count = SHOWN if begin is None else len(begin)
    return stack.dreams(count, np.random.default_rng(wish.seed), DREAMING, begin)[:, 0]


def _beside(run: TunedRun) -> Beside:
    own, twin = run.training.history.curve(), run.training.twin.history.curve()
    finish = run.training.twin.finish
    return Beside(
        own.epochs.copy(),
        own.test_score.copy(),
        own.test_loss.copy(),
        twin.epochs.copy(),
        twin.test_score.copy(),
        twin.test_loss.copy(),
        finish is not None and finish.name == "DIVERGED",
        len(run.stack.labelled()),
    )
