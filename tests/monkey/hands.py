"""What the monkey has for hands: events as the system would send them, each of them a stretch of its own."""

from __future__ import annotations

import sys
import traceback
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent, QWheelEvent, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QMenu, QWidget
from shiboken6 import isValid

from tests.monkey.chance import Chance
from tests.monkey.sight import Grip
from tests.monkey.stopwatch import OWN, Stopwatch

LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton
NO_KEYS = Qt.KeyboardModifier.NoModifier
RESCUE_MS = 25


class Hands:
    """Clicks, drags, types. A loop within a loop, in which the hand would never come back, is left by itself."""

    def __init__(self, watch: Stopwatch) -> None:
        self._watch = watch
        self._is_out = False
        self._chance = Chance(0, 0)
        self._answer: Callable[[QFileDialog, Chance], None] = lambda dialog, _chance: dialog.reject()
        self._is_closed = False
        QTimer.singleShot(RESCUE_MS, self._come_back)

    def ready(self, chance: Chance, answer: Callable[[QFileDialog, Chance], None]) -> None:
        """Take up an action: what waits for an answer in a loop of its own gets it by this chance."""
        self._chance, self._answer = chance, answer

    def do(self, deed: Callable[[], object]) -> None:
        """Let the window handle one thing."""
        self._watch.start()
        self._is_out = True
        try:
            deed()
        except Exception as error:  # noqa: BLE001 - whatever the window does wrong is told by whoever watches
            if not _is_gone(error):
                sys.excepthook(type(error), error, error.__traceback__)
        finally:
            self._is_out = False
            self._watch.stop()

    def _come_back(self) -> None:
        """Answer whatever keeps the hand: a dialog, a menu, a drag; an answer may end in a loop of its own, too."""
        if not self._is_closed:
            QTimer.singleShot(RESCUE_MS, self._come_back)  # one that fires again does not while its slot is busy
        if not self._is_out:
            return
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        popup, modal = app.activePopupWidget(), app.activeModalWidget()
        if isinstance(popup, QMenu):
            chosen = [action for action in popup.actions() if action.isEnabled() and not action.menu()]
            if chosen and self._chance.happens(0.6):
                self._chance.choose(chosen).trigger()
            popup.close()
        elif popup is not None:
            popup.close()
        elif isinstance(modal, QFileDialog):
            self._answer(modal, self._chance)
        elif isinstance(modal, QDialog):
            modal.done(self._chance.below(2))
        else:
            widget = _with_keyboard()
            if widget is not None:
                QTest.keyClick(widget, Qt.Key.Key_Escape)

    # -- mouse ---------------------------------------------------------------------------------------------------------

    def click(
        self, widget: QWidget, place: QPoint, button: Qt.MouseButton = LEFT, keys: Qt.KeyboardModifier = NO_KEYS
    ) -> None:
        """Move there and click."""
        self._mouse(
            widget,
            place,
            QTest.mouseMove,
            lambda where, there: QTest.mousePress(where, button, keys, there),
            lambda where, there: QTest.mouseRelease(where, button, keys, there),
        )

    def double_click(self, widget: QWidget, place: QPoint) -> None:
        """Click twice, as fast as that is a double click."""
        self._mouse(widget, place, lambda where, there: QTest.mouseDClick(where, LEFT, NO_KEYS, there))

    def press(self, widget: QWidget, place: QPoint, keys: Qt.KeyboardModifier = NO_KEYS) -> None:
        """Press the button of the mouse."""
        self._mouse(widget, place, QTest.mouseMove, lambda where, there: QTest.mousePress(where, LEFT, keys, there))

    def move(self, widget: QWidget, place: QPoint) -> None:
        """Move the mouse."""
        self._mouse(widget, place, QTest.mouseMove)

    def release(self, widget: QWidget, place: QPoint, keys: Qt.KeyboardModifier = NO_KEYS) -> None:
        """Let go."""
        self._mouse(widget, place, lambda where, there: QTest.mouseRelease(where, LEFT, keys, there))

    def _mouse(self, widget: QWidget, place: QPoint, *deeds: Callable[[QWindow | QWidget, QPoint], None]) -> None:
        """Do things at a place of a window, as the system would, which finds out what is there."""
        grip = Grip(widget)
        for deed in deeds:
            if not grip.is_there() or not (top := widget.window()).rect().contains(widget.mapTo(top, place)):
                break  # it has gone, or has become smaller
            window = top.windowHandle()
            if window is not None and isValid(window) and window.size() == top.size():
                self.do(partial(deed, window, widget.mapTo(top, place)))
            else:
                self.do(partial(deed, widget, place))
            del window, top
        grip.let_go()

    def wheel(self, widget: QWidget, place: QPoint, notches: int, keys: Qt.KeyboardModifier = NO_KEYS) -> None:
        """Turn the wheel."""
        at = QPointF(widget.mapToGlobal(place))
        buttons, phase = Qt.MouseButton.NoButton, Qt.ScrollPhase.NoScrollPhase
        event = QWheelEvent(QPointF(place), at, QPoint(), QPoint(0, 120 * notches), buttons, keys, phase, False)
        self.do(lambda: QApplication.sendEvent(widget, event))

    # -- keys ----------------------------------------------------------------------------------------------------------

    def key(self, key: Qt.Key, keys: Qt.KeyboardModifier = NO_KEYS) -> None:
        """Press a key and let go, wherever the keyboard is then."""
        for deed in (QTest.keyPress, QTest.keyRelease):
            widget = _with_keyboard()
            if widget is not None:
                self.do(lambda deed=deed, widget=widget: deed(widget, key, keys))

    def letter(self, letter: str) -> None:
        """Type a letter of any script."""
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            widget = _with_keyboard()
            if widget is not None:
                event = QKeyEvent(kind, QTest.asciiToKey(letter) if letter.isascii() else 0, NO_KEYS, letter)
                self.do(lambda event=event, widget=widget: QApplication.sendEvent(widget, event))

    def hold(self, key: Qt.Key, times: int) -> None:
        """Keep a key down until it has repeated so often."""
        for turn in range(times):
            widget = _with_keyboard()
            if widget is None:
                return
            text = "\r" if key == Qt.Key.Key_Return else ""
            event = QKeyEvent(QEvent.Type.KeyPress, key, NO_KEYS, text, turn > 0)
            self.do(lambda event=event, widget=widget: QApplication.sendEvent(widget, event))

    # -- files ---------------------------------------------------------------------------------------------------------

    def drop(self, widget: QWidget, paths: list[Path]) -> None:
        """Drop files."""
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
        place, what = widget.rect().center(), Qt.DropAction.CopyAction
        enter = QDragEnterEvent(place, what, data, LEFT, NO_KEYS)
        self.do(lambda: QApplication.sendEvent(widget, enter))
        drop = QDropEvent(QPointF(place), what, data, LEFT, NO_KEYS)
        self.do(lambda: QApplication.sendEvent(widget, drop))

    def close(self) -> None:
        """Rest."""
        self._is_closed = True


def _is_gone(error: Exception) -> bool:
    """Say whether a hand found nothing: a native window may go between being seen and being used."""
    places = traceback.extract_tb(error.__traceback__)
    is_ours = any(f"/{OWN}" in place.filename for place in places)
    return isinstance(error, RuntimeError) and "already deleted" in str(error) and not is_ours


def _with_keyboard() -> QWidget | None:
    """Return what keys go to."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    popup = app.activePopupWidget()
    if popup is not None:
        return popup.focusWidget() or popup
    return app.focusWidget() or app.activeModalWidget() or app.activeWindow()
