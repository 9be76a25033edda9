"""Experiments on disk: what is written comes back, and nothing else comes in.

faults.md, row -> test, here and in `test_damaged_files.py`:
P1 `test_no_part_of_a_file_is_taken_for_the_whole`; P2 `test_no_flipped_bit_changes_what_is_read`;
P3 `test_garbage_is_damaged`, `test_nothing_to_read`, `test_pipes_and_devices_are_not_waited_for`;
P4 `test_a_wrong_field_is_named`, `test_a_file_of_version_1_opens`; P5, P6, P7 `test_json_is_taken_strictly`;
P8 `test_arrays_are_what_they_must_be`, `test_a_wrong_field_is_named`; P9, P10 `test_a_wrong_field_is_named`;
P11, P12 `test_arrays_are_what_they_must_be`, `test_a_state_is_numbers_and_nothing_else`, and
`test_architecture.test_sources_follow_the_rules`; P13 `test_only_the_expected_members_are_taken`;
P14 `test_a_compressed_archive_is_taken_up_to_its_bound`, `test_a_member_larger_than_it_claims_is_refused`,
`test_a_long_list_of_members_is_not_even_read`; P15 `test_strange_archives_are_refused`;
P16 `test_fields_of_a_newer_minor_version_are_named`; P17 `test_a_state_that_does_not_fit_costs_no_weights`;
P18 `test_data_that_changed_are_not_trained_on`, and in the window `gui/handlers/test_file.py`;
P19 `test_odd_titles`, `test_what_could_not_be_read_again_is_not_written`;
P20 `test_every_sound_experiment_comes_back`, `test_what_was_loaded_goes_on_bit_for_bit`;
X4 `test_nothing_private_is_in_a_file`. Interrupted saves (S1, S3) are in `test_atomic.py`.
"""

from __future__ import annotations

import io
import os
import stat
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from nnplayground.catalogue import Param
from nnplayground.data.sources import SOURCES
from nnplayground.engine.activations import ACTIVATIONS
from nnplayground.engine.initializers import INITIALIZERS
from nnplayground.engine.layers import Dense
from nnplayground.engine.losses import LOSSES
from nnplayground.engine.network import Network
from nnplayground.engine.penalties import PENALTIES
from nnplayground.engine.schedules import SCHEDULES
from nnplayground.engine.solvers import SOLVERS
from nnplayground.errors import InputError
from nnplayground.experiment import datafile, files
from nnplayground.experiment.build import build
from nnplayground.experiment.check import check
from nnplayground.experiment.fields import NUMBERS
from nnplayground.experiment.files import Saved
from nnplayground.experiment.resume import resume
from nnplayground.experiment.spec import CsvSpec, DataSpec, Experiment, LayerSpec, NetworkSpec, TrainingSpec
from tests.experiment.experiments import SMALL, experiment, numbers_of

posix_only = pytest.mark.skipif(os.name == "nt", reason="files of Unix")


# -- what is written comes back ----------------------------------------------------------------------------------------


def values(param: Param) -> st.SearchStrategy[Any]:
    """Return values in the range of a parameter."""
    if param.kind is bool:
        return st.booleans()
    low, high = max(param.low, -1e9), min(param.high, 2**63 - 1 if param.kind is int else 1e9)
    if param.kind is int:
        return st.integers(int(low), int(high))
    return st.floats(low, high, exclude_min="low" in param.open_ends, exclude_max="high" in param.open_ends)


def chosen(entries: Mapping[str, Any], key: str, params: str) -> st.SearchStrategy[dict[str, Any]]:
    """Return a key of a catalogue and values for some of its parameters, under these names of fields."""
    return st.sampled_from(list(entries)).flatmap(
        lambda entry: st.fixed_dictionaries(
            {
                key: st.just(entry),
                params: st.fixed_dictionaries({}, optional={p.name: values(p) for p in entries[entry].params}),
            }
        )
    )


def field(name: str) -> st.SearchStrategy[Any]:
    return values(NUMBERS[name])


layers = st.builds(
    lambda entry, **rest: LayerSpec(**entry, **rest),
    chosen(ACTIVATIONS, "activation", "params"),
    units=st.integers(1, 4),
    dropout=field("dropout"),
    initializer=st.none() | st.sampled_from(list(INITIALIZERS)),
    bias=st.none() | st.tuples(st.floats(allow_nan=False, allow_infinity=False)),
)
data_specs = st.builds(
    lambda entry, **rest: DataSpec(**entry, **rest),
    chosen(SOURCES, "source", "params"),
    seed=field("seed"),
    standardize=st.booleans(),
    test_fraction=field("test_fraction"),
    file=st.none()
    | st.builds(CsvSpec, path=st.just(str(Path("données.csv").absolute())), target=st.tuples(st.text(max_size=5))),
)
networks = st.builds(
    lambda entry, **rest: NetworkSpec(**entry, **rest),
    chosen(INITIALIZERS, "initializer", "initializer_params"),
    layers=st.lists(layers, min_size=1, max_size=4).map(tuple),
    seed=field("seed"),
)
trainings = st.builds(
    lambda loss, solver, schedule, **rest: TrainingSpec(**loss, **solver, **schedule, **rest),
    chosen(LOSSES, "loss", "loss_params"),
    chosen(SOLVERS, "solver", "solver_params"),
    chosen(SCHEDULES, "schedule", "schedule_params"),
    learning_rate=field("learning_rate"),
    batch_size=field("batch_size"),
    penalties=st.dictionaries(st.sampled_from(list(PENALTIES)), field("strength")),
    epochs=st.none() | field("epochs"),
    tolerance=st.none() | field("tolerance"),
    early_stopping=st.booleans(),
)
experiments = st.builds(Experiment, data=data_specs, network=networks, training=trainings, title=st.text(max_size=20))


@pytest.mark.thorough
@given(experiments, st.integers(0, 2**32))
@settings(max_examples=80)
def test_every_sound_experiment_comes_back(spec: Experiment, seed: int) -> None:
    check(spec)
    sizes = [SOURCES[spec.data.source].features, *(layer.units for layer in spec.network.layers)]
    count = Network(
        [
            Dense(n, layer.units, ACTIVATIONS[layer.activation])
            for n, layer in zip(sizes, spec.network.layers, strict=False)
        ]
    ).parameters.size
    parameters = np.random.default_rng(seed).standard_normal(count) * 10.0 ** (seed % 600 - 300)
    written = files.encode(Saved(spec, parameters))
    back = files.decode(written)
    assert back.experiment == spec
    assert back.parameters is not None
    assert back.parameters.tobytes() == parameters.tobytes()
    assert files.encode(back) == written


def test_save_and_load(tmp_path: Path) -> None:
    path = tmp_path / "run.nnplay"
    parameters = numbers_of(SMALL)
    files.save(path, Saved(SMALL, parameters))
    first = path.read_bytes()
    files.save(path, files.load(path))
    assert path.read_bytes() == first
    assert [entry.name for entry in tmp_path.iterdir()] == ["run.nnplay"]


def test_numpy_reads_the_parameters(saved: Path) -> None:
    with zipfile.ZipFile(saved) as archive, np.load(io.BytesIO(archive.read("parameters.npz"))) as arrays:
        assert {name: arrays[name].shape for name in arrays} == {
            "weights_1": (3, 2), "bias_1": (3,), "slope_1": (), "weights_2": (1, 3), "bias_2": (1,),
        }  # fmt: skip


def test_opening_sweeps_what_saving_left_long_ago(saved: Path) -> None:
    old, new, other = (saved.with_name(name) for name in (".nnplay-0.tmp", ".nnplay-1.tmp", "other.tmp"))
    for path in (old, new, other):
        path.write_bytes(b"cut short")
    for path in (old, other):
        os.utime(path, (0, 0))
    files.load(saved)
    assert (old.exists(), new.exists(), other.exists()) == (False, True, True)


def test_data_file_is_named_from_the_folder_of_the_project(tmp_path: Path) -> None:
    table, path = tmp_path / "data" / "x.csv", tmp_path / "runs" / "run.nnplay"
    path.parent.mkdir()
    spec = replace(SMALL, data=DataSpec(file=CsvSpec(path=str(table))))
    files.save(path, Saved(spec, numbers_of(SMALL)))
    with zipfile.ZipFile(path) as archive:
        text = archive.read("experiment.json").decode()
    assert '"../data/x.csv"' in text
    assert str(tmp_path) not in text
    assert files.load(path).experiment == replace(spec, data=spec.data)
    moved = tmp_path / "elsewhere"
    path.parent.rename(moved)
    assert files.load(moved / "run.nnplay").experiment.data.file == CsvSpec(path=str(table))


@pytest.mark.parametrize(
    "spec",
    [
        replace(SMALL, title="\ud800"),
        replace(SMALL, training=replace(SMALL.training, learning_rate=float("nan"))),
        experiment(layers=(LayerSpec(units=1, weights=((float("nan"), 1.0),)),)),
        experiment(layers=(LayerSpec(units=10_000), LayerSpec(units=10_000))),
    ],
    ids=["surrogate", "nan", "nan weight", "too large"],
)
def test_what_could_not_be_read_again_is_not_written(spec: Experiment, saved: Path, content: bytes) -> None:
    with pytest.raises(InputError):
        files.save(saved, Saved(spec, np.zeros(13)))
    assert saved.read_bytes() == content


def test_parameters_must_be_finite_and_belong_to_the_network() -> None:
    parameters = numbers_of(SMALL)
    with pytest.raises(ValueError, match="do not belong"):
        files.encode(Saved(SMALL, parameters[:-1]))
    parameters[-1] = np.inf
    with pytest.raises(InputError, match="bias_2"):
        files.encode(Saved(SMALL, parameters))


# -- writing is all or nothing -----------------------------------------------------------------------------------------


def failing(function: Callable[..., Any], at: int) -> Callable[..., Any]:
    """Return a function that fails in its call number `at`."""
    calls = iter(range(1000))

    def call(*arguments: Any, **named: Any) -> Any:
        if next(calls) == at:
            raise OSError(28, "No space left on device")
        return function(*arguments, **named)

    return call


@pytest.mark.parametrize("operation", ["open", "fdopen", "fsync", "chmod", "replace"])
def test_a_failure_leaves_the_old_file(
    operation: str, saved: Path, content: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    parameters = numbers_of(SMALL) + 1.0
    with monkeypatch.context() as patch:
        patch.setattr(os, operation, failing(getattr(os, operation), 0))
        with pytest.raises(InputError, match=r"No space left on device \(.* MB free\)"):
            files.save(saved, Saved(SMALL, parameters))
    assert saved.read_bytes() == content
    assert [entry.name for entry in saved.parent.iterdir()] == [saved.name]


@posix_only
def test_a_write_cut_short_leaves_the_old_file(saved: Path, content: bytes) -> None:
    import resource  # noqa: PLC0415 - Unix alone has it

    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, hard))
    try:
        with pytest.raises(InputError, match="too large"):
            files.save(saved, Saved(SMALL, numbers_of(SMALL) + 1.0))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert saved.read_bytes() == content
    assert [entry.name for entry in saved.parent.iterdir()] == [saved.name]


@posix_only
def test_the_file_is_safe_before_it_takes_its_name_and_the_name_after(
    saved: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    done: list[str] = []

    def noting(name: str, function: Callable[..., Any]) -> Callable[..., Any]:
        def call(*arguments: Any) -> Any:
            is_folder = name == "fsync" and stat.S_ISDIR(os.fstat(arguments[0]).st_mode)
            done.append("fsync folder" if is_folder else name)
            return function(*arguments)

        return call

    for name in ("fsync", "replace"):
        monkeypatch.setattr(os, name, noting(name, getattr(os, name)))
    files.save(saved, Saved(SMALL, numbers_of(SMALL)))
    assert done == ["fsync", "replace", "fsync folder"]


def test_a_folder_that_cannot_be_synchronised_is_no_failure(saved: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    parameters = numbers_of(SMALL) + 1.0
    monkeypatch.setattr(os, "fsync", failing(os.fsync, 1))
    files.save(saved, Saved(SMALL, parameters))
    assert np.array_equal(files.load(saved).parameters, parameters)


@posix_only
def test_links_and_permissions_stay(saved: Path) -> None:
    saved.chmod(0o600)
    link = saved.parent / "link.nnplay"
    link.symlink_to(saved.name)
    files.save(link, Saved(SMALL, numbers_of(SMALL) + 1.0))
    assert link.is_symlink()
    assert stat.S_IMODE(saved.stat().st_mode) == 0o600
    assert np.array_equal(files.load(saved).parameters, numbers_of(SMALL) + 1.0)


@posix_only
@pytest.mark.parametrize(
    "path", ["/dev/full", "/dev/null", "/proc/x.nnplay", "/nowhere/x.nnplay", "/tmp", "a\0b", "x" * 300]
)
def test_what_is_no_file_is_not_written_to(path: str) -> None:
    with pytest.raises(InputError):
        files.save(Path(path), Saved(SMALL, numbers_of(SMALL)))


# -- where the training stands -----------------------------------------------------------------------------------------


def advanced(spec: Experiment, steps: int) -> Any:
    training = build(spec).training
    training.advance(steps)
    return training


@pytest.mark.parametrize("solver", list(SOLVERS))
def test_what_was_loaded_goes_on_bit_for_bit(tmp_path: Path, solver: str) -> None:
    path = tmp_path / "run.nnplay"
    layers = (LayerSpec(units=4, dropout=0.2), LayerSpec(units=1))
    spec = experiment(layers=layers, training_solver=solver)
    straight, half = advanced(spec, 337), advanced(spec, 137)
    files.save(path, Saved(spec, half.network.parameters, half.state()))
    first = path.read_bytes()
    loaded = files.load(path)
    files.save(path, loaded)
    assert path.read_bytes() == first
    again = build(loaded.experiment).training
    assert resume(again, loaded) == []
    assert files.encode(Saved(spec, again.network.parameters, again.state())) == first
    again.advance(200)
    assert again.network.parameters.tobytes() == straight.network.parameters.tobytes()
    assert again.steps == straight.steps
    assert all(values.tobytes() == again.state()[name].tobytes() for name, values in straight.state().items())


def test_a_state_that_does_not_fit_costs_no_weights() -> None:
    training = advanced(SMALL, 50)
    numbers, state = training.network.parameters.copy(), training.state()
    without_solver = {name: values for name, values in state.items() if not name.startswith("solver/")}
    odd = {**state, "order": state["order"][:-1]}
    for kept, told in ((state, 0), (without_solver, None), (odd, 1), ({}, 0)):
        again = build(SMALL).training
        notices = resume(again, Saved(SMALL, numbers, kept))
        assert told is None or len(notices) == told
        assert np.array_equal(again.network.parameters, numbers)
        again.advance(10)
        assert np.isfinite(again.network.parameters).all()
    adam = experiment(training_solver="adam")
    training = advanced(adam, 50)
    state = {name: values for name, values in training.state().items() if not name.startswith("solver/")}
    (notice,) = resume(build(adam).training, Saved(adam, training.network.parameters, state))
    assert "begins anew" in str(notice)


def test_weights_of_other_data_are_told() -> None:
    wide = experiment("iris")
    numbers = advanced(SMALL, 5).network.parameters
    again = build(replace(wide, network=replace(wide.network, layers=(LayerSpec(units=3),)))).training
    assert "do not fit" in str(resume(again, Saved(wide, numbers))[0])


def test_an_experiment_that_cannot_be_trained_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "run.nnplay"
    files.save(path, Saved(SMALL))
    back = files.load(path)
    assert (back.experiment, back.parameters, back.state) == (SMALL, None, {})


# -- data files --------------------------------------------------------------------------------------------------------


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "table.csv"
    path.write_text("a,b,c\n" + "".join(f"{n},{-n},{'xy'[n % 2]}\n" for n in range(20)))
    return path


def over(table: Path) -> Experiment:
    return replace(experiment(), data=DataSpec(file=CsvSpec(path=str(table))))


def test_data_that_changed_are_not_trained_on(tmp_path: Path, table: Path) -> None:
    path, spec = tmp_path / "run.nnplay", over(table)
    files.save(path, Saved(spec, numbers_of(spec)))
    file = files.load(path).experiment.data.file
    assert file is not None
    assert datafile.state_of(file) is datafile.Found.SAME
    build(files.load(path).experiment)
    table.write_text(table.read_text() + "1,2,x\n")
    assert datafile.state_of(file) is datafile.Found.CHANGED
    with pytest.raises(InputError, match="no longer the data file"):
        build(files.load(path).experiment)
    first = path.read_bytes()
    files.save(path, files.load(path))
    assert path.read_bytes() == first
    table.unlink()
    assert datafile.state_of(file) is datafile.Found.MISSING


def test_nothing_private_is_in_a_file(tmp_path: Path, table: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    home = tmp_path / "alice"
    home.mkdir()
    moved = table.rename(home / table.name)
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("USERPROFILE", str(home))
    spec = over(moved)
    for path in (tmp_path / "stick" / "run.nnplay", home / "run.nnplay"):
        path.parent.mkdir(exist_ok=True)
        files.save(path, Saved(spec, numbers_of(spec)))
        assert b"alice" not in path.read_bytes()
        back = files.load(path).experiment.data.file
        assert back is not None
        assert back.path == str(moved)


@pytest.mark.parametrize("title", ["a\0b", "\u202etxt.exe", "x" * 10_000, "😀", "<b>", ""], ids=repr)
def test_odd_titles(title: str) -> None:
    spec = replace(SMALL, title=title)
    assert files.decode(files.encode(Saved(spec, numbers_of(spec)))).experiment == spec
