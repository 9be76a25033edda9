"""No number of the program is forgotten: whatever can be turned says what it is, and what too small or large does."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass

import pytest

import nnplayground
from nnplayground.catalogue import Param
from nnplayground.typeset import svg

PLAYTHINGS = ("gui.lessons", "lessons", "gui.workshop", "gui.widgets", "gui.dialogs", "cli")
"""Rooms whose numbers are a position, a width of a brush, or a part of a demonstration that a text beside explains."""
PLACES = {"channel", "sequence", "count", "values", "frequency", "phase"}
"""What is looked at, or how much of it: neither is too small or too large."""
WITHOUT_MEASURE = {"seed", "shuffled"} | PLACES
DEPTH = 5


def within(value: object, depth: int = DEPTH) -> Iterator[Param]:
    """Yield the numbers in a value: in lists, catalogues, and entries of these."""
    if isinstance(value, Param):
        yield value
    elif depth and isinstance(value, Mapping):
        for below in value.values():
            yield from within(below, depth - 1)
    elif depth and isinstance(value, tuple | list):
        for below in value:
            yield from within(below, depth - 1)
    elif depth and is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            yield from within(getattr(value, field.name, None), depth - 1)


def every() -> dict[str, Param]:
    """Return the numbers of all modules but those of playthings, each by a module that has it."""
    found: dict[int, tuple[str, Param]] = {}
    for module in pkgutil.walk_packages(nnplayground.__path__, "nnplayground."):
        name = module.name.removeprefix("nnplayground.")
        if name.endswith("__main__") or any(f"{name}.".startswith(f"{room}.") for room in PLAYTHINGS):
            continue
        for value in vars(importlib.import_module(module.name)).values():
            for param in within(value):
                found.setdefault(id(param), (f"{name}: {param.name}", param))
    return {f"{name} {number}": param for number, (name, param) in enumerate(found.values())}


@pytest.mark.thorough
def test_every_number_is_explained() -> None:
    params = every()
    assert len(params) > 80
    silent = [name for name, param in params.items() if not param.help]
    assert not silent
    measures = {
        name: param for name, param in params.items() if param.kind is not bool and param.name not in WITHOUT_MEASURE
    }
    assert not [name for name, param in measures.items() if not (param.small and param.large)]
    assert not [name for name, param in params.items() if name not in measures and (param.small or param.large)]


@pytest.mark.thorough
def test_every_formula_can_be_set() -> None:
    formulas = {param.formula for param in every().values() if param.formula}
    assert len(formulas) > 35
    assert all(svg(formula, 16.0, "#000000") for formula in formulas)
