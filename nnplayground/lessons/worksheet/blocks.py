"""What a worksheet is made of, in the reader's language; HTML and PDF are both written from it."""

from __future__ import annotations

from dataclasses import dataclass

from nnplayground.lessons.exercises.sketch import Sketch


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading: level 1 is the sheet's title, 2 a part, 3 an exercise."""

    text: str
    level: int = 2


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Text of one paragraph."""

    text: str


@dataclass(frozen=True, slots=True)
class Line:
    """Formulas beside each other, each a part after which a line may break, and a `blank` to be filled in at the end.

    `plain` says the same as text, `label` stands before it.
    """

    parts: tuple[str, ...]
    plain: str
    blank: bool = False
    label: str = ""


@dataclass(frozen=True, slots=True)
class Picture:
    """The drawing of a network."""

    sketch: Sketch


@dataclass(frozen=True, slots=True)
class Break:
    """What follows begins on another page."""


Block = Heading | Paragraph | Line | Picture | Break


@dataclass(frozen=True, slots=True)
class Worksheet:
    """One document: its title, its language, what stands at the foot of its pages, and its blocks."""

    title: str
    language: str
    foot: str
    blocks: tuple[Block, ...]
