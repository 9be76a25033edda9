"""The rules of the house that a machine can check: one entry is enough, texts can be translated, nothing unsafe."""

from __future__ import annotations

import ast
import dataclasses
import json
import re
import sys
import xml.etree.ElementTree as ElementTree
from collections.abc import Callable
from pathlib import Path
from types import MappingProxyType
from typing import Any

import numpy as np
import pytest
from msgspec.structs import replace
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from typer.testing import CliRunner

import nnplayground
from nnplayground.catalogue import catalogue
from nnplayground.cli.commands import app
from nnplayground.data.sources import SOURCES as DATA_SETS
from nnplayground.engine.activations import ACTIVATIONS
from nnplayground.engine.losses import LOSSES
from nnplayground.engine.solvers import SOLVERS
from nnplayground.errors import InputError
from nnplayground.experiment import edits
from nnplayground.experiment.build import build
from nnplayground.experiment.gallery import GALLERY
from nnplayground.experiment.problems import with_training
from nnplayground.experiment.spec import Experiment, LayerSpec
from nnplayground.gui.canvas.headers import LayerHeader
from nnplayground.gui.document import Document
from nnplayground.gui.gallery import GalleryDialog
from nnplayground.gui.panels.data_panel import DataPanel
from nnplayground.gui.panels.network_panel import NetworkPanel
from nnplayground.gui.panels.training_panel import TrainingPanel
from nnplayground.gui.theme import Look
from nnplayground.i18n import LANGUAGES, QT_TRANSLATE_NOOP
from nnplayground.interchange.exports import EXPORTS
from nnplayground.interchange.model import model_of
from nnplayground.interchange.scripts import SCRIPTS
from nnplayground.interchange.scripts.recipe import recipe_of
from nnplayground.resources import resource

PACKAGE = Path(nnplayground.__file__).parent
SOURCES = sorted(PACKAGE.rglob("*.py"))
FAKE = "fake"


def add_fake(monkeypatch: pytest.MonkeyPatch, entries: MappingProxyType[str, Any], like: str) -> None:
    """Put a copy of one entry under another key into a catalogue, wherever that is used."""
    fake = dataclasses.replace(entries[like], key=FAKE, label=QT_TRANSLATE_NOOP("Test", "Fake"))
    extended = MappingProxyType({**entries, FAKE: fake})
    for name, module in list(sys.modules.items()):
        if name.startswith("nnplayground"):
            for attribute, value in list(vars(module).items()):
                if value is entries:
                    monkeypatch.setattr(module, attribute, extended)


def run_cli(*arguments: str) -> Any:
    """Return what a command prints as JSON."""
    result = CliRunner().invoke(app, list(arguments))
    assert result.exit_code == 0, result.output
    return json.loads(result.stdout)


def test_a_new_activation_appears_everywhere(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    add_fake(monkeypatch, ACTIVATIONS, "softplus")
    header, panel = LayerHeader(0, is_output=False), NetworkPanel(Document(Experiment()))
    qtbot.addWidget(header)
    qtbot.addWidget(panel)
    assert header.activation.findText("Fake") >= 0
    assert panel.output.findText("Fake") >= 0
    assert FAKE in [entry["key"] for entry in run_cli("activations", "--json")]
    figures = run_cli("train", "--activation", FAKE, "--epochs", "2", "--json")
    assert figures["epochs"] == 2
    layers = (LayerSpec(units=3, activation=FAKE), LayerSpec(units=1))
    training = build(replace(Experiment(), network=replace(Experiment().network, layers=layers))).training
    training.advance_epoch()
    assert np.isfinite(training.network.parameters).all()


def test_a_new_solver_appears_everywhere(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    add_fake(monkeypatch, SOLVERS, "adam")
    panel = TrainingPanel(Document(Experiment()))
    qtbot.addWidget(panel)
    assert panel.solver.findText("Fake") >= 0
    assert FAKE in [entry["key"] for entry in run_cli("solvers", "--json")]
    assert run_cli("train", "--solver", FAKE, "--epochs", "2", "--json")["epochs"] == 2


def test_a_new_loss_appears_everywhere(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    add_fake(monkeypatch, LOSSES, "huber")
    panel = TrainingPanel(Document(Experiment()))
    qtbot.addWidget(panel)
    assert panel.loss.findText("Fake") >= 0
    assert FAKE in [entry["key"] for entry in run_cli("losses", "--json")]
    assert run_cli("train", "--loss", FAKE, "--epochs", "2", "--json")["epochs"] == 2


def test_a_new_data_set_appears_everywhere(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    add_fake(monkeypatch, DATA_SETS, "moons")
    panel = DataPanel(Document(Experiment()))
    qtbot.addWidget(panel)
    assert panel.source.findText("Fake") >= 0
    assert FAKE in [entry["key"] for entry in run_cli("data", "--json")]
    figures = run_cli("train", "--data", FAKE, "--epochs", "2", "--json")
    assert (figures["data"], figures["epochs"]) == (FAKE, 2)


@pytest.mark.parametrize(
    ("entries", "like", "change"),
    [
        (ACTIVATIONS, "softplus", lambda start: edits.set_hidden(start, activation=FAKE)),
        (LOSSES, "mse", lambda start: with_training(start, loss=FAKE)),
        (SOLVERS, "adam", lambda start: with_training(start, solver=FAKE)),
    ],
    ids=["activation", "loss", "solver"],
)
def test_what_another_tool_does_not_have_yet_is_refused(
    entries: MappingProxyType[str, Any],
    like: str,
    change: Callable[[Experiment], Experiment],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    add_fake(monkeypatch, entries, like)
    experiment = change(edits.choose_source(Experiment(), "plane"))
    for script in SCRIPTS.values():
        with pytest.raises(InputError):
            script.encode(recipe_of(experiment))
    model = model_of(build(experiment))
    for export in EXPORTS.values() if entries is ACTIVATIONS else ():
        if export.key != "tikz":
            with pytest.raises(InputError):
                export.encode(model)


def test_a_new_experiment_of_the_gallery_appears_everywhere(
    qtbot: QtBot, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    add_fake(monkeypatch, GALLERY, "iris")
    dialog = GalleryDialog(Look(qapp))
    dialog.show()
    assert dialog.cards.shown()[-1] == FAKE
    dialog.cards.choose(FAKE)
    assert dialog.title.text() == "Fake"
    with qtbot.waitSignal(dialog.destroyed):  # before the entry goes
        dialog.deleteLater()
    assert FAKE in [entry["key"] for entry in run_cli("gallery", "--json")]
    assert run_cli("train", "--gallery", FAKE, "--epochs", "2", "--json")["epochs"] == 2


def test_a_key_cannot_be_used_twice() -> None:
    entry = ACTIVATIONS["tanh"]
    with pytest.raises(ValueError, match="used twice"):
        catalogue([entry, entry])


LOOPS = {"exec", "exec_", "getOpenFileName", "getSaveFileName", "getExistingDirectory", "QEventLoop"}
"""What would keep back all that comes after it: failures that are told, timers, the end of the program."""


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_sources_follow_the_rules(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    assert ast.get_docstring(tree), "a module says what it is"
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 430
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            assert node.func.id not in ("eval", "exec", "__import__"), f"line {node.lineno}"
        if isinstance(node, ast.Import | ast.ImportFrom):
            names = {alias.name for alias in node.names} | {getattr(node, "module", "") or ""}
            assert not names & {"pickle", "marshal", "shelve"}, f"line {node.lineno}"
        if isinstance(node, ast.Attribute | ast.Name) and path != PACKAGE / "app.py":
            name = getattr(node, "attr", getattr(node, "id", ""))
            assert name not in LOOPS, f"line {node.lineno}: nothing waits in a loop of its own"
        if isinstance(node, ast.Call) and _is_marker(node.func):
            assert not any(isinstance(argument, ast.JoinedStr) for argument in node.args), (
                f"line {node.lineno}: an f-string is never extracted"
            )


def _is_marker(function: ast.expr) -> bool:
    name = function.id if isinstance(function, ast.Name) else getattr(function, "attr", "")
    return name in ("tr", "QT_TRANSLATE_NOOP")


@pytest.mark.parametrize("code", [code for code in LANGUAGES if code != "en"])
def test_placeholders_survive_translation(code: str) -> None:
    for message in ElementTree.parse(resource(f"translations/nnplayground_{code}.ts")).iter("message"):
        source, translated = message.findtext("source", ""), message.findtext("translation", "")
        assert translated, f"not translated: {source}"
        assert sorted(re.findall(r"{\w+}", source)) == sorted(re.findall(r"{\w+}", translated)), source


# -- numbers for reading go one way ------------------------------------------------------------------------------------

OTHER_WAYS = {
    "interchange/tikz.py": "code of TikZ",
    "lessons/exercises/sketch.py": "coordinates of an SVG; its numbers are written by `short`",
    "lessons/worksheet/html.py": "coordinates of an SVG",
    "gui/lessons/demos/hyperparameters.py": "the log as scikit-learn prints it",
}
"""Files that write fractions with a point whatever is preferred, and why."""
_FRACTION = re.compile(r"[^%]*[gGfFeE%]")
_WHOLE = re.compile(r"[+,]*\.0[f%]")
_WRAPPERS = ("float", "for_reading")
"""What a number may be written within: rounded, or written for reading."""


def _spec(node: ast.FormattedValue) -> str:
    """Return the format of a value in an f-string; what is computed in it counts as a digit."""
    parts = node.format_spec.values if isinstance(node.format_spec, ast.JoinedStr) else []
    return "".join(str(part.value) if isinstance(part, ast.Constant) else "9" for part in parts)


def _is_wrapped(node: ast.AST, parents: dict[ast.AST, ast.AST]) -> bool:
    while node in parents and not isinstance(node, ast.Call):
        node = parents[node]
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in _WRAPPERS


def strays(source: str) -> list[int]:
    """Return the lines of a module that write a fraction for reading by a way of their own."""
    tree = ast.parse(source)
    parents = {child: node for node in ast.walk(tree) for child in ast.iter_child_nodes(node)}
    found = []
    for node in ast.walk(tree):
        if isinstance(node, ast.FormattedValue):
            spec = _spec(node)
            is_fraction = _FRACTION.fullmatch(spec) and not _WHOLE.fullmatch(spec)
            if is_fraction and not _is_wrapped(node, parents):
                found.append(node.lineno)
        elif isinstance(node, ast.BinOp) and isinstance(node.op, ast.Mod) and isinstance(node.left, ast.Constant):
            if isinstance(node.left.value, str):
                found.append(node.lineno)
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "format":
            found.append(node.lineno)
    return found


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_fractions_are_written_by_the_functions_that_know_the_decimal_sign(path: Path) -> None:
    name = path.relative_to(PACKAGE).as_posix()
    if not name.startswith("cli/"):  # the terminal has the point
        found = strays(path.read_text(encoding="utf-8"))
        assert bool(found) == (name in OTHER_WAYS), f"{name}: lines {found}; use short, fixed or exactly of numbers.py"


def test_strays_are_found() -> None:
    assert strays('f"{x:.3f} {y:g} {z:.{n}e} {s:.1%}"') == [1, 1, 1, 1]
    assert strays('a = "%.3f" % x\nb = format(x, ".2f")') == [1, 2]
    assert not strays('f"{x:.0f} {n:d} {t:>20} {when:%Y%f}" + float(f"{x:.2g}") + for_reading(f"{x:+.2g}")')
