"""Every entry of the catalogue: what it says of itself holds, with defaults and at the ends of its parameters."""

from __future__ import annotations

import math

import numpy as np
import pytest

from nnplayground.data.sources import SOURCES, Source, load

each = pytest.mark.parametrize("source", SOURCES.values(), ids=lambda source: source.key)


def defaults(source: Source) -> dict[str, float]:
    return {param.name: param.default for param in source.params}


@each
def test_loads_with_its_defaults(source):
    params = defaults(source)
    dataset = load(source.key, params, 0)
    assert dataset.task == source.task
    assert dataset.n_features == source.features == len(dataset.feature_names)
    assert dataset.n_classes == params.get("classes", source.classes)
    if dataset.labels is None:
        assert np.asarray(dataset.targets).shape == (len(dataset), source.targets)
    else:
        assert set(np.unique(dataset.labels)) == set(range(dataset.n_classes))
    assert len(dataset) == params.get("samples", len(dataset))
    assert np.isfinite(dataset.x).all()


@each
def test_defaults_are_within_their_ranges(source):
    for param in source.params:
        assert param.check(param.default) == param.default


@each
@pytest.mark.parametrize("end", ["low", "high"])
def test_loads_at_the_ends_of_its_parameters(source, end):
    params = defaults(source)
    for param in source.params:
        value = getattr(param, end)
        if end in param.open_ends:
            value = math.nextafter(value, param.default)
        params[param.name] = min(value, 1000) if param.name == "samples" else value
    dataset = load(source.key, params, 0)
    assert len(dataset) == params.get("samples", len(dataset))
    assert np.isfinite(dataset.x).all()
    assert dataset.targets is None or np.isfinite(dataset.targets).all()


@each
def test_seed_decides(source):
    first, again = load(source.key, defaults(source), 3), load(source.key, defaults(source), 3)
    np.testing.assert_array_equal(first.x, again.x)
    if source.params:
        other = load(source.key, {**defaults(source), "noise": 0.3}, 4)
        assert not np.array_equal(other.x, load(source.key, {**defaults(source), "noise": 0.3}, 3).x)


@pytest.mark.parametrize("samples", [4, 5, 7, 101])
@each
def test_any_number_of_samples(source, samples):
    if source.params:
        dataset = load(source.key, {**defaults(source), "samples": samples}, 0)
        assert len(dataset) == samples
        values = dataset.labels if dataset.targets is None else dataset.targets
        assert len(np.asarray(values)) == samples
