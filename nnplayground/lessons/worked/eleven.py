"""The 11 samples through the 2-2-2 network of tanh neurons, as whole matrices: one column a sample."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import numpy as np
from msgspec.structs import replace

from nnplayground.engine.arrays import Array
from nnplayground.engine.trace import LayerTrace, Trace
from nnplayground.experiment.build import Run
from nnplayground.experiment.gallery import GALLERY
from nnplayground.experiment.spec import Experiment
from nnplayground.i18n import QT_TRANSLATE_NOOP
from nnplayground.lessons import notation
from nnplayground.lessons.matrices import (
    Added,
    ColumnMean,
    Each,
    Mapped,
    Matrix,
    MatrixEquation,
    MatrixTerm,
    Scaled,
    Subtracted,
    Times,
    Transposed,
)
from nnplayground.lessons.scripts import Name
from nnplayground.lessons.statements import Result
from nnplayground.lessons.terms import Equation, Number, Product, Quantity, Ratio, Series, Sum
from nnplayground.lessons.walk import Course
from nnplayground.lessons.walk.cells import GRADIENT, Cell
from nnplayground.lessons.walk.functions import TANH, TWO
from nnplayground.lessons.worked.example import Item
from nnplayground.lessons.worked.functions import matrix_name, numbers, rows, run_of, seen

SECH2 = Name(r"\operatorname{sech}^{2}", "sech²")
ONE_OVER_M = Ratio(Number(1.0), Quantity(notation.SAMPLES, 11.0))


def sech2(z: Array) -> Array:
    """Return 1 / cosh² z, the slope of tanh, without the loss of digits that 1 - tanh² z has."""
    return 1.0 / np.cosh(z) ** 2


def experiment(strength: float = 0.0, rate: float | None = None) -> Experiment:
    """Return the example with a strength of the L2 term and a learning rate."""
    base = GALLERY["eleven"].experiment
    training = replace(base.training, penalties={"l2": strength} if strength else {})
    return replace(base, training=training if rate is None else replace(training, learning_rate=rate))


@dataclass(frozen=True, slots=True)
class Pass:
    """One pass through the network: samples are columns, as in the lecture."""

    run: Run
    trace: Trace

    @property
    def hidden(self) -> LayerTrace:
        """The hidden layer."""
        return self.trace.layers[0]

    @property
    def top(self) -> LayerTrace:
        """The output layer."""
        return self.trace.layers[1]

    @property
    def targets(self) -> Array:
        """The label matrix `(2, 11)`."""
        return self.run.training.data.train.y.T

    def matrix(self, letter: str, layer: int) -> Matrix:
        """Return x, W, b, z, a or δ of a layer, counted as the lecture does; W and b by the layer they lead out of."""
        if letter == "x":
            return Matrix(notation.letter("x"), self.hidden.below.T)
        if letter in ("W", "b"):
            values = self.trace.layers[layer - 1]
            numbers_ = values.weights if letter == "W" else values.bias[:, None]
            return Matrix(matrix_name(letter, layer), numbers_)
        found: Array = getattr(self.trace.layers[layer - 2], letter).T
        return Matrix(matrix_name(letter, layer), found)


@cache
def one_pass(strength: float = 0.0) -> Pass:
    """Return the pass with the slide's parameters."""
    run = run_of(experiment(strength))
    return Pass(run, seen(run))


def items() -> tuple[Item, ...]:
    """Return feed-forward, cost, deltas, partial derivatives, and the check of them."""
    first = one_pass()
    return (*_samples(first), *_forward(first), *_judged(first), *_deltas(first), *_terms(first), *_partials(first))


def _samples(first: Pass) -> tuple[Item, ...]:
    count = len(first.targets.T)
    classes = [
        Quantity(Name(f"m_{{{name}}}", f"m_{name}"), float(sum(row)))
        for name, row in zip("MB", first.targets, strict=True)
    ]
    return (
        Item(
            "bp11_title",
            QT_TRANSLATE_NOOP("Worked", "How many samples there are: 7 of class M and 4 of class B"),
            count,
            (Equation(notation.SAMPLES, Sum(tuple(classes)), float(count)),),
            QT_TRANSLATE_NOOP("Worked", "text and table have 11."),
            QT_TRANSLATE_NOOP("Worked", "“10 data” in its title"),
        ),
        Item(
            "bp11_labels",
            QT_TRANSLATE_NOOP("Worked", "The label matrix: a row a class, a column a sample"),
            rows(first.targets),
            (MatrixEquation(notation.letter("y"), None, first.targets),),
        ),
    )


def _forward(first: Pass) -> tuple[Item, ...]:
    z2, a2, z3, a3 = (first.matrix(letter, layer) for layer in (2, 3) for letter in ("z", "a"))
    first_sum = Added((Times((first.matrix("W", 1), first.matrix("x", 1))), first.matrix("b", 1)))
    second_sum = Added((Times((first.matrix("W", 2), a2)), first.matrix("b", 2)))
    return (
        Item(
            "bp11_z2",
            QT_TRANSLATE_NOOP("Worked", "Sums of the hidden layer, all samples at once"),
            rows(z2.numbers),
            (MatrixEquation(z2.name, first_sum, z2.numbers),),
        ),
        Item(
            "bp11_a2",
            QT_TRANSLATE_NOOP("Worked", "Outputs of the hidden layer: nearly all saturate"),
            rows(a2.numbers),
            (MatrixEquation(a2.name, Mapped(TANH, z2, np.tanh), a2.numbers),),
            QT_TRANSLATE_NOOP("Worked", "cut off instead of rounded: tanh 5 is 0.99991."),
            QT_TRANSLATE_NOOP("Worked", "0.999 in seven places where it is 1.000"),
        ),
        Item(
            "bp11_z3",
            QT_TRANSLATE_NOOP("Worked", "Sums of the output layer"),
            rows(z3.numbers),
            (MatrixEquation(z3.name, second_sum, z3.numbers),),
            QT_TRANSLATE_NOOP("Worked", "it is 1.400; five other numbers are cut off instead of rounded."),
            QT_TRANSLATE_NOOP("Worked", "0.399 in row 2, column 2"),
        ),
        Item(
            "bp11_a3",
            QT_TRANSLATE_NOOP("Worked", "Outputs of the network"),
            rows(a3.numbers),
            (MatrixEquation(a3.name, Mapped(TANH, z3, np.tanh), a3.numbers),),
            QT_TRANSLATE_NOOP(
                "Worked",
                "tanh 1.6 = 0.922 is the largest that can come out; 0.884 is cut off, and columns are missing.",
            ),
            QT_TRANSLATE_NOOP("Worked", "0.929 in row 1 and 0.884 in row 2"),
        ),
    )


def _judged(first: Pass) -> tuple[Item, ...]:
    a3, targets = first.matrix("a", 3).numbers, first.targets
    names = first.run.prepared.dataset.class_names
    predicted, meant = a3.argmax(axis=0), targets.argmax(axis=0)
    correct, count = int((predicted == meant).sum()), len(predicted)
    margins = a3.max(axis=0) - a3.min(axis=0)
    right = Quantity(Name("m_{+}", "m₊"), float(correct))
    errors = tuple(
        Quantity(notation.indexed(notation.letter("e"), str(sample + 1)), float(error))
        for sample, error in enumerate(((targets - a3) ** 2).sum(axis=0))
    )
    general = Quantity(
        Name(r"\sum_{k=1}^{2} \left(y_k - a_k^{(3)}\right)^2", "Σk (yₖ − aₖ⁽³⁾)²"),
        float("nan"),
    )
    series = Series(general, errors, notation.SAMPLE, notation.SAMPLES)
    cost = Product((Ratio(Number(1.0), Product((TWO, Quantity(notation.SAMPLES, float(count))))), series))
    return (
        Item(
            "bp11_prediction",
            QT_TRANSLATE_NOOP(
                "Worked",
                "All 11 are called M, since the first output is larger for each of them: A is the share that is right",
            ),
            {
                "pred": [names[index] for index in predicted],
                "correct": correct,
                "accuracy": correct / count,
                "margin_min": float(margins.min()),
            },
            (
                Result(Name(r"\min\left(a_{1}^{(3)} - a_{2}^{(3)}\right)", "min(a₁⁽³⁾ − a₂⁽³⁾)"), float(margins.min())),
                Equation(
                    notation.letter("A"),
                    Ratio(right, Quantity(notation.SAMPLES, float(count))),
                    correct / count,
                ),
            ),
        ),
        Item(
            "bp11_cost",
            QT_TRANSLATE_NOOP("Worked", "The cost: MSE with its factor ½"),
            first.trace.cost,
            (Equation(notation.COST, cost, first.trace.cost),),
        ),
    )


def _deltas(first: Pass) -> tuple[Item, ...]:
    d3, d2 = first.matrix("delta", 3), first.matrix("delta", 2)
    error = Subtracted(first.matrix("a", 3), Matrix(notation.letter("y"), first.targets))
    second = first.matrix("W", 2)
    return (
        Item(
            "bp11_delta3",
            QT_TRANSLATE_NOOP("Worked", "Deltas of the output: error times slope of tanh"),
            rows(d3.numbers),
            (MatrixEquation(d3.name, Each((error, Mapped(SECH2, first.matrix("z", 3), sech2))), d3.numbers),),
        ),
        Item(
            "bp11_delta2",
            QT_TRANSLATE_NOOP("Worked", "Deltas of the hidden layer: they come back through W transposed"),
            {"exact": rows(d2.numbers), "slide_replay_untransposed": rows(untransposed(first))},
            (
                MatrixEquation(
                    d2.name,
                    Each((Times((Transposed(second), d3)), Mapped(SECH2, first.matrix("z", 2), sech2))),
                    d2.numbers,
                ),
            ),
            QT_TRANSLATE_NOOP(
                "Worked",
                "it writes W transposed and computes with W; the partial derivatives after it are off by up to 18 %.",
            ),
            QT_TRANSLATE_NOOP("Worked", "0.180 and 0.461 (in thousandths) in column 1"),
        ),
    )


def untransposed(first: Pass) -> Array:
    """Return what the slide computes for the hidden deltas: W in place of W transposed."""
    return first.top.weights @ first.top.delta.T * sech2(first.hidden.z.T)


def _terms(first: Pass) -> list[Item]:
    """What each sample adds to each partial derivative of the output layer."""
    captions = {
        (0, 0): QT_TRANSLATE_NOOP("Worked", "What each sample adds to the partial derivative of w₁₁⁽²⁾"),
        (1, 0): QT_TRANSLATE_NOOP("Worked", "What each sample adds to the partial derivative of w₂₁⁽²⁾"),
        (0, 1): QT_TRANSLATE_NOOP("Worked", "What each sample adds to the partial derivative of w₁₂⁽²⁾"),
        (1, 1): QT_TRANSLATE_NOOP("Worked", "What each sample adds to the partial derivative of w₂₂⁽²⁾"),
    }
    found = []
    shares = first.top.partials_by_sample()
    for (i, j), caption in captions.items():
        delta = Matrix(notation.delta(3, i + 1), first.top.delta.T[i : i + 1])
        below = Matrix(notation.a(2, j + 1), first.top.below.T[j : j + 1])
        name = notation.partial(notation.COST_OF_SAMPLE, notation.w(2, i + 1, j + 1))
        is_wrong = (i, j) == (0, 0)
        erratum = QT_TRANSLATE_NOOP("Worked", "the minus is lost; the mean was taken with the right sign.")
        found.append(
            Item(
                f"bp11_terms_W{i + 1}{j + 1}",
                caption,
                numbers(shares[:, i, j]),
                (MatrixEquation(name, Each((delta, below)), shares[None, :, i, j]),),
                erratum if is_wrong else None,
                QT_TRANSLATE_NOOP("Worked", "+0.0119 in column 3") if is_wrong else "",
            )
        )
    return found


def weights_term(delta: Matrix, below: MatrixTerm) -> MatrixTerm:
    """Return 1/m δ aᵀ."""
    return Scaled(ONE_OVER_M, Times((delta, Transposed(below))))


def bias_term(delta: Matrix) -> MatrixTerm:
    """Return 1/m Σ δ over the samples."""
    general = Name(f"{delta.name.latex[:-1]}[d]}}", f"{delta.name.plain}[d]")
    return ColumnMean(delta, general, notation.SAMPLE, notation.SAMPLES)


def _partials(first: Pass) -> tuple[Item, ...]:
    d3, d2 = first.matrix("delta", 3), first.matrix("delta", 2)
    w2, b2, w1, b1 = (
        notation.partial(notation.COST, matrix_name(letter, layer)) for layer in (2, 1) for letter in ("W", "b")
    )
    top, hidden = first.top, first.hidden
    return (
        Item(
            "bp11_dW2",
            QT_TRANSLATE_NOOP("Worked", "Partial derivatives of the weights of the output: the mean over the samples"),
            rows(top.weights_gradient),
            (MatrixEquation(w2, weights_term(d3, first.matrix("a", 2)), top.weights_gradient),),
        ),
        Item(
            "bp11_db2",
            QT_TRANSLATE_NOOP("Worked", "Partial derivatives of the biases of the output"),
            numbers(top.bias_gradient),
            (MatrixEquation(b2, bias_term(d3), top.bias_gradient[:, None]),),
        ),
        Item(
            "bp11_dW1",
            QT_TRANSLATE_NOOP("Worked", "Partial derivatives of the weights of the hidden layer"),
            rows(hidden.weights_gradient),
            (MatrixEquation(w1, weights_term(d2, first.matrix("x", 1)), hidden.weights_gradient),),
            MISSING_TRANSPOSE,
            "0.00017372, 0.00017516; 0.00021725, 0.00035474",
        ),
        Item(
            "bp11_db1",
            QT_TRANSLATE_NOOP("Worked", "Partial derivatives of the biases of the hidden layer"),
            numbers(hidden.bias_gradient),
            (MatrixEquation(b1, bias_term(d2), hidden.bias_gradient[:, None]),),
            MISSING_TRANSPOSE,
            "0.00005536, 0.00008839",
        ),
        _check(first),
    )


MISSING_TRANSPOSE = QT_TRANSLATE_NOOP("Worked", "it follows from the deltas that came back through W instead of Wᵀ.")


def _check(first: Pass) -> Item:
    """The partial derivatives beside central differences of the cost, and beside the slide's."""
    wrong = untransposed(first)
    x, count = first.hidden.below, len(first.hidden.below)
    slide_weights, slide_bias = wrong @ x / count, wrong.mean(axis=1)
    hidden, top = first.hidden, first.top
    after = [*top.weights_gradient.ravel(), *top.bias_gradient]
    analytic = np.array([*hidden.weights_gradient.ravel(), *hidden.bias_gradient, *after])
    slide = np.array([*slide_weights.ravel(), *slide_bias, *after])
    numeric = numerical(first)
    with_transpose, without = (
        Name(rf"\frac{{\partial J}}{{\partial \theta}} \;\left({latex}\right)", f"∂J/∂θ ({plain})")
        for latex, plain in ((r"W^{\top}", "Wᵀ"), ("W", "W"))
    )
    difference = Name(r"\frac{\Delta J}{\Delta \theta}", "ΔJ/Δθ")
    return Item(
        "bp11_gradient_check",
        QT_TRANSLATE_NOOP(
            "Worked",
            "The check: central differences of the cost, back-propagation with Wᵀ, and with W as on the slide; θ runs "
            "through W⁽¹⁾, b⁽¹⁾, W⁽²⁾, b⁽²⁾",
        ),
        {"numeric": numbers(numeric), "analytic": numbers(analytic), "slide_version": numbers(slide)},
        tuple(
            MatrixEquation(name, None, values[None, :])
            for name, values in ((difference, numeric), (with_transpose, analytic), (without, slide))
        ),
        QT_TRANSLATE_NOOP("Worked", "the differences agree with Wᵀ, not with the slide."),
        QT_TRANSLATE_NOOP("Worked", "the partial derivatives with W"),
    )


def numerical(first: Pass) -> Array:
    """Return the central differences of the cost in every parameter, in the order W⁽¹⁾, b⁽¹⁾, W⁽²⁾, b⁽²⁾."""
    walk = Course.begin(first.run.experiment).walk
    units, sources = range(2), range(2)
    cells = [
        *(Cell(GRADIENT, layer, unit, source) for layer in (0, 1) for unit in units for source in sources),
        *(Cell(GRADIENT, layer, unit) for layer in (0, 1) for unit in units),
    ]
    cells.sort(key=lambda cell: (cell.layer, cell.source is None))
    return np.array([walk.numerical(cell) for cell in cells])
