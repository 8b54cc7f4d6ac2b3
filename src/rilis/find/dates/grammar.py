"""The grammar of dates in the Indonesian press: atoms, and the patterns composed of them.

Weekday and month names come from the lexicon; every pattern is matched at a place where an anchor (a
name, a slash, a year) has been seen, never searched for, so that most of a text costs nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from rilis.layout.sheet import Range
from rilis.lexicon import Kind, Lexicon
from rilis.lexicon.patterns import later


class Printed(NamedTuple):
    """A date as far as it is printed; what is missing is None."""

    year: int | None = None
    month: int | None = None
    day: int | None = None


class Shift(NamedTuple):
    """How far from the anchor: ``by`` many of ``unit`` (day, week, month, year), from ``now`` or ``story``."""

    unit: str
    by: int
    anchor: str = "now"


LOOSE = "loose"
"""The unit of a shift that nobody means exactly: "Lebaran kemarin"."""


class DateFound(NamedTuple):
    """A date expression and what it says; the calendar completes it.

    "5-7 Mei" has ``first`` (None, 5, 5) and ``last`` (None, 5, 7); "Senin pekan lalu" has ``weekday`` 0 and
    ``shift`` one week back.
    """

    at: Range
    first: Printed | None = None
    last: Printed | None = None
    weekday: int | None = None
    shift: Shift | None = None


PART_OF_DAY = r"(?i:pagi|siang|sore|petang|malam|subuh|dini\ hari)"
"""Senin malam"""

MARKET_DAY = r"(?i:legi|pahing|paing|pon|wage|kliwon)"
"""Jumat Kliwon"""

NEARNESS = r"(?i:(?:pekan|minggu)\ (?:lalu|kemarin|ini|depan)|lalu|kemarin|tadi|besok|lusa|depan|nanti|mendatang|ini)"
"""Senin lalu, Kamis dini hari tadi, Selasa pekan depan"""

TO = r"(?:-|–|—|s\.?\ ?/?\ ?d\.?|sampai\ dengan|sampai|hingga)"
"""5-7 Mei, 5 s.d. 7 Mei, 25 Agustus hingga 5 September"""

LABEL = r"(?i:tanggal|tgl\.?|hari|bulan|tahun)"

YEAR = r"(?:19|20)\d\d(?!\d)"

NUMERALS = {
    "satu": 1, "dua": 2, "tiga": 3, "empat": 4, "lima": 5, "enam": 6, "tujuh": 7, "delapan": 8,
    "sembilan": 9, "sepuluh": 10, "sebelas": 11,
}  # fmt: skip

SHIFTS = {
    "lalu": Shift("day", -1),
    "kemarin": Shift("day", -1),
    "silam": Shift("day", -1),
    "tadi": Shift("day", -1),
    "ini": Shift("day", 0),
    "besok": Shift("day", 1),
    "lusa": Shift("day", 1),
    "depan": Shift("day", 1),
    "nanti": Shift("day", 1),
    "mendatang": Shift("day", 1),
}
"""What a word of nearness behind a weekday or month says; before it "pekan" makes days weeks."""


class Grammar(NamedTuple):
    """The compiled patterns, and the numbers of the names in small letters."""

    calendar: re.Pattern[str]
    weekday: re.Pattern[str]
    recurring_with: re.Pattern[str]
    recurring_before: re.Pattern[str]
    month: re.Pattern[str]
    days_before: re.Pattern[str]
    weekdays: dict[str, int]
    months: dict[str, int]


def grammar(lexicon: Lexicon) -> Grammar:
    """The grammar with a lexicon's names."""
    weekdays = {form.lower(): row.number for row in lexicon.rows(Kind.WEEKDAY) for form in row.variants}
    months = {form.lower(): row.number for row in lexicon.rows(Kind.MONTH) for form in row.variants}
    weekday, month = _names(weekdays), _names(months)
    return Grammar(
        calendar=later(_calendar(weekday, month), re.VERBOSE),
        weekday=later(_weekday(weekday), re.VERBOSE),
        recurring_with=later(rf"{weekday}\s?[-–]\s?{weekday}(?!,?\s(?:[\d(]|{NEARNESS}))", re.VERBOSE),
        recurring_before=later(_recurring_before(weekday), re.VERBOSE),
        month=later(_month(month), re.VERBOSE),
        days_before=later(
            rf"(?:(?<![\w/.,])|(?<=\bdan))\d{{1,2}}(?:\s?{TO}\s?\d{{1,2}})?[\s(]{{1,2}}$", re.VERBOSE
        ),
        weekdays=weekdays,
        months=months,
    )


def _names(table: Iterable[str]) -> str:
    """All names as one alternative, the longest first."""
    return "(?i:" + "|".join(re.escape(name) for name in sorted(table, key=len, reverse=True)) + r")(?!\w)"


def _weekday(weekday: str) -> str:
    """A weekday without a date: "Senin", "Senin malam", "Kamis dini hari tadi"."""
    return rf"""
        (?P<weekday>{weekday})
        (?:\s{MARKET_DAY}(?!\w))?
        (?:\s{PART_OF_DAY}(?!\w))?
        (?:\s(?P<near>{NEARNESS})(?!\w))?
    """


def _recurring_before(weekday: str) -> str:
    """What stands before a weekday that comes again with another: "setiap Rabu dan", "Senin-"."""
    return rf"""
        (?:\b(?i:setiap|tiap|saban)\s(?:hari\s)?(?:{weekday},\s){{0,3}}
           {weekday},?\s?(?:dan|atau|hingga|sampai|-|–)\s?(?:hari\s)?
          |{weekday}\s?[-–]\s?)$
    """


def _month(month: str) -> str:
    """A month: "Juni 2025", "April tahun lalu", "Agustus lalu", "April"."""
    return rf"""
        (?P<month>{month})
        (?:\.?[\s,]{{1,2}}(?:tahun\s)?(?P<year>{YEAR})
          |\s(?P<near>tahun\ (?:lalu|ini|depan)|lalu|silam|kemarin|ini|mendatang|depan|nanti)(?!\w))?
    """


def _calendar(weekday: str, month: str) -> str:
    """A calendar day or a range of days, with the weekday before it if there is one."""
    return rf"""
        (?:{_weekday(weekday)}                               # Kamis; Senin malam; Jumat Kliwon
           [\s,.]{{0,3}}
           (?:{LABEL}\s)?                                    # Selasa tanggal 11 November
           (?P<open>\(\s?)?                                  # Senin ( 22/05/2023)
           (?:{LABEL}\s)?
        )?
        (?:(?P<iso>\d{{4}})-(?P<iso_month>\d\d)-(?P<iso_day>\d\d)
          |(?P<day>\d{{1,2}})
           (?:\s?{TO}\s?(?P<until>\d{{1,2}}))?                # 5 s.d. 7 Mei; (5-6/7/2025)
           (?:[\s(-]{{1,2}}(?P<name>{month})\)?              # 24 Oktober; 7 (Juni)
              (?:\.?[\s,]{{1,2}}(?:tahun\s)?(?P<name_year>{YEAR})
                |\shari\s(?P<behind>{weekday}))?             # 7 (Juni) hari Sabtu
             |\s?(?P<sep>[/.-])\s?(?P<number>\d{{1,2}})      # 24/10/24; 24-10-2024
              (?:\s?(?P=sep)\s?(?P<number_year>\d{{4}}|\d\d))?
           )
        )(?![\d/])
        (?P<close>\s?\))?
    """
