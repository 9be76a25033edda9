"""`tune`: its contract, its refusals, and that it goes on where it was called off."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from nnplayground.experiment import files
from nnplayground.experiment.build import build
from tests.cli.conftest import Cli

CONTRACT = {"best", "best_score", "best_spread", "test_score", "results", "cv", "seeds", "trials", "seconds", "n_test"}
QUICK = ("--data", "iris", "--epochs", "20", "--cv", "3", "--jobs", "1")
GRID = ("--grid", "hidden=4|8,8;learning_rate=0.01,0.1")


def test_the_best_setting_comes_first_and_the_test_is_told_apart(cli: Cli) -> None:
    result = cli("tune", *QUICK, *GRID, "--json")
    assert (result.code, result.err) == (0, "")
    figures = result.json
    assert figures.keys() >= CONTRACT
    assert (figures["settings"], figures["trials"], figures["scored_by"]) == (4, 12, "accuracy")
    scores = [each["score"] for each in figures["results"]]
    assert scores == sorted(scores, reverse=True)
    assert figures["best"] == figures["results"][0]["setting"]
    assert set(figures["best"]) == {"hidden", "learning_rate"}
    assert figures["n_train"] + figures["n_test"] == 150


def test_the_table_is_for_people(cli: Cli) -> None:
    result = cli("tune", *QUICK, *GRID, "--language", "id")
    assert result.code == 0
    assert "8,8" in result.out
    assert "learning_rate=0.1" in result.out


def test_random_settings_repeat(cli: Cli) -> None:
    wish = ("tune", *QUICK, "--grid", "learning_rate=0.001..0.3;hidden=3|5", "--draw", "3", "--json")
    first, second = (cli(*wish).json for _ in range(2))
    assert [each["setting"] for each in first["results"]] == [each["setting"] for each in second["results"]]
    assert first["settings"] == 3


def test_the_best_network_is_saved_as_it_was_judged(cli: Cli, tmp_path: Path) -> None:
    path = tmp_path / "best.nnplay"
    figures = cli("tune", *QUICK, *GRID, "--save", str(path), "--json").json
    saved = files.load(path)
    training = build(saved.experiment).training
    np.copyto(training.network.parameters, saved.parameters)
    training.refresh()
    assert training.record.test_score == pytest.approx(figures["test_score"])


def test_what_was_done_is_not_done_again(cli: Cli, tmp_path: Path) -> None:
    store = tmp_path / "search.jsonl"
    wish = ("tune", *QUICK, *GRID, "--store", str(store), "--json")
    first = cli(*wish).json
    size = store.stat().st_size
    again = cli(*wish).json
    assert store.stat().st_size == size
    assert [each["scores"] for each in again["results"]] == [each["scores"] for each in first["results"]]


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ((), "Nothing to try"),
        (("--grid", "hiden=4"), "hiden"),
        (("--grid", "learning_rate=-1"), "learning_rate=-1"),
        (("--grid", "learning_rate=0.1..1"), "--draw|single values"),
        (("--grid", "l2=0,1", "--cv", "1"), "--cv"),
        (("--grid", "l2=0,1", "--cv", "400"), "between 2 and"),
        (("--grid", "l2=0,1", "--jobs", "0"), "--jobs"),
        (("--grid", "l2=0,1", "--store", "/nowhere/s.jsonl"), "--store"),
        (("--grid", "l2=0,1", "--plot", "p.png"), "--plot"),
    ],
)
def test_what_makes_no_sense_is_refused(cli: Cli, options: tuple[str, ...], message: str) -> None:
    result = cli("tune", "--data", "iris", *options)
    assert result.code == 2
    assert any(part in result.err for part in message.split("|"))
    assert "Traceback" not in result.err
