"""How far a student has come in each lesson, remembered from one start to the next."""

from __future__ import annotations

import logging

import msgspec

from nnplayground.gui.settings import Settings

LOG = logging.getLogger(__name__)
MOST_LESSONS = 200


class Place(msgspec.Struct, frozen=True):
    """The page that was open last and those that are done, counted from 0, in one version of a lesson."""

    page: int = 0
    done: tuple[int, ...] = ()
    checksum: str = ""


class Places:
    """Keeps a `Place` for each lesson by its name."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._by_name: dict[str, Place] = {}
        text = settings.text("lessons")
        try:
            self._by_name = msgspec.json.decode(text, type=dict[str, Place]) if text else {}
        except (msgspec.DecodeError, UnicodeError) as error:
            LOG.warning("the places in lessons cannot be read and begin anew: %s", error)

    def of(self, name: str, pages: int) -> Place:
        """Return the place in a lesson of so many pages, its beginning where nothing fitting is known."""
        place = self._by_name.get(name, Place())
        done = tuple(sorted({number for number in place.done if 0 <= number < pages}))
        return Place(min(max(place.page, 0), pages - 1), done, place.checksum)

    def keep(self, name: str, place: Place) -> None:
        """Remember a place; of very many lessons the latest."""
        self._by_name.pop(name, None)
        self._by_name[name] = place
        while len(self._by_name) > MOST_LESSONS:
            del self._by_name[next(iter(self._by_name))]
        self._settings.keep_text("lessons", msgspec.json.encode(self._by_name).decode())
