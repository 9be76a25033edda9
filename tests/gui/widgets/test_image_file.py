"""Pictures from files that may hold anything (faults.md C8)."""

from __future__ import annotations

import struct
import time
import zlib
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from nnplayground.errors import InputError
from nnplayground.gui.widgets.sliding import image_file
from nnplayground.gui.widgets.sliding.image_file import read_image

RAMP = np.linspace(0, 255, 64).astype(np.uint8).reshape(8, 8)


def png(width: int, height: int, depth: int = 8, colour: int = 0) -> bytes:
    """Return the beginning of a picture that claims a size."""

    def chunk(name: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))

    head = struct.pack(">IIBBBBB", width, height, depth, colour, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"\0" * 100)) + chunk(b"IEND", b"")
    )


SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><rect width="8" height="8"/></svg>'
BOMB = (
    '<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa">'
    + "".join(f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in zip("abcdefgh", "bcdefghi", strict=True))
    + ']><svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><text>&i;</text></svg>'
)
NESTED = (
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="8" height="8"><defs>'
    '<g id="g0"><rect width="8" height="8"/></g>'
    + "".join(f'<g id="g{i + 1}">{f"""<use xlink:href="#g{i}"/>""" * 10}</g>' for i in range(12))
    + '</defs><use xlink:href="#g12"/></svg>'
)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "no picture"),
        (b"no picture", "no picture"),
        (png(0, 0), "no picture"),
        (png(8, 0), "no picture"),
        (png(30000, 30000), "30000 × 30000"),
        (png(2**31 - 1, 2**31 - 1), ""),
        (png(9000, 9000, colour=2), "9000 × 9000"),
        (png(6000, 6000, depth=16, colour=6), "6000 × 6000"),
        (png(8, 8, depth=3), ""),
        (SVG.encode(), "no picture"),
        (BOMB.encode(), "no picture"),
        (NESTED.encode(), "no picture"),
        (b"%PDF-1.4\n%%EOF", "no picture"),
        (b'/* XPM */\nstatic char *x[] = {\n"1 1 1 1",\n"a c #000",\n"a"};', "no picture"),
    ],
    ids=lambda value: repr(value)[:20],
)
@pytest.mark.parametrize("suffix", ["png", "svg"])
def test_what_cannot_be_read_is_refused_by_its_head(tmp_path: Path, content: bytes, said: str, suffix: str) -> None:
    path = tmp_path / f"picture.{suffix}"
    path.write_bytes(content)
    begin = time.monotonic()
    with pytest.raises(InputError) as raised:
        read_image(path, 8)
    assert said in str(raised.value)
    assert path.name in str(raised.value)
    assert time.monotonic() - begin < 1.0


def saved(path: Path, image: Image.Image, **options: object) -> Path:
    image.save(path, **options)
    return path


def test_every_kind_of_picture_becomes_brightness(tmp_path: Path) -> None:
    grey = Image.fromarray(RAMP)
    expected = np.round(RAMP / 255.0, 2)
    deep = Image.fromarray(RAMP.astype(np.uint16) * 257)
    for name, image in {
        "grey.png": grey,
        "deep.png": deep,
        "colour.png": grey.convert("RGB"),
        "clear.png": grey.convert("RGBA"),
        "palette.gif": grey,
        "grey.bmp": grey,
    }.items():
        assert np.abs(read_image(saved(tmp_path / name, image), 8) - expected).max() <= 0.011, name
    for name, image in {"grey.jpg": grey, "print.jpg": grey.convert("RGB").convert("CMYK"), "grey.webp": grey}.items():
        found = read_image(saved(tmp_path / name, image, quality=95), 8)
        assert np.abs(found - expected).max() < 0.12, name


def test_one_pixel_is_a_picture(tmp_path: Path) -> None:
    assert read_image(saved(tmp_path / "one.png", Image.new("L", (1, 1), 255)), 8).tolist() == [[1.0] * 8] * 8


def test_long_and_thin_ones_keep_a_pixel(tmp_path: Path) -> None:
    assert read_image(saved(tmp_path / "line.png", Image.new("L", (4000, 1), 255)), 8).shape == (1, 8)


@pytest.mark.qt_log_level_fail("CRITICAL")  # readers warn of what is damaged
@pytest.mark.parametrize("form", ["png", "jpg", "bmp", "gif", "webp"])
def test_damage_anywhere_is_refused_or_harmless(tmp_path: Path, form: str) -> None:
    path = saved(tmp_path / f"whole.{form}", Image.fromarray(RAMP))
    content = path.read_bytes()
    rng = np.random.default_rng(7)
    cut = [content[:length] for length in range(0, len(content), max(1, len(content) // 40))]
    flipped = []
    for _ in range(40):
        damaged = bytearray(content)
        damaged[rng.integers(len(damaged))] ^= 1 << int(rng.integers(8))
        flipped.append(bytes(damaged))
    for found in (*cut, *flipped):
        path.write_bytes(found)
        try:
            pixels = read_image(path, 8)
        except InputError:
            continue
        assert pixels.min() >= 0.0
        assert pixels.max() <= 1.0


def test_a_file_of_too_many_bytes_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(image_file, "MOST_BYTES", 50)
    with pytest.raises(InputError, match="too large"):
        read_image(saved(tmp_path / "grey.png", Image.fromarray(RAMP)), 8)


def test_what_is_no_file_is_not_waited_for(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "missing.png", Path("/dev/zero")):
        with pytest.raises(InputError, match="not a file"):
            read_image(path, 8)
