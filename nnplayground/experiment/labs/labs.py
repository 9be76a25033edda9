"""The labs: for every family its document, how it becomes a run, and what is to be seen of that.

One entry here and one page in the window are a lab; menu, files, terminal and the training thread know no others.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import msgspec
import numpy as np
from msgspec.structs import replace

from nnplayground.catalogue import lookup
from nnplayground.data.dataset import REGRESSION
from nnplayground.data.images import Images, images_of
from nnplayground.engine.trainer import Trainer
from nnplayground.errors import InputError
from nnplayground.experiment.build import load_data
from nnplayground.experiment.labs import autoencoder, cnn, gan, machines, rnn, tuned
from nnplayground.experiment.labs.families import FAMILIES, Curves
from nnplayground.experiment.labs.images import OWN
from nnplayground.experiment.labs.lab import SPLIT_IMAGES, USUAL, Given, Lab, LabRun, of_training
from nnplayground.experiment.labs.looks import autoencoder as autoencoder_look
from nnplayground.experiment.labs.looks import cnn as cnn_look
from nnplayground.experiment.labs.looks import dbn as dbn_look
from nnplayground.experiment.labs.looks import gan as gan_look
from nnplayground.experiment.labs.looks import rbm as rbm_look
from nnplayground.experiment.labs.looks import rnn as rnn_look
from nnplayground.experiment.labs.paths import value_at, with_values
from nnplayground.experiment.labs.rnn_spec import RnnSpec
from nnplayground.experiment.spec import DataSpec, Experiment, LabSpec, Spec
from nnplayground.i18n import QT_TRANSLATE_NOOP

LEARNING = (
    *("training.learning_rate", "training.batch_size", "training.epochs", "training.tolerance", "training.patience"),
    *("training.schedule", "training.schedule_params", "training.shuffle", "training.penalties", "clip"),
)
"""What may change while training by back-propagation goes on."""
CONTRAST = (
    *("contrast.learning_rate", "contrast.k", "contrast.persistent", "contrast.decay", "contrast.batch_size"),
    *("epochs", "epochs_each"),
)
"""What may change while training by contrastive divergence goes on."""
SEQUENCES = (
    *("task", "params", "own", "text", "length", "columns"),
    *("data_seed", "test_fraction", "split_seed"),
)
POINTS = ("distribution", "points", "samples", "data_seed")
GAME = ("discriminator_rate", "generator_rate", "discriminator_steps", "generator_steps", "epochs")
LARGEST_SEED = 10_000
"""Seeds that a person is given are small enough to be told to a neighbour."""


def _own(_spec: object) -> str:
    return "epochs"


def _of_stack(spec: machines.DbnSpec) -> str:
    return of_training(spec) if spec.phase == machines.FINE else "epochs_each"


def own_images(data: DataSpec) -> Images:
    """Return the samples of an experiment as square images; raises `InputError` where they are none."""
    dataset = load_data(data)
    side = round(float(np.sqrt(dataset.n_features)))
    if side * side != dataset.n_features:
        message = QT_TRANSLATE_NOOP(
            "Lab",
            "Own images are square, one pixel a column: the data have {count} columns, which is no square number.",
        )
        raise InputError(message, count=dataset.n_features)
    return images_of(dataset, (1, side, side))


OWN_IMAGES = Given(
    lambda spec: bool(spec.images == OWN),
    lambda data, _spec: own_images(data),
    lambda _data, spec: with_values(spec, {"images": OWN}),
)
OWN_SEQUENCES = Given(rnn.asks_for_samples, rnn.sequences_of, rnn.on_samples)
MACHINE_CURVES = Curves(
    loss=QT_TRANSLATE_NOOP("Curves", "Reconstruction loss"),
    score=QT_TRANSLATE_NOOP("Curves", "Pseudo-log-likelihood"),
    is_share=False,
    kind="pseudo_likelihood",
    is_free=True,
)
REGRESSION_CURVES = Curves(score=QT_TRANSLATE_NOOP("Curves", "R²"), is_share=False, kind="r2")
GAME_CURVES = Curves(
    score=QT_TRANSLATE_NOOP("Curves", "Accuracy, JS"),
    first=QT_TRANSLATE_NOOP("Curves", "Discriminator"),
    second=QT_TRANSLATE_NOOP("Curves", "Generator"),
    scores=(QT_TRANSLATE_NOOP("Curves", "Accuracy of D"), QT_TRANSLATE_NOOP("Curves", "JS divergence")),
    is_share=False,
    kind="game",
)
LABS: Mapping[str, Lab] = {
    lab.key: lab
    for lab in (
        Lab(
            FAMILIES["cnn"],
            cnn.CnnSpec,
            cnn.check,
            cnn.build,
            cnn_look.look,
            cnn_look.Wish,
            cnn_look.layers,
            live=LEARNING,
            seeds=("start.seed",),
            given=OWN_IMAGES,
        ),
        Lab(
            FAMILIES["rnn"],
            RnnSpec,
            rnn.check,
            rnn.build,
            rnn_look.look,
            rnn_look.Wish,
            rnn_look.layers,
            live=LEARNING,
            seeds=("start.seed",),
            given=OWN_SEQUENCES,
            data=SEQUENCES,
            curves=lambda run: REGRESSION_CURVES if run.task.task == REGRESSION else USUAL,
        ),
        Lab(
            FAMILIES["autoencoder"],
            autoencoder.AutoencoderSpec,
            autoencoder.check,
            autoencoder.build,
            autoencoder_look.look,
            autoencoder_look.Wish,
            autoencoder_look.layers,
            live=(*LEARNING[:-1], "amount"),
            seeds=("start.seed",),
            given=OWN_IMAGES,
            curves=lambda _run: REGRESSION_CURVES,
        ),
        Lab(
            FAMILIES["gan"],
            gan.GanSpec,
            gan.check,
            gan.build,
            gan_look.look,
            gan_look.Wish,
            gan_look.layers,
            live=GAME,
            seeds=("start.seed", "seed"),
            curves=lambda _run: GAME_CURVES,
            data=POINTS,
            planned=_own,
        ),
        Lab(
            FAMILIES["rbm"],
            machines.RbmSpec,
            machines.check_rbm,
            machines.build_rbm,
            rbm_look.look,
            rbm_look.Wish,
            rbm_look.layers,
            live=CONTRAST[:-1],
            seeds=("contrast.seed",),
            given=OWN_IMAGES,
            curves=lambda _run: MACHINE_CURVES,
            planned=_own,
        ),
        Lab(
            FAMILIES["dbn"],
            machines.DbnSpec,
            machines.check_dbn,
            tuned.build_stack,
            dbn_look.look,
            dbn_look.Wish,
            dbn_look.layers,
            live=(*CONTRAST[:-2], CONTRAST[-1], *LEARNING[:-1]),
            seeds=("contrast.seed",),
            given=OWN_IMAGES,
            curves=lambda run: USUAL if isinstance(run, tuned.TunedRun) else MACHINE_CURVES,
            planned=_of_stack,
            data=(*SPLIT_IMAGES, "labelled"),
            untaught=tuned.build_untaught,
            again=tuned.stack_again,
        ),
    )
}
"""Every lab, by the key of its family."""


# -- documents ---------------------------------------------------------------------------------------------------------


def begun(family: str) -> Experiment:
    """Return the experiment that a lab begins with."""
    lab = LABS[family]
    return Experiment(lab=written(family, lab.spec()))


def written(family: str, spec: Spec) -> LabSpec:
    """Return a family's document as it stands in an experiment."""
    return LabSpec(family=family, settings=msgspec.json.decode(msgspec.json.encode(spec)))


def read(lab: LabSpec) -> tuple[Lab, Any]:
    """Return a lab and its document; raises `InputError` that names the setting for what cannot be read."""
    entry = lookup(LABS, lab.family, "lab.family")
    try:
        return entry, msgspec.convert(lab.settings, entry.spec)
    except (msgspec.ValidationError, ValueError) as error:
        message = QT_TRANSLATE_NOOP("Lab", "lab.settings: {reason}.")
        raise InputError(message, reason=str(error)) from None


def with_spec(experiment: Experiment, spec: Spec) -> Experiment:
    """Return an experiment with other settings of its lab."""
    if experiment.lab is None:
        raise ValueError("the experiment has no lab")
    return replace(experiment, lab=written(experiment.lab.family, spec))


def learning_own(experiment: Experiment) -> Experiment:
    """Return an experiment whose lab learns from the samples of the experiment, if it can at all."""
    if experiment.lab is None:
        return experiment
    lab, spec = read(experiment.lab)
    return experiment if lab.given is None else with_spec(experiment, lab.given.turn(experiment.data, spec))


def learn_the_same(experiment: Experiment, other: Experiment) -> bool:
    """Say whether the labs of two experiments learn from the same, whatever else of their settings differs."""
    if experiment.lab is None or other.lab is None or experiment.lab.family != other.lab.family:
        return False
    (lab, mine), (_, theirs) = read(experiment.lab), read(other.lab)
    if lab.given is not None and lab.given.asks(mine) and experiment.data != other.data:
        return False
    return all(value_at(mine, path) == value_at(theirs, path) for path in lab.data)


def with_new_weights(experiment: Experiment) -> Experiment:
    """Return an experiment whose lab draws other weights."""
    if experiment.lab is None:
        raise ValueError("the experiment has no lab")
    lab, spec = read(experiment.lab)
    return with_spec(
        experiment, with_values(spec, {path: (value_at(spec, path) + 1) % LARGEST_SEED for path in lab.seeds})
    )


def epochs_planned(experiment: Experiment) -> int | None:
    """Return how many epochs a lab has planned, all of its machines together; None where it has no end."""
    if experiment.lab is None:
        raise ValueError("the experiment has no lab")
    lab, spec = read(experiment.lab)
    path = lab.planned(spec)
    epochs: int | None = value_at(spec, path)
    return epochs if epochs is None or path != "epochs_each" else epochs * len(spec.hidden)


def planned(experiment: Experiment, epochs: int) -> Experiment:
    """Return an experiment whose lab is trained for so many epochs, every machine of a stack for as many."""
    if experiment.lab is None:
        raise ValueError("the experiment has no lab")
    lab, spec = read(experiment.lab)
    return with_spec(experiment, with_values(spec, {lab.planned(spec): epochs}))


# -- runs --------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, eq=False)
class LabTraining:
    """An experiment with the run of its lab."""

    experiment: Experiment
    lab: Lab
    run: LabRun

    @property
    def training(self) -> Trainer:
        """What is trained."""
        return self.run.training


def check(experiment: Experiment) -> None:
    """Raise `InputError` that names the setting for a lab that cannot be."""
    if experiment.lab is not None:
        _check(*read(experiment.lab))


def _check(lab: Lab, spec: Any) -> None:
    """Raise `InputError` for a document that cannot be; whether samples suit is only known when they are read."""
    if lab.given is None or not lab.given.asks(spec):
        lab.check(spec)


def build(experiment: Experiment, *, untaught: bool = False) -> LabTraining:
    """Return the run of an experiment's lab at its beginning; raises `InputError` for what cannot be.

    One that is `untaught` is only good for being put where a saved run stood, and measured there.
    """
    if experiment.lab is None:
        raise ValueError("the experiment has no lab")
    lab, spec = read(experiment.lab)
    takes = lab.given is not None and lab.given.asks(spec)
    given = (lab.given.make(experiment.data, spec),) if lab.given is not None and takes else ()
    make = lab.untaught if untaught and lab.untaught is not None else lab.build
    return LabTraining(experiment, lab, make(spec, *given))


def rebuild(experiment: Experiment, old: LabTraining) -> LabTraining:
    """Return the run of edited settings, gone on with from where the old one stands where that can be."""
    new = _again(experiment, old) or build(experiment)
    if new.lab is old.lab and experiment.data == old.experiment.data and _goes_on(new.lab, old.run.spec, new.run.spec):
        mine: Any = new.training  # of the same kind as the other one
        mine.take_over(old.training)
    return new


def _again(experiment: Experiment, old: LabTraining) -> LabTraining | None:
    """Return the run that the family makes of an old one, if it does."""
    if experiment.lab is None or experiment.data != old.experiment.data:
        return None
    lab, spec = read(experiment.lab)
    if lab is not old.lab or lab.again is None:
        return None
    _check(lab, spec)
    made = lab.again(old.run, spec)
    return None if made is None else LabTraining(experiment, lab, made)


def _goes_on(lab: Lab, old: Spec, new: Spec) -> bool:
    """Say whether nothing has changed but what may change while training goes on."""
    live = [path for path in lab.live if _has(new, path)]
    return with_values(old, {path: value_at(new, path) for path in live}) == new


def _has(spec: Spec, path: str) -> bool:
    found: Any = spec
    for name in path.split("."):
        if not hasattr(found, name):
            return False
        found = getattr(found, name)
    return True
