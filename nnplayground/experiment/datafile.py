"""The data file of an experiment: where it is, seen from a project or from here, and whether it is still the same.

A project names its data file from its own folder, so that both can be moved together and nothing of the machine is
told; a file of the same person elsewhere is named from the home folder, which is nobody's name either.
"""

from __future__ import annotations

import hashlib
import os
import stat
from enum import Enum, auto
from pathlib import Path

from msgspec.structs import replace

from nnplayground.experiment.spec import CsvSpec, Experiment

BLOCK = 2**20


class Found(Enum):
    """What became of a data file since the experiment was saved."""

    SAME = auto()
    CHANGED = auto()
    MISSING = auto()


def checksum(path: Path) -> str:
    """Return the SHA-256 of a file in hexadecimal digits; empty where it is no ordinary file that can be read."""
    digest = hashlib.sha256()
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            return ""
        with path.open("rb") as file:
            while block := file.read(BLOCK):
                digest.update(block)
    except (OSError, ValueError):
        return ""
    return digest.hexdigest()


def state_of(file: CsvSpec) -> Found:
    """Say whether a data file is there, with the content that it had; one of unknown content counts as the same."""
    present = checksum(Path(file.path))
    if not present:
        return Found.MISSING
    return Found.CHANGED if file.sha256 and file.sha256 != present else Found.SAME


def with_checksum(experiment: Experiment) -> Experiment:
    """Return the experiment with the checksum of its data file; one that is known already stays.

    It is that of the data which the training has seen; should the file have changed since, opening will ask.
    """
    file = experiment.data.file
    return experiment if file is None or file.sha256 else with_file(experiment, sha256=checksum(Path(file.path)))


def with_file(experiment: Experiment, *, path: str | None = None, sha256: str | None = None) -> Experiment:
    """Return the experiment with its data file elsewhere, or with another checksum."""
    file = experiment.data.file
    if file is None:
        return experiment
    file = replace(file, path=file.path if path is None else path, sha256=file.sha256 if sha256 is None else sha256)
    return replace(experiment, data=replace(experiment.data, file=file))


def relative_to(project: Path, experiment: Experiment) -> Experiment:
    """Return the experiment with its data file named from the folder of the project, with forward slashes."""
    file = experiment.data.file
    if file is None:
        return experiment
    data, folder, home = Path(file.path).absolute(), project.absolute().parent, Path(os.path.expanduser("~"))  # noqa: PTH111 - never fails
    if data.is_relative_to(home) and not folder.is_relative_to(home):
        return with_file(experiment, path="~/" + data.relative_to(home).as_posix())
    try:
        relative = Path(os.path.relpath(data, folder)).as_posix()
    except ValueError:  # on another drive
        relative = data.as_posix()
    return with_file(experiment, path=relative)


def located_from(project: Path, experiment: Experiment) -> Experiment:
    """Return the experiment with the whole path of its data file."""
    file = experiment.data.file
    if file is None:
        return experiment
    path = os.path.expanduser(file.path) if file.path.startswith("~/") else file.path  # noqa: PTH111 - never fails
    return with_file(experiment, path=os.path.normpath(project.absolute().parent / path))
