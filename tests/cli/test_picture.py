"""The picture of a run."""

from __future__ import annotations

import io
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from nnplayground.cli import drawing
from nnplayground.cli.drawing import Panel, Sheet, linear_axis, log_axis
from nnplayground.cli.picture import WIDE, WIDTH, png
from nnplayground.experiment.build import Run, build
from nnplayground.experiment.edits import choose_source
from nnplayground.experiment.spec import Experiment
from tests.cli.conftest import Cli
from tests.experiment.experiments import experiment


def trained(source: str, epochs: int = 30) -> Run:
    run = build(choose_source(Experiment(), source))
    run.training.advance(epochs * run.training.batches)
    return run


def opened(content: bytes) -> Image.Image:
    return Image.open(io.BytesIO(content)).convert("RGB")


def colours(picture: Image.Image) -> int:
    return len(np.unique(np.asarray(picture).reshape(-1, 3), axis=0))


@pytest.mark.parametrize(
    ("source", "width"), [("circle", WIDE), ("blobs", WIDE), ("plane", WIDE), ("two_waves", WIDE), ("iris", WIDTH)]
)
@pytest.mark.thorough
def test_every_kind_of_data_is_drawn(source: str, width: int) -> None:
    picture = opened(png(trained(source, 3)))
    assert picture.width == width
    assert picture.getpixel((2, 2)) == (255, 255, 255)
    assert colours(picture) > 50


def test_the_boundary_has_the_colours_of_the_classes() -> None:
    picture = opened(png(trained("circle", 200)))
    red, _, blue = picture.getpixel((820, 60))
    assert red > blue + 50
    middle = np.asarray(picture.crop((1000, 240, 1060, 300)), dtype=int).reshape(-1, 3).mean(axis=0)
    assert middle[2] > middle[0] + 50


def test_the_same_run_gives_the_same_picture() -> None:
    run = trained("moons", 5)
    assert png(run) == png(run)


@pytest.mark.parametrize(
    "values",
    [[], [np.nan, np.inf], [0.0, 0.0], [-1.0, 2.0], [0.3, 0.3, 0.3], [1e-320, 1e308], [1.0, np.nan, 2.0]],
    ids=str,
)
def test_curves_of_any_numbers_are_drawn(values: list[float]) -> None:
    numbers = np.array(values, dtype=np.float64)
    sheet = Sheet(300, 200)
    for axis in (log_axis(numbers, "loss"), linear_axis(numbers, "loss")):
        assert 0 < len(axis.ticks()) <= 40
        panel = Panel(sheet, (80, 20, 280, 150), linear_axis(np.arange(4.0), "x"), axis)
        panel.grid()
        panel.curve(np.arange(len(values), dtype=np.float64), numbers, "#000000", dashed=True)
        panel.finish([])
    assert colours(sheet.finished()) > 2


def test_untrained_and_dead_networks_are_drawn() -> None:
    run = build(experiment("circle"))
    run.training.network.parameters[:] = 1e308
    assert colours(opened(png(run))) > 2


def test_without_system_fonts_texts_stay_legible(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(drawing, "FONTS", ())
    drawing._font.cache_clear()
    picture = opened(png(trained("gauss", 2)))
    drawing._font.cache_clear()
    assert colours(picture) > 50


def test_plot_option(cli: Cli, tmp_path: Path) -> None:
    path = tmp_path / "gambar.png"
    result = cli("train", "--epochs", "2", "--plot", str(path))
    assert result.code == 0
    assert str(path) in result.out
    with Image.open(path) as picture:
        assert picture.format == "PNG"
