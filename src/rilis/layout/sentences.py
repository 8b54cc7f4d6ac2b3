"""Where sentences end: not after Kombes Pol., S.I.K., Jl., M. Taufan, pukul 08.00, and never inside a quotation."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

from rilis.layout.abbreviations import ABBREVIATIONS
from rilis.layout.sheet import Range
from rilis.lexicon.names import NOT_A_NAME
from rilis.lexicon.patterns import later

# A literal first character lets ``re`` skip from one to the next.
_STOPS = tuple((stop, later(rf"{re.escape(stop)}[\"”’')\]]*+(?=[ \n]+[^a-z \n,.]|\s*\Z)")) for stop in ".?!")
_BEHIND = later(r"\s+(\w+)")
_OFFICE = later(
    r"(?:Waka|Ka)(?:pol|sat|nit|bid|bag|sie)|A[KJ](?:P|BP)$|Kom(?:bes|pol)$|I[np][td][ua]$|Polisi$"
)
"""Words behind which no initial belongs."""
_LONGEST_ABBREVIATION = 12
_TAILS = frozenset(word[-3:] for word in ABBREVIATIONS)
"""What abbreviations end in; most words end in something else, and need no longer look."""


def sentences(text: str, paragraphs: list[Range]) -> list[Range]:
    """The sentences of the paragraphs, in order; none crosses a paragraph.

    >>> text = '"Aman. Terkendali," kata Kompol. M. Taufan. Ia pulang.'
    >>> [text[start:end] for start, end in sentences(text, [Range(0, len(text))])]
    ['"Aman. Terkendali," kata Kompol. M. Taufan.', 'Ia pulang.']
    """
    if not paragraphs:
        return []
    stops = _stops(text, paragraphs[0].start, paragraphs[-1].end)
    found: list[Range] = []
    behind = 0
    for paragraph in paragraphs:
        start, end = paragraph
        first = bisect_right(stops, start, behind)
        behind = bisect_left(stops, end, first)
        if first == behind:
            found.append(paragraph)
            continue
        inside = stops[first:behind]
        if text.find('"', start, end) >= 0 or text.find("”", start, end) >= 0:
            inside = _outside_quotations(text, start, end, inside)
        at = start
        for stop in inside:
            found.append(Range(at, stop))
            at = stop + 1
            while at < end and text[at] in " \n":
                at += 1
        if at < end:
            found.append(Range(at, end))
    return found


def _stops(text: str, start: int, end: int) -> list[int]:
    """Where full stops, with the marks that close behind them, end sentences by what stands around them."""
    found: list[int] = []
    for mark, pattern in _STOPS:
        if mark not in text:
            continue
        for stop in pattern.finditer(text, start, end):
            at, behind = stop.span()
            tail = text[at - 3 : at]
            plain = tail.isalpha() and tail.lower() not in _TAILS
            if plain or behind - at > 1 or mark != "." or ends_sentence(text, at):
                found.append(behind)
    found.sort()
    return found


def ends_sentence(text: str, stop: int) -> bool:
    """Whether a full stop ends a sentence, by the word in front of it."""
    word = text[max(0, stop - _LONGEST_ABBREVIATION) : stop]
    word = word[max(word.rfind(" "), word.rfind("."), word.rfind("("), word.rfind("\n")) + 1 :]
    if word.isalpha() and len(word) < 2:  # M. Taufan goes on; "kepada B. Namun …" ends
        behind = _BEHIND.match(text, stop + 1)
        return behind is not None and (
            behind[1].lower() in NOT_A_NAME or _OFFICE.match(behind[1]) is not None
        )
    if len(word) < 2:
        # 1. Pelaku goes on; "(24/10)." and a full stop behind a mark end.
        return not word.isalnum() or (word.isdigit() and text[stop - 2 : stop - 1] not in ("", " ", "\n"))
    if word.isdigit():
        return len(word) > 2 or text[stop - 3 : stop - 2] not in ("", "\n")
    return word.lower() not in ABBREVIATIONS


_MARKS = later(r"[\"“”]")


def _outside_quotations(text: str, start: int, end: int, stops: list[int]) -> list[int]:
    """The stops that do not stand inside an open quotation; one that is never closed counts as none."""
    opened = -1
    for mark in _MARKS.finditer(text, start, end):
        at = mark.start()
        if text[at] == "“" or (text[at] == '"' and _opens(text, at, opened >= 0)):
            opened = at
        elif opened >= 0:
            first, last = bisect_right(stops, opened), bisect_left(stops, at + 1)
            if first < last:
                del stops[first:last]
            opened = -1
        elif text[at] == "”":  # used on both sides
            opened = at
    return stops


def _opens(text: str, at: int, is_open: bool) -> bool:
    """Whether a straight mark opens a quotation, by the blank on one side of it."""
    before, after = text[at - 1 : at] in " \n(", text[at + 1 : at + 2] in " \n"
    return before if before != after else not is_open
