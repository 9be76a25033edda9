"""Going on from a file: the run that an experiment builds is put where the training stood when it was saved."""

from __future__ import annotations

import numpy as np

from nnplayground.engine.arrays import Array
from nnplayground.engine.trainer import Trainer
from nnplayground.errors import InputError
from nnplayground.experiment.files import Saved
from nnplayground.i18n import QT_TRANSLATE_NOOP, Text


def resume(training: Trainer, saved: Saved) -> list[Text]:
    """Put a run at its beginning where the saved one stood; return what had to begin anew, in words.

    With its whole state it goes on to the last bit. A state that is missing or does not fit costs the course so far and
    the solver's memory, never the weights; weights that do not fit the data any more begin anew.
    """
    parameters = saved.parameters
    if parameters is None:
        return []
    if parameters.shape != training.parameters.shape:
        return [Text(QT_TRANSLATE_NOOP("Restored", "The saved weights do not fit the data and begin anew."))]
    if not saved.state:
        _begin_from(training, parameters)
        return []
    try:
        return training.restore(parameters, dict(saved.state))
    except InputError as error:
        _begin_from(training, parameters)
        said = QT_TRANSLATE_NOOP(
            "Restored", "The weights are the saved ones, but training begins anew with them and the solver. {reason}"
        )
        return [Text(said, {"reason": error.text})]


def _begin_from(training: Trainer, parameters: Array) -> None:
    """Begin with these weights, as if they had been drawn."""
    np.copyto(training.parameters, parameters)
    training.keep()
    training.refresh()
    training.history.records.add(training.epoch, training.record.row())
    training.history.parameters.add(training.epoch, training.parameters)
