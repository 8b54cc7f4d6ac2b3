"""Indirect quotes: content clauses of speech that is reported without marks.

What a verb of saying takes is a quote only where somebody says it: not in "isu yang menyebutkan …", not in
"untuk memastikan …", and not where the object is a mere topic ("menjelaskan kronologinya").
"""

from __future__ import annotations

from bisect import bisect_left

from rilis.find.quotes.attribution import Attribution, Attributions, Saying
from rilis.find.quotes.content import THINGS, content_behind, is_said
from rilis.find.quotes.found import QuoteFound
from rilis.find.quotes.inserted import Told, according, inserted, names_in_passing, passive
from rilis.layout.sheet import Range, Sheet
from rilis.lexicon.rows import Pattern
from rilis.model import QuoteKind

_INDIRECT, _PASSIVE, _PREPOSITION = Pattern.INDIRECT, Pattern.PASSIVE, Pattern.PREPOSITION
_QUOTE = QuoteKind.INDIRECT

SHORTEST = 6
"""Characters that content has at least."""


def indirect_quotes(
    sheet: Sheet, attributions: Attributions, direct: list[QuoteFound], others: list[Range]
) -> list[QuoteFound]:
    """The content clauses, in order, none inside another; ``others`` are the passages in marks that are no speech.

    "Wiranta mengatakan, satu motor disita. Ia mengimbau warga agar tenang." has "satu motor disita" and
    "agar tenang".
    """
    return IndirectFinder(sheet, attributions, direct, others).find()


class IndirectFinder:
    """Finds the content clauses of one article."""

    def __init__(
        self, sheet: Sheet, attributions: Attributions, direct: list[QuoteFound], others: list[Range]
    ) -> None:
        self._sheet = sheet
        self._text = sheet.text
        self._attributions = attributions
        self._direct = direct
        self._direct_ends = [quote.end for quote in direct]
        self._others = others
        self._by_start = {saying.start: saying for saying in attributions.sayings}

    def find(self) -> list[QuoteFound]:
        """The content clauses, in order."""
        claimed = {quote.cue.start for quote in self._direct if quote.cue is not None}
        found: list[QuoteFound] = []
        reached = 0
        for saying in self._attributions.sayings:
            start = saying.start
            if start < reached or start in claimed or not self._may_report(saying):
                continue
            sentence = self._sentence(saying, reached)
            told = self._told(saying, sentence) if sentence is not None else None
            if told is not None and told.content.end - told.content.start >= SHORTEST:
                found.append(self._quote(told))
                reached = max(told.content.end, saying.end)
        return found

    def _may_report(self, saying: Saying) -> bool:
        """Whether a word of saying can have content, at first sight: most roots and passives cannot."""
        if _INDIRECT in saying.patterns:
            return True
        if _PASSIVE in saying.patterns:
            return not saying.bare
        return (
            self._text[saying.start].isupper()
            or self._text.startswith(", ", saying.start - 2)
            or names_in_passing(self._text, saying)
        )

    def _sentence(self, saying: Saying, reached: int) -> Range | None:
        """The stretch of a sentence that a word of saying can report: between direct quotes, without its mark."""
        text, at = self._text, saying.start
        number = self._sheet.sentence_at(at)
        if number is None:
            return None
        start, end = self._sheet.sentences[number]
        if self._direct:
            following = bisect_left(self._direct_ends, at)
            if following < len(self._direct):
                quote_start = self._direct[following].start
                if quote_start <= at:
                    return None
                end = min(end, quote_start - 1)  # the mark
            if following:
                start = max(start, self._direct_ends[following - 1])
        if text[at].isupper() and text[at - 1] in ".!?":
            start = at  # "berinisial S.Menurut polisi, …"
        return Range(max(start, reached), _closed(text, saying.end, end))

    def _told(self, saying: Saying, sentence: Range) -> Told | None:
        """The content that a word of saying reports, if it reports any."""
        patterns = saying.patterns
        if _PREPOSITION in patterns:
            told = according(self._text, saying, sentence)
            return None if told and self._is_retold(told, sentence) else told
        if _INDIRECT in patterns:
            return self._active(saying, sentence)
        if _PASSIVE in patterns:
            return passive(self._text, saying, sentence)
        return inserted(self._text, saying, sentence)

    def _is_retold(self, told: Told, sentence: Range) -> bool:
        """Whether another tells what the source said: "Menurut saksi, kata Bayu, …"."""
        saying = self._by_start.get(told.content.start)
        return saying is not None and inserted(self._text, saying, sentence) is not None

    def _active(self, saying: Saying, sentence: Range) -> Told | None:
        """X mengatakan (bahwa) [penangkapan dilakukan tadi malam]."""
        if not is_said(self._text, saying, sentence.start):
            return None
        content = content_behind(self._text, saying, sentence.end)
        speaker = self._attributions.phrase_before(sentence.start, saying.start)
        if content is None or speaker is None or THINGS.match(self._text, *speaker):
            return None
        return Told(content, Attribution(saying.at, speaker))

    def _quote(self, told: Told) -> QuoteFound:
        start, end = told.content
        cue, speaker, clitic = told.attribution
        others = self._others
        inside = others and others[bisect_left(others, (start, 0)) : bisect_left(others, (end, 0))]
        paragraph = self._sheet.paragraph_at(start)
        return QuoteFound(_QUOTE, start, end, paragraph, cue, speaker, clitic, list(inside))


def _closed(text: str, start: int, end: int) -> int:
    """Where content ends: before the final mark and before what leads to a direct quote."""
    while end > start and text[end - 1] in " \n.!?,:;“„‘«-–—…":
        end -= 1
    return end
