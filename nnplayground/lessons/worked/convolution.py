"""A convolutional network that fits on paper: a 3 × 3 kernel on a 4 × 4 image, ReLU, the largest value, one output."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from itertools import product

import numpy as np

from nnplayground.engine.activations import ACTIVATIONS
from nnplayground.engine.arrays import Array
from nnplayground.engine.layers import Convolution, Dense, Pool
from nnplayground.engine.layers.windows import Windows
from nnplayground.engine.network import Network
from nnplayground.engine.objective import Objective
from nnplayground.i18n import QT_TRANSLATE_NOOP
from nnplayground.lessons import notation
from nnplayground.lessons.matrices import Matrix, MatrixEquation, Scaled, Subtracted
from nnplayground.lessons.scripts import Name
from nnplayground.lessons.statements import Result
from nnplayground.lessons.terms import Call, Equation, Negative, Number, Power, Product, Quantity, Ratio, Sum, Term
from nnplayground.lessons.topics.convolution import KERNELS, Sliding, Together, element, largest
from nnplayground.lessons.walk.functions import HALF, MAX, ONE, TWO
from nnplayground.lessons.worked.example import Item
from nnplayground.lessons.worked.functions import learned, rows, told

IMAGE = np.array([[1.0, 2.0, 0.0, 1.0], [3.0, 1.0, 0.0, 2.0], [2.0, 0.0, 1.0, 3.0], [1.0, 1.0, 2.0, 0.0]])
BIAS, WEIGHT, OUTPUT_BIAS, TARGET, RATE = -1.0, 0.5, 0.5, 1.0, 0.01
X, K, Y, B, V, C = (notation.letter(name) for name in ("X", "K", "Y", "b", "v", "c"))
POOLED, OUTPUT, WANTED = notation.letter("q"), notation.hat(notation.letter("y")), notation.letter("y")
COST, DELTA_OUT = notation.COST, Name(r"\delta_{\text{out}}", "δ_out")
ETA = Quantity(notation.RATE, RATE)
MAP_LENGTH = Name(r"n_{\text{out}}", "n_out")
PLACES = tuple(product(range(2), range(2)))


@dataclass(frozen=True, slots=True, eq=False)
class Small:
    """The network after one pass forwards and back; images are `(rows, columns)`."""

    network: Network
    sliding: Sliding
    objective: Objective

    @property
    def sums(self) -> Array:
        """z of the convolution `(2, 2)`."""
        return self._square(self.objective.bound.layers[0].z)

    @property
    def outputs(self) -> Array:
        """What ReLU makes of them `(2, 2)`."""
        return self._square(self.objective.bound.layers[0].a)

    @property
    def deltas(self) -> Array:
        """∂J/∂z of the convolution `(2, 2)`."""
        return self._square(self.objective.bound.layers[0].delta)

    @property
    def pooled(self) -> float:
        """The largest of the outputs."""
        return float(self.objective.bound.between[1][0].out[0, 0])

    @property
    def pooled_delta(self) -> float:
        """∂J/∂q, which is what the output layer passes down; the pooling itself uses it up."""
        return float(self.network.weights(1)[0, 0]) * self.output_delta

    @property
    def output(self) -> float:
        """The output of the network."""
        return float(self.objective.bound.layers[1].a[0, 0])

    @property
    def output_delta(self) -> float:
        """∂J/∂ŷ."""
        return float(self.objective.bound.layers[1].delta[0, 0])

    @property
    def cost(self) -> float:
        """J."""
        return self.objective.value(np.array([[TARGET]]))

    @property
    def kernel_gradient(self) -> Array:
        """∂J/∂K `(3, 3)`."""
        return self.network.weights(0, self.objective.gradient).reshape(3, 3).copy()

    def gradient(self, layer: int) -> tuple[float, float]:
        """Return ∂J/∂ of the first weight and of the bias of a layer."""
        vector = self.objective.gradient
        return float(self.network.weights(layer, vector)[0, 0]), float(self.network.bias(layer, vector)[0])

    @staticmethod
    def _square(values: Array) -> Array:
        return values[:, 0].reshape(2, 2).copy()


def network(pooling: str = "max") -> Network:
    """Return the network: convolution with ReLU, pooling over all of the map, one linear output."""
    convolution = Convolution((1, 4, 4), 1, Windows((3, 3)), ACTIVATIONS["relu"])
    pool = Pool(pooling, convolution.shape_out, Windows((2, 2), (2, 2)))
    made = Network([convolution, Dense(1, 1, ACTIVATIONS["identity"])], between=[(), (pool,)])
    made.weights(0)[...], made.bias(0)[...] = KERNELS["vertical"].values.reshape(1, -1), BIAS
    made.weights(1)[...], made.bias(1)[...] = WEIGHT, OUTPUT_BIAS
    return made


def passed(made: Network) -> Small:
    """Return a network of this form after one pass."""
    kernel = made.weights(0).reshape(3, 3).copy()
    objective = learned(made, IMAGE.reshape(1, -1), np.array([[TARGET]]))
    return Small(made, Sliding(IMAGE, kernel, bias=float(made.bias(0)[0])), objective)


@cache
def first() -> Small:
    """Return the network at its beginning."""
    return passed(network())


@cache
def stepped() -> Small:
    """Return the network after one step of gradient descent."""
    after = network()
    after.parameters -= RATE * first().objective.gradient
    return passed(after)


def map_length(length: int, window: int, padding: int, stride: int) -> Term:
    """Return how many places a window has along one side: (n + 2p − k) / s + 1, where the division leaves nothing."""
    n, k = Quantity(notation.letter("n"), float(length)), Quantity(notation.letter("k"), float(window))
    p, s = Quantity(notation.letter("p"), float(padding)), Quantity(notation.letter("s"), float(stride))
    return Sum((Ratio(Sum((n, Product((TWO, p)), Negative(k))), s), ONE))


def items() -> tuple[Item, ...]:
    """Return feed-forward, cost, deltas, the kernel's gradient and the step."""
    small = first()
    return (*_given(small), *_forward(small), *_backward(small), *_partials(small), *_step(small))


def _given(small: Small) -> tuple[Item, ...]:
    given = {"X": rows(IMAGE), "K": rows(small.sliding.kernel)}
    length = float(small.sliding.shape[0])
    return (
        Item(
            "conv_given",
            QT_TRANSLATE_NOOP("Worked", "An image of 4 × 4 pixels, and a kernel that looks for vertical edges"),
            given,
            (MatrixEquation(X, None, IMAGE), MatrixEquation(K, None, small.sliding.kernel)),
        ),
        Item(
            "conv_size",
            QT_TRANSLATE_NOOP("Worked", "Rows and columns of the map: no padding (p = 0), stride s = 1"),
            length,
            (Equation(MAP_LENGTH, map_length(len(IMAGE), 3, 0, 1), length),),
        ),
    )


def _forward(small: Small) -> tuple[Item, ...]:
    sums, outputs, sliding = small.sums, small.outputs, small.sliding
    named = [Quantity(element("z", *place), float(sums[place])) for place in PLACES]
    relus = [
        Equation(element("a", *place), Call(MAX, (Number(0.0), z), max), float(outputs[place]))
        for place, z in zip(PLACES, named, strict=True)
    ]
    a = [Quantity(equation.name, equation.value) for equation in relus]
    p, v, c = Quantity(POOLED, small.pooled), Quantity(V, WEIGHT), Quantity(C, OUTPUT_BIAS)
    output, target = Quantity(OUTPUT, small.output), Quantity(WANTED, TARGET)
    return (
        Item(
            "conv_sums",
            told(
                QT_TRANSLATE_NOOP(
                    "Worked", "The kernel at its four places: nine products, their sum, and the bias b = {bias}"
                ),
                bias=BIAS,
            ),
            rows(sums),
            tuple(_renamed(sliding.equation(place)) for place in range(sliding.places)),
        ),
        Item(
            "conv_relu",
            QT_TRANSLATE_NOOP("Worked", "The feature map: ReLU of every sum"),
            rows(outputs),
            tuple(relus),
        ),
        Item(
            "conv_pool",
            QT_TRANSLATE_NOOP("Worked", "Max pooling over 2 × 2: the largest value goes on; where it stood is kept"),
            small.pooled,
            (Equation(POOLED, Call(MAX, tuple(a), largest), small.pooled),),
        ),
        Item(
            "conv_output",
            told(
                QT_TRANSLATE_NOOP("Worked", "One output neuron reads it, with v = {v} and c = {c}"),
                v=WEIGHT,
                c=OUTPUT_BIAS,
            ),
            small.output,
            (Equation(OUTPUT, Sum((Product((v, p)), c)), small.output),),
        ),
        Item(
            "conv_cost",
            told(
                QT_TRANSLATE_NOOP("Worked", "The cost, half of the square, for the target y = {target}"), target=TARGET
            ),
            small.cost,
            (Equation(COST, Product((HALF, Power(Sum((output, Negative(target))), TWO))), small.cost),),
        ),
    )


def _renamed(equation: Equation) -> Equation:
    """Return the equation of a sum, which is z here: ŷ is the output of the network."""
    name = Name(equation.name.latex.replace("y", "z"), equation.name.plain.replace("y", "z"))
    return replace(equation, name=name)


def _backward(small: Small) -> tuple[Item, ...]:
    output, target = Quantity(OUTPUT, small.output), Quantity(WANTED, TARGET)
    delta, v = Quantity(DELTA_OUT, small.output_delta), Quantity(V, WEIGHT)
    back = notation.partial(COST, POOLED)
    return (
        Item(
            "conv_delta_out",
            QT_TRANSLATE_NOOP("Worked", "Delta of the output: output minus target"),
            small.output_delta,
            (Equation(DELTA_OUT, Sum((output, Negative(target))), small.output_delta),),
        ),
        Item(
            "conv_delta_pool",
            QT_TRANSLATE_NOOP("Worked", "What comes back to the pooled value"),
            small.pooled_delta,
            (Equation(back, Product((v, delta)), small.pooled_delta),),
        ),
        Item(
            "conv_deltas",
            QT_TRANSLATE_NOOP(
                "Worked",
                "Deltas of the map: all of it goes to the place that was the largest, whose ReLU has the slope 1; the "
                "others get nothing",
            ),
            rows(small.deltas),
            (MatrixEquation(notation.DELTA, None, small.deltas),),
        ),
    )


def weight_equation(small: Small, row: int, column: int) -> Equation:
    """Return ∂J/∂k of one weight: every place adds its delta times the pixel that the weight met there."""
    deltas = small.deltas
    shares = tuple(
        Together(
            (
                Quantity(element("δ", i, j), float(deltas[i, j])),
                Quantity(element("x", row + i, column + j), float(IMAGE[row + i, column + j])),
            )
        )
        for i, j in PLACES
    )
    name = notation.partial(COST, element("k", row, column))
    return Equation(name, Sum(shares), float(small.kernel_gradient[row, column]))


def _partials(small: Small) -> tuple[Item, ...]:
    weights = [weight_equation(small, 0, column) for column in range(3)]
    deltas = [Quantity(element("δ", *place), float(small.deltas[place])) for place in PLACES]
    p, delta = Quantity(POOLED, small.pooled), Quantity(DELTA_OUT, small.output_delta)
    bias, (by_v, by_c) = small.gradient(0)[1], small.gradient(1)
    mean = passed(network("avg"))
    return (
        Item(
            "conv_kernel_row",
            QT_TRANSLATE_NOOP(
                "Worked",
                "Gradient of the kernel, its first row: at every place, delta times the pixel that was met",
            ),
            [equation.value for equation in weights],
            tuple(weights),
        ),
        Item(
            "conv_kernel_gradient",
            QT_TRANSLATE_NOOP("Worked", "The whole gradient: the window that won, times its delta"),
            rows(small.kernel_gradient),
            (MatrixEquation(notation.partial(COST, K), _winner(small), small.kernel_gradient),),
        ),
        Item(
            "conv_other_gradients",
            QT_TRANSLATE_NOOP("Worked", "Gradients of the bias b and of the output neuron"),
            [bias, by_v, by_c],
            (
                Equation(notation.partial(COST, B), Sum(tuple(deltas)), bias),
                Equation(notation.partial(COST, V), Product((delta, p)), by_v),
                Equation(notation.partial(COST, C), delta, by_c),
            ),
        ),
        Item(
            "conv_mean_deltas",
            QT_TRANSLATE_NOOP(
                "Worked",
                "Had the mean been taken instead of the maximum, every place above 0 would get a quarter of what comes "
                "back",
            ),
            {"deltas": rows(mean.deltas), "gradient": rows(mean.kernel_gradient)},
            (
                MatrixEquation(notation.DELTA, None, mean.deltas),
                MatrixEquation(notation.partial(COST, K), None, mean.kernel_gradient),
            ),
        ),
    )


def _winner(small: Small) -> Scaled:
    row, column = np.unravel_index(int(small.outputs.argmax()), (2, 2))
    window = IMAGE[row : row + 3, column : column + 3]
    delta = Quantity(element("δ", int(row), int(column)), float(small.deltas[row, column]))
    return Scaled(delta, Matrix(Name(r"X_{\text{window}}", "X_window"), window))


def _step(small: Small) -> tuple[Item, ...]:
    after = stepped()
    gradient = Matrix(notation.partial(COST, K), small.kernel_gradient)
    moved = Subtracted(Matrix(K, small.sliding.kernel), Scaled(ETA, gradient))
    singles = _updates(
        (B, BIAS, small.gradient(0)[1], float(after.network.bias(0)[0])),
        (V, WEIGHT, small.gradient(1)[0], float(after.network.weights(1)[0, 0])),
        (C, OUTPUT_BIAS, small.gradient(1)[1], float(after.network.bias(1)[0])),
    )
    return (
        Item(
            "conv_kernel_new",
            told(
                QT_TRANSLATE_NOOP("Worked", "The kernel after one step of gradient descent, learning rate {rate}"),
                rate=RATE,
            ),
            rows(after.sliding.kernel),
            (MatrixEquation(notation.new(K), moved, after.sliding.kernel),),
        ),
        Item(
            "conv_others_new",
            QT_TRANSLATE_NOOP("Worked", "The other three numbers after the step"),
            [equation.value for equation in singles],
            singles,
        ),
        Item(
            "conv_cost_after",
            QT_TRANSLATE_NOOP("Worked", "The cost after the step"),
            after.cost,
            (Result(notation.new(COST), after.cost),),
        ),
    )


def _updates(*changes: tuple[Name, float, float, float]) -> tuple[Equation, ...]:
    return tuple(updated(name, before, by, after) for name, before, by, after in changes)


def updated(name: Name, before: float, gradient: float, after: float, rate: Quantity = ETA) -> Equation:
    """Return a parameter after the step: w − η ∂J/∂w."""
    share = Product((rate, Quantity(notation.partial(COST, name), gradient)))
    return Equation(notation.new(name), Sum((Quantity(name, before), Negative(share))), after)
