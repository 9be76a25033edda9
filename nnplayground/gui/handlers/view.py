"""What the actions of the menus *View* and *Language* do; each choice is remembered."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QInputDialog, QWidget

from nnplayground.decimals import COMMA, SIGNS, decimal_sign, use_decimal_sign
from nnplayground.gui.docks import Docks
from nnplayground.gui.plots.boundary import BoundaryPlot
from nnplayground.gui.plots.loss import LossPlot
from nnplayground.gui.settings import Settings
from nnplayground.gui.theme import Look
from nnplayground.gui.translation import system_language, use_language

FEWEST_DIGITS, MOST_DIGITS = 2, 12


class ViewHandlers(QObject):
    """Chooses colours, language, and what the plots show."""

    digits_chosen = Signal(int)
    """Numbers are to be shown with so many significant digits."""
    sign_chosen = Signal()
    """Numbers are to be shown with another decimal sign, which is in force already."""

    def __init__(
        self,
        app: QApplication,
        settings: Settings,
        look: Look,
        docks: Docks,
        plots: tuple[LossPlot, BoundaryPlot],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._app, self._settings, self._look, self._docks = app, settings, look, docks
        self._loss, self._boundary = plots
        self._window = window
        self.preferences = settings.preferences()

    def prefer(self, **changes: Any) -> None:
        """Remember a choice for the next start."""
        self.preferences = replace(self.preferences, **changes)
        self._settings.keep_preferences(self.preferences)

    def show_preferences(self, actions: Mapping[str, QAction]) -> None:
        """Put what was chosen before in force, and check the actions that say so."""
        preferences = self.preferences
        actions[f"theme_{self._look.choice}"].setChecked(True)
        actions["decimal_comma" if decimal_sign() == COMMA else "decimal_point"].setChecked(True)
        actions[f"language_{preferences.language or system_language()}"].setChecked(True)
        for name, on, show in (
            ("log_loss", preferences.log_loss, self._loss.set_log),
            ("show_test", preferences.show_test, self._boundary.show_test),
        ):
            with QSignalBlocker(actions[name]):
                actions[name].setChecked(on)
            show(on)

        self.digits_chosen.emit(self.digits)

    @property
    def digits(self) -> int:
        """The significant digits that are preferred, within what can be chosen."""
        return min(max(self.preferences.digits, FEWEST_DIGITS), MOST_DIGITS)

    def do_digits(self) -> None:
        """Ask how many significant digits numbers are shown with; they are rounded only for show."""
        dialog = QInputDialog(self._app.activeWindow() or self._window)
        dialog.setObjectName("digits")
        dialog.setWindowTitle(self.tr("Digits of numbers"))
        dialog.setLabelText(self.tr("Significant digits, from 2 to 12; numbers are rounded only for show:"))
        dialog.setInputMode(QInputDialog.InputMode.IntInput)
        dialog.setIntRange(FEWEST_DIGITS, MOST_DIGITS)
        dialog.setIntValue(self.digits)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.intValueSelected.connect(self._choose_digits)
        dialog.open()

    def _choose_digits(self, digits: int) -> None:
        self.prefer(digits=digits)
        self.digits_chosen.emit(digits)

    def do_decimal_point(self) -> None:
        """Show numbers with a point."""
        self._choose_decimal("point")

    def do_decimal_comma(self) -> None:
        """Show numbers with a comma."""
        self._choose_decimal("comma")

    def _choose_decimal(self, key: str) -> None:
        """Write numbers anew everywhere: whoever follows the language follows the sign, too."""
        use_decimal_sign(SIGNS[key])
        self.prefer(decimal=key)
        QCoreApplication.postEvent(self._app, QEvent(QEvent.Type.LanguageChange))
        self.digits_chosen.emit(self.digits)
        self.sign_chosen.emit()

    def do_log_loss(self, on: bool) -> None:
        """Show the loss on a logarithmic axis, or not."""
        self._loss.set_log(on)
        self.prefer(log_loss=on)

    def do_show_test(self, on: bool) -> None:
        """Show the test samples, or not."""
        self._boundary.show_test(on)
        self.prefer(show_test=on)

    def do_theme_system(self) -> None:
        """Take the colours of the system."""
        self._choose_theme("system")

    def do_theme_light(self) -> None:
        """Take light colours."""
        self._choose_theme("light")

    def do_theme_dark(self) -> None:
        """Take dark colours."""
        self._choose_theme("dark")

    def _choose_theme(self, choice: str) -> None:
        self._look.choose(choice)
        self.prefer(theme=choice)

    def do_language(self, language: str) -> None:
        """Speak a language, given by its code."""
        use_language(self._app, language)
        self.prefer(language=language)

    def do_reset_layout(self) -> None:
        """Put every panel where it stood at first."""
        self._docks.arrange()
