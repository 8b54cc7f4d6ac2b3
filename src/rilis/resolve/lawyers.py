"""Who speaks of a client is a lawyer: "Klien kami tidak bersalah," kata Rahmat."""

from __future__ import annotations

from rilis.find.quotes import QuoteFound
from rilis.lexicon.patterns import later
from rilis.model import QuoteKind, Role
from rilis.resolve.speakers import SpeakerFound

OURS = later(r"\b[Kk]lien (?:kami|saya)\b")
THEIRS = later(r"\b[Kk]liennya\b")
"""The speaker's client, in his own words and in those of the press."""


def settle_lawyers(text: str, found: list[QuoteFound], spoken: list[list[SpeakerFound]]) -> None:
    """Make lawyers of the speakers who have no other part and speak of a client."""
    for quote, speakers in zip(found, spoken, strict=True):
        client = OURS if quote.kind is QuoteKind.DIRECT else THEIRS
        if not client.search(text, quote.start, quote.end):
            continue
        for who in (speaker.who for speaker in speakers):
            if who and not who.official and who.role in (None, Role.OTHER):
                who.role = Role.LAWYER
