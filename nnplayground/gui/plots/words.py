"""What plots show, in words."""

from __future__ import annotations

from collections.abc import Iterable

from nnplayground.data.dataset import CLASSIFICATION
from nnplayground.engine.history import Record
from nnplayground.gui.translation import tr
from nnplayground.i18n import QT_TRANSLATE_NOOP, Text
from nnplayground.numbers import fixed, short

LOSSES = QT_TRANSLATE_NOOP("PlotWords", "Epoch {epoch}: training loss {train}, test loss {test}.")
RIGHT = QT_TRANSLATE_NOOP("PlotWords", "Right are {train} % of the training samples and {test} % of the test samples.")
R_SQUARED = QT_TRANSLATE_NOOP("PlotWords", "R² is {train} on the training samples and {test} on the test samples.")
LAYER = QT_TRANSLATE_NOOP("PlotWords", "layer {number}: {value}")


def losses(epoch: int, record: Record) -> str:
    """Return how far a run is and what its losses are."""
    values = {"epoch": epoch, "train": short(record.train_loss), "test": short(record.test_loss)}
    return tr(Text(LOSSES, values))


def scores(task: str, record: Record) -> str:
    """Return how good a network is."""
    train, test = record.train_score, record.test_score
    if task == CLASSIFICATION:
        return tr(Text(RIGHT, {"train": fixed(100.0 * train, 1), "test": fixed(100.0 * test, 1)}))
    return tr(Text(R_SQUARED, {"train": short(train), "test": short(test)}))


def layers(values: Iterable[float]) -> str:
    """Return a number for every layer."""
    said = [tr(Text(LAYER, {"number": number, "value": short(value)})) for number, value in enumerate(values, 1)]
    return ", ".join(said)
