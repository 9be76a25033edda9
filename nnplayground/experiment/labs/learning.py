"""What the labs share with the main window: how a network is started and trained."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

import msgspec
import numpy as np

from nnplayground.catalogue import Param, checked, lookup
from nnplayground.data.dataset import Floats, Labels
from nnplayground.data.split import split
from nnplayground.engine import initializers
from nnplayground.engine.activations import ACTIVATIONS
from nnplayground.engine.arrays import Array
from nnplayground.engine.initializers import INITIALIZERS
from nnplayground.engine.losses import LOSSES
from nnplayground.engine.network import Network
from nnplayground.engine.objective import Cost, Part
from nnplayground.engine.penalties import PENALTIES, Penalties
from nnplayground.engine.settings import Data, Settings
from nnplayground.engine.solvers import SOLVERS
from nnplayground.engine.training import Training
from nnplayground.errors import InputError
from nnplayground.experiment import build
from nnplayground.experiment.check import check_training, with_path
from nnplayground.experiment.fields import MOST_PARAMETERS, NUMBERS
from nnplayground.experiment.spec import Spec, TrainingSpec
from nnplayground.i18n import QT_TRANSLATE_NOOP

CLIP = Param(
    "clip",
    QT_TRANSLATE_NOOP("Lab", "Longest gradient"),
    5.0,
    0.0,
    open_ends=("low",),
    help=QT_TRANSLATE_NOOP(
        "Lab", "A longer gradient keeps its direction and is shortened to this norm, so that no step can leap away."
    ),
    formula=r"g \leftarrow g\, \min \left( 1, \frac{c}{\lVert g \rVert} \right)",
    small=QT_TRANSLATE_NOOP("Lab", "Every gradient is shortened: all steps are equally long, and training is slow."),
    large=QT_TRANSLATE_NOOP("Lab", "None is ever shortened: a single steep place throws the weights far away."),
)
"""How gradients are clipped; None does not."""
OUTPUT_LAYER = QT_TRANSLATE_NOOP("Lab", "Output layer")


class Start(Spec, frozen=True, kw_only=True):
    """How the numbers of a network begin."""

    initializer: str = "glorot_uniform"
    params: dict[str, bool | int | float] = msgspec.field(default_factory=dict)
    seed: int = 0

    def check(self) -> None:
        """Raise `InputError` for what cannot be."""
        entry = lookup(INITIALIZERS, self.initializer, "start.initializer")
        with_path("start.initializer", lambda: checked(entry.params, self.params, entry.key))
        NUMBERS["seed"].check(self.seed)


def draw(start: Start, shape: initializers.Shape, rng: np.random.Generator) -> tuple[Floats, Floats]:
    """Return weights `(n_out, n_in)` and biases `(n_out,)` by the initialiser."""
    entry = INITIALIZERS[start.initializer]
    return entry.draw(shape, rng, **checked(entry.params, start.params, entry.key))


def start_slopes(network: Network) -> None:
    """Put learned slopes where their layers say that they begin."""
    for index, layer in enumerate(network.layers):
        slope = network.slope(index)
        if slope is not None and layer.activation.learned is not None:
            slope[()] = layer.params[layer.activation.learned]


def check_hidden(key: str, path: str) -> None:
    """Raise `InputError` for an activation that does not exist, or that hidden layers cannot have."""
    entry = lookup(ACTIVATIONS, key, path)
    if entry.output_only:
        message = QT_TRANSLATE_NOOP("Lab", "{activation} is for the output layer alone.")
        raise InputError(message, activation=entry.label)


def refuse_too_many(numbers: int) -> None:
    """Raise `InputError` where a network would have more numbers than can be trained here."""
    if numbers > MOST_PARAMETERS:
        raise InputError(
            QT_TRANSLATE_NOOP("Check", "The network would have {count} weights; at most {most} can be trained here."),
            count=numbers,
            most=MOST_PARAMETERS,
        )


def check_learning(training: TrainingSpec, output: str, clip: float | None) -> None:
    """Raise `InputError` for settings that cannot be, alone or with this activation of the output."""
    check_training(training)
    loss = LOSSES[training.loss]
    if loss.link is not None and loss.link != output:
        raise InputError(
            QT_TRANSLATE_NOOP("Lab", "The cost function {loss} needs the output activation {needed}, not {output}."),
            loss=loss.label,
            needed=loss.link,
            output=output,
        )
    if clip is not None:
        CLIP.check(clip)
        if SOLVERS[training.solver].full_batch:
            message = QT_TRANSLATE_NOOP("Lab", "{solver} looks for its own step length; gradients cannot be clipped.")
            raise InputError(message, solver=SOLVERS[training.solver].label)


def settings_of(
    spec: TrainingSpec, network: Network, score: Callable[[Array, Array], float], clip: float | None = None
) -> Settings:
    """Return the settings that a run is given."""
    loss, mask = LOSSES[spec.loss], network.weight_mask()
    strengths = {key: spec.penalties[key] * mask for key in PENALTIES if spec.penalties.get(key)}
    penalties = Penalties(strengths, spec.penalty_per_sample)
    cost = Cost(loss, score, penalties, checked(loss.params, spec.loss_params, loss.key))
    return replace(build.settings_of(spec, cost), clip=clip)


@dataclass(frozen=True, slots=True, eq=False)
class Rows:
    """Which samples train, test, and are watched by early stopping."""

    train: Labels
    test: Labels
    validation: Labels


def deal(samples: int, labels: Labels | None, test_fraction: float, seed: int, training: TrainingSpec) -> Rows:
    """Split samples as the main window does."""
    train, test = split(samples, test_fraction, np.random.default_rng(seed), labels)
    if not training.early_stopping:
        return Rows(train, test, train[:0])
    own = None if labels is None else labels[train]
    kept, aside = split(len(train), training.validation_fraction, np.random.default_rng(training.seed), own)
    return Rows(train[kept], test, train[aside])


def begin(network: Network, part: Callable[[Labels], Part], rows: Rows, settings: Settings, seed: int) -> Training:
    """Return the run of a network at its beginning; `part` makes the network's rows of some samples."""
    validation = part(rows.validation) if len(rows.validation) else None
    data = Data(part(rows.train), part(rows.test), validation)
    return Training(network, data, settings, np.random.default_rng(seed))
