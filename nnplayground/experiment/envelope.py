"""An experiment as JSON: the text in files and in lines, with its version, read strictly.

A text of a newer version is refused. One of the same version with a higher minor number may have fields that are not
known here: they are left out and named, so that whoever reads can say so and not write over them.
"""

from __future__ import annotations

import json
import math
from dataclasses import dataclass
from typing import Any, NoReturn

import msgspec
from msgspec import inspect

from nnplayground.errors import InputError, UnknownKey
from nnplayground.experiment.archive import Damaged
from nnplayground.experiment.check import check
from nnplayground.experiment.migrations import MIGRATIONS, MINOR, VERSION, migrate
from nnplayground.experiment.spec import Experiment
from nnplayground.i18n import QT_TRANSLATE_NOOP

FORMAT = "nnplayground experiment"
NAME = "experiment.json"

MOST_JSON_BYTES = 64 * 2**20
MOST_DIGITS = 20
"""Digits of a whole number; the largest seed has 19."""
MOST_REASON = 200
"""Characters of a technical reason that are shown."""


class Envelope(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What stands in the JSON text."""

    format: str = FORMAT
    version: int = VERSION
    minor: int = MINOR
    experiment: Experiment


_READER = msgspec.json.Decoder(Envelope)
"""Made here, in one thread: msgspec looks into a type when it first reads one, and two threads doing that crash."""


@dataclass(frozen=True, slots=True)
class Opened:
    """An experiment that was read, and the paths of the fields of a newer minor version that were left out."""

    experiment: Experiment
    unknown: tuple[str, ...] = ()


def encode(experiment: Experiment) -> bytes:
    """Return the JSON text, in the one form that reading and writing again reproduces.

    Raises `InputError` for what could not be read again.
    """
    _check(experiment)
    try:
        encoded = msgspec.json.encode(Envelope(experiment=experiment))
        encoded = msgspec.json.encode(_READER.decode(encoded))
    except (msgspec.MsgspecError, UnicodeError, TypeError) as error:
        raise InputError(QT_TRANSLATE_NOOP("Files", "This cannot be saved: {reason}."), reason=str(error)) from error
    if len(encoded) > MOST_JSON_BYTES:
        raise InputError(QT_TRANSLATE_NOOP("Files", "This cannot be saved: too many given weights."))
    return encoded


def decode(encoded: bytes) -> Opened:
    """Return the experiment of a JSON text; raises `Damaged`, or `InputError` that names the field."""
    if len(encoded) > MOST_JSON_BYTES:
        raise Damaged(f"{NAME} is too large")
    value = _known_version(_strict_json(encoded))
    unknown: list[str] = []
    if value["minor"] > MINOR:
        value = _without_unknown(value, inspect.type_info(Envelope), "", unknown)
    try:
        experiment = msgspec.convert(value, Envelope).experiment
    except (msgspec.MsgspecError, RecursionError, ValueError) as error:
        raise Damaged(f"{NAME}: {str(error)[:MOST_REASON]}") from error
    _check(experiment)
    return Opened(experiment, tuple(unknown))


def _check(experiment: Experiment) -> None:
    """Raise `InputError` for what cannot be; only an experiment with a lab has the labs read.

    A lab that cannot be trained as it is set, as with windows that do not fit, is kept like a network that cannot:
    people are in the middle of something. Keys that nobody knows are refused.
    """
    check(experiment)
    if experiment.lab is not None:
        from nnplayground.experiment.labs import labs  # noqa: PLC0415 - which know of files themselves

        labs.read(experiment.lab)
        try:
            labs.check(experiment)
        except UnknownKey:
            raise
        except InputError:
            return


# -- versions ----------------------------------------------------------------------------------------------------------


def _known_version(found: Any) -> dict[str, Any]:
    """Return the JSON value in the present version."""
    version = _whole_number(found, "version") if isinstance(found, dict) and found.get("format") == FORMAT else None
    if version is not None and version > VERSION:
        message = QT_TRANSLATE_NOOP("Files", "The file was made by a newer version of the program (format {version}).")
        raise InputError(message, version=version)
    if version is None or not (version == VERSION or version in MIGRATIONS):
        raise Damaged(f"{NAME}: format and version are missing")
    value = migrate(found)
    if _whole_number(value, "minor") is None:
        raise Damaged(f"{NAME}: the minor version is missing")
    return value


def _whole_number(value: dict[str, Any], name: str) -> int | None:
    number = value.get(name)
    return number if isinstance(number, int) and not isinstance(number, bool) and number >= 0 else None


def _without_unknown(value: Any, kind: inspect.Type, path: str, unknown: list[str]) -> Any:
    """Return the value without the fields that its type does not have; their paths go to `unknown`."""
    if isinstance(kind, inspect.UnionType):
        kind = next((one for one in kind.types if isinstance(one, inspect.StructType | inspect.VarTupleType)), kind)
    if isinstance(kind, inspect.VarTupleType) and isinstance(value, list):
        return [_without_unknown(item, kind.item_type, f"{path}[{place}]", unknown) for place, item in enumerate(value)]
    if not isinstance(kind, inspect.StructType) or not isinstance(value, dict):
        return value
    kinds, kept = {field.encode_name: field.type for field in kind.fields}, {}
    for name, item in value.items():
        below = f"{path}.{name}" if path else name
        if name in kinds:
            kept[name] = _without_unknown(item, kinds[name], below, unknown)
        else:
            unknown.append(below.removeprefix("experiment."))
    return kept


# -- JSON --------------------------------------------------------------------------------------------------------------


def _strict_json(encoded: bytes) -> Any:
    """Return the JSON value; repeated names and numbers beyond float64 are `Damaged`."""
    try:
        value = json.loads(
            encoded.decode("utf-8"),
            object_pairs_hook=_unique,
            parse_constant=_refuse_number,
            parse_float=_finite,
            parse_int=_whole,
        )
        msgspec.json.decode(encoded)  # finds lone surrogates, which `json` lets pass
    except Damaged:
        raise
    except (ValueError, RecursionError) as error:
        raise Damaged(f"{NAME}: {str(error)[:MOST_REASON]}") from error
    return value


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        twice = next(name for name, _ in pairs if sum(name == other for other, _ in pairs) > 1)
        raise Damaged(f"{NAME}: “{twice[:60]}” stands there twice")
    return found


def _refuse_number(text: str) -> NoReturn:
    raise Damaged(f"{NAME}: {text[:MOST_DIGITS]} is not a number that can be used")


def _finite(text: str) -> float:
    value = float(text)
    return value if math.isfinite(value) else _refuse_number(text)


def _whole(text: str) -> int:
    return int(text) if len(text) <= MOST_DIGITS else _refuse_number(text)
