"""The door for scripts and notebooks: networks opened, made, trained, asked, and passed on, without a window.

    >>> from nnplayground import api
    >>> network = api.train("iris", hidden=(4,), activation="relu", learning_rate=0.1, epochs=60)
    >>> network.predict([[5.1, 3.5, 1.4, 0.2], [6.7, 3.0, 5.2, 2.3]])
    ['setosa', 'virginica']
    >>> round(network.figures["test_score"], 1)
    1.0

Data are the name of a set (`nnplayground data`), the path of a table, or a pair of arrays: rows `(m, n)`, and classes
`(m,)` or numbers to predict `(m,)` or `(m, k)`. Settings have the names of `nnplayground tune`. Whatever cannot be is
an `InputError`, a `ValueError` that says what, where, and what to do.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from msgspec.structs import replace
from numpy.typing import ArrayLike

from nnplayground.data.dataset import Floats
from nnplayground.data.points import rows_of
from nnplayground.data.sources import SOURCES
from nnplayground.engine.threads import use_one_blas_thread
from nnplayground.errors import InputError
from nnplayground.experiment import atomic, edits, files
from nnplayground.experiment.build import Run, build, load_data, shape_of
from nnplayground.experiment.fields import MOST_POINTS, NUMBERS
from nnplayground.experiment.judging import chosen_classes
from nnplayground.experiment.resume import resume
from nnplayground.experiment.spec import CsvSpec, DataSpec, Experiment, PointsSpec
from nnplayground.i18n import QT_TRANSLATE_NOOP, Text
from nnplayground.interchange import imports, onnx_file, sklearn_model
from nnplayground.interchange.model import Model, model_of
from nnplayground.interchange.ways_in.fitting import Opened, fit
from nnplayground.interchange.ways_in.sklearn_reading import from_estimator
from nnplayground.tuning.knobs import knob, turned, written

__all__ = ["InputError", "Network", "experiment", "from_file", "from_onnx", "from_sklearn", "load", "train"]

Data = str | Path | DataSpec | tuple[ArrayLike, ArrayLike]

BATCHES_AT_ONCE = 1000


@dataclass(frozen=True, slots=True, eq=False)
class Network:
    """An experiment where its training stands; nothing but `train` changes its numbers."""

    run: Run
    notices: tuple[Text, ...] = ()
    """What people should know of where it came from; `str` makes words of each."""

    @property
    def experiment(self) -> Experiment:
        """Everything that decides the run."""
        return self.run.experiment

    @property
    def weights(self) -> list[Floats]:
        """The weights `(n_out, n_in)` of every layer, as copies."""
        network = self.run.training.network
        return [network.weights(index).copy() for index in range(len(network.layers))]

    @property
    def biases(self) -> list[Floats]:
        """The biases `(n_out,)` of every layer, as copies."""
        network = self.run.training.network
        return [network.bias(index).copy() for index in range(len(network.layers))]

    @property
    def figures(self) -> dict[str, float]:
        """Losses and scores of now: accuracy for classes, R² for numbers; NaN where there are no test samples."""
        record = self.run.training.record
        names = ("train_loss", "test_loss", "train_score", "test_score")
        return {"epoch": self.run.training.epoch, **{name: float(getattr(record, name)) for name in names}}

    def train(self, epochs: int | None = None) -> Network:
        """Go on for so many epochs, or to the planned end, and return this network.

        Raises `TrainingDiverged`, with the last finite numbers left in force.
        """
        use_one_blas_thread()
        training = self.run.training
        last = None if epochs is None else training.epoch + int(epochs)
        if last is None and training.last_epoch is None:
            raise InputError(QT_TRANSLATE_NOOP("Api", "Say how many epochs; this experiment has no planned end."))
        while training.finish is None and (last is None or training.epoch < last):
            training.advance(BATCHES_AT_ONCE) if last is None else training.advance_epoch()
        training.refresh()
        return self

    def outputs(self, rows: ArrayLike) -> Floats:
        """Return the outputs `(m, n_out)` for raw rows `(m, n)`."""
        return self.run.training.network.predict(self.run.prepared.inputs(self._rows(rows)))

    def predict(self, rows: ArrayLike) -> list[str] | Floats:
        """Return the name of the class of every raw row `(m, n)`, or the numbers `(m, k)` that are predicted."""
        outputs, prepared = self.outputs(rows), self.run.prepared
        if prepared.dataset.labels is None:
            return outputs
        return [prepared.dataset.class_names[number] for number in chosen_classes(prepared, outputs).tolist()]

    def _rows(self, rows: ArrayLike) -> Floats:
        found, width = _numbers(rows), self.run.prepared.dataset.n_features
        if found.ndim != 2 or found.shape[1] != width:
            message = QT_TRANSLATE_NOOP("Api", "Rows of {width} numbers are needed, not an array of shape {shape}.")
            raise InputError(message, width=width, shape=str(found.shape))
        return found

    # -- passed on -----------------------------------------------------------------------------------------------------

    def save(self, path: str | Path) -> None:
        """Write a `.nnplay` file; opened, it goes on to the bit."""
        training = self.run.training
        files.save(Path(path), files.Saved(self.experiment, training.network.parameters, training.state()))

    def model(self) -> Model:
        """Return the network as `nnplayground.interchange` knows it."""
        return model_of(self.run)

    def to_sklearn(self) -> Any:
        """Return a fitted estimator of scikit-learn; raises `InputError` for what it cannot express."""
        return sklearn_model.to_sklearn(self.model())

    def to_onnx(self, path: str | Path) -> None:
        """Write an ONNX file; raises `InputError` for what it cannot express."""
        atomic.write(Path(path), onnx_file.encode(self.model()))


# -- made --------------------------------------------------------------------------------------------------------------


def experiment(data: Data = "circle", *, seed: int = 0, test_fraction: float = 0.3, **settings: Any) -> Experiment:
    """Return an experiment by its settings; `solver_beta_1` is the parameter `beta_1` of the solver.

    Raises `InputError` that names the setting that cannot be.
    """
    chosen = _on(data)
    found = replace(
        chosen.data, seed=seed, split_seed=seed, test_fraction=NUMBERS["test_fraction"].check(test_fraction)
    )
    chosen = replace(
        chosen,
        data=found,
        network=replace(chosen.network, seed=seed),
        training=replace(chosen.training, seed=seed, epochs=int(NUMBERS["epochs"].default)),
    )
    shape = shape_of(load_data(found), found)
    return turned(edits.for_task(chosen, shape), _setting(settings), shape)


def train(data: Data = "circle", *, seed: int = 0, test_fraction: float = 0.3, **settings: Any) -> Network:
    """Train an experiment to its end and return its network; raises `InputError` and `TrainingDiverged`."""
    return Network(build(experiment(data, seed=seed, test_fraction=test_fraction, **settings))).train()


_OWNERS = ("solver", "schedule", "loss", "activation", "output", "initializer", "data")


def _setting(settings: Mapping[str, Any]) -> dict[str, Any]:
    """Return the value of every knob, each checked as one that is typed."""
    found = {}
    for name, value in settings.items():
        owner, _, rest = name.partition("_")
        key = f"{owner}.{rest}" if rest and owner in _OWNERS else name
        text = written(tuple(value)) if isinstance(value, list | tuple) else written(value)
        found[key] = knob(key).read(text)
    return found


def _on(data: Data) -> Experiment:
    """Return the default experiment on these data."""
    start = Experiment()
    if isinstance(data, DataSpec):
        return edits.change_data(start, **{name: getattr(data, name) for name in data.__struct_fields__})
    if isinstance(data, str) and data in SOURCES:
        return edits.choose_source(start, data)
    if isinstance(data, tuple):
        return edits.change_data(start, points=_points(*data))
    if not Path(data).is_file():
        message = QT_TRANSLATE_NOOP("Api", "“{name}” is neither a file nor a data set. Data sets: {choices}.")
        raise InputError(message, name=str(data)[:200], choices=", ".join(SOURCES))
    return edits.change_data(start, file=CsvSpec(path=str(data)), standardize=True)


def _points(x: ArrayLike, y: ArrayLike) -> PointsSpec:
    """Return samples that the experiment holds itself; numbers with a point are predicted, all else names classes."""
    rows, given = _numbers(x), np.asarray(y)
    if rows.ndim != 2 or not rows.size or rows.size > MOST_POINTS or given.shape[:1] != rows.shape[:1]:
        message = QT_TRANSLATE_NOOP(
            "Api",
            "Rows (m, n) of at most {most} finite numbers are needed, and as many targets: these are {x} and {y}.",
        )
        raise InputError(message, most=MOST_POINTS, x=str(rows.shape), y=str(given.shape))
    names = tuple(f"x{number}" for number in range(1, rows.shape[1] + 1))
    if given.dtype.kind == "f":
        targets = _numbers(given).reshape(len(rows), -1)
        target_names = tuple(f"y{number}" for number in range(1, targets.shape[1] + 1))
        return PointsSpec(names=names, rows=rows_of(rows), targets=rows_of(targets), target_names=target_names)
    classes, labels = np.unique(given.reshape(len(rows)), return_inverse=True)
    return PointsSpec(
        names=names, rows=rows_of(rows), labels=tuple(labels.tolist()), classes=tuple(map(str, classes.tolist()))
    )


def _numbers(values: ArrayLike) -> Floats:
    """Return an array of finite numbers."""
    try:
        found = np.asarray(values, dtype=np.float64)
    except (ValueError, TypeError) as error:
        raise InputError(QT_TRANSLATE_NOOP("Api", "These are not all numbers.")) from error
    if not np.isfinite(found).all():
        raise InputError(QT_TRANSLATE_NOOP("Api", "These are not all finite numbers."))
    return found


# -- opened ------------------------------------------------------------------------------------------------------------


def load(path: str | Path) -> Network:
    """Return what a `.nnplay` file holds, where its training stands."""
    saved = files.load(Path(path))
    return _standing(saved, saved.notices)


def from_sklearn(model: Any, data: Data, *, standardize: bool | None = None) -> Network:
    """Return the network of a fitted `MLPClassifier` or `MLPRegressor`, alone or after a `StandardScaler`, on data.

    `standardize` says whether it was trained on standardised inputs; None finds out where the data are standardised.
    Settings that have an equal are taken over; `notices` names those that have none. Raises `InputError`.
    """
    return _opened(fit(from_estimator(model), _on(data), standardize=standardize))


def from_file(path: str | Path, data: Data, *, standardize: bool | None = None) -> Network:
    """Return the network of an `.onnx` or `.skops` file on data; a pickle is refused. Raises `InputError`."""
    return _opened(imports.read(Path(path), _on(data), standardize=standardize))


from_onnx = from_file


def _opened(opened: Opened) -> Network:
    return _standing(opened.saved, opened.notices)


def _standing(saved: files.Saved, notices: tuple[Text, ...]) -> Network:
    run = build(saved.experiment)
    return Network(run, (*notices, *resume(run.training, saved)))
