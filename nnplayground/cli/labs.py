"""`lab`: the further families of networks, trained in the terminal."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, Protocol

import numpy as np
import typer

from nnplayground.cli.lab_options import CnnOptions, Options, RnnOptions, cnn_spec, own_sequences, rnn_spec
from nnplayground.cli.options import command
from nnplayground.cli.running import carry_through
from nnplayground.cli.terminal import Exit, Terminal, rows, speaking, table
from nnplayground.data.dataset import CLASSIFICATION
from nnplayground.data.sequences.names import LANGUAGES
from nnplayground.data.sequences.tasks import OWN
from nnplayground.engine.activations import ACTIVATIONS
from nnplayground.engine.errors import TrainingDiverged
from nnplayground.engine.families.trainer import Trainer
from nnplayground.engine.layers.recurrent import CELLS
from nnplayground.experiment.labs import cnn, notation, rnn
from nnplayground.i18n import QT_TRANSLATE_NOOP, Text
from nnplayground.numbers import short

lab = typer.Typer(help="Train another family of networks.", no_args_is_help=True)

NAMES_SHOWN, LETTERS_WRITTEN = 5, 120


class Lab(Protocol):
    """What a run of a family offers to be reported."""

    @property
    def training(self) -> Trainer:
        """The run."""

    def layer_name(self, layer: int) -> Text:
        """Return the name of a layer counted from 1."""


# -- reports -----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, eq=False)
class Report:
    """What is said of a run: figures of its own, and lines for people."""

    task: str
    """Classification or regression."""
    n_train: int
    n_test: int
    figures: dict[str, Any]
    lines: Callable[[], Sequence[Text]]


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
    return Report(CLASSIFICATION, len(run.rows.train), len(run.rows.test), own, lambda: [Text(text, values)])


def _rnn_report(run: rnn.RnnRun) -> Report:
    spec, task = run.spec, run.task
    by_time = [[_finite(value) for value in layer] for layer in run.gradient_by_time()]
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

    return Report(run.sequences.task, len(run.rows.train), len(run.rows.test), own, lines)


def _names(run: rnn.RnnRun) -> dict[str, list[str]]:
    rng = np.random.default_rng(run.spec.training.seed)
    return {language: [run.spell(language, rng) for _ in range(NAMES_SHOWN)] for language in LANGUAGES}


def _finite(value: float) -> float | None:
    return float(value) if math.isfinite(value) else None


def _train(run: Lab, epochs: int | None, describe: Callable[[], Report], options: Options, terminal: Terminal) -> int:
    """Train, report, and return the exit code."""
    seconds, diverged, signal = carry_through(run.training, epochs, terminal)
    if diverged is not None:
        terminal.warn(_diverged(run, diverged))
    report = describe()
    if options.json:
        terminal.write_json(_figures(run, report, seconds, diverged, terminal))
    else:
        _say(run.training, report, seconds, terminal)
    if diverged is not None:
        return Exit.DIVERGED
    return Exit.SIGNAL + signal if signal else Exit.DONE


def _diverged(run: Lab, error: TrainingDiverged) -> Text:
    text = QT_TRANSLATE_NOOP("Terminal", "{message} It was here: {name}.")
    return Text(text, {"message": error.text, "name": run.layer_name(error.layer)})


def _figures(
    run: Lab, report: Report, seconds: float, diverged: TrainingDiverged | None, terminal: Terminal
) -> dict[str, Any]:
    training, record = run.training, run.training.record
    name = "accuracy" if report.task == CLASSIFICATION else "r2"
    return {
        "train_loss": _finite(record.train_loss),
        "test_loss": _finite(record.test_loss),
        f"train_{name}": _finite(record.train_score),
        f"test_{name}": _finite(record.test_score),
        "epochs": training.epoch,
        "steps": training.steps,
        "seconds": seconds,
        "steps_per_second": training.steps / seconds if seconds > 0.0 else 0.0,
        "finish": training.finish.name.lower() if training.finish else "interrupted",
        "diverged": diverged is not None,
        "diverged_layer": terminal.say(run.layer_name(diverged.layer)) if diverged else None,
        "n_train": report.n_train,
        "n_test": report.n_test,
        "parameters": training.parameters.size,
        **report.figures,
    }


def _say(training: Trainer, report: Report, seconds: float, terminal: Terminal) -> None:
    for line in report.lines():
        terminal.write(line)
    text = QT_TRANSLATE_NOOP("Terminal", "Epochs: {epochs}; steps: {steps}; time: {seconds} s; end: {finish}")
    finish = training.finish.value if training.finish else QT_TRANSLATE_NOOP("Terminal", "interrupted")
    values = {"epochs": training.epoch, "steps": training.steps, "seconds": f"{seconds:.2f}", "finish": finish}
    terminal.write(Text(text, values))
    say, record = terminal.say, training.record
    made = table("", say(QT_TRANSLATE_NOOP("Terminal", "Training")), say(QT_TRANSLATE_NOOP("Terminal", "Test")))
    is_share = report.task == CLASSIFICATION
    score = say(QT_TRANSLATE_NOOP("Terminal", "Accuracy")) if is_share else "R²"
    shown = [
        f"{100.0 * value:.1f} %" if is_share and math.isfinite(value) else short(value, 4)
        for value in (record.train_score, record.test_score)
    ]
    content = [
        (say(QT_TRANSLATE_NOOP("Terminal", "Loss")), short(record.train_loss, 4), short(record.test_loss, 4)),
        (score, *shown),
        (say(QT_TRANSLATE_NOOP("Terminal", "Samples")), str(report.n_train), str(report.n_test)),
    ]
    terminal.show(rows(made, content))


# -- commands ----------------------------------------------------------------------------------------------------------


def train_cnn(options: CnnOptions) -> None:
    """Train a convolutional network on the bundled handwritten digits.

    Exit code: 0 done, 2 bad input, 3 diverged, 130 interrupted.
    """
    with speaking(options.language) as terminal:
        run = cnn.build(cnn_spec(options))
        raise typer.Exit(_train(run, run.spec.training.epochs, partial(_cnn_report, run), options, terminal))


def train_rnn(options: RnnOptions) -> None:
    """Train a recurrent network on a task with sequences (see `nnplayground tasks`).

    Exit code: 0 done, 2 bad input, 3 diverged, 130 interrupted.
    """
    with speaking(options.language) as terminal:
        given = own_sequences(options)
        run = rnn.build(rnn_spec(options, given), given)
        raise typer.Exit(_train(run, run.spec.training.epochs, partial(_rnn_report, run), options, terminal))


lab.command("cnn")(command(CnnOptions, train_cnn))
lab.command("rnn")(command(RnnOptions, train_rnn))
