"""Arrays as `.npz`: the same arrays give the same bytes, and nothing is believed of a header that its size denies."""

from __future__ import annotations

import io
import math
import re
from collections.abc import Collection, Mapping
from tokenize import TokenError
from typing import Any

import numpy as np

from nnplayground.experiment.archive import Damaged, pack, unpack, unpack_all

Values = np.ndarray[Any, np.dtype[Any]]

FLOAT64 = np.dtype("<f8")
KINDS = frozenset(np.dtype(code) for code in ("<f8", "<i8", "<u8", "<i4", "<u4", "|u1", "|b1"))
"""What the numbers of a state may be; all have a fixed size, and every pattern of bits is one of them, bool aside."""
MOST_ARRAYS = 1000
MOST_REASON = 200
_HEADER = re.compile(
    rb"\{'descr': '[^'\n]{1,20}', 'fortran_order': (True|False), 'shape': \([0-9, ]{0,200}\), \} *\n", re.ASCII
)
NAMES = re.compile(r"([A-Za-z0-9_]{1,50}/){0,3}[A-Za-z0-9_]{1,50}\.npy")


def encode(arrays: Mapping[str, Values]) -> bytes:
    """Return the bytes of a file of arrays, in their order; any order of bytes and axes becomes the common one."""
    return pack({f"{name}.npy": _npy(values) for name, values in arrays.items()})


def _npy(values: Values) -> bytes:
    buffer = io.BytesIO()
    kind = values.dtype.newbyteorder("<")
    np.lib.format.write_array(buffer, np.array(values, kind, order="C"), (1, 0), allow_pickle=False)
    return buffer.getvalue()


def decode(
    content: bytes, names: Collection[str], most_bytes: int, *, optional: Collection[str] = ()
) -> dict[str, Values]:
    """Return arrays of float64 of exactly these names, and of those optional ones that are there, read-only.

    Raises `Damaged`.
    """
    packed = unpack(content, _members(names), most_bytes, optional=_members(optional))
    return {
        name: _array(name, packed[f"{name}.npy"], (FLOAT64,)) for name in (*names, *optional) if f"{name}.npy" in packed
    }


def _members(names: Collection[str]) -> list[str]:
    return [f"{name}.npy" for name in names]


def decode_all(content: bytes, most_bytes: int) -> dict[str, Values]:
    """Return all arrays of numbers that there are, read-only, in their order; raises `Damaged`."""
    packed = unpack_all(content, MOST_ARRAYS, most_bytes, NAMES)
    return {name.removesuffix(".npy"): _array(name, member, KINDS) for name, member in packed.items()}


def has_plain_header(content: bytes) -> bool:
    """Say whether an `.npy` begins as NumPy writes it.

    What is only alike, NumPy would read as of an older Python, and warn of it.
    """
    magic, size = content[:6], 4 if content[6:7] == b"\x02" else 2
    begin = 8 + size
    end = begin + int.from_bytes(content[8:begin], "little")
    return magic == b"\x93NUMPY" and end <= len(content) and _HEADER.fullmatch(content, begin, end) is not None


def _array(name: str, content: bytes, kinds: Collection[np.dtype[Any]]) -> Values:
    """Return a view of an `.npy` member; its header must agree with its size before anything is made of it."""
    if not has_plain_header(content):
        raise Damaged(f"{name}: its header is another than is written")
    stream = io.BytesIO(content)
    try:
        version = np.lib.format.read_magic(stream)
        shape, is_fortran, dtype = np.lib.format.read_array_header_1_0(stream)
    except (ValueError, TypeError, SyntaxError, TokenError, RecursionError, MemoryError) as error:
        raise Damaged(f"{name}: {str(error)[:MOST_REASON]}") from error
    start = stream.tell()
    if version != (1, 0) or is_fortran or dtype not in kinds or any(size < 0 for size in shape):
        raise Damaged(f"{name}: not an array of {' or '.join(sorted(kind.name for kind in kinds))} in rows")
    if math.prod(shape) * dtype.itemsize != len(content) - start:
        raise Damaged(f"{name}: its size is not the one it claims")
    if dtype.kind == "b" and max(content[start:], default=0) > 1:
        raise Damaged(f"{name}: not only true and false")
    return np.frombuffer(content, dtype, offset=start).reshape(shape)
