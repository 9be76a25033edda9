"""`lab`: the further families in the terminal."""

from __future__ import annotations

import math
from pathlib import Path

import pytest

from nnplayground.cli.lab_options import CnnOptions, RnnOptions, cnn_spec, rnn_spec
from nnplayground.data.sequences.tasks import TASKS
from nnplayground.experiment.labs.cnn import CnnSpec
from nnplayground.experiment.labs.rnn import suited
from nnplayground.experiment.labs.rnn_spec import RnnSpec
from tests.cli.conftest import Cli

CONTRACT = {
    "family", "train_loss", "test_loss", "epochs", "steps", "seconds", "steps_per_second", "finish", "diverged",
    "diverged_layer", "n_train", "n_test", "parameters",
}  # fmt: skip
QUICK = ("lab", "cnn", "--stages", "conv:4,pool,dense:8", "--epochs", "3")


def test_without_options_it_is_the_document_itself() -> None:
    assert cnn_spec(CnnOptions()) == CnnSpec()
    assert rnn_spec(RnnOptions()) == suited(RnnSpec(), "majority")


def test_a_convolutional_network(cli: Cli) -> None:
    result = cli(*QUICK, "--json")
    assert (result.code, result.err) == (0, "")
    figures = result.json
    assert figures.keys() >= CONTRACT | {"train_accuracy", "test_accuracy", "stages", "shapes"}
    assert (figures["family"], figures["epochs"], figures["n_train"]) == ("cnn", 3, 1258)
    assert figures["shapes"]["pooling1"] == [4, 4, 4]
    assert figures["test_accuracy"] > 0.5


def test_the_table_is_for_people(cli: Cli) -> None:
    result = cli(*QUICK)
    assert result.code == 0
    assert "conv:4, pool:2, dense:8" in result.out
    assert "Accuracy" in result.out
    assert cli(*QUICK, "--language", "id").code == 0


@pytest.mark.parametrize("task", TASKS)
def test_recurrent_networks(cli: Cli, task: str) -> None:
    figures = cli("lab", "rnn", "--task", task, "--epochs", "2", "--json").json
    assert figures.keys() >= CONTRACT | {"form", "cell", "units", "times", "good", "gradient_by_time", "names"}
    assert (figures["family"], figures["task"], figures["epochs"]) == ("rnn", task, 2)
    assert len(figures["gradient_by_time"][0]) == figures["times"]
    assert (figures["names"] is not None) == (task == "names")
    assert math.isfinite(figures.get("test_accuracy", figures.get("test_r2")))


def test_names_are_shown(cli: Cli) -> None:
    out = cli("lab", "rnn", "--task", "names", "--epochs", "1").out
    assert "Names it makes up (id)" in out


def test_a_seed_is_the_seed_of_all() -> None:
    spec = rnn_spec(RnnOptions(seed="7"))
    assert (spec.data_seed, spec.split_seed, spec.start.seed, spec.training.seed) == (7, 7, 7, 7)


def test_options_arrive() -> None:
    spec = rnn_spec(
        RnnOptions(
            task="echo",
            cell="gru",
            units="5",
            layers="2",
            length="9",
            settings=["delay=2"],
            clip="0",
            solver="rmsprop",
            learning_rate="0,02",
            batch_size="8",
            l2="0.5",
            initializer="he_normal",
            test_fraction="0.5",
        )
    )
    assert (spec.task, spec.cell, spec.units, spec.layers, spec.clip) == ("echo", "gru", 5, 2, None)
    assert spec.params == {"length": 9, "delay": 2}
    assert (spec.training.solver, spec.training.learning_rate, spec.training.batch_size) == ("rmsprop", 0.02, 8)
    assert (spec.training.penalties, spec.start.initializer, spec.test_fraction) == ({"l2": 0.5}, "he_normal", 0.5)
    assert cnn_spec(CnnOptions(clip="2")).clip == 2.0
    assert rnn_spec(RnnOptions(solver="lbfgs")).clip is None
    assert rnn_spec(RnnOptions(solver="sgd")).training.learning_rate == 0.03


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("cnn", "--stages", "conv:8:kernel=9:padding=0"), r"Stage 1 \(Convolution\)"),
        (("cnn", "--stages", "cov"), "cov"),
        (("cnn", "--epochs", "0"), "--epochs"),
        (("cnn", "--solver", "magic"), "--solver"),
        (("cnn", "--clip", "-1"), "--clip"),
        (("cnn", "--initializer", "magic"), "--initializer"),
        (("rnn", "--task", "poetry"), "--task"),
        (("rnn", "--cell", "brain"), "--cell"),
        (("rnn", "--length", "0"), "--length"),
        (("rnn", "--task", "rows", "--length", "5"), "--length"),
        (("rnn", "--set", "delay=2"), "delay"),
        (("rnn", "--units", "1.5"), "--units"),
        (("rnn", "--solver", "lbfgs", "--clip", "1"), "clipped"),
    ],
)
def test_what_makes_no_sense_is_refused(cli: Cli, arguments: tuple[str, ...], message: str) -> None:
    result = cli("lab", *arguments)
    assert (result.code, result.out) == (2, "")
    assert message.replace("\\", "") in result.err


def test_divergence_names_the_layer(cli: Cli) -> None:
    result = cli(*QUICK, "--solver", "sgd", "--learning-rate", "1e300", "--json")
    assert result.code == 3
    assert result.json["diverged"] is True
    assert result.json["diverged_layer"] in ("Convolution 1", "Dense layer 1", "Output layer")
    assert result.json["diverged_layer"] in result.err


def test_own_sequences(cli: Cli, tmp_path: Path) -> None:
    text, table = tmp_path / "own.txt", tmp_path / "own.csv"
    text.write_text("satu dua tiga " * 20, encoding="utf-8")
    rows = [f"{a},{b},{a + b},{'yes' if a > b else 'no'}" for a in range(6) for b in range(6)]
    table.write_text("\n".join(["a,b,c,class", *rows]), encoding="utf-8")
    told = cli("lab", "rnn", "--file", str(text), "--length", "10", "--epochs", "2", "--json").json
    assert (told["task"], told["form"], told["times"], len(told["text"])) == ("own", "many_to_many", 10, 120)
    assert "Text it makes up" in cli("lab", "rnn", "--file", str(text), "--epochs", "1").out
    told = cli("lab", "rnn", "--file", str(table), "--features", "3", "--epochs", "2", "--json").json
    assert (told["form"], told["times"], told["text"], "test_accuracy" in told) == ("one_to_one", 1, None, True)


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (("--features", "2"), "--features is for the table"),
        (("--file", "a.txt", "--task", "echo"), "cannot be used together"),
        (("--file", "a.txt", "--features", "2"), "--features is for tables"),
        (("--file", "a.csv", "--length", "2"), "--length is for texts"),
        (("--file", "nothing.txt"), "nothing.txt cannot be read"),
        (("--file", "nothing.csv"), "nothing.csv cannot be read"),
        (("--file", "a.txt", "--length", "1"), "--length"),
    ],
)
def test_own_sequences_that_cannot_be(cli: Cli, options: tuple[str, ...], message: str) -> None:
    result = cli("lab", "rnn", *options)
    assert result.code == 2
    assert message in " ".join(result.err.split())
