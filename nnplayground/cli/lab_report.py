"""What is said of the run of a lab in the terminal, and how it comes to be trained there."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from nnplayground.cli.running import carry_through
from nnplayground.cli.terminal import Exit, Terminal, finite, rows, table
from nnplayground.data.dataset import CLASSIFICATION
from nnplayground.engine.errors import TrainingDiverged
from nnplayground.engine.history import Record
from nnplayground.engine.trainer import Trainer
from nnplayground.i18n import QT_TRANSLATE_NOOP, Marked, Text
from nnplayground.numbers import percent, short

TRAINING_AND_TEST = QT_TRANSLATE_NOOP("Terminal", "Training"), QT_TRANSLATE_NOOP("Terminal", "Test")
LOSS = QT_TRANSLATE_NOOP("Terminal", "Loss")


class Lab(Protocol):
    """What a run of a family offers to be reported."""

    @property
    def training(self) -> Trainer:
        """The run."""

    def layer_name(self, layer: int) -> Text:
        """Return the name of a layer counted from 1."""


@dataclass(frozen=True, slots=True, eq=False)
class Report:
    """What is said of a run: how it is measured, figures of its own, and lines for people."""

    measured: dict[str, float]
    """The numbers of its last record by name."""
    content: Sequence[Sequence[Marked | str]]
    """The rows of the table."""
    figures: dict[str, Any]
    lines: Callable[[], Sequence[Text]]
    headings: tuple[Marked, Marked] = TRAINING_AND_TEST


def supervised(
    record: Record, task: str, samples: tuple[int, int], figures: dict[str, Any], lines: Callable[[], Sequence[Text]]
) -> Report:
    """Return the report of a run with a loss and a score over so many training and test samples."""
    is_share = task == CLASSIFICATION
    name, label = ("accuracy", QT_TRANSLATE_NOOP("Terminal", "Accuracy")) if is_share else ("r2", "R²")
    measured = both("loss", record.train_loss, record.test_loss) | both(name, record.train_score, record.test_score)
    scores = record.train_score, record.test_score
    content = [
        (LOSS, short(record.train_loss, 4), short(record.test_loss, 4)),
        (label, *(percent(value) if is_share else short(value, 4) for value in scores)),
        samples_row(samples),
    ]
    return Report(measured, content, counted(samples) | figures, lines)


def both(name: str, of_training: float, of_test: float) -> dict[str, float]:
    """Return two numbers by name."""
    return {f"train_{name}": of_training, f"test_{name}": of_test}


def counted(samples: tuple[int, int]) -> dict[str, Any]:
    """Return how many samples there are, by name."""
    return {"n_train": samples[0], "n_test": samples[1]}


def samples_row(samples: tuple[int, int]) -> tuple[Marked, str, str]:
    """Return the row of a table that says how many samples there are."""
    return QT_TRANSLATE_NOOP("Terminal", "Samples"), str(samples[0]), str(samples[1])


def train(
    run: Lab, epochs: int | None, describe: Callable[[], Report], terminal: Terminal, *, as_json: bool = False
) -> int:
    """Train, report, and return the exit code; `describe` is called when training is over."""
    seconds, diverged, signal = carry_through(run.training, epochs, terminal)
    if diverged is not None:
        terminal.warn(_diverged(run, diverged))
    report = describe()
    if as_json:
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
    training = run.training
    return {
        **{name: finite(value) for name, value in report.measured.items()},
        "epochs": training.epoch,
        "steps": training.steps,
        "seconds": seconds,
        "steps_per_second": training.steps / seconds if seconds > 0.0 else 0.0,
        "finish": training.finish.name.lower() if training.finish else "interrupted",
        "diverged": diverged is not None,
        "diverged_layer": terminal.say(run.layer_name(diverged.layer)) if diverged else None,
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

    def said(cell: Marked | str) -> str:
        return terminal.say(cell) if isinstance(cell, Marked) else cell

    made = table("", *(terminal.say(heading) for heading in report.headings))
    terminal.show(rows(made, [[said(cell) for cell in row] for row in report.content]))
