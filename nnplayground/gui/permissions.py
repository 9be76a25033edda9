"""Which part of the window each of a lecturer's controls takes away or freezes. The one place that decides it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDockWidget, QToolBar, QToolButton, QWidgetAction

from nnplayground.experiment.controls import LOCKED_BY_AUTHOR, Access, access
from nnplayground.experiment.spec import Experiment
from nnplayground.gui.docks import Docks
from nnplayground.gui.document import Document
from nnplayground.gui.parts import Part
from nnplayground.gui.surroundings import Surroundings
from nnplayground.gui.translation import tr
from nnplayground.gui.widgets.section import Section

ALL_FEATURES = (
    QDockWidget.DockWidgetFeature.DockWidgetClosable
    | QDockWidget.DockWidgetFeature.DockWidgetMovable
    | QDockWidget.DockWidgetFeature.DockWidgetFloatable
)


PartT = TypeVar("PartT")
Tell = Callable[[Access], None]
"""Takes a choice to one part of the window, whether that has been made or not."""


@dataclass(frozen=True, slots=True)
class Reach:
    """What one control reaches: parts that are told, and actions and docks by name.

    Canvas and table look the controls of layers, activations and weights up by themselves, too.
    """

    tells: tuple[Tell, ...] = ()
    actions: tuple[str, ...] = ()
    docks: tuple[str, ...] = ()


def reaches(around: Surroundings) -> dict[str, Reach]:
    """Return what every control reaches, by key."""
    data, network, layer, training = around.data, around.network, around.layer, around.training
    table, workshop = around.table, around.workshop
    return {
        "data": Reach(
            (_section(data, lambda panel: panel.source_section), _section(data, lambda panel: panel.seed_section)),
            actions=("open_data",),
        ),
        "features": Reach((_section(data, lambda panel: panel.feature_section),)),
        "points": Reach(
            (_told(workshop, lambda room, choice: room.set_allowed(choice is Access.FREE)),),
            actions=("paint_samples", "samples"),
            docks=("samples",),
        ),
        "layers": Reach(
            (
                _section(network, lambda panel: panel.layer_section),
                _section(layer, lambda panel: panel.units_section),
                _told(table, lambda view, choice: view.allow_layers(choice)),
            )
        ),
        "activations": Reach(
            (
                _section(network, lambda panel: panel.activation_section),
                _section(layer, lambda panel: panel.activation_section),
                _told(table, lambda view, choice: view.allow_activations(choice)),
            )
        ),
        "weights": Reach((_told(table, lambda view, choice: view.allow_weights(choice)),)),
        "initializer": Reach(
            (
                _section(network, lambda panel: panel.initializer_section),
                _section(layer, lambda panel: panel.initializer_section),
                _told(table, lambda view, choice: view.allow_initializer(choice)),
            )
        ),
        "loss": Reach((_section(training, lambda panel: panel.cost_section),)),
        "solver": Reach((_section(training, lambda panel: panel.solver_section),)),
        "penalties": Reach(
            (
                _section(training, lambda panel: panel.penalty_section),
                _section(layer, lambda panel: panel.penalty_section),
                _told(table, lambda view, choice: view.allow_penalties(choice)),
            )
        ),
        "stopping": Reach((_section(training, lambda panel: panel.stopping_section),)),
        "run": Reach(actions=("run",)),
        "steps": Reach(actions=("step_sample", "step_batch", "step_epoch")),
        "new_weights": Reach(actions=("new_weights",)),
        "gradients": Reach(docks=("gradients",)),
        "boundary": Reach(docks=("boundary",)),
        "loss_plot": Reach(docks=("loss",)),
    }


def _told(part: Part[PartT], order: Callable[[PartT, Access], None]) -> Tell:
    """Return what tells a part of a choice; of every such order the last one waits for it."""
    return lambda choice: part.tell(order, lambda made: order(made, choice))


def _section(part: Part[PartT], find: Callable[[PartT], Section]) -> Tell:
    """Return what hides or locks a section of a panel."""

    def apply(made: PartT, choice: Access) -> None:
        find(made).setVisible(choice is not Access.HIDDEN)
        find(made).set_locked(_reason(choice))

    return _told(part, apply)


def _reason(choice: Access) -> str:
    """Return why something is locked, in the language in force; nothing where it is not."""
    return tr(LOCKED_BY_AUTHOR) if choice is Access.LOCKED else ""


class Permissions(QObject):
    """Keeps the window as the experiment in force wants it, from the moment it is opened."""

    changed = Signal()
    """Other parts are hidden or locked; tool tips of actions that are free again have to be set."""

    def __init__(
        self,
        document: Document,
        reach: Mapping[str, Reach],
        docks: Docks,
        actions: Mapping[str, QAction],
        toolbar: QToolBar,
    ) -> None:
        super().__init__(document)
        self._document, self._reach = document, reach
        self._docks, self._actions, self._toolbar = docks, actions, toolbar
        self._in_force: dict[str, Access] = dict.fromkeys(reach, Access.FREE)
        document.changed.connect(self._on_changed)
        docks.arranged.connect(self.hide_docks)
        self._on_changed(document.experiment)

    def reaches(self, key: str) -> bool:
        """Say whether there is anything in this window that a control is about."""
        reach = self._reach[key]
        has_part = any(name in self._actions for name in reach.actions)
        has_dock = any(name in self._docks.by_name for name in reach.docks)
        return bool(reach.tells) or has_part or has_dock

    def access(self, key: str) -> Access:
        """Return what may be done with a part."""
        return access(self._document.experiment.controls, key)

    def _on_changed(self, experiment: Experiment) -> None:
        wanted = {key: access(experiment.controls, key) for key in self._reach}
        if wanted == self._in_force:
            return
        others = {key: choice for key, choice in wanted.items() if choice is not self._in_force[key]}
        self._in_force = wanted
        for key, choice in others.items():
            self._apply(self._reach[key], choice)
        self.changed.emit()

    def retranslate(self) -> None:
        """Say again, in the language in force, why something is locked."""
        for key, choice in self._in_force.items():
            if choice is not Access.FREE:
                self._apply(self._reach[key], choice)

    def _apply(self, reach: Reach, choice: Access) -> None:
        reason = _reason(choice)
        for tell in reach.tells:
            tell(choice)
        for name in reach.actions:
            if name in self._actions:
                self._apply_to_action(name, choice, reason)
        for name in reach.docks:
            if name in self._docks.by_name:
                self._apply_to_dock(self._docks.by_name[name], choice, reason)

    def _apply_to_action(self, name: str, choice: Access, reason: str) -> None:
        action = self._actions[name]
        action.setVisible(choice is not Access.HIDDEN)
        action.setEnabled(choice is Access.FREE)
        if reason:
            action.setToolTip(reason)
        button = self._toolbar.findChild(QToolButton, f"{name} button")
        for holder in self._toolbar.actions():
            if isinstance(holder, QWidgetAction) and button is not None and holder.defaultWidget() is button:
                holder.setVisible(choice is not Access.HIDDEN)

    def _apply_to_dock(self, dock: QDockWidget, choice: Access, reason: str) -> None:
        is_free = choice is Access.FREE
        if choice is Access.HIDDEN or dock.isHidden():
            dock.setVisible(choice is not Access.HIDDEN)
        dock.toggleViewAction().setVisible(choice is not Access.HIDDEN)
        dock.toggleViewAction().setEnabled(is_free)
        dock.setFeatures(ALL_FEATURES if is_free else QDockWidget.DockWidgetFeature.NoDockWidgetFeatures)
        dock.setToolTip(reason)

    def hide_docks(self) -> None:
        """Keep docks away that a layout has brought back."""
        for key, choice in self._in_force.items():
            if choice is Access.HIDDEN:
                for name in self._reach[key].docks:
                    if name in self._docks.by_name:
                        self._docks.by_name[name].hide()
