"""The dock of the results: what it shows is what scikit-learn makes of the same network, and everything can be clicked.

faults.md: D5 `test_outputs_that_are_no_numbers_are_said`, E1 and E3 `test_other_data_come_in_while_it_runs`,
E4 `test_a_cell_of_data_that_are_gone_is_forgotten`.
"""

from __future__ import annotations

import numpy as np
import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, QPointF, Qt
from pytestqt.qtbot import QtBot
from sklearn import metrics

from nnplayground.experiment import edits
from nnplayground.experiment.build import build
from nnplayground.experiment.judging import Examined, Examiner
from nnplayground.experiment.problems import with_training
from nnplayground.experiment.spec import Experiment, PointsSpec
from nnplayground.gui.main_window import MainWindow
from nnplayground.gui.results.classes import COLUMNS
from nnplayground.gui.results.findings import PARTS
from nnplayground.gui.results.panel import ResultsPanel
from nnplayground.gui.results.words import selection_words, why_nothing
from nnplayground.gui.training.messages import Command, State
from nnplayground.gui.translation import tr
from tests.gui.conftest import Open
from tests.gui.hands import cell, choose, click, open_tab, press, settle, until, until_state


def opened(qtbot: QtBot, window: MainWindow) -> ResultsPanel:
    """Open the results by their keys and wait for something to see."""
    settle(qtbot, window)
    press(qtbot, window, "Ctrl+K")
    panel = window.around.results()
    until(qtbot, lambda: panel.isVisible() and panel._found is not None)
    return panel


def shown(panel: ResultsPanel) -> Examined:
    assert panel._found is not None
    return panel._found.examined


def trained(qtbot: QtBot, open_window: Open, source: str, epochs: int = 3) -> tuple[MainWindow, ResultsPanel, Examined]:
    """Open a window with its results, train, and return with them what is to be seen: the same run made alone."""
    experiment = with_training(edits.choose_source(Experiment(), source), epochs=epochs)
    window = open_window(experiment)
    panel = opened(qtbot, window)
    window.controller.order(Command.RUN)
    until_state(qtbot, window, State.FINISHED)
    run = build(experiment)
    run.training.advance(epochs * run.training.batches)
    expected = Examiner(run, "test")()
    until(qtbot, lambda: np.array_equal(shown(panel).outputs, expected.outputs))
    return window, panel, expected


def to_tab(qtbot: QtBot, panel: ResultsPanel, page: object) -> None:
    bar = panel.tabs.tabBar()
    place = next(at for at in range(panel.tabs.count()) if panel.tabs.widget(at) is page)
    qtbot.mouseClick(bar, Qt.MouseButton.LeftButton, pos=bar.tabRect(place).center())


def column(panel: ResultsPanel, number: int) -> list[str]:
    model = panel.samples.model
    return [model.index(line, number).data() for line in range(model.rowCount())]


# -- classes -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("source", ["circle", "iris", "digits"])
def test_matrix_scores_and_summary_are_scikit_learns(qtbot: QtBot, open_window: Open, source: str) -> None:
    _, panel, expected = trained(qtbot, open_window, source)
    labels = list(range(expected.prepared.dataset.n_classes))
    actual, chosen = expected.actual, expected.chosen()
    wanted = metrics.confusion_matrix(actual, chosen, labels=labels)
    model = panel.matrix.model
    assert [[int(model.index(row, to).data()) for to in labels] for row in labels] == wanted.tolist()
    accuracy = metrics.accuracy_score(actual, chosen)
    assert panel.summary.text().startswith(f"Accuracy {100.0 * accuracy:.1f} %")
    scores = metrics.precision_recall_fscore_support(actual, chosen, labels=labels, zero_division=np.nan)
    table = panel.classes.model
    for place, values in enumerate(scores[:3]):
        texts = [table.index(row, place).data() for row in labels]
        assert texts == ["–" if np.isnan(value) else f"{value:.3f}" for value in values]
    assert table.index(len(labels), 1).data() == f"{np.nanmean(scores[1]):.3f}"
    assert table.index(len(labels) + 1, 0).data() == f"{accuracy:.3f}"
    assert panel.classes.gaps.isVisibleTo(panel.classes) == any(np.isnan(scores[0]))


def test_a_cell_lists_its_samples_and_a_second_click_all(qtbot: QtBot, open_window: Open) -> None:
    _, panel, expected = trained(qtbot, open_window, "iris")
    actual, chosen = expected.actual, expected.chosen()
    row, to = next((int(a), int(c)) for a, c in zip(actual, chosen, strict=True) if a != c)
    cell(qtbot, panel.matrix.table, row, to)
    assert panel.tabs.currentWidget() is panel.samples
    rows = expected.rows[expected.worst((actual == row) & (chosen == to))]
    assert column(panel, 0) == [str(number + 1) for number in rows]
    assert set(column(panel, 1)) == {expected.prepared.dataset.class_names[row]}
    assert set(column(panel, 2)) == {expected.prepared.dataset.class_names[to]}
    assert f": {len(rows)}" in panel.samples.words.text()
    cell(qtbot, panel.matrix.table, row, to)
    assert len(column(panel, 0)) == len(expected)
    panel.matrix.table.setFocus()
    qtbot.keyClick(panel.matrix.table, Qt.Key.Key_Return)
    assert len(column(panel, 0)) == len(rows)
    click(qtbot, panel.samples.all)
    assert len(column(panel, 0)) == len(expected)
    assert panel.matrix.model.chosen is None


def test_the_worst_samples_stand_first_with_their_log_loss(qtbot: QtBot, open_window: Open) -> None:
    _, panel, expected = trained(qtbot, open_window, "iris")
    to_tab(qtbot, panel, panel.samples)
    probabilities = expected.probabilities()
    assert probabilities is not None
    losses = [
        metrics.log_loss([label], [row], labels=[0, 1, 2])
        for label, row in zip(expected.actual, probabilities, strict=True)
    ]
    order = np.argsort(-np.array(losses), kind="stable")
    assert column(panel, 0) == [str(expected.rows[place] + 1) for place in order]
    assert column(panel, 4) == [f"{losses[place]:.3g}" for place in order]
    x = expected.prepared.dataset.x[expected.rows[order[0]]]
    assert column(panel, 5)[0] == f"{x[0]:.4g}"


def test_a_click_shows_the_sample_in_the_output_plot(qtbot: QtBot, open_window: Open) -> None:
    window, panel, expected = trained(qtbot, open_window, "circle")
    to_tab(qtbot, panel, panel.samples)
    cell(qtbot, panel.samples.table, 3, 0)
    row = int(expected.rows[expected.worst()[3]])
    assert window.around.workshop().bench.selection.tolist() == [row]
    assert window.boundary.plot._selected.tolist() == [row]
    press(qtbot, window, "F11")
    until(qtbot, lambda: window.last_frame.epoch == 4)
    lines = panel.samples.table.selectionModel().selectedRows()
    assert [panel.samples.model.row_of(line.row()) for line in lines] == [row]  # wherever it now stands


@pytest.mark.thorough
def test_digits_are_shown_as_pictures(qtbot: QtBot, open_window: Open) -> None:
    _, panel, expected = trained(qtbot, open_window, "digits", 1)
    to_tab(qtbot, panel, panel.samples)
    assert panel.samples.model.columnCount() == 5
    cell(qtbot, panel.samples.table, 1, 0)
    image = panel.samples.picture._image
    assert image is not None
    pixels = expected.prepared.dataset.x[expected.rows[expected.worst()[1]]].reshape(8, 8)
    seen = np.array([[255 - image.pixelColor(x, y).red() for x in range(8)] for y in range(8)])
    np.testing.assert_allclose(seen / 255.0, pixels / 16.0, atol=0.005)


def of_points(names: tuple[str, ...], classes: tuple[str, ...]) -> Experiment:
    """Return a network for samples of three classes, the last of which has a single one."""
    rng = np.random.default_rng(0)
    rows = tuple(map(tuple, rng.normal(size=(41, 2)).tolist()))
    points = PointsSpec(names=names, rows=rows, labels=(*[0, 1] * 20, 2), classes=classes)
    experiment = edits.choose_output(Experiment(), "softmax", None)
    layers = experiment.network.layers
    network = replace(experiment.network, layers=(*layers[:-1], replace(layers[-1], units=3)))
    experiment = replace(experiment, network=network, data=replace(experiment.data, points=points))
    return with_training(experiment, loss="cross_entropy")


def test_names_from_a_file_are_no_html(qtbot: QtBot, open_window: Open) -> None:
    name = "<img src=x>"
    panel = opened(qtbot, open_window(of_points((name, "v"), (name, "b", "c"))))
    to_tab(qtbot, panel, panel.samples)
    matrix, classes, samples = panel.matrix.model, panel.classes.model, panel.samples.model
    tip = Qt.ItemDataRole.ToolTipRole
    tips = [
        matrix.index(0, 0).data(tip),
        matrix.headerData(0, Qt.Orientation.Vertical, tip),
        classes.headerData(0, Qt.Orientation.Vertical, tip),
        samples.headerData(5, Qt.Orientation.Horizontal, tip),
    ]
    assert all("&lt;img" in said and "<img" not in said for said in tips)
    assert matrix.headerData(0, Qt.Orientation.Vertical) == name


def test_a_class_without_test_samples_has_no_recall(qtbot: QtBot, open_window: Open) -> None:
    window = open_window(of_points(("u", "v"), ("a", "b", "rare")))
    panel = opened(qtbot, window)
    assert 2 not in shown(panel).actual
    table = panel.classes.model
    recall = table.index(2, 1)
    assert recall.data() == "–"
    assert "No sample belongs to this class" in recall.data(Qt.ItemDataRole.ToolTipRole)
    assert table.index(2, 3).data() == "0"
    assert "not defined" in panel.classes.gaps.text()
    assert "nan" not in "".join(
        str(table.index(row, to).data()) for row in range(table.rowCount()) for to in range(table.columnCount())
    )


# -- two classes -------------------------------------------------------------------------------------------------------


def test_the_threshold_moves_the_point_and_the_matrix(qtbot: QtBot, open_window: Open) -> None:
    _, panel, expected = trained(qtbot, open_window, "breast_cancer", 2)
    to_tab(qtbot, panel, panel.roc)
    area = metrics.roc_auc_score(expected.actual, expected.scores())
    assert f"AUC {area:.3f}" in panel.roc.words.text()
    assert not panel.roc.own.isEnabled()
    panel.roc.slider.setFocus()
    for _ in range(3):
        qtbot.keyClick(panel.roc.slider, Qt.Key.Key_PageUp)
    threshold = panel._threshold
    assert threshold is not None
    wanted = metrics.confusion_matrix(expected.actual, expected.scores() > threshold)
    np.testing.assert_array_equal(panel.matrix.model.counts, wanted)
    assert panel.roc.plot._at == (
        pytest.approx(wanted[0, 1] / wanted[0].sum()),
        pytest.approx(wanted[1, 1] / wanted[1].sum()),
    )
    assert f"threshold {threshold:.4g}" in panel.summary.text()
    click(qtbot, panel.roc.own)
    assert panel._threshold is None
    own = metrics.confusion_matrix(expected.actual, expected.chosen())
    np.testing.assert_array_equal(panel.matrix.model.counts, own)


def test_a_click_on_the_curve_takes_its_threshold(qtbot: QtBot, open_window: Open) -> None:
    _, panel, expected = trained(qtbot, open_window, "breast_cancer", 1)
    to_tab(qtbot, panel, panel.roc)
    plot, judged = panel.roc.plot, expected.judged()
    assert judged.roc is not None
    number = len(judged.roc.thresholds) // 2
    point = QPointF(judged.roc.false_positives[number], judged.roc.true_positives[number])
    place: QPoint = plot.mapFromScene(plot._plot.getViewBox().mapViewToScene(point))
    assert plot.nearest(place) is not None
    qtbot.mouseMove(plot.viewport(), place)
    qtbot.mouseClick(plot.viewport(), Qt.MouseButton.LeftButton, pos=place)
    counts = panel.matrix.model.counts
    rates = counts[0, 1] / counts[0].sum(), counts[1, 1] / counts[1].sum()
    points = list(zip(judged.roc.false_positives, judged.roc.true_positives, strict=True))
    assert rates in points
    assert np.hypot(rates[0] - point.x(), rates[1] - point.y()) < 0.06  # as far as pixels tell points apart
    assert panel._threshold is not None


@pytest.mark.parametrize("number", [0, 1, -1])
def test_every_point_of_the_curve_has_a_threshold(qtbot: QtBot, open_window: Open, number: int) -> None:
    _, panel, expected = trained(qtbot, open_window, "circle", 1)
    to_tab(qtbot, panel, panel.roc)
    roc = expected.judged().roc
    assert roc is not None
    place = range(len(roc.thresholds))[number]
    said = expected.chosen(panel.roc.plot._threshold(place))
    assert said[expected.actual == 1].mean() == roc.true_positives[place]
    assert said[expected.actual == 0].mean() == roc.false_positives[place]


@pytest.mark.parametrize(
    ("units", "activation", "loss", "span"),
    [
        (1, "tanh", "mse", (-1.0, 1.0)),
        (1, "logistic", "binary_cross_entropy", (0.0, 1.0)),
        (2, "softmax", "cross_entropy", (0.0, 1.0)),
        (2, "logistic", "binary_cross_entropy", (-1.0, 1.0)),
        (2, "identity", "mse", None),
    ],
)
def test_the_slider_spans_what_outputs_can_be(
    qtbot: QtBot, open_window: Open, units: int, activation: str, loss: str, span: tuple[float, float] | None
) -> None:
    experiment = Experiment()
    layers = experiment.network.layers
    output = replace(layers[-1], units=units, activation=activation)
    network = replace(experiment.network, layers=(*layers[:-1], output))
    panel = opened(qtbot, open_window(with_training(replace(experiment, network=network), loss=loss)))
    to_tab(qtbot, panel, panel.roc)
    scores = shown(panel).scores()
    low, high = panel.roc._span
    assert (low, high) == (span or (-high, high))
    assert low <= scores.min() <= scores.max() <= high
    for key, said in ((Qt.Key.Key_End, 0), (Qt.Key.Key_Home, len(scores))):
        qtbot.keyClick(panel.roc.slider, key)
        if span is None or activation == "tanh":
            assert int(panel.matrix.model.counts[:, 1].sum()) == said
    click(qtbot, panel.roc.own)
    np.testing.assert_array_equal(panel.matrix.model.counts, shown(panel).judged().confusion)
    to_tab(qtbot, panel, panel.samples)
    header = panel.samples.model.headerData(3, Qt.Orientation.Horizontal)
    assert header == ("p(true)" if shown(panel).are_shares else "Output")


# -- numbers -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("source", ["plane", "two_waves"])
def test_errors_of_a_regression_are_scikit_learns(qtbot: QtBot, open_window: Open, source: str) -> None:
    _, panel, expected = trained(qtbot, open_window, source)
    last = expected.targets.shape[1] - 1
    assert panel.target.isVisible() == (last > 0)
    if last:
        choose(qtbot, panel.target, str(last))
    y, p = expected.targets[:, last], expected.outputs[:, last]
    said = (
        f"MAE {metrics.mean_absolute_error(y, p):.3g} · RMSE {metrics.root_mean_squared_error(y, p):.3g} · "
        f"R² {metrics.r2_score(y, p):.3g}"
    )
    assert panel.summary.text().startswith(said)
    assert panel.front.currentWidget() is panel.residuals
    assert [panel.tabs.isTabVisible(panel.tabs.indexOf(page)) for page in (panel.classes, panel.roc)] == [False, False]
    points = panel.residuals._dots._points
    assert [(point.x(), point.y()) for point in points] == [(a, b) for a, b in zip(p, y - p, strict=True)]
    first = expected.worst()[0]
    at = 3 + 3 * last
    assert column(panel, at)[0] == f"{(y - p)[first]:.3g}"


# -- which samples -----------------------------------------------------------------------------------------------------


def test_training_and_validation_samples_can_be_chosen(qtbot: QtBot, open_window: Open) -> None:
    window = open_window(with_training(Experiment(), early_stopping=True, tolerance=1e-4))
    panel = opened(qtbot, window)
    prepared = shown(panel).prepared
    for part in ("train", "validation"):
        choose(qtbot, panel.part, part)
        until(qtbot, lambda part=part: shown(panel).part == part)
        assert int(panel.matrix.model.counts.sum()) == len(getattr(prepared, part))
    window.document.edit(with_training(window.document.experiment, early_stopping=False), "no validation")
    until(qtbot, lambda: shown(panel).part == "test")
    assert panel.part.findData("validation") < 0
    assert panel.part.key == "test"


def test_without_test_samples_it_says_so_and_training_samples_are_there(qtbot: QtBot, open_window: Open) -> None:
    window = open_window(edits.change_data(Experiment(), test_fraction=0.0))
    settle(qtbot, window)
    press(qtbot, window, "Ctrl+K")
    panel = window.around.results()
    until(qtbot, lambda: "There are no test samples" in panel.message.text())
    choose(qtbot, panel.part, "train")
    until(qtbot, lambda: panel._found is not None)
    assert int(panel.matrix.model.counts.sum()) == 500


def test_of_very_many_samples_an_even_selection_is_shown_and_said(qtbot: QtBot, open_window: Open) -> None:
    experiment = Experiment()
    window = open_window(replace(experiment, data=replace(experiment.data, params={"samples": 100_000})))
    panel = opened(qtbot, window)
    assert (len(shown(panel)), shown(panel).total) == (20_000, 30_000)
    assert panel.note.isVisible()
    assert "20000 of 30000" in panel.note.text()


def test_all_samples_need_no_such_word(qtbot: QtBot, window: MainWindow) -> None:
    panel = opened(qtbot, window)
    assert selection_words(shown(panel)) is None
    assert not panel.note.isVisible()


# -- when --------------------------------------------------------------------------------------------------------------


def test_nothing_is_computed_unless_somebody_looks(qtbot: QtBot, window: MainWindow) -> None:
    assert settle(qtbot, window).results is None
    panel = opened(qtbot, window)
    open_tab(qtbot, window, "gradients")
    until(qtbot, lambda: window.last_frame is not None and window.last_frame.results is None)
    assert not panel.is_shown()
    press(qtbot, window, "F10")
    until(qtbot, lambda: window.last_frame.steps == 1)
    assert window.last_frame.results is None
    open_tab(qtbot, window, "results")
    until(qtbot, lambda: window.last_frame.results is not None)


@pytest.mark.thorough
def test_it_follows_the_run_a_few_times_a_second(qtbot: QtBot, window: MainWindow) -> None:
    panel = opened(qtbot, window)
    seen: list[int] = []
    window.controller.frame_shown.connect(lambda frame: seen.append(frame.steps) if frame.results else None)
    press(qtbot, window, "F5")
    until(qtbot, lambda: len(set(seen)) > 3)
    press(qtbot, window, "F5")
    until_state(qtbot, window, State.PAUSED)
    until(qtbot, lambda: seen[-1] == window.last_frame.steps)
    assert panel.summary.text()


def test_other_data_come_in_while_it_runs(qtbot: QtBot, window: MainWindow) -> None:
    panel = opened(qtbot, window)
    press(qtbot, window, "F5")
    for source in ("iris", "plane", "digits", "two_waves", "circle"):
        window.document.edit(edits.choose_source(window.document.experiment, source), source)
        settle(qtbot, window)
        classes = {"iris": 3, "digits": 10, "circle": 2}.get(source, 0)
        until(
            qtbot,
            lambda classes=classes: (
                panel._found is not None and panel._found.examined.prepared.dataset.n_classes == classes
            ),
        )
        for page in (panel.classes, panel.samples):
            if panel.tabs.isTabVisible(panel.tabs.indexOf(page)):
                to_tab(qtbot, panel, page)


def test_a_cell_of_data_that_are_gone_is_forgotten(qtbot: QtBot, window: MainWindow) -> None:
    panel = opened(qtbot, window)
    cell(qtbot, panel.matrix.table, 1, 1)
    panel.roc.slider.setValue(900)
    cell(qtbot, panel.samples.table, 0, 0)
    window.document.edit(edits.choose_source(window.document.experiment, "iris"), "iris")
    until(qtbot, lambda: panel._found is not None and len(panel._found.names) == 3)
    assert (panel._cell, panel._threshold, panel.matrix.model.chosen) == (None, None, None)


def test_what_cannot_be_trained_has_no_results(qtbot: QtBot, window: MainWindow) -> None:
    panel = opened(qtbot, window)
    window.document.edit(edits.set_units(window.document.experiment, 2, 3), "three outputs for two classes")
    until_state(qtbot, window, State.REFUSED)
    until(qtbot, lambda: "mend what does not fit" in panel.message.text())
    window.document.undo_stack.undo()
    until(qtbot, lambda: panel._found is not None)


def test_a_run_that_diverged_shows_its_last_good_weights(qtbot: QtBot, open_window: Open) -> None:
    experiment = edits.choose_source(Experiment(), "plane")
    window = open_window(with_training(experiment, learning_rate=1e300))
    panel = opened(qtbot, window)
    window.controller.order(Command.RUN)
    until_state(qtbot, window, State.DIVERGED)
    until(qtbot, lambda: panel._found is not None)
    assert "nan" not in panel.summary.text()


def test_outputs_that_are_no_numbers_are_said(qtbot: QtBot, window: MainWindow) -> None:
    run = build(Experiment())
    run.training.network.parameters[:] = np.nan
    broken = Examiner(run, "test")()
    assert "diverged" in str(why_nothing(broken))
    panel = opened(qtbot, window)
    panel._take(broken)
    assert "diverged" in panel.message.text()


def test_a_past_moment_has_its_own_results(qtbot: QtBot, open_window: Open) -> None:
    window, panel, expected = trained(qtbot, open_window, "iris", 5)
    before = shown(panel).outputs
    window.controller.look_back(0)
    until(qtbot, lambda: not np.array_equal(shown(panel).outputs, before))
    start = Examiner(build(window.document.experiment), "test")()
    np.testing.assert_array_equal(shown(panel).outputs, start.outputs)
    window.controller.look_back(None)
    until(qtbot, lambda: np.array_equal(shown(panel).outputs, expected.outputs))


# -- room and language -------------------------------------------------------------------------------------------------


def test_where_there_is_little_room_the_matrix_is_a_page(qtbot: QtBot, window: MainWindow) -> None:
    panel = opened(qtbot, window)
    assert panel._is_wide()
    dock = window.docks.by_name["results"]
    dock.setFloating(True)
    dock.resize(400, 400)
    until(qtbot, lambda: not panel._is_wide())
    assert panel.tabs.currentWidget() is panel.front
    cell(qtbot, panel.matrix.table, 0, 0)
    assert panel.tabs.currentWidget() is panel.samples
    dock.resize(900, 400)
    until(qtbot, panel._is_wide)
    assert panel.matrix.isVisible()


def test_words_follow_the_language(qtbot: QtBot, window: MainWindow) -> None:
    panel = opened(qtbot, window)
    for action in ("language_id", "language_en"):
        window.actions_by_name[action].trigger()
        pages = (panel.classes, panel.roc, panel.samples)
        until(
            qtbot,
            lambda pages=pages: (
                [panel.tabs.tabText(panel.tabs.indexOf(page)) for page in pages]
                == [tr(panel._titles[page]) for page in pages]
            ),
        )
        assert panel.part.itemText(0) == tr(PARTS["train"])
        assert panel.classes.model.headerData(0, Qt.Orientation.Horizontal) == tr(COLUMNS[0].title)
        assert panel.summary.text()


def test_the_plots_are_figures_with_their_numbers(qtbot: QtBot, open_window: Open) -> None:
    _, panel, expected = trained(qtbot, open_window, "circle", 1)
    to_tab(qtbot, panel, panel.roc)
    roc = expected.judged().roc
    assert roc is not None
    numbers = dict(panel.roc.plot.figure.columns())
    assert set(numbers["True positive rate: ROC curve"]) <= set(roc.true_positives)
    assert panel.roc.plot.figure.name() == "ROC curve"


def test_residuals_are_a_figure_with_their_numbers(qtbot: QtBot, open_window: Open) -> None:
    _, panel, expected = trained(qtbot, open_window, "plane", 1)
    columns = panel.residuals.figure.columns()
    assert any(np.array_equal(values, expected.outputs[:, 0]) for _, values in columns)
    assert any(values.sum() == len(expected) for name, values in columns if name == "Samples")
