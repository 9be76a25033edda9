"""Edits of stages, and what leaves each of them."""

from __future__ import annotations

import pytest

from nnplayground.experiment.labs import cnn
from nnplayground.experiment.labs.cnn import CnnSpec
from nnplayground.experiment.labs.edit_stages import added, changed, moved, removed
from nnplayground.experiment.labs.plan import passed
from nnplayground.experiment.labs.stages import (
    STAGES,
    ConvolutionStage,
    DenseStage,
    DropoutStage,
    FlattenStage,
    PoolingStage,
)

A, B, C = ConvolutionStage(channels=3), PoolingStage(), DenseStage(units=5)


@pytest.mark.parametrize("kind", STAGES)
def test_every_kind_is_added_where_it_is_wanted(kind: str) -> None:
    assert added((A, B), 1, kind) == (A, STAGES[kind].make(), B)
    assert added((), 0, kind) == (STAGES[kind].make(),)
    assert removed(added((A, B), 2, kind), 2) == (A, B)


def test_stages_are_moved_as_far_as_that_goes() -> None:
    assert moved((A, B, C), 0, 1) == (B, A, C)
    assert moved((A, B, C), 2, -2) == (C, A, B)
    assert moved((A, B, C), 2, 5) == (A, B, C)


def test_another_activation_begins_with_its_own_numbers() -> None:
    leaky = changed(changed((A,), 0, "activation", "leaky_relu"), 0, "params", {"slope": 0.2})
    assert leaky[0].params == {"slope": 0.2}
    assert changed(leaky, 0, "activation", "tanh")[0].params == {}


def test_a_stride_that_is_the_window_follows_it() -> None:
    stages = changed(changed((B,), 0, "stride", 1), 0, "stride", 2)
    assert stages[0].stride is None
    assert changed(stages, 0, "size", 4) == (PoolingStage(size=4),)


def test_what_leaves_every_stage_and_how_many_numbers_it_learns() -> None:
    stages = (A, B, DropoutStage(), FlattenStage(), C)
    found, why = passed(stages, (1, 8, 8))
    assert why is None
    assert [each.shape for each in found] == [(3, 8, 8), (3, 4, 4), (3, 4, 4), (48, 1, 1), (5, 1, 1)]
    assert [each.numbers for each in found] == [30, 0, 0, 0, 245]
    network = cnn.build(CnnSpec(stages=stages)).training.network
    assert sum(each.numbers for each in found) + 5 * 10 + 10 == network.parameters.size


def test_stages_before_the_one_that_cannot_be_are_known() -> None:
    found, why = passed((A, FlattenStage(), B), (1, 8, 8))
    assert len(found) == 2
    assert "Stage 3 (Pooling)" in str(why)
