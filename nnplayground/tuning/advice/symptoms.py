"""Everything that a run can suffer from: one entry each, with what it means and how it is found."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from nnplayground.catalogue import catalogue
from nnplayground.i18n import QT_TRANSLATE_NOOP, Marked, Text
from nnplayground.tuning.advice import in_course, in_network, in_scores
from nnplayground.tuning.advice.case import Case

GRAVE, PLAIN, SLIGHT = 3, 2, 1
"""How much a symptom weighs: a cause that alone keeps a network from doing well; what holds it up or follows
from another one; what is only to be known."""


@dataclass(frozen=True, slots=True)
class Symptom:
    """One thing that may be wrong. `find` returns the evidence in numbers, or None where it is not there."""

    key: str
    label: Marked
    meaning: Marked
    find: Callable[[Case], Text | None]
    weight: int = PLAIN


@dataclass(frozen=True, slots=True)
class Found:
    """A symptom that a case has, with the evidence."""

    symptom: Symptom
    evidence: Text


def found_in(case: Case) -> tuple[Found, ...]:
    """Return what a case suffers from, the gravest first."""
    found = [Found(symptom, evidence) for symptom in SYMPTOMS.values() if (evidence := symptom.find(case)) is not None]
    return tuple(sorted(found, key=lambda each: -each.symptom.weight))


SYMPTOMS = catalogue(
    [
        Symptom(
            "diverged",
            QT_TRANSLATE_NOOP("Advice", "Training diverges"),
            QT_TRANSLATE_NOOP(
                "Advice",
                "Each step of gradient descent goes so far beyond the minimum that it ends higher up than it began, "
                "and the next one is longer still.",
            ),
            in_course.diverged,
            GRAVE,
        ),
        Symptom(
            "exploding",
            QT_TRANSLATE_NOOP("Advice", "Exploding gradients"),
            QT_TRANSLATE_NOOP(
                "Advice",
                "By the chain rule δ is multiplied by weights and slopes layer by layer; factors above 1, or large "
                "inputs, make it huge.",
            ),
            in_course.exploding,
            GRAVE,
        ),
        Symptom(
            "large_rate",
            QT_TRANSLATE_NOOP("Advice", "Learning rate too large"),
            QT_TRANSLATE_NOOP("Advice", "Steps along the gradient are so long that the cost grows instead of falling."),
            in_course.large_rate,
            GRAVE,
        ),
        Symptom(
            "small_rate",
            QT_TRANSLATE_NOOP("Advice", "Learning rate too small"),
            QT_TRANSLATE_NOOP(
                "Advice",
                "The direction is right, but the steps are so short that the weights stay near their random start.",
            ),
            in_course.small_rate,
            GRAVE,
        ),
        Symptom(
            "alike",
            QT_TRANSLATE_NOOP("Advice", "All neurons of a layer are alike"),
            QT_TRANSLATE_NOOP(
                "Advice",
                "Neurons that begin with the same weights get the same gradient, so that the layer can do no more than "
                "one neuron. Random starting weights tell them apart.",
            ),
            in_network.alike,
            GRAVE,
        ),
        Symptom(
            "step_units",
            QT_TRANSLATE_NOOP("Advice", "Binary steps in hidden layers"),
            QT_TRANSLATE_NOOP(
                "Advice", "Back-propagation multiplies by f′, which is 0 here: the layers up to it never learn."
            ),
            in_network.step_units,
            GRAVE,
        ),
        Symptom(
            "dead",
            QT_TRANSLATE_NOOP("Advice", "Dead ReLU neurons"),
            QT_TRANSLATE_NOOP(
                "Advice", "Where z is below 0 for every sample, ReLU's slope is 0 and the weights no longer move."
            ),
            in_network.dead,
            GRAVE,
        ),
        Symptom(
            "vanishing",
            QT_TRANSLATE_NOOP("Advice", "Vanishing gradients"),
            QT_TRANSLATE_NOOP(
                "Advice",
                "δ is multiplied by f′ in every layer, which is ¼ at most for the logistic function: the first layers "
                "hardly learn.",
            ),
            in_network.vanishing,
            GRAVE,
        ),
        Symptom(
            "unscaled",
            QT_TRANSLATE_NOOP("Advice", "Inputs are not scaled"),
            QT_TRANSLATE_NOOP(
                "Advice",
                "∂J/∂w is δ times the input: large inputs pull their weights far more than small ones, and saturate "
                "the first layer.",
            ),
            in_network.unscaled,
            GRAVE,
        ),
        Symptom(
            "pairing",
            QT_TRANSLATE_NOOP("Advice", "Output and cost do not belong together"),
            QT_TRANSLATE_NOOP(
                "Advice",
                "With softmax and cross-entropy, as with logistic and binary cross-entropy, δ at the output is p − y. "
                "Other costs multiply it by a slope that vanishes where the network is surely wrong.",
            ),
            in_network.pairing,
        ),
        Symptom(
            "out_of_reach",
            QT_TRANSLATE_NOOP("Advice", "Targets out of reach"),
            QT_TRANSLATE_NOOP("Advice", "The activation of the output cannot become as large or small as the targets."),
            in_network.out_of_reach,
            GRAVE,
        ),
        Symptom(
            "constant",
            QT_TRANSLATE_NOOP("Advice", "No better than always saying the same"),
            QT_TRANSLATE_NOOP("Advice", "What the network says does not yet depend on its inputs."),
            in_scores.constant,
        ),
        Symptom(
            "overfitting",
            QT_TRANSLATE_NOOP("Advice", "Overfitting"),
            QT_TRANSLATE_NOOP(
                "Advice", "The network has learned its samples by heart, noise and all, and generalises less well."
            ),
            in_scores.overfitting,
            GRAVE,
        ),
        Symptom(
            "underfitting",
            QT_TRANSLATE_NOOP("Advice", "Underfitting"),
            QT_TRANSLATE_NOOP(
                "Advice",
                "The network is bad even on the samples it learns from: it cannot express them, or has not come there.",
            ),
            in_scores.underfitting,
        ),
        Symptom(
            "oscillating",
            QT_TRANSLATE_NOOP("Advice", "The loss oscillates"),
            QT_TRANSLATE_NOOP(
                "Advice",
                "Steps lead to and fro across the valley of the cost: the learning rate is large, or the gradients of "
                "small batches are mostly chance.",
            ),
            in_course.oscillating,
        ),
        Symptom(
            "still_falling",
            QT_TRANSLATE_NOOP("Advice", "The loss is still falling"),
            QT_TRANSLATE_NOOP("Advice", "Training ended before gradient descent had come to a minimum."),
            in_course.still_falling,
        ),
        Symptom(
            "plateau",
            QT_TRANSLATE_NOOP("Advice", "The loss stands still"),
            QT_TRANSLATE_NOOP(
                "Advice", "The run lies on a plateau or in a poor local minimum: more epochs alone change nothing."
            ),
            in_course.plateau,
        ),
        Symptom(
            "few_steps",
            QT_TRANSLATE_NOOP("Advice", "Hardly a step an epoch"),
            QT_TRANSLATE_NOOP(
                "Advice", "Batches this large give exact gradients but few steps; mini-batches move the weights sooner."
            ),
            in_course.few_steps,
        ),
        Symptom(
            "tiny_batch",
            QT_TRANSLATE_NOOP("Advice", "Batches are tiny"),
            QT_TRANSLATE_NOOP(
                "Advice", "The gradient of one or two samples points elsewhere than that of all, and the steps wander."
            ),
            in_course.tiny_batch,
        ),
        Symptom(
            "saturated",
            QT_TRANSLATE_NOOP("Advice", "Saturated neurons"),
            QT_TRANSLATE_NOOP(
                "Advice", "Far from 0 the logistic function and tanh are flat: f′ ≈ 0, and δ hardly gets through."
            ),
            in_network.saturated,
        ),
        Symptom(
            "small_network",
            QT_TRANSLATE_NOOP("Advice", "Too little capacity"),
            QT_TRANSLATE_NOOP("Advice", "Every hidden neuron adds one bend; so few cannot draw what the data ask for."),
            in_scores.small_network,
        ),
        Symptom(
            "large_network",
            QT_TRANSLATE_NOOP("Advice", "More parameters than samples"),
            QT_TRANSLATE_NOOP("Advice", "A network with more weights than samples can store each of them."),
            in_scores.large_network,
        ),
        Symptom(
            "strong_penalty",
            QT_TRANSLATE_NOOP("Advice", "Regularisation may be too strong"),
            QT_TRANSLATE_NOOP(
                "Advice",
                "Penalties pull weights towards 0 and dropout silences neurons: too much, and nothing is learned.",
            ),
            in_scores.strong_penalty,
        ),
        Symptom(
            "seeds_differ",
            QT_TRANSLATE_NOOP("Advice", "The result depends on the starting weights"),
            QT_TRANSLATE_NOOP("Advice", "Some random starts end in a poor local minimum, others do not."),
            in_scores.seeds_differ,
        ),
        Symptom(
            "unshuffled",
            QT_TRANSLATE_NOOP("Advice", "Samples are not shuffled"),
            QT_TRANSLATE_NOOP("Advice", "In a fixed order the batches repeat themselves, and with them their errors."),
            in_course.unshuffled,
            SLIGHT,
        ),
        Symptom(
            "imbalance",
            QT_TRANSLATE_NOOP("Advice", "Classes of unequal size"),
            QT_TRANSLATE_NOOP(
                "Advice",
                "Accuracy says little of the small class: look at its recall and its F1 in the results. More samples "
                "of it help most.",
            ),
            in_scores.imbalance,
            SLIGHT,
        ),
    ]
)
"""Every symptom; of those that weigh the same, the first one is named first."""
