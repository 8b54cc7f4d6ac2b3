"""Who speaks as one of those who live there: "Rahmat, warga Sukamaju, mengaku lega".

A home alone makes nobody a resident of the story: the press gives the suspect's and the passer-by's too.
"""

from __future__ import annotations

import re

from rilis.lexicon.patterns import later
from rilis.model import Role
from rilis.resolve.roster import Mention
from rilis.resolve.speakers import SpeakerFound

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

REACH = 110
FEW = 6
"""So many mentions are looked at: a home is told early."""


def settle_residents(text: str, spoken: list[list[SpeakerFound]]) -> None:
    """Make residents of the speakers who have no other part and of whom a home is told."""
    for speakers in spoken:
        for who in (speaker.who for speaker in speakers):
            if who is None or who.official or who.role not in (None, Role.OTHER):
                continue
            if any(_lives_there(text, mention) for mention in who.mentions[:FEW]):
                who.role = Role.RESIDENT


def _lives_there(text: str, mention: Mention) -> bool:
    """Whether a home stands beside a mention."""
    if BEHIND.match(text, mention.end):
        return True
    return BEFORE.search(text, max(0, mention.start - REACH), mention.start) is not None
