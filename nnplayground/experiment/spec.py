"""An experiment as frozen data: everything that decides a run, and nothing that comes out of it.

Catalogue entries are named by key. The fields are those of `experiment.json`; messages name a field by its path there.
"""

from __future__ import annotations

from typing import Any

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
    without: tuple[str, ...] = ()
    """Columns that are neither feature nor target."""
    sha256: str = ""
    """Checksum of the bytes that were read when the experiment was saved; empty where that was not known."""


class PointsSpec(Spec, frozen=True, kw_only=True):
    """Samples kept in the experiment itself: painted, typed, pasted, or another set changed by hand.

    One row a sample; either class numbers `labels` into `classes`, or `targets`, one row a sample.
    """

    names: tuple[str, ...] = ("x₁", "x₂")
    rows: tuple[tuple[float, ...], ...] = ()
    labels: tuple[int, ...] | None = None
    classes: tuple[str, ...] = ()
    targets: tuple[tuple[float, ...], ...] | None = None
    target_names: tuple[str, ...] = ()


class DataSpec(Spec, frozen=True, kw_only=True):
    """Which samples, how many, how noisy, and how they become inputs.

    `points` take the place of `file`, and `file` that of `source`.
    """

    source: str = "circle"
    params: Params = {}
    file: CsvSpec | None = None
    points: PointsSpec | None = None
    seed: int = 0
    features: tuple[str, ...] = ()
    """Feature keys such as `x1` or `x1*x2`; empty takes every column."""
    standardize: bool = False
    test_fraction: float = 0.3
    split_seed: int = 0


class EdgeSpec(Spec, frozen=True, kw_only=True):
    """What a person decided about one weight or bias: what it was set to, whether training may move it, whether it is
    there at all.

    `unit` is its row in [W | b]. `source` is its column, counted over the units of the layer below and then over those
    of the layer's skips; None is the bias. A `value` stands from the moment it is set, and at every start of the run; a
    weight that is `cut` is 0 and stays so.
    """

    unit: int
    source: int | None = None
    value: float | None = None
    locked: bool = False
    cut: bool = False


class LayerSpec(Spec, frozen=True, kw_only=True):
    """One dense layer; the last one of a network is its output."""

    units: int
    activation: str = "tanh"
    params: Params = {}
    dropout: float = 0.0
    initializer: str | None = None
    """Overrules the network's initialiser."""
    initializer_params: Params = {}
    """Of the layer's own initialiser."""
    penalties: dict[str, float] = {}
    """Overrules the strengths of the training's penalties, key by key."""
    weights: tuple[tuple[float, ...], ...] | None = None
    """Given starting weights, one row a unit, in place of the initialiser's."""
    bias: tuple[float, ...] | None = None
    edges: tuple[EdgeSpec, ...] = ()
    """Single weights that a person changed, by unit and source; no place twice. They overrule `weights` and `bias`."""
    skips: tuple[int, ...] = ()
    """Columns further down that feed this layer beside the one below it, the nearest first; 0 is the inputs."""
    id: int = 0
    """Which layer this is, wherever it moves; 0 stands for its place, counted from 1."""
    unit_ids: tuple[int, ...] = ()
    """Which units these are, wherever they move; empty stands for 0, 1, 2, ..."""


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


class ControlsSpec(Spec, frozen=True, kw_only=True):
    """What a lecturer takes out of the window, or shows without letting it be changed; keys of `CONTROLS`."""

    hidden: tuple[str, ...] = ()
    locked: tuple[str, ...] = ()


class LabSpec(Spec, frozen=True, kw_only=True):
    """A lab: the family by its key in `FAMILIES`, and its settings as they stand in files.

    What settings there are is said by the family's own document (`experiment/labs`).
    """

    family: str
    settings: dict[str, Any] = {}


class Experiment(Spec, frozen=True, kw_only=True):
    """A whole experiment."""

    lab: LabSpec | None = None
    """What is trained in place of the network; it has settings of its own, and of `data` a lab uses the samples alone
    where it is told to learn from them."""
    data: DataSpec = DataSpec()
    network: NetworkSpec = NetworkSpec()
    training: TrainingSpec = TrainingSpec()
    controls: ControlsSpec = ControlsSpec()
    title: str = ""
    description: str = ""
    """What it is about, in the words of whoever made it; plain text."""
