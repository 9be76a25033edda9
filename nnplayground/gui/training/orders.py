"""What threads that train between orders have in common: waiting for the next order, and slices that last as wanted."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from queue import Empty, SimpleQueue
from typing import Generic, TypeVar

OrderT = TypeVar("OrderT")


class Orders(Generic[OrderT]):
    """Orders in the order they were given; `give` may be called from any thread, all else is the obeying thread's."""

    def __init__(self) -> None:
        self._queue: SimpleQueue[OrderT] = SimpleQueue()

    def give(self, order: OrderT) -> None:
        """Put an order behind the others."""
        self._queue.put(order)

    @property
    def is_empty(self) -> bool:
        """Whether every order has been taken up."""
        return self._queue.empty()

    def due(self, idle_s: Callable[[], float | None]) -> Iterator[OrderT]:
        """Yield every order until there is none left, and wait for one while there is nothing else to do.

        `idle_s` says before each order how long that is, since the one before may have changed it: None is for ever,
        0 not at all.
        """
        while True:
            patience = idle_s()
            try:
                order = self._queue.get_nowait() if patience == 0.0 else self._queue.get(timeout=patience)
            except Empty:
                return
            yield order


class Slice:
    """How many steps last about as long as the thread may train without looking up."""

    def __init__(self, wanted_s: float, most: int | None = None) -> None:
        self.steps = 1
        self._wanted_s, self._most = wanted_s, most

    def begin_anew(self) -> None:
        """Forget how long a step took: what is trained is another one."""
        self.steps = 1

    def adapt(self, took_s: float) -> None:
        """Learn how long the last slice took; the number of steps grows slowly and shrinks at once."""
        wanted = self.steps * self._wanted_s / max(took_s, 1e-7)
        steps = max(1, int(min(wanted, 2.0 * self.steps)))
        self.steps = steps if self._most is None else min(steps, self._most)
