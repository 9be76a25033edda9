"""Back-propagation by hand, one layer further down: the weight from the first input to the first hidden neuron.

The lecture gives the delta of a second output, 0.2. Here that output is there, with a target that leads to this delta.
"""

from __future__ import annotations

from msgspec.structs import replace

from nnplayground.experiment.gallery import GALLERY
from nnplayground.experiment.spec import Experiment, NetworkSpec, PointsSpec
from nnplayground.i18n import QT_TRANSLATE_NOOP
from nnplayground.lessons.scripts import Name
from nnplayground.lessons.terms import Equation, Product, Sum
from nnplayground.lessons.walk import Course, Walk
from nnplayground.lessons.walk.cells import DELTA, GRADIENT, INPUTS, NEW, OLD, A, Cell, X, Z
from nnplayground.lessons.worked.example import Item
from nnplayground.lessons.worked.functions import slope_at, slope_term

GIVEN_DELTA = 0.2
"""δ₂⁽³⁾, as the slide gives it."""
OUTPUT_WEIGHTS, OUTPUT_BIAS = ((0.6, 0.1), (0.1, 0.1)), (0.2, 0.2)
"""The slide says the first row and w₂₁ = 0.1; with the delta given, nothing depends on the rest."""
BACK = Name(r"\frac{\partial J}{\partial a_{1}^{(2)}}", "∂J/∂a₁⁽²⁾")
SLOPE = Name(r"f'\left(z_{1}^{(2)}\right)", "f′(z₁⁽²⁾)")
DERIVED = {
    "dJ_dw12_1": Cell(GRADIENT, 0, 0, 1),
    "dJ_db1_1": Cell(GRADIENT, 0, 0),
    "dJ_dw12_2": Cell(GRADIENT, 1, 0, 1),
    "dJ_db1_2": Cell(GRADIENT, 1, 0),
}


def experiment() -> Experiment:
    """Return the worked example with a second output whose delta is the one that the slide gives."""
    base = GALLERY["worked"].experiment
    hidden, output = base.network.layers
    wide = replace(output, units=2, weights=OUTPUT_WEIGHTS, bias=OUTPUT_BIAS)
    network = NetworkSpec(layers=(hidden, wide))
    points = PointsSpec(rows=((5.0, 3.0),), targets=((1.0, 0.0),), target_names=("y₁", "y₂"))
    first = replace(base, data=replace(base.data, points=points), network=network)
    walk = Course.begin(first).walk
    second = Cell(A, 1, 1, None, 0)
    slope = slope_at("arctan", walk.value(replace_table(second, Z)))
    target = walk.value(second) - GIVEN_DELTA / slope
    fitting = replace(points, targets=((1.0, target),))
    return replace(first, data=replace(base.data, points=fitting))


def replace_table(cell: Cell, table: str) -> Cell:
    """Return the same place in another table."""
    return Cell(table, cell.layer, cell.unit, cell.source, cell.sample)


def items() -> tuple[Item, ...]:
    """Return what comes back to the hidden neuron, its delta, the partial derivative and the update."""
    walk = Course.begin(experiment()).walk
    return (*_delta(walk), *_weight(walk))


def _delta(walk: Walk) -> tuple[Item, ...]:
    z, a = (walk.numbers.quantity(Cell(table, 0, 0, None, 0)) for table in (Z, A))
    back = Sum(
        tuple(
            Product(
                (
                    walk.numbers.quantity(Cell(OLD, 1, unit, 0)),
                    walk.numbers.quantity(Cell(DELTA, 1, unit, None, 0)),
                )
            )
            for unit in (0, 1)
        )
    )
    own = Cell(DELTA, 0, 0, None, 0)
    slope = slope_at("arctan", z.value)
    return (
        Item(
            "layer1_inner_sum",
            QT_TRANSLATE_NOOP(
                "Worked", "What comes back to the first hidden neuron; the delta of the second output is given: 0.2"
            ),
            back.value,
            (Equation(BACK, back),),
        ),
        Item(
            "layer1_fprime",
            QT_TRANSLATE_NOOP("Worked", "Slope of arctan at its sum"),
            slope,
            (Equation(SLOPE, slope_term("arctan", z, a), slope),),
        ),
        Item(
            "layer1_delta1_2",
            QT_TRANSLATE_NOOP("Worked", "Its delta: the two multiplied"),
            walk.value(own),
            (walk.equation(own),),
        ),
    )


def _weight(walk: Walk) -> tuple[Item, ...]:
    gradient, new = Cell(GRADIENT, 0, 0, 0), Cell(NEW, 0, 0, 0)
    x, weight = walk.value(Cell(X, INPUTS, 0, None, 0)), walk.value(Cell(OLD, 0, 0, 0))
    delta, slope = _as_rounded(walk)
    rounded, divided = delta * slope * x, delta / slope * x
    return (
        Item(
            "layer1_dJ_dw11",
            QT_TRANSLATE_NOOP("Worked", "Partial derivative of the weight from the first input"),
            {"exact": walk.value(gradient), "with_slide_rounding": rounded, "how_the_slide_got_it": divided},
            (walk.equation(gradient),),
            QT_TRANSLATE_NOOP(
                "Worked", "it divides by the slope: −0.04 / 0.16 · 5; multiplied, as the chain rule says, it is −0.032."
            ),
            "−1.25",
        ),
        Item(
            "layer1_w11_new",
            QT_TRANSLATE_NOOP("Worked", "The weight after one step"),
            {"exact": walk.value(new), "with_slide_rounding": weight - walk.numbers.step.rate * rounded},
            (walk.equation(new),),
            QT_TRANSLATE_NOOP("Worked", "it follows from the −1.25 before: 0.8 + 0.125."),
            "0.925",
        ),
        Item(
            "layer1_derived",
            QT_TRANSLATE_NOOP("Worked", "Other partial derivatives of the same step"),
            {name: walk.value(cell) for name, cell in DERIVED.items()},
            tuple(walk.equation(cell) for cell in DERIVED.values()),
        ),
    )


def _as_rounded(walk: Walk) -> tuple[float, float]:
    """Return what comes back and the slope, with the two decimals that the slide goes on with."""
    back = sum(walk.value(Cell(OLD, 1, unit, 0)) * walk.value(Cell(DELTA, 1, unit, None, 0)) for unit in (0, 1))
    return round(back, 2), round(slope_at("arctan", walk.value(Cell(Z, 0, 0, None, 0))), 2)
