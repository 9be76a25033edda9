"""The whole lecture by keys alone, in the real window: `python -m tests.lecture_by_keys [--language id] [LESSON ...]`.

Goes through the contents and every page of every lesson: Tab comes to everything and round again, in both directions;
whatever has the keyboard is seen to have it; every control of a demonstration answers keys; worked examples are stepped
to their ends; exercises are answered wrong, and right with a point and with a comma, by what their solutions come to;
experiments are put on the canvas and labs opened, with every tab and setting; checkpoints are reached by training, and
by what else their pages ask for. No mouse does anything. Prints what was walked, and every fault with its page; the
exit code is 1 where there are any.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QApplication,
    QScrollArea,
    QTableView,
    QTabWidget,
    QToolBar,
    QWidget,
)

from nnplayground.app import make_app
from nnplayground.gui.canvas.view import NetworkView
from nnplayground.gui.lessons.exercises.answer_field import AnswerField
from nnplayground.gui.lessons.exercises.exercise_view import ExerciseView
from nnplayground.gui.lessons.reader.page import Complaint
from nnplayground.gui.lessons.reader.reader import Reader
from nnplayground.gui.lessons.worked.example_view import ExampleView
from nnplayground.gui.main_window import MainWindow
from nnplayground.gui.settings import Settings
from nnplayground.gui.stepper.stepper import Stepper
from nnplayground.gui.training.messages import State
from nnplayground.gui.translation import use_language
from nnplayground.lessons.exercises.task import Field, Kind, Task
from nnplayground.lessons.files.library import built_in
from nnplayground.numbers import short
from tests.gui.answering import answers
from tests.gui.by_keys import NoMouse, focused, go_to, is_there, name_of, press, ring, stops_of, write
from tests.gui.deeds import DEEDS, open_tab, panel_of

Found = TypeVar("Found")

PATIENCE_S, TRAINING_S = 20.0, 180.0
MOST_TURNS, AT_REST, REST_S = 200, 6, 2.0
WRONG = "987"
ENDED = (State.FINISHED, State.DIVERGED, State.REFUSED, State.FAILED)


class Walk:
    """One walk through the lecture; `faults` says what is wrong on which pages, `counts` what was done."""

    def __init__(self, window: MainWindow) -> None:
        self.window = window
        self.faults: dict[str, list[str]] = {}
        self.counts: Counter[str] = Counter()
        self.kinds: set[str] = set()
        self._where = "contents"
        self._worked: set[int] = set()
        """What has been worked on the page that is shown."""

    # -- the way -------------------------------------------------------------------------------------------------------

    def run(self, lessons: tuple[str, ...] = (), pages: int = 1000, *, trains: bool = True) -> None:
        """Walk through the lessons of these names, or all, and so many pages of each."""
        with NoMouse() as mouse:
            press("F1")
            self.until(lambda: self.reader is not None and self.reader.isVisible())
            self._round()
            for entry in built_in():
                name = entry.path.stem
                if entry.lesson is None or (lessons and name not in lessons):
                    continue
                self._open(name)
                for number in range(min(pages, len(entry.lesson.pages))):
                    if number:
                        self._guarded(self._keep_keys)
                        press("Ctrl+PgDown")
                    self._where = f"{name} {number + 1}"
                    self._page(number, trains=trains)
                press("F1")
                self.until(lambda: self._reader.view is None)
                self.counts["lessons"] += 1
                print(f"  {name}", flush=True)
            press("Shift+F1")
            self._guarded(focused)
        for told in mouse.noticed:
            self._fault(told)

    @property
    def reader(self) -> Reader | None:
        """The reader, once it has been made."""
        return self.window.lesson_handlers.reader

    @property
    def _reader(self) -> Reader:
        assert self.reader is not None
        return self.reader

    def until(self, holds: Callable[[], bool], patience_s: float = PATIENCE_S) -> bool:
        """Let the window live until something holds; say whether it does."""
        end = time.monotonic() + patience_s
        while not holds() and time.monotonic() < end:
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
        return holds()

    def _keep_keys(self) -> None:
        """See that the window has the keyboard; give it back where not, to go on."""
        had_keys = QApplication.focusWidget() is not None
        if not had_keys:
            self.window.activateWindow()
            self.until(lambda: QApplication.focusWidget() is not None)
        assert had_keys, "the window has lost the keyboard"

    def _open(self, name: str) -> None:
        card = next(card for card in self._reader.contents.buttons if card.objectName() == f"lesson {name}")
        self._guarded(lambda: go_to(card))
        press("Space")
        if not self.until(lambda: self._reader.view is not None and self._reader.number == 0):
            self._fault(f"the lesson {name} does not open")

    def _page(self, number: int, *, trains: bool) -> None:
        view = self._reader.view
        if view is None or self._reader.number != number:
            self._fault("keys do not lead to this page")
            return
        self.until(lambda: view.is_furnished() and view.sheet.text.is_complete())
        self.counts["pages"] += 1
        if view.findChildren(Complaint):
            self._fault("something on the page could not be made")
        self._worked.clear()
        self._guarded(focused)
        self._round()
        for example in view.findChildren(ExampleView):
            self._guarded(lambda example=example: self._step_through(example))
        for exercise in view.findChildren(ExerciseView):
            self._guarded(lambda exercise=exercise: self._answer(exercise))
        self._work(self._on_the_page())
        if is_there(view.sheet.experiment_button):
            self._guarded(self._put_it_on)
        if trains and view.goals is not None:
            self._guarded(self._reach)
        self._work(self._beside_the_page())
        if self.window.centre.page is not None and self.window.centre.page.isVisible():
            self._work_lab()
        self._guarded(focused)

    # -- Tab -----------------------------------------------------------------------------------------------------------

    def _round(self) -> None:
        """Tab comes to everything and round again, both ways, and every stop is seen."""
        before = stops_of(self.window)
        stops = self._guarded(ring)
        back = self._guarded(lambda: ring(key="Shift+Tab"))
        if stops is None or back is None:
            return
        after = stops_of(self.window)
        for stop in after:
            if stop not in stops and stop in before:  # what comes and goes meanwhile is not meant
                self._fault(f"Tab passes by: {name_of(stop)}")
        for stop in filter(is_there, stops):
            if stop not in after and stop not in before:
                self._fault(f"Tab stops at what is not there: {name_of(stop)}")
            if stop not in back and stop in after and stop in before:
                self._fault(f"Shift+Tab passes by: {name_of(stop)}")
        self.counts["stops"] += len(stops)

    def _on_the_page(self) -> list[QWidget]:
        """Return what is to be worked with on a page, but for what ends it."""
        view = self._reader.view
        assert view is not None
        ends = (view.sheet.experiment_button, view.sheet.hand_in_button)
        return [stop for stop in stops_of(self.window) if stop not in ends and view.isAncestorOf(stop)]

    def _beside_the_page(self) -> list[QWidget]:
        """Return canvas, stepper and tables beside a page."""
        view = self._reader.view
        assert view is not None
        known = (NetworkView, Stepper, QTableView)
        return [
            stop
            for stop in stops_of(self.window)
            if isinstance(stop, known) and not (view.isAncestorOf(stop) or _is_in(stop, QToolBar))
        ]

    def _work(self, stops: list[QWidget]) -> None:
        """Come to every control by Tab, see that it is seen to have the keyboard, and work it by keys."""
        for stop in stops:
            if id(stop) in self._worked:
                continue
            self._worked.add(id(stop))
            self._settle()
            if not is_there(stop):
                continue
            if self._guarded(lambda stop=stop: (go_to(stop), True)[1]) is None:
                continue
            QApplication.processEvents()
            if _is_out_of_sight(stop):  # what was pressed may have moved it away: the next Tab has to find it
                press("Tab")
                press("Shift+Tab")
                self._settle()
            if is_there(stop) and _is_out_of_sight(stop):
                self._fault(f"has the keyboard out of sight: {name_of(stop)}")
            self._see(stop)
            if not is_there(stop) or QApplication.focusWidget() is not stop:
                continue
            name = name_of(stop)
            if self._guarded(lambda stop=stop: answers(stop)) is False:
                self._fault(f"answers no key: {name}")
            self.counts["controls worked"] += 1
            self._guarded(focused)

    def _work_lab(self) -> None:
        """Go through every tab of a lab that stands beside a page, and through its settings where they are shown."""
        page = self.window.centre.page
        assert page is not None
        tabs = page.findChild(QTabWidget)
        for place in range(tabs.count() if tabs is not None else 1):
            if tabs is not None:
                bar = tabs.tabBar()
                self._worked.add(id(bar))  # it is worked by this
                self._guarded(lambda place=place, bar=bar: open_tab(bar, place))
            self._come_to_rest(page)
            self._where += f" tab {place + 1}"
            self._round()
            self._work([stop for stop in stops_of(self.window) if page.isAncestorOf(stop)])
            self._where = self._where.rpartition(" tab ")[0]
            self.counts["tabs of labs"] += 1
        if self.window.docks.by_name["lab"].isVisible():
            panel = panel_of(self.window)
            self._work([stop for stop in stops_of(self.window) if panel.isAncestorOf(stop)])
        self.counts["labs"] += 1

    def _settle(self) -> None:
        """Let a page come to rest that formulas are still being added to."""
        view = self._reader.view
        assert view is not None
        height = -1
        for _ in range(MOST_TURNS):
            QApplication.processEvents()
            if view.sheet.height() == height:
                return
            height = view.sheet.height()

    def _come_to_rest(self, page: QWidget) -> None:
        """Wait until a page of a lab shows what was made for it."""
        seen: list[object] = []

        def is_at_rest() -> bool:
            seen.append(page.grab().toImage())
            return len(seen) > AT_REST and all(other == seen[-1] for other in seen[-AT_REST:])

        self.until(is_at_rest, REST_S)

    def _see(self, stop: QWidget) -> None:
        """A widget looks otherwise when it has the keyboard."""
        press("Shift+Tab")
        press("Tab")
        if QApplication.focusWidget() is not stop:
            return  # what is beside it has stops within
        QApplication.processEvents()
        with_keys = stop.grab().toImage()
        press("Tab")
        without = stop.grab().toImage()
        press("Shift+Tab")
        if with_keys == without:
            self._fault(f"is not seen to have the keyboard: {name_of(stop)}")

    # -- what stands on pages ------------------------------------------------------------------------------------------

    def _step_through(self, example: ExampleView) -> None:
        while example.next_button.isEnabled():
            go_to(example.next_button)
            before = example.shown
            press("Space")
            assert example.shown == before + 1, f"the next item is not shown: {name_of(example)}"
        assert example.shown == len(example.cards)
        self.counts["examples"] += 1

    def _answer(self, exercise: ExerciseView) -> None:
        """Answer wrong first, then right, with a point and with a comma, as many tasks as are asked for."""
        self._fill(exercise, [_wrong(field.field) for field in exercise.fields])
        assert not any(_is_right(field) for field in exercise.fields), f"wrong was right: {name_of(exercise)}"
        self.counts["wrong answers"] += 1
        for number in range(exercise.count):
            if number:
                go_to(exercise.next_button)
                press("Space")
            right = [_answer_of(exercise.task, field.field) for field in exercise.fields]
            ways = {"point": right, "comma": [text.replace(".", ",") for text in right]}
            for sign, texts in ways.items():
                self._fill(exercise, texts)
                assert all(_is_right(field) for field in exercise.fields), f"not right: {texts} in {name_of(exercise)}"
                self.counts[f"right answers, with a {sign}"] += texts != ways["point"] or sign == "point"
        self.kinds.add(exercise.exercise.key)
        for button in (exercise.hint_button, exercise.solution_button):
            if is_there(button):
                go_to(button)
                press("Space")

    @staticmethod
    def _fill(exercise: ExerciseView, texts: list[str]) -> None:
        """Type an answer into every field, and have them checked."""
        for field, text in zip(exercise.fields, texts, strict=True):
            go_to(field.editor)
            if field.box is not None:
                press("Home")
                press("Down", times=int(text) + 1)
            else:
                press("Ctrl+A")
                write(text)
        go_to(exercise.check_button)
        press("Space")

    # -- experiments and labs ------------------------------------------------------------------------------------------

    def _put_it_on(self) -> None:
        """Put the page's experiment on the canvas, or open its lab, and wait until it can be seen."""
        view, window = self._reader.view, self.window
        assert view is not None
        go_to(view.sheet.experiment_button)
        press("Space")
        controller = window.controller
        assert self.until(
            lambda: (
                controller.status.version == controller.version
                and window.last_frame is not None
                and window.last_frame.version == controller.version
            )
        ), "what is put on the canvas does not come"
        self.counts["experiments and labs put on"] += 1
        if window.centre.page is not None and view.goals is None:
            self._train(lambda: window.last_frame is not None and window.last_frame.epoch > 0)

    def _reach(self) -> None:
        """Do what the page asks for, and train until its checkpoints hold."""
        view = self._reader.view
        assert view is not None
        goals, deed = view.goals, DEEDS.get(view.page.experiment or "")
        assert goals is not None
        if view.page.experiment is not None and not goals.is_reached:
            if deed is not None:
                deed(self.window, self.until)
            self._train(lambda: goals.is_reached)
        assert self.until(lambda: goals.is_reached), f"checkpoints are not reached: {goals.verdict.text()}"
        self.counts["checkpoints reached"] += len(view.page.checkpoints)

    def _train(self, holds: Callable[[], bool]) -> None:
        """Train until something holds, or training comes to its own end."""
        status = lambda: self.window.controller.status  # noqa: E731 - it is another one each time
        press("F5")
        self.until(lambda: status().state is State.RUNNING or holds())
        self.until(lambda: holds() or status().state in ENDED, TRAINING_S)
        if status().state is State.RUNNING:
            press("F5")
            self.until(lambda: status().state is not State.RUNNING)

    # -- faults --------------------------------------------------------------------------------------------------------

    def _fault(self, what: str) -> None:
        self.faults.setdefault(what, []).append(self._where)

    def _guarded(self, act: Callable[[], Found]) -> Found | None:
        """Do something; what it asserts in vain is a fault, after which the window comes to the front again."""
        try:
            return act()
        except AssertionError as error:
            self._fault(str(error) or repr(error))
            self.window.activateWindow()
            if self.until(self.window.isActiveWindow) and QApplication.focusWidget() is None:
                press("Tab")
            return None

    def report(self) -> str:
        """Return what was walked and what is wrong, in lines."""
        lines = [f"{count:6d} {what}" for what, count in sorted(self.counts.items())]
        lines.append(f"{len(self.kinds):6d} kinds of exercises")
        lines += [f"FAULT {what} ({len(places)}: {', '.join(places[:4])})" for what, places in self.faults.items()]
        return "\n".join(lines)


def _is_out_of_sight(widget: QWidget) -> bool:
    seen = widget.viewport() if isinstance(widget, QAbstractScrollArea) else widget
    return seen.visibleRegion().isEmpty() and not isinstance(widget, QScrollArea)


def _is_in(widget: QWidget, kind: type[QWidget]) -> bool:
    around = widget.parentWidget()
    while around is not None and not isinstance(around, kind):
        around = around.parentWidget()
    return around is not None


def _is_right(field: AnswerField) -> bool:
    return field.verdict.text().startswith("✓")


def _answer_of(task: Task, field: Field) -> str:
    """Return the answer that the solution of a task comes to, rounded as is asked for; else what the field knows."""
    if field.kind not in (Kind.NUMBER, Kind.WHOLE):
        return field.answer()
    found = next(equation.value for equation in task.solution if equation.name.plain == field.name.plain)
    return str(short(found, field.digits)) if field.kind is Kind.NUMBER else str(round(found))


def _wrong(field: Field) -> str:
    if field.kind is Kind.CHOICE:
        return str((int(field.answer()) + 1) % len(field.choices))
    return "98 x 76" if field.kind is Kind.SHAPE else WRONG


def open_window(app: QApplication, folder: Path) -> MainWindow:
    """Open the window in front and wait for its first frame."""
    window = MainWindow(app, Settings(folder))
    window.resize(1400, 900)
    window.show()
    window.activateWindow()
    end = time.monotonic() + PATIENCE_S
    while not (window.isActiveWindow() and window.last_frame is not None) and time.monotonic() < end:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
    return window


def main(arguments: list[str]) -> int:
    """Walk in one language or in both, and print it."""
    reader = argparse.ArgumentParser(description="walk through the lecture by keys alone")
    reader.add_argument("lessons", nargs="*")
    reader.add_argument("--language", choices=("en", "id"))
    options = reader.parse_args(arguments)
    app = make_app(["lecture_by_keys"])
    is_faulty = False
    for language in (options.language,) if options.language else ("en", "id"):
        use_language(app, language)
        with tempfile.TemporaryDirectory() as folder:
            window = open_window(app, Path(folder))
            began = time.monotonic()
            walk = Walk(window)
            walk.run(tuple(options.lessons))
            print(f"{language}, {time.monotonic() - began:.0f} s\n{walk.report()}", flush=True)
            is_faulty |= bool(walk.faults)
            window.close()
    return int(is_faulty)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
