"""What a run ended with: figures for programs, a table for people."""

from __future__ import annotations

from typing import Any

from rich.table import Table

from nnplayground.cli.running import Outcome
from nnplayground.cli.terminal import Terminal, finite, rows, table
from nnplayground.data.dataset import CLASSIFICATION, REGRESSION
from nnplayground.data.sources import SOURCES
from nnplayground.engine.activations import ACTIVATIONS
from nnplayground.engine.losses import LOSSES
from nnplayground.engine.solvers import SOLVERS
from nnplayground.experiment.build import Run, shape_of
from nnplayground.experiment.judging import judged_by_class
from nnplayground.experiment.problems import problems
from nnplayground.i18n import QT_TRANSLATE_NOOP, Marked, Text
from nnplayground.numbers import full, percent, short


def figures(outcome: Outcome, terminal: Terminal) -> dict[str, Any]:
    """Return everything worth knowing, as JSON takes it; what is not a finite number is null."""
    run, training = outcome.run, outcome.run.training
    return {
        **_scores(outcome),
        "epochs": training.epoch,
        "steps": training.steps,
        "seconds": outcome.seconds,
        "steps_per_second": training.steps / outcome.seconds if outcome.seconds > 0.0 else 0.0,
        "finish": training.finish.name.lower() if training.finish else "interrupted",
        "diverged": outcome.diverged is not None,
        "diverged_epoch": outcome.diverged.epoch if outcome.diverged else None,
        "diverged_layer": outcome.diverged.layer if outcome.diverged else None,
        **_by_class(run),
        **_description(run),
        "notes": [terminal.say(note) for note in run.prepared.dataset.notes],
        "warnings": [terminal.say(warning) for warning in warnings(run)],
    }


def _scores(outcome: Outcome) -> dict[str, float | None]:
    """Return losses (without penalties) and scores; the scores of the other task are null."""
    record, task = outcome.run.training.record, outcome.run.prepared.dataset.task
    scores = {f"{part}_{name}": None for name in ("accuracy", "r2") for part in ("train", "test")}
    name = "r2" if task == REGRESSION else "accuracy"
    own = {f"train_{name}": finite(record.train_score), f"test_{name}": finite(record.test_score)}
    return {"train_loss": finite(record.train_loss), "test_loss": finite(record.test_loss), **scores, **own}


def _by_class(run: Run) -> dict[str, Any]:
    """Return how good the test samples are told apart, class by class; null for regression and without samples."""
    judged = judged_by_class(run)
    if judged is None:
        return {"confusion": None, "precision": None, "recall": None, "f1": None, "roc_auc": None}
    scores = {name: getattr(judged.scores, name).tolist() for name in ("precision", "recall", "f1")}
    return {"confusion": judged.confusion.tolist(), **scores, "roc_auc": judged.roc.area if judged.roc else None}


def _description(run: Run) -> dict[str, Any]:
    """Return what was trained on what, with the choices that were made where none was given."""
    experiment, prepared = run.experiment, run.prepared
    data, training, network = experiment.data, experiment.training, experiment.network
    return {
        "data": data.file.path if data.file else data.source,
        "task": prepared.dataset.task,
        "classes": prepared.dataset.n_classes,
        "class_names": list(prepared.dataset.class_names),
        "features": list(prepared.inputs.keys),
        "standardize": data.standardize,
        "n_train": len(prepared.train),
        "n_test": len(prepared.test),
        "n_validation": len(prepared.validation),
        "hidden": [layer.units for layer in network.layers[:-1]],
        "activation": network.layers[0].activation if len(network.layers) > 1 else None,
        "output_activation": network.layers[-1].activation,
        "parameters": run.training.network.parameters.size,
        "loss": training.loss,
        "solver": training.solver,
        "learning_rate": training.learning_rate,
        "batch_size": training.batch_size,
        "seed": training.seed,
    }


def warnings(run: Run) -> list[Text]:
    """Return what may be wanted, but should be known."""
    found = problems(run.experiment, shape_of(run.prepared.dataset, run.experiment.data))
    return [problem.text for problem in found if not problem.blocking]


def result_table(outcome: Outcome, terminal: Terminal) -> Table:
    """Return loss and score of both parts, and what was trained, in a few rows."""
    run, say = outcome.run, terminal.say
    record, prepared = run.training.record, run.prepared
    is_classification = prepared.dataset.task == CLASSIFICATION
    score = say(QT_TRANSLATE_NOOP("Terminal", "Accuracy")) if is_classification else "R²"
    made = table(
        "",
        say(QT_TRANSLATE_NOOP("Terminal", "Training")),
        say(QT_TRANSLATE_NOOP("Terminal", "Test")),
    )
    content = [
        (say(QT_TRANSLATE_NOOP("Terminal", "Loss")), short(record.train_loss, 4), short(record.test_loss, 4)),
        (
            score,
            *(
                percent(value) if is_classification else short(value, 4)
                for value in (record.train_score, record.test_score)
            ),
        ),
        (say(QT_TRANSLATE_NOOP("Terminal", "Samples")), str(len(prepared.train)), str(len(prepared.test))),
    ]
    return rows(made, content)


def summary(outcome: Outcome) -> list[Text]:
    """Return in a few lines what was trained on what, and how it ended."""
    run, training = outcome.run, outcome.run.training
    spec = run.experiment.training
    return [
        Text(
            QT_TRANSLATE_NOOP("Terminal", "{data}{scaled}: network {sizes}, output {output}, loss {loss}"),
            {
                "data": _data_name(run),
                "scaled": QT_TRANSLATE_NOOP("Terminal", " (standardised)") if run.experiment.data.standardize else "",
                "sizes": "-".join(
                    str(n) for n in (training.network.n_in, *(layer.n_out for layer in training.network.layers))
                ),
                "output": ACTIVATIONS[run.experiment.network.layers[-1].activation].label,
                "loss": LOSSES[spec.loss].label,
            },
        ),
        Text(
            QT_TRANSLATE_NOOP("Terminal", "{solver}; learning rate {rate}, batch size {batch}, seed {seed}"),
            {
                "solver": SOLVERS[spec.solver].label,
                "rate": full(spec.learning_rate),
                "batch": spec.batch_size,
                "seed": spec.seed,
            },
        ),
        Text(
            QT_TRANSLATE_NOOP("Terminal", "Epochs: {epochs}; steps: {steps}; time: {seconds} s; end: {finish}"),
            {
                "epochs": training.epoch,
                "steps": training.steps,
                "seconds": f"{outcome.seconds:.2f}",
                "finish": training.finish.value if training.finish else QT_TRANSLATE_NOOP("Terminal", "interrupted"),
            },
        ),
    ]


def _data_name(run: Run) -> Marked | str:
    data = run.experiment.data
    return data.file.path if data.file else SOURCES[data.source].label
