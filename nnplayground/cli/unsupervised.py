"""What is said of machines, stacks, autoencoders and adversarial games that are trained in the terminal."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any

import typer

from nnplayground.cli.lab_report import LOSS, Report, both, counted, samples_row, supervised, train
from nnplayground.cli.terminal import finite, speaking
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
from nnplayground.data.dataset import CLASSIFICATION, REGRESSION
from nnplayground.data.distributions import DISTRIBUTIONS
from nnplayground.engine.errors import TrainingDiverged
from nnplayground.engine.families.autoencoder import CORRUPTIONS
from nnplayground.engine.families.gan import GAMES
from nnplayground.engine.history import Record
from nnplayground.engine.training import Training
from nnplayground.experiment.labs import autoencoder, gan, machines
from nnplayground.experiment.labs.tuned import TunedRun
from nnplayground.i18n import QT_TRANSLATE_NOOP, Marked, Text
from nnplayground.numbers import percent, short

PSEUDO = QT_TRANSLATE_NOOP("Terminal", "Pseudo-log-likelihood")
FROM_RANDOM = QT_TRANSLATE_NOOP("Terminal", "Accuracy from random weights")
STACK = QT_TRANSLATE_NOOP(
    "Terminal", "Images {images}: a stack of {sizes} units, fine-tuned with the classes of {labelled} images"
)

Content = list[tuple[Marked | str, ...]]
"""Rows of a table."""


def _machine_measures(record: Record) -> tuple[dict[str, float], Content]:
    """Return the numbers of a machine by name, and as rows."""
    losses, scores = (record.train_loss, record.test_loss), (record.train_score, record.test_score)
    measured = both("loss", *losses) | both("pseudo_log_likelihood", *scores)
    content: Content = [
        (LOSS, *(short(value, 4) for value in losses)),
        (PSEUDO, *(short(value, 4) for value in scores)),
    ]
    return measured, content


def _rbm_report(run: machines.RbmRun) -> Report:
    samples = len(run.rows.train), len(run.rows.test)
    measured, content = _machine_measures(run.training.record)
    free = [float(values.mean()) if len(values) else float("nan") for values in run.free_energies()]
    spec = run.spec
    own = {"family": "rbm", "images": spec.images, "hidden": spec.hidden, "k": spec.contrast.k}
    content.append((QT_TRANSLATE_NOOP("Terminal", "Mean free energy"), *(short(value, 4) for value in free)))
    text = QT_TRANSLATE_NOOP("Terminal", "Images {images}: {visible} visible and {hidden} hidden units; CD-{k}")
    values = {"images": spec.images, "visible": run.rbm.n_visible, "hidden": spec.hidden, "k": spec.contrast.k}
    own |= {"persistent": spec.contrast.persistent, "free_energy": [finite(value) for value in free]}
    return Report(measured, [*content, samples_row(samples)], counted(samples) | own, lambda: [Text(text, values)])


def _dbn_report(run: machines.DbnRun) -> Report:
    """Return the report of a stack, whose fine-tuning and its twin are trained for it; a stack that diverged has
    none."""
    samples = len(run.rows.train), len(run.rows.test)
    measured, content = _machine_measures(run.training.record)
    own: dict[str, Any] = {
        "family": "dbn",
        "images": run.spec.images,
        "hidden": list(run.spec.hidden),
        "labelled": samples[0] if run.spec.labelled is None else min(run.spec.labelled, samples[0]),
    }
    rivals = (
        ("fine_tuned", QT_TRANSLATE_NOOP("Terminal", "Accuracy, fine-tuned"), run.fine_tuning),
        ("from_random", FROM_RANDOM, run.from_random_weights),
    )
    for name, label, make in rivals:
        record = _tuned(make())
        own[f"{name}_accuracy"] = finite(record.test_score)
        content.append((label, percent(record.train_score), percent(record.test_score)))
    sizes = " – ".join(str(size) for size in run.dbn.sizes)
    values = {"images": run.spec.images, "sizes": sizes, "labelled": own["labelled"]}
    return Report(measured, [*content, samples_row(samples)], counted(samples) | own, lambda: [Text(STACK, values)])


def _tuned(training: Training) -> Record:
    """Return what a network comes to; where it diverges, what it has fallen back to."""
    try:
        for _snapshot in training.epochs():
            pass
    except TrainingDiverged:
        return training.record
    return training.record


def _gan_report(run: gan.GanRun) -> Report:
    record, (divergence, shannon), covered = run.training.record, run.training.judge(), run.covered()
    measured = {
        "discriminator_loss": record.train_loss,
        "generator_loss": record.test_loss,
        "discriminator_accuracy": record.train_score,
        "kl": divergence,
        "js": shannon,
    }
    spec = run.spec
    own = {
        "family": "gan",
        "distribution": spec.distribution,
        "game": spec.game,
        "n_real": len(run.real),
        "covered": None if covered is None else covered[0],
        "heaps": None if covered is None else covered[1],
    }
    content: Content = [
        (LOSS, short(record.train_loss, 4), short(record.test_loss, 4)),
        (QT_TRANSLATE_NOOP("Terminal", "Accuracy"), percent(record.train_score), ""),
        (QT_TRANSLATE_NOOP("Terminal", "KL(real ‖ made)"), "", short(divergence, 4)),
        (QT_TRANSLATE_NOOP("Terminal", "Jensen-Shannon divergence"), "", short(shannon, 4)),
    ]
    if covered is not None:
        content.append((QT_TRANSLATE_NOOP("Terminal", "Heaps covered"), "", f"{covered[0]} / {covered[1]}"))
    text = QT_TRANSLATE_NOOP("Terminal", "{distribution}, {count} real samples; game: {game}")
    values = {
        "distribution": DISTRIBUTIONS[spec.distribution].label,
        "count": len(run.real),
        "game": GAMES[spec.game].label,
    }
    headings = QT_TRANSLATE_NOOP("Terminal", "Discriminator"), QT_TRANSLATE_NOOP("Terminal", "Generator")
    return Report(measured, content, own, lambda: [Text(text, values)], headings)


def _autoencoder_report(run: autoencoder.AutoencoderRun) -> Report:
    mine, straight = run.errors() if len(run.rows.test) else (float("nan"), float("nan"))
    spec = run.spec
    own = {
        "family": "autoencoder",
        "images": spec.images,
        "bottleneck": spec.bottleneck,
        "corruption": spec.corruption,
        "test_error": finite(mine),
        "pca_test_error": finite(straight),
    }

    def lines() -> list[Text]:
        text = QT_TRANSLATE_NOOP("Terminal", "Images {images}: {sizes} units; inputs spoilt: {corruption}")
        layers = run.training.network.layers
        sizes = " – ".join(str(size) for size in (layers[0].n_in, *(layer.n_out for layer in layers)))
        label = CORRUPTIONS[spec.corruption].label
        said = [Text(text, {"images": spec.images, "sizes": sizes, "corruption": label})]
        text = QT_TRANSLATE_NOOP(
            "Terminal", "Mean square error of a test pixel: {mine}; of PCA with {width} components: {straight}"
        )
        errors = {"mine": short(mine, 4), "straight": short(straight, 4), "width": spec.bottleneck}
        return [*said, Text(text, errors)]

    samples = len(run.rows.train), len(run.rows.test)
    return supervised(run.training.record, REGRESSION, samples, own, lines)


def _tuned_report(run: TunedRun) -> Report:
    """Return the report of a stack that is fine-tuned beside its twin."""
    spec, twin = run.spec, run.training.twin.record
    samples = len(run.stack.labelled()), len(run.rows.test)
    own = {"family": "dbn", "images": spec.images, "hidden": list(spec.hidden), "labelled": samples[0]}
    own |= {
        "fine_tuned_accuracy": finite(run.training.record.test_score),
        "from_random_accuracy": finite(twin.test_score),
    }
    values = {"images": spec.images, "sizes": " – ".join(map(str, run.dbn.sizes)), "labelled": samples[0]}
    report = supervised(run.training.record, CLASSIFICATION, samples, own, lambda: [Text(STACK, values)])
    scores = percent(twin.train_score), percent(twin.test_score)
    return replace(report, content=[*report.content, (FROM_RANDOM, *scores)])


REPORTS: dict[type, Callable[[Any], Report]] = {
    machines.RbmRun: _rbm_report,
    machines.DbnRun: _dbn_report,
    TunedRun: _tuned_report,
    gan.GanRun: _gan_report,
    autoencoder.AutoencoderRun: _autoencoder_report,
}
"""What makes the report of a run, by its kind."""


# -- commands ----------------------------------------------------------------------------------------------------------


def train_rbm(options: RbmOptions) -> None:
    """Train a restricted Boltzmann machine on the bundled handwritten digits, by contrastive divergence.

    Exit code: 0 done, 2 bad input, 3 diverged, 130 interrupted.
    """
    with speaking(options.language) as terminal:
        run = machines.build_rbm(rbm_spec(options))
        report = partial(_rbm_report, run)
        raise typer.Exit(train(run, run.spec.epochs, report, terminal, as_json=options.json))


def train_dbn(options: DbnOptions) -> None:
    """Train a deep belief network on the bundled handwritten digits: machines layer by layer, then fine-tuning.

    The same network from random weights is trained beside. Exit code: 0 done, 2 bad input, 3 diverged, 130 interrupted.
    """
    with speaking(options.language) as terminal:
        run = machines.build_dbn(dbn_spec(options))
        report = partial(_dbn_report, run)
        raise typer.Exit(train(run, run.training.pace.epochs, report, terminal, as_json=options.json))


def train_gan(options: GanOptions) -> None:
    """Train a generator and a discriminator against each other, on a distribution over the plane.

    Exit code: 0 done, 2 bad input, 3 diverged, 130 interrupted.
    """
    with speaking(options.language) as terminal:
        run = gan.build(gan_spec(options))
        report = partial(_gan_report, run)
        raise typer.Exit(train(run, run.spec.epochs, report, terminal, as_json=options.json))


def train_autoencoder(options: AutoencoderOptions) -> None:
    """Train an autoencoder on the bundled handwritten digits, and compare it with PCA of equal width.

    Exit code: 0 done, 2 bad input, 3 diverged, 130 interrupted.
    """
    with speaking(options.language) as terminal:
        run = autoencoder.build(autoencoder_spec(options))
        report = partial(_autoencoder_report, run)
        raise typer.Exit(train(run, run.spec.training.epochs, report, terminal, as_json=options.json))


COMMANDS: dict[str, tuple[Callable[..., Any], Callable[[Any], None]]] = {
    "rbm": (RbmOptions, train_rbm),
    "dbn": (DbnOptions, train_dbn),
    "gan": (GanOptions, train_gan),
    "autoencoder": (AutoencoderOptions, train_autoencoder),
}
"""Options and function of each, by its name."""
