"""The document of a recurrent network: which task, which cell, how trained; and the ranges of its numbers."""

from __future__ import annotations

import msgspec

from nnplayground.catalogue import Param
from nnplayground.experiment.fields import NUMBERS
from nnplayground.experiment.labs.learning import CLIP, Start
from nnplayground.experiment.spec import Params, Spec, TrainingSpec
from nnplayground.i18n import QT_TRANSLATE_NOOP

MOST_RECURRENT = 4
TEXT, TABLE = "text", "table"
"""What sequences of one's own are: a text that stands in the document, or the samples of the experiment."""

PARAMS = {
    param.name: param
    for param in [
        Param(
            "units",
            NUMBERS["units"].label,
            16,
            1,
            1000,
            kind=int,
            help=QT_TRANSLATE_NOOP("Lab", "How many numbers the state has, in which everything is remembered."),
            formula=r"h_t = \tanh \left( W x_t + U h_{t-1} + b \right)",
            small=QT_TRANSLATE_NOOP(
                "Lab", "The state cannot hold what the task needs: the loss stays high (underfitting)."
            ),
            large=QT_TRANSLATE_NOOP(
                "Lab", "Training is slower, and the network may learn the sequences by heart (overfitting)."
            ),
        ),
        Param(
            "layers",
            QT_TRANSLATE_NOOP("Lab", "Recurrent layers"),
            1,
            1,
            MOST_RECURRENT,
            kind=int,
            help=QT_TRANSLATE_NOOP("Lab", "Each further layer reads the outputs of the one below, time by time."),
            formula=r"x_t^{(l+1)} = h_t^{(l)}",
            small=QT_TRANSLATE_NOOP("Lab", "One layer has to do everything at once: reading and remembering."),
            large=QT_TRANSLATE_NOOP(
                "Lab", "Training is slow, and gradients have to go back through layers as well as times."
            ),
        ),
        Param(
            "forget_bias",
            QT_TRANSLATE_NOOP("Lab", "Forget gate's bias at the start"),
            1.0,
            -20.0,
            20.0,
            help=QT_TRANSLATE_NOOP("Lab", "Above 0 an LSTM begins by keeping what is in its memory."),
            formula=r"f_t = \sigma \left( W_f x_t + U_f h_{t-1} + b_f \right)",
            small=QT_TRANSLATE_NOOP(
                "Lab",
                "Half of the memory is lost at every time, and with it the gradient, until the gate has learned to "
                "stay open.",
            ),
            large=QT_TRANSLATE_NOOP(
                "Lab", "Everything is kept, and the cell learns late to forget what no longer counts."
            ),
        ),
        Param(
            "length",
            QT_TRANSLATE_NOOP("Lab", "Letters of a piece"),
            20,
            2,
            200,
            kind=int,
            help=QT_TRANSLATE_NOOP("Lab", "The text is cut into pieces; back-propagation goes no further back."),
            small=QT_TRANSLATE_NOOP("Lab", "What lies further back than a piece cannot be learned."),
            large=QT_TRANSLATE_NOOP(
                "Lab", "There are few pieces, steps take longer, and gradients vanish on their way."
            ),
        ),
        Param(
            "columns",
            QT_TRANSLATE_NOOP("Lab", "Columns of a time"),
            1,
            1,
            1000,
            kind=int,
            help=QT_TRANSLATE_NOOP("Lab", "Every row is a sequence; so many of its columns are the input of one time."),
            small=QT_TRANSLATE_NOOP(
                "Lab", "Numbers that belong to one time are taken for several times after each other."
            ),
            large=QT_TRANSLATE_NOOP(
                "Lab", "Times that follow each other are taken for one: there is nothing left to remember."
            ),
        ),
        CLIP,
        *(NUMBERS[name] for name in ("test_fraction", "seed", "learning_rate", "batch_size", "epochs")),
    ]
}
"""The numbers of the document, beside those of the task."""


class RnnSpec(Spec, frozen=True, kw_only=True):
    """A recurrent network on a task; the output layer, the same at every time, comes by itself."""

    task: str = "majority"
    params: Params = msgspec.field(default_factory=dict)
    """Of the task: length, number of sequences, ..."""
    own: str = TEXT
    """What the sequences of the task `OWN` are."""
    text: str = ""
    length: int = 20
    """Letters of every piece that a text is cut into."""
    columns: int = 1
    """Columns of a table that are the input of one time."""
    data_seed: int = 0
    test_fraction: float = 0.3
    split_seed: int = 0
    cell: str = "lstm"
    units: int = 16
    layers: int = 1
    output: str | None = None
    """The activation of the output layer; None takes the one that suits the task."""
    forget_bias: float = 1.0
    start: Start = Start()
    training: TrainingSpec = TrainingSpec(
        loss="cross_entropy", solver="adam", learning_rate=0.01, batch_size=32, epochs=40
    )
    clip: float | None = 5.0
