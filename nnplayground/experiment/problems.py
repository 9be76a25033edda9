"""Parts of an experiment that are fine alone but do not fit together.

Each problem carries the experiment with the problem mended, so that the window can offer it as one click.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from msgspec.structs import replace

from nnplayground.data.dataset import CLASSIFICATION, REGRESSION
from nnplayground.engine.activations import ACTIVATIONS
from nnplayground.engine.losses import LOSSES
from nnplayground.errors import InputError
from nnplayground.experiment.edit_network import set_units
from nnplayground.experiment.spec import Experiment, LayerSpec
from nnplayground.i18n import QT_TRANSLATE_NOOP, Text
from nnplayground.numbers import short

HUGE_RATE = 10.0
MANY_CLASSES = 20


@dataclass(frozen=True, slots=True)
class Shape:
    """What the data ask of a network: samples, feature keys on offer, classes (0 for regression), numeric targets."""

    samples: int
    features: tuple[str, ...]
    classes: int
    targets: int = 1

    @property
    def task(self) -> str:
        """`classification` or `regression`."""
        return CLASSIFICATION if self.classes else REGRESSION

    def fits(self, units: int, activation: str) -> bool:
        """Say whether an output layer of so many units can tell the classes apart or give every target."""
        if self.task == REGRESSION:
            return units == self.targets
        return units == self.classes or (units == 1 and self.classes == 2 and activation != "softmax")

    def units(self, activation: str) -> int:
        """Return the number of outputs to choose where it is free."""
        if self.task == REGRESSION:
            return self.targets
        return 1 if self.classes == 2 and activation != "softmax" else self.classes


@dataclass(frozen=True, slots=True)
class Problem:
    """What does not fit, in words; a `blocking` one must be mended before training. `fix` is the mended experiment."""

    text: Text
    fix: Experiment | None = None
    blocking: bool = True


def problems(experiment: Experiment, shape: Shape) -> list[Problem]:
    """Return what does not fit together, the blocking problems first."""
    found = [
        *_points_problems(experiment),
        *_output_problems(experiment, shape),
        *_feature_problems(experiment, shape),
        *_hints(experiment, shape),
    ]
    return sorted(found, key=lambda problem: not problem.blocking)


def refuse(found: Iterable[Problem]) -> None:
    """Raise `InputError` for the first blocking problem."""
    for problem in found:
        if problem.blocking:
            raise InputError(problem.text.source, **problem.text.values)


def with_output(experiment: Experiment, **changes: Any) -> Experiment:
    """Return the experiment with changes to its output layer."""
    layers = experiment.network.layers
    output = replace(layers[-1], **changes)
    return replace(experiment, network=replace(experiment.network, layers=(*layers[:-1], output)))


def with_training(experiment: Experiment, **changes: Any) -> Experiment:
    """Return the experiment with changes to its training."""
    return replace(experiment, training=replace(experiment.training, **changes))


def _points_problems(experiment: Experiment) -> Iterator[Problem]:
    """What own samples may lack."""
    points = experiment.data.points
    if points is None:
        return
    if not points.rows:
        yield Problem(
            Text(
                QT_TRANSLATE_NOOP(
                    "Problem",
                    "There are no samples: paint some in the output plot or add rows to the table of samples.",
                )
            )
        )
    elif points.labels is not None and len(points.classes) < 2:
        more = replace(points, classes=(*points.classes, free_name(points.classes)))
        yield Problem(
            Text(QT_TRANSLATE_NOOP("Problem", "There is only one class: a network needs two to tell apart.")),
            replace(experiment, data=replace(experiment.data, points=more)),
        )
    elif points.labels is not None and len(set(points.labels)) < 2:
        yield Problem(
            Text(
                QT_TRANSLATE_NOOP("Problem", "All samples are of the class “{name}”: paint some of another one."),
                {"name": points.classes[points.labels[0]]},
            ),
            blocking=False,
        )


def free_name(taken: Sequence[str]) -> str:
    """Return a name for one more class: the first whole number that is not taken."""
    return next(str(number) for number in range(1, len(taken) + 2) if str(number) not in taken)


def _output_problems(experiment: Experiment, shape: Shape) -> Iterator[Problem]:
    output, loss = experiment.network.layers[-1], LOSSES[experiment.training.loss]
    if shape.task not in loss.tasks:
        yield Problem(
            Text(
                QT_TRANSLATE_NOOP("Problem", "{loss} compares probabilities, but the targets are numbers."),
                {"loss": loss.label},
            ),
            with_training(experiment, loss="mse", loss_params={}),
        )
    if output.activation == "softmax" and shape.task == REGRESSION:
        yield Problem(
            Text(QT_TRANSLATE_NOOP("Problem", "Softmax outputs are probabilities, but the targets are numbers.")),
            with_output(experiment, activation="identity", params={}),
        )
    elif loss.link and output.activation != loss.link and shape.task in loss.tasks:
        yield Problem(
            Text(
                QT_TRANSLATE_NOOP("Problem", "{loss} needs the output activation {activation}."),
                {"loss": loss.label, "activation": ACTIVATIONS[loss.link].label},
            ),
            _with_link(experiment, shape, loss.link),
        )
    elif not shape.fits(output.units, output.activation):
        yield _wrong_outputs(experiment, shape, output)


def _wrong_outputs(experiment: Experiment, shape: Shape, output: LayerSpec) -> Problem:
    needed = shape.units(output.activation)
    values = {"units": output.units, "classes": shape.classes, "targets": shape.targets, "needed": needed}
    if shape.task == REGRESSION:
        text = Text(
            QT_TRANSLATE_NOOP("Problem", "The data have {targets} targets, but the network has {units} outputs."),
            values,
        )
    elif output.activation == "softmax" and output.units == 1:
        text = Text(
            QT_TRANSLATE_NOOP(
                "Problem", "Softmax over one output is always 1: {classes} classes need {needed} outputs."
            ),
            values,
        )
    else:
        text = Text(
            QT_TRANSLATE_NOOP("Problem", "{classes} classes need {needed} outputs, but the network has {units}."),
            values,
        )
    return Problem(text, set_units(experiment, len(experiment.network.layers) - 1, needed))


def _with_link(experiment: Experiment, shape: Shape, activation: str) -> Experiment:
    """Return the experiment with the output activation that its loss belongs to, and as many outputs as that needs."""
    resized = set_units(experiment, len(experiment.network.layers) - 1, shape.units(activation))
    return with_output(resized, activation=activation, params={})


def _feature_problems(experiment: Experiment, shape: Shape) -> Iterator[Problem]:
    unknown = [key for key in experiment.data.features if key not in shape.features]
    if unknown:
        left = tuple(key for key in experiment.data.features if key in shape.features)
        yield Problem(
            Text(
                QT_TRANSLATE_NOOP("Problem", "The data have no feature “{key}”. They have: {choices}."),
                {"key": unknown[0], "choices": ", ".join(shape.features[:30])},
            ),
            replace(experiment, data=replace(experiment.data, features=left)),
        )


def _hints(experiment: Experiment, shape: Shape) -> Iterator[Problem]:
    """What may be wanted, but should be known."""
    training, layers = experiment.training, experiment.network.layers
    for index, layer in enumerate(layers):
        if layer.activation == "softmax" and layer is not layers[-1]:
            yield Problem(
                Text(
                    QT_TRANSLATE_NOOP("Problem", "Softmax belongs to the output, not to hidden layer {n}."),
                    {"n": index + 1},
                ),
                _with_activation(experiment, index, "tanh"),
            )
        if layer.activation == "step":
            yield Problem(
                Text(
                    QT_TRANSLATE_NOOP(
                        "Problem", "Layer {n} is a binary step with slope 0: the weights up to it will not move."
                    ),
                    {"n": index + 1},
                ),
                _with_activation(experiment, index, "logistic"),
                blocking=False,
            )
    if training.learning_rate > HUGE_RATE:
        yield Problem(
            Text(
                QT_TRANSLATE_NOOP(
                    "Problem", "A learning rate of {rate} is very large; training will probably diverge."
                ),
                {"rate": short(training.learning_rate, 6)},
            ),
            with_training(experiment, learning_rate=0.03),
            blocking=False,
        )
    if training.batch_size > shape.samples > 0:
        yield Problem(
            Text(
                QT_TRANSLATE_NOOP(
                    "Problem", "Batches of {size} are larger than the data: all {samples} samples are one."
                ),
                {"size": training.batch_size, "samples": shape.samples},
            ),
            with_training(experiment, batch_size=max(shape.samples, 1)),
            blocking=False,
        )
    if training.early_stopping and training.tolerance is None:
        yield Problem(
            Text(QT_TRANSLATE_NOOP("Problem", "Early stopping needs a tolerance.")),
            with_training(experiment, tolerance=1e-4),
        )
    if shape.classes > MANY_CLASSES:
        yield Problem(
            Text(
                QT_TRANSLATE_NOOP("Problem", "{classes} classes are many: is the target an identifier?"),
                {"classes": shape.classes},
            ),
            blocking=False,
        )


def _with_activation(experiment: Experiment, index: int, activation: str) -> Experiment:
    layers = list(experiment.network.layers)
    layers[index] = replace(layers[index], activation=activation, params={})
    return replace(experiment, network=replace(experiment.network, layers=tuple(layers)))
