"""Parts that are made late: once, and with everything that they were told before."""

from __future__ import annotations

from nnplayground.gui.parts import Part


def test_a_part_is_made_once_and_not_before_it_is_needed() -> None:
    made: list[list[str]] = []

    def make() -> list[str]:
        made.append([])
        return made[-1]

    part = Part(make)
    part.tell("first", lambda heard: heard.append("first"))
    assert not made
    assert part() is part()
    assert made == [["first"]]


def test_the_last_word_on_each_matter_is_heard_in_the_order_it_was_spoken() -> None:
    part: Part[list[str]] = Part(list)
    for matter, word in (("shape", "two"), ("layer", "second"), ("shape", "three")):
        part.tell(matter, lambda heard, word=word: heard.append(word))
    assert part() == ["second", "three"]
    part.tell("shape", lambda heard: heard.append("four"))
    assert part() == ["second", "three", "four"]


def test_an_order_may_lead_to_others() -> None:
    part: Part[list[str]] = Part(list)
    part.tell("outer", lambda _heard: part.tell("inner", lambda heard: heard.append("inner")))
    assert part() == ["inner"]
