"""Everything that is drawn becomes a file, by clicks, and the numbers in a table are those of the run."""

from __future__ import annotations

import csv
import io
import re
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import numpy as np
import pyqtgraph as pg
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu, QMessageBox
from pytestqt.qtbot import QtBot

from nnplayground.data.csv_export import FORMS
from nnplayground.gui.figures.figure import Figure
from nnplayground.gui.figures.formats import FORMATS
from nnplayground.gui.figures.numbers import columns_of, table
from nnplayground.gui.figures.saving import ask, formats_of, save
from nnplayground.gui.handlers.figures import FigureMenu
from nnplayground.gui.main_window import MainWindow
from nnplayground.gui.plots.base import Line, Plots
from nnplayground.gui.theme import Look
from nnplayground.gui.training import Frame
from tests.gui.hands import click, settle, tool, type_file, until


def train(qtbot: QtBot, window: MainWindow, epochs: int = 5) -> Frame:
    settle(qtbot, window)
    click(qtbot, tool(window, "step_epoch"), epochs)
    until(qtbot, lambda: window.last_frame is not None and window.last_frame.epoch == epochs)
    return settle(qtbot, window)


def rows(content: bytes, delimiter: str = ",") -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig")), delimiter=delimiter))


@pytest.mark.thorough
def test_every_figure_has_a_name_and_every_form_makes_a_file_of_its_kind(qtbot: QtBot, window: MainWindow) -> None:
    train(qtbot, window)
    figures = [figure for figure in window.findChildren(Figure) if figure.is_shown()]
    assert len({figure.name() for figure in figures}) == len(figures) >= 4
    for figure in figures:
        for form in formats_of(figure).values():
            content = form.encode(figure)
            if form.key == "png":
                image = QImage.fromData(content)
                assert image.size() == figure.size() * 2
                places = [(x, y) for x in range(0, image.width(), 9) for y in range(0, image.height(), 9)]
                assert len({image.pixel(x, y) for x, y in places}) > 2
            elif form.key == "svg":
                assert ElementTree.fromstring(content).tag.endswith("svg")
            elif form.key == "pdf":
                assert content.startswith(b"%PDF")
            else:
                assert len(rows(content, {"csv_point": ",", "csv_comma": ";", "csv_tab": "\t"}[form.key])) > 2


def test_the_table_of_the_loss_is_the_course_of_the_run(qtbot: QtBot, window: MainWindow) -> None:
    frame = train(qtbot, window)
    header, *body = rows(FORMATS["csv_point"].encode(window.loss.figure))
    assert header == ["Epoch", "Loss: Training", "Loss: Test", "Epoch", "Accuracy: Training", "Accuracy: Test"]
    values = np.array(body, dtype=float)
    assert frame.curve is not None
    np.testing.assert_array_equal(values[:, 0], frame.curve.epochs)
    np.testing.assert_allclose(values[:, 1], frame.curve.train_loss, rtol=1e-12)  # drawn as logarithms
    np.testing.assert_array_equal(values[:, 5], frame.curve.test_score)


def test_the_table_of_the_output_is_what_the_network_says(qtbot: QtBot, window: MainWindow) -> None:
    frame = train(qtbot, window)
    header, *body = rows(FORMATS["csv_point"].encode(window.boundary.plot.figure))
    assert header == ["x₁", "x₂", "output"]
    values = np.array(body, dtype=float)
    hidden = values[:, :2].T
    for weights, bias in zip(frame.weights, frame.biases, strict=True):
        hidden = np.tanh(weights @ hidden + bias[:, None])
    np.testing.assert_allclose(values[:, 2], hidden[0], atol=1e-5)  # painted in single precision


def test_with_a_figure_go_its_entry_in_the_menu_and_the_question_where_to_save_it(
    qtbot: QtBot, window: MainWindow
) -> None:
    view = pg.PlotWidget(window)
    view.setAccessibleName("Passing")
    figure = Figure(view)
    view.show()
    menu = window.findChild(FigureMenu)
    assert menu is not None
    menu.aboutToShow.emit()
    entry = next(action for action in menu.actions() if action.text() == "Passing")
    dialog, gone = ask(figure), set[str]()
    entry.destroyed.connect(lambda: gone.add("entry"))
    dialog.destroyed.connect(lambda: gone.add("dialog"))
    view.deleteLater()
    until(qtbot, lambda: gone == {"entry", "dialog"})
    assert "Passing" not in [action.text() for action in menu.actions()]


def test_a_figure_is_saved_from_the_file_menu(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    train(qtbot, window)
    menu = window.findChild(FigureMenu)
    assert menu is not None
    menu.aboutToShow.emit()
    names = [action.text() for action in menu.actions()]
    assert {"Network", "Loss and accuracy over the epochs"} <= set(names)
    next(action for action in menu.actions() if action.text() == "Network").trigger()
    type_file(qtbot, window, tmp_path / "net.svg")
    until(qtbot, (tmp_path / "net.svg").exists)
    assert b"<svg" in (tmp_path / "net.svg").read_bytes()
    until(qtbot, lambda: "net.svg" in window.statusBar().currentMessage())


def test_the_suffix_decides_and_is_added_where_it_is_missing(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    train(qtbot, window)
    ask(window.loss.figure)
    type_file(qtbot, window, tmp_path / "loss.pdf")
    until(qtbot, (tmp_path / "loss.pdf").exists)
    assert (tmp_path / "loss.pdf").read_bytes().startswith(b"%PDF")
    ask(window.loss.figure)
    type_file(qtbot, window, tmp_path / "loss")
    until(qtbot, (tmp_path / "loss.png").exists)


def test_a_right_click_saves_or_copies_a_plot(qtbot: QtBot, window: MainWindow) -> None:
    train(qtbot, window)
    viewport = window.loss.viewport()
    window.loss.customContextMenuRequested.emit(QPoint(40, 40))
    menu = next(menu for menu in window.loss.findChildren(QMenu) if menu.isVisible())
    assert viewport.isVisible()
    copy = next(action for action in menu.actions() if action.objectName() == "copy figure")
    QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(copy).center())
    image = QGuiApplication.clipboard().image()
    assert image.size() == window.loss.figure.size() * 2


def test_a_file_that_cannot_be_written_is_named(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    train(qtbot, window)
    save(window.loss.figure, tmp_path / "nowhere" / "loss.png", FORMATS["png"])
    until(qtbot, lambda: window.findChild(QMessageBox, "figure not saved") is not None)
    box = window.findChild(QMessageBox, "figure not saved")
    assert box is not None
    assert "loss.png" in box.text()
    qtbot.keyClick(box, Qt.Key.Key_Escape)
    until(qtbot, lambda: window.findChild(QMessageBox, "figure not saved") is None)


def test_escape_saves_nothing(qtbot: QtBot, window: MainWindow) -> None:
    train(qtbot, window)
    dialog = ask(window.loss.figure)
    assert isinstance(dialog, QFileDialog)
    type_file(qtbot, window, "")


def test_lines_of_an_svg_have_the_width_of_the_screen(qtbot: QtBot, window: MainWindow) -> None:
    train(qtbot, window)
    drawing = FORMATS["svg"].encode(window.loss.figure).decode()
    widths = {float(width) for width in re.findall(r'stroke-width="([0-9.]+)"', drawing)}
    assert max(widths) <= 3.0


def test_numbers_are_read_from_whatever_is_drawn(qapp: QApplication) -> None:
    class Some(Plots):
        def retranslate(self) -> None: ...

    plots = Some(Look(qapp))
    plot = plots.add_plot(0, 0)
    plot.setLabel("bottom", "x<sub>1</sub>")
    line = plots.add_live(plot, Line())
    line.set_data(np.arange(3.0), np.array([1.0, np.nan, 3.0]))
    plot.addItem(pg.ScatterPlotItem([1.0, 2.0], [5.0, 6.0]))
    plot.addItem(pg.BarGraphItem(x=[1.0], height=[2.0], width=0.5))
    columns = columns_of(plots.scene())
    assert next(name for name, _ in columns) == "x1"
    header, *body = rows(table(columns, FORMS["point"]))
    assert body[1][1] == ""
    assert [row[2:4] for row in body] == [["1", "5"], ["2", "6"], ["", ""]]
    assert header[4:] == ["x1", "y"]
    plots.close()
