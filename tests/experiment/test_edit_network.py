"""Layers, neurons and single weights edited: what was decided about a weight stays with it wherever it moves."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nnplayground.errors import InputError
from nnplayground.experiment import edit_network as edit
from nnplayground.experiment import edits
from nnplayground.experiment.check import check
from nnplayground.experiment.fields import MOST_LAYERS, MOST_UNITS
from nnplayground.experiment.spec import EdgeSpec, Experiment, LayerSpec
from nnplayground.experiment.wiring import Source, layer_ids, place_of, source_of, unit_ids
from tests.experiment.experiments import experiment

INPUTS = 3
Change = Callable[[Experiment], Experiment]
Decision = tuple[float | None, bool, bool]


def width(spec: Experiment, index: int) -> int:
    """Return how many columns the W of a layer has, for three inputs."""
    layers = spec.network.layers
    return sum(layers[column - 1].units if column else INPUTS for column in (index, *layers[index].skips))


def decisions(spec: Experiment) -> dict[tuple[int, int, Source | None], Decision]:
    """Return what is decided, by the identity of the weight instead of its place."""
    ids = layer_ids(spec.network.layers)
    return {
        (
            ids[index],
            unit_ids(layer)[edge.unit],
            None if edge.source is None else source_of(spec, index, edge.source),
        ): (edge.value, edge.locked, edge.cut)
        for index, layer in enumerate(spec.network.layers)
        for edge in layer.edges
    }


def survives(spec: Experiment, weight: tuple[int, int, Source | None]) -> bool:
    layer_id, unit_id, source = weight
    ids = layer_ids(spec.network.layers)
    if layer_id not in ids or unit_id not in unit_ids(spec.network.layers[ids.index(layer_id)]):
        return False
    return source is None or place_of(spec, ids.index(layer_id), source) is not None


# -- sequences of edits ------------------------------------------------------------------------------------------------

NUMBERS = st.integers(0, 11)


def layer_of(spec: Experiment, number: int) -> int:
    return number % len(spec.network.layers)


def unit_of(spec: Experiment, index: int, number: int) -> int:
    return number % spec.network.layers[index].units


def place(spec: Experiment, a: int, b: int, c: int) -> edit.Place:
    index = layer_of(spec, a)
    columns = width(spec, index)
    return index, unit_of(spec, index, b), None if c % (columns + 1) == columns else c % (columns + 1)


def structural(kind: int, a: int, b: int, c: int) -> Change:
    def apply(spec: Experiment) -> Experiment:
        index = layer_of(spec, a)
        first, second = unit_of(spec, index, b), unit_of(spec, index, c)
        hidden = max(len(spec.network.layers) - 1, 1)
        changes: tuple[Change, ...] = (
            lambda spec: edit.add_neuron(spec, index, first),
            lambda spec: edit.add_neuron(spec, index),
            lambda spec: edit.move_neuron(spec, index, first, second),
            lambda spec: edit.remove_neurons(spec, index, {first}),
            lambda spec: edit.set_units(spec, index, 1 + c % 5),
            lambda spec: edit.add_layer(spec, index, 1 + c % 3),
            lambda spec: edit.remove_layer(spec, index),
            lambda spec: edit.move_layer(spec, a % hidden, b % hidden),
            lambda spec: edit.add_skip(spec, index, b % (index + 1)),
            lambda spec: edit.remove_skip(spec, index, b % (index + 1)),
            lambda spec: edit.duplicate_neurons(spec, index, {first, second}),
            lambda spec: edit.duplicate_layer(spec, index),
        )
        try:
            return changes[kind](spec)
        except InputError:
            assert kind == 3
            assert len(spec.network.layers) - 1 == index
            return spec

    return apply


def decision(kind: int, a: int, b: int, c: int) -> Change:
    def apply(spec: Experiment) -> Experiment:
        where = place(spec, a, b, c)
        return (
            lambda: edit.set_value(spec, *where, b / 4),
            lambda: edit.lock(spec, [where]),
            lambda: edit.unlock(spec, [where]),
            lambda: edit.cut(spec, [where, place(spec, a, b + 1, c)]),
            lambda: edit.restore(spec, [where]),
            lambda: edit.set_value(spec, *where, None),
            lambda: edit.clear_edges(spec, [where]),
        )[kind]()

    return apply


DECISION = st.builds(decision, st.integers(0, 6), NUMBERS, NUMBERS, NUMBERS)
MOVE = st.builds(structural, st.integers(0, 9), NUMBERS, NUMBERS, NUMBERS)
COPY = st.builds(structural, st.integers(10, 11), NUMBERS, NUMBERS, NUMBERS)
START = experiment(
    layers=(
        LayerSpec(units=3, weights=((1.0, 2.0, 3.0),) * 3, bias=(1.0, 2.0, 3.0)),
        LayerSpec(units=2, skips=(0,)),
        LayerSpec(units=1, skips=(1,)),
    )
)


@settings(deadline=None)
@given(st.lists(st.one_of(DECISION, DECISION, MOVE, COPY), max_size=25))
def test_any_edits_lead_to_what_check_accepts(changes: list[Change]) -> None:
    spec = START
    for change in changes:
        new = change(spec)
        check(new)
        assert (new is spec) == (new == spec)
        for index, layer in enumerate(new.network.layers):
            assert list(layer.edges) == sorted(layer.edges, key=lambda e: (e.unit, e.source is None, e.source or 0))
            assert all(edge.value is not None or edge.locked or edge.cut for edge in layer.edges)
            assert layer.bias is None or len(layer.bias) == layer.units
            if layer.weights is not None:
                assert [len(row) for row in layer.weights] == [width(new, index)] * layer.units
        spec = new


@settings(deadline=None)
@given(st.lists(st.one_of(DECISION, DECISION, MOVE), max_size=25))
def test_what_survives_keeps_what_was_decided(changes: list[Change]) -> None:
    spec = START
    for change in changes:
        new = change(spec)
        if decisions(new) != decisions(spec) and layer_ids(new.network.layers) == layer_ids(spec.network.layers):
            same_form = [unit_ids(layer) for layer in new.network.layers] == [
                unit_ids(layer) for layer in spec.network.layers
            ]
            if same_form and [layer.skips for layer in new.network.layers] == [
                layer.skips for layer in spec.network.layers
            ]:
                spec = new  # a decision, not a move
                continue
        kept = {weight: what for weight, what in decisions(spec).items() if survives(new, weight)}
        assert decisions(new) == kept
        spec = new


# -- one by one --------------------------------------------------------------------------------------------------------


def test_a_copied_neuron_has_the_edges_of_its_original() -> None:
    spec = edit.set_value(edit.lock(Experiment(), [(0, 1, 0)]), 1, 0, 1, 0.5)
    new = edit.duplicate_neurons(spec, 0, {1})
    assert new.network.layers[0].unit_ids == (0, 1, 4, 2, 3)
    assert new.network.layers[0].edges == (
        EdgeSpec(unit=1, source=0, locked=True),
        EdgeSpec(unit=2, source=0, locked=True),
    )
    assert new.network.layers[1].edges == (
        EdgeSpec(unit=0, source=1, value=0.5),
        EdgeSpec(unit=0, source=2, value=0.5),
    )


def test_a_copied_layer_leads_to_what_the_original_led_to() -> None:
    spec = edit.cut(edit.set_value(Experiment(), 0, 2, None, 0.25), [(1, 1, 3)])
    new = edit.duplicate_layer(spec, 0)
    first, copy, second, _ = new.network.layers
    assert [layer.units for layer in new.network.layers] == [4, 4, 2, 1]
    assert first.edges == copy.edges == (EdgeSpec(unit=2, value=0.25),)
    assert second.edges == (EdgeSpec(unit=1, source=3, cut=True),)
    assert edit.duplicate_layer(spec, 2) is spec


def test_given_weights_lose_only_the_rows_and_columns_of_what_goes() -> None:
    layers = (
        LayerSpec(units=2, weights=((1.0, 2.0), (3.0, 4.0)), bias=(5.0, 6.0)),
        LayerSpec(units=1, weights=((7.0, 8.0),), bias=(9.0,)),
    )
    new = edit.remove_neurons(experiment(layers=layers), 0, {0}).network.layers
    assert (new[0].weights, new[0].bias) == (((3.0, 4.0),), (6.0,))
    assert (new[1].weights, new[1].bias) == (((8.0,),), (9.0,))
    grown = edit.add_neuron(experiment(layers=layers), 0, 1).network.layers
    assert grown[0].weights is not None
    assert (grown[0].weights[0], grown[0].weights[2]) == layers[0].weights
    assert grown[1].weights is not None
    assert grown[1].weights[0][::2] == (7.0, 8.0)
    assert grown[1].bias == (9.0,)


def test_edges_of_inputs_follow_the_features() -> None:
    spec = edit.lock(edit.cut(Experiment(), [(0, 0, 0)]), [(0, 1, 1)])
    new = edits.change_data(spec, features=("x1*x2", "x2"))
    assert new.network.layers[0].edges == (EdgeSpec(unit=1, source=1, locked=True),)


def test_cutting_and_restoring_keeps_the_value() -> None:
    spec = edit.set_value(Experiment(), 0, 0, None, -1.5)
    assert edit.restore(edit.cut(spec, [(0, 0, None)]), [(0, 0, None)]) == spec
    assert edit.clear_edges(edit.lock(spec, [(1, 1, 3)])) == Experiment()


def test_a_block_of_weights_is_set_at_once() -> None:
    new = edit.set_weights(Experiment(), 1, [[1.0, 2.0]], row=1, column=2)
    assert new.network.layers[1].edges == (
        EdgeSpec(unit=1, source=2, value=1.0),
        EdgeSpec(unit=1, source=3, value=2.0),
    )
    for block, row, column in (([[1.0]] * 3, 0, 0), ([[1.0]], 0, 4), ([[float("nan")]], 0, 0)):
        with pytest.raises(InputError):
            edit.set_weights(Experiment(), 1, block, row, column)


def test_skips_come_and_go() -> None:
    spec = edit.add_skip(edit.add_skip(Experiment(), 2, 0), 2, 1)
    assert spec.network.layers[2].skips == (1, 0)
    assert edit.add_skip(spec, 2, 2) is spec
    assert edit.add_skip(spec, 2, 1) is spec
    assert edit.remove_skip(edit.remove_skip(spec, 2, 0), 2, 1) == Experiment()


def test_a_neuron_moved_there_and_back_leaves_no_trace() -> None:
    spec = edit.lock(Experiment(), [(0, 3, 0), (1, 0, 3)])
    moved = edit.move_neuron(spec, 0, 3, 0)
    assert moved.network.layers[1].edges == (EdgeSpec(unit=0, source=0, locked=True),)
    assert edit.move_neuron(moved, 0, 0, 3) == spec


def test_a_hidden_layer_without_neurons_goes_and_the_output_stays() -> None:
    assert [layer.units for layer in edit.remove_neurons(Experiment(), 1, {0, 1}).network.layers] == [4, 1]
    with pytest.raises(InputError):
        edit.remove_neurons(Experiment(), 2, {0})


@pytest.mark.parametrize(
    "change",
    [
        lambda: edit.add_neuron(edit.set_units(Experiment(), 1, MOST_UNITS), 1),
        lambda: edit.set_units(edit.set_units(Experiment(), 0, MOST_UNITS), 1, MOST_UNITS),
        lambda: edit.add_layer(experiment(layers=(LayerSpec(units=1),) * MOST_LAYERS), 0),
        lambda: edit.set_value(Experiment(), 2, 0, 2, 1.0),
        lambda: edit.lock(Experiment(), [(0, 4, 0)]),
    ],
)
def test_what_goes_too_far_is_refused(change: Callable[[], Experiment]) -> None:
    with pytest.raises(InputError):
        change()


def test_an_output_that_is_mended_keeps_its_edges_where_they_fit() -> None:
    spec = edit.lock(Experiment(), [(2, 0, 1)])
    fitted = edits.choose_source(spec, "spirals")
    check(fitted)
    assert fitted.network.layers[2].edges == spec.network.layers[2].edges
