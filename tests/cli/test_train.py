"""`train`: its contract, its options, its refusals."""

from __future__ import annotations

import csv
import math
import signal
from pathlib import Path
from types import FrameType
from typing import Any

import pytest
from msgspec.structs import replace

from nnplayground.data.sources import SOURCES
from nnplayground.engine.losses import LOSSES
from nnplayground.engine.solvers import SOLVERS
from nnplayground.experiment import files
from nnplayground.experiment.build import build
from nnplayground.experiment.spec import Experiment
from nnplayground.i18n import translator
from tests.cli.conftest import Cli

CONTRACT = {
    "train_loss", "test_loss", "train_accuracy", "test_accuracy", "epochs", "seconds", "steps_per_second", "classes",
    "n_train", "n_test", "seed",
}  # fmt: skip
SEMICOLONS = "tinggi;berat;jenis\n" + "".join(
    f"{1.5 + i / 10:.1f};{2.0 + (i * 7 % 5) / 4:.2f};{'ab'[i % 2]}\n".replace(".", ",") for i in range(20)
)


def without_times(figures: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in figures.items() if name not in ("seconds", "steps_per_second")}


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "tabel.csv"
    path.write_text(SEMICOLONS, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("data", "output", "loss", "classes"),
    [
        ("circle", "tanh", "mse", 2),
        ("spirals", "softmax", "cross_entropy", 3),
        ("iris", "softmax", "cross_entropy", 3),
        ("plane", "identity", "mse", 0),
        ("two_waves", "identity", "mse", 0),
    ],
)
def test_output_and_loss_suit_the_data(cli: Cli, data: str, output: str, loss: str, classes: int) -> None:
    result = cli("train", "--data", data, "--epochs", "3", "--json")
    assert (result.code, result.err) == (0, "")
    figures = result.json
    assert figures.keys() >= CONTRACT
    assert (figures["output_activation"], figures["loss"], figures["classes"]) == (output, loss, classes)
    assert figures["epochs"] == 3
    assert figures["standardize"] is SOURCES[data].standardize
    accuracy, r2 = figures["train_accuracy"], figures["train_r2"]
    assert (accuracy is None) == (classes == 0)
    assert (r2 is None) == (classes > 0)


def test_file_with_semicolons_and_decimal_commas(cli: Cli, table: Path) -> None:
    figures = cli("train", "--data", str(table), "--epochs", "5", "--json").json
    assert (figures["n_train"], figures["n_test"], figures["class_names"]) == (14, 6, ["a", "b"])
    assert figures["standardize"] is True
    assert figures["notes"]


def test_file_options(cli: Cli, table: Path) -> None:
    given = ("--target", "berat", "--delimiter", ";", "--decimal", ",", "--no-standardize", "--features", "tinggi")
    figures = cli("train", "--data", str(table), *given, "--epochs", "2", "--json").json
    assert (figures["task"], figures["features"], figures["standardize"]) == ("regression", ["x1"], False)


def test_without_json_a_table_is_written(cli: Cli, table: Path) -> None:
    result = cli("train", "--data", str(table), "--epochs", "2")
    assert result.code == 0
    assert "Accuracy" in result.out
    assert "decimal comma" in result.err


def test_same_seed_same_figures(cli: Cli) -> None:
    given = ("train", "--data", "moons", "--epochs", "5", "--dropout", "0.1", "--early-stopping", "--json", "--seed")
    first, again, other = (cli(*given, seed).json for seed in ("7", "7", "8"))
    assert without_times(first) == without_times(again)
    assert first["train_loss"] != other["train_loss"]


def test_same_as_the_experiment_made_by_hand(cli: Cli) -> None:
    figures = cli("train", "--epochs", "20", "--json").json
    start = Experiment()
    training = build(replace(start, training=replace(start.training, epochs=20))).training
    training.advance(20 * training.batches)
    assert figures["train_loss"] == training.record.train_loss
    assert figures["test_accuracy"] == training.record.test_score
    assert figures["steps"] == training.steps


EVERY_OPTION = """
    --samples 80 --noise 0,2 --features x1,x1*x2 --test-fraction 0.25 --standardize
    --hidden 5,3 --activation prelu --output logistic --initializer he_normal --dropout 0.5 --set slope=0.3
    --loss binary_cross_entropy --solver sgd --momentum 0,8 --learning-rate 1e-3 --batch-size 7 --epochs 4
    --schedule step --set every=2 --set schedule.factor=0,25 --l2 0.01 --l1 0,02
    --tol 0 --patience 3 --early-stopping --validation-fraction 0.2 --seed 5
"""


def test_every_option_reaches_the_experiment(cli: Cli, tmp_path: Path) -> None:
    path = tmp_path / "run.nnplay"
    assert cli("train", *EVERY_OPTION.split(), "--save", str(path)).code == 0
    experiment = files.load(path).experiment
    data, network, training = experiment.data, experiment.network, experiment.training
    assert data.params == {"samples": 80, "noise": 0.2}
    assert (data.features, data.test_fraction, data.standardize) == (("x1", "x1*x2"), 0.25, True)
    assert [layer.units for layer in network.layers] == [5, 3, 1]
    assert {layer.activation for layer in network.layers[:-1]} == {"prelu"}
    assert (network.layers[0].params, network.layers[0].dropout, network.layers[-1].dropout) == (
        {"slope": 0.3},
        0.5,
        0.0,
    )
    assert (network.layers[-1].activation, training.loss) == ("logistic", "binary_cross_entropy")
    assert (network.initializer, training.solver, training.solver_params) == (
        "he_normal",
        "momentum",
        {"momentum": 0.8},
    )
    assert (training.learning_rate, training.batch_size, training.epochs) == (1e-3, 7, 4)
    assert (training.schedule, training.schedule_params) == ("step", {"every": 2, "factor": 0.25})
    assert training.penalties == {"l2": 0.01, "l1": 0.02}
    assert (training.tolerance, training.patience, training.early_stopping) == (0.0, 3, True)
    assert training.validation_fraction == 0.2
    assert {data.seed, data.split_seed, network.seed, training.seed} == {5}


@pytest.mark.parametrize("given", ["", "0"])
def test_no_hidden_layer(cli: Cli, given: str) -> None:
    assert cli("train", "--hidden", given, "--epochs", "1", "--json").json["hidden"] == []


@pytest.mark.parametrize("key", SOLVERS)
def test_solvers_begin_with_their_own_rate(cli: Cli, key: str) -> None:
    figures = cli("train", "--solver", key, "--epochs", "1", "--json").json
    assert (figures["solver"], figures["learning_rate"]) == (key, SOLVERS[key].rate)


@pytest.mark.parametrize("key", LOSSES)
def test_losses_bring_their_output(cli: Cli, key: str) -> None:
    figures = cli("train", "--loss", key, "--epochs", "1", "--json").json
    assert figures["output_activation"] == (LOSSES[key].link or "tanh")


def test_without_test_samples_the_test_figures_are_null(cli: Cli) -> None:
    figures = cli("train", "--test-fraction", "0", "--epochs", "1", "--json").json
    assert (figures["n_test"], figures["test_loss"], figures["test_accuracy"]) == (0, None, None)
    assert "–" in cli("train", "--test-fraction", "0", "--epochs", "1").out


def test_stops_on_a_plateau(cli: Cli) -> None:
    figures = cli("train", "--tol", "1e3", "--patience", "2", "--epochs", "50", "--json").json
    assert figures["finish"] == "plateau"
    assert figures["epochs"] < 50


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (("--data", "nope"), "spirals"),
        (("--data", "iris", "--target", "species"), "--target"),
        (("--data", "dosage", "--features", "x2"), "x1^2"),
        (("--learning-rate", "1.000,5"), "--learning-rate"),
        (("--learning-rate", "nan"), "--learning-rate"),
        (("--learning-rate", "0"), "0 < η"),
        (("--batch-size", "0"), "--batch-size"),
        (("--batch-size", "2.5"), "whole number"),
        (("--hidden", "8,,8"), "--hidden"),
        (("--hidden", "8,0"), "--hidden"),
        (("--hidden", ",".join(["1"] * 200)), "--hidden"),
        (("--hidden", "10000,10000"), "weights"),
        (("--epochs", "0"), "--epochs"),
        (("--seed", "-1"), "--seed"),
        (("--seed", str(2**64)), "--seed"),
        (("--dropout", "1"), "--dropout"),
        (("--test-fraction", "1"), "--test-fraction"),
        (("--activation", "__import__"), "leaky_relu"),
        (("--activation", "softmax"), "Softmax belongs to the output"),
        (("--solver", "adamw"), "adam"),
        (("--solver", "adam", "--momentum", "0.9"), "solver.beta_1"),
        (("--set", "rate"), "name=value"),
        (("--set", "foo=1"), "data.noise"),
        (("--set", "noise=2"), "0.5"),
        (("--data", "circles", "--schedule", "step", "--set", "factor=0.5"), "schedule.factor"),
        (("--solver", "adam", "--set", "epsilon_first=maybe"), "true or false"),
        (("--loss", "cross_entropy", "--output", "tanh"), "Softmax"),
        (("--data", "plane", "--loss", "cross_entropy"), "targets are numbers"),
        (("--plot", "run.pdf"), ".png"),
        (("--predictions", "run.xlsx"), ".csv"),
        (("--save", "no/such/folder/run.nnplay"), "folder"),
        (("--save", "/dev/null"), "/dev/null"),
        (("--save", "a\0b"), "--save"),
        (("--language", "fr"), "en, id"),
        (("--no-such-option",), "No such option"),
    ],
)
def test_bad_input_is_said_without_a_traceback(cli: Cli, given: tuple[str, ...], said: str) -> None:
    result = cli("train", *given)
    assert (result.code, result.out) == (2, "")
    assert said in result.err
    assert "Traceback" not in result.err


def test_unreadable_table_is_refused(cli: Cli, tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    path.write_text("one\n1\n2\n", encoding="utf-8")
    assert cli("train", "--data", str(path)).code == 2
    assert cli("train", "--data", str(tmp_path)).code == 2


def test_words_from_a_file_cannot_steer_the_terminal(cli: Cli, tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    rows = "".join(f"{i},{i * i},{'ab'[i % 2]}\n" for i in range(9))
    path.write_text("u,v,\x1b[31mclass\n" + rows, encoding="utf-8")
    result = cli("train", "--data", str(path), "--epochs", "1")
    assert "\x1b[31m" not in result.out + result.err


def test_divergence_has_its_own_exit_code_and_still_its_figures(cli: Cli, tmp_path: Path) -> None:
    save, plot = tmp_path / "run.nnplay", tmp_path / "run.png"
    given = ("--data", "plane", "--learning-rate", "1e300", "--json", "--save", str(save), "--plot", str(plot))
    result = cli("train", *given)
    assert result.code == 3
    assert "epoch 1" in result.err
    assert "layer" in result.err
    figures = result.json
    assert (figures["diverged"], figures["finish"], figures["diverged_epoch"]) == (True, "diverged", 1)
    assert figures["diverged_layer"] >= 1
    assert math.isfinite(figures["train_loss"])
    assert save.is_file()
    assert plot.is_file()


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_interrupted_training_reports_what_was_reached(cli: Cli, number: signal.Signals) -> None:
    inherited = signal.signal(number, signal.default_int_handler)  # a program in the background inherits it ignored
    usual = signal.getsignal(number)

    def interrupt(_number: int, _frame: FrameType | None) -> None:
        """Raise the signal as soon as training listens to it."""
        if signal.getsignal(number) is usual:
            signal.setitimer(signal.ITIMER_REAL, 0.02)
        else:
            signal.raise_signal(number)

    before = signal.signal(signal.SIGALRM, interrupt)
    signal.setitimer(signal.ITIMER_REAL, 0.02)
    try:
        result = cli("train", "--epochs", "1000000000", "--json")
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0.0)
        signal.signal(signal.SIGALRM, before)
        listening = signal.signal(number, inherited)
    assert result.code == 128 + number
    assert result.json["finish"] == "interrupted"
    assert listening is usual


def test_saved_parameters_are_the_trained_ones(cli: Cli, tmp_path: Path) -> None:
    path = tmp_path / "run.nnplay"
    figures = cli("train", "--epochs", "5", "--save", str(path), "--json").json
    saved = files.load(path)
    experiment, parameters = saved.experiment, saved.parameters
    training = build(experiment).training
    training.network.parameters[:] = parameters
    training.refresh()
    assert training.record.train_loss == figures["train_loss"]


def test_a_result_is_not_lost_with_its_file(cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_arguments: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    result = cli("train", "--epochs", "2", "--json", "--save", str(tmp_path / "run.nnplay"))
    assert result.code == 2
    assert "No space left" in result.err
    assert result.json["epochs"] == 2
    assert list(tmp_path.iterdir()) == []


def test_indonesian(cli: Cli) -> None:
    english, indonesian = (cli("data", "--json", "--language", language).json for language in ("en", "id"))
    assert [entry["label"] for entry in english] != [entry["label"] for entry in indonesian]
    assert cli("train", "--epochs", "1", "--language", "id").code == 0


def test_a_missing_translation_leaves_english(cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    translator.cache_clear()
    monkeypatch.setattr("nnplayground.i18n.resource", lambda name: tmp_path / name)
    result = cli("train", "--epochs", "1", "--language", "id")
    translator.cache_clear()
    assert result.code == 0
    assert "Loss" in result.out


def test_the_environment_chooses_the_language(cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANG", "id_ID.UTF-8")
    assert cli("data", "--json").json == cli("data", "--json", "--language", "id").json


def test_predictions_of_every_sample_are_written(cli: Cli, tmp_path: Path) -> None:
    path = tmp_path / "said.csv"
    result = cli("train", "--data", "iris", "--epochs", "3", "--json", "--predictions", str(path))
    rows = list(csv.DictReader(path.read_text(encoding="utf-8").splitlines()))
    assert len(rows) == 150
    tested = [row for row in rows if row["part"] == "test"]
    assert len(tested) == result.json["n_test"]
    right = sum(row["target"] == row["prediction"] for row in tested)
    assert right / len(tested) == pytest.approx(result.json["test_accuracy"])
    assert sum(float(row["loss"]) for row in tested) / len(tested) == pytest.approx(result.json["test_loss"])


def test_predictions_go_with_the_gallery(cli: Cli, tmp_path: Path) -> None:
    path = tmp_path / "said.csv"
    assert cli("train", "--gallery", "eleven", "--epochs", "1", "--predictions", str(path)).code == 0
    assert len(path.read_text(encoding="utf-8").splitlines()) == 12
