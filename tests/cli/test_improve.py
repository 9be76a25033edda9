"""`improve`: what it says, what it keeps, and what it refuses."""

from __future__ import annotations

from pathlib import Path

import pytest

from nnplayground.experiment import files
from nnplayground.experiment.build import build
from nnplayground.experiment.files import Saved
from nnplayground.experiment.resume import resume
from tests.cli.conftest import Cli
from tests.tuning.advice.cases import deep

QUICK = ("--folds", "3", "--seeds", "1", "--jobs", "1")


@pytest.fixture
def document(tmp_path: Path) -> Path:
    path = tmp_path / "bad.nnplay"
    files.save(path, Saved(deep()))
    return path


def test_a_bad_network_is_made_better_and_written(cli: Cli, document: Path, tmp_path: Path) -> None:
    out = tmp_path / "better.nnplay"
    result = cli("improve", str(document), *QUICK, "--steps", "1", "-o", str(out), "--json")
    assert (result.code, result.err) == (0, "")
    figures = result.json
    assert [each["symptom"] for each in figures["found"]][:2] == ["small_rate", "vanishing"]
    (step,) = figures["steps"]
    assert (step["adopted"], step["outcome"], len(step["differences"])) == (True, "better", 3)
    assert figures["score_after"] > figures["score_before"]
    saved = files.load(out)
    assert saved.experiment.training.solver == "adam"
    training = build(saved.experiment).training
    assert resume(training, saved) == []
    assert training.epoch == 60


def test_people_are_told_in_words(cli: Cli, document: Path) -> None:
    said = cli("improve", str(document), *QUICK, "--steps", "1").out
    for part in ("never looked at", "Vanishing gradients.", "Try: Adam as the solver.", "Better beyond chance:"):
        assert part in said


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (("--folds", "1"), "--folds"),
        (("--seeds", "0"), "--seeds"),
        (("--steps", "x"), "not a number"),
        (("--jobs", "0"), "--jobs"),
        (("-o", "out.txt"), "--output"),
    ],
)
def test_what_makes_no_sense_is_refused(cli: Cli, document: Path, given: tuple[str, ...], said: str) -> None:
    result = cli("improve", str(document), *given)
    assert (result.code, result.out) == (2, "")
    assert said in result.err


def test_a_file_that_is_none_is_refused(cli: Cli, tmp_path: Path) -> None:
    assert cli("improve", str(tmp_path / "none.nnplay")).code == 2
