"""Any edits of the network on the document can all be taken back and all be taken again."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule
from PySide6.QtWidgets import QApplication

from nnplayground.experiment.check import check
from nnplayground.experiment.spec import Experiment
from nnplayground.gui.canvas.operations import Operations
from nnplayground.gui.canvas.targets import Edge, Neuron
from nnplayground.gui.document import Document

NUMBERS = st.integers(0, 7)


class NetworkEditing(RuleBasedStateMachine):
    """A document beside a plain list of the experiments that it should go through."""

    def __init__(self) -> None:
        super().__init__()
        self.document = Document(Experiment())
        self.operations = Operations(self.document, self.document)
        self.past, self.future = [self.document.experiment], []

    def _note(self) -> None:
        if self.document.experiment is not self.past[-1]:
            self.past.append(self.document.experiment)
            self.future = []

    def _edge(self, a: int, b: int, c: int) -> Edge:
        form = self.operations.form
        index = a % len(form.fed_by)
        number = c % (form.width(index) + 1)
        return Edge(index, b % form.sizes[index + 1], None if number == form.width(index) else number)

    def _neuron(self, a: int, b: int) -> Neuron:
        edge = self._edge(a, b, 0)
        return Neuron(edge.index + 1, edge.unit)

    @rule(a=NUMBERS, b=NUMBERS, c=NUMBERS, what=st.sampled_from(("lock", "unlock", "cut", "restore", "clear")))
    def decide(self, a: int, b: int, c: int, what: str) -> None:
        getattr(self.operations, what)([self._edge(a, b, c).place])
        self._note()

    @rule(a=NUMBERS, b=NUMBERS, c=NUMBERS, value=st.floats(-2, 2))
    def set_value(self, a: int, b: int, c: int, value: float) -> None:
        self.operations.set_value([self._edge(a, b, c).place], value)
        self._note()

    @rule(a=NUMBERS, b=NUMBERS, what=st.sampled_from(("duplicate", "delete")))
    def neurons(self, a: int, b: int, what: str) -> None:
        getattr(self.operations, what)([self._neuron(a, b), self._neuron(a + 1, b)])
        self._note()

    @rule(a=NUMBERS, b=NUMBERS)
    def add_and_move(self, a: int, b: int) -> None:
        neuron = self._neuron(a, b)
        self.operations.add_neuron(neuron.column - 1, neuron.unit)
        self._note()
        self.operations.move_neuron(neuron.column - 1, neuron.unit, 0)
        self._note()

    @rule(a=NUMBERS, b=NUMBERS, what=st.sampled_from(("add", "remove", "duplicate", "move")))
    def layers(self, a: int, b: int, what: str) -> None:
        count = len(self.operations.form.fed_by)
        index, operations = a % count, self.operations
        if what == "move":
            operations.move_layer(index, b % count)
        elif count < 8 or what == "remove":
            getattr(operations, f"{what}_layer")(index)
        self._note()

    @rule(a=NUMBERS, b=NUMBERS, what=st.sampled_from(("add_skip", "remove_skip")))
    def skips(self, a: int, b: int, what: str) -> None:
        index = a % len(self.operations.form.fed_by)
        getattr(self.operations, what)(index, b % (index + 1))
        self._note()

    @precondition(lambda self: len(self.past) > 1)
    @rule()
    def undo(self) -> None:
        self.document.undo_stack.undo()
        self.future.append(self.past.pop())

    @precondition(lambda self: bool(self.future))
    @rule()
    def redo(self) -> None:
        self.document.undo_stack.redo()
        self.past.append(self.future.pop())

    @invariant()
    def is_what_it_should_be(self) -> None:
        assert self.document.experiment == self.past[-1]
        check(self.document.experiment)

    def teardown(self) -> None:
        stack = self.document.undo_stack
        assert stack.count() == len(self.past) + len(self.future) - 1
        for expected in [*self.past[-2::-1]]:
            stack.undo()
            assert self.document.experiment == expected
        for expected in [*self.past[1:], *self.future[::-1]]:
            stack.redo()
            assert self.document.experiment == expected


@pytest.mark.usefixtures("qapp")
class TestNetworkEditing(NetworkEditing.TestCase):
    settings = settings(max_examples=60, stateful_step_count=30, deadline=None, suppress_health_check=list(HealthCheck))


def test_a_refused_edit_leaves_the_document_alone(qapp: QApplication) -> None:
    document = Document(Experiment())
    operations = Operations(document, document)
    reasons: list[str] = []
    operations.refused.connect(reasons.append)
    assert not operations.delete([Neuron(3, 0)])
    assert document.experiment == Experiment()
    assert document.undo_stack.count() == 0
    assert len(reasons) == 1
