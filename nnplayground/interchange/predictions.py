"""What a network says of every sample, as a table: one row a sample, in the order of the data."""

from __future__ import annotations

import csv
import io
import math
from collections.abc import Iterator

import numpy as np

from nnplayground.data.csv_cells import protected
from nnplayground.data.csv_export import Form, class_texts, new_name, written
from nnplayground.data.dataset import Dataset, Floats
from nnplayground.experiment.build import Run
from nnplayground.experiment.judging import PARTS, Examined, Examiner
from nnplayground.progress import Report, silently

PART_NAMES = dict(zip(PARTS, ("training", "test", "validation"), strict=True))
"""What the parts are called in the table, whatever the language is."""
INDEX, PART, TARGET, PREDICTION, LOSS = "index", "part", "target", "prediction", "loss"

_ROWS_AT_ONCE = 200

Line = tuple[int, list[str]]
"""A row of the data and its cells after the first."""


def encode(run: Run, form: Form, report: Report = silently) -> bytes:
    """Return the bytes of the table of all samples of a run, as the network stands.

    Columns: `index` as the samples are counted in the window, from 1; `part`; the raw inputs; `target` and
    `prediction`, once for each target of a regression; for classes the probability of each, or its output where that
    cannot be read so; and `loss`. Numbers are written in full, and a cell stays empty for what is no finite number. A
    column that is added here gives way to one of the data that has its name.
    """
    found = [Examiner(run, part)() for part in PARTS]
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=form.delimiter, lineterminator="\r\n")
    writer.writerow([protected(name) for name in _header(found[0])])
    lines: list[Line] = []
    total = sum(map(len, found))
    for examined in found:
        for line in _lines(examined, form):
            lines.append(line)
            if len(lines) % _ROWS_AT_ONCE == 0:
                report(len(lines) / total)
    writer.writerows([str(row + 1), *cells] for row, cells in sorted(lines, key=lambda line: line[0]))
    return text.getvalue().encode(form.encoding)


def _header(examined: Examined) -> list[str]:
    dataset = examined.prepared.dataset
    inputs = list(dataset.feature_names)
    first, last = [INDEX, PART], [*_answer_names(examined, dataset), LOSS]
    taken = list(inputs)
    for names in (first, last):
        for place, name in enumerate(names):
            names[place] = new_name(name, taken)
            taken.append(names[place])
    return [*first, *inputs, *last]


def _answer_names(examined: Examined, dataset: Dataset) -> list[str]:
    if dataset.labels is None:
        several = len(dataset.target_names) > 1
        whose = [f" {name}" if several else "" for name in dataset.target_names]
        return [f"{what}{name}" for name in whose for what in (TARGET, PREDICTION)]
    shown = _shown(examined)
    if shown.shape[1] == 1:
        return [TARGET, PREDICTION, "output"]
    what = "probability" if examined.are_shares else "output"
    return [TARGET, PREDICTION, *(f"{what} of {name}" for name in dataset.class_names)]


def _shown(examined: Examined) -> Floats:
    """Return the numbers of a classification's samples: probabilities `(m, classes)`, or else outputs `(m, n_out)`."""
    probabilities = examined.probabilities()
    return examined.outputs if probabilities is None else probabilities


def _lines(examined: Examined, form: Form) -> Iterator[Line]:
    dataset, rows = examined.prepared.dataset, examined.rows
    words: list[list[str]] = [[]] * len(rows)
    if dataset.labels is None:
        answers = np.stack([examined.targets, examined.outputs], axis=2).reshape(
            len(rows), 2 * examined.outputs.shape[1]
        )
    else:
        answers, words = _shown(examined), _classes(examined)
    numbers = np.column_stack([answers, examined.losses]).tolist()
    for place, row in enumerate(rows.tolist()):
        inputs, after = (
            [_cell(value, form) for value in values] for values in (dataset.x[row].tolist(), numbers[place])
        )
        yield row, [PART_NAMES[examined.part], *inputs, *words[place], *after]


def _classes(examined: Examined) -> list[list[str]]:
    """Return the class of every sample, and what it is taken for; nothing where its outputs are no numbers."""
    names = class_texts(examined.prepared.dataset.class_names)
    said = np.isfinite(examined.outputs.sum(axis=1))
    pairs = zip(examined.actual.tolist(), examined.chosen().tolist(), said.tolist(), strict=True)
    return [[names[actual], names[chosen] if is_said else ""] for actual, chosen, is_said in pairs]


def _cell(value: float, form: Form) -> str:
    return written(value, form.decimal) if math.isfinite(value) else ""
