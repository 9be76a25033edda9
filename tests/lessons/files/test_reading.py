"""Lesson files: what they say, and that every mistake is an `InputError` with its line."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from nnplayground.errors import InputError
from nnplayground.experiment.line import to_line
from nnplayground.experiment.spec import Experiment
from nnplayground.i18n import LANGUAGES
from nnplayground.lessons.files import yaml_tree
from nnplayground.lessons.files.demos import DEMO_NAMES
from nnplayground.lessons.files.lesson import Checkpoint, DemoRef, Lesson, Words
from nnplayground.lessons.files.reading import decode, read
from nnplayground.lessons.files.template import template
from tests.lessons.lesson_files import SMALL, lesson

LOADERS = [yaml.SafeLoader, *([yaml.CSafeLoader] if yaml.__with_libyaml__ else [])]
each_loader = pytest.mark.parametrize("loader", LOADERS, ids=lambda loader: loader.__name__)


def refused(content: str | bytes) -> InputError:
    """Return the error of a file that cannot be read."""
    with pytest.raises(InputError) as caught:
        decode(content.encode() if isinstance(content, str) else content, "bad.yaml")
    return caught.value


def line_of(error: InputError) -> int:
    return error.text.values["line"]


# -- what is read ------------------------------------------------------------------------------------------------------


def test_everything_that_stands_in_a_file_is_read() -> None:
    found = lesson()
    assert (found.key, found.title, found.order) == ("small", Words({"en": "Small", "id": "Kecil"}), None)
    first, second, third = found.pages
    assert first.text.by_language["en"].startswith("First $a = f(z)$, then\n")
    assert (first.demo, first.show, first.has_tasks, first.line) == (None, (), False, 5)
    assert (second.experiment, second.show) == ("playground", ("canvas", "output", "loss"))
    assert (second.hide, second.lock) == (("features",), ("data",))
    assert second.checkpoints == (Checkpoint("test_accuracy", 0.9), Checkpoint("epochs", at_most=400.0))
    options = {"activation": "tanh", "shown": True, "low": -1, "high": 0.5, "names": ("a", "no")}
    assert third.demo == DemoRef("neuron", options, 31)
    assert isinstance(options["low"], int)


def test_the_example_of_the_description_is_a_complete_lesson() -> None:
    found = decode(template().encode(), "template.yaml")
    assert len(found.pages) == 2
    texts = [words for page in found.pages for words in (page.title, page.text)]
    assert all(set(words.by_language) == set(LANGUAGES) for words in texts)
    assert found.pages[1].checkpoints


def test_a_line_of_text_is_an_experiment() -> None:
    line = to_line(Experiment())
    found = lesson(SMALL.replace("experiment: playground", f"experiment: {line}"))
    assert found.pages[1].experiment == line
    error = refused(SMALL.replace("experiment: playground", f"experiment: {line[:-1]}0"))
    assert line_of(error) == 1 + SMALL.splitlines().index("    experiment: playground")
    assert "damaged" in str(error)


@pytest.mark.parametrize(
    "word", ["no", "yes", "on", "null", "2026-11-25", "1e3", "0x1F", "12:30", "~", "1_000", "true"]
)
def test_words_that_mean_something_in_yaml_are_texts(word: str) -> None:
    found = lesson(SMALL.replace("{en: Small, id: Kecil}", word))
    assert found.title == Words({"en": word})


@pytest.mark.parametrize(
    ("written", "number"), [("'0,9'", 0.9), ("0.9", 0.9), (".5", 0.5), ("1e-2", 0.01), ('"1"', 1.0)]
)
def test_numbers_have_a_point_or_a_comma(written: str, number: float) -> None:
    found = lesson(SMALL.replace("at_least: 0.9", f"at_least: {written}"))
    assert found.pages[1].checkpoints[0].at_least == number


def test_a_comma_outside_of_braces_is_a_decimal_comma() -> None:
    found = lesson(
        SMALL.replace("{measure: test_accuracy, at_least: 0.9}", "measure: test_accuracy\n        at_least: 0,9")
    )
    assert found.pages[1].checkpoints[0].at_least == 0.9


def test_line_ends_of_other_systems_and_a_mark_of_utf_8_do_not_matter() -> None:
    found = decode(b"\xef\xbb\xbf" + SMALL.replace("\n", "\r\n").encode(), "small.yaml")
    assert found.pages == lesson().pages
    assert found.checksum != lesson().checksum


# -- what is refused ---------------------------------------------------------------------------------------------------

MISTAKES = [
    ("format: 1", "format: 2", "format"),
    ("format: 1", "", "format"),
    ("format: 1", "format: one", "not a number"),
    ("title: {en: Small, id: Kecil}", "titel: Small", "titel"),
    ("title: {en: Small, id: Kecil}", "title: ''", "text is missing"),
    ("title: {en: Small, id: Kecil}", "title: {en: Small, de: Klein}", "en, id"),
    ("title: {en: Small, id: Kecil}", "title: [a, b]", "single value"),
    ("title: {en: Small, id: Kecil}", "title: a\ntitle: b", "second time"),
    ("title: {en: Small, id: Kecil}", "title: &x a", "anchors"),
    ("title: {en: Small, id: Kecil}", "title: *x", "anchors"),
    ("title: {en: Small, id: Kecil}", "title: !!python/name:os.system a", "tags"),
    ("title: {en: Small, id: Kecil}", "title: !!str a", "tags"),
    ("title: {en: Small, id: Kecil}", "title: [[[[[[[[[[[[[[[[", "lists within lists"),
    ("experiment: playground", "experiment: playgrund", "playground"),
    ("[canvas, output, loss]", "[canvas, output, los]", "loss"),
    ("[canvas, output, loss]", "[canvas, canvas]", "second time"),
    ("[canvas, output, loss]", "[]", "not 0"),
    ("hide: [features]", "hide: [feature]", "features"),
    ("hide: [features]", "remove: [features]", "hide, lock"),
    ("measure: test_accuracy", "measure: accuracy", "test_accuracy"),
    ("at_least: 0.9", "at_least: 0,9", "comma"),
    ("at_least: 0.9", "at_least: 1.500", "thousands"),
    ("at_least: 0.9", "at_least: nan", "not a number"),
    (", at_least: 0.9", "", "at_least"),
    ("at_least: 0.9", "at_least: 1, at_most: 0", "nothing can reach"),
    ("at_most: 400", "at_mots: 400", "at_mots"),
    ("{measure: epochs, at_most: 400}", "{measure: exercises, at_least: 1}", "no exercises"),
    ("demo: {neuron:", "demo: {neurn:", "neuron"),
    ("demo: {neuron:", "demo: {neuron: {}, costs:", "one demonstration"),
    ("First $a = f(z)$", "First $a = f({z)$", "braces"),
    ("First $a = f(z)$", r"First $a = \nonsense f(z)$", "nonsense"),
    ("    experiment: playground\n", "", "experiment"),
]


@each_loader
@pytest.mark.parametrize(("old", "new", "said"), MISTAKES, ids=[new or old for old, new, *_ in MISTAKES])
def test_mistakes_are_named_with_their_line(
    monkeypatch: pytest.MonkeyPatch, loader: type, old: str, new: str, said: str
) -> None:
    monkeypatch.setattr(yaml_tree, "LOADER", loader)
    assert SMALL.count(old) == 1
    error = refused(SMALL.replace(old, new))
    assert str(error).startswith("bad.yaml, line ")
    assert said in str(error)
    line = SMALL.count("\n", 0, SMALL.index(old)) + 1
    assert line_of(error) in range(line - 1, line + 3), str(error)


def test_a_formula_in_a_block_is_named_with_its_own_line() -> None:
    error = refused(SMALL.replace("z = \\sum_j", "z = {\\sum_j", 1))
    assert line_of(error) == 1 + SMALL.splitlines().index("        $$z = \\sum_j w_j x_j + b$$")
    assert error.text.values["field"] == "pages[1].text.en"


@pytest.mark.parametrize(
    ("content", "line"),
    [
        (b"", 1),
        (b"format: 1\n\xff\xfe", 2),
        (b"format: 1\ntitle: a\x00b", 2),
        ("format: 1\ntitle: a\u202eb".encode(), 2),
        (b"- 1\n- 2", 1),
        (b"format: 1\n--- \nformat: 1", 2),
        (b"format: 1\n\ttitle: a", 2),
        (b"title: 'a\n\n", 3),
        (b"a: b: c", 1),
    ],
)
def test_what_is_no_lesson_at_all_has_a_line_too(content: bytes, line: int) -> None:
    assert line_of(refused(content)) == line


def test_large_files_are_refused_before_they_are_read(tmp_path: Path) -> None:
    (tmp_path / "large.yaml").write_bytes(b"#" * (2**20 + 1))
    with pytest.raises(InputError, match="too large"):
        read(tmp_path / "large.yaml")
    assert "too many values" in str(refused("format: 1\npages: [" + "1," * 30_000 + "]"))


@pytest.mark.skipif(os.name == "nt", reason="there are no such files")
def test_what_is_no_file_is_refused_without_waiting(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.yaml")
    for path in (tmp_path, tmp_path / "pipe.yaml", Path("/dev/zero"), tmp_path / "none.yaml"):
        with pytest.raises(InputError):
            read(path)


# -- damage ------------------------------------------------------------------------------------------------------------

SIGNS = [*"\n\t :-#{}[],&*!|>'\"%@`$\\0aé\x00\ud7ff🙂", "- ", ": ", "<<: ", "? ", "---", "...", "$$", "\\frac{"]


@st.composite
def damaged(draw: st.DrawFn) -> bytes:
    """Return a lesson in which some places were overwritten, cut out, doubled or filled with odd signs."""
    text = SMALL
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(text)))
        end = min(len(text), start + draw(st.integers(0, 12)))
        middle = draw(st.one_of(st.sampled_from(SIGNS), st.text(max_size=5), st.just(text[start:end] * 2)))
        text = text[:start] + middle + text[end:]
    content = text.encode("utf-8", "surrogatepass")
    if draw(st.booleans()):
        place = draw(st.integers(0, len(content) - 1)) if content else 0
        content = content[:place] + bytes([draw(st.integers(0, 255))]) + content[place + 1 :]
    return content


def outcome(content: bytes) -> Lesson | InputError:
    try:
        return decode(content, "bad.yaml")
    except InputError as error:
        return error


@each_loader
@given(content=damaged())
def test_damage_is_refused_with_a_line_or_harmless(loader: type, content: bytes) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(yaml_tree, "LOADER", loader)
        found = outcome(content)
    lines = content.count(b"\n") + content.count(b"\r") + 2
    if isinstance(found, InputError):
        assert 1 <= line_of(found) <= lines
        assert str(found)
    else:
        assert all(page.demo is None or page.demo.key in DEMO_NAMES for page in found.pages)


@given(content=st.binary(max_size=200))
def test_any_bytes_are_refused_with_a_line(content: bytes) -> None:
    assert line_of(refused(content)) >= 1
