"""A fitted `MLPClassifier` or `MLPRegressor` of scikit-learn, alone or after a `StandardScaler`, as a network here."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any, NoReturn

import numpy as np

from nnplayground.data.dataset import CLASSIFICATION, REGRESSION, Floats
from nnplayground.data.inputs import Inputs
from nnplayground.experiment.fields import LARGEST_SEED, MOST_UNITS, NUMBERS
from nnplayground.experiment.spec import TrainingSpec
from nnplayground.i18n import QT_TRANSLATE_NOOP, Marked, Text
from nnplayground.interchange.functions import SKLEARN
from nnplayground.interchange.model import Layer
from nnplayground.interchange.ways_in.imported import Imported, check, refuse

SCHEDULES = ("constant", "invscaling", "adaptive")
USUAL_BATCH = 200
"""scikit-learn's `batch_size="auto"` is this, or all samples where there are fewer."""
LBFGS_MEMORY = 10
_LOSSES = {"logistic": "binary_cross_entropy", "softmax": "cross_entropy", "identity": "mse"}
_CLASSIFIER, _REGRESSOR, _SCALER, _PIPELINE = "MLPClassifier", "MLPRegressor", "StandardScaler", "Pipeline"


def from_estimator(model: Any) -> Imported:
    """Return the network of a fitted estimator; raises `InputError` for anything else, and for what has no equal here.

    All settings that have an equal are carried over; those without one are named in the notices.
    """
    scaler, network = _parts(model)
    weights, biases = _numbers(network)
    count = weights[0].shape[1]
    is_classifier = _kind(network) == _CLASSIFIER
    layers = _layers(network, weights, biases)
    class_names = _class_names(network, layers[-1]) if is_classifier else ()
    names = getattr(model, "feature_names_in_", getattr(network, "feature_names_in_", None))
    has_names = isinstance(names, np.ndarray) and names.shape == (count,)
    feature_names = tuple(str(name)[:200] for name in names.tolist()) if has_names and names is not None else ()
    training, notices = _training(network, layers[-1], is_classifier=is_classifier)
    return check(
        Imported(
            layers=layers,
            inputs=Inputs(tuple(f"x{number}" for number in range(1, count + 1)), *_scale(scaler, count)),
            n_features=count,
            precision=1e-12,
            task=CLASSIFICATION if is_classifier else REGRESSION,
            class_names=class_names,
            feature_names=feature_names,
            training=training,
            initializer="sklearn",
            notices=tuple(notices),
        )
    )


def _kind(model: Any) -> str:
    """Return the class of an estimator of scikit-learn; another class of the same name is none of them."""
    kind = type(model)
    return kind.__name__ if kind.__module__.startswith("sklearn.") else ""


def _parts(model: Any) -> tuple[Any | None, Any]:
    """Return the scaler, if there is one, and the network."""
    steps = [model]
    if _kind(model) == _PIPELINE:
        pairs = getattr(model, "steps", None)
        if not isinstance(pairs, list) or not all(isinstance(pair, tuple) and len(pair) == 2 for pair in pairs):
            _damaged("steps")
        steps = [step for _, step in pairs if step is not None and not isinstance(step, str)]
    kinds = [_kind(step) for step in steps]
    if not kinds or kinds[-1] not in (_CLASSIFIER, _REGRESSOR) or kinds[:-1] not in ([], [_SCALER]):
        why = QT_TRANSLATE_NOOP(
            "Import", "{name} is no MLPClassifier or MLPRegressor, alone or in a pipeline after one StandardScaler"
        )
        refuse(why, name=" → ".join(type(step).__name__ for step in steps)[:100])
    return (steps[0] if len(steps) > 1 else None), steps[-1]


# -- numbers -----------------------------------------------------------------------------------------------------------


def _damaged(name: str) -> NoReturn:
    refuse(QT_TRANSLATE_NOOP("Import", "its “{name}” is not what scikit-learn writes there"), name=name)


def _floats(value: Any, name: str, dimensions: int) -> Floats:
    """Return an array of numbers with so many dimensions."""
    if not isinstance(value, np.ndarray) or value.dtype.kind not in "fiu" or value.ndim != dimensions or not value.size:
        _damaged(name)
    return value.astype(np.float64)


def _numbers(network: Any) -> tuple[list[Floats], list[Floats]]:
    """Return weights `(n_out, n_in)` and biases of every layer."""
    coefs, intercepts = getattr(network, "coefs_", None), getattr(network, "intercepts_", None)
    if coefs is None or intercepts is None:
        refuse(QT_TRANSLATE_NOOP("Import", "it is not fitted; call its method fit first"))
    if not isinstance(coefs, list) or not isinstance(intercepts, list) or len(coefs) != len(intercepts) or not coefs:
        _damaged("coefs_")
    weights = [np.ascontiguousarray(_floats(values, "coefs_", 2).T) for values in coefs]
    biases = [_floats(values, "intercepts_", 1) for values in intercepts]
    for below, (w, b) in zip([None, *weights], zip(weights, biases, strict=True), strict=False):
        if len(w) != len(b) or (below is not None and w.shape[1] != len(below)):
            _damaged("coefs_")
    return weights, biases


def _layers(network: Any, weights: list[Floats], biases: list[Floats]) -> tuple[Layer, ...]:
    hidden, output = str(getattr(network, "activation", None)), str(getattr(network, "out_activation_", None))
    if hidden not in SKLEARN:
        refuse(QT_TRANSLATE_NOOP("Import", "there is no activation “{key}” here"), key=hidden[:60])
    if output not in _LOSSES:
        refuse(QT_TRANSLATE_NOOP("Import", "there is no output activation “{key}” here"), key=output[:60])
    keys = [hidden] * (len(weights) - 1) + [output]
    return tuple(
        Layer(w, b, key, {}, (index,)) for index, (w, b, key) in enumerate(zip(weights, biases, keys, strict=True))
    )


def _class_names(network: Any, output: Layer) -> tuple[str, ...]:
    classes = getattr(network, "classes_", None)
    if not isinstance(classes, np.ndarray) or classes.ndim != 1:
        refuse(QT_TRANSLATE_NOOP("Import", "it gives several labels to one sample"))
    count = output.bias.size
    if output.activation == "logistic" and count > 1:
        refuse(QT_TRANSLATE_NOOP("Import", "it gives several labels to one sample"))
    if len(classes) != (2 if output.activation == "logistic" else count) or (count == 1) == (
        output.activation == "softmax"
    ):
        _damaged("classes_")
    return tuple(str(name)[:200] for name in classes.tolist())


def _scale(scaler: Any | None, count: int) -> tuple[Floats, Floats]:
    """Return mean and scale of the inputs."""
    if scaler is None:
        return np.zeros(count), np.ones(count)
    found = []
    for name, default in (("mean_", 0.0), ("scale_", 1.0)):
        value = getattr(scaler, name, None)
        values = np.full(count, default) if value is None else _floats(value, name, 1)
        if len(values) != count or (name == "scale_" and not (values != 0.0).all()):
            _damaged(name)
        found.append(values)
    return found[0], found[1]


# -- settings ----------------------------------------------------------------------------------------------------------


def _training(network: Any, output: Layer, *, is_classifier: bool) -> tuple[TrainingSpec, list[Text]]:
    """Return how it was trained, and what of that has no equal here."""
    read = _Settings(network)
    solver, params = _solver(read)
    schedule = (
        read.choice("learning_rate", SCHEDULES) if read.choice("solver", ("sgd", "adam", "lbfgs")) == "sgd" else ""
    )
    loss = getattr(network, "loss", "squared_error")
    if not is_classifier and loss != "squared_error":
        refuse(QT_TRANSLATE_NOOP("Import", "there is no loss “{key}” here"), key=str(loss)[:60])
    is_lbfgs = solver == "lbfgs"
    training = TrainingSpec(
        loss=_LOSSES[output.activation],
        solver=solver,
        solver_params=params,
        learning_rate=1.0 if is_lbfgs else read.number("learning_rate_init", "learning_rate"),
        schedule=schedule or "constant",
        schedule_params={"power": read.number("power_t")} if schedule == "invscaling" else {},
        batch_size=USUAL_BATCH if read.raw("batch_size") == "auto" else int(read.number("batch_size", "batch_size")),
        shuffle=read.flag("shuffle"),
        seed=_seed(read),
        penalties={"l2": alpha} if (alpha := read.number("alpha", "strength")) else {},
        penalty_per_sample=True,
        epochs=int(read.number("max_iter", "epochs")),
        tolerance=None if is_lbfgs else read.number("tol", "tolerance"),
        patience=_patience(read),
        early_stopping=not is_lbfgs and read.flag("early_stopping"),
        validation_fraction=read.number("validation_fraction", "validation_fraction"),
    )
    return training, _notices(read, output, is_classifier=is_classifier)


def _patience(read: _Settings) -> int:
    """Return the epochs without improvement; scikit-learn knows a patience without end."""
    value = read.raw("n_iter_no_change")
    return int(NUMBERS["patience"].high) if value == math.inf else int(read.number("n_iter_no_change", "patience"))


def _solver(read: _Settings) -> tuple[str, dict[str, bool | int | float]]:
    """Return our key and parameters of its solver."""
    key = read.choice("solver", ("sgd", "adam", "lbfgs"))
    if key == "adam":
        names = ("beta_1", "beta_2", "epsilon")
        return "adam", {**{name: read.number(name) for name in names}, "epsilon_first": True}
    if key == "lbfgs":
        most = int(read.number("max_fun"))
        return "lbfgs", {"memory": LBFGS_MEMORY, "gradient_tolerance": read.number("tol"), "max_evaluations": most}
    momentum = read.number("momentum")
    if not momentum:
        return "sgd", {}
    return ("nesterov" if read.flag("nesterovs_momentum") else "momentum"), {"momentum": momentum}


def _seed(read: _Settings) -> int:
    value = read.raw("random_state")
    is_seed = isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= LARGEST_SEED
    return int(value) if is_seed else 0


def _notices(read: _Settings, output: Layer, *, is_classifier: bool) -> list[Text]:
    """Return what has no equal here and would make further training differ."""
    found = [
        Text(
            QT_TRANSLATE_NOOP(
                "Import",
                "Taken over with its settings. Training goes on with a fresh solver, and draws other batches.",
            )
        )
    ]
    names = [name for name in ("warm_start", "verbose") if read.raw(name)]
    if names:
        said = QT_TRANSLATE_NOOP("Import", "Settings without an equal here were left out: {names}.")
        found.append(Text(said, {"names": ", ".join(names)}))
    if not is_classifier and output.bias.size > 1:
        said = QT_TRANSLATE_NOOP(
            "Import", "scikit-learn takes the mean over {count} outputs as its loss, here it is the sum."
        )
        found.append(Text(said, {"count": output.bias.size}))
    return found


class _Settings:
    """The constructor's parameters of an estimator, each checked as it is asked for."""

    def __init__(self, network: Any) -> None:
        self._values: Mapping[str, Any] = vars(network)

    def raw(self, name: str) -> Any:
        """Return a parameter as it is."""
        return self._values.get(name)

    def _wrong(self, name: str) -> NoReturn:
        why: Marked = QT_TRANSLATE_NOOP("Import", "its setting {name}={value} cannot be used here")
        refuse(why, name=name, value=str(self.raw(name))[:60])

    def number(self, name: str, field: str | None = None) -> float:
        """Return a finite number, in the range of a field of ours where one is named."""
        value = self.raw(name)
        if isinstance(value, np.generic):
            value = value.item()
        is_number = isinstance(value, int | float) and not isinstance(value, bool)
        if not is_number or not abs(value) <= float(MOST_UNITS) ** 4 or (field and not _is_in(value, field)):
            self._wrong(name)
        return float(value)

    def flag(self, name: str) -> bool:
        """Return yes or no."""
        value = self.raw(name)
        if not isinstance(value, bool | np.bool_):
            self._wrong(name)
        return bool(value)

    def choice(self, name: str, choices: tuple[str, ...]) -> str:
        """Return one of several words."""
        value = self.raw(name)
        if not isinstance(value, str) or value not in choices:
            self._wrong(name)
        return value


def _is_in(value: float, field: str) -> bool:
    param = NUMBERS[field]
    above = value > param.low if "low" in param.open_ends else value >= param.low
    below = value < param.high if "high" in param.open_ends else value <= param.high
    return above and below and (param.kind is not int or value == int(value))
