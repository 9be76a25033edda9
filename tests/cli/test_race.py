"""`race`: who wins, what is said of it, and what is refused."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from nnplayground.experiment import files
from nnplayground.experiment.build import build
from tests.cli.conftest import Cli

QUICK = ("--data", "circle", "--samples", "80", "--epochs", "60")
LANES = ("--lane", "learning_rate=0.01", "--lane", "learning_rate=0.3 hidden=4,2")


def test_the_first_at_the_goal_wins(cli: Cli) -> None:
    result = cli("race", *QUICK, *LANES, "--goal", "loss<=0.2", "--json")
    assert (result.code, result.err) == (0, "")
    slow, fast = result.json["lanes"]
    assert (fast["place"], fast["state"]) == (1, "reached")
    assert slow["state"] == "finished"
    assert fast["train_loss"] <= 0.2
    assert result.json["verdict"][0].startswith("learning_rate=0.3 hidden=4,2 won: it came to training loss ≤ 0.2")
    assert "learns with a rate of 0.3 in place of 0.01" in result.json["verdict"][1]


def test_the_table_is_for_people(cli: Cli) -> None:
    result = cli("race", *QUICK, *LANES, "--lane", "", "--goal", "accuracy>=0,99", "--judge", "validation")
    assert result.code == 0
    assert "Lane 3" in result.out
    assert "validation accuracy ≥ 0.99" in result.out


def test_a_race_repeats(cli: Cli) -> None:
    def told() -> list[tuple[float, int]]:
        lanes = cli("race", *QUICK, *LANES, "--give-up", "3", "--improvement", "0.01", "--json").json["lanes"]
        return [(each["train_loss"], each["epochs"]) for each in lanes]

    assert told() == told()


def test_the_winner_is_saved(cli: Cli, tmp_path: Path) -> None:
    path = tmp_path / "winner.nnplay"
    figures = cli("race", *QUICK, *LANES, "--save", str(path), "--json").json
    saved = files.load(path)
    assert saved.experiment.training.learning_rate == 0.3
    training = build(saved.experiment).training
    np.copyto(training.network.parameters, saved.parameters)
    training.refresh()
    assert training.record.train_loss == pytest.approx(figures["lanes"][1]["train_loss"])


def test_test_samples_that_judge_are_warned_of(cli: Cli) -> None:
    assert "too hopeful" in cli("race", *QUICK, *LANES, "--judge", "test").err


def test_every_lane_may_diverge(cli: Cli) -> None:
    wild = ("--lane", "learning_rate=1000000 activation=identity output=identity")
    assert cli("race", *QUICK, *wild, *wild).code == 3


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (("--lane", ""), "2 to 6 lanes"),
        ((*LANES, "--lane", "hidden"), "name=value"),
        ((*LANES, "--lane", "hiden=4"), "hiden"),
        ((*LANES, "--lane", "learning_rate=x"), "--lane 3"),
        ((*LANES, "--goal", "loss>=1"), "--goal"),
        ((*LANES, "--goal", "loss<=x"), "--goal"),
        ((*LANES, "--goal", "speed<=1"), "speed"),
        ((*LANES, "--judge", "me"), "--judge"),
        ((*LANES, "--give-up", "0"), "--give-up"),
        ((*LANES, "--plot", "x.png"), "--plot"),
    ],
)
def test_what_cannot_be_done_is_named(cli: Cli, given: tuple[str, ...], said: str) -> None:
    result = cli("race", *QUICK, *given)
    assert (result.code, result.out) == (2, "")
    assert said in result.err
