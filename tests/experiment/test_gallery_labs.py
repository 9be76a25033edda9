"""Every lab of the gallery does what it says of itself."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from nnplayground.engine.families.autoencoder import error
from nnplayground.experiment.exhibits.exhibit import Exhibit
from nnplayground.experiment.gallery import GALLERY, GROUPS, NETWORKS
from nnplayground.experiment.labs import labs
from nnplayground.experiment.labs.families import FAMILIES
from nnplayground.experiment.spec import Experiment

LABS = {key: exhibit for key, exhibit in GALLERY.items() if key not in NETWORKS}
each = pytest.mark.parametrize("exhibit", LABS.values(), ids=list(LABS))


def test_there_are_two_of_every_family_at_least_and_under_its_name() -> None:
    groups = [exhibit.group for exhibit in LABS.values()]
    assert all(groups.count(family) >= 2 for family in FAMILIES)
    assert all(exhibit.experiment.lab.family == exhibit.group for exhibit in LABS.values())
    assert all(GROUPS[family].label == FAMILIES[family].label for family in FAMILIES)


@each
def test_it_can_be_read_and_plans_the_epochs_it_says(exhibit: Exhibit) -> None:
    labs.check(exhibit.experiment)
    lab, spec = labs.read(exhibit.experiment.lab)
    assert labs.written(lab.key, spec) == exhibit.experiment.lab, "complete: other defaults would not change it"
    assert labs.epochs_planned(exhibit.experiment) == exhibit.epochs
    assert exhibit.experiment == Experiment(lab=exhibit.experiment.lab)


@each
def test_it_says_what_it_is(exhibit: Exhibit) -> None:
    assert 3 <= len(exhibit.label) <= 45
    assert 60 <= len(exhibit.description) <= 330
    assert exhibit.label.context == exhibit.description.context == "Gallery"
    assert exhibit.titled(str.upper).lab == exhibit.experiment.lab


# -- what the descriptions say besides the scores ----------------------------------------------------------------------


def _has_so_few_weights(run: Any) -> None:
    assert run.training.parameters.size == 6090


def _learns_by_heart(run: Any) -> None:
    assert len(run.rows.train) == 126
    curve = run.training.history.curve()
    lowest = int(curve.test_loss.argmin())
    assert curve.epochs[lowest] < 0.5 * curve.epochs[-1]
    assert curve.train_loss[-1] < 0.1 * curve.train_loss[lowest]
    assert curve.test_loss[-1] > 0.24


def _keeps_the_test_loss_down(run: Any) -> None:
    assert len(run.rows.train) == 126
    assert run.training.record.test_loss < 0.7 * 0.24


def _gradients_vanish(run: Any) -> None:
    by_time = np.array(run.gradient_by_time()[0])
    assert by_time[0] < 1e-3 * by_time[-1]


def _gradients_arrive(run: Any) -> None:
    by_time = np.array(run.gradient_by_time()[0])
    assert by_time[0] > 0.05 * by_time[-1]


def _makes_up_names(run: Any) -> None:
    rng = np.random.default_rng(0)
    names = [run.spell("id", rng) for _ in range(20)]
    assert len(set(names)) > 10
    assert sum(any(letter in "aeiou" for letter in name) for name in names) >= 18


def _errs_less_than_pca(run: Any) -> None:
    own, straight = run.errors()
    assert own < 0.8 * straight


def _takes_noise_out(run: Any) -> None:
    clean = run.images.pixels[run.rows.test]
    noisy = run.spoilt(clean, np.random.default_rng(0))
    assert error(clean, run.rebuilt(noisy)) < 0.5 * error(clean, noisy)


def _reaches_few_heaps(run: Any) -> None:
    assert run.covered()[0] <= 3
    _, _, divergences = run.divergences()
    assert divergences.min() > 0.4, "at no time"


def _reaches_all_heaps(run: Any) -> None:
    assert run.covered() == (8, 8)


def _completes_halves(run: Any) -> None:
    pixels = run.images.pixels[run.rows.test[:200]]
    known = np.ones(run.images.shape, dtype=bool)
    known[:, 4:] = False
    found = run.completed(pixels, known, np.random.default_rng(0), steps=50)
    usual = np.broadcast_to(run.images.pixels[run.rows.train].mean(axis=0), pixels.shape)
    assert error(pixels[:, :, 4:], found[:, :, 4:]) < 0.9 * error(pixels[:, :, 4:], usual[:, :, 4:])


def _is_ahead(run: Any) -> None:
    assert (len(run.stack.labelled()), len(run.rows.train)) == (100, 1258)
    assert run.training.record.test_score > run.training.twin.record.test_score + 0.1


CHECKS: dict[str, Callable[[Any], None]] = {
    "cnn_digits": _has_so_few_weights,
    "cnn_few": _learns_by_heart,
    "cnn_dropout": _keeps_the_test_loss_down,
    "rnn_elman": _gradients_vanish,
    "rnn_lstm": _gradients_arrive,
    "rnn_names": _makes_up_names,
    "autoencoder_map": _errs_less_than_pca,
    "autoencoder_denoising": _takes_noise_out,
    "gan_collapse": _reaches_few_heaps,
    "gan_eight": _reaches_all_heaps,
    "rbm_half": _completes_halves,
    "dbn_few_labels": _is_ahead,
}


@each
@pytest.mark.thorough
def test_it_does_what_it_claims(exhibit: Exhibit) -> None:
    made = labs.build(exhibit.experiment)
    training, claim = made.training, exhibit.claim
    training.advance(training.batches * exhibit.epochs)
    assert training.epoch == exhibit.epochs
    assert training.finish is not None
    assert claim.train[0] <= training.record.train_score <= claim.train[1]
    assert claim.test[0] <= training.record.test_score <= claim.test[1]
    if exhibit.key in CHECKS:
        CHECKS[exhibit.key](made.run)


def test_other_epochs_can_be_planned() -> None:
    for key, epochs in (("cnn_few", 3), ("gan_eight", 3), ("dbn_layers", 6), ("dbn_few_labels", 3)):
        assert labs.epochs_planned(labs.planned(LABS[key].experiment, 3)) == epochs
