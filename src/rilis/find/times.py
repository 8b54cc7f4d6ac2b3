"""Clock times: "pukul 22.00 WIB", "jam 9 malam"."""

from __future__ import annotations

from typing import NamedTuple

from rilis.layout.sheet import Range, Sheet


class TimeFound(NamedTuple):
    """A clock time: ``value`` like "22:00", ``zone`` WIB, WITA, WIT or None."""

    at: Range
    value: str
    zone: str | None


def find_times(sheet: Sheet) -> list[TimeFound]:
    """Every clock time, in order."""
    return []
