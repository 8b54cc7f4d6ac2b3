"""Phrases that point back to somebody spoken of before: "dia", "perwira itu", "mereka"."""

from __future__ import annotations

import enum
import re

from rilis.layout.sheet import Range
from rilis.lexicon.patterns import later


class Anaphor(enum.Enum):
    """To whom a phrase points back: a person, one with a rank, one with none, several, or an organisation."""

    PERSON = enum.auto()
    OFFICER = enum.auto()
    CIVILIAN = enum.auto()
    SEVERAL = enum.auto()
    BODY = enum.auto()


PRONOUN = later(
    r"""
      (?:ia|dia|beliau|dirinya|pihaknya|yang\ bersangkutan)(?![\w-])
    | (?:lebih\ (?:jauh|lanjut)|kembali|kemudian|lagi|pula)$   # "dikatakan lebih lanjut": nobody new speaks
    | ke(?:dua|tiga|empat|lima|enam|tujuh|delapan)$            # counts points: "ketiga, kata X"
    | di$                                                      # a common slip for "kata dia"
    | .*\s(?:(?-i:Dia)|ia|beliau|pihaknya|dirinya)(?:\ pun|\ juga)?$     # behind what opens the clause
    """,
    re.IGNORECASE | re.DOTALL | re.VERBOSE,
)

OFFICER = later(
    r"(?:sang )?(?:perwira|polwan|jenderal|bintara|tamtama|pamen|pati)\b|polisi (?:itu|tersebut)"
    r"|(?:laki-laki|perempuan|pria|wanita) berpangkat\b",
    re.IGNORECASE,
)
"""Means an officer spoken of before, pointing or not: "perwira dengan dua melati di pundaknya"."""

DESCRIBED = later(
    r"""(?:sang\ )?(?:
        advokat | akademisi | aktivis | alumn(?:us|i) | anggota | artis | ayah | bapak | bupati | direktur
      | dokter | dosen | eks | gubernur | guru | ibu | jaksa | jebolan | kapol[a-z]+ | kepala | ketua | laki-laki
      | legislator | lelaki | lulusan | mantan | menteri | orang | pemuda | pengacara | pensiunan
      | perempuan | polisi | politi(?:si|kus) | pria | putra | remaja | sekretaris | wakil | wali\ kota | warga
      | wanita
    )\b""",
    re.VERBOSE | re.IGNORECASE,
)
"""Means one person spoken of before where a pointing word ends the phrase: "alumnus Akpol 2003 itu"."""

CIVILIAN = later(
    r"(?:sang )?(?:anak|lelaki|laki-laki|pemuda|perempuan|pria|remaja|wanita) (?:itu|tersebut|ini)",
    re.IGNORECASE,
)
"""Means somebody spoken of before, but nobody whom the press would rather call by his rank."""

BODY = later(
    r"(?:aliansi|asosiasi|forum|instansi|institusi|koalisi|komisi|lembaga|organisasi|partai|perusahaan|yayasan)"
    r" (?:itu|tersebut|ini|tadi)",
    re.IGNORECASE,
)
"""Means an organisation spoken of before."""

PRESENTED = later(
    r"(?:pria|perempuan|wanita|lelaki|laki-laki)\s"
    r"(?:yang\s(?:akrab|biasa|bisa|juga|karib|kerap|pernah|sering)\s|berusia\b|kelahiran\s)",
    re.IGNORECASE,
)
"""Means, pointing or not, one person spoken of before: "pria yang akrab disapa Gus Wira"."""

POINTING = later(r"\s(?:itu|tersebut|ini|tadi)$")


def pronoun(text: str, at: Range) -> Anaphor | None:
    """The anaphor of a phrase that is or has a pronoun for its head.

    >>> pronoun("beliau juga", Range(0, 11))
    <Anaphor.PERSON: 1>
    """
    if PRONOUN.match(text, at.start, at.end):
        return Anaphor.PERSON
    if text.startswith(("mereka", "Mereka"), at.start) or text.endswith(" dan mereka", at.start, at.end):
        return Anaphor.SEVERAL
    return None


def description(text: str, at: Range, office: bool) -> Anaphor | None:
    """The anaphor of a phrase that describes one person and points; ``office`` where an office stands in it.

    >>> description("pria berkacamata itu", Range(0, 20), office=False)
    <Anaphor.PERSON: 1>
    """
    if OFFICER.match(text, at.start, at.end):
        return Anaphor.OFFICER
    if CIVILIAN.fullmatch(text, at.start, at.end):
        return Anaphor.CIVILIAN
    if BODY.fullmatch(text, at.start, at.end):
        return Anaphor.BODY
    if PRESENTED.match(text, at.start, at.end):
        return Anaphor.PERSON
    if POINTING.search(text, at.start, at.end) and (office or DESCRIBED.match(text, at.start, at.end)):
        return Anaphor.OFFICER if "perwira" in text[at.start : at.end] else Anaphor.PERSON
    return None
