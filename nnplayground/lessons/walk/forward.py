"""The formulas of feed-forward: sums, outputs, the cost of a sample, the cost of the batch."""

from __future__ import annotations

import math

from nnplayground.engine.penalties import PENALTIES
from nnplayground.lessons import notation
from nnplayground.lessons.scripts import Name
from nnplayground.lessons.terms import Equation, Number, Product, Quantity, Ratio, Series, Sum, Term
from nnplayground.lessons.walk.cells import ACTIVATED, INPUTS, LOSS, OLD, A, Cell, Y, Z
from nnplayground.lessons.walk.functions import activated, sample_loss, softmax
from nnplayground.lessons.walk.numbers import Numbers

SUMS_OF_PENALTIES = {
    "l2": Name(r"\frac{\lambda}{2} \sum w^2", "λ/2·Σw²"),
    "l1": Name(r"\lambda_1 \sum \left|w\right|", "λ₁·Σ|w|"),
}
"""How the penalties are written in the cost; others go by their key."""


def activation_params(numbers: Numbers, layer: int) -> dict[str, float]:
    """Return the parameters of a layer's activation, the learned one as it stands."""
    dense = numbers.network.layers[layer]
    own = numbers.step.parameters[numbers.network.slices[layer]]
    return {name: float(value) for name, value in dense.activation_params(own).items()}


def outputs(numbers: Numbers, sample: int) -> tuple[list[Quantity], list[Quantity]]:
    """Return the outputs of the network and the targets of a sample."""
    top = len(numbers.network.layers) - 1
    units = range(numbers.network.n_out)
    p = [numbers.quantity(Cell(A, top, unit, None, sample)) for unit in units]
    y = [numbers.quantity(Cell(Y, INPUTS, unit, None, sample)) for unit in units]
    return p, y


def sum_of_inputs(numbers: Numbers, cell: Cell) -> Equation:
    """z = Σ w a + b."""
    layer, sample = cell.layer, cell.sample or 0
    terms: list[Term] = []
    for source in range(numbers.network.layers[layer].n_in):
        weight = numbers.quantity(Cell(OLD, layer, cell.unit, source))
        terms.append(Product((weight, numbers.output(*numbers.source(layer, source), sample))))
    bias = numbers.quantity(Cell(OLD, layer, cell.unit))
    return Equation(numbers.name(cell), Sum((*terms, bias)), numbers.of(cell))


def output(numbers: Numbers, cell: Cell) -> Equation:
    """a = f(z), times the factor of dropout where there is one."""
    layer, sample = cell.layer, cell.sample or 0
    dense = numbers.network.layers[layer]
    z = [numbers.quantity(Cell(Z, layer, unit, None, sample)) for unit in range(dense.n_out)]
    if dense.activation.output_only:
        term = softmax(z, cell.unit)
    else:
        term = activated(dense.activation, activation_params(numbers, layer), z[cell.unit])
    factor = dropout_factor(numbers, cell)
    return Equation(numbers.name(cell), term if factor is None else Product((factor, term)), numbers.of(cell))


def dropout_factor(numbers: Numbers, cell: Cell) -> Quantity | None:
    """Return what an output is multiplied with under dropout: 0, or more than 1; None without dropout."""
    mask = numbers.step.layers[cell.layer].mask
    if mask is None:
        return None
    name = notation.indexed(notation.letter("r"), str(cell.unit + 1), cell.layer + 2)
    return Quantity(name, float(mask[cell.sample or 0, cell.unit]))


def activated_quantity(numbers: Numbers, cell: Cell) -> Quantity:
    """Return f(z) of a unit: its output, unless dropout changes that."""
    is_output = numbers.step.layers[cell.layer].mask is None
    return numbers.quantity(Cell(A if is_output else ACTIVATED, cell.layer, cell.unit, None, cell.sample))


def loss_of_sample(numbers: Numbers, cell: Cell) -> Equation:
    """The cost of one sample, without penalties."""
    cost = numbers.settings.cost
    p, y = outputs(numbers, cell.sample or 0)
    term = sample_loss(cost.loss, cost.params, p, y)
    value = numbers.of(cell)
    return Equation(numbers.name(cell), Quantity(numbers.name(cell), value) if term is None else term, value)


def cost_of_batch(numbers: Numbers, cell: Cell) -> Equation:
    """The mean over the samples, and the penalties."""
    losses = tuple(numbers.quantity(Cell(LOSS, INPUTS, 0, None, sample)) for sample in range(numbers.samples))
    if len(losses) == 1:
        terms: list[Term] = [losses[0]]
    else:
        general = Quantity(notation.COST_OF_SAMPLE, math.nan)
        terms = [Series(general, losses, notation.SAMPLE, notation.SAMPLES, mean=True)]
    terms += penalties(numbers)
    return Equation(numbers.name(cell), Sum(tuple(terms)) if len(terms) > 1 else terms[0], numbers.of(cell))


def penalties(numbers: Numbers) -> list[Term]:
    """Return what each penalty adds to the cost."""
    found: list[Term] = []
    in_force = numbers.settings.cost.penalties
    for key, strength in in_force.strengths.items():
        value = PENALTIES[key].value(numbers.step.parameters, strength)
        amount = Quantity(SUMS_OF_PENALTIES.get(key, Name(rf"\text{{{key}}}", key)), value)
        found.append(Ratio(amount, Number(numbers.samples)) if in_force.divided_by_samples else amount)
    return found
