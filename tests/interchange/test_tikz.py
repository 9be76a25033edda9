"""The drawing for LaTeX has every neuron and weight that it shows, and no text from a file that LaTeX would obey."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import given, settings

from nnplayground.experiment.build import build
from nnplayground.experiment.gallery import GALLERY
from nnplayground.interchange.model import Model, model_of
from nnplayground.interchange.tikz import encode, shown
from tests.interchange.test_exports import models


def sizes(model: Model) -> list[int]:
    return [len(model.inputs.keys), *(len(layer.bias) for layer in model.layers)]


@settings(max_examples=40)
@given(model=models())
def test_every_neuron_and_weight_is_drawn_once(model: Model) -> None:
    text = encode(model)
    assert text.count(r"\node[neuron]") == sum(sizes(model))
    nodes = re.findall(r"\\node\[neuron\] \((n\d+-\d+)\)", text)
    assert len(set(nodes)) == len(nodes)
    edges = re.findall(
        r"\\draw\[(positive|negative), .*?\] \((n\d+-\d+)\) to\[.*?\] .*\((n\d+-\d+)\);|"
        r"\\draw\[(positive|negative), .*?\] \((n\d+-\d+)\) to\[.*?\] \((n\d+-\d+)\);",
        text,
    )
    assert len(edges) == sum(int((layer.weights != 0.0).sum()) for layer in model.layers)


@settings(max_examples=40)
@given(model=models())
def test_braces_are_in_pairs_whatever_columns_are_called(model: Model) -> None:
    body = encode(model).split(r"\begin{tikzpicture}")[1]
    plain = body.replace(r"\{", "").replace(r"\}", "")
    assert plain.count("{") == plain.count("}")
    assert r"\write18" not in body


def test_of_a_large_layer_the_first_neurons_and_the_last_are_drawn() -> None:
    assert shown(10) == list(range(10))
    assert shown(64) == [0, 1, 2, 3, 4, 5, 63]
    text = encode(model_of(build(GALLERY["digits"].experiment)))
    assert r"$\vdots$" in text
    assert "64 units in all" in text


@pytest.mark.skipif(shutil.which("pdflatex") is None, reason="LaTeX is not installed")
@pytest.mark.parametrize("key", ["xor", "digits", "breast_cancer"])
def test_latex_makes_a_page_of_it(key: str, tmp_path: Path) -> None:
    text = encode(model_of(build(GALLERY[key].experiment)))
    usual = text.replace(r"\documentclass[tikz,border=4pt]{standalone}", r"\documentclass{article}\usepackage{tikz}")
    (tmp_path / "net.tex").write_text(usual, encoding="utf-8")
    order = ["pdflatex", "-interaction=nonstopmode", "-halt-on-error", "net.tex"]
    made = subprocess.run(order, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert made.returncode == 0, made.stdout[-800:]
