"""The mentions of one article as they are gathered: each booked once, lists read to their end."""

from __future__ import annotations

from bisect import bisect_left
from functools import cached_property

from rilis.find.people.joining import share_ages
from rilis.find.people.mention import VERB, Cue, Reading
from rilis.find.people.patterns import (
    FAR_NEXT_AT,
    NEXT_AT,
    REST_AT,
)
from rilis.find.people.reader import Reader
from rilis.layout.sheet import Range, Sheet
from rilis.lexicon import Hits, Kind

_LIST_LIMIT = 40
_SAYING, _DEGREE, _POSITION = Kind.SAYING, Kind.DEGREE, Kind.POSITION


class Board:
    """The mentions of one article as they are being gathered, by where they begin."""

    def __init__(self, sheet: Sheet, hits: Hits, cues: list[Cue], taken: list[Range]) -> None:
        self.text = sheet.text
        self.cues = cues
        self.headline_end = sheet.headline.end if sheet.headline else 0
        self.hits = hits
        self.reader = Reader(sheet.text, hits, taken)
        self.found: dict[int, Reading] = {}
        self.initials: set[str] = set()
        self.caught: set[str] = set()
        """As what somebody was caught before he was named: "menangkap sopir truk. Sopir itu berinisial RG"."""

    @cached_property
    def said(self) -> list[int]:
        """Where verbs of saying stand."""
        return [start for start, _, _ in self.hits.of(_SAYING)]

    def speaks(self, at: int, within: int) -> bool:
        """Whether a verb of saying begins at a place or close behind."""
        first = bisect_left(self.said, at)
        return first < len(self.said) and self.said[first] <= at + within

    def _take(self, at: int, *, certain: bool = False) -> Reading | None:
        """The mention that begins at ``at``, booked once."""
        name = self.reader.name(at, certain=certain)
        return self._book(name) if name else None

    def _book(self, name: Range) -> Reading:
        if name.start not in self.found:
            self.found[name.start] = self.reader.mention(name)
            printed = self.text[name.start : name.end]
            if printed.isupper():
                self.initials.add(printed)
        return self.found[name.start]

    def _list(self, head: Reading, *, full: bool) -> None:
        """The names that go on after ``head``: "RG (21), SL (19) dan Wawan (30)".

        Names without an age count if the list is of initials or, where ``full``, ends with "dan".
        """
        last, members = head, [head]
        initials = head.at.end - head.at.start <= 4 and self.text[head.at.start : head.at.end].isupper()
        for _ in range(_LIST_LIMIT):
            one = self._next(last, full=full, initials=initials)
            if one is None or one in members:
                break
            if head.sure >= VERB:
                one.tell(head.role, head.sure)
            members.append(one)
            last = one
        for one in members:
            one.tail = last.end
        share_ages(members, self.text)

    def _next(self, last: Reading, *, full: bool, initials: bool) -> Reading | None:
        """The next member of a list."""
        text = self.text
        for pattern in (NEXT_AT, FAR_NEXT_AT):
            link = pattern.match(text, last.end)
            name = self.reader.name(link.end(), certain=initials) if link else None
            if not link or not name:
                continue
            printed = text[name.start : name.end]
            short = printed.isupper() and len(printed) <= 4 and (initials or len(printed) > 1)
            joined = "dan" in link[0] or "serta" in link[0] or " " in printed
            one = self.reader.mention(name)
            if short or (full and (joined or REST_AT.match(text, one.end))) or one.age:
                return self._book(name)
        return None

    def _begins_sentence(self, at: int) -> bool:
        before = self.text[max(0, at - 3) : at].rstrip(" \"“”'")
        return not before or before[-1] in ".\n!?:;-–"


def word_before(text: str, at: int) -> str:
    """The word that ends just before a place, on the same line, or the sign there."""
    if text[at - 1 : at] != " ":
        return text[at - 1 : at]
    return text[max(0, at - 13) : at - 1].rpartition(" ")[2].rpartition("\n")[2]
