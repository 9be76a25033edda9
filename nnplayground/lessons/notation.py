"""The lecture's notation: layers are counted from the input, which is layer 1, and W⁽¹⁾ leads out of it.

Units are counted from 1 here, as they are written; everywhere else they are counted from 0.
"""

from __future__ import annotations

from nnplayground.engine.places import Place
from nnplayground.lessons.scripts import Name, lowered, raised


def indexed(letter: Name, lower: str = "", layer: int | str | None = None, sample: int | None = None) -> Name:
    """Return a letter with an index below, its layer in brackets above, and, where samples are told apart, its sample.

    Unit 1 of layer 2 for sample 3 is written `a_{1}^{(2)[3]}`.
    """
    above = "" if layer is None else f"({layer})"
    of_sample = "" if sample is None else f"[{sample}]"
    latex = letter.latex
    if lower:
        latex += f"_{{{lower}}}"
    if above or of_sample:
        latex += f"^{{{above}{of_sample}}}"
    return Name(latex, f"{letter.plain}{_low(lower)}{raised(above)}{of_sample}")


def _low(text: str) -> str:
    return lowered(text) if all(char in "0123456789" for char in text) else f"_{text}" if text else ""


def _pair(i: int, j: int) -> str:
    """Return two indices side by side, with a comma where one has two digits."""
    return f"{i}{j}" if max(i, j) < 10 else f"{i},{j}"


def letter(latex: str, plain: str | None = None) -> Name:
    """Return a bare letter."""
    return Name(latex, latex if plain is None else plain)


DELTA = letter(r"\delta", "δ")
RATE, MOMENTUM, LAMBDA = letter(r"\eta", "η"), letter(r"\mu", "μ"), letter(r"\lambda", "λ")
SAMPLES, SAMPLE = letter("m"), letter("d")
COST, COST_OF_SAMPLE = letter("J"), Name("J_{d}", "J[d]")


def x(j: int, sample: int | None = None) -> Name:
    """Return the name of an input."""
    return indexed(letter("x"), str(j), sample=sample)


def y(k: int, sample: int | None = None) -> Name:
    """Return the name of a target."""
    return indexed(letter("y"), str(k), sample=sample)


def z(layer: int, i: int, sample: int | None = None) -> Name:
    """Return the name of a weighted sum; the first hidden layer is layer 2."""
    return indexed(letter("z"), str(i), layer, sample)


def a(layer: int, i: int, sample: int | None = None) -> Name:
    """Return the name of an output of a unit."""
    return indexed(letter("a"), str(i), layer, sample)


def delta(layer: int, i: int, sample: int | None = None) -> Name:
    """Return the name of a unit's delta."""
    return indexed(DELTA, str(i), layer, sample)


def w(layer: int, i: int, j: int) -> Name:
    """Return the name of the weight from unit j of a layer to unit i of the next."""
    return indexed(letter("w"), _pair(i, j), layer)


def skip(layer: int, to: int, i: int, j: int) -> Name:
    """Return the name of the weight from unit j of a layer to unit i of a layer further up than the next."""
    return indexed(letter("w"), _pair(i, j), f"{layer},{to}")


def b(layer: int, i: int) -> Name:
    """Return the name of the bias that leads out of a layer to unit i of the next."""
    return indexed(letter("b"), str(i), layer)


def parameter(place: Place) -> Name:
    """Return the name of a weight or bias."""
    if place.source is None:
        return b(place.layer + 1, place.unit + 1)
    return w(place.layer + 1, place.unit + 1, place.source + 1)


def partial(of: Name, by: Name) -> Name:
    """Return the name of a partial derivative."""
    return Name(rf"\frac{{\partial {of.latex}}}{{\partial {by.latex}}}", f"∂{of.plain}/∂{by.plain}")


def new(name: Name) -> Name:
    """Return the name of a quantity after the update."""
    return Name(f"{name.latex}\\,'", f"{name.plain}′")


def hat(letter_below: Name) -> Name:
    """Return a letter under a hat: an estimate freed of its bias."""
    return Name(rf"\hat{{{letter_below.latex}}}", f"{letter_below.plain}̂")
