"""Searches in the user's folder: for every data set what was tried on it, and what was to be tried last.

Outcomes carry the whole of their trial in their key, so that searches on the same data share a file, and one that is
repeated, or goes on with more values, finds what it has done already.
"""

from __future__ import annotations

import hashlib
import logging
from pathlib import Path

import msgspec

from nnplayground.errors import InputError, reason
from nnplayground.experiment import atomic
from nnplayground.experiment.spec import Experiment
from nnplayground.gui.tuning.plan import Plan
from nnplayground.i18n import QT_TRANSLATE_NOOP, Text
from nnplayground.tuning.store import Store

LOG = logging.getLogger(__name__)
BAD = ".bad"
NOT_KEPT = QT_TRANSLATE_NOOP("Tuning", "What is found is not kept for the next start: {reason}")
PUT_ASIDE = QT_TRANSLATE_NOOP("Tuning", "What was found before cannot be read and was put aside as {name}.")


class Archive:
    """The folder of the searches; without one, everything is forgotten with the window."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder / "searches" if folder is not None else None
        self._stores: dict[str, Store] = {}
        self._plans: dict[str, Plan | None] = {}

    def store(self, experiment: Experiment) -> tuple[Store, Text | None]:
        """Return what was found for the data of an experiment, and what people should know about its file."""
        name = _name(experiment)
        if name in self._stores:
            return self._stores[name], None
        self._stores[name], said = self._open(name)
        return self._stores[name], said

    def _open(self, name: str) -> tuple[Store, Text | None]:
        if self._folder is None:
            return Store(), None
        path = self._folder / f"{name}.jsonl"
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            return Store(path), None
        except OSError as error:
            return Store(), Text(NOT_KEPT, {"reason": reason(error)})
        except InputError as error:
            LOG.warning("a search cannot be read: %s", error)
        aside = path.with_name(path.name + BAD)
        try:
            path.replace(aside)
        except OSError as error:
            return Store(), Text(NOT_KEPT, {"reason": reason(error)})
        return Store(path), Text(PUT_ASIDE, {"name": aside.name})

    def plan(self, experiment: Experiment) -> Plan | None:
        """Return what was to be tried last on the data of an experiment."""
        name = _name(experiment)
        if name not in self._plans:
            self._plans[name] = self._read(name)
        return self._plans[name]

    def _read(self, name: str) -> Plan | None:
        if self._folder is None:
            return None
        path = self._folder / f"{name}.json"
        try:
            return msgspec.json.decode(path.read_bytes(), type=Plan) if path.exists() else None
        except (OSError, msgspec.DecodeError, UnicodeError) as error:
            LOG.warning("the plan of a search cannot be read: %s", error)
            return None

    def keep(self, experiment: Experiment, plan: Plan) -> None:
        """Remember what is to be tried."""
        name = _name(experiment)
        self._plans[name] = plan
        if self._folder is None:
            return
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            atomic.write(self._folder / f"{name}.json", msgspec.json.encode(plan))
        except (OSError, InputError) as error:
            LOG.warning("the plan of a search is not kept: %s", error)


def _name(experiment: Experiment) -> str:
    """Return a name for the data of an experiment and their split."""
    return hashlib.sha256(msgspec.json.encode(experiment.data, order="deterministic")).hexdigest()[:32]
