"""Where sentences end: not after Kombes Pol., S.I.K., Jl., M. Taufan, pukul 08.00, and never inside a quotation."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from rilis.layout.abbreviations import ABBREVIATIONS
from rilis.layout.sheet import Range

# A literal first character lets ``re`` skip from one to the next.
_STOPS = tuple(re.compile(rf"{stop}[\"”’')\]]*+(?=[ \n]+[^a-z \n,.]|\s*\Z)") for stop in (r"\.", r"\?", "!"))
_LONGEST_ABBREVIATION = 12


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
    at = 0
    for start, end in paragraphs:
        while at < len(stops) and stops[at] <= start:
            at += 1
        first = at
        while at < len(stops) and stops[at] < end:
            at += 1
        inside = stops[first:at]
        if inside:
            inside = _outside_quotations(text, start, end, inside)
        for stop in inside:
            found.append(Range(start, stop))
            start = stop + 1
            while text[start] in " \n":
                start += 1
        found.append(Range(start, end))
    return found


def _stops(text: str, start: int, end: int) -> list[int]:
    """Where full stops, with the marks that close behind them, end sentences by what stands around them."""
    found: list[int] = []
    for pattern in _STOPS:
        for stop in pattern.finditer(text, start, end):
            at = stop.start()
            if stop.end() - at > 1 or text[at] != "." or _ends_sentence(text, at):
                found.append(stop.end())
    found.sort()
    return found


def _ends_sentence(text: str, stop: int) -> bool:
    """Whether a full stop ends a sentence, by the word in front of it."""
    word = text[max(0, stop - _LONGEST_ABBREVIATION) : stop]
    word = word[max(word.rfind(" "), word.rfind("."), word.rfind("("), word.rfind("\n")) + 1 :]
    if len(word) < 2:
        # M. Taufan and 1. Pelaku go on; "(24/10)." and a full stop behind a mark end.
        return not word.isalnum() or (word.isdigit() and text[stop - 2 : stop - 1] not in ("", " ", "\n"))
    if word.isdigit():
        return len(word) > 2 or text[stop - 3 : stop - 2] not in ("", "\n")
    return word.lower() not in ABBREVIATIONS


_MARKS = re.compile(r"[\"“”]")


def _outside_quotations(text: str, start: int, end: int, stops: list[int]) -> list[int]:
    """The stops that do not stand inside an open quotation; one that is never closed counts as none."""
    if text.find('"', start, end) < 0 and text.find("“", start, end) < 0 and text.find("”", start, end) < 0:
        return stops
    for first, last in _quotations(text, start, end):
        inside = slice(bisect_right(stops, first), bisect_left(stops, last))
        del stops[inside]
    return stops


def _quotations(text: str, start: int, end: int) -> Iterator[Range]:
    """The quotations of a paragraph that are opened and closed."""
    opened = -1
    for mark in _MARKS.finditer(text, start, end):
        at = mark.start()
        if _opens(text, at, opened >= 0):
            opened = at
        elif opened >= 0:
            yield Range(opened, at + 1)
            opened = -1


def _opens(text: str, at: int, is_open: bool) -> bool:
    """Whether a mark opens a quotation, by its shape, else by the blank on one side of it."""
    if text[at] == "“":
        return True
    before, after = text[at - 1 : at] in " \n(", text[at + 1 : at + 2] in " \n"
    if before != after:
        return before
    return not is_open
