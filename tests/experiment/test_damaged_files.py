"""Files that are damaged, made by somebody else, or none at all: refused with the reason, never taken for others."""

from __future__ import annotations

import io
import json
import os
import struct
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from nnplayground.errors import InputError
from nnplayground.experiment import files
from nnplayground.experiment.archive import Damaged, pack, unpack
from tests.experiment.experiments import SMALL, numbers_of

posix_only = pytest.mark.skipif(os.name == "nt", reason="files of Unix")


# -- damaged files -----------------------------------------------------------------------------------------------------


def outcome(content: bytes) -> str:
    """Return what reading these bytes ends with; anything but the same content or a named error fails."""
    try:
        back = files.decode(content)
    except (Damaged, InputError) as error:
        return str(error)
    assert back.experiment == SMALL
    assert np.array_equal(back.parameters, numbers_of(SMALL))
    return "same"


def test_no_part_of_a_file_is_taken_for_the_whole(content: bytes) -> None:
    assert all(outcome(content[:length]) != "same" for length in range(len(content)))


def test_no_flipped_bit_changes_what_is_read(content: bytes) -> None:
    for bit in np.random.default_rng(0).integers(0, 8 * len(content), 1500).tolist():
        flipped = bytearray(content)
        flipped[bit // 8] ^= 1 << bit % 8
        outcome(bytes(flipped))


def rewritten(content: bytes, change: Callable[[dict[str, Any]], Any]) -> bytes:
    """Return a file with its JSON changed."""
    members = unpack(content, (files.EXPERIMENT, files.PARAMETERS), files.MOST_BYTES)
    value = json.loads(members[files.EXPERIMENT])
    change(value)
    return pack({**members, files.EXPERIMENT: json.dumps(value).encode()})


def with_text(content: bytes, old: str, new: str) -> bytes:
    members = unpack(content, (files.EXPERIMENT, files.PARAMETERS), files.MOST_BYTES)
    text = members[files.EXPERIMENT].decode()
    assert old in text
    return pack({**members, files.EXPERIMENT: text.replace(old, new, 1).encode()})


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda value: value.update(version=3), "newer version"),
        (lambda value: value.update(version="abc"), "version"),
        (lambda value: value.update(version=True), "version"),
        (lambda value: value.update(version=1e308), "version"),
        (lambda value: value.update(version=0), "version"),
        (lambda value: value.pop("version"), "version"),
        (lambda value: value.update(format="zip"), "format"),
        (lambda value: value.update(more=1), "more"),
        (lambda value: value["experiment"]["training"].update(solver="os.system"), "training.solver"),
        (lambda value: value["experiment"]["training"].update(learning_rate=True), "learning_rate"),
        (lambda value: value["experiment"]["training"].update(learning_rate="1"), "learning_rate"),
        (lambda value: value["experiment"]["training"].update(learning_rate=-1), "training.learning_rate"),
        (lambda value: value["experiment"]["training"].update(lr=1), "lr"),
        (lambda value: value["experiment"]["network"]["layers"][0].update(units=2.5), "units"),
        (lambda value: value["experiment"]["network"]["layers"][0].update(units=10**9), "layers[0].units"),
        (lambda value: value["experiment"]["network"]["layers"][0].update(units=4), "weights_1"),
        (lambda value: value["experiment"]["network"]["layers"][0].update(activation="tanh"), "parts"),
        (lambda value: value["experiment"]["network"].update(layers=[{"units": 1}] * 10_000), "network.layers"),
        (lambda value: value["experiment"]["data"].update(features=["x1"]), "weights_1"),
        (lambda value: value["experiment"]["data"].update(source="iris"), "weights_1"),
        (lambda value: value["experiment"].update(title="\ud800"), "experiment.json"),
        (lambda value: value["experiment"].update(title=1), "title"),
    ],
)
def test_a_wrong_field_is_named(content: bytes, change: Callable[[dict[str, Any]], Any], said: str) -> None:
    assert said in outcome(rewritten(content, change))


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('"learning_rate": 0.03', '"learning_rate": NaN', "NaN"),
        ('"learning_rate": 0.03', '"learning_rate": 1e999', "1e999"),
        ('"learning_rate": 0.03', '"learning_rate": 0.1, "learning_rate": 9', "twice"),
        ('"seed": 0', '"seed": ' + "9" * 5000, "not a number"),
        ('"seed": 0', '"seed": ' + "[" * 100_000 + "]" * 100_000, "recursion"),
        ('"seed": 0', '"seed": 0,,', "experiment.json"),
    ],
    ids=["nan", "huge", "twice", "digits", "deep", "syntax"],
)
def test_json_is_taken_strictly(content: bytes, old: str, new: str, said: str) -> None:
    assert said in outcome(with_text(content, old, new))


def with_array(content: bytes, name: str, array: bytes) -> bytes:
    """Return a file with one array replaced."""
    members = unpack(content, (files.EXPERIMENT, files.PARAMETERS), files.MOST_BYTES)
    with zipfile.ZipFile(io.BytesIO(members[files.PARAMETERS])) as archive:
        arrays = {info.filename: archive.read(info) for info in archive.infolist()}
    return pack({**members, files.PARAMETERS: pack({**arrays, f"{name}.npy": array})})


def npy(array: Any) -> bytes:
    buffer = io.BytesIO()
    np.lib.format.write_array(buffer, np.asarray(array), (1, 0))
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("name", "array", "said"),
    [
        ("weights_2", npy(np.zeros((1, 4))), "weights_2: the network needs 1 × 3 numbers, but the file has 1 × 4"),
        ("weights_1", npy(np.zeros((2, 2))), "weights_1"),
        ("weights_1", npy(np.zeros(6)), "weights_1"),
        ("bias_1", npy([0.0, np.nan, 0.0]), "bias_1: not all numbers are finite"),
        ("bias_1", npy(np.zeros(3, dtype=">f8")), "float64"),
        ("bias_1", npy(np.zeros(3, dtype=np.complex128)), "float64"),
        ("bias_1", npy(np.zeros(3, dtype=bool)), "float64"),
        ("bias_1", npy(np.array([1, "a", None], dtype=object)), "float64"),
        ("weights_1", npy(np.asfortranarray(np.zeros((3, 2)))), "float64"),
        ("bias_1", npy(np.zeros(3)).replace(b"(3,), }         ", b"(1000000000000,)"), "bias_1"),
        ("bias_1", npy(np.zeros(3)).replace(b"(3,)", b"(-3,)"), "bias_1"),
        ("bias_1", npy(np.zeros(3))[:-1], "size"),
        ("bias_1", b"\x80\x04N.", "bias_1"),
        ("bias_1", b"", "bias_1"),
    ],
)
def test_arrays_are_what_they_must_be(content: bytes, name: str, array: bytes, said: str) -> None:
    assert said in outcome(with_array(content, name, array))


def zipped(members: list[tuple[str, bytes]], compression: int = zipfile.ZIP_STORED) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", compression) as archive:
        for name, content in members:
            archive.writestr(name, content)
    return buffer.getvalue()


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize(
    "members",
    [
        [],
        [("a", b"1")],
        [("a", b"1"), ("b", b"2"), ("c", b"3")],
        [("a", b"1"), ("a", b"2")],
        [("a", b"1"), ("../b", b"2")],
        [("a", b"1"), ("/b", b"2")],
        [("a", b"1"), ("b", b"2"), ("a", b"3")],
    ],
    ids=str,
)
def test_only_the_expected_members_are_taken(members: list[tuple[str, bytes]]) -> None:
    with pytest.raises(Damaged):
        unpack(zipped(members), ("a", "b"), 100)


def test_a_compressed_archive_is_taken_up_to_its_bound() -> None:
    bomb = zipped([("a", bytes(10**6)), ("b", b"")], zipfile.ZIP_DEFLATED)
    assert len(unpack(bomb, ("a", "b"), 10**6)["a"]) == 10**6
    with pytest.raises(Damaged, match="too large"):
        unpack(bomb, ("a", "b"), 10**6 - 1)


def test_a_member_larger_than_it_claims_is_refused() -> None:
    bomb = bytearray(zipped([("a", bytes(10**6))], zipfile.ZIP_DEFLATED))
    directory = bomb.rindex(b"PK\1\2")
    bomb[directory + 24 : directory + 28] = struct.pack("<L", 10)
    with pytest.raises(Damaged):
        unpack(bytes(bomb), ("a",), 100)


@pytest.mark.parametrize("change", ["encrypted", "compression", "comment"])
def test_strange_archives_are_refused(change: str) -> None:
    content = bytearray(zipped([("a", b"1")]))
    directory = content.rindex(b"PK\1\2")
    if change == "encrypted":
        content[directory + 8] |= 1
    elif change == "compression":
        content[directory + 10] = 14
    else:
        content += b"more"
    with pytest.raises(Damaged):
        unpack(bytes(content), ("a",), 100)


def test_a_long_list_of_members_is_not_even_read() -> None:
    with pytest.raises(Damaged, match="other parts"):
        unpack(zipped([(str(number), b"") for number in range(3000)]), ("a",), 100)


# -- files that are none -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("garbage", [b"", b"PK", b"hello", bytes(10_000), b"PK\5\6" + bytes(18)], ids=repr)
def test_garbage_is_damaged(tmp_path: Path, garbage: bytes) -> None:
    path = tmp_path / "run.nnplay"
    path.write_bytes(garbage)
    with pytest.raises(InputError, match="damaged"):
        files.load(path)


def test_nothing_to_read(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "missing", Path("a\0b")):
        with pytest.raises(InputError):
            files.load(path)


@posix_only
def test_pipes_and_devices_are_not_waited_for(tmp_path: Path) -> None:
    fifo, link = tmp_path / "fifo", tmp_path / "link"
    os.mkfifo(fifo)
    link.symlink_to("nowhere")
    for path in (fifo, link, Path("/dev/zero")):
        with pytest.raises(InputError):
            files.load(path)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="needs files with holes")
def test_a_file_larger_than_any_experiment_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "run.nnplay"
    with path.open("wb") as file:
        file.truncate(files.MOST_BYTES + 1)
    with pytest.raises(InputError, match="too large"):
        files.load(path)


# -- states ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "array"),
    [
        ("x", npy(np.array([1, "a", None], dtype=object))),
        ("x", npy(np.zeros(3, dtype=np.complex128))),
        ("x", npy(np.zeros(3))[:-1]),
        ("x", npy(np.array([True])).replace(b"\1", b"\2")[:-1] + b"\2"),
        ("../x", npy(np.zeros(3))),
        ("/x", npy(np.zeros(3))),
        ("a\\b", npy(np.zeros(3))),
    ],
)
def test_a_state_is_numbers_and_nothing_else(content: bytes, name: str, array: bytes) -> None:
    members = unpack(content, (files.EXPERIMENT, files.PARAMETERS), files.MOST_BYTES)
    assert outcome(pack({**members, files.STATE: pack({f"{name}.npy": array})})) != "same"


# -- versions ----------------------------------------------------------------------------------------------------------


def test_a_file_of_version_1_opens(content: bytes) -> None:
    def older(value: dict[str, Any]) -> None:
        value["version"] = 1
        del value["minor"]

    back = files.decode(rewritten(content, older))
    assert back.experiment == SMALL
    assert back.unknown == ()
    assert files.encode(back) == content


def test_fields_of_a_newer_minor_version_are_named(content: bytes) -> None:
    def newer(value: dict[str, Any]) -> None:
        value["minor"] = 7
        value["more"] = 1
        value["experiment"]["training"]["warm_up"] = {"steps": 3}
        value["experiment"]["network"]["layers"][1]["gate"] = "x"

    back = files.decode(rewritten(content, newer))
    assert back.experiment == SMALL
    assert set(back.unknown) == {"more", "training.warm_up", "network.layers[1].gate"}
    assert "training.warm_up" in str(back.notices[0])
    assert "minor" in outcome(rewritten(content, lambda value: value.update(minor=-1)))
    assert "learning_rate" in outcome(
        rewritten(content, lambda value: (newer(value), value["experiment"]["training"].update(learning_rate="1")))
    )
