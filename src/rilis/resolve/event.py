"""When it happened: the one day of the happening that the headline, or else the lead, is about."""

from __future__ import annotations

import datetime as dt
import re

from rilis.layout.sheet import Range, Sheet
from rilis.lexicon import Kind
from rilis.model import DateHow, WeekdayCheck
from rilis.resolve.calendar import DateKnown
from rilis.resolve.statements import BACKGROUND, DOCUMENT, SPEECH, Clues

LEAD, HEAD = 450, 1000
"""How many characters of the story the lead takes, and its first paragraphs."""

_PLANS = re.compile(r":|\b[Aa]kan\b")
"""A headline that gives words or plans: "Kapolres: Jangan Main Hakim Sendiri"."""


def event_day(known: list[DateKnown], sheet: Sheet, clues: Clues, published: dt.date | None) -> str | None:
    r"""The day of the event; ISO or None.

    Of all days told, the one whose sentence tells the same sort of happening as the headline, that is no
    mere day of speaking, and that stands near the top.

    >>> from rilis import parse
    >>> article = parse(
    ...     "Pencuri Motor Ditangkap di Sukamaju\\n\\n"
    ...     '"Ia sudah ditahan," kata Kapolsek Iptu Rahmat, Senin (16/6/2025).\\n\\n'
    ...     "Pelaku ditangkap di rumahnya, Sabtu (14/6/2025)."
    ... )
    >>> article.date
    '2025-06-14'
    """
    days = [one for one in known if one.day]
    if len({one.day for one in days}) < 2:
        return _iso(days[0]) if days else None
    topic = _topic(sheet)
    sorts = _news(clues.families(*topic) - {SPEECH, BACKGROUND, DOCUMENT})
    words = _gives_words(sheet.text, clues, topic)
    begin = sheet.paragraphs[0].start if sheet.paragraphs else 0

    def worth(one: DateKnown) -> int:
        return _worth(one, clues, sheet.text, begin, sorts, words=words, published=published)

    return _iso(max(days, key=worth))


def _topic(sheet: Sheet) -> Range:
    """What tells what the story is about: the headline, else the first two sentences."""
    if sheet.headline:
        return sheet.headline
    lead = sheet.sentences[:2]
    return Range(lead[0].start, lead[-1].end) if lead else Range(0, 0)


def _gives_words(text: str, clues: Clues, headline: Range) -> bool:
    """Whether a headline gives somebody's words or plans: "Kapolres Minta", but not "Dijanjikan Upah"."""
    return bool(_PLANS.search(text, *headline)) or any(
        Kind.SAYING in hit.rows and not text[hit.start : hit.end].lower().startswith("di")
        for hit in clues.between(*headline)
    )


def _news(sorts: set[str]) -> set[str]:
    """What of a headline's happenings is the news: where somebody is caught, that, not the crime."""
    return {"arrest"} if "arrest" in sorts else sorts


def _worth(
    one: DateKnown,
    clues: Clues,
    text: str,
    begin: int,
    sorts: set[str],
    *,
    words: bool,
    published: dt.date | None,
) -> int:
    """How well a day fits as the day of the event."""
    start, end = one.at
    sentence = _sentence(text, start, end)
    spoken = clues.is_statement(start)
    told = clues.families(*sentence)
    worth = (start - begin < LEAD) + (start - begin < HEAD)
    worth += (3 if words else 0) if spoken else 2
    if not spoken:
        worth += (1 if words else 3) * bool(told & sorts) + ("occurrence" in told and "arrest" not in sorts)
        before = clues.families(sentence.start, start)
        worth -= 2 * (BACKGROUND in before) + 4 * (DOCUMENT in before)
    worth -= 2 * (one.how is DateHow.RELATIVE)
    worth -= start < begin
    worth -= 2 * (one.weekday is WeekdayCheck.CONTRADICTS)
    if published and one.day and one.day > published + dt.timedelta(days=1):
        worth -= 4
    return worth


def _sentence(text: str, start: int, end: int) -> Range:
    """The stretch between full stops or line breaks around a date."""
    low = max(text.rfind(". ", 0, start), text.rfind("\n", 0, start)) + 1
    highs = [at for at in (text.find(". ", end), text.find("\n", end)) if at >= 0]
    return Range(low, min(highs, default=len(text)))


def _iso(one: DateKnown) -> str | None:
    return one.day.isoformat() if one.day else None
