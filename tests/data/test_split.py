"""Which samples are set aside: all of them once, each class in its share, the same every time."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nnplayground.data.split import split

fractions = st.floats(0.0, 1.0)
labelled = st.lists(st.integers(0, 4), min_size=1, max_size=60).map(np.array)


@given(labelled, fractions, st.integers(0, 100), st.booleans())
def test_every_row_is_on_one_side(labels, fraction, seed, stratified):
    count = len(labels)
    kept, aside = split(count, fraction, np.random.default_rng(seed), labels if stratified else None)
    assert sorted([*kept, *aside]) == list(range(count))
    assert (np.diff(kept) > 0).all()
    assert (np.diff(aside) > 0).all()
    assert len(kept) >= 1
    if fraction == 0.0:
        assert len(aside) == 0
    elif count > 1:
        assert len(aside) == np.clip(round(count * fraction), 1, count - 1)


@given(labelled, fractions, st.integers(0, 100))
def test_every_class_goes_in_its_share(labels, fraction, seed):
    _, aside = split(len(labels), fraction, np.random.default_rng(seed), labels)
    for number in np.unique(labels):
        exact = (labels == number).sum() * len(aside) / len(labels)
        assert abs((labels[aside] == number).sum() - exact) < 1.0


@pytest.mark.parametrize("labels", [None, np.arange(50) % 3])
def test_seed_decides(labels):
    first, again, other = (split(50, 0.3, np.random.default_rng(seed), labels)[1].tolist() for seed in (1, 1, 2))
    assert first == again
    assert first != other


def test_one_changed_label_moves_hardly_anything():
    labels = np.arange(200) % 2
    changed = labels.copy()
    changed[17] = 1 - changed[17]
    _, before = split(200, 0.3, np.random.default_rng(0), labels)
    _, after = split(200, 0.3, np.random.default_rng(0), changed)
    assert len(set(before) ^ set(after)) <= 6


def test_sides_have_nothing_to_do_with_values_drawn_by_the_same_seed() -> None:
    values = np.random.default_rng(0).random(2000)
    kept, aside = split(2000, 0.3, np.random.default_rng(0))
    assert abs(values[kept].mean() - values[aside].mean()) < 0.05


def test_a_row_added_at_the_end_moves_hardly_any_other() -> None:
    first = split(500, 0.3, np.random.default_rng(0))[1]
    second = split(501, 0.3, np.random.default_rng(0))[1]
    assert len(np.setxor1d(first, second)) <= 2


def test_few_rows_all_stay() -> None:
    for samples in (0, 1):
        kept, aside = split(samples, 0.3, np.random.default_rng(0))
        assert (len(kept), len(aside)) == (samples, 0)
