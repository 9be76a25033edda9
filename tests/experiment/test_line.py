"""An experiment as one line of text: whole, or refused with the reason."""

from __future__ import annotations

import base64
import hashlib
import zlib
from pathlib import Path

import numpy as np
import pytest
from msgspec.structs import replace

from nnplayground.data.dataset import classified, regressed
from nnplayground.errors import InputError
from nnplayground.experiment import envelope
from nnplayground.experiment.line import MOST_JSON_BYTES, embedded, from_line, to_line
from nnplayground.experiment.spec import CsvSpec, DataSpec
from tests.experiment.experiments import experiment

SPEC = replace(experiment("xor", training_solver="adam"), title="Percobaan — 😀")
ON_FILE = replace(SPEC, data=DataSpec(file=CsvSpec(path=str(Path("x.csv").absolute()))))


def lined(packed: bytes) -> str:
    """Return a line of any bytes, with the right checksum."""
    checksum = hashlib.sha256(packed).hexdigest()[:12]
    return f"nnplayground:1:{base64.urlsafe_b64encode(packed).decode()}:{checksum}"


def test_there_and_back() -> None:
    line = to_line(SPEC)
    assert from_line(line) == envelope.Opened(SPEC)
    assert "\n" not in line
    assert from_line("\r\n  ".join(line[start : start + 60] for start in range(0, len(line), 60))).experiment == SPEC


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "no experiment"),
        ("1;2;3", "no experiment"),
        ("nnplayground:", "not complete"),
        ("nnplayground:1:äöü:123", "not complete"),
        (to_line(SPEC)[:-1], "damaged"),
        (to_line(SPEC).replace(":1:", ":1:AAAA"), "damaged"),
        (to_line(SPEC).replace(":1:", ":2:"), "another version"),
        (lined(b"no zlib"), "damaged"),
        (lined(zlib.compress(bytes(MOST_JSON_BYTES + 1))), "too large"),
        (lined(zlib.compress(b"{}") + b"more"), "too large"),
        (lined(zlib.compress(b"{}")), "format and version"),
        ("nnplayground:1:" + "A" * 3_000_000, "too long"),
    ],
)
def test_anything_else_is_refused(text: str, said: str) -> None:
    with pytest.raises(InputError, match=said):
        from_line(text)


def test_no_changed_letter_changes_what_is_read() -> None:
    line = to_line(SPEC)
    for place in range(len("nnplayground:1:"), len(line)):
        changed = line[:place] + ("x" if line[place] != "x" else "y") + line[place + 1 :]
        try:
            found = from_line(changed).experiment
        except InputError:
            continue
        assert found == SPEC  # the last letter has bits to spare


def test_a_data_file_becomes_samples() -> None:
    with pytest.raises(InputError, match="in a file"):
        to_line(ON_FILE)
    x = np.random.default_rng(0).standard_normal((20, 3))
    classes = embedded(ON_FILE, classified(x, np.arange(20) % 2, ("a", "b")))
    back = from_line(to_line(classes)).experiment
    assert back == classes
    assert back.data.file is None
    assert back.data.points is not None
    assert np.array_equal(np.array(back.data.points.rows), x)
    assert back.data.points.classes == ("a", "b")
    numbers = embedded(ON_FILE, regressed(x, x[:, :2]))
    assert from_line(to_line(numbers)).experiment == numbers
    assert embedded(SPEC, classified(x, np.arange(20) % 2, ("a", "b"))) == SPEC


def test_too_many_samples_are_refused() -> None:
    x = np.zeros((200_001, 1))
    with pytest.raises(InputError, match="at most"):
        embedded(ON_FILE, regressed(x, x))
    x = np.random.default_rng(0).standard_normal((60_000, 2))
    with pytest.raises(InputError, match="characters"):
        to_line(embedded(ON_FILE, regressed(x, x)))
