"""Everything that the guide may propose: one entry each, with what it changes, what it is for, and why it may help.

To add one, add an entry: the order of the entries is the order in which remedies for the same symptoms are proposed.
"""

from __future__ import annotations

from dataclasses import dataclass

from nnplayground.catalogue import catalogue
from nnplayground.i18n import QT_TRANSLATE_NOOP, Marked
from nnplayground.tuning.advice import changes


@dataclass(frozen=True, slots=True)
class Remedy:
    """One proposal. `change` is a pure edit; it returns its experiment as it is where there is nothing to change.

    `cures` are keys of symptoms, `control` is the lecturer's control that it belongs to, and one that `is_general` is
    also worth an experiment where nothing was found.
    """

    key: str
    label: Marked
    why: Marked
    change: changes.Change
    cures: tuple[str, ...]
    control: str = "solver"
    is_general: bool = False


REMEDIES = catalogue(
    [
        Remedy(
            "standardise",
            QT_TRANSLATE_NOOP("Advice", "Standardise the inputs"),
            QT_TRANSLATE_NOOP(
                "Advice",
                "With mean 0 and deviation 1, every input pulls its weights equally and z stays where f is steep. The "
                "scale is taken from the samples learned from alone.",
            ),
            changes.standardised,
            ("unscaled", "saturated", "exploding", "diverged"),
            "features",
        ),
        Remedy(
            "usual_rate",
            QT_TRANSLATE_NOOP("Advice", "The usual learning rate of the solver"),
            QT_TRANSLATE_NOOP(
                "Advice",
                "The learning rate η multiplies the gradient in every update of a weight. The value that suits most "
                "networks is the first one to compare with.",
            ),
            changes.usual_rate,
            ("small_rate", "large_rate", "diverged", "exploding", "oscillating", "constant"),
        ),
        Remedy(
            "initializer",
            QT_TRANSLATE_NOOP("Advice", "Starting weights that suit the activation"),
            QT_TRANSLATE_NOOP(
                "Advice",
                "Random weights whose size follows from the neurons below (He for ReLU, Glorot for tanh and logistic) "
                "keep z and δ at the same size in all layers, and tell the neurons of a layer apart.",
            ),
            changes.fitting_initializer,
            ("alike", "dead", "exploding", "saturated", "vanishing", "seeds_differ"),
            "initializer",
        ),
        Remedy(
            "tanh",
            QT_TRANSLATE_NOOP("Advice", "tanh in the hidden layers"),
            QT_TRANSLATE_NOOP(
                "Advice",
                "Its slope reaches 1, four times that of the logistic function, and its outputs lie around 0: δ "
                "passes more layers.",
            ),
            changes.activation("tanh"),
            ("step_units", "vanishing", "dead"),
            "activations",
        ),
        Remedy(
            "relu",
            QT_TRANSLATE_NOOP("Advice", "ReLU in the hidden layers"),
            QT_TRANSLATE_NOOP(
                "Advice", "Where a ReLU neuron is active its slope is 1, however large z is: it does not saturate."
            ),
            changes.activation("relu"),
            ("vanishing", "saturated", "step_units"),
            "activations",
        ),
        Remedy(
            "leaky_relu",
            QT_TRANSLATE_NOOP("Advice", "Leaky ReLU in the hidden layers"),
            QT_TRANSLATE_NOOP(
                "Advice", "Left of 0 it has a small slope instead of none, by which a neuron can come back to life."
            ),
            changes.activation("leaky_relu"),
            ("dead",),
            "activations",
        ),
        Remedy(
            "cross_entropy",
            QT_TRANSLATE_NOOP("Advice", "Cross-entropy with the output that belongs to it"),
            QT_TRANSLATE_NOOP(
                "Advice",
                "Then δ at the output is p − y: the more wrong the network is, the larger its step. The slope of the "
                "output no longer holds it back.",
            ),
            changes.cross_entropy,
            ("pairing",),
            "loss",
        ),
        Remedy(
            "identity_output",
            QT_TRANSLATE_NOOP("Advice", "Identity at the output"),
            QT_TRANSLATE_NOOP("Advice", "A regression needs outputs of any size; only the hidden layers have to bend."),
            changes.identity_output,
            ("out_of_reach",),
            "activations",
        ),
        Remedy(
            "adam",
            QT_TRANSLATE_NOOP("Advice", "Adam as the solver"),
            QT_TRANSLATE_NOOP(
                "Advice",
                "It gives every weight a step of its own, measured by the gradients so far: plateaus are crossed and "
                "small gradients count as much as large ones.",
            ),
            changes.adam,
            ("small_rate", "vanishing", "plateau", "constant", "underfitting", "still_falling", "seeds_differ"),
            is_general=True,
        ),
        Remedy(
            "rate_up",
            QT_TRANSLATE_NOOP("Advice", "A learning rate three times as large"),
            QT_TRANSLATE_NOOP("Advice", "Longer steps along the gradient come to the same place in fewer epochs."),
            changes.times_rate(3.0),
            ("small_rate", "still_falling", "plateau", "underfitting", "few_steps"),
            is_general=True,
        ),
        Remedy(
            "rate_ten",
            QT_TRANSLATE_NOOP("Advice", "A learning rate ten times as large"),
            QT_TRANSLATE_NOOP("Advice", "The weights have hardly moved: there is room for much longer steps."),
            changes.times_rate(10.0),
            ("small_rate", "few_steps"),
        ),
        Remedy(
            "rate_down",
            QT_TRANSLATE_NOOP("Advice", "A third of the learning rate"),
            QT_TRANSLATE_NOOP("Advice", "Shorter steps no longer jump over the valley of the cost."),
            changes.times_rate(1.0 / 3.0),
            ("oscillating", "large_rate", "diverged", "exploding", "tiny_batch"),
            is_general=True,
        ),
        Remedy(
            "rate_tenth",
            QT_TRANSLATE_NOOP("Advice", "A tenth of the learning rate"),
            QT_TRANSLATE_NOOP(
                "Advice", "A run that diverges often needs far shorter steps, not slightly shorter ones."
            ),
            changes.times_rate(0.1),
            ("diverged", "large_rate", "exploding"),
        ),
        Remedy(
            "cosine",
            QT_TRANSLATE_NOOP("Advice", "A learning rate that falls during the run"),
            QT_TRANSLATE_NOOP(
                "Advice", "Long steps at the beginning find the valley, short ones at the end settle at its bottom."
            ),
            changes.cosine,
            ("oscillating", "tiny_batch"),
        ),
        Remedy(
            "momentum",
            QT_TRANSLATE_NOOP("Advice", "Momentum"),
            QT_TRANSLATE_NOOP(
                "Advice",
                "Part of the last step is kept, so that steps in the same direction add up and those to and fro "
                "cancel.",
            ),
            changes.momentum,
            ("plateau", "still_falling", "few_steps", "small_rate"),
        ),
        Remedy(
            "more_epochs",
            QT_TRANSLATE_NOOP("Advice", "Three times as many epochs"),
            QT_TRANSLATE_NOOP("Advice", "The loss had not come to its end: let gradient descent go on."),
            changes.more_epochs,
            ("still_falling", "few_steps"),
            "stopping",
            is_general=True,
        ),
        Remedy(
            "smaller_batch",
            QT_TRANSLATE_NOOP("Advice", "Smaller batches"),
            QT_TRANSLATE_NOOP(
                "Advice", "Mini-batches make many steps an epoch in place of one, and cost no more time."
            ),
            changes.smaller_batch,
            ("few_steps", "small_rate"),
        ),
        Remedy(
            "larger_batch",
            QT_TRANSLATE_NOOP("Advice", "Larger batches"),
            QT_TRANSLATE_NOOP("Advice", "The gradient is averaged over more samples, so that chance cancels out."),
            changes.larger_batch,
            ("tiny_batch", "oscillating"),
        ),
        Remedy(
            "shuffle",
            QT_TRANSLATE_NOOP("Advice", "Shuffle the samples"),
            QT_TRANSLATE_NOOP("Advice", "In another order every epoch, the errors of single batches cancel out."),
            changes.shuffled,
            ("unshuffled", "oscillating"),
        ),
        Remedy(
            "wider",
            QT_TRANSLATE_NOOP("Advice", "More neurons in the hidden layers"),
            QT_TRANSLATE_NOOP(
                "Advice",
                "Every neuron draws one more line; several random starts in one layer also find better minima.",
            ),
            changes.hidden(changes.wider),
            ("small_network", "underfitting", "seeds_differ", "plateau"),
            "layers",
            is_general=True,
        ),
        Remedy(
            "deeper",
            QT_TRANSLATE_NOOP("Advice", "One more hidden layer"),
            QT_TRANSLATE_NOOP("Advice", "A further layer combines the lines of the one below into shapes."),
            changes.hidden(changes.deeper),
            ("small_network", "underfitting"),
            "layers",
        ),
        Remedy(
            "features",
            QT_TRANSLATE_NOOP("Advice", "Squares and the product as further inputs"),
            QT_TRANSLATE_NOOP(
                "Advice", "With x₁², x₂² and x₁x₂ a single neuron can already draw circles and hyperbolas."
            ),
            changes.plane_features,
            ("small_network", "underfitting"),
            "features",
        ),
        Remedy(
            "shallower",
            QT_TRANSLATE_NOOP("Advice", "Two hidden layers only"),
            QT_TRANSLATE_NOOP("Advice", "Each layer less is one factor f′ less on the way of δ to the first weights."),
            changes.hidden(changes.shallower),
            ("vanishing", "exploding", "constant"),
            "layers",
        ),
        Remedy(
            "l2",
            QT_TRANSLATE_NOOP("Advice", "A stronger L2 penalty"),
            QT_TRANSLATE_NOOP(
                "Advice",
                "λ pulls large weights towards 0 (weight decay): the boundary becomes smoother and noise is left out.",
            ),
            changes.penalised,
            ("overfitting", "large_network"),
            "penalties",
        ),
        Remedy(
            "early_stopping",
            QT_TRANSLATE_NOOP("Advice", "Early stopping"),
            QT_TRANSLATE_NOOP(
                "Advice",
                "A fifth of the samples is watched instead of learned from, and training ends when they are no longer "
                "judged better; the best weights are put back.",
            ),
            changes.early_stopping,
            ("overfitting",),
            "stopping",
        ),
        Remedy(
            "narrower",
            QT_TRANSLATE_NOOP("Advice", "Fewer neurons in the hidden layers"),
            QT_TRANSLATE_NOOP("Advice", "With fewer weights the network has to find what the samples have in common."),
            changes.hidden(changes.narrower),
            ("large_network", "overfitting"),
            "layers",
        ),
        Remedy(
            "dropout",
            QT_TRANSLATE_NOOP("Advice", "Dropout in the hidden layers"),
            QT_TRANSLATE_NOOP(
                "Advice",
                "A fifth of the neurons is silenced in every step, so that none can rely on a single other one.",
            ),
            changes.with_dropout,
            ("overfitting", "large_network"),
            "layers",
        ),
        Remedy(
            "weaker_penalty",
            QT_TRANSLATE_NOOP("Advice", "A weaker penalty"),
            QT_TRANSLATE_NOOP("Advice", "A tenth of λ leaves the weights more room to learn the samples."),
            changes.less_penalised,
            ("strong_penalty",),
            "penalties",
        ),
        Remedy(
            "less_dropout",
            QT_TRANSLATE_NOOP("Advice", "No dropout"),
            QT_TRANSLATE_NOOP("Advice", "With all neurons in every step the network can express more."),
            changes.less_dropout,
            ("strong_penalty",),
            "layers",
        ),
    ]
)
"""Every remedy."""
