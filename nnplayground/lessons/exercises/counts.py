"""Exercises that count: shapes of matrices, parameters, steps, and how fast a gradient vanishes."""

from __future__ import annotations

import math
from itertools import pairwise

import numpy as np

from nnplayground.engine.activations import ACTIVATIONS
from nnplayground.engine.layers import Dense
from nnplayground.i18n import QT_TRANSLATE_NOOP, Marked, Text
from nnplayground.lessons import notation
from nnplayground.lessons.exercises.draw import decimal, is_telling, nonzero, pick, until, whole
from nnplayground.lessons.exercises.networks import NO_SLOPE
from nnplayground.lessons.exercises.neurons import derivative_of, formula_of, slope_of, slope_steps
from nnplayground.lessons.exercises.task import Field, Kind, Slip, Task
from nnplayground.lessons.scripts import Name, raised
from nnplayground.lessons.terms import Call, Equation, Number, Power, Product, Quantity, Ratio, Sum

NO_BIASES = QT_TRANSLATE_NOOP("Slip", "The biases are missing: every neuron has one.")
BIAS_OF_INPUTS = QT_TRANSLATE_NOOP("Slip", "Inputs have no bias; only neurons do.")
ROUNDED_DOWN = QT_TRANSLATE_NOOP("Slip", "The samples that are left over make a last, smaller batch.")
ONE_EPOCH = QT_TRANSLATE_NOOP("Slip", "These are the steps of one epoch.")
ONE_LAYER_LESS = QT_TRANSLATE_NOOP("Slip", "That is one layer less.")
ONE_LAYER = QT_TRANSLATE_NOOP("Slip", "That is a single layer; the factor comes once for every layer.")
PLAIN_COUNT = Name("N", "N")


SAMPLES_AS_COLUMNS = QT_TRANSLATE_NOOP("Exercise", "Samples as columns, as in the lecture")
BATCH_FIRST = QT_TRANSLATE_NOOP("Exercise", "Batch first, samples as rows")


def _shape_field(name: Name, shape: tuple[int, int], label: Marked | None = None) -> Field:
    return Field(name, kind=Kind.SHAPE, shape=shape, label=label)


def label_shape(inputs: int, classes: int, batch: int) -> Task:
    """Return the task of the label matrix in the lecture's orientation and with the batch first."""
    return Task(
        Text(
            QT_TRANSLATE_NOOP(
                "Exercise",
                "A network has {inputs} inputs and {classes} classes, and a batch has {batch} samples. What is the "
                "shape of the matrix of labels (one-hot): in the lecture, where samples are columns, and with the "
                "batch first, as in most programs?",
            ),
            {"inputs": inputs, "classes": classes, "batch": batch},
        ),
        (
            _shape_field(Name(r"Y", "Y"), (classes, batch), SAMPLES_AS_COLUMNS),
            _shape_field(Name(r"Y^{\top}", "Yᵀ"), (batch, classes), BATCH_FIRST),
        ),
        reason=Text(
            QT_TRANSLATE_NOOP(
                "Exercise",
                "One-hot labels have one number a class and sample. The lecture writes samples as columns: {classes} "
                "rows, {batch} columns. Programs write them as rows: {batch} rows, {classes} columns. The {inputs} "
                "inputs do not matter here; they give the other side of the matrix X.",
            ),
            {"inputs": inputs, "classes": classes, "batch": batch},
        ),
    )


def matrix_shapes(rng: np.random.Generator, level: int) -> Task:
    """Shapes of W, of a batch's a, and of the labels."""
    if level == 1:
        inputs, classes, batch = until(
            rng, lambda rng: (whole(rng, 3, 12), whole(rng, 2, 8), whole(rng, 9, 40)), lambda made: len(set(made)) == 3
        )
        return label_shape(inputs, classes, batch)
    count = level + 1
    sizes = until(rng, lambda rng: tuple(whole(rng, 2, 12) for _ in range(count)), lambda made: len(set(made)) == count)
    batch = whole(rng, 13, 40)
    layer = whole(rng, 1, count - 1)
    letter = notation.indexed(notation.letter("W"), "", layer)
    levels = {"layer": raised(f"({layer})"), "above": raised(f"({layer + 1})")}
    return Task(
        Text(
            QT_TRANSLATE_NOOP(
                "Exercise",
                "The columns of a network have {sizes} units, inputs first, and samples are columns, as in the "
                "lecture. What are the shapes of W{layer} and, for a batch of {batch}, of a{above}?",
            ),
            {"sizes": "-".join(map(str, sizes)), **levels, "batch": batch},
        ),
        (
            _shape_field(letter, (sizes[layer], sizes[layer - 1])),
            _shape_field(notation.indexed(notation.letter("a"), "", layer + 1), (sizes[layer], batch)),
        ),
        reason=Text(
            QT_TRANSLATE_NOOP(
                "Exercise",
                "W{layer} has a row for each of the {to} units that it leads to and a column for each of the {origin} "
                "units that it comes from; a{above} has a row a unit and a column a sample.",
            ),
            {**levels, "to": sizes[layer], "origin": sizes[layer - 1]},
        ),
    )


def parameter_count(rng: np.random.Generator, level: int) -> Task:
    """All weights and biases of a dense network."""
    sizes = tuple(whole(rng, 2, 6 + 4 * level) for _ in range(level + 2))
    layers = [Dense(below, above, ACTIVATIONS["tanh"]) for below, above in pairwise(sizes)]
    total = sum(layer.size for layer in layers)
    steps = []
    for index, (below, above) in enumerate(pairwise(sizes), 1):
        name = notation.indexed(PLAIN_COUNT, "", index)
        steps.append(Equation(name, Sum((Product((Number(above), Number(below))), Number(above)))))
    known = tuple(Quantity(step.name, step.value) for step in steps)
    result = Equation(PLAIN_COUNT, Sum(known), total)
    weights = sum(below * above for below, above in pairwise(sizes))
    slips = (Slip(weights, NO_BIASES), Slip(total + sizes[0], BIAS_OF_INPUTS))
    return Task(
        Text(
            QT_TRANSLATE_NOOP(
                "Exercise", "A dense network has {sizes} units, inputs first. How many weights and biases does it have?"
            ),
            {"sizes": "-".join(map(str, sizes))},
        ),
        (Field(PLAIN_COUNT, total, Kind.WHOLE, slips=slips),),
        solution=(*steps, result),
    )


CEILING = Name(r"\operatorname{ceil}", "ceil")
SHARE_KEPT = Name(r"r_{\text{train}}", "r_train")


def steps_per_epoch(rng: np.random.Generator, level: int) -> Task:
    """Steps of an epoch (1), of a run (2), and with samples set aside for testing (3)."""
    epochs = 1 if level == 1 else 10 * whole(rng, 2, 20)

    def make(rng: np.random.Generator) -> tuple[int, int, float]:
        samples = 10 * whole(rng, 5, 60)
        return samples, pick(rng, (8, 16, 32, 64)), pick(rng, (0.2, 0.3)) if level == 3 else 0.0

    def holds(made: tuple[int, int, float]) -> bool:
        kept = made[0] - round(made[0] * made[2])
        return kept > 2 * made[1] and kept % made[1] != 0

    samples, batch, aside = until(rng, make, holds)
    kept = samples - round(samples * aside)
    m, size = Quantity(notation.SAMPLES, kept), Quantity(notation.letter("B"), batch)
    per_epoch = math.ceil(kept / batch)
    steps = [Equation(Name("S", "S"), Call(CEILING, (Ratio(m, size),), math.ceil))]
    if aside:
        all_of_them = Quantity(Name("n", "n"), samples)
        steps.insert(0, Equation(m.name, Product((Quantity(SHARE_KEPT, 1.0 - aside), all_of_them)), kept))
    if level > 1:
        steps.append(
            Equation(Name(r"S_{\text{run}}", "S_run"), Product((Number(epochs), Quantity(Name("S", "S"), per_epoch))))
        )
    floor = kept // batch
    slips = [Slip(floor * epochs, ROUNDED_DOWN)]
    if level > 1:
        slips.append(Slip(per_epoch, ONE_EPOCH))
    if aside:
        slips.append(Slip(math.ceil(samples / batch) * epochs, NOT_SET_ASIDE))
    questions = {
        1: QT_TRANSLATE_NOOP(
            "Exercise", "{samples} training samples, batches of {batch}: how many steps (updates) has an epoch?"
        ),
        2: QT_TRANSLATE_NOOP(
            "Exercise", "{samples} training samples, batches of {batch}: how many steps are {epochs} epochs?"
        ),
        3: QT_TRANSLATE_NOOP(
            "Exercise",
            "Of {samples} samples, {percent} % are set aside for testing. Batches have {batch} samples: how many steps "
            "are {epochs} epochs?",
        ),
    }
    values = {"samples": samples, "batch": batch, "epochs": epochs, "percent": round(100 * aside)}
    return Task(
        Text(questions[level], values),
        (Field(steps[-1].name, per_epoch * epochs, Kind.WHOLE, slips=tuple(slips)),),
        solution=tuple(steps),
    )


NOT_SET_ASIDE = QT_TRANSLATE_NOOP("Slip", "The samples set aside for testing do not take part in training.")
FACTOR = Name(r"\frac{\delta^{(1)}}{\delta^{(L)}}", "δ⁽¹⁾/δ⁽ᴸ⁾")


def vanishing(rng: np.random.Generator, level: int) -> Task:
    """By how much a delta shrinks on its way through layers of one neuron."""
    key = ("logistic", "tanh", "arctan")[level - 1]

    def make(rng: np.random.Generator) -> tuple[int, float, float]:
        z = 0.0 if level == 1 else nonzero(rng, 2.0)
        return whole(rng, 4, 10), decimal(rng, 0.2, 1.5), z

    def holds(made: tuple[int, float, float]) -> bool:
        factor = made[1] * slope_of(key, made[2])
        return made[1] != 1.0 and factor < 0.9 and is_telling(factor ** made[0], 1e-8)

    layers, weight, z_value = until(rng, make, holds)
    z, w = Quantity(notation.letter("z"), z_value), Quantity(notation.letter("w"), weight)
    activation = ACTIVATIONS[key]
    steps = slope_steps(key, z)
    factor = Product((w, Quantity(steps[-1].name, steps[-1].value)))
    count = Quantity(notation.letter("L"), float(layers))
    result = Equation(FACTOR, Power(factor, count))
    slips = (
        Slip(weight**layers, NO_SLOPE),
        Slip(factor.value ** (layers - 1), ONE_LAYER_LESS),
        Slip(factor.value, ONE_LAYER),
    )
    return Task(
        Text(
            QT_TRANSLATE_NOOP(
                "Exercise",
                "A chain of {layers} layers of one neuron each, all with the same weight w and the same sum z. By what "
                "factor does the delta change on its way back through all of them?",
            ),
            {"layers": layers},
        ),
        (Field(FACTOR, result.value, slips=slips),),
        (count, w, z),
        (formula_of(activation), derivative_of(activation)),
        (*steps, result),
    )
