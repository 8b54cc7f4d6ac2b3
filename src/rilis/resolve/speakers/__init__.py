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
from rilis.resolve.speakers.anaphor import Anaphor
from rilis.resolve.speakers.floor import Floor
from rilis.resolve.speakers.speaker import SpeakerFound, Speakers

__all__ = ["SpeakerFound", "who_speaks"]

_PERSON = Anaphor.PERSON
_CLITIC, _CARRIED, _PRONOUN = SpeakerHow.CLITIC, SpeakerHow.CARRIED, SpeakerHow.PRONOUN


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
    _fill_teasers(sheet, quotes, spoken)
    return spoken


def _speakers(number: int, floor: Floor) -> Speakers:
    """Who says one quote, the quotes before it being known."""
    quote = floor.quotes[number]
    if quote.speaker is None:
        if quote.clitic:
            return floor.antecedent(number, _PERSON, _CLITIC)
        return floor.explained(number) or floor.antecedent(number, _PERSON, _CARRIED)
    reading = floor.phrases.read(
        quote.speaker, quote.cue is not None and quote.cue.start > quote.speaker.start
    )
    if reading.anaphor is not None:
        return floor.antecedent(number, reading.anaphor, _PRONOUN)
    if reading.several is None:
        return reading.speakers
    speakers = floor.holder_among(number, reading.several)
    if not speakers:
        floor.lose()
    return speakers


def _fill_teasers(sheet: Sheet, quotes: list[QuoteFound], spoken: list[list[SpeakerFound]]) -> None:
    """Give a quote that stands alone above the story the speaker it has where the story repeats it."""
    lone = [number for number, quote in enumerate(quotes) if quote.cue is None and not spoken[number]]
    if not lone:
        return
    told = {
        sheet.text[q.start : q.end]: speakers for q, speakers in zip(quotes, spoken, strict=True) if speakers
    }
    for number in lone:
        quote = quotes[number]
        again = told.get(sheet.text[quote.start : quote.end], [])
        spoken[number] = [speaker._replace(how=_CARRIED) for speaker in again]
