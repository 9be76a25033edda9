"""The surface in words: what its axes are, how high it is, and what has to be known about it."""

from __future__ import annotations

import numpy as np

from nnplayground.experiment.surface import DIRECTIONS, Surface
from nnplayground.gui.surface.scale import Scale
from nnplayground.i18n import QT_TRANSLATE_NOOP, Marked, Text
from nnplayground.lessons import notation
from nnplayground.numbers import short

COMPONENT = QT_TRANSLATE_NOOP("Surface", "Component {n}: {share} %")
DIRECTION = QT_TRANSLATE_NOOP("Surface", "Direction {n}")
COST = QT_TRANSLATE_NOOP("Surface", "Cost J")
LOSSES = {
    "train": QT_TRANSLATE_NOOP("Surface", "Training loss"),
    "test": QT_TRANSLATE_NOOP("Surface", "Test loss"),
}
AT = QT_TRANSLATE_NOOP("Surface", "({a}, {b}): {value}")
AT_WITH_COST = QT_TRANSLATE_NOOP("Surface", "({a}, {b}): loss {value}, cost {cost}")
HERE = QT_TRANSLATE_NOOP("Surface", "{name} {here} at epoch {epoch}; lowest place of the map {low} at ({a}, {b}).")
NOWHERE = QT_TRANSLATE_NOOP("Surface", "{name} {here} at epoch {epoch}; no place of the map has a finite one.")
EXPLAINED = QT_TRANSLATE_NOOP("Surface", "{share} % of the variance of the path lies in this plane.")
CLIPPED = QT_TRANSLATE_NOOP("Surface", "Above {limit}, up to {high}, all places have the strongest colour.")
WILD = QT_TRANSLATE_NOOP(
    "Surface", "{count} of {total} places have no finite loss; they have the strongest colour, too."
)
SELECTION = QT_TRANSLATE_NOOP("Surface", "An even selection is looked at: {count} of {total} samples.")
GONE_ON = QT_TRANSLATE_NOOP("Surface", "Computed at epoch {epoch}; the run has gone on.")
BEYOND = QT_TRANSLATE_NOOP("Surface", "Computed at epoch {epoch}; the run has left this map.")
CHANGED = QT_TRANSLATE_NOOP("Surface", "Computed at epoch {epoch}; something was changed since.")
HOW_TO_READ = QT_TRANSLATE_NOOP(
    "Surface",
    "The orange line is the path walked, from the ring to the dot of the present: every moment is seen where the "
    "plane comes nearest to it. Only the present lies in the plane; at other moments the loss was not what the map "
    "shows there. The mouse and the arrow keys read places off.",
)
DIGITS = 4


def axis_names(surface: Surface) -> tuple[Text | str, Text | str]:
    """Return what both axes are."""
    if DIRECTIONS[surface.request.directions].is_chosen:
        first, second = surface.request.places
        return notation.parameter(first).plain, notation.parameter(second).plain
    if surface.plane.shares is None:
        return Text(DIRECTION, {"n": 1}), Text(DIRECTION, {"n": 2})
    first_share, second_share = (short(100.0 * share, 3) for share in surface.plane.shares)
    return Text(COMPONENT, {"n": 1, "share": first_share}), Text(COMPONENT, {"n": 2, "share": second_share})


def value_name(surface: Surface, *, costs: bool) -> Marked:
    """Return what the heights are."""
    return COST if costs else LOSSES[surface.request.part]


def readout(surface: Surface, row: int, column: int) -> Text:
    """Return what a place of the grid is."""
    values = {
        "a": short(float(surface.a[column]), DIGITS),
        "b": short(float(surface.b[row]), DIGITS),
        "value": short(float(surface.losses[row, column]), DIGITS),
    }
    if not surface.has_penalties:
        return Text(AT, values)
    return Text(AT_WITH_COST, {**values, "cost": short(float(surface.costs[row, column]), DIGITS)})


def sentences(surface: Surface, scale: Scale, *, costs: bool) -> list[Text]:
    """Return the map in sentences."""
    values, place = surface.values(costs=costs), surface.lowest(costs=costs)
    here = {
        "name": value_name(surface, costs=costs),
        "here": short(surface.value(costs=costs), DIGITS),
        "epoch": int(surface.epochs[-1]),
    }
    if place is None:
        return [Text(NOWHERE, here), *_selection(surface)]
    low = {
        "low": short(float(values[place]), DIGITS),
        "a": short(float(surface.a[place[1]]), DIGITS),
        "b": short(float(surface.b[place[0]]), DIGITS),
    }
    return [Text(HERE, {**here, **low}), *_explained(surface), *_unseen(values, scale), *_selection(surface)]


def _explained(surface: Surface) -> list[Text]:
    shares = surface.plane.shares
    return [] if shares is None else [Text(EXPLAINED, {"share": short(100.0 * sum(shares), 3)})]


def _unseen(values: np.ndarray[tuple[int, ...], np.dtype[np.float64]], scale: Scale) -> list[Text]:
    """Return what the colours do not tell."""
    found, finite = [], np.isfinite(values)
    if scale.is_clipped:
        numbers = {"limit": short(scale.high, 3), "high": short(float(values[finite].max()), 3)}
        found.append(Text(CLIPPED, numbers))
    if not finite.all():
        found.append(Text(WILD, {"count": int((~finite).sum()), "total": values.size}))
    return found


def _selection(surface: Surface) -> list[Text]:
    if surface.samples == surface.total:
        return []
    return [Text(SELECTION, {"count": surface.samples, "total": surface.total})]
