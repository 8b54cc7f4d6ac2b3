"""Dates joined: ranges made of two, and words that only repeat the date beside them."""

from __future__ import annotations

import re

from rilis.find.dates.grammar import LABEL, PART_OF_DAY, TO, DateFound
from rilis.layout.sheet import Range
from rilis.lexicon.patterns import later

TO_NEXT = later(rf"\s?{TO}\s?(?:{LABEL}\s)*", re.VERBOSE)
"""What joins two dates to a range: "25 Agustus hingga tanggal 5 September"."""

_ATTACHED = later(
    rf"""
    [\s,(]*
    (?:yakni|yaitu|tepatnya|pada)?\s?
    (?:(?:sekitar|sekira|kira-kira)\s)?
    (?:(?:pukul|pkl\.?|jam)\s[\d.:]{{1,5}}\s?(?:wib|wita|wit)?)?
    [\s,(]*
    (?:{LABEL}\s|{PART_OF_DAY}\s?)*\(?
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""What may stand between a relative word and the calendar date that it only repeats: "hari ini, Senin (3/3)"."""


def ranges(text: str, found: list[DateFound]) -> list[DateFound]:
    """Neighbours of one sort joined by "hingga", "sampai" or a dash made one expression."""
    out: list[DateFound] = []
    for one in found:
        if out and one.at.start - out[-1].at.end < 28:
            last = out[-1]
            if (
                _sort(last) is not None
                and _sort(last) == _sort(one)
                and TO_NEXT.fullmatch(text, last.at.end, one.at.start)
            ):
                out[-1] = _joined(last, one)
                continue
        out.append(one)
    return out


def _sort(found: DateFound) -> tuple[bool, bool, bool] | None:
    """What sort of date it is, for joining; None for what never joins."""
    first = found.first
    if first is None or found.last is not None:
        return None
    return (first.day is not None, first.month is not None, True)


def _joined(first: DateFound, last: DateFound) -> DateFound:
    """Two dates as one range; the first takes from the second what it lacks."""
    begin, end = first.first, last.first
    if begin is not None and end is not None and begin.year is None:
        begin = begin._replace(year=end.year)
    return DateFound(Range(first.at.start, last.at.end), begin, end, first.weekday, last.shift)


def without_repeats(text: str, found: list[DateFound]) -> list[DateFound]:
    """Without the relative words and weekdays that only repeat the calendar date beside them."""
    found = _glossed(text, found)
    return [
        one
        for number, one in enumerate(found)
        if one.first is not None
        or not (
            (number and _repeats(text, found[number - 1], one, one))
            or (number + 1 < len(found) and _repeats(text, one, found[number + 1], one))
        )
    ]


def _glossed(text: str, found: list[DateFound]) -> list[DateFound]:
    """A relative word with its weekday in brackets is that weekday: "kemarin (Senin)"."""
    out: list[DateFound] = []
    for one in found:
        last = out[-1] if out else None
        if (
            last is not None
            and one.first is None
            and one.weekday is not None
            and last.first is None
            and last.weekday is None
            and text[last.at.end : one.at.start] == " ("
            and text[one.at.end : one.at.end + 1] == ")"
        ):
            out[-1] = one._replace(at=Range(last.at.start, one.at.end + 1), shift=last.shift)
        else:
            out.append(one)
    return out


def _repeats(text: str, left: DateFound, right: DateFound, one: DateFound) -> bool:
    """Whether ``one`` of two neighbours only says again what day the other, a calendar day, is."""
    other = right if one is left else left
    start, end = left.at.end, right.at.start
    if other.first is None:
        return False
    if other.first.day is None:
        return one is right and text[start:end] == " "  # "April 2025 kemarin"
    if one.shift is not None and one.shift.unit == "week" and one is right:
        return text[start:end] == " "  # "Jumat (19/3/2021) pekan ini"
    if one.weekday is not None:
        if one is right or other.weekday is not None:
            return False
    elif one.shift is None or one.shift.unit != "day":
        return False
    return end - start < 50 and _ATTACHED.fullmatch(text, start, end) is not None
