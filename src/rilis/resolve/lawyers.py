"""Who speaks of a client is a lawyer: "Klien kami tidak bersalah," kata Rahmat."""

from __future__ import annotations

from rilis.find.quotes import QuoteFound
from rilis.lexicon.patterns import later
from rilis.model import QuoteKind, Role
from rilis.resolve.roster import Somebody
from rilis.resolve.speakers import SpeakerFound

OURS = later(r"\b[Kk]lien (?:kami|saya)\b")
THEIRS = later(r"(?<!pengacara dan )(?<!kuasa hukum dan )(?<!advokat dan )\b[Kk]liennya\b")
"""The speaker's client, in his own words and in those of the press; not that of a lawyer of whom he speaks."""


NAMED_AS_CLIENT = later(r"(?:[Kk]uasa hukum|[Pp]engacara|[Aa]dvokat|[Pp]enasihat hukum) $")
"""Before a client's name: "kuasa hukum [Rahmat], Wiranta"."""


def settle_lawyers(text: str, found: list[QuoteFound], spoken: list[list[SpeakerFound]]) -> None:
    """Make lawyers of the speakers who have no other part and speak of a client."""
    for quote, speakers in zip(found, spoken, strict=True):
        client = OURS if quote.kind is QuoteKind.DIRECT else THEIRS
        if not client.search(text, quote.start, quote.end):
            continue
        for who in (speaker.who for speaker in speakers):
            if who and not who.official and who.role in (None, Role.OTHER) and not _is_client(text, who):
                who.role = Role.LAWYER


def _is_client(text: str, who: Somebody) -> bool:
    """Whether somebody is named as one who has a lawyer."""
    return any(
        text.startswith(", ", at.end) and NAMED_AS_CLIENT.search(text, max(0, at.start - 20), at.start)
        for at in who.mentions
    )
