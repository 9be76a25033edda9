"""Formulas of back-propagation through time come to the numbers that the engine computes."""

from __future__ import annotations

import numpy as np
import pytest
from msgspec.structs import replace

from nnplayground.engine.layers.recurrent import CELLS
from nnplayground.experiment.labs import rnn
from nnplayground.experiment.labs.rnn import suited
from nnplayground.experiment.labs.rnn_spec import RnnSpec
from nnplayground.lessons.scripts import LATEX
from nnplayground.lessons.through_time import BACK, END, FORTH, lines, moments
from nnplayground.typeset import svg


def traced(task: str, cell: str, layers: int = 2):
    spec = replace(suited(RnnSpec(), task), cell=cell, layers=layers, units=3)
    run = rnn.build(replace(spec, params={"samples": 40} if task != "names" else {}))
    run.training.advance(3)
    return run.traced(run.sequences.rows(np.array([5])))


@pytest.mark.parametrize("cell", CELLS)
@pytest.mark.parametrize("task", ["majority", "parity", "names", "adding"])
def test_every_formula_comes_to_its_numbers(task: str, cell: str) -> None:
    found = traced(task, cell)
    for layer in range(2):
        for moment in moments(found.forth.times):
            shown = lines(found, layer, moment)
            assert shown
            for line in shown:
                if line.equation.term is not None:
                    np.testing.assert_allclose(
                        np.broadcast_to(line.equation.term.value, line.equation.numbers.shape),
                        line.equation.numbers,
                        rtol=1e-9,
                        atol=1e-12,
                        err_msg=f"{moment} {line.title}",
                    )


def test_moments_go_there_and_back() -> None:
    ways = [(moment.way, moment.time) for moment in moments(3)]
    assert ways == [*((FORTH, time) for time in (0, 1, 2)), *((BACK, time) for time in (2, 1, 0)), (END, 0)]


@pytest.mark.parametrize("cell", CELLS)
def test_formulas_can_be_set(cell: str) -> None:
    found = traced("parity", cell, layers=1)
    for moment in (moments(8)[3], moments(8)[11], moments(8)[-1]):
        for line in lines(found, 0, moment):
            assert "<svg" in svg(line.equation.lines(LATEX, 3)[0], 16.0, "#000000")
            assert line.equation.plain(3)
            assert str(line.title)


def test_a_layer_and_its_gates_are_told_apart() -> None:
    found = traced("parity", "lstm")
    plain = [line.equation.plain(3) for line in lines(found, 1, moments(8)[1])]
    assert plain[0].startswith("h₂⁽¹⁾ = ")
    assert plain[1].startswith("i₂⁽²⁾ = σ(W_xi⁽²⁾·h₂⁽¹⁾ + W_hi⁽²⁾·h₁⁽²⁾ + b_i⁽²⁾) = ")
    gathered = lines(found, 1, moments(8)[-2])
    assert any(line.equation.plain(3).startswith("G1[W_h⁽²⁾] = G2[W_h⁽²⁾] + δ₁⁽²⁾·(h₀⁽²⁾)ᵀ") for line in gathered)
