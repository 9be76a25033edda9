"""Exercises about autoencoders: a sample through the bottleneck, and what principal components leave over."""

from __future__ import annotations

import math

import numpy as np

from nnplayground.engine.activations import ACTIVATIONS
from nnplayground.engine.layers import Dense
from nnplayground.engine.losses import LOSSES
from nnplayground.engine.network import Network
from nnplayground.i18n import QT_TRANSLATE_NOOP, Text
from nnplayground.lessons import notation
from nnplayground.lessons.exercises.costs import NOT_HALVED
from nnplayground.lessons.exercises.draw import decimal, is_telling, nonzero, several, until
from nnplayground.lessons.exercises.task import Field, Slip, Task
from nnplayground.lessons.scripts import Name
from nnplayground.lessons.terms import Equation, Negative, Power, Product, Quantity, Ratio, Root, Sum, Term
from nnplayground.lessons.walk.functions import HALF, TWO

KEPT_INSTEAD = QT_TRANSLATE_NOOP("Slip", "These are the variances that are kept; those left out are lost.")
LARGER_ROOT = QT_TRANSLATE_NOOP("Slip", "This is the larger eigenvalue; the first component keeps it.")
LEFT = Name(r"\overline{\left\|x - \hat{x}\right\|^2}", "mean ‖x − x̂‖²")
SHARE = Name(r"\frac{\sum_{k=1}^{K} \lambda_k}{\sum_{k=1}^{n} \lambda_k}", "Σ₁ᴷ λₖ / Σ₁ⁿ λₖ")
CODE = notation.letter("c")
AUTOENCODER = Name(
    r"c = \sum_k v_k x_k + b_0,\;\; \hat{x}_k = w_k c + b_k,\;\; J = \frac{1}{2} \sum_k (\hat{x}_k - x_k)^2",
    "c = Σ vₖxₖ + b₀, x̂ₖ = wₖc + bₖ, J = 1/2·Σ (x̂ₖ − xₖ)²",
)
"""Biases that are not given are 0."""


def through_bottleneck(rng: np.random.Generator, level: int) -> Task:
    """The code of a sample, its first number after the decoder, and its cost; with biases from level 2 on."""
    size = 3 if level == 3 else 2

    def make(rng: np.random.Generator) -> tuple[tuple[float, ...], ...]:
        biases = several(rng, size + 1, 0.5) if level > 1 else (0.0,) * (size + 1)
        return several(rng, size, 2.0), several(rng, size, 1.0), several(rng, size, 1.0), biases

    def holds(made: tuple[tuple[float, ...], ...]) -> bool:
        code, first, cost = _by_engine(*made)
        return is_telling(code, 0.2, 3.0) and is_telling(first, 0.1) and is_telling(cost, 0.05, 9.0)

    sample, encoder, decoder, biases = until(rng, make, holds)
    return _passed(sample, encoder, decoder, biases)


def _by_engine(
    sample: tuple[float, ...], encoder: tuple[float, ...], decoder: tuple[float, ...], biases: tuple[float, ...]
) -> tuple[float, float, float]:
    size, identity = len(sample), ACTIVATIONS["identity"]
    network = Network([Dense(size, 1, identity), Dense(1, size, identity)])
    network.weights(0)[0], network.bias(0)[:] = encoder, biases[0]
    network.weights(1)[:, 0], network.bias(1)[:] = decoder, biases[1:]
    x = np.array([sample])
    rebuilt = network.predict(x)
    code = float(x[0] @ np.array(encoder)) + biases[0]
    return code, float(rebuilt[0, 0]), LOSSES["mse"].value(rebuilt.T, x.T)


def _passed(
    sample: tuple[float, ...], encoder: tuple[float, ...], decoder: tuple[float, ...], biases: tuple[float, ...]
) -> Task:
    x, v, w = (
        [Quantity(notation.indexed(notation.letter(letter), str(k)), value) for k, value in enumerate(values, 1)]
        for letter, values in (("x", sample), ("v", encoder), ("w", decoder))
    )
    b = [Quantity(notation.indexed(notation.letter("b"), str(k)), value) for k, value in enumerate(biases)]
    has_bias = any(biases)
    products: tuple[Term, ...] = tuple(Product(pair) for pair in zip(v, x, strict=True))
    code = Equation(CODE, Sum((*products, b[0]) if has_bias else products))
    c = Quantity(CODE, code.value)
    hats = [
        Equation(notation.indexed(Name(r"\hat{x}", "x̂"), str(k)), Sum((Product((weight, c)), *([bias] * has_bias))))
        for k, (weight, bias) in enumerate(zip(w, b[1:], strict=True), 1)
    ]
    squares = tuple(
        Power(Sum((Quantity(hat.name, hat.value), Negative(value))), TWO) for hat, value in zip(hats, x, strict=True)
    )
    cost = Equation(notation.COST, Product((HALF, Sum(squares))), _by_engine(sample, encoder, decoder, biases)[2])
    question = QT_TRANSLATE_NOOP(
        "Exercise",
        "A linear autoencoder reduces x to the code c with the weights v, and rebuilds x from it with the weights w. "
        "What are the code, the first number rebuilt, and the cost J, half of the squared distance?",
    )
    given = (*x, *v, *w, *(b if has_bias else ()))
    fields = (
        Field(CODE, code.value),
        Field(hats[0].name, hats[0].value),
        Field(notation.COST, cost.value, slips=(Slip(2.0 * cost.value, NOT_HALVED),)),
    )
    return Task(Text(question), fields, given, (AUTOENCODER,), (code, *hats, cost))


def left_out(rng: np.random.Generator, level: int) -> Task:
    """What PCA leaves over: from eigenvalues that are given, or, at level 3, from covariances."""
    return _from_covariances(rng) if level == 3 else _from_eigenvalues(rng, level)


def _from_eigenvalues(rng: np.random.Generator, level: int) -> Task:
    count, kept = level + 2, level

    def make(rng: np.random.Generator) -> list[float]:
        return sorted((decimal(rng, 0.1, 6.0) for _ in range(count)), reverse=True)

    values = until(rng, make, lambda made: len(set(made)) == count and made[kept - 1] > 2.0 * made[kept])
    known = [Quantity(notation.indexed(notation.LAMBDA, str(k)), value) for k, value in enumerate(values, 1)]
    lost = Equation(LEFT, Sum(tuple(known[kept:])))
    share = Equation(SHARE, Ratio(Sum(tuple(known[:kept])), Sum(tuple(known))))
    question = QT_TRANSLATE_NOOP(
        "Exercise",
        "The covariance matrix of n = {count} numbers has these eigenvalues. A linear autoencoder has a bottleneck of "
        "K = {kept}. How small can the mean squared distance of sample and reconstruction become, and which share of "
        "the variance is kept?",
    )
    slips = (Slip(math.fsum(values[:kept]), KEPT_INSTEAD),)
    fields = (Field(LEFT, lost.value, slips=slips), Field(SHARE, share.value))
    return Task(Text(question, {"count": count, "kept": kept}), fields, tuple(known), (), (lost, share))


def _from_covariances(rng: np.random.Generator) -> Task:
    def make(rng: np.random.Generator) -> tuple[float, float, float]:
        return decimal(rng, 1.0, 6.0), nonzero(rng, 3.0), decimal(rng, 1.0, 6.0)

    def holds(made: tuple[float, float, float]) -> bool:
        return made[0] != made[2] and is_telling(_eigenvalues(made)[0], 0.1)

    found = until(rng, make, holds)
    c11, c12, c22 = (
        Quantity(notation.indexed(notation.letter("c"), index), value)
        for index, value in zip(("11", "12", "22"), found, strict=True)
    )
    smaller, larger = _eigenvalues(found)
    middle = Equation(notation.letter("m"), Ratio(Sum((c11, c22)), TWO))
    root = Equation(
        notation.letter("r"),
        Root(Sum((Power(Ratio(Sum((c11, Negative(c22))), TWO), TWO), Power(c12, TWO)))),
    )
    m, r = (Quantity(equation.name, equation.value) for equation in (middle, root))
    second = Equation(notation.indexed(notation.LAMBDA, "2"), Sum((m, Negative(r))), smaller)
    lost = Equation(LEFT, Quantity(second.name, second.value))
    question = QT_TRANSLATE_NOOP(
        "Exercise",
        "Two numbers have these variances and this covariance. A linear autoencoder has a bottleneck of one. How small "
        "can the mean squared distance of sample and reconstruction become?",
    )
    field = Field(LEFT, lost.value, slips=(Slip(larger, LARGER_ROOT),))
    return Task(Text(question), (field,), (c11, c12, c22), (), (middle, root, second, lost))


def _eigenvalues(covariances: tuple[float, float, float]) -> tuple[float, float]:
    c11, c12, c22 = covariances
    smaller, larger = np.linalg.eigvalsh(np.array([[c11, c12], [c12, c22]]))
    return float(smaller), float(larger)
