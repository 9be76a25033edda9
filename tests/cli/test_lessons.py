"""Lessons in the terminal."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from nnplayground.experiment.gallery import GALLERY
from nnplayground.lessons.files.demos import DEMO_NAMES
from nnplayground.lessons.files.handin import hand_in, write
from nnplayground.lessons.files.judging import measured
from nnplayground.lessons.files.library import built_in
from nnplayground.lessons.files.reading import read
from nnplayground.lessons.files.sitting import Sitting
from nnplayground.lessons.worked.examples import EXAMPLES
from tests.cli.conftest import Cli
from tests.lessons.files.test_handin import trained
from tests.lessons.lesson_files import SMALL


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """Return a lesson file."""
    path = tmp_path / "small.yaml"
    path.write_text(SMALL, encoding="utf-8")
    return path


def test_the_list_holds_every_lesson(cli: Cli) -> None:
    result = cli("lesson", "--list", "--json")
    assert (result.code, result.err) == (0, "")
    assert [entry["key"] for entry in result.json] == [entry.path.stem for entry in built_in()]
    for entry in result.json:
        assert entry.keys() >= {"key", "title", "summary", "pages"}
    assert cli("lesson").code == cli("lesson", "--list").code == 0


@pytest.mark.parametrize("key", [entry.path.stem for entry in built_in()])
@pytest.mark.parametrize("language", ["en", "id"])
def test_every_lesson_is_written_in_both_languages(cli: Cli, key: str, language: str) -> None:
    result = cli("lesson", key, "--language", language)
    assert (result.code, result.err) == (0, "")
    lesson = next(entry.lesson for entry in built_in() if entry.path.stem == key)
    assert lesson is not None
    assert all(page.title.by_language[language] in result.out for page in lesson.pages)
    assert "$" not in result.out
    assert "\\" not in result.out


def test_a_folder_of_ones_own_is_listed_after_the_program_s(cli: Cli, small: Path) -> None:
    (small.parent / "broken.yaml").write_text("format: 1", encoding="utf-8")
    result = cli("lesson", "--list", "--json", "--folder", str(small.parent))
    assert result.code == 0
    assert result.json[-1]["key"] == "small"
    assert "broken.yaml, line 1" in result.err
    assert "First" in cli("lesson", "small", "--folder", str(small.parent)).out


def test_a_lesson_file_is_written(cli: Cli, small: Path) -> None:
    result = cli("lesson", str(small), "--language", "en")
    assert (result.code, result.err) == (0, "")
    assert "First a = f(z), then" in result.out
    assert "z = Σⱼ wⱼxⱼ + b" in result.out
    assert "☐ Checkpoint: Accuracy, test ≥ 0.9" in result.out
    assert "In the window: One neuron." in result.out
    assert "Pertama a = f(z), lalu" in cli("lesson", str(small), "--language", "id").out
    assert cli("lesson", str(small), "--json").json["pages"][0]["title"] == "Read"


def test_worked_numbers_stand_where_a_page_has_them(cli: Cli, small: Path) -> None:
    small.write_text(SMALL.replace("    experiment: playground", "    experiment: playground\n    example: layer2"))
    out = cli("lesson", str(small)).out
    assert str(EXAMPLES["layer2"].label) in out
    assert out.count(" = ") > 5


def test_exercises_ask_their_questions(cli: Cli, small: Path) -> None:
    extra = "    experiment: playground\n    exercises: [relu_a1, {kind: entropy, count: 2, seed: 3}]"
    small.write_text(SMALL.replace("    experiment: playground", extra))
    out = cli("lesson", str(small)).out
    assert out.count("Exercise: ") == 3
    assert "seed 4" in out
    assert out.count(" = …") >= 3


def test_a_broken_file_ends_with_2_and_its_line(cli: Cli, small: Path) -> None:
    small.write_text(SMALL.replace("at_least", "at_lest"))
    result = cli("lesson", str(small))
    assert (result.code, result.out) == (2, "")
    assert "small.yaml, line 27" in result.err
    assert cli("lesson", "none").code == 2
    assert "there is no lesson" in cli("lesson", "none").err.lower()


def test_keys_are_listed(cli: Cli) -> None:
    out = cli("lesson", "--keys").out
    for key in (*DEMO_NAMES, *EXAMPLES, "test_accuracy", "gradients"):
        assert f" {key} " in out
    assert cli("lesson", "--keys", "--json").json["Demonstrations"] == list(DEMO_NAMES)


def test_a_hand_in_is_judged(cli: Cli, small: Path, tmp_path: Path) -> None:
    saved = trained(GALLERY["playground"].experiment, 150)
    sitting = Sitting(read(small))
    sitting.reach(1, saved, measured(saved))
    write(tmp_path / "a.nnhandin", hand_in("Siti", sitting.lesson, (), sitting.reached))
    result = cli("lesson", str(small), "--check", str(tmp_path / "a.nnhandin"), "--json")
    assert (result.code, result.err) == (0, "")
    assert (result.json["student"], result.json["right"], result.json["tasks"]) == ("Siti", 1, 1)
    assert "Siti: 1 of 1 in “Small”" in cli("lesson", str(small), "--check", str(tmp_path / "a.nnhandin")).out
    found = cli("lesson", "--check", str(tmp_path / "a.nnhandin"), "--folder", str(tmp_path))
    assert (found.code, found.err) == (0, "")
    other = cli("lesson", "--check", str(tmp_path / "a.nnhandin"))
    assert other.code == 2
    assert "small.yaml" in other.err


def test_what_is_no_hand_in_is_refused(cli: Cli, small: Path) -> None:
    result = cli("lesson", str(small), "--check", str(small))
    assert result.code == 2
    assert "not a hand-in" in result.err
    assert json.dumps(result.err)
