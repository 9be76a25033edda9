"""Every action of a window by name, read from its menus: there is no second list of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from nnplayground.gui.actions import ENGLISH

BETWEEN = " › "
"""Stands between a menu and what is in it."""


@dataclass(frozen=True, slots=True)
class Command:
    """One action: the menus it stands in, its name in the language in force and in English, its keys, what it does."""

    action: QAction
    path: tuple[str, ...]
    name: str
    english: str
    keys: str
    tip: str
    is_on_offer: bool

    @property
    def place(self) -> str:
        """The menus it stands in, outermost first."""
        return BETWEEN.join(self.path)

    def rank(self, words: Iterable[str]) -> int | None:
        """Return how well it answers to these words, which may come in any order; lower is better, None not at all."""
        names = f"{self.name} {self.english}".casefold()
        everything = f"{names} {self.place} {self.keys} {self.tip}".casefold()
        wanted = list(words)
        if not all(word in everything for word in wanted):
            return None
        if not all(word in names for word in wanted):
            return 2
        begins = any(part.lstrip("(“").startswith(wanted[0]) for part in names.split()) if wanted else True
        return 0 if begins else 1


def plain(text: str) -> str:
    """Return the words of an action without the marks of its underlined letter."""
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&")


def commands_of(window: QMainWindow) -> list[Command]:
    """Return all actions of a window: those of its menus with their submenus first, then those that have none."""
    found: dict[QAction, Command] = {}
    for holder in window.menuBar().actions():
        menu = holder.menu()
        if isinstance(menu, QMenu) and holder.isVisible():
            for command in _in_menu(menu, (plain(menu.title()),), is_on_offer=holder.isEnabled()):
                found.setdefault(command.action, command)
    for action in window.actions():
        if action.isVisible() and action.text():
            found.setdefault(action, _command(action, (), is_on_offer=True))
    return list(found.values())


def found_by(commands: Iterable[Command], text: str) -> list[Command]:
    """Return those that answer to what was typed, the best first."""
    words = text.casefold().split()
    ranked = [(command.rank(words), command) for command in commands]
    return [command for rank, command in sorted(ranked, key=lambda pair: pair[0] or 0) if rank is not None]


def _in_menu(menu: QMenu, path: tuple[str, ...], *, is_on_offer: bool) -> Iterator[Command]:
    menu.aboutToShow.emit()  # some are filled when they open
    for action in menu.actions():
        inner = action.menu()
        if action.isSeparator() or not action.isVisible():
            continue
        if isinstance(inner, QMenu):
            yield from _in_menu(inner, (*path, plain(inner.title())), is_on_offer=is_on_offer and action.isEnabled())
        elif action.text() and (action.isEnabled() or action.property(ENGLISH)):  # others say that there is nothing
            yield _command(action, path, is_on_offer=is_on_offer)


def _command(action: QAction, path: tuple[str, ...], *, is_on_offer: bool) -> Command:
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    english = plain(str(action.property(ENGLISH) or ""))
    name, tip = plain(action.text()), action.toolTip().removesuffix(f" ({keys})")
    return Command(action, path, name, english, keys, "" if tip == name else tip, is_on_offer and action.isEnabled())
