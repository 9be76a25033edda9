"""Runs that are kept: what is kept of them, the bytes, and the folder."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
import pytest
from msgspec.structs import replace

from nnplayground.errors import InputError
from nnplayground.experiment import npz
from nnplayground.experiment.archive import Damaged, pack, unpack
from nnplayground.experiment.build import build
from nnplayground.experiment.spec import Experiment
from nnplayground.tuning.runs import (
    ABOUT,
    COURSE,
    EXPERIMENT,
    MOST_BYTES,
    PARAMETERS,
    KeptRun,
    Newer,
    decode,
    encode,
    kept,
)
from nnplayground.tuning.shelf import Shelf

NOON = datetime(2026, 11, 25, 12, tzinfo=UTC)


def trained(trained_epochs: int = 3, *, when: datetime = NOON, **changes: Any) -> KeptRun:
    experiment = Experiment()
    experiment = replace(experiment, training=replace(experiment.training, **changes))
    training = build(experiment).training
    for _ in range(trained_epochs):
        training.advance_epoch()
    return kept(experiment, training.network.parameters, training.state(), when=when, seconds=1.5)


def test_a_run_says_what_came_out() -> None:
    run = trained(3)
    training = build(Experiment()).training
    for _ in range(3):
        training.advance_epoch()
    assert run.about.epochs == 3
    assert run.about.train_loss == training.record.train_loss
    assert run.about.test_score == training.record.test_score
    assert run.course.epochs.tolist() == [0, 1, 2, 3]
    assert run.parameters is not None
    assert np.array_equal(run.parameters, training.network.parameters)
    assert str(run.name) == "Circle · 4-2 · Gradient descent (SGD) 0.03"
    assert str(run.about.why) == "left by hand"


def test_the_end_of_a_run_is_kept() -> None:
    assert str(trained(3, epochs=3).about.why) == "the planned epochs are done"


def test_the_same_run_twice_has_the_same_digest() -> None:
    assert trained(2).about.digest == trained(2).about.digest
    assert trained(2).about.digest != trained(3).about.digest
    assert trained(2).about.key != trained(2).about.key


def test_bytes_hold_everything() -> None:
    run = trained().with_about(name="Mine", note="good", is_pinned=True)
    back = decode(encode(run), with_parameters=True)
    assert back.about == run.about
    assert back.experiment == run.experiment
    for name in ("epochs", "train_loss", "test_loss", "train_score", "test_score", "rate", "gradients"):
        assert np.array_equal(getattr(back.course, name), getattr(run.course, name))
    np.testing.assert_array_equal(back.course.updates, run.course.updates)
    assert back.parameters is not None
    assert run.parameters is not None
    assert np.array_equal(back.parameters, run.parameters)
    assert decode(encode(run)).parameters is None
    assert encode(back) == encode(run)


def test_runs_of_before_there_were_update_ratios_are_read_without_them() -> None:
    content = encode(trained())
    members = unpack(content, (ABOUT, EXPERIMENT, COURSE), MOST_BYTES, optional=(PARAMETERS,))
    course = npz.decode(members[COURSE], ("rows", "marks", "updates"), MOST_BYTES)
    updates = course.pop("updates")
    assert np.isfinite(updates[1:]).all()
    old = decode(_with(content, COURSE, npz.encode(course))).course
    assert old.updates.shape == updates.shape
    assert np.isnan(old.updates).all()
    with pytest.raises(Damaged, match="update ratios"):
        decode(_with(content, COURSE, npz.encode({**course, "updates": updates[:, :1]})))


def test_no_prefix_and_no_flipped_bit_is_believed() -> None:
    content = encode(trained(1))
    for length in range(0, len(content), 97):
        with pytest.raises((Damaged, InputError)):
            decode(content[:length])
    rng = np.random.default_rng(0)
    whole = decode(content, with_parameters=True)
    for place in rng.integers(0, len(content), 150):
        flipped = bytearray(content)
        flipped[place] ^= 1 << int(rng.integers(8))
        try:
            found = decode(bytes(flipped), with_parameters=True)
        except (Damaged, InputError, Newer):
            continue
        assert found.about == whole.about
        assert found.experiment == whole.experiment
        assert np.array_equal(found.course.train_loss, whole.course.train_loss)


def _with(content: bytes, name: str, member: bytes) -> bytes:
    members = unpack(content, (ABOUT, EXPERIMENT, COURSE), MOST_BYTES, optional=(PARAMETERS,))
    return pack({**members, name: member})


@pytest.mark.parametrize(
    "about",
    [
        b"{}",
        b"[]",
        b'{"key": "a", "when": "yesterday", "epochs": 1, "steps": 1}',
        b'{"key": 3}',
        b"\xff",
        b"{" * 100_000,
    ],
)
def test_strange_words_about_a_run_are_refused(about: bytes) -> None:
    with pytest.raises(Damaged):
        decode(_with(encode(trained(1)), ABOUT, about))


def test_a_newer_version_is_told_apart() -> None:
    run = trained(1)
    newer = msgspec.json.encode(replace(run.about, version=99))
    with pytest.raises(Newer):
        decode(_with(encode(run), ABOUT, newer))


# -- the folder --------------------------------------------------------------------------------------------------------


def test_runs_come_back_in_the_order_of_time(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path)
    later, _ = shelf.add(trained(2, when=NOON + timedelta(hours=1)))
    sooner, _ = shelf.add(trained(1))
    found, said = Shelf(tmp_path).read_all()
    assert list(found) == [sooner, later]
    assert not said
    assert all(run.parameters is None for run in found.values())
    assert Shelf(tmp_path).read_whole(later).parameters is not None
    assert list(Shelf(tmp_path).read_all(known=[sooner])[0]) == [later]


def test_without_a_folder_runs_are_forgotten_with_the_window() -> None:
    shelf = Shelf(None)
    name, _ = shelf.add(trained(1))
    assert list(shelf.read_all()[0]) == [name]
    shelf.remove(name)
    assert not shelf.names()
    assert not Shelf(None).names()


def test_the_oldest_go_first_unless_they_are_pinned(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path, most=3)
    runs = [trained(1, when=NOON + timedelta(minutes=minute)) for minute in range(5)]
    first, _ = shelf.add(runs[0].with_about(is_pinned=True))
    names = [shelf.add(run) for run in runs[1:]]
    assert names[1][1] == []
    assert names[2][1] == [names[0][0]]
    assert names[3][1] == [names[1][0]]
    assert shelf.names() == [first, names[2][0], names[3][0]]


def test_a_large_folder_is_made_smaller(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path, most_bytes=len(encode(trained(1))) + 10)
    old, _ = shelf.add(trained(1))
    new, gone = shelf.add(trained(1, when=NOON + timedelta(minutes=1)))
    assert gone == [old]
    assert shelf.names() == [new]


def test_two_windows_do_not_destroy_each_others_runs(tmp_path: Path) -> None:
    mine, theirs = Shelf(tmp_path), Shelf(tmp_path)
    one, _ = mine.add(trained(1))
    two, _ = theirs.add(trained(2))
    mine.change(one, name="Mine")
    theirs.change(two, is_pinned=True)
    found, _ = Shelf(tmp_path).read_all()
    assert (found[one].about.name, found[two].about.is_pinned) == ("Mine", True)
    theirs.remove(one)
    mine.remove(one)
    with pytest.raises(InputError, match="no longer in its folder"):
        mine.change(one, name="Gone")


def test_a_changed_run_keeps_its_weights(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path)
    run = trained(2)
    name, _ = shelf.add(run)
    shelf.change(name, note="a note")
    found = shelf.read_whole(name)
    assert found.about.note == "a note"
    assert found.parameters is not None
    assert run.parameters is not None
    assert np.array_equal(found.parameters, run.parameters)


def test_damaged_files_are_named_and_put_aside(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path)
    good, _ = shelf.add(trained(1))
    bad, _ = shelf.add(trained(2))
    path = tmp_path / "runs" / bad
    path.write_bytes(path.read_bytes()[:-50])
    found, said = Shelf(tmp_path).read_all()
    assert list(found) == [good]
    assert f"{bad}.bad" in str(said[0])
    assert (tmp_path / "runs" / f"{bad}.bad").exists()
    assert Shelf(tmp_path).read_all()[1] == []


def test_newer_files_stay_where_they_are(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path)
    name, _ = shelf.add(trained(1))
    path = tmp_path / "runs" / name
    run = decode(path.read_bytes())
    path.write_bytes(_with(path.read_bytes(), ABOUT, msgspec.json.encode(replace(run.about, version=99))))
    found, said = Shelf(tmp_path).read_all()
    assert not found
    assert str(said[0]).startswith("1 runs were kept by a newer version")
    assert path.exists()


def test_strangers_in_the_folder_are_left_alone(tmp_path: Path) -> None:
    folder = tmp_path / "runs"
    folder.mkdir()
    (folder / "notes.txt").write_text("mine")
    (folder / "x.run").write_text("not ours")
    assert Shelf(tmp_path).read_all() == ({}, [])
    assert (folder / "notes.txt").exists()


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "runs").write_text("a file")
    with pytest.raises(InputError, match="not kept"):
        Shelf(tmp_path).add(trained(1))
    assert "not kept" in str(Shelf(tmp_path).read_all()[1][0])


_KILLED = """
import os, sys
from pathlib import Path
from tests.tuning.test_runs import trained
from nnplayground.tuning.shelf import Shelf
import nnplayground.experiment.atomic as atomic

shelf, stop = Shelf(Path(sys.argv[1])), int(sys.argv[2])
name = shelf.names()[0]
count = 0

def stopping(call):
    def counted(*arguments, **named):
        global count
        count += 1
        if count == stop:
            os._exit(9)
        return call(*arguments, **named)
    return counted

os.open, os.fsync, os.fdopen = stopping(os.open), stopping(os.fsync), stopping(os.fdopen)
Path.replace = stopping(Path.replace)
shelf.change(name, note="changed")
shelf.add(trained(2))
"""


@pytest.mark.parametrize("stop", range(1, 10))
def test_a_kill_at_any_file_operation_loses_no_run(tmp_path: Path, stop: int) -> None:
    name, _ = Shelf(tmp_path).add(trained(1))
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    done = subprocess.run([sys.executable, "-c", _KILLED, str(tmp_path), str(stop)], env=environment, check=False)
    found, said = Shelf(tmp_path).read_all()
    assert done.returncode in (0, 9)
    assert name in found
    assert found[name].about.note in ("", "changed")
    assert not said
