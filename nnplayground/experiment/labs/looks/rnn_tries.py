"""What a recurrent network makes of what a person types, draws or asks for: answers, names, waves, texts.

The network is fed time by time, its state carried on, so that sequences may be longer than those it has learned from.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np

from nnplayground.data.dataset import CLASSIFICATION, Floats
from nnplayground.data.sequences import counting, names
from nnplayground.data.sequences.sequences import one_hot
from nnplayground.data.sequences.signals import HIGHEST, LOWEST
from nnplayground.data.sequences.tasks import OWN
from nnplayground.decimals import listed
from nnplayground.engine.families.sequences import choose
from nnplayground.engine.families.through_time import Stepper
from nnplayground.errors import InputError
from nnplayground.experiment.labs.rnn_run import RnnRun
from nnplayground.i18n import QT_TRANSLATE_NOOP, Text
from nnplayground.numbers import parse_number, short

MOST_TYPED, MOST_WRITTEN, MOST_NAMES, MOST_GONE_ON = 200, 240, 12, 120
"""Signs that are read, letters that are written, names that are spelt, and values that a wave goes on for, at most."""
MOST_EXAMPLE = 40
"""Numbers of an example."""
EXAMPLES = {"parity": "1011", "majority": "+-.++", "xor": "1 0", "adding": "0.3 0.5* 0.9 0.2*"}
BLANK = "␣"
"""How a blank is shown where it would not be seen."""


@dataclass(frozen=True, slots=True)
class Attempt:
    """What is tried; which of it counts depends on the task."""

    text: str = ""
    """Signs or numbers that were typed, or the beginning of a text."""
    language: str = names.LANGUAGES[0]
    warmth: float = 0.7
    seed: int = 0
    count: int = 60
    """Letters to be written, or values of a wave to go on for."""
    numbers: tuple[float, ...] = ()
    """Frequency and phase of a wave, or the pixels of a digit row by row."""


NOTHING = Attempt()
"""What is tried at first."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What the network says at one time."""

    read: str
    """What was read there."""
    said: str
    share: float
    """Its probability, or the number it says."""
    right: str | None = None
    """What would be right, where that is known."""


@dataclass(frozen=True, slots=True, eq=False)
class Tried:
    """What came of an attempt; what does not belong to the task is empty."""

    answers: tuple[Answer, ...] = ()
    """One a time, or one at the end."""
    names: tuple[tuple[str, bool], ...] = ()
    """Names, and whether they are in the list of names of the language."""
    written: str = ""
    begun: int = 0
    """Letters of what is written, or values of the wave, that were given."""
    wave: Floats | None = None
    true: Floats | None = None
    """A wave as the network draws it `(n,)`, and as it really is."""
    shares: Floats | None = None
    """Probabilities of the classes after every time `(times, classes)`."""
    pixels: Floats | None = None
    """The digit that was read `(rows, columns)`."""
    problem: Text | None = None
    """Why nothing came of it."""


def tried(run: RnnRun, attempt: Attempt) -> Tried:
    """Return what comes of an attempt; something that cannot be read is said in words."""
    way = _TRIES.get(run.task.key, _own_text if run.task.key == OWN and run.task.continues else _numbers)
    try:
        return way(run, attempt)
    except InputError as error:
        return Tried(problem=error.text)


def example_of(run: RnnRun) -> str:
    """Return something that might be typed for the task."""
    if run.task.key in EXAMPLES:
        return EXAMPLES[run.task.key]
    some = run.sequences
    if run.task.key == "echo":
        return "".join(some.input_names[number % some.features] for number in (0, 1, 2, 0, 3, 1))
    if run.task.continues:
        return ""
    return " ".join(short(value * some.scale, 3) for value in some.x[0].ravel()[:MOST_EXAMPLE].tolist())


# -- typed sequences ---------------------------------------------------------------------------------------------------


def _answered(run: RnnRun, inputs: Floats, read: list[str], right: list[str | None]) -> tuple[Answer, ...]:
    """Return an answer at every time, or the one at the end."""
    step = Stepper(run.training.network)
    said = [step(values) for values in inputs]
    answers = [
        Answer(sign, *_word(run, values), expected) for sign, values, expected in zip(read, said, right, strict=True)
    ]
    return tuple(answers if run.sequences.at_every_time else answers[-1:])


def _word(run: RnnRun, values: Floats) -> tuple[str, float]:
    if run.sequences.task == CLASSIFICATION:
        best = int(np.nan_to_num(values, nan=-np.inf).argmax())
        return run.sequences.output_names[best].replace(" ", BLANK), float(values[best])
    return listed(short(float(value), 3) for value in values), float(values[0])


def _signs(attempt: Attempt, allowed: tuple[str, ...]) -> list[int]:
    """Return the numbers of typed signs; blanks do not count. Raises `InputError` for a sign that is none of these."""
    typed = [sign for sign in attempt.text[: 4 * MOST_TYPED] if not sign.isspace()][:MOST_TYPED]
    for sign in typed:
        if sign not in allowed:
            message = QT_TRANSLATE_NOOP("RnnTry", "“{sign}” cannot be read here. Type signs of these: {allowed}")
            raise InputError(message, sign=sign, allowed=" ".join(allowed[:40]))
    if not typed:
        raise InputError(QT_TRANSLATE_NOOP("RnnTry", "Type signs of these: {allowed}"), allowed=" ".join(allowed[:40]))
    return [allowed.index(sign) for sign in typed]


def _parity(run: RnnRun, attempt: Attempt) -> Tried:
    bits = _signs(attempt, counting.BITS)
    odd = (np.cumsum(bits) % 2).tolist()
    inputs = np.array(bits, dtype=np.float64)[:, None]
    return Tried(_answered(run, inputs, [counting.BITS[bit] for bit in bits], [counting.BITS[bit] for bit in odd]))


def _majority(run: RnnRun, attempt: Attempt) -> Tried:
    signs = _signs(attempt, counting.SIGNS)
    ahead = signs.count(0) - signs.count(1)
    right = None if ahead == 0 else "+" if ahead > 0 else "-"
    read = "".join(counting.SIGNS[sign] for sign in signs)
    inputs = one_hot(np.array(signs), len(counting.SIGNS))
    return Tried(_answered(run, inputs, [read] * len(signs), [right] * len(signs)))


def _echo(run: RnnRun, attempt: Attempt) -> Tried:
    letters = run.sequences.input_names
    signs = _signs(attempt, letters)
    delay = int(np.flatnonzero(run.sequences.asked[0])[0]) if run.sequences.asked is not None else 0
    right = [letters[signs[time - delay]] if time >= delay else None for time in range(len(signs))]
    inputs = one_hot(np.array(signs), len(letters))
    return Tried(_answered(run, inputs, [letters[sign] for sign in signs], right))


def _typed_numbers(attempt: Attempt) -> list[str]:
    return attempt.text.replace(";", " ").split()[:MOST_TYPED]


def _adding(run: RnnRun, attempt: Attempt) -> Tried:
    """Numbers between 0 and 1; two of them are marked by a star."""
    words = _typed_numbers(attempt)
    marked = [word.endswith("*") for word in words]
    if sum(marked) != 2:
        raise InputError(
            QT_TRANSLATE_NOOP("RnnTry", "Type numbers between 0 and 1 and mark two of them by a star: {example}"),
            example="0.3 0.5* 0.9 0.2*",
        )
    values = np.array([parse_number(word.rstrip("*")) for word in words])
    inputs = np.stack([values, np.array(marked, dtype=np.float64)], axis=1)
    right = short(float(values[np.array(marked)].sum()), 3)
    return Tried(_answered(run, inputs, [attempt.text] * len(words), [right] * len(words)))


def _numbers(run: RnnRun, attempt: Attempt) -> Tried:
    """Plain numbers, as many as there are features a time, time after time."""
    values = np.array([parse_number(word) for word in _typed_numbers(attempt)])
    features = run.sequences.features
    if not len(values) or len(values) % features:
        message = QT_TRANSLATE_NOOP("RnnTry", "Type numbers with blanks between them, {count} for every time.")
        raise InputError(message, count=features)
    inputs = values.reshape(-1, features) / run.sequences.scale
    read = [" ".join(short(float(value), 3) for value in row) for row in values.reshape(-1, features)]
    read = read if run.sequences.at_every_time else ["; ".join(read)] * len(read)
    right: list[str | None] = [None] * len(inputs)
    if run.task.key == "xor":
        right = [counting.BITS[int((row[0] > 0.5) != (row[1] > 0.5))] for row in values.reshape(-1, 2)]
    return Tried(_answered(run, inputs, read, right))


# -- what the network makes up -----------------------------------------------------------------------------------------


def _names(run: RnnRun, attempt: Attempt) -> Tried:
    rng = np.random.default_rng(attempt.seed)
    known = set(names.names_of(attempt.language))
    made = (_name(run, attempt, rng) for _ in range(MOST_NAMES))
    return Tried(names=tuple((name, name in known) for name in made))


def _name(run: RnnRun, attempt: Attempt, rng: np.random.Generator) -> str:
    step = Stepper(run.training.network)
    chosen: list[int] = []
    seen = names.beginning(attempt.language)[0]
    while len(chosen) + 1 < run.sequences.times and names.END not in chosen:
        chosen.append(choose(step(seen), attempt.warmth, rng))
        seen = names.letter(chosen[-1])
    return names.spelt(chosen)


def _own_text(run: RnnRun, attempt: Attempt) -> Tried:
    """The beginning that was typed, as far as its letters are known, and what the network writes after it."""
    signs, rng = run.sequences.output_names, np.random.default_rng(attempt.seed)
    numbers = [signs.index(letter) for letter in attempt.text[:MOST_TYPED] if letter in signs]
    numbers = numbers or [int(rng.integers(len(signs)))]
    begun = len(numbers)
    step = Stepper(run.training.network)
    for number in numbers[:-1]:
        step(one_hot(np.array(number), len(signs)))
    for _ in range(min(attempt.count, MOST_WRITTEN)):
        answer = step(one_hot(np.array(numbers[-1]), len(signs)))
        numbers.append(choose(answer, attempt.warmth, rng))
    return Tried(written="".join(signs[number] for number in numbers), begun=begun)


def _frequency_and_phase(attempt: Attempt) -> tuple[float, float]:
    frequency, phase = attempt.numbers if len(attempt.numbers) == 2 else (0.5 * (LOWEST + HIGHEST), 0.0)
    return frequency, phase


def _sine(run: RnnRun, attempt: Attempt) -> Tried:
    """A wave that is given for as long as those learned from, and goes on by the network's own answers."""
    frequency, phase = _frequency_and_phase(attempt)
    known = run.sequences.times
    true = np.sin(frequency * np.arange(known + min(attempt.count, MOST_GONE_ON)) + phase)
    step, found = Stepper(run.training.network), true.copy()
    for time in range(len(true) - 1):
        answer = float(step(found[time : time + 1])[0])
        if time + 1 >= known:
            found[time + 1] = answer
    return Tried(wave=found, true=true, begun=known)


def _wave(run: RnnRun, attempt: Attempt) -> Tried:
    """Frequency and start at the first time, nothing afterwards."""
    frequency, phase = _frequency_and_phase(attempt)
    first = np.array([(frequency - LOWEST) / (HIGHEST - LOWEST), np.cos(phase), np.sin(phase)])
    step, times = Stepper(run.training.network), run.sequences.times
    found = np.array([step(first if time == 0 else np.zeros(3))[0] for time in range(times)])
    return Tried(wave=found, true=np.sin(frequency * np.arange(times) + phase))


def _rows(run: RnnRun, attempt: Attempt) -> Tried:
    """A drawn digit, row by row; what it would be said to be after every row."""
    times, features = run.sequences.times, run.sequences.features
    pixels = np.array(attempt.numbers) if len(attempt.numbers) == times * features else run.sequences.x[0].ravel()
    step = Stepper(run.training.network)
    rows = pixels.reshape(times, features).copy()
    shares = np.array([step(row) for row in rows])
    return Tried(answers=(Answer("", *_word(run, shares[-1])),), shares=shares, pixels=rows)


_TRIES: Mapping[str, Callable[[RnnRun, Attempt], Tried]] = {
    "parity": _parity,
    "majority": _majority,
    "echo": _echo,
    "adding": _adding,
    "names": _names,
    "sine": _sine,
    "wave": _wave,
    "rows": _rows,
}
"""Tasks that are tried in a way of their own; all others take numbers."""
