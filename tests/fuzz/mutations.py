"""How an input is bent: blindly by bytes, by the words and numbers of its kind, and inside archives."""

from __future__ import annotations

import io
import random
import re
import zipfile
from collections.abc import Callable, Sequence

EXTREMES = (
    *("0", "-0", "1", "-1", "2147483648", "-9223372036854775809", "18446744073709551616", "1e308", "1e309", "-1e400"),
    *("5e-324", "nan", "NaN", "inf", "-Infinity", "1_000", "0x10", "1,5", "1.500", "1.000,5", "١٢", "１２", "9" * 400),
    *("", " ", "−1", "+", ".", ",", "1/0", "true", "null", "[]", "{}", '""', "1e", "e5", "--1", "00", "1" + "0" * 5000),
)
"""Numbers, and what is nearly one."""
PIECES = (
    *(
        "\0",
        "\ufeff",
        "\u202e",
        "\ud83d\ude00",
        "\r",
        "\n",
        "\r\n",
        "\t",
        ";",
        ",",
        "|",
        '"',
        "'",
        '""',
        "\\",
        "/",
        "..",
    ),
    *(
        "<",
        "&",
        "&amp;",
        "&#0;",
        "&#x110000;",
        "{",
        "}",
        "[",
        "]",
        "(",
        ")",
        ":",
        "- ",
        "#",
        "%",
        "$",
        "$$",
        "*",
        "&a",
        "*a",
    ),
    *(
        "<<",
        "!!python/object:os.system",
        "__class__",
        "=1+1",
        "@",
        "\x1b[31m",
        "\u2028",
        "\x85",
        "\xa0",
        "e\u0301",
        "İ",
    ),
)
"""What means something to some format, and what is hard to see."""
TOKEN = re.compile(rb"[A-Za-z_]+|[0-9]+(?:[.,][0-9]+)?(?:[eE][+-]?[0-9]+)?|\s+|[^\sA-Za-z_0-9]")
NUMBER = re.compile(rb"[+-]?[0-9]+(?:[.,][0-9]+)?(?:[eE][+-]?[0-9]+)?")
BLOCK = 64
LARGEST = 1_000_000
"""No input grows beyond so many bytes."""
MOST_STEPS = 6

Bend = Callable[[random.Random, bytes, Sequence[bytes]], bytes]


def _encoded(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


def _flip(rng: random.Random, content: bytes, _others: Sequence[bytes]) -> bytes:
    bent = bytearray(content)
    for _ in range(rng.choice((1, 1, 1, 4, 16)) if bent else 0):
        bent[rng.randrange(len(bent))] ^= 1 << rng.randrange(8)
    return bytes(bent)


def _overwrite(rng: random.Random, content: bytes, _others: Sequence[bytes]) -> bytes:
    at = rng.randrange(len(content) + 1)
    value = rng.choice((b"\0", b"\xff", b"\x7f", b"\x80")) * rng.choice((1, 2, 4, 8))
    return content[:at] + value + content[at + len(value) :]


def _truncate(rng: random.Random, content: bytes, _others: Sequence[bytes]) -> bytes:
    at = rng.randrange(len(content) + 1)
    return content[:at] if rng.random() < 0.7 else content[at:]


def _remove(rng: random.Random, content: bytes, _others: Sequence[bytes]) -> bytes:
    at = rng.randrange(len(content) + 1)
    return content[:at] + content[at + rng.randrange(1, BLOCK) :]


def _repeat(rng: random.Random, content: bytes, _others: Sequence[bytes]) -> bytes:
    at = rng.randrange(len(content) + 1)
    piece = content[at : at + rng.randrange(1, BLOCK)]
    return content[:at] + piece * rng.choice((2, 3, 50, 2000)) + content[at:]


def _splice(rng: random.Random, content: bytes, others: Sequence[bytes]) -> bytes:
    other = rng.choice(others)
    at, begin = rng.randrange(len(content) + 1), rng.randrange(len(other) + 1)
    return (
        content[:at] + other[begin:]
        if rng.random() < 0.5
        else content[:at] + other[begin : begin + BLOCK] + content[at:]
    )


def _insert(rng: random.Random, content: bytes, _others: Sequence[bytes]) -> bytes:
    at = rng.randrange(len(content) + 1)
    return content[:at] + _encoded(rng.choice(PIECES)) * rng.choice((1, 1, 2, 300)) + content[at:]


def _number(rng: random.Random, content: bytes, _others: Sequence[bytes]) -> bytes:
    """Put an extreme in place of one of the numbers."""
    found = list(NUMBER.finditer(content))
    if not found:
        return _insert(rng, content, _others)
    match = rng.choice(found)
    return content[: match.start()] + _encoded(rng.choice(EXTREMES)) + content[match.end() :]


def _tokens(rng: random.Random, content: bytes, others: Sequence[bytes]) -> bytes:
    """Swap, double, drop, or exchange words."""
    words = TOKEN.findall(content)
    if len(words) < 2:
        return _insert(rng, content, others)
    first, second = rng.randrange(len(words)), rng.randrange(len(words))
    act = rng.randrange(4)
    if act == 0:
        words[first], words[second] = words[second], words[first]
    elif act == 1:
        words.insert(first, words[second])
    elif act == 2:
        del words[first]
    else:
        foreign = TOKEN.findall(rng.choice(others))
        words[first] = rng.choice(foreign) if foreign else b""
    return b"".join(words)


def _lines(rng: random.Random, content: bytes, _others: Sequence[bytes]) -> bytes:
    """Swap, double, or drop lines, or put one further in."""
    lines = content.split(b"\n")
    first, second = rng.randrange(len(lines)), rng.randrange(len(lines))
    act = rng.randrange(4)
    if act == 0:
        lines[first], lines[second] = lines[second], lines[first]
    elif act == 1:
        lines[first:first] = lines[min(first, second) : max(first, second) + 1]
    elif act == 2:
        del lines[first]
    else:
        lines[first] = b" " * rng.randrange(1, 6) + lines[first]
    return b"\n".join(lines)


BENDS: tuple[Bend, ...] = (
    *(_flip, _overwrite, _truncate, _remove, _repeat, _splice, _insert, _number, _number, _tokens, _tokens, _lines),
)


def bent(rng: random.Random, content: bytes, others: Sequence[bytes]) -> bytes:
    """Return an input that some steps lead to; `others` are inputs of the same kind to take pieces from."""
    if content.startswith(b"PK") and rng.random() < 0.8:
        inside = _bent_inside(rng, content, others)
        if inside is not None:
            return inside
    for _ in range(rng.randrange(1, MOST_STEPS)):
        content = rng.choice(BENDS)(rng, content, others)[:LARGEST]
    return content


def _bent_inside(rng: random.Random, content: bytes, others: Sequence[bytes]) -> bytes | None:
    """Return an archive with a sound directory and checksums, in which a member is bent, gone, or another's."""
    members = _members(content)
    if not members:
        return None
    name = rng.choice(list(members))
    foreign = _members(rng.choice(others))
    if rng.random() < 0.08:
        del members[name]
    elif foreign and rng.random() < 0.15:
        taken = name if name in foreign else rng.choice(list(foreign))
        members[taken] = foreign[taken]
    else:
        members[name] = bent(rng, members[name], list(foreign.values()) or [members[name]])
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for each, value in members.items():
            archive.writestr(zipfile.ZipInfo(each), value)
    return made.getvalue()


def _members(content: bytes) -> dict[str, bytes]:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return {info.filename: archive.read(info) for info in archive.infolist() if info.file_size < LARGEST}
    except Exception:
        return {}


def smaller(content: bytes) -> list[bytes]:
    """Return inputs that lack a part of this one, larger parts first."""
    found: list[bytes] = []
    size = len(content) // 2
    while size >= 1:
        found += [content[:at] + content[at + size :] for at in range(0, len(content), size)][:BLOCK]
        size //= 2
    return found
