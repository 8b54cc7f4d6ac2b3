"""When it happened: the one day of the happening that the headline, or else the lead, is about."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from itertools import pairwise
from typing import NamedTuple

from rilis.layout.sheet import Range, Sheet
from rilis.lexicon import Hit, Kind
from rilis.lexicon.patterns import later
from rilis.lexicon.rows import SayingRow
from rilis.lexicon.words import headline_words
from rilis.model import DateHow, Precision, WeekdayCheck
from rilis.resolve.calendar import DateKnown
from rilis.resolve.statements import BACKGROUND, DOCUMENT, SPEECH, Clues, family_of, full_stop

REACH = 600
"""No sentence is longer."""

_RELATIVE, _CONTRADICTS, _RANGE = DateHow.RELATIVE, WeekdayCheck.CONTRADICTS, Precision.RANGE
_SAYING = Kind.SAYING
_DAY = dt.timedelta(days=1)

PLANNED = 2
"""What it is worth that the writer tells what will be."""

RECENT, OLD = 14, 45
"""How many days back a happening is news, and how many make it history."""

LEAD, HEAD = 450, 1000
"""How many characters of the story the lead takes, and its first paragraphs."""

TODAY = ("hari ini, ", "hari ini ", "hari ini (")
"""Before the day on which the writer writes."""

UNTIL = ("hingga ", "sampai ", "sampai dengan ", "sampai tanggal ", "hingga tanggal ", "paling lambat ")
"""Before the last day of something."""

GONE = (" lalu", " silam", ") lalu", ") silam")
"""Behind a day that somebody looks back to."""

FRONTED = "Setelah"
"""At the head of a sentence the background's clause ends before the news."""

NO_SORT = frozenset({"occurrence", SPEECH, BACKGROUND, DOCUMENT})
"""Families that do not tell what happened."""

_PLANS = later(r":|\b[Aa]kan\b")
"""A headline that gives words or plans: "Kapolres: Jangan Main Hakim Sendiri"."""

_PLANNED = later(r"\b(?:akan|rencananya|dijadwalkan|direncanakan)\s")
"""Before the day of what is to come."""


PHRASES = ("buka suara", "angkat bicara")
"""What makes somebody's words the news, beside single words: "Kapolres Buka Suara"."""

DEEDS = frozenset({"ancam", "mengancam", "bongkar", "membongkar", "balas", "membalas"})
"""Words of saying that are deeds in a headline: "Ancam Polisi Pakai Pisau"."""


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
    today = _today(days, clues, published)
    since = {one: last.at.end for last, one in pairwise(known)}

    def worth(one: DateKnown) -> int:
        place = _place_worth(one, begin)
        telling = _telling_worth(one, clues, topic, since.get(one, 0), place)
        if place == 2 and topic.words and _is_planned(one, clues, today):
            return place + telling + PLANNED - _doubts(one, begin, None)
        return place + telling - _doubts(one, begin, today)

    return _iso(max(days, key=worth))


def _today(days: list[DateKnown], clues: Clues, published: dt.date | None) -> dt.date | None:
    """The day of writing: that of publication, else the last on which somebody spoke."""
    spoken = (one.day for one in days if one.day and clues.is_statement(one.at))
    return published or max(spoken, default=None)


def _topic(sheet: Sheet, clues: Clues, title: Clues | None) -> Topic:
    """What the headline tells; without one, what the first two sentences do."""
    if sheet.headline:
        return _read(clues, sheet.headline, _speaks)
    if title:
        return _read(title, Range(0, len(title.text)), _speaks)
    lead = sheet.sentences[:2]
    return _read(clues, Range(lead[0].start, lead[-1].end) if lead else Range(0, 0), _tells)


def _read(clues: Clues, at: Range, counts: Callable[[Clues, Hit], bool]) -> Topic:
    """The topic that a stretch names: where somebody is caught, that is the news, not the crime."""
    sorts = clues.families(*at) - {SPEECH, BACKGROUND, DOCUMENT}
    words = any(counts(clues, hit) for hit in clues.between(*at)) or _gives_words(clues.text[slice(*at)])
    return Topic({"arrest"} if "arrest" in sorts else sorts, words)


def _gives_words(headline: str) -> bool:
    """Whether a headline tells words or plans, by what is no word of saying in a sentence."""
    small = headline.lower()
    return (
        _PLANS.search(headline) is not None
        or not headline_words().isdisjoint(small.split())
        or any(phrase in small for phrase in PHRASES)
    )


def _speaks(clues: Clues, hit: Hit) -> bool:
    """Whether a word in a headline tells that somebody spoke: "Kapolres Minta", but not "Dijanjikan Upah"."""
    word = clues.text[hit.start : hit.end].lower()
    return _SAYING in hit.rows and not word.startswith("di") and word not in DEEDS


def _tells(clues: Clues, hit: Hit) -> bool:
    """The same for the lead, where "kata" and its like only name who is quoted."""
    saying = hit.rows.get(_SAYING)
    return isinstance(saying, SayingRow) and "post_quote" not in saying.patterns and _speaks(clues, hit)


def _place_worth(one: DateKnown, begin: int) -> int:
    """The nearer to the top, the likelier."""
    return (one.at.start - begin < LEAD) + (one.at.start - begin < HEAD)


def _telling_worth(one: DateKnown, clues: Clues, topic: Topic, since: int, place: int) -> int:
    """What the words around a day speak for: the topic's own happening, or somebody's speaking."""
    start, end = one.at
    if clues.is_statement(one.at):
        return 3 if topic.words else int(not topic.sorts)
    sentence = _sentence(clues.text, start, end)
    told = clues.families(*sentence)
    before = _families_before(clues, max(since, sentence.start), start)
    related = bool(told & topic.sorts) or "occurrence" in told or not topic.sorts
    worth = (
        1
        + (related or place == 2)
        + (1 if topic.words else 3) * (bool(told & topic.sorts) and not _of_crime(before, topic))
    )
    worth += "occurrence" in told and "arrest" not in topic.sorts
    worth += 2 * clues.text.endswith(TODAY, sentence.start, start)
    worth -= 3 * clues.text.endswith(UNTIL, sentence.start, start)
    worth -= clues.text.startswith(GONE, end) and clues.in_quote(start)
    return worth - 2 * (BACKGROUND in before) - 4 * (DOCUMENT in before)


def _families_before(clues: Clues, low: int, start: int) -> list[str]:
    """What leads up to a day in its sentence, without "Setelah" at its head: what follows its clause is the news."""
    return [
        family
        for hit in clues.between(low, start)
        if (family := family_of(hit)) and clues.text[hit.start : hit.end] != FRONTED
    ]


def _is_planned(one: DateKnown, clues: Clues, today: dt.date | None) -> bool:
    """Whether the writer tells what will be on a day: "akan digelar di alun-alun, Kamis (20/2)"."""
    if today is None or one.day is None or one.day <= today:
        return False
    start = one.at.start
    sentence = _sentence(clues.text, *one.at)
    return _PLANNED.search(clues.text, sentence.start, start) is not None and not clues.in_quote(start)


def _of_crime(before: list[str], topic: Topic) -> bool:
    """Whether a day is that of the crime in a story of an arrest: "menangkap pelaku pembunuhan yang terjadi Senin"."""
    if "arrest" not in topic.sorts or not before or before[-1] != "occurrence":
        return False
    return next((family for family in reversed(before) if family not in NO_SORT), "arrest") != "arrest"


def _doubts(one: DateKnown, begin: int, today: dt.date | None) -> int:
    """What speaks against a day: told from another one, above the story, at odds with itself, still to come."""
    doubts = 2 * (one.how is _RELATIVE) + (one.at.start < begin)
    doubts += 2 * (one.weekday is _CONTRADICTS) + 2 * (one.precision is _RANGE)
    if today is None or one.day is None:
        return doubts
    age = (today - one.day).days
    return doubts + (4 if age < -1 else age < 0) + (age > RECENT) + (age > OLD)


def _sentence(text: str, start: int, end: int) -> Range:
    """The stretch between full stops or line breaks around a date, as far as a sentence can reach."""
    left, right = max(0, start - REACH), min(len(text), end + REACH)
    low = max(full_stop(text, left, start), text.rfind("\n", left, start), left - 1) + 1
    highs = [at for at in (text.find(". ", end, right), text.find("\n", end, right)) if at >= 0]
    return Range(low, min(highs, default=right))


def _iso(one: DateKnown) -> str | None:
    return one.day.isoformat() if one.day else None
