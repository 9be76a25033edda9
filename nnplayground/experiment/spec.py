"""An experiment as frozen data: everything that decides a run, and nothing that comes out of it.

Catalogue entries are named by key. The fields are those of `experiment.json`; messages name a field by its path there.
"""

from __future__ import annotations

import msgspec

Params = dict[str, bool | int | float]
"""Values of a catalogue entry's parameters by name; missing ones take their default."""


class Spec(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Base of all parts: immutable, compared by value, no unknown fields."""


class CsvSpec(Spec, frozen=True, kw_only=True):
    """A data file and how to read it; None is detected."""

    path: str
    delimiter: str | None = None
    decimal: str | None = None
    header: bool | None = None
    encoding: str | None = None
    target: tuple[str, ...] = ()
    task: str | None = None
    missing: str = "refuse"


class DataSpec(Spec, frozen=True, kw_only=True):
    """Which samples, how many, how noisy, and how they become inputs; `file` takes the place of `source`."""

    source: str = "circle"
    params: Params = {}
    file: CsvSpec | None = None
    seed: int = 0
    features: tuple[str, ...] = ()
    """Feature keys such as `x1` or `x1*x2`; empty takes every column."""
    standardize: bool = False
    test_fraction: float = 0.3
    split_seed: int = 0


class LayerSpec(Spec, frozen=True, kw_only=True):
    """One dense layer; the last one of a network is its output."""

    units: int
    activation: str = "tanh"
    params: Params = {}
    dropout: float = 0.0
    initializer: str | None = None
    """Overrules the network's initialiser."""
    weights: tuple[tuple[float, ...], ...] | None = None
    """Given starting weights, one row a unit, in place of the initialiser's."""
    bias: tuple[float, ...] | None = None


class NetworkSpec(Spec, frozen=True, kw_only=True):
    """The layers and how their weights begin."""

    layers: tuple[LayerSpec, ...] = (
        LayerSpec(units=4),
        LayerSpec(units=2),
        LayerSpec(units=1),
    )
    initializer: str = "glorot_uniform"
    initializer_params: Params = {}
    seed: int = 0


class TrainingSpec(Spec, frozen=True, kw_only=True):
    """How to train."""

    loss: str = "mse"
    loss_params: Params = {}
    solver: str = "sgd"
    solver_params: Params = {}
    learning_rate: float = 0.03
    schedule: str = "constant"
    schedule_params: Params = {}
    batch_size: int = 10
    shuffle: bool = True
    seed: int = 0
    penalties: dict[str, float] = {}
    """Strength λ by key; one that is missing is 0."""
    penalty_per_sample: bool = False
    """Divide the penalty by the size of the batch, as scikit-learn does."""
    epochs: int | None = None
    tolerance: float | None = None
    """Stop when the loss (or the validation score) improves by no more than this for `patience` epochs; None: never."""
    patience: int = 10
    early_stopping: bool = False
    validation_fraction: float = 0.1


class Experiment(Spec, frozen=True, kw_only=True):
    """A whole experiment."""

    data: DataSpec = DataSpec()
    network: NetworkSpec = NetworkSpec()
    training: TrainingSpec = TrainingSpec()
    title: str = ""
