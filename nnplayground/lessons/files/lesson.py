"""A lesson as frozen data: pages of text with what stands on them, by key, in one language or in two."""

from __future__ import annotations

from dataclasses import dataclass

import msgspec

from nnplayground.catalogue import catalogue
from nnplayground.i18n import QT_TRANSLATE_NOOP, Marked, Translate

FORMAT = 1
LANGUAGE = QT_TRANSLATE_NOOP("Lesson", "en")
"""The code of the language in force: whoever translates the texts of the program translates it, too."""

Option = bool | int | float | str | tuple[bool | int | float | str, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the window that a page can ask for."""

    key: str
    label: Marked


PARTS = catalogue(
    [
        Part("canvas", QT_TRANSLATE_NOOP("Lesson", "Canvas")),
        Part("output", QT_TRANSLATE_NOOP("Lesson", "Output")),
        Part("loss", QT_TRANSLATE_NOOP("Lesson", "Loss and accuracy")),
        Part("gradients", QT_TRANSLATE_NOOP("Lesson", "Gradients of the layers")),
        Part("stepper", QT_TRANSLATE_NOOP("Lesson", "Stepper")),
        Part("data", QT_TRANSLATE_NOOP("Lesson", "Data")),
        Part("network", QT_TRANSLATE_NOOP("Lesson", "Network")),
        Part("layer", QT_TRANSLATE_NOOP("Lesson", "Layer")),
        Part("training", QT_TRANSLATE_NOOP("Lesson", "Training")),
        Part("table", QT_TRANSLATE_NOOP("Lesson", "Table")),
        Part("lab", QT_TRANSLATE_NOOP("Lesson", "Settings of the lab")),
    ]
)
"""Parts of the window by the key that lesson files name them with."""


class Words(msgspec.Struct, frozen=True):
    """A text by the code of its language; one that is missing is said in English, or else in any other."""

    by_language: dict[str, str] = {}

    def say(self, translate: Translate) -> str:
        """Return the text in the language of `translate`."""
        spoken = translate(LANGUAGE.context, LANGUAGE)
        texts = self.by_language
        return texts.get(spoken) or texts.get(str(LANGUAGE)) or next(iter(texts.values()), "")


class DemoRef(msgspec.Struct, frozen=True):
    """A demonstration by key, with options that it checks itself."""

    key: str
    options: dict[str, Option] = {}
    line: int = 0


class ExerciseRef(msgspec.Struct, frozen=True):
    """So many exercises of one kind and level, drawn by a seed."""

    key: str
    level: int = 1
    count: int = 1
    seed: int = 0


class Checkpoint(msgspec.Struct, frozen=True):
    """What a measure has to come to; a bound that is None is none."""

    measure: str
    at_least: float | None = None
    at_most: float | None = None


class Page(msgspec.Struct, frozen=True, kw_only=True):
    """One page: text, then what can be done; `line` is where it stands in its file."""

    title: Words
    text: Words
    demo: DemoRef | None = None
    examples: tuple[str, ...] = ()
    experiment: str = ""
    """A key of the gallery, or one line of text as `experiment/line.py` makes it."""
    show: tuple[str, ...] = ()
    hide: tuple[str, ...] = ()
    lock: tuple[str, ...] = ()
    exercises: tuple[ExerciseRef, ...] = ()
    checkpoints: tuple[Checkpoint, ...] = ()
    line: int = 0

    @property
    def has_tasks(self) -> bool:
        """Whether there is something to be reached or answered before the page counts as done."""
        return bool(self.exercises or self.checkpoints)


class Lesson(msgspec.Struct, frozen=True, kw_only=True):
    """A whole lesson; `file` is the name of its file and `checksum` that of its bytes."""

    key: str
    title: Words
    summary: Words = Words()
    order: float | None = None
    pages: tuple[Page, ...]
    file: str = ""
    checksum: str = ""
