"""Everything that the monkey can do, each a generator of the milliseconds that it lets the window live meanwhile."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QFileDialog,
    QGraphicsView,
    QHeaderView,
    QLineEdit,
    QMainWindow,
    QMenu,
    QPlainTextEdit,
    QTabBar,
    QTextEdit,
    QWidget,
)

from tests.monkey.chance import Chance
from tests.monkey.sight import Grip, entries, place_in, seen_part, short

if TYPE_CHECKING:
    from tests.monkey.monkey import Monkey

Deed = Callable[["Monkey", Chance], Iterator[int]]

CONTROL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
NO_KEYS = Qt.KeyboardModifier.NoModifier
TEXTS = (
    *("0.01", "0,01", "1,5", "1.500", "1.000,5", "1e-3", ".5", ",5", "0", "-1", "3", "7", "12", "100", "0.3", "2"),
    *(
        "",
        " ",
        "nan",
        "inf",
        "1_0",
        "abc",
        "--1",
        "999999999",
        "1e400",
        "٠٫١",
        "8,8",
        "x1",
        "aku suka",
        "<b>x</b>",
        "=1+1",
    ),
)
PLAIN_KEYS = (
    *("Return", "Space", "Escape", "Delete", "Backspace", "Tab", "Left", "Right", "Up", "Down", "Home", "End"),
    *("PageUp", "PageDown", "Insert", "Plus", "Minus", "A", "D", "E", "F", "I", "L", "M", "N", "R", "S", "X", "0", "1"),
    *("2", "5", "F1", "F2", "F3", "F4", "F5", "F8", "F9", "F10", "F11", "F12", "Menu"),
)
CONTROL_KEYS = tuple("ABCDEFGIKLNORSTVXYZ")
NAMES = ("one.nnplay", "two.nnplay", "three", "out.csv", "figure.svg", "a b.nnplay", "x.y", "sheet.pdf")
LIVE_MS = 8
"""Between two events of one action."""


def buttons(monkey: Monkey, chance: Chance) -> Iterator[int]:
    """Click a button, now and then several times at once."""
    found = monkey.see(QAbstractButton)
    if not found:
        return
    name, button = monkey.pick(chance, found)
    times = chance.choose((1, 1, 1, 1, 1, 2, 3, 8))
    monkey.note(f"click {short(name)} {times}×")
    for _ in range(times):
        if monkey.is_there():
            monkey.hands.click(button, _middle(button))
    yield LIVE_MS


def tabs(monkey: Monkey, chance: Chance) -> Iterator[int]:
    """Click a tab."""
    found = {
        f"{name} {number}": (bar, number)
        for name, bar in monkey.see(QTabBar).items()
        for number in range(bar.count())
        if bar.isTabVisible(number) and seen_part(bar).contains(bar.tabRect(number).center())
    }
    if not found:
        return
    name, (bar, number) = monkey.pick(chance, found)
    monkey.note(f"tab {short(name)}")
    monkey.hands.click(bar, bar.tabRect(number).center())
    yield LIVE_MS


def boxes(monkey: Monkey, chance: Chance) -> Iterator[int]:
    """Open a list and choose an entry, by the mouse or by keys."""
    found = monkey.see(QComboBox)
    if not found:
        return
    name, box = monkey.pick(chance, found)
    row = chance.below(max(box.count(), 1))
    monkey.note(f"choose {short(name)} {row}")
    if chance.happens(0.3):
        monkey.hands.click(box, _middle(box))
        yield LIVE_MS
        monkey.hands.key(chance.choose((Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_End, Qt.Key.Key_Home)))
        monkey.hands.key(chance.choose((Qt.Key.Key_Return, Qt.Key.Key_Escape)))
        yield LIVE_MS
        return
    monkey.hands.do(box.showPopup)
    yield LIVE_MS
    if not monkey.is_there() or not box.view().isVisible():
        return
    view = box.view()
    index = view.model().index(min(row, box.count() - 1), box.modelColumn(), box.rootModelIndex())
    view.scrollTo(index)
    monkey.hands.click(view.viewport(), view.visualRect(index).center())
    yield LIVE_MS
    if monkey.is_there() and box.view().isVisible():
        monkey.hands.do(box.hidePopup)


def lists(monkey: Monkey, chance: Chance) -> Iterator[int]:
    """Click a place in a list or a table, or double-click it."""
    found = {name: view for name, view in monkey.see(QAbstractItemView).items() if not isinstance(view, QHeaderView)}
    if not found:
        return
    name, view = monkey.pick(chance, found)
    place = place_in(view.viewport(), chance)
    keys = chance.choose((NO_KEYS, NO_KEYS, NO_KEYS, CONTROL, SHIFT))
    monkey.note(f"list {short(name)} {place.x()},{place.y()}")
    monkey.hands.click(view.viewport(), place, keys=keys)
    if chance.happens(0.2) and monkey.is_there():
        monkey.hands.double_click(view.viewport(), place)
        yield LIVE_MS
        yield from _type(monkey, chance.choose(TEXTS))
        monkey.hands.key(chance.choose((Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Tab)))
    yield LIVE_MS


def fields(monkey: Monkey, chance: Chance) -> Iterator[int]:
    """Replace what stands in a field."""
    found: dict[str, QWidget] = {**monkey.see(QLineEdit), **monkey.see(QPlainTextEdit), **monkey.see(QTextEdit)}
    found = {name: field for name, field in found.items() if not field.property("readOnly")}
    if not found:
        return
    name, field = monkey.pick(chance, found)
    text = chance.choose(TEXTS)
    monkey.note(f"type {text!r} into {short(name)}")
    monkey.hands.click(field, place_in(field, chance))
    monkey.hands.key(Qt.Key.Key_A, CONTROL)
    if chance.happens(0.2):
        monkey.hands.key(Qt.Key.Key_Delete)
    yield from _type(monkey, text)
    monkey.hands.key(chance.choose((Qt.Key.Key_Return, Qt.Key.Key_Return, Qt.Key.Key_Tab, Qt.Key.Key_Escape)))
    yield LIVE_MS


def _type(monkey: Monkey, text: str) -> Iterator[int]:
    for letter in text:
        monkey.hands.letter(letter)
    yield 0


def sliders(monkey: Monkey, chance: Chance) -> Iterator[int]:
    """Click or drag a slider, a scroll bar, or the arrows of a number."""
    found: dict[str, QWidget] = {**monkey.see(QAbstractSlider), **monkey.see(QAbstractSpinBox)}
    found = {name: slider for name, slider in found.items() if not isinstance(slider, QGraphicsView)}
    if not found:
        return
    name, slider = monkey.pick(chance, found)
    monkey.note(f"slide {short(name)}")
    yield from _drag(monkey, chance, slider, 4)


def canvas(monkey: Monkey, chance: Chance) -> Iterator[int]:
    """Click something on the canvas: a neuron, a weight, or nothing; with keys, twice, by the other button."""
    view = monkey.house.window.canvas.view
    if not monkey.can_reach(view):
        return
    middles = [view.mapFromScene(view.picture.middle_of(target)) for target in _targets(monkey)]
    seen = [middle for middle in middles if view.viewport().rect().contains(middle)]
    place = chance.choose(seen) if seen and chance.happens(0.7) else place_in(view.viewport(), chance)
    keys = chance.choose((NO_KEYS, NO_KEYS, NO_KEYS, CONTROL, SHIFT))
    how = chance.choose(("click", "click", "double", "menu"))
    monkey.note(f"canvas {how} {place.x()},{place.y()}")
    if how == "menu":
        monkey.open_menu(view.viewport(), place)
    else:
        monkey.hands.click(view.viewport(), place, keys=keys)
    if how == "double":
        monkey.hands.double_click(view.viewport(), place)
        yield LIVE_MS
        yield from _type(monkey, chance.choose(TEXTS))
        monkey.hands.key(chance.choose((Qt.Key.Key_Return, Qt.Key.Key_Escape)))
    yield LIVE_MS


def _targets(monkey: Monkey) -> list[object]:
    from nnplayground.gui.canvas.targets import Edge, Neuron  # noqa: PLC0415

    layers = monkey.house.window.document.experiment.network.layers
    neurons = [Neuron(column, unit) for column in range(1, len(layers) + 1) for unit in range(layers[column - 1].units)]
    edges = [Edge(neuron.column - 1, neuron.unit, 0) for neuron in neurons]
    picture = monkey.house.window.canvas.view.picture
    return [target for target in (*neurons[:60], *edges[:60]) if _is_drawn(picture, target)]


def _is_drawn(picture: object, target: object) -> bool:
    try:
        picture.middle_of(target)  # type: ignore[attr-defined]
    except (IndexError, KeyError):
        return False
    return True


def drags(monkey: Monkey, chance: Chance) -> Iterator[int]:
    """Drag over the canvas, the sample plot or any other picture."""
    found = monkey.see(QGraphicsView)
    if not found:
        return
    name, view = monkey.pick(chance, found)
    monkey.note(f"drag {short(name)}")
    yield from _drag(monkey, chance, view.viewport(), 3 + chance.below(8))


def _drag(monkey: Monkey, chance: Chance, widget: QWidget, moves: int) -> Iterator[int]:
    keys = chance.choose((NO_KEYS, NO_KEYS, CONTROL, SHIFT))
    cuts = chance.happens(0.1)
    monkey.hands.press(widget, place_in(widget, chance), keys)
    for _ in range(moves):
        if monkey.is_there():
            monkey.hands.move(widget, place_in(widget, chance))
            yield LIVE_MS
    if cuts:
        monkey.hands.key(chance.choose((Qt.Key.Key_Delete, Qt.Key.Key_Escape, Qt.Key.Key_F5)))
    if monkey.is_there():
        monkey.hands.release(widget, place_in(widget, chance), keys)
    yield LIVE_MS


def anywhere(monkey: Monkey, chance: Chance) -> Iterator[int]:
    """Click anywhere, by either button, turn the wheel, or drag."""
    found = monkey.see(QWidget)
    if not found:
        return
    name, widget = monkey.pick(chance, found)
    place = place_in(widget, chance)
    how = chance.choose(("click", "click", "menu", "wheel", "wheel", "double", "drag"))
    monkey.note(f"{how} {short(name)} {place.x()},{place.y()}")
    if how == "wheel":
        monkey.hands.wheel(widget, place, chance.choose((-3, -1, 1, 3)), chance.choose((NO_KEYS, CONTROL)))
    elif how == "menu":
        monkey.open_menu(widget, place)
    elif how == "drag":
        yield from _drag(monkey, chance, widget, 4)
    else:
        monkey.hands.click(widget, place)
        if how == "double" and monkey.is_there():
            monkey.hands.double_click(widget, place)
    yield LIVE_MS


def keys(monkey: Monkey, chance: Chance) -> Iterator[int]:
    """Press keys, wherever the keyboard is."""
    name = chance.choose(PLAIN_KEYS)
    held = chance.choose((NO_KEYS, NO_KEYS, NO_KEYS, SHIFT, CONTROL, ALT, CONTROL | SHIFT))
    if chance.happens(0.3):
        name, held = chance.choose(CONTROL_KEYS), chance.choose((CONTROL, CONTROL | SHIFT))
    times = chance.choose((1, 1, 1, 2, 5))
    monkey.note(f"key {held.name or held.value} {name} {times}×")
    for _ in range(times):
        monkey.hands.key(getattr(Qt.Key, f"Key_{name}"), held)
    yield LIVE_MS


def canvas_keys(monkey: Monkey, chance: Chance) -> Iterator[int]:
    """Work on the canvas by keys."""
    view = monkey.house.window.canvas.view
    if not monkey.can_reach(view):
        return
    names = [chance.choose(PLAIN_KEYS[:34]) for _ in range(6)]
    monkey.note(f"canvas keys {' '.join(names)}")
    monkey.hands.do(view.setFocus)
    for name in names:
        monkey.hands.key(getattr(Qt.Key, f"Key_{name}"), chance.choose((NO_KEYS, NO_KEYS, SHIFT, CONTROL, ALT)))
        yield 0


def held_key(monkey: Monkey, chance: Chance) -> Iterator[int]:
    """Keep a key down."""
    key = chance.choose((Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_Right, Qt.Key.Key_Delete, Qt.Key.Key_Down))
    monkey.note(f"hold {key.name}")
    monkey.hands.hold(key, 20)
    monkey.hands.key(key)
    yield LIVE_MS


def menus(monkey: Monkey, chance: Chance) -> Iterator[int]:
    """Choose an entry of the menus, by the mouse where it stands in one directly."""
    bar = monkey.house.window.menuBar()
    if not monkey.can_reach(monkey.house.window):
        return
    monkey.forget()
    name, (menu, action) = chance.pick(entries(bar))
    monkey.note(f"menu {name}")
    top = bar.actions()[int(name.partition("/")[0])]
    if top.menu() is menu and bar.isVisible():
        monkey.hands.click(bar, bar.actionGeometry(top).center())
        yield LIVE_MS
        if menu.isVisible():
            monkey.hands.click(menu, menu.actionGeometry(action).center())
        if menu.isVisible():
            monkey.hands.do(menu.close)
    else:
        monkey.hands.do(action.trigger)
    yield LIVE_MS


def _actions(*names: str) -> Deed:
    def trigger(monkey: Monkey, chance: Chance) -> Iterator[int]:
        if not monkey.can_reach(monkey.house.window):
            return
        action = monkey.house.window.actions_by_name[chance.choose(names)]
        times = chance.choose((1, 1, 1, 2, 5))
        monkey.note(f"action {action.objectName()} {times}×")
        for _ in range(times):
            if monkey.can_reach(monkey.house.window):
                monkey.hands.do(action.trigger)
        yield LIVE_MS

    return trigger


def storm(monkey: Monkey, chance: Chance) -> Iterator[int]:
    """Undo and redo many times."""
    back, forth = chance.below(30), chance.below(30)
    monkey.note(f"undo {back}, redo {forth}")
    for number in range(back + forth):
        monkey.hands.key(Qt.Key.Key_Z, CONTROL if number < back else CONTROL | SHIFT)
        if number % 5 == 0:
            yield 0


def drop(monkey: Monkey, chance: Chance) -> Iterator[int]:
    """Drop files onto the window."""
    count = chance.choose((1, 1, 1, 2, 5))
    names = [chance.choose(monkey.house.files) for _ in range(count)]
    if not monkey.can_reach(monkey.house.window):
        return
    monkey.note(f"drop {' '.join(names)}")
    monkey.hands.drop(monkey.house.window, [monkey.house.documents / name for name in names])
    yield 3 * LIVE_MS


def resize(monkey: Monkey, chance: Chance) -> Iterator[int]:
    """Make the window another size."""
    size = QSize(*chance.choose(((1400, 900), (1024, 600), (640, 480), (1920, 1080), (800, 1000))))
    monkey.note(f"resize {size.width()}x{size.height()}")
    monkey.hands.do(lambda: monkey.house.window.resize(size))
    yield LIVE_MS


def close_others(monkey: Monkey, chance: Chance) -> Iterator[int]:
    """Close a window beside the main one."""
    found: dict[str, QWidget] = {name: top for name, top in monkey.tops.items() if not isinstance(top, QMainWindow)}
    if not found:
        return
    name, top = monkey.pick(chance, found)
    monkey.note(f"close {name}")
    monkey.hands.do(top.close)
    yield LIVE_MS


def close_window(monkey: Monkey, chance: Chance) -> Iterator[int]:
    """Close the main window; it is opened again."""
    if monkey.can_reach(monkey.house.window):
        monkey.note("close the window")
        monkey.hands.do(monkey.house.window.close)
    yield LIVE_MS


def live(monkey: Monkey, chance: Chance) -> Iterator[int]:
    """Do nothing for a while."""
    wait = 20 + chance.below(100)
    monkey.note(f"wait {wait} ms")
    yield wait


def together(monkey: Monkey, chance: Chance) -> Iterator[int]:
    """Do two things in one turn of the loop: start and stop, step while it runs, edit and undo."""
    if not monkey.can_reach(monkey.house.window):
        return
    names = [
        chance.choose(("run", "run", "step_batch", "step_epoch", "reset", "new_weights", "undo")) for _ in range(3)
    ]
    monkey.note(f"at once {' '.join(names)}")
    for name in names:
        action = monkey.house.window.actions_by_name[name]
        if action.isEnabled():
            monkey.hands.do(action.trigger)
    yield LIVE_MS


# -- what has to be answered first -------------------------------------------------------------------------------------


def popped_up(monkey: Monkey, chance: Chance) -> Iterator[int]:
    """Choose from what is popped up, or close it."""
    popup = monkey.popup()
    if isinstance(popup, QMenu) and chance.happens(0.7):
        chosen = [action for action in popup.actions() if action.isEnabled() and not action.isSeparator()]
        if chosen:
            action = chance.choose(chosen)
            monkey.note(f"entry {popup.actions().index(action)} of {len(popup.actions())}")
            monkey.hands.click(popup, popup.actionGeometry(action).center())
            yield LIVE_MS
            return
    monkey.note("close what is popped up")
    monkey.hands.key(Qt.Key.Key_Escape)
    yield LIVE_MS
    if monkey.popup() is popup and popup is not None:
        monkey.hands.do(popup.close)


def choose_file(monkey: Monkey, chance: Chance) -> Iterator[int]:
    """Answer a dialog of files."""
    dialog = QApplication.activeModalWidget()
    if isinstance(dialog, QFileDialog):
        monkey.hands.do(lambda: monkey.answer(dialog, chance))
    yield 3 * LIVE_MS


def leave_dialog(monkey: Monkey, chance: Chance) -> Iterator[int]:
    """Leave a dialog by the Escape key, or else close it."""
    dialog = QApplication.activeModalWidget()
    if dialog is None:
        return
    grip = Grip(dialog)
    monkey.note(f"leave {type(dialog).__name__}")
    monkey.hands.key(Qt.Key.Key_Escape)
    yield LIVE_MS
    if grip.is_there() and chance.happens(0.5):
        monkey.hands.do(dialog.reject if isinstance(dialog, QDialog) else dialog.close)
    yield LIVE_MS


def _middle(widget: QWidget) -> QPoint:
    return seen_part(widget).center()


DEEDS: dict[str, tuple[int, Deed]] = {
    "buttons": (20, buttons),
    "tabs": (7, tabs),
    "boxes": (10, boxes),
    "lists": (5, lists),
    "fields": (10, fields),
    "sliders": (4, sliders),
    "canvas": (9, canvas),
    "drags": (7, drags),
    "anywhere": (8, anywhere),
    "keys": (6, keys),
    "canvas keys": (4, canvas_keys),
    "held key": (1, held_key),
    "menus": (8, menus),
    "train": (6, _actions("run", "run", "run", "step_sample", "step_batch", "step_epoch", "reset", "new_weights")),
    "looks": (2, _actions("language_en", "language_id", "theme_light", "theme_dark", "presentation", "reset_layout")),
    "begin": (2, _actions("new", "new", "gallery", "undo")),
    "labs": (1, _actions(*(f"lab:{key}" for key in ("cnn", "rnn", "autoencoder", "gan", "rbm", "dbn")))),
    "documents": (2, _actions("save", "save", "save_as", "open", "copy_line", "paste_line")),
    "rooms": (3, _actions("stepper", "inspect", "results", "surface", "runs", "race", "tune", "improve", "lessons")),
    "together": (2, together),
    "storm": (2, storm),
    "drop": (1, drop),
    "resize": (1, resize),
    "close others": (3, close_others),
    "close window": (1, close_window),
    "live": (4, live),
}
"""How often each is done, and what it is."""
