"""Everything that once broke a reader, and good inputs, are read again: a result or a refusal with words, no more."""

from __future__ import annotations

import random
import sys

import pytest
from PySide6.QtWidgets import QApplication

from tests.fuzz.hunting import corpus_of, warm_up
from tests.fuzz.mutations import bent
from tests.fuzz.parsers import PARSERS
from tests.fuzz.trial import tried

pytestmark = [
    pytest.mark.skipif(not sys.platform.startswith("linux"), reason="bounds memory as Linux does"),
    pytest.mark.qt_log_ignore("."),  # of damaged pictures
]


@pytest.mark.parametrize("name", PARSERS)
def test_what_is_kept_is_read_or_refused(qapp: QApplication, name: str) -> None:
    warm_up(name)
    faults = {
        path.name: found.fault for path in corpus_of(name) if (found := tried(PARSERS[name], path.read_bytes())).fault
    }
    assert not faults


@pytest.mark.thorough
@pytest.mark.parametrize("name", PARSERS)
def test_what_is_bent_is_read_or_refused(qapp: QApplication, name: str) -> None:
    """A few inputs of the search that `python -m tests.fuzz` does for long."""
    warm_up(name)
    rng = random.Random(0)
    inputs = [path.read_bytes() for path in corpus_of(name)]
    for _ in range(40):
        content = bent(rng, rng.choice(inputs), inputs)
        outcome = tried(PARSERS[name], content)
        assert not outcome.fault, f"{outcome.fault}\n{content[:200]!r}\n{outcome.detail}"
