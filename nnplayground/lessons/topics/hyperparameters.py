"""Every parameter of scikit-learn's `MLPClassifier`, with an experiment that shows what it does."""

from __future__ import annotations

from nnplayground.catalogue import catalogue
from nnplayground.lessons.topics import mlp_network as network
from nnplayground.lessons.topics import mlp_solvers as solvers
from nnplayground.lessons.topics.comparing import Outcome, compare
from nnplayground.lessons.topics.mlp import Hyperparameter
from nnplayground.progress import Report, silently

HYPERPARAMETERS = catalogue(
    [
        network.HIDDEN_LAYER_SIZES,
        network.ACTIVATION,
        solvers.SOLVER,
        network.ALPHA,
        network.BATCH_SIZE,
        solvers.LEARNING_RATE,
        solvers.LEARNING_RATE_INIT,
        solvers.POWER_T,
        network.MAX_ITER,
        network.SHUFFLE,
        network.RANDOM_STATE,
        network.TOL,
        network.VERBOSE,
        network.WARM_START,
        solvers.MOMENTUM,
        solvers.NESTEROVS_MOMENTUM,
        network.EARLY_STOPPING,
        network.VALIDATION_FRACTION,
        solvers.BETA_1,
        solvers.BETA_2,
        solvers.EPSILON,
        network.N_ITER_NO_CHANGE,
        solvers.MAX_FUN,
    ]
)
"""In the order in which scikit-learn documents them."""


def outcomes(parameter: Hyperparameter, report: Report = silently) -> list[Outcome]:
    """Return what each setting of a parameter's experiment comes to."""
    return compare(parameter.settings, parameter.gauge, parameter.curve, report, pictured=parameter.pictured)
