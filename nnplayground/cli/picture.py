"""The picture of a run: how the loss went, and for data of one or two features what the network makes of them."""

from __future__ import annotations

import colorsys
import io
import math
from functools import partial

import numpy as np
from PIL import Image
from PIL.ImageColor import getrgb

from nnplayground.cli.drawing import INK, PAPER, Axis, Floats, Key, Panel, Point, Sheet, linear_axis, log_axis
from nnplayground.colours import OKABE_ITO
from nnplayground.data.dataset import Dataset, Labels
from nnplayground.experiment.build import Prepared, Run
from nnplayground.i18n import QT_TRANSLATE_NOOP, Translate, english, printable

WIDTH, WIDE, HEIGHT = 720, 1280, 560
LOSS_BOX = (96, 52, 690, 490)
DATA_BOX = (810, 52, 1248, 490)
Box = tuple[int, int, int, int]
GRID, LINE = 160, 400
"""Places each way, and along a line, at which the network is asked."""
MOST_POINTS = 3000
RADIUS, LARGE_RADIUS, FEW = 4.0, 7.0, 30
"""Of the mark of a sample; the larger one where there are few."""

TEST_COLOUR = "#0B62A8"
NEUTRAL = (244, 244, 242)
PALE = 0.55
BOUNDARY = (60, 60, 60)


def _polygon(corners: int, turn: float = 0.0) -> tuple[Point, ...]:
    angles = [2.0 * math.pi * (number / corners + turn) - math.pi / 2.0 for number in range(corners)]
    return tuple((1.15 * math.cos(angle), 1.15 * math.sin(angle)) for angle in angles)


SHAPES: tuple[tuple[Point, ...], ...] = (
    (),
    _polygon(4, 0.125),
    _polygon(3),
    _polygon(4),
    _polygon(3, 0.5),
    _polygon(6),
)
"""Marks of classes, so that colour is never the only sign: disc, square, triangle, diamond, ..."""


def png(run: Run, translate: Translate = english) -> bytes:
    """Return the picture as the bytes of a PNG file."""
    dataset = run.prepared.dataset
    has_data = dataset.n_features <= 2
    sheet = Sheet(WIDE if has_data else WIDTH, HEIGHT)
    loss_panel(sheet, LOSS_BOX, run, translate).finish(_loss_keys(translate))
    if has_data:
        keys = _sample_keys(run.prepared, translate)
        if dataset.n_features == 1:
            keys = [*keys[: 2 if len(run.prepared.test) else 1], _network_key(translate)]
        data_panel(sheet, DATA_BOX, run).finish(keys)
    buffer = io.BytesIO()
    sheet.finished().save(buffer, "PNG")
    return buffer.getvalue()


# -- loss --------------------------------------------------------------------------------------------------------------


def loss_panel(sheet: Sheet, box: Box, run: Run, translate: Translate = english) -> Panel:
    """Return a panel with the course of the loss, not yet finished."""
    curve = run.training.history.curve()
    epochs = curve.epochs.astype(np.float64)
    x = Axis(0.0, max(float(epochs[-1]), 1.0), translate("Terminal", QT_TRANSLATE_NOOP("Terminal", "Epoch")))
    losses = np.concatenate([curve.train_loss, curve.test_loss])
    panel = Panel(sheet, box, x, log_axis(losses, translate("Terminal", QT_TRANSLATE_NOOP("Terminal", "Loss"))))
    panel.grid()
    panel.curve(epochs, curve.train_loss, INK)
    panel.curve(epochs, curve.test_loss, TEST_COLOUR, dashed=True)
    return panel


def _loss_keys(translate: Translate) -> list[Key]:
    names = QT_TRANSLATE_NOOP("Terminal", "Training"), QT_TRANSLATE_NOOP("Terminal", "Test")
    looks = ((INK, False), (TEST_COLOUR, True))
    return [
        Key(translate("Terminal", name), partial(_line_key, look=look)) for name, look in zip(names, looks, strict=True)
    ]


def _line_key(sheet: Sheet, place: Point, look: tuple[str, bool]) -> None:
    x, y = place
    colour, dashed = look
    for start, end in ((-10, -2), (4, 12)) if dashed else ((-10, 12),):
        sheet.line([(x + start, y), (x + end, y)], colour, 2.0)


# -- data of one or two features ---------------------------------------------------------------------------------------


def data_panel(sheet: Sheet, box: Box, run: Run, marks: int = MOST_POINTS) -> Panel:
    """Return a panel with data of one or two features and what the network makes of them, not yet finished.

    So many samples at most are marked.
    """
    return (_line_panel if run.prepared.dataset.n_features == 1 else _plane_panel)(sheet, box, run, marks)


def _plane_panel(sheet: Sheet, box: Box, run: Run, marks: int) -> Panel:
    dataset = run.prepared.dataset
    x, y = (linear_axis(dataset.x[:, column], printable(dataset.feature_names[column])) for column in (0, 1))
    panel = Panel(sheet, box, x, y)
    outputs = [_smooth(values, panel.size) for values in _outputs_over(run, x, y)]
    panel.inside.paste(Image.fromarray(_painted(run.prepared, outputs)), 0, 0)
    _draw_samples(panel, run.prepared, marks)
    return panel


def _outputs_over(run: Run, x: Axis, y: Axis) -> Floats:
    """Return the outputs at the middles of a grid `(n_out, GRID, GRID)`, the top row first."""
    middles = (np.arange(GRID) + 0.5) / GRID
    across, up = np.meshgrid(x.low + middles * (x.high - x.low), y.high - middles * (y.high - y.low))
    return _predict(run, np.column_stack([across.ravel(), up.ravel()])).T.reshape(-1, GRID, GRID)


def _predict(run: Run, places: Floats) -> Floats:
    """Return finite outputs at raw places."""
    with np.errstate(all="ignore"):
        outputs = run.training.network.predict(run.prepared.inputs(places))
    return np.nan_to_num(outputs).clip(-1e30, 1e30)


def _smooth(values: Floats, size: tuple[int, int]) -> Floats:
    """Return a grid of values drawn larger, without steps."""
    picture = Image.fromarray(values.astype(np.float32)).resize(size, Image.Resampling.BILINEAR)
    return np.asarray(picture, dtype=np.float64)


def _painted(prepared: Prepared, outputs: list[Floats]) -> np.ndarray[tuple[int, ...], np.dtype[np.uint8]]:
    """Return the colours of a plane: classes with their boundary, or the height of a regression."""
    dataset = prepared.dataset
    if dataset.labels is None:
        return _blend(_share(outputs[0], *_target_span(dataset)), PALE).astype(np.uint8)
    if len(outputs) == 1:
        share = _share(outputs[0], *prepared.codes)
        colours, regions = _blend(share, PALE), (share > 0.5).astype(np.int64)
    else:
        colours, regions = _regions(np.array(outputs))
    colours[_edges(regions)] = BOUNDARY
    return colours.astype(np.uint8)


def _share(values: Floats, low: float, high: float) -> Floats:
    return ((values - low) / (high - low)).clip(0.0, 1.0)


def _blend(share: Floats, strength: float) -> Floats:
    """Return colours from the first class's over neutral to the second's, for shares from 0 to 1."""
    middle = np.array(NEUTRAL, dtype=np.float64)
    ends = [middle + strength * (np.array(getrgb(colour)) - middle) for colour in OKABE_ITO[:2]]
    stops = np.array([ends[0], middle, ends[1]])
    return np.stack([np.interp(share, (0.0, 0.5, 1.0), stops[:, channel]) for channel in range(3)], axis=-1)


def _regions(outputs: Floats) -> tuple[Floats, np.ndarray[tuple[int, ...], np.dtype[np.int64]]]:
    """Return each place in the colour of its class, paler where the network is less sure, and the classes."""
    winner, ordered = outputs.argmax(axis=0), np.partition(outputs, -2, axis=0)
    margin = (ordered[-1] - ordered[-2]).clip(0.0, 1.0)[..., None]
    full = np.array([getrgb(_class_colour(number)) for number in range(len(outputs))], dtype=np.float64)[winner]
    paper = np.array(NEUTRAL, dtype=np.float64)
    return paper + (full - paper) * (0.2 + 0.35 * margin), winner


def _edges(regions: np.ndarray[tuple[int, ...], np.dtype[np.int64]]) -> np.ndarray[tuple[int, ...], np.dtype[np.bool_]]:
    """Return where one region meets another, a few drawn pixels wide."""
    edge = np.zeros(regions.shape, dtype=np.bool_)
    for shift in (1, 2):
        edge[:, shift:] |= regions[:, shift:] != regions[:, :-shift]
        edge[shift:] |= regions[shift:] != regions[:-shift]
    return edge


def _class_colour(number: int) -> str:
    """Return the colour of a class; beyond eight, other hues."""
    if number < len(OKABE_ITO):
        return OKABE_ITO[number]
    hue = (0.07 + (number - len(OKABE_ITO)) * 0.618) % 1.0
    red, green, blue = colorsys.hsv_to_rgb(hue, 0.65, 0.9 if number % 2 else 0.6)
    return f"#{round(red * 255):02X}{round(green * 255):02X}{round(blue * 255):02X}"


def _target_span(dataset: Dataset) -> tuple[float, float]:
    targets = np.array([0.0]) if dataset.targets is None else dataset.targets[:, 0]
    low, high = float(targets.min()), float(targets.max())
    return (low, high) if high > low else (low - 1.0, low + 1.0)


# -- samples -----------------------------------------------------------------------------------------------------------


def _draw_samples(panel: Panel, prepared: Prepared, marks: int) -> None:
    """Draw training samples with a white rim and test samples with a dark one."""
    dataset = prepared.dataset
    places = panel.places(dataset.x[:, 0], dataset.x[:, 1])
    colours = _sample_colours(dataset)
    numbers = np.zeros(len(dataset), dtype=np.int64) if dataset.labels is None else dataset.labels
    radius = LARGE_RADIUS if len(dataset) <= FEW else RADIUS
    for rows, rim in ((prepared.train, PAPER), (prepared.test, INK)):
        for row in _some(rows, marks):
            panel.inside.mark(places[row], SHAPES[numbers[row] % len(SHAPES)], colours[row], rim, radius)


def _some(rows: Labels, most: int) -> list[int]:
    """Return so many rows at most, from all over."""
    return rows[:: math.ceil(len(rows) / most) or 1].tolist()


def _sample_colours(dataset: Dataset) -> list[str]:
    if dataset.labels is not None:
        return [_class_colour(number) for number in dataset.labels.tolist()]
    targets = np.zeros(len(dataset)) if dataset.targets is None else dataset.targets[:, 0]
    shades = _blend(_share(targets, *_target_span(dataset)), 1.0).astype(np.uint8)
    return ["#" + bytes(shade).hex() for shade in shades]


def _sample_keys(prepared: Prepared, translate: Translate) -> list[Key]:
    dataset, grey = prepared.dataset, "#9AA3AE"
    classes = [
        Key(printable(name), partial(_mark_key, number=number, inside=_class_colour(number), rim=PAPER))
        for number, name in enumerate(dataset.class_names)
    ]
    if not classes:
        ends = zip(_target_span(dataset), OKABE_ITO[:2], strict=True)
        classes = [
            Key(
                f"{printable(dataset.target_names[0])} = {value:.3g}",
                partial(_mark_key, number=0, inside=colour, rim=PAPER),
            )
            for value, colour in ends
        ]
    parts = ((QT_TRANSLATE_NOOP("Terminal", "Training"), PAPER), (QT_TRANSLATE_NOOP("Terminal", "Test"), INK))
    rims = [
        Key(translate("Terminal", name), partial(_mark_key, number=0, inside=grey, rim=rim))
        for name, rim in parts
        if name == parts[0][0] or len(prepared.test)
    ]
    return [*rims, *classes]


def _mark_key(sheet: Sheet, place: Point, number: int, inside: str, rim: str) -> None:
    sheet.mark(place, SHAPES[number % len(SHAPES)], inside, rim, 5.0)


def _network_key(translate: Translate) -> Key:
    network = translate("Terminal", QT_TRANSLATE_NOOP("Terminal", "Network"))
    return Key(network, partial(_line_key, look=(INK, False)))


def _line_panel(sheet: Sheet, box: Box, run: Run, marks: int) -> Panel:
    """Draw targets and outputs over the one feature."""
    prepared = run.prepared
    dataset, targets = prepared.dataset, prepared.targets
    names = dataset.target_names or ("y",)
    x = linear_axis(dataset.x[:, 0], printable(dataset.feature_names[0]), margin=0.03)
    panel = Panel(sheet, box, x, linear_axis(targets, ", ".join(map(printable, names))))
    panel.grid()
    for column in range(targets.shape[1]):
        places = panel.places(dataset.x[:, 0], targets[:, column])
        for rows, rim in ((prepared.train, PAPER), (prepared.test, INK)):
            for row in _some(rows, marks):
                panel.inside.mark(places[row], SHAPES[column % len(SHAPES)], _class_colour(column), rim, RADIUS)
    line = np.linspace(x.low, x.high, LINE)
    for values in _predict(run, line[:, None]).T:
        panel.curve(line, values, INK, 2.5)
    return panel
