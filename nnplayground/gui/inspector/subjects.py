"""What is inspected: as the canvas points at it, and where it stands after an edit."""

from __future__ import annotations

from nnplayground.engine.inspection import LayerAt, Subject, UnitAt, WeightAt
from nnplayground.experiment.spec import Experiment
from nnplayground.experiment.wiring import layer_ids
from nnplayground.gui.canvas.targets import Edge, Form, Neuron, Pointed, Target, place_after


def subject_of(target: Target) -> Subject:
    """Return what is inspected where something on the canvas is selected."""
    if isinstance(target, Edge):
        return WeightAt(target.index, target.unit, target.source)
    return UnitAt(target.column, target.unit)


def target_of(subject: Subject) -> Target | None:
    """Return the neuron, weight or bias of the canvas that is inspected; None of a layer."""
    match subject:
        case WeightAt(layer, unit, source):
            return Edge(layer, unit, source)
        case UnitAt(column, unit):
            return Neuron(column, unit)
        case LayerAt():
            return None


def pointed_at(pointed: Pointed) -> Target | None:
    """Return the one thing that is meant by a selection; of several it is the one with the cursor."""
    if len(pointed.selected) == 1:
        return next(iter(pointed.selected))
    return pointed.cursor if pointed.cursor in pointed.selected else None


def followed(before: Experiment, after: Experiment, subject: Subject, form: Form) -> Subject:
    """Return where something stands in an edited network of a form; where it has gone, what is nearest to its place."""
    if isinstance(subject, LayerAt):
        number, ids = layer_ids(before.network.layers)[subject.layer], layer_ids(after.network.layers)
        place = ids.index(number) if number in ids else subject.layer
        return LayerAt(min(place, len(ids) - 1))
    target = target_of(subject)
    found = None if target is None else place_after(before, after, target)
    return within(subject if found is None else subject_of(found), form)


def within(subject: Subject, form: Form) -> Subject:
    """Return something that a network of this form has: the same, or what is nearest to its place."""
    last = len(form.fed_by) - 1
    match subject:
        case LayerAt(layer):
            return LayerAt(min(layer, last))
        case UnitAt(column, unit):
            column = min(column, last + 1)
            return UnitAt(column, min(unit, form.sizes[column] - 1))
        case WeightAt(layer, unit, source):
            layer = min(layer, last)
            unit = min(unit, form.sizes[layer + 1] - 1)
            return WeightAt(layer, unit, None if source is None else min(source, form.width(layer) - 1))
