"""Who speaks: for each passage of reported speech the persons who said it, and how that is known.

Three steps, the surest first: the attribution's own phrase (:mod:`.phrase`); where that is a pronoun or
a mere cue, the one who holds the floor (:mod:`.floor`); where there is no attribution at all, an
explanation that follows, or the floor again.
"""

from __future__ import annotations

from rilis.find.quotes import QuoteFound
from rilis.layout.sheet import Sheet
from rilis.lexicon import Hits
from rilis.model import SpeakerHow
from rilis.resolve.identity import Roster
from rilis.resolve.speakers.floor import Floor
from rilis.resolve.speakers.phrase import Anaphor
from rilis.resolve.speakers.speaker import SpeakerFound, Speakers

__all__ = ["SpeakerFound", "who_speaks"]


def who_speaks(
    sheet: Sheet, hits: Hits, quotes: list[QuoteFound], roster: Roster
) -> list[list[SpeakerFound]]:
    """The speakers of each quote; an empty list where nobody is known.

    "X menuturkan, …", "… ujarnya", "Ia menambahkan …" are all three X's.
    """
    floor = Floor(sheet, hits, roster, quotes)
    spoken: list[list[SpeakerFound]] = []
    for number in range(len(quotes)):
        speakers = _speakers(number, floor)
        floor.give(number, speakers)
        spoken.append(list(speakers))
    return spoken


def _speakers(number: int, floor: Floor) -> Speakers:
    """Who says one quote, the quotes before it being known."""
    quote = floor.quotes[number]
    if quote.speaker is not None:
        reading = floor.phrases.read(quote.speaker)
        if reading.several:
            return floor.holder_among(number, reading.several)
        if reading.anaphor is None:
            return reading.speakers
        return floor.antecedent(number, reading.anaphor, SpeakerHow.PRONOUN)
    if quote.clitic:
        return floor.antecedent(number, Anaphor.PERSON, SpeakerHow.CLITIC)
    return floor.explained(number) or floor.antecedent(number, Anaphor.PERSON, SpeakerHow.CARRIED)
