"""Names that somebody else's recogniser saw, as further evidence for people."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from rilis.find.officials import Presentation
from rilis.find.people import PersonMention
from rilis.layout.sheet import Range, Sheet

PERSON_LABELS = frozenset({"PER", "PERSON", "PERS"})


class Entity(Protocol):
    """A named thing, as spaCy gives it."""

    start_char: int
    end_char: int
    label_: str


class Recognised(Protocol):
    """A text with its named things, as spaCy's Doc is."""

    @property
    def ents(self) -> Iterable[Entity]:
        """The named things."""


class Recogniser(Protocol):
    """Whatever finds names in a text; a spaCy pipeline does."""

    def __call__(self, text: str, /) -> Recognised:
        """The text with its named things."""


def with_names(
    people: list[PersonMention], officials: list[Presentation], seen: Recognised, sheet: Sheet
) -> list[PersonMention]:
    """The mentions of people, and names that were seen where neither they nor officials stand."""
    taken = [(one.at.start, one.at.end) for one in people]
    taken += [(one.start, one.end) for one in officials]
    more = [
        PersonMention(Range(entity.start_char, entity.end_char))
        for entity in seen.ents
        if entity.label_ in PERSON_LABELS
        and "\n" not in sheet.text[entity.start_char : entity.end_char]
        and not any(start < entity.end_char and entity.start_char < end for start, end in taken)
    ]
    return sorted([*people, *more], key=lambda mention: mention.at)
