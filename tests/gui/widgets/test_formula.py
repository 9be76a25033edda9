"""Formulas in the window: lines, baselines, colours, and what is too wide."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from nnplayground.gui.widgets.formula import APART, BETWEEN_PARTS, LARGER_THAN_TEXT, Formula, prepare

LONG = r"z = " + " + ".join(rf"w_{{1{j}}}\,x_{{{j}}}" for j in range(1, 8))


@pytest.fixture
def formula(qtbot: QtBot) -> Formula:
    formula = Formula(stacked=True)
    qtbot.addWidget(formula)
    return formula


def test_narrow_widgets_take_more_lines(formula: Formula) -> None:
    formula.show_parts([LONG], "z equals a sum")
    assert formula.heightForWidth(150) > formula.heightForWidth(300) > formula.heightForWidth(2000)
    assert formula.accessibleName() == "z equals a sum"


def test_what_becomes_wide_leaves_no_room_below_it(qtbot: QtBot) -> None:
    around, formula = QWidget(), Formula()
    column = QVBoxLayout(around)
    column.addWidget(formula)
    qtbot.addWidget(around)
    formula.show_parts([LONG])
    around.resize(150, 300)
    around.show()
    narrow = column.totalMinimumSize().height()
    around.resize(1200, 300)
    qtbot.waitUntil(lambda: column.totalMinimumSize().height() < narrow)


def test_nothing_stands_outside_while_it_fits(formula: Formula) -> None:
    formula.show_parts([LONG, "= 1 + 2", "= 3"])
    for width in (120, 200, 400):
        places = [place for _, place in formula._places(width)]
        assert all(place.right() <= width and place.left() >= 0 for place in places)
        assert all(place.bottom() <= formula.heightForWidth(width) for place in places)


def test_stacked_parts_are_aligned_at_the_relation(formula: Formula) -> None:
    formula.show_parts(["z_{1} = a + b", "= 3"])
    places = [place for _, place in formula._places(500)]
    assert places[1].left() == pytest.approx(places[-1].left())
    assert places[-1].top() > places[1].bottom()


def test_pieces_of_a_line_share_the_baseline(formula: Formula) -> None:
    formula.show_parts([r"a + \frac{1}{\frac{1}{2}} + b"])
    (low, place_low), _, (_, place_high) = formula._places(500)
    assert low == "a"
    assert place_low.bottom() == pytest.approx(place_high.bottom(), abs=1.5)


def test_what_is_too_wide_is_shrunk_and_then_asks_for_room(formula: Formula) -> None:
    wide = r"\left(\begin{matrix}" + " & ".join(map(str, range(100, 160))) + r"\end{matrix}\right)"
    formula.show_parts([wide])
    natural = formula.sizeHint().width()
    assert natural / 3 < formula.minimumSizeHint().width() < natural


def test_colours_follow_the_palette(qtbot: QtBot, formula: Formula) -> None:
    formula.show_parts([r"\alpha = 8"])
    formula.resize(200, 60)
    formula.show()
    palette = formula.palette()
    palette.setColor(QPalette.ColorRole.Window, QColor("#ffffff"))
    palette.setColor(QPalette.ColorRole.WindowText, QColor("#ff0000"))
    formula.setPalette(palette)
    image = formula.grab().toImage()
    reds = [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]
    assert any(colour.red() > 200 and colour.green() < 60 for colour in reds)
    assert not any(max(colour.red(), colour.green(), colour.blue()) < 60 for colour in reds)


def test_preparing_goes_piece_by_piece() -> None:
    assert len(list(prepare(["a + b", "= 3"]))) == 3


def test_formulas_of_their_own_stand_apart(qtbot: QtBot) -> None:
    near, apart = Formula(), Formula(gap=APART)
    for formula in (near, apart):
        qtbot.addWidget(formula)
        formula.show_parts(["a = 1", "b = 2", "c = 3"])
    letter = near.fontInfo().pixelSize() * LARGER_THAN_TEXT
    wider = apart.sizeHint().width() - near.sizeHint().width()
    assert wider == pytest.approx(2 * (APART - BETWEEN_PARTS) * letter, abs=1.5)
