"""A small network drawn as SVG: neurons with their names, weights along the edges, biases below."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape

from nnplayground.lessons.scripts import lowered, raised
from nnplayground.numbers import short

RADIUS, COLUMN_GAP, ROW_GAP, MARGIN = 19.0, 150.0, 74.0, 26.0
LETTERS = 13
ALONG = (0.30, 0.62)
"""Where on an edge its weight stands, in turn, so that crossing edges do not hide each other's."""


@dataclass(frozen=True, slots=True)
class Sketch:
    """A dense network: units of each column, inputs first, and the weights `[layer][to][from]` and biases of layers."""

    columns: tuple[int, ...]
    weights: tuple[tuple[tuple[float, ...], ...], ...]
    biases: tuple[tuple[float, ...], ...]

    @property
    def size(self) -> tuple[float, float]:
        """Width and height in units of the SVG, which are pixels at its natural size."""
        width = 2 * (MARGIN + RADIUS) + COLUMN_GAP * (len(self.columns) - 1)
        return width, 2 * (MARGIN + RADIUS) + ROW_GAP * (max(self.columns) - 1)

    def place(self, column: int, unit: int) -> tuple[float, float]:
        """Return the centre of a neuron."""
        top = self.size[1] / 2 - ROW_GAP * (self.columns[column] - 1) / 2
        return MARGIN + RADIUS + COLUMN_GAP * column, top + ROW_GAP * unit

    def svg(self, colour: str, background: str) -> str:
        """Return the drawing, lines and letters in one colour; `background` is what stands behind the letters."""
        width, height = self.size
        parts = [*self._edges(colour, background), *self._neurons(colour, background)]
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{width:g}" height="{height:g}" '
            f'viewBox="0 0 {width:g} {height:g}" font-family="sans-serif" font-size="{LETTERS}" '
            f'text-anchor="middle">{"".join(parts)}</svg>'
        )

    def _edges(self, colour: str, background: str) -> Iterator[str]:
        labels: list[str] = []
        for layer, rows in enumerate(self.weights):
            for unit, row in enumerate(rows):
                for source, weight in enumerate(row):
                    (x1, y1), (x2, y2) = self.place(layer, source), self.place(layer + 1, unit)
                    yield f'<line x1="{x1:g}" y1="{y1:g}" x2="{x2:g}" y2="{y2:g}" stroke="{colour}"/>'
                    share = ALONG[source % 2]
                    labels.append(_label(x1 + share * (x2 - x1), y1 + share * (y2 - y1), weight, colour, background))
        yield from labels

    def _neurons(self, colour: str, background: str) -> Iterator[str]:
        for column, units in enumerate(self.columns):
            for unit in range(units):
                x, y = self.place(column, unit)
                index = lowered(str(unit + 1))
                name = f"x{index}" if column == 0 else f"a{index}{raised(f'({column + 1})')}"
                yield f'<circle cx="{x:g}" cy="{y:g}" r="{RADIUS:g}" fill="{background}" stroke="{colour}"/>'
                yield _text(x, y, name, colour)
                if column:
                    yield _text(x, y + RADIUS + 9, f"b = {_number(self.biases[column - 1][unit])}", colour)


def _number(value: float) -> str:
    return short(value, 4).replace("-", "−")


def _label(x: float, y: float, weight: float, colour: str, background: str) -> str:
    text = _number(weight)
    wide = 7.5 * len(text) + 4
    box = f'<rect x="{x - wide / 2:g}" y="{y - 8:g}" width="{wide:g}" height="16" fill="{background}"/>'
    return box + _text(x, y, text, colour)


def _text(x: float, y: float, text: str, colour: str) -> str:
    return f'<text x="{x:g}" y="{y + 4.5:g}" fill="{colour}">{escape(text)}</text>'
