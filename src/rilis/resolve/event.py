"""When it happened: the one day of the happening that the headline, or else the lead, is about."""

from __future__ import annotations

import datetime as dt

from rilis.layout.sheet import Sheet
from rilis.lexicon import Hits
from rilis.resolve.calendar import DateKnown


def event_day(known: list[DateKnown], sheet: Sheet, hits: Hits, published: dt.date | None) -> str | None:
    """The day of the event; ISO or None."""
    for one in known:
        if one.day:
            return one.day.isoformat()
    return None
