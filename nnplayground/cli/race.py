"""`race`: networks side by side in the terminal, from the same samples and the same starting weights."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, fields
from enum import Enum
from typing import Annotated, Any, NoReturn, TypeVar

from rich.table import Table

from nnplayground.cli.exhibited import exhibited
from nnplayground.cli.options import TrainOptions, race_option
from nnplayground.cli.running import interruptible
from nnplayground.cli.setup import experiment_from
from nnplayground.cli.terminal import Exit, Terminal, finite, rows, table
from nnplayground.cli.wishes import target
from nnplayground.engine.threads import use_one_blas_thread
from nnplayground.errors import InputError
from nnplayground.experiment import files
from nnplayground.experiment.check import with_path
from nnplayground.experiment.fields import NUMBERS
from nnplayground.experiment.spec import Experiment
from nnplayground.i18n import QT_TRANSLATE_NOOP, Text
from nnplayground.numbers import full, parse_number, parse_whole, short
from nnplayground.tuning.knobs import knob
from nnplayground.tuning.lanes import Judge, Lane
from nnplayground.tuning.race import Measure, Pace, Race, Rules, Standing, State
from nnplayground.tuning.verdict import JUDGED_BY_TEST, differing, verdict

EnumT = TypeVar("EnumT", bound=Enum)
SIGNS = {"<=": Measure.LOSS, ">=": Measure.SCORE}
MEASURES = {"loss": Measure.LOSS, "accuracy": Measure.SCORE, "r2": Measure.SCORE}


@dataclass(frozen=True, slots=True)
class RaceOptions(TrainOptions):
    """What was given, as text: the experiment that all lanes begin as, as for `train`, the lanes, and the rules."""

    lane: Annotated[
        list[str],
        race_option(
            "--lane",
            "SETTINGS",
            "One lane, as `activation=relu hidden=8,8`; names are those of the options, or any parameter of what is "
            "chosen, as `solver.beta_1`. An empty one is the experiment itself. Repeatable, two to six times.",
        ),
    ] = field(default_factory=list)
    goal: Annotated[
        str | None,
        race_option("--goal", "GOAL", "`loss<=0.05` or `accuracy>=0.95`: a lane stops there. Default: none."),
    ] = None
    compare: Annotated[
        str, race_option("--compare", "loss|accuracy", "What is compared without a goal. Default: loss.")
    ] = "loss"
    judge: Annotated[
        str,
        race_option("--judge", "train|validation|test", "Samples that judge. Default: train."),
    ] = Judge.TRAIN.value
    pace: Annotated[
        str, race_option("--pace", "epochs|time", "Lanes take turns by epochs or by computing time. Default: epochs.")
    ] = Pace.EPOCHS.value
    give_up: Annotated[
        str | None,
        race_option("--give-up", "N", "A lane gives up after so many epochs without an improvement. Default: never."),
    ] = None
    improvement: Annotated[
        str, race_option("--improvement", "VALUE", "What counts as an improvement. Default: 1e-4.")
    ] = "1e-4"
    own_weights: Annotated[bool, race_option("--own-weights", None, "Every lane draws its own starting weights.")] = (
        False
    )


def race_as_told(options: RaceOptions, terminal: Terminal) -> int:
    """Race, say who won, and return the exit code."""
    if options.plot is not None:
        raise InputError(QT_TRANSLATE_NOOP("Terminal", "--plot goes with `train`, not with `race`."))
    save = target(options.save, "--save")
    use_one_blas_thread()
    race = Race(_lanes(options, _base(options, terminal)), _rules(options))
    standings = race.standings()
    with interruptible() as caught:
        for standings in race.rounds():  # noqa: B007 - the last ones are told
            if caught:
                terminal.warn(QT_TRANSLATE_NOOP("Terminal", "Called off."))
                return Exit.SIGNAL + caught[0]
    _say(race, standings, options, terminal)
    winner = min(standings, key=lambda each: (each.place, each.number))
    if save is not None:
        files.save(save, race.saved(winner.number))
    return Exit.DIVERGED if winner.state is State.DIVERGED else Exit.DONE


def _base(options: RaceOptions, terminal: Terminal) -> Experiment:
    plain = TrainOptions(**{each.name: getattr(options, each.name) for each in fields(TrainOptions)})
    return experiment_from(plain) if plain.gallery is None else exhibited(plain, plain.gallery, terminal)


# -- what is wished ----------------------------------------------------------------------------------------------------


def _lanes(options: RaceOptions, base: Experiment) -> list[Lane]:
    return [_lane(number, text, base) for number, text in enumerate(options.lane, start=1)]


def _lane(number: int, text: str, base: Experiment) -> Lane:
    """Return the lane that is written as `name=value name=value`."""
    setting: dict[str, Any] = {}
    for part in text.split():
        key, equals, value = part.partition("=")
        if not equals or key in setting:
            message = QT_TRANSLATE_NOOP("Terminal", "--lane: “{given}” is not of the form name=value, each name once.")
            raise InputError(message, given=text[:60])
        with_path(f"--lane {number}", lambda key=key, value=value: setting.update({key: knob(key).read(value)}))
    plain = Text(QT_TRANSLATE_NOOP("Race", "Lane {number}"), {"number": number})
    return Lane(" ".join(text.split()) or plain, base, setting)


def _rules(options: RaceOptions) -> Rules:
    measure, goal = (_measure("--compare", options.compare), None) if options.goal is None else _goal(options.goal)
    return Rules(
        measure=measure,
        judge=_one_of(Judge, "--judge", options.judge),
        goal=goal,
        epochs=_whole("epochs", "--epochs", options.epochs or full(NUMBERS["epochs"].default)),
        patience=None if options.give_up is None else _whole("patience", "--give-up", options.give_up),
        tolerance=_number("tolerance", "--improvement", options.improvement),
        pace=_one_of(Pace, "--pace", options.pace),
        same_weights=not options.own_weights,
    )


def _goal(text: str) -> tuple[Measure, float]:
    """Return what is compared, and how good it has to become."""
    for sign, wanted in SIGNS.items():
        name, found, value = text.partition(sign)
        if found and _measure("--goal", name.strip()) is wanted:
            goals: list[float] = []
            with_path("--goal", lambda value=value, goals=goals: goals.append(parse_number(value)))
            return wanted, goals[0]
    message = QT_TRANSLATE_NOOP("Terminal", "--goal: write it like {examples}, not “{given}”.")
    raise InputError(message, examples="loss<=0.05, accuracy>=0.95, r2>=0.9", given=text[:60])


def _measure(option: str, name: str) -> Measure:
    if name not in MEASURES:
        _refuse(option, name, MEASURES)
    return MEASURES[name]


def _one_of(kind: type[EnumT], option: str, key: str) -> EnumT:
    entries = {each.value: each for each in kind}
    if key not in entries:
        _refuse(option, key, entries)
    return entries[key]


def _refuse(option: str, key: str, choices: Iterable[str]) -> NoReturn:
    message = QT_TRANSLATE_NOOP("Catalogue", "{field}: there is no “{key}”. Choose one of: {choices}.")
    raise InputError(message, field=option, key=key[:60], choices=", ".join(choices))


def _number(name: str, option: str, text: str) -> float:
    parse = parse_whole if NUMBERS[name].kind is int else parse_number
    found: list[float] = []
    with_path(option, lambda: found.append(NUMBERS[name].check(parse(text))))
    return found[0]


def _whole(name: str, option: str, text: str) -> int:
    return int(_number(name, option, text))


# -- what is said ------------------------------------------------------------------------------------------------------


def _say(race: Race, standings: Sequence[Standing], options: RaceOptions, terminal: Terminal) -> None:
    dataset = race.runs[0].prepared.dataset
    said = [verdict(standings, race.rules, dataset.task), differing(race.lanes, race.experiments(), race.rules)]
    if race.rules.judge is Judge.TEST:
        terminal.warn(JUDGED_BY_TEST)
    for notice in race.notices:
        terminal.warn(notice)
    if options.json:
        terminal.write_json({"verdict": [terminal.say(text) for text in said], **_figures(race, standings)})
        return
    terminal.show(_table(standings, terminal))
    for text in said:
        terminal.write(text)
    if options.save:
        terminal.write(Text(QT_TRANSLATE_NOOP("Terminal", "Written: {path}"), {"path": options.save}))


def _table(standings: Sequence[Standing], terminal: Terminal) -> Table:
    say = terminal.say
    made = table(
        say(QT_TRANSLATE_NOOP("Race", "Place")),
        say(QT_TRANSLATE_NOOP("Race", "Lane")),
        say(QT_TRANSLATE_NOOP("Race", "State")),
        say(QT_TRANSLATE_NOOP("Race", "Epoch")),
        say(QT_TRANSLATE_NOOP("Terminal", "Loss")),
        say(QT_TRANSLATE_NOOP("Terminal", "Score")),
        say(QT_TRANSLATE_NOOP("Terminal", "Seconds")),
    )
    ordered = sorted(standings, key=lambda each: (each.place, each.number))
    return rows(made, [_row(each, terminal) for each in ordered])


def _row(each: Standing, terminal: Terminal) -> list[str]:
    name = each.name if isinstance(each.name, str) else terminal.say(each.name)
    numbers = (each.record.train_loss, each.record.train_score, each.seconds)
    words = (str(each.place), name, terminal.say(each.condition), str(each.epoch))
    return [*words, *(short(value, 4) for value in numbers)]


def _figures(race: Race, standings: Sequence[Standing]) -> dict[str, Any]:
    """Return everything worth knowing, as JSON takes it; what is not a finite number is null."""
    rules = race.rules
    return {
        "compared": rules.measure.value,
        "judge": rules.judge.value,
        "goal": rules.goal,
        "notices": [str(notice) for notice in race.notices],
        "lanes": [_standing(each) for each in standings],
    }


def _standing(each: Standing) -> dict[str, Any]:
    numbers = {name: getattr(each.record, name) for name in ("train_loss", "test_loss", "train_score", "test_score")}
    numbers |= {"best": each.best, "seconds": each.seconds}
    return {
        "lane": str(each.name),
        "place": each.place,
        "state": each.state.name.lower(),
        "epochs": each.epoch,
        "steps": each.steps,
        "best_epoch": each.best_epoch,
        **{name: finite(value) for name, value in numbers.items()},
    }
