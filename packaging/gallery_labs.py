"""Makes the pictures of the gallery's labs: on the left what is learned, on the right how, or what comes of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw

from nnplayground.cli.drawing import INK, SCALE, Axis, Panel, Sheet, linear_axis
from nnplayground.cli.picture import loss_panel
from nnplayground.colours import OKABE_ITO
from nnplayground.experiment.exhibits.exhibit import Exhibit
from nnplayground.experiment.labs import labs
from nnplayground.experiment.labs.tuned import TunedRun

Floats = NDArray[np.float64]
WIDTH, HEIGHT = 400, 220
SIDE, BETWEEN = 194, 12
ROUND = 12


def trained(exhibit: Exhibit) -> labs.LabTraining:
    """Return the run after its epochs."""
    made = labs.build(exhibit.experiment)
    made.training.advance(exhibit.epochs * made.training.batches)
    made.training.refresh()
    return made


# -- pieces ------------------------------------------------------------------------------------------------------------


def grey(image: Floats) -> Image.Image:
    """Return an image whose pixels are between 0 and 1."""
    return Image.fromarray((255.0 * np.clip(image, 0.0, 1.0)).astype(np.uint8)).convert("RGB")


def signed(image: Floats) -> Image.Image:
    """Return an image of signed numbers, white at 0 and in the colours of signs at the largest."""
    share = np.clip(image / (np.abs(image).max() or 1.0), -1.0, 1.0)[..., None]
    colours = [np.array([int(colour[start : start + 2], 16) for start in (1, 3, 5)]) for colour in OKABE_ITO[:2]]
    ends = np.where(share < 0.0, colours[0], colours[1])
    return Image.fromarray((255.0 + np.abs(share) * (ends - 255.0)).astype(np.uint8))


def tiles(images: Sequence[Image.Image], columns: int, height: int = HEIGHT) -> Image.Image:
    """Return small images side by side, as large as they can be."""
    rows = -(-len(images) // columns)
    size = min((SIDE - 3 * (columns - 1)) // columns, (height - 3 * (rows - 1)) // rows)
    whole = Image.new("RGBA", (SIDE, height))
    left = (SIDE - columns * (size + 3) + 3) // 2
    top = (height - rows * (size + 3) + 3) // 2
    for number, image in enumerate(images):
        place = left + number % columns * (size + 3), top + number // columns * (size + 3)
        whole.paste(image.resize((size, size), Image.Resampling.NEAREST), place)
    return whole


def rounded(panel: Panel) -> Image.Image:
    """Return what is inside of a panel, with round corners."""
    picture = panel.inside.finished().convert("RGBA")
    mask = Image.new("L", (picture.width * SCALE, picture.height * SCALE))
    ends = 0, 0, mask.width - 1, mask.height - 1
    ImageDraw.Draw(mask).rounded_rectangle(ends, ROUND * SCALE, 255)
    picture.putalpha(mask.reduce(SCALE))
    return picture


def courses(run: Any) -> Image.Image:
    """Return the course of both losses."""
    return rounded(loss_panel(Sheet(SIDE, HEIGHT), (0, 0, SIDE, HEIGHT), run))


def panel_of(x: Axis, y: Axis) -> Panel:
    """Return an empty panel."""
    return Panel(Sheet(SIDE, HEIGHT), (0, 0, SIDE, HEIGHT), x, y)


def scattered(points: Floats, colours: Sequence[str], radius: float = 3.0) -> Panel:
    """Return a panel with points."""
    panel = panel_of(linear_axis(points[:, 0], ""), linear_axis(points[:, 1], ""))
    for place, colour in zip(panel.places(points[:, 0], points[:, 1]), colours, strict=True):
        panel.inside.mark(place, (), colour, "#FFFFFF", radius)
    return panel


def bars(values: Floats, colour: str) -> Image.Image:
    """Return numbers over the times as bars, from 0 to the largest."""
    panel = panel_of(Axis(-0.8, len(values) - 0.2), Axis(0.0, 1.08 * float(values.max())))
    for number, value in enumerate(values):
        (low, high) = panel.places(np.array([number, number], dtype=float), np.array([0.0, value]))
        panel.inside.line([low, high], colour, 0.7 * SIDE / len(values))
    return rounded(panel)


def classes(labels: NDArray[np.int64]) -> list[str]:
    """Return the colour of every sample's class."""
    return [OKABE_ITO[int(label) % len(OKABE_ITO)] for label in labels]


# -- families ----------------------------------------------------------------------------------------------------------

Halves = tuple[Image.Image, Image.Image]


def of_cnn(made: labs.LabTraining) -> Halves:
    """Return what the first convolution makes of a digit, and the losses."""
    run: Any = made.run
    image = run.images.pixels[run.rows.test[3]]
    first = next(iter(run.feature_maps(image).values()))
    shown = [grey(image[0]), *(grey(maps / (first.max() or 1.0)) for maps in first[:15])]
    return tiles(shown, 4), courses(run)


def of_rnn(made: labs.LabTraining) -> Halves:
    """Return the gradient by time, or names that are made up, and the losses."""
    run: Any = made.run
    if run.task.key != "names":
        return bars(np.array(run.gradient_by_time()[0]), OKABE_ITO[1]), courses(run)
    rng, sheet = np.random.default_rng(3), Sheet(SIDE, HEIGHT)
    panel = Panel(sheet, (0, 0, SIDE, HEIGHT), Axis(0.0, 1.0), Axis(0.0, 1.0))
    for number in range(7):
        panel.inside.text((16, 14 + 28 * number), run.spell("id", rng), 18, "la", INK if number % 2 else OKABE_ITO[1])
    return rounded(panel), courses(run)


def of_autoencoder(made: labs.LabTraining) -> Halves:
    """Return digits above what comes back, and their codes on the map where there are two numbers."""
    run: Any = made.run
    pixels = run.images.pixels[run.rows.test[:12]]
    shown = run.spoilt(pixels, np.random.default_rng(0))
    if run.spec.bottleneck > 2:
        return tiles([grey(image[0]) for image in shown], 3), tiles([grey(image[0]) for image in run.rebuilt(shown)], 3)
    tests = run.rows.test[:300]
    pairs = [image[0] for pair in zip(shown[:8], run.rebuilt(shown[:8]), strict=True) for image in pair]
    codes = run.codes(run.images.pixels[tests])
    return tiles([grey(image) for image in pairs], 4), rounded(scattered(codes, classes(run.images.labels[tests])))


def of_gan(made: labs.LabTraining) -> Halves:
    """Return the generator's grid, and what is made among what is real."""
    run: Any = made.run
    points = np.concatenate([run.real[:400], run.training.made()[:400]])
    both = scattered(points, [OKABE_ITO[7]] * 400 + [OKABE_ITO[5]] * 400, 2.5)
    bent = run.bent(21)
    grid = panel_of(both.x, both.y)
    for lines in (bent, bent.transpose(1, 0, 2)):
        for line in lines:
            grid.inside.line(grid.places(line[:, 0], line[:, 1]), OKABE_ITO[1], 1.0)
    return rounded(grid), rounded(both)


def of_rbm(made: labs.LabTraining) -> Halves:
    """Return filters and digits above what comes back, or covered digits and what the machine expects of them."""
    run: Any = made.run
    if not run.spec.contrast.persistent:
        pixels = run.images.pixels[run.rows.test[:8]]
        pairs = [grey(image[0]) for pair in zip(pixels, run.reconstructed(pixels), strict=True) for image in pair]
        return tiles([signed(image[0]) for image in run.filters()[:36]], 6), tiles(pairs, 4)
    pixels = run.images.pixels[run.rows.test[:12]]
    known = np.ones(run.images.shape, dtype=bool)
    known[:, run.images.shape[1] // 2 :] = False
    halves = [grey(image[0]) for image in np.where(known, pixels, 0.35)]
    whole = [grey(image[0]) for image in run.completed(pixels, known, np.random.default_rng(0))]
    return tiles(halves, 3), tiles(whole, 3)


def of_dbn(made: labs.LabTraining) -> Halves:
    """Return what units of the second machine stand for, and dreams; or the accuracy of both twins."""
    run: Any = made.run
    stack = run.stack if isinstance(run, TunedRun) else run
    nothing = stack.dbn.down(np.zeros((1, stack.dbn.sizes[-1])), 2).reshape(stack.images.shape)
    units = [signed(image[0] - nothing[0]) for image in stack.learned(1)[:25]]
    if not isinstance(run, TunedRun):
        return tiles(units, 5), tiles([grey(image[0]) for image in stack.dreams(25, np.random.default_rng(0))], 5)
    own, twin = (training.history.curve() for training in (run.training, run.training.twin))
    panel = panel_of(Axis(0.0, float(own.epochs[-1])), Axis(0.0, 1.0))
    panel.grid()
    panel.curve(own.epochs.astype(float), own.test_score, OKABE_ITO[1], 3.0)
    panel.curve(twin.epochs.astype(float), twin.test_score, OKABE_ITO[0], 3.0, dashed=True)
    return tiles(units, 5), rounded(panel)


DRAWN: dict[str, Callable[[labs.LabTraining], Halves]] = {
    "cnn": of_cnn,
    "rnn": of_rnn,
    "autoencoder": of_autoencoder,
    "gan": of_gan,
    "rbm": of_rbm,
    "dbn": of_dbn,
}
"""How each family is drawn."""


def picture(exhibit: Exhibit) -> Image.Image:
    """Return the picture of a lab; what is around both halves stays transparent."""
    if exhibit.experiment.lab is None:
        raise ValueError(f"{exhibit.key} is no lab")
    whole = Image.new("RGBA", (WIDTH, HEIGHT), (0, 0, 0, 0))
    for half, left in zip(DRAWN[exhibit.experiment.lab.family](trained(exhibit)), (0, SIDE + BETWEEN), strict=True):
        whole.paste(half, (left, 0))
    return whole
