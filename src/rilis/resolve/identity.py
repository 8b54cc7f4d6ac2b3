"""Who is who: presentations and mentions gathered into persons, each once."""

from __future__ import annotations

from typing import NamedTuple

from attrs import define, field

from rilis.find.officials import OfficeFound, Presentation, UnitFound
from rilis.find.people import PersonMention
from rilis.layout.sheet import Range, Sheet
from rilis.lexicon import Hits
from rilis.lexicon.rows import RankRow
from rilis.model import Role


class Mention(NamedTuple):
    """A place where the text means a person; ``form`` is full, short or office."""

    start: int
    end: int
    who: Somebody
    form: str


@define(eq=False)
class Somebody:
    """One person of the article, official or not."""

    name: str
    official: bool
    rank: Range | None = None
    rank_row: RankRow | None = None
    degrees: list[Range] = field(factory=list)
    office: OfficeFound | None = None
    unit: UnitFound | None = None
    age: int | None = None
    role: Role | None = None
    aliases: list[str] = field(factory=list)
    mentions: list[Mention] = field(factory=list)


@define
class Roster:
    """Everybody in the article, in order of first mention, and all mentions in order of place."""

    everybody: list[Somebody] = field(factory=list)
    mentions: list[Mention] = field(factory=list)
    offices: list[Presentation] = field(factory=list)
    """Presentations without a name ("Kapolres", "Kasat Reskrim Polres X") that fit nobody or several."""


def who_is_who(sheet: Sheet, hits: Hits, officials: list[Presentation], people: list[PersonMention]) -> Roster:
    """The roster of an article."""
    return Roster()
