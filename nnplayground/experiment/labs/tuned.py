"""The second phase of a deep belief network: fine-tuned by back-propagation, beside a twin from random weights."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from msgspec.structs import replace

from nnplayground.data.dataset import Labels
from nnplayground.data.images import Images
from nnplayground.engine.families.dbn import Dbn, Output, network_of, random_twin
from nnplayground.engine.families.twins import Twins
from nnplayground.engine.metrics import accuracy
from nnplayground.engine.objective import Part
from nnplayground.engine.settings import Data
from nnplayground.experiment.labs.learning import OUTPUT_LAYER, Rows, settings_of
from nnplayground.experiment.labs.machines import FINE, GREEDY, DbnRun, DbnSpec, build_dbn, flat
from nnplayground.i18n import Text


@dataclass(frozen=True, slots=True, eq=False)
class TunedRun:
    """A stack whose machines have learned, and the fine-tuning of the network that it has become."""

    spec: DbnSpec
    stack: DbnRun
    training: Twins

    @property
    def images(self) -> Images:
        """The images."""
        return self.stack.images

    @property
    def rows(self) -> Rows:
        """Which of them train and test."""
        return self.stack.rows

    @property
    def dbn(self) -> Dbn:
        """The stack as it was when fine-tuning began."""
        return self.stack.dbn

    def layer_name(self, layer: int) -> Text:
        """Return what the layer is called that `TrainingDiverged` and the gradients count from 1."""
        return self.stack.layer_name(layer) if layer <= len(self.spec.hidden) else Text(OUTPUT_LAYER)


def build_stack(spec: DbnSpec, images: Images | None = None) -> DbnRun | TunedRun:
    """Return the run of the phase that a document is in, at its beginning; before fine-tuning all machines learn.

    Raises `InputError` as `check_dbn` does.
    """
    stack = build_dbn(spec, images)
    if spec.phase == GREEDY:
        return stack
    stack.training.advance(stack.training.batches * stack.training.each * len(spec.hidden))
    return TunedRun(spec, stack, side_by_side(stack))


def build_untaught(spec: DbnSpec, images: Images | None = None) -> DbnRun | TunedRun:
    """Return the run of a phase whose machines have learned nothing; what is measured of it is put in place first."""
    stack = build_dbn(spec, images)
    return stack if spec.phase == GREEDY else TunedRun(spec, stack, side_by_side(stack))


def stack_again(old: DbnRun | TunedRun, spec: DbnSpec) -> DbnRun | TunedRun | None:
    """Return the run of another document that can be made of what the machines of an old run have learned.

    None where they have not all learned yet, or would learn otherwise.
    """
    stack = old.stack if isinstance(old, TunedRun) else old
    is_same = replace(stack.spec, phase=spec.phase, labelled=spec.labelled, training=spec.training) == spec
    if not is_same or (stack.training.finish is None and spec.phase == FINE):
        return None
    stack = DbnRun(spec, stack.images, stack.rows, stack.training)
    if spec.phase == FINE:
        return TunedRun(spec, stack, side_by_side(stack))
    return stack if isinstance(old, TunedRun) else None


def side_by_side(stack: DbnRun) -> Twins:
    """Return the training of both networks beside each other: from what was learned, and from random weights."""
    spec, classes = stack.spec, len(stack.images.class_names)
    pixels, targets = flat(stack.images), np.eye(classes)[stack.images.labels]

    def part(chosen: Labels) -> Part:
        return Part(pixels[chosen], targets[chosen])

    seed = spec.training.seed
    learned, drawn_ones = (
        make(stack.dbn, Output(classes), np.random.default_rng(seed)) for make in (network_of, random_twin)
    )
    validation = part(stack.rows.validation) if len(stack.rows.validation) else None
    data = Data(part(stack.labelled()), part(stack.rows.test), validation)
    return Twins(learned, drawn_ones, data, lambda made: settings_of(spec.training, made, accuracy), seed)
