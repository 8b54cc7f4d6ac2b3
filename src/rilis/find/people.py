"""Mentions of people who hold neither rank nor office: names and initials with age, role, alias."""

from __future__ import annotations

from attrs import define, field

from rilis.layout.sheet import Range, Sheet
from rilis.lexicon import Hits
from rilis.model import Role


@define
class PersonMention:
    """A name or initials at their place, with what stands beside them."""

    at: Range
    age: int | None = None
    role: Role | None = None
    aliases: list[Range] = field(factory=list)


def find_people(sheet: Sheet, hits: Hits, taken: list[Range]) -> list[PersonMention]:
    """Every mention of a person outside the stretches ``taken`` by officials, in order."""
    return []
