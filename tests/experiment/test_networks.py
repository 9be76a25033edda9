"""Networks with skips from the document: their sizes, and their numbers through a file."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nnplayground.errors import InputError
from nnplayground.experiment import files
from nnplayground.experiment.build import build
from nnplayground.experiment.networks import build_network
from nnplayground.experiment.spec import LayerSpec, NetworkSpec
from nnplayground.experiment.wiring import feeders, layer_inputs, sources
from tests.experiment.experiments import experiment

SKIPPING = (
    LayerSpec(units=3, activation="prelu"),
    LayerSpec(units=2, skips=(0,)),
    LayerSpec(units=1, skips=(1, 0)),
)


@given(inputs=st.integers(1, 5), units=st.lists(st.integers(1, 4), min_size=1, max_size=5), data=st.data())
def test_every_layer_has_a_column_for_every_source(inputs: int, units: list[int], data: st.DataObject) -> None:
    layers = tuple(
        LayerSpec(units=count, skips=tuple(sorted(data.draw(_columns_below(index)), reverse=True)))
        for index, count in enumerate(units)
    )
    spec = experiment(layers=layers)
    network = build_network(spec.network, inputs)
    assert tuple(layer.n_in for layer in network.layers) == layer_inputs(layers, inputs)
    for index, layer in enumerate(network.layers):
        assert network.columns[index] == feeders(layers, index)
        assert len(sources(spec, index, inputs)) == layer.n_in
        assert network.weights(index).any()


def _columns_below(index: int) -> st.SearchStrategy[set[int]]:
    return st.sets(st.integers(0, index - 1)) if index else st.just(set())


@pytest.mark.parametrize("features", [(), ("x1",), ("x1", "x2", "x1*x2")])
def test_a_file_gives_the_numbers_of_skips_back(features: tuple[str, ...]) -> None:
    spec = experiment(layers=SKIPPING, data_features=features)
    run = build(spec)
    run.training.advance(50)
    back = files.decode(files.encode(files.Saved(spec, run.training.network.parameters)))
    again, parameters = back.experiment, back.parameters
    assert again == spec
    np.testing.assert_array_equal(parameters, run.training.network.parameters)


def test_too_many_weights_along_skips_are_refused() -> None:
    layers = (LayerSpec(units=2000), LayerSpec(units=1), LayerSpec(units=10_000, skips=(1,)), LayerSpec(units=1))
    with pytest.raises(InputError, match="weights"):
        build_network(NetworkSpec(layers=layers), 2)
