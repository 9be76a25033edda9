"""Edges and skips follow the layers and neurons that they belong to."""

from __future__ import annotations

from msgspec.structs import replace

from nnplayground.experiment.check import check
from nnplayground.experiment.edits import change_network
from nnplayground.experiment.spec import EdgeSpec, Experiment, LayerSpec
from nnplayground.experiment.wiring import INPUTS, follow, pinned, place_of, source_of, sources
from tests.experiment.experiments import experiment

LAYERS = (
    LayerSpec(units=3, id=7, unit_ids=(4, 9, 2)),
    LayerSpec(units=2, id=3, skips=(0,)),
    LayerSpec(
        units=1, id=5, skips=(1, 0), edges=(EdgeSpec(unit=0, source=3, value=0.5), EdgeSpec(unit=0, locked=True))
    ),
)


def wired() -> Experiment:
    return experiment(layers=LAYERS)


def test_a_layer_is_fed_by_the_one_below_and_then_by_its_skips() -> None:
    check(wired())
    assert sources(wired(), 0, 2) == ((INPUTS, "x1"), (INPUTS, "x2"))
    assert sources(wired(), 1, 2) == ((7, 4), (7, 9), (7, 2), (INPUTS, "x1"), (INPUTS, "x2"))
    assert sources(wired(), 2, 2) == ((3, 0), (3, 1), (7, 4), (7, 9), (7, 2), (INPUTS, "x1"), (INPUTS, "x2"))


def test_every_source_is_found_again() -> None:
    for index in range(3):
        for number, source in enumerate(sources(wired(), index, 2)):
            assert source_of(wired(), index, number) == source
            assert place_of(wired(), index, source) == number


def test_edges_follow_a_neuron_that_moves() -> None:
    first = replace(LAYERS[0], unit_ids=(2, 4, 9))
    moved = follow(wired(), change_network(wired(), layers=(first, *LAYERS[1:])))
    assert moved.network.layers[2].edges == (EdgeSpec(unit=0, source=4, value=0.5), EdgeSpec(unit=0, locked=True))


def test_edges_go_with_their_neuron() -> None:
    first = replace(LAYERS[0], units=2, unit_ids=(4, 2))
    left = follow(wired(), change_network(wired(), layers=(first, *LAYERS[1:])))
    assert left.network.layers[2].edges == (EdgeSpec(unit=0, locked=True),)


def test_skips_follow_the_layers() -> None:
    new = LayerSpec(units=2, id=9)
    grown = follow(wired(), change_network(wired(), layers=(new, *LAYERS)))
    assert [layer.skips for layer in grown.network.layers] == [(), (), (0,), (2, 0)]
    shrunk = follow(wired(), change_network(wired(), layers=LAYERS[1:]))
    assert [layer.skips for layer in shrunk.network.layers] == [(), (0,)]
    check(grown)
    check(shrunk)


def test_pinning_changes_nothing_but_the_ids() -> None:
    before = Experiment()
    after = replace(before, network=pinned(before.network))
    assert [layer.id for layer in after.network.layers] == [1, 2, 3]
    assert sources(after, 1, 2) == sources(before, 1, 2)
