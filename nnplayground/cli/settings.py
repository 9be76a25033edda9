"""`--set name=value`: which of the chosen things a parameter belongs to, and its value."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from nnplayground.catalogue import Param
from nnplayground.errors import InputError
from nnplayground.experiment.check import with_path
from nnplayground.i18n import QT_TRANSLATE_NOOP
from nnplayground.numbers import parse_number, parse_whole

Owners = Mapping[str, tuple[Param, ...]]
"""The parameters of what was chosen, by what it was chosen as: `solver`, `data`, ..."""
TRUTH = {"true": True, "yes": True, "1": True, "false": False, "no": False, "0": False}


@dataclass(frozen=True, slots=True)
class Setting:
    """A parameter given as text; an empty owner is to be found."""

    option: str
    owner: str
    name: str
    text: str

    @classmethod
    def parse(cls, given: str) -> Setting:
        """Return the setting in `name=value` or `owner.name=value`."""
        name, equals, text = given.partition("=")
        if not equals:
            raise InputError(
                QT_TRANSLATE_NOOP("Terminal", "--set: “{given}” is not of the form name=value."), given=given[:60]
            )
        owner, _, own_name = name.strip().rpartition(".")
        return cls("--set", owner, own_name, text)


def sorted_out(settings: Sequence[Setting], owners: Owners) -> dict[str, dict[str, float]]:
    """Return the values by owner and name; raises `InputError` for a name that nothing or more than one thing has."""
    found: dict[str, dict[str, float]] = {owner: {} for owner in owners}
    for setting in settings:
        owner, param = _find(setting, owners)
        with_path(setting.option, lambda own=found[owner], param=param, text=setting.text: _put(own, param, text))
    return found


def _put(own: dict[str, float], param: Param, text: str) -> None:
    own[param.name] = param.check(_parse(param, text))


def _parse(param: Param, text: str) -> float:
    if param.kind is not bool:
        return parse_whole(text) if param.kind is int else parse_number(text)
    try:
        return TRUTH[text.strip().lower()]
    except KeyError:
        message = QT_TRANSLATE_NOOP("Terminal", "{name} is true or false, not “{text}”.")
        raise InputError(message, name=param.label, text=text[:40]) from None


def _find(setting: Setting, owners: Owners) -> tuple[str, Param]:
    """Return the owner of a parameter and the parameter."""
    fitting = [
        (owner, param)
        for owner, params in owners.items()
        for param in params
        if param.name == setting.name and setting.owner in ("", owner)
    ]
    if len(fitting) == 1:
        return fitting[0]
    if fitting:
        raise InputError(
            QT_TRANSLATE_NOOP("Terminal", "{option}: “{name}” could be any of: {choices}."),
            option=setting.option,
            name=setting.name[:60],
            choices=", ".join(f"{owner}.{setting.name}" for owner, _ in fitting),
        )
    full_name = f"{setting.owner}.{setting.name}" if setting.owner else setting.name
    raise InputError(
        QT_TRANSLATE_NOOP(
            "Terminal", "{option}: nothing that was chosen has a parameter “{name}”. There are: {choices}."
        ),
        option=setting.option,
        name=full_name[:60],
        choices=", ".join(f"{owner}.{param.name}" for owner, params in owners.items() for param in params) or "–",
    )
