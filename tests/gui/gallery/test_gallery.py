"""The gallery in the real window: searched, walked and opened by hand, in both languages and looks."""

from __future__ import annotations

import re
from collections.abc import Collection

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFontMetrics
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from nnplayground.experiment import edits
from nnplayground.experiment.exhibits.exhibit import Exhibit
from nnplayground.experiment.gallery import GALLERY, GROUPS, NETWORKS
from nnplayground.experiment.spec import Experiment
from nnplayground.gui.gallery import GalleryDialog
from nnplayground.gui.gallery.cards import PICTURE, SHARPNESS, picture
from nnplayground.gui.main_window import MainWindow
from nnplayground.gui.theme import DARK, LIGHT
from nnplayground.gui.training.messages import Command, State
from nnplayground.gui.translation import use_language
from nnplayground.resources import resource
from tests.gui.hands import choose, click, click_item, settle, tool, until, until_state

each = pytest.mark.parametrize("exhibit", GALLERY.values(), ids=lambda exhibit: exhibit.key)
KEYS = list(GALLERY)
LABS = [exhibit for exhibit in GALLERY.values() if exhibit.key not in NETWORKS]


@pytest.fixture
def dialog(qtbot: QtBot, window: MainWindow) -> GalleryDialog:
    """Open the gallery from the keyboard; it goes with the window."""
    qtbot.keyClick(window, Qt.Key.Key_G, Qt.KeyboardModifier.ControlModifier)
    dialog = gallery_of(window)
    until(qtbot, dialog.isVisible)
    return dialog


def gallery_of(window: MainWindow) -> GalleryDialog:
    found = window.findChild(GalleryDialog, "gallery")
    assert found is not None
    return found


def button(dialog: GalleryDialog, standard: str) -> QPushButton:
    return next(found for found in dialog.findChildren(QPushButton) if found.text().replace("&", "") == standard)


# -- pictures ----------------------------------------------------------------------------------------------------------


@each
def test_it_has_a_sharp_picture_that_shows_something(qtbot: QtBot, exhibit: Exhibit) -> None:
    shown = picture(exhibit.key)
    assert shown.size() == PICTURE * SHARPNESS
    pixels = np.asarray(Image.open(resource("gallery") / f"{exhibit.key}.png").convert("RGBA"))
    half = pixels.shape[1] // 2
    for side in (pixels[:, :half], pixels[:, half:]):
        assert len(np.unique(side.reshape(-1, 4), axis=0)) > 4, "network and plot, or what a lab has to show"
    assert (pixels[..., 3] == 0).any(), "what is around them is whatever is below"


def test_pictures_are_small_and_none_is_left_over() -> None:
    files = list(resource("gallery").iterdir())
    assert {file.stem for file in files} == set(GALLERY)
    assert sum(file.stat().st_size for file in files) < 900_000


# -- opening -----------------------------------------------------------------------------------------------------------


def test_enter_opens_what_the_arrows_lead_to(qtbot: QtBot, window: MainWindow, dialog: GalleryDialog) -> None:
    assert dialog.cards.hasFocus()
    qtbot.keyClick(dialog.cards, Qt.Key.Key_Right)
    assert dialog.cards.exhibit.key == KEYS[1]
    qtbot.keyClick(dialog.cards, Qt.Key.Key_Down)
    chosen = dialog.cards.exhibit
    assert chosen.key not in KEYS[:2]
    assert dialog.about.text() == chosen.description
    with qtbot.waitSignal(dialog.opened) as opened:
        qtbot.keyClick(dialog.cards, Qt.Key.Key_Return)
    assert opened.args == [chosen.titled(str)]
    assert not dialog.isVisible()
    frame = settle(qtbot, window)
    assert window.document.experiment == chosen.titled(str)
    assert len(frame.weights) == len(chosen.experiment.network.layers)


def test_a_double_click_opens_and_there_is_nothing_to_undo(
    qtbot: QtBot, window: MainWindow, dialog: GalleryDialog
) -> None:
    window.document.edit(edits.set_units(window.document.experiment, 0, 7), "more")
    assert window.actions_by_name["undo"].isEnabled()
    click_item(qtbot, dialog.cards, KEYS.index("eleven"), times=2)
    settle(qtbot, window)
    assert window.document.experiment == GALLERY["eleven"].titled(str)
    assert not window.actions_by_name["undo"].isEnabled()
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert window.document.experiment.network == GALLERY["eleven"].experiment.network


def test_opening_begins_anew_even_where_the_network_is_the_same(qtbot: QtBot, open_window) -> None:
    """Small and right learning rate share data and weights; a plain edit between them would go on training."""
    window = open_window(GALLERY["rate_small"].experiment)
    click(qtbot, tool(window, "run"))
    until(qtbot, lambda: window.last_frame.epoch > 3)
    window.actions_by_name["gallery"].trigger()
    dialog = gallery_of(window)
    dialog.cards.choose("rate_right")
    click(qtbot, button(dialog, "Open"))
    until_state(qtbot, window, State.PAUSED)
    assert settle(qtbot, window).epoch == 0


def test_what_was_opened_can_be_read_again(qtbot: QtBot, open_window) -> None:
    window = open_window(GALLERY["step"].titled(str))
    window.actions_by_name["gallery"].trigger()
    assert gallery_of(window).cards.exhibit.key == "step"
    assert "slope of a step is 0" in gallery_of(window).about.text()


def test_escape_leaves_everything_as_it_is(qtbot: QtBot, window: MainWindow, dialog: GalleryDialog) -> None:
    with qtbot.waitSignal(dialog.destroyed):
        qtbot.keyClick(dialog.cards, Qt.Key.Key_Escape)
    assert window.document.experiment == Experiment()
    assert not window.findChildren(GalleryDialog), "closed dialogs do not pile up"


def test_training_goes_on_behind_the_gallery(qtbot: QtBot, window: MainWindow, dialog: GalleryDialog) -> None:
    window.controller.order(Command.RUN)
    until(qtbot, lambda: window.last_frame.epoch > 5)
    assert dialog.isVisible()


@pytest.mark.parametrize(
    "exhibits", [NETWORKS.values(), pytest.param(LABS, marks=pytest.mark.thorough)], ids=["networks", "labs"]
)
def test_every_one_opens_and_learns_an_epoch(qtbot: QtBot, window: MainWindow, exhibits: Collection[Exhibit]) -> None:
    for exhibit in exhibits:
        window.file_handlers.begin(exhibit.experiment)
        assert settle(qtbot, window).epoch == 0
        window.controller.order(Command.STEP_EPOCH)
        until(qtbot, lambda: window.last_frame.epoch == 1)


# -- finding -----------------------------------------------------------------------------------------------------------


def test_typing_searches_and_enter_opens_the_first(qtbot: QtBot, window: MainWindow, dialog: GalleryDialog) -> None:
    qtbot.keyClicks(dialog.cards, "di")
    assert dialog.search.hasFocus()
    qtbot.keyClicks(dialog.search, "gits relu")
    assert dialog.cards.shown() == ["digits"]
    assert dialog.title.text() == "Handwritten digits"
    qtbot.keyClick(dialog.search, Qt.Key.Key_Return)
    settle(qtbot, window)
    assert window.document.experiment.data.source == "digits"
    assert window.document.experiment.title == "Handwritten digits"


def test_the_arrows_lead_from_the_search_to_what_was_found(qtbot: QtBot, dialog: GalleryDialog) -> None:
    qtbot.keyClicks(dialog.cards, "xor")
    found = dialog.cards.shown()
    assert found[:3] == ["xor_line", "xor", "xor_product"]
    qtbot.keyClick(dialog.search, Qt.Key.Key_Down)
    assert dialog.cards.hasFocus()
    qtbot.keyClick(dialog.cards, Qt.Key.Key_Right)
    assert dialog.cards.exhibit.key == found[1]


def test_left_and_right_walk_through_all_of_them(qtbot: QtBot, dialog: GalleryDialog) -> None:
    seen = [dialog.cards.exhibit.key]
    for _ in range(len(KEYS)):
        qtbot.keyClick(dialog.cards, Qt.Key.Key_Right)
        seen.append(dialog.cards.exhibit.key)
    assert seen == [*KEYS, KEYS[-1]]
    qtbot.keyClick(dialog.cards, Qt.Key.Key_Left)
    assert dialog.cards.exhibit.key == KEYS[-2]


def test_nothing_found_cannot_be_opened(qtbot: QtBot, window: MainWindow, dialog: GalleryDialog) -> None:
    qtbot.keyClicks(dialog.search, "qqq")
    assert dialog.cards.shown() == []
    assert dialog.title.text() == "Nothing was found"
    assert not dialog.open_button.isEnabled()
    qtbot.keyClick(dialog.search, Qt.Key.Key_Return)
    assert dialog.isVisible()
    dialog.search.clear()
    assert dialog.cards.shown() == KEYS
    assert dialog.open_button.isEnabled()


def test_a_topic_shows_its_own(qtbot: QtBot, dialog: GalleryDialog) -> None:
    for group in GROUPS:
        choose(qtbot, dialog.groups, group)
        assert dialog.cards.shown() == [key for key, exhibit in GALLERY.items() if exhibit.group == group]
        assert dialog.cards.exhibit.group == group


# -- languages and looks -----------------------------------------------------------------------------------------------


def test_languages_change_while_it_is_open(
    qtbot: QtBot, qapp: QApplication, window: MainWindow, dialog: GalleryDialog
) -> None:
    dialog.cards.choose("digits")
    use_language(qapp, "id")
    until(qtbot, lambda: dialog.windowTitle() == "Galeri")
    assert dialog.title.text() == "Angka tulisan tangan"
    assert dialog.groups.itemText(1) == "Dari kuliah"
    qtbot.keyClicks(dialog.search, "tulisan tangan")
    assert dialog.cards.shown() == ["digits", "cnn_digits"]
    qtbot.keyClick(dialog.search, Qt.Key.Key_Return)
    settle(qtbot, window)
    assert window.document.experiment.title == "Angka tulisan tangan"
    assert "piksel" in window.document.experiment.description


@pytest.mark.parametrize("theme", [DARK, LIGHT], ids=lambda theme: theme.key)
def test_cards_are_painted_in_the_colours_of_the_look(
    qtbot: QtBot, window: MainWindow, dialog: GalleryDialog, theme
) -> None:
    window.look.choose(theme.key)
    dialog.cards.choose(KEYS[0])
    shown = dialog.cards.viewport().grab().toImage()
    scale = shown.devicePixelRatio()
    card = dialog.cards.visualItemRect(dialog.cards.item(0))

    def colours(x: range, y: range) -> set[str]:
        return {shown.pixelColor(int(column * scale), int(row * scale)).name() for column in x for row in y}

    assert QColor(theme.accent).name() in colours(
        range(card.left(), card.left() + 12), range(card.center().y(), card.center().y() + 1)
    )
    below = colours(range(card.left() + 12, card.right() - 12), range(card.bottom() - 30, card.bottom() - 10))
    assert QColor(theme.window).name() in below, "the group, faint on the card"
    assert len(below) > 5
    window.look.choose("light")


def test_everything_has_a_name(dialog: GalleryDialog) -> None:
    named = (dialog.search, dialog.groups, dialog.cards)
    assert all(isinstance(widget, QWidget) and widget.accessibleName() for widget in named)
    for row in range(dialog.cards.count()):
        item = dialog.cards.item(row)
        assert item.text()
        assert item.data(Qt.ItemDataRole.AccessibleDescriptionRole)


@pytest.mark.parametrize("language", ["en", "id"])
def test_titles_fit_on_their_cards(qapp: QApplication, dialog: GalleryDialog, language: str) -> None:
    use_language(qapp, language)
    font = dialog.cards.font()
    font.setBold(True)
    metrics = QFontMetrics(font)
    for row in range(dialog.cards.count()):
        title = dialog.cards.item(row).text()
        room = metrics.boundingRect(0, 0, PICTURE.width(), 1000, int(Qt.TextFlag.TextWordWrap), title)
        assert room.height() <= 2 * metrics.lineSpacing(), title
        assert not re.search(r"\s$", title)
