"""Date expressions: calendar dates, months, years, ranges, and relative words, as printed."""

from __future__ import annotations

from attrs import define

from rilis.layout.sheet import Range, Sheet


@define
class DateFound:
    """A date expression as printed, with what it says; the calendar completes it."""

    at: Range


def find_dates(sheet: Sheet) -> list[DateFound]:
    """Every date expression of headline, captions and body, in order."""
    return []
