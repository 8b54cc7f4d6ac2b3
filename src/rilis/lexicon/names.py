"""The grammar of personal names in the Indonesian press: capitals, initials, particles, degrees.

Nothing here knows any name; a name is told by its shape and by what stands around it.
The atoms are strings, to be put into bigger patterns; the patterns are ready to use.
"""

from __future__ import annotations

import re

from rilis.lexicon.files import shipped
from rilis.lexicon.patterns import later

LETTER = r"A-Za-zÀ-ÖØ-öø-ÿ"

WORD = rf"[A-ZÀ-ÖØ-Þ](?:[{LETTER}]|['’‘`\-](?=[{LETTER}]))*+"
"""A word of a name: Budi, Ma'ruf, Al-Ghazali, AH; also a lone I in I Made."""

INITIALS = r"(?:(?:[A-Z]|Moh|Muh|Mhd|Mohd|Muhd|Abd|St|Tb|Rd|Dt|Dg|Gst|Ngr)\.[ ]?){0,3}+"
"""Initials and shortened names with their full stops: M., A.R., Moh., Tb."""

PARTICLE = r"(?:bin|binti|br\.?|boru|van|von|der|den|de|da|dos|al|el|ibn|tri|dwi|anak\ dari)"
"""Small words that stand inside a name: Jaka bin Wiranta, Bram van Doren."""

NAME = rf"""
    {INITIALS} {WORD}                           # M. Taufan, E. Zulpan, Budi
    (?:
        [ ]{INITIALS} {WORD}                    # Santoso, W. Hutagalung
      | [ ]{PARTICLE}[ ]{WORD}                  # bin Asip
      | [ ](?:[A-Z]\.){{1,3}}(?=[\s,)])          # A.R.
    ){{0,7}}+
"""
"""A name at its longest, to be cut back by what the lexicon knows (a unit, a weekday, an office)."""

NAME_AT = later(NAME, re.VERBOSE)

WORD_AT = later(WORD)

NOT_A_NAME = frozenset(shipped("openers.txt").decode().split())
"""Words that begin sentences in capitals and are no names, in small letters."""


def name_end(text: str, start: int, limit: int) -> int:
    """Where the longest name that begins at ``start`` ends, at most ``limit``; ``start`` if none begins.

    >>> text = "Iptu M. Taufan Hidayat menuturkan"
    >>> text[5:name_end(text, 5, len(text))]
    'M. Taufan Hidayat'
    """
    found = NAME_AT.match(text, start, min(limit, len(text)))
    return found.end() if found else start
