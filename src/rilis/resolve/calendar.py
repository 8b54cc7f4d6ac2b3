"""Which day: date expressions completed from each other and from the day of publication."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from attrs import define, field

from rilis.find.dates import LOOSE, DateFound, Printed, Shift
from rilis.layout.sheet import Range, Sheet
from rilis.lexicon.patterns import later
from rilis.model import DateHow, Precision, WeekdayCheck
from rilis.resolve.published import fits
from rilis.resolve.statements import Clues

_DAY, _MONTH, _YEAR, _RANGE = Precision.DAY, Precision.MONTH, Precision.YEAR, Precision.RANGE
_RELATIVE, _STATED, _COMPLETED = DateHow.RELATIVE, DateHow.STATED, DateHow.COMPLETED


class DateKnown(NamedTuple):
    """A date expression with its value: ISO, or None where nothing anchors it."""

    at: Range
    value: str | None
    precision: Precision
    weekday: WeekdayCheck | None
    how: DateHow
    day: dt.date | None = None
    """The day, where it is one; the first of a range."""


DAY = dt.timedelta(days=1)
FUTURE_IS_RARER = 3
"""How many days back weigh as much as a day ahead: news is mostly of what has happened."""
WEEKDAY_COUNTS = {True: 60, False: 800}
"""How many days' distance a printed weekday that fits makes good when a year is chosen: more where the day of
writing is only guessed from some day that is told."""
AROUND = 40
"""How many expressions to each side can anchor another: more than any article needs, few enough for any text."""
NEARBY = 400
"""Within so many characters "Sabtu" is the Sabtu whose date has just been told, however long ago."""
PLAN = 100
"""How far before a weekday its plan is told."""
_GONE = later(r"\s(?:lalu|silam)\b")
_PLANNED = later(
    r"\b(?:dijadwalkan|direncanakan|rencananya|diagendakan)\b[^.!?\n\"“”]{0,60}\Z"
    r"|\bakan\s[^.!?,\n\"“”]{0,40}\Z|\b[Mm]ulai\s(?:hari\s)?\Z"
)
"""Words before a weekday that is yet to come."""

_TO_COME = later(r"[^.!?\n\"“”]{0,60}\b(?:dijadwalkan|direncanakan|diagendakan)\b")
"""The same behind a weekday."""

_ALSO = later(r"[\s,]*(?:dan|hingga|sampai|atau|serta|-|–)?\s?(?:pada\s)?(?:hari\s)?", re.IGNORECASE)


def which_days(
    found: list[DateFound], sheet: Sheet, clues: Clues, published: dt.date | None
) -> list[DateKnown]:
    """The value of each date expression.

    >>> from rilis import parse
    >>> article = parse("Ia ditangkap Senin (29/12), kata Iptu Rahmat, Jumat (3/1/2025).")
    >>> [date.value for date in article.dates]
    ['2024-12-29', '2025-01-03']
    """
    if not found:
        return []
    days = _Days(found, sheet.text, clues, published)
    return [days.known(number) for number in range(len(found))]


def stated_days(found: Iterable[DateFound], year: int | None = None) -> list[dt.date]:
    """The days that are printed in full, or fall in a year on the weekday that is printed with them."""
    return [day for one in found if (day := _full_day(one.first) or _in_year(one, year))]


def _in_year(one: DateFound, year: int | None) -> dt.date | None:
    """A day without a year in the year in which its weekday is right; None if that is not this one."""
    first = one.first
    if first is None or year is None or one.weekday is None or first.year or not (first.month and first.day):
        return None
    day = _full_day(Printed(year, first.month, first.day))
    return day if day and day.weekday() == one.weekday else None


@define
class _Days:
    """The expressions of an article with what is known of their days so far."""

    found: Sequence[DateFound]
    text: str
    clues: Clues
    published: dt.date | None
    now: dt.date | None = None
    days: list[dt.date | None] = field(factory=list)

    def __attrs_post_init__(self) -> None:
        self.days = [_full_day(one.first) for one in self.found]
        if all(self.days):
            return  # nothing to complete
        self.now = self._now()
        for step in (self._complete_years, self._name_weekdays, self._count_days):
            step()

    # ------------------------------------------------------------------ anchors

    def _now(self) -> dt.date | None:
        """The day of writing: the day of publication unless the text's own dates prove it wrong."""
        stated = [day for day in self.days if day]
        if self.published is None:
            return self._day_of_speaking() or max(stated, default=None) or _from_less(self.found)
        if not stated or any(fits(day, self.published) for day in stated):
            return self.published
        return self.published if self.published >= min(stated) else self._day_of_speaking() or stated[0]

    def _is_dated(self) -> bool:
        """Whether the day of writing is known: from the source, or from a statement."""
        return self.published is not None or self._day_of_speaking() is not None

    def _spoken(self, number: int) -> bool:
        """Whether an expression tells when somebody spoke."""
        return self.clues.is_statement(self.found[number].at)

    def _day_of_speaking(self) -> dt.date | None:
        """The latest day on which somebody is said to have spoken."""
        return max(
            (day for number, day in enumerate(self.days) if day and self._spoken(number)), default=None
        )

    def _today(self, number: int) -> dt.date | None:
        """What "hari ini" is at one expression: the day of the statement that it stands in, else of the nearest.

        A quote's day follows it ('"Kami tahan hari ini," ujarnya, Senin (3/3)'), the writer's has been told.
        """
        here = self.found[number].at.start
        quoted = self.clues.in_quote(here)
        around = [
            (
                _far(self.text, here, self.found[index].at.start),
                (index > number) is not quoted,
                abs(index - number),
                day,
            )
            for index in self._neighbours(number)
            if (day := self.days[index]) and self._spoken(index)
        ]
        if around:
            return min(around)[3]
        near = [(self.found[index], self.days[index]) for index in self._neighbours(number)]
        if self.published:
            now = self.now
            told = (day for one, day in near if now and day and (one.first or day >= now) and fits(day, now))
            return max(told, default=now)
        before = (day for one, day in near if day and one.last is None and one.at.start < here)
        return next(before, None)

    def _neighbours(self, number: int) -> list[int]:
        """The expressions around one: those before it from near to far, then those behind."""
        low, high = max(0, number - AROUND), min(len(self.found), number + AROUND + 1)
        return [*range(number - 1, low - 1, -1), *range(number + 1, high)]

    # ------------------------------------------------------------------ steps

    def _complete_years(self) -> None:
        """Days without a year: "Senin (16/6)", "17 Agustus"; what they tell of speaking dates the writing anew."""
        near = self.now if self.published else max((day for day in self.days if day), default=self.now)
        if near is None:
            return
        counts = WEEKDAY_COUNTS[self._is_dated()]
        for number, one in enumerate(self.found):
            first = one.first
            if self.days[number] is None and first and first.year is None and first.day and first.month:
                self.days[number] = _nearest(first.month, first.day, one.weekday, near, counts)
        if self.published is None:
            self.now = self._day_of_speaking() or self.now

    def _name_weekdays(self) -> None:
        """Weekdays alone: "Senin", "Sabtu lalu", "Minggu" in "Sabtu dan Minggu"."""
        for number, one in enumerate(self.found):
            if one.first is None and one.weekday is not None:
                self.days[number] = self._weekday(number, one.weekday, one.shift)

    def _weekday(self, number: int, weekday: int, shift: Shift | None) -> dt.date | None:
        if shift and (shift.unit == "week" or shift.by == 0):
            weeks = shift.by if shift.unit == "week" else 0
            return _monday(self.now) + DAY * (7 * weeks + weekday) if self.now else None
        before = self.days[number - 1] if number else None
        if before and _ALSO.fullmatch(self.text, self.found[number - 1].at.end, self.found[number].at.start):
            return _on_or_after(before + DAY, weekday)
        now = self.now if self.published else self._today(number)
        if shift and shift.by > 0:
            return _on_or_after(now + DAY, weekday) if now else None
        same = self._same_weekday(number, weekday)
        if same or now is None:
            return same
        last = _on_or_before(now - DAY if shift and shift.by < 0 else now, weekday)
        coming = _on_or_after(now + DAY, weekday)
        if shift is None and (self._is_planned(number) or self._is_after_the_event(number, coming - now)):
            return coming
        return last

    def _is_planned(self, number: int) -> bool:
        """Whether what a weekday tells of is yet to come: "Senin dijadwalkan diperiksa"."""
        start, end = self.found[number].at
        if self._spoken(number):
            return False
        planned = _PLANNED.search(self.text, max(0, start - PLAN), start)
        return planned is not None or _TO_COME.match(self.text, end) is not None

    def _is_after_the_event(self, number: int, distance: dt.timedelta) -> bool:
        """Whether somebody speaks in the days behind the only day that the article tells."""
        return self.published is None and self._spoken(number) and distance <= 2 * DAY

    def _same_weekday(self, number: int, weekday: int) -> dt.date | None:
        """The calendar date of the same weekday that stands nearest before, else nearest behind."""
        here = self.found[number].at.start
        for other in self._neighbours(number):
            day = self.days[other]
            at = self.found[other].at
            if day is None or day.weekday() != weekday:
                continue
            if self.found[other].first is None and self.found[other].shift is None:
                continue
            told = not self._spoken(number) and 0 < here - at.end < NEARBY
            if told or self.now is None or abs(self.now - day) < 7 * DAY:
                later: dt.date = day + DAY * (7 if self._is_past(number, other) else 0)
                return later
        return None

    def _is_past(self, number: int, other: int) -> bool:
        """Whether somebody speaks on a weekday of which the last is told as gone by: "Jumat (1/12) lalu"."""
        gone = _GONE.match(self.text, self.found[other].at.end)
        return gone is not None and self.published is None and self._spoken(number)

    def _count_days(self) -> None:
        """Days told from another one: "hari ini", "kemarin", "keesokan harinya"."""
        for number, one in enumerate(self.found):
            shift = one.shift
            if one.first or one.weekday is not None or shift is None or shift.unit != "day":
                continue
            anchor = self.days[number - 1] if shift.anchor == "story" and number else self._today(number)
            if anchor:
                self.days[number] = anchor + DAY * shift.by

    # ------------------------------------------------------------------ values

    def known(self, number: int) -> DateKnown:
        """One expression with its value."""
        one, day = self.found[number], self.days[number]
        first = one.first
        if first is None:
            value, precision = self._relative(one, day)
            return DateKnown(one.at, value, precision, None, _RELATIVE, day)
        how = _STATED if first.year else _COMPLETED
        if one.last is not None:
            return DateKnown(one.at, self._range(first, one.last, day), _RANGE, None, how, day)
        if first.month is None:
            return DateKnown(one.at, str(first.year), _YEAR, None, how)
        if first.day is None:
            year = first.year or self._year_of_month(first.month, one.shift)
            value = f"{year}-{first.month:02}" if year else None
            return DateKnown(one.at, value, _MONTH, None, how)
        check = _check(one.weekday, day)
        return DateKnown(one.at, day.isoformat() if day else None, _DAY, check, how, day)

    def _relative(self, one: DateFound, day: dt.date | None) -> tuple[str | None, Precision]:
        """Weeks, months and years counted from now; days as they have been counted."""
        unit, by = (one.shift.unit, one.shift.by) if one.shift else ("day", 0)
        if unit in {"day", LOOSE} or one.weekday is not None:
            return (day.isoformat() if day else None), _DAY
        now = self.now
        if unit == "week":
            exact = self.published is not None and by == 0  # "pekan lalu" is said loosely
            monday = _monday(now) if now and exact else None
            return (f"{monday}/{monday + 6 * DAY}" if monday else None), _RANGE
        if unit == "month":
            month = now and now.year * 12 + now.month - 1 + by
            return (f"{month // 12}-{month % 12 + 1:02}" if month else None), _MONTH
        return (str(now.year + by) if now else None), _YEAR

    def _range(self, first: Printed, last: Printed, day: dt.date | None) -> str | None:
        """Both ends in ISO, as exactly as they are printed."""
        if first.day and first.month and last.month and last.day:
            begin = day
            end = _full_day(last) or (begin and _nearest_after(last.month, last.day, begin))
            return f"{begin}/{end}" if begin and end else None
        if first.month and last.month:
            year = first.year or self._year_of_month(first.month, None)
            until = last.year or year
            return f"{year}-{first.month:02}/{until}-{last.month:02}" if year else None
        return f"{first.year}/{last.year}" if first.year and last.year else None

    def _year_of_month(self, month: int, shift: Shift | None) -> int | None:
        """The year of a month alone: the nearest, backwards with "lalu", forwards with "mendatang"."""
        now = self.now
        if now is None:
            return None
        if shift and shift.unit == "year":
            return now.year + shift.by
        if shift and shift.by > 0:
            return now.year if month >= now.month else now.year + 1
        if shift and shift.by < 0:
            return now.year if month <= now.month else now.year - 1
        return min((now.year - 1, now.year, now.year + 1), key=lambda year: _months_off(year, month, now))


def _far(text: str, here: int, there: int) -> bool:
    """Whether two places are not of one paragraph, or of one that is a whole article."""
    low, high = sorted((here, there))
    return high - low > NEARBY or "\n" in text[low:high]


def _full_day(first: Printed | None) -> dt.date | None:
    """The day, if all of it is printed and there is such a day."""
    if first is None or not (first.year and first.month and first.day):
        return None
    try:
        return dt.date(first.year, first.month, first.day)
    except ValueError:
        return None


def _from_less(found: Sequence[DateFound]) -> dt.date | None:
    """The day of writing where no day is told in full: from a month, else from years and a weekday."""
    return _from_month(found) or _from_year(found)


def _from_month(found: Sequence[DateFound]) -> dt.date | None:
    """Where no day is full: the end of a month that is."""
    for one in found:
        if one.first and one.first.year and one.first.month and one.first.day is None:
            year, month = one.first.year, one.first.month
            return dt.date(year, month, calendar.monthrange(year, month)[1])
    return None


def _from_year(found: Sequence[DateFound]) -> dt.date | None:
    """Where only years are told: the one day that falls, in a year told or next to one, on its weekday."""
    told = {one.first.year for one in found if one.first and one.first.year}
    years = {year + off for year in told for off in (-1, 0, 1)}
    for one in found:
        days = [day for year in years if (day := _in_year(one, year))]
        if len(days) == 1:
            return days[0]
    return None


def _nearest(month: int, day: int, weekday: int | None, now: dt.date, counts: int) -> dt.date | None:
    """The day of a month in the year that fits best: near, rather past than future, on the printed weekday."""

    def cost(date: dt.date) -> int:
        off = (now - date).days
        distance = off if off >= 0 else -off * FUTURE_IS_RARER
        return distance - (counts if weekday == date.weekday() else 0)

    years = (_full_day(Printed(year, month, day)) for year in (now.year - 1, now.year, now.year + 1))
    return min((date for date in years if date), key=cost, default=None)


def _nearest_after(month: int, day: int, begin: dt.date) -> dt.date | None:
    """The first such day from a range's first day on."""
    years = (_full_day(Printed(year, month, day)) for year in (begin.year, begin.year + 1))
    return next((date for date in years if date and date >= begin), None)


def _months_off(year: int, month: int, now: dt.date) -> int:
    off = (now.year - year) * 12 + now.month - month
    return off if off >= 0 else -off * FUTURE_IS_RARER


def _monday(day: dt.date) -> dt.date:
    return day - DAY * day.weekday()


def _on_or_before(day: dt.date, weekday: int) -> dt.date:
    return day - DAY * ((day.weekday() - weekday) % 7)


def _on_or_after(day: dt.date, weekday: int) -> dt.date:
    return day + DAY * ((weekday - day.weekday()) % 7)


def _check(weekday: int | None, day: dt.date | None) -> WeekdayCheck | None:
    """Whether the printed weekday is that of the day."""
    if weekday is None or day is None:
        return None
    return WeekdayCheck.AGREES if weekday == day.weekday() else WeekdayCheck.CONTRADICTS
