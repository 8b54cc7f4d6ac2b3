"""Attributions that are no active verb: according to X, X's passive, and a cue set into its clause."""

from __future__ import annotations

import re
from typing import NamedTuple

from rilis.find.quotes.attribution import Attribution, Saying
from rilis.find.quotes.content import RECORDS, THAT
from rilis.layout.sheet import Range
from rilis.lexicon.patterns import later
from rilis.lexicon.rows import Pattern

_CLITIC = Pattern.CLITIC


class Told(NamedTuple):
    """A content clause and its attribution."""

    content: Range
    attribution: Attribution


CONNECTIVE = later(
    r"""(?:(?:Sementara(?:\ itu)?|Sedangkan|Namun|Adapun|Selain\ itu|Lebih\ lanjut|Kemudian|Selanjutnya|Bahkan|Dan|Masih
      |Sebab|Sebelumnya|Lalu|Meski\ (?:demikian|begitu)|Tetapi|Tapi)[\s,]+)*""",
    re.VERBOSE,
)
"""What may stand before a cue that opens its sentence."""

WEEKDAYS = "Senin|Selasa|Rabu|Kamis|Jum.?at|Sabtu|Minggu"

PERSON_WORDS = r"""(?:dia|ia|beliau|dirinya|pihaknya|mereka|keduanya|seorang|salah\ (?:satu|seorang)|para|warga|korban
    |pelaku|tersangka|polisi|saksi|petugas|sumber|ibu|ayah|istri|suami|anak|pria|wanita|perempuan|sang|si|kapol\w+|kasat
    |keluarga|kuasa|pengacara|ketua|kepala|sopir|pemilik|pihak|perwira|polwan|pengakuan|keterangan|penuturan|kesaksian
    |penjelasan|tetangga|rekan|teman|orang\ ?tua|pengelola|juru|wakil|direktur|bupati|camat|kades)\b"""

PERSON = later(PERSON_WORDS, re.VERBOSE)
"""How somebody without a name is begun: "warga", "sang ibu"."""

NAME = r"[A-Z][\w.'’/-]*(?:\ (?:dan|bin|binti|alias|al|van|de)(?=\ [A-Z]))?"

APPOSITION = rf"(?:,\ (?:{NAME}[ ]?){{1,9}}(?:\(\d+\))?(?=,))"
"""A name behind what its bearer is: Kapolres, AKBP Wiranta, …; saksi mata, Tumini (47), …"""

SOURCE = later(
    rf"""\s+(?P<who>
        (?:dia|ia|beliau|dirinya|pihaknya|mereka)\b
      | [^,\n]{{1,110}}?(?=,){APPOSITION}?
      | (?:{NAME}\ ){{0,9}}{NAME}(?=\ [a-z])                            # Menurut Hanung motor itu …
    )\s*,?\s*(?:bahwa\s+)?""",
    re.VERBOSE,
)
"""Whom "menurut" goes with."""

NOBODY = later(
    rf"""\s+(?:{RECORDS} | jadwal | buku | info | catatan | berita
      | rumor | isu | situs | laman | pemberitaan | pantauan | pengamatan | hemat | perkiraan | prakiraan | survei
      | penelitian | studi | riset | perhitungan | pandangan | jumlah | urutan | versi | KBBI
      | kewajiban | perintah | kesepakatan | putusan | dakwaan | hukum | aturan | peraturan | Peraturan | ketentuan
      | [Uu]ndang | UU\b | [Pp]asal | KUHP | Perpol | Perkap | agama | adat | kepercayaan | saya | kamu)""",
    re.VERBOSE,
)
"""What is no speaker behind "menurut"."""

BY = later(
    rf"""\s+(?:(?:juga|pula|lagi|lebih\ lanjut|langsung|kembali)\s+)?(?:oleh\s+)?(?P<who>
        (?!bahwa\b|jika\b|kalau\b|dalam\b|saat\b|pada\b|di\b|kepada\b|untuk\b|sebelumnya\b)
        [^,.\n]{{1,110}}?{APPOSITION}?
    )(?:\s*,\s*(?:bahwa\s+)?|\s+bahwa\s+)""",
    re.VERBOSE,
)
"""The speaker behind a passive: Dijelaskan Kapolres, …"""

NO_SPEAKER = later(
    r"(?:usai|saat|ketika|setelah|sebelum|sejak|karena)\b|[^A-Z]*\b(?:adalah|ialah|merupakan|akan|telah|sudah|harus|tidak)\b"
)
"""No speaker but what is told by the one who spoke last: "Dijelaskan usai rapat, semua pulang"."""

AFTER_ROOT = later(
    rf"""\s+(?P<who>
        (?:dia|ia|beliau|dirinya|pihaknya|mereka|keduanya)\b
      | {NAME}(?:\ {NAME}){{0,12}}{APPOSITION}?
      | {PERSON_WORDS}(?:\ (?!dalam\b|saat\b|kepada\b|ketika\b|di\b|pada\b)[\w.-]+){{0,6}}
      | [a-z][^,.;:\n]{{2,50}}(?=,\ [a-z])                             # kata jenderal bintang satu ini, pihaknya
    )(?P<comma>\s*,\s*)?""",
    re.VERBOSE,
)
"""The speaker behind a root: kata Wiranta, lanjut dia."""

IN_PASSING = later(r" (?:dia|[A-Z][a-z]+(?: [A-Z][a-z]+)?), (?=[a-z])")
"""The speaker of a root in the middle of a clause."""

GOES_ON = later(
    rf"""\s*,?\s*(?!(?:saat|ketika|kepada|dalam|di|pada|melalui|lewat|usai|seusai|sambil|seraya|sembari|dikutip|dihubungi
      |dikonfirmasi|ditemui|didampingi|seperti|{WEEKDAYS}|lagi)\b)[^\W_]""",
    re.VERBOSE,
)
"""The clause goes on behind an attribution that stands inside it."""

LONGEST_LEAD = 60

LONGEST_SOURCE = 160


def according(text: str, saying: Saying, sentence: Range) -> Told | None:
    """Menurut X, [pelaku sudah dua kali dihukum]; [Pelaku, menurut X, sudah dua kali dihukum]."""
    opens = _opens(text, saying, sentence)
    if saying.may(_CLITIC):
        start = _skipped(text, saying.end, sentence.end) if opens else sentence.start
        return Told(Range(start, sentence.end), Attribution(saying.at, clitic=True))
    source = SOURCE.match(text, saying.end, min(sentence.end, saying.end + LONGEST_SOURCE))
    if source is None or NOBODY.match(text, saying.end):
        return None
    start = source.end() if opens else sentence.start
    return Told(Range(start, sentence.end), Attribution(saying.at, Range(*source.span("who"))))


def passive(text: str, saying: Saying, sentence: Range) -> Told | None:
    """Dijelaskan X, [pencuri itu dibantu kakaknya]."""
    if not _opens(text, saying, sentence):
        return None
    if saying.may(_CLITIC):
        joined = THAT.match(text, saying.end, sentence.end)
        start = joined.end() if joined else saying.end
        return Told(Range(start, sentence.end), Attribution(saying.at, clitic=True))
    source = BY.match(text, saying.end, min(sentence.end, saying.end + LONGEST_SOURCE))
    if source is None:
        return None
    if NO_SPEAKER.match(source["who"]):
        return Told(Range(source.start("who"), sentence.end), Attribution(saying.at, clitic=True))
    return Told(Range(source.end(), sentence.end), Attribution(saying.at, Range(*source.span("who"))))


def names_in_passing(text: str, saying: Saying) -> bool:
    """Whether a root and its speaker stand in a clause with a comma behind them alone: "Polisi kata X, belum …"."""
    return text[saying.start - 1] == " " and IN_PASSING.match(text, saying.end) is not None


def inserted(text: str, saying: Saying, sentence: Range) -> Told | None:
    """[Pelaku, kata X, sudah dihukum]; [Pelaku sudah dihukum], kata X; Kata X, [pelaku sudah dihukum]."""
    if saying.may(_CLITIC):
        return _clitic(text, saying, sentence)
    behind_comma = text.startswith(", ", saying.start - 2)
    opens = not behind_comma and _opens(text, saying, sentence)
    source = AFTER_ROOT.match(text, saying.end, min(sentence.end, saying.end + LONGEST_SOURCE))
    if source is None:
        return None
    attribution = Attribution(saying.at, Range(*source.span("who")))
    if not opens and not behind_comma:
        return Told(sentence, attribution) if names_in_passing(text, saying) else None
    if behind_comma:
        noun = saying.bare and source["who"][0].islower() and not PERSON.match(source["who"])
        return None if noun else Told(_around(text, saying, source.end(), sentence), attribution)
    if source["comma"] is None or (saying.bare and source["who"][0].islower()):
        return None
    return Told(Range(source.end(), sentence.end), attribution)


def _clitic(text: str, saying: Saying, sentence: Range) -> Told | None:
    """Ujarnya, [pelaku sudah dihukum]; [Pelaku sudah dihukum], ujarnya."""
    attribution = Attribution(saying.at, clitic=True)
    if text.startswith(", ", saying.start - 2):
        if saying.end < sentence.end and text[saying.end] not in ",. (":
            return None
        return Told(_around(text, saying, saying.end, sentence), attribution)
    if not text.startswith(",", saying.end) or not _opens(text, saying, sentence):
        return None
    return Told(Range(_skipped(text, saying.end, sentence.end), sentence.end), attribution)


def _opens(text: str, saying: Saying, sentence: Range) -> bool:
    """Whether a cue opens its sentence, but for connectives: "Sementara itu, menurut X, …"."""
    if saying.start - sentence.start > LONGEST_LEAD:
        return False
    return CONNECTIVE.fullmatch(text, sentence.start, saying.start) is not None


def _around(text: str, saying: Saying, after: int, sentence: Range) -> Range:
    """The clause around an attribution that ends at ``after``, or the one before it."""
    goes_on = GOES_ON.match(text, after, sentence.end)
    return Range(sentence.start, sentence.end if goes_on else saying.start - len(", "))


def _skipped(text: str, start: int, end: int) -> int:
    while start < end and text[start] in " ,:":
        start += 1
    return start
