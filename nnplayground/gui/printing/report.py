"""An experiment on paper: what it is in sentences, its pictures, how good it is, and everything that is set."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from nnplayground.engine.arrays import Array
from nnplayground.engine.metrics import mean_absolute_error, r_squared, root_mean_squared_error
from nnplayground.engine.solvers import SOLVERS
from nnplayground.experiment.build import Run, build
from nnplayground.experiment.judging import Examined, Examiner, Judged
from nnplayground.experiment.spec import Experiment
from nnplayground.gui.printing.lesson import FOOT, say
from nnplayground.gui.printing.paper import Drawing, Paper, Piece, Table
from nnplayground.gui.training.messages import Captured
from nnplayground.i18n import QT_TRANSLATE_NOOP, Marked, Translate, printable, render
from nnplayground.lessons.worksheet import Heading, Paragraph
from nnplayground.numbers import percent, short
from nnplayground.progress import Report, part, silently
from nnplayground.tuning.aspects import Aspect, aspects

MOST_CLASSES = 15
"""A confusion matrix of more classes cannot be read on paper."""
DIGITS = 4
UNTITLED = QT_TRANSLATE_NOOP("Paper", "Untitled experiment")
DATA = QT_TRANSLATE_NOOP("Paper", "It learns from “{data}”: {train} training and {test} test samples.")
NETWORK = QT_TRANSLATE_NOOP(
    "Paper", "The network has {sizes} units, inputs first; its hidden layers: {hidden}, its output: {output}."
)
NETWORK_ALONE = QT_TRANSLATE_NOOP("Paper", "The network has {sizes} units, inputs first; its output: {output}.")
TRAINING = QT_TRANSLATE_NOOP(
    "Paper", "It is trained by {solver} with the cost {loss}, a learning rate of {rate}, and {size} samples in a batch."
)
WHOLE = QT_TRANSLATE_NOOP("Paper", "It is trained by {solver} with the cost {loss}, on all training samples at once.")
STATE = QT_TRANSLATE_NOOP("Paper", "State: {status}.")
NOT_TRAINED = QT_TRANSLATE_NOOP("Paper", "It cannot be trained as it is set, so that there are no results.")
RESULTS, PICTURES = QT_TRANSLATE_NOOP("Paper", "Results"), QT_TRANSLATE_NOOP("Paper", "Pictures")
SETTINGS = QT_TRANSLATE_NOOP("Paper", "Settings")
PARTS = {
    "train": QT_TRANSLATE_NOOP("Paper", "Training"),
    "test": QT_TRANSLATE_NOOP("Paper", "Test"),
}
GROUPS = {
    "data": QT_TRANSLATE_NOOP("Paper", "Data"),
    "network": QT_TRANSLATE_NOOP("Paper", "Network"),
    "training": QT_TRANSLATE_NOOP("Paper", "Training"),
}
SAMPLES, LOSS = QT_TRANSLATE_NOOP("Paper", "Samples"), QT_TRANSLATE_NOOP("Paper", "Mean loss, without penalties")
ACCURACY = QT_TRANSLATE_NOOP("Paper", "Accuracy")
OF_TARGET = QT_TRANSLATE_NOOP("Paper", "{measure} of {target}")
MATRIX = QT_TRANSLATE_NOOP(
    "Paper", "Confusion matrix of the test samples: rows are true classes, columns predicted ones"
)
MATRIX_OF_TRAINING = QT_TRANSLATE_NOOP(
    "Paper", "Confusion matrix of the training samples: rows are true classes, columns predicted ones"
)
TOO_MANY = QT_TRANSLATE_NOOP("Paper", "The confusion matrix of {count} classes has no room on paper.")
NOT_FINITE = QT_TRANSLATE_NOOP("Paper", "Not all outputs of the network are numbers, so there is nothing to judge.")
BY_CLASS = (
    QT_TRANSLATE_NOOP("Paper", "Class"),
    QT_TRANSLATE_NOOP("Paper", "Precision"),
    QT_TRANSLATE_NOOP("Paper", "Recall"),
    QT_TRANSLATE_NOOP("Paper", "F1"),
    SAMPLES,
)


def _mean_absolute(p: Array, y: Array) -> float:
    return float(mean_absolute_error(p, y)[0])


def _root_mean_squared(p: Array, y: Array) -> float:
    return float(root_mean_squared_error(p, y)[0])


def _r_squared(p: Array, y: Array) -> float:
    return r_squared(p, y) if np.ptp(y) > 0.0 else math.nan


MEASURES = {"MAE": _mean_absolute, "RMSE": _root_mean_squared, "R²": _r_squared}


@dataclass(frozen=True, slots=True, eq=False)
class Reported:
    """What a report is made of: the document, where its training stands, and what the window shows of it."""

    experiment: Experiment
    name: str
    captured: Captured
    status: str
    network: tuple[Drawing, ...] = ()
    drawings: tuple[Drawing, ...] = ()
    settings: tuple[tuple[str, str], ...] = ()
    """Of a lab: every setting with its value, as they stand in its panel."""


def report_paper(wanted: Reported, translate: Translate, report: Report = silently) -> Paper:
    """Return the report of an experiment as a paper, in the language of `translate`."""
    title = printable(wanted.experiment.title or wanted.name) or say(UNTITLED, translate)
    foot = say(FOOT, translate, title=title)
    return Paper(title, foot, tuple(_Writer(wanted, title, translate).write(report)))


class _Writer:
    """Writes one report."""

    def __init__(self, wanted: Reported, title: str, translate: Translate) -> None:
        self._wanted, self._title, self._translate = wanted, title, translate

    def _say(self, text: Marked, **values: object) -> str:
        return say(text, self._translate, **values)

    def write(self, report: Report) -> Iterator[Piece]:
        """Yield everything, the most important first."""
        experiment = self._wanted.experiment
        yield Heading(self._title, 1)
        for paragraph in filter(None, experiment.description.splitlines()):
            yield Paragraph(printable(paragraph))
        run = None if experiment.lab is not None else self._run()
        report(0.3)
        if run is not None:
            yield Paragraph(" ".join(self._sentences(run)))
        elif experiment.lab is None:
            yield Paragraph(self._say(NOT_TRAINED))
        yield Paragraph(self._say(STATE, status=self._wanted.status))
        yield from self._wanted.network
        if run is not None:
            yield from self._results(run, part(report, 0.3, 0.9))
        if self._wanted.drawings:
            yield Heading(self._say(PICTURES), 2)
            yield from self._wanted.drawings
        yield from self._settings()
        report(1.0)

    def _run(self) -> Run | None:
        """Return a run with the weights that the network has in the window; None where there are none."""
        parameters = self._wanted.captured.parameters
        if parameters is None:
            return None
        run = build(self._wanted.experiment)
        if run.training.network.parameters.shape != parameters.shape:
            return None
        np.copyto(run.training.network.parameters, parameters)
        return run

    # -- what it is ----------------------------------------------------------------------------------------------------

    def _sentences(self, run: Run) -> Iterator[str]:
        experiment, network = self._wanted.experiment, run.training.network
        found = aspects(experiment)

        def shown(path: str) -> Any:
            return found[path].shown

        counts = {name: len(getattr(run.prepared, name)) for name in PARTS}
        yield self._say(DATA, data=shown("data.source"), **counts)
        sizes = "-".join(map(str, (network.n_in, *(layer.n_out for layer in network.layers))))
        if "network.activation" in found:
            yield self._say(NETWORK, sizes=sizes, hidden=shown("network.activation"), output=shown("network.output"))
        else:
            yield self._say(NETWORK_ALONE, sizes=sizes, output=shown("network.output"))
        how = {"solver": shown("training.solver"), "loss": shown("training.loss")}
        if SOLVERS[experiment.training.solver].full_batch:
            yield self._say(WHOLE, **how)
        else:
            steps = {"rate": shown("training.learning_rate"), "size": shown("training.batch_size")}
            yield self._say(TRAINING, **how, **steps)

    # -- how good it is ------------------------------------------------------------------------------------------------

    def _results(self, run: Run, report: Report) -> Iterator[Piece]:
        yield Heading(self._say(RESULTS), 2)
        found: dict[str, Examined] = {}
        for place, name in enumerate(PARTS):
            if len(getattr(run.prepared, name)):
                found[name] = Examiner(run, name)()
            report((place + 1) / len(PARTS))
        if not found or not all(examined.is_finite for examined in found.values()):
            yield Paragraph(self._say(NOT_FINITE))
            return
        yield self._scores(found)
        if run.prepared.dataset.labels is not None:
            yield from self._classes(found["test" if "test" in found else "train"])

    def _scores(self, found: dict[str, Examined]) -> Table:
        parts = list(found.values())
        rows = [("", *(self._say(PARTS[name]) for name in found))]
        rows.append((self._say(SAMPLES), *(str(len(examined)) for examined in parts)))
        rows.append((self._say(LOSS), *(_number(float(examined.losses.mean())) for examined in parts)))
        if parts[0].prepared.dataset.labels is not None:
            shares = [float((examined.chosen() == examined.actual).mean()) for examined in parts]
            rows.append((self._say(ACCURACY), *(percent(share) for share in shares)))
        else:
            rows += self._errors(parts)
        return Table(tuple(rows), has_head=True, of_numbers=True)

    def _errors(self, parts: Sequence[Examined]) -> Iterator[tuple[str, ...]]:
        """Yield the errors of a regression, target by target."""
        names = parts[0].prepared.dataset.target_names
        for target, name in enumerate(names):
            for measure, value in MEASURES.items():
                label = measure if len(names) == 1 else self._say(OF_TARGET, measure=measure, target=name)
                columns = [(each.outputs[:, [target]].T, each.targets[:, [target]].T) for each in parts]
                yield label, *(_number(value(p, y)) for p, y in columns)

    def _classes(self, examined: Examined) -> Iterator[Piece]:
        judged, names = examined.judged(), [printable(name) for name in examined.prepared.dataset.class_names]
        if len(names) > MOST_CLASSES:
            yield Paragraph(self._say(TOO_MANY, count=len(names)))
        else:
            yield Paragraph(self._say(MATRIX if examined.part == "test" else MATRIX_OF_TRAINING))
            counted = ((name, *map(str, row)) for name, row in zip(names, judged.confusion.tolist(), strict=True))
            yield Table((("", *names), *counted), has_head=True, of_numbers=True)
        yield Table(tuple(self._by_class(judged, names)), has_head=True, of_numbers=True)

    def _by_class(self, judged: Judged, names: Sequence[str]) -> Iterator[tuple[str, ...]]:
        yield tuple(self._say(heading) for heading in BY_CLASS)
        scores = judged.scores
        for place, name in enumerate(names):
            said, there = bool(scores.said[place]), bool(scores.support[place])
            columns = ((scores.precision, said), (scores.recall, there), (scores.f1, said or there))
            shown = (_number(float(values[place]) if has else math.nan) for values, has in columns)
            yield name, *shown, str(scores.support[place])

    # -- how it is set -------------------------------------------------------------------------------------------------

    def _settings(self) -> Iterator[Piece]:
        yield Heading(self._say(SETTINGS), 2)
        if self._wanted.experiment.lab is not None:
            if self._wanted.settings:
                yield Table(self._wanted.settings)
            return
        found = aspects(self._wanted.experiment)
        for key, heading in GROUPS.items():
            rows = tuple(self._row(aspect) for path, aspect in found.items() if path.startswith(f"{key}."))
            yield Heading(self._say(heading), 3)
            yield Table(rows)

    def _row(self, aspect: Aspect) -> tuple[str, str]:
        label, shown = (str(render(text, self._translate)) for text in (aspect.label, aspect.shown))
        return (f"{label} ({render(aspect.owner, self._translate)})" if aspect.owner is not None else label), shown


def _number(value: float) -> str:
    return short(value, DIGITS)
