"""Saving a figure: asks for a file, paints the figure as it is, and writes it in the background."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QLocale
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QMainWindow, QMenu, QMessageBox, QWidget

from nnplayground.experiment import atomic
from nnplayground.gui.background import Job, start_job
from nnplayground.gui.figures.figure import Figure
from nnplayground.gui.figures.formats import FORMATS, Format, image
from nnplayground.gui.translation import tr, usual_form
from nnplayground.i18n import QT_TRANSLATE_NOOP, Text, printable

SHOWN_MS = 8000


def figure_menu(figure: Figure) -> QMenu:
    """Return the menu of a figure; it is gone when it closes."""
    menu = QMenu(figure.view)
    menu.aboutToHide.connect(menu.deleteLater)
    save = menu.addAction(tr(QT_TRANSLATE_NOOP("Figure", "&Save figure …")))
    save.setObjectName("save figure")
    save.triggered.connect(lambda: ask(figure))
    copy = menu.addAction(tr(QT_TRANSLATE_NOOP("Figure", "&Copy figure")))
    copy.setObjectName("copy figure")
    copy.triggered.connect(lambda: QGuiApplication.clipboard().setImage(image(figure)))
    return menu


def formats_of(figure: Figure) -> dict[str, Format]:
    """Return the forms that a figure can be written in, by what the list of file types calls them."""
    has_numbers = bool(figure.columns())
    return {
        f"{tr(form.label)} (*{form.suffix})": form for form in FORMATS.values() if has_numbers or not form.of_numbers
    }


def ask(figure: Figure) -> QFileDialog:
    """Ask for a form and a file, and save the figure there; who asks goes with the figure."""
    forms = formats_of(figure)
    dialog = QFileDialog(figure.view.window(), tr(QT_TRANSLATE_NOOP("Figure", "Save figure")))
    dialog.setObjectName("files")
    dialog.setNameFilters(_decimal_sign_first(forms))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)

    def follow(name: str) -> None:
        dialog.setDefaultSuffix(forms[name].suffix.removeprefix("."))

    dialog.filterSelected.connect(follow)
    follow(dialog.selectedNameFilter())
    dialog.fileSelected.connect(lambda name: save(figure, Path(name), _chosen(forms, name, dialog)))
    dialog.finished.connect(dialog.deleteLater)
    figure.destroyed.connect(dialog.reject)
    dialog.open()
    return dialog


def _decimal_sign_first(forms: dict[str, Format]) -> list[str]:
    """Return the names of all forms, the tables that this system's spreadsheets expect before the others."""
    usual = f"csv_{usual_form(QLocale.system())}"
    return sorted(forms, key=lambda name: (forms[name].of_numbers, forms[name].key != usual))


def _chosen(forms: dict[str, Format], name: str, dialog: QFileDialog) -> Format:
    """Return the form that a name ends in, else the one chosen in the list."""
    chosen = forms[dialog.selectedNameFilter()]
    suffix = Path(name).suffix.lower()
    return chosen if chosen.suffix == suffix else next((f for f in forms.values() if f.suffix == suffix), chosen)


def save(figure: Figure, path: Path, form: Format) -> Job:
    """Write a figure as it now looks; the old file stays until the new one is complete."""
    content, window = form.encode(figure), figure.view.window()
    return start_job(
        window,
        lambda: atomic.write(path, content),
        lambda _nothing: _say(window, path),
        lambda why: _complain(window, why),
    )


def _say(window: QWidget, path: Path) -> None:
    if isinstance(window, QMainWindow):
        said = tr(QT_TRANSLATE_NOOP("Figure", "Figure saved as {name}"))
        window.statusBar().showMessage(said.format(name=printable(path.name)), SHOWN_MS)


def _complain(window: QWidget, why: Text) -> None:
    title = tr(QT_TRANSLATE_NOOP("Figure", "The figure was not saved"))
    box = QMessageBox(QMessageBox.Icon.Warning, title, tr(why), QMessageBox.StandardButton.Close, window)
    box.setObjectName("figure not saved")
    box.finished.connect(box.deleteLater)
    box.open()
