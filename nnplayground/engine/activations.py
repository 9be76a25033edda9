"""Activation functions: a = f(z), and how a delta passes back through them.

All arrays are `(units, samples)`. What an entry computes are programs (`activation_programs.py`; the two GELUs, which
use temporaries, `gelu.py`).
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from nnplayground.catalogue import Param, catalogue
from nnplayground.engine import activation_programs as programs
from nnplayground.engine import gelu
from nnplayground.engine.arrays import Array, Program, run
from nnplayground.engine.slopes import ELU_SCALE, LEARNED_SLOPE, SLOPE
from nnplayground.i18n import QT_TRANSLATE_NOOP, Marked


@dataclass(frozen=True, slots=True)
class Activation:
    """One activation function with everything the application knows about it.

    `forward(z, y, **params)` writes f(z) into `y`. `backward(delta, z, y, **params)` turns dJ/dy into dJ/dz in place,
    as a full Jacobian product, so softmax is no special case. `learned` names the parameter that is trained with the
    weights, one number a layer; `learned_gradient(delta, z, out)` adds up its slope from dJ/dy.
    """

    key: str
    label: Marked
    formula: str
    derivative: str
    forward: Callable[..., Program]
    backward: Callable[..., Program]
    params: tuple[Param, ...] = ()
    learned: str | None = None
    learned_gradient: Callable[[Array, Array, Array], Program] | None = None
    low: float = -math.inf
    high: float = math.inf
    """The range of f."""
    output_only: bool = False
    note: Marked | None = None

    def defaults(self) -> dict[str, float]:
        """Return the default of every parameter."""
        return {param.name: param.default for param in self.params}

    @property
    def is_rectifier(self) -> bool:
        """Whether it lets large sums pass and little of those far below 0: He's initialiser is for such."""
        if self.output_only:
            return False
        left, right = self.slope(np.array([-50.0, 50.0]))
        return bool(abs(left) < 0.5 and right == 1.0)

    def __call__(self, z: Array, **params: float) -> Array:
        """Return f(z) for an array of any shape (softmax: over the first axis)."""
        z = np.array(z, dtype=np.float64)
        y = np.empty_like(z)
        with np.errstate(all="ignore"):
            run(self.forward(z, y, **{**self.defaults(), **params}))
        return y

    def slope(self, z: Array, **params: float) -> Array:
        """Return f'(z), element by element (softmax: its Jacobian times a vector of ones)."""
        z = np.array(z, dtype=np.float64)
        delta = np.ones_like(z)
        with np.errstate(all="ignore"):
            run(self.backward(delta, z, self(z, **params), **{**self.defaults(), **params}))
        return delta


ACTIVATIONS = catalogue(
    [
        Activation(
            "identity",
            QT_TRANSLATE_NOOP("Activation", "Identity"),
            r"f(z) = z",
            r"f'(z) = 1",
            programs.identity,
            programs.identity_backward,
        ),
        Activation(
            "step",
            QT_TRANSLATE_NOOP("Activation", "Binary step"),
            r"f(z) = \begin{cases} 0 & \quad z < 0 \\ 1 & \quad z \ge 0 \end{cases}",
            r"f'(z) = \begin{cases} 0 & \quad z \ne 0 \\ ? & \quad z = 0 \end{cases}",
            programs.step,
            programs.step_backward,
            low=0.0,
            high=1.0,
            note=QT_TRANSLATE_NOOP(
                "Activation", "Its slope is 0, so gradient descent cannot move the weights of the layers before it."
            ),
        ),
        Activation(
            "logistic",
            QT_TRANSLATE_NOOP("Activation", "Logistic (sigmoid)"),
            r"f(z) = \frac{1}{1 + e^{{-}z}}",
            r"f'(z) = f(z)\,(1 - f(z))",
            programs.logistic,
            programs.logistic_backward,
            low=0.0,
            high=1.0,
        ),
        Activation(
            "tanh",
            QT_TRANSLATE_NOOP("Activation", "Tanh"),
            r"f(z) = \tanh(z) = \frac{2}{1 + e^{{-}2z}} - 1",
            r"f'(z) = 1 - f(z)^2",
            programs.tanh,
            programs.tanh_backward,
            low=-1.0,
            high=1.0,
        ),
        Activation(
            "arctan",
            QT_TRANSLATE_NOOP("Activation", "ArcTan"),
            r"f(z) = \tan^{{-}1}(z)",
            r"f'(z) = \frac{1}{z^2 + 1}",
            programs.arctan,
            programs.arctan_backward,
            low=-math.pi / 2,
            high=math.pi / 2,
        ),
        Activation(
            "relu",
            QT_TRANSLATE_NOOP("Activation", "ReLU"),
            r"f(z) = \begin{cases} 0 & \quad z < 0 \\ z & \quad z \ge 0 \end{cases}",
            r"f'(z) = \begin{cases} 0 & \quad z < 0 \\ 1 & \quad z \ge 0 \end{cases}",
            programs.relu,
            programs.relu_backward,
            low=0.0,
        ),
        Activation(
            "prelu",
            QT_TRANSLATE_NOOP("Activation", "PReLU (learned slope)"),
            r"f(z) = \begin{cases} a z & \quad z < 0 \\ z & \quad z \ge 0 \end{cases}",
            r"f'(z) = \begin{cases} a & \quad z < 0 \\ 1 & \quad z \ge 0 \end{cases}",
            programs.leaky,
            programs.leaky_backward,
            params=(LEARNED_SLOPE,),
            learned="slope",
            learned_gradient=programs.leaky_slope_gradient,
        ),
        Activation(
            "elu",
            QT_TRANSLATE_NOOP("Activation", "ELU"),
            r"f(z) = \begin{cases} a (e^z - 1) & \quad z < 0 \\ z & \quad z \ge 0 \end{cases}",
            r"f'(z) = \begin{cases} f(z) + a & \quad z < 0 \\ 1 & \quad z \ge 0 \end{cases}",
            programs.elu,
            programs.elu_backward,
            params=(ELU_SCALE,),
        ),
        Activation(
            "softplus",
            QT_TRANSLATE_NOOP("Activation", "Softplus"),
            r"f(z) = \ln(1 + e^z)",
            r"f'(z) = \frac{1}{1 + e^{{-}z}}",
            programs.softplus,
            programs.softplus_backward,
            low=0.0,
        ),
        Activation(
            "leaky_relu",
            QT_TRANSLATE_NOOP("Activation", "Leaky ReLU"),
            r"f(z) = \begin{cases} a z & \quad z < 0 \\ z & \quad z \ge 0 \end{cases}",
            r"f'(z) = \begin{cases} a & \quad z < 0 \\ 1 & \quad z \ge 0 \end{cases}",
            programs.leaky,
            programs.leaky_backward,
            params=(SLOPE,),
        ),
        Activation(
            "gelu",
            QT_TRANSLATE_NOOP("Activation", "GELU"),
            r"f(z) = z\,\Phi(z)",
            r"f'(z) = \Phi(z) + z\,\varphi(z)",
            gelu.gelu,
            gelu.gelu_backward,
        ),
        Activation(
            "gelu_tanh",
            QT_TRANSLATE_NOOP("Activation", "GELU (tanh form)"),
            r"f(z) = \frac{z}{2}\left(1 + \tanh u\right),\; u = \sqrt{2/\pi}\,(z + 0.044715 z^3)",
            r"f'(z) = \frac{1 + \tanh u}{2} + \frac{z}{2}(1 - \tanh^2 u)\,u'",
            gelu.gelu_tanh,
            gelu.gelu_tanh_backward,
        ),
        Activation(
            "swish",
            QT_TRANSLATE_NOOP("Activation", "Swish (SiLU)"),
            r"f(z) = \frac{z}{1 + e^{{-}z}}",
            r"f'(z) = s + f(z)(1 - s),\; s = \frac{1}{1 + e^{{-}z}}",
            programs.swish,
            programs.swish_backward,
        ),
        Activation(
            "softmax",
            QT_TRANSLATE_NOOP("Activation", "Softmax"),
            r"f(z)_i = \frac{e^{z_i}}{\sum_j e^{z_j}}",
            r"\frac{\partial f_i}{\partial z_j} = f_i\,(\delta_{ij} - f_j)",
            programs.softmax,
            programs.softmax_backward,
            low=0.0,
            high=1.0,
            output_only=True,
        ),
    ]
)
"""Every activation function: the lecture's nine first, in the lecture's order."""
