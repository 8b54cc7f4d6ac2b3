"""The text as the finder of places sees it: hits by where they begin, stretches that are taken, titles."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import cast

from rilis.find.places.grammar import CLOSING, NAME, OPENING, cut
from rilis.layout.sheet import Range, Sheet
from rilis.lexicon import Hit, Hits, Kind, Lexicon
from rilis.lexicon.rows import GenericRow, RegionRow, ToponymRow, UnitRow

ANCHORS = (Kind.GENERIC, Kind.UNIT, Kind.BODY, Kind.REGION, Kind.TOPONYM)
"""What a place may begin with; of kinds that share a form the first is tried first."""

STOPS = (Kind.WEEKDAY, Kind.MONTH, Kind.RANK, Kind.POSITION, Kind.CLOCK)

PARTING = frozenset({"street", "numbered", "admin"})
"""Kinds of generic words that begin a place of their own even inside what looks like a name: RT, Jalan, Desa.

Others stand in names too: Pasar Kota Krui, Gedung Karya; so does Kota in those of villages: Menggala Kota.
"""


OPEN_ENDED = frozenset({"Kelurahan", "Kecamatan", "Kec", "Kel", "RT", "RW"})
"""Words that end no name: another one was to follow."""

NAMED = re.compile(r"[ .]{1,2}(?:[A-Z\d(]|dr\b)|/R[TW]")
"""Behind a generic word that has a name; without one it is part of a name itself: "Mapolres Malang Kota"."""


class Covered:
    """Stretches of the text that belong to persons and offices."""

    __slots__ = ("_ends", "_starts")

    def __init__(self, taken: list[Range]) -> None:
        ordered = sorted(taken)
        self._starts = [one[0] for one in ordered]
        self._ends = [one[1] for one in ordered]

    def __contains__(self, at: int) -> bool:
        index = bisect_right(self._starts, at) - 1
        return index >= 0 and at < self._ends[index]


class Ground:
    """What the readers of places stand on."""

    __slots__ = (
        "anchors", "area_stops", "body", "body_end", "capitals", "covered", "generics", "headline", "leading",
        "lexicon", "name_stops", "office_ends", "reached", "regions", "starts", "stops", "text", "units",
    )  # fmt: skip

    def __init__(self, sheet: Sheet, hits: Hits, lexicon: Lexicon, taken: list[Range]) -> None:
        self.text = sheet.text
        self.lexicon = lexicon
        found = [(hit.start, order, hit) for order, kind in enumerate(ANCHORS) for hit in hits.of(kind)]
        found.sort()
        self.anchors = found
        """Where a place may begin, as which of the kinds, and the hit."""
        self.regions = {hit.start: hit for hit in hits.of(Kind.REGION)}
        self.covered = Covered(taken)
        stops = [hit.start for kind in STOPS for hit in hits.of(kind)]
        generic = hits.of(Kind.GENERIC)
        leading = [(h.start, generic_row(h)) for h in generic if NAMED.match(self.text, h.end)]
        self.leading = {start for start, _ in leading}
        parting = [start for start, row in leading if row.kind in PARTING]
        cities = {start for start, row in leading if row.level == "city"}
        self.stops = sorted(stops + [start for start, _ in leading])
        self.name_stops = sorted(stops + parting)
        self.area_stops = [at for at in self.name_stops if at not in cities]
        self.generics = {hit.start: hit for hit in generic}
        self.units = {hit.start: hit for hit in hits.of(Kind.UNIT)}
        self.starts = {*[anchor[0] for anchor in found], *stops, *(one.start for one in taken)}
        self.office_ends = {hit.end for kind in (Kind.POSITION, Kind.UNIT) for hit in hits.of(kind)}
        self.reached = 0
        """Where the last place or body ends that was read."""
        self.body_end = -1
        """Where a region's name ends that stands inside another name: "Pilkada Kalimantan Timur"."""
        self.headline = sheet.headline
        head = self.text[: self.headline.end] if self.headline else ""
        self.capitals = head.isupper()
        self.body = self.text[len(head) :]

    def lead(self, at: int) -> str:
        """The word before a place of the text, on the same line."""
        text = self.text
        if text[at - 1 : at] != " ":
            return ""
        word = text[text.rfind(" ", max(0, at - 24), at - 1) + 1 : at - 1]
        if word.isalpha():
            return word
        if not word or word[-1] in CLOSING:
            return ""
        return OPENING.split(word)[-1]

    def in_title(self, at: int) -> bool:
        """Whether a place of the text is in the headline, where common words have capitals too."""
        return self.headline is not None and at < self.headline.end

    def holds_hit(self, start: int, end: int) -> bool:
        """Whether a known word begins within a stretch."""
        return any(at in self.starts for at in range(start, end))

    def run_end(self, at: int, most: int = 8, stops: list[int] | None = None) -> int:
        """Where the run of capitals ends that stands one space behind ``at``; ``at`` if there is none.

        A generic word right behind ``at`` belongs to the name, a later one of the ``stops`` ends it.
        """
        if self.text[at : at + 1] != " ":
            return at
        begin = at + 1
        stops = self.stops if stops is None else stops
        index = bisect_left(stops, begin + 1)
        limit = stops[index] if index < len(stops) else len(self.text)
        found = NAME.match(self.text, begin, limit)
        if not found:
            return at
        name = found[0][: cut(found[0])]
        if name.count(" ") >= most:
            name = " ".join(name.split(" ")[:most])
        if self.in_title(begin):
            name = self.known_in_body(name)
        name = name.rstrip()
        while name.rpartition(" ")[2] in OPEN_ENDED:
            name = name.rpartition(" ")[0]
        return begin + len(name) if name else at

    def known_in_body(self, name: str) -> str:
        """A name of the headline, as long as the body has it too; its first word where it has none of it."""
        body = self.body
        while " " in name and name not in body:
            name = name.rpartition(" ")[0]
        return name


def generic_row(hit: Hit) -> GenericRow:
    """The row of a hit among the generic words."""
    return cast("GenericRow", hit.rows[Kind.GENERIC])


def unit_row(hit: Hit) -> UnitRow:
    """The row of a hit among the units."""
    return cast("UnitRow", hit.rows[Kind.UNIT])


def region_row(hit: Hit) -> RegionRow:
    """The row of a hit among the regions."""
    return cast("RegionRow", hit.rows[Kind.REGION])


def toponym_row(hit: Hit) -> ToponymRow:
    """The row of a hit among the other known places."""
    return cast("ToponymRow", hit.rows[Kind.TOPONYM])
