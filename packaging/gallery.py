"""Makes the pictures of the gallery: every experiment, trained as far as it says, as network and boundary or curve.

python packaging/gallery.py [KEY ...]

Twice as large as they are shown, for sharp screens; what is around network and plot stays transparent, and its greys
can be seen on light and on dark.
"""

from __future__ import annotations

import sys
from contextlib import suppress
from itertools import pairwise
from pathlib import Path

import gallery_labs
import numpy as np
from PIL import Image, ImageDraw

from nnplayground.cli.drawing import SCALE, Sheet
from nnplayground.cli.picture import data_panel, loss_panel
from nnplayground.colours import OKABE_ITO
from nnplayground.engine.errors import TrainingDiverged
from nnplayground.engine.threads import use_one_blas_thread
from nnplayground.experiment.build import Run, build
from nnplayground.experiment.exhibits.exhibit import Exhibit
from nnplayground.experiment.gallery import GALLERY

FOLDER = Path(__file__).resolve().parents[1] / "resources" / "gallery"
WIDTH, HEIGHT, PLOT = 400, 220, 220
MARKS, COLOURS = 120, 96
MOST_NODES = 8
"""Neurons of a layer that are drawn."""
GREY, ROUND = (134, 144, 156, 255), 12


def trained(exhibit: Exhibit) -> Run:
    """Return the run after its epochs, or where it diverged."""
    run = build(exhibit.experiment)
    with suppress(TrainingDiverged):
        for _ in range(exhibit.epochs):
            run.training.advance_epoch()
        run.training.refresh()
    return run


def plot(run: Run) -> Image.Image:
    """Return boundary or curve; of data with more features the course of the loss. Corners are round."""
    box = (0, 0, PLOT, PLOT)
    sheet = Sheet(PLOT, PLOT)
    has_data = run.prepared.dataset.n_features <= 2
    panel = data_panel(sheet, box, run, MARKS) if has_data else loss_panel(sheet, box, run)
    picture = panel.inside.finished().convert("RGBA")
    mask = Image.new("L", (PLOT * SCALE, PLOT * SCALE))
    corner = PLOT * SCALE - 1
    ImageDraw.Draw(mask).rounded_rectangle((0, 0, corner, corner), ROUND * SCALE, 255)
    picture.putalpha(mask.reduce(SCALE))
    return picture


def places(count: int, x: float) -> list[tuple[float, float]]:
    """Return where the neurons of a layer stand, in drawn pixels."""
    shown = min(count, MOST_NODES)
    gap = min(44.0, (HEIGHT - 24.0) / shown)
    top = HEIGHT / 2 - gap * (shown - 1) / 2
    return [(x * SCALE, (top + gap * number) * SCALE) for number in range(shown)]


def sketch(run: Run, width: int) -> Image.Image:
    """Return the network: edges by sign and size of their weights."""
    network = run.training.network
    sizes = [network.layers[0].n_in, *(layer.n_out for layer in network.layers)]
    picture = Image.new("RGBA", (width * SCALE, HEIGHT * SCALE), (*GREY[:3], 0))
    draw = ImageDraw.Draw(picture)
    columns = [places(size, 14 + (width - 28) * number / (len(sizes) - 1)) for number, size in enumerate(sizes)]
    for index, (sources, targets) in enumerate(pairwise(columns)):
        weights = np.nan_to_num(network.weights(index))
        largest = float(np.abs(weights).max()) or 1.0
        for row, target in enumerate(targets):
            for column, source in enumerate(sources):
                weight = float(weights[row, column]) / largest
                line = max(1, round((0.7 + 4.0 * abs(weight)) * SCALE))
                draw.line([source, target], OKABE_ITO[int(weight >= 0.0)], line)
    radius = 9 if max(sizes) <= 6 and len(sizes) <= 5 else 6
    for x, y in (place for column in columns for place in column):
        r = radius * SCALE
        draw.ellipse((x - r, y - r, x + r, y + r), (244, 244, 242, 255), GREY, 2 * SCALE)
    return picture.reduce(SCALE)


def picture(exhibit: Exhibit) -> Image.Image:
    """Return network and plot side by side, or what a lab has to show, in few colours."""
    if exhibit.experiment.lab is not None:
        return reduced(gallery_labs.picture(exhibit))
    run = trained(exhibit)
    whole = Image.new("RGBA", (WIDTH, HEIGHT), (0, 0, 0, 0))
    whole.paste(sketch(run, WIDTH - PLOT - 12), (0, 0))
    whole.paste(plot(run), (WIDTH - PLOT, 0))
    return reduced(whole)


def reduced(whole: Image.Image) -> Image.Image:
    """Return a picture in few colours."""
    return whole.quantize(COLOURS, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)


def main(names: list[str]) -> int:
    """Make all pictures, or those named; take away those of experiments that are gone."""
    use_one_blas_thread()
    FOLDER.mkdir(exist_ok=True)
    for left_over in FOLDER.glob("*.png"):
        if left_over.stem not in GALLERY:
            left_over.unlink()
    for exhibit in GALLERY.values():
        if not names or exhibit.key in names:
            picture(exhibit).save(FOLDER / f"{exhibit.key}.png", optimize=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
