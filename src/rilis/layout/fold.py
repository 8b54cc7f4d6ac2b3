"""The text as the finders read it, and the way back to the text as it came.

Finders should not have to know no-break spaces, zero-width characters, CRLF or a missing space after
a full stop. Folding takes these away once; every offset that a finder gives is then led back, so that
what the user sees is the very string that came in.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from rilis.layout.abbreviations import ABBREVIATIONS, DEGREES, DOMAINS
from rilis.lexicon.patterns import later


class Folded:
    r"""A text made plain, with the way back.

    ``text`` is what finders read. ``origin(start, end)`` gives the place of a stretch of ``text`` in the
    text as it came.

    >>> folded = fold("Kapolres\u00a0Kukar  hadir.“Aman,” katanya.")
    >>> folded.text
    'Kapolres Kukar hadir.\n“Aman,” katanya.'
    >>> start, end = folded.origin(9, 14)
    >>> folded.original[start:end]
    'Kukar'
    """

    __slots__ = ("_end_shifts", "_start_shifts", "_starts", "original", "text")

    def __init__(
        self, original: str, text: str, starts: list[int], start_shifts: list[int], end_shifts: list[int]
    ) -> None:
        self.original = original
        self.text = text
        self._starts = starts
        self._start_shifts = start_shifts
        self._end_shifts = end_shifts

    @property
    def is_original(self) -> bool:
        """Whether every character of ``text`` stands where it stood in the original."""
        return not self._starts

    def origin(self, start: int, end: int) -> tuple[int, int]:
        """Where ``text[start:end]`` stands in the original.

        An inserted newline stands nowhere: as a start it means what follows it, as an end what precedes.
        """
        if not self._starts:
            return start, end
        first = start + self._start_shifts[bisect_right(self._starts, start) - 1]
        last = end + self._end_shifts[bisect_right(self._starts, end - 1 if end else 0) - 1]
        return first, last if last > first else first


class Edit(NamedTuple):
    """Puts ``new`` in the place of ``original[start:end]``; ``new`` is at most one character."""

    start: int
    end: int
    new: str


_ODD_BLANKS = "\u00a0\u1680" + "".join(map(chr, range(0x2000, 0x200B))) + "\u202f\u205f\u3000"
_ODD_BREAKS = "\x85\u2028\u2029"
_UNSEEN = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\u2061\u2062\u2063\u2064\ufeff"
_APOSTROPHE = later(r"[’‘`´ʼ](?<=[^\W\d_].)(?=[^\W\d_])")

_LONE_RETURN = later(r"\r(?!\n)")
_BLANKS = later(r"  +")
_BLANKS_AND_UNSEEN = later(rf"[ {_UNSEEN}]++(?<!(?<![ {_UNSEEN}]) )")
# A literal first character lets ``re`` skip from one to the next: a pattern for each is faster than one for all.
_TWO_FOR_ONE = (
    ("\r", later(r"\r\n"), "\n"),
    *((mark, later(mark * 2), '"') for mark in "'’‘`"),
)


def fold(text: str) -> Folded:
    r"""The text made plain for the finders.

    No-break and other blanks become one space, line ends ``\n``, unseen characters vanish; an apostrophe
    inside a word becomes ``'``, two single marks one ``"``; where two paragraphs were glued
    (``HET).Dalam operasi``) a newline comes between. Curly double marks stay: they tell opening from closing.
    """
    plain = _plain(text)
    edits = [*_shrinking(plain), *_glued(plain), *_items(plain)]
    if not edits:
        return Folded(text, plain, [], [], [])
    edits.sort()
    return _applied(text, plain, edits)


def _applied(original: str, text: str, edits: list[Edit]) -> Folded:
    """The folded text, and for each stretch of it how far its start and its end were moved."""
    parts: list[str] = []
    starts, start_shifts, end_shifts = [0], [0], [0]
    size = done = 0

    def stretch(start_shift: int, end_shift: int) -> None:
        if starts[-1] == size:
            start_shifts[-1], end_shifts[-1] = start_shift, end_shift
        else:
            starts.append(size)
            start_shifts.append(start_shift)
            end_shifts.append(end_shift)

    for start, end, new in edits:
        parts.append(text[done:start])
        size += start - done
        if new:
            parts.append(new)
            stretch(start - size, end - size - 1)
            size += 1
        done = end
        stretch(end - size, end - size)
    parts.append(text[done:])
    return Folded(original, "".join(parts), starts, start_shifts, end_shifts)


def _plain(text: str) -> str:
    """The text with every odd character put right that one other can stand for; no offset changes."""
    for char in "\x0b\x0c":
        text = text.replace(char, "\n")
    text = text.replace("\t", " ")
    if "\r" in text:
        text = _LONE_RETURN.sub("\n", text)
    if text.isascii() and "`" not in text:
        return text
    for char in _ODD_BLANKS:
        text = text.replace(char, " ")
    for char in _ODD_BREAKS:
        text = text.replace(char, "\n")
    return _APOSTROPHE.sub("'", text) if any(char in text for char in "’‘`´ʼ") else text


def _shrinking(text: str) -> Iterator[Edit]:
    """Edits where several characters should be one or none: runs of blanks, CRLF, marks typed twice."""
    if text.isascii() or not any(char in text for char in _UNSEEN):
        if "  " in text:
            yield from _runs_of_blanks(text)
    else:
        for found in _BLANKS_AND_UNSEEN.finditer(text):
            yield Edit(*found.span(), " " if " " in found[0] else "")
    for char, pattern, new in _TWO_FOR_ONE:
        if char in text:
            for found in pattern.finditer(text):
                yield Edit(*found.span(), new)


_LONGEST_LINK = 180


def _runs_of_blanks(text: str) -> Iterator[Edit]:
    """One blank for each run of them; a newline where the run parts a link from the story behind it.

    ``Baca Juga: Harga Cabai Turun   Menteri berharap``: nothing else tells where the link ends.
    """
    since = 0
    for found in _BLANKS.finditer(text):
        start, end = found.span()
        link = text.rfind("Baca ", max(since, start - _LONGEST_LINK), start)
        ends = link >= 0 and text[link + 6 : link + 9] == "uga" and text[start - 1] not in ":.!?"
        if ends and (text[end : end + 1].isupper() or text[end : end + 1] in '"“'):
            since = start
            yield Edit(start, end, "\n")
        else:
            yield Edit(start, end, " ")


# One pattern for each mark: with a literal first character ``re`` skips from one to the next.
_ENDS_BEFORE_CAPITAL = tuple(
    (mark, later(rf"{re.escape(mark)}(?P<marks>[\"”’'“‘(\[]*+)(?=[A-Z])")) for mark in ".?!"
)
_NEXT_WORD = later(r"\w*")
_SITE_GOES_ON = later(r"[A-Z0-9]+\.([A-Z]{2,4})\b")
_LAST_WORD = later(r"\w*\Z")
_LONGEST_ABBREVIATION = 12


def _glued(text: str) -> Iterator[Edit]:
    """Newlines to put where a sentence ends and the next paragraph follows without a space."""
    ends = [
        found for mark, pattern in _ENDS_BEFORE_CAPITAL if mark in text for found in pattern.finditer(text)
    ]
    ends.sort(key=re.Match.start)
    since = 0
    for end in ends:
        marks = end["marks"]
        if not marks and not _ends_sentence(text, end.start(), end.end()):
            continue
        since = max(since, text.rfind("\n", since, end.start()) + 1)
        at = end.end() if marks and _closes(marks, text, since, end.start()) else end.start() + 1
        yield Edit(at, at, "\n")
        since = at


def _ends_sentence(text: str, stop: int, after: int) -> bool:
    """Whether the full stop between two words ends a sentence: not in Kombes.Pol, S.Sos, Merdeka.Com, H.Ahmad.

    Nor in SUMUT.KABAR.ID, where the next word but one tells that it is a site's name.
    """
    word = _NEXT_WORD.match(text, after)
    following = word[0] if word else ""
    site = _SITE_GOES_ON.match(text, after)
    if (
        following.lower() in DOMAINS
        or (site and site[1].lower() in DOMAINS)
        or (len(following) == 1 and text[after + 1 : after + 2] != " ")
    ):
        return False
    head = text[max(0, stop - _LONGEST_ABBREVIATION) : stop]
    last = _LAST_WORD.search(head)
    before = last[0].lower() if last else ""
    if before.isdigit() and len(before) < 3:  # "1.Ahmad" is a list
        return last is not None and head[: last.start()].rstrip("0123456789")[-1:] not in ("", "\n", " ")
    single = len(before) == 1 and before.isalpha()
    return not single and before not in ABBREVIATIONS and before not in DEGREES and before != "www"


def _items(text: str) -> Iterator[Edit]:
    """Newlines to put between the items of a list that were glued: "1. Gambir2. Menteng3. Senen"."""
    number = 2
    at = text.find("2.")
    while at > 0:
        end = at + len(str(number)) + 1
        behind = text[end : end + 2].lstrip()
        if text[at - 1].isalpha() and text[at - 1].islower() and behind[:1].isupper():
            yield Edit(at, at, "\n")
            number += 1
        at = text.find(f"{number}.", end)


def _closes(marks: str, text: str, since: int, stop: int) -> bool:
    """Whether marks behind a full stop close a quotation of the paragraph that began at ``since``."""
    mark = marks[0]
    if mark in "“‘([":
        return False
    if mark == "”" and text.find("“", since, stop) >= 0:
        return True
    return text.count(mark * 2 if mark in "'’" else mark, since, stop) % 2 == 1
