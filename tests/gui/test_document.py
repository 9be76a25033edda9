"""The document: every edit once, every edit undone."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from nnplayground.experiment import edits
from nnplayground.experiment.spec import Experiment
from nnplayground.gui.document import Document


def test_an_edit_that_changes_nothing_is_no_step() -> None:
    document = Document(Experiment())
    document.edit(Experiment(), "nothing")
    assert document.undo_stack.count() == 0


def test_edits_of_one_drag_are_one_step() -> None:
    document = Document(Experiment())
    for units in (5, 6, 7):
        document.edit(edits.set_units(document.experiment, 0, units), "more", "units")
    document.edit(edits.set_units(document.experiment, 1, 5), "other", "other units")
    assert document.undo_stack.count() == 2
    document.undo_stack.undo()
    document.undo_stack.undo()
    assert document.experiment == Experiment()


def test_there_and_back_again_leaves_nothing_to_undo() -> None:
    document = Document(Experiment())
    document.edit(edits.set_units(document.experiment, 0, 5), "more", "units")
    document.edit(Experiment(), "fewer", "units")
    assert not document.undo_stack.canUndo()


@given(st.lists(st.tuples(st.integers(0, 2), st.integers(1, 9)), max_size=30), st.data())
def test_undo_and_redo_equal_a_replay(changes: list[tuple[int, int]], data: st.DataObject) -> None:
    document, states = Document(Experiment()), [Experiment()]
    for index, units in changes:
        document.edit(edits.set_units(document.experiment, index, units), "change")
        if document.experiment != states[-1]:
            states.append(document.experiment)
    for _ in range(10):
        index = data.draw(st.integers(0, len(states) - 1))
        document.undo_stack.setIndex(index)
        assert document.experiment == states[index]
