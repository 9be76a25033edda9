"""The recurrent network as a document: every task with every cell, what is refused, and what its run offers."""

from __future__ import annotations

import msgspec
import numpy as np
import pytest
from msgspec.structs import replace

from nnplayground.data.dataset import CLASSIFICATION, classified, regressed
from nnplayground.data.sequences import names, own
from nnplayground.data.sequences.sequences import Sequences
from nnplayground.data.sequences.tasks import OWN, TASKS, Form
from nnplayground.engine.families.sequences import as_rows
from nnplayground.engine.initializers import INITIALIZERS
from nnplayground.engine.layers.recurrent import CELLS
from nnplayground.engine.network import with_ones
from nnplayground.engine.solvers import SOLVERS
from nnplayground.errors import InputError
from nnplayground.experiment.labs import rnn
from nnplayground.experiment.labs.labs import begun, build, check, learning_own, with_spec
from nnplayground.experiment.labs.learning import Start
from nnplayground.experiment.labs.rnn import suited
from nnplayground.experiment.labs.rnn_run import RnnRun
from nnplayground.experiment.labs.rnn_spec import TEXT, RnnSpec
from nnplayground.experiment.spec import DataSpec, PointsSpec, TrainingSpec
from tests.engine.networks import central_difference


def trained(spec: RnnSpec, epochs: int | None = None, given: Sequences | None = None) -> RnnRun:
    run = rnn.build(spec, given)
    for _ in range(spec.training.epochs or 0 if epochs is None else epochs):
        run.training.advance_epoch()
    return run


@pytest.mark.parametrize("cell", CELLS)
@pytest.mark.parametrize("task", TASKS)
def test_every_task_with_every_cell(task: str, cell: str) -> None:
    spec = replace(suited(RnnSpec(), task), cell=cell, layers=2, units=5)
    run = trained(spec, 2)
    assert np.isfinite(run.training.record.train_loss)
    assert len(run.training.record.gradients) == 3
    by_time = run.gradient_by_time()
    assert [sizes.shape for sizes in by_time] == [(run.sequences.times,)] * 2
    assert run.answers(np.arange(3)).shape == (3, *run.sequences.y.shape[1:])
    assert [h.shape for h in run.states(0)] == [(run.sequences.times, 5)] * 2
    assert str(run.layer_name(2)).endswith("2")
    assert str(run.layer_name(3)) == "Output layer"


@pytest.mark.parametrize("task", [key for key in TASKS if key not in ("rows", "names", "adding", "sine")])
def test_a_small_lstm_is_good_long_before_its_last_epoch(task: str) -> None:
    run = trained(suited(RnnSpec(), task), 22 if task == "echo" else 12)
    assert run.training.record.test_score >= TASKS[task].good


def test_documents_are_data() -> None:
    spec = suited(RnnSpec(), "echo")
    assert msgspec.json.decode(msgspec.json.encode(spec), type=RnnSpec) == spec
    assert suited(spec, "sine").training.loss == "mse"
    assert suited(spec, "majority") == replace(RnnSpec(), training=replace(RnnSpec().training, epochs=30))


def test_same_seeds_same_run() -> None:
    first, again = (trained(suited(RnnSpec(), "parity"), 2) for _ in range(2))
    np.testing.assert_array_equal(first.training.parameters, again.training.parameters)


@pytest.mark.parametrize("solver", SOLVERS)
def test_every_solver_can_be_used(solver: str) -> None:
    spec = suited(RnnSpec(), "parity")
    clip = None if SOLVERS[solver].full_batch else 5.0
    spec = replace(spec, training=replace(spec.training, solver=solver), clip=clip)
    assert np.isfinite(trained(spec, 1).training.record.train_loss)


@pytest.mark.parametrize("key", INITIALIZERS)
def test_every_initializer_can_be_used(key: str) -> None:
    assert np.isfinite(trained(replace(RnnSpec(), start=Start(initializer=key)), 0).training.record.train_loss)


def test_the_forget_gate_begins_open() -> None:
    run = rnn.build(replace(RnnSpec(), forget_bias=2.0, units=4))
    assert run.training.network.bias(0).tolist() == [0.0] * 4 + [2.0] * 4 + [0.0] * 8


def test_outputs_and_losses_of_ones_own() -> None:
    spec = suited(RnnSpec(), "parity")
    run = trained(replace(spec, output="logistic", training=replace(spec.training, loss="mse")), 2)
    assert run.training.network.layers[-1].activation.key == "logistic"
    prelu = rnn.build(replace(spec, output="prelu", training=replace(spec.training, loss="mse")))
    assert prelu.training.network.slope(1) == 0.25


def test_early_stopping_watches_sequences_set_aside() -> None:
    spec = suited(RnnSpec(), "majority")
    run = trained(replace(spec, training=replace(spec.training, early_stopping=True, tolerance=1e-4)), 2)
    assert len(run.rows.validation) == round(0.1 * 0.7 * 800)


def test_spelling_names() -> None:
    run = trained(suited(RnnSpec(), "names"), 10)
    rng = np.random.default_rng(0)
    made = {language: [run.spell(language, rng) for _ in range(30)] for language in names.LANGUAGES}
    assert all(set(name) <= set(names.LETTERS) for some in made.values() for name in some)
    assert np.mean([len(name) for name in made["id"]]) > 2.0
    again = np.random.default_rng(0)
    assert [run.spell("id", again) for _ in range(30)] == made["id"]
    assert run.spell("id", rng, 0.0) == run.spell("id", rng, 0.0)  # the likeliest letters leave nothing to chance
    with pytest.raises(ValueError, match="only sines"):
        run.go_on(np.zeros(3), 5)


def test_going_on_with_a_sine() -> None:
    run = trained(replace(suited(RnnSpec(), "sine"), params={"samples": 150}), 30)
    wave = np.sin(0.4 * np.arange(60))
    found = run.go_on(wave[:20], 60)
    np.testing.assert_array_equal(found[:20], wave[:20])
    assert np.abs(found[20:26] - wave[20:26]).max() < 0.3
    assert np.abs(found).max() < 1.5
    with pytest.raises(ValueError, match="only names"):
        run.spell("id", np.random.default_rng(0))


@pytest.mark.parametrize("cell", CELLS)
@pytest.mark.parametrize("task", ["majority", "parity"])
def test_what_a_sequence_comes_to(cell: str, task: str) -> None:
    run = trained(replace(suited(RnnSpec(), task), cell=cell, layers=2, units=3), 1)
    network, times = run.training.network, run.sequences.times
    before = network.gradient.copy()
    for layer in run.unfolded(4):
        assert set(layer.moments) == {"h", *(() if cell == "rnn_tanh" else CELLS[cell].gates)} | (
            {"c"} if cell == "lstm" else set()
        )
        assert {values.shape for values in layer.moments.values()} == {(times, 3)}
        assert layer.h_delta.shape == (times, 3)
        if cell == "lstm" and run.sequences.present is None:
            found = layer.moments
            np.testing.assert_allclose(found["h"], found["o"] * np.tanh(found["c"]), rtol=1e-12)
            np.testing.assert_allclose(
                found["c"][1:], found["f"][1:] * found["c"][:-1] + (found["i"] * found["g"])[1:], rtol=1e-12
            )
    top = run.unfolded(4)[-1]
    rows = as_rows(run.sequences.x[4:5], None if run.sequences.present is None else run.sequences.present[4:5])
    moved, place = rows.copy(), run.sequences.y.shape[1] - 1
    assert np.isfinite(top.h_delta).all()
    slopes = run.saliency(4, 1)
    assert slopes.shape == run.sequences.x.shape[1:]

    def score() -> float:
        bound = network.bind(1)
        bound.forward(with_ones(moved).T)
        return float(bound.layers[-1].z[place + 1 + place, 0])

    count = run.sequences.features * times
    numerical = central_difference(score, moved[0])[:count].reshape(-1, times).T
    np.testing.assert_allclose(slopes, numerical, rtol=1e-5, atol=1e-7)
    np.testing.assert_array_equal(network.gradient, before)


def test_gradients_of_a_plain_network_vanish_and_those_of_an_lstm_less() -> None:
    spec = replace(suited(RnnSpec(), "adding"), params={"length": 40})
    ratio = {}
    for cell in ("rnn_tanh", "lstm"):
        (sizes,) = rnn.build(replace(spec, cell=cell, forget_bias=4.0)).gradient_by_time()
        ratio[cell] = sizes[0] / sizes[-1]
    assert ratio["rnn_tanh"] < 1e-2 < ratio["lstm"]


def test_a_text_of_ones_own_is_gone_on_with() -> None:
    given = own.of_text("dua tiga satu " * 20, 9)
    spec = replace(suited(RnnSpec(), OWN, given), units=12)
    run = rnn.build(replace(spec, training=replace(spec.training, batch_size=4, learning_rate=0.03)), given)
    run.training.advance(100)
    assert run.task.form is Form.MANY_TO_MANY
    assert run.training.record.test_score > 0.9
    rng = np.random.default_rng(0)
    assert run.write("tiga s", 20, rng, 0.0) == "tiga satu dua tiga s"
    assert run.write("satu?!", 3, rng) == "sat"
    assert len(run.write("", 40, rng)) == 40
    with pytest.raises(ValueError, match="only text"):
        rnn.build(RnnSpec()).write("a", 3, rng)
    with pytest.raises(InputError, match="read from a file"):
        rnn.check(spec)


def test_a_text_stands_in_the_document() -> None:
    spec = rnn.on_text(RnnSpec(), "dua tiga satu " * 20)
    assert (spec.task, spec.own, spec.training.loss) == (OWN, TEXT, "cross_entropy")
    rnn.check(spec)
    run = rnn.build(replace(spec, length=9))
    assert run.sequences.times == 9
    assert run.sequences.output_names == tuple(sorted(set("dua tiga satu ")))
    with pytest.raises(InputError, match="at least"):
        rnn.on_text(spec, "dua")
    with pytest.raises(InputError, match="at most 50000"):
        rnn.check(replace(spec, text="ab" * 30_000))
    with pytest.raises(InputError, match="own: choose"):
        rnn.check(replace(spec, own="film"))
    with pytest.raises(InputError, match="Letters of a piece"):
        rnn.check(replace(spec, length=1))


def test_the_samples_of_an_experiment_are_sequences() -> None:
    rows = tuple((n % 3, n % 5, n % 2, n % 7) for n in range(20))
    points = PointsSpec(names=tuple("abcd"), rows=rows, targets=tuple((n / 2,) for n in range(20)), target_names=("t",))
    experiment = learning_own(replace(begun("rnn"), data=DataSpec(points=points)))
    built = build(experiment)
    run = built.run
    assert (run.task.form, run.spec.training.loss, run.sequences.times) == (Form.MANY_TO_ONE, "mse", 4)
    assert run.sequences.scale == 6.0
    assert built.lab.curves(run).is_share is False
    check(with_spec(experiment, replace(run.spec, columns=3)))  # what cannot be dealt out is seen with the data
    with pytest.raises(InputError, match="dealt out"):
        build(with_spec(experiment, replace(run.spec, columns=3)))
    few = replace(begun("rnn"), data=DataSpec(points=replace(points, rows=rows[:3], targets=points.targets[:3])))
    with pytest.raises(InputError, match="3 sequences"):
        build(learning_own(few))


@pytest.mark.parametrize("is_class", [True, False])
def test_a_table_of_ones_own(is_class: bool) -> None:
    rng = np.random.default_rng(0)
    x = rng.normal(size=(120, 6))
    signs = (x.sum(axis=1) > 0.0).astype(np.int64)
    given = own.of_table(classified(x, signs, ("low", "high")) if is_class else regressed(x, x.sum(axis=1)))
    run = trained(suited(RnnSpec(), OWN, given), 0, given)
    run.training.advance(150)
    assert run.task.form is Form.MANY_TO_ONE
    assert run.training.record.test_score > 0.8


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"task": "poetry"}, "task: there is no “poetry”"),
        ({"params": {"length": 1}}, "params: Length"),
        ({"params": {"weight": 1}}, "no parameter “weight”"),
        ({"cell": "brain"}, "cell: there is no “brain”"),
        ({"units": 0}, "units: Neurons"),
        ({"layers": 9}, "layers: Recurrent layers"),
        ({"forget_bias": float("nan")}, "forget_bias"),
        ({"test_fraction": 1.0}, "test_fraction"),
        ({"data_seed": -1}, "data_seed"),
        ({"output": "brain"}, "output: there is no"),
        ({"output": "tanh"}, "needs the output activation softmax"),
        ({"task": "sine"}, "needs the output activation softmax"),
        ({"task": "sine", "output": "softmax"}, "asks for numbers"),
        ({"task": "echo", "params": {"delay": 12}}, "delay of 12"),
        ({"clip": -1.0}, "Longest gradient"),
        ({"training": TrainingSpec(loss="mse", solver="lbfgs")}, "cannot be clipped"),
        ({"training": TrainingSpec(loss="mse", batch_size=0)}, "batch_size"),
    ],
)
def test_what_cannot_be_names_the_field(changes, message: str) -> None:
    with pytest.raises(InputError, match=message):
        rnn.check(replace(RnnSpec(), **changes))


def test_classes_and_numbers_are_told_apart() -> None:
    for key, task in TASKS.items():
        assert rnn.output_of(replace(RnnSpec(), task=key)) == ("softmax" if task.task == CLASSIFICATION else "identity")
