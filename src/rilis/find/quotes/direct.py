"""Direct quotes: which passages in marks are speech, and their attributions.

"Operasi Zebra Lodaya", "si Kancil" and "Maju Terus Pantang Mundur" stand in marks too. Speech is told by a cue
behind the marks, by one that leads to them, or by a passage that is a sentence of its own.
"""

from __future__ import annotations

import re

from rilis.find.quotes.attribution import Attribution, Attributions
from rilis.find.quotes.found import QuoteFound
from rilis.find.quotes.marks import Marked
from rilis.layout.sheet import Range, Sheet
from rilis.lexicon.patterns import later
from rilis.model import QuoteKind

_QUOTE = QuoteKind.DIRECT

ENDS = frozenset(",.!?…")

BESIDE = frozenset(' \n"“”„«»\ufffd')
"""Blanks and marks set twice, which are no part of what is said."""

LED_TO = later(
    r"""\s*(?:(?:kepada|ke|saat|ketika|dalam|pada|di|melalui|usai|dengan|bahwa|sebagai\ berikut)\b[^"“”]{0,120}?)?
        [,:]?\s*(?:bahwa\s*)?""",
    re.VERBOSE,
)
"""What may stand between a cue and the mark it leads to: mengatakan kepada warga, "…"."""

TITLED = later(r"\b(?:berjudul|berjuluk|bertajuk|bertema|bertuliskan|dijuluki)\s+$")
"""Before a mark, what makes the words in it a title, a slogan or a nickname."""

FEWEST_WORDS = 4
"""Words that a passage without punctuation of its own has at least, to be speech behind a bare cue."""


LONGEST_BREAK = 160


def direct_quotes(
    sheet: Sheet, in_marks: list[Marked], attributions: Attributions
) -> tuple[list[QuoteFound], list[Range]]:
    """The passages that are speech, and the places of the others.

    '"Aman," kata Wiranta di acara "Polisi Sahabat Anak".': the first is a quote, the second is not.
    """
    finder = DirectFinder(sheet, attributions)
    ends = [*[passage.outer.start for passage in in_marks[1:]], len(sheet.text)]
    for passage, limit in zip(in_marks, ends, strict=False):
        finder.read(passage, limit)
    return finder.quotes, finder.others


class DirectFinder:
    """Reads the passages in marks of one article, in order."""

    def __init__(self, sheet: Sheet, attributions: Attributions) -> None:
        self.quotes: list[QuoteFound] = []
        self.others: list[Range] = []
        self._sheet = sheet
        self._text = sheet.text
        self._attributions = attributions
        self._reached = 0

    def read(self, passage: Marked, limit: int) -> None:
        """Put a passage with the quotes or with the others; ``limit`` is where the next one begins."""
        said = _trimmed(self._text, passage.start, passage.end)
        if said.end <= said.start:
            return
        if TITLED.search(
            self._text, max(0, passage.outer.start - len("bertuliskan ") - 1), passage.outer.start
        ):
            self.others.append(said)
            return
        told = self._behind(passage, said, limit) or self._before(passage, said)
        if told is None and not self._is_speech(passage, said):
            self.others.append(said)
            return
        quote = QuoteFound(_QUOTE, *said, self._sheet.paragraph_at(said.start), whole=passage.whole)
        if told is not None:
            quote.cue, quote.speaker, quote.clitic = told
        self.quotes.append(quote)
        self._reached = passage.outer.end

    def _behind(self, passage: Marked, said: Range, limit: int) -> Attribution | None:
        """The attribution behind a passage: "…," kata X."""
        told = self._attributions.behind(passage.outer.end, limit)
        return told if told is not None and self._may_be_said(said) else None

    def _before(self, passage: Marked, said: Range) -> Attribution | None:
        """The attribution that leads to a passage: X mengatakan, "…"."""
        text, mark = self._text, passage.outer.start
        at = mark
        while at > self._reached and text[at - 1].isspace():
            at -= 1
        number = self._sheet.sentence_at(at - 1) if at > self._reached else None
        if number is None or text[at - 1] in ".!?":
            return None
        start = max(self._reached, self._sheet.sentences[number].start)
        saying = self._attributions.last_leading(start, at)
        if saying is None or LED_TO.fullmatch(text, saying.end, mark) is None:
            return None
        if text[at - 1] not in ",:" and not self._may_be_said(said):
            return None
        return self._attributions.leading(saying, start)

    def _is_speech(self, passage: Marked, said: Range) -> bool:
        """Whether a passage without attribution is a sentence, or what follows of a broken quote."""
        if self._text[said.end - 1] not in ENDS:
            return False
        return self._stands_alone(passage, said) or self._goes_on(passage)

    def _stands_alone(self, passage: Marked, said: Range) -> bool:
        start = passage.outer.start
        while start > 0 and self._text[start - 1] == " ":
            start -= 1
        begins = start == 0 or self._text[start - 1] in '.!?\n:”"'
        return begins and " " in self._text[said.start : said.end]

    def _goes_on(self, passage: Marked) -> bool:
        """Whether a passage is the second half of a broken quote: "A," ujar X, "B."."""
        if not self.quotes or self.quotes[-1].cue is None:
            return False
        gap = self._text[self.quotes[-1].end : passage.outer.start][: LONGEST_BREAK + 1]
        return len(gap) <= LONGEST_BREAK and gap.rstrip().endswith((",", ".", ":"))

    def _may_be_said(self, said: Range) -> bool:
        """Whether a passage ends as speech does, or is too long for a name."""
        return self._text[said.end - 1] in ENDS or self._text.count(" ", *said) >= FEWEST_WORDS - 1


def _trimmed(text: str, start: int, end: int) -> Range:
    while start < end and text[start] in BESIDE:
        start += 1
    while end > start and text[end - 1] in BESIDE:
        end -= 1
    return Range(start, end)
