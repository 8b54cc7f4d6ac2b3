"""Finding dates: anchors tell where a date may begin, the grammar reads it, the table of false friends judges."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise
from operator import itemgetter

from rilis.find.dates.false_friends import (
    AFTER_WEEKDAY,
    BEFORE_DAY,
    BEFORE_MONTH,
    BEFORE_WEEKDAY,
    BEFORE_YEAR,
    LOOSELY_BEHIND,
    NAMED_YEAR,
    OCCASIONS,
    word_before,
)
from rilis.find.dates.grammar import (
    LOOSE,
    NUMERALS,
    SHIFTS,
    TO,
    YEAR,
    DateFound,
    Grammar,
    Printed,
    Shift,
    grammar,
)
from rilis.find.dates.joining import TO_NEXT, ranges, without_repeats
from rilis.layout.sheet import Range, Sheet
from rilis.lexicon import Hit, Hits, Kind, Lexicon
from rilis.lexicon.patterns import later
from rilis.lexicon.rows import RelativeRow

_DIGITS_BEFORE = later(r"(?<![\w/.,-])\d{1,2}(?:\s?-\s?\d{1,2})?\s?$")
_LISTED_BEFORE = later(
    r"(?<![\w/.,-])(?P<days>\d{1,2}(?:,\s?\d{1,2}){0,4}),?\s(?:dan|serta|atau|maupun|&)\s?$"
)
_NUMBER = later(r"\d+")
_DASHED_BEFORE = later(r"(?<![\w/.,-])\d{1,2}([.-])\d{1,2}\1$")
_ISO_BEHIND = later(r"\d{4}-\d\d-\d\d(?!\d)")
_YEAR_LABEL = later(r"\b(?i:tahun|thn\.?|th\.?)\s$")
_YEAR_BEHIND = later(r"\s(?:lalu|silam)\b")
_UNTIL_YEAR = later(rf"\s?{TO}\s?{YEAR}", re.VERBOSE)
_CAPITAL_WORD = later(r"[A-Z)][\w)/-]*\s$")
_ANOTHER_YEAR = later(r"\s?(?:dan|atau|maupun|serta|,)\s(?:tahun\s)?$")
_NAME_BEHIND = later(r"\s(?!Pukul|Jam|Sek)[A-Z][a-z]")
_NUMBER_BEFORE = later(r"(?i:\b(\d{1,2}|[a-z]+)\s$)")
_UNCOUNTED = later(
    r"(?i:(?:\b(?:se|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas|belas|puluh|ratus|ribu"
    r"|beberapa|sejumlah|berapa)|[\d-])\s?$)"
)

Reader = Callable[[str, int, Hit | None, Grammar, list[DateFound]], DateFound | None]
Anchor = tuple[int, Reader, Hit | None]
"""A place where a date has left a mark, who reads it, and the word of the lexicon that was seen."""

_WEEKDAY, _MONTH, _RELATIVE = Kind.WEEKDAY, Kind.MONTH, Kind.RELATIVE
_PLACE = itemgetter(0)
_DASHES = frozenset("-–—")
_JOINING = frozenset({"dan", "atau", "hingga", "sampai", "hari", "-", "–"})
_BEFORE_NAME = frozenset({" ", "(", "\n"})


def find_dates(sheet: Sheet, hits: Hits, lexicon: Lexicon) -> list[DateFound]:
    """Every date expression of headline, captions and body, in order.

    >>> from rilis.layout import lay_out
    >>> from rilis.lexicon import Lexicon
    >>> sheet = lay_out("Ia ditangkap pada Senin malam (16/6/2025).")
    >>> lexicon = Lexicon.default()
    >>> [found] = find_dates(sheet, lexicon.matcher.find(sheet.text), lexicon)
    >>> sheet.text[found.at.start : found.at.end], found.first
    ('Senin malam (16/6/2025)', Printed(year=2025, month=6, day=16))
    """
    text = sheet.text
    rules = lexicon.made(grammar)
    found: list[DateFound] = []
    reached = 0
    for at, read, hit in sorted(_anchors(text, hits), key=_PLACE):
        if at < reached:
            continue
        one = read(text, at, hit, rules, found)
        if one is not None and one.at.start >= reached:
            found.append(one)
            reached = one.at.end
    return without_repeats(text, ranges(text, found)) if found else found


def _anchors(text: str, hits: Hits) -> list[Anchor]:
    """Where a date has left a mark: a name of the lexicon, a slash, the century of a year."""
    anchors: list[Anchor] = [(hit.start, _weekday_first, hit) for hit in hits.of(_WEEKDAY)]
    anchors += [(hit.start, _relative, hit) for hit in hits.of(_RELATIVE)]
    anchors += [(hit.start, _month_seen, hit) for hit in hits.of(_MONTH)]
    for mark, read in (("/", _slash_seen), ("20", _year_seen), ("19", _year_seen)):
        at = text.find(mark)
        while at >= 0:
            anchors.append((at, read, None))
            at = text.find(mark, at + len(mark))
    return anchors


def _weekday_first(
    text: str, start: int, hit: Hit | None, rules: Grammar, found: list[DateFound]
) -> DateFound | None:
    """A calendar day behind its weekday, or a weekday alone."""
    return _day(text, start, rules) or _weekday(text, start, rules)


def _month_seen(
    text: str, at: int, hit: Hit | None, rules: Grammar, found: list[DateFound]
) -> DateFound | None:
    """A calendar day where days stand before a month's name; else a month of its own."""
    days = None
    if text[at - 1 : at] in _BEFORE_NAME and any(map(str.isdecimal, text[max(0, at - 3) : at])):
        days = rules.days_before.search(text, max(0, at - 24), at)
    day = _day(text, days.start(), rules) if days else None
    if day is None:
        return _month(text, at, rules, found)
    found += _listed(text, day, found[-1].at.end if found else 0)
    return day


def _listed(text: str, last: DateFound, reached: int) -> list[DateFound]:
    """The days that share another's month: "8" and "9" in "8, 9 dan 10 April"."""
    match = _LISTED_BEFORE.search(text, max(reached, last.at.start - 24), last.at.start)
    if match is None or last.first is None or last.weekday is not None:
        return []
    days = [(int(one[0]), one.span()) for one in _NUMBER.finditer(text, *match.span("days"))]
    numbers = [0, *(day for day, _ in days), last.first.day or 0]
    if any(day >= following for day, following in pairwise(numbers)):
        return []
    if word_before(text, match.start()).lower() in BEFORE_DAY:
        return []
    return [DateFound(Range(*at), last.first._replace(day=day)) for day, at in days]


def _slash_seen(
    text: str, at: int, hit: Hit | None, rules: Grammar, found: list[DateFound]
) -> DateFound | None:
    """A calendar day in figures: "16/3", "24/10/24"."""
    if not text[at + 1 : at + 3].strip()[:1].isdecimal():
        return None
    digits = _DIGITS_BEFORE.search(text, max(0, at - 8), at)
    return _day(text, digits.start(), rules) if digits else None


def _year_seen(
    text: str, at: int, hit: Hit | None, rules: Grammar, found: list[DateFound]
) -> DateFound | None:
    """A year of its own, or the calendar day that it ends ("24-10-2024") or begins ("2024-10-24")."""
    if not text[at + 2 : at + 4].isdecimal() or text[at + 4 : at + 5].isalnum():
        return None
    before = text[at - 1 : at]
    if before.isalnum() or before == "/":
        return None
    if before in _DASHES and found and found[-1].at.end == at - 1 and _is_year(found[-1]):
        return DateFound(Range(at, at + 4), Printed(int(text[at : at + 4])))  # 2025-2029
    if before in {"-", "."}:
        dashed = _DASHED_BEFORE.search(text, max(0, at - 7), at)
        return _day(text, dashed.start(), rules) if dashed else None
    if _ISO_BEHIND.match(text, at):
        return _day(text, at, rules)
    return _year(text, at, found)


def _day(text: str, start: int, rules: Grammar) -> DateFound | None:
    """A calendar day; None if the figures are a fraction, a document's number, part of a name."""
    match = rules.calendar.match(text, start)
    if match is None:
        return None
    weekday, opened, until, behind, closed = match.group("weekday", "open", "until", "behind", "close")
    if weekday is None and word_before(text, start).lower() in BEFORE_DAY:
        return None
    first = _printed(match, rules)
    if first is None or (first.year is None and match["number"] and not _is_dated(text, match)):
        return None
    end = match.start("close") if closed and not opened else match.end()
    last = Printed(first.year, first.month, int(until)) if until else None
    weekday = weekday or behind
    return DateFound(Range(start, end), first, last, rules.weekdays[weekday.lower()] if weekday else None)


def _printed(match: re.Match[str], rules: Grammar) -> Printed | None:
    """Year, month and day of a match; None if the numbers can be no date."""
    day, name, number = match.group("day", "name", "number")
    if name:
        year = match["name_year"]
        return _possible(int(year) if year else None, rules.months[name.lower()], int(day))
    if number is None:
        return _possible(*map(int, match.group("iso", "iso_month", "iso_day")))
    year, sep = match.group("number_year", "sep")
    if sep != "/" and (not year or (len(year) == 2 and not match["weekday"])):
        return None
    if year and len(year) == 4 and not 1800 <= int(year) <= 2199:
        return None
    return _possible(_full(year) if year else None, int(number), int(day))


def _possible(year: int | None, month: int, day: int) -> Printed | None:
    return Printed(year, month, day) if 1 <= month <= 12 and 1 <= day <= 31 else None


def _full(year: str) -> int:
    """A year of two digits belongs to this century; the press writes older ones out."""
    return int(year) if len(year) == 4 else 2000 + int(year)


def _is_dated(text: str, match: re.Match[str]) -> bool:
    """Whether "16/3" is a day: beside a weekday, alone in brackets or after "tanggal"; else a fraction."""
    if match.group("weekday"):
        return True
    start, end = match.start("day"), match.end("number")
    if text[start - 1 : start] == "(":
        return text[end : end + 1] == ")"
    return text[max(0, start - 8) : start].lower() == "tanggal "


def _is_year(found: DateFound) -> bool:
    return found.first is not None and found.first.month is None


def _weekday(text: str, start: int, rules: Grammar) -> DateFound | None:
    """A weekday that stands for a day of its own: "Senin", "Sabtu lalu"."""
    match = rules.weekday.match(text, start)
    if match is None:
        return None
    end = match.end()
    plain = match.end("weekday") == end
    word = word_before(text, start).lower()
    labelled = word == "hari"
    if labelled:
        word = word_before(text, start - len("hari ")).lower()
    if word in BEFORE_WEEKDAY or word.isdecimal() or AFTER_WEEKDAY.match(text, end):
        return None
    if text[start].islower() and not labelled and (plain or text[start] == "m"):
        return None  # "minggu" is mostly the week
    if plain and not labelled and _NAME_BEHIND.match(text, end):
        return None  # "Sabtu Bersih" is a name
    if plain and _recurs(text, start, rules):
        return None
    near = match.group("near")
    number = rules.weekdays[match.group("weekday").lower()]
    return DateFound(Range(start, end), weekday=number, shift=_shift(near) if near else None)


def _recurs(text: str, start: int, rules: Grammar) -> bool:
    """Whether a weekday comes again every week: "Senin-Kamis", "Kamis" in "setiap Rabu dan Kamis"."""
    if rules.recurring_with.match(text, start):
        return True
    if text[start - 1 : start] not in _DASHES and word_before(text, start).lower() not in _JOINING:
        return False
    return rules.recurring_before.search(text, max(0, start - 48), start) is not None


def _shift(near: str) -> Shift:
    """What the words behind a weekday say: "lalu", "pekan depan"."""
    *unit, word = near.lower().split()
    shift = SHIFTS[word]
    return Shift("week", shift.by) if unit else shift


def _month(text: str, start: int, rules: Grammar, found: list[DateFound]) -> DateFound | None:
    """A month of its own: "Juni 2025", "November lalu", "April" after a word that asks for a month."""
    match = rules.month.match(text, start)
    if match is None:
        return None
    year, near = match.group("year", "near")
    name = match.group("month")
    first = Printed(int(year) if year else None, rules.months[name.lower()])
    if year:
        return DateFound(Range(start, match.end()), first)
    if len(name) < 3 or not name[0].isupper():
        return None
    if near:
        shift = Shift("year", SHIFTS[near.split()[1]].by) if near.startswith("tahun") else SHIFTS[near]
        return DateFound(Range(start, match.end()), first, shift=shift)
    end = match.end("month")
    asked = word_before(text, start).lower() in BEFORE_MONTH or _follows_month(text, start, found)
    in_range = TO_NEXT.match(text, end)
    if in_range and rules.month.match(text, in_range.end()):
        asked = True
    elif _NAME_BEHIND.match(text, end):
        return None
    return DateFound(Range(start, end), first) if asked else None


def _follows_month(text: str, start: int, found: list[DateFound]) -> bool:
    """Whether the last date is a month and only "dan", a comma or a dash parts it from here."""
    if not found or found[-1].first is None or found[-1].first.month is None:
        return False
    between = text[found[-1].at.end : start]
    return len(between) < 22 and bool(TO_NEXT.fullmatch(between) or _ANOTHER_YEAR.fullmatch(between))


def _year(text: str, start: int, found: list[DateFound]) -> DateFound | None:
    """A year of its own: "2019" in "tahun 2019", "sejak 2017", but not in "Pilkada 2024"."""
    end = start + 4
    if text[end : end + 1] in {"/", "."} and text[end + 1 : end + 2].isalnum():
        return None
    label = _YEAR_LABEL.search(text, max(0, start - 7), start)
    at = label.start() if label else start
    asked = not _is_in_name(text, label) if label else _year_is_asked(text, start, end, found)
    if not asked or NAMED_YEAR.search(text, max(0, at - 60), at) or text[at - 2 : at - 1].isdecimal():
        return None
    return DateFound(Range(start, end), Printed(int(text[start:end])))


def _is_in_name(text: str, label: re.Match[str]) -> bool:
    """Whether "Tahun" belongs to the name before it: "Awards Tahun 2025"."""
    at = label.start()
    return label.group()[0] == "T" and _CAPITAL_WORD.search(text, max(0, at - 24), at) is not None


def _year_is_asked(text: str, start: int, end: int, found: list[DateFound]) -> bool:
    """Whether the words around four digits make them a year."""
    word = word_before(text, start)
    if word.lower() in BEFORE_YEAR and not word.isupper():
        return True
    if found and _is_year(found[-1]) and found[-1].at.end > start - 24:
        between = text[found[-1].at.end : start]
        return bool(TO_NEXT.fullmatch(between) or _ANOTHER_YEAR.fullmatch(between))
    goes_on = _YEAR_BEHIND.match(text, end) or _UNTIL_YEAR.match(text, end)
    return goes_on is not None and word.islower()


def _relative(
    text: str, start: int, hit: Hit | None, rules: Grammar, found: list[DateFound]
) -> DateFound | None:
    """Words such as "hari ini", "dua hari lalu", "pekan depan"."""
    row = hit.rows[_RELATIVE] if hit else None
    if hit is None or not isinstance(row, RelativeRow):
        return None
    if row.unit == "days":
        return _days_ago(text, hit, row)
    if text[start] == "M" and text[max(0, start - 2) : start - 1].isalpha():
        return _weekday(text, start, rules)  # "pada Minggu lalu" is a Sunday, "minggu lalu" a week
    counts = row.unit != "day" or text.startswith("hari", start)
    if counts and _UNCOUNTED.search(text, max(0, start - 12), start):
        return None  # "tiga tahun lalu", "beberapa hari ini" are stretches of time
    if "-" in {text[start - 1 : start], text[hit.end : hit.end + 1]}:
        return None  # "besok-besok" is no day
    unit = LOOSE if row.code == "yesterday" and _is_loose(text, hit) else row.unit
    return DateFound(Range(start, hit.end), shift=Shift(unit, row.shift, row.anchor))


def _is_loose(text: str, hit: Hit) -> bool:
    """Whether "kemarin" only means lately: "Lebaran kemarin", "kemarin awal bulan"."""
    return word_before(text, hit.start) in OCCASIONS or LOOSELY_BEHIND.match(text, hit.end) is not None


def _days_ago(text: str, hit: Hit, row: RelativeRow) -> DateFound | None:
    """So many days back: in "dua hari lalu" the number is part of the expression."""
    number = _NUMBER_BEFORE.search(text, max(0, hit.start - 10), hit.start)
    if number is None or text[number.start() - 1 : number.start()] == "-":
        return None
    word = number.group(1).lower()
    days = int(word) if word.isdecimal() else NUMERALS.get(word)
    if days is None:
        return None
    return DateFound(Range(number.start(), hit.end), shift=Shift("day", days * row.shift, row.anchor))
