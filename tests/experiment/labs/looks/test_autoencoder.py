"""What is shown of an autoencoder is what network and principal components give."""

from __future__ import annotations

import numpy as np
import pytest
from sklearn.decomposition import PCA

from nnplayground.experiment.labs.autoencoder import AutoencoderRun, AutoencoderSpec, build
from nnplayground.experiment.labs.looks.autoencoder import JUDGED, MAP, MAPPED, REBUILT, STRAIGHT, WALK, Wish, look


@pytest.fixture(scope="module")
def run() -> AutoencoderRun:
    made = build(AutoencoderSpec(hidden=(16,), corruption="mask"))
    made.training.advance(30)
    return made


def test_errors_are_those_of_network_and_principal_components(run: AutoencoderRun) -> None:
    picture = look(run, None)
    flat = run.images.pixels.reshape(len(run.images), -1)
    train, test = flat[run.rows.train], flat[run.rows.test][:JUDGED]
    pca = PCA(2).fit(train)
    assert picture.pca_error == pytest.approx(((pca.inverse_transform(pca.transform(test)) - test) ** 2).mean())
    assert picture.error == pytest.approx(((run.training.network.predict(test) - test) ** 2).mean())


def test_spoilt_images_are_given_back(run: AutoencoderRun) -> None:
    picture = look(run, Wish(REBUILT, first=7))
    assert picture.spoils
    assert picture.rebuilt is not None
    assert not np.array_equal(picture.rebuilt.shown, picture.rebuilt.images)
    flat = picture.rebuilt.shown.reshape(len(picture.rebuilt.shown), -1)
    assert picture.rebuilt.by_network.reshape(flat.shape) == pytest.approx(run.training.network.predict(flat))


def test_the_map_shows_codes_and_decodes_a_place(run: AutoencoderRun) -> None:
    shown = look(run, Wish(MAP, code=(0.25, -0.5))).map
    assert shown is not None
    chosen = run.rows.test[:MAPPED]
    assert shown.codes == pytest.approx(run.codes(run.images.pixels[chosen]))
    assert np.array_equal(shown.labels, run.images.labels[chosen])
    assert shown.decoded == pytest.approx(run.decoded(np.array([[0.25, -0.5]]))[0, 0])
    assert shown.walk.shape == (WALK**2, 8, 8)


@pytest.mark.parametrize("width", [1, 5])
def test_any_width_has_a_map(width: int) -> None:
    made = build(AutoencoderSpec(hidden=(8,), bottleneck=width))
    shown, straight = look(made, Wish(MAP)).map, look(made, Wish(STRAIGHT)).straight
    assert shown is not None
    assert straight is not None
    assert shown.codes.shape == straight.codes.shape == straight.components.shape
    assert len(straight.explained) == width
