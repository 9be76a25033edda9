"""Autoencoders against scikit-learn's PCA, and what spoils their samples."""

from __future__ import annotations

import numpy as np
import pytest
from sklearn.decomposition import PCA

from nnplayground.engine.families.autoencoder import CORRUPTIONS, Pca, Reconstruction, codes, decoded, error
from nnplayground.engine.objective import Part
from nnplayground.engine.settings import Data, Settings
from nnplayground.engine.solvers import SOLVERS
from tests.engine.networks import cost, network, solver_params

RNG = np.random.default_rng(0)
FIRST, SECOND = RNG.uniform(-1.0, 1.0, (2, 80))
SAMPLES = np.column_stack([FIRST, SECOND, FIRST**2, SECOND**2, FIRST * SECOND, np.sin(3.0 * FIRST)])


def run(kind: str = "none", amount: float = 0.0, hidden: str = "tanh", seed: int = 0) -> Reconstruction:
    both = Part(SAMPLES, SAMPLES)
    settings = Settings(cost(), SOLVERS["adam"], 0.01, 16, solver_params("adam"))
    net = network(6, 8, 2, 8, 6, hidden=hidden, seed=seed)
    return Reconstruction(net, Data(both, both), settings, np.random.default_rng(seed), CORRUPTIONS[kind], amount)


def test_principal_components_are_those_of_scikit_learn() -> None:
    mine, theirs = Pca(SAMPLES, 3), PCA(3).fit(SAMPLES)
    np.testing.assert_allclose(np.abs(mine.directions @ theirs.components_.T), np.eye(3), atol=1e-9)
    np.testing.assert_allclose(mine.explained, theirs.explained_variance_ratio_, rtol=1e-10)
    rebuilt = theirs.inverse_transform(theirs.transform(SAMPLES))
    np.testing.assert_allclose(mine.decoded(mine.codes(SAMPLES)), rebuilt, atol=1e-10)


def test_a_curved_bottleneck_does_better_than_straight_lines() -> None:
    trained = run()
    trained.advance(5 * 400)
    mine = error(SAMPLES, trained.network.predict(SAMPLES))
    straight = Pca(SAMPLES, 2)
    assert mine < 0.7 * error(SAMPLES, straight.decoded(straight.codes(SAMPLES)))


def test_a_network_without_curves_comes_to_the_principal_components() -> None:
    trained = run(hidden="identity")
    trained.advance(5 * 2000)
    straight = Pca(SAMPLES, 2)
    best = error(SAMPLES, straight.decoded(straight.codes(SAMPLES)))
    assert error(SAMPLES, trained.network.predict(SAMPLES)) == pytest.approx(best, rel=0.05)


def test_codes_decode_to_what_the_network_says() -> None:
    net = run().network
    code = codes(net, SAMPLES, 1)
    assert code.shape == (80, 2)
    np.testing.assert_allclose(decoded(net, code, 1), net.predict(SAMPLES), rtol=1e-12)


@pytest.mark.parametrize("kind", CORRUPTIONS)
def test_samples_are_spoilt_anew_every_epoch_and_targets_are_not(kind: str) -> None:
    trained = run(kind, 0.4)
    seen = []
    for _ in range(3):
        trained.advance(1)
        inverse = np.argsort(trained.order)
        seen.append(trained._shuffled_rows[inverse, :-1].copy())
        np.testing.assert_array_equal(trained._shuffled_targets[inverse], SAMPLES)
        trained.advance_epoch()
    if kind == "none":
        np.testing.assert_array_equal(seen[0], SAMPLES)
    else:
        assert (seen[0] != seen[1]).any()
        assert (seen[0] != SAMPLES).mean() > 0.2


def test_a_masked_input_is_zero_and_the_share_is_the_one_asked_for() -> None:
    spoilt = CORRUPTIONS["mask"].spoil(np.ones((500, 20)), np.random.default_rng(0), 0.25)
    assert set(np.unique(spoilt)) == {0.0, 1.0}
    assert (spoilt == 0.0).mean() == pytest.approx(0.25, abs=0.02)
    grains = CORRUPTIONS["salt"].spoil(np.linspace(0, 1, 1000)[:, None], np.random.default_rng(0), 1.0)
    assert set(np.unique(grains)) == {0.0, 1.0}


@pytest.mark.parametrize("kind", ["mask", "gaussian"])
def test_a_restored_run_is_spoilt_as_the_uninterrupted_one(kind: str) -> None:
    one, other = run(kind, 0.3), run(kind, 0.3)
    one.advance(13)
    other.restore(one.network.parameters.copy(), one.state())
    for each in (one, other):
        each.advance(20)
    np.testing.assert_array_equal(one.network.parameters, other.network.parameters)


def test_denoising_gives_back_what_was_there() -> None:
    trained = run("gaussian", 0.3)
    trained.advance(5 * 500)
    noisy = SAMPLES + 0.3 * np.random.default_rng(5).standard_normal(SAMPLES.shape)
    assert error(SAMPLES, trained.network.predict(noisy)) < 0.75 * error(SAMPLES, noisy)
