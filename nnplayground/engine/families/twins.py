"""Two networks trained step by step beside each other: on the same samples, in the same order, from other weights."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from nnplayground.engine.arrays import Array
from nnplayground.engine.errors import TrainingDiverged
from nnplayground.engine.network import Network
from nnplayground.engine.settings import Data, Settings
from nnplayground.engine.state import Arrays
from nnplayground.engine.takeover import Places
from nnplayground.engine.training import Training
from nnplayground.i18n import Text

PREFIX, PARAMETERS = "twin/", "twin/parameters"


class Twins(Training):
    """The training of a network beside which a `twin` makes every step, too; all that is shown is of the first.

    A twin that diverges stands still at its last finite state, and its `finish` says so.
    """

    may_branch = False

    def __init__(
        self, network: Network, twin: Network, data: Data, settings: Callable[[Network], Settings], seed: int
    ) -> None:
        super().__init__(network, data, settings(network), np.random.default_rng(seed), at_once=False)
        self.twin = Training(twin, data, settings(twin), np.random.default_rng(seed))
        self.twin.report = self._pass_on
        self.refresh()
        self._write_history()

    def advance(self, batches: int) -> None:
        """Learn from the next batches with both."""
        before = self.steps
        try:
            super().advance(batches)
        finally:
            self._follow(self.steps - before)

    def _follow(self, steps: int) -> None:
        if self.twin.finish is None:
            try:
                self.twin.advance(steps)
            except TrainingDiverged:
                self.twin.refresh()

    def _pass_on(self, share: float) -> None:
        self.report(share)

    def refresh(self) -> None:
        """Measure both now."""
        super().refresh()
        self.twin.refresh()

    def go_on(self) -> None:
        """Take both up again."""
        super().go_on()
        if self.twin.finish is not None:
            self.twin.go_on()

    # -- keeping -------------------------------------------------------------------------------------------------------

    def take_over(self, other: Training, places: Places | None = None) -> None:
        """Go on from where another pair stands."""
        super().take_over(other, places)
        if isinstance(other, Twins):
            self.twin.take_over(other.twin, places)

    def state(self) -> Arrays:
        """Return the state of both."""
        own = self.twin.state() | {"parameters": self.twin.parameters.copy()}
        return super().state() | {PREFIX + name: values for name, values in own.items()}

    def restore(self, parameters: Array, saved: Arrays) -> list[Text]:
        """Go on from a state of both; where that of either does not fit, nothing is changed."""
        own = {name.removeprefix(PREFIX): values for name, values in saved.items() if name.startswith(PREFIX)}
        rest = {name: values for name, values in saved.items() if not name.startswith(PREFIX)}
        before = self.twin.parameters.copy(), self.twin.state()
        given = own.pop("parameters", np.empty(0))
        notices = self.twin.restore(given, own)
        try:
            return notices + super().restore(parameters, rest)
        except BaseException:
            self.twin.restore(*before)
            raise
