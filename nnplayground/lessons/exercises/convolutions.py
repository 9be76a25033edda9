"""Exercises about convolutional networks: sizes of maps, single sums, pooling, and how many numbers they have."""

from __future__ import annotations

import numpy as np

from nnplayground.engine.activations import ACTIVATIONS
from nnplayground.engine.arrays import Array
from nnplayground.engine.layers import Convolution, Dense
from nnplayground.engine.layers.windows import Windows
from nnplayground.i18n import QT_TRANSLATE_NOOP, Text
from nnplayground.lessons import notation
from nnplayground.lessons.exercises.draw import pick, until, whole
from nnplayground.lessons.exercises.task import Field, Kind, Slip, Task
from nnplayground.lessons.scripts import LATEX, PLAIN, Name
from nnplayground.lessons.terms import Equation, Number, Product, Quantity, Sum
from nnplayground.lessons.topics.convolution import Sliding
from nnplayground.lessons.worked.convolution import MAP_LENGTH, map_length

NO_PADDING = QT_TRANSLATE_NOOP("Slip", "The padding is missing: it comes on both sides.")
ONE_SIDE = QT_TRANSLATE_NOOP("Slip", "The padding comes on both sides, so twice.")
NO_ONE = QT_TRANSLATE_NOOP("Slip", "The 1 is missing: the window stands somewhere before it first moves.")
NO_STRIDE = QT_TRANSLATE_NOOP("Slip", "That is with stride 1.")
TURNED = QT_TRANSLATE_NOOP("Slip", "This is with the kernel turned round; networks do not turn it.")
NO_BIAS = QT_TRANSLATE_NOOP("Slip", "The bias b is missing.")
ONE_CHANNEL = QT_TRANSLATE_NOOP("Slip", "Every kernel has weights for each of the input channels.")
NO_BIASES = QT_TRANSLATE_NOOP("Slip", "The biases are missing: every kernel has one.")
EVERY_PLACE = QT_TRANSLATE_NOOP("Slip", "Weights are shared: the number of places does not matter.")
MEAN_NOT_LARGEST = QT_TRANSLATE_NOOP("Slip", "This is the mean; the largest value is asked.")
LARGEST_NOT_MEAN = QT_TRANSLATE_NOOP("Slip", "This is the largest value; the mean is asked.")
PARAMETERS = notation.letter("N")
QUESTIONS = {
    False: QT_TRANSLATE_NOOP(
        "Exercise",
        "A convolution reads images of {length} × {length} pixels (channels: {channels}) through {kernels} kernels of "
        "{window} × {window}. How many weights and biases does it have?",
    ),
    True: QT_TRANSLATE_NOOP(
        "Exercise",
        "A convolution reads images of {length} × {length} pixels (channels: {channels}) through {kernels} kernels of "
        "{window} × {window}, no padding, stride 1. How many weights and biases does it have? And how many would a "
        "dense layer with as many outputs have?",
    ),
}


def matrix(letter: str, values: Array) -> Name:
    """Return a matrix written out, as what is given."""
    rows = [[[script.number(float(value), 4) for value in row] for row in values] for script in (LATEX, PLAIN)]
    return Name(f"{letter} = {LATEX.matrix(rows[0])}", f"{letter} = {PLAIN.matrix(rows[1])}")


def drawn(rng: np.random.Generator, rows: int, columns: int, low: int, high: int) -> Array:
    """Return a matrix of whole numbers."""
    return np.array([[float(whole(rng, low, high)) for _ in range(columns)] for _ in range(rows)])


def map_size(rng: np.random.Generator, level: int) -> Task:
    """How many rows a map has: without padding (1), with padding (2), with a stride (3)."""

    def make(rng: np.random.Generator) -> tuple[int, int, int, int]:
        stride = whole(rng, 2, 3) if level == 3 else 1
        return whole(rng, 6, 64), pick(rng, (2, 3, 5, 7)), whole(rng, 1, 3) if level > 1 else 0, stride

    def holds(made: tuple[int, int, int, int]) -> bool:
        length, window, padding, stride = made
        return padding < window < length and (length + 2 * padding - window) % stride == 0

    length, window, padding, stride = until(rng, make, holds)
    rows = Windows((window, window), (stride, stride), (padding, padding)).places((length, length))[0]
    result = Equation(MAP_LENGTH, map_length(length, window, padding, stride), float(rows))
    slips = [Slip(rows - 1, NO_ONE)]
    if padding:
        slips += [
            Slip((length - window) // stride + 1, NO_PADDING),
            Slip((length + padding - window) // stride + 1, ONE_SIDE),
        ]
    if stride > 1:
        slips.append(Slip(length + 2 * padding - window + 1, NO_STRIDE))
    return Task(
        Text(
            QT_TRANSLATE_NOOP(
                "Exercise",
                "An image has {length} × {length} pixels, the kernel {window} × {window}, the padding is {padding} on "
                "each side and the stride {stride}. How many rows does the map have?",
            ),
            {"length": length, "window": window, "padding": padding, "stride": stride},
        ),
        (Field(MAP_LENGTH, float(rows), Kind.WHOLE, slips=tuple(slips)),),
        solution=(result,),
    )


def map_value(rng: np.random.Generator, level: int) -> Task:
    """One number of a map: at the first place (1), anywhere and with a bias (2), with padding (3)."""
    window = 2 if level == 1 else 3

    def make(rng: np.random.Generator) -> tuple[Sliding, int]:
        image, kernel = drawn(rng, window + 1, window + 1, 0, 4), drawn(rng, window, window, -2, 2)
        bias = float(whole(rng, -3, 3)) if level > 1 else 0.0
        sliding = Sliding(image, kernel, bias, padding=1 if level == 3 else 0)
        return sliding, 0 if level == 1 else whole(rng, 0, sliding.places - 1)

    def holds(made: tuple[Sliding, int]) -> bool:
        sliding, place = made
        value = sliding.equation(place).value
        turned = sliding.turned().equation(place).value
        return value not in (0.0, turned, sliding.bias) and (level == 1 or sliding.bias != 0.0)

    sliding, place = until(rng, make, holds)
    result = sliding.equation(place)
    row, column = sliding.cell(place)
    questions = {
        False: QT_TRANSLATE_NOOP(
            "Exercise",
            "The kernel K slides over the image X, stride 1, no padding, bias b = {bias}. What is the number in row "
            "{row}, column {column} of the map?",
        ),
        True: QT_TRANSLATE_NOOP(
            "Exercise",
            "The kernel K slides over the image X, stride 1, with one row and column of 0 around it, bias b = {bias}. "
            "What is the number in row {row}, column {column} of the map? (In the solution x counts from the corner of "
            "the padding.)",
        ),
    }
    values = {"bias": round(sliding.bias), "row": row + 1, "column": column + 1}
    slips = [Slip(sliding.turned().equation(place).value, TURNED)]
    if sliding.bias:
        slips.append(Slip(result.value - sliding.bias, NO_BIAS))
    return Task(
        Text(questions[level == 3], values),
        (Field(result.name, result.value, Kind.WHOLE, slips=tuple(slips)),),
        (),
        (matrix("X", sliding.image), matrix("K", sliding.kernel)),
        (result,),
    )


def pooled_value(rng: np.random.Generator, level: int) -> Task:
    """Numbers of a pooled map: the largest (1), the mean (2), and where a delta goes back to (3)."""
    what = "avg" if level == 2 else "max"

    def make(rng: np.random.Generator) -> tuple[Sliding, int]:
        sliding = Sliding(drawn(rng, 4, 4, -9, 9), np.ones((2, 2)), stride=2, what=what)
        return sliding, whole(rng, 0, 3)

    def holds(made: tuple[Sliding, int]) -> bool:
        seen = made[0].seen(made[1])
        return len(set(seen.ravel().tolist())) == 4 and seen.sum() != 0.0 and seen.max() != 0.0

    sliding, place = until(rng, make, holds)
    seen, result = sliding.seen(place), sliding.equation(place)
    row, column = sliding.cell(place)
    question = {
        1: QT_TRANSLATE_NOOP(
            "Exercise", "Max pooling over 2 × 2, stride 2: what is the number in row {row}, column {column}?"
        ),
        2: QT_TRANSLATE_NOOP(
            "Exercise", "Average pooling over 2 × 2, stride 2: what is the number in row {row}, column {column}?"
        ),
        3: QT_TRANSLATE_NOOP(
            "Exercise",
            "Max pooling over 2 × 2, stride 2. What is the number in row {row}, column {column}, and in which row and "
            "column of X is the pixel that its delta goes back to?",
        ),
    }[level]
    kind = Kind.NUMBER if level == 2 else Kind.WHOLE
    fields, solution = [Field(result.name, result.value, kind, slips=_pool_slips(seen, what))], [result]
    if level == 3:
        inner = divmod(int(seen.argmax()), 2)
        back = tuple(2 * outer + within for outer, within in zip((row, column), inner, strict=True))
        names = notation.letter("i"), notation.letter("j")
        steps = tuple(_place(name, at, within) for name, at, within in zip(names, (row, column), inner, strict=True))
        fields += [Field(name, float(at + 1), Kind.WHOLE) for name, at in zip(names, back, strict=True)]
        solution += steps
    return Task(
        Text(question, {"row": row + 1, "column": column + 1}),
        tuple(fields),
        (),
        (matrix("X", sliding.image),),
        tuple(solution),
    )


def _place(name: Name, at: int, within: int) -> Equation:
    """Return a row or column of the image: two for every window before, and that within the window."""
    return Equation(name, Sum((Product((Number(2.0), Number(float(at)))), Number(float(within + 1)))))


def _pool_slips(seen: Array, what: str) -> tuple[Slip, ...]:
    if what == "avg":
        return (Slip(float(seen.max()), LARGEST_NOT_MEAN),)
    return (Slip(float(seen.mean()), MEAN_NOT_LARGEST),)


def kernel_count(rng: np.random.Generator, level: int) -> Task:
    """All weights and biases of a convolution: of one input channel (1), of several (2), and of a dense layer (3)."""
    window, channels = pick(rng, (2, 3, 5)), 1 if level == 1 else whole(rng, 2, 16 if level == 2 else 3)
    kernels, length = (whole(rng, 2, 4), whole(rng, 6, 10)) if level == 3 else (whole(rng, 2, 32), whole(rng, 8, 28))
    layer = Convolution((channels, length, length), kernels, Windows((window, window)), ACTIVATIONS["relu"])
    k, c, m = (
        Quantity(Name(latex, plain), float(value))
        for latex, plain, value in (
            ("k", "k", window),
            (r"c_{\text{in}}", "c_in", channels),
            (r"c_{\text{out}}", "c_out", kernels),
        )
    )
    total = Equation(PARAMETERS, Product((Sum((Product((k, k, c)), Number(1.0))), m)), float(layer.size))
    weights = window * window * channels * kernels
    slips = [Slip(weights, NO_BIASES), Slip(layer.size * layer.places, EVERY_PLACE)]
    if channels > 1:
        slips.append(Slip((window * window + 1) * kernels, ONE_CHANNEL))
    fields = [Field(PARAMETERS, float(layer.size), Kind.WHOLE, slips=tuple(slips))]
    solution = [total]
    if level == 3:
        dense = _dense(layer)
        fields.append(Field(dense.name, dense.value, Kind.WHOLE))
        solution.append(dense)
    return Task(
        Text(QUESTIONS[level == 3], {"length": length, "channels": channels, "kernels": kernels, "window": window}),
        tuple(fields),
        solution=tuple(solution),
    )


def _dense(layer: Convolution) -> Equation:
    """Return how many numbers a dense layer with the same outputs would have."""
    dense = Dense(layer.n_in, layer.n_out, ACTIVATIONS["relu"])
    inputs, outputs = (
        Quantity(Name(rf"n_{{\text{{{word}}}}}", f"n_{word}"), float(count))
        for word, count in (("in", dense.n_in), ("out", dense.n_out))
    )
    name = Name(r"N_{\text{dense}}", "N_dense")
    return Equation(name, Product((Sum((inputs, Number(1.0))), outputs)), float(dense.size))
