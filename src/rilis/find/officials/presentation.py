"""What the finder of officials gives, and the ground that its readers stand on."""

from __future__ import annotations

from bisect import bisect_left
from typing import NamedTuple, cast

from attrs import define, field

from rilis.find.officials.words import Words
from rilis.layout.sheet import Range, Sheet
from rilis.lexicon import Hit, Hits, Kind, Lexicon
from rilis.lexicon.patterns import later
from rilis.lexicon.rows import PositionRow, RankRow, UnitRow
from rilis.model import Status


class OfficeFound(NamedTuple):
    """An office as printed, without its unit."""

    at: Range
    row: PositionRow | None
    status: Status

    @property
    def is_left(self) -> bool:
        """Whether it is a civil office that its holder has left; former officers keep their rank and the public."""
        service = self.row is not None and self.row.organisation in ("polri", "tni")
        return self.status is Status.FORMER and not service


class UnitFound(NamedTuple):
    """A unit; ``at`` is None where it is implied ("Polres Kukar" in "Kapolres Kukar")."""

    text: str
    at: Range | None
    row: UnitRow | None


@define
class Presentation:
    """One place where somebody is presented: "Kapolres Kukar, AKBP Jaka Wiranta, S.I.K."

    Any part may be missing: "AKBP Jaka" has no office, "Kapolres" alone has no name.
    """

    start: int
    end: int
    name: Range | None = None
    rank: Range | None = None
    rank_row: RankRow | None = None
    degrees: list[Range] = field(factory=list)
    office: OfficeFound | None = None
    unit: UnitFound | None = None

    @property
    def has_left(self) -> bool:
        """Whether a civil office is told that somebody has left."""
        return self.rank is None and self.office is not None and self.office.is_left

    @property
    def stretch(self) -> Range:
        """What is an official's; the name of one who has left a civil office is a private person's."""
        if self.name and self.has_left:
            return Range(self.start, min([self.name.start, *(degree.start for degree in self.degrees)]))
        return Range(self.start, self.end)


NAMES_TOO = frozenset(("Hakim", "Laksamana", "Panglima"))
"""Titles that people are also called by: they end no name."""

NEAR = 20_000
"""How much of a body is asked whether it knows a headline's words."""


NEXT_WORD = later(r"[ ]([A-Z][\w'’-]*)")


class Ground:
    """A text with what the lexicon knows in it, each kind of hit by the place where it begins."""

    __slots__ = (
        "_saying",
        "_speakers",
        "body_start",
        "fields",
        "positions",
        "ranks",
        "stops",
        "text",
        "units",
        "units_by_end",
        "words",
    )

    def __init__(self, sheet: Sheet, hits: Hits, lexicon: Lexicon) -> None:
        ranks, positions, units = hits.of(Kind.RANK), hits.of(Kind.POSITION), hits.of(Kind.UNIT)
        self.text = sheet.text
        self.words = lexicon.made(Words)
        self.body_start = sheet.headline.end if sheet.headline else 0
        self.ranks = {hit.start: hit for hit in ranks}
        self.positions = {hit.start: hit for hit in positions}
        self.units = {hit.start: hit for hit in units}
        self.units_by_end = {hit.end: hit for hit in units}
        self._saying = hits.of(Kind.SAYING)
        self._speakers: frozenset[str] | None = None
        self.fields = {hit.start: hit for hit in hits.of(Kind.FIELD)}
        text = sheet.text
        days = [hit.start for hit in hits.of(Kind.WEEKDAY) if not text.endswith("Pasar ", 0, hit.start)]
        titles = [start for start, end, _ in (*ranks, *positions) if text[start:end] not in NAMES_TOO]
        self.stops = sorted({*titles, *self.units, *days})

    def stop_after(self, at: int) -> int:
        """The next place at or after ``at`` where something known begins that no name or place runs over."""
        index = bisect_left(self.stops, at)
        return self.stops[index] if index < len(self.stops) else len(self.text)

    def in_body(self, start: int, end: int) -> bool:
        """Whether the words of a headline stand in the body too, written as names are."""
        words = self.text[start:end]
        return any(self._has(form) for form in {words, words.title(), words.upper()})

    def speaks(self, *words: str) -> bool:
        """Whether one of the words stands beside a word of saying somewhere, as a speaker's name does."""
        if self._speakers is None:
            text = self.text
            behind = (NEXT_WORD.match(text, hit.end) for hit in self._saying)
            before = (text[max(0, hit.start - 30) : hit.start].split(" ")[-2:-1] for hit in self._saying)
            self._speakers = frozenset([m[1] for m in behind if m] + [w[0] for w in before if w])
        return any(word in self._speakers for word in words)

    def _has(self, words: str) -> bool:
        at = self.text.find(words, self.body_start, self.body_start + NEAR)
        return (
            at >= 0
            and not self.text[at - 1 : at].isalnum()
            and not self.text[at + len(words) : at + len(words) + 1].isalnum()
        )


def rank_row(hit: Hit) -> RankRow:
    """The row of a rank's hit."""
    return cast("RankRow", hit.rows[Kind.RANK])


def position_row(hit: Hit) -> PositionRow:
    """The row of an office's hit."""
    return cast("PositionRow", hit.rows[Kind.POSITION])


def unit_row(hit: Hit) -> UnitRow:
    """The row of a unit's hit."""
    return cast("UnitRow", hit.rows[Kind.UNIT])


def word_before(text: str, at: int) -> str:
    """The word in front of a place on the same line, in small letters and without its full stop; else empty.

    >>> word_before("oleh mantan Kapolsek", 12)
    'mantan'
    """
    if text[at - 1 : at] not in (" ", "-"):
        return ""
    return (
        text[max(0, at - 20) : at - 1]
        .rpartition("\n")[2]
        .rpartition(" ")[2]
        .rstrip(".")
        .lstrip('("“')
        .lower()
    )
