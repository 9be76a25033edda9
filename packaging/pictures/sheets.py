"""Contact sheets: many pictures side by side, each with its name, to be looked at quickly."""

from __future__ import annotations

from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

COLUMNS, ROWS = 3, 2
WIDTH, HEIGHT = 700, 470
NAME_HEIGHT = 22
MARGIN = 6
PAPER, INK = (255, 255, 255), (180, 0, 90)


def assemble(pictures: list[Path], folder: Path) -> list[Path]:
    """Write sheets of the pictures into a folder; return their paths."""
    folder.mkdir(parents=True, exist_ok=True)
    many = COLUMNS * ROWS
    made = []
    for place in range(0, len(pictures), many):
        path = folder / f"sheet-{place // many + 1:02d}.png"
        _sheet(pictures[place : place + many]).save(path)
        made.append(path)
    return made


def _sheet(pictures: list[Path]) -> Image.Image:
    cell = WIDTH + MARGIN, HEIGHT + NAME_HEIGHT + MARGIN
    rows = -(-len(pictures) // COLUMNS)
    sheet = Image.new("RGB", (COLUMNS * cell[0], rows * cell[1]), PAPER)
    draw, font = ImageDraw.Draw(sheet), ImageFont.load_default(15)
    for place, path in enumerate(pictures):
        left, top = place % COLUMNS * cell[0], place // COLUMNS * cell[1]
        with Image.open(path) as image:
            shown = image.convert("RGB")
        shown.thumbnail((WIDTH, HEIGHT), Image.Resampling.LANCZOS)
        sheet.paste(shown, (left, top))
        draw.text((left + 2, top + HEIGHT + 2), f"{path.parent.name} / {path.stem}", INK, font)
    return sheet
