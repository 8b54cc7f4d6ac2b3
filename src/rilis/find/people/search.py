"""Where a name may stand: beside a label, before an age, beside an office, a deed, a verb of saying, an address."""

from __future__ import annotations

import re
from functools import cached_property

from rilis.find.people.board import word_before
from rilis.find.people.joining import spell_out
from rilis.find.people.labels import Labels
from rilis.find.people.mention import NEAR, Cue, Reading
from rilis.find.people.patterns import (
    ADVERBS,
    AGE_MARK,
    ALIAS_BEFORE,
    CONJUNCTIONS,
    FORENAMES,
    FULL_NAME,
    LETTER,
    OFFICE_AND_NAME_AT,
    OFFICE_GAP_AT,
)
from rilis.layout.sheet import Range, Sheet
from rilis.lexicon import Hit, Hits, Kind
from rilis.lexicon.rows import DegreeRow
from rilis.model import Role

_DEEDS = frozenset({"accused", "accuses", "after", "harms", "subject"})
_DAY = 10
"""No name of a day or month has so many letters."""
_LONG, _LETTERS = 3, 15
"""So many spaces and letters are in a name that may have a body's before it."""
_MANY = 300
"""More people than any article has; beyond, no full name is looked for, so that time grows with the text."""
_TITLES = frozenset({"prof"})
"""Titles that are no words or initials without their full stop."""
_SAYING, _DEGREE, _POSITION = Kind.SAYING, Kind.DEGREE, Kind.POSITION
_NAMELESS = frozenset(",\"”“';:)-")
"""With these no name ends."""


def search(sheet: Sheet, hits: Hits, cues: list[Cue], taken: list[Range]) -> list[Reading]:
    """Every mention that something gives away, in order."""
    run = _Search(sheet, hits, cues, taken)
    run.by_role()
    run.by_roll()
    run.by_age()
    run.by_title()
    run.by_saying()
    run.by_cue()
    run.by_alias()
    run.by_capacity()
    run.lengthen()
    run.shorten()
    for one in run.found.values():
        if sheet.text.startswith(" (", one.at.end):
            spell_out(one, sheet.text)
    return sorted(run.found.values(), key=lambda one: one.at)


class _Search(Labels):
    """The mentions that ages, titles, offices, verbs and forms of address give away besides."""

    def by_age(self) -> None:
        """Before an age in brackets: "Rahmat Gunadi (21)", "Rahmat alias Gondrong (21)"."""
        text = self.text
        at = -1
        while (at := text.find("(", at + 1)) >= 0:
            if not AGE_MARK.match(text, at):
                continue
            end = at - 1 if text[at - 1 : at] == " " else at
            name = (
                self.reader.name_before(end) if text[end - 1].isalnum() or text[end - 1] in ".’'\"”" else None
            )
            while name and (alias := ALIAS_BEFORE.search(text[max(0, name.start - 9) : name.start])):
                name = self.reader.name_before(name.start - len(alias[0]))
            known = self.found.get(name.start) if name else None
            if known and known.tail > known.end:  # a member of a list that was read already
                continue
            if name and self.reader.age(end):
                self._list(self._book(self.reader.whole(name)), full=False)

    def by_title(self) -> None:
        """Beside a title or an office that is no public one: "Prof. Dr. Wiranta", "Rahmat, Ketua PHRI"."""
        text = self.text
        for hit in self.hits.of(_DEGREE):
            row = hit.rows[_DEGREE]
            title = (
                isinstance(row, DegreeRow)
                and row.place == "prefix"
                and (text[hit.end - 1] == "." or row.code in _TITLES)
            )
            if title and not self.reader.behind_place(hit.start):
                self._take(hit.start)
        for hit in self.hits.of(_POSITION):
            if not self.reader.is_taken(hit.start):
                self._office(hit)

    def _office(self, hit: Hit) -> None:
        """Beside an office that no official was found to hold: a private one."""
        text = self.text
        gap = OFFICE_GAP_AT.match(text, hit.end)
        if gap and gap[0].endswith(", "):
            self._called(gap.end())
        elif name := self._in_office(hit.start):
            self._book(name)
        if text[hit.start - 2 : hit.start] == ", ":
            name = self.reader.name_before(hit.start - 2)
            if name and self.reader.believable(*name):
                self._book(name)

    def by_saying(self) -> None:
        """Beside a verb of saying: "kata Sumiyati", "Slamet mengaku"."""
        text, reader = self.text, self.reader
        headline_end, common = self.headline_end, reader.ordinary
        for start, end, _ in self.hits.of(_SAYING):
            if start < headline_end:
                continue
            if text[end + 1 : end + 2].isupper() and text[end] == " ":
                if end + 1 not in self.found and text[start - 1] != "-":  # "nilai-nilai"
                    if LETTER.match(text, end + 1):
                        self._book(Range(end + 1, end + 2))
                    else:
                        self._speaker(reader.name(end + 1) or self._in_office(end + 1))
            elif text[start - 2 : start] == ", " and not reader.is_taken(start - 3):
                self._apart(reader.name_before(start - 2))
            elif start > 1 and text[start - 1] == " " and text[start - 2] not in _NAMELESS:
                at = text.rfind(" ", max(0, start - 24), start - 1) + 1
                if (
                    text[at].isupper()
                    and text[at : start - 1].lower() not in common
                    and not reader.is_taken(start - 2)
                ):
                    self._speaker(reader.name_before(start - 1))

    def _in_office(self, at: int) -> Range | None:
        """The full name behind an office that is no public one: "kata Direktur Eksekutif Forwaka Rahmat Gunadi"."""
        run = OFFICE_AND_NAME_AT.match(self.text, at)
        name = self.reader.name_before(run.end()) if run else None
        if name is None or name.start <= at:
            return None
        start = self.reader.behind_region(name.start)
        if not FULL_NAME.fullmatch(self.text, start, name.end):
            return None
        is_place = f" di {self.text[start : name.end]}" in self.text
        return None if is_place else Range(start, name.end)

    def _apart(self, name: Range | None) -> None:
        """A full name between commas before a verb of saying: "Kepala Bulog Wanasari, Rahmat Gunadi, mengatakan"."""
        if name and " " in self.text[name.start : name.end] and self.reader.name(name.start) == name:
            self._speaker(name)

    def by_cue(self) -> None:
        """Before what is done to people, and behind a form of address."""
        for cue in self.cues:
            tells = cue.row.tells
            if tells in _DEEDS:
                if cue.start >= self.headline_end:
                    self._before_deed(cue.start)
            elif tells == "address":
                self._addressed(cue)

    def _before_deed(self, start: int) -> None:
        """The name before a verb: "Rahmat Gunadi telah ditangkap", "suaminya, Rahmat, diringkus"."""
        text = self.text
        word, end = word_before(text, start), start - 1
        if word[:1].islower() and word not in ADVERBS:
            return
        while word in ADVERBS:
            end -= len(word) + 1
            word = word_before(text, end + 1)
        end -= text[end - 1 : end] == ","
        if text[end - 1 : end].isalnum() and word[:1].isupper():
            self._subject(self.reader.name_before(end))

    def _subject(self, name: Range | None) -> None:
        """The subject of a clause, if a name is believable there."""
        if not name or name.start in self.found or not self.reader.believable(*name):
            return
        text, start = self.text, name.start
        first, _, rest = text[start : name.end].partition(" ")
        if (rest and (len(first) == 1 or not first.isupper())) or (not rest and self._begins_clause(start)):
            self._book(name)

    def _begins_clause(self, at: int) -> bool:
        """Whether a clause begins, so that a lone word in capitals is its subject: "saat Rahmat ditangkap"."""
        before = word_before(self.text, at)
        if before[-1:] == ",":  # no address: "Sidomulyo, Tirtasari tewas"
            return before[:-1].lower() in self.reader.ordinary
        return self._begins_sentence(at) or before.lower() in CONJUNCTIONS

    def _addressed(self, cue: Cue) -> None:
        """The name behind a form of address: "Pak Yoga", "Habib Rizki"."""
        at = cue.end + 1
        if self.text[at : at + 1].isupper() and at not in self.found and self._is_addressed(cue.start):
            name = self.reader.name(at)
            if (
                name
                and not self.text[name.start : name.end].isupper()
                and not self.reader.behind_place(cue.start)
            ):
                self._book(name)

    def _is_addressed(self, at: int) -> bool:
        """Whether a form of address stands alone, in no longer name: "Raden Mas", "Jalan KH", "PT Mas"."""
        before = word_before(self.text, at)
        return not self.text[at - 1 : at].isalnum() and (
            self._begins_sentence(at) or before[-1:] == "," or not before[:1].isupper()
        )

    def by_alias(self) -> None:
        """Before another name: "Rahmat Gunadi alias Mamat"."""
        text = self.text
        at = text.find(" alias ")
        known = {one.at.end for one in self.found.values()} if at >= 0 else set()
        while at >= 0:
            behind = text[at + 7 : at + 8]
            if at not in known and (behind.isupper() or behind in '"“'):
                name = self.reader.name_before(at)
                if name and not text.endswith(" alias ", 0, name.start):
                    self._book(name)
            at = text.find(" alias ", at + 7)

    def by_capacity(self) -> None:
        """Before the capacity in which somebody acts: "Rahmat Gunadi selaku Dirut PT Bahtera"."""
        at = -1
        while (at := self.text.find(" selaku ", at + 1)) >= 0:
            name = self.reader.name_before(at)
            if name and name.start not in self.found and " " in self.text[name.start : name.end]:
                self._book(name)

    def _speaker(self, name: Range | None) -> None:
        """A speaker's name; initials only where they are known already, no part of an official's name."""
        if not name or name.start in self.found:
            return
        printed = self.text[name.start : name.end]
        if printed.isupper() and printed not in self.initials:
            return
        if len(printed) < _DAY and not self.reader.believable(*name):  # "Jumat bilang"
            return
        if not self._is_officials(printed):
            self._book(name).tell(None if printed.isupper() else Role.OTHER, NEAR)

    def lengthen(self) -> None:
        """The full name where only a short form was given away: "kata Rahmat" after "Bendahara Rahmat Gunadi"."""
        text = self.text
        seen: set[str] = set()
        for one in list(self.found.values()):
            short = text[one.at.start : one.at.end]
            if " " in short or short.isupper() or short in seen or len(seen) > _MANY:
                continue
            seen.add(short)
            first = text.find(short)
            if first == one.at.start or text[first - 1 : first].isalnum():
                continue
            name = self.reader.name(first)
            if name and name.end > first + len(short) and name.start not in self.found:
                self._book(name)

    def shorten(self) -> None:
        """Where a name begins, if what stands before is a body's: "Direktur Maju Jaya Rahmat Gunadi", "kata Rahmat"."""
        text = self.text
        for one in self.found.values():
            start, end = one.at
            if end - start < _LETTERS or text.count(" ", start, end) < _LONG or not text[start - 2].isalnum():
                continue
            words = text[one.at.start : one.at.end].split(" ")
            at = self._first_name(words) if words[0] not in FORENAMES else 0
            if at:
                one.at = Range(one.at.start + len(" ".join(words[:at])) + 1, one.at.end)

    def _first_name(self, words: list[str]) -> int:
        """Which word of a long name others know its bearer by; 0 where it may well be the first."""
        known = self._printed
        for at in range(2, len(words) - 1):
            if " ".join(words[at:]) in known or (words[at] in known and known.isdisjoint(words[:at])):
                return at
        return 0

    @cached_property
    def _printed(self) -> set[str]:
        """All names as they are printed."""
        return {self.text[one.at.start : one.at.end] for one in self.found.values()}

    def _is_officials(self, printed: str) -> bool:
        """Whether a word is part of what an official is called somewhere."""
        return " " not in printed and printed in self._officials

    @cached_property
    def _officials(self) -> set[str]:
        taken = [self.text[one.start : one.end] for one in self.reader.taken]
        return set(re.findall(r"[\w'’]+", " ".join(taken)))
