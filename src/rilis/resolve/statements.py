"""What a date belongs to: somebody's speaking ("kata Kapolsek, Senin (16/6)") or what is told."""

from __future__ import annotations

from bisect import bisect_left
from functools import cached_property
from operator import itemgetter

from rilis.layout.sentences import ends_sentence
from rilis.layout.sheet import Range
from rilis.lexicon import Hit, Hits, Kind
from rilis.lexicon.rows import HappeningRow, SayingRow

SPEECH, BACKGROUND, DOCUMENT = "speech", "background", "document"
"""The families that name no happening: "kepada wartawan", "sebelumnya", "tertanggal"."""

OCCASIONS = frozenset({SPEECH, BACKGROUND, DOCUMENT, "event"})
"""Families that can stand between a word of saying and its day: "katanya usai menghadiri apel, Senin"."""

VERBAL = ("di", "me", "ter")
"""Prefixes of verbs: "kasus pembunuhan, Senin" leaves the day to the speaker, "dibunuh Senin" takes it."""

_QUOTES = ('"', "”", "“")
_CLAUSE_ENDS = (*_QUOTES, "\n")
_REACH = 160

_SAYING, _HAPPENING = Kind.SAYING, Kind.HAPPENING
_PLACE = itemgetter(0)


class Clues:
    """The words of saying and of happenings in a text, by place; gathered when first asked for."""

    def __init__(self, text: str, hits: Hits) -> None:
        self.text = text
        self._all = hits
        self._statements: dict[int, bool] = {}

    @cached_property
    def _hits(self) -> list[Hit]:
        saying, happening = self._all.of(_SAYING), self._all.of(_HAPPENING)
        return sorted([*saying, *[hit for hit in happening if _SAYING not in hit[2]]], key=_PLACE)

    @cached_property
    def _starts(self) -> list[int]:
        return list(map(_PLACE, self._hits))

    def between(self, start: int, end: int) -> list[Hit]:
        """The clues in a stretch, in order."""
        return self._hits[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def families(self, start: int, end: int) -> set[str]:
        """The sorts of happenings in a stretch."""
        return {family for hit in self.between(start, end) if (family := family_of(hit))}

    def is_statement(self, date: Range) -> bool:
        """Whether a date tells when somebody spoke."""
        known = self._statements.get(date.start)
        if known is None:
            known = self._statements[date.start] = self._is_statement(*date)
        return known

    def _is_statement(self, start: int, end: int) -> bool:
        """The last clue of the date's clause decides, or a verb of saying right behind: "Rabu (21/5), mengatakan"."""
        near = self.between(max(0, start - _REACH), start)
        behind = self._says_behind(end)
        clause = self._clause(start) if near or behind else None
        if clause is None:
            return False
        if behind:
            return True
        for hit in reversed(near):
            if hit.start < clause:
                return False
            family = family_of(hit)
            saying = hit.rows.get(_SAYING)
            if family == SPEECH or (isinstance(saying, SayingRow) and "post_quote" in saying.patterns):
                return True
            if saying or (
                family not in OCCASIONS and self.text[hit.start : hit.end].lower().startswith(VERBAL)
            ):
                return False
        return False

    def _says_behind(self, end: int) -> bool:
        """Whether the next word is a verb of saying."""
        for hit in self.between(end, end + 3):
            saying = hit.rows.get(_SAYING)
            return isinstance(saying, SayingRow) and "indirect" in saying.patterns
        return False

    def in_quote(self, at: int) -> bool:
        """Whether the mark before a place opens a quote."""
        low = max(0, at - 3 * _REACH)
        mark = max(self.text.rfind(mark, low, at) for mark in _QUOTES)
        return mark >= 0 and self._opens(mark)

    def _clause(self, start: int) -> int | None:
        """Where the clause before a place begins; None inside a quote, whose days are told, not of telling."""
        low = max(0, start - _REACH)
        at = max(
            full_stop(self.text, low, start), *(self.text.rfind(mark, low, start) for mark in _CLAUSE_ENDS)
        )
        if at < 0:
            return low
        return None if self._opens(at) else at

    def _opens(self, at: int) -> bool:
        """Whether what stands at a place is a mark that opens a quote."""
        text = self.text
        if text[at] == '"':
            return text[at + 1 : at + 2].isalnum() and (at == 0 or text[at - 1].isspace())
        return text[at] == "“"


def full_stop(text: str, low: int, start: int) -> int:
    """The last full stop of a stretch that ends a sentence, not in "Kombes Pol. Rahmat"; -1 if there is none."""
    at = text.rfind(". ", low, start)
    while at >= 0 and not ends_sentence(text, at):
        at = text.rfind(". ", low, at)
    return at


def family_of(hit: Hit) -> str | None:
    """The sort of happening that a word tells; None for a word of saying alone."""
    row = hit.rows.get(_HAPPENING)
    return row.family if isinstance(row, HappeningRow) else None
