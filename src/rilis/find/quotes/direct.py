"""Direct quotes: which passages in marks are speech, and their attributions.

"Operasi Zebra Lodaya", "si Kancil" and "Jalan Raya Bukan Arena" stand in marks too. Speech is told by a cue
behind the marks, by one that leads to them, or by a passage that is a sentence of its own.
"""

from __future__ import annotations

import re

from rilis.find.quotes.attribution import Attribution, Attributions, Saying
from rilis.find.quotes.found import QuoteFound
from rilis.find.quotes.marks import Marked
from rilis.layout.sheet import Range, Sheet
from rilis.lexicon.rows import Pattern
from rilis.model import QuoteKind

ENDS = frozenset(",.!?…")
LED_TO = re.compile(
    r"""\s*(?:(?:kepada|ke|saat|ketika|dalam|pada|di|melalui|usai|dengan|bahwa|sebagai\ berikut)\b[^"“”]{0,120}?)?
        [,:]?\s*(?:bahwa\s*)?""",
    re.VERBOSE,
)
"""What may stand between a cue and the mark it leads to: mengatakan kepada warga, "…"."""

FEWEST_WORDS = 4
"""Words that a passage without punctuation of its own has at least, to be speech behind a bare cue."""


def direct_quotes(
    sheet: Sheet, in_marks: list[Marked], attributions: Attributions
) -> tuple[list[QuoteFound], list[Range]]:
    """The passages that are speech, and the places of the others.

    '"Aman," kata Wiranta di acara "Polisi Sahabat Anak".': the first is a quote, the second is not.
    """
    text = sheet.text
    quotes: list[QuoteFound] = []
    others: list[Range] = []
    before: QuoteFound | None = None
    low = 0
    for number, passage in enumerate(in_marks):
        limit = in_marks[number + 1].outer.start if number + 1 < len(in_marks) else len(text)
        start, end = _trimmed(text, passage.start, passage.end)
        if end <= start:
            continue
        told = _attributed(text, passage, end, low, limit, attributions, sheet)
        if told is None and not _stands_alone(text, passage, end):
            if not (before is not None and _goes_on(text, before, passage, end)):
                others.append(Range(start, end))
                continue
        before = QuoteFound(QuoteKind.DIRECT, start, end, sheet.paragraph_at(start))
        if told is not None:
            before.cue, before.speaker, before.clitic = told
        quotes.append(before)
        low = passage.outer.end
    return quotes, others


def _attributed(
    text: str, passage: Marked, end: int, low: int, limit: int, attributions: Attributions, sheet: Sheet
) -> Attribution | None:
    """The attribution behind or before a passage."""
    behind = attributions.behind(passage.outer.end, limit)
    if behind is not None and (text[end - 1] in ENDS or _is_clause(text, passage.start, end)):
        return behind
    return _leading(text, passage, end, low, attributions, sheet)


def _leading(
    text: str, passage: Marked, end: int, low: int, attributions: Attributions, sheet: Sheet
) -> Attribution | None:
    """The attribution that leads to a passage: X mengatakan, "…"."""
    mark = passage.outer.start
    at = mark
    while at > low and text[at - 1].isspace():
        at -= 1
    if at <= low or text[at - 1] in ".!?":
        return None
    number = sheet.sentence_at(at - 1)
    if number is None:
        return None
    start = max(low, sheet.sentences[number].start)
    for saying in reversed(attributions.within(start, at)):
        if not (saying.may(Pattern.PRE_QUOTE) or saying.may(Pattern.PREPOSITION)):
            continue
        if LED_TO.fullmatch(text, saying.end, mark) is None:
            return None
        if text[at - 1] not in ",:" and not (text[end - 1] in ENDS or _is_clause(text, passage.start, end)):
            return None
        return _led(attributions, saying, start)
    return None


def _led(attributions: Attributions, saying: Saying, start: int) -> Attribution:
    if saying.may(Pattern.PREPOSITION):
        return Attribution(
            Range(saying.start, saying.end), attributions.phrase_behind(saying.end, saying.end + 200)
        )
    return Attribution(Range(saying.start, saying.end), attributions.phrase_before(start, saying.start))


def _stands_alone(text: str, passage: Marked, end: int) -> bool:
    """Whether a passage without attribution is a sentence of its own, or was broken off: "A," with a comma."""
    start = passage.outer.start
    while start > 0 and text[start - 1] == " ":
        start -= 1
    begins = start == 0 or text[start - 1] in '.!?\n:”"'
    return begins and text[end - 1] in ENDS and " " in text[passage.start : end]


def _goes_on(text: str, before: QuoteFound, passage: Marked, end: int) -> bool:
    """Whether a passage is the second half of a quote that its attribution breaks: "A," ujar X, "B."."""
    if before.cue is None or text[end - 1] not in ENDS:
        return False
    gap = text[before.end : passage.outer.start]
    return len(gap) < 160 and gap.rstrip().endswith((",", ".", ":"))


def _is_clause(text: str, start: int, end: int) -> bool:
    return text.count(" ", start, end) >= FEWEST_WORDS - 1


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
