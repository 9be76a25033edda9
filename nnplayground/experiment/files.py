"""Experiments as `.nnplay` files: a ZIP of `experiment.json` and the parameters as NumPy arrays.

A file says what it is: keys of catalogue entries, one array for the weights and biases of each layer. Reading trusts
nothing: members, sizes, numbers and shapes are checked before they are used, and messages name the field.
"""

from __future__ import annotations

import io
import json
import math
import os
import stat
from collections.abc import Iterator
from pathlib import Path
from tokenize import TokenError
from typing import Any, NoReturn

import msgspec
import numpy as np
from msgspec.structs import replace

from nnplayground.data.sources import SOURCES
from nnplayground.engine.activations import ACTIVATIONS
from nnplayground.engine.arrays import Array
from nnplayground.engine.layers import Dense
from nnplayground.engine.network import Network
from nnplayground.errors import InputError
from nnplayground.experiment import atomic
from nnplayground.experiment.archive import Damaged, pack, unpack
from nnplayground.experiment.check import check
from nnplayground.experiment.fields import MOST_PARAMETERS
from nnplayground.experiment.spec import Experiment
from nnplayground.experiment.wiring import feeders, layer_inputs
from nnplayground.i18n import QT_TRANSLATE_NOOP

FORMAT, VERSION = "nnplayground experiment", 1
EXPERIMENT, PARAMETERS = "experiment.json", "parameters.npz"

MOST_JSON_BYTES = 64 * 2**20
MOST_ARRAY_BYTES = 8 * MOST_PARAMETERS + 2**20
MOST_BYTES = MOST_JSON_BYTES + MOST_ARRAY_BYTES
MOST_DIGITS = 20
"""Digits of a whole number; the largest seed has 19."""

MOST_REASON = 200
"""Characters of a technical reason that are shown."""

_FLOAT64 = np.dtype("<f8")


class Envelope(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What stands in `experiment.json`."""

    format: str = FORMAT
    version: int = VERSION
    experiment: Experiment


# -- save --------------------------------------------------------------------------------------------------------------


def save(path: Path, experiment: Experiment, parameters: Array) -> None:
    """Write an experiment with its flat parameter vector; the same ones give the same bytes.

    The path of a data file is kept relative to the folder of `path`. Raises `InputError` where the file cannot be
    written, or where what it would hold could not be read again; the old file is untouched then.
    """
    atomic.write(path, encode(_relative_to(path, experiment), parameters))


def encode(experiment: Experiment, parameters: Array) -> bytes:
    """Return the bytes of a file."""
    check(experiment)
    members = {EXPERIMENT: _encode_experiment(experiment), PARAMETERS: _encode_parameters(experiment, parameters)}
    return pack(members)


def _encode_experiment(experiment: Experiment) -> bytes:
    """Return the JSON text, in the one form that reading and writing again reproduces."""
    try:
        encoded = msgspec.json.encode(Envelope(experiment=experiment))
        encoded = msgspec.json.encode(msgspec.json.decode(encoded, type=Envelope))
    except (msgspec.MsgspecError, UnicodeError, TypeError) as error:
        raise InputError(QT_TRANSLATE_NOOP("Files", "This cannot be saved: {reason}."), reason=str(error)) from error
    if len(encoded) > MOST_JSON_BYTES:
        raise InputError(QT_TRANSLATE_NOOP("Files", "This cannot be saved: too many given weights."))
    return msgspec.json.format(encoded, indent=2)


def _encode_parameters(experiment: Experiment, parameters: Array) -> bytes:
    network = _network(experiment, _n_in(experiment, parameters.size))
    if network.parameters.shape != parameters.shape:
        raise ValueError(f"{parameters.shape} parameters do not belong to this experiment")
    arrays = {}
    for name, view in _views(network, parameters):
        _check_finite(name, view)
        buffer = io.BytesIO()
        np.lib.format.write_array(buffer, np.array(view, _FLOAT64, order="C"), (1, 0), allow_pickle=False)
        arrays[f"{name}.npy"] = buffer.getvalue()
    return pack(arrays)


def _n_in(experiment: Experiment, count: int) -> int:
    """Return how many inputs a network of so many parameters has."""
    layers = experiment.network.layers
    fed = sum(layer.units for index, layer in enumerate(layers) if 0 in feeders(layers, index))
    return 1 + (count - _network(experiment, 1).parameters.size) // fed


# -- load --------------------------------------------------------------------------------------------------------------


def load(path: Path) -> tuple[Experiment, Array]:
    """Return the experiment and its flat parameter vector; raises `InputError` for anything but a sound file."""
    content = _read(path)
    try:
        experiment, parameters = decode(content)
    except Damaged as error:
        raise InputError(
            QT_TRANSLATE_NOOP("Files", "“{path}” is damaged or not an experiment: {reason}."),
            path=path.name,
            reason=str(error),
        ) from error
    return _located_from(path, experiment), parameters


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
            reason=atomic.reason(error),
        ) from error


def decode(content: bytes) -> tuple[Experiment, Array]:
    """Return what the bytes of a file hold; raises `Damaged`, or `InputError` that names the field."""
    members = unpack(content, (EXPERIMENT, PARAMETERS), MOST_BYTES)
    experiment = _decode_experiment(members[EXPERIMENT])
    check(experiment)
    return experiment, _decode_parameters(experiment, members[PARAMETERS])


def _decode_experiment(encoded: bytes) -> Experiment:
    if len(encoded) > MOST_JSON_BYTES:
        raise Damaged(f"{EXPERIMENT} is too large")
    _check_version(_strict_json(encoded))
    try:
        return msgspec.json.decode(encoded, type=Envelope).experiment
    except (msgspec.MsgspecError, RecursionError, ValueError) as error:
        raise Damaged(f"{EXPERIMENT}: {str(error)[:MOST_REASON]}") from error


def _check_version(found: Any) -> None:
    version = found.get("version") if isinstance(found, dict) and found.get("format") == FORMAT else None
    if isinstance(version, int) and not isinstance(version, bool) and version > VERSION:
        message = QT_TRANSLATE_NOOP("Files", "The file was made by a newer version of the program (format {version}).")
        raise InputError(message, version=version)
    if version != VERSION or isinstance(version, bool | float):
        raise Damaged(f"{EXPERIMENT}: format and version are missing")


def _strict_json(encoded: bytes) -> Any:
    """Return the JSON value; repeated names and numbers beyond float64 are `Damaged`."""
    try:
        return json.loads(
            encoded.decode("utf-8"),
            object_pairs_hook=_unique,
            parse_constant=_refuse_number,
            parse_float=_finite,
            parse_int=_whole,
        )
    except Damaged:
        raise
    except (ValueError, RecursionError) as error:
        raise Damaged(f"{EXPERIMENT}: {str(error)[:MOST_REASON]}") from error


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        twice = next(name for name, _ in pairs if sum(name == other for other, _ in pairs) > 1)
        raise Damaged(f"{EXPERIMENT}: “{twice[:60]}” stands there twice")
    return found


def _refuse_number(text: str) -> NoReturn:
    raise Damaged(f"{EXPERIMENT}: {text[:MOST_DIGITS]} is not a number that can be used")


def _finite(text: str) -> float:
    value = float(text)
    return value if math.isfinite(value) else _refuse_number(text)


def _whole(text: str) -> int:
    return int(text) if len(text) <= MOST_DIGITS else _refuse_number(text)


# -- parameters --------------------------------------------------------------------------------------------------------


def _decode_parameters(experiment: Experiment, content: bytes) -> Array:
    names = [name for name, _ in _views(_network(experiment, 1))]
    packed = unpack(content, [f"{name}.npy" for name in names], MOST_ARRAY_BYTES)
    arrays = {name: _array(name, packed[f"{name}.npy"]) for name in names}
    network = _network(experiment, _inputs_of(experiment, arrays[names[0]]))
    for name, view in _views(network):
        if arrays[name].shape != view.shape:
            _refuse_shape(name, view.shape, arrays[name].shape)
        _check_finite(name, arrays[name])
        view[...] = arrays[name]
    return network.parameters


def _array(name: str, content: bytes) -> Array:
    """Return a view of an `.npy` member; its header must agree with its size before anything is made of it."""
    stream = io.BytesIO(content)
    try:
        version = np.lib.format.read_magic(stream)
        shape, is_fortran, dtype = np.lib.format.read_array_header_1_0(stream)
    except (ValueError, TypeError, SyntaxError, TokenError, RecursionError, MemoryError) as error:
        raise Damaged(f"{name}: {str(error)[:MOST_REASON]}") from error
    start = stream.tell()
    if version != (1, 0) or is_fortran or dtype != _FLOAT64 or any(size < 0 for size in shape):
        raise Damaged(f"{name}: not an array of float64 in rows")
    if math.prod(shape) * _FLOAT64.itemsize != len(content) - start:
        raise Damaged(f"{name}: its size is not the one it claims")
    return np.frombuffer(content, _FLOAT64, offset=start).reshape(shape)


def _inputs_of(experiment: Experiment, first: Array) -> int:
    """Return how many inputs the first weights have, and whether the data give as many, where that is known."""
    units, data = experiment.network.layers[0].units, experiment.data
    known = len(data.features) or (0 if data.file else SOURCES[data.source].features)
    wrong_count = first.ndim == 2 and known and first.shape[1] != known
    if first.ndim != 2 or not first.size or wrong_count:
        _refuse_shape("weights_1", (units, known or "n"), first.shape)
    return int(first.shape[1])


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


# -- data files --------------------------------------------------------------------------------------------------------


def _relative_to(path: Path, experiment: Experiment) -> Experiment:
    """Return the experiment with its data file named from the folder of `path`, with forward slashes."""
    file = experiment.data.file
    if file is None:
        return experiment
    try:
        relative = Path(os.path.relpath(file.path, Path(path).absolute().parent)).as_posix()
    except ValueError:  # on another drive
        relative = Path(file.path).absolute().as_posix()
    return _with_data_path(experiment, relative)


def _located_from(path: Path, experiment: Experiment) -> Experiment:
    """Return the experiment with the whole path of its data file."""
    file = experiment.data.file
    if file is None:
        return experiment
    return _with_data_path(experiment, os.path.normpath(Path(path).absolute().parent / file.path))


def _with_data_path(experiment: Experiment, path: str) -> Experiment:
    data = experiment.data
    return (
        experiment if data.file is None else replace(experiment, data=replace(data, file=replace(data.file, path=path)))
    )
