"""Any sequence of edits, training, undoing, branching and saving: what is trained always is the network described."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterable
from typing import Any

import numpy as np
import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from nnplayground.data.sources import SOURCES
from nnplayground.engine.activations import ACTIVATIONS
from nnplayground.engine.errors import TrainingDiverged
from nnplayground.engine.history import RECORDS
from nnplayground.engine.losses import LOSSES
from nnplayground.engine.moments import branch_off, moments, take_back
from nnplayground.engine.solvers import SOLVERS
from nnplayground.errors import InputError
from nnplayground.experiment import edit_network, edit_points, edits, files
from nnplayground.experiment.build import Run, Survey, build, rebuild, survey
from nnplayground.experiment.check import check
from nnplayground.experiment.files import Saved
from nnplayground.experiment.problems import with_training
from nnplayground.experiment.resume import resume
from nnplayground.experiment.spec import Experiment
from nnplayground.experiment.wiring import layer_inputs
from nnplayground.gui.document import Document

NUMBERS = st.integers(0, 9)
MOST_LAYERS, MOST_UNITS = 6, 12
NETWORK_EDITS: tuple[Callable[[Experiment, int, int, int], Experiment], ...] = (
    lambda spec, a, b, _c: edits.set_units(spec, a, 1 + b),
    lambda spec, a, _b, _c: edit_network.add_layer(spec, a),
    lambda spec, a, _b, _c: edit_network.remove_layer(spec, a),
    lambda spec, a, _b, _c: edit_network.duplicate_layer(spec, a),
    lambda spec, a, b, _c: edit_network.move_layer(spec, a, b),
    lambda spec, a, _b, _c: edit_network.add_neuron(spec, a),
    lambda spec, a, b, _c: edit_network.remove_neurons(spec, a, {b}),
    lambda spec, a, b, c: edit_network.duplicate_neurons(spec, a, {b, c}),
    edit_network.move_neuron,
    lambda spec, a, b, _c: edit_network.add_skip(spec, a, b),
    lambda spec, a, b, _c: edit_network.remove_skip(spec, a, b),
    lambda spec, a, b, c: edit_network.set_value(spec, a, b, c or None, 0.5),
    lambda spec, a, b, c: edit_network.lock(spec, [(a, b, c)]),
    lambda spec, a, b, c: edit_network.cut(spec, [(a, b, c)]),
    lambda spec, _a, _b, _c: edit_network.clear_edges(spec),
)


class Learning(RuleBasedStateMachine):
    """A document and its run, gone on with through edits as the training thread does it, beside a list of documents."""

    def __init__(self) -> None:
        super().__init__()
        self.document = Document(Experiment())
        self.past, self.future = [self.document.experiment], []
        self.run: Run | None = None
        self.left: Run | None = None
        self.found: Survey
        self.load()

    # -- what the training thread does ---------------------------------------------------------------------------------

    def load(self, *, fresh: bool = False) -> None:
        experiment = self.document.experiment
        self.found = survey(experiment)
        old, self.run, self.left = None if fresh else self.run or self.left, None, None
        if any(problem.blocking for problem in self.found.problems):
            self.left = old
        else:
            self.run = build(experiment) if old is None else rebuild(experiment, old)

    def edit(self, change: Callable[[Experiment], Experiment]) -> None:
        before = self.document.experiment
        try:
            new = change(before)
        except (InputError, IndexError):
            return
        layers = new.network.layers
        if new == before or len(layers) > MOST_LAYERS or max(layer.units for layer in layers) > MOST_UNITS:
            return
        self.document.edit(new, "edit")
        self.past.append(new)
        self.future = []
        self.load()

    # -- edits ---------------------------------------------------------------------------------------------------------

    @rule(change=st.sampled_from(NETWORK_EDITS), a=NUMBERS, b=NUMBERS, c=NUMBERS)
    def edit_network(self, change: Callable[[Experiment, int, int, int], Experiment], a: int, b: int, c: int) -> None:
        layers = self.document.experiment.network.layers
        index = a % len(layers)
        inputs = layer_inputs(layers, len(self.document.experiment.data.features) or self.found.dataset.n_features)
        self.edit(lambda spec: change(spec, index, b % layers[index].units, c % inputs[index]))

    @rule(a=NUMBERS, key=st.sampled_from(sorted(ACTIVATIONS)))
    def choose_activation(self, a: int, key: str) -> None:
        index = a % len(self.document.experiment.network.layers)
        self.edit(lambda spec: edits.set_activation(spec, index, key, self.found.shape))

    @rule(key=st.sampled_from(sorted(LOSSES)))
    def choose_loss(self, key: str) -> None:
        self.edit(lambda spec: edits.choose_loss(spec, key, self.found.shape))

    @rule(key=st.sampled_from(sorted(SOLVERS)), rate=st.sampled_from((1e-3, 0.1, 1e6)))
    def choose_solver(self, key: str, rate: float) -> None:
        self.edit(lambda spec: edits.choose_solver(spec, key, rate))

    @rule(changes=st.sampled_from(({"batch_size": 1}, {"batch_size": 500}, {"epochs": 3}, {"early_stopping": True})))
    def change_training(self, changes: dict[str, Any]) -> None:
        self.edit(lambda spec: with_training(spec, **changes))

    @rule(key=st.sampled_from(sorted(SOURCES)), fits=st.booleans())
    def choose_source(self, key: str, fits: bool) -> None:
        self.edit(lambda spec: edits.choose_source(spec, key))
        if fits:
            self.edit(lambda spec: edits.for_task(spec, self.found.shape))

    @rule(changes=st.sampled_from(({"test_fraction": 0.5}, {"split_seed": 7}, {"seed": 3}, {"standardize": False})))
    def change_data(self, changes: dict[str, Any]) -> None:
        self.edit(lambda spec: edits.change_data(spec, **changes))

    @rule(a=NUMBERS, how=st.sampled_from(("shift", "erase", "relabel", "add")))
    def change_samples(self, a: int, how: str) -> None:
        first = edit_points.thinned(self.found.dataset)

        def change(spec: Experiment) -> Experiment:
            points = spec.data.points or first
            rows = np.array([a, a + 1])
            if how == "shift":
                points = edit_points.shift(points, rows, {0: 0.5})
            elif how == "erase":
                points = edit_points.erase(points, rows)
            elif how == "relabel":
                points = edit_points.relabel(points, rows, a % 3)
            else:
                points = edit_points.add(points, np.zeros((1, len(edit_points.columns_of(points)))))
            return edit_points.with_points(spec, points, first)

        self.edit(change)

    @rule()
    def draw_other_weights(self) -> None:
        self.edit(edits.new_weights)

    # -- the way back --------------------------------------------------------------------------------------------------

    @precondition(lambda self: len(self.past) > 1)
    @rule()
    def undo(self) -> None:
        self.document.undo_stack.undo()
        self.future.append(self.past.pop())
        self.load()

    @precondition(lambda self: bool(self.future))
    @rule()
    def redo(self) -> None:
        self.document.undo_stack.redo()
        self.past.append(self.future.pop())
        self.load()

    @rule()
    def begin_anew(self) -> None:
        self.load(fresh=True)

    # -- training ------------------------------------------------------------------------------------------------------

    @precondition(lambda self: self.run is not None)
    @rule(how=st.sampled_from(("sample", "batch", "epoch", "some")))
    def train(self, how: str) -> None:
        training = self.run.training
        if training.finish is not None:
            training.go_on()
        try:
            if how == "sample":
                training.advance_sample()
            elif how == "epoch":
                training.advance_epoch()
            else:
                training.advance(1 if how == "batch" else 40)
        except TrainingDiverged:
            pass  # the last finite state is back
        training.refresh()

    @precondition(lambda self: self.run is not None and self.run.training.may_branch)
    @rule(a=NUMBERS, takes_back=st.booleans())
    def leave_the_course(self, a: int, takes_back: bool) -> None:
        training = self.run.training
        branches, past = training.history.branches, moments(training)
        if takes_back and branches:
            take_back(training, a % len(branches))
        elif len(past):
            branch_off(training, int(past[a % len(past)]))

    @rule()
    def save_and_open(self) -> None:
        training = self.run.training if self.run is not None else None
        state = (training.parameters.copy(), training.state()) if training is not None else (None, {})
        saved = files.decode(files.encode(Saved(self.document.experiment, *state)))
        assert saved.experiment == self.document.experiment
        if training is None:
            return
        again = build(saved.experiment)
        assert resume(again.training, saved) == []
        assert np.array_equal(again.training.parameters, training.parameters)
        self.run = again  # goes on from here, as after opening
        for each in (training, again.training):
            if each.finish is None:
                _advance(each)
        assert np.array_equal(again.training.parameters, training.parameters)

    # -- what holds ----------------------------------------------------------------------------------------------------

    @invariant()
    def the_document_is_what_it_should_be(self) -> None:
        assert self.document.experiment == self.past[-1]
        check(self.document.experiment)

    @invariant()
    def the_run_is_that_of_the_document(self) -> None:
        blocked = any(problem.blocking for problem in self.found.problems)
        assert (self.run is None) == blocked
        if self.run is None:
            return
        network, layers = self.run.training.network, self.document.experiment.network.layers
        inputs = layer_inputs(layers, network.n_in)
        shapes = [network.weights(index).shape for index in range(len(layers))]
        assert shapes == [(layer.units, below) for below, layer in zip(inputs, layers, strict=True)]
        assert np.isfinite(network.parameters).all()

    @invariant()
    def the_history_is_in_order(self) -> None:
        if self.run is None:
            return
        training = self.run.training
        records, vectors = training.history.records, training.history.parameters
        assert (np.diff(records.epochs) > 0).all()
        assert (np.diff(vectors.epochs) > 0).all()
        assert 0 < len(records.epochs) <= RECORDS
        assert records.epochs[-1] <= training.epoch
        assert vectors.rows.shape == (len(vectors.epochs), training.parameters.size)

    def teardown(self) -> None:
        stack = self.document.undo_stack
        for step, expected in _there_and_back(stack, self.past, self.future):
            step()
            assert self.document.experiment == expected


def _advance(training: Any) -> None:
    with contextlib.suppress(TrainingDiverged):
        training.advance(3)


def _there_and_back(stack: Any, past: list[Experiment], future: list[Experiment]) -> Iterable[tuple[Any, Experiment]]:
    yield from ((stack.undo, expected) for expected in past[-2::-1])
    yield from ((stack.redo, expected) for expected in [*past[1:], *future[::-1]])


QUIET = list(HealthCheck)


@pytest.mark.usefixtures("qapp")
class TestLearning(Learning.TestCase):
    settings = settings(max_examples=8, stateful_step_count=15, deadline=None, suppress_health_check=QUIET)


@pytest.mark.thorough
@pytest.mark.usefixtures("qapp")
class TestLearningForLong(Learning.TestCase):
    settings = settings(max_examples=60, stateful_step_count=40, deadline=None, suppress_health_check=QUIET)
