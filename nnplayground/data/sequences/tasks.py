"""Every task with sequences there is to choose from."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import Enum
from typing import Any

import numpy as np

from nnplayground.catalogue import Param, catalogue
from nnplayground.data.dataset import CLASSIFICATION, REGRESSION
from nnplayground.data.sequences import counting, names, pictures, signals
from nnplayground.data.sequences.sequences import Sequences
from nnplayground.i18n import QT_TRANSLATE_NOOP, Marked


class Form(Enum):
    """How many times go in and how many answers come out; the value is what people read."""

    ONE_TO_ONE = QT_TRANSLATE_NOOP("Form", "One to one")
    ONE_TO_MANY = QT_TRANSLATE_NOOP("Form", "One to many")
    MANY_TO_ONE = QT_TRANSLATE_NOOP("Form", "Many to one")
    MANY_TO_MANY = QT_TRANSLATE_NOOP("Form", "Many to many")


@dataclass(frozen=True, slots=True)
class Task:
    """One task: `make(rng, **params)` draws its sequences; `good` is a test score, share right or R², to be glad of."""

    key: str
    label: Marked
    form: Form
    about: Marked
    make: Callable[..., Sequences]
    good: float
    params: tuple[Param, ...] = ()
    task: str = CLASSIFICATION
    continues: bool = False
    """Whether the network can go on by itself, its answers being its next inputs."""
    epochs: int = 30
    units: int = 16
    """With so many epochs and units an LSTM gets there in seconds."""


SAMPLES = Param(
    "samples",
    QT_TRANSLATE_NOOP("Task", "Sequences"),
    600,
    4,
    20_000,
    kind=int,
    help=QT_TRANSLATE_NOOP("Task", "How many sequences are made, for training and test together."),
    small=QT_TRANSLATE_NOOP("Task", "The test figures depend on chance, and a network learns the sequences by heart."),
    large=QT_TRANSLATE_NOOP("Task", "An epoch takes longer."),
)
LENGTH = Param(
    "length",
    QT_TRANSLATE_NOOP("Task", "Length"),
    10,
    2,
    200,
    kind=int,
    help=QT_TRANSLATE_NOOP("Task", "How many times a sequence has."),
    formula=r"\frac{\partial J}{\partial h_1} = \frac{\partial J}{\partial h_T} "
    r"\prod_{t=2}^{T} \frac{\partial h_t}{\partial h_{t-1}}",
    small=QT_TRANSLATE_NOOP("Task", "There is hardly anything to remember: every cell can do it."),
    large=QT_TRANSLATE_NOOP(
        "Task", "Gradients vanish on their way back to the first times, and an epoch takes longer."
    ),
)
NOISE = Param(
    "noise",
    QT_TRANSLATE_NOOP("Task", "Noise"),
    0.1,
    0.0,
    1.0,
    slider=True,
    help=QT_TRANSLATE_NOOP("Task", "How far values are moved at random."),
    small=QT_TRANSLATE_NOOP("Task", "Without noise the task is easier than real data are."),
    large=QT_TRANSLATE_NOOP("Task", "What is to be learned drowns in it."),
)


def _with(*params: Param, **defaults: float) -> tuple[Param, ...]:
    """Return parameters with other defaults where named."""
    return tuple(replace(param, default=defaults.get(param.name, param.default)) for param in params)


TASKS = catalogue(
    [
        Task(
            "xor",
            QT_TRANSLATE_NOOP("Task", "Exclusive or"),
            Form.ONE_TO_ONE,
            QT_TRANSLATE_NOOP(
                "Task", "Two noisy bits at one time: do they differ? With a single time it is an ordinary network."
            ),
            counting.exclusive_or,
            0.98,
            _with(SAMPLES, NOISE, samples=300),
        ),
        Task(
            "wave",
            QT_TRANSLATE_NOOP("Task", "Wave from its frequency"),
            Form.ONE_TO_MANY,
            QT_TRANSLATE_NOOP("Task", "Frequency and start are given once; the network draws the wave by itself."),
            signals.wave,
            0.95,
            _with(SAMPLES, LENGTH, length=16),
            task=REGRESSION,
            epochs=60,
            units=24,
        ),
        Task(
            "names",
            QT_TRANSLATE_NOOP("Task", "First names"),
            Form.ONE_TO_MANY,
            QT_TRANSLATE_NOOP(
                "Task", "A language is given, Indonesian or English; the network spells a name, letter by letter."
            ),
            names.names,
            0.25,
            (
                Param(
                    "length",
                    QT_TRANSLATE_NOOP("Task", "Length"),
                    10,
                    2,
                    20,
                    kind=int,
                    help=QT_TRANSLATE_NOOP("Task", "Letters of the longest name."),
                    small=QT_TRANSLATE_NOOP("Task", "Only short names are learned from."),
                    large=QT_TRANSLATE_NOOP(
                        "Task", "An epoch takes longer, mostly for what comes after the end of names."
                    ),
                ),
            ),
            continues=True,
            epochs=20,
            units=48,
        ),
        Task(
            "majority",
            QT_TRANSLATE_NOOP("Task", "More ups than downs"),
            Form.MANY_TO_ONE,
            QT_TRANSLATE_NOOP(
                "Task",
                "Words of +, - and . of different lengths: which sign is the more frequent? "
                "The mood of a text is judged likewise from its words.",
            ),
            counting.majority,
            0.97,
            _with(SAMPLES, LENGTH, samples=800, length=12),
        ),
        Task(
            "rows",
            QT_TRANSLATE_NOOP("Task", "Digits row by row"),
            Form.MANY_TO_ONE,
            QT_TRANSLATE_NOOP("Task", "A handwritten digit is read from top to bottom, one row of pixels at a time."),
            pictures.rows,
            0.96,
            epochs=40,
            units=32,
        ),
        Task(
            "adding",
            QT_TRANSLATE_NOOP("Task", "Adding problem"),
            Form.MANY_TO_ONE,
            QT_TRANSLATE_NOOP(
                "Task", "Of many numbers two are marked; their sum is asked for at the end. It takes a long memory."
            ),
            counting.adding,
            0.95,
            _with(SAMPLES, LENGTH, samples=1000, length=12),
            task=REGRESSION,
        ),
        Task(
            "parity",
            QT_TRANSLATE_NOOP("Task", "Parity"),
            Form.MANY_TO_MANY,
            QT_TRANSLATE_NOOP("Task", "At every time: has the number of ones so far been odd?"),
            counting.parity,
            0.98,
            _with(SAMPLES, LENGTH, samples=500, length=8),
        ),
        Task(
            "echo",
            QT_TRANSLATE_NOOP("Task", "Echo"),
            Form.MANY_TO_MANY,
            QT_TRANSLATE_NOOP("Task", "At every time: which letter stood there some times before?"),
            signals.echo,
            0.98,
            (
                *_with(SAMPLES, LENGTH, samples=500, length=12),
                Param(
                    "delay",
                    QT_TRANSLATE_NOOP("Task", "Delay"),
                    3,
                    1,
                    100,
                    kind=int,
                    help=QT_TRANSLATE_NOOP("Task", "How many times before the letter stood that is asked for."),
                    formula=r"y_t = x_{t-d}",
                    small=QT_TRANSLATE_NOOP("Task", "There is hardly anything to remember."),
                    large=QT_TRANSLATE_NOOP(
                        "Task", "So many letters have to be kept in order that the state is too small for them."
                    ),
                ),
                Param(
                    "symbols",
                    QT_TRANSLATE_NOOP("Task", "Letters"),
                    4,
                    2,
                    26,
                    kind=int,
                    help=QT_TRANSLATE_NOOP("Task", "How many letters there are to choose from."),
                    small=QT_TRANSLATE_NOOP("Task", "Guessing is often right: of two letters every second time."),
                    large=QT_TRANSLATE_NOOP("Task", "Each one has to be told apart and kept; training takes longer."),
                ),
            ),
        ),
        Task(
            "sine",
            QT_TRANSLATE_NOOP("Task", "Sine continued"),
            Form.MANY_TO_MANY,
            QT_TRANSLATE_NOOP(
                "Task", "At every time: what is the next value of the wave? Then the network goes on by itself."
            ),
            signals.sine,
            0.95,
            _with(SAMPLES, LENGTH, NOISE, samples=300, length=30, noise=0.1),
            task=REGRESSION,
            continues=True,
            epochs=60,
            units=32,
        ),
    ]
)
"""Every task, by form."""


OWN = "own"
"""The key of what is not in the catalogue: sequences that a person brings."""


def own(sequences: Sequences) -> Task:
    """Return the task that sequences of one's own are."""
    many = sequences.at_every_time
    form = Form.MANY_TO_MANY if many else Form.MANY_TO_ONE if sequences.times > 1 else Form.ONE_TO_ONE
    return Task(
        OWN,
        QT_TRANSLATE_NOOP("Task", "Own sequences"),
        form,
        QT_TRANSLATE_NOOP("Task", "A text whose next letter is asked for, or a table with a sequence in every row."),
        lambda _rng: sequences,
        0.0,
        task=sequences.task,
        continues=many and sequences.input_names == sequences.output_names,
        epochs=40,
        units=48,
    )


def make(key: str, params: dict[str, Any], seed: int) -> Sequences:
    """Return the sequences of a task, drawn with `seed`."""
    return TASKS[key].make(np.random.default_rng(seed), **params)
