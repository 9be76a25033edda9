"""What a field is for, in words: its meaning, its formula, and what happens when it is too small or too large."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from nnplayground.catalogue import Param
from nnplayground.gui.translation import tr
from nnplayground.i18n import QT_TRANSLATE_NOOP, Text

TOO_SMALL = QT_TRANSLATE_NOOP("Explained", "Too small:")
TOO_LARGE = QT_TRANSLATE_NOOP("Explained", "Too large:")
RANGE = QT_TRANSLATE_NOOP("Explained", "Range:")
EXPLAIN = QT_TRANSLATE_NOOP("Explained", "Explain: {field}")


@dataclass(frozen=True, slots=True)
class Explained:
    """An explanation in the language in force; `formula` is LaTeX. What is empty is left out."""

    title: str
    about: str = ""
    formula: str = ""
    range: str = ""
    small: str = ""
    large: str = ""

    def lines(self) -> list[tuple[str, str]]:
        """Return what there is to say, each with what stands before it."""
        all_of_them = (
            ("", self.about),
            (tr(TOO_SMALL), self.small),
            (tr(TOO_LARGE), self.large),
            (tr(RANGE), self.range),
        )
        return [(before, said) for before, said in all_of_them if said]

    def html(self) -> str:
        """Return it for a tool tip, without the formula, which takes time to be set."""
        parts = [f"<p style='margin:0'><b>{escape(self.title)}</b></p>"]
        for before, said in self.lines():
            lead = f"<b>{escape(before)}</b> " if before else ""
            parts.append(f"<p style='margin:4px 0 0 0'>{lead}{escape(said)}</p>")
        return "".join(parts)

    def spoken(self) -> str:
        """Return it for screen readers."""
        return " ".join([f"{self.title}.", *(f"{before} {said}".strip() for before, said in self.lines())])


def of_param(param: Param) -> Explained:
    """Return what a parameter says of itself."""
    about, small, large = (tr(text) if text else "" for text in (param.help, param.small, param.large))
    return Explained(tr(param.label), about, param.formula, param.range_text(), small, large)


@runtime_checkable
class Explaining(Protocol):
    """A field that can be explained."""

    def explanation(self) -> Explained:
        """Return what there is to say."""


def explaining(widget: QWidget | None) -> tuple[QWidget, Explained] | None:
    """Return the field that a widget is, or is a part of, and its explanation, if it has one."""
    while widget is not None and not widget.isWindow():
        found: object = widget
        if isinstance(found, Explaining):
            explained = found.explanation()
            return (widget, explained) if explained.lines() else None
        widget = widget.parentWidget()
    return None


def explain(widget: QWidget | None) -> bool:
    """Show the explanation of a field beside it; say whether there is one."""
    found = explaining(widget)
    if found is None:
        return False
    from nnplayground.gui.widgets.explanation import Explanation  # noqa: PLC0415 - it needs the setter of formulas

    field, explained = found
    Explanation(explained, field).open_at(field.mapToGlobal(QPoint(0, field.height() + 2)))
    return True


def name_of(explained: Explained) -> str:
    """Return what a button is called that explains."""
    return tr(Text(EXPLAIN, {"field": explained.title}))
