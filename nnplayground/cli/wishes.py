"""One experiment from beginning to end: trained, saved, drawn, reported."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from nnplayground.cli import report
from nnplayground.cli.exhibited import exhibited
from nnplayground.cli.lab_report import train as train_lab
from nnplayground.cli.labs import reported
from nnplayground.cli.options import TrainOptions
from nnplayground.cli.picture import png
from nnplayground.cli.running import Outcome, train
from nnplayground.cli.setup import experiment_from
from nnplayground.cli.terminal import Exit, Terminal
from nnplayground.data.csv_export import FORMS
from nnplayground.errors import InputError
from nnplayground.experiment import atomic, files
from nnplayground.experiment.build import build
from nnplayground.experiment.labs import labs
from nnplayground.experiment.spec import Experiment
from nnplayground.i18n import QT_TRANSLATE_NOOP, Text
from nnplayground.interchange import predictions

WRITTEN = QT_TRANSLATE_NOOP("Terminal", "Written: {path}")


@dataclass(frozen=True, slots=True)
class Wishes:
    """What is to be left of a run."""

    save: Path | None = None
    plot: Path | None = None
    predictions: Path | None = None
    json: bool = False


def train_as_told(options: TrainOptions, terminal: Terminal) -> int:
    """Train the experiment that the options describe and return the exit code."""
    wishes = Wishes(
        target(options.save, "--save"),
        target(options.plot, "--plot", ".png"),
        target(options.predictions, "--predictions", ".csv"),
        options.json,
    )
    key = options.gallery
    experiment = experiment_from(options) if key is None else exhibited(options, key, terminal, labs=True)
    return (carry_out if experiment.lab is None else carry_out_lab)(experiment, wishes, terminal)


def target(given: str | None, option: str, suffix: str = "") -> Path | None:
    """Return the path to write to, looked at before the work and not after it; raises `InputError`."""
    if given is None:
        return None
    path = Path(given)
    if not path.name.lower().endswith(suffix):
        message = QT_TRANSLATE_NOOP("Terminal", "{option}: the name must end in {suffix}.")
        raise InputError(message, option=option, suffix=suffix)
    if "\0" in given or not path.parent.is_dir() or (path.exists() and not path.is_file()):
        message = QT_TRANSLATE_NOOP("Terminal", "{option}: “{path}” cannot be written; the folder must be there.")
        raise InputError(message, option=option, path=given[:200])
    return path


def carry_out(experiment: Experiment, wishes: Wishes, terminal: Terminal) -> int:
    """Train, write the files that are wished for, then the result, and return the exit code."""
    outcome = train(build(experiment), terminal)
    if outcome.diverged:
        terminal.warn(outcome.diverged.text)
    written = [_write(path, content, outcome, terminal) for path, content in _contents(wishes)]
    _report(outcome, wishes, terminal)
    if outcome.diverged:
        return Exit.DIVERGED
    if outcome.signal:
        return Exit.SIGNAL + outcome.signal
    return Exit.DONE if all(written) else Exit.BAD_INPUT


def carry_out_lab(experiment: Experiment, wishes: Wishes, terminal: Terminal) -> int:
    """Train a lab, report, write the file that is wished for, and return the exit code."""
    for option, wished in (("--plot", wishes.plot), ("--predictions", wishes.predictions)):
        if wished is not None:
            message = QT_TRANSLATE_NOOP("Terminal", "{option} is for networks of dense layers; this is a lab.")
            raise InputError(message, option=option)
    run = labs.build(experiment)
    report = partial(reported, run)
    code = train_lab(run.run, labs.epochs_planned(experiment), report, terminal, as_json=wishes.json)
    if wishes.save is None:
        return code
    saved = files.Saved(experiment, run.training.parameters, run.training.state())
    is_written = _said_if_not(partial(files.save, wishes.save, saved), terminal)
    if is_written and not wishes.json:
        terminal.write(Text(WRITTEN, {"path": str(wishes.save)}))
    return code if is_written or code else Exit.BAD_INPUT


Content = Callable[[Path, Outcome, Terminal], None]


def _contents(wishes: Wishes) -> list[tuple[Path, Content]]:
    wished = ((wishes.save, _save), (wishes.plot, _plot), (wishes.predictions, _predictions))
    return [(path, write) for path, write in wished if path is not None]


def _save(path: Path, outcome: Outcome, _terminal: Terminal) -> None:
    training = outcome.run.training
    files.save(path, files.Saved(outcome.run.experiment, training.network.parameters, training.state()))


def _plot(path: Path, outcome: Outcome, terminal: Terminal) -> None:
    atomic.write(path, png(outcome.run, terminal.translate))


def _predictions(path: Path, outcome: Outcome, _terminal: Terminal) -> None:
    atomic.write(path, predictions.encode(outcome.run, FORMS["point"]))


def _write(path: Path, content: Content, outcome: Outcome, terminal: Terminal) -> bool:
    """Write one file; a failure is said and does not take the result away."""
    return _said_if_not(partial(content, path, outcome, terminal), terminal)


def _said_if_not(write: Callable[[], None], terminal: Terminal) -> bool:
    try:
        write()
    except InputError as error:
        terminal.warn(error.text)
        return False
    return True


def _report(outcome: Outcome, wishes: Wishes, terminal: Terminal) -> None:
    if wishes.json:
        terminal.write_json(report.figures(outcome, terminal))
        return
    for text in [*outcome.run.prepared.dataset.notes, *report.warnings(outcome.run)]:
        terminal.warn(text)
    for line in report.summary(outcome):
        terminal.write(line)
    terminal.show(report.result_table(outcome, terminal))
    for path, _ in _contents(wishes):
        if path.is_file():
            terminal.write(Text(WRITTEN, {"path": str(path)}))
