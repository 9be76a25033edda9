"""The table of an update holds the numbers of the walk, in full."""

from __future__ import annotations

import csv
import io

import pytest

from nnplayground.data.csv_export import FORMS
from nnplayground.experiment.gallery import GALLERY
from nnplayground.i18n import english, translator
from nnplayground.lessons.walk import Course
from nnplayground.lessons.walk.export import COLUMNS, encode
from nnplayground.numbers import parse_number


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
def test_every_number_is_in_the_table(form) -> None:
    walk = Course.begin(GALLERY["eleven"].experiment).walk
    text = encode(walk, form, english).decode(form.encoding)
    header, *rows = csv.reader(io.StringIO(text), delimiter=form.delimiter)
    assert tuple(header) == COLUMNS
    assert len(rows) == len(walk)
    for row, step in zip(rows, walk, strict=True):
        assert row[3] == step.equation.name.plain
        assert parse_number(row[5]) == step.equation.value


def test_phases_are_in_the_readers_language() -> None:
    walk = Course.begin(GALLERY["worked"].experiment).walk
    first = encode(walk, FORMS["comma"], translator("id")).decode("utf-8-sig").splitlines()[1].split(";")
    assert first[1] == translator("id")("Phase", "Feed-forward")
