"""One figure of the window: how it is called, how large it is, how it is painted elsewhere, and its numbers."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGraphicsView

from nnplayground.gui.figures.numbers import Column, columns_of


class Figure(QObject):
    """What stands in a view, to be written as a file; a child of its view, where it is found by.

    `columns` returns its numbers, by default those of all curves; `part` the part of the scene that belongs to it, by
    default what the view shows.
    """

    def __init__(
        self,
        view: QGraphicsView,
        *,
        columns: Callable[[], list[Column]] | None = None,
        part: Callable[[], QRectF] | None = None,
        has_menu: bool = True,
    ) -> None:
        super().__init__(view)
        self.view = view
        self._columns, self._part = columns, part
        if has_menu:
            view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            view.customContextMenuRequested.connect(self._open_menu)

    def name(self) -> str:
        """Return how it is called, in the language in force."""
        return self.view.accessibleName()

    def is_shown(self) -> bool:
        """Say whether anybody can see it."""
        return self.view.isVisible() and not self.view.viewport().visibleRegion().isEmpty()

    def size(self) -> QSize:
        """Return its size in pixels of the screen."""
        return self._part().size().toSize() if self._part is not None else self.view.viewport().size()

    def columns(self) -> list[Column]:
        """Return the numbers behind it."""
        return columns_of(self.view.scene()) if self._columns is None else self._columns()

    def paint(self, painter: QPainter, place: QRectF) -> None:
        """Paint it, with its background, into a place of any device."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(place, self.view.backgroundBrush())
        if self._part is not None:
            self.view.scene().render(painter, place, self._part())
        else:
            self.view.render(painter, place, self.view.viewport().rect())

    def _open_menu(self, place: QPoint) -> None:
        from nnplayground.gui.figures.saving import figure_menu  # noqa: PLC0415 - the window is there sooner so

        figure_menu(self).popup(self.view.mapToGlobal(place))
