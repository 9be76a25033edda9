"""A worksheet as one HTML file that needs nothing else: formulas and drawings are SVG within it, and it prints well."""

from __future__ import annotations

import re
from html import escape

from nnplayground.lessons.worksheet.blocks import Block, Break, Heading, Line, Paragraph, Picture, Worksheet
from nnplayground.progress import Report, silently
from nnplayground.typeset import svg

INK, PAPER = "#000000", "#ffffff"
FORMULA_SIZE = 17.0
EXERCISE = 3
"""The level of headings that begin an exercise, which stays on one page."""
_VIEW = re.compile(r'viewBox="\s*(-?[\d.]+)[ ,]+(-?[\d.]+)[ ,]+(-?[\d.]+)[ ,]+(-?[\d.]+)\s*"')
_STYLE = """
body { font: 15px/1.45 sans-serif; color: #000; background: #fff; max-width: 46em; margin: 2em auto; padding: 0 1em; }
h1 { font-size: 1.5em; } h2 { font-size: 1.2em; margin-top: 1.6em; } h3 { font-size: 1em; margin: 1.8em 0 0.3em; }
h1, h2, h3 { break-after: avoid; }
p { margin: 0.4em 0; }
.exercise { break-inside: avoid; }
.line { margin: 0.5em 0; break-inside: avoid; }
.part { display: inline-block; margin-right: 1.1em; white-space: nowrap; }
.part svg { max-width: 100%; }
.blank { display: inline-block; min-width: 9em; border-bottom: 1px solid #000; }
.picture { break-inside: avoid; margin: 0.6em 0; }
.break { break-after: page; border-top: 1px dashed #888; margin: 3em 0; }
footer { margin-top: 3em; font-size: 0.8em; color: #555; }
@page { size: A4; margin: 18mm; }
@media print { body { margin: 0; max-width: none; padding: 0; } .break { border: 0; margin: 0; } }
""".strip()


def to_html(sheet: Worksheet, report: Report = silently) -> bytes:
    """Return the bytes of the file, well-formed as XML, too."""
    body: list[str] = []
    is_within = False
    for place, block in enumerate(sheet.blocks):
        if is_within and isinstance(block, Heading | Break):
            body.append("</section>")
            is_within = False
        if isinstance(block, Heading) and block.level == EXERCISE:
            body.append('<section class="exercise">')
            is_within = True
        body.append(_block(block))
        report(place / len(sheet.blocks))
    if is_within:
        body.append("</section>")
    language, title = escape(sheet.language, quote=True), escape(sheet.title)
    head = (
        f'<!DOCTYPE html>\n<html xmlns="http://www.w3.org/1999/xhtml" lang="{language}">\n<head>\n'
        f'<meta charset="utf-8"/>\n<meta name="viewport" content="width=device-width"/>\n<title>{title}</title>\n'
        f"<style>\n{_STYLE}\n</style>\n</head>\n<body>\n"
    )
    foot = f"<footer>{escape(sheet.foot)}</footer>\n</body>\n</html>\n"
    return "".join((head, *(f"{part}\n" for part in body), foot)).encode()


def _block(block: Block) -> str:
    if isinstance(block, Heading):
        return f"<h{block.level}>{escape(block.text)}</h{block.level}>"
    if isinstance(block, Paragraph):
        return f"<p>{escape(block.text)}</p>"
    if isinstance(block, Picture):
        return f'<div class="picture">{block.sketch.svg(INK, PAPER)}</div>'
    if isinstance(block, Break):
        return '<div class="break"></div>'
    return _line(block)


def _line(line: Line) -> str:
    parts = "".join(f'<span class="part">{_formula(part)}</span>' for part in line.parts)
    label = f"{escape(line.label)} " if line.label else ""
    blank = '<span class="blank">&#160;</span>' if line.blank else ""
    spoken = f' role="math" aria-label="{escape(line.plain, quote=True)}"' if line.plain else ""
    return f'<div class="line">{label}<span{spoken}>{parts}</span>{blank}</div>'


def _formula(latex: str) -> str:
    """Return the SVG of a formula, standing on the line as letters do: its box begins above it, at minus its ascent."""
    drawn = svg(latex, FORMULA_SIZE, INK)
    drawn = drawn[drawn.index("<svg") :]
    found = _VIEW.search(drawn)
    if found is None:
        return drawn
    descent = float(found[4]) + float(found[2])
    return drawn.replace("<svg ", f'<svg style="vertical-align: {-descent:.2f}px" ', 1)
