"""Which day: date expressions completed from each other and from the day of publication."""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

from rilis.find.dates import DateFound
from rilis.layout.sheet import Range, Sheet
from rilis.model import DateHow, Precision, WeekdayCheck


class DateKnown(NamedTuple):
    """A date expression with its value: ISO, or None where nothing anchors it."""

    at: Range
    value: str | None
    precision: Precision
    weekday: WeekdayCheck | None
    how: DateHow


def which_days(found: list[DateFound], sheet: Sheet, published: dt.date | None) -> list[DateKnown]:
    """The value of each date expression."""
    return []


def event_day(known: list[DateKnown], sheet: Sheet, published: dt.date | None) -> str | None:
    """The day of the happening that the headline, or else the lead, is about; ISO or None."""
    return None
