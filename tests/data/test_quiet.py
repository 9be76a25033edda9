"""The search for cycles rests while tables are read, however many at once, and goes on after that."""

from __future__ import annotations

import gc

import pytest

from nnplayground.data.quiet import quiet


def test_it_rests_until_the_last_one_is_done():
    assert gc.isenabled()
    with quiet():
        with quiet():
            assert not gc.isenabled()
        assert not gc.isenabled()
    assert gc.isenabled()


def test_it_goes_on_after_an_error_and_stays_off_where_it_was():
    with pytest.raises(ValueError, match="no"), quiet():
        raise ValueError("no")
    assert gc.isenabled()
    gc.disable()
    try:
        with quiet():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()
