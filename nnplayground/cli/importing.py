"""`import`: a network of another tool, put on data, judged by them, and saved as an experiment."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from nnplayground.cli import report
from nnplayground.cli.options import TrainOptions
from nnplayground.cli.running import Outcome
from nnplayground.cli.setup import experiment_from
from nnplayground.cli.terminal import Exit, Terminal, rows, table
from nnplayground.cli.wishes import target
from nnplayground.engine.activations import ACTIVATIONS
from nnplayground.experiment import files
from nnplayground.experiment.build import Run, build
from nnplayground.experiment.resume import resume
from nnplayground.i18n import QT_TRANSLATE_NOOP, Text
from nnplayground.interchange import imports


def import_as_told(file: Path, options: TrainOptions, terminal: Terminal) -> int:
    """Import a file, say what it is and how well it does, and return the exit code."""
    save = target(options.save, "--save")
    opened = imports.read(file, experiment_from(options), standardize=options.standardize)
    run = build(opened.saved.experiment)
    notices = [*opened.notices, *resume(run.training, opened.saved)]
    if save is not None:
        files.save(save, opened.saved)
    if options.json:
        terminal.write_json(_figures(run, notices, terminal))
        return Exit.DONE
    for notice in notices:
        terminal.warn(notice)
    layers = table(
        terminal.say(QT_TRANSLATE_NOOP("Terminal", "Layer")),
        terminal.say(QT_TRANSLATE_NOOP("Terminal", "Neurons")),
        terminal.say(QT_TRANSLATE_NOOP("Terminal", "Activation")),
    )
    terminal.show(rows(layers, _layers(run, terminal)))
    terminal.show(report.result_table(Outcome(run, 0.0), terminal))
    if save is not None:
        terminal.write(Text(QT_TRANSLATE_NOOP("Terminal", "Written: {path}"), {"path": str(save)}))
    return Exit.DONE


def _layers(run: Run, terminal: Terminal) -> list[tuple[str, str, str]]:
    spec = run.experiment.network.layers
    return [
        (str(number), str(layer.units), terminal.say(ACTIVATIONS[layer.activation].label))
        for number, layer in enumerate(spec, start=1)
    ]


def _figures(run: Run, notices: list[Text], terminal: Terminal) -> dict[str, Any]:
    """Return everything worth knowing, as JSON takes it."""
    described = report.figures(Outcome(run, 0.0), terminal)
    for name in ("epochs", "steps", "seconds", "steps_per_second", "finish"):
        del described[name]
    layers = [{"units": layer.units, "activation": layer.activation} for layer in run.experiment.network.layers]
    return {"layers": layers, "notices": [terminal.say(notice) for notice in notices], **described}
