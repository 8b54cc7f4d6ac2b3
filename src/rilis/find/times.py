"""Clock times: "pukul 22.00 WIB", "jam 9 malam", "08.00-10.00 WITA"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from rilis.layout.sheet import Range, Sheet
from rilis.lexicon import Hits, Kind
from rilis.lexicon.patterns import later


class TimeFound(NamedTuple):
    """A clock time: ``value`` like "22:00", ``zone`` WIB, WITA, WIT or None."""

    at: Range
    value: str
    zone: str | None


HOURS = {
    "satu": 1, "dua": 2, "tiga": 3, "empat": 4, "lima": 5, "enam": 6, "tujuh": 7, "delapan": 8,
    "sembilan": 9, "sepuluh": 10, "sebelas": 11, "dua belas": 12,
}  # fmt: skip

AFTERNOON = {"siang": 6, "sore": 12, "petang": 12}
"""Parts of the day in which an hour below the figure is one after noon: 1 siang is 13, 11 siang is 11."""

PART_OF_DAY = r"(?i:pagi|siang|sore|petang|malam|subuh|dini\ hari)"

_TO = r"(?:-|–|—|s\.?/?d\.?|sampai\ dengan|sampai|hingga|dan)"

_CLOCK = later(
    rf"""
    (?P<label>(?i:pukul|pkl|jam)\.?\s?)?
    (?:(?P<hour>\d{{1,2}})
       (?:\s?[.:;]\s?(?P<minute>[0-5]\d))?              # 22.00, 22:00, 05;30
       (?![\d/]|[.,:]\d|\s(?:menit|detik|jam|orang|kali)\b)
      |(?P<word>(?i:{"|".join(sorted(HOURS, key=len, reverse=True))})\b)   # pukul lima sore
    )
    (?:\s?(?P<zone>(?i:wib|wita|wit))(?!\w)
      |\s(?P<part>{PART_OF_DAY})(?!\w)
      |\s\((?P<aside>{PART_OF_DAY})\)                    # jam 9 (malam)
    )?
    """,
    re.VERBOSE,
)
_FIGURES_BEFORE = later(
    rf"(?<![\d.,:/])\d{{1,2}}(?:[.:]\d\d)?\s?(?:{_TO}\s?\d{{1,2}}[.:]\d\d\s?)?$", re.VERBOSE
)
_TIMETABLE = later(r"[;:]\s?(?=\d{1,2}[.:]\d\d\s?[-–])")
"""Between a weekday and its hours: "Jumat; 09.00-14.00"."""

_NEXT = later(rf"\s?{_TO}\s?(?=(?:(?:pukul|jam)\s)?\d)", re.VERBOSE)


def find_times(sheet: Sheet, hits: Hits) -> list[TimeFound]:
    """Every clock time, in order.

    >>> from rilis.layout import lay_out
    >>> from rilis.lexicon import Lexicon
    >>> sheet = lay_out("Razia digelar pukul 22.00 WIB.")
    >>> [(time.value, time.zone) for time in find_times(sheet, Lexicon.default().matcher.find(sheet.text))]
    [('22:00', 'WIB')]
    """
    text = sheet.text
    found: list[TimeFound] = []
    reached = 0
    for start, labelled in sorted([*_labels(hits), *_timetable(text, hits)]):
        if start < reached:
            continue
        at: int | None = start
        if not labelled:
            figures = _FIGURES_BEFORE.search(text, max(reached, start - 24), start)
            at = figures.start() if figures else None
        if at is not None:
            reached = _read(text, at, found) or reached
    return found


def _labels(hits: Hits) -> Iterator[tuple[int, bool]]:
    """Where "pukul" or a zone stands; whether a time begins there."""
    for hit in hits.of(Kind.CLOCK):
        yield hit.start, hit.rows[Kind.CLOCK].tells != "zone"  # type: ignore[attr-defined]


def _timetable(text: str, hits: Hits) -> Iterator[tuple[int, bool]]:
    """Where hours stand behind a weekday."""
    for hit in hits.of(Kind.WEEKDAY):
        lead = _TIMETABLE.match(text, hit.end)
        if lead:
            yield lead.end(), True


def _read(text: str, start: int, found: list[TimeFound]) -> int:
    """Reads the clock time at a place, and those joined to it: "08.00-10.00 WIB" is two. Where it ends."""
    end = 0
    first = len(found)
    match = _CLOCK.match(text, start)
    while match:
        time = _time(match, alone=len(found) == first)
        if time is None:
            break
        found.append(time)
        end = time.at.end
        another = _NEXT.match(text, end)
        match = _CLOCK.match(text, another.end()) if another else None
    zone = next((time.zone for time in reversed(found[first:]) if time.zone), None)
    found[first:] = [time._replace(zone=time.zone or zone) for time in found[first:]]
    return end


def _time(match: re.Match[str], *, alone: bool) -> TimeFound | None:
    """What a match says; None if the figures are no time of day."""
    label, hour, minute, word, zone = match.group("label", "hour", "minute", "word", "zone")
    part = match["part"] or match["aside"]
    if not alone and not (label or minute or zone):
        return None
    number = int(hour) if hour else HOURS[word.lower()]
    if number > 24 or (word and not (label and match.end("word"))):
        return None
    if part:
        number = _on_the_dial(number, part.lower())
    end = match.end()
    return TimeFound(
        Range(match.start(), end), f"{number % 24:02}:{minute or '00'}", zone.upper() if zone else None
    )


def _on_the_dial(hour: int, part: str) -> int:
    """An hour of twelve and a part of the day as an hour of twenty-four: 9 malam is 21, 12 malam is 0."""
    if part == "malam":
        return hour + 12 if 5 < hour < 12 else hour % 12 if hour == 12 else hour
    return hour + 12 if hour < AFTERNOON.get(part, 0) else hour
