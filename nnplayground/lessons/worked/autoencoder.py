"""A 2-1-2 autoencoder of three samples: one step with every number, and what PCA says how far it can get."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

from nnplayground.data.dataset import Floats
from nnplayground.experiment.exhibits.games import SAMPLES
from nnplayground.experiment.gallery import GALLERY
from nnplayground.i18n import QT_TRANSLATE_NOOP, Marked
from nnplayground.lessons import notation
from nnplayground.lessons.scripts import Name
from nnplayground.lessons.statements import Result, Written
from nnplayground.lessons.terms import (
    Equation,
    Negative,
    Number,
    Power,
    Product,
    Quantity,
    Ratio,
    Root,
    Series,
    Sum,
    Term,
)
from nnplayground.lessons.topics.autoencoder import Straight, left_over, rebuilt
from nnplayground.lessons.walk import Course, Walk
from nnplayground.lessons.walk.cells import COST, DELTA, GRADIENT, INPUTS, LOSS, NEW, Cell, Z
from nnplayground.lessons.walk.functions import TWO
from nnplayground.lessons.worked.example import Item, Line
from nnplayground.lessons.worked.functions import numbers, rows

ENCODER, DECODER = 0, 1
THREE = range(len(SAMPLES))
WEIGHTS = {
    ENCODER: [(ENCODER, 0, 0), (ENCODER, 0, 1)],
    DECODER: [(DECODER, 0, 0), (DECODER, 1, 0)],
}
"""Weights of both layers: layer, unit and source of each. The biases stay 0, as the means of the samples are."""
EPOCHS = GALLERY["autoencoder"].epochs


def items() -> tuple[Item, ...]:
    """Return one step forwards, backwards and downhill, then PCA of the same samples, and where training ends."""
    course = Course.begin(GALLERY["autoencoder"].experiment)
    walk = course.walk
    step = (*_forward(walk), *_backward(walk), _new(walk))
    course.next()
    name = notation.new(notation.COST)
    after = course.walk.value(Cell(COST))
    caption = QT_TRANSLATE_NOOP("Worked", "The cost after this step")
    return (*step, Item("autoencoder_after", caption, after, (Result(name, after),)), *_components(), _end(course))


def _item(walk: Walk, key: str, caption: Marked, cells: Sequence[Cell], *more: Line) -> Item:
    values = [walk.value(cell) for cell in cells]
    equations = (*more, *(walk.equation(cell) for cell in cells))
    return Item(f"autoencoder_{key}", caption, values, equations)


# -- one step ----------------------------------------------------------------------------------------------------------


def _forward(walk: Walk) -> tuple[Item, ...]:
    whole = Written(
        Name(
            r"J = \frac{1}{2m} \sum_{d=1}^{m} \left\|\hat{x}^{[d]} - x^{[d]}\right\|^2,\quad "
            r"\hat{x} = W^{(2)} \left(W^{(1)} x + b^{(1)}\right) + b^{(2)}",
            "J = 1/(2m)·Σd ‖x̂[d] − x[d]‖², x̂ = W⁽²⁾(W⁽¹⁾x + b⁽¹⁾) + b⁽²⁾",
        )
    )
    return (
        _item(
            walk,
            "codes",
            QT_TRANSLATE_NOOP("Worked", "Encoder: of the two numbers of each sample one is left, its code"),
            [Cell(Z, ENCODER, 0, None, d) for d in THREE],
        ),
        _item(
            walk,
            "rebuilt",
            QT_TRANSLATE_NOOP(
                "Worked", "Decoder: two numbers are made of each code; the outputs are identities, a = z"
            ),
            [Cell(Z, DECODER, k, None, d) for d in THREE for k in (0, 1)],
        ),
        _item(
            walk,
            "losses",
            QT_TRANSLATE_NOOP("Worked", "The targets are the inputs: y = x. Half of each squared distance"),
            [Cell(LOSS, INPUTS, 0, None, d) for d in THREE],
            whole,
        ),
        _item(walk, "cost", QT_TRANSLATE_NOOP("Worked", "The cost: the mean over the samples"), [Cell(COST)]),
    )


def _backward(walk: Walk) -> tuple[Item, ...]:
    return (
        _item(
            walk,
            "deltas_out",
            QT_TRANSLATE_NOOP("Worked", "Deltas of the outputs: what is made, minus what was shown"),
            [Cell(DELTA, DECODER, k, None, d) for d in THREE for k in (0, 1)],
        ),
        _item(
            walk,
            "deltas_code",
            QT_TRANSLATE_NOOP("Worked", "Deltas of the bottleneck: both outputs send something back"),
            [Cell(DELTA, ENCODER, 0, None, d) for d in THREE],
        ),
        _item(
            walk,
            "slopes_decoder",
            QT_TRANSLATE_NOOP("Worked", "Partial derivatives of the decoder's weights"),
            [Cell(GRADIENT, *place) for place in WEIGHTS[DECODER]],
        ),
        _item(
            walk,
            "slopes_encoder",
            QT_TRANSLATE_NOOP(
                "Worked",
                "Partial derivatives of the encoder's weights; those of the biases are 0, as the means of x are",
            ),
            [Cell(GRADIENT, *place) for place in WEIGHTS[ENCODER]],
        ),
    )


def _new(walk: Walk) -> Item:
    caption = QT_TRANSLATE_NOOP("Worked", "All weights after one step, learning rate 0.05")
    return _item(walk, "new", caption, [Cell(NEW, *place) for layer in WEIGHTS for place in WEIGHTS[layer]])


# -- principal components ----------------------------------------------------------------------------------------------


def _components() -> tuple[Item, ...]:
    points = np.array(SAMPLES)
    straight = Straight(points)
    return (
        _covariances(points),
        _eigenvalues(points, straight),
        _projected(points, straight),
        _left(points, straight),
    )


def _mean(terms: Sequence[Term]) -> Term:
    return Ratio(Sum(tuple(terms)), Number(float(len(SAMPLES))))


def _c(i: int, j: int) -> Name:
    return notation.indexed(notation.letter("c"), f"{i}{j}")


def _x(k: int, d: int) -> Quantity:
    return Quantity(notation.x(k, d + 1), SAMPLES[d][k - 1])


def _covariances(points: Floats) -> Item:
    found = np.cov(points.T, bias=True)
    equations = [
        Equation(_c(i, j), _mean([Product((_x(i, d), _x(j, d))) for d in THREE]), float(found[i - 1, j - 1]))
        for i, j in ((1, 1), (1, 2), (2, 2))
    ]
    return Item(
        "autoencoder_covariance",
        QT_TRANSLATE_NOOP("Worked", "Covariances of the three samples, whose means are 0"),
        [equation.value for equation in equations],
        tuple(equations),
    )


def _eigenvalues(points: Floats, straight: Straight) -> Item:
    found = np.cov(points.T, bias=True)
    c11, c12, c22 = (Quantity(_c(i, j), float(found[i - 1, j - 1])) for i, j in ((1, 1), (1, 2), (2, 2)))
    middle = Ratio(Sum((c11, c22)), TWO)
    root = Root(Sum((Power(Ratio(Sum((c11, Negative(c22))), TWO), TWO), Power(c12, TWO))))
    values = numbers(straight.eigenvalues)
    signs: tuple[Callable[[Term], Term], ...] = (lambda term: term, Negative)
    equations = [
        Equation(notation.indexed(notation.LAMBDA, str(k)), Sum((middle, sign(root))), value)
        for k, (sign, value) in enumerate(zip(signs, values, strict=True), start=1)
    ]
    return Item(
        "autoencoder_eigenvalues",
        QT_TRANSLATE_NOOP(
            "Worked", "The variances along both principal components: the eigenvalues of the covariance matrix"
        ),
        values,
        tuple(equations),
    )


def _projected(points: Floats, straight: Straight) -> Item:
    v, codes = straight.pca.directions[0], straight.codes(points)
    letters = [Quantity(notation.indexed(notation.letter("v"), str(k)), float(v[k - 1])) for k in (1, 2)]
    equations = [
        Equation(
            notation.indexed(notation.letter("c"), sample=d + 1),
            Sum(tuple(Product((letter, _x(k, d))) for k, letter in enumerate(letters, start=1))),
            float(codes[d]),
        )
        for d in THREE
    ]
    return Item(
        "autoencoder_pca_codes",
        QT_TRANSLATE_NOOP("Worked", "Codes of PCA: how far each sample lies along v = (1, 1)/√2"),
        {"codes": numbers(codes), "direction": numbers(v)},
        (Written(Name(r"\hat{x} = c\,v", "x̂ = c·v")), *equations),
    )


def _left(points: Floats, straight: Straight) -> Item:
    made = rebuilt(straight, points)
    squares = tuple(
        Power(
            Sum(
                (
                    _x(k, d),
                    Negative(
                        Quantity(notation.indexed(Name(r"\hat{x}", "x̂"), str(k), sample=d + 1), float(made[d, k - 1]))
                    ),
                )
            ),
            TWO,
        )
        for d in THREE
        for k in (1, 2)
    )
    general = Quantity(Name(r"\left\|x^{[d]} - \hat{x}^{[d]}\right\|^2", "‖x[d] − x̂[d]‖²"), 0.0)
    value = left_over(points, made)
    distance = Name(r"\overline{\left\|x - \hat{x}\right\|^2}", "mean ‖x − x̂‖²")
    total = Series(general, squares, notation.SAMPLE, notation.SAMPLES)
    half = Quantity(distance, value)
    return Item(
        "autoencoder_left",
        QT_TRANSLATE_NOOP(
            "Worked",
            "What PCA with one number leaves over is the eigenvalue that is left out, λ₂; the cost has half of it",
        ),
        {"left": value, "cost": 0.5 * value, "rebuilt": rows(made)},
        (
            Equation(distance, Ratio(total, Number(float(len(SAMPLES)))), value),
            Equation(Name(r"J_{\text{PCA}}", "J_PCA"), Ratio(half, TWO), 0.5 * value),
        ),
    )


def _end(course: Course) -> Item:
    for _ in range(EPOCHS - course.training.epoch):
        course.training.advance_epoch()
    course.training.refresh()
    value = course.training.record.train_loss
    return Item(
        "autoencoder_end",
        QT_TRANSLATE_NOOP(
            "Worked", "The cost of the autoencoder after 300 steps: it has found the line of PCA, and gets no lower"
        ),
        value,
        (Result(Name("J_{300}", "J₃₀₀"), value),),
    )
