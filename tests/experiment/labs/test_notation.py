"""The stages of a network as a line of text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nnplayground.engine.layers.pooling import POOLINGS
from nnplayground.errors import InputError
from nnplayground.experiment.labs.cnn import DEFAULT_STAGES
from nnplayground.experiment.labs.notation import parse, written
from nnplayground.experiment.labs.stages import (
    ConvolutionStage,
    DenseStage,
    DropoutStage,
    FlattenStage,
    PoolingStage,
)

small = st.integers(1, 9)
stages = st.one_of(
    st.builds(
        ConvolutionStage,
        channels=small,
        kernel=small,
        stride=small,
        padding=st.integers(0, 9),
        activation=st.sampled_from(["relu", "tanh"]),
    ),
    st.builds(
        PoolingStage,
        pooling=st.sampled_from(list(POOLINGS)),
        size=small,
        stride=st.none() | small,
        padding=st.integers(0, 9),
    ),
    st.builds(DenseStage, units=small, activation=st.sampled_from(["relu", "tanh"])),
    st.builds(DropoutStage, share=st.floats(0.0, 0.9)),
    st.just(FlattenStage()),
)


@given(st.lists(stages).map(tuple))
def test_what_is_written_reads_back(given_stages) -> None:
    assert parse(written(given_stages)) == given_stages


def test_short_and_long_forms() -> None:
    assert parse(
        "conv:16:kernel=5:tanh, pool:avg:3,flatten , dense:8:activation=elu,dropout:0,5".replace("0,5", "0.5")
    ) == (
        ConvolutionStage(channels=16, kernel=5, activation="tanh"),
        PoolingStage(pooling="avg", size=3),
        FlattenStage(),
        DenseStage(units=8, activation="elu"),
        DropoutStage(share=0.5),
    )
    assert parse("convolution,pooling") == (ConvolutionStage(), PoolingStage())
    assert parse("") == ()
    assert written(DEFAULT_STAGES) == "conv:16, pool:2, conv:32, pool:2, dropout:0.25"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("cov:3", "there is no “cov”"),
        ("conv:3:5", "“5” in “conv:3:5” cannot be read"),
        ("conv:3:size=5", "“size=5”"),
        ("conv:3:activation=magic", "there is no “magic”"),
        ("conv:x", "“x” is not a number"),
        ("conv:0", "Channels"),
        ("pool:2:2", "“2” in “pool:2:2”"),
        ("flatten:3", "“3” in “flatten:3”"),
        ("dense:3.5", "not a whole number"),
        ("conv:relu:tanh", "“tanh” in"),
    ],
)
def test_what_cannot_be_read(text: str, message: str) -> None:
    with pytest.raises(InputError, match=message):
        parse(text)
