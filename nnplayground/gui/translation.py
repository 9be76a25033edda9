"""Languages of the window: Qt's translators, and marked texts shown in the language in force."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QWidget

from nnplayground.i18n import LANGUAGES, Marked, Text, render
from nnplayground.resources import resource

_installed: list[QTranslator] = []


def tr(text: Marked | Text | str) -> str:
    """Return a marked text in the window's language; other strings with their control characters escaped."""
    return str(render(text, QCoreApplication.translate))


def system_language() -> str:
    """Return the system's language where there is a translation, else English."""
    code = QLocale.system().name().split("_")[0]
    return code if code in LANGUAGES else "en"


def use_language(app: QCoreApplication, language: str) -> None:
    """Show the window in a language; every widget is told by a `LanguageChange` event.

    Numbers keep the point whatever the language is, as in the lecture.
    """
    numbers = QLocale(QLocale.Language.C)
    numbers.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
    QLocale.setDefault(numbers)
    while _installed:
        app.removeTranslator(_installed.pop())
    own, of_qt = str(resource("translations")), QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for catalogue, folders in (("qtbase", (own, of_qt)), ("nnplayground", (own,))):
        translator = QTranslator()  # without a parent: the language that is left goes with its last reference
        if language != "en" and any(translator.load(f"{catalogue}_{language}.qm", folder) for folder in folders):
            app.installTranslator(translator)
            _installed.append(translator)


def usual_form(locale: QLocale) -> str:
    """Return the key of the form of tables (`data/csv_export.py`) that spreadsheets of a country expect."""
    return "comma" if locale.decimalPoint() == "," else "point"


class Translated(QWidget):
    """A widget that sets its texts in `retranslate`, now and whenever the language changes."""

    def retranslate(self) -> None:
        """Set every text that people see."""
        raise NotImplementedError

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
