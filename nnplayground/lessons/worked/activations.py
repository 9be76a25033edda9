"""The lecture's nine activation functions, and what has to be said of them."""

from __future__ import annotations

from nnplayground.engine.activations import ACTIVATIONS
from nnplayground.i18n import QT_TRANSLATE_NOOP
from nnplayground.lessons.scripts import Name
from nnplayground.lessons.statements import Written
from nnplayground.lessons.worked.example import Item, Line

PLAIN = {
    "identity": ("f(z) = z", "f′(z) = 1"),
    "step": ("f(z) = 0 (z < 0), 1 (z ≥ 0)", "f′(z) = 0 (z ≠ 0), ? (z = 0)"),
    "logistic": ("f(z) = 1/(1 + e⁻ᶻ)", "f′(z) = f(z)·(1 − f(z))"),
    "tanh": ("f(z) = tanh z = 2/(1 + e⁻²ᶻ) − 1", "f′(z) = 1 − f(z)²"),
    "arctan": ("f(z) = tan⁻¹ z", "f′(z) = 1/(z² + 1)"),
    "relu": ("f(z) = 0 (z < 0), z (z ≥ 0)", "f′(z) = 0 (z < 0), 1 (z ≥ 0)"),
    "prelu": ("f(z) = a·z (z < 0), z (z ≥ 0)", "f′(z) = a (z < 0), 1 (z ≥ 0)"),
    "elu": ("f(z) = a·(eᶻ − 1) (z < 0), z (z ≥ 0)", "f′(z) = f(z) + a (z < 0), 1 (z ≥ 0)"),
    "softplus": ("f(z) = ln(1 + eᶻ)", "f′(z) = 1/(1 + e⁻ᶻ)"),
}
"""The lecture's nine, as they are written in the terminal."""


def items() -> tuple[Item, ...]:
    """Return the table, row by row, and the claims that go with it."""
    rows = (Item(f"activation_{key}", ACTIVATIONS[key].label, key, formulas(key)) for key in PLAIN)
    return _table(), *rows, _claim(), _step(), _at_zero()


def formulas(key: str) -> tuple[Line, Line]:
    """Return f and f' of one of the lecture's nine."""
    activation, plain = ACTIVATIONS[key], PLAIN[key]
    return Written(Name(activation.formula, plain[0])), Written(Name(activation.derivative, plain[1]))


def _table() -> Item:
    return Item(
        "activation_table",
        QT_TRANSLATE_NOOP("Worked", "The table: every function f with its derivative, below row by row"),
        QT_TRANSLATE_NOOP("Worked", "formulas and derivatives verified symbolically"),
    )


def _claim() -> Item:
    return Item(
        "claim_activation_nonlinear",
        QT_TRANSLATE_NOOP("Worked", "Not all of them are non-linear and differentiable"),
        QT_TRANSLATE_NOOP(
            "Worked",
            "identity is linear; step, ReLU, PReLU (and ELU for alpha != 1) are not differentiable at 0",
        ),
        (),
        QT_TRANSLATE_NOOP("Worked", "the table below it has functions that are neither."),
        "f bersifat non-linear, differentiable",
    )


def _step() -> Item:
    return Item(
        "step_derivative",
        QT_TRANSLATE_NOOP("Worked", "The derivative of the binary step at 0"),
        QT_TRANSLATE_NOOP("Worked", "undefined; engines use 0"),
        formulas("step")[1:],
        QT_TRANSLATE_NOOP(
            "Worked", "it is 0 everywhere else, so that gradient descent cannot train the layers before a step."
        ),
        "f′(0) = ?",
    )


def _at_zero() -> Item:
    return Item(
        "relu_derivative_zero",
        QT_TRANSLATE_NOOP("Worked", "The derivatives of ReLU, PReLU and ELU at 0 are agreed upon"),
        QT_TRANSLATE_NOOP("Worked", "convention: 1 at x=0 (PyTorch uses 0 for relu and leaky relu)"),
        tuple(formulas(key)[1] for key in ("relu", "prelu", "elu")),
    )
