"""Experiments of the gallery in the terminal."""

from __future__ import annotations

from pathlib import Path

import pytest

from nnplayground.cli import labs
from nnplayground.experiment.files import load
from nnplayground.experiment.gallery import GALLERY
from nnplayground.experiment.labs.cnn import CnnRun
from tests.cli.conftest import Cli


def test_a_ready_experiment_is_trained_as_far_as_it_says(cli: Cli) -> None:
    result = cli("train", "--gallery", "iris", "--json")
    assert (result.code, result.err) == (0, "")
    assert (result.json["epochs"], result.json["data"]) == (GALLERY["iris"].epochs, "iris")
    assert result.json["test_accuracy"] >= GALLERY["iris"].claim.test[0]


def test_other_epochs_and_what_is_left_of_the_run(cli: Cli, tmp_path: Path) -> None:
    run, plot = tmp_path / "xor.nnplay", tmp_path / "xor.png"
    assert cli("train", "--gallery", "xor", "--epochs", "3", "--save", str(run), "--plot", str(plot)).code == 0
    saved = load(run).experiment
    assert (saved.title, saved.training.epochs) == ("XOR: four neurons", 3)
    assert saved.network == GALLERY["xor"].experiment.network
    assert plot.read_bytes().startswith(b"\x89PNG")


def test_one_that_is_meant_to_diverge_does(cli: Cli) -> None:
    result = cli("train", "--gallery", "rate_large", "--json")
    assert result.code == 3
    assert result.json["diverged"]


def test_an_unknown_key_is_refused_and_the_keys_are_listed(cli: Cli) -> None:
    result = cli("train", "--gallery", "xorr")
    assert result.code == 2
    assert "--gallery" in result.err
    assert "xor_product" in result.err


@pytest.mark.parametrize(
    "given", [("--hidden", "3"), ("--data", "moons"), ("--set", "beta_1=0.8"), ("--seed", "0"), ("--early-stopping",)]
)
def test_options_that_do_not_go_with_it_are_named(cli: Cli, given: tuple[str, ...]) -> None:
    result = cli("train", "--gallery", "xor", *given)
    assert result.code == 2
    assert result.err.startswith(f"{given[0]} ")
    assert "--epochs" in result.err


def test_a_lab_is_trained_and_saved(cli: Cli, tmp_path: Path) -> None:
    run = tmp_path / "few.nnplay"
    result = cli("train", "--gallery", "cnn_few", "--epochs", "2", "--save", str(run), "--json")
    assert (result.code, result.err) == (0, "")
    assert (result.json["family"], result.json["epochs"]) == ("cnn", 2)
    saved = load(run)
    assert saved.experiment.lab.family == "cnn"
    assert saved.experiment.title == "126 digits learned by heart"
    assert len(saved.parameters) == result.json["parameters"]


def test_a_family_that_says_no_more_of_itself_is_told_by_its_records(cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(labs._REPORTS, CnnRun)
    result = cli("train", "--gallery", "cnn_few", "--epochs", "1", "--json")
    assert (result.code, result.json["family"], result.json["epochs"]) == (0, "cnn", 1)
    assert 0.0 <= result.json["test_accuracy"] <= 1.0
    assert "Accuracy" in cli("train", "--gallery", "cnn_few", "--epochs", "1").out


def test_what_a_lab_has_not_is_refused(cli: Cli, tmp_path: Path) -> None:
    for option, name in (("--plot", "a.png"), ("--predictions", "a.csv")):
        result = cli("train", "--gallery", "cnn_few", option, str(tmp_path / name))
        assert (result.code, result.out) == (2, "")
        assert option in result.err
    assert cli("race", "--gallery", "cnn_few").code == 2


def test_both_twins_are_reported(cli: Cli) -> None:
    result = cli("train", "--gallery", "dbn_few_labels", "--epochs", "1")
    assert result.code == 0
    assert "100" in result.out
    assert "random weights" in result.out
