"""k-fold cross-validation: every training sample is judged once, by a network that has not learned from it."""

from __future__ import annotations

import numpy as np

from nnplayground.catalogue import Param
from nnplayground.data.dataset import Labels
from nnplayground.errors import InputError
from nnplayground.i18n import QT_TRANSLATE_NOOP

FOLDS = Param(
    "folds",
    QT_TRANSLATE_NOOP("Tuning", "Folds"),
    5,
    2,
    100,
    kind=int,
    help=QT_TRANSLATE_NOOP("Tuning", "The training samples are dealt into so many parts; each judges once."),
    formula=r"\bar{s} = \frac{1}{k} \sum_{i=1}^{k} s_i",
    small=QT_TRANSLATE_NOOP(
        "Tuning", "Few samples are left to learn from in every fold, and the mean of few judgements is uncertain."
    ),
    large=QT_TRANSLATE_NOOP(
        "Tuning", "Every setting is trained so many times, and a fold of few samples judges by chance."
    ),
)
SEEDS = Param(
    "seeds",
    QT_TRANSLATE_NOOP("Tuning", "Seeds"),
    2,
    1,
    100,
    kind=int,
    help=QT_TRANSLATE_NOOP("Tuning", "Every setting is trained from so many different starting weights."),
    small=QT_TRANSLATE_NOOP("Tuning", "One lucky start decides: settings cannot be told apart from chance."),
    large=QT_TRANSLATE_NOOP("Tuning", "The search takes so many times as long."),
)
"""Into how many parts samples are dealt, and from how many starting weights each setting is trained."""


def folds(
    rows: Labels, count: int, rng: np.random.Generator, labels: Labels | None = None
) -> list[tuple[Labels, Labels]]:
    """Return the rows that learn and those that judge, `count` times, each ascending.

    With `labels`, those of `rows`, every class is dealt out evenly. Raises `InputError` for more folds than samples.
    """
    if not 2 <= count <= len(rows):
        raise InputError(
            QT_TRANSLATE_NOOP("Tuning", "{count} folds of {samples} training samples; between 2 and {samples} can be."),
            count=count,
            samples=len(rows),
        )
    order = rng.permutation(len(rows))
    if labels is not None:
        order = order[np.argsort(labels[order], kind="stable")]
    dealt = np.empty(len(rows), np.int64)
    dealt[order] = np.arange(len(rows)) % count
    return [(np.sort(rows[dealt != fold]), np.sort(rows[dealt == fold])) for fold in range(count)]
