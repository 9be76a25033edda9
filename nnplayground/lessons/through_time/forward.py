"""One time on the way there: sums, gates, state, and the answer where there is one."""

from __future__ import annotations

import numpy as np

from nnplayground.engine.families.through_time import Traced
from nnplayground.i18n import QT_TRANSLATE_NOOP, Marked, Text
from nnplayground.lessons.matrices import Added, Each, Mapped, Matrix, MatrixEquation, MatrixTerm, Times
from nnplayground.lessons.notation import letter
from nnplayground.lessons.scripts import Name
from nnplayground.lessons.through_time.line import Line
from nnplayground.lessons.through_time.symbols import FUNCTIONS, Symbols, column

GATES = {
    "i": QT_TRANSLATE_NOOP("ThroughTime", "Input gate: how much of the new goes into the memory"),
    "f": QT_TRANSLATE_NOOP("ThroughTime", "Forget gate: how much of the memory stays"),
    "g": QT_TRANSLATE_NOOP("ThroughTime", "What is new"),
    "o": QT_TRANSLATE_NOOP("ThroughTime", "Output gate: how much of the memory is shown"),
    "r": QT_TRANSLATE_NOOP("ThroughTime", "Reset gate: how much of the state before counts for what is new"),
    "z": QT_TRANSLATE_NOOP("ThroughTime", "Update gate: how much of the state before stays"),
    "n": QT_TRANSLATE_NOOP("ThroughTime", "What is new"),
}
"""What each gate is for."""
INPUT = QT_TRANSLATE_NOOP("ThroughTime", "What comes in")
SUMS = QT_TRANSLATE_NOOP("ThroughTime", "Sums of input and state before, by the same weights at every time")
STATE = QT_TRANSLATE_NOOP("ThroughTime", "The state, which goes on to the next time")
MEMORY = QT_TRANSLATE_NOOP("ThroughTime", "The memory, which goes on to the next time")
TARGET = QT_TRANSLATE_NOOP("ThroughTime", "The target")
COST = QT_TRANSLATE_NOOP("ThroughTime", "What this time adds to the cost")
SAME = QT_TRANSLATE_NOOP("ThroughTime", "The sequence has ended: the state stays as it is")


def lines(traced: Traced, layer: int, time: int) -> list[Line]:
    """Return what a layer computes at a time on the way there, and the output layer above it."""
    symbols = Symbols(traced, layer)
    if not traced.forth.present[time]:
        h = symbols.h(time)
        found = [Line(SAME, MatrixEquation(h.name, symbols.before(time), h.numbers))]
    else:
        x = symbols.x(time)
        found = [Line(INPUT, MatrixEquation(x.name, None, x.numbers)), *_cell(symbols, time)]
    return [*found, *(_output(symbols, time) if symbols.is_top else [])]


def _cell(symbols: Symbols, time: int) -> list[Line]:
    match symbols.there.cell.key:
        case "rnn_tanh":
            return _elman(symbols, time)
        case "lstm":
            return _lstm(symbols, time)
        case _:
            return _gru(symbols, time)


def _sum(symbols: Symbols, gate: str, time: int) -> Added:
    """W x + W h + b of a gate."""
    from_input, from_before = symbols.w_x(gate), symbols.w_h(gate)
    return Added(
        (Times((from_input, symbols.x(time))), Times((from_before, symbols.before(time))), symbols.b(gate)),
    )


def _line(title: Marked | Text, result: Matrix, term: MatrixTerm) -> Line:
    return Line(title, MatrixEquation(result.name, term, result.numbers))


def _elman(symbols: Symbols, time: int) -> list[Line]:
    a, h = Matrix(symbols.name("a", time), column(symbols.there.sums[time])), symbols.h(time)
    name, function = FUNCTIONS["h"]
    return [_line(SUMS, a, _sum(symbols, "h", time)), _line(STATE, h, Mapped(name, a, function))]


def _gate(symbols: Symbols, gate: str, time: int, term: MatrixTerm | None = None) -> Line:
    name, function = FUNCTIONS[gate]
    inside = _sum(symbols, gate, time) if term is None else term
    return _line(GATES[gate], symbols.gate_at(gate, time), Mapped(name, inside, function))


def _lstm(symbols: Symbols, time: int) -> list[Line]:
    i, f, g, o = (symbols.gate_at(gate, time) for gate in symbols.gates)
    memory = Added((Each((f, symbols.c(time - 1))), Each((i, g))))
    return [
        *(_gate(symbols, gate, time) for gate in symbols.gates),
        _line(MEMORY, symbols.c(time), memory),
        _line(STATE, symbols.h(time), Each((o, symbols.tanh_c(time)))),
    ]


def _gru(symbols: Symbols, time: int) -> list[Line]:
    r, z, n = (symbols.gate_at(gate, time) for gate in symbols.gates)
    found = [_gate(symbols, gate, time) for gate in ("r", "z")]
    from_input = Times((symbols.w_x("n"), symbols.x(time)))
    if symbols.there.cell.key == "gru":
        bias = Matrix(symbols.name("b'", plain="b′"), column(symbols.there.weights.before_bias[symbols.gate("n")]))
        u = symbols.u(time)
        title = QT_TRANSLATE_NOOP("ThroughTime", "What the weights make of the state before")
        found.append(_line(title, u, Added((Times((symbols.w_h("n"), symbols.before(time))), bias))))
        inside = Added((from_input, symbols.b("n"), Each((r, u))))
    else:
        reset = Times((symbols.w_h("n"), Each((r, symbols.before(time)))))
        inside = Added((from_input, reset, symbols.b("n")))
    blend = Added((Each((symbols.rest(z), n)), Each((z, symbols.before(time)))))
    return [*found, _gate(symbols, "n", time, inside), _line(STATE, symbols.h(time), blend)]


def _output(symbols: Symbols, time: int) -> list[Line]:
    traced = symbols.traced
    place = traced.forth.place_at(time)
    if place is None:
        return []
    z, p = symbols.of_output("z", time, traced.forth.z), symbols.of_output("p", time, traced.forth.p)
    bias = Matrix(Name("b_{y}", "b_y"), column(traced.forth.top_bias))
    found = [
        _line(
            QT_TRANSLATE_NOOP("ThroughTime", "Sums of the output layer, by the same weights at every time"),
            z,
            Added((Times((symbols.w_y(), symbols.h(time))), bias)),
        ),
        _line(QT_TRANSLATE_NOOP("ThroughTime", "The answer"), p, Mapped(letter("f"), z, lambda _z: p.numbers)),
    ]
    if traced.asked[place]:
        y = symbols.of_output("y", time, traced.y)
        loss = MatrixEquation(Name(f"J_{{{time + 1}}}", f"J_{time + 1}"), None, np.array([[traced.losses[place]]]))
        found += [Line(TARGET, MatrixEquation(y.name, None, y.numbers)), Line(COST, loss)]
    return found
