"""The results in a line: how good, of how many samples, or why there is nothing to say."""

from __future__ import annotations

import numpy as np

from nnplayground.engine.metrics import mean_absolute_error, r_squared, root_mean_squared_error
from nnplayground.experiment.judging import Examined
from nnplayground.gui.results.classes import ACCURACY_FORMULA
from nnplayground.gui.results.findings import UNDEFINED, Findings
from nnplayground.i18n import QT_TRANSLATE_NOOP, Text
from nnplayground.numbers import fixed, short

SUMMARY_TIPS = (
    ACCURACY_FORMULA,
    QT_TRANSLATE_NOOP(
        "Results",
        "MAE = mean of |target − prediction|. RMSE = root of the mean of (target − prediction)². R² = 1 − sum of "
        "(target − prediction)² ÷ sum of (target − mean of the targets)²: 1 is perfect, 0 as good as their mean; it is "
        "not defined where all targets are alike.",
    ),
)
"""For classes and for numbers."""
ACCURACY = QT_TRANSLATE_NOOP("Results", "Accuracy {share} %: {right} of {count} samples")
AT_THRESHOLD = QT_TRANSLATE_NOOP("Results", "Accuracy {share} %: {right} of {count} samples, threshold {threshold}")
ERRORS = QT_TRANSLATE_NOOP("Results", "MAE {mae} · RMSE {rmse} · R² {r2} · {count} samples")
SELECTION = QT_TRANSLATE_NOOP("Results", "An even selection is looked at: {count} of {total} samples.")
NOTHING = {
    "train": QT_TRANSLATE_NOOP("Results", "There are no training samples."),
    "test": QT_TRANSLATE_NOOP(
        "Results", "There are no test samples. Look at the training samples, or raise the test share under Data."
    ),
    "validation": QT_TRANSLATE_NOOP("Results", "There are no validation samples."),
}
NOT_FINITE = QT_TRANSLATE_NOOP(
    "Results",
    "The network has diverged: not all of its outputs are numbers any more. Lower the learning rate and begin anew.",
)


def why_nothing(examined: Examined) -> Text | None:
    """Return why there is nothing to judge; None where there is."""
    if not len(examined):
        return Text(NOTHING[examined.part])
    return None if examined.is_finite else Text(NOT_FINITE)


def selection_words(examined: Examined) -> Text | None:
    """Return the words for samples that are not all of the part."""
    if len(examined) == examined.total:
        return None
    return Text(SELECTION, {"count": len(examined), "total": examined.total})


def summary(found: Findings, target: int) -> Text:
    """Return how good the classes are told apart, or how good one target is predicted."""
    examined, judged = found.examined, found.judged
    if judged is None:
        p, y = examined.outputs[:, [target]].T, examined.targets[:, [target]].T
        values = {
            "mae": short(float(mean_absolute_error(p, y)[0])),
            "rmse": short(float(root_mean_squared_error(p, y)[0])),
            "r2": short(r_squared(p, y)) if np.ptp(y) > 0.0 else UNDEFINED,
        }
        return Text(ERRORS, {**values, "count": len(examined)})
    right = int(np.trace(judged.confusion))
    values = {"share": fixed(100.0 * right / len(examined), 1)}
    numbers = {"right": right, "count": len(examined)}
    if found.threshold is None:
        return Text(ACCURACY, {**values, **numbers})
    return Text(AT_THRESHOLD, {**values, **numbers, "threshold": short(found.threshold, 4)})
