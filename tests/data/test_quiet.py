"""The search for cycles rests while tables are read, however many at once, and goes on after that."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest

from nnplayground.data.quiet import quiet


@pytest.fixture(autouse=True)
def _search() -> Iterator[None]:
    was_enabled = gc.isenabled()
    gc.enable()
    yield
    if not was_enabled:
        gc.disable()


def test_it_rests_until_the_last_one_is_done():
    assert not quiet.is_on
    with quiet():
        with quiet():
            assert not gc.isenabled()
        assert not gc.isenabled()
        assert quiet.is_on
    assert gc.isenabled()
    assert not quiet.is_on


def test_it_goes_on_after_an_error_and_stays_off_where_it_was():
    with pytest.raises(ValueError, match="no"), quiet():
        raise ValueError("no")
    assert gc.isenabled()
    gc.disable()
    with quiet():
        pass
    assert not gc.isenabled()
