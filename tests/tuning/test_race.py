"""Races: the same samples and the same start, fair turns, every way to stop, and who won.

faults.md: D1 `test_a_lane_that_diverges_does_not_end_the_race`, D9 `test_pieces_of_any_size_give_the_same_race`.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
import pytest
from msgspec.structs import replace as with_changes

from nnplayground.errors import InputError
from nnplayground.experiment import edits
from nnplayground.experiment.build import build, parts
from nnplayground.experiment.gallery import GALLERY, NETWORKS
from nnplayground.experiment.problems import with_training
from nnplayground.experiment.resume import resume
from nnplayground.experiment.spec import EdgeSpec, Experiment
from nnplayground.tuning.lanes import Judge, Lane
from nnplayground.tuning.race import Measure, Pace, Race, Rules, Standing, State
from nnplayground.tuning.verdict import verdict

SMALL = with_changes(
    edits.change_network(Experiment(), seed=1),
    data=with_changes(Experiment().data, source="blobs", params={"samples": 60, "classes": 2}),
)


def lanes(*settings: dict[str, Any], base: Experiment = SMALL) -> list[Lane]:
    return [Lane(f"lane {number}", base, setting) for number, setting in enumerate(settings, start=1)]


def raced(race: Race) -> tuple[Standing, ...]:
    *_, last = race.rounds()
    return last


def parameters(race: Race, number: int) -> np.ndarray[Any, Any]:
    return race.runs[number].training.network.parameters


# -- the same samples --------------------------------------------------------------------------------------------------


def test_all_lanes_learn_from_the_same_samples_in_the_same_order() -> None:
    other = with_training(edits.change_data(SMALL, split_seed=9, seed=4, params={"samples": 90, "classes": 2}), seed=7)
    race = Race([Lane("a", SMALL, {}), Lane("b", other, {"learning_rate": 0.1})], Rules(epochs=2))
    one, two = race.runs
    assert all(np.array_equal(x, y) for x, y in zip(_rows(one), _rows(two), strict=True))
    assert np.array_equal(one.prepared.dataset.x, two.prepared.dataset.x)
    raced(race)
    assert np.array_equal(one.training.order, two.training.order)
    assert str(race.notices[0]) == "The samples of a in place of others: b."


def _rows(run: Any) -> tuple[Any, ...]:
    return run.prepared.train, run.prepared.test, run.prepared.validation


def test_a_lane_made_for_other_data_is_fitted_to_those_of_the_first() -> None:
    spirals = edits.choose_source(Experiment(), "spirals")
    lane = Lane("b", edits.for_task(spirals, _shape(spirals)), {})
    race = Race([Lane("a", SMALL, {}), lane], Rules(epochs=1))
    assert race.runs[1].training.network.n_out in (1, 2)
    assert "The output was fitted to these samples: b." in map(str, race.notices)


def _shape(experiment: Experiment) -> Any:
    from nnplayground.experiment.build import load_data, shape_of  # noqa: PLC0415

    return shape_of(load_data(experiment.data), experiment.data)


@pytest.mark.parametrize("key", list(NETWORKS))
def test_experiments_of_the_gallery_can_race(key: str) -> None:
    exhibit = GALLERY[key].experiment
    race = Race([Lane("a", SMALL, {}), Lane("b", exhibit, {})], Rules(epochs=1))
    assert len(raced(race)) == 2


def test_validating_samples_are_learned_from_by_no_lane_and_the_test_samples_are_left_alone() -> None:
    race = Race(lanes({}, {"learning_rate": 0.1}), Rules(judge=Judge.VALIDATION, epochs=1))
    train, test, _ = parts(SMALL, race.runs[0].prepared.dataset)
    for run in race.runs:
        aside = set(run.prepared.test.tolist())
        assert len(aside) == round(len(train) / 4)
        assert aside | set(run.prepared.train.tolist()) == set(train.tolist())
        assert not aside & set(test.tolist())


def test_test_samples_that_are_not_there_cannot_judge() -> None:
    bare = edits.change_data(SMALL, test_fraction=0.0)
    with pytest.raises(InputError, match="no test samples"):
        Race(lanes({}, {}, base=bare), Rules(judge=Judge.TEST))


# -- the same start ----------------------------------------------------------------------------------------------------


def test_lanes_of_one_shape_start_with_the_very_same_vector() -> None:
    other = edits.change_network(SMALL, seed=5, initializer="he_normal")
    race = Race([Lane("a", SMALL, {}), Lane("b", other, {"activation": "relu"})], Rules())
    assert parameters(race, 0).tobytes() == parameters(race, 1).tobytes()
    assert race.runs[1].training.history.parameters.rows[0].tobytes() == parameters(race, 0).tobytes()
    assert str(race.notices[-1]) == "The initialiser decides nothing where weights are those of a: b."
    apart = Race([Lane("a", SMALL, {}), Lane("b", other, {})], Rules(same_weights=False))
    assert not np.array_equal(parameters(apart, 0), parameters(apart, 1))


def test_only_layers_of_the_same_shape_start_alike_and_the_others_are_named() -> None:
    race = Race(lanes({"hidden": (4, 2)}, {"hidden": (4, 3)}, {"hidden": (5,)}, {"hidden": (4, 4, 2)}), Rules())
    one, two, _, four = (run.training.network for run in race.runs)
    assert np.array_equal(one.weights(0), two.weights(0))
    assert np.array_equal(one.weights(0), four.weights(0))
    assert np.array_equal(one.weights(2), four.weights(3))
    said = [str(text) for text in race.notices]
    assert said == [
        "Weights of lane 1 in layer 1; others in layer 2, 3, whose shape differs: lane 2.",
        "No layer has the shape of one of lane 1, so other starting weights: lane 3.",
        "Weights of lane 1 in layer 1, 4; others in layer 2, 3, whose shape differs: lane 4.",
    ]


def test_lanes_with_the_same_to_say_are_named_together() -> None:
    race = Race(lanes({}, {"hidden": (5,)}, {"hidden": (7,)}), Rules())
    assert [str(text) for text in race.notices] == [
        "No layer has the shape of one of lane 1, so other starting weights: lane 2, lane 3."
    ]


def test_weights_that_a_person_set_stay() -> None:
    layers = SMALL.network.layers
    edges = (EdgeSpec(unit=0, source=0, value=0.75), EdgeSpec(unit=1, source=1, cut=True))
    set_by_hand = edits.change_network(SMALL, layers=(with_changes(layers[0], edges=edges), *layers[1:]))
    race = Race([Lane("a", SMALL, {}), Lane("b", set_by_hand, {})], Rules())
    own, first = (race.runs[number].training.network.weights(0) for number in (1, 0))
    assert (own[0, 0], own[1, 1]) == (0.75, 0.0)
    assert np.array_equal(own[0, 1:], first[0, 1:])


def test_a_learned_slope_is_shared_too() -> None:
    race = Race(lanes({"activation": "prelu"}, {"activation": "prelu", "activation.alpha": 0.5}), Rules())
    assert parameters(race, 0).tobytes() == parameters(race, 1).tobytes()


# -- turns -------------------------------------------------------------------------------------------------------------


def test_by_epochs_no_lane_is_ever_further_than_one_epoch_ahead() -> None:
    race = Race(lanes({}, {"batch_size": 1}, {"hidden": (30, 30)}), Rules(epochs=5))
    while race.advance(3) is not None:
        epochs = [run.training.epoch for run in race.runs]
        assert max(epochs) - min(epochs) <= 1
    assert {run.training.epoch for run in race.runs} == {5}


def test_by_time_every_lane_gets_as_much_of_it() -> None:
    now = [0.0]
    race = Race(lanes({}, {"batch_size": 1}), Rules(epochs=10**6, pace=Pace.TIME), clock=lambda: now[0])
    costs = (1.0, 0.25)
    for number, run in enumerate(race.runs):
        _slow(run.training, now, costs[number])
    for _ in range(200):
        race.advance(1)
    one, two = race.standings()
    assert abs(one.seconds - two.seconds) <= max(costs)
    assert two.steps == pytest.approx(4 * one.steps, abs=4)


def _slow(training: Any, now: list[float], cost: float) -> None:
    """Let every advance take so long by a clock of the test's own."""
    advance = training.advance

    def slow(batches: int) -> None:
        advance(batches)
        now[0] += cost

    training.advance = slow


def test_one_epoch_further_is_one_epoch_for_every_lane() -> None:
    race = Race(lanes({}, {"batch_size": 1}), Rules(pace=Pace.TIME))
    for wanted in (1, 2):
        until = race.one_further()
        while race.advance(2, until) is not None:
            pass
        assert [run.training.epoch for run in race.runs] == [wanted, wanted]


@pytest.mark.parametrize("pieces", [1, 7, 1000])
def test_pieces_of_any_size_give_the_same_race(pieces: int) -> None:
    def race() -> Race:
        return Race(lanes({}, {"learning_rate": 0.2}, {"dropout": 0.2}), Rules(epochs=20, goal=0.02))

    whole, cut = race(), race()
    expected = [_told(standings) for standings in whole.rounds()]
    assert [_told(standings) for standings in cut.rounds(pieces)] == expected
    for one, two in zip(whole.runs, cut.runs, strict=True):
        assert one.training.network.parameters.tobytes() == two.training.network.parameters.tobytes()


def _told(standings: tuple[Standing, ...]) -> list[Any]:
    return [(each.place, each.epoch, each.steps, each.record.train_loss, each.best, each.state) for each in standings]


def test_a_lane_has_the_numbers_that_it_would_have_alone() -> None:
    race = Race(lanes({}, {"learning_rate": 0.2}), Rules(epochs=12))
    raced(race)
    alone = build(with_training(SMALL, epochs=12)).training
    while alone.finish is None:
        alone.advance_epoch()
    assert parameters(race, 0).tobytes() == alone.network.parameters.tobytes()


# -- ends --------------------------------------------------------------------------------------------------------------


def test_the_planned_epochs_are_those_of_the_race() -> None:
    standings = raced(Race(lanes({}, {"epochs": 3}), Rules(epochs=5)))
    assert [(each.epoch, each.state) for each in standings] == [(5, State.FINISHED)] * 2


@pytest.mark.parametrize("judge", list(Judge))
@pytest.mark.parametrize(("measure", "goal"), [(Measure.LOSS, 0.1), (Measure.SCORE, 0.9)])
def test_a_lane_stops_in_the_first_epoch_that_is_good_enough(measure: Measure, goal: float, judge: Judge) -> None:
    rules = Rules(measure=measure, judge=judge, goal=goal, epochs=500)
    race = Race(lanes({"learning_rate": 0.01}, {"learning_rate": 0.2}), rules)
    before: dict[int, float] = {}
    for standings in race.rounds():
        for each in standings:
            if each.state is State.RACING:
                before[each.number] = rules.cost(rules.value(each.record))
    assert all(each.state is State.REACHED for each in standings)
    for each in standings:
        assert rules.cost(rules.value(each.record)) <= rules.cost(goal)
        assert before.get(each.number, math.inf) > rules.cost(goal)
    assert standings[1].place == 1


def test_a_goal_is_looked_for_in_every_epoch_of_a_long_race() -> None:
    rules = Rules(goal=0.005, epochs=5000)
    standings = raced(Race(lanes({"learning_rate": 0.0015}, {"learning_rate": 0.2}), rules))
    slow = standings[0]
    assert slow.state is State.REACHED
    assert slow.epoch > 600
    assert slow.epoch % 2  # which a thinned record has not
    training = build(with_training(SMALL, learning_rate=0.0015)).training
    while training.epoch < slow.epoch - 1:
        training.advance_epoch()
    training.refresh()
    assert training.record.train_loss > 0.005


def test_a_lane_gives_up_when_nothing_improves() -> None:
    rules = Rules(epochs=1000, patience=4, tolerance=0.01)
    standings = raced(Race(lanes({"learning_rate": 1e-9}, {"learning_rate": 0.2}), rules))
    assert (standings[0].state, standings[0].epoch) == (State.GIVEN_UP, 4)
    assert str(standings[0].why) == "No improvement of 0.01 since epoch 0."
    assert standings[1].epoch > 4


def test_a_lane_that_ends_by_itself_has_given_up() -> None:
    setting = {"early_stopping": True, "tolerance": 0.5, "patience": 2}
    standings = raced(Race(lanes({}, setting), Rules(epochs=50)))
    assert standings[1].state is State.GIVEN_UP
    assert "validation score" in str(standings[1].why)
    assert standings[0].state is State.FINISHED


def test_a_lane_that_diverges_does_not_end_the_race() -> None:
    wild = {"learning_rate": 1e6, "activation": "identity", "output": "identity"}
    standings = raced(Race(lanes({}, wild, {"learning_rate": 0.1}), Rules(epochs=30)))
    assert [each.state for each in standings] == [State.FINISHED, State.DIVERGED, State.FINISHED]
    assert standings[1].place == 3
    assert "Lower the learning rate" in str(standings[1].why)


def test_too_few_or_too_many_lanes_cannot_race() -> None:
    for count in (1, 7):
        with pytest.raises(InputError, match="2 to 6 lanes"):
            Race(lanes(*[{}] * count), Rules())


def test_a_lane_that_cannot_be_built_is_named() -> None:
    with pytest.raises(InputError, match="lane 2 cannot race"):
        Race(lanes({}, {"hidden": (10_000, 10_000)}), Rules())


# -- what becomes of it ------------------------------------------------------------------------------------------------


def test_a_lane_goes_on_elsewhere_bit_for_bit() -> None:
    race = Race(lanes({}, {"solver": "adam"}), Rules(epochs=9))
    raced(race)
    saved = race.saved(1)
    assert saved.experiment.training.epochs is None
    run = build(saved.experiment)
    assert resume(run.training, saved) == []
    training = race.runs[1].training
    for each in (run.training, training):
        each.go_on()
        each.advance(30)
    assert run.training.network.parameters.tobytes() == training.network.parameters.tobytes()


def test_a_lane_that_learned_from_fewer_samples_gives_its_weights() -> None:
    race = Race(lanes({}, {}), Rules(epochs=3, judge=Judge.VALIDATION))
    raced(race)
    saved = race.saved(0)
    run = build(saved.experiment)
    assert resume(run.training, saved) == []
    assert run.training.network.parameters.tobytes() == parameters(race, 0).tobytes()


def test_costs_of_different_kinds_are_not_compared_in_silence() -> None:
    race = Race(lanes({}, {"loss": "binary_cross_entropy"}), Rules())
    assert any("cannot be compared" in str(text) for text in race.notices)
    assert not Race(lanes({}, {"loss": "binary_cross_entropy"}), Rules(measure=Measure.SCORE)).notices


# -- the verdict -------------------------------------------------------------------------------------------------------


def _verdict(race: Race) -> str:
    return str(verdict(raced(race), race.rules, "classification"))


def test_the_verdict_says_who_won_and_by_how_much() -> None:
    rules = Rules(goal=0.1, epochs=500)
    race = Race(lanes({"learning_rate": 0.01}, {"learning_rate": 0.2}), rules)
    said = _verdict(race)
    slow, fast = (run.training.epoch for run in race.runs)
    assert said == (
        f"lane 2 won: it came to training loss ≤ 0.1 in epoch {fast}; "
        f"lane 1 came there in epoch {slow} ({slow - fast} later)."
    )


@pytest.mark.parametrize(
    ("settings", "rules", "begins"),
    [
        (({}, {}), Rules(goal=0.1, epochs=500), "Dead heat: lane 1 and lane 2 came to training loss ≤ 0.1"),
        (({}, {}), Rules(epochs=2), "Dead heat: the best training loss of lane 1 and of lane 2 is"),
        (({"learning_rate": 1e-6}, {}), Rules(epochs=9), "lane 2 won: its best training loss is"),
        (
            ({"learning_rate": 1e-9}, {}),
            Rules(measure=Measure.SCORE, judge=Judge.TEST, goal=0.9, epochs=60),
            "lane 2 won: it came to test accuracy ≥ 0.9 in epoch",
        ),
        (({"learning_rate": 1e-6}, {}), Rules(goal=1e-9, epochs=9), "No lane came to training loss ≤ 1e-09. lane 2"),
    ],
)
def test_every_outcome_has_its_sentence(settings: Any, rules: Rules, begins: str) -> None:
    assert _verdict(Race(lanes(*settings), rules)).startswith(begins)


def test_nobody_wins_when_all_diverge() -> None:
    wild = {"learning_rate": 1e6, "activation": "identity", "output": "identity"}
    assert _verdict(Race(lanes(wild, wild), Rules())).startswith("Every lane diverged")


def test_by_time_seconds_decide() -> None:
    clock: Callable[[], float] = _ticks().__next__
    race = Race(lanes({"learning_rate": 0.01}, {}), Rules(goal=0.1, epochs=500, pace=Pace.TIME), clock)
    assert "s of computing" in _verdict(race)


def _ticks() -> Iterator[float]:
    now = 0.0
    while True:
        now += 0.5
        yield now
