"""Tables of predictions: every sample once, in the order of the data, with the numbers that the network gives."""

from __future__ import annotations

import csv

import numpy as np
import pytest
from msgspec.structs import replace
from sklearn import metrics

from nnplayground.data.csv_export import FORMS
from nnplayground.experiment import edits
from nnplayground.experiment.build import Run, build
from nnplayground.experiment.problems import with_training
from nnplayground.experiment.spec import Experiment, PointsSpec
from nnplayground.interchange.predictions import encode


def table(run: Run, form: str = "point") -> list[dict[str, str]]:
    text = encode(run, FORMS[form]).decode(FORMS[form].encoding)
    return list(csv.DictReader(text.splitlines(), delimiter=FORMS[form].delimiter))


def of(source: str, **training: object) -> Run:
    run = build(with_training(edits.choose_source(Experiment(), source), **training))
    run.training.advance_epoch()
    return run


def test_classes_with_their_probabilities() -> None:
    run = of("iris", early_stopping=True, tolerance=1e-4)
    rows, dataset = table(run), run.prepared.dataset
    labels = dataset.labels
    assert labels is not None
    names = list(dataset.class_names)
    probabilities = [f"probability of {name}" for name in names]
    assert list(rows[0]) == ["index", "part", *dataset.feature_names, "target", "prediction", *probabilities, "loss"]
    assert [int(row["index"]) for row in rows] == list(range(1, 151))
    for part, name in (("training", "train"), ("test", "test"), ("validation", "validation")):
        assert [int(row["index"]) - 1 for row in rows if row["part"] == part] == getattr(run.prepared, name).tolist()
    assert [row["target"] for row in rows] == [names[label] for label in labels]
    outputs = run.training.network.predict(run.prepared.part(np.arange(150)).x)
    ours = np.array([[float(row[name]) for name in probabilities] for row in rows])
    np.testing.assert_allclose(ours, outputs, rtol=1e-12)
    assert [row["prediction"] for row in rows] == [names[number] for number in outputs.argmax(axis=1)]
    losses = [float(row["loss"]) for row in rows]
    assert np.mean(losses) == pytest.approx(metrics.log_loss(labels, ours), rel=1e-9)
    x = np.array([[float(row[name]) for name in dataset.feature_names] for row in rows])
    np.testing.assert_array_equal(x, dataset.x)


def test_outputs_that_are_no_probabilities_are_called_outputs() -> None:
    rows = table(of("circle"))
    assert list(rows[0])[-4:] == ["target", "prediction", "output", "loss"]
    assert {row["target"] for row in rows} == {"'−1", "'+1"}  # protected from spreadsheets
    assert all((float(row["output"]) > 0.0) == (row["prediction"] == "'+1") for row in rows)


def test_every_target_of_a_regression_stands_beside_its_prediction() -> None:
    run = of("two_waves")
    rows = table(run, "comma")
    assert list(rows[0])[3:] == ["target y₁", "prediction y₁", "target y₂", "prediction y₂", "loss"]
    targets = np.array([[float(row[f"target {name}"].replace(",", ".")) for name in ("y₁", "y₂")] for row in rows])
    np.testing.assert_array_equal(targets, run.prepared.dataset.targets)
    assert list(table(of("plane"))[0])[-3:] == ["target", "prediction", "loss"]


def test_columns_give_way_to_those_of_the_data_and_texts_are_protected() -> None:
    points = PointsSpec(
        names=("index", "=loss"),
        rows=((0.0, 1.0), (1.0, 0.0), (1.0, 1.0), (0.0, 0.0)),
        labels=(0, 1, 0, 1),
        classes=("@a", "1.5"),
    )
    experiment = Experiment()
    run = build(replace(experiment, data=replace(experiment.data, points=points)))
    rows = table(run)
    assert list(rows[0])[:4] == ["index (2)", "part", "index", "'=loss"]
    assert {row["target"] for row in rows} == {"'@a", "'1.5"}


def test_what_is_no_number_leaves_its_cells_empty() -> None:
    run = of("circle")
    run.training.network.parameters[:] = np.nan
    rows = table(run)
    assert {(row["prediction"], row["output"], row["loss"]) for row in rows} == {("", "", "")}
