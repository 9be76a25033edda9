"""The window's network as it stands, followed while it trains, for demonstrations that look at it."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from nnplayground.errors import InputError
from nnplayground.experiment.build import Prepared
from nnplayground.gui.lessons.stage import Stage
from nnplayground.gui.training.messages import Built, Captured
from nnplayground.i18n import QT_TRANSLATE_NOOP, Text
from nnplayground.lessons.topics.present import Present, prepared_of, present

AT_MOST_EVERY_MS = 120


class Watch(QObject):
    """Asks the training where it stands, as often as frames come but not too often, while its owner can be seen."""

    changed = Signal(object)
    """The network as it stands, a `Present`."""
    lost = Signal(object)
    """Why there is none, as a `Text`."""

    def __init__(self, stage: Stage, owner: QWidget) -> None:
        super().__init__(owner)
        self._stage, self._owner = stage, owner
        self._prepared: Prepared | None = None
        self._asked = 0
        self._is_wanted = False
        self._pause = QTimer(self, interval=AT_MOST_EVERY_MS, singleShot=True)
        self._pause.timeout.connect(self._on_rested)
        stage.controller.built.connect(self._on_built)
        stage.controller.frame_shown.connect(self._on_frame)
        stage.controller.captured.connect(self._on_captured)
        stage.document.changed.connect(self._on_document_changed)

    def ask(self) -> None:
        """Have the network as it stands announced soon."""
        if self._asked or self._pause.isActive():
            self._is_wanted = True
            return
        self._is_wanted = False
        self._asked = self._stage.controller.capture()
        self._pause.start()

    @Slot()
    def _on_rested(self) -> None:
        if self._is_wanted:
            self.ask()

    @Slot(object)
    def _on_document_changed(self, _experiment: object) -> None:
        self._prepared = None

    @Slot(object)
    def _on_built(self, built: Built) -> None:
        self._prepared = built.prepared
        self._on_frame(None)

    @Slot(object)
    def _on_frame(self, _frame: object) -> None:
        if self._owner.isVisible():
            self.ask()

    @Slot(object)
    def _on_captured(self, captured: Captured) -> None:
        if captured.number != self._asked:
            return
        self._asked = 0
        if captured.version != self._stage.controller.version:
            self._is_wanted = True  # what stood there is no longer there
        elif self._stage.document.experiment.lab is not None:
            self.lost.emit(Text(QT_TRANSLATE_NOOP("Demo", "A lab is open; this follows networks of dense layers.")))
        elif captured.parameters is None:
            self.lost.emit(Text(QT_TRANSLATE_NOOP("Demo", "The network cannot be trained as it is.")))
        else:
            self._announce(captured)
        if self._is_wanted and not self._pause.isActive():
            self.ask()

    def _announce(self, captured: Captured) -> None:
        experiment = self._stage.document.experiment
        try:
            prepared = self._prepared or prepared_of(experiment)
            found: Present = present(experiment, prepared, captured.parameters)  # type: ignore[arg-type]  # checked
        except InputError as error:
            self.lost.emit(error.text)
            return
        self._prepared = prepared
        self.changed.emit(found)
