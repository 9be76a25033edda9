"""The gallery: ready experiments, each of which shows one thing.

One entry in a file of `exhibits` is enough: window, command line, pictures and tests are made from the entries. An
entry says what it claims, and the tests hold it to that.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from nnplayground.catalogue import catalogue
from nnplayground.experiment.exhibits import boundaries, descent, fits, games, lecture, taught, trouble, untaught
from nnplayground.experiment.exhibits.exhibit import Exhibit
from nnplayground.experiment.labs.families import FAMILIES
from nnplayground.i18n import QT_TRANSLATE_NOOP, Marked


@dataclass(frozen=True, slots=True)
class Group:
    """A heading of the gallery."""

    key: str
    label: Marked


GROUPS = catalogue(
    [
        Group("lecture", QT_TRANSLATE_NOOP("Gallery", "From the lecture")),
        Group("boundaries", QT_TRANSLATE_NOOP("Gallery", "Decision boundaries")),
        Group("curves", QT_TRANSLATE_NOOP("Gallery", "Regression")),
        Group("real", QT_TRANSLATE_NOOP("Gallery", "Real data")),
        Group("descent", QT_TRANSLATE_NOOP("Gallery", "Gradient descent")),
        Group("failures", QT_TRANSLATE_NOOP("Gallery", "When nothing is learned")),
        Group("overfitting", QT_TRANSLATE_NOOP("Gallery", "Overfitting and what helps")),
        Group("games", QT_TRANSLATE_NOOP("Gallery", "Autoencoders and games")),
        *(Group(family.key, family.label) for family in FAMILIES.values()),
    ]
)
"""The headings, in their order; labs stand under the name of their family."""

NETWORKS: Mapping[str, Exhibit] = catalogue(
    [*lecture.EXHIBITS, *boundaries.EXHIBITS, *fits.EXHIBITS, *descent.EXHIBITS, *trouble.EXHIBITS, *games.EXHIBITS]
)
"""Those with a network of dense layers on the canvas."""
GALLERY: Mapping[str, Exhibit] = catalogue([*NETWORKS.values(), *taught.EXHIBITS, *untaught.EXHIBITS])
"""Every ready experiment, in the order of the gallery; those of a group stand together."""
