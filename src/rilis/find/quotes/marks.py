"""Which quotation marks belong together, however they were typed.

Marks are told apart by what stands around them, not by their shape alone, for in print ”A,“ and "A," are
as common as “A,”. One that is missing is made up for from the attribution ("A, ujarnya") or the sentence.
"""

from __future__ import annotations

from bisect import bisect_right
from sys import maxsize
from typing import NamedTuple

from rilis.find.quotes.attribution import Attributions
from rilis.layout.sheet import Range, Sheet
from rilis.lexicon.patterns import later


class Marked(NamedTuple):
    """The words between two marks (``start``, ``end``) and the whole stretch with the marks."""

    start: int
    end: int
    outer: Range
    whole: bool = True
    """False where one of the marks is missing."""


class Mark(NamedTuple):
    """One mark at its place."""

    start: int
    end: int
    opens: bool


class Paired(NamedTuple):
    """The marks of a paragraph: pairs, and those that lack their fellow."""

    pairs: list[Marked]
    unclosed: list[tuple[Mark, int | None]]
    """Each with the place of the mark that follows."""
    unopened: list[Mark]


MARKS = '"“”„«»\ufffd'
"""U+FFFD stands where curly marks were lost in an encoding."""

LOW_MARK = ",,"
"""A low opening mark, as typed."""

LOW_OPENING = later(rf"{LOW_MARK}(?=[^\W\d])")

SINGLE_OPENING = later(r"(?<![^ \n(])['‘](?=\w)")

SINGLE = later(r"(?<![^ \n(])['‘](?P<said>(?:[^'‘’\n]|(?<=\w)'(?=\w)){2,600}+)(?<=[,.!?])['’](?=\s)")
"""Single marks count where speech is all that they can hold: a comma or full stop stands before the second."""

SINGLE_CLOSED = (",'", ",’", ".'", ".’", "?'", "?’", "!'", "!’")

OPENING = "“„«"
CLOSING = "”»"
BEFORE_OPENING = frozenset(" \n(:[-–—/")
AFTER_CLOSING = frozenset(" \n.,;:!?)]-–—/")

MOST_PARAGRAPHS = 8
"""How many paragraphs one quote may run over."""

MOST_NEWLINES = 3

MOST_SENTENCES = 3
"""How many sentences a quote whose opening mark is missing may have."""


def marked(sheet: Sheet, attributions: Attributions) -> list[Marked]:
    """The passages in marks, in order, none inside another.

    '“A,” katanya. “B, tambahnya.' has two: the second ends before its attribution.
    """
    found: list[Marked] = []
    since: Mark | None = None
    opened_in = low = 0
    for number, marks in _by_paragraph(sheet):
        paragraph = sheet.paragraphs[number]
        paired = _paired(marks)
        if since is not None and number - opened_in <= MOST_PARAGRAPHS:
            before = sheet.paragraphs[number - 1].end if number - opened_in == 1 else 0
            closing = _continued(paired, paragraph, before)
            if closing is not None:
                found.append(_between(since, closing))
                paired = _paired(marks[marks.index(closing) + 1 :])
        since = None
        found.extend(paired.pairs)
        for mark in paired.unopened:
            found.extend(_from_sentence(sheet, max(low, paragraph.start), mark, attributions))
        for mark, following in paired.unclosed:
            closed = _to_attribution(mark, following or paragraph.end, attributions)
            found.extend(closed)
            since, opened_in = (None, number) if closed else (mark, number)
        low = found[-1].outer.end if found else 0
    found.sort()
    return _with_single(sheet.text, found, attributions)


def _with_single(text: str, found: list[Marked], attributions: Attributions) -> list[Marked]:
    """The passages together with those in single marks that an attribution follows: ‘A,’ katanya."""
    if not ("'" in text or "’" in text) or not any(closed in text for closed in SINGLE_CLOSED):
        return found
    single = [
        Marked(*match.span("said"), Range(*match.span()))
        for match in SINGLE.finditer(text)
        if attributions.behind(match.end(), match.end() + 200) is not None
    ]
    every = sorted([*found, *single])
    return [
        passage
        for number, passage in enumerate(every)
        if number == 0 or passage.outer.start >= every[number - 1].outer.end
    ]


def _by_paragraph(sheet: Sheet) -> list[tuple[int, list[Mark]]]:
    """The marks of each paragraph that has some, and its number."""
    text, paragraphs = sheet.text, sheet.paragraphs
    parts: list[tuple[int, list[Mark]]] = []
    number = 0
    marks: list[Mark] = []
    is_open = False
    for start in _places(text):
        end = start + (len(LOW_MARK) if text[start] == "," else 1)
        if number < len(paragraphs) and start >= paragraphs[number].end:
            number = bisect_right(paragraphs, (start, maxsize)) - 1
            number += start >= paragraphs[number].end
            marks, is_open = [], False
        if number == len(paragraphs):
            break
        opens = _opens(text, start, end, is_open) if start >= paragraphs[number].start else None
        if opens is not None:
            is_open = opens
            if not marks:
                parts.append((number, marks))
            marks.append(Mark(start, end, opens))
    return parts


def _places(text: str) -> list[int]:
    """Where the marks of a text begin; most texts have few kinds, each of which ``find`` finds fastest."""
    places = []
    for mark in MARKS:
        at = text.find(mark)
        while at >= 0:
            places.append(at)
            at = text.find(mark, at + 1)
    if LOW_MARK in text:
        places.extend([match.start() for match in LOW_OPENING.finditer(text)])
    places.sort()
    return places


def _opens(text: str, start: int, end: int, is_open: bool) -> bool | None:
    """Whether a mark opens, by its surroundings, then by its shape; None for an inch or a lost letter."""
    mark = text[start]
    if end - start > 1:
        return True
    before = text[start - 1] if start else "\n"
    after = text[end] if end < len(text) else "\n"
    may_open, may_close = before in BEFORE_OPENING, after in AFTER_CLOSING
    opens_by_shape = mark in OPENING and not is_open
    if may_open is not may_close and not opens_by_shape:
        return None if may_close and not is_open and before.isdigit() else may_open
    if mark in OPENING or mark in CLOSING:
        return mark in OPENING
    if mark == "\ufffd" and before.isalnum() and after.isalnum():
        return None
    return not is_open


def _paired(marks: list[Mark]) -> Paired:
    """Marks that belong together; a pair inside another is left out."""
    paired = Paired([], [], [])
    stack: list[int] = []
    for number, mark in enumerate(marks):
        if mark.opens:
            stack.append(number)
        elif stack:
            pair = _between(marks[stack.pop()], mark)
            while paired.pairs and paired.pairs[-1].start > pair.start:
                paired.pairs.pop()
            paired.pairs.append(pair)
        else:
            paired.unopened.append(mark)
    for number in stack:
        following = marks[number + 1].start if number + 1 < len(marks) else None
        paired.unclosed.append((marks[number], following))
    return paired


def _continued(paired: Paired, paragraph: Range, before: int) -> Mark | None:
    """The mark that closes a quote of a paragraph before: one never opened, or that of a mark put again.

    A mark is put again at the head of the very next paragraph; ``before`` is where the one before ends.
    """
    first = paired.pairs[0] if paired.pairs else None
    if paired.unopened and (first is None or paired.unopened[0].start < first.start):
        return paired.unopened[0]
    if first is not None and first.outer.start == paragraph.start <= before + MOST_NEWLINES:
        return Mark(first.end, first.outer.end, opens=False)
    return None


def _to_attribution(mark: Mark, limit: int, attributions: Attributions) -> list[Marked]:
    """A quote whose closing mark is missing ends where its attribution begins: “A, ujarnya."""
    end = attributions.comma_before_cue(mark.end, limit)
    return [] if end is None else [Marked(mark.end, end, Range(mark.start, end), whole=False)]


def _from_sentence(sheet: Sheet, low: int, mark: Mark, attributions: Attributions) -> list[Marked]:
    """A quote whose opening mark is missing begins with its paragraph, or in a long one with its sentence."""
    number = sheet.sentence_at(mark.start)
    if low > mark.start or number is None or attributions.behind(mark.end, mark.end + 200) is None:
        return []
    start = sheet.sentences[number].start
    if sheet.sentences[max(0, number - MOST_SENTENCES + 1)].start <= low:
        start = low
    start = max(low, start)
    single = SINGLE_OPENING.search(sheet.text, start, mark.start)
    start = single.end() if single else start  # 'A," katanya
    if any(attributions.takes_clause(saying) for saying in attributions.within(start, mark.start)):
        return []
    return [Marked(start, mark.start, Range(start, mark.end), whole=False)]


def _between(opening: Mark, closing: Mark) -> Marked:
    return Marked(opening.end, closing.start, Range(opening.start, closing.end))
