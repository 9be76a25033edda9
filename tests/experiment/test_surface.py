"""The loss surface: every height is the loss of the network with the parameters of that place.

faults.md: D5 `test_heights_beyond_all_bounds_are_kept_as_they_are`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace as changed

import numpy as np
import pytest
from msgspec.structs import replace

from nnplayground.engine.places import Place
from nnplayground.errors import InputError
from nnplayground.experiment import edits, surface
from nnplayground.experiment.build import Run, build
from nnplayground.experiment.spec import Experiment, LayerSpec
from nnplayground.experiment.surface import DIRECTIONS, Request, Surface, surface_of, walked
from nnplayground.progress import Cancelled

SMALL = Request(resolution=21)


def run_of(experiment: Experiment, epochs: int = 12) -> Run:
    run = build(experiment)
    run.training.advance(epochs * run.training.batches)
    return run


def made(run: Run, request: Request) -> Surface:
    return surface_of(run.experiment, run.training.network.parameters.copy(), run.training.state(), request)


def punished(**penalties: float) -> Experiment:
    return replace(Experiment(), training=replace(Experiment().training, penalties=penalties))


@pytest.fixture(scope="module")
def run() -> Run:
    return run_of(punished(l2=0.02))


def some_places(found: Surface) -> Iterator[tuple[int, int]]:
    """Yield rows and columns of some places of a map."""
    rng, last = np.random.default_rng(0), len(found.a)
    yield from ((0, 0), (last - 1, last - 1), *map(tuple, rng.integers(0, last, (6, 2)).tolist()))


@pytest.mark.parametrize("directions", DIRECTIONS)
@pytest.mark.parametrize("span", ["path", "present"])
def test_every_height_is_the_networks_own_loss(run: Run, directions: str, span: str) -> None:
    found = made(run, changed(SMALL, directions=directions, span=span))
    network = build(run.experiment).training.network
    data, mask = run.prepared.part(run.prepared.train), network.weight_mask() > 0.0
    for row, column in some_places(found):
        network.parameters[:] = found.plane.at(found.a[column], found.b[row])
        loss = float(((network.predict(data.x) - data.y) ** 2).sum()) / (2 * len(data))
        assert found.losses[row, column] == pytest.approx(loss, rel=1e-12)
        cost = loss + 0.01 * float((network.parameters[mask] ** 2).sum())
        assert found.costs[row, column] == pytest.approx(cost, rel=1e-12)
    np.testing.assert_allclose(found.plane.at(*found.present), run.training.network.parameters, atol=1e-14)
    assert found.loss == pytest.approx(run.training.record.train_loss, rel=1e-12)
    assert found.samples == found.total == len(data)


def test_around_the_present_it_stands_in_the_middle(run: Run) -> None:
    found = made(run, changed(SMALL, directions="filter", span="present", width=0.5))
    assert (found.a[0], found.a[-1], found.b[0], found.b[-1]) == (-0.5, 0.5, -0.5, 0.5)
    assert found.losses[10, 10] == found.loss
    by_weights = made(
        run, changed(SMALL, directions="weights", span="present", places=(Place(0, 0, 0), Place(2, 0, None)))
    )
    assert by_weights.losses[10, 10] == pytest.approx(found.loss, rel=1e-12)
    assert by_weights.present == (run.training.network.weights(0)[0, 0], run.training.network.bias(2)[0])


def test_the_path_is_the_history_and_inside_its_map(run: Run) -> None:
    found = made(run, SMALL)
    assert found.epochs.tolist() == list(range(13))
    rows = run.training.history.parameters.rows
    np.testing.assert_allclose(found.path, found.plane.coordinates(rows), atol=1e-12)
    assert sum(found.plane.shares or ()) > 0.9
    for places, axis in zip(found.path.T, (found.a, found.b), strict=True):
        assert axis[0] < places.min() < places.max() < axis[-1]


def test_seeds_test_samples_and_penalties_of_a_batch(run: Run) -> None:
    first, again, other = (made(run, changed(SMALL, directions="random", part="test", seed=seed)) for seed in (3, 3, 4))
    np.testing.assert_array_equal(first.losses, again.losses)
    assert not np.array_equal(first.losses, other.losses)
    assert first.loss == pytest.approx(run.training.record.test_loss, rel=1e-12)
    divided = run_of(replace(run.experiment, training=replace(run.experiment.training, penalty_per_sample=True)))
    found = made(divided, SMALL)
    weights = divided.training.network.parameters[divided.training.network.weight_mask() > 0.0]
    assert found.cost - found.loss == pytest.approx(0.01 * float((weights**2).sum()) / 10, rel=1e-9)


def test_a_network_is_seen_where_it_would_be_by_its_flat_vector(run: Run) -> None:
    found, network = made(run, SMALL), run.training.network
    layers = range(len(network.layers))
    vector = run.training.history.parameters.rows[4]
    matrices = [network.weights(index, vector) for index in layers], [network.bias(index, vector) for index in layers]
    assert found.seen(*matrices) == pytest.approx(tuple(found.path[4]), abs=1e-12)
    assert found.seen(matrices[0][:2], matrices[1][:2]) is None


def test_a_run_that_has_not_walked_has_random_directions_alone() -> None:
    run = build(Experiment())
    with pytest.raises(InputError, match="not walked far enough"):
        made(run, SMALL)
    found = made(run, changed(SMALL, directions="random"))
    assert found.path.tolist() == [[0.0, 0.0]]
    assert found.a[0] < 0.0 < found.a[-1]
    assert np.isfinite(found.losses).all()


def test_heights_beyond_all_bounds_are_kept_as_they_are() -> None:
    layers = (LayerSpec(units=3, activation="relu"), LayerSpec(units=1, activation="identity"))
    run = run_of(replace(Experiment(), network=replace(Experiment().network, layers=layers)), 3)
    run.training.network.parameters *= 1e80
    found = made(run, changed(SMALL, directions="random", span="present"))
    assert not np.isfinite(found.losses).all()
    assert found.lowest(costs=False) in (None, divmod(int(np.nanargmin(found.losses)), 21))


def test_without_network_or_samples_it_is_said(run: Run) -> None:
    with pytest.raises(InputError, match="no network"):
        surface_of(run.experiment, None, {}, SMALL)
    with pytest.raises(InputError, match="no network"):
        surface_of(run.experiment, np.zeros(3), {}, SMALL)
    bare = replace(run.experiment, data=replace(run.experiment.data, test_fraction=0.0))
    with pytest.raises(InputError, match="no test samples"):
        made(run_of(bare, 3), changed(SMALL, part="test"))
    with pytest.raises(InputError, match="directions"):
        made(run, changed(SMALL, directions="sideways"))


def test_it_can_be_called_off_and_says_how_far_it_is(run: Run) -> None:
    shares: list[float] = []

    def report(share: float) -> None:
        shares.append(share)
        if share > 0.3:
            raise Cancelled

    with pytest.raises(Cancelled):
        surface_of(run.experiment, run.training.network.parameters, run.training.state(), SMALL, report)
    assert shares == sorted(shares)
    assert 100 < len(shares) < 200


def test_of_many_samples_an_even_selection_is_looked_at(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(surface, "MOST_WORK", 120 * 21**2 * run.training.network.parameters.size)
    found = made(run, SMALL)
    assert (found.samples, found.total) == (120, 350)
    assert np.isfinite(found.losses).all()


def test_the_present_within_an_epoch_ends_the_path() -> None:
    run = run_of(edits.choose_source(Experiment(), "iris"), 3)
    run.training.advance(1)
    path, epochs = walked(run.training.network.parameters, run.training.state())
    assert epochs.tolist() == [0, 1, 2, 3, 3]
    np.testing.assert_array_equal(path[-1], run.training.network.parameters)
    alone, first = walked(run.training.network.parameters, {})
    assert (alone.shape, first.tolist()) == ((1, path.shape[1]), [0])
