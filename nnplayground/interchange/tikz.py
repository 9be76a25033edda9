"""The network as a drawing in TikZ, for lecture notes: neurons, weights by sign and size, activations.

Layers are counted as in the lecture: the inputs are layer 1, and W^(1) leads out of it.
"""

from __future__ import annotations

from collections.abc import Iterator

from nnplayground.data.dataset import SUBSCRIPTS
from nnplayground.engine.activations import ACTIVATIONS
from nnplayground.interchange.model import Layer, Model

UNITS_AT_MOST, FIRST_SHOWN = 10, 6
"""Units of a layer that are all drawn; of a larger one the first ones and the last, with dots between."""
EDGES_WITH_NUMBERS = 24
"""Weights of a network whose lines have room for their numbers."""
ACROSS, DOWN = 2.6, 1.15
"""Distance in cm between layers, and between the units of one."""
THINNEST, THICKEST = 0.2, 2.2
"""Points of the lines of the smallest and the largest weight of a layer."""
SPECIAL = {
    "\\": r"\textbackslash{}",
    "{": r"\{",
    "}": r"\}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{sign: f"\\{sign}" for sign in "&%$#_"},
    **{sign: f"$_{digit}$" for digit, sign in enumerate("₀₁₂₃₄₅₆₇₈₉")},
    **{sign: f"$^{digit}$" for digit, sign in enumerate("⁰¹²³⁴⁵⁶⁷⁸⁹")},
    "−": "$-$",
}
"""Signs that LaTeX would take for orders, or does not know."""

HEAD = r"""% {title}
% A picture of its own; for lecture notes copy the tikzpicture, the three colours, and \usepackage{{tikz}}.
\documentclass[tikz,border=4pt]{{standalone}}
\usepackage[utf8]{{inputenc}}
\usepackage[T1]{{fontenc}}
\usepackage{{amsmath}}
\definecolor{{positive}}{{HTML}}{{0072B2}}
\definecolor{{negative}}{{HTML}}{{D98200}}
\definecolor{{rim}}{{HTML}}{{444444}}
\begin{{document}}
\begin{{tikzpicture}}[
  neuron/.style={{circle, draw=rim, thick, minimum size=8mm, inner sep=0pt, fill=white}},
  caption/.style={{font=\small}},
  weight/.style={{midway, sloped, fill=white, inner sep=1pt, font=\tiny}},
]
"""
FOOT = r"""\end{tikzpicture}
\end{document}
"""


def encode(model: Model) -> str:
    """Return the text of a LaTeX document with the drawing."""
    sizes = [len(model.inputs.keys), *(len(layer.bias) for layer in model.layers)]
    lines = [*_neurons(model, sizes), *_edges(model, sizes)]
    return HEAD.format(title=_comment(model.title or "Neural network")) + "\n".join(lines) + "\n" + FOOT


def shown(units: int) -> list[int]:
    """Return the units of a layer that are drawn, counted from 0."""
    return list(range(units)) if units <= UNITS_AT_MOST else [*range(FIRST_SHOWN), units - 1]


def _place(sizes: list[int], column: int, row: float) -> str:
    rows = len(shown(sizes[column])) + (sizes[column] > UNITS_AT_MOST)
    return f"({column * ACROSS:.2f}, {((rows - 1) / 2 - row) * DOWN:.3f})"


def _neurons(model: Model, sizes: list[int]) -> Iterator[str]:
    captions = [_activation(layer) for layer in model.layers]
    for column, units in enumerate(sizes):
        is_cut = units > UNITS_AT_MOST
        for place, unit in enumerate(shown(units)):
            row = place + (is_cut and unit == units - 1)
            yield rf"\node[neuron] (n{column}-{unit}) at {_place(sizes, column, row)} {{{_symbol(column, unit)}}};"
            if not column and _name(model, unit) != _escaped(_plain_symbol(unit)):
                yield rf"\node[caption, left] at (n0-{unit}.west) {{{_name(model, unit)}}};"
            elif column and column == len(sizes) - 1 and model.is_classifier and len(model.class_names) == units:
                yield rf"\node[caption, right] at (n{column}-{unit}.east) {{{_escaped(model.class_names[unit])}}};"
        if is_cut:
            yield rf"\node at {_place(sizes, column, FIRST_SHOWN)} {{$\vdots$}}; % {units} units in all"
    lowest = max(len(shown(units)) + (units > UNITS_AT_MOST) for units in sizes)
    for column, caption in enumerate(captions, start=1):
        yield rf"\node[caption] at ({column * ACROSS:.2f}, {-(lowest + 1) / 2 * DOWN:.3f}) {{{caption}}};"


def _edges(model: Model, sizes: list[int]) -> Iterator[str]:
    has_numbers = sum(layer.weights.size for layer in model.layers) <= EDGES_WITH_NUMBERS
    for index, layer in enumerate(model.layers):
        largest = max(abs(layer.weights).max(), 1e-300)
        offset = 0
        for column in layer.columns:
            bend = "" if column == index else "bend left=20"
            for unit in shown(sizes[index + 1]):
                for source in shown(sizes[column]):
                    weight = float(layer.weights[unit, offset + source])
                    if weight:
                        start, end = f"n{column}-{source}", f"n{index + 1}-{unit}"
                        number = rf" node[weight, pos={_share(source)}] {{${weight:.3g}$}}" if has_numbers else ""
                        yield rf"\draw[{_look(weight, largest)}] ({start}) to[{bend}]{number} ({end});"
            offset += sizes[column]


def _share(source: int) -> str:
    """Return how far along its line a number stands, so that those of neighbours do not meet."""
    return f"{0.3 + 0.15 * (source % 4):.2f}"


def _look(weight: float, largest: float) -> str:
    width = THINNEST + (THICKEST - THINNEST) * abs(weight) / largest
    return f"{'positive' if weight > 0.0 else 'negative'}, line width={width:.2f}pt"


def _symbol(column: int, unit: int) -> str:
    return f"$x_{{{unit + 1}}}$" if not column else f"$a^{{({column + 1})}}_{{{unit + 1}}}$"


def _plain_symbol(unit: int) -> str:
    return f"x{unit + 1}".translate(SUBSCRIPTS)


def _name(model: Model, unit: int) -> str:
    """Return what an input is called: its column, or the feature made of columns."""
    names = {f"x{number}": name for number, name in enumerate(model.feature_names, start=1)}
    key = model.inputs.keys[unit]
    return _escaped(names.get(key, key))


def _activation(layer: Layer) -> str:
    return _escaped(str(ACTIVATIONS[layer.activation].label))


def _escaped(text: str) -> str:
    """Return a text from a file so that LaTeX shows it as it is."""
    return "".join(SPECIAL.get(sign, sign if sign.isprintable() else " ") for sign in text)


def _comment(text: str) -> str:
    return "".join(sign if sign.isprintable() else " " for sign in text)
