"""Numbers typed the way people type them, in any locale, and what is refused."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QLocale, Qt
from pytestqt.qtbot import QtBot

from nnplayground.engine.solvers import SOLVERS
from nnplayground.experiment.fields import NUMBERS
from nnplayground.gui.widgets.number_box import NumberBox, stepped
from tests.gui.hands import type_number


@pytest.fixture
def rate(qtbot: QtBot) -> NumberBox:
    box = NumberBox(NUMBERS["learning_rate"])
    qtbot.addWidget(box)
    box.show()
    return box


@pytest.mark.parametrize("locale", ["id_ID", "en_US", "C", "de_DE", "tr_TR", "ar_EG"])
@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("0.01", 0.01),
        ("0,01", 0.01),
        ("1,5", 1.5),
        ("1e-3", 1e-3),
        ("1E-3", 1e-3),
        (".5", 0.5),
        (",5", 0.5),
        (" 2 ", 2),
    ],
)
def test_a_number_is_the_same_in_every_locale(
    qtbot: QtBot, rate: NumberBox, locale: str, typed: str, value: float
) -> None:
    QLocale.setDefault(QLocale(locale))
    type_number(qtbot, rate, typed)
    assert rate.value == value
    assert rate.is_valid()


@pytest.mark.parametrize("locale", ["id_ID", "en_US", "C"])
@pytest.mark.parametrize(
    "typed",
    [
        "1.000,5",
        "1,000.5",
        "1.500",
        "1,500",
        "nan",
        "inf",
        "-inf",
        "1_0",
        "٠٫١",
        "1e400",
        "--1",
        "",
        "9" * 5000,
        "0",
        "-1",
        "0x10",
        "1 000",
    ],
)
def test_what_is_no_number_in_range_is_refused_with_a_reason(
    qtbot: QtBot, rate: NumberBox, locale: str, typed: str
) -> None:
    QLocale.setDefault(QLocale(locale))
    rate.set_value(0.03)
    rate.selectAll()
    rate.insert(typed)  # pasted, which is how such texts arrive
    rate.textEdited.emit(typed)
    with qtbot.assertNotEmitted(rate.value_changed):
        qtbot.keyClick(rate, Qt.Key.Key_Return)
    assert rate.value == 0.03
    assert not rate.is_valid()
    assert rate.accessibleDescription()


def test_escape_brings_the_last_good_number_back(qtbot: QtBot, rate: NumberBox) -> None:
    rate.set_value(0.03)
    type_number(qtbot, rate, "abc")
    qtbot.keyClick(rate, Qt.Key.Key_Escape)
    assert rate.text() == "0.03"
    assert rate.is_valid()


@pytest.mark.parametrize("value", [1e-5, 1.125, 0.1 + 0.2, 123456.789, 5e-324, 1e-300])
def test_full_precision_is_kept(qtbot: QtBot, rate: NumberBox, value: float) -> None:
    rate.set_value(value)
    type_number(qtbot, rate, rate.text())
    assert rate.value == value
    assert float(rate.text()) == value


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("batch_size", "0"),
        ("batch_size", "2.5"),
        ("epochs", "0"),
        ("epochs", "1e12"),
        ("seed", "-1"),
        ("seed", "18446744073709551616"),
        ("seed", "text"),
        ("dropout", "1"),
    ],
)
def test_ranges_of_the_parameters(qtbot: QtBot, name: str, typed: str) -> None:
    box = NumberBox(NUMBERS[name])
    qtbot.addWidget(box)
    type_number(qtbot, box, typed)
    assert not box.is_valid()


@pytest.mark.parametrize(
    ("solver", "name", "typed"),
    [("momentum", "momentum", "1"), ("adam", "beta_1", "1"), ("adam", "beta_2", "1"), ("adam", "epsilon", "0")],
)
def test_ranges_of_the_solvers(qtbot: QtBot, solver: str, name: str, typed: str) -> None:
    param = next(param for param in SOLVERS[solver].params if param.name == name)
    box = NumberBox(param)
    qtbot.addWidget(box)
    type_number(qtbot, box, typed)
    assert not box.is_valid()


def test_arrow_keys_step_on_a_scale(qtbot: QtBot, rate: NumberBox) -> None:
    rate.set_value(0.03)
    qtbot.keyClick(rate, Qt.Key.Key_Up)
    assert rate.value == 0.05
    qtbot.keyClick(rate, Qt.Key.Key_Down)
    qtbot.keyClick(rate, Qt.Key.Key_Down)
    assert rate.value == 0.02
    assert stepped(0.0, 1) == 0.01
    assert stepped(-0.03, -1) == -0.05
