"""Colours, light and dark, and what each of them means everywhere: class, sign, layer."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication

from nnplayground.colours import OKABE_ITO

Role = QPalette.ColorRole
Bytes = NDArray[np.uint8]

MARKS = ("o", "s", "t", "d", "p", "h", "star", "+", "x", "t1")
"""Plot symbols, one a class, so that colour is never the only sign."""


LINES, TEXT = 3.0, 4.5
"""Contrasts that the Web Content Accessibility Guidelines ask of lines and of text, at level AA."""
FRAME_DARKER = 140
"""How much darker than the window Qt makes frames, in percent."""
SHADE, STEPS = 103, 80
"""How much darker or lighter a colour is made at a time, in percent, and how often."""


@dataclass(frozen=True, slots=True)
class Theme:
    """One set of colours; `palette` gives the window's, the rest the plots' and the canvas'."""

    key: str
    window: str
    base: str
    text: str
    faint: str
    line: str
    accent: str
    neutral: str
    """The colour of zero: between negative and positive."""
    error: str
    on_accent: str
    """Letters on what is selected."""
    negative: str = OKABE_ITO[0]
    positive: str = OKABE_ITO[1]
    thick: float = 1.0
    """How many times as thick as usual lines are, for those who sit far away."""
    large: float = 1.0
    """How many times as large as usual letters are."""

    def palette(self) -> QPalette:
        """Return the palette of the window's widgets."""
        palette = QPalette(QColor(self.window), QColor(self.window))
        for role, colour in (
            (Role.WindowText, self.text),
            (Role.Text, self.text),
            (Role.ButtonText, self.text),
            (Role.Base, self.base),
            (Role.AlternateBase, self.window),
            (Role.ToolTipBase, self.base),
            (Role.ToolTipText, self.text),
            (Role.PlaceholderText, self.faint),
            (Role.Mid, self.line),
            (Role.Highlight, self.accent),
            (Role.HighlightedText, self.on_accent),
            (Role.Link, self.accent),
            (Role.BrightText, self.error),
        ):
            palette.setColor(role, QColor(colour))
        for role in (Role.WindowText, Role.Text, Role.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(self.faint))
        return palette

    def framed_palette(self) -> QPalette:
        """Return the palette of menus and radio buttons: Qt frames squares and rings there darker than the window,
        however dark that is, so they have a lighter window than all others; they are painted on something else."""
        palette = self.palette()
        palette.setColor(Role.Window, QColor(self.line).lighter(FRAME_DARKER))
        return palette

    def slider_palette(self) -> QPalette:
        """Return the palette of sliders, whose handle and groove Qt paints as it paints buttons: hardly to be seen."""
        palette = self.palette()
        palette.setColor(Role.Button, QColor(self.faint))
        return palette

    def class_colours(self, count: int) -> NDArray[np.uint8]:
        """Return a colour `(count, 3)` for each class; beyond eight, evenly spaced hues of two lightnesses."""
        chosen = [QColor(colour) for colour in (self.negative, self.positive, *OKABE_ITO[2:])[:count]]
        for extra in range(len(chosen), count):
            hue = (0.07 + (extra - len(OKABE_ITO)) * 0.618) % 1.0
            chosen.append(QColor.fromHsvF(hue, 0.65, 0.9 if extra % 2 else 0.6))
        return np.array([channels(colour) for colour in chosen], dtype=np.uint8)

    def layer_colour(self, index: int, count: int) -> QColor:
        """Return the colour of a layer, from first hidden to output along one scale."""
        place = 0.12 + 0.76 * index / max(count - 1, 1)
        colour = pg.colormap.get("viridis").map(place if self.key == LIGHT.key else 1.0 - place * 0.62, mode="qcolor")
        return self.legible(colour)

    def legible(self, colour: QColor | str, least: float = LINES) -> QColor:
        """Return a colour for lines on the paper of plots: of the same hue, darker or lighter where need be."""
        return legible(colour, self.base, least)

    def diverging(self, steps: int = 256, strength: float = 1.0) -> Bytes:
        """Return a table `(steps, 4)` of blue-green-red-alpha bytes from negative over neutral to positive.

        A lower strength gives paler ends.
        """
        middle = np.array(_rgb(self.neutral))
        ends = [
            middle + strength * (np.array(_rgb(end)) - middle) for end in (self.negative, self.neutral, self.positive)
        ]
        place = np.linspace(0.0, 2.0, steps)
        table = np.empty((steps, 4), dtype=np.uint8)
        for channel in range(3):
            table[:, 2 - channel] = np.interp(place, (0.0, 1.0, 2.0), [end[channel] for end in ends])
        table[:, 3] = 255
        return table


def luminance(colour: QColor | str) -> float:
    """Return how bright a colour is, from 0 to 1, by the Web Content Accessibility Guidelines."""
    shares = [part / 255.0 for part in channels(QColor(colour))]
    linear = [share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: QColor | str, other: QColor | str) -> float:
    """Return the contrast of two colours by the same guidelines, from 1 to 21."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def legible(colour: QColor | str, paper: QColor | str, least: float) -> QColor:
    """Return a colour of the same hue that stands out from the paper at least so much."""
    return QColor(_legible(QColor(colour).name(), QColor(paper).name(), least))


@lru_cache(1024)
def _legible(colour: str, paper: str, least: float) -> str:
    """Return it as text: it is asked for with every line that is painted."""
    found, darker = QColor(colour), luminance(paper) > 0.5
    for _ in range(STEPS):
        if contrast(found, paper) >= least:
            break
        found = found.darker(SHADE) if darker else found.lighter(SHADE)
    return found.name()


def ink_on(colour: QColor | str) -> QColor:
    """Return whichever of black and white is read better on a colour."""
    return max((QColor("#000000"), QColor("#FFFFFF")), key=lambda ink: contrast(ink, colour))


def channels(colour: QColor) -> tuple[int, int, int]:
    """Return red, green and blue, 0 to 255."""
    return colour.red(), colour.green(), colour.blue()


def _rgb(colour: str) -> tuple[int, int, int]:
    return channels(QColor(colour))


LIGHT = Theme(
    "light",
    window="#F3F4F6",
    base="#FFFFFF",
    text="#1B1F24",
    faint="#5F6671",
    line="#7E858F",
    accent="#0B62A8",
    neutral="#F4F4F2",
    error="#B42318",
    on_accent="#FFFFFF",
)
DARK = Theme(
    "dark",
    window="#22262B",
    base="#181B1F",
    text="#E8EAED",
    faint="#9AA3AE",
    line="#727B86",
    accent="#4A9BE0",
    neutral="#2B2F34",
    error="#FF8A7A",
    on_accent="#0B0D10",
    positive="#3A9BDC",
)
THEMES = {theme.key: theme for theme in (LIGHT, DARK)}


THICK, LARGE = 2.0, 1.5
"""Lines and letters in a presentation, as many times as thick and as large as usual."""


class Look(QObject):
    """The theme in force; views restyle themselves when it changes."""

    changed = Signal(object)

    def __init__(self, app: QApplication, parent: QObject | None = None) -> None:
        super().__init__(parent or app)
        self._app = app
        self.choice = "system"
        self.theme = LIGHT
        self.presents = False
        """Whether everything is drawn for an audience."""
        self._font = app.font()
        self._coloured = ""
        if app.style().name() != "fusion":  # going through all widgets again may meet some that are being collected
            app.setStyle("Fusion")
        app.styleHints().colorSchemeChanged.connect(self._on_scheme_changed)

    def choose(self, choice: str) -> None:
        """Use `light`, `dark`, or what the `system` says."""
        self.choice = choice
        dark = self._app.styleHints().colorScheme() == Qt.ColorScheme.Dark
        theme = THEMES.get(choice, DARK if dark else LIGHT)
        self.theme = replace(theme, thick=THICK, large=LARGE) if self.presents else theme
        if theme.key != self._coloured:  # every widget hears of a palette, be it the same
            self._coloured = theme.key
            self._app.setPalette(theme.palette())
            for name in ("QMenu", "QRadioButton"):
                self._app.setPalette(theme.framed_palette(), name)  # type: ignore[arg-type]  # bytes are refused
            self._app.setPalette(theme.slider_palette(), "QSlider")  # type: ignore[arg-type]
        self.changed.emit(self.theme)

    def present(self, on: bool) -> None:
        """Draw everything larger and thicker, for an audience, or as usual."""
        self.presents = on
        font = QFont(self._font)
        if on:
            font.setPointSizeF(LARGE * font.pointSizeF())
        self._app.setFont(font)
        self.choose(self.choice)

    def _on_scheme_changed(self, _scheme: Qt.ColorScheme) -> None:
        if self.choice == "system":
            self.choose("system")
