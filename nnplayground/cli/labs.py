"""`lab`: the further families of networks, trained in the terminal."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

import numpy as np
import typer

from nnplayground.cli import unsupervised
from nnplayground.cli.lab_options import CnnOptions, RnnOptions, cnn_spec, own_sequences, rnn_spec
from nnplayground.cli.lab_report import Report, both, supervised, train
from nnplayground.cli.options import command
from nnplayground.cli.terminal import finite, speaking
from nnplayground.data.dataset import CLASSIFICATION
from nnplayground.data.sequences.names import LANGUAGES
from nnplayground.data.sequences.tasks import OWN
from nnplayground.engine.activations import ACTIVATIONS
from nnplayground.engine.layers.recurrent import CELLS
from nnplayground.experiment.labs import cnn, notation, rnn
from nnplayground.experiment.labs.labs import LabTraining
from nnplayground.experiment.labs.rnn_run import RnnRun
from nnplayground.i18n import QT_TRANSLATE_NOOP, Text
from nnplayground.numbers import percent, short

lab = typer.Typer(help="Train another family of networks.", no_args_is_help=True)

NAMES_SHOWN, LETTERS_WRITTEN = 5, 120


# -- reports -----------------------------------------------------------------------------------------------------------


def _cnn_report(run: cnn.CnnRun) -> Report:
    stages = notation.written(run.spec.stages)
    shapes = {stop.name: list(stop.shape) for stop in run.plan.stops}
    text = QT_TRANSLATE_NOOP("Terminal", "Images {images}: {stages}, output {output}; {count} weights")
    values = {
        "images": run.spec.images,
        "stages": stages,
        "output": ACTIVATIONS[run.spec.output].label,
        "count": run.training.parameters.size,
    }
    own = {"family": "cnn", "images": run.spec.images, "stages": stages, "shapes": shapes}
    samples = len(run.rows.train), len(run.rows.test)
    return supervised(run.training.record, CLASSIFICATION, samples, own, lambda: [Text(text, values)])


def _rnn_report(run: RnnRun) -> Report:
    spec, task = run.spec, run.task
    by_time = [[finite(value) for value in layer] for layer in run.gradient_by_time()]
    found = _names(run) if task.key == "names" else {}
    is_text = task.key == OWN and task.continues
    text = run.write("", LETTERS_WRITTEN, np.random.default_rng(spec.training.seed)) if is_text else None
    own: dict[str, Any] = {
        "family": "rnn",
        "task": task.key,
        "form": task.form.name.lower(),
        "cell": spec.cell,
        "units": spec.units,
        "times": run.sequences.times,
        "good": task.good,
        "gradient_by_time": by_time,
        "names": found or None,
        "text": text,
    }

    def lines() -> list[Text]:
        message = QT_TRANSLATE_NOOP("Terminal", "{task} ({form}): {cell}, {units} units; {count} weights")
        values = {
            "task": task.label,
            "form": task.form.value,
            "cell": CELLS[spec.cell].label,
            "units": spec.units,
            "count": run.training.parameters.size,
        }
        said = [Text(message, values)]
        message = QT_TRANSLATE_NOOP("Terminal", "Mean |∂J/∂h| from the first time to the last: {sizes}")
        said += [Text(message, {"sizes": " ".join(short(value or 0.0, 2) for value in layer)}) for layer in by_time]
        if found:
            message = QT_TRANSLATE_NOOP("Terminal", "Names it makes up ({language}): {names}")
            said += [Text(message, {"language": key, "names": ", ".join(made)}) for key, made in found.items()]
        if text is not None:
            said.append(Text(QT_TRANSLATE_NOOP("Terminal", "Text it makes up: {text}"), {"text": text}))
        return said

    samples = len(run.rows.train), len(run.rows.test)
    return supervised(run.training.record, run.sequences.task, samples, own, lines)


def _names(run: RnnRun) -> dict[str, list[str]]:
    rng = np.random.default_rng(run.spec.training.seed)
    return {language: [run.spell(language, rng) for _ in range(NAMES_SHOWN)] for language in LANGUAGES}


_REPORTS: dict[type, Callable[[Any], Report]] = {
    cnn.CnnRun: _cnn_report,
    RnnRun: _rnn_report,
    **unsupervised.REPORTS,
}


def reported(trained: LabTraining) -> Report:
    """Return the report of the run of any lab."""
    report = _REPORTS.get(type(trained.run))
    return _plain_report(trained) if report is None else report(trained.run)


def _plain_report(trained: LabTraining) -> Report:
    """Return what the records of every run say, for a family that has nothing to add."""
    record, curves = trained.training.record, trained.lab.curves(trained.run)
    losses, scores = (record.train_loss, record.test_loss), (record.train_score, record.test_score)
    say = percent if curves.is_share else partial(short, digits=4)
    content = [(curves.loss, *(short(value, 4) for value in losses)), (curves.score, *map(say, scores))]
    measured = both("loss", *losses) | both(curves.kind, *scores)
    headings = curves.first, curves.second
    return Report(measured, content, {"family": trained.lab.key}, lambda: [Text(trained.lab.label)], headings)


# -- commands ----------------------------------------------------------------------------------------------------------


def train_cnn(options: CnnOptions) -> None:
    """Train a convolutional network on the bundled handwritten digits.

    Exit code: 0 done, 2 bad input, 3 diverged, 130 interrupted.
    """
    with speaking(options.language) as terminal:
        run = cnn.build(cnn_spec(options))
        report = partial(_cnn_report, run)
        raise typer.Exit(train(run, run.spec.training.epochs, report, terminal, as_json=options.json))


def train_rnn(options: RnnOptions) -> None:
    """Train a recurrent network on a task with sequences (see `nnplayground tasks`).

    Exit code: 0 done, 2 bad input, 3 diverged, 130 interrupted.
    """
    with speaking(options.language) as terminal:
        given = own_sequences(options)
        run = rnn.build(rnn_spec(options, given), given)
        report = partial(_rnn_report, run)
        raise typer.Exit(train(run, run.spec.training.epochs, report, terminal, as_json=options.json))


lab.command("cnn")(command(CnnOptions, train_cnn))
lab.command("rnn")(command(RnnOptions, train_rnn))
for name, (options, run) in unsupervised.COMMANDS.items():
    lab.command(name)(command(options, run))
