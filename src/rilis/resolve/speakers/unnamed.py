"""Speakers whom the article does not name: "seorang saksi", "polisi", "KPAI"."""

from __future__ import annotations

import re

from rilis.layout.sheet import Range
from rilis.lexicon.patterns import later
from rilis.model import Role, SpeakerHow, SpeakerType
from rilis.resolve.speakers.clause import VERB
from rilis.resolve.speakers.speaker import SpeakerFound

MANY = later(
    r"(?:tim|petugas|polisi|pihak|kepolisian|keluarga|warga|masyarakat|massa|lembaga|instansi|para|kedua|ketiga|mereka"
    r"|puluhan|ratusan|ribuan|sejumlah|beberapa)",
    re.IGNORECASE,
)
"""How those begin who are many."""

PRIVATE = later(
    r"(?:anak|ayah|ibu|istri|pedagang|pembeli|pemilik|pengemudi|penjual|saksi|salah|seorang|sopir|suami|tetangga|warga)\b",
    re.IGNORECASE,
)
"""How a phrase begins that means a private person: he speaks for himself, not on the case."""

ORGANISATION = later(
    r"""(?:[A-Z]{3,}|Polisi|Polri|Polda|Polres|Polresta|Polsek|Komisi|Kementerian|Badan|Dinas|Satgas|Satuan|Pemerintah
      |Pemkab|Pemkot|Pemprov|Yayasan|PT|CV|Lembaga|Kejaksaan|Pengadilan|Mahkamah|Dewan|Partai|Asosiasi|Universitas)\b""",
    re.VERBOSE,
)
"""How an organisation's name begins."""

SOURCE = later(
    r"(?:dari\s+)?(?:(?:hasil|pengakuan|keterangan|penjelasan|penuturan|pernyataan|cerita|kesaksian)\s+"
    r"(?:resmi\s+|tertulis\s+)?)+(?:dari\s+)?",
    re.IGNORECASE,
)
"""What is heard from somebody: "menurut keterangan polisi"."""

ROLE_NOUN = later(
    r"(?:sang\s+|si\s+)?(?:terduga\s+)?"
    r"(?P<noun>pelaku|tersangka|terdakwa|terlapor|korban|saksi|pelapor|pengacara|kuasa hukum)"
    r"(?:\s+(?:itu|tersebut|ini))?",
    re.IGNORECASE,
)
"""A role that stands for a person."""

ROLES = {
    "korban": Role.VICTIM,
    "saksi": Role.WITNESS,
    "pelapor": Role.REPORTER,
    "pengacara": Role.LAWYER,
    "kuasa hukum": Role.LAWYER,
}

NOBODY = later(
    rf"""\(?\d | (?:senin|selasa|rabu|kamis|jum.?at|sabtu|minggu|hari|tanggal|pasal|ayat)\b
      | (?:akan|atas|bukan|dalam|dari|dengan|di|hal|hanya|jika|karena|kepada|masih|melalui|oleh|pada|saat|sebab|sebanyak
          |sehubungan|sejak|selain|setelah|tampak|tanpa|terhadap|terlihat|tersebut|untuk|usai|yang)\b
      | (?!(?-i:[A-Z]{{2}})){VERB}""",
    re.VERBOSE | re.IGNORECASE,
)
"""How a phrase begins that is no speaker: a date, an adverbial, a verb."""

PHRASE_END = later(
    rf"[,\n]|\((?!\w+\)\s[A-Z])|\s(?:adalah|dalam|minta|pada|secara|selaku|sebagai|yang)(?:\s|$)|\s(?:pun|juga|telah|sudah|turut|ikut|langsung|lalu|kemudian|sempat|kembali|turun|tiba|datang|terus|tentu|lantas|justru|akhirnya|hanya|kerap|masih|sangat|selalu|sering|tetap|{VERB})\b"
    r"|(?<=duanya)\s"
)
"""Where a noun phrase is over: at a mark, or before what belongs to the verb."""

NAME_WITH_COMMAS = later(r"(?:[A-Z]\w+\s){0,3}[A-Z]\w+,\s(?:[A-Z]\w+,?\s){1,4}dan\s[A-Z]\w+")
"""A name with commas in it: "Badan Meteorologi, Klimatologi, dan Geofisika"."""

SECOND_HEAD = later(r".*,\s+(?=[A-Z]|polisi|pihak|warga|korban|pelaku|tersangka|ia\b|dia\b)", re.DOTALL)
"""A comma before the cue that parts something from the subject: "November 2016, Kejaksaan …"."""


def noun_phrase(text: str, at: Range, before_cue: bool) -> Range:
    """The phrase itself, without its source word and without what a comma parts from it.

    >>> phrase = "keterangan polisi, pekan lalu"
    >>> phrase[slice(*noun_phrase(phrase, Range(0, len(phrase)), before_cue=False))]
    'polisi'
    """
    start, end = at
    if before_cue and not ORGANISATION.match(text, start, end) and not MANY.match(text, start, end):
        head = SECOND_HEAD.match(text, start, end)
        start = head.end() if head is not None else start
    source = SOURCE.match(text, start, end)
    if source is not None and source.end() < end:
        start = source.end()
    listed = NAME_WITH_COMMAS.match(text, start, end)
    cut = PHRASE_END.search(text, listed.end() if listed is not None else start, end)
    if cut is not None and cut.start() > start:
        end = cut.start()
    return Range(start, end)


def role_of(text: str, at: Range) -> Role | None:
    """The role by which alone a phrase means somebody: "pelaku tersebut"."""
    found = ROLE_NOUN.fullmatch(text, at.start, at.end)
    return ROLES.get(found["noun"].lower(), Role.SUSPECT) if found is not None else None


def unnamed(text: str, at: Range) -> SpeakerFound:
    """A speaker whom the article does not name, as printed."""
    name = " ".join(text[at.start : at.end].split())
    kind = SpeakerType.ORGANISATION if ORGANISATION.match(name) else SpeakerType.UNNAMED
    return SpeakerFound(None, name, kind, at, SpeakerHow.NAMED)


def is_many(speaker: SpeakerFound) -> bool:
    """Whether a speaker is an organisation or a group, whom no "dia" means."""
    return speaker.type is SpeakerType.ORGANISATION or (
        speaker.who is None and MANY.match(speaker.name) is not None
    )
