"""One update as a table for a spreadsheet: a row for every number that is computed, in the order of the walk."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from nnplayground.data.csv_export import Form
from nnplayground.i18n import Translate
from nnplayground.lessons.scripts import PLAIN
from nnplayground.lessons.walk.walk import Step, Walk
from nnplayground.numbers import unmistakable
from nnplayground.progress import Report, silently

COLUMNS = ("step", "phase", "sample", "name", "formula", "value")
FORMULA_DIGITS = 12
_ROWS_AT_ONCE = 500


def encode(walk: Walk, form: Form, translate: Translate, report: Report = silently) -> bytes:
    """Return the bytes of the table; values are written in full, formulas with twelve digits."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=form.delimiter, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for step in walk:
        writer.writerow(_row(step, form, translate))
        if step.index % _ROWS_AT_ONCE == 0:
            report(step.index / len(walk))
    return text.getvalue().encode(form.encoding)


def _row(step: Step, form: Form, translate: Translate) -> Iterator[str]:
    equation = step.equation
    yield str(step.index + 1)
    yield translate(step.phase.label.context, step.phase.label)
    yield "" if step.sample is None else str(step.sample + 1)
    yield equation.name.plain
    yield equation.term.write(PLAIN, FORMULA_DIGITS)
    yield unmistakable(equation.value).replace(".", form.decimal)
