"""Parameters of `MLPClassifier` that decide how the weights move."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from msgspec.structs import replace

from nnplayground.experiment.gallery import GALLERY
from nnplayground.i18n import QT_TRANSLATE_NOOP
from nnplayground.lessons.topics.comparing import Outcome, Setting, best, falls, rises
from nnplayground.lessons.topics.mlp import Hyperparameter, experiment, varied
from nnplayground.numbers import short

_SINE = GALLERY["rate_right"].experiment


def _rate(rate: float) -> Setting:
    training = replace(_SINE.training, learning_rate=rate, epochs=40)
    return Setting(short(rate, 6), replace(_SINE, training=training))


def _last_diverges(outcomes: Sequence[Outcome]) -> bool:
    """Say whether the last setting diverges with every seed, and the second has the smallest loss."""
    return bool(np.isinf(outcomes[-1].values).all()) and best(1)(outcomes)


SOLVER = Hyperparameter(
    "solver",
    "adam",
    "training.solver",
    QT_TRANSLATE_NOOP(
        "Mlp", "Solver in the panel Training; scikit-learn's “sgd” has momentum, so ours is SGD + Nesterov."
    ),
    QT_TRANSLATE_NOOP(
        "Mlp", "How the gradient moves the weights: in small batches (sgd, adam), or all data at once (lbfgs)."
    ),
    varied(
        {
            "sgd": {"solver": "nesterov", "learning_rate": 0.001},
            "adam": {"learning_rate": 0.001},
            "lbfgs": {"solver": "lbfgs"},
        },
        epochs=60,
    ),
    "train_loss",
    best(2),
    QT_TRANSLATE_NOOP(
        "Mlp", "With few samples L-BFGS is far ahead after as many epochs, at one rate that nobody had to choose."
    ),
)
LEARNING_RATE = Hyperparameter(
    "learning_rate",
    "constant",
    "training.schedule",
    QT_TRANSLATE_NOOP("Mlp", "“Rate over time” in the panel Training; scikit-learn heeds it with sgd alone."),
    QT_TRANSLATE_NOOP(
        "Mlp",
        "Whether the rate stays, falls with every sample seen (invscaling), or is divided by 5 when the loss rests.",
    ),
    varied(
        {
            "constant": {},
            "invscaling": {"schedule": "invscaling"},
            "adaptive": {"schedule": "adaptive", "tolerance": 1e-3, "patience": 2},
        },
        solver="nesterov",
        learning_rate=0.1,
        epochs=60,
    ),
    "rate",
    lambda outcomes: outcomes[0].value > max(outcomes[1].value, outcomes[2].value),
    QT_TRANSLATE_NOOP("Mlp", "The curve shows the rate: one stays, one falls from the first sample on, one in steps."),
    curve="rate",
)
LEARNING_RATE_INIT = Hyperparameter(
    "learning_rate_init",
    0.001,
    "training.learning_rate",
    QT_TRANSLATE_NOOP("Mlp", "Learning rate in the panel Training."),
    QT_TRANSLATE_NOOP("Mlp", "How long a step is for a gradient of 1. Here plain gradient descent learns a sine."),
    (_rate(0.0003), _rate(0.03), _rate(0.3), _rate(3.0)),
    "train_loss",
    _last_diverges,
    QT_TRANSLATE_NOOP("Mlp", "Too small creeps, too large shakes or diverges: its curve ends (∞)."),
)
POWER_T = Hyperparameter(
    "power_t",
    0.5,
    "training.schedule_params.power",
    QT_TRANSLATE_NOOP("Mlp", "Power p of “Inverse scaling” in the panel Training."),
    QT_TRANSLATE_NOOP("Mlp", "How fast the rate of invscaling falls: η/(t+1)ᵖ, where t counts the samples seen."),
    varied(
        {text: {"schedule_params": {"power": float(text)}} for text in ("0.1", "0.5", "0.9")},
        solver="nesterov",
        schedule="invscaling",
        learning_rate=0.1,
        epochs=60,
    ),
    "train_loss",
    rises,
    QT_TRANSLATE_NOOP("Mlp", "The larger the power, the sooner the steps are too short to get anywhere."),
)
MOMENTUM = Hyperparameter(
    "momentum",
    0.9,
    "training.solver_params.momentum",
    QT_TRANSLATE_NOOP("Mlp", "Momentum μ of the solvers SGD + momentum and SGD + Nesterov in the panel Training."),
    QT_TRANSLATE_NOOP("Mlp", "How much of the last step is kept in the next one: steps in one direction add up."),
    varied(
        {text: {"solver_params": {"momentum": float(text)}} for text in ("0", "0.5", "0.9")},
        solver="momentum",
        learning_rate=0.01,
    ),
    "train_loss",
    falls,
    QT_TRANSLATE_NOOP("Mlp", "With μ = 0.9 steps are up to ten times as long; the loss falls the faster."),
)
NESTEROVS_MOMENTUM = Hyperparameter(
    "nesterovs_momentum",
    True,
    "training.solver",
    QT_TRANSLATE_NOOP("Mlp", "The solver SGD + Nesterov (True) or SGD + momentum (False) in the panel Training."),
    QT_TRANSLATE_NOOP("Mlp", "Whether the gradient is taken where momentum will have led, so that it brakes in time."),
    varied(
        {"True": {"solver": "nesterov"}, "False": {"solver": "momentum"}},
        solver_params={"momentum": 0.98},
        learning_rate=0.1,
        batch_size=140,
        epochs=80,
    ),
    "rises",
    rises,
    QT_TRANSLATE_NOOP("Mlp", "With μ = 0.98 both overshoot; with Nesterov the loss goes up less on its way."),
)
BETA_1 = Hyperparameter(
    "beta_1",
    0.9,
    "training.solver_params.beta_1",
    QT_TRANSLATE_NOOP("Mlp", "β₁ of Adam in the panel Training."),
    QT_TRANSLATE_NOOP("Mlp", "Over how many steps, about 1/(1−β₁), Adam averages the gradient: its momentum."),
    varied(
        {text: {"solver_params": {"beta_1": float(text)}} for text in ("0", "0.9", "0.99")},
        batch_size=140,
        learning_rate=0.1,
        epochs=80,
    ),
    "rises",
    lambda outcomes: outcomes[2].value > outcomes[1].value,
    QT_TRANSLATE_NOOP("Mlp", "An average over a hundred steps (0.99) overshoots: the loss goes up again and again."),
)
BETA_2 = Hyperparameter(
    "beta_2",
    0.999,
    "training.solver_params.beta_2",
    QT_TRANSLATE_NOOP("Mlp", "β₂ of Adam in the panel Training."),
    QT_TRANSLATE_NOOP(
        "Mlp", "Over how many steps, about 1/(1−β₂), Adam averages the squared gradient that it divides by."
    ),
    varied(
        {text: {"solver_params": {"beta_2": float(text)}} for text in ("0.5", "0.9", "0.999")},
        batch_size=5,
        learning_rate=0.03,
        epochs=40,
    ),
    "rises",
    lambda outcomes: outcomes[0].value > max(outcomes[1].value, outcomes[2].value),
    QT_TRANSLATE_NOOP(
        "Mlp", "A memory of two steps (0.5) follows single batches: the loss shivers. Long ones are calmer."
    ),
)
EPSILON = Hyperparameter(
    "epsilon",
    1e-8,
    "training.solver_params.epsilon",
    QT_TRANSLATE_NOOP(
        "Mlp", "ε of Adam in the panel Training; scikit-learn adds it before bias correction, which is a switch there."
    ),
    QT_TRANSLATE_NOOP("Mlp", "A small number that Adam adds to what it divides by, so that it never divides by 0."),
    varied({text: {"solver_params": {"epsilon": float(text)}} for text in ("1e-08", "0.1", "1")}),
    "train_loss",
    rises,
    QT_TRANSLATE_NOOP("Mlp", "A large ε outweighs the gradients' own size: steps shrink, and learning slows down."),
)
MAX_FUN = Hyperparameter(
    "max_fun",
    15000,
    "training.solver_params.max_evaluations",
    QT_TRANSLATE_NOOP("Mlp", "Most evaluations of the cost, of L-BFGS in the panel Training."),
    QT_TRANSLATE_NOOP("Mlp", "How often L-BFGS may evaluate the cost before it stops."),
    tuple(
        Setting(
            str(count),
            experiment(solver="lbfgs", solver_params={"max_evaluations": count}, epochs=60),
        )
        for count in (5, 20, 15000)
    ),
    "train_loss",
    falls,
    QT_TRANSLATE_NOOP("Mlp", "With few evaluations it stops on its way."),
)
