"""Drawing a plot with Pillow: axes with ticks, curves, marks, texts. Everything is drawn larger and then reduced."""

from __future__ import annotations

import math
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

Floats = NDArray[np.float64]
Colour = str
Point = tuple[float, float]
Anchor = Literal["la", "ra", "ma", "lm", "rm", "mm", "mb"]

SCALE = 3
"""How much larger than the picture everything is drawn; reducing smooths it."""
PAPER, INK, FAINT, GRID = "#FFFFFF", "#1B1F24", "#6B7280", "#E4E7EB"
FONTS = ("DejaVuSans.ttf", "segoeui.ttf", "Arial Unicode.ttf", "arial.ttf")
"""Files of common fonts, which have more letters than the one inside Pillow; the first found is used."""
TICK, LABEL = 12, 13
MOST_DECADES = 12
SMALLEST, LARGEST = 1e-290, 1e300
"""Between these a logarithmic axis can hold a value."""
Font = ImageFont.FreeTypeFont | ImageFont.ImageFont


@cache
def _font(size: int) -> tuple[Font, bool]:
    """Return a font, and whether it has no more than the letters of English."""
    for name in FONTS:
        try:
            return ImageFont.truetype(name, size), False
        except OSError:
            continue
    return ImageFont.load_default(size), True


def _legible(text: str, *, is_plain: bool) -> str:
    """Return a text in letters that the font has: x₁ becomes x1, é becomes e."""
    if not is_plain:
        return text
    simple = unicodedata.normalize("NFKD", text.replace("−", "-").replace("–", "-"))
    return simple.encode("ascii", "ignore").decode()


@dataclass(frozen=True, slots=True)
class Axis:
    """A span of values, linear or logarithmic, and where they stand along it."""

    low: float
    high: float
    label: str = ""
    is_log: bool = False

    def place(self, values: Floats) -> Floats:
        """Return values as shares of the span, 0 at its low end; not-a-number where an axis has no place."""
        with np.errstate(all="ignore"):
            if self.is_log:
                positive = np.where(values > 0.0, values, np.nan)
                return np.log(positive / self.low) / math.log(self.high / self.low)
            return (values - self.low) / (self.high - self.low)

    def ticks(self) -> list[float]:
        """Return round numbers within the span."""
        return _log_ticks(self.low, self.high) if self.is_log else _linear_ticks(self.low, self.high)


def _linear_ticks(low: float, high: float, about: int = 6) -> list[float]:
    raw = (high - low) / about
    power = 10.0 ** math.floor(math.log10(raw))
    step = next(power * factor for factor in (1.0, 2.0, 5.0, 10.0) if power * factor >= raw * 0.99)
    return [index * step for index in range(math.ceil(low / step - 1e-9), math.floor(high / step + 1e-9) + 1)]


def _log_ticks(low: float, high: float) -> list[float]:
    """Return powers of ten, every so many; on a short axis 2 and 5 times them too, on a very short one even steps."""
    first, last = math.floor(math.log10(low)), math.ceil(math.log10(high))
    every, factors = max(1, (last - first) // 6), (1.0, 2.0, 5.0) if last - first <= 3 else (1.0,)
    ticks = [factor * 10.0**power for power in range(first, last + 1, every) for factor in factors]
    inside = [tick for tick in ticks if low * 0.999 <= tick <= high * 1.001]
    return inside if len(inside) > 1 else _linear_ticks(low, high, 4)


def linear_axis(values: Floats, label: str, margin: float = 0.08) -> Axis:
    """Return an axis that holds all finite values and a margin; never empty."""
    finite = values[np.isfinite(values)]
    low, high = (float(finite.min()), float(finite.max())) if finite.size else (0.0, 1.0)
    room = margin * (high - low) if high > low else max(abs(high), 1.0) * margin
    return Axis(low - room, high + room, label)


def log_axis(values: Floats, label: str) -> Axis:
    """Return a logarithmic axis that holds all positive finite values, at most twelve decades of them."""
    usable = values[(values > SMALLEST) & (values < LARGEST)]
    high = float(usable.max()) if usable.size else 1.0
    low = max(float(usable.min()), high * 10.0**-MOST_DECADES) if usable.size else 0.1
    room = max((high / low) ** 0.06, 1.15)
    return Axis(low / room, high * room, label, is_log=True)


def number(value: float) -> str:
    """Return a tick's label: `0.001`, `1e−5`, `−4`."""
    text = f"{value:.6g}".replace("e-0", "e-").replace("e+0", "e").replace("e+", "e")
    return text.replace("-", "−")


class Sheet:
    """A picture in the making; places are in pixels of the finished picture."""

    def __init__(self, width: int, height: int) -> None:
        self.image = Image.new("RGB", (width * SCALE, height * SCALE), PAPER)
        self._draw = ImageDraw.Draw(self.image)

    def finished(self) -> Image.Image:
        """Return the picture in its own size."""
        return self.image.reduce(SCALE)

    def text(self, place: Point, text: str, size: int = TICK, anchor: Anchor = "la", colour: Colour = INK) -> None:
        """Write a text; the anchor is Pillow's: left, middle, right and ascender, middle, bottom."""
        font, is_plain = _font(size * SCALE)
        where = (place[0] * SCALE, place[1] * SCALE)
        self._draw.text(where, _legible(text, is_plain=is_plain), colour, font, anchor=anchor)

    def upright_text(self, centre: Point, text: str, size: int = LABEL) -> None:
        """Write a text that runs upwards."""
        width, height = math.ceil(text_width(text, size)) + 2, size * 2
        strip = Sheet(width, height)
        strip.text((width / 2, height / 2), text, size, "mm")
        turned = strip.image.rotate(90, expand=True)
        left, top = centre[0] * SCALE - turned.width / 2, centre[1] * SCALE - turned.height / 2
        self.image.paste(turned, (round(left), round(top)))

    def line(self, points: Sequence[Point], colour: Colour, width: float = 1.0) -> None:
        """Draw a line through points."""
        scaled = [(x * SCALE, y * SCALE) for x, y in points]
        self._draw.line(scaled, colour, max(1, round(width * SCALE)), joint="curve")

    def frame(self, left: float, top: float, right: float, bottom: float, colour: Colour = FAINT) -> None:
        """Draw the outline of a box."""
        self.line([(left, top), (right, top), (right, bottom), (left, bottom), (left, top)], colour)

    def mark(self, place: Point, corners: Sequence[Point], inside: Colour, rim: Colour, radius: float) -> None:
        """Draw a mark: a polygon of unit size around a place, or a disc where it has no corners."""
        x, y, r = place[0] * SCALE, place[1] * SCALE, radius * SCALE
        if corners:
            self._draw.polygon([(x + dx * r, y + dy * r) for dx, dy in corners], inside, rim, SCALE)
        else:
            self._draw.ellipse((x - r, y - r, x + r, y + r), inside, rim, SCALE)

    def paste(self, picture: Image.Image, left: float, top: float) -> None:
        """Put a picture, made `SCALE` times larger, at a place."""
        self.image.paste(picture, (round(left * SCALE), round(top * SCALE)))


def text_width(text: str, size: int) -> float:
    """Return the width of a text in pixels of the finished picture."""
    font, is_plain = _font(size * SCALE)
    return float(font.getlength(_legible(text, is_plain=is_plain))) / SCALE


@dataclass(frozen=True, slots=True)
class Key:
    """One entry of a legend: its text, and what draws its sign around a place."""

    text: str
    draw: Callable[[Sheet, Point], None]


class Panel:
    """One plot on a sheet: a box with two axes; what is drawn inside is cut off at its edge."""

    def __init__(self, sheet: Sheet, box: tuple[int, int, int, int], x: Axis, y: Axis) -> None:
        self._sheet, self.x, self.y = sheet, x, y
        self.left, self.top, self.right, self.bottom = box
        self.inside = Sheet(self.right - self.left, self.bottom - self.top)

    @property
    def size(self) -> tuple[int, int]:
        """Width and height in the pixels that are drawn."""
        return self.inside.image.size

    def places(self, x: Floats, y: Floats) -> list[Point]:
        """Return where values stand inside the box."""
        width, height = self.right - self.left, self.bottom - self.top
        across, up = self.x.place(x) * width, (1.0 - self.y.place(y)) * height
        return list(zip(across.tolist(), up.tolist(), strict=True))

    def grid(self) -> None:
        """Draw a faint line at every tick."""
        low_x, high_x, low_y, high_y = self.x.low, self.x.high, self.y.low, self.y.high
        for tick in self.x.ticks():
            self.inside.line(self.places(np.array([tick, tick]), np.array([low_y, high_y])), GRID)
        for tick in self.y.ticks():
            self.inside.line(self.places(np.array([low_x, high_x]), np.array([tick, tick])), GRID)

    def curve(self, x: Floats, y: Floats, colour: Colour, width: float = 2.0, *, dashed: bool = False) -> None:
        """Draw a curve; values without a place on the axes leave a gap."""
        places = self.places(x, y)
        for part in _whole_parts(places):
            for piece in _dashes(part) if dashed else [part]:
                self.inside.line(piece, colour, width)

    def finish(self, legend: Sequence[Key]) -> None:
        """Put the box on the sheet with frame, ticks, labels and a legend above."""
        sheet = self._sheet
        sheet.paste(self.inside.image, self.left, self.top)
        sheet.frame(self.left, self.top, self.right, self.bottom)
        for tick in self.x.ticks():
            across = self.left + float(self.x.place(np.array(tick))) * (self.right - self.left)
            sheet.line([(across, self.bottom), (across, self.bottom + 5)], FAINT)
            sheet.text((across, self.bottom + 9), number(tick), anchor="ma")
        for tick in self.y.ticks():
            down = self.bottom - float(self.y.place(np.array(tick))) * (self.bottom - self.top)
            sheet.line([(self.left - 5, down), (self.left, down)], FAINT)
            sheet.text((self.left - 9, down), number(tick), anchor="rm")
        sheet.text(((self.left + self.right) / 2, self.bottom + 31), self.x.label, LABEL, "ma")
        sheet.upright_text((self.left - 62, (self.top + self.bottom) / 2), self.y.label)
        self._write_legend(legend)

    def _write_legend(self, legend: Sequence[Key]) -> None:
        """Write the legend from the left, as far as it fits."""
        x, y = self.left + 10.0, self.top - 16.0
        for key in legend:
            end = x + 18 + text_width(key.text, TICK)
            if end > self.right:
                self._sheet.text((x - 8, y), "...", anchor="lm", colour=FAINT)
                return
            key.draw(self._sheet, (x, y))
            self._sheet.text((x + 18, y), key.text, anchor="lm")
            x = end + 24


def _whole_parts(places: Sequence[Point]) -> list[list[Point]]:
    """Split where a point is not finite; a lone point becomes a very short line."""
    parts: list[list[Point]] = [[]]
    for x, y in places:
        if math.isfinite(x) and math.isfinite(y):
            parts[-1].append((x, float(np.clip(y, -1e4, 1e4))))
        elif parts[-1]:
            parts.append([])
    return [part if len(part) > 1 else [part[0], (part[0][0] + 1.0, part[0][1])] for part in parts if part]


def _dashes(points: Sequence[Point], on: float = 7.0, off: float = 4.0) -> list[list[Point]]:
    """Cut a line into dashes along its length."""
    x, y = np.array(points).T
    along = np.concatenate([[0.0], np.cumsum(np.hypot(np.diff(x), np.diff(y)))])
    pieces = []
    for start in np.arange(0.0, along[-1], on + off):
        end = min(start + on, along[-1])
        between = along[(along > start) & (along < end)]
        at = np.concatenate([[start], between, [end]])
        pieces.append(list(zip(np.interp(at, along, x).tolist(), np.interp(at, along, y).tolist(), strict=True)))
    return pieces
