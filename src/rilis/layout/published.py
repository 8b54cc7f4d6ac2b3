"""The line that says when the article was published: ``Rabu, 06 Mar 2024 16:20 WIB``."""

from __future__ import annotations

import re

from rilis.layout.sheet import Range
from rilis.lexicon.patterns import later

_WEEKDAY = r"(?:(?i:Senin|Selasa|Rabu|Kamis|Jum'?at|Sabtu|Minggu|Ahad)[,\ /]{1,3})"
_DAY = (
    r"(?:\d{1,2}[\ /.-]{1,2}(?:[A-Z][A-Za-z]{2,8}|\d{1,2})[\ ,/.-]{1,2}(?:20)?\d{2}"  # 06 Mar 2024, 6/3/24
    r"|[A-Z][a-z]{2,8}\ \d{1,2},\ 20\d\d)"  # Jan 24, 2020
)
_CLOCK = r"(?:(?i:pukul|jam)\ )?\d{1,2}[:.]\d{2}(?::\d{2})?(?:\ ?(?i:am|pm))?(?:\ ?(?i:WIB|WITA|WIT)\b)?"
_MOMENT = rf"{_WEEKDAY}?{_DAY}(?:\ ?[,|/@–-]?\ ?{_CLOCK})?"

_LINE = later(
    rf"""
    (?: (?:Di)?[Tt]erbit(?:kan)?(?:\ pada)? | Dipublikasikan | Publish(?:ed)? | Posted(?:\ on)? | Diperbarui
      | Updated? | Tayang | Diunggah | Dibuat | Tanggal | Last\ updated | [Dd]iperbarui | - | – | \| | • )?
    [:\ ]{{0,3}}
    (?P<moment> {_MOMENT} | \d{{1,2}}\ (?:jam|menit|hari|minggu|bulan)\ (?:yang\ )?lalu )
    [\ ,|•·-]{{0,3}}
    """,
    re.VERBOSE,
)
_INLINE = later(rf"{_WEEKDAY}?{_DAY}[\ ,|–-]{{1,3}}\d{{1,2}}[:.]\d{{2}}\ (?:WIB|WITA|WIT)\b")
_WITHIN = later(rf"{_MOMENT}")
_ZONE = later(r" WI(?:B|TA|T)\b")
_TAIL = later(
    r"(?:WIB|WITA|WIT|[A-Z][\w ]{0,24}|\d{1,2}[:.]\d\d.{0,12}|\d+ (?:kali|views?|komentar).{0,10}|.{0,3})\Z",
    re.DOTALL,
)
_LONGEST_LINE = 90
_FAR = 350
"""No publication moment stands deeper in the run of a text."""


def published_line(text: str, line: Range) -> tuple[Range, Range] | None:
    """The moment in a line that says nothing else, and the whole of what is to be left out."""
    if line.end - line.start > _LONGEST_LINE:
        return None
    found = _LINE.match(text, line.start, line.end)
    if not found or not _TAIL.match(text, found.end(), line.end):
        return None
    return Range(*found.span("moment")), line


def moment_in(said: str) -> str | None:
    """A moment somewhere in a short line: ``Jurnalis-Senin, 03 Februari 2025 |10:15 WIB``."""
    found = _WITHIN.search(said) if len(said) <= _LONGEST_LINE else None
    return found.group() if found else None


def published_inline(text: str, line: Range) -> Range | None:
    """A moment with its clock time and zone near the head of a text that lost its line ends."""
    end = min(line.end, line.start + _FAR)
    found = _INLINE.search(text, line.start, end) if _ZONE.search(text, line.start, end) else None
    if not found or text[found.start() - 1 : found.start()] == "(":
        return None
    return Range(*found.span())
