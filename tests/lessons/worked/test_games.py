"""Worked steps of the autoencoder and of the adversarial game, once more in plain NumPy, and what their pages say."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pytest

from nnplayground.experiment.build import build
from nnplayground.experiment.exhibits.games import MADE, REAL, SAMPLES
from nnplayground.experiment.gallery import GALLERY
from nnplayground.lessons.topics.gan import REALS, STARTS, Bell, Real, numbers, stepped
from nnplayground.lessons.worked import gan
from nnplayground.lessons.worked.examples import EXAMPLES
from nnplayground.numbers import short
from tests.lessons.worked.test_lesson_files import lesson

X = np.array(SAMPLES)
EXACT = {"rel": 1e-12, "abs": 1e-15}


def values(key: str) -> dict[str, Any]:
    return {item.key.removeprefix(f"{key}_"): item.value for item in EXAMPLES[key].items()}


def logistic(z: float) -> float:
    return 1.0 / (1.0 + math.exp(-z))


# -- the autoencoder ---------------------------------------------------------------------------------------------------


def test_one_step_of_the_autoencoder() -> None:
    encoder, decoder, rate, found = np.array([0.4, 0.2]), np.array([0.8, 0.6]), 0.05, values("autoencoder")
    codes = X @ encoder
    made = np.outer(codes, decoder)
    errors = made - X
    back = errors @ decoder
    slopes = errors.T @ codes / 3.0, back @ X / 3.0
    assert found["codes"] == pytest.approx(codes.tolist(), **EXACT)
    assert found["rebuilt"] == pytest.approx(made.ravel().tolist(), **EXACT)
    assert found["losses"] == pytest.approx((0.5 * (errors**2).sum(axis=1)).tolist(), **EXACT)
    assert found["cost"] == pytest.approx([(errors**2).sum() / 6.0], **EXACT)
    assert found["deltas_out"] == pytest.approx(errors.ravel().tolist(), **EXACT)
    assert found["deltas_code"] == pytest.approx(back.tolist(), **EXACT)
    assert found["slopes_decoder"] == pytest.approx(slopes[0].tolist(), **EXACT)
    assert found["slopes_encoder"] == pytest.approx(slopes[1].tolist(), **EXACT)
    new = encoder - rate * slopes[1], decoder - rate * slopes[0]
    assert found["new"] == pytest.approx(np.concatenate(new).tolist(), **EXACT)
    after = ((np.outer(X @ new[0], new[1]) - X) ** 2).sum() / 6.0
    assert found["after"] == pytest.approx(after, **EXACT)


def test_the_rest_is_what_the_left_out_eigenvalue_says() -> None:
    found, eigenvalues = values("autoencoder"), np.linalg.eigvalsh(X.T @ X / 3.0)
    assert found["eigenvalues"] == pytest.approx(eigenvalues[::-1].tolist(), rel=1e-12)
    assert found["left"]["left"] == pytest.approx(eigenvalues[0], rel=1e-12)
    assert found["left"]["cost"] == pytest.approx(1.0 / 6.0, rel=1e-12)
    assert 0.0 <= found["end"] - found["left"]["cost"] < 1e-5
    assert found["pca_codes"]["direction"] == pytest.approx([math.sqrt(0.5)] * 2, rel=1e-12)


def test_the_page_says_the_same() -> None:
    found = values("autoencoder")
    first, second = found["eigenvalues"]
    assert (round(first, 12), round(second * 3.0, 12)) == (9.0, 1.0)
    says(lesson("autoencoder")["pages"][1], r"9 ", r"\frac{1}{3}")
    says(lesson("autoencoder")["pages"][2], "0.17", r"\frac{1}{6}")
    assert GALLERY["autoencoder"].epochs == 300, "which the caption of the last item says"
    assert found["end"] < 0.17


# -- the game ----------------------------------------------------------------------------------------------------------


def test_one_step_of_each_player() -> None:
    (w, b), (v, c), rate, found = gan.DISCRIMINATOR, gan.GENERATOR, gan.RATE, values("gan")
    x, z, g = gan.REAL, gan.NOISE, v * gan.NOISE + c
    real, made = logistic(w * x + b), logistic(w * g + b)
    assert found["fake"] == pytest.approx([g], **EXACT)
    assert found["says"] == pytest.approx([w * x + b, real, w * g + b, made], **EXACT)
    assert found["cost_d"] == pytest.approx([-math.log(real) - math.log(1.0 - made)], **EXACT)
    slopes = (real - 1.0) * x + made * g, real - 1.0 + made
    assert found["slopes_d"] == pytest.approx([real - 1.0, made, *slopes], **EXACT)
    w, b = w - rate * slopes[0], b - rate * slopes[1]
    assert found["new_d"] == pytest.approx([w, b], **EXACT)
    made = logistic(w * g + b)
    assert found["says_then"] == pytest.approx([w * g + b, made], **EXACT)
    assert found["cost_g"] == pytest.approx([-math.log(made)], **EXACT)
    slope = (made - 1.0) * w
    assert found["slope_fake"] == pytest.approx([slope], **EXACT)
    assert found["slopes_g"] == pytest.approx([slope * z, slope], **EXACT)
    v, c = v - rate * slope * z, c - rate * slope
    assert found["new_g"] == pytest.approx([v, c], **EXACT)
    g = v * z + c
    assert found["new_fake"] == pytest.approx([g, w * g + b, logistic(w * g + b)], **EXACT)


def test_the_pull_of_the_other_games() -> None:
    found, sure = values("gan"), logistic(gan.SEEN_THROUGH)
    assert found["pull_minimax"] == pytest.approx([-sure], **EXACT)
    assert found["pull_log"] == pytest.approx([sure - 1.0], **EXACT)
    (w, b), g = gan.DISCRIMINATOR, 0.5
    real, made = w * gan.REAL + b, w * g + b
    assert found["squares_d"] == pytest.approx([real, made, 0.5 * (real - 1.0) ** 2 + 0.5 * made**2], **EXACT)
    w, b = w - gan.RATE * ((real - 1.0) * gan.REAL + made * g), b - gan.RATE * (real - 1.0 + made)
    then = w * g + b
    assert found["squares_g"] == pytest.approx([then, 0.5 * (then - 1.0) ** 2, (then - 1.0) * w], **EXACT)


def test_the_lectures_coins_as_a_game() -> None:
    found, p, q = values("gan"), np.array([0.5, 0.5]), np.array([0.2, 0.8])
    middle = 0.5 * (p + q)
    halves = [float((one * np.log(one / middle)).sum()) for one in (p, q)]
    assert found["best"] == pytest.approx((p / (p + q)).tolist(), **EXACT)
    assert found["js"] == pytest.approx([*middle.tolist(), *halves, 0.5 * sum(halves)], **EXACT)
    assert found["best_cost"] == pytest.approx([2.0 * math.log(2.0) - sum(halves)] * 2, **EXACT)


def says(page: dict[str, Any], *texts: str) -> None:
    """Hold a page to numbers, in both languages."""
    for language in ("en", "id"):
        for text in texts:
            assert text in page["text"][language], text


def test_the_pages_say_the_same() -> None:
    found, pages = values("gan"), lesson("gan")["pages"]
    bells = numbers(Real("exhibit", REALS["one"].label, (Bell(REAL, 1.0),)), Bell(MADE, 1.0))
    training = build(GALLERY["discriminator"].experiment).training
    for _ in range(GALLERY["discriminator"].epochs):
        training.advance_epoch()
    loss = training.record.train_loss
    says(pages[0], f"2 \\ln 2 = {2.0 * math.log(2.0):.3f}")
    says(pages[1], "0.36")
    assert loss < 0.36
    says(pages[2], f"= {math.log(2.0):.3f}", f"{loss:.3f}", f"{bells.js:.3f}")
    says(pages[2], short(found["js"][-1], 3), f"{found['best_cost'][0]:.3f}")
    assert 2.0 * (math.log(2.0) - loss) == pytest.approx(2.0 * bells.js, abs=0.01)
    says(pages[3], f"{found['new_fake'][-1]:.3f}")
    keys = [item.key for item in EXAMPLES["gan"].items()]
    says(pages[4], str(keys.index("gan_squares_d") + 1), str(keys.index("gan_squares_g") + 1))
    bell = STARTS["far"]
    for _ in range(100):
        bell = stepped(gan.GAMES["log"], REALS["two"], bell)
    says(pages[5], f"{numbers(REALS['two'], bell).js:.3f}", f"{numbers(REALS['two'], Bell(0.0, 2.0)).js:.3f}")


def test_at_one_half_the_factors_are_as_the_page_has_them() -> None:
    """D for zero sum, 1 - D, and D (1 - D)² for least squares."""
    assert [gan.pull_of(game, 0.0)[1] for game in ("minimax", "log")] == [-0.5, -0.5]
    says(lesson("gan")["pages"][4], r"$\frac{1}{2}$, $\frac{1}{2}$", r"$\frac{1}{8}$")
    assert 0.5 * (1.0 - 0.5) ** 2 == 1.0 / 8.0
