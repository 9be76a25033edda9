"""What there is to choose from: the catalogues, as tables and as JSON."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from nnplayground.catalogue import Entry, Param
from nnplayground.cli.terminal import Terminal, rows, table
from nnplayground.data.dataset import REGRESSION
from nnplayground.data.sequences.tasks import TASKS, Task
from nnplayground.data.sources import SOURCES, Source
from nnplayground.engine.activations import ACTIVATIONS
from nnplayground.engine.initializers import INITIALIZERS
from nnplayground.engine.layers.recurrent import CELLS
from nnplayground.engine.losses import LOSSES
from nnplayground.engine.schedules import SCHEDULES
from nnplayground.engine.solvers import SOLVERS, Solver
from nnplayground.experiment.exhibits.exhibit import Exhibit
from nnplayground.experiment.gallery import GALLERY
from nnplayground.i18n import QT_TRANSLATE_NOOP, Marked, Text
from nnplayground.numbers import full

Facts = Callable[[Any], dict[str, Any]]


@dataclass(frozen=True, slots=True)
class CatalogueList:
    """One command that lists a catalogue: its own facts beside key, label and parameters, and a line about an entry."""

    name: str
    help: str
    entries: Callable[[], Mapping[str, Entry]]
    facts: Facts
    describe: Callable[[Any], Text | Marked | str]


def _source_facts(source: Source) -> dict[str, Any]:
    defaults = {param.name: param.default for param in source.params}
    return {
        "task": source.task,
        "features": source.features,
        "classes": int(defaults.get("classes", source.classes)),
        "targets": source.targets if source.task == REGRESSION else 0,
        "standardize": source.standardize,
    }


def _describe_source(source: Source) -> Text:
    if source.task == REGRESSION:
        text = QT_TRANSLATE_NOOP("Terminal", "regression; features: {features}, targets: {targets}")
    else:
        text = QT_TRANSLATE_NOOP("Terminal", "classification; features: {features}, classes: {classes}")
    return Text(text, _source_facts(source))


def _formula(entry: Any) -> dict[str, Any]:
    return {"formula": entry.formula}


def _solver_facts(solver: Solver) -> dict[str, Any]:
    return {"formula": solver.formula, "learning_rate": solver.rate, "full_batch": solver.full_batch}


def _describe_solver(solver: Solver) -> Text:
    text = QT_TRANSLATE_NOOP("Terminal", "learning rate {rate} unless another is given")
    return Text(text, {"rate": full(solver.rate)})


def _loss_facts(loss: Any) -> dict[str, Any]:
    return {"formula": loss.formula, "tasks": list(loss.tasks), "output_activation": loss.link}


def _describe_loss(loss: Any) -> Text | str:
    if loss.link is None:
        return ""
    return Text(
        QT_TRANSLATE_NOOP("Terminal", "for the output {activation}"), {"activation": ACTIVATIONS[loss.link].label}
    )


def _note(entry: Any) -> Marked | str:
    return getattr(entry, "note", None) or ""


def _exhibit_facts(exhibit: Exhibit) -> dict[str, Any]:
    experiment = exhibit.experiment
    facts: dict[str, Any] = {"group": exhibit.group, "epochs": exhibit.epochs}
    if experiment.lab is not None:
        return facts | {"lab": experiment.lab.family}
    layers = [layer.units for layer in experiment.network.layers]
    return facts | {"data": experiment.data.source, "layers": layers}


def _describe_exhibit(exhibit: Exhibit) -> Marked:
    return exhibit.description


def _task_facts(task: Task) -> dict[str, Any]:
    return {"form": task.form.name.lower(), "task": task.task, "good": task.good, "epochs": task.epochs}


def _describe_task(task: Task) -> Text:
    return Text(QT_TRANSLATE_NOOP("Terminal", "{form}. {about}"), {"form": task.form.value, "about": task.about})


LISTS = (
    CatalogueList("data", "List the data sets.", lambda: SOURCES, _source_facts, _describe_source),
    CatalogueList("activations", "List the activation functions.", lambda: ACTIVATIONS, _formula, _note),
    CatalogueList("losses", "List the cost functions.", lambda: LOSSES, _loss_facts, _describe_loss),
    CatalogueList("solvers", "List the solvers.", lambda: SOLVERS, _solver_facts, _describe_solver),
    CatalogueList("schedules", "List the learning-rate schedules.", lambda: SCHEDULES, _formula, _note),
    CatalogueList("gallery", "List the ready experiments.", lambda: GALLERY, _exhibit_facts, _describe_exhibit),
    CatalogueList("tasks", "List the tasks with sequences.", lambda: TASKS, _task_facts, _describe_task),
    CatalogueList("cells", "List the recurrent layers.", lambda: CELLS, _formula, _note),
    CatalogueList("initializers", "List the ways to start the weights.", lambda: INITIALIZERS, _formula, _note),
)
"""The commands that list."""


def show_list(kind: CatalogueList, terminal: Terminal, *, as_json: bool) -> None:
    """Write one list to standard output."""
    if as_json:
        terminal.write_json([_as_json(kind, entry, terminal) for entry in kind.entries().values()])
        return
    say = terminal.say
    made = table(
        say(QT_TRANSLATE_NOOP("Terminal", "Key")),
        say(QT_TRANSLATE_NOOP("Terminal", "Name")),
        say(QT_TRANSLATE_NOOP("Terminal", "Parameters")),
        say(QT_TRANSLATE_NOOP("Terminal", "About")),
    )
    made.columns[0].no_wrap = True
    content = [
        (key, say(entry.label), _shown_params(entry), say_any(kind.describe(entry), terminal))
        for key, entry in kind.entries().items()
    ]
    terminal.show(rows(made, content))


def say_any(text: Text | Marked | str, terminal: Terminal) -> str:
    """Return a text in the reader's language, or as it is where it is none."""
    return terminal.say(text) if isinstance(text, Text | Marked) else text


def _params(entry: Entry) -> tuple[Param, ...]:
    return getattr(entry, "params", ())


def _shown_params(entry: Entry) -> str:
    return ", ".join(f"{param.name}={_shown(param)}" for param in _params(entry))


def _shown(param: Param) -> str:
    return str(bool(param.default)).lower() if param.kind is bool else full(param.default)


def _as_json(kind: CatalogueList, entry: Entry, terminal: Terminal) -> dict[str, Any]:
    return {
        "key": entry.key,
        "label": terminal.say(entry.label),
        "description": say_any(kind.describe(entry), terminal),
        **kind.facts(entry),
        "params": [_param_as_json(param, terminal) for param in _params(entry)],
    }


def _param_as_json(param: Param, terminal: Terminal) -> dict[str, Any]:
    """Return name, default and range; an end that is not bounded is null."""
    return {
        "name": param.name,
        "label": terminal.say(param.label),
        "default": param.kind(param.default),
        "kind": param.kind.__name__,
        "range": param.range_text(),
        "low": param.low if math.isfinite(param.low) else None,
        "high": param.high if math.isfinite(param.high) else None,
    }
