"""The options of `lab`: each is declared once, and becomes a document of its family."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Annotated, Any, Protocol

from msgspec.structs import replace

from nnplayground.catalogue import Param, lookup
from nnplayground.cli.options import Json, Language, option
from nnplayground.cli.settings import Setting, sorted_out
from nnplayground.data.sequences import own, tasks
from nnplayground.data.sequences.sequences import Sequences
from nnplayground.data.sequences.tasks import TASKS
from nnplayground.engine.initializers import INITIALIZERS
from nnplayground.engine.layers.recurrent import CELLS
from nnplayground.engine.solvers import SOLVERS
from nnplayground.errors import InputError
from nnplayground.experiment.check import with_path
from nnplayground.experiment.fields import NUMBERS
from nnplayground.experiment.labs import cnn, notation, rnn
from nnplayground.experiment.labs.learning import CLIP, Start
from nnplayground.experiment.labs.rnn_spec import PARAMS, RnnSpec
from nnplayground.experiment.spec import CsvSpec, TrainingSpec
from nnplayground.experiment.tables import load_file
from nnplayground.i18n import QT_TRANSLATE_NOOP, Marked
from nnplayground.numbers import parse_number, parse_whole

_network, _training = (partial(option, panel) for panel in ("Network", "Training"))
_keys: Callable[[Any], str] = ", ".join
Rate = Annotated[str | None, _training("--learning-rate", "RATE", "Of the solver.")]
Count = Annotated[str | None, _training("--epochs", "N", "Most epochs.")]
Batch = Annotated[str | None, _training("--batch-size", "N", "Samples of one step.")]
Solver = Annotated[str | None, _training("--solver", "KEY", f"Default: adam. {_keys(SOLVERS)}.")]
Clip = Annotated[str | None, _training("--clip", "NORM", "Longest gradient that a step follows; 0 does not clip.")]
Penalty = Annotated[str | None, _training("--l2", "STRENGTH", "Penalty λ/2 Σw². Default: 0.")]
Seed = Annotated[str | None, _training("--seed", "N", "Of data, test split, weights and training. Default: 0.")]
Share = Annotated[str | None, _training("--test-fraction", "SHARE", "Samples kept for testing. Default: 0.3.")]
Begin = Annotated[str | None, _network("--initializer", "KEY", f"Of the weights. {_keys(INITIALIZERS)}.")]


@dataclass(frozen=True, slots=True)
class CnnOptions:
    """What was given for a convolutional network, as text."""

    stages: Annotated[
        str | None,
        _network(
            "--stages",
            "LIST",
            "From below, as `conv:16:kernel=3:relu,pool:max:2,dense:32,dropout:0.25`; conv, pool, flatten, dense, "
            "dropout. The output layer comes by itself.",
        ),
    ] = None
    initializer: Begin = None
    learning_rate: Rate = None
    epochs: Count = None
    batch_size: Batch = None
    solver: Solver = None
    clip: Clip = None
    l2: Penalty = None
    seed: Seed = None
    test_fraction: Share = None
    json: Json = False
    language: Language = None


@dataclass(frozen=True, slots=True)
class RnnOptions:
    """What was given for a recurrent network, as text."""

    task: Annotated[str | None, _network("--task", "KEY", f"Default: majority. {_keys(TASKS)}.")] = None
    cell: Annotated[str | None, _network("--cell", "KEY", f"Default: lstm. {_keys(CELLS)}.")] = None
    units: Annotated[str | None, _network("--units", "N", "Of every recurrent layer.")] = None
    layers: Annotated[str | None, _network("--layers", "N", "Recurrent layers. Default: 1.")] = None
    length: Annotated[str | None, _network("--length", "N", "Of the sequences.")] = None
    file: Annotated[
        str | None,
        _network(
            "--file",
            "FILE",
            "Own sequences: a text (.txt), whose next letter is asked for, or a table (.csv), a sequence in every row, "
            "its class or number at the end.",
        ),
    ] = None
    features: Annotated[
        str | None, _network("--features", "N", "Columns of the table that belong to one time. Default: 1.")
    ] = None
    settings: Annotated[
        list[str], _network("--set", "NAME=VALUE", "A parameter of the task, such as `delay=5`. Repeatable.")
    ] = field(default_factory=list)
    initializer: Begin = None
    learning_rate: Rate = None
    epochs: Count = None
    batch_size: Batch = None
    solver: Solver = None
    clip: Clip = None
    l2: Penalty = None
    seed: Seed = None
    test_fraction: Share = None
    json: Json = False
    language: Language = None


Options = CnnOptions | RnnOptions


class Trained(Protocol):
    """Options of training by back-propagation; there are `learning_rate`, `epochs`, `batch_size`, `seed`, `l2` too."""

    @property
    def solver(self) -> str | None:
        """The key of the solver."""


class Started(Protocol):
    """Options of how weights begin; there is a `seed` too."""

    @property
    def initializer(self) -> str | None:
        """The key of the initialiser."""


def number(options: object, name: str, params: Mapping[str, Param], param: str | None = None) -> Any:
    """Return the number of an option within its range, or None where it was not given."""
    text: str | None = getattr(options, name)
    if text is None:
        return None
    wanted, found = params[param or name], []
    parse: Callable[[str], float] = parse_whole if wanted.kind is int else parse_number
    with_path(f"--{name.replace('_', '-')}", lambda: found.append(wanted.check(parse(text))))
    return found[0]


def where_given(**values: Any) -> dict[str, Any]:
    """Return the values that are there."""
    return {name: value for name, value in values.items() if value is not None}


def trained(spec: TrainingSpec, options: Trained) -> TrainingSpec:
    """Return the settings with what was given; another solver begins with its own learning rate."""
    names = ("learning_rate", "epochs", "batch_size", "seed")
    changes = where_given(**{name: number(options, name, NUMBERS) for name in names})
    if options.solver is not None:
        solver = lookup(SOLVERS, options.solver, "--solver")
        changes = {"solver": solver.key, "learning_rate": solver.rate} | changes
    strength = number(options, "l2", NUMBERS, "strength")
    return replace(spec, **changes, **({} if strength is None else {"penalties": {"l2": strength}}))


def started(start: Start, options: Started) -> Start:
    """Return how the weights begin, with what was given."""
    if options.initializer is not None:
        start = Start(initializer=lookup(INITIALIZERS, options.initializer, "--initializer").key, seed=start.seed)
    return replace(start, **where_given(seed=number(options, "seed", NUMBERS)))


def _clipped(clip: float | None, options: Options) -> float | None:
    if options.clip is None:
        return clip
    return None if options.clip.strip() == "0" else float(number(options, "clip", {CLIP.name: CLIP}))


def _common(spec: cnn.CnnSpec | RnnSpec, options: Options) -> dict[str, Any]:
    """Return the fields that both documents have, with what was given."""
    training = trained(spec.training, options)
    clip = _clipped(spec.clip, options)
    if options.clip is None and SOLVERS[training.solver].full_batch:
        clip = None
    return {"training": training, "start": started(spec.start, options), "clip": clip} | where_given(
        test_fraction=number(options, "test_fraction", NUMBERS), split_seed=number(options, "seed", NUMBERS)
    )


def cnn_spec(options: CnnOptions) -> cnn.CnnSpec:
    """Return the document that options describe; raises `InputError` naming the option that cannot be used."""
    spec = cnn.CnnSpec()
    if options.stages is not None:
        spec = replace(spec, stages=notation.parse(options.stages))
    return replace(spec, **_common(spec, options))


PIECE = Param("length", tasks.LENGTH.label, 20, 2, 200, kind=int)
FEATURES = Param("features", QT_TRANSLATE_NOOP("Terminal", "Columns at a time"), 1, 1, 10_000, kind=int)


def own_sequences(options: RnnOptions) -> Sequences | None:
    """Return the sequences of the file that was named, if one was; raises `InputError` for what cannot be read."""
    if options.file is None:
        _refuse(options, "features", QT_TRANSLATE_NOOP("Terminal", "--features is for the table of --file."))
        return None
    _refuse(options, "task", QT_TRANSLATE_NOOP("Terminal", "--task and --file cannot be used together."))
    path = Path(options.file)
    if path.suffix.lower() != ".csv":
        _refuse(options, "features", QT_TRANSLATE_NOOP("Terminal", "--features is for tables; --file names a text."))
        length = number(options, "length", {"length": PIECE}) or int(PIECE.default)
        return own.of_text(own.read_text(path), length)
    _refuse(options, "length", QT_TRANSLATE_NOOP("Terminal", "--length is for texts; --file names a table."))
    columns = number(options, "features", {"features": FEATURES}) or 1
    return own.of_table(load_file(CsvSpec(path=options.file)), columns)


def _refuse(options: RnnOptions, name: str, message: Marked) -> None:
    if getattr(options, name) is not None:
        raise InputError(message)


def rnn_spec(options: RnnOptions, given: Sequences | None = None) -> RnnSpec:
    """Return the document that options describe; raises `InputError` naming the option that cannot be used."""
    key = tasks.OWN if given is not None else lookup(TASKS, options.task or RnnSpec().task, "--task").key
    task = rnn.task_of(key, given)
    spec = rnn.suited(RnnSpec(), key, given)
    settings = [Setting.parse(text) for text in options.settings]
    if options.length is not None and given is None:
        settings.append(Setting("--length", "task", "length", options.length))
    params = sorted_out(settings, {"task": task.params})["task"]
    cell = lookup(CELLS, options.cell or spec.cell, "--cell").key
    numbers = where_given(**{name: number(options, name, PARAMS) for name in ("units", "layers")})
    seed = where_given(data_seed=number(options, "seed", NUMBERS))
    return replace(spec, params=params, cell=cell, **numbers, **seed, **_common(spec, options))
