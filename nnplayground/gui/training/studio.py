"""Where frames are made: in the training thread, from the run as it stands."""

from __future__ import annotations

import time
from contextlib import nullcontext
from dataclasses import replace
from itertools import count
from typing import TYPE_CHECKING

import numpy as np

from nnplayground.data.dataset import REGRESSION
from nnplayground.engine.arrays import frozen
from nnplayground.engine.inspection import Report
from nnplayground.engine.moments import looking_back, moments
from nnplayground.engine.network import Network, with_ones
from nnplayground.engine.trainer import Trainer
from nnplayground.experiment.build import Run
from nnplayground.experiment.judging import Examined, Examiner
from nnplayground.gui.training.frames import Frame, Need, Numbers, Timeline, histogram
from nnplayground.gui.training.looking import Looker
from nnplayground.gui.training.messages import Show
from nnplayground.gui.training.pictures import Coding, Painter
from nnplayground.gui.training.plane import Axes, plane

if TYPE_CHECKING:
    from nnplayground.experiment.labs.labs import LabTraining

COUNT_S = 0.5
"""Over how long steps per second are counted."""
FINE_UP_TO = 20_000
"""Parameters of a network that is still fed with a fine picture; larger ones would take too long."""
RESULTS_EVERY_S = 0.25
"""Time between two looks at the results while training runs."""
EXAMINED, STILL_EXAMINED = (5_000, 5e7), (20_000, 2e8)
"""Samples, and samples times parameters, of which results are made at most: about 3 ms, and 10 ms standing still."""
EXAMINED_AT_LEAST = 50


class Studio:
    """Makes frames of one run: what is asked for, in the colours and on the plane asked for."""

    def __init__(self, show: Show) -> None:
        self._show = show
        self.moment: int | None = None
        """The past epoch of the run that frames show; None is the present."""
        self.looks = 0
        """Number of the last order to look back."""
        self._run: Run | LabTraining | None = None
        self._version = 0
        self._painters: dict[int, Painter] = {}
        self._examiners: dict[tuple[str, int], Examiner] = {}
        self._examined_at = 0.0
        self._looker: Looker | None = None
        self._turn = count()
        self._rate = 0.0
        self._counted_from = (0.0, 0)

    @property
    def show(self) -> Show:
        """What frames are made of."""
        return self._show

    @show.setter
    def show(self, show: Show) -> None:
        before, self._show = self._show, show
        if (before.axes, before.size, before.colours) != (show.axes, show.size, show.colours):
            self._painters.clear()

    def enter(self, run: Run | LabTraining, version: int) -> None:
        """Make frames of this run from now on, as it stands."""
        self._run, self._version, self.moment = run, version, None
        self._painters.clear()
        self._examiners.clear()
        self._looker = None
        self.start_counting(run.training.steps)

    def start_counting(self, steps: int) -> None:
        """Count steps per second from now."""
        self._counted_from, self._rate = (time.perf_counter(), steps), 0.0

    # -- what comes next -----------------------------------------------------------------------------------------------

    def next_needs(self) -> Need:
        """Return the parts of the next frame: those of every frame, and those whose turn it is."""
        turns = self._show.turns
        needs = self._show.always | (turns[next(self._turn) % len(turns)] if turns else Need.NOTHING)
        is_early = time.perf_counter() < self._examined_at + RESULTS_EVERY_S
        return needs & ~Need.RESULTS if is_early else needs

    # -- making --------------------------------------------------------------------------------------------------------

    def make(self, needs: Need, *, still: bool = False) -> Frame:
        """Return a frame with the parts asked for, on a finer grid where the run stands still."""
        if self._run is None:
            raise RuntimeError("there is no run to make frames of")
        run, training = self._run, self._run.training
        timeline = _timeline(training) if Need.TIME in needs else None
        with looking_back(training, self.moment) if self.moment is not None else nullcontext():
            frame = self._frame(training, needs, timeline, still=still)
            return self._of_network(run, frame) if isinstance(run, Run) else self._of_lab(run, frame)

    def _frame(self, training: Trainer, needs: Need, timeline: Timeline | None, *, still: bool) -> Frame:
        """Return what a frame has of any trainer."""
        return Frame(
            version=self._version,
            epoch=training.epoch,
            steps=training.steps,
            batch=training.batch,
            batches=training.batches,
            sample=training.looked_at(),
            needs=needs,
            record=training.record,
            steps_per_second=self._steps_per_second(training.steps),
            parameters=training.parameters.size,
            curve=training.history.curve() if needs & (Need.LOSS | Need.GRADIENTS) else None,
            marks=tuple(training.history.marks),
            histogram=histogram(training.gauge()) if Need.HISTOGRAM in needs else None,
            timeline=timeline,
            is_past=self.moment is not None,
            is_still=still,
            looks=self.looks,
        )

    def _of_lab(self, run: LabTraining, frame: Frame) -> Frame:
        """Return the frame with what the page of the lab shows."""
        return replace(frame, lab=run.lab.shown(run.run, self._show.wish)) if Need.LAB in frame.needs else frame

    def _of_network(self, run: Run, frame: Frame) -> Frame:
        """Return the frame with what is to be seen of a network of dense layers."""
        training, network, needs, still = run.training, run.training.network, frame.needs, frame.is_still
        painter = self._painter_of(run, self._size(network) if still else self._show.size)
        if needs & (Need.BOUNDARY | Need.MAPS):
            painter.feed()
        parameters, layers = frozen(network.parameters), range(len(network.layers))
        looked_at = training.looked_at()
        is_line = painter.plane.height == 1
        watched = _of_network(self._show.watched, network)
        return replace(
            frame,
            sample=None if looked_at is None else int(run.prepared.train[looked_at]),
            weights=tuple(network.weights(index, parameters) for index in layers),
            biases=tuple(network.bias(index, parameters) for index in layers),
            plane=painter.plane,
            boundary=painter.boundary(watched) if Need.BOUNDARY in needs and not is_line else None,
            curves=painter.curves(watched) if Need.BOUNDARY in needs and is_line else None,
            field=painter.field(watched) if Need.BOUNDARY in needs and still and not is_line else None,
            watched=watched,
            maps=self._maps(painter) if Need.MAPS in needs else None,
            numbers=numbers_of(run) if Need.NUMBERS in needs else None,
            results=self._results(run, still=still) if Need.RESULTS in needs else None,
            inspection=self._look(run, still=still) if Need.INSPECTION in needs else None,
        )

    def _look(self, run: Run, *, still: bool) -> Report | None:
        """Return what there is to say of what is looked at; None where nothing is, or it is too early."""
        if self._show.inspected is None:
            return None
        if self._looker is None:
            self._looker = Looker(run.training)
        return self._looker.look(self._show.inspected, still=still)

    def _results(self, run: Run, *, still: bool) -> Examined | None:
        """Return what the network says of the part in question: of all its samples, or of as many as time allows.

        Unlike the other parts it is not made for a run that stands still, either, unless somebody looks.
        """
        if not any(Need.RESULTS in turn for turn in self._show.turns):
            return None
        self._examined_at = time.perf_counter()
        samples, work = STILL_EXAMINED if still else EXAMINED
        size = run.training.network.parameters.size
        most = max(EXAMINED_AT_LEAST, min(samples, int(work / size)))
        key = self._show.examined, most
        if key not in self._examiners:
            self._examiners[key] = Examiner(run, *key)
        return self._examiners[key]()

    def _maps(self, painter: Painter) -> tuple[np.ndarray[tuple[int, ...], np.dtype[np.uint8]], ...]:
        most = self._show.maps_at_most
        return (painter.input_maps(most), *painter.maps(most))

    def _size(self, network: Network) -> int:
        """Return how fine a picture may be that is not soon followed by another."""
        return self._show.still_size if network.parameters.size <= FINE_UP_TO else self._show.size

    def _painter_of(self, run: Run, size: int) -> Painter:
        """Return the painter for the present run and plane, made when first needed."""
        if size not in self._painters:
            picture = plane(run.prepared, _within(self._show.axes, run), size)
            self._painters[size] = Painter(run.training.network, picture, _coding(run), self._show.colours)
        return self._painters[size]

    def _steps_per_second(self, steps: int) -> float:
        begin, counted = self._counted_from
        passed = time.perf_counter() - begin
        if passed >= COUNT_S:
            self._rate = (steps - counted) / passed
            self._counted_from = (begin + passed, steps)
        return self._rate


def _timeline(training: Trainer) -> Timeline:
    branches = tuple(branch.curve() for branch in training.history.branches)
    return Timeline(moments(training), training.epoch, branches, training.may_branch)


def _of_network(neuron: tuple[int, int] | None, network: Network) -> tuple[int, int] | None:
    """Return a neuron that the network has; None where it is gone."""
    if neuron is None:
        return None
    sizes = (network.n_in, *(layer.n_out for layer in network.layers))
    column, unit = neuron[0] + 1, neuron[1]
    return neuron if 0 <= column < len(sizes) and 0 <= unit < sizes[column] else None


def numbers_of(run: Run) -> Numbers:
    """Return the sums and outputs for the sample looked at, or else for the mean input, and all gradients."""
    training, network = run.training, run.training.network
    looked_at, rows = training.looked_at(), training.data.train.x
    x = rows.mean(axis=0, keepdims=True) if looked_at is None else rows[looked_at : looked_at + 1]
    bound = network.bind(1)
    bound.forward(with_ones(x).T)
    training.gauge()
    gradient, layers = frozen(training.gauged_gradient), range(len(network.layers))
    return Numbers(
        sample=None if looked_at is None else int(run.prepared.train[looked_at]),
        inputs=frozen(x[0]),
        sums=tuple(frozen(layer.z[:, 0]) for layer in bound.layers),
        outputs=tuple(frozen(layer.a[:, 0]) for layer in bound.layers),
        weight_gradients=tuple(network.weights(index, gradient) for index in layers),
        bias_gradients=tuple(network.bias(index, gradient) for index in layers),
    )


def _within(axes: Axes, run: Run) -> Axes:
    """Return axes that the data have."""
    features = run.prepared.dataset.n_features
    if features == 1:
        return Axes(0, None, axes.at_least)
    x = axes.x if axes.x < features else 0
    y = axes.y if axes.y is not None and axes.y < features and axes.y != x else (1 if x == 0 else 0)
    return Axes(x, y, axes.at_least)


def _coding(run: Run) -> Coding:
    """Return how the outputs of a run are read; regression spans its targets."""
    dataset, (low, high) = run.prepared.dataset, run.prepared.codes
    if dataset.task == REGRESSION and dataset.targets is not None:
        low, high = float(dataset.targets.min()), float(dataset.targets.max())
        if high <= low:
            low, high = low - 1.0, low + 1.0
    return Coding(dataset.n_classes, low, high)
