"""Experiments as `.nnplay` files: a ZIP of `experiment.json`, the parameters, and where the training stands.

A file says what it is: keys of catalogue entries, one array for the weights and biases of each layer, and the arrays of
`Training.state` to go on from, bit for bit. An experiment that cannot be trained yet has neither. Reading trusts
nothing: members, sizes, numbers and shapes are checked before they are used, and messages name the field.
"""

from __future__ import annotations

import stat
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import NoReturn

import msgspec
import numpy as np

from nnplayground.data.sources import SOURCES
from nnplayground.engine.activations import ACTIVATIONS
from nnplayground.engine.arrays import Array
from nnplayground.engine.layers import Dense
from nnplayground.engine.network import Network
from nnplayground.errors import InputError, reason
from nnplayground.experiment import atomic, datafile, envelope, npz
from nnplayground.experiment.archive import Damaged, pack, unpack
from nnplayground.experiment.fields import MOST_PARAMETERS
from nnplayground.experiment.spec import DataSpec, Experiment
from nnplayground.experiment.wiring import feeders, layer_inputs
from nnplayground.i18n import QT_TRANSLATE_NOOP, Text

SUFFIX = ".nnplay"
EXPERIMENT, PARAMETERS, STATE = envelope.NAME, "parameters.npz", "state.npz"
ALL = "parameters"
"""The one array of a lab, whose layers are its own affair."""

MOST_ARRAY_BYTES = 8 * MOST_PARAMETERS + 2**20
MOST_STATE_BYTES = 8 * MOST_ARRAY_BYTES
"""A solver remembers a few numbers a parameter; L-BFGS the most of them."""
MOST_BYTES = envelope.MOST_JSON_BYTES + MOST_ARRAY_BYTES + MOST_STATE_BYTES


@dataclass(frozen=True, slots=True, eq=False)
class Saved:
    """What a file holds: the experiment, the flat vector of its parameters, and the state that its training was in.

    `parameters` are None where the experiment could not be trained, `state` is empty where it was not kept, and
    `unknown` names what a newer version wrote into the file and this one had to leave out.
    """

    experiment: Experiment
    parameters: Array | None = None
    state: Mapping[str, npz.Values] = field(default_factory=dict)
    unknown: tuple[str, ...] = ()
    has_other_data: bool = False
    """Whether, since it was read, its data file was found elsewhere or taken with another content."""

    @property
    def notices(self) -> tuple[Text, ...]:
        """What people should know of the file."""
        if not self.unknown:
            return ()
        said = QT_TRANSLATE_NOOP(
            "Files",
            "The file was made by a newer version of the program. Unknown here and left out: {names}. "
            "Save under another name to keep the original.",
        )
        return (Text(said, {"names": ", ".join(self.unknown)}),)


# -- save --------------------------------------------------------------------------------------------------------------


def save(path: Path, saved: Saved) -> None:
    """Write an experiment with its training; the same ones give the same bytes.

    The path of a data file is kept relative to the folder of `path`, with the checksum of its bytes. Raises
    `InputError` where the file cannot be written, or where what it would hold could not be read again; the old file is
    untouched then.
    """
    kept = datafile.relative_to(path, datafile.with_checksum(saved.experiment))
    atomic.write(path, encode(Saved(kept, saved.parameters, saved.state)))


def encode(saved: Saved) -> bytes:
    """Return the bytes of a file."""
    members = {EXPERIMENT: msgspec.json.format(envelope.encode(saved.experiment), indent=2)}
    if saved.parameters is not None:
        members[PARAMETERS] = _encode_parameters(saved.experiment, saved.parameters)
        if saved.state:
            members[STATE] = npz.encode(saved.state)
    return pack(members)


def _encode_parameters(experiment: Experiment, parameters: Array) -> bytes:
    if experiment.lab is not None:
        _check_finite(ALL, parameters)
        return npz.encode({ALL: parameters})
    network = _network(experiment, _n_in(experiment, parameters.size))
    if network.parameters.shape != parameters.shape:
        raise ValueError(f"{parameters.shape} parameters do not belong to this experiment")
    views = dict(_views(network, parameters))
    for name, view in views.items():
        _check_finite(name, view)
    return npz.encode(views)


def _n_in(experiment: Experiment, count: int) -> int:
    """Return how many inputs a network of so many parameters has."""
    layers = experiment.network.layers
    fed = sum(layer.units for index, layer in enumerate(layers) if 0 in feeders(layers, index))
    return 1 + (count - _network(experiment, 1).parameters.size) // fed


# -- load --------------------------------------------------------------------------------------------------------------


def load(path: Path) -> Saved:
    """Return what a file holds; raises `InputError` for anything but a sound file.

    What saving left beside it when it was cut short long ago is removed.
    """
    content = _read(path)
    atomic.sweep(path.parent)
    try:
        saved = decode(content)
    except Damaged as error:
        raise InputError(
            QT_TRANSLATE_NOOP("Files", "“{path}” is damaged or not an experiment: {reason}."),
            path=path.name,
            reason=str(error),
        ) from error
    return Saved(datafile.located_from(path, saved.experiment), saved.parameters, saved.state, saved.unknown)


def _read(path: Path) -> bytes:
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise InputError(QT_TRANSLATE_NOOP("Files", "“{path}” is not an ordinary file."), path=str(path))
        if status.st_size > MOST_BYTES:
            raise InputError(QT_TRANSLATE_NOOP("Files", "“{path}” is too large for an experiment."), path=str(path))
        with path.open("rb") as file:
            return file.read(MOST_BYTES + 1)
    except (OSError, ValueError) as error:
        if isinstance(error, InputError):
            raise
        raise InputError(
            QT_TRANSLATE_NOOP("Files", "“{path}” cannot be read: {reason}."),
            path=str(path),
            reason=reason(error),
        ) from error


def decode(content: bytes) -> Saved:
    """Return what the bytes of a file hold; raises `Damaged`, or `InputError` that names the field."""
    members = unpack(content, (EXPERIMENT,), MOST_BYTES, optional=(PARAMETERS, STATE))
    opened = envelope.decode(members[EXPERIMENT])
    if PARAMETERS not in members:
        return Saved(opened.experiment, unknown=opened.unknown)
    parameters = _decode_parameters(opened.experiment, members[PARAMETERS])
    state = npz.decode_all(members[STATE], MOST_STATE_BYTES) if STATE in members else {}
    return Saved(opened.experiment, parameters, state, opened.unknown)


# -- parameters --------------------------------------------------------------------------------------------------------


def _decode_parameters(experiment: Experiment, content: bytes) -> Array:
    if experiment.lab is not None:
        return _decode_lab(content)
    names = [name for name, _ in _views(_network(experiment, 1))]
    arrays = npz.decode(content, names, MOST_ARRAY_BYTES)
    network = _network(experiment, _inputs_of(experiment, arrays[names[0]]))
    for name, view in _views(network):
        if arrays[name].shape != view.shape:
            _refuse_shape(name, view.shape, arrays[name].shape)
        _check_finite(name, arrays[name])
        view[...] = arrays[name]
    return network.parameters


def _decode_lab(content: bytes) -> Array:
    """Return the numbers of a lab, all in one; whether they are as many as it has is seen when it is built."""
    parameters = npz.decode(content, [ALL], MOST_ARRAY_BYTES)[ALL]
    if parameters.ndim != 1 or not parameters.size or parameters.dtype != np.float64:
        _refuse_shape(ALL, ("n",), parameters.shape)
    _check_finite(ALL, parameters)
    return parameters


def _inputs_of(experiment: Experiment, first: Array) -> int:
    """Return how many inputs the first weights have, and whether the data give as many, where that is known."""
    units, data = experiment.network.layers[0].units, experiment.data
    known = len(data.features) or _columns(data)
    wrong_count = first.ndim == 2 and known and first.shape[1] != known
    if first.ndim != 2 or not first.size or wrong_count:
        _refuse_shape("weights_1", (units, known or "n"), first.shape)
    return int(first.shape[1])


def _columns(data: DataSpec) -> int:
    """Return how many columns the data have; 0 where only their file knows."""
    if data.points is not None:
        return len(data.points.names)
    return 0 if data.file else SOURCES[data.source].features


def _network(experiment: Experiment, n_in: int) -> Network:
    """Return the network without its numbers."""
    layers = experiment.network.layers
    fan_ins = layer_inputs(layers, n_in)
    if sum(layer.units * (below + 1) for below, layer in zip(fan_ins, layers, strict=True)) > MOST_PARAMETERS:
        raise InputError(QT_TRANSLATE_NOOP("Files", "The network has more than {most} weights."), most=MOST_PARAMETERS)
    return Network(
        [
            Dense(below, layer.units, ACTIVATIONS[layer.activation])
            for below, layer in zip(fan_ins, layers, strict=True)
        ],
        columns=[feeders(layers, index) for index in range(len(layers))],
    )


def _views(network: Network, vector: Array | None = None) -> Iterator[tuple[str, Array]]:
    """Yield name and view of every array of a file, layer by layer."""
    for index in range(len(network.layers)):
        yield f"weights_{index + 1}", network.weights(index, vector)
        yield f"bias_{index + 1}", network.bias(index, vector)
        slope = network.slope(index, vector)
        if slope is not None:
            yield f"slope_{index + 1}", slope


def _refuse_shape(name: str, expected: tuple[int | str, ...], found: tuple[int, ...]) -> NoReturn:
    raise InputError(
        QT_TRANSLATE_NOOP("Files", "{name}: the network needs {expected} numbers, but the file has {found}."),
        name=name,
        expected=" × ".join(map(str, expected)) or "1",
        found=" × ".join(map(str, found)) or "1",
    )


def _check_finite(name: str, values: Array) -> None:
    if not np.isfinite(values).all():
        raise InputError(QT_TRANSLATE_NOOP("Files", "{name}: not all numbers are finite."), name=name)
