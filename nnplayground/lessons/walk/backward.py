"""The formulas of back-propagation: deltas, then the partial derivative of every parameter."""

from __future__ import annotations

import math

from nnplayground.engine.penalties import PENALTIES
from nnplayground.lessons import notation
from nnplayground.lessons.scripts import Name
from nnplayground.lessons.terms import Call, Equation, Negative, Number, Product, Quantity, Ratio, Series, Sum, Term
from nnplayground.lessons.walk.cells import DELTA, OLD, SLOPE, Cell, Z
from nnplayground.lessons.walk.forward import activated_quantity, activation_params, dropout_factor, outputs
from nnplayground.lessons.walk.functions import ONE, SIGN, loss_slope, slope
from nnplayground.lessons.walk.numbers import Numbers


def delta(numbers: Numbers, cell: Cell) -> Equation:
    """δ = dJ/dz of one unit and one sample."""
    is_top = cell.layer == len(numbers.network.layers) - 1
    term = _output_delta(numbers, cell) if is_top else _hidden_delta(numbers, cell)
    return Equation(numbers.name(cell), term, numbers.of(cell))


def _output_delta(numbers: Numbers, cell: Cell) -> Term:
    cost, activation = numbers.settings.cost, numbers.network.layers[cell.layer].activation
    p, y = outputs(numbers, cell.sample or 0)
    if cost.loss.link == activation.key:
        return Sum((p[cell.unit], Negative(y[cell.unit])))
    if not activation.output_only:
        return Product((loss_slope(cost.loss, cost.params, p, y, cell.unit), _slope(numbers, cell)))
    return Sum(tuple(_through_softmax(numbers, cell, p, y, unit) for unit in range(len(p))))


def _through_softmax(numbers: Numbers, cell: Cell, p: list[Quantity], y: list[Quantity], unit: int) -> Term:
    """∂J/∂p_k · ∂p_k/∂z_i, where ∂p_k/∂z_i = p_k (1 - p_i) for k = i and -p_k p_i else."""
    cost = numbers.settings.cost
    share = Sum((ONE, Negative(p[cell.unit]))) if unit == cell.unit else Negative(p[cell.unit])
    return Product((loss_slope(cost.loss, cost.params, p, y, unit), p[unit], share))


def _slope(numbers: Numbers, cell: Cell) -> Term:
    """f'(z) of a unit."""
    activation = numbers.network.layers[cell.layer].activation
    z = numbers.quantity(Cell(Z, cell.layer, cell.unit, None, cell.sample))
    return slope(activation, activation_params(numbers, cell.layer), z, activated_quantity(numbers, cell))


def from_above(numbers: Numbers, cell: Cell) -> tuple[Product, ...]:
    """dJ/da of a hidden unit: what comes back along each of its weights."""
    terms: list[Product] = []
    for above, first in numbers.fed(cell.layer):
        for unit in range(numbers.network.layers[above].n_out):
            weight = numbers.quantity(Cell(OLD, above, unit, first + cell.unit))
            terms.append(Product((weight, numbers.quantity(Cell(DELTA, above, unit, None, cell.sample)))))
    return tuple(terms)


def _hidden_delta(numbers: Numbers, cell: Cell) -> Term:
    terms, factor = from_above(numbers, cell), dropout_factor(numbers, cell)
    back: tuple[Term, ...] = terms[0].factors if len(terms) == 1 else (Sum(terms),)
    factors = (*back, _slope(numbers, cell))
    return Product(factors if factor is None else (*factors, factor))


def partial(numbers: Numbers, cell: Cell) -> Equation:
    """∂J/∂θ: the mean over the samples, and the penalty's part."""
    shares = tuple(_share(numbers, cell, sample) for sample in range(numbers.samples))
    if len(shares) == 1:
        terms: list[Term] = [shares[0]]
    else:
        terms = [Series(_general(numbers, cell), shares, notation.SAMPLE, notation.SAMPLES, mean=True)]
    if cell.source is not None:
        terms += _penalties(numbers, cell)
    return Equation(numbers.name(cell), Sum(tuple(terms)) if len(terms) > 1 else terms[0], numbers.of(cell))


def _share(numbers: Numbers, cell: Cell, sample: int) -> Term:
    """What one sample adds: δ_i a_j for a weight, δ_i for a bias."""
    if cell.unit == SLOPE:
        return _share_of_slope(numbers, cell, sample)
    own = numbers.quantity(Cell(DELTA, cell.layer, cell.unit, None, sample))
    if cell.source is None:
        return own
    return Product((own, numbers.output(*numbers.source(cell.layer, cell.source), sample)))


def _share_of_slope(numbers: Numbers, cell: Cell, sample: int) -> Term:
    """Σ dJ/da_i · min(0, z_i): a learned slope counts left of 0 alone."""
    top = len(numbers.network.layers) - 1
    cost = numbers.settings.cost
    terms: list[Term] = []
    for unit in range(numbers.network.layers[cell.layer].n_out):
        own = Cell(DELTA, cell.layer, unit, None, sample)
        if cell.layer == top:
            p, y = outputs(numbers, sample)
            back = loss_slope(cost.loss, cost.params, p, y, unit)
        else:
            factor, sums = dropout_factor(numbers, own), Sum(from_above(numbers, own))
            back = sums if factor is None else Product((sums, factor))
        z = numbers.quantity(Cell(Z, cell.layer, unit, None, sample))
        terms.append(Product((back, Call(Name(r"\min", "min"), (Number(0.0), z), min))))
    return Sum(tuple(terms))


def _general(numbers: Numbers, cell: Cell) -> Term:
    """Return what stands behind the sign of the sum: the share of any sample d."""
    layer = cell.layer + 2
    if cell.unit == SLOPE:
        return Quantity(notation.partial(notation.COST_OF_SAMPLE, numbers.parameter_name(cell)), math.nan)
    own = Quantity(_of_any(notation.delta(layer, cell.unit + 1)), math.nan)
    if cell.source is None:
        return own
    column, unit = numbers.source(cell.layer, cell.source)
    below = notation.a(column + 1, unit + 1) if column else notation.x(unit + 1)
    return Product((own, Quantity(_of_any(below), math.nan)))


def _of_any(name: Name) -> Name:
    """Return a name with the sample d."""
    open_above = name.latex.endswith("}") and "^{" in name.latex
    latex = f"{name.latex[:-1]}[d]}}" if open_above else f"{name.latex}^{{[d]}}"
    return Name(latex, f"{name.plain}[d]")


def _penalties(numbers: Numbers, cell: Cell) -> list[Term]:
    """Return what each penalty adds to the partial derivative of a weight."""
    found: list[Term] = []
    weight, place = numbers.quantity(Cell(OLD, cell.layer, cell.unit, cell.source)), numbers.position(cell)
    in_force = numbers.settings.cost.penalties
    for key, strengths in in_force.strengths.items():
        strength = float(strengths[place])
        if not strength:
            continue
        term = _penalty(numbers, key, strength, weight)
        found.append(Ratio(term, Number(numbers.samples)) if in_force.divided_by_samples else term)
    return found


def _penalty(numbers: Numbers, key: str, strength: float, weight: Quantity) -> Term:
    if key == "l2":
        return Product((Quantity(notation.LAMBDA, strength), weight))
    if key == "l1":
        sign = Call(SIGN, (weight,), lambda value: float((value > 0) - (value < 0)))
        return Product((Quantity(Name(r"\lambda_1", "λ₁"), strength), sign))
    out = numbers.step.parameters.copy()
    PENALTIES[key].slope(numbers.step.parameters, out)
    slope_of_it = float(out[numbers.position(weight.cell)]) if isinstance(weight.cell, Cell) else math.nan
    return Quantity(notation.partial(Name(rf"\text{{{key}}}", key), weight.name), strength * slope_of_it)
