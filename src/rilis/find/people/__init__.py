"""Mentions of people who hold neither rank nor office: names and initials with age, role, alias.

No list of names is known here. What stands around a name gives it away:

    korban, Rahmat Gunadi (21), warga Sukamaju      a word for a part in the story, an age
    pria berinisial RG alias Gondrong               a word of naming
    "Gelap sekali," kata Sumiyati.                  a verb of saying
    Rektor Universitas Nusa, Prof. Dr. Wiranta      an office that is no public one, a title
"""

from __future__ import annotations

from typing import Any

from rilis.find.people.joining import names_of_aliases
from rilis.find.people.mention import Cue, PersonMention, Reading
from rilis.find.people.parts import tell_parts
from rilis.find.people.search import search
from rilis.layout.sheet import Range, Sheet
from rilis.lexicon import Hits, Kind

__all__ = ["PersonMention", "find_people"]

_ROLE, _SAYING = Kind.ROLE, Kind.SAYING
_OF_ONESELF = ("mengak", "mengekl", "mengkl")
"""Who says "mengaku" or "mengeklaim" speaks of himself: "Rahmat mengaku mencuri"."""
_cue: Any = tuple.__new__
"""Makes a cue without a call of Python's in between."""


def find_people(
    sheet: Sheet, hits: Hits, taken: list[Range], former: list[Range] | None = None
) -> list[PersonMention]:
    """Every mention of a person outside the stretches ``taken`` by officials, in order.

    ``former`` are the names of those who have left a civil office: private people, known by it.

    >>> from rilis.layout import lay_out
    >>> from rilis.lexicon import Lexicon
    >>> sheet = lay_out("Polisi menangkap pelaku berinisial RG (21) di rumahnya.")
    >>> found = find_people(sheet, Lexicon.default().matcher.find(sheet.text), [])
    >>> [(sheet.text[m.at.start : m.at.end], m.age, m.role.value) for m in found]
    [('RG', 21, 'suspect')]
    """
    cues = [_cue(Cue, (start, end, rows[_ROLE])) for start, end, rows in hits.of(_ROLE)]
    found = search(sheet, hits, cues, taken)
    if former:
        found = [one for one in found if not any(one.at.start < at.start < one.at.end for at in former)]
        known = {one.at.start for one in found}
        found += [Reading(at, at.end, at.end) for at in former if at.start not in known]
        found.sort(key=lambda one: one.at)
    said = [start for start, _, _ in hits.of(_SAYING) if not sheet.text.startswith(_OF_ONESELF, start)]
    aliases = names_of_aliases(found, sheet.text)
    tell_parts(found, sheet.text, cues, said, aliases)
    return [
        PersonMention(one.at, one.age, one.role, one.aliases)
        for one in found
        if not aliases or sheet.text[one.at.start : one.at.end] not in aliases
    ]
