"""Page and panel of every family; their modules are read when a lab of the family is first opened."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from nnplayground.gui.labs.page import LabPage
    from nnplayground.gui.labs.panel import LabPanel

    Rooms = tuple[type[LabPage], type[LabPanel]]


def _cnn() -> Rooms:
    from nnplayground.gui.labs.cnn import CnnPage, CnnPanel  # noqa: PLC0415 - as all below: no sooner

    return CnnPage, CnnPanel


def _rnn() -> Rooms:
    from nnplayground.gui.labs.rnn import RnnPage, RnnPanel  # noqa: PLC0415

    return RnnPage, RnnPanel


def _autoencoder() -> Rooms:
    from nnplayground.gui.labs.autoencoder import AutoencoderPage, AutoencoderPanel  # noqa: PLC0415

    return AutoencoderPage, AutoencoderPanel


def _gan() -> Rooms:
    from nnplayground.gui.labs.gan import GanPage, GanPanel  # noqa: PLC0415

    return GanPage, GanPanel


def _rbm() -> Rooms:
    from nnplayground.gui.labs.rbm import RbmPage, RbmPanel  # noqa: PLC0415

    return RbmPage, RbmPanel


def _dbn() -> Rooms:
    from nnplayground.gui.labs.dbn import DbnPage, DbnPanel  # noqa: PLC0415

    return DbnPage, DbnPanel


PAGES: Mapping[str, Callable[[], Rooms]] = {
    "cnn": _cnn,
    "rnn": _rnn,
    "autoencoder": _autoencoder,
    "gan": _gan,
    "rbm": _rbm,
    "dbn": _dbn,
}
"""What returns page and panel, by the key of the family."""
