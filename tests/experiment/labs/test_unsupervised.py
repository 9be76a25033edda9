"""Machines, stacks, games and autoencoders as documents: what is refused, how they repeat, and what their runs show."""

from __future__ import annotations

from typing import Any

import msgspec
import numpy as np
import pytest
from msgspec.structs import replace

from nnplayground.data.distributions import DISTRIBUTIONS
from nnplayground.data.images import Images
from nnplayground.engine.activations import ACTIVATIONS
from nnplayground.engine.families.autoencoder import CORRUPTIONS
from nnplayground.engine.families.gan import GAMES
from nnplayground.engine.solvers import SOLVERS
from nnplayground.engine.trainer import Trainer
from nnplayground.errors import InputError
from nnplayground.experiment.labs import autoencoder, gan, machines
from nnplayground.experiment.labs.autoencoder import AutoencoderSpec
from nnplayground.experiment.labs.gan import GanSpec
from nnplayground.experiment.labs.learning import Start
from nnplayground.experiment.labs.machines import Contrast, DbnSpec, RbmSpec
from nnplayground.experiment.spec import Spec, TrainingSpec


def pictures(samples: int = 60) -> Images:
    """Return noisy images of 1 × 3 × 4 in which one of three columns is bright."""
    rng = np.random.default_rng(0)
    labels = rng.integers(0, 3, samples)
    pixels = 0.2 * rng.random((samples, 1, 3, 4))
    pixels[np.arange(samples), 0, :, labels] = 1.0
    return Images(pixels, labels, ("a", "b", "c"))


IMAGES = pictures()
RBM = RbmSpec(hidden=5, epochs=3)
DBN = DbnSpec(hidden=(6, 4), epochs_each=2, labelled=20, training=replace(DbnSpec().training, epochs=400))
GAN = GanSpec(samples=60, generator=(6,), discriminator=(5,), batch_size=20, epochs=3)
AUTOENCODER = AutoencoderSpec(hidden=(6,), training=replace(AutoencoderSpec().training, epochs=3))


def run_of(spec: Spec) -> Any:
    match spec:
        case RbmSpec():
            return machines.build_rbm(spec, IMAGES)
        case DbnSpec():
            return machines.build_dbn(spec, IMAGES)
        case AutoencoderSpec():
            return autoencoder.build(spec, IMAGES)
        case GanSpec():
            return gan.build(spec)
    raise AssertionError(spec)


CHECKS = {
    RbmSpec: machines.check_rbm,
    DbnSpec: machines.check_dbn,
    GanSpec: gan.check,
    AutoencoderSpec: autoencoder.check,
}
every = pytest.mark.parametrize("spec", [RBM, DBN, GAN, AUTOENCODER], ids=lambda spec: type(spec).__name__)


@every
def test_documents_are_data(spec: Spec) -> None:
    encoded = msgspec.json.encode(spec)
    assert msgspec.json.decode(encoded, type=type(spec)) == spec
    assert msgspec.convert(msgspec.to_builtins(spec), type(spec)) == spec
    with pytest.raises(msgspec.ValidationError, match="surprise"):
        msgspec.json.decode(encoded.replace(b"{", b'{"surprise": 1, ', 1), type=type(spec))


@every
def test_they_begin_as_they_are_given_and_train_to_their_end(spec: Spec) -> None:
    run = run_of(spec)
    trainer: Trainer = run.training
    begin = trainer.parameters.copy()
    trainer.advance(10**6)
    assert trainer.finish is not None
    assert (trainer.parameters != begin).any()
    assert np.isfinite(trainer.record.train_loss)
    names = [str(run.layer_name(number + 1)) for number in range(len(trainer.gauge()))]
    assert len(set(names)) == len(names)


@every
def test_same_seeds_same_run_and_a_saved_one_goes_on_to_the_bit(spec: Spec) -> None:
    first, again, third = (run_of(spec).training for _ in range(3))
    first.advance(7)
    again.advance(3)
    assert third.restore(again.parameters.copy(), again.state()) == []
    third.advance(4)
    np.testing.assert_array_equal(first.parameters, third.parameters)
    assert first.history.curve().train_loss.tolist() == third.history.curve().train_loss.tolist()


@pytest.mark.parametrize(
    "other",
    [
        replace(RBM, contrast=Contrast(seed=1)),
        replace(RBM, split_seed=1),
        replace(DBN, contrast=Contrast(seed=1)),
        replace(GAN, seed=1),
        replace(GAN, data_seed=1),
        replace(GAN, start=Start(initializer="he_normal", seed=1)),
        replace(AUTOENCODER, start=Start(seed=1)),
        replace(AUTOENCODER, training=replace(AUTOENCODER.training, seed=1)),
    ],
)
def test_every_seed_counts(other: Spec) -> None:
    spec = {type(spec): spec for spec in (RBM, DBN, GAN, AUTOENCODER)}[type(other)]
    one, two = run_of(spec).training, run_of(other).training
    for training in (one, two):
        training.advance(5)
    assert (one.parameters != two.parameters).any()


@pytest.mark.parametrize("params", [machines.PARAMS, gan.PARAMS, autoencoder.PARAMS])
def test_numbers_begin_within_their_bounds(params: Any) -> None:
    for name, param in params.items():
        assert param.name == name
        assert param.check(param.default) == param.default


def test_defaults_of_documents_are_those_of_their_numbers() -> None:
    for spec, params in (
        (RbmSpec(), machines.PARAMS),
        (GanSpec(), gan.PARAMS),
        (AutoencoderSpec(), autoencoder.PARAMS),
    ):
        for name in spec.__struct_fields__:
            if name in params and name not in ("seed", "epochs", "batch_size", "test_fraction"):
                assert getattr(spec, name) == params[name].default, name


@pytest.mark.parametrize(
    ("spec", "changes", "message"),
    [
        (RBM, {"images": "faces"}, "images: there is no “faces”"),
        (RBM, {"hidden": 0}, "Hidden units"),
        (RBM, {"hidden": 3000}, "Hidden units"),
        (RBM, {"epochs": 0}, "Epochs"),
        (RBM, {"test_fraction": 1.0}, "Test share"),
        (RBM, {"split_seed": -1}, "Seed"),
        (RBM, {"contrast": Contrast(k=0)}, "Steps of Gibbs sampling"),
        (RBM, {"contrast": Contrast(decay=-1.0)}, "Weight decay"),
        (RBM, {"contrast": Contrast(learning_rate=0.0)}, "Learning rate"),
        (RBM, {"contrast": Contrast(solver="magic")}, "solver: there is no “magic”"),
        (RBM, {"contrast": Contrast(solver_params={"slope": 1.0})}, "slope"),
        (RBM, {"contrast": Contrast(solver="lbfgs", solver_params={})}, "needs the value of a cost"),
        (DBN, {"hidden": ()}, "a stack has 1 to 6 machines"),
        (DBN, {"hidden": (4,) * 7}, "a stack has 1 to 6 machines"),
        (DBN, {"hidden": (4, 0)}, "Hidden units"),
        (DBN, {"epochs_each": 0}, "Epochs for each machine"),
        (DBN, {"labelled": 0}, "labelled: from 1"),
        (DBN, {"labelled": 10**9}, "labelled: from 1"),
        (DBN, {"training": TrainingSpec(loss="magic")}, "magic"),
        (GAN, {"distribution": "magic"}, "distribution: there is no “magic”"),
        (GAN, {"points": ((0.0, 0.0),)}, "points: at least 10"),
        (GAN, {"points": ((0.0, np.nan),) * 10}, "points: every coordinate"),
        (GAN, {"samples": 3}, "Real samples"),
        (GAN, {"latent": 0}, "Numbers of noise"),
        (GAN, {"generator": (0,)}, "Units|Neurons"),
        (GAN, {"discriminator": (3,) * 11}, "At most 10 hidden layers"),
        (GAN, {"generator": (10_000, 10_000)}, "at most 20000000"),
        (GAN, {"discriminator_steps": 0}, "Steps of the discriminator"),
        (GAN, {"generator_steps": 101}, "Steps of the generator"),
        (GAN, {"generator_rate": 0.0}, "Learning rate of the generator"),
        (GAN, {"game": "chess"}, "game: there is no “chess”"),
        (GAN, {"activation": "magic"}, "activation: there is no “magic”"),
        (GAN, {"activation": "softmax"}, "Softmax is for the output layer alone"),
        (GAN, {"solver": "lbfgs", "solver_params": {}}, "needs the value of a cost"),
        (GAN, {"start": Start(initializer="magic")}, "start.initializer"),
        (GAN, {"data_seed": -1}, "Seed"),
        (AUTOENCODER, {"bottleneck": 0}, "Width of the bottleneck"),
        (AUTOENCODER, {"hidden": (0,)}, "bottleneck|Units|Neurons"),
        (AUTOENCODER, {"hidden": (2,) * 200}, "hidden: at most"),
        (AUTOENCODER, {"activation": "magic"}, "activation: there is no “magic”"),
        (AUTOENCODER, {"activation": "softmax"}, "Softmax is for the output layer alone"),
        (AUTOENCODER, {"code": "softmax"}, "Softmax is for the output layer alone"),
        (AUTOENCODER, {"corruption": "mud"}, "corruption: there is no “mud”"),
        (AUTOENCODER, {"corruption": "mask", "amount": 1.5}, "Share of the inputs"),
        (AUTOENCODER, {"training": TrainingSpec(loss="cross_entropy")}, "needs the output activation"),
    ],
)
def test_what_cannot_be_is_named(spec: Spec, changes: dict[str, Any], message: str) -> None:
    with pytest.raises(InputError, match=message):
        CHECKS[type(spec)](replace(spec, **changes))


# -- what runs show ----------------------------------------------------------------------------------------------------


def test_a_machine_shows_its_filters_samples_and_completions() -> None:
    run = run_of(replace(RBM, epochs=60, contrast=Contrast(learning_rate=0.2)))
    run.training.advance(10**6)
    rng, some = np.random.default_rng(0), run.images.pixels[:7]
    assert run.filters().shape == (5, 1, 3, 4)
    assert np.abs(run.reconstructed(some) - some).mean() < 0.2
    assert run.features(some).shape == (7, 5)
    known = np.zeros((1, 3, 4), dtype=bool)
    known[:, 0] = True
    whole = run.completed(some, known, rng)
    np.testing.assert_array_equal(whole[:, known], some[:, known])
    assert np.abs(whole - some).mean() < 0.2  # columns are bright as a whole
    assert run.dreams(3, rng, steps=5).shape == (3, 1, 3, 4)
    assert [len(values) for values in run.free_energies()] == [len(run.rows.train), len(run.rows.test)]


def test_a_stack_shows_what_each_machine_has_learned_and_is_fine_tuned_from_there() -> None:
    run = run_of(DBN)
    run.training.advance(10**6)
    assert [run.learned(machine).shape for machine in range(2)] == [(6, 1, 3, 4), (4, 1, 3, 4)]
    some = run.images.pixels[:3]
    assert run.features(some).shape == (3, 4)
    assert run.rebuilt(some, 1).shape == some.shape
    assert run.dreams(2, np.random.default_rng(0), 5, begin=some[:2]).shape == (2, 1, 3, 4)
    tuned, twin = run.fine_tuning(), run.from_random_weights()
    np.testing.assert_array_equal(tuned.network.weights(0), run.dbn.machines[0].weights)
    np.testing.assert_array_equal(tuned.data.train.x, twin.data.train.x)
    assert len(run.labelled()) == len(tuned.data.train) == 20
    assert set(run.labelled()) <= set(run.rows.train)
    tuned.advance(10**6)
    assert tuned.record.train_score > 0.6
    assert len(run_of(replace(DBN, labelled=None)).labelled()) == len(run.rows.train)


def test_labelled_images_are_drawn_from_all() -> None:
    run = machines.build_dbn(replace(DBN, labelled=200))
    assert run.labelled().mean() == pytest.approx(run.rows.train.mean(), rel=0.1)


@pytest.mark.parametrize("latent", [1, 2, 3])
def test_a_game_shows_field_slopes_and_divergences(latent: int) -> None:
    run = run_of(replace(GAN, latent=latent))
    run.training.advance(10**6)
    made = run.training.made()
    assert made.shape == (1000, 2)
    assert run.training.slopes(made[:9]).shape == (9, 2)
    field = run.field(np.linspace(-1, 1, 4), np.linspace(-1, 1, 3))
    assert field.shape == (3, 4)
    assert ((field > 0.0) & (field < 1.0)).all()
    if latent == 2:
        assert run.bent(5).shape == (5, 5, 2)
    epochs, kl, js = run.divergences()
    assert epochs.tolist() == [0, 1, 2, 3]
    assert (kl > 0.0).all()
    assert ((js > 0.0) & (js < np.log(2.0))).all()
    covered = run.covered()
    assert covered is not None
    assert covered[1] == 8


@pytest.mark.parametrize("game", GAMES)
@pytest.mark.parametrize("key", DISTRIBUTIONS)
def test_every_distribution_and_game(key: str, game: str) -> None:
    run = run_of(replace(GAN, distribution=key, game=game, epochs=1))
    run.training.advance(10**6)
    assert (run.covered() is None) == (not DISTRIBUTIONS[key].heaps)
    assert np.isfinite(run.training.record.row()).all()


def test_points_by_hand_are_what_is_real() -> None:
    points = tuple((float(x), 0.5) for x in range(12))
    run = run_of(replace(GAN, points=points))
    np.testing.assert_array_equal(run.real, points)
    assert run.covered() is None


def test_an_autoencoder_shows_codes_and_what_stands_there() -> None:
    run = run_of(AUTOENCODER)
    run.training.advance(10**6)
    some = run.images.pixels[:6]
    code = run.codes(some)
    assert code.shape == (6, 2)
    np.testing.assert_allclose(run.decoded(code), run.rebuilt(some), rtol=1e-12)
    mine, straight = run.errors()
    assert mine > 0.0
    assert straight > 0.0
    assert run.pca().codes(some.reshape(6, -1)).shape == (6, 2)


@pytest.mark.parametrize("corruption", CORRUPTIONS)
def test_every_corruption(corruption: str) -> None:
    run = run_of(replace(AUTOENCODER, corruption=corruption))
    spoilt = run.spoilt(run.images.pixels, np.random.default_rng(0))
    assert spoilt.shape == run.images.pixels.shape
    assert (spoilt == run.images.pixels).all() == (corruption == "none")
    run.training.advance_epoch()
    assert np.isfinite(run.training.record.train_loss)


@pytest.mark.parametrize("activation", [key for key, entry in ACTIVATIONS.items() if not entry.output_only])
@pytest.mark.parametrize("spec", [GAN, AUTOENCODER], ids=["gan", "autoencoder"])
def test_every_activation(spec: Spec, activation: str) -> None:
    training = run_of(replace(spec, activation=activation)).training
    training.advance_epoch()
    assert np.isfinite(training.parameters).all()


@pytest.mark.parametrize("solver", SOLVERS)
def test_every_solver_that_steps(solver: str) -> None:
    specs: list[Spec] = [replace(AUTOENCODER, training=replace(AUTOENCODER.training, solver=solver))]
    if not SOLVERS[solver].full_batch:
        contrast = Contrast(solver=solver, solver_params={})
        specs += [replace(RBM, contrast=contrast), replace(DBN, contrast=contrast)]
        specs.append(replace(GAN, solver=solver, solver_params={}))
    for spec in specs:
        training = run_of(spec).training
        training.advance_epoch()
        assert np.isfinite(training.record.train_loss)


def test_the_bundled_digits_are_there() -> None:
    assert machines.build_rbm(replace(RBM, epochs=1)).filters().shape == (5, 1, 8, 8)
    assert autoencoder.build(AUTOENCODER).images.shape == (1, 8, 8)
