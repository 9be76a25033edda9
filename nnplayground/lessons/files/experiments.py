"""The experiment of a page: from the gallery or from its line of text, with the page's controls."""

from __future__ import annotations

import math
from collections.abc import Callable

from msgspec.structs import replace

from nnplayground.experiment.gallery import GALLERY
from nnplayground.experiment.labs.labs import learn_the_same, read
from nnplayground.experiment.line import from_line
from nnplayground.experiment.spec import ControlsSpec, Experiment
from nnplayground.i18n import Marked
from nnplayground.lessons.files.lesson import Page


def experiment_of(page: Page, say: Callable[[Marked], str] = str) -> Experiment | None:
    """Return the experiment of a page, its words in the language of `say`; None where the page has none."""
    if not page.experiment:
        return None
    exhibit = GALLERY.get(page.experiment)
    found = exhibit.titled(say) if exhibit is not None else from_line(page.experiment).experiment
    if page.hide or page.lock:
        return replace(found, controls=ControlsSpec(hidden=page.hide, locked=page.lock))
    return found


def has_lab(page: Page, family: str | None = None) -> bool:
    """Say whether the experiment of a page is a lab, of this family where one is given."""
    found = experiment_of(page)
    return found is not None and found.lab is not None and family in (None, found.lab.family)


def learns_the_same(experiment: Experiment, other: Experiment) -> bool:
    """Say whether two experiments have the same samples, split in the same way, whatever else was changed."""
    if experiment.lab is not None or other.lab is not None:
        return learn_the_same(experiment, other)
    first, second = (
        (data.points or data.file or (data.source, data.params, data.seed), data.test_fraction, data.split_seed)
        for data in (experiment.data, other.data)
    )
    return first == second


def bottleneck_of(experiment: Experiment) -> float:
    """Return how many numbers an autoencoder has for an image; not-a-number for anything else."""
    if experiment.lab is None:
        return math.nan
    return float(getattr(read(experiment.lab)[1], "bottleneck", math.nan))
