"""One time on the way back: deltas of answer, state and gates, and what they add to the gradient of every weight."""

from __future__ import annotations

from nnplayground.engine.arrays import Array
from nnplayground.engine.families.through_time import Traced
from nnplayground.i18n import QT_TRANSLATE_NOOP, Marked, Text
from nnplayground.lessons.matrices import (
    Added,
    Each,
    Matrix,
    MatrixEquation,
    MatrixTerm,
    Subtracted,
    Times,
    Transposed,
)
from nnplayground.lessons.scripts import Name
from nnplayground.lessons.through_time.line import Line
from nnplayground.lessons.through_time.symbols import Symbols, column

ANSWER = QT_TRANSLATE_NOOP("ThroughTime", "Delta of the answer")
NOT_ASKED = QT_TRANSLATE_NOOP("ThroughTime", "Delta of the answer, which is not asked for")
STATE = QT_TRANSLATE_NOOP("ThroughTime", "Delta of the state: from above, and from the time after")
MEMORY = QT_TRANSLATE_NOOP("ThroughTime", "Delta of the memory: from the state, and from the time after")
SUMS = QT_TRANSLATE_NOOP("ThroughTime", "Delta of the sums")
GATE = QT_TRANSLATE_NOOP("ThroughTime", "Delta of the sums of gate {gate}")
BEFORE = QT_TRANSLATE_NOOP("ThroughTime", "Delta of what the weights make of the state before")
GATHERED = QT_TRANSLATE_NOOP("ThroughTime", "Gradient of {weights}: what the later times have gathered, and this one")
WHOLE = QT_TRANSLATE_NOOP("ThroughTime", "The whole gradient of {weights}, from all times together")


def lines(traced: Traced, layer: int, time: int) -> list[Line]:
    """Return what a layer computes at a time on the way back, and the output layer above it."""
    symbols = Symbols(traced, layer)
    found = _answer(symbols, time) if symbols.is_top else []
    found += [_line(STATE, symbols.dh(time), _state(symbols, time))]
    if not traced.forth.present[time]:
        return found
    match symbols.there.cell.key:
        case "rnn_tanh":
            found += _elman(symbols, time)
        case "lstm":
            found += _lstm(symbols, time)
        case _:
            found += _gru(symbols, time)
    return [*found, *_weights(symbols, time), *(_top_weights(symbols, time) if symbols.is_top else [])]


def gradient(traced: Traced, layer: int) -> list[Line]:
    """Return the gradient of all weights of a layer, and of the output layer above it."""
    symbols = Symbols(traced, layer)
    whole = traced.added(layer, 0)
    named: list[tuple[Name, Array]] = [
        (symbols.w_x().name, whole.from_input),
        (symbols.w_h().name, whole.from_before),
        (symbols.name("b"), column(whole.input_bias)),
    ]
    if symbols.is_top:
        weights, bias = traced.added_on_top(0)
        named += [(symbols.w_y().name, weights), (Name("b_{y}", "b_y"), column(bias))]
    return [
        Line(Text(WHOLE, {"weights": name.plain}), MatrixEquation(symbols.slope_name(name), None, values))
        for name, values in named
    ]


def _line(title: Marked | Text, result: Matrix, term: MatrixTerm | None) -> Line:
    return Line(title, MatrixEquation(result.name, term, result.numbers))


def _answer(symbols: Symbols, time: int) -> list[Line]:
    traced = symbols.traced
    place = traced.forth.place_at(time)
    if place is None:
        return []
    delta = _output_delta(symbols, time)
    if not traced.asked[place]:
        return [_line(NOT_ASKED, delta, None)]
    p, y = symbols.of_output("p", time, traced.forth.p), symbols.of_output("y", time, traced.y)
    return [_line(ANSWER, delta, Subtracted(p, y) if traced.is_difference else None)]


def _output_delta(symbols: Symbols, time: int) -> Matrix:
    return symbols.of_output(r"\delta^{y}", time, symbols.traced.back.delta, "δʸ")


def _state(symbols: Symbols, time: int) -> MatrixTerm:
    """∂J/∂h: through the layer above, or the answer, and through all that the time after has made of the state."""
    parts: list[MatrixTerm] = []
    if not symbols.is_top:
        above = Symbols(symbols.traced, symbols.number + 1)
        parts.append(Times((Transposed(above.w_x()), above.delta(time))))
    elif symbols.traced.forth.place_at(time) is not None:
        parts.append(Times((Transposed(symbols.w_y()), _output_delta(symbols, time))))
    if time + 1 < symbols.traced.forth.times:
        parts += _from_after(symbols, time + 1)
    return Added(tuple(parts)) if parts else Matrix(Name("0", "0"), column(symbols.back.total[time]))


def _from_after(symbols: Symbols, after: int) -> list[MatrixTerm]:
    """What comes back from a time to the state before it."""
    if not symbols.traced.forth.present[after]:
        return [symbols.dh(after)]
    match symbols.there.cell.key:
        case "rnn_tanh" | "lstm":
            return [Times((Transposed(symbols.w_h()), symbols.delta(after)))]
        case "gru":
            kept = Each((symbols.gate_at("z", after), symbols.dh(after)))
            return [kept, Times((Transposed(symbols.w_h()), symbols.delta(after, before=True)))]
        case _:
            kept = Each((symbols.gate_at("z", after), symbols.dh(after)))
            reset = Each(
                (symbols.gate_at("r", after), Times((Transposed(symbols.w_h("n")), symbols.delta(after, "n"))))
            )
            gates = [Times((Transposed(symbols.w_h(gate)), symbols.delta(after, gate))) for gate in ("r", "z")]
            return [kept, reset, *gates]


def _slope(symbols: Symbols, gate: Matrix, *, is_tanh: bool) -> MatrixTerm:
    """g (1 - g), or 1 - g² for the tanh."""
    return symbols.rest(Each((gate, gate))) if is_tanh else Each((gate, symbols.rest(gate)))


def _elman(symbols: Symbols, time: int) -> list[Line]:
    term = Each((symbols.dh(time), _slope(symbols, symbols.h(time), is_tanh=True)))
    return [_line(SUMS, symbols.delta(time), term)]


def _gate_line(symbols: Symbols, gate: str, time: int, factors: tuple[MatrixTerm, ...]) -> Line:
    slope = _slope(symbols, symbols.gate_at(gate, time), is_tanh=gate in "gn")
    return _line(Text(GATE, {"gate": gate}), symbols.delta(time, gate), Each((*factors, slope)))


def _lstm(symbols: Symbols, time: int) -> list[Line]:
    i, g, o = (symbols.gate_at(gate, time) for gate in "igo")
    dh, dc, tanh_c = symbols.dh(time), symbols.dc(time), symbols.tanh_c(time)
    parts: list[MatrixTerm] = [Each((dh, o, symbols.rest(Each((tanh_c, tanh_c)))))]
    if time + 1 < symbols.traced.forth.times:
        is_there = symbols.traced.forth.present[time + 1]
        after = symbols.dc(time + 1)
        if is_there:
            parts.append(Each((after, symbols.gate_at("f", time + 1))))
        else:  # nothing was done there: what comes from still later goes straight through
            straight = Matrix(after.name, column(symbols.back.memory[time]))
            parts.append(straight)
    return [
        _line(MEMORY, dc, Added(tuple(parts))),
        _gate_line(symbols, "i", time, (dc, g)),
        _gate_line(symbols, "f", time, (dc, symbols.c(time - 1))),
        _gate_line(symbols, "g", time, (dc, i)),
        _gate_line(symbols, "o", time, (dh, tanh_c)),
    ]


def _gru(symbols: Symbols, time: int) -> list[Line]:
    r, z, n = (symbols.gate_at(gate, time) for gate in "rzn")
    dh, before = symbols.dh(time), symbols.before(time)
    of_n, of_z = (dh, symbols.rest(z)), (dh, Subtracted(before, n))
    new = _gate_line(symbols, "n", time, of_n)
    if symbols.there.cell.key == "gru":
        term = Each((symbols.delta(time, "n"), r))
        inside = _line(BEFORE, symbols.delta(time, "n", before=True), term)
        reset = _gate_line(symbols, "r", time, (symbols.delta(time, "n"), symbols.u(time)))
        return [new, inside, reset, _gate_line(symbols, "z", time, of_z)]
    to_reset = Times((Transposed(symbols.w_h("n")), symbols.delta(time, "n")))
    reset = _gate_line(symbols, "r", time, (to_reset, before))
    return [new, reset, _gate_line(symbols, "z", time, of_z)]


# -- weights -----------------------------------------------------------------------------------------------------------


def _weights(symbols: Symbols, time: int) -> list[Line]:
    """What has been gathered of ∂J/∂W by the times after, and what this time adds to it."""
    traced, layer = symbols.traced, symbols.number
    so_far, later = traced.added(layer, time), traced.added(layer, time + 1)
    delta, x, before = symbols.delta(time), symbols.x(time), symbols.before(time)
    found = [
        _gathered(symbols, symbols.w_x().name, time, (so_far.from_input, later.from_input), Times((delta, _row(x)))),
    ]
    met: MatrixTerm | None = Times((delta, _row(before)))
    if symbols.there.cell.key == "gru":
        met = Times((symbols.delta(time, before=True), _row(before)))
    elif symbols.there.cell.key == "gru_before":
        met = None  # the gates meet the state before, what is new meets the one that was reset
    biases = column(so_far.input_bias), column(later.input_bias)
    return [
        *found,
        _gathered(symbols, symbols.w_h().name, time, (so_far.from_before, later.from_before), met),
        _gathered(symbols, symbols.name("b"), time, biases, delta),
    ]


def _top_weights(symbols: Symbols, time: int) -> list[Line]:
    traced = symbols.traced
    if traced.forth.place_at(time) is None:
        return []
    (weights, bias), (later, later_bias) = traced.added_on_top(time), traced.added_on_top(time + 1)
    delta = _output_delta(symbols, time)
    term = Times((delta, _row(symbols.h(time))))
    return [
        _gathered(symbols, symbols.w_y().name, time, (weights, later), term),
        _gathered(symbols, Name("b_{y}", "b_y"), time, (column(bias), column(later_bias)), delta),
    ]


def _row(vector: Matrix) -> Transposed:
    return Transposed(vector)


def _gathered(
    symbols: Symbols, weights: Name, time: int, numbers: tuple[Array, Array], added: MatrixTerm | None
) -> Line:
    """Return the line of one gradient: `G_t = G_{t+1} + δ_t x_tᵀ`, the first of them without what was before."""
    so_far, later = numbers
    name = _gathered_name(weights, time)
    if added is None:
        term = None
    elif time + 1 == symbols.traced.forth.times:
        term = added
    else:
        term = Added((Matrix(_gathered_name(weights, time + 1), later), added))
    return Line(Text(GATHERED, {"weights": weights.plain}), MatrixEquation(name, term, so_far))


def _gathered_name(weights: Name, time: int) -> Name:
    return Name(
        rf"G_{{{time + 1}}}\left[{weights.latex}\right]",
        f"G{time + 1}[{weights.plain}]",
    )
