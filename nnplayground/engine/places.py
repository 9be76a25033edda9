"""Where a single weight or bias stands: in the network, and in its flat vector."""

from __future__ import annotations

from dataclasses import dataclass

from nnplayground.engine.network import Network


@dataclass(frozen=True, slots=True)
class Place:
    """Where a parameter stands: its layer, its unit, and the unit it comes from; `source` None is the bias."""

    layer: int
    unit: int
    source: int | None


def place_of(network: Network, index: int) -> Place:
    """Return the place of a parameter by its index in the flat vector; raises `ValueError` for a learned slope."""
    for number, (layer, own) in enumerate(zip(network.layers, network.slices, strict=True)):
        if own.start <= index < own.stop:
            unit, source = divmod(index - own.start, layer.n_in + 1)
            if unit < layer.n_out:
                return Place(number, unit, None if source == layer.n_in else source)
    raise ValueError(f"parameter {index} is neither a weight nor a bias")


def index_of(network: Network, place: Place) -> int:
    """Return the index of a weight or bias in the flat vector."""
    n_in = network.layers[place.layer].n_in
    source = n_in if place.source is None else place.source
    return network.slices[place.layer].start + place.unit * (n_in + 1) + source


def has(network: Network, place: Place) -> bool:
    """Say whether a network has a place."""
    if not 0 <= place.layer < len(network.layers):
        return False
    layer = network.layers[place.layer]
    return 0 <= place.unit < layer.n_out and (place.source is None or 0 <= place.source < layer.n_in)
