"""Settings to begin with in the lesson on vanishing gradients: what goes wrong, and what helps."""

from __future__ import annotations

from dataclasses import dataclass

from nnplayground.catalogue import catalogue
from nnplayground.i18n import QT_TRANSLATE_NOOP, Marked
from nnplayground.lessons.topics.vanishing import COMPARED, Deep


@dataclass(frozen=True, slots=True)
class Scene:
    """One setting: what to look at, the networks, and the activations that are compared."""

    key: str
    label: Marked
    note: Marked
    deep: Deep
    activations: tuple[str, ...] = COMPARED


DEEP_SCENES = catalogue(
    [
        Scene(
            "vanishing",
            QT_TRANSLATE_NOOP("Deep", "Six layers of eight on circle"),
            QT_TRANSLATE_NOOP(
                "Deep", "Compare the first layer's gradient with the output layer's, for each activation."
            ),
            Deep(),
        ),
        Scene(
            "exploding",
            QT_TRANSLATE_NOOP("Deep", "Large weights: exploding"),
            QT_TRANSLATE_NOOP(
                "Deep",
                "Weights up to ±2 in twelve layers of sixteen. Which activation's gradient grows on its way down?",
            ),
            Deep(12, 16, "uniform", (("limit", 2.0), ("bias", 0.0))),
            ("logistic", "tanh"),
        ),
        Scene(
            "he",
            QT_TRANSLATE_NOOP("Deep", "ReLU with He's weights"),
            QT_TRANSLATE_NOOP(
                "Deep",
                "Twelve layers. He's weights have twice the variance of LeCun's. Switch between them; look at ∂J/∂W.",
            ),
            Deep(12, 16, "he_normal"),
            ("relu", "tanh", "logistic"),
        ),
        Scene(
            "glorot",
            QT_TRANSLATE_NOOP("Deep", "tanh with Glorot's weights"),
            QT_TRANSLATE_NOOP(
                "Deep", "Twelve layers. Then choose “Uniform” with r = 0.1: too small for sixteen neurons."
            ),
            Deep(12, 16, "glorot_uniform"),
            ("tanh", "arctan", "logistic"),
        ),
        Scene(
            "shortcuts",
            QT_TRANSLATE_NOOP("Deep", "With shortcuts"),
            QT_TRANSLATE_NOOP(
                "Deep", "The output layer reads every hidden layer: a way down of one factor. Switch the shortcuts off."
            ),
            Deep(shortcuts=True),
        ),
        Scene(
            "far",
            QT_TRANSLATE_NOOP("Deep", "Inputs that are far from 0"),
            QT_TRANSLATE_NOOP(
                "Deep", "Wine as it was measured, with columns up to 1680: everything saturates. Now standardise it."
            ),
            Deep(2, 8, source="wine"),
        ),
        Scene(
            "dead",
            QT_TRANSLATE_NOOP("Deep", "Dead ReLUs"),
            QT_TRANSLATE_NOOP(
                "Deep",
                "Biases of −1 silence many neurons at the start. Train: who comes back, and who dies on the way?",
            ),
            Deep(2, 12, "uniform", (("limit", 0.5), ("bias", -1.0)), rate=0.1),
            ("relu", "leaky_relu"),
        ),
    ]
)
"""Every setting, by the key that lesson files name it with."""
