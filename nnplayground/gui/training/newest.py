"""Which orders are still wanted, of those that come faster than the training thread can obey them."""

from __future__ import annotations

from nnplayground.gui.training.messages import BranchOff, Load, LookBack, Order, Show, TakeBack


class Newest:
    """The newest order of each kind; `note` is called by who gives orders, all else by the thread that obeys."""

    def __init__(self) -> None:
        self.version = 0
        """Of the experiment last given."""
        self._beginning = 0
        self._look: LookBack | None = None
        self._show: Show | None = None

    def note(self, order: Order) -> None:
        """Remember an order before it is given."""
        if isinstance(order, Load | BranchOff | TakeBack):
            self.version = order.version
        if isinstance(order, Load) and order.fresh:
            self._beginning = order.version
        elif isinstance(order, LookBack):
            self._look = order
        elif isinstance(order, Show):
            self._show = order

    def is_outdated(self, order: Load | LookBack | Show) -> bool:
        """Say whether a later order makes this one void.

        An edit goes with the next experiment, whatever that is; a beginning only with another one, since edits after it
        go on from there.
        """
        if isinstance(order, Load):
            return order.version < (self._beginning if order.fresh else self.version)
        return order is not (self._look if isinstance(order, LookBack) else self._show)
