"""What holds whatever the monkey did, as soon as the training thread has answered."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
from msgspec.structs import replace

from nnplayground.errors import InputError
from nnplayground.experiment import files
from nnplayground.experiment.check import check
from nnplayground.experiment.files import Saved
from nnplayground.experiment.spec import Experiment
from nnplayground.experiment.wiring import layer_inputs
from nnplayground.gui.main_window import MainWindow
from nnplayground.gui.training.messages import Captured, State
from tests.monkey.stopwatch import TASKS, Stopwatch
from tests.monkey.troubles import Trouble

PATIENCE_S = 60.0
MOST_STEPS = 60
"""Undo steps that are taken back and taken again."""


class Laws:
    """Watches one window after the other; what does not hold is told."""

    def __init__(self, tell: Callable[[Trouble], None], watch: Stopwatch) -> None:
        self._tell_trouble, self._watch = tell, watch
        self._window: MainWindow | None = None
        self._answers: dict[int, tuple[Captured, Experiment]] = {}
        self._saved: list[Path] = []
        self.checked = 0

    def follow(self, window: MainWindow) -> None:
        """Watch a window from now on."""
        self._window = window
        self._answers, self._saved = {}, []
        window.controller.captured.connect(self._on_captured)
        window.project.saved.connect(self._on_saved)

    def _on_captured(self, captured: Captured) -> None:
        if self._window is not None:
            self._answers[captured.number] = captured, self._window.document.experiment

    def _on_saved(self, path: Path) -> None:
        """Compare what was written with the document, where that has not changed since."""
        window = self._window
        if window is None or window.project.is_modified() or window.project.path != path:
            return
        self._compare("the saved file", path, window.document.experiment)

    def _tell(self, line: str, detail: str = "") -> None:
        self._tell_trouble(Trouble("law", line, detail))

    def _compare(self, what: str, path: Path, experiment: Experiment) -> None:
        self.checked += 1
        try:
            read = files.load(path).experiment
        except InputError as error:
            self._tell(f"{what} cannot be read: {error}")
            return
        if _bare(read) != _bare(experiment):
            self._tell(f"{what} is not the document", f"{read}\n{experiment}")

    # -- after an answer -----------------------------------------------------------------------------------------------

    def check(self) -> Iterator[int]:
        """Ask the training thread, wait for an answer of the present, and look at everything."""
        window = self._window
        if window is None or not window.isVisible():
            return
        begin, number = time.monotonic(), window.controller.capture()
        while (answer := self._answers.get(number)) is None or answer[0].version != window.controller.version:
            if time.monotonic() - begin > PATIENCE_S:
                self._tell("the training thread does not answer")
                return
            if answer is not None:  # what is saved first, before another document begins, ends in the meantime
                number = window.controller.capture()
            yield 5
        captured, experiment = answer
        self._answers.clear()
        self.checked += 1
        self._look_at_states(window)
        self._look_at_shapes(window, captured, experiment)
        self._look_at_history(window)
        self._look_at_file(captured, experiment)

    def _look_at_states(self, window: MainWindow) -> None:
        status, controller, actions = window.controller.status, window.controller, window.actions_by_name
        if status.version != controller.version:
            self._tell(f"status of version {status.version}, not {controller.version}: {status.state}")
        if actions["run"].isChecked() != (status.state is State.RUNNING):
            self._tell(f"the button says running: {actions['run'].isChecked()}, the thread {status.state}")
        stack = window.document.undo_stack
        for name, can in (("undo", stack.canUndo()), ("redo", stack.canRedo())):
            if actions[name].isEnabled() != can:
                self._tell(f"{name} is enabled: {actions[name].isEnabled()}, can be done: {can}")
        if window.isWindowModified() != window.project.is_modified():
            self._tell("the title does not say whether the document is saved")
        names = [(task / "comm").read_text().strip() for task in TASKS.glob("*") if (task / "comm").exists()]
        if names and names.count("training") != 1:
            self._tell(f"{names.count('training')} training threads")

    def _look_at_shapes(self, window: MainWindow, captured: Captured, experiment: Experiment) -> None:
        check(experiment)
        frame = window.last_frame
        if captured.parameters is None:
            return
        if frame is None or frame.version != window.controller.version:
            self._tell(f"frame of version {frame and frame.version}, not {window.controller.version}")
            return
        if not np.isfinite(captured.parameters).all():
            self._tell("parameters that are not finite")
        if experiment.lab is None and frame.weights:
            layers = experiment.network.layers
            inputs = layer_inputs(layers, frame.weights[0].shape[1])
            wanted = [(layer.units, below) for below, layer in zip(inputs, layers, strict=True)]
            found = [weights.shape for weights in frame.weights]
            if found != wanted or [len(bias) for bias in frame.biases] != [layer.units for layer in layers]:
                self._tell("shapes of the network do not fit its description", f"{found} {wanted}")

    def _look_at_history(self, window: MainWindow) -> None:
        frame = window.last_frame
        if frame is None or frame.curve is None:
            return
        epochs = frame.curve.epochs
        if (np.diff(epochs) <= 0).any() or (len(epochs) and epochs[-1] > frame.epoch and not frame.is_past):
            self._tell("epochs of the history are not in order", f"{epochs} {frame.epoch}")
        if len({len(column) for column in (epochs, frame.curve.train_loss, frame.curve.gradients)}) != 1:
            self._tell("columns of the history are not of the same length")

    def _look_at_file(self, captured: Captured, experiment: Experiment) -> None:
        """Make sure that what there is now could be saved and read."""
        try:
            read = files.decode(files.encode(Saved(experiment, captured.parameters, captured.state)))
        except Exception as error:  # noqa: BLE001 - whatever it is, the document could not be saved
            self._tell(f"the document cannot be saved: {type(error).__name__}: {error}", repr(experiment))
            return
        if read.experiment != experiment:
            self._tell("the document is another one when it is read", f"{read.experiment}\n{experiment}")
        if captured.parameters is not None and not np.array_equal(read.parameters, captured.parameters):
            self._tell("the weights are others when they are read")

    # -- there and back ------------------------------------------------------------------------------------------------

    def undo_and_redo(self) -> None:
        """Take back as much as can be, and take it again: the document goes through the same states."""
        window = self._window
        if window is None:
            return
        document, stack = window.document, window.document.undo_stack
        states, steps = [document.experiment], min(stack.index(), MOST_STEPS)
        for _ in range(steps):
            self._do(stack.undo)
            states.append(document.experiment)
        for expected in states[-2::-1]:
            self._do(stack.redo)
            if document.experiment != expected:
                self._tell("redo leads elsewhere", f"{stack.undoText()}: {document.experiment}\n{expected}")
                return

    def _do(self, step: Callable[[], None]) -> None:
        self._watch.start()
        step()
        self._watch.stop()

    def keep(self) -> Iterator[int]:
        """Have the document written aside, and look whether it could be brought back."""
        window = self._window
        if window is None or window.keeper is None or not window.isVisible():
            return
        ended: list[Experiment] = []
        window.keeper.keep(lambda: ended.append(window.document.experiment))
        begin, before = time.monotonic(), window.document.experiment
        while not ended:
            if time.monotonic() - begin > PATIENCE_S:
                self._tell("the document is not written aside")
                return
            yield 5
        if window.project.is_modified() and ended[0] is before:
            self._compare("the recovery file", window.keeper.path, before)


def _bare(experiment: Experiment) -> Experiment:
    """Return an experiment without what depends on where its file is."""
    file = experiment.data.file
    if file is None:
        return experiment
    return replace(experiment, data=replace(experiment.data, file=replace(file, path=Path(file.path).name, sha256="")))
