"""Contrasts of both themes, as the Web Content Accessibility Guidelines ask for at level AA."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QMenu, QSlider
from pytestqt.qtbot import QtBot

from nnplayground.gui.plots.others import run_colour
from nnplayground.gui.race.colours import lane_colours
from nnplayground.gui.theme import DARK, LIGHT, LINES, TEXT, Look, Theme, contrast, ink_on

BOTH = pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])


def test_contrast_is_that_of_the_guidelines() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21.0)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)
    assert contrast("#FFFFFF", "#777777") == contrast("#777777", "#FFFFFF")


@BOTH
def test_text_can_be_read_on_everything_it_stands_on(theme: Theme) -> None:
    for paper in (theme.window, theme.base):
        for ink in (theme.text, theme.faint, theme.accent, theme.error):
            assert contrast(ink, paper) >= TEXT, (ink, paper)
    assert contrast(theme.text, theme.neutral) >= TEXT
    assert contrast(theme.on_accent, theme.accent) >= TEXT


@BOTH
def test_every_pair_of_the_palette_can_be_read(theme: Theme) -> None:
    palette, role = theme.palette(), QPalette.ColorRole
    pairs = (
        (role.WindowText, role.Window),
        (role.Text, role.Base),
        (role.Text, role.AlternateBase),
        (role.ButtonText, role.Button),
        (role.ToolTipText, role.ToolTipBase),
        (role.PlaceholderText, role.Base),
        (role.PlaceholderText, role.Window),
        (role.HighlightedText, role.Highlight),
        (role.Link, role.Window),
        (role.BrightText, role.Base),
    )
    for ink, paper in pairs:
        assert contrast(palette.color(ink), palette.color(paper)) >= TEXT, (ink, paper)


@BOTH
def test_lines_that_are_needed_stand_out(theme: Theme) -> None:
    for paper in (theme.window, theme.base):
        assert contrast(theme.line, paper) >= LINES
        assert contrast(theme.accent, paper) >= LINES
    drawn = [theme.legible(colour) for colour in (theme.negative, theme.positive)]
    drawn += [theme.legible(QColor(*rgb)) for rgb in theme.class_colours(20).tolist()]
    drawn += [theme.layer_colour(index, count) for count in range(1, 9) for index in range(count)]
    drawn += [run_colour(theme, number) for number in range(40)]
    drawn += [QColor(colour) for colour in lane_colours(theme)]
    for colour in drawn:
        assert contrast(colour, theme.base) >= LINES, colour.name()


@BOTH
def test_the_ring_of_the_focus_stands_out(theme: Theme) -> None:
    ring = QColor(theme.accent).darker(125)  # as Qt's Fusion style draws it
    if ring.value() > 160:
        ring.setHsl(ring.hue(), ring.saturation(), 160)
    for paper in (theme.window, theme.base):
        assert contrast(ring, paper) >= LINES


def test_a_number_on_any_colour_can_be_read() -> None:
    colours = [
        QColor.fromHsv(hue, saturation, value)
        for hue in range(0, 360, 20)
        for saturation in (0, 120, 255)
        for value in (40, 140, 255)
    ]
    assert all(contrast(ink_on(colour), colour) >= TEXT for colour in colours)


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_squares_of_menus_that_are_not_ticked_stand_out(qtbot: QtBot, qapp: QApplication, theme: Theme) -> None:
    Look(qapp).choose(theme.key)
    menu = QMenu()
    qtbot.addWidget(menu)
    menu.addAction("a").setCheckable(True)
    menu.ensurePolished()
    image = menu.grab().toImage()
    middle = image.height() // 2
    row = {image.pixelColor(x, middle).name() for x in range(2, image.height())}
    assert max(contrast(each, theme.base) for each in row) > LINES


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_sliders_stand_out(qtbot: QtBot, qapp: QApplication, theme: Theme) -> None:
    Look(qapp).choose(theme.key)
    slider = QSlider(Qt.Orientation.Horizontal)
    qtbot.addWidget(slider)
    slider.resize(200, 24)
    slider.show()
    image = slider.grab().toImage()
    handle = image.pixelColor(7, 12)
    groove = max((image.pixelColor(150, y) for y in range(24)), key=lambda each: contrast(each, theme.window))
    assert contrast(handle, theme.window) > LINES
    assert contrast(groove, theme.window) > LINES
