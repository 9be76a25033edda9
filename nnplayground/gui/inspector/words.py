"""What the inspector says in words."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from nnplayground.engine.inspection import LayerReport, Report, UnitReport, WeightReport
from nnplayground.engine.saturation import SMALL
from nnplayground.experiment.edit_network import edge_at
from nnplayground.experiment.spec import Experiment
from nnplayground.gui.plots.gradients import RULE_OF_THUMB
from nnplayground.gui.translation import tr
from nnplayground.i18n import QT_TRANSLATE_NOOP, Marked, Text

Number = Callable[[float], str]
"""Writes a number as it is shown."""

NOTHING = QT_TRANSLATE_NOOP("Inspector", "There are no numbers: nothing can be trained as it is.")
_INPUT = QT_TRANSLATE_NOOP("Inspector", "An input: its values come from the data.")
_DEAD = QT_TRANSLATE_NOOP(
    "Inspector", "Dead for all {count} training samples: no gradient of the loss reaches its weights."
)
_DEAD_FOR = QT_TRANSLATE_NOOP(
    "Inspector", "Dead for {some} of {count} training samples ({share} %): f′(z) = 0, no gradient passes."
)
_SATURATED = QT_TRANSLATE_NOOP(
    "Inspector", "Saturated for all {count} training samples: |f′(z)| is below {limit} % of its largest."
)
_SATURATED_FOR = QT_TRANSLATE_NOOP(
    "Inspector",
    "Saturated for {some} of {count} training samples ({share} %): |f′(z)| is below {limit} % of its largest.",
)
_HARDLY = QT_TRANSLATE_NOOP("Inspector", "Its weights hardly move.")
_FREE = QT_TRANSLATE_NOOP("Inspector", "Neither dead nor saturated for any of {count} training samples.")
_LINKED = QT_TRANSLATE_NOOP(
    "Inspector", "With this loss ∂J/∂z = a − y: f′ is no factor, and the gradient does not shrink."
)
_NO_DEAD = QT_TRANSLATE_NOOP("Inspector", "No neuron is dead for all samples.")
_DEAD_UNITS = QT_TRANSLATE_NOOP("Inspector", "{some} of {count} neurons are dead for all samples and cannot learn.")
_SHARES = QT_TRANSLATE_NOOP(
    "Inspector", "Of all outputs over {count} training samples {dead} % are dead, {saturated} % saturated."
)
_GRADIENT = QT_TRANSLATE_NOOP("Inspector", "mean |∂J/∂W| = {gradient}")
_RATIO = QT_TRANSLATE_NOOP("Inspector", "Update ratio = {ratio}, about as the rule of thumb (0.001) has it.")
_HIGH = QT_TRANSLATE_NOOP("Inspector", "Update ratio = {ratio}, far above the rule of thumb (0.001): restless steps.")
_LOW = QT_TRANSLATE_NOOP("Inspector", "Update ratio = {ratio}, far below the rule of thumb (0.001): hardly learning.")
_SOME = QT_TRANSLATE_NOOP("Inspector", "{count} of all {all} training samples are looked at.")
_LOST = QT_TRANSLATE_NOOP("Inspector", "{count} values are not finite.")
_MOVED = QT_TRANSLATE_NOOP("Inspector", "Last update of epoch {epoch}: Δ{sign} = {value}")
_CUT = QT_TRANSLATE_NOOP("Inspector", "Cut: it is 0 and stays so.")
_LOCKED = QT_TRANSLATE_NOOP("Inspector", "Locked: training does not move it.")
_SET = QT_TRANSLATE_NOOP("Inspector", "Set to {value} at every start.")
_COMING = QT_TRANSLATE_NOOP("Inspector", "Gradients of the past are being computed …")


def say(experiment: Experiment, report: Report, number: Number) -> list[str]:
    """Return what a report comes to, in lines."""
    match report:
        case WeightReport():
            return _of_weight(experiment, report, number)
        case UnitReport():
            return _of_unit(report, number)
        case LayerReport():
            return _of_layer(report, number)


def _line(source: Marked, **values: object) -> str:
    return tr(Text(source, values))


def _percent(share: float) -> str:
    """Return a share in percent; what is rounded to none or all of it though it is not is said so."""
    percent = 100.0 * share
    if 0.0 < percent < 0.5:
        return "< 1"
    return "> 99" if 99.5 <= percent < 100.0 else f"{percent:.0f}"


def _of_weight(experiment: Experiment, report: WeightReport, number: Number) -> list[str]:
    at = report.subject
    sign = "b" if at.source is None else "w"
    lines = [f"{sign} = {number(report.values[report.now])}", f"∂J/∂{sign} = {number(report.gradients[report.now])}"]
    if np.isfinite(report.moved):
        lines.append(_line(_MOVED, epoch=report.moved_epoch, sign=sign, value=number(report.moved)))
    decided = edge_at(experiment, (at.layer, at.unit, at.source))
    if decided.cut:
        lines.append(tr(_CUT))
    if decided.locked:
        lines.append(tr(_LOCKED))
    if decided.value is not None:
        lines.append(_line(_SET, value=number(decided.value)))
    if not report.is_complete:
        lines.append(tr(_COMING))
    return lines


def _of_unit(report: UnitReport, number: Number) -> list[str]:
    if report.sums is None:
        return [tr(_INPUT), *_remarks(report)]
    lines = _idle_lines(report)
    lines.append(f"b = {number(report.biases[report.now])},  ‖w‖ = {number(report.norms[report.now])}")
    lines.append(f"‖∂J/∂w‖ = {number(report.gradients[report.now])}")
    lines += [] if report.is_complete else [tr(_COMING)]
    return [*lines, *_remarks(report)]


def _idle_lines(report: UnitReport) -> list[str]:
    count, limit = report.samples, round(100 * SMALL)
    lines = []
    if report.dead == count:
        lines.append(_line(_DEAD, count=count))
    elif report.dead:
        lines.append(_line(_DEAD_FOR, some=report.dead, count=count, share=_percent(report.dead / count)))
    if report.saturated == count:
        lines.append(_line(_SATURATED, count=count, limit=limit))
        lines += [] if report.is_linked else [tr(_HARDLY)]
    elif report.saturated:
        share = _percent(report.saturated / count)
        lines.append(_line(_SATURATED_FOR, some=report.saturated, count=count, share=share, limit=limit))
    if report.saturated and report.is_linked:
        lines.append(tr(_LINKED))
    return lines or [_line(_FREE, count=count)]


def _of_layer(report: LayerReport, number: Number) -> list[str]:
    dead = int((report.dead == 1.0).sum())
    lines = [_line(_DEAD_UNITS, some=dead, count=len(report.dead)) if dead else tr(_NO_DEAD)]
    shares = {"dead": _percent(float(report.dead.mean())), "saturated": _percent(float(report.saturated.mean()))}
    lines.append(_line(_SHARES, count=report.samples, **shares))
    if report.is_linked and report.saturated.any():
        lines.append(tr(_LINKED))
    lines.append(_line(_GRADIENT, gradient=number(report.gradient)))
    return [*lines, *_ratio_lines(report.update, number), *_remarks(report)]


def _ratio_lines(ratio: float, number: Number) -> list[str]:
    """Return what there is to say of an update ratio; nothing before there was an update."""
    if not np.isfinite(ratio):
        return []
    is_high, is_low = ratio > 10.0 * RULE_OF_THUMB, ratio < 0.1 * RULE_OF_THUMB
    return [_line(_HIGH if is_high else _LOW if is_low else _RATIO, ratio=number(ratio))]


def _remarks(report: UnitReport | LayerReport) -> list[str]:
    lines = []
    if report.samples < report.of_samples:
        lines.append(_line(_SOME, count=report.samples, all=report.of_samples))
    if report.outputs.lost:
        lines.append(_line(_LOST, count=report.outputs.lost))
    return lines
