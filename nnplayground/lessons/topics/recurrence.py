"""A recurrent layer of one unit through time: its states, how large gradients are at every time, and what clipping
does; and the four shapes that unrolled networks have.

Everything comes from the engine's own layer, over a few random sequences.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from nnplayground.catalogue import Param, catalogue
from nnplayground.data.sequences.tasks import Form
from nnplayground.engine.arrays import Array, clip_norm
from nnplayground.engine.arrays import run as operate
from nnplayground.engine.layers import BoundRecurrent, Recurrent
from nnplayground.engine.layers.recurrent import CELLS, Cell
from nnplayground.engine.layers.unrolled import LAST
from nnplayground.engine.network import Network, with_ones
from nnplayground.i18n import QT_TRANSLATE_NOOP, Marked
from nnplayground.lessons.symbols import symbol

SEQUENCES, SEED = 20, 0
"""How many random sequences are looked at, and where they come from."""
COMPARED = ("rnn_tanh", "lstm", "gru")
HELD_BY = {"lstm": 1, "gru": 1}
"""Of each cell with gates, the gate that says how much of what was there is kept."""


@dataclass(frozen=True, slots=True)
class Setting:
    """What the layer is like: all gates have the same two weights, and no bias but that of the gate that keeps."""

    times: int = 20
    before: float = 0.9
    """u, from the state before."""
    inputs: float = 0.5
    """w, from the input."""
    size: float = 0.5
    """Inputs are drawn from -size to size."""
    keeps: float = 1.0
    """The bias of the forget gate of an LSTM, and of the update gate of a GRU."""


PARAMS = (
    Param("before", symbol("u"), 0.9, -3.0, 3.0, slider=True),
    Param("inputs", symbol("w"), 0.5, -3.0, 3.0, slider=True),
    Param("size", QT_TRANSLATE_NOOP("Time", "Size of the inputs"), 0.5, 0.0, 2.0, slider=True),
    Param("keeps", QT_TRANSLATE_NOOP("Time", "Bias of the gate that keeps"), 1.0, -5.0, 5.0, slider=True),
    Param("times", QT_TRANSLATE_NOOP("Time", "Time steps"), 20, 2, 60, kind=int),
)
"""What can be turned of a setting."""
LIMIT = Param("limit", QT_TRANSLATE_NOOP("Time", "Longest gradient"), 5.0, 0.0, 1e6, open_ends=("low",))


@dataclass(frozen=True, slots=True, eq=False)
class Course:
    """What became of the sequences, J being the last state."""

    states: Array
    """h at every time `(sequences, times)`."""
    by_state: Array
    """|∂J/∂h| at every time `(sequences, times)`."""
    by_input: Array
    """|∂J/∂x| at every time `(sequences, times)`: what an input still has to say at the end."""
    gradient: Array
    """∂J/∂ of all numbers of the layer, the mean over the sequences `(P,)`."""

    def length(self) -> float:
        """Return the length of the gradient."""
        return float(np.linalg.norm(self.gradient))

    def clipped(self, limit: float) -> float:
        """Return its length after it has been clipped."""
        shorter = self.gradient.copy()
        clip_norm(shorter, limit)
        return float(np.linalg.norm(shorter))


def sequences(setting: Setting) -> Array:
    """Return the random inputs `(sequences, times)`; a longer setting goes on where a shorter one ends."""
    drawn = np.random.default_rng(SEED).random((60, SEQUENCES))[: setting.times].T
    return setting.size * (2.0 * drawn - 1.0)


def layer_of(setting: Setting, kind: str) -> Network:
    """Return a network of the one layer, which gives its last state."""
    layer = Recurrent(kind, 1, setting.times, 1, LAST)
    network = Network([layer])
    matrix = layer.matrix(network.parameters)
    matrix[:, 0], matrix[:, 1] = setting.before, setting.inputs
    if kind in HELD_BY:
        matrix[HELD_BY[kind], 2] = setting.keeps
    return network


def course(setting: Setting, kind: str) -> Course:
    """Return what becomes of the sequences in a layer of a kind."""
    network, x = layer_of(setting, kind), with_ones(sequences(setting)).T
    bound = network.bind(SEQUENCES)
    layer = bound.layers[0]
    if not isinstance(layer, BoundRecurrent):
        raise TypeError(f"{kind} is no recurrent layer")
    below = np.zeros_like(x)
    with np.errstate(all="ignore"):
        bound.forward(x)
        layer.delta.fill(1.0)
        operate([*layer.activation_backward(), *layer.partials(x), *layer.pass_down(below)])
    states, back = layer.h[:, 0].T.copy(), np.abs(layer.h_delta[:, 0]).T.copy()
    return Course(states, back, np.abs(below[:-1]).T.copy(), network.gradient / SEQUENCES)


def cells() -> dict[str, Cell]:
    """Return the cells that are compared."""
    return {key: CELLS[key] for key in COMPARED}


# -- the four shapes ---------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Shape:
    """One of the four: at which times something goes in, and at which an answer comes out."""

    key: str
    form: Form
    example: Marked
    goes_in_always: bool
    comes_out_always: bool

    @property
    def label(self) -> Marked:
        """Its name."""
        return self.form.value

    def length(self, times: int) -> int:
        """Return how many times it has, where longer ones have so many."""
        return 1 if self.form is Form.ONE_TO_ONE else times

    def goes_in(self, times: int) -> tuple[bool, ...]:
        """Return for every time whether there is an input."""
        return tuple(self.goes_in_always or time == 0 for time in range(self.length(times)))

    def comes_out(self, times: int) -> tuple[bool, ...]:
        """Return for every time whether an answer is asked for."""
        count = self.length(times)
        return tuple(self.comes_out_always or time == count - 1 for time in range(count))


SHAPES = catalogue(
    [
        Shape(
            "one_to_one",
            Form.ONE_TO_ONE,
            QT_TRANSLATE_NOOP(
                "Time", "A single time step: nothing comes from before, so that it is an ordinary network."
            ),
            goes_in_always=False,
            comes_out_always=False,
        ),
        Shape(
            "one_to_many",
            Form.ONE_TO_MANY,
            QT_TRANSLATE_NOOP(
                "Time", "Something is given once, and the state alone carries it on: a language, then a name in it."
            ),
            goes_in_always=False,
            comes_out_always=True,
        ),
        Shape(
            "many_to_one",
            Form.MANY_TO_ONE,
            QT_TRANSLATE_NOOP("Time", "A sequence is read, and the last state answers: a sentence, then its mood."),
            goes_in_always=True,
            comes_out_always=False,
        ),
        Shape(
            "many_to_many",
            Form.MANY_TO_MANY,
            QT_TRANSLATE_NOOP(
                "Time", "Every time step is asked for an answer: so far, has the number of ones been odd?"
            ),
            goes_in_always=True,
            comes_out_always=True,
        ),
    ]
)
"""Every shape by its key."""


@dataclass(frozen=True, slots=True, eq=False)
class Unrolled:
    """One unit unrolled over a few times, with all numbers `(times,)`; places that are not there are not numbers."""

    x: Array
    h: Array
    y: Array
    back: Array
    """∂J/∂h, J being the sum of all answers."""


INPUTS = np.array([1.0, -0.5, 0.8, 0.3, -1.0, 0.6, -0.2, 0.9])
"""What goes in, time after time."""


def unrolled(shape: Shape, times: int, setting: Setting, out: float = 1.0) -> Unrolled:
    """Return an Elman unit over so many times; `out` is v, from the state to the answer."""
    goes_in, comes_out = np.array(shape.goes_in(times)), np.array(shape.comes_out(times))
    count = len(goes_in)
    x = np.where(goes_in, INPUTS[:count], 0.0)
    network = Network([Recurrent("rnn_tanh", 1, count, 1)])
    network.parameters[...] = setting.before, setting.inputs, 0.0
    bound = network.bind(1)
    layer = bound.layers[0]
    if not isinstance(layer, BoundRecurrent):
        raise TypeError("the layer is a recurrent one")
    bound.forward(with_ones(x[None]).T)
    layer.delta[:, 0] = np.where(comes_out, out, 0.0)
    operate(layer.activation_backward())
    h = layer.h[:, 0, 0].copy()
    nothing = np.full(count, np.nan)
    return Unrolled(
        np.where(goes_in, x, nothing), h, np.where(comes_out, out * h, nothing), layer.h_delta[:, 0, 0].copy()
    )
