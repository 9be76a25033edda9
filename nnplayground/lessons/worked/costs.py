"""Cost functions on one iris: why cross-entropy after softmax, and not the squared error."""

from __future__ import annotations

import numpy as np

from nnplayground.engine.activations import ACTIVATIONS
from nnplayground.engine.losses import LOSSES
from nnplayground.engine.trace import trace
from nnplayground.experiment.exhibits.exhibit import entropy
from nnplayground.experiment.spec import DataSpec, Experiment, LayerSpec, NetworkSpec, PointsSpec
from nnplayground.i18n import QT_TRANSLATE_NOOP
from nnplayground.lessons import notation
from nnplayground.lessons.scripts import Name
from nnplayground.lessons.statements import Written
from nnplayground.lessons.terms import Equation, Exp, Negative, Number, Power, Product, Quantity, Ratio, Sum
from nnplayground.lessons.walk.functions import TWO, sample_loss, softmax
from nnplayground.lessons.worked.example import Item
from nnplayground.lessons.worked.functions import cost, numbers, run_of

OUTPUTS, TARGETS = (1.43, -0.4, 0.23), (1.0, 0.0, 0.0)
AS_PRINTED = (0.69, 0.10, 0.21)
"""The probabilities with which the slide goes on."""
CLASSES = ("setosa", "versicolor", "virginica")


def items() -> tuple[Item, ...]:
    """Return the two costs of the one sample, with what leads to them."""
    return (_mae(), _squared(), *_softmax(), _cross_entropy(), _penalty())


def _named(letter: str, values: tuple[float, ...]) -> list[Quantity]:
    return [
        Quantity(notation.indexed(notation.letter(letter), str(number)), value)
        for number, value in enumerate(values, start=1)
    ]


def _mae() -> Item:
    return Item(
        "wording_mae",
        QT_TRANSLATE_NOOP("Worked", "The name of MAE"),
        QT_TRANSLATE_NOOP("Worked", "Mean Absolute Error"),
        (
            Written(
                Name(
                    r"J = \frac{1}{m} \sum_{d=1}^{m} \sum_{k=1}^{K} \left|y_k - p_k\right|",
                    "J = 1/m · Σd Σk |yₖ − pₖ|",
                )
            ),
        ),
        QT_TRANSLATE_NOOP("Worked", "it is the Mean Absolute Error: what is averaged are absolute values."),
        "Mean Average Error (MAE)",
    )


def _squared() -> Item:
    p, y = _named("p", OUTPUTS), _named("y", TARGETS)
    squares = [(out - target) ** 2 for out, target in zip(OUTPUTS, TARGETS, strict=True)]
    half = cost("mse", OUTPUTS, TARGETS)
    terms = [Power(Sum((target, Negative(out))), TWO) for out, target in zip(p, y, strict=True)]
    names = [Name(f"r_{{{k}}}^2", f"r{'₁₂₃'[k - 1]}²") for k in (1, 2, 3)]
    total = Sum(tuple(Quantity(name, square) for name, square in zip(names, squares, strict=True)))
    whole = Quantity(Name(r"\sum_k r_k^2", "Σk rₖ²"), 2.0 * half)
    equations = [Equation(name, term, square) for name, term, square in zip(names, terms, squares, strict=True)]
    return Item(
        "iris_mse_one_sample",
        QT_TRANSLATE_NOOP("Worked", "Squared error of one iris: outputs (1.43, −0.4, 0.23), target setosa"),
        {"squared_terms": [*squares], "sum_of_squares": 2.0 * half, "J_with_half": half},
        (
            *equations,
            Equation(whole.name, total, 2.0 * half),
            Equation(notation.COST, Product((Ratio(Number(1.0), TWO), whole)), half),
        ),
        QT_TRANSLATE_NOOP(
            "Worked", "the factor ½ is left out, although the formula below it has 1/(2m); with it J is half the sum."
        ),
        QT_TRANSLATE_NOOP("Worked", "the sum of squares alone"),
    )


def _softmax() -> list[Item]:
    z = _named("z", OUTPUTS)
    p = ACTIVATIONS["softmax"](np.array(OUTPUTS))
    captions = (
        QT_TRANSLATE_NOOP("Worked", "Softmax: the probability of setosa"),
        QT_TRANSLATE_NOOP("Worked", "Softmax: the probability of versicolor"),
        QT_TRANSLATE_NOOP("Worked", "Softmax: the probability of virginica"),
    )
    errata = (
        (QT_TRANSLATE_NOOP("Worked", "rounded the wrong way."), "0.69"),
        (QT_TRANSLATE_NOOP("Worked", "cut off instead of rounded."), "0.1"),
        (None, ""),
    )
    sum_exp = float(np.exp(OUTPUTS).sum())
    found = []
    for k, name in enumerate(CLASSES):
        raised = float(np.exp(OUTPUTS[k]))
        erratum, slide = errata[k]
        equations = (
            Equation(Name(f"E_{{{k + 1}}}", f"E{'₁₂₃'[k]}"), Exp(z[k]), raised),
            Equation(Name(r"\sum_j e^{z_j}", "Σj e^zⱼ"), Sum(tuple(map(Exp, z))), sum_exp),
            Equation(notation.indexed(notation.letter("p"), str(k + 1)), softmax(z, k), float(p[k])),
        )
        value = {"exp": raised, "sum_exp": sum_exp, "softmax": float(p[k])}
        found.append(Item(f"iris_softmax_{name}", captions[k], value, equations, erratum, slide))
    return found


def iris() -> Experiment:
    """Return the experiment of the one iris: sums that are given, as biases, and softmax over them."""
    layer = LayerSpec(units=3, activation="softmax", weights=((0.0,),) * 3, bias=OUTPUTS)
    points = PointsSpec(names=("x₁",), rows=((0.0,),), labels=(0,), classes=CLASSES)
    return Experiment(
        data=DataSpec(points=points, test_fraction=0.0), network=NetworkSpec(layers=(layer,)), training=entropy()
    )


def _cross_entropy() -> Item:
    training = run_of(iris()).training
    part = training.data.train
    seen = trace(training.network, part.x, part.y, training.settings.cost)
    top = seen.layers[0]
    p, y = _named("p", tuple(numbers(top.a[0]))), _named("y", TARGETS)
    term = sample_loss(LOSSES["cross_entropy"], {}, p, y)
    slopes = numbers(top.delta[0])
    z = [notation.indexed(notation.letter("z"), str(number)) for number in (1, 2, 3)]
    first = () if term is None else (Equation(notation.COST, term, seen.cost),)
    equations = (
        *first,
        *(
            Equation(notation.partial(notation.COST, name), Sum((out, Negative(target))), slope)
            for name, out, target, slope in zip(z, p, y, slopes, strict=True)
        ),
    )
    rounded = cost("cross_entropy", AS_PRINTED, TARGETS)
    return Item(
        "iris_cross_entropy",
        QT_TRANSLATE_NOOP(
            "Worked", "Cross-entropy of the same iris, and its slopes: only the class that is meant counts"
        ),
        {"J": seen.cost, "J_with_slide_rounded_softmax": rounded, "grad_wrt_z": [*slopes]},
        equations,
        QT_TRANSLATE_NOOP("Worked", "it goes on with the rounded 0.69, which would give 0.371."),
        "−(1·ln 0.69 + 0·ln 0.10 + 0·ln 0.21)",
    )


def _penalty() -> Item:
    return Item(
        "notation_reg_index",
        QT_TRANSLATE_NOOP("Worked", "The L2 term: i runs over the layer above, j over the layer below"),
        "i=1..s_{l+1} (target), j=1..s_l (source)",
        (
            Written(
                Name(
                    r"\frac{\lambda}{2} \sum_{l=1}^{L-1} \sum_{i=1}^{s_{l+1}} \sum_{j=1}^{s_l} "
                    r"\left(w_{ij}^{(l)}\right)^2",
                    "λ/2 · Σl Σi Σj (wᵢⱼ⁽ˡ⁾)², i = 1…s₍ₗ₊₁₎, j = 1…sₗ",
                )
            ),
        ),
        QT_TRANSLATE_NOOP(
            "Worked",
            "the ranges of i and j are exchanged against the notation, in which w with ij leads from j to i; the sum "
            "over all weights is the same.",
        ),
        "Σ i=1…s_l, Σ j=1…s_{l+1}",
    )
