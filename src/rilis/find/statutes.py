"""Legal citations: "Pasal 114 ayat (2) UU Nomor 35 Tahun 2009".

A citation is a list of articles and the law that they share, or a law alone:

    Pasal 114 ayat (2) jo. Pasal 132 ayat (1) UU Nomor 35 Tahun 2009 tentang Narkotika
    -> law "UU 35/2009", articles ("114(2)", "132(1)")
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from rilis.layout.sheet import Range, Sheet
from rilis.lexicon.patterns import later
from rilis.lexicon.signs import Signs


class StatuteFound(NamedTuple):
    """A citation: ``law`` normalised ("UU 35/2009"), ``articles`` like ("114(2)",)."""

    at: Range
    law: str | None
    articles: tuple[str, ...]


_JOIN = r"""
    (?: \s*(?:,|/|&)\s*(?:(?:dan|atau|serta)\b\s*)?                    # 310, 311; 1,2; dan/atau
      | \s*(?:-|–|s/d|hingga|sampai(?:[ ]dengan)?)\s*                  # 480-482
      | \s*\b(?:dan\s?/\s?atau|dan[ ]atau|dan|atau|serta)\b\s*
    )
"""
_CHAIN = r"(?:\s*,?\s*(?:lebih\s+)?\b(?:[Jj]o\b\.?|jis\b|jun?c?to|jounto|[Ss]ubsidi?air|[Ss]ubsider|[Ss]ub\b\.?)\s*)"
_CLAUSE = rf"""
    (?: \s*,?\s*(?:[Aa]yat|AYAT)\s*\(?(?:\d{{1,2}}|[IVX]+)[a-z]?\)?    # ayat (2), Ayat 2
        (?:{_JOIN}(?:\(\d{{1,2}}\)|\d(?![\d/.])))*+                    # ayat (1) dan (2)
      | \s*,?\s*[Hh]uruf\s*\(?[a-z]\)?(?![a-z])
        (?:{_JOIN}\(?[a-z]\)?(?!\w))*+                                 # huruf g dan i
      | \s*,?\s*(?:[Kk]e-?\s?\d{{1,2}}e?|angka\s\d{{1,2}}|butir\s\w)\b  # ke-1, angka 2
    )
"""
_NUMBER = r"(?:\d{1,4}(?:\s?[A-I]\b|\.[A-I]\b|[a-i]\b)?(?![\w/]|\.\d)|[IVX]+\b)"
_ARTICLE = rf"(?:[Pp]asal|PASAL|Ps\.)\s*{_NUMBER}{_CLAUSE}*+"
_ARTICLES_AT = later(
    rf"""
    {_ARTICLE}
    (?: (?:{_JOIN}{_CHAIN}?|{_CHAIN}|\s+(?=[Pp]asal)) (?:{_ARTICLE}|{_NUMBER}{_CLAUSE}*+) )*+
    """,
    re.VERBOSE,
)

_CODE = r"""
    (?: (?:Kitab\s+[Uu]ndang[\s\-]*[Uu]ndang|KUH)\s+Hukum\s+(?:Acara\s+)?(?:Pidana|Perdata)(?:\s+Militer)?
        (?:\s*\(KUH\w*\))?
      | KUH(?:\s?[Pp]idana|\s?Perdata|P|AP|PM|Per)(?![A-Za-z])(?:\s+(?:yang\s+)?(?:[Bb]aru|[Nn]asional|lama)\b)?
    )
"""
_KIND = r"""
    (?: (?:UU|[Uu]ndang[\s\-]*[Uu]ndang|UNDANG[\s\-]*UNDANG)(?:RI\b|D\b)?(?:[ ]Dasar\b)?
      | Perppu | Perpu | PERPPU | PP | Perkap(?:olri)? | PERKAP | Perpol | PERPOL | Perpres | Perda
      | Perbup | Perwali | Pergub | Keppres | Inpres | Perma | Permen[a-z]* | Qanun
      | Peraturan\s+(?:Pemerintah(?:\s+Pengganti\s+Undang-[Uu]ndang)?|Presiden|Daerah|Bupati|Gubernur
          |Wali\s?[Kk]ota|Mahkamah\s+Agung|Kepala\s+Kepolisian|Kepolisian|Kapolri
          |Menteri(?:\s+(?!Nomor|No\b|Republik)[A-Z][a-z]+){0,4})
    )
"""
_OF = r"""
    (?:\s*\([A-Za-z ]+\))? (?:\s+(?:Negara\s+)?(?:RI|R\.I\.|Republik\s+Indonesia)\b)?
    (?:\s*\([A-Za-z ]+\))? (?:\s+(?P<emergency>[Dd]arurat|DARURAT)\b)? (?:\s+RI\b)?
"""
_SERIAL = r"""
    \s*,?\s*(?:(?:[Nn]omor|NOMOR|[Nn]o|NO)\b\s?\.?\s*:?\s*)?
    (?P<serial>\d{1,3})\s*,?\s*(?:/|(?:[Tt]ahun|TAHUN|[Tt]hn?\b\.?)\s*)\s*(?P<year>(?:19|20)\d\d)(?!\d)
"""
_NOT_TITLE = r"""
    (?:dengan|ancaman|diancam|ancamannya|yang|karena|jun?c?to|jo|dan/atau|dan\s+atau|serta|maka|adalah|sebagaimana
      |jika|[Pp]asal|subsider|subsidair|sub|tentang|terkait|pelaku|para|tersangka|telah|akan|untuk|diduga
      |dan\s+[Pp]asal|atau\s+[Pp]asal|itu|ini|atas\s+dugaan|terancam|setelah|dapat|bisa|yakni|yaitu|bahwa
      |UU|[Uu]ndang-[Uu]ndang|KUHP)\b
"""
_TITLE_WORD = rf"(?!{_NOT_TITLE})[A-Za-z][\w\-]*"
_NAME_WORD = r"""
    (?!(?:UU|Perpp?u|PERPP?U|Nomor|No|Tahun|Jo)\b|Undang|UNDANG|Peraturan\s+Pemerintah\b|Pasal|KUH)[A-Z][\w\-]*
"""
_SHORT = r"(?:\s*\([A-Z]\w+(?:[ ]\w+)?\))?"
_TITLE = rf"""
    (?: {_NAME_WORD}                                                                    # Lalu Lintas
        (?:,?[ ](?:(?:dan|atau|atas|dalam|di|dari|untuk|yang)[ ])?{_NAME_WORD}){{0,11}}+ {_SHORT}
      | (?![A-Z]){_TITLE_WORD} (?:,?[ ]{_TITLE_WORD}){{0,11}}+ {_SHORT}                 # lalu lintas
    )
"""
_UNNAMED = later(r"[?]P<\w+>")
_SERIAL_TOO, _OF_TOO = _UNNAMED.sub("?:", _SERIAL), _UNNAMED.sub("?:", _OF)
_ABOUT = rf"""
    (?: \s*,?\s+[Tt]entang\s+ {_TITLE}
        (?: (?:[ ]atas)? (?:(?<=atas)|(?<=Atas)|(?<=ubahan)|(?<=etapan)) [ ]{_KIND} {_OF_TOO} {_SERIAL_TOO}
            (?:\s+[Tt]entang\s+{_TITLE})? ){{0,3}}
    )
"""
"""What a law is about, and the laws that it amends or confirms: "tentang Perubahan atas UU Nomor 11 Tahun 2008"."""

_LAW_AT = later(
    rf"""
    (?P<code>{_CODE})
  | (?P<kind>{_KIND}) {_OF}
    (?: {_SERIAL} {_ABOUT}?
      | (?:\s+[Tt]entang)?\s+
        (?P<title> {_NAME_WORD} (?:[ ](?:(?:dan|dalam|atas)[ ])?{_NAME_WORD}){{0,7}}+ {_SHORT} )
        (?:{_SERIAL_TOO})?
      | (?<=arurat)
    )
    """,
    re.VERBOSE,
)
_MORE_AT = later(rf"(?:{_JOIN}|{_CHAIN}){_NUMBER}{_CLAUSE}*+\s+{_CODE}", re.VERBOSE)
"""A second article of the same code without its own "Pasal": "362 KUHP dan 372 KUHP"."""

_BETWEEN_AT = later(r"\s*,?\s*(?:(?:dari|dalam|RI|pada)\s+)?")
_WORDS = """
    Pasal pasal PASAL Ps. UU Undang undang UNDANG PP Perppu Perpu PERPPU Perkap PERKAP Perpol PERPOL Perpres Perda
    Perbup Perwali Pergub Perma Permen Peraturan Keppres Inpres Qanun
"""
_SIGNS = Signs({"start": [*_WORDS.split(), "Kitab Undang", "Kitab undang"]})
"""What a citation may begin with; most texts have none of these."""
_START_AT = later(
    r"""
    (?<![\w\-])
    (?: (?P<article>[Pp]asal|PASAL|Ps\.) (?=\s*[\dIVX])
      | UU | [Uu]ndang | UNDANG | Kitab[ ][Uu]ndang
      | (?:PP|Perda|Perma)\b | Perppu | Perpu | PERPPU | Perkap | PERKAP | Perpol | PERPOL | Perpres | Perbup
      | Perwali | Pergub | Permen | Peraturan | Keppres | Inpres | Qanun
    )
    (?<!ancangan[ ]......) (?<!ancangan[ ]..)          # no drafts: Rancangan Undang-Undang
    """,
    re.VERBOSE,
)

_CITED = later(rf"(?P<number>{_NUMBER})(?P<clauses>{_CLAUSE}*+)", re.VERBOSE)
_PARAGRAPHS = later(r"(?:[Aa]yat|AYAT)((?:\W|dan|atau|serta|\d|[IVX])*+)")
_VALUE = later(r"\d+|[IVX]+")
_SENTENCE_END = later(r"[.!?]\s+[A-Z\"“]|\n")


def find_statutes(sheet: Sheet, laws: Mapping[str, str]) -> list[StatuteFound]:
    """Every legal citation, in order; ``laws`` maps a law's title in small letters to its number.

    >>> from rilis.layout import lay_out
    >>> sheet = lay_out("Ia dijerat Pasal 363 ayat (1) jo. Pasal 53 KUHP dengan ancaman 7 tahun penjara.")
    >>> [(found.law, found.articles) for found in find_statutes(sheet, {})]
    [('KUHP', ('363(1)', '53'))]
    """
    text = sheet.text
    return list(_citations(text, _SIGNS.places(text)["start"], laws))


def _citations(text: str, places: list[int], laws: Mapping[str, str]) -> Iterator[StatuteFound]:
    """Citations from left to right.

    Articles without a law count only where their law was just named alone: "UU ITE, termasuk Pasal 27A".
    """
    at, alone = 0, None
    for place in places:
        start = _START_AT.match(text, place) if place >= at else None
        if not start:
            continue
        found = _cited(text, start, laws)
        at = found.at.end if found else start.end()
        if found and found.law is None:
            near = alone and _same_sentence(text, alone.at.end, found.at.start)
            found = found._replace(law=alone.law) if alone and near else None
        elif found:
            alone = None if found.articles else found
        if found:
            yield found


def _cited(text: str, start: re.Match[str], laws: Mapping[str, str]) -> StatuteFound | None:
    """The citation that begins at ``start``, if one does."""
    articles = _ARTICLES_AT.match(text, start.start()) if start["article"] else None
    if start["article"] and not articles:
        return None
    between = _BETWEEN_AT.match(text, articles.end()) if articles else None
    law = _LAW_AT.match(text, between.end() if between else start.start())
    if not law:
        return StatuteFound(Range(*articles.span()), None, _numbers(articles[0])) if articles else None
    end = law.end()
    while law["code"] and (more := _MORE_AT.match(text, end)):
        end = more.end()
    code = _law(law, laws)
    if not articles:
        return StatuteFound(Range(law.start(), end), code, ()) if code else None
    return StatuteFound(Range(articles.start(), end), code, _numbers(articles[0] + text[law.end() : end]))


def _same_sentence(text: str, start: int, end: int) -> bool:
    return end - start < 200 and not _SENTENCE_END.search(text, start, end)


def _numbers(articles: str) -> tuple[str, ...]:
    """Each article with its paragraphs: "Pasal 81 ayat (1) dan (2) jo. Pasal 76D" gives 81(1), 81(2), 76D."""
    numbers: dict[str, None] = {}
    for cited in _CITED.finditer(articles):
        number = cited["number"].replace(" ", "").replace(".", "").upper()
        paragraphs = [v for list_ in _PARAGRAPHS.findall(cited["clauses"]) for v in _VALUE.findall(list_)]
        numbers.update(dict.fromkeys([f"{number}({v})" for v in paragraphs] or [number]))
    return tuple(numbers)


def _law(found: re.Match[str], laws: Mapping[str, str]) -> str | None:
    """A law by its number: "UU 35/2009"; by its title, "UU ITE", where the table knows it; else None."""
    if found["code"]:
        name = " ".join(found["code"].partition("(")[0].casefold().split())
        return laws.get(name) or _code(name)
    kind = _kind(found["kind"]) + (" Darurat" if found["emergency"] else "")
    if found["serial"]:
        return f"{kind} {int(found['serial'])}/{found['year']}"
    if found["title"]:
        return _titled(kind, found["title"], laws)
    return laws.get("darurat") if kind.startswith("UU") else None


_KINDS = {
    "uud": "UUD",
    "undang undang dasar": "UUD",
    "uu": "UU",
    "uuri": "UU",
    "perpu": "Perppu",
    "peraturan pemerintah pengganti undang undang": "Perppu",
    "peraturan pemerintah": "PP",
    "pp": "PP",
    "peraturan presiden": "Perpres",
    "peraturan daerah": "Perda",
    "peraturan bupati": "Perbup",
    "peraturan gubernur": "Pergub",
    "peraturan mahkamah agung": "Perma",
    "perkapolri": "Perkap",
    "peraturan kapolri": "Perkap",
    "peraturan kepala kepolisian": "Perkap",
    "peraturan kepolisian": "Perpol",
}
"""Kinds of law by what they are called in short."""


def _kind(printed: str) -> str:
    """The short name of a kind of law: "Peraturan Pemerintah" is PP."""
    name = " ".join(printed.replace("-", " ").casefold().split())
    if name in _KINDS:
        return _KINDS[name]
    if name.startswith(("undang", "uu")):
        return "UUD" if name.endswith("dasar") else "UU"
    if name.startswith("peraturan wali"):
        return "Perwali"
    return (
        f"Permen{name.removeprefix('peraturan menteri').title()}" if "menteri" in name else name.capitalize()
    )


def _code(name: str) -> str:
    """One of the codes of law by its short name."""
    if "acara" in name or "kuhap" in name:
        return "KUHAP"
    if "perdata" in name or name.endswith("per"):
        return "KUHPerdata"
    return "KUHPM" if "militer" in name or name.endswith("pm") else "KUHP"


def _titled(kind: str, title: str, laws: Mapping[str, str]) -> str | None:
    """A law cited by its title; only acts of parliament are."""
    if kind == "UUD":
        return "UUD 1945"
    if not kind.startswith("UU"):
        return None
    words = title.partition("(")[0].split()
    if words[0] in {"Nomor", "No", "Tahun", "Pasal", "RI"}:
        return None
    for size in range(len(words), 0, -1):
        if number := laws.get(" ".join(words[:size]).casefold()):
            return number
    return f"{kind} {' '.join(words)}"
