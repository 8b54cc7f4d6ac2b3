"""Who speaks: for each passage of reported speech the persons who said it, and how that is known."""

from __future__ import annotations

from typing import NamedTuple

from rilis.find.quotes import QuoteFound
from rilis.layout.sheet import Range, Sheet
from rilis.lexicon import Hits
from rilis.model import SpeakerHow, SpeakerType
from rilis.resolve.identity import Roster, Somebody


class SpeakerFound(NamedTuple):
    """Who speaks: somebody of the roster, or a name as printed."""

    who: Somebody | None
    name: str
    type: SpeakerType
    mention: Range | None
    how: SpeakerHow


def who_speaks(sheet: Sheet, hits: Hits, quotes: list[QuoteFound], roster: Roster) -> list[list[SpeakerFound]]:
    """The speakers of each quote; an empty list where nobody is known."""
    return [[] for _ in quotes]
