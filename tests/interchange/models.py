"""Random networks with everything that can be exported, and what they decide."""

from __future__ import annotations

import numpy as np
from hypothesis import strategies as st

from nnplayground.data.dataset import CLASSIFICATION, REGRESSION
from nnplayground.data.inputs import DERIVED, Inputs
from nnplayground.engine.activations import ACTIVATIONS
from nnplayground.interchange.functions import NUMPY
from nnplayground.interchange.model import Layer, Model
from nnplayground.interchange.onnx_file import EXPRESSED

HIDDEN = [key for key, entry in ACTIVATIONS.items() if key in NUMPY and key in EXPRESSED and not entry.output_only]
"""What every tool can express; anything else is refused."""
NASTY = ('setosa"""', "back\\slash", "ünï'code", "new\nline", "{brace}")


@st.composite
def models(draw: st.DrawFn, *, plain: bool = False) -> Model:
    """Draw a network of any activations, with or without skips, for classes or numbers."""
    rng = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    keys = ("x1", "x2") if plain else draw(st.sampled_from([("x1", "x2"), ("x2",), ("x1", *DERIVED)]))
    is_classifier, n_out = draw(st.booleans()), draw(st.integers(1, 3))
    sizes = draw(st.lists(st.integers(1, 4), min_size=1, max_size=3))
    hidden = (
        [draw(st.sampled_from(["identity", "logistic", "tanh", "relu"]))] * len(sizes)
        if plain
        else [draw(st.sampled_from(HIDDEN)) for _ in sizes]
    )
    output = draw(st.sampled_from([*HIDDEN, "softmax"]))
    if plain:
        output = ("logistic" if n_out == 1 else "softmax") if is_classifier else "identity"
    all_sizes, layers = [len(keys), *sizes, n_out], []
    for index, key in enumerate([*hidden, output]):
        skips = [] if plain else sorted(draw(st.sets(st.integers(0, max(index - 1, 0)), max_size=1)), reverse=True)
        columns = (index, *(column for column in skips if column < index))
        n_in = sum(all_sizes[column] for column in columns)
        params = ACTIVATIONS[key].defaults()
        weights, bias = rng.normal(size=(all_sizes[index + 1], n_in)), rng.normal(size=all_sizes[index + 1])
        layers.append(Layer(weights, bias, key, params, columns))
    is_scaled = draw(st.booleans())
    mean, scale = (rng.normal(size=len(keys)), rng.uniform(0.5, 2.0, len(keys))) if is_scaled else (0.0, 1.0)
    return Model(
        title=draw(st.sampled_from(["", *NASTY])),
        feature_names=draw(st.sampled_from([("a", "b"), NASTY[:2]])),
        inputs=Inputs(keys, np.zeros(len(keys)) + mean, np.ones(len(keys)) * scale),
        layers=tuple(layers),
        task=CLASSIFICATION if is_classifier else REGRESSION,
        class_names=tuple(NASTY[: max(n_out, 2)]) if is_classifier else (),
        target_names=() if is_classifier else tuple(NASTY[:n_out]),
        threshold=0.5,
    )


def rows(model: Model) -> np.ndarray:
    return np.random.default_rng(1).normal(size=(20, len(model.feature_names)))


def decided(model: Model, outputs: np.ndarray) -> np.ndarray:
    if not model.is_classifier:
        return outputs
    chosen = (outputs[:, 0] >= model.threshold).astype(int) if outputs.shape[1] == 1 else outputs.argmax(axis=1)
    return np.array(model.class_names)[chosen]
