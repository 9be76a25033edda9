"""The dosage example: two softplus curves, scaled, added and shifted into one that is high in the middle."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from nnplayground.engine.network import Network
from nnplayground.i18n import QT_TRANSLATE_NOOP, Marked
from nnplayground.lessons import notation
from nnplayground.lessons.matrices import MatrixEquation
from nnplayground.lessons.scripts import LATEX, PLAIN, Name
from nnplayground.lessons.statements import Result
from nnplayground.lessons.terms import Equation, Product, Quantity, Sum
from nnplayground.lessons.worked.example import Item, Value
from nnplayground.lessons.worked.functions import gallery_run, numbers, output_term, slope_at

DOSES = (0.0, 0.1, 0.2, 0.25, 0.3, 0.4, 0.5, 0.6, 0.7, 0.75, 0.8, 0.9, 1.0)
SHOWN = (0.0, 0.5, 1.0)
YES = 0.5
"""Outputs above this say that the dose works."""
HALVINGS = 80
CAPTIONS = {
    (0, 0.0): QT_TRANSLATE_NOOP("Worked", "Orange curve at dose 0"),
    (0, 1.0): QT_TRANSLATE_NOOP("Worked", "Orange curve at dose 1"),
    (1, 0.0): QT_TRANSLATE_NOOP("Worked", "Blue curve at dose 0"),
    (1, 1.0): QT_TRANSLATE_NOOP("Worked", "Blue curve at dose 1"),
}


def items() -> tuple[Item, ...]:
    """Return the four points of the curves, and the whole network."""
    network = gallery_run("dosage").training.network
    curves = [
        _curve(network, unit, dose, f"dose_{colour}_x{dose:.0f}", CAPTIONS[unit, dose])
        for unit, colour in enumerate(("orange", "blue"))
        for dose in (0.0, 1.0)
    ]
    return (*curves, _whole(network))


def _curve(network: Network, unit: int, dose: float, key: str, caption: Marked) -> Item:
    """One hidden neuron at one dose, and what it adds to the output."""
    hidden = network.bind(1)
    hidden.forward(np.array([[dose], [1.0]]))
    z, a = (float(values[unit, 0]) for values in (hidden.layers[0].z, hidden.layers[0].a))
    out = Quantity(notation.w(2, 1, unit + 1), float(network.weights(1)[0, unit]))
    x = Quantity(notation.x(1), dose)
    w, b = (
        Quantity(notation.w(1, unit + 1, 1), float(network.weights(0)[unit, 0])),
        Quantity(notation.b(1, unit + 1), float(network.bias(0)[unit])),
    )
    sum_ = Quantity(notation.z(2, unit + 1), z)
    activated = Quantity(notation.a(2, unit + 1), a)
    added = Product((activated, out))
    return Item(
        key,
        caption,
        {"z": z, "softplus": a, "product": added.value},
        (
            Equation(sum_.name, Sum((Product((x, w)), b)), z),
            Equation(activated.name, output_term("softplus", sum_), a),
            Equation(
                Name(rf"{activated.name.latex}\,{out.name.latex}", f"{activated.name.plain}·{out.name.plain}"), added
            ),
        ),
    )


def _whole(network: Network) -> Item:
    """The output over the doses, between which of them it says yes, and where it is highest."""

    def answer(dose: float) -> float:
        return float(network.predict(np.array([[dose]]))[0, 0])

    def rise(dose: float) -> float:
        w1, b1, w2 = network.weights(0)[:, 0], network.bias(0), network.weights(1)[0]
        slopes = [slope_at("softplus", float(w * dose + b)) for w, b in zip(w1, b1, strict=True)]
        return float(np.sum(w2 * w1 * slopes))

    outputs = numbers(network.predict(np.array([DOSES]).T)[:, 0])
    peak = _root(rise, 0.0, 1.0)
    low, high = (_root(lambda dose: answer(dose) - YES, *between) for between in ((0.0, peak), (peak, 1.0)))
    value: dict[str, Value] = {
        "output": [*outputs],
        "yes": [out > YES for out in outputs],
        "threshold_low": low,
        "threshold_high": high,
        "peak_x": peak,
        "peak_value": answer(peak),
    }
    shown = [_output(network, dose, outputs[DOSES.index(dose)]) for dose in SHOWN]
    row = MatrixEquation(notation.a(3, 1), None, np.array([outputs]))
    results = (
        Result(Name("d_{1}", "d₁"), low),
        Result(Name("d_{2}", "d₂"), high),
        Result(Name(r"d_{\max}", "d_max"), peak),
        Result(Name(r"a_{1}^{(3)}\left(d_{\max}\right)", "a₁⁽³⁾(d_max)"), answer(peak)),
    )
    return Item(
        "dose_network_output",
        QT_TRANSLATE_NOOP(
            "Worked",
            "The whole network over the doses 0 to 1: the output is above 0.5, so that the dose works, only between "
            "d₁ and d₂",
        ),
        value,
        (*shown, row, *results),
    )


def _output(network: Network, dose: float, out: float) -> Equation:
    bound = network.bind(1)
    bound.forward(np.array([[dose], [1.0]]))
    terms = [
        Product(
            (
                Quantity(notation.w(2, 1, unit + 1), float(network.weights(1)[0, unit])),
                Quantity(notation.a(2, unit + 1), float(bound.layers[0].a[unit, 0])),
            )
        )
        for unit in range(network.n_in + 1)
    ]
    name = Name(rf"a_{{1}}^{{(3)}}\left({LATEX.number(dose, 6)}\right)", f"a₁⁽³⁾({PLAIN.number(dose, 6)})")
    return Equation(name, Sum((*terms, Quantity(notation.b(2, 1), float(network.bias(1)[0])))), out)


def _root(function: Callable[[float], float], low: float, high: float) -> float:
    """Return where a function changes its sign, by halving."""
    is_rising = function(high) > 0.0
    for _ in range(HALVINGS):
        middle = (low + high) / 2.0
        if (function(middle) > 0.0) == is_rising:
            high = middle
        else:
            low = middle
    return (low + high) / 2.0
