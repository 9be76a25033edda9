"""What a hand does in the plot: one object a gesture, from the press of a button to its release.

A gesture is given the samples as they were at the press, and returns after every move what they are now. Places are in
coordinates of the plot; `unit` is the size of a pixel there, so that circles on the screen are circles.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field

import numpy as np

from nnplayground.data.dataset import Floats, Labels
from nnplayground.experiment import edit_points
from nnplayground.experiment.spec import PointsSpec
from nnplayground.i18n import QT_TRANSLATE_NOOP, Marked

Place = tuple[float, float]

REACH = 10.0
"""Pixels within which a click finds a sample."""
STILL = 4.0
"""Pixels that a hand may move without meaning it."""
MOST_SPRAYED = 2000
"""Samples of one stroke."""


@dataclass(frozen=True, slots=True, eq=False)
class Scene:
    """What a gesture begins with: the samples, where they are drawn `(m,)` each way, and what was selected.

    `columns` are the numeric columns drawn to the right and upwards, None where that is a class; `unit` is the size of
    a pixel each way.
    """

    points: PointsSpec
    x: Floats
    y: Floats
    selection: Labels
    columns: tuple[int, int | None]
    unit: tuple[float, float]
    blank: Floats
    """Numbers of a new sample in all columns `(columns,)`; the place and the value come on top."""

    def pixels(self, place: Place) -> Floats:
        """Return how far in pixels every sample is from a place `(m,)`."""
        return np.hypot((self.x - place[0]) / self.unit[0], (self.y - place[1]) / self.unit[1])

    def distance(self, first: Place, second: Place) -> float:
        """Return the pixels between two places."""
        return math.hypot((first[0] - second[0]) / self.unit[0], (first[1] - second[1]) / self.unit[1])

    def nearest(self, place: Place) -> int | None:
        """Return the sample nearest to a place, where one is in reach."""
        if not len(self.x):
            return None
        distances = self.pixels(place)
        row = int(distances.argmin())
        return row if distances[row] <= REACH else None

    def along(self, start: Place, end: Place, radius: float) -> Labels:
        """Return the samples within so many pixels of a line."""
        ax, ay = start[0] / self.unit[0], start[1] / self.unit[1]
        dx, dy = end[0] / self.unit[0] - ax, end[1] / self.unit[1] - ay
        px, py = self.x / self.unit[0] - ax, self.y / self.unit[1] - ay
        length = dx * dx + dy * dy
        share = np.clip((px * dx + py * dy) / length, 0.0, 1.0) if length else np.zeros(len(px))
        return np.flatnonzero(np.hypot(px - share * dx, py - share * dy) <= radius)


@dataclass(frozen=True, slots=True)
class Brush:
    """What a brush is dipped into: class or value, radius in pixels, and samples sprayed for every radius travelled."""

    label: int = 0
    value: float = 0.0
    radius: float = 24.0
    density: int = 5


@dataclass(slots=True, eq=False)
class Gesture:
    """One gesture; `points` are the samples as it leaves them, `selection` what is selected then."""

    scene: Scene
    brush: Brush
    seed: int = 0
    points: PointsSpec = field(init=False)
    selection: Labels = field(init=False)
    start: Place = field(init=False, default=(0.0, 0.0))
    last: Place = field(init=False, default=(0.0, 0.0))

    def __post_init__(self) -> None:
        self.points, self.selection = self.scene.points, self.scene.selection

    def press(self, place: Place, *, adds: bool = False) -> None:
        """Begin at a place; `adds` keeps what was selected before."""
        del adds
        self.start = self.last = place

    def move(self, place: Place) -> None:
        """Go on to a place."""
        self.last = place

    def release(self) -> None:
        """End where the hand is."""


class Paint(Gesture):
    """One sample where the button is pressed, and a spray of them wherever it is drawn to."""

    __slots__ = ("_rng", "_sprayed_at", "_values")

    def press(self, place: Place, *, adds: bool = False) -> None:
        """Add one sample exactly here."""
        super().press(place, adds=adds)
        self._rng = np.random.default_rng(self.seed)
        self._sprayed_at = place
        self._values = [self._row(place)]
        self._put()

    def move(self, place: Place) -> None:
        """Spray around the place, the more the further the hand has come."""
        super().move(place)
        travelled = self.scene.distance(self._sprayed_at, place)
        count = int(self.brush.density * travelled / max(self.brush.radius, 1.0))
        count = min(count, MOST_SPRAYED - len(self._values))
        if travelled < STILL or count < 1:
            return
        begin, self._sprayed_at = self._sprayed_at, place
        radii = self.brush.radius * np.sqrt(self._rng.random(count))
        angles, shares = 2.0 * np.pi * self._rng.random(count), self._rng.random(count)
        for radius, angle, share in zip(radii.tolist(), angles.tolist(), shares.tolist(), strict=True):
            x = begin[0] + share * (place[0] - begin[0]) + radius * math.cos(angle) * self.scene.unit[0]
            y = begin[1] + share * (place[1] - begin[1]) + radius * math.sin(angle) * self.scene.unit[1]
            self._values.append(self._row((x, y)))
        self._put()

    def _row(self, place: Place) -> Floats:
        row, (right, up), points = self.scene.blank.copy(), self.scene.columns, self.scene.points
        if points.targets is not None:
            row[len(points.names)] = self.brush.value
        row[right] = place[0]
        if up is not None:
            row[up] = place[1]
        return row

    def _put(self) -> None:
        self.points = edit_points.add(self.scene.points, np.array(self._values), self.brush.label)


class Sweep(Gesture):
    """Gathers the samples that the brush goes over."""

    __slots__ = ("_swept",)

    def press(self, place: Place, *, adds: bool = False) -> None:
        """Begin with what is under the brush."""
        super().press(place, adds=adds)
        self._swept: Labels = np.empty(0, dtype=np.int64)
        self.move(place)

    def move(self, place: Place) -> None:
        """Take what lies between the last place and this one."""
        found = self.scene.along(self.last, place, self.brush.radius)
        self._swept = np.union1d(self._swept, found)
        super().move(place)
        self.points = self.change(self._swept)

    def change(self, rows: Labels) -> PointsSpec:
        """Return the samples after these rows have been gone over."""
        raise NotImplementedError


class Erase(Sweep):
    """Takes away what the brush goes over."""

    __slots__ = ()

    def change(self, rows: Labels) -> PointsSpec:
        """Erase."""
        self.selection = np.empty(0, dtype=np.int64) if len(rows) else self.scene.selection
        return edit_points.erase(self.scene.points, rows) if len(rows) else self.scene.points


class Relabel(Sweep):
    """Gives what the brush goes over the class, or the value, that it is dipped into."""

    __slots__ = ()

    def change(self, rows: Labels) -> PointsSpec:
        """Give class or value."""
        points = self.scene.points
        if points.labels is not None:
            return edit_points.relabel(points, rows, self.brush.label)
        return edit_points.set_column(points, rows, len(points.names), self.brush.value)


class Select(Gesture):
    """Selects what a rectangle holds, or the sample that is clicked."""

    __slots__ = ("_before",)

    def press(self, place: Place, *, adds: bool = False) -> None:
        """Begin a rectangle."""
        super().press(place, adds=adds)
        self._before = self.scene.selection if adds else np.empty(0, dtype=np.int64)
        self._take()

    def move(self, place: Place) -> None:
        """Draw the rectangle to here."""
        super().move(place)
        self._take()

    def _take(self) -> None:
        if self.scene.distance(self.start, self.last) < STILL:
            row = self.scene.nearest(self.start)
            found = np.array([] if row is None else [row], dtype=np.int64)
        else:
            (left, right), (low, high) = (sorted(ends) for ends in zip(self.start, self.last, strict=True))
            x, y = self.scene.x, self.scene.y
            found = np.flatnonzero((x >= left) & (x <= right) & (y >= low) & (y <= high))
        self.selection = np.union1d(self._before, found)


class Grip(Gesture):
    """Takes hold of the selection, or of the sample that is clicked, or of all samples where neither is."""

    __slots__ = ("rows",)

    def press(self, place: Place, *, adds: bool = False) -> None:
        """Find out what is held."""
        super().press(place, adds=adds)
        row = self.scene.nearest(place)
        if self.takes_single and row is not None and row not in self.scene.selection:
            self.selection = np.array([row])
        self.rows = self.selection
        if not len(self.rows) and not self.takes_single:
            self.rows = np.arange(len(self.scene.x))

    takes_single = False

    def centre(self) -> Place:
        """Return the middle of what is held."""
        return float(self.scene.x[self.rows].mean()), float(self.scene.y[self.rows].mean())


class Move(Grip):
    """Drags the selection; a sample that is not selected is so from the press on."""

    __slots__ = ()
    takes_single = True

    def move(self, place: Place) -> None:
        """Drag to a place."""
        super().move(place)
        right, up = self.scene.columns
        by = {right: place[0] - self.start[0]}
        if up is not None:
            by[up] = place[1] - self.start[1]
        self.points = edit_points.shift(self.scene.points, self.rows, by)


class Scale(Grip):
    """Stretches what is held about its middle, as far as the hand goes away from there."""

    __slots__ = ()

    def move(self, place: Place) -> None:
        """Stretch."""
        super().move(place)
        if len(self.rows):
            centre = self.centre()
            before = max(self.scene.distance(centre, self.start), STILL)
            factor = self.scene.distance(centre, place) / before
            columns = (column for column in self.scene.columns if column is not None)
            self.points = edit_points.scale(self.scene.points, self.rows, dict.fromkeys(columns, factor))


class Rotate(Grip):
    """Turns what is held about its middle, along with the hand."""

    __slots__ = ()

    def move(self, place: Place) -> None:
        """Turn."""
        super().move(place)
        right, up = self.scene.columns
        if len(self.rows) and up is not None:
            x, y = self.centre()
            begin = math.atan2(self.start[1] - y, self.start[0] - x)
            degrees = math.degrees(math.atan2(place[1] - y, place[0] - x) - begin)
            self.points = edit_points.rotate(self.scene.points, self.rows, (right, up), degrees)


@dataclass(frozen=True, slots=True)
class Tool:
    """One tool: its key, name, what it does, the gesture it makes, its icon, and whether it has a brush."""

    key: str
    label: Marked
    help: Marked
    gesture: type[Gesture]
    has_brush: bool = False


TOOLS = (
    Tool(
        "paint",
        QT_TRANSLATE_NOOP("Tool", "Paint"),
        QT_TRANSLATE_NOOP("Tool", "Click for one sample, drag to spray"),
        Paint,
        has_brush=True,
    ),
    Tool(
        "erase",
        QT_TRANSLATE_NOOP("Tool", "Erase"),
        QT_TRANSLATE_NOOP("Tool", "Take samples away under the brush"),
        Erase,
        has_brush=True,
    ),
    Tool(
        "relabel",
        QT_TRANSLATE_NOOP("Tool", "Relabel"),
        QT_TRANSLATE_NOOP("Tool", "Give samples under the brush the chosen class or value"),
        Relabel,
        has_brush=True,
    ),
    Tool(
        "select",
        QT_TRANSLATE_NOOP("Tool", "Select"),
        QT_TRANSLATE_NOOP("Tool", "Drag a rectangle, or click a sample; Shift adds"),
        Select,
    ),
    Tool(
        "move",
        QT_TRANSLATE_NOOP("Tool", "Move"),
        QT_TRANSLATE_NOOP("Tool", "Drag the selection, or a single sample"),
        Move,
    ),
    Tool(
        "scale",
        QT_TRANSLATE_NOOP("Tool", "Scale"),
        QT_TRANSLATE_NOOP("Tool", "Drag away from the middle of the selection, or of all"),
        Scale,
    ),
    Tool(
        "rotate",
        QT_TRANSLATE_NOOP("Tool", "Rotate"),
        QT_TRANSLATE_NOOP("Tool", "Drag around the middle of the selection, or of all"),
        Rotate,
    ),
)
"""All tools, in the order of the bar."""
