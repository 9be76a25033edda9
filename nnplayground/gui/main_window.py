"""The main window: canvas in the middle, panels and plots around it, all over one document and one training thread."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QSplitter, QVBoxLayout, QWidget

from nnplayground.decimals import POINT, SIGNS, use_decimal_sign
from nnplayground.experiment import edits
from nnplayground.experiment.problems import Shape
from nnplayground.experiment.spec import DataSpec, Experiment
from nnplayground.gui.actions import TIME_BAR, make_actions, restyle_actions, retranslate_actions
from nnplayground.gui.banner import Banner
from nnplayground.gui.bars import SpeedBox, fill_menus, fill_toolbar
from nnplayground.gui.canvas import Canvas
from nnplayground.gui.docks import Docks
from nnplayground.gui.document import Document
from nnplayground.gui.filing.keeper import Keeper
from nnplayground.gui.filing.places import Places
from nnplayground.gui.filing.project import Project
from nnplayground.gui.filing.recent import RecentFiles
from nnplayground.gui.filing.recovery import Recovery
from nnplayground.gui.handlers.data import DataHandlers
from nnplayground.gui.handlers.edit import EditHandlers
from nnplayground.gui.handlers.experiment import ExperimentHandlers
from nnplayground.gui.handlers.figures import FigureMenu
from nnplayground.gui.handlers.file import FileHandlers
from nnplayground.gui.handlers.gallery import GalleryHandlers
from nnplayground.gui.handlers.guide import GuideHandlers
from nnplayground.gui.handlers.help import HelpHandlers
from nnplayground.gui.handlers.inspector import InspectorHandlers
from nnplayground.gui.handlers.labs import LabHandlers
from nnplayground.gui.handlers.lesson_mode import LessonMode
from nnplayground.gui.handlers.lessons import LessonHandlers
from nnplayground.gui.handlers.presentation import PresentationHandlers
from nnplayground.gui.handlers.printing import PrintingHandlers
from nnplayground.gui.handlers.race import RaceHandlers
from nnplayground.gui.handlers.results import ResultsHandlers
from nnplayground.gui.handlers.runs import RunHandlers
from nnplayground.gui.handlers.stepper import StepperHandlers
from nnplayground.gui.handlers.surface import SurfaceHandlers
from nnplayground.gui.handlers.tables import TableHandlers
from nnplayground.gui.handlers.timeline import TimelineHandlers
from nnplayground.gui.handlers.training import TrainingHandlers
from nnplayground.gui.handlers.tuning import TuningHandlers
from nnplayground.gui.handlers.view import ViewHandlers
from nnplayground.gui.handlers.watching import Watching
from nnplayground.gui.handlers.way_in import WayInHandlers
from nnplayground.gui.handlers.way_out import WayOutHandlers
from nnplayground.gui.handlers.welcome import WelcomeHandlers
from nnplayground.gui.handlers.worksheet import WorksheetHandlers
from nnplayground.gui.handlers.workshop import WorkshopHandlers
from nnplayground.gui.icons import icon
from nnplayground.gui.labs.centre import Centre
from nnplayground.gui.lessons.stage import Stage
from nnplayground.gui.note import Note
from nnplayground.gui.permissions import Permissions, reaches
from nnplayground.gui.settings import Settings
from nnplayground.gui.status import StatusLine
from nnplayground.gui.surroundings import Surroundings, input_names
from nnplayground.gui.theme import Look, Theme
from nnplayground.gui.timeline.bar import TimeBar
from nnplayground.gui.training import Controller, Frame, Status
from nnplayground.gui.training.messages import Built, LabBuilt, State, Surveyed
from nnplayground.gui.training.paints import paints
from nnplayground.gui.training.plane import Axes
from nnplayground.gui.widgets.area_ring import AreaRings
from nnplayground.gui.widgets.screens import keep_on_screen

STATUS_EVERY_S = 0.2
"""How often the numbers at the bottom change while training runs."""
FIRST_SIZE = QSize(1400, 900)


class MainWindow(QMainWindow):
    """One experiment: edited, trained and watched."""

    def __init__(
        self,
        app: QApplication,
        settings: Settings,
        experiment: Experiment | None = None,
        recovery: Recovery | None = None,
    ) -> None:
        super().__init__()
        self._app, self.settings = app, settings
        self.look = Look(app, self)
        self.look.choose(settings.preferences().theme)  # before there is anything to be restyled
        use_decimal_sign(SIGNS.get(settings.preferences().decimal, POINT))
        self.document = Document(experiment or Experiment(), self)
        self.controller = Controller(self)
        self.time_bar = TimeBar(self, self.controller)
        self._folder = recovery.folder if recovery else None
        self.project = Project(self.document, self.controller, Places(self._folder), self)
        AreaRings(app, self)
        self._shape: Shape | None = None
        self._surveyed: DataSpec | None = None
        self._status_shown_at = 0.0
        self.last_frame: Frame | None = None
        """The frame last shown."""
        self._make_parts()
        self._make_handlers()
        self._make_bars()
        self.keeper = Keeper(recovery, self.project, self.document, self.controller, self) if recovery else None
        self.file_handlers.asks = recovery is not None
        self._connect()
        self.view_handlers.show_preferences(self.actions_by_name)
        self.controller.start(paints(self.look.theme))
        with self.docks.arranging():
            if not self.settings.restore_layout(self):
                self.resize(FIRST_SIZE)
        keep_on_screen(self)
        self.permissions.hide_docks()
        self.retranslate()
        self.note.show_words(self.document.experiment.title, self.document.experiment.description)
        QTimer.singleShot(0, self._load_first)  # after the first paint: building would compete with it

    def _load_first(self) -> None:
        """Load what the window was opened with, unless something else came before."""
        if self.controller.version == 0:
            self.controller.load(self.document.experiment)

    # -- parts ---------------------------------------------------------------------------------------------------------

    def _make_parts(self) -> None:
        self.canvas = Canvas(self.document, self.look)
        self.banner, self.note = Banner(self.look), Note()
        self.around = Surroundings(self.document, self.look, self.controller, self.canvas, self, self._folder)
        self.boundary, self.loss = self.around.boundary, self.around.loss
        self.status_line = StatusLine()
        self.statusBar().addWidget(self.status_line, 1)
        self.splitter = QSplitter(childrenCollapsible=False)
        self.centre = Centre(self.canvas, self.document, self.controller, self.look)
        self.splitter.addWidget(_stacked(self.note, self.centre))
        self.setCentralWidget(_stacked(self.banner, self.splitter))
        self.docks = Docks(self, self.around.docks())
        for view in (self.time_bar, self.boundary.plot, self.loss, self.around.gradients, self.canvas):
            self.controller.add_view(view)

    def _make_handlers(self) -> None:
        self.data_handlers = DataHandlers(self, self.controller, self.banner)
        plots = (self.loss, self.boundary.plot)
        self.view_handlers = ViewHandlers(self._app, self.settings, self.look, self.docks, plots, self)
        self.edit_handlers = EditHandlers(self.document, self)
        self.watching = Watching(self.document, self.controller, self.boundary, self)
        self.file_handlers = FileHandlers(self, self.project, self.document, self.controller, self.banner)
        self.recent = RecentFiles(self.settings, self)
        self.file_handlers.use_recent(self.recent)
        self.file_handlers.data_dropped.connect(self.open_data)
        self.table_handlers = TableHandlers(self.document, self)
        self.way_out = WayOutHandlers(self, self.document, self.controller, self.banner)
        self.tuning_handlers = TuningHandlers(self, self.document, self.look, self._folder)
        self.guide_handlers = GuideHandlers(self, self.document, self.controller, self.look)
        self.race_handlers = RaceHandlers(self, self.document, self.controller, self.look, self.project)
        stage = Stage(self.document, self.controller, self.look, lambda: self.view_handlers.digits)
        mode = LessonMode(self, self.splitter, self.docks)
        self.lesson_handlers = LessonHandlers(self, mode, stage, self.settings, self.banner, self.file_handlers.begin)
        self.lab_handlers = LabHandlers(self, self.document, self.docks, self.file_handlers, mode)
        self.help_handlers = HelpHandlers(self, self._folder)
        self.presentation = PresentationHandlers(self, self.look, self.docks)
        self.presentation.give_way(lambda: mode.is_on, mode.entering, mode.left)
        labs = self.lab_handlers
        self.presentation.give_way(lambda: labs.is_on, labs.entering, labs.left)
        self.worksheets = WorksheetHandlers(self, self.settings, self.document, self.controller, self.banner)
        self.welcome = WelcomeHandlers(
            self, self.look, self.settings, self.view_handlers, self.document, self.recent, self.banner
        )
        self.printing = PrintingHandlers(self, stage, self.file_handlers, self.lesson_handlers)
        self.worksheets.print_wanted.connect(self.printing.print_sheets)
        self.timeline_handlers = TimelineHandlers(self.time_bar, self)
        self.run_handlers = RunHandlers(self, self.around, self.docks, self.document, self.controller, self.banner)
        self._handlers: tuple[QObject, ...] = (
            self.lesson_handlers,
            self.lab_handlers,
            self.way_out,
            WayInHandlers(self, self.document, self.file_handlers, self.banner),
            self.tuning_handlers,
            self.guide_handlers,
            self.race_handlers,
            self.file_handlers,
            self.table_handlers,
            self.edit_handlers,
            ExperimentHandlers(self.document, self),
            GalleryHandlers(self, self.look, self.document, self.file_handlers.begin),
            TrainingHandlers(self.document, self.controller, self),
            self.timeline_handlers,
            self.run_handlers,
            StepperHandlers(self.around.stepper, self.docks, self),
            InspectorHandlers(self.around.inspector, self.docks, self),
            ResultsHandlers(self.around.results, self.docks, self),
            SurfaceHandlers(self.around.surface, self.docks, self),
            WorkshopHandlers(self.around.workshop, self.around.samples, self.docks, self),
            self.worksheets,
            self.printing,
            self.help_handlers,
            self.welcome,
            self.presentation,
            self.view_handlers,
            self.data_handlers,
            self,
        )

    def _make_bars(self) -> None:
        self.actions_by_name = make_actions(self, self._handler)
        restyle_actions(self.actions_by_name, self.look.theme)
        self.lesson_handlers.use_actions(self.actions_by_name)
        self.help_handlers.use_actions(self.actions_by_name)
        self.welcome.use_actions(self.actions_by_name)
        self.presentation.use_action(self.actions_by_name["presentation"])
        self.speed = SpeedBox()
        self.speed.chosen.connect(self.controller.set_speed)
        submenus = {"recent": self.recent.menu, "copy_code": self.way_out.menu, "figures": FigureMenu(self)}
        fill_menus(self.menuBar(), self.actions_by_name, self.docks, submenus)
        self.toolbar = fill_toolbar(self, self.actions_by_name, self.speed)
        self.time_bar.fill(self.actions_by_name, TIME_BAR)
        self.addToolBar(Qt.ToolBarArea.BottomToolBarArea, self.time_bar)
        self.timeline_handlers.use_actions(self.actions_by_name)
        self.lab_handlers.use_actions(self.actions_by_name, self.way_out.menu.menuAction())
        self.permissions = Permissions(
            self.document, reaches(self.around), self.docks, self.actions_by_name, self.toolbar
        )

    def _connect(self) -> None:
        self.document.changed.connect(self._on_document_changed)
        stack = self.document.undo_stack
        stack.canUndoChanged.connect(self.actions_by_name["undo"].setEnabled)
        stack.canRedoChanged.connect(self.actions_by_name["redo"].setEnabled)
        self.actions_by_name["undo"].setEnabled(False)
        self.actions_by_name["redo"].setEnabled(False)
        stack.undoTextChanged.connect(self._name_steps)
        stack.redoTextChanged.connect(self._name_steps)
        self.around.neuron_wanted.connect(self.watching.show_neuron)
        self.watching.changed.connect(self._on_watched)
        self.canvas.neuron_chosen.connect(self.watching.show_neuron)
        self.view_handlers.digits_chosen.connect(self.canvas.set_digits)
        self.permissions.changed.connect(self.retranslate)
        self.lesson_handlers.mode.moved.connect(self.permissions.hide_docks)
        self.presentation.moved.connect(self.permissions.hide_docks)
        self.permissions.changed.connect(self.lesson_handlers.mode.arrange_again)
        self.view_handlers.digits_chosen.connect(self.around.set_digits)
        self.view_handlers.sign_chosen.connect(self.controller.refresh)
        self.controller.surveyed.connect(self._on_surveyed)
        self.controller.built.connect(self._on_built)
        self.controller.lab_built.connect(self._on_lab_built)
        self.controller.status_changed.connect(self._on_status)
        self.controller.frame_shown.connect(self._on_frame)
        self.look.changed.connect(self._on_look)
        self.banner.fix_wanted.connect(self._on_fix)
        self.banner.way_back_wanted.connect(self.document.undo_stack.undo)
        self.boundary.axes_chosen.connect(self._on_axes)
        self.around.file_wanted.connect(self.table_handlers.do_open_data)
        self.around.look_wanted.connect(self.open_data)
        self.table_handlers.said.connect(lambda text, fault: self.banner.show_message(text, serious=fault))
        self.docks.visibility_changed.connect(self.controller.refresh)
        self.canvas.need_changed.connect(self.controller.refresh)

    def _name_steps(self, _text: str = "") -> None:
        self.edit_handlers.name_steps(self.actions_by_name)

    # -- news ----------------------------------------------------------------------------------------------------------

    def _on_watched(self, neuron: tuple[int, int] | None) -> None:
        """Show the layer of the neuron in the output plot in form and table, too."""
        if neuron is not None:
            self.around.choose_layer(neuron[0])
        self.canvas.choose_neuron(*(neuron or (None,)))

    def _on_document_changed(self, experiment: Experiment) -> None:
        self.note.show_words(experiment.title, experiment.description)
        self.banner.show_message(None)
        if self.document.is_beginning:
            self._surveyed = None
        else:
            self.controller.load(experiment)

    def _on_surveyed(self, found: Surveyed) -> None:
        """The data are known: describe them, and fit the output of a network that was made for other data."""
        self._shape = found.shape
        self.around.show_survey(found)
        before, self._surveyed = self._surveyed, found.experiment.data
        other_data = before is not None and _set_of(before) != _set_of(self._surveyed)
        if other_data and any(problem.blocking for problem in found.problems):
            fitted = edits.for_task(found.experiment, found.shape)
            if fitted != found.experiment:
                self.document.edit(fitted, self.tr("Fit the network to the data"))
                return
        self.banner.show_problems(found.problems)
        self.canvas.set_data(input_names(found), found.shape)
        self.status_line.set_task(found.shape.task)

    def _on_built(self, built: Built) -> None:
        for part in (self.loss, self.status_line):
            part.set_curves(None)
        self.around.gradients.set_names(())
        self.boundary.set_data(built.prepared)
        self.around.gradients.set_layers(len(built.sizes) - 1)

    def _on_lab_built(self, built: LabBuilt) -> None:
        self.around.gradients.set_names(built.layers)
        self.loss.set_curves(built.curves)
        self.status_line.set_curves(built.curves)

    def _on_status(self, status: Status) -> None:
        running = status.state is State.RUNNING
        run = self.actions_by_name["run"]
        run.setChecked(running)
        self.status_line.show_status(status)
        if not running:
            self.around.show_last()
        if not running and self.last_frame is not None:
            self.status_line.show_frame(self.last_frame)
        refused = status.state is State.REFUSED and self.document.undo_stack.canUndo()
        serious = status.state is not State.FINISHED
        self.banner.show_message(status.text, serious=serious, has_way_back=refused)
        self._restyle_run(self.look.theme)

    def _on_frame(self, frame: Frame) -> None:
        self.last_frame = frame
        now = time.monotonic()
        standing = self.controller.status.state is not State.RUNNING
        if standing or now - self._status_shown_at > STATUS_EVERY_S:
            self._status_shown_at = now
            self.status_line.show_frame(frame)

    def _on_axes(self, axes: Axes) -> None:
        self.boundary.plot.set_axes(axes)
        self.controller.set_axes(axes)

    def _on_fix(self, mended: Experiment) -> None:
        self.document.edit(mended, self.tr("Mend what does not fit"))

    # -- actions -------------------------------------------------------------------------------------------------------

    def _handler(self, name: str) -> Callable[..., None]:
        """Return the method `do_NAME` of whichever handlers have it; of `NAME:KEY` it is called with the key."""
        name, _, key = name.partition(":")
        found = next(getattr(room, f"do_{name}") for room in self._handlers if hasattr(room, f"do_{name}"))
        return partial(_with_key, found, key) if key else found

    def do_quit(self) -> None:
        """Close the window."""
        self.close()

    def open_data(self, path: Path) -> None:
        """Look at a data file in a window that takes its samples."""
        self.table_handlers.open_data(path)

    # -- looks ---------------------------------------------------------------------------------------------------------

    def _on_look(self, theme: Theme) -> None:
        restyle_actions(self.actions_by_name, theme)
        self._restyle_run(theme)
        self.controller.set_colours(paints(self.look.theme))

    def _restyle_run(self, theme: Theme) -> None:
        running = self.actions_by_name["run"].isChecked()
        self.actions_by_name["run"].setIcon(icon("pause" if running else "run", theme))

    def retranslate(self) -> None:
        """Set every text that people see."""
        self.file_handlers.show_title()
        retranslate_actions(self.actions_by_name)
        self._name_steps()
        self.permissions.retranslate()
        self.toolbar.setWindowTitle(self.tr("Training"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask about what is not saved, and end the threads before the window goes."""
        if not self.file_handlers.may_close():
            event.ignore()
            return
        self.presentation.leave()  # the layout is kept as it is without
        self.lesson_handlers.close()
        self.lab_handlers.restore()
        self.settings.keep_layout(self)
        if self.keeper is not None:
            self.keeper.close()
        self.race_handlers.close()
        self.printing.close()
        self.file_handlers.close()
        self.table_handlers.close()
        self.controller.close()
        self.run_handlers.close()
        event.accept()


def _with_key(handler: Callable[[str], None], key: str, _checked: bool = False) -> None:
    """Do what an action with a key is for, which knows nothing of being checked."""
    handler(key)


def _stacked(above: QWidget, below: QWidget) -> QWidget:
    """Return two widgets above each other, the second of which takes the room that is left."""
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(above)
    column.addWidget(below, 1)
    return holder


def _set_of(data: DataSpec) -> tuple[object, ...]:
    """Return which set the samples are, however they are edited."""
    return data.source, data.file, data.points is not None
