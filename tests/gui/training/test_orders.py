"""Orders come in turn and are waited for while there is nothing else to do; slices find their length."""

from __future__ import annotations

from threading import Thread

import pytest

from nnplayground.gui.training.orders import Orders, Slice


def test_orders_come_in_the_order_they_were_given_and_none_is_waited_for() -> None:
    orders = Orders[str]()
    for order in ("run", "pause", "quit"):
        orders.give(order)
    assert list(orders.due(lambda: 0.0)) == ["run", "pause", "quit"]
    assert list(orders.due(lambda: 0.0)) == []


def test_one_that_stands_still_waits_until_an_order_sets_it_going() -> None:
    orders, obeyed = Orders[str](), list[str]()

    def obey() -> None:
        for order in orders.due(lambda: 0.0 if obeyed[-1:] == ["run"] else None):
            obeyed.append(order)

    thread = Thread(target=obey, daemon=True)
    thread.start()
    orders.give("show")
    assert thread.is_alive()
    orders.give("run")
    thread.join(30.0)
    assert not thread.is_alive()
    assert obeyed == ["show", "run"]


def test_waiting_ends_when_something_is_due() -> None:
    assert list(Orders[str]().due(lambda: 0.001)) == []


def test_a_slice_grows_slowly_and_shrinks_at_once() -> None:
    slice_ = Slice(0.001, most=1000)
    sizes = []
    for _ in range(12):  # every step takes a microsecond
        slice_.adapt(slice_.steps * 1e-6)
        sizes.append(slice_.steps)
    assert sizes[:3] == [2, 4, 8]
    assert sizes[-1] == pytest.approx(1000, rel=0.01)
    slice_.adapt(1.0)
    assert slice_.steps == 1


def test_a_slice_is_at_least_one_step_and_at_most_what_was_allowed() -> None:
    slice_ = Slice(0.001, most=3)
    for _ in range(5):
        slice_.adapt(0.0)
    assert slice_.steps == 3
    slice_.adapt(100.0)
    assert slice_.steps == 1
    slice_.adapt(0.0)
    slice_.begin_anew()
    assert slice_.steps == 1
