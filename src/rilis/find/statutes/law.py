"""A law by its number, its title or its short name: "UU Nomor 35 Tahun 2009 tentang Narkotika", "UU ITE", "KUHP"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from rilis.lexicon.patterns import later

_CODE_SHORT = r"""
    KUH(?:\s?[Pp]idana|\s?Perdata|P|AP|PM|Per) (?:(?![A-Za-z])|(?=[A-Z][a-z]|tentang|jun?cto))
    (?:\s+(?:yang\s+)?(?:[Bb]aru|[Nn]asional|lama)\b)? (?:\s*+\(Kitab[ ][Uu]ndang[^()\n]{5,40}\))?
"""
CODE = rf"""
    (?: (?:Kitab\s+[Uu]ndang[\s\-]*+[Uu]ndang|KUH\s+Hukum)\s+(?:Hukum\s+)?(?:Acara\s+)?(?:Pidana|Perdata)(?:\s+Militer)?
        (?:\s*+\(KUH\w*\))?
      | {_CODE_SHORT}
    )
"""
_MINISTER = r"Menteri(?:,?\s+(?:dan\s+)?(?!Nomor|NOMOR|No\b|Republik|RI\b|Tahun)[A-Z]\w+){0,6}"
_BODY = r"(?:Kemen[a-z]+(?:\s+(?!RI\b)[A-Z]{2,4}\b)?|BPOM|KPU|Bawaslu|OJK|BNN|BKN|LPSK)"
_KIND = rf"""
    (?: (?:UU|[Uu]ndang[\s\-]*+[Uu]ndang|UNDANG[\s\-]*+UNDANG)(?:RI\b)?
      | Perppu | Perpu | PERPPU | PP | Perkap(?:olri)? | PERKAP | Perpol | PERPOL | Perpres | PERPRES | Perda | PERDA
      | Perbup | Perwali | Perwal | Pergub | PERGUB | Kepp?res | Kepgub | Kepmen[a-z]* | KEPMEN[A-Z]* | Inpres | Perma
      | PERMA | Permen[a-z]* | PERMEN[A-Z]* | PMK | POJK | PKPU | Perbawaslu | Qanun | T(?:AP|ap)[ ]MPRS?
      | Peraturan\s+(?:Pemerintah(?:\s+Pengganti\s+Undang-[Uu]ndang)?|Presiden|Daerah|Bupati|Gubernur
          |Wali\s?[Kk]ota|Mahkamah\s+Agung|Kepala\s+Kepolisian|Kepolisian|Kapolri|{_MINISTER}|{_BODY})
      | Keputusan\s+(?:Presiden|Gubernur|Bupati|Wali\s?[Kk]ota|{_MINISTER})
      | Instruksi\s+(?:Presiden|Gubernur|Bupati|Wali\s?[Kk]ota|{_MINISTER}) | Inmendagri
    )
"""
_OF = r"""
    (?:\s*+\([A-Za-z ]+\))? (?:\s+(?:Negara\b\s*+)?(?:(?:RI|R\.I\.|Republik\s+Indonesia)\b)?)?
    (?:\s*+\([A-Za-z ]+\))? (?:\s*+(?P<emergency>[Dd]arurat|DARURAT|[Dd]rt\b\.?))? (?:\s+RI\b)?
"""
_NUMBER_WORD = r"(?:[Nn]omor|NOMOR|[Nn]o|NO)\b\s?\.?\s*+:?\s*+"
_SERIAL = rf"""
    \s*+,?\s*+(?:{_NUMBER_WORD})?
    (?P<serial>\d{{1,3}}|[IVXL]{{1,7}}) (?:\s?/\s?[A-Z][A-Z.\d]*){{0,2}}
    (?: \s*+(?:,\s*+)?(?:/|(?:[Tt]ahun|TAHUN|[Tt]hn?\b\.?))\s*+ | [ ] ) (?P<year>(?:19|20)\d\d)(?!\d)
"""
_YEARLESS = rf"""
    \s*+,?\s*+{_NUMBER_WORD}
    (?P<file> \d{{1,3}}(?![\w./]) | [\w.]{{0,12}}\d[\w.]{{0,9}}(?:/[\w.-]{{0,9}}\w){{1,5}} )
"""
"""A number without its year, or a file number: "Permendag No. 11", "Nomor 100.3/142/2025"."""
_NOT_TITLE = r"""
    (?:dengan|ancaman|diancam|ancamannya|yang|karena|jun?c?to|jo|dan/atau|dan\s+atau|serta|maka|adalah|sebagaimana
      |jika|[Pp]asal|subsider|subsidair|sub|tentang|terkait|pelaku|para|tersangka|telah|akan|untuk|diduga
      |dan\s+[Pp]asal|atau\s+[Pp]asal|itu|ini|atas\s+dugaan|terancam|setelah|dapat|bisa|yakni|yaitu|bahwa
      |pada|lalu(?!\s+lintas)|kemudian|sudah|kepada|oleh|agar|dan\s+mengacu|menjadi
      |UU|[Uu]ndang-[Uu]ndang|KUHP)\b
"""
_TITLE_WORD = rf"(?!{_NOT_TITLE})[A-Za-z][\w\-]*"
_NAME_WORD = r"""
    (?!(?:UU|PP|Perpp?u|PERPP?U|Perpres|Perda|Pergub|Nomor|No|Tahun|Jo|Jun?cto|Jounto|Subsid\w+|Menjadi)\b|Undang|UNDANG|Pasal|KUH
      |Peraturan\s+(?:Pemerintah|Presiden|Daerah|Gubernur|Bupati|Wali|Menteri|Kapolri)\b)
    [A-Z] (?: (?!(?<=[a-z])(?:Pasal|jun?cto)) \w | -(?!nya\b)\w )*+
"""
"""Of a title in capitals; "Pasal" may be glued on, where a line end was lost."""
_LISTED = (
    r",[ ](?:dan[ ]|(?=(?:[A-Z]\w+(?:[ ][A-Z]\w+){0,2},[ ]){0,3}[A-Z]\w+(?:[ ][A-Z]\w+){0,2},?[ ]dan[ ]))"
)
"""A comma inside a title stands in a list: "Karantina Hewan, Ikan, dan Tumbuhan"."""
_SHORT = r"(?:\s*+\([A-Z]\w+(?:[ ](?:dan[ ])?[A-Z]\w+){0,5}\))?"
_TITLE = rf"""
    (?: {CODE}
      | {_NAME_WORD}                                                                    # Lalu Lintas
        (?:(?:{_LISTED}|[ ](?:(?:dan|atau|atas|dalam|di|dari|untuk|yang)[ ])?){_NAME_WORD}){{0,11}}+ {_SHORT}
      | (?![A-Z]){_TITLE_WORD} (?:[ ]{_TITLE_WORD}){{0,11}}+ {_SHORT}                   # lalu lintas
    )
"""
_SERIAL_AT = later(_SERIAL, re.VERBOSE)
_UNNAMED = later(r"[?]P<\w+>")
_SERIAL_TOO, _YEARLESS_TOO, _OF_TOO = (_UNNAMED.sub("?:", one) for one in (_SERIAL, _YEARLESS, _OF))
_ABOUT = rf"""
    (?: ,?\s+[Tt]entang\s+ {_TITLE}
        (?: (?:[ ]atas)? (?:(?<=atas)|(?<=Atas)|(?<=ubahan)|(?<=etapan)) [ ]{_KIND} {_OF_TOO} {_SERIAL_TOO}
            (?:\s+[Tt]entang\s+{_TITLE})? ){{0,3}}
    )
"""
"""What a law is about, and the laws that it amends or confirms: "tentang Perubahan atas UU Nomor 11 Tahun 2008"."""

_LAW_AT = later(
    rf"""
    (?P<code>{CODE})
  | (?P<constitution> (?:UUD|[Uu]ndang[\s\-]*+[Uu]ndang\s+Dasar)\b
        (?:\s+(?:Negara\s+)?(?:NRI|RI|Republik\s+Indonesia)\b)? (?:\s*+\(UUD\))?
        (?:\s+(?:[Tt]ahun\s+)?(?:19)?45\b)? )
  | (?P<kind>{_KIND}) {_OF}
    (?: {_SERIAL} (?:{_ABOUT}|{_SHORT})
      | {_YEARLESS}
      | (?P<about>\s+(?:[Tt]entang|mengenai))\s+(?P<subject>{_TITLE})
      | \s+(?P<title> {_NAME_WORD} (?:[ ](?:(?:dan|dalam|atas)[ ])?{_NAME_WORD}){{0,7}}+ {_SHORT} )
        (?P<numbered> {_SERIAL_TOO} {_ABOUT}? | {_YEARLESS_TOO} )?
      | (?<!arurat)\s+(?P<plain> [a-z]\w+ (?:[ ][a-z]\w+){{0,5}}+ )
      | (?<=arurat)
    )
    """,
    re.VERBOSE,
)


class Law(NamedTuple):
    """A law by its number, "UU 35/2009", or by its title; where it ends."""

    name: str
    end: int
    is_code: bool


def law_at(text: str, at: int, laws: Mapping[str, str]) -> Law | None:
    """The law at a place."""
    found = _LAW_AT.match(text, at)
    if not found:
        return None
    name = _name(found, laws)
    if not name:
        return None
    end = found.start("plain") + len(_known(found["plain"], laws)) if found["plain"] else found.end()
    return Law(name, end, found["code"] is not None)


def _name(found: re.Match[str], laws: Mapping[str, str]) -> str | None:
    """A law by its number: "UU 35/2009"; by its title, "UU ITE", where the table knows it; else None."""
    if found["code"]:
        name = " ".join(found["code"].partition("(")[0].casefold().split())
        return laws.get(name) or _code(name)
    if found["constitution"]:
        return "UUD 1945"
    kind = _kind(found["kind"]) + (" Darurat" if found["emergency"] else "")
    numbered = found if found["serial"] else _SERIAL_AT.match(found["numbered"] or "")
    if numbered:
        serial = numbered["serial"]
        return f"{kind} {int(serial) if serial.isdigit() else serial}/{numbered['year']}"
    file = found["file"] or (found["numbered"] or "").rpartition(" ")[2]
    return f"{kind} {file}" if file else _titled(kind, found, laws)


def _titled(kind: str, found: re.Match[str], laws: Mapping[str, str]) -> str | None:
    """A law cited by its title, or by the short form behind it: only acts of parliament are in the table."""
    if found["plain"]:
        return laws.get(_known(found["plain"], laws)) if kind == "UU" else None
    said, _, short = (found["title"] or found["subject"] or "").partition("(")
    said = " ".join(said.split())
    if not kind.startswith("UU"):
        return f"{kind} {said}" if found["subject"] or kind in _TITLED else None
    known = _known(said, laws) or _known(short.removeprefix("UU ").rstrip(")"), laws)
    if not known and kind == "UU Darurat":
        known = "darurat"
    return laws.get(known) or f"{kind} {said}"


def _known(title: str, laws: Mapping[str, str]) -> str:
    """The longest beginning of a title that the table knows, in small letters; empty if it knows none."""
    words = title.casefold().split(" ")
    known = (" ".join(words[:size]) for size in range(len(words), 0, -1))
    return next((one for one in known if one in laws), "")


_TITLED = frozenset({"Perppu", "Perpres"})
"""Regulations cited by a title alone, as laws are: "Perppu Ormas"; behind others stands a region."""
_KINDS = {
    "uu": "UU",
    "uuri": "UU",
    "perpu": "Perppu",
    "peraturan pemerintah pengganti undang undang": "Perppu",
    "peraturan pemerintah": "PP",
    "peraturan presiden": "Perpres",
    "peraturan daerah": "Perda",
    "peraturan bupati": "Perbup",
    "peraturan gubernur": "Pergub",
    "peraturan mahkamah agung": "Perma",
    "perwal": "Perwali",
    "perkapolri": "Perkap",
    "peraturan kapolri": "Perkap",
    "peraturan kepala kepolisian": "Perkap",
    "peraturan kepolisian": "Perpol",
    "kepres": "Keppres",
    "keputusan presiden": "Keppres",
    "keputusan gubernur": "Kepgub",
    "keputusan bupati": "Kepbup",
    "keputusan walikota": "Kepwali",
    "keputusan wali kota": "Kepwali",
    "instruksi presiden": "Inpres",
    "instruksi gubernur": "Ingub",
    "instruksi menteri dalam negeri": "Inmendagri",
    "tap mprs": "TAP MPR",
    **{name.lower(): name for name in ("PP", "PMK", "POJK", "PKPU", "TAP MPR")},
}
"""Kinds of law by what they are called in short."""


def _kind(printed: str) -> str:
    """The short name of a kind of law: "Peraturan Pemerintah" is PP."""
    words = printed.replace("-", " ").split()
    name = " ".join(words).casefold()
    if name in _KINDS:
        return _KINDS[name]
    if name.startswith(("undang", "uu")):
        return "UU"
    if name.startswith("peraturan wali"):
        return "Perwali"
    if len(words) > 1 and words[1] == "Menteri":
        return " ".join([{"Keputusan": "Kepmen", "Instruksi": "Inmen"}.get(words[0], "Permen"), *words[2:]])
    return name.capitalize() if len(words) == 1 else " ".join(words)


def _code(name: str) -> str:
    """One of the codes of law by its short name."""
    if "acara" in name or "kuhap" in name:
        return "KUHAP"
    if "perdata" in name or name.endswith("per"):
        return "KUHPerdata"
    return "KUHPM" if "militer" in name or name.endswith("pm") else "KUHP"
