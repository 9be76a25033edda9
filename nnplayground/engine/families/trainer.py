"""What every trainer offers, whatever it trains: to the training thread, to the plots, to the terminal and to files.

`Training` is the first of them. All keep to these rules: one seed decides everything; the numbers are the same to the
last bit however a run is cut into pieces; `state` and `restore` lose nothing; where numbers grow beyond all bounds,
`TrainingDiverged` is raised after the last finite state has been put back.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Protocol

from nnplayground.engine.arrays import Array
from nnplayground.engine.history import History, Record
from nnplayground.engine.state import Arrays
from nnplayground.engine.stopping import Finish
from nnplayground.i18n import Text

if TYPE_CHECKING:
    from nnplayground.engine.snapshot import Snapshot
    from nnplayground.engine.training import Training


class Trainer(Protocol):
    """One run: the numbers of a model, how it is trained, and its course so far."""

    # -- what it has learned -------------------------------------------------------------------------------------------

    @property
    def parameters(self) -> Array:
        """All numbers that are learned, the one flat vector `(P,)` itself: copy it to keep it, never write to it."""

    def gauge(self) -> Sequence[Array]:
        """Return the gradient of every layer's weights at the present parameters, in any shape; their mean sizes are
        the `gradients` of the next record."""

    # -- where it stands -----------------------------------------------------------------------------------------------

    @property
    def epoch(self) -> int:
        """Epochs that are done."""

    @property
    def steps(self) -> int:
        """Steps that are done, over all epochs."""

    @property
    def batch(self) -> int:
        """Batches of the present epoch that are done."""

    @property
    def batches(self) -> int:
        """Batches, and so steps, of one epoch."""

    @property
    def finish(self) -> Finish | None:
        """Why the run is over; None while it is not."""

    @property
    def record(self) -> Record:
        """Losses, scores, learning rate, mean |gradient| and update ratio of the layers, as last measured.

        What a family does not have is not-a-number.
        """

    @property
    def history(self) -> History:
        """The course so far: records and past parameter vectors, thinned evenly."""

    def looked_at(self) -> int | None:
        """Return the row of the training data that sample-by-sample stepping has just shown; None otherwise."""

    def snapshot(self) -> Snapshot:
        """Return the present state in arrays that will not change."""

    def state(self) -> Arrays:
        """Return copies of all that decides how the run goes on, beside its settings and the parameters.

        A flat dictionary of float64, int64 and uint64 arrays by name, to be given to `restore`.
        """

    # -- going on ------------------------------------------------------------------------------------------------------

    def advance(self, batches: int) -> None:
        """Learn from the next batches, across epochs; fewer where the run finishes. Raises `TrainingDiverged`."""

    def advance_sample(self) -> None:
        """Look at the next sample of the present batch; the last one completes the batch and makes the step."""

    def advance_epoch(self) -> None:
        """Learn from the rest of the present epoch."""

    def epochs(self) -> Iterator[Snapshot]:
        """Train epoch by epoch until the run finishes, and yield its state after each."""

    def refresh(self) -> None:
        """Measure `record` now, between two entries of the history, for a display that stands still."""

    def go_on(self) -> None:
        """Take up a finished run again; planned epochs are planned once more from here."""

    def fall_back(self) -> None:
        """Put the last state back in which all numbers are finite."""

    def restore(self, parameters: Array, saved: Arrays) -> list[Text]:
        """Go on from parameters and a `state` of a run with the same settings; return what had to begin anew.

        Raises `InputError` that names the entry, and changes nothing, where something does not fit.
        """


if TYPE_CHECKING:
    _SERVES: type[Trainer] = Training  # whatever is missing there is found here
