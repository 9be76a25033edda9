"""First names, Indonesian and English, letter by letter: common knowledge, collected for this program."""

from __future__ import annotations

import numpy as np

from nnplayground.data.sequences.sequences import Sequences, one_hot

INDONESIAN = """
adi agus ahmad ajeng akbar amir andi anggun anisa arif ayu bagus bambang bayu bima budi cahya candra citra dani darma
dewi dian dimas dinda dwi edi eka endah erna fajar farah fitri galih gilang gita hadi hana hari hendra ika ilham indah
indra intan irfan iwan jaka joko kartika kurnia laras lestari lia lukman made maya mega melati mira nanda nia nina
novi nur nyoman prasetyo purnomo puspa putra putri putu rahma rahmat rama rani ratih ratna reza rini rizki rudi sari
sekar setia sinta siti slamet sri sugeng suharto surya susanti taufik tiara tini tono tri utami vina wahyu wati wawan
wayan widi wulan yani yanti yoga yudi yuni zahra
"""
ENGLISH = """
adam alan alice amy andrew anna arthur barbara ben beth brian carol charles chloe claire daniel david donald dorothy
edward eleanor elizabeth ella emily emma ethan eva evan florence frank fred george grace hannah harold harry heather
helen henry holly hugh isaac isabel jack jacob james jane jason jennifer jessica joan john joseph joyce julia karen
kate keith kevin laura lauren lily linda louise lucy luke margaret mark martha martin mary matthew megan michael molly
nancy nathan neil nicholas oliver olivia oscar patrick paul peter philip rachel ralph rebecca richard robert roger rose
ruth ryan sally samuel sarah scott sophie stephen stuart susan thomas timothy victor victoria walter wendy william
"""
LANGUAGES = ("id", "en")
LETTERS = "abcdefghijklmnopqrstuvwxyz"
END = len(LETTERS)
"""The number of the sign that ends a name."""
INPUTS = (*LETTERS, *LANGUAGES)
OUTPUTS = (*LETTERS, "·")


def names_of(language: str) -> tuple[str, ...]:
    """Return the names of one of `LANGUAGES`."""
    return tuple((INDONESIAN if language == "id" else ENGLISH).split())


def names(rng: np.random.Generator, *, length: int) -> Sequences:
    """Return a language at the first time, then the letters of a name, and at every time the next letter: one to many.

    What is given is the language alone; the letters are the network's own answers, which while it learns are taken to
    be right. Names are cut after `length` signs, the end included, and come in random order.
    """
    known = [(number, name) for number, language in enumerate(LANGUAGES) for name in names_of(language)]
    signs = np.full((len(known), length), -1)
    languages = np.full((len(known), length), -1)
    for row, (language, name) in enumerate(known):
        spelt = [LETTERS.index(letter) for letter in name] + [END]
        signs[row, : len(spelt)] = spelt[:length]
        languages[row, 0] = language
    before = np.hstack([np.full((len(known), 1), -1), signs[:, :-1]])
    x = np.concatenate([one_hot(before, len(LETTERS)), one_hot(languages, len(LANGUAGES))], axis=2)
    order = rng.permutation(len(known))
    found = Sequences(x, one_hot(signs, len(OUTPUTS)), INPUTS, OUTPUTS, asked=signs >= 0)
    return found.rows(order)


def beginning(language: str) -> np.ndarray:
    """Return the input of the first time `(1, features)` that asks for a name."""
    return one_hot(np.array([len(LETTERS) + LANGUAGES.index(language)]), len(INPUTS))


def letter(number: int) -> np.ndarray:
    """Return the input `(features,)` that is a letter, or all 0 for the end."""
    return one_hot(np.array(number if number < END else -1), len(INPUTS))


def spelt(numbers: list[int]) -> str:
    """Return the name that letters stand for, up to its end."""
    end = numbers.index(END) if END in numbers else len(numbers)
    return "".join(LETTERS[number] for number in numbers[:end])
