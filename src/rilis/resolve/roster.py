"""Everybody in an article, and what can be asked about them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from attrs import define, field

from rilis.find.officials import OfficeFound, Presentation, UnitFound
from rilis.layout.sheet import Range
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
    """Everybody in the article, in order of first mention, and all mentions in order of place.

    Mentions never overlap. A mention of an official spans rank, office and name as they stand together
    ("Kapolres Kukar, AKBP Jaka Wiranta"), or only the short name, or only the office.
    """

    everybody: list[Somebody] = field(factory=list)
    mentions: list[Mention] = field(factory=list)
    offices: list[Presentation] = field(factory=list)
    """Presentations without a name ("Kapolres", "Kasat Reskrim Polres X") that fit nobody or several."""

    def named_in(self, start: int, end: int) -> list[Mention]:
        """The mentions that overlap a stretch of the text, in order; the same person may come twice."""
        mentions = self.mentions
        at = bisect_left(mentions, (start,))
        at -= at > 0 and mentions[at - 1].end > start
        found = []
        for mention in mentions[at : at + 40]:
            if mention.start >= end:
                break
            found.append(mention)
        return found

    def unheld_in(self, start: int, end: int) -> Presentation | None:
        """The first office in this stretch that fits nobody or several persons of the article."""
        at = bisect_left(self.offices, start, key=lambda p: p.start)
        office = self.offices[at] if at < len(self.offices) else None
        return office if office and office.end <= end else None

    def before(self, at: int) -> Iterator[Mention]:
        """The mentions that end at or before a place, the nearest first."""
        mentions = self.mentions
        last = bisect_left(mentions, (at,))
        last -= last > 0 and mentions[last - 1].end > at
        return (mentions[i] for i in range(last - 1, -1, -1))
