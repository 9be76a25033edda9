"""No letter on a tab is cut off below."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QTabWidget
from pytestqt.qtbot import QtBot

from nnplayground.gui.widgets.tabs import LOWER, Tabs


def test_tabs_behind_have_room_for_the_lower_ends_of_letters(qtbot: QtBot) -> None:
    tabs, plain = Tabs(), QTabWidget()
    for each in (tabs, plain):
        qtbot.addWidget(each)
        for name in ("weight", "wrong"):
            each.addTab(QLabel(), name)
        each.show()
    assert tabs.tabBar().tabRect(1).height() == plain.tabBar().tabRect(1).height() + LOWER

    def lowest_dark_row(each: QTabWidget) -> int:
        place = each.tabBar().tabRect(1).adjusted(4, 0, -4, -3)
        image = each.tabBar().grab(place).toImage()
        rows = range(image.height())
        return max(y for y in rows if any(image.pixelColor(x, y).lightness() < 110 for x in range(image.width())))

    assert lowest_dark_row(tabs) > lowest_dark_row(plain)
