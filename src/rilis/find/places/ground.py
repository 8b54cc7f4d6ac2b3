"""The text as the finder of places sees it: hits by where they begin, stretches that are taken, titles."""

from __future__ import annotations

from bisect import bisect_right

from rilis.find.places.grammar import CLOSING, NAME, OPENING, cut
from rilis.layout.sheet import Range, Sheet
from rilis.lexicon import Hit, Hits, Kind, Lexicon
from rilis.lexicon.patterns import later
from rilis.lexicon.rows import GenericRow, RegionRow, ToponymRow, UnitRow

ANCHORS = (Kind.GENERIC, Kind.UNIT, Kind.BODY, Kind.REGION, Kind.TOPONYM)
"""What a place may begin with; of kinds that share a form the first is tried first."""

STOPS = (Kind.WEEKDAY, Kind.MONTH, Kind.RANK, Kind.POSITION, Kind.CLOCK)

PARTING = frozenset({"street", "numbered", "admin"})
"""Kinds of generic words that begin a place of their own even inside what looks like a name: RT, Jalan, Desa.

Others stand in names too: Pasar Kota Krui, Gedung Karya; so does Kota in those of villages: Menggala Kota.
"""


NOWHERE = -9
"""No place of the text, nor one beside its first character."""

OPEN_ENDED = frozenset({"Kelurahan", "Kecamatan", "Kec", "Kel", "RT", "RW"})
"""Words that end no name: another one was to follow."""

NAMED = later(r"(?: |\.(?! )|\. (?=\d))(?:[A-Z\d(]|dr\b)|/R[TW]")
"""Behind a generic word that has a name; without one it is part of a name itself: "Mapolres Malang Kota. Ia"."""


class Ground:
    """What the readers of places stand on."""

    __slots__ = (
        "anchors", "area_stops", "body", "body_end", "capitals", "covered", "generics", "leading",
        "lexicon", "name_stops", "office_ends", "reached", "regions", "starts", "stops", "text", "title_end", "units",
    )  # fmt: skip

    def __init__(self, sheet: Sheet, hits: Hits, lexicon: Lexicon, taken: list[Range]) -> None:
        self.text = text = sheet.text
        self.lexicon = lexicon
        generic, units, regions = hits.of(Kind.GENERIC), hits.of(Kind.UNIT), hits.of(Kind.REGION)
        self.anchors = [(hit[0], order, hit) for order, kind in enumerate(ANCHORS) for hit in hits.of(kind)]
        """Where a place may begin, as which of the kinds, and the hit."""
        self.anchors.sort()
        self.covered = _covered(taken, len(text))
        """For each character whether it belongs to a person or an office."""
        stops = [hit[0] for kind in STOPS for hit in hits.of(kind) if not text.endswith(" Pasar ", 0, hit[0])]
        leading = [(hit[0], generic_row(hit)) for hit in generic if NAMED.match(text, hit[1])]
        self.leading = {start for start, _ in leading}
        self.stops = sorted([*stops, *self.leading])
        self.name_stops = sorted([*stops, *[start for start, row in leading if row.kind in PARTING]])
        cities = {start for start, row in leading if row.level == "city"}
        self.area_stops = [at for at in self.name_stops if at not in cities] if cities else self.name_stops
        self.generics = {hit[0]: hit for hit in generic}
        self.regions = {hit[0]: hit for hit in regions}
        self.units = {hit[0]: hit for hit in units}
        self.starts = {*[anchor[0] for anchor in self.anchors], *stops, *[one[0] for one in taken]}
        self.office_ends = {*[hit[1] for hit in hits.of(Kind.POSITION)], *[hit[1] for hit in units]}
        self.reached = 0
        """Where the last place or body ends that was read."""
        self.body_end = NOWHERE
        """Where a region's name ends that stands inside another name: "Pilkada Kalimantan Timur"."""
        self.title_end = sheet.headline.end if sheet.headline else 0
        """Where the headline ends, in which common words have capitals too."""
        head = text[: self.title_end]
        self.capitals = head.isupper()
        self.body = text[self.title_end :]

    def lead(self, at: int) -> str:
        """The word before a place of the text, on the same line."""
        text, before = self.text, at - 1
        if before < 0 or text[before] != " ":
            return ""
        word = text[text.rfind(" ", 0, before) + 1 : before]
        if word.isalpha():
            return word
        if not word or word[-1] in CLOSING:
            return ""
        return OPENING.split(word)[-1]

    def holds_hit(self, start: int, end: int) -> bool:
        """Whether a known word begins within a stretch."""
        return not self.starts.isdisjoint(range(start, end))

    def next_generic(self, begin: int, end: int) -> int:
        """Where the first generic word with a name begins inside a stretch; its end if none does."""
        return next((at for at in range(begin, end) if at in self.leading), end)

    def run_end(self, at: int, most: int = 8, stops: list[int] | None = None) -> int:
        """Where the run of capitals ends that stands one space behind ``at``; ``at`` if there is none.

        A generic word right behind ``at`` belongs to the name, a later one of the ``stops`` ends it.
        """
        text, begin = self.text, at + 1
        if text[at:begin] != " ":
            return at
        stops = self.stops if stops is None else stops
        index = bisect_right(stops, begin)
        found = NAME.match(text, begin, stops[index]) if index < len(stops) else NAME.match(text, begin)
        if not found:
            return at
        words = cut(found[0])[:most]
        if begin < self.title_end:
            words = self.known_in_body(words)
        while words and words[-1] in OPEN_ENDED:
            words.pop()
        return at + len(words) + sum(map(len, words))

    def known_in_body(self, words: list[str]) -> list[str]:
        """A name of the headline, as long as the body has it too; its first word where it has none of it."""
        while len(words) > 1 and " ".join(words) not in self.body:
            words.pop()
        return words


def _covered(taken: list[Range], size: int) -> bytearray:
    """A one for each character of a text that some stretches cover."""
    covered = bytearray(size + 1)
    for start, end in taken:
        covered[start:end] = b"\1" * (end - start)
    return covered


def generic_row(hit: Hit) -> GenericRow:
    """The row of a hit among the generic words."""
    return hit.rows[Kind.GENERIC]  # type: ignore[return-value]


def unit_row(hit: Hit) -> UnitRow:
    """The row of a hit among the units."""
    return hit.rows[Kind.UNIT]  # type: ignore[return-value]


def region_row(hit: Hit) -> RegionRow:
    """The row of a hit among the regions."""
    return hit.rows[Kind.REGION]  # type: ignore[return-value]


def toponym_row(hit: Hit) -> ToponymRow:
    """The row of a hit among the other known places."""
    return hit.rows[Kind.TOPONYM]  # type: ignore[return-value]
