"""What a worked example says beside its equations: a formula without numbers, and a number without a formula."""

from __future__ import annotations

from dataclasses import dataclass

from nnplayground.lessons.scripts import Name, Script


@dataclass(frozen=True)
class Written:
    """A formula as it should be written; it has no number."""

    formula: Name

    def lines(self, script: Script, digits: int) -> tuple[str, ...]:
        """Return the formula."""
        del digits
        return (script.name(self.formula),)


@dataclass(frozen=True)
class Result:
    """A name and the number it comes to, where there is no formula to plug numbers into, as for a root that is sought
    or for what comes after a hundred steps."""

    name: Name
    value: float

    def lines(self, script: Script, digits: int) -> tuple[str, ...]:
        """Return `name = number`."""
        return (f"{script.name(self.name)} = {script.number(self.value, digits)}",)
