"""When an article was published, from whatever its source wrote."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from functools import lru_cache, partial
from typing import NamedTuple

from rilis.lexicon import Kind, Lexicon
from rilis.lexicon.patterns import later


class Published(NamedTuple):
    """The moment as ISO and its day; both None where the source's words cannot be read."""

    iso: str | None
    day: dt.date | None


LONGEST = 120
"""No source needs more characters to tell a moment."""

UNKNOWN = Published(None, None)

ZONES = {"WIB": 7, "WITA": 8, "WIT": 9}
"""The hours that each zone is ahead of UTC."""

_CLOCK = (
    r"(?P<hour>[01]?\d|2[0-3])[:.](?P<minute>[0-5]\d)(?:[:.](?P<second>[0-5]\d))?\s*(?P<zone>WIB|WITA|WIT)?\b"
)
_BETWEEN = r"(?:\s*[,|\-–]?\s*(?:(?:pukul|jam)\s)?"

_WORDED = later(
    rf"(?<!\d)(?P<day>\d{{1,2}})[\s.-]*(?P<month>[A-Za-z]{{3,9}})\.?[\s,.-]*(?P<year>\d{{4}}|\d\d)(?!\d){_BETWEEN}{_CLOCK})?",
    re.IGNORECASE,
)
"""16Jun2025; Sabtu, 01 Feb 2020 06:21 WIB; 15 May 25 | 16:00"""

_NUMERIC = later(
    rf"(?<!\d)(?P<day>\d{{1,2}})([/.-])(?P<month>\d{{1,2}})\2(?P<year>\d{{4}}|\d\d)(?!\d){_BETWEEN}{_CLOCK})?",
    re.IGNORECASE,
)
"""9/2/2025 14:46; 31-3-2022; Kompas.com - 12/05/2024, 23:06 WIB"""

_OFFSET = later(r":\d\d (?:[+-]\d{4}|GMT)$")
_EPOCH = later(r"\d{10}(?:\d{3})?")

ENGLISH_MONTHS = {
    "january": 1,
    "february": 2,
    "march": 3,
    "may": 5,
    "june": 6,
    "july": 7,
    "aug": 8,
    "august": 8,
    "oct": 10,
    "october": 10,
    "dec": 12,
    "december": 12,
}
"""English names that content systems write and the Indonesian press does not."""


def read_published(value: dt.date | dt.datetime | str | None, lexicon: Lexicon | None = None) -> Published:
    """The moment that a source gives, day first unless that is impossible; months as the lexicon calls them.

    >>> read_published("Sabtu, 01 Feb 2020 06:21 WIB")
    Published(iso='2020-02-01T06:21:00+07:00', day=datetime.date(2020, 2, 1))
    >>> read_published("10/20/2025").day
    datetime.date(2025, 10, 20)
    >>> read_published("2 jam lalu")
    Published(iso=None, day=None)
    """
    if value is None:
        return UNKNOWN
    return (
        _read(value.strip()[:LONGEST], lexicon or Lexicon.default())
        if isinstance(value, str)
        else _known(value)
    )


def _known(moment: dt.date | dt.datetime) -> Published:
    return Published(moment.isoformat(), moment.date() if isinstance(moment, dt.datetime) else moment)


def agreeing(published: Published, stated: Iterable[dt.date]) -> Published:
    """The moment with day and month changed over, if only so it fits the days that the text states.

    >>> agreeing(read_published("10/9/2025"), [dt.date(2025, 10, 9)]).day
    datetime.date(2025, 10, 9)
    """
    day = published.day
    if day is None or day.day > 12 or day.day == day.month:
        return published
    days = list(stated)
    swapped = day.replace(month=day.day, day=day.month)
    if any(fits(one, day) for one in days) or not any(fits(one, swapped) for one in days):
        return published
    rest = (published.iso or "")[10:]
    return Published(swapped.isoformat() + rest, swapped)


def fits(day: dt.date, published: dt.date) -> bool:
    """Whether a story of that day would be published then: within a week after, or on the eve."""
    return -1 <= (published - day).days <= 7


@lru_cache(maxsize=1024)
def _read(words: str, lexicon: Lexicon) -> Published:
    """A source's words, by the first reader that knows them."""
    for reader in (_iso, _mailed, partial(_worded, lexicon.made(_months)), _numeric, _epoch, _another_way):
        moment = reader(words)
        if moment is not None:
            return _known(moment)
    return UNKNOWN


def _iso(words: str) -> dt.date | dt.datetime | None:
    """2025-04-27; 2025-04-27 01:01:57; 2025-04-27T01:01:57Z."""
    try:
        return dt.date.fromisoformat(words) if len(words) == 10 else dt.datetime.fromisoformat(words)
    except ValueError:
        return None


def _mailed(words: str) -> dt.datetime | None:
    """Mon, 16 Jun 2025 08:16:00 +0700: as feeds write it."""
    if not _OFFSET.search(words):
        return None
    from email.utils import parsedate_to_datetime  # takes 10 ms to import

    try:
        return parsedate_to_datetime(words)
    except ValueError:
        return None


def _worded(months: dict[str, int], words: str) -> dt.date | dt.datetime | None:
    match = _WORDED.search(words)
    month = months.get(match["month"].lower()) if match else None
    return _moment(match, int(match["day"]), month) if match and month else None


def _numeric(words: str) -> dt.date | dt.datetime | None:
    match = _NUMERIC.search(words)
    if match is None:
        return None
    day, month = int(match["day"]), int(match["month"])
    return _moment(match, day, month) if month <= 12 else _moment(match, month, day)


def _moment(match: re.Match[str], day: int, month: int) -> dt.date | dt.datetime | None:
    """The day of a match, with its time and zone if it has them; None if there is no such day."""
    year = int(match["year"])
    try:
        date = dt.date(year if year > 99 else 2000 + year, month, day)
    except ValueError:
        return None
    if match["hour"] is None:
        return date
    zone = match["zone"]
    offset = dt.timezone(dt.timedelta(hours=ZONES[zone.upper()])) if zone else None
    time = dt.time(int(match["hour"]), int(match["minute"]), int(match["second"] or 0), tzinfo=offset)
    return dt.datetime.combine(date, time)


def _epoch(words: str) -> dt.datetime | None:
    """Seconds or milliseconds since 1970, as feeds give them."""
    if not _EPOCH.fullmatch(words):
        return None
    return dt.datetime.fromtimestamp(int(words[:10]), tz=dt.UTC)


def _another_way(words: str) -> dt.datetime | None:
    """What no grammar of ours knows ("April 27, 2025 1:01 pm"): dateparser, day, month and year required.

    Words that count from now ("2 jam lalu") are nobody's date: the parsing may happen years later.
    """
    if not any(char.isdecimal() for char in words) or len(words) > 60:
        return None
    import dateparser  # takes half a second, which most runs never need

    settings = {
        "DATE_ORDER": "DMY",
        "PARSERS": ["absolute-time"],
        "REQUIRE_PARTS": ["day", "month", "year"],
    }
    try:
        moment: dt.datetime | None = dateparser.parse(words, languages=["id", "en"], settings=settings)
    except (ValueError, OverflowError):
        return None
    return moment


def _months(lexicon: Lexicon) -> dict[str, int]:
    """The names of the months in small letters."""
    rows = lexicon.rows(Kind.MONTH)
    return {form.lower(): row.number for row in rows for form in row.variants} | ENGLISH_MONTHS
