"""Who takes an office over from whom: "AKBP A menggantikan AKBP B sebagai Kapolres Demak".

Names and offices that stand apart are joined by the words between them. An office printed beside a name
stands; where a story tells more than one, the new one counts more than one that was left.
"""

from __future__ import annotations

import enum
import re
from collections.abc import Iterator
from itertools import pairwise

from rilis.find.officials.office import read_post
from rilis.find.officials.presentation import Ground, OfficeFound, Presentation, word_before
from rilis.layout.sheet import Range
from rilis.lexicon.patterns import later
from rilis.model import Status

STEMS = (
    "jabat",
    "gantikan",
    "dilantik",
    "ditunjuk",
    "diangkat",
    "dimutasi",
    "dipercaya",
    "diserah",
    "diisi",
    "pindah",
)
"""A text without any of them tells of no transfer."""

POST = frozenset(("jabatan", "menjadi"))
"""Words before an office that is meant as a post, not as its holder."""

FORMER = later(r"(?:mantan|eks|bekas)[ -]", re.IGNORECASE)

LONGEST = 130
"""Words farther apart than this do not belong together."""


class Link(enum.IntEnum):
    """What the words between two say; the greater, the surer is the office that they give."""

    LEFT = 1
    """The office is one that its holder had before."""
    PASSED = 2
    """The office goes from one to the other."""
    TAKEN = 3
    """The office is the new one, or the one that is held now."""
    REPLACES = 4
    """The first of two follows the second in office."""


_NOW = r"(?:[ ](?:kini|saat[ ]ini|sekarang|resmi|akan|telah|sudah|selanjutnya|kemudian|juga|baru[ ]saja))*"
_WHO = rf"(?:,?[ ]yang|,)?{_NOW}"
_SEAT = r"(?:[ ](?:jabatan|posisi|kursi|amanah|tugas)(?:[ ]baru)?)?"
_OLD = r"(?:[ ](?:sebelumnya|dulunya|dahulu|semula|tadinya|pernah))+"

WORDS = {
    Link.LEFT: later(
        rf"""
        {_WHO}{_OLD}[ ](?:menjabat|menduduki|bertugas|mengemban|menempati){_SEAT}(?:[ ]sebagai)?[ ]
      | ,?[ ]dari[ ](?:jabatan[ ])?                      # AKP A, dari Kapolsek B, kini ...
      | [ ]yang[ ][^.,\n"“]{{3,90}}[ ](?:semasa|sewaktu|ketika|saat|lama|bertahun-tahun)
          [ ](?:menjadi|menjabat)(?:[ ]sebagai)?[ ]      # yang dikenal tegas semasa menjadi
        """,
        re.VERBOSE,
    ),
    Link.TAKEN: later(
        rf"""
        {_WHO}[ ](?:menjabat|dilantik|ditunjuk|diangkat|dipercaya|dimutasi|dirotasi|dipromosikan|didapuk
          |mengemban|menempati|menduduki|mengisi|memangku){_SEAT}(?:[ ](?:sebagai|menjadi|selaku))?[ ]
      | [ ]yang[ ][^.,\n"“]{{5,90}}[ ](?:dilantik|ditunjuk|diangkat|dipercaya|dipromosikan)
          [ ](?:sebagai|menjadi)[ ]                      # yang lama di Humas ditunjuk menjadi
      | (?:,?[ ]yang|,)?[ ](?:kini|sekarang|saat[ ]ini)[ ](?:menjadi|sebagai)[ ]
      | [^.\n]{{0,70}}\.[ ]Jabatan[ ]baru(?:nya)?:?[ ](?:sebagai[ ])?  # sebelumnya ... Jabatan baru ...
        """,
        re.VERBOSE,
    ),
    Link.PASSED: later(
        rf"""
        {_WHO}(?:{_OLD}{_NOW})?[ ](?:dijabat|diisi|dipegang|diemban|diduduki)(?:[ ]oleh)?[ ]
      | {_NOW}[ ](?:diserahkan|diserahterimakan|beralih|berpindah|berganti)[ ]dari[ ](?:pejabat[ ]lama,?[ ])?
      | ,?[ ](?:kepada|ke)[ ](?:pejabat[ ]baru,?[ ]|penggantinya,?[ ])?
      | {_WHO}(?:[^.\n]{{0,25}}\.[ ](?:Kini[ ])?(?:posisinya|jabatannya))?[ ]digantikan(?:[ ]oleh)?[ ]
      | [ ](?:sebagai|selaku|(?:di|pada|dalam)[ ](?:posisi|jabatan))[ ]   # A menggantikan B sebagai ...
        """,
        re.VERBOSE,
    ),
    Link.REPLACES: later(
        rf"""
        {_WHO}(?:[ ]untuk)?[ ]menggantikan(?:[ ](?:posisi|jabatan|pendahulunya|pejabat[ ](?:lama|sebelumnya)))*,?[ ]
        """,
        re.VERBOSE,
    ),
}


def tell_transfers(ground: Ground, found: list[Presentation]) -> None:
    """Give offices to those who take them over or leave them."""
    if found and any(stem in ground.text for stem in STEMS):
        story = Story(ground.text)
        for one, other in pairwise(_with_posts(ground, found)):
            gap = ground.text[one.end : other.start] if other.start - one.end <= LONGEST else "\n"
            story.go_on(gap, one, other)


def _with_posts(ground: Ground, found: list[Presentation]) -> Iterator[Presentation]:
    """Presentations and, between them, offices that are meant as posts, in order."""
    taken = iter(found)
    next_one = next(taken, None)
    reached = 0
    for start, hit in sorted(ground.positions.items()):
        while next_one and next_one.start <= start:
            yield next_one
            reached, next_one = next_one.end, next(taken, None)
        if start >= reached and word_before(ground.text, start) in POST and (read := read_post(ground, hit)):
            yield Presentation(read.start, read.end, office=read.office, unit=read.unit)
            reached = read.end
    if next_one:
        yield next_one
    yield from taken


class Story:
    """What a chain of names and offices has told so far."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._sure: dict[int, Link] = {}
        """How sure the offices are that were given, by the identity of the presentation."""
        self._forget()

    def _forget(self) -> None:
        self._holder: Presentation | None = None
        self._followed: Presentation | None = None
        self._post: Presentation | None = None

    def go_on(self, gap: str, one: Presentation, other: Presentation) -> None:
        """Take in the words between a presentation and the next."""
        link = next((link for link, words in WORDS.items() if words.fullmatch(gap)), None)
        if link is None:
            self._forget()
            return
        if one.name:
            self._holder = one
        if one.office and self._sure.get(id(one)) is None:
            self._post = one
        if other.name is None:
            self._office_told(link, other)
        elif link is Link.REPLACES:
            self._follow(other)
        elif link is Link.PASSED and self._post:
            self._give(other, self._post, link)

    def _office_told(self, link: Link, office: Presentation) -> None:
        self._post = office
        if link is Link.PASSED:
            for one in (self._holder, self._followed) if self._followed else ():
                self._give(one, office, link)
        elif self._holder and link is not Link.REPLACES:
            self._give(self._holder, office, link)

    def _follow(self, other: Presentation) -> None:
        """One who has no office has that of the other whom he follows or who follows him."""
        self._followed, one = other, self._holder
        if one and one.office and not other.office:
            self._give(other, one, Link.PASSED)
            if other.office:
                other.office = other.office._replace(status=Status.FORMER)
        elif one and other.office:
            self._give(one, other, Link.PASSED)

    def _give(self, one: Presentation | None, post: Presentation, link: Link) -> None:
        """An office to somebody who has none of his own, or one that is less sure."""
        if one is None or post.office is None:
            return
        if one.office and self._sure.get(id(one), Link.REPLACES) >= link:
            return
        self._sure[id(one)] = link
        one.office, one.unit = post.office, post.unit or one.unit
        if link is Link.LEFT:
            one.office = one.office._replace(status=Status.FORMER)
        elif link is Link.PASSED and one.office.status is Status.FORMER:
            one.office = self._current(one.office)

    def _current(self, office: OfficeFound) -> OfficeFound:
        """The office that somebody left, as his follower holds it: "mantan [Kapolres]"."""
        word = FORMER.match(self._text, office.at.start)
        at = Range(word.end(), office.at.end) if word else office.at
        return office._replace(at=at, status=Status.CURRENT)
