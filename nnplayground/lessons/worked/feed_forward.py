"""Feed-forward through one arctan neuron."""

from __future__ import annotations

from nnplayground.experiment.spec import DataSpec, Experiment, LayerSpec, NetworkSpec, PointsSpec
from nnplayground.i18n import QT_TRANSLATE_NOOP
from nnplayground.lessons.scripts import Name
from nnplayground.lessons.statements import Written
from nnplayground.lessons.walk import Course
from nnplayground.lessons.walk.cells import A, Cell, Z
from nnplayground.lessons.worked.example import Item

NEURON = Experiment(
    data=DataSpec(
        points=PointsSpec(rows=((0.4, 0.8),), targets=((1.0,),), target_names=("y",)),
        test_fraction=0.0,
    ),
    network=NetworkSpec(layers=(LayerSpec(units=1, activation="arctan", weights=((0.3, 0.5),), bias=(0.1,)),)),
)
"""One neuron with the numbers of the slide; feed-forward does not ask for its target."""


def items() -> tuple[Item, ...]:
    """Return the sum, the output, and what the notation says of the network."""
    walk = Course.begin(NEURON).walk
    z, a = (Cell(table, 0, 0, None, 0) for table in (Z, A))
    return (
        Item(
            "ff_z1",
            QT_TRANSLATE_NOOP("Worked", "The weighted sum of the neuron: x = (0.4, 0.8), w = (0.3, 0.5), b = 0.1"),
            walk.value(z),
            (walk.equation(z),),
        ),
        Item(
            "ff_a1",
            QT_TRANSLATE_NOOP("Worked", "Its output through arctan; just under 0.555, so that two digits are 0.55"),
            walk.value(a),
            (walk.equation(a),),
        ),
        Item(
            "notation_three_outputs",
            QT_TRANSLATE_NOOP("Worked", "The network that the notation is told with"),
            QT_TRANSLATE_NOOP("Worked", "all later formulas and the 11-sample example have 2 outputs"),
            (
                Written(
                    Name(
                        r"x_1,\, x_2 \;\to\; a_1^{(2)},\, a_2^{(2)} \;\to\; a_1^{(3)},\, a_2^{(3)}",
                        "x₁, x₂ → a₁⁽²⁾, a₂⁽²⁾ → a₁⁽³⁾, a₂⁽³⁾",
                    )
                ),
            ),
            QT_TRANSLATE_NOOP("Worked", "everything after it has two outputs, not three."),
            "2 input, 2 hidden, 3 output units",
        ),
    )
