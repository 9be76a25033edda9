"""Everything that reads, as functions of bytes: each returns what it read, and may raise nothing but its own refusal.

What was read is used, too, as far as the program would at once: numbers are finite, experiments can be built, saved and
read again, searches can be begun.
"""

from __future__ import annotations

import math
import re
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from itertools import islice
from pathlib import Path

import msgspec
import numpy as np
from msgspec.structs import replace

from nnplayground.data.csv_import import CsvOptions, parse_csv
from nnplayground.data.csv_preview import preview
from nnplayground.data.dataset import Dataset
from nnplayground.data.html_table import html_to_text
from nnplayground.data.sequences import own
from nnplayground.errors import InputError
from nnplayground.experiment import archive, edits, envelope, files
from nnplayground.experiment.archive import Damaged
from nnplayground.experiment.build import build, survey
from nnplayground.experiment.edit_points import points_of
from nnplayground.experiment.files import Saved
from nnplayground.experiment.line import from_line, to_line
from nnplayground.experiment.paste import pasted
from nnplayground.experiment.resume import resume
from nnplayground.experiment.spec import Experiment, PointsSpec
from nnplayground.interchange import imports
from nnplayground.interchange.ways_in.fitting import fit
from nnplayground.lessons.files import handin, reading
from nnplayground.numbers import parse_fraction, parse_number, parse_whole
from nnplayground.tuning import runs
from nnplayground.tuning.runs import Newer
from nnplayground.tuning.space import Space
from nnplayground.tuning.store import Store

FEW_UNITS, FEW_ROWS = 300, 2000
"""Experiments that are built after they were read are no larger: building takes as long as they are large."""

Read = Callable[[bytes, Path], object]


@dataclass(frozen=True, slots=True)
class Parser:
    """One way to bring something along: its name, how it is read, and what it may raise beside `InputError`.

    The function is given a folder of its own that must be empty afterwards, but for files of `leaves`.
    """

    read: Read
    refusals: tuple[type[Exception], ...] = ()
    leaves: tuple[str, ...] = ()


def _text(content: bytes) -> str:
    return content.decode("utf-8", "surrogateescape")


def _choice(content: bytes, options: int) -> int:
    """Return a number below `options` that depends on the input alone."""
    return zlib.crc32(content) % options


def _finite(dataset: Dataset) -> None:
    assert np.isfinite(dataset.x).all(), "a number of the features is not finite"
    assert dataset.targets is None or np.isfinite(dataset.targets).all(), "a target is not finite"
    assert len(dataset.feature_names) == dataset.n_features
    assert dataset.labels is None or (dataset.labels.min() >= 0 and dataset.labels.max() < dataset.n_classes)


# -- tables and texts --------------------------------------------------------------------------------------------------

WAYS = (
    CsvOptions(),
    CsvOptions(missing="mean"),
    CsvOptions(missing="drop", decimal=","),
    CsvOptions(delimiter=";", header=False),
    CsvOptions(task="regression"),
    CsvOptions(encoding="cp1252"),
)
"""Of which the input itself chooses one, so that it is always read the same way."""


def _csv(content: bytes, _folder: Path) -> object:
    options = WAYS[_choice(content, len(WAYS))]
    shown = preview(content, options, "table.csv")
    dataset = parse_csv(content, options, "table.csv")
    _finite(dataset)
    if len(dataset) * dataset.n_features < FEW_ROWS:
        points_of(dataset)
    return shown


@cache
def _points() -> PointsSpec:
    content = b"a;b;class\n1;2;x\n3,5;4;y\n0;1;x\n"
    return points_of(parse_csv(content, CsvOptions(), "points.csv"))


def _paste(content: bytes, _folder: Path) -> object:
    text = _text(content)
    table = html_to_text(text) if text.lstrip().startswith("<") else text
    preview(table.encode(errors="replace"), CsvOptions(), "clipboard")
    row, column = divmod(_choice(content, 12), 3)
    return pasted(_points(), table, row, column)


def _sequences(content: bytes, folder: Path) -> object:
    path = folder / "text.txt"
    path.write_bytes(content)
    try:
        found = own.of_text(own.read_text(path), 1 + _choice(content, 20))
    finally:
        path.unlink()
    assert np.isfinite(found.x).all()
    return found


def _numbers(content: bytes, _folder: Path) -> object:
    found: list[float] = []
    refused: InputError | None = None
    for parse in (parse_number, parse_fraction, parse_whole):
        try:
            value = parse(_text(content))
            assert math.isfinite(value), f"{parse.__name__} gives {value}"
            found.append(value)
        except InputError as error:
            refused = error
    if not found and refused is not None:
        raise refused
    return found


def _grid(content: bytes, _folder: Path) -> object:
    space = Space.parse(_text(content))
    assert str(Space.parse(str(space))) == str(space), "it is not written as it is read"
    list(space.draw(3, np.random.default_rng(0)))
    return list(islice(space.grid(), 5))


# -- experiments -------------------------------------------------------------------------------------------------------


def _is_small(experiment: Experiment) -> bool:
    units = sum(layer.units for layer in experiment.network.layers)
    params = [value for value in experiment.data.params.values() if isinstance(value, int | float)]
    return experiment.lab is None and units <= FEW_UNITS and all(abs(value) <= FEW_ROWS for value in params)


def _use(saved: Saved) -> None:
    """Do with an experiment what the window does when it is opened."""
    experiment = saved.experiment
    if experiment.data.file is not None and experiment.data.points is None:
        return  # some file of somebody's machine
    assert envelope.decode(envelope.encode(experiment)).experiment == experiment, "it is not read as it is written"
    if not _is_small(experiment) or any(problem.blocking for problem in survey(experiment).problems):
        return
    run = build(experiment)
    resume(run.training, saved)
    with np.errstate(all="ignore"):
        run.training.advance(2)


def _nplay(content: bytes, _folder: Path) -> object:
    saved = files.decode(content)
    _use(saved)
    return saved


def _json(content: bytes, _folder: Path) -> object:
    opened = envelope.decode(content)
    _use(Saved(opened.experiment))
    return opened


def _line(content: bytes, _folder: Path) -> object:
    opened = from_line(_text(content))
    assert from_line(to_line(opened.experiment)).experiment == opened.experiment
    return opened


def _run(content: bytes, _folder: Path) -> object:
    run = runs.decode(content, with_parameters=True)
    again = runs.decode(runs.encode(run), with_parameters=True)
    assert again.experiment == run.experiment
    return run.name


def _store(content: bytes, folder: Path) -> object:
    path = folder / "search.jsonl"
    path.write_bytes(content)
    try:
        return len(Store(path))
    finally:
        path.unlink()


# -- lessons -----------------------------------------------------------------------------------------------------------


def _lesson(content: bytes, _folder: Path) -> object:
    return reading.decode(content, "lesson.yaml")


def _hand_in(content: bytes, _folder: Path) -> object:
    """Read a hand-in; where its seal is broken, again as one that somebody has sealed anew."""
    try:
        return handin.decode(content)
    except InputError:
        members = archive.unpack_all(content, 100, handin.MOST_BYTES, re.compile(".*"))
        try:
            sheet = msgspec.json.decode(members.pop(handin.SHEET), type=handin.Sheet)
        except (KeyError, msgspec.DecodeError, UnicodeError) as error:
            raise Damaged("no sheet to be sealed") from error
        sheet = replace(sheet, seal=handin._seal(sheet, members))
        return handin.decode(archive.pack({handin.SHEET: msgspec.json.encode(sheet), **members}))


# -- from other tools --------------------------------------------------------------------------------------------------


@cache
def _present() -> Experiment:
    return edits.choose_source(Experiment(), "xor")


def _imported(suffix: str) -> Read:
    def read(content: bytes, folder: Path) -> object:
        path = folder / f"network{suffix}"
        path.write_bytes(content)
        try:
            found = imports.decode(path)
        finally:
            path.unlink()
        with np.errstate(all="ignore"):
            return fit(found, _present())

    return read


# -- of the window -----------------------------------------------------------------------------------------------------


def _settings(content: bytes, folder: Path) -> object:
    from PySide6.QtWidgets import QMainWindow

    from nnplayground.gui.lessons.reader.places import Places
    from nnplayground.gui.settings import Settings

    (folder / "settings.ini").write_bytes(content)
    settings = Settings(folder)
    found = settings.preferences()
    settings.keep_preferences(replace(found, digits=4))
    assert settings.preferences() == replace(found, digits=4)
    Places(settings).of("perceptron", 4)
    settings.restore_layout(QMainWindow())
    return (found, settings.recent(), settings.text("student"), settings.notices())


def _image(content: bytes, folder: Path) -> object:
    from nnplayground.gui.widgets.sliding.image_file import read_image

    path = folder / "picture"
    path.write_bytes(content)
    try:
        pixels = read_image(path, 28)
    finally:
        path.unlink()
    assert pixels.min() >= 0.0
    assert pixels.max() <= 1.0
    return pixels.shape


PARSERS = {
    "csv": Parser(_csv),
    "paste": Parser(_paste),
    "sequences": Parser(_sequences),
    "numbers": Parser(_numbers),
    "grid": Parser(_grid),
    "nplay": Parser(_nplay, (Damaged,)),
    "json": Parser(_json, (Damaged,)),
    "line": Parser(_line),
    "run": Parser(_run, (Damaged, Newer)),
    "store": Parser(_store),
    "lesson": Parser(_lesson),
    "hand_in": Parser(_hand_in, (Damaged,)),
    "onnx": Parser(_imported(".onnx")),
    "skops": Parser(_imported(".skops")),
    "settings": Parser(_settings, leaves=("settings.ini", "settings.ini.bad")),
    "image": Parser(_image),
}
"""Every parser by the name of its folder in the corpus."""
