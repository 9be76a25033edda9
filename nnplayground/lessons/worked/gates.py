"""One step of an LSTM and of a GRU with one unit each: every gate with its numbers."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from nnplayground.engine.arrays import Array
from nnplayground.engine.layers.recurrent import CELLS, State, Weights
from nnplayground.i18n import QT_TRANSLATE_NOOP, Marked, Text
from nnplayground.lessons import notation
from nnplayground.lessons.scripts import Name, raised
from nnplayground.lessons.statements import Written
from nnplayground.lessons.terms import Call, Equation, Exp, Negative, Number, Power, Product, Quantity, Ratio, Sum, Term
from nnplayground.lessons.walk.functions import ONE, TANH
from nnplayground.lessons.worked.example import Item
from nnplayground.lessons.worked.functions import told
from nnplayground.lessons.worked.through_time import U, first, slope

INPUT, BEFORE, MEMORY = 1.0, 0.5, 0.8
TIMES = 20
LSTM_WEIGHTS = {"i": (0.5, 0.4, 0.0), "f": (0.3, 0.2, 3.0), "g": (1.0, -0.6, 0.1), "o": (0.8, 0.5, -0.2)}
"""Of each gate the weight of the input, the weight of the state before, and the bias."""
GRU_WEIGHTS = {"r": (0.6, -0.4, 0.0), "z": (-0.5, 0.3, 1.0), "n": (0.9, 0.7, 0.2)}
INNER_BIAS = 0.1
"""The bias that the reset gate weighs, too."""
X = Quantity(Name("x_{t}", "x_t"), INPUT)
H, M = Quantity(Name("h_{t-1}", "h_t₋₁"), BEFORE), Quantity(Name("c_{t-1}", "c_t₋₁"), MEMORY)


@dataclass(frozen=True, slots=True)
class Step:
    """What a cell made of one input: the gates by their letters, the new state and memory, all the engine's."""

    gates: dict[str, float]
    h: float
    c: float

    def gate(self, letter: str) -> Quantity:
        """Return a gate by its name."""
        return Quantity(of(letter), self.gates[letter])


def of(letter: str, below: str = "t") -> Name:
    """Return a letter that belongs to a time."""
    return notation.indexed(notation.letter(letter), below)


def step(kind: str, table: dict[str, tuple[float, float, float]], inner: float = 0.0) -> Step:
    """Return what the engine's cell makes of the input; `inner` is the bias within the reset gate of a GRU."""
    from_input, from_before, bias = (np.array(column) for column in zip(*table.values(), strict=True))
    before_bias = np.zeros(len(table))
    before_bias[-1] = inner
    weights = Weights(from_input[:, None], from_before[:, None], bias, before_bias)
    state = State(np.array([[BEFORE]]), np.array([[MEMORY]]))
    sums: Array = INPUT * weights.from_input.T + weights.input_bias
    after, kept = CELLS[kind].forward(sums, state, weights)
    gates = {letter: float(kept[letter][0, 0]) for letter in table}
    return Step(gates, float(after.h[0, 0]), float(after.c[0, 0]))


def logistic(z: Term) -> Ratio:
    """Return 1 / (1 + e^−z)."""
    return Ratio(ONE, Sum((ONE, Exp(Negative(z)))))


def named(letter: str, weights: tuple[float, float, float]) -> tuple[Quantity, Quantity, Quantity]:
    """Return the three numbers of a gate by their names."""
    w, u, b = (Quantity(of(name, letter), value) for name, value in zip("wub", weights, strict=True))
    return w, u, b


def sum_of(letter: str, weights: tuple[float, float, float]) -> Equation:
    """Return the sum of a gate, s with the letter of the gate below: z is a gate of the GRU."""
    w, u, b = named(letter, weights)
    return Equation(Name(rf"s_{{{letter}}}", f"s_{letter}"), Sum((Product((w, X)), Product((u, H)), b)))


def _gate(letter: str, weights: tuple[float, float, float], made: Step) -> tuple[Equation, Equation]:
    total = sum_of(letter, weights)
    s = Quantity(total.name, total.value)
    term: Term = Call(TANH, (s,), math.tanh) if letter in "gn" else logistic(s)
    return total, Equation(of(letter), term, made.gates[letter])


def _item(key: str, caption: Marked | Text, lines: tuple[Equation, ...]) -> Item:
    return Item(key, caption, [line.value for line in lines], lines)


# -- LSTM --------------------------------------------------------------------------------------------------------------


def lstm_items() -> tuple[Item, ...]:
    """Return the gates, the memory, the output, and what is left of a gradient in the memory."""
    made = step("lstm", LSTM_WEIGHTS)
    i, f, g, o = (made.gate(letter) for letter in "ifgo")
    memory, c = Equation(of("c"), Sum((Product((f, M)), Product((i, g)))), made.c), Quantity(of("c"), made.c)
    output = Equation(of("h"), Product((o, Call(TANH, (c,), math.tanh))), made.h)
    captions = {
        "i": QT_TRANSLATE_NOOP("Worked", "Input gate: how much of what is new goes into the memory"),
        "f": QT_TRANSLATE_NOOP("Worked", "Forget gate: how much of the memory is kept"),
        "g": QT_TRANSLATE_NOOP("Worked", "What is new"),
        "o": QT_TRANSLATE_NOOP("Worked", "Output gate: how much of the memory is shown"),
    }
    gates = tuple(
        _item(f"lstm_{letter}", caption, _gate(letter, LSTM_WEIGHTS[letter], made))
        for letter, caption in captions.items()
    )
    kept = Equation(Name(r"\frac{\partial c_{t}}{\partial c_{t-1}}", "∂c_t/∂c_t₋₁"), f, f.number)
    h = Quantity(Name("h_{2}", "h₂"), first().h(2))
    factor = Equation(Name(r"\rho", "ρ"), Product((U, slope(h))))
    rho = Quantity(factor.name, factor.value)
    long_after = Equation(Name(rf"f_{{t}}^{{{TIMES}}}", f"f_t{raised(str(TIMES))}"), Power(f, Number(TIMES)))
    return (
        Item(
            "lstm_given",
            told(
                QT_TRANSLATE_NOOP(
                    "Worked", "The cell: x = {x} comes in, the state before is h = {h}, and its memory is c = {c}"
                ),
                x=INPUT,
                h=BEFORE,
                c=MEMORY,
            ),
            "c(t) = f c(t-1) + i g, h(t) = o tanh c(t)",
            (
                Written(
                    Name(
                        r"c_t = f_t\,c_{t-1} + i_t\,g_t, \quad h_t = o_t \tanh c_t",
                        "c_t = f_t·c_t₋₁ + i_t·g_t, h_t = o_t·tanh c_t",
                    )
                ),
            ),
        ),
        *gates,
        _item("lstm_memory", QT_TRANSLATE_NOOP("Worked", "The memory: what is kept, and what is new"), (memory,)),
        _item("lstm_output", QT_TRANSLATE_NOOP("Worked", "The output"), (output,)),
        _item(
            "lstm_kept",
            told(
                QT_TRANSLATE_NOOP(
                    "Worked",
                    "Straight along the memory, a gradient is multiplied by the forget gate alone: no weight, no "
                    "slope. Were the gate the same at {times} time steps, so much would be left",
                ),
                times=TIMES,
            ),
            (kept, long_after),
        ),
        _item(
            "lstm_elman",
            told(
                QT_TRANSLATE_NOOP(
                    "Worked",
                    "The Elman cell of the other example: its factor at time step 2, and at {times} time steps",
                ),
                times=TIMES,
            ),
            (factor, Equation(Name(rf"\rho^{{{TIMES}}}", f"ρ{raised(str(TIMES))}"), Power(rho, Number(TIMES)))),
        ),
    )


# -- GRU ---------------------------------------------------------------------------------------------------------------


def gru_items() -> tuple[Item, ...]:
    """Return the gates and the blend of old and new."""
    made = step("gru", GRU_WEIGHTS, INNER_BIAS)
    r, z, n = (made.gate(letter) for letter in "rzn")
    w, u, b = named("n", GRU_WEIGHTS["n"])
    inner = Quantity(Name(r"b'_{n}", "b′_n"), INNER_BIAS)
    inside = Equation(Name("q", "q"), Sum((Product((u, H)), inner)))
    total = Equation(
        Name(r"s_{n}", "s_n"), Sum((Product((w, X)), b, Product((r, Quantity(inside.name, inside.value)))))
    )
    new = Equation(of("n"), Call(TANH, (Quantity(total.name, total.value),), math.tanh), made.gates["n"])
    blend = Equation(of("h"), Sum((Product((Sum((ONE, Negative(z))), n)), Product((z, H)))), made.h)
    return (
        Item(
            "gru_given",
            told(
                QT_TRANSLATE_NOOP(
                    "Worked", "The cell: x = {x} comes in, the state before is h = {h}; there is no other memory"
                ),
                x=INPUT,
                h=BEFORE,
            ),
            "h(t) = (1 - z) n + z h(t-1)",
            (
                Written(
                    Name(
                        r"h_t = \left(1 - z_t\right) n_t + z_t\,h_{t-1}",
                        "h_t = (1 − z_t)·n_t + z_t·h_t₋₁",
                    )
                ),
            ),
        ),
        _item(
            "gru_reset",
            QT_TRANSLATE_NOOP("Worked", "Reset gate: how much of the state before is asked for what is new"),
            _gate("r", GRU_WEIGHTS["r"], made),
        ),
        _item(
            "gru_update",
            QT_TRANSLATE_NOOP("Worked", "Update gate: how much of the state before stays"),
            _gate("z", GRU_WEIGHTS["z"], made),
        ),
        _item("gru_new", QT_TRANSLATE_NOOP("Worked", "What is new"), (inside, total, new)),
        _item("gru_blend", QT_TRANSLATE_NOOP("Worked", "The new state: a mean of new and old, weighed by z"), (blend,)),
    )
