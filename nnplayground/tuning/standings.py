"""The scores of a search while it runs, kept up as its trials end."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from nnplayground.tuning.results import Score
from nnplayground.tuning.search import Search
from nnplayground.tuning.store import Store
from nnplayground.tuning.trial import Outcome, Trial


class Standings:
    """Written by the thread that searches; any other may read it meanwhile."""

    def __init__(self, search: Search, store: Store) -> None:
        self.search = search
        self._store = store
        self._keys: Sequence[str] = ()
        self._settings_of: dict[str, list[int]] = {}
        self._missing: list[int] = []
        self.total = self.done = self.kept = 0
        """Trials there are, how many of them are done, and how many were before the search began."""
        self.complete: list[Score] = []
        """Settings all of whose trials are done, in the order in which they came to be; it only grows."""

    def plan(self, keys: Sequence[str]) -> None:
        """Take over the keys of all trials, and what the store has of them already."""
        self._keys, each = keys, self.search.folds * self.search.seeds
        for place, key in enumerate(keys):
            numbers = self._settings_of.setdefault(key, [])
            if not numbers or numbers[-1] != place // each:
                numbers.append(place // each)
        self._missing = [0] * len(self.search.settings)
        for key, numbers in self._settings_of.items():
            if self._store.get(key) is None:
                for number in numbers:
                    self._missing[number] += 1
            else:
                self.kept += 1
        self.total, self.done = len(self._settings_of), self.kept
        self._add(number for number, missing in enumerate(self._missing) if not missing)

    def take(self, _trial: Trial, outcome: Outcome) -> None:
        """Take over a trial that has ended and is in the store."""
        numbers = self._settings_of[outcome.key]
        for number in numbers:
            self._missing[number] -= 1
        self.done += 1
        self._add(number for number in numbers if not self._missing[number])

    def _add(self, numbers: Iterable[int]) -> None:
        each = self.search.folds * self.search.seeds
        for number in numbers:
            keys = self._keys[number * each : (number + 1) * each]
            self.complete.append(Score.of(self.search.tried(number, [self._store.get(key) for key in keys])))
