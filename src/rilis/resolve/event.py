"""When it happened: the one day of the happening that the headline, or else the lead, is about."""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

from rilis.layout.sheet import Range, Sheet
from rilis.lexicon import Kind
from rilis.lexicon.patterns import later
from rilis.model import DateHow, Precision, WeekdayCheck
from rilis.resolve.calendar import DateKnown
from rilis.resolve.statements import BACKGROUND, DOCUMENT, SPEECH, Clues, family_of

REACH = 600
"""No sentence is longer."""

_RELATIVE, _CONTRADICTS, _RANGE = DateHow.RELATIVE, WeekdayCheck.CONTRADICTS, Precision.RANGE
_SAYING = Kind.SAYING
_DAY = dt.timedelta(days=1)

LEAD, HEAD = 450, 1000
"""How many characters of the story the lead takes, and its first paragraphs."""

TODAY = ("hari ini, ", "hari ini ", "hari ini (")
"""Before the day on which the writer writes."""

UNTIL = ("hingga ", "sampai ", "sampai dengan ", "sampai tanggal ", "hingga tanggal ", "paling lambat ")
"""Before the last day of something."""

GONE = (" lalu", " silam", ") lalu", ") silam")
"""Behind a day that somebody looks back to."""

NO_SORT = frozenset({"occurrence", SPEECH, BACKGROUND, DOCUMENT})
"""Families that do not tell what happened."""

_PLANS = later(r":|\b[Aa]kan\b")
"""A headline that gives words or plans: "Kapolres: Jangan Main Hakim Sendiri"."""


class Topic(NamedTuple):
    """What the story is about: sorts of happenings, and whether somebody's words are the news."""

    sorts: set[str]
    words: bool


def event_day(
    known: list[DateKnown],
    sheet: Sheet,
    clues: Clues,
    published: dt.date | None,
    title: Clues | None = None,
) -> str | None:
    r"""The day of the event; ISO or None.

    Of all days told, the one whose sentence tells the same sort of happening as the headline (``title``,
    where it stands beside the text), that is no mere day of speaking, and that stands near the top.

    >>> from rilis import parse
    >>> article = parse(
    ...     "Pencuri Motor Ditangkap di Sukamaju\n\n"
    ...     '"Ia sudah ditahan," kata Kapolsek Iptu Rahmat, Senin (16/6/2025).\n\n'
    ...     "Pelaku ditangkap di rumahnya, Sabtu (14/6/2025)."
    ... )
    >>> article.date
    '2025-06-14'
    """
    days = [one for one in known if one.day]
    if len({one.day for one in days}) < 2:
        return _iso(days[0]) if days else None
    topic = _topic(sheet, clues, title)
    begin = sheet.paragraphs[0].start if sheet.paragraphs else 0
    soon = published + _DAY if published and published < dt.date.max else dt.date.max

    def worth(one: DateKnown) -> int:
        return _place_worth(one, begin) + _telling_worth(one, clues, topic) - _doubts(one, begin, soon)

    return _iso(max(days, key=worth))


def _topic(sheet: Sheet, clues: Clues, title: Clues | None) -> Topic:
    """What the headline tells; without one, what the first two sentences do."""
    if sheet.headline:
        return _read(clues, sheet.headline)
    if title:
        return _read(title, Range(0, len(title.text)))
    lead = sheet.sentences[:2]
    return _read(clues, Range(lead[0].start, lead[-1].end) if lead else Range(0, 0))


def _read(clues: Clues, at: Range) -> Topic:
    """The topic that a stretch names: where somebody is caught, that is the news, not the crime."""
    sorts = clues.families(*at) - {SPEECH, BACKGROUND, DOCUMENT}
    words = _PLANS.search(clues.text, *at) is not None or any(
        _SAYING in hit.rows and not clues.text[hit.start : hit.end].lower().startswith("di")
        for hit in clues.between(*at)  # "Kapolres Minta", but not "Dijanjikan Upah"
    )
    return Topic({"arrest"} if "arrest" in sorts else sorts, words)


def _place_worth(one: DateKnown, begin: int) -> int:
    """The nearer to the top, the likelier."""
    return (one.at.start - begin < LEAD) + (one.at.start - begin < HEAD)


def _telling_worth(one: DateKnown, clues: Clues, topic: Topic) -> int:
    """What the words around a day speak for: the topic's own happening, or somebody's speaking."""
    start, end = one.at
    if clues.is_statement(start):
        return 3 if topic.words else int(not topic.sorts)
    sentence = _sentence(clues.text, start, end)
    told = clues.families(*sentence)
    before = [family for hit in clues.between(sentence.start, start) if (family := family_of(hit))]
    worth = 2 + (1 if topic.words else 3) * (bool(told & topic.sorts) and not _of_crime(before, topic))
    worth += "occurrence" in told and "arrest" not in topic.sorts
    worth += 2 * clues.text.endswith(TODAY, sentence.start, start)
    worth -= 3 * clues.text.endswith(UNTIL, sentence.start, start)
    worth -= clues.text.startswith(GONE, end) and clues.in_quote(start)
    return worth - 2 * (BACKGROUND in before) - 4 * (DOCUMENT in before)


def _of_crime(before: list[str], topic: Topic) -> bool:
    """Whether a day is that of the crime in a story of an arrest: "menangkap pelaku pembunuhan yang terjadi Senin"."""
    if "arrest" not in topic.sorts or not before or before[-1] != "occurrence":
        return False
    return next((family for family in reversed(before) if family not in NO_SORT), "arrest") != "arrest"


def _doubts(one: DateKnown, begin: int, soon: dt.date) -> int:
    """What speaks against a day: told from another one, above the story, at odds with itself, still to come."""
    doubts = 2 * (one.how is _RELATIVE) + (one.at.start < begin)
    doubts += 2 * (one.weekday is _CONTRADICTS) + 2 * (one.precision is _RANGE)
    return doubts + 4 * (one.day is not None and one.day > soon)


def _sentence(text: str, start: int, end: int) -> Range:
    """The stretch between full stops or line breaks around a date, as far as a sentence can reach."""
    left, right = max(0, start - REACH), min(len(text), end + REACH)
    low = max(text.rfind(". ", left, start), text.rfind("\n", left, start), left - 1) + 1
    highs = [at for at in (text.find(". ", end, right), text.find("\n", end, right)) if at >= 0]
    return Range(low, min(highs, default=right))


def _iso(one: DateKnown) -> str | None:
    return one.day.isoformat() if one.day else None
