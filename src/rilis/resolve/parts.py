"""The part of a speaker who has none so far, by what he says or by the home that is told of him.

"Klien kami tidak bersalah," kata Rahmat: a lawyer. "Rahmat, warga Sukamaju, mengaku lega": a resident. A home
alone makes nobody a resident of the story: the press gives the suspect's and the passer-by's too.
"""

from __future__ import annotations

import re

from rilis.find.quotes import QuoteFound
from rilis.lexicon.patterns import later
from rilis.model import QuoteKind, Role
from rilis.resolve.roster import Mention, Somebody
from rilis.resolve.speakers import SpeakerFound

OURS = later(r"\b[Kk]lien (?:kami|saya)\b")
THEIRS = later(r"(?<!pengacara dan )(?<!kuasa hukum dan )(?<!advokat dan )\b[Kk]liennya\b")
"""The speaker's client, in his own words and in those of the press; not that of a lawyer of whom he speaks."""

NAMED_AS_CLIENT = later(r"(?:[Kk]uasa hukum|[Pp]engacara|[Aa]dvokat|[Pp]enasihat hukum) $")
"""Before a client's name: "kuasa hukum [Rahmat], Wiranta"."""

_HOME = r"\b(?:warga|penduduk)\b(?![ ]negara\b)"

BEHIND = later(
    rf"""
    (?:[ ]\(\d[^)\n]{{0,14}}\))?,?[ ]
    (?:(?:(?:adalah|juga|merupakan|perwakilan|salah|satu|sebagai|selaku|seorang|yang)[ ]){{1,3}}{_HOME}
      |{_HOME}(?=[ ](?:[A-Z]|asal|desa|dusun|kampung|kecamatan|kelurahan|kota|sekitar|setempat)))
    """,
    re.VERBOSE,
)
"""Behind a name: "Rahmat (40), salah seorang [warga]"."""

BEFORE = later(
    rf"""
    (?:{_HOME}|\bketua[ ]R[TW]\b)
    (?:[ ](?:(?-i:[A-Z])[\w./]*,?|[\d/]+|desa|di|dusun|kabupaten|kampung|kecamatan|kelurahan|kota|lain(?:nya)?|sekitar
      |setempat|yang)){{0,14}},?[ ]$
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""Before a name: "Seorang [warga] RT.03 Sukamaju, Rahmat"."""

HOMES = ("arga", "enduduk", "RT", "RW")
"""What stands before a name that is told by a home; to look for that first costs little."""

REACH = 110
FEW = 6
"""So many mentions are looked at: a home is told early."""


def settle_parts(text: str, found: list[QuoteFound], spoken: list[list[SpeakerFound]]) -> None:
    """Give a part to the speakers who have no other: first by a client of theirs, then by a home.

    Args:
        text: the text of the sheet.
        found: its quotes.
        spoken: the speakers of each.
    """
    for quote, speakers in zip(found, spoken, strict=True) if "lien" in text else ():
        for who in (speaker.who for speaker in speakers):
            if who and _is_open(who) and _has_client(text, quote, who):
                who.role = Role.LAWYER
    for who in (speaker.who for speakers in spoken for speaker in speakers):
        if who and _is_open(who) and any(_lives_there(text, mention) for mention in who.mentions[:FEW]):
            who.role = Role.RESIDENT


def _is_open(who: Somebody) -> bool:
    """Whether nothing more than a name is known of somebody."""
    return not who.official and who.role in (None, Role.OTHER)


def _has_client(text: str, quote: QuoteFound, who: Somebody) -> bool:
    """Whether a speaker speaks of his client, and is named nowhere as one who has a lawyer."""
    client = OURS if quote.kind is QuoteKind.DIRECT else THEIRS
    return client.search(text, quote.start, quote.end) is not None and not any(
        text.startswith(", ", at.end) and NAMED_AS_CLIENT.search(text, max(0, at.start - 20), at.start)
        for at in who.mentions
    )


def _lives_there(text: str, mention: Mention) -> bool:
    """Whether a home stands beside a mention."""
    if BEHIND.match(text, mention.end):
        return True
    before = text[max(0, mention.start - REACH) : mention.start]
    return any(word in before for word in HOMES) and BEFORE.search(before) is not None
