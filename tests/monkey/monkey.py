"""The monkey itself: one action after the other, each drawn from the seed and its own number alone."""

from __future__ import annotations

import gc
from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from PySide6.QtCore import QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from shiboken6 import isValid

from tests.monkey.chance import Chance
from tests.monkey.deeds import DEEDS, NAMES, Deed, choose_file, leave_dialog, popped_up
from tests.monkey.hands import RIGHT, Hands
from tests.monkey.house import House
from tests.monkey.laws import Laws
from tests.monkey.sight import Grip, reachable, seen_part, windows
from tests.monkey.stopwatch import Stopwatch
from tests.monkey.troubles import Trouble

T = TypeVar("T")
WidgetT = TypeVar("WidgetT", bound=QWidget)

SETTLE_MS = 6
LAWS_EVERY, DEEP_EVERY = 20, 100
"""Actions between two looks at what holds, and between two times of undoing everything and writing it aside."""
LAST = 20
MOST_IN_DIALOG = 15
"""Actions in one dialog, after which it is left."""


class Monkey(QObject):
    """Lives in the loop of the application and does the actions with these numbers; `ended` is called afterwards.

    `tell` hears of every fault, and says whether to go on.
    """

    def __init__(
        self,
        house: House,
        seed: int,
        numbers: Iterable[int],
        tell: Callable[[Trouble], None],
        ended: Callable[[], None],
        trace: Callable[[str], None] | None = None,
    ) -> None:
        super().__init__()
        self.house, self._seed, self._numbers, self._tell = house, seed, numbers, tell
        self._ended, self._trace = ended, trace
        self.watch = Stopwatch()
        self.hands = Hands(self.watch)
        self.laws = Laws(tell, self.watch)
        self.laws.follow(house.window)
        self.number = -1
        self.last: deque[str] = deque(maxlen=LAST)
        self.counts: Counter[str] = Counter()
        self.tops: dict[str, QWidget] = {}
        self._found: dict[str, QWidget] = {}
        self._grip: Grip | None = None
        self._in_dialog = 0
        self._noted = ""
        self._life = self._live()
        self.is_stopped = False
        QTimer.singleShot(300, self._go)

    def _go(self) -> None:
        self.watch.stop()
        try:
            wait = None if self.is_stopped else next(self._life, None)
        except BaseException:
            self._end()
            raise
        if wait is None:
            self._end()
            return
        QTimer.singleShot(wait, self._go)
        self.watch.start()
        self._look_at_watch()

    def _end(self) -> None:
        self.hands.close()
        self.watch.close()
        self._ended()

    def _look_at_watch(self) -> None:
        """Tell of long stretches; whoever has closed the window waits for nothing."""
        if not self.house.window.isVisible():
            self.watch.frozen.clear()
        for stretch in self.watch.frozen:
            what = f"{stretch.own_s:.3f} s (processor {stretch.processor_s:.3f}, clock {stretch.wall_s:.3f}, "
            what += f"slowness {stretch.slowness:.2f})"
            seen = Counter(stretch.seen).most_common()
            where = [f"{count} × {place}" for place, count in seen[:8]]
            line = seen[0][0] if seen else "nobody saw where"
            self._tell(Trouble("frozen", line, "\n".join([what, *where])))
        self.watch.frozen.clear()

    def _live(self) -> Iterator[int]:
        for number in self._numbers:
            self.number, self._noted = number, ""
            chance = Chance(self._seed, number)
            self.hands.ready(chance, self.answer)
            self._look()
            name, deed = self._forced(chance) or _drawn(chance)
            yield from deed(self, chance)
            self.forget()
            self.counts[name if self._noted else f"{name} (impossible)"] += 1
            if not self._noted:
                self.note(f"{name}: impossible")
            yield SETTLE_MS
            self._look_at_watch()
            if not self.house.window.isVisible():
                yield from self._come_again()
            if number % LAWS_EVERY == LAWS_EVERY - 1:
                yield from self.laws.check()
            if number % DEEP_EVERY == DEEP_EVERY - 1:
                self.laws.undo_and_redo()
                yield SETTLE_MS
                yield from self.laws.keep()
                yield from self.laws.check()

    def _look(self) -> None:
        """See what there is."""
        tops = windows()
        self.tops = {f"{type(top).__name__}{place}": top for place, top in enumerate(tops)}
        self._found = reachable(tops)

    def _forced(self, chance: Chance) -> tuple[str, Deed] | None:
        """Return what has to be done before anything else."""
        if self.popup() is not None:
            return "popup", popped_up
        modal = QApplication.activeModalWidget()
        if modal is None:
            self._in_dialog = 0
            return None
        self._in_dialog += 1
        if isinstance(modal, QFileDialog):
            return "file", choose_file
        if self._in_dialog > MOST_IN_DIALOG or chance.happens(0.1):
            return "leave", leave_dialog
        return None

    def _come_again(self) -> Iterator[int]:
        """Open the window again that was closed."""
        old = self.house.window
        if self.house.window.keeper is not None and self.house.window.keeper.path.exists():
            self._tell(Trouble("law", "a recovery file is left after the window was closed in peace"))
        self.watch.stop()
        self.laws.follow(self.house.open())
        old.deleteLater()
        yield 200
        self.watch.stop()
        gc.collect()  # what is left of the old window would have ended with the program

    # -- for deeds -----------------------------------------------------------------------------------------------------

    def note(self, text: str) -> None:
        """Say what is done."""
        self._noted = text
        self.last.append(f"{self.number}: {text}")
        if self._trace is not None:
            self._trace(self.last[-1])

    def see(self, kind: type[WidgetT]) -> dict[str, WidgetT]:
        """Return everything of a kind that can be reached and is enabled."""
        return {
            name: widget
            for name, widget in self._found.items()
            if isinstance(widget, kind) and isValid(widget) and widget.isEnabled()
        }

    def pick(self, chance: Chance, found: dict[str, T]) -> tuple[str, T]:
        """Draw one of what was found and hold on to it; all else is let go.

        Python objects of widgets that Qt destroys must not be kept: another widget may come to stand at their place.
        """
        name, value = chance.pick(found)
        found.clear()
        self.forget()
        held = value[0] if isinstance(value, tuple) else value
        if isinstance(held, QWidget):
            self._grip = Grip(held)
        return name, value

    def is_there(self) -> bool:
        """Say whether what was drawn can still be seen."""
        return self._grip is not None and self._grip.is_there()

    def forget(self) -> None:
        """Let go of everything that was seen."""
        self._found, self.tops = {}, {}
        if self._grip is not None:
            self._grip.let_go()
        self._grip = None

    def can_reach(self, widget: QWidget) -> bool:
        """Say whether nothing stands before a widget."""
        return (
            isValid(widget) and widget.isVisible() and widget.window() in windows() and not seen_part(widget).isEmpty()
        )

    def popup(self) -> QWidget | None:
        """Return what is popped up."""
        return QApplication.activePopupWidget()

    def open_menu(self, widget: QWidget, place: QPoint) -> None:
        """Click by the other button; a menu that belongs there opens."""
        grip = Grip(widget)
        self.hands.click(widget, place, RIGHT)
        if grip.is_there() and self.popup() is None:
            reason = QContextMenuEvent.Reason.Mouse
            event = QContextMenuEvent(reason, place, widget.mapToGlobal(place), Qt.KeyboardModifier.NoModifier)
            self.hands.do(lambda: QApplication.sendEvent(widget, event))
        grip.let_go()

    def answer(self, dialog: QFileDialog, chance: Chance) -> None:
        """Choose a file, or none."""
        if chance.happens(0.2):
            self.note("no file")
            dialog.reject()
            return
        saves = dialog.acceptMode() is QFileDialog.AcceptMode.AcceptSave
        name = chance.choose(NAMES if saves else self.house.files)
        folder = self.house.folder.parent / "saved" if saves else self.house.documents
        folder.mkdir(exist_ok=True)
        self.note(f"{'save as' if saves else 'open'} {name}")
        dialog.selectFile(str(folder / name))
        dialog.accept()
        if isValid(dialog) and dialog.isVisible():
            dialog.reject()


def _drawn(chance: Chance) -> tuple[str, Deed]:
    name = chance.weighted({name: weight for name, (weight, _) in DEEDS.items()})
    return name, DEEDS[name][1]
