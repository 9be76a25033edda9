"""Where searches are kept, and what is said where they cannot be."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from nnplayground.experiment import edits
from nnplayground.experiment.spec import Experiment
from nnplayground.gui.tuning.archive import Archive
from nnplayground.gui.tuning.plan import Plan
from nnplayground.tuning.trial import Outcome

PLAN = Plan((("hidden", "4 | 8"), ("solver.beta_1", "0.9")), draws=7, folds=3, seeds=4, has_used_test=True)


def test_a_plan_belongs_to_its_data(tmp_path: Path) -> None:
    experiment = Experiment()
    Archive(tmp_path).keep(experiment, PLAN)
    again = Archive(tmp_path)
    assert again.plan(replace(edits.new_weights(experiment), title="x")) == PLAN
    assert again.plan(edits.change_data(experiment, split_seed=1)) is None


def test_outcomes_are_kept_for_the_next_start(tmp_path: Path) -> None:
    outcome = Outcome(key="a", score=0.5, loss=1.0, train_score=0.5, epochs=1, seconds=0.1)
    store, said = Archive(tmp_path).store(Experiment())
    store.add(outcome)
    again, _ = Archive(tmp_path).store(Experiment())
    assert (said, again.get("a")) == (None, outcome)


@pytest.mark.parametrize("folder", [None, "file"])
def test_without_a_folder_nothing_is_kept(tmp_path: Path, folder: str | None) -> None:
    (tmp_path / "file").write_text("no folder")
    archive = Archive(tmp_path / folder if folder else None)
    archive.keep(Experiment(), PLAN)
    store, said = archive.store(Experiment())
    store.add(Outcome(key="a", score=0.5, loss=1.0, train_score=0.5, epochs=1, seconds=0.1))
    assert archive.plan(Experiment()) == PLAN
    assert (said is not None and "not kept" in str(said)) == bool(folder)


@pytest.mark.parametrize("content", [b"", b"[]", b"\xff", b'{"folds": "many"}'])
def test_a_damaged_plan_is_none(tmp_path: Path, content: bytes) -> None:
    Archive(tmp_path).keep(Experiment(), PLAN)
    (path,) = (tmp_path / "searches").glob("*.json")
    path.write_bytes(content)
    assert Archive(tmp_path).plan(Experiment()) is None
