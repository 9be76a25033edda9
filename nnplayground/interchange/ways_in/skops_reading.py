"""`.skops` files of scikit-learn networks: read by the skops library, and only where they hold nothing but a network.

What a file names is compared with a list of our own before that library sees it: the classes of an MLP, of its scaler
and its pipeline, and plain values. Sizes are checked before anything is made of them.
"""

from __future__ import annotations

import io
import json
import math
import re
import warnings
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np

from nnplayground.errors import InputError, not_installed
from nnplayground.experiment.archive import Damaged, unpack_all
from nnplayground.experiment.fields import MOST_PARAMETERS
from nnplayground.experiment.npz import has_plain_header
from nnplayground.i18n import QT_TRANSLATE_NOOP
from nnplayground.interchange.ways_in.imported import Imported, refuse
from nnplayground.interchange.ways_in.sklearn_reading import from_estimator

SCHEMA = "schema.json"
MEMBERS = re.compile(r"[0-9]{1,20}\.npy|schema\.json")
MOST_MEMBERS, MOST_BYTES, MOST_SCHEMA_BYTES = 60_000, 3 * 8 * MOST_PARAMETERS, 2**26
"""The curve of the loss is one member an epoch; Adam keeps two numbers a weight."""
KINDS = "fiubUS"
"""What an array may hold; objects would be a pickle."""
_HEADERS = {(1, 0): np.lib.format.read_array_header_1_0, (2, 0): np.lib.format.read_array_header_2_0}

_MLP, _OPTIMIZERS = "sklearn.neural_network._multilayer_perceptron", "sklearn.neural_network._stochastic_optimizers"
OPTIMIZERS = (f"{_OPTIMIZERS}.AdamOptimizer", f"{_OPTIMIZERS}.SGDOptimizer")
"""What skops does not trust by itself, and a fitted network has."""
TRUSTED = frozenset(
    [
        (_MLP, "MLPClassifier", "ObjectNode"),
        (_MLP, "MLPRegressor", "ObjectNode"),
        (_OPTIMIZERS, "AdamOptimizer", "ObjectNode"),
        (_OPTIMIZERS, "SGDOptimizer", "ObjectNode"),
        ("sklearn.pipeline", "Pipeline", "ObjectNode"),
        ("sklearn.preprocessing._data", "StandardScaler", "ObjectNode"),
        ("sklearn.preprocessing._label", "LabelBinarizer", "ObjectNode"),
        ("numpy.random.mtrand", "RandomState", "RandomStateNode"),
        ("numpy", "ndarray", "NdArrayNode"),
        *(("builtins", name, f"{name.capitalize()}Node") for name in ("dict", "list", "tuple")),
        *(("builtins", name, "JsonNode") for name in ("str", "int", "float", "bool", "NoneType")),
        ("builtins", "str", "TypeNode"),
    ]
)
"""Module, class and way of loading of everything that may be in a file."""
_SCALARS = re.compile(r"(float|u?int)(16|32|64)|bool_?|str_")


def decode(content: bytes) -> Imported:
    """Return the network in the bytes of a file; raises `InputError` for anything else."""
    try:
        import skops.io  # noqa: PLC0415 - an extra
    except ImportError as error:
        raise not_installed(QT_TRANSLATE_NOOP("Extra", ".skops files"), "scikit-learn", "skops") from error
    try:
        members = unpack_all(content, MOST_MEMBERS, MOST_BYTES, MEMBERS)
        _check(members)
    except Damaged as error:
        message = QT_TRANSLATE_NOOP("Import", "The file is damaged or no .skops file: {reason}.")
        raise InputError(message, reason=str(error)) from error
    untrusted = _carefully(lambda: set(skops.io.get_untrusted_types(data=content)) - set(OPTIMIZERS))
    if untrusted:
        _refuse_type(min(map(str, untrusted)))
    return from_estimator(_carefully(lambda: skops.io.loads(content, trusted=list(OPTIMIZERS))))


def _carefully(read: Callable[[], Any]) -> Any:
    """Return what skops reads; whatever it stumbles over is damage, since every type in the file is known."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of other versions of scikit-learn: all that is used is checked
            return read()
    except Exception as error:
        message = QT_TRANSLATE_NOOP("Import", "The file is damaged or no .skops file: {reason}.")
        raise InputError(message, reason=f"{type(error).__name__}: {error}"[:200]) from error


def _refuse_type(name: str) -> None:
    why = QT_TRANSLATE_NOOP(
        "Import", "the file holds “{name}”, and only a scikit-learn MLP, alone or after a StandardScaler, is trusted"
    )
    refuse(why, name=name[:100])


def _check(members: dict[str, bytes]) -> None:
    """Refuse other types than those of a network, and arrays that are not as large as they claim."""
    if len(members.get(SCHEMA, b"")) > MOST_SCHEMA_BYTES:
        raise Damaged("its description is too long")
    try:
        schema = json.loads(members[SCHEMA])
    except (KeyError, ValueError, RecursionError) as error:
        raise Damaged("it has no description of its content") from error
    for node in _nodes(schema):
        place = tuple(str(node.get(name)) for name in ("__module__", "__class__", "__loader__"))
        is_scalar = place[0] == "numpy" and place[2] == "NdArrayNode" and _SCALARS.fullmatch(place[1])
        if place not in TRUSTED and not is_scalar:
            _refuse_type(".".join(place[:2]))
        if place[2] == "NdArrayNode" and (node.get("type") != "numpy" or str(node.get("file")) not in members):
            raise Damaged("an array is missing")
    for name, member in members.items():
        if name != SCHEMA:
            _check_array(name, member)


def _nodes(schema: Any) -> Iterator[dict[str, Any]]:
    """Yield everything that the description says how to make."""
    waiting = [schema]
    while waiting:
        value = waiting.pop()
        if isinstance(value, dict):
            if any(name in value for name in ("__class__", "__loader__", "__module__")):
                yield value
            waiting.extend(value.values())
        elif isinstance(value, list):
            waiting.extend(value)


def _check_array(name: str, content: bytes) -> None:
    if not has_plain_header(content):
        raise Damaged(f"{name} is no array")
    stream = io.BytesIO(content)
    try:
        shape, _, dtype = _HEADERS[np.lib.format.read_magic(stream)](stream)
    except Exception as error:
        raise Damaged(f"{name} is no array") from error
    is_whole = math.prod(shape) * dtype.itemsize == len(content) - stream.tell()
    if dtype.kind not in KINDS or any(size < 0 for size in shape) or not is_whole:
        raise Damaged(f"{name} is not the array that it claims to be")
