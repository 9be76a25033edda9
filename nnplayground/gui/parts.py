"""Parts of the window that are made when somebody first needs them, so that the window is there sooner."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

PartT_co = TypeVar("PartT_co", covariant=True)


class Part(Generic[PartT_co]):
    """Something that is made by the first call; what it is told before, it hears as soon as it is made."""

    def __init__(self, make: Callable[[], PartT_co]) -> None:
        self._make = make
        self._made: PartT_co | None = None
        self._waiting: dict[Hashable, Callable[[PartT_co], object]] = {}

    def __call__(self) -> PartT_co:
        """Return the part, made now where it has not been made before."""
        if self._made is None:
            self._made = self._make()
            waiting, self._waiting = self._waiting, {}
            for order in waiting.values():
                order(self._made)
        return self._made

    def tell(self, what: Hashable, order: Callable[[PartT_co], object]) -> None:
        """Carry an order out now or, where there is no part yet, when it is made.

        Of several orders about the same thing, `what`, only the last one waits: it says how things stand.
        """
        if self._made is not None:
            order(self._made)
            return
        self._waiting.pop(what, None)  # to the end: orders wait in the sequence they were given in
        self._waiting[what] = order
