"""What differs between two experiments, setting by setting and as a sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from nnplayground.experiment.spec import Experiment
from nnplayground.i18n import QT_TRANSLATE_NOOP, Marked, Text
from nnplayground.tuning.aspects import Aspect, Shown, Value, aspects

MOST_CLAUSES = 6
"""Settings that a sentence names; of more, it counts the rest."""
SECOND_RUN = QT_TRANSLATE_NOOP("Differences", "The second run {differences}.")
ALIKE = QT_TRANSLATE_NOOP("Differences", "The runs are set alike.")
ONE_SEED = QT_TRANSLATE_NOOP("Differences", "The runs are set alike; only the seed differs.")
SEEDS = QT_TRANSLATE_NOOP("Differences", "The runs are set alike; only the seeds differ.")

SWITCHED_ON = QT_TRANSLATE_NOOP("Differences", "has “{label}” switched on")
SWITCHED_OFF = QT_TRANSLATE_NOOP("Differences", "has “{label}” switched off")
OTHER = QT_TRANSLATE_NOOP("Differences", "has something else for “{label}”")
USES = QT_TRANSLATE_NOOP("Differences", "uses {second} in place of {first} for “{label}”")
USES_OF = QT_TRANSLATE_NOOP("Differences", "uses {second} in place of {first} for “{label}” ({owner})")

CLAUSES = {
    "data.source": QT_TRANSLATE_NOOP("Differences", "learns from other data ({second} in place of {first})"),
    "data.seed": QT_TRANSLATE_NOOP("Differences", "draws other samples (seed {second} in place of {first})"),
    "data.split_seed": QT_TRANSLATE_NOOP(
        "Differences", "splits the data otherwise (seed {second} in place of {first})"
    ),
    "data.test_fraction": QT_TRANSLATE_NOOP(
        "Differences", "keeps a share of {second} in place of {first} of the samples for testing"
    ),
    "data.features": QT_TRANSLATE_NOOP("Differences", "gets other features ({second} in place of {first})"),
    "network.activation": QT_TRANSLATE_NOOP("Differences", "has {second} in place of {first} in its hidden layers"),
    "network.output": QT_TRANSLATE_NOOP("Differences", "has {second} in place of {first} at its output"),
    "network.outputs": QT_TRANSLATE_NOOP("Differences", "has {second} in place of {first} output neurons"),
    "network.initializer": QT_TRANSLATE_NOOP("Differences", "draws its first weights by {second} in place of {first}"),
    "network.dropout": QT_TRANSLATE_NOOP("Differences", "has a dropout of {second} in place of {first}"),
    "network.seed": QT_TRANSLATE_NOOP("Differences", "begins with other weights (seed {second} in place of {first})"),
    "training.loss": QT_TRANSLATE_NOOP("Differences", "has {second} in place of {first} as its cost"),
    "training.solver": QT_TRANSLATE_NOOP("Differences", "is trained by {second} in place of {first}"),
    "training.learning_rate": QT_TRANSLATE_NOOP("Differences", "learns with a rate of {second} in place of {first}"),
    "training.schedule": QT_TRANSLATE_NOOP(
        "Differences", "has {second} in place of {first} as schedule of the learning rate"
    ),
    "training.batch_size": QT_TRANSLATE_NOOP("Differences", "takes batches of {second} in place of {first} samples"),
    "training.epochs": QT_TRANSLATE_NOOP("Differences", "trains for {second} in place of {first} epochs"),
    "training.seed": QT_TRANSLATE_NOOP(
        "Differences", "takes the samples in another order (seed {second} in place of {first})"
    ),
}
"""What is said of the settings that people change most; the others are named by their labels."""

MORE = {
    1: QT_TRANSLATE_NOOP("Differences", "has one more hidden layer ({second} in place of {first})"),
    -1: QT_TRANSLATE_NOOP("Differences", "has one hidden layer less ({second} in place of {first})"),
    0: QT_TRANSLATE_NOOP("Differences", "has {second} in place of {first} neurons in its hidden layers"),
}
MANY_MORE = QT_TRANSLATE_NOOP("Differences", "has {count} more hidden layers ({second} in place of {first})")
MANY_LESS = QT_TRANSLATE_NOOP("Differences", "has {count} hidden layers less ({second} in place of {first})")
TWO = QT_TRANSLATE_NOOP("Differences", "{one} and {other}")
BEFORE_LAST = QT_TRANSLATE_NOOP("Differences", "{one}, and {other}")
LISTED = QT_TRANSLATE_NOOP("Differences", "{one}, {other}")
MORE_SETTINGS = QT_TRANSLATE_NOOP("Differences", "differs in {count} more settings")
NO_END = QT_TRANSLATE_NOOP("Differences", "has no planned end (the first one ends after {first} epochs)")
AN_END = QT_TRANSLATE_NOOP("Differences", "ends after {second} epochs (the first one has no planned end)")


@dataclass(frozen=True, slots=True)
class Difference:
    """One setting that two experiments have of their own, with its name and both values, as they are and as read."""

    path: str
    label: Marked
    owner: Marked | None
    """The catalogue entry that the setting is a parameter of."""
    first: Value
    second: Value
    first_shown: Shown
    second_shown: Shown
    is_seed: bool

    @property
    def clause(self) -> Text:
        """What the second one is or does otherwise, to stand after its name: `learns with a rate of …`."""
        return Text(self._pattern(), self._values())

    def _values(self) -> dict[str, object]:
        values: dict[str, object] = {"label": self.label, "first": self.first_shown, "second": self.second_shown}
        if self.owner is not None:
            values["owner"] = self.owner
        if self.path == "network.hidden":
            values["count"] = abs(len(self.second) - len(self.first))
        return values

    def _pattern(self) -> Marked:
        if self.path == "network.hidden":
            more = len(self.second) - len(self.first)
            return MORE.get(more) or (MANY_MORE if more > 0 else MANY_LESS)
        if self.path == "training.epochs" and None in (self.first, self.second):
            return NO_END if self.second is None else AN_END
        if isinstance(self.first, bool) and isinstance(self.second, bool):
            return SWITCHED_ON if self.second else SWITCHED_OFF
        if str(self.first_shown) == str(self.second_shown):
            return OTHER
        return CLAUSES.get(self.path) or (USES if self.owner is None else USES_OF)


def differences(a: Experiment, b: Experiment) -> tuple[Difference, ...]:
    """Return every setting with an effect that differs, in the order of the panels; none where both train alike.

    What only one of them has, such as a parameter of its solver, follows from what is chosen and is no difference of
    its own.
    """
    first, second = aspects(a), aspects(b)
    return tuple(
        _difference(first[path], second[path])
        for path in first
        if path in second and first[path].value != second[path].value
    )


def _difference(first: Aspect, second: Aspect) -> Difference:
    return Difference(
        first.path,
        first.label,
        first.owner,
        first.value,
        second.value,
        first.shown,
        second.shown,
        first.is_seed,
    )


def sentence(a: Experiment, b: Experiment, subject: Marked | Text = SECOND_RUN) -> Text:
    """Return in plain words what the second experiment has otherwise.

    `subject` is the sentence around it, with `{differences}` where they are to stand; those who show more than two
    name theirs: `Text(marked, {"name": name})`.
    """
    found = differences(a, b)
    if not found:
        return Text(ALIKE)
    if all(each.is_seed for each in found):
        return Text(ONE_SEED if len(found) == 1 else SEEDS)
    source, values = (subject.source, subject.values) if isinstance(subject, Text) else (subject, {})
    return Text(source, {**values, "differences": clauses(found)})


def clauses(found: Sequence[Difference]) -> Text:
    """Return what all of these differences say, joined, the rest counted where they are many; there must be one."""
    ordered = [*(each for each in found if not each.is_seed), *(each for each in found if each.is_seed)]
    most = len(ordered) if len(ordered) <= MOST_CLAUSES + 1 else MOST_CLAUSES
    said = [each.clause for each in ordered[:most]]
    if (left := len(ordered) - most) > 0:
        said.append(Text(MORE_SETTINGS, {"count": left}))
    return joined(said)


def joined(said: Sequence[Text]) -> Text:
    """Return texts one after the other, as in a sentence; there must be one."""
    *before, last = said
    if not before:
        return last
    if len(before) == 1:
        return Text(TWO, {"one": before[0], "other": last})
    so_far = before[0]
    for each in before[1:]:
        so_far = Text(LISTED, {"one": so_far, "other": each})
    return Text(BEFORE_LAST, {"one": so_far, "other": last})
