"""The lecture's exercises whose numbers are lost with their figure: the formulas as they should be."""

from __future__ import annotations

from nnplayground.i18n import QT_TRANSLATE_NOOP
from nnplayground.lessons.scripts import Name
from nnplayground.lessons.statements import Written
from nnplayground.lessons.worked.example import Item

INPUTS, CLASSES, BATCH = 10, 4, 15


def items() -> tuple[Item, ...]:
    """Return the shapes of the matrices, and the formulas of the two exercises."""
    return _shapes(), _output(), _delta()


def _shapes() -> Item:
    inputs, classes, batch = INPUTS, CLASSES, BATCH
    return Item(
        "exercise_label_matrix",
        QT_TRANSLATE_NOOP(
            "Worked", "10 inputs, 4 classes, a batch of 15: the label matrix with samples as columns, and as rows"
        ),
        {"slide_orientation": [classes, batch], "batch_first": [batch, classes], "input_batch_first": [batch, inputs]},
        (
            Written(Name(rf"y: {classes} \times {batch}", f"y: {classes} × {batch}")),
            Written(
                Name(
                    rf"y^{{\top}}: {batch} \times {classes},\quad x^{{\top}}: {batch} \times {inputs}",
                    f"yᵀ: {batch} × {classes}, xᵀ: {batch} × {inputs}",
                )
            ),
        ),
    )


def _output() -> Item:
    formula = Name(
        r"a_{1}^{(2)} = \max\left(0,\; w_{11}^{(1)} x_1 + w_{12}^{(1)} x_2 + b_{1}^{(1)}\right)",
        "a₁⁽²⁾ = max(0, w₁₁⁽¹⁾·x₁ + w₁₂⁽¹⁾·x₂ + b₁⁽¹⁾)",
    )
    return Item(
        "exercise_relu_a1",
        QT_TRANSLATE_NOOP("Worked", "Output of the first hidden ReLU neuron"),
        formula.plain,
        (Written(formula),),
        QT_TRANSLATE_NOOP(
            "Worked", "what stands above is the layer; which unit a weight leads to and comes from stands below."
        ),
        "Z₁ = W₁⁽¹⁾X₁ + W₁⁽²⁾X₂ + b₁⁽¹⁾",
    )


def _delta() -> Item:
    formula = Name(
        r"\delta_{1}^{(2)} = \left(w_{11}^{(2)} \delta_{1}^{(3)} + w_{21}^{(2)} \delta_{2}^{(3)}\right) "
        r"f'\left(z_{1}^{(2)}\right)",
        "δ₁⁽²⁾ = (w₁₁⁽²⁾·δ₁⁽³⁾ + w₂₁⁽²⁾·δ₂⁽³⁾)·f′(z₁⁽²⁾)",
    )
    update = Name(
        r"w_{11}^{(1)}\,' = w_{11}^{(1)} - 0.1 \cdot \delta_{1}^{(2)} x_1",
        "w₁₁⁽¹⁾′ = w₁₁⁽¹⁾ − 0.1·δ₁⁽²⁾·x₁",
    )
    return Item(
        "exercise_delta",
        QT_TRANSLATE_NOOP("Worked", "Delta of the first hidden ReLU neuron, and the next weight"),
        formula.plain,
        (Written(formula), Written(update)),
        QT_TRANSLATE_NOOP("Worked", "the second delta is missing, and ReLU stands in place of its derivative."),
        "(W₁₁⁽²⁾·δ₁⁽³⁾ + W₂₁⁽²⁾)·RELU(Z₁⁽²⁾)",
    )
