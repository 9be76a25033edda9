"""The experiments on the parameters of `MLPClassifier`: all of them, with scikit-learn's defaults, and their claims."""

from __future__ import annotations

from functools import cache

import numpy as np
import pytest
from msgspec import to_builtins
from sklearn.neural_network import MLPClassifier

from nnplayground.engine.stopping import Finish
from nnplayground.experiment.build import survey
from nnplayground.experiment.spec import Experiment
from nnplayground.lessons.topics.comparing import GAUGES, Outcome, Setting, compare, outcome
from nnplayground.lessons.topics.hyperparameters import HYPERPARAMETERS
from nnplayground.lessons.topics.hyperparameters import outcomes as computed
from nnplayground.lessons.topics.mlp import Hyperparameter, experiment
from nnplayground.progress import Cancelled

SAME_EXPERIMENT = {"verbose", "warm_start", "random_state"}
"""Parameters that are no field of an experiment's own run, or its seed."""


def test_the_catalogue_is_complete() -> None:
    assert {key: entry.default for key, entry in HYPERPARAMETERS.items()} == MLPClassifier().get_params()


@cache
def outcomes(key: str) -> tuple[Outcome, ...]:
    """Return what the settings of a parameter come to, computed once for all tests."""
    return tuple(computed(HYPERPARAMETERS[key]))


@pytest.mark.parametrize("entry", HYPERPARAMETERS.values(), ids=list(HYPERPARAMETERS))
@pytest.mark.thorough
def test_every_claim_holds(entry: Hyperparameter) -> None:
    found = outcomes(entry.key)
    assert entry.claim(found), [each.values for each in found]
    assert len(found) == len(entry.settings) >= 2
    assert all(np.isfinite(each.curves[:, 0]).all() for each in found)
    assert all((each.picture is not None) == entry.pictured for each in found)


@pytest.mark.parametrize("entry", HYPERPARAMETERS.values(), ids=list(HYPERPARAMETERS))
def test_settings_differ_in_their_parameter_alone(entry: Hyperparameter) -> None:
    experiments = [setting.experiment for setting in entry.settings]
    for each in experiments:
        assert not survey(each).problems
    if entry.key not in SAME_EXPERIMENT:
        assert len(set(map(str, experiments))) == len(experiments)
    changed = {path for each in experiments for path in differences(experiments[0], each)}
    assert changed <= ALLOWED.get(entry.key, {part.split("[")[0] for part in entry.path.split(", ")})


ALLOWED = {
    "random_state": {"network.seed", "training.seed"},
    "verbose": set[str](),
    "warm_start": set[str](),
    "activation": {"network.layers"},
    "alpha": {"training.penalties"},
    "solver": {"training.solver", "training.learning_rate"},  # each solver has a rate of its own
    "learning_rate": {"training.schedule", "training.tolerance", "training.patience"},  # adaptive watches the loss
    "power_t": {"training.schedule_params"},
    "early_stopping": {"training.early_stopping", "training.tolerance"},  # which it needs
    **{key: {"training.solver_params"} for key in ("momentum", "beta_1", "beta_2", "epsilon", "max_fun")},
}
"""Fields that the settings of a parameter may differ in, where they are not just its own."""


def differences(first: Experiment, second: Experiment) -> set[str]:
    """Return the paths of the fields in which two experiments differ, to the second level."""
    one, other = to_builtins(first), to_builtins(second)
    return {
        f"{part}.{name}" if isinstance(one[part], dict) else part
        for part in one
        for name in (one[part] if isinstance(one[part], dict) else [""])
        if (one[part][name] != other[part][name] if isinstance(one[part], dict) else one[part] != other[part])
    }


def test_alpha_is_divided_by_the_batch() -> None:
    for setting in HYPERPARAMETERS["alpha"].settings:
        assert setting.experiment.training.penalty_per_sample
        assert setting.experiment.training.penalties["l2"] == float(setting.value)


def test_verbose_has_a_record() -> None:
    log = outcomes("verbose")[-1].log
    assert [epoch for epoch, _ in log] == list(range(21))
    assert log[-1][1] < log[0][1]


def test_early_stopping_says_why_it_ended() -> None:
    found = outcomes("early_stopping")
    assert [each.finish for each in found] == [Finish.EPOCHS, Finish.VALIDATION]


def test_a_warm_start_goes_on_and_a_cold_one_repeats() -> None:
    cold, warm = outcomes("warm_start")
    np.testing.assert_array_equal(cold.curves[:, :21], cold.curves[:, 21:])
    np.testing.assert_array_equal(warm.curves[:, :21], cold.curves[:, :21])
    assert warm.curves.shape[1] == 41


def test_pictures_lie_between_the_classes() -> None:
    picture = outcomes("alpha")[0].picture
    assert picture is not None
    assert 0.0 <= picture.min() < 0.1
    assert 0.9 < picture.max() <= 1.0


def test_gauges_and_calling_off() -> None:
    setting = Setting("1", experiment(2, epochs=2), seeds=(0,))
    for key in GAUGES:
        assert np.isfinite(outcome(setting, key, "train_loss").value)

    def report(share: float) -> None:
        if share > 0.5:
            raise Cancelled

    with pytest.raises(Cancelled):
        compare([setting, setting], "steps", "train_loss", report)
    with pytest.raises(ValueError, match="seed"):
        outcome(Setting("1", experiment(2), seeds=()), "steps", "train_loss")
