"""`lab`: machines, stacks, games and autoencoders in the terminal."""

from __future__ import annotations

import pytest

from nnplayground.cli.unsupervised_options import (
    AutoencoderOptions,
    DbnOptions,
    GanOptions,
    RbmOptions,
    autoencoder_spec,
    dbn_spec,
    gan_spec,
    rbm_spec,
)
from nnplayground.experiment.labs.autoencoder import AutoencoderSpec
from nnplayground.experiment.labs.gan import GanSpec
from nnplayground.experiment.labs.machines import DbnSpec, RbmSpec
from tests.cli.conftest import Cli

CONTRACT = {
    "family", "epochs", "steps", "seconds", "steps_per_second", "finish", "diverged", "diverged_layer", "parameters",
}  # fmt: skip
MACHINE = {"train_loss", "test_loss", "train_pseudo_log_likelihood", "test_pseudo_log_likelihood", "n_train", "n_test"}
RBM = ("rbm", "--hidden", "8", "--epochs", "1")
DBN = ("dbn", "--hidden", "8,5", "--epochs-each", "1", "--tuning-epochs", "2")
GAN = ("gan", "--samples", "50", "--generator", "4", "--discriminator", "0", "--epochs", "2")
AUTOENCODER = ("autoencoder", "--hidden", "0", "--epochs", "2")
QUICK = {
    RBM: MACHINE | {"hidden", "k", "persistent", "free_energy"},
    DBN: MACHINE | {"hidden", "labelled", "fine_tuned_accuracy", "from_random_accuracy"},
    GAN: {"discriminator_loss", "generator_loss", "discriminator_accuracy", "kl", "js", "covered", "heaps", "n_real"},
    AUTOENCODER: {"train_loss", "test_loss", "train_r2", "test_error", "pca_test_error", "bottleneck", "corruption"},
}


def test_without_options_it_is_the_document_itself() -> None:
    assert rbm_spec(RbmOptions()) == RbmSpec()
    assert dbn_spec(DbnOptions()) == DbnSpec()
    assert gan_spec(GanOptions()) == GanSpec()
    assert autoencoder_spec(AutoencoderOptions()) == AutoencoderSpec()


@pytest.mark.parametrize("arguments", QUICK, ids=lambda arguments: arguments[0])
def test_figures(cli: Cli, arguments: tuple[str, ...]) -> None:
    result = cli("lab", *arguments, "--json")
    assert (result.code, result.err) == (0, "")
    figures = result.json
    assert figures.keys() >= CONTRACT | QUICK[arguments]
    assert figures["family"] == arguments[0]
    assert all(figures[name] is not None for name in QUICK[arguments])


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (RBM, ["64 visible and 8 hidden units; CD-1", "Pseudo-log-likelihood", "Mean free energy"]),
        (DBN, ["64 – 8 – 5 units", "fine-tuned", "from random weights"]),
        (GAN, ["Eight Gaussians, 50 real samples", "Discriminator", "Heaps covered", "/ 8"]),
        (AUTOENCODER, ["64 – 2 – 64 units", "PCA with 2 components", "R²"]),
    ],
    ids=["rbm", "dbn", "gan", "autoencoder"],
)
def test_the_table_is_for_people(cli: Cli, arguments: tuple[str, ...], said: list[str]) -> None:
    result = cli("lab", *arguments)
    assert result.code == 0
    for words in said:
        assert words in result.out
    assert cli("lab", *arguments, "--language", "id").code == 0


def test_a_distribution_without_heaps_covers_none(cli: Cli) -> None:
    figures = cli("lab", *GAN, "--distribution", "ring", "--json").json
    assert (figures["covered"], figures["heaps"]) == (None, None)


def test_a_seed_is_the_seed_of_all() -> None:
    rbm, dbn = rbm_spec(RbmOptions(seed="7")), dbn_spec(DbnOptions(seed="7"))
    assert (rbm.split_seed, rbm.contrast.seed) == (7, 7)
    assert (dbn.split_seed, dbn.contrast.seed, dbn.training.seed) == (7, 7, 7)
    game, auto = gan_spec(GanOptions(seed="7")), autoencoder_spec(AutoencoderOptions(seed="7"))
    assert (game.seed, game.data_seed, game.start.seed) == (7, 7, 7)
    assert (auto.split_seed, auto.start.seed, auto.training.seed) == (7, 7, 7)


def test_options_arrive() -> None:
    rbm = rbm_spec(RbmOptions(hidden="9", k="3", persistent=True, decay="0,01", solver="adam", epochs="4"))
    assert (rbm.hidden, rbm.epochs, rbm.contrast.k, rbm.contrast.persistent) == (9, 4, 3, True)
    assert (rbm.contrast.decay, rbm.contrast.solver, rbm.contrast.solver_params) == (0.01, "adam", {})
    dbn = dbn_spec(DbnOptions(hidden="9,8,7", labelled="all", epochs_each="2", tuning_rate="0.5"))
    assert (dbn.hidden, dbn.labelled, dbn.epochs_each, dbn.training.learning_rate) == ((9, 8, 7), None, 2, 0.5)
    steps = {"discriminator_steps": "2", "generator_rate": "0.01", "solver": "sgd"}
    game = gan_spec(GanOptions(distribution="ring", latent="3", game="minimax", **steps))
    assert (game.distribution, game.latent, game.game, game.discriminator_steps) == ("ring", 3, "minimax", 2)
    assert (game.solver, game.generator_rate, game.discriminator_rate) == ("sgd", 0.01, 0.03)
    auto = autoencoder_spec(AutoencoderOptions(corruption="mask", amount="0.2", bottleneck="5", l2="0.1"))
    assert (auto.corruption, auto.amount, auto.bottleneck, auto.training.penalties) == ("mask", 0.2, 5, {"l2": 0.1})
    assert autoencoder_spec(AutoencoderOptions(corruption="gaussian")).amount == 0.3


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("rbm", "--hidden", "0"), "--hidden"),
        (("rbm", "--k", "1.5"), "--k"),
        (("rbm", "--solver", "lbfgs"), "contrastive divergence"),
        (("rbm", "--decay", "-1"), "--decay"),
        (("dbn", "--hidden", "0"), "a stack has 1 to 6"),
        (("dbn", "--hidden", "8,x"), "--hidden"),
        (("dbn", "--labelled", "some"), "--labelled"),
        (("dbn", "--labelled", "0"), "labelled"),
        (("dbn", "--tuning-epochs", "0"), "--tuning-epochs"),
        (("gan", "--distribution", "bell"), "--distribution"),
        (("gan", "--game", "chess"), "--game"),
        (("gan", "--generator", "0,3"), "--generator"),
        (("gan", "--generator", ",".join(["1"] * 300)), "--generator"),
        (("gan", "--solver", "lbfgs"), "a game does not have"),
        (("gan", "--generator-rate", "0"), "--generator-rate"),
        (("autoencoder", "--corruption", "mud"), "--corruption"),
        (("autoencoder", "--amount", "0.5"), "--amount"),
        (("autoencoder", "--corruption", "mask", "--amount", "2"), "--amount"),
        (("autoencoder", "--activation", "softmax"), "output layer alone"),
    ],
)
def test_what_makes_no_sense_is_refused(cli: Cli, arguments: tuple[str, ...], message: str) -> None:
    result = cli("lab", *arguments)
    assert (result.code, result.out) == (2, "")
    assert message in result.err


def test_divergence_names_the_player(cli: Cli) -> None:
    result = cli("lab", *GAN, "--solver", "sgd", "--generator-rate", "1e300", "--epochs", "20", "--json")
    assert result.code == 3
    assert result.json["diverged"] is True
    assert result.json["diverged_layer"].startswith(("Generator", "Discriminator"))
