"""Photo credits: where a caption ends and whose picture it is."""

from __future__ import annotations

import re
from typing import NamedTuple

from rilis.layout.cues import Vocabulary
from rilis.layout.lines import trimmed
from rilis.layout.sheet import PhotoBlock, Range
from rilis.lexicon.patterns import later
from rilis.lexicon.words import ordinary


class Credited(NamedTuple):
    """A line taken apart: its caption and its credit, as far as it has them."""

    caption: Range | None
    credit: Range | None


_NAME = r"[A-Z][\w.'-]*(?:\ [A-Z][\w.'-]*){0,3}"

_LABEL = later(
    r"(?:sumber\s?)?(?:foto|photo|fotografer|sumber)\b(?:\s*[:–-]+\s*|\s+(?:oleh|by)\b\s*|\s+(?=dok|ist|humas|[\w.]+/))",
    re.I,
)
"""What is left out of a credit: ``Foto:``, ``FOTO :``, ``Foto–``."""

_CAPTION_LABEL = later(
    r"(?:ket(?:erangan|gam)?\b\.?\s*(?:foto|gambar|photo)?|caption|teks\ foto)\s*[:.–-]+\s*(?:foto\s*[:.]\s*)?",
    re.I,
)

_FOTO_BEFORE_CAPTION = later(r"(?:foto|dokumentasi)\s?:\s*(?=\w+(?: \S+){6,})(?!dok\b|istimewa)", re.I)
"""``Foto:`` before a whole sentence is no credit."""

_SOLID = later(
    r"""
    (?: (?:do[ck]|dokumen|dokumentasi|ist|istimewa|humas|repro)\b
      | (?:freepik|shutterstock|pixabay|istock|getty|instagram|facebook|youtube)\b
      | tangkap(?:an)?\ layar | screen\ ?shot | antara(?:\ foto)?/ | (?:polda|polres\w*|polsek)\ ) .*
    | .*/\ ?(?:ist(?:imewa)?|ho\b.*|humas\b.*|dok\b.*)
    """,
    re.I | re.VERBOSE,
)
"""What nobody would take for anything but a source of pictures."""

_PAIR = later(r"[\w.' &-]{2,40}(?:\ ?/\ ?[\w.' &@-]{2,40}){1,2}")
_PERSON = later(_NAME)
_NO_CREDIT = later(
    r"[\W\d]*|.*\b(?:kiri|kanan|tengah|ilustrasi|alias|tahun|kedua|ketiga|pertama)\b.*|[a-z0-9]{2,4}"
    r"|(?-i:[a-z0-9]{2,4}(?:/[a-z0-9*]{2,5})+)"
    r"|.*\d{1,2}/\d{1,2}.*",
    re.I,
)

_BEFORE = later(
    rf"""
    Foto\ (?P<ist> Ist(?:imewa)?|IST|Dok[^:\n]{{0,40}}|{_NAME}/[\w ]{{2,20}} ) \s*:\s*     # Foto Ist: Kapolsek ...
  | Foto\ \((?P<within> [^()\n]{{2,40}} )\)\s*:\s*                                       # Foto (Dok. Damkar): ...
  | \( (?P<pair> [\w.]{{2,25}}/[\w.' -]{{2,30}} ) \)\s* (?=[A-Z])                       # (KOMPAS.com/NAMA) Petugas
  | (?P<outlet> [A-Z][\w.]*(?:\ [A-Z][\w.]*){{0,2}} ) \ ?/\ (?=[A-Z])                      # Bali Tribune/ PATROLI - ...
    """,
    re.VERBOSE,
)
_HOUSE = later(
    r"(?P<house>(?:[A-Z][\w.]*|antara)(?:\ [A-Z]\w*)?)/\ ?(?P<name>\w[\w.'-]*(?:\ [A-Z][\w.'-]*)*)(?P<behind>\ [a-z(])?"
)
"""An agency and a photographer, whose caption follows without a mark: ``KOMPAS.com/Jaka Wiranta Petugas sita ...``."""
_OFFICE_BEFORE = later(
    r"DOK\.?\ (?:(?:[A-Z]{2,}[/.]?\ ){0,5}[A-Z]{2,}(?=\ [A-Z][a-z]+\ [a-z])|\w+(?=\ Ilustrasi\b))"
)
"""An office in capitals in front of its caption: ``DOK. POLRES TIRTASARI Petugas menyita ...``."""
_AGENCIES = frozenset({"antara", "antara foto", "shutterstock", "afp", "reuters"})
_LEAD_IN = later(r"[A-Z]{3}[A-Z ]*(?: ?[-–:]|\b)")
"""What some captions begin with: ``PATROLI - Kapolres ...``."""
_FOTO_AT_END = later(
    r"(?:FOTO|Foto|foto|Photo)(?:\s?(?:oleh|by)\ |\s?[:–]\s*|(?<=[.!?)]\ Foto)/|(?=\ (?:[Dd]ok|Humas|Ist|IST)\b)\ )"
    r"(?P<credit>[^\n:]+)\Z"
)
_BARE_AT_END = later(
    rf"""
    (?: (?<=[.!?"”)])\ (?:F\.\ )?(?P<pair> {_NAME}/[\w. ]{{2,30}}? )            # Sagala. F. Peri Wahyudi/Batam Pos.
      | \ (?P<alone> (?:[Dd]o[ck]|DO[CK])\b[.:]?\ .{{2,60}}? | I(?:stimewa|STIMEWA|st|ST) )
      | (?<=[.!?"”)])\ (?P<sent> \w+/I(?:stimewa|st|ST) ) | /(?P<ist> I(?:stimewa|st|ST) )   # di Rupat Utara/Ist
      | \ (?P<agency> (?:ANTARA|Antara)(?:\ FOTO)?/{_NAME}(?:/\w{{1,4}}){{0,2}} )
      | [/\ ](?P<marked> ©[^©\n]{{3,60}} )                                                # ... musikal/©KapanLagi.com
      | (?<=[.!?"”)])\ ?(?:--?|/)(?P<slash> {_NAME}(?:/[\w. ]{{2,30}})? )                 # Mapolres. /Jaka Wiranta
      | \ ?/(?P<slashes> {_NAME} )/                                                    # Mapolres /Jaka Wiranta/
    ) \.? \Z
    """,
    re.VERBOSE,
)
_ALONE = later(r"istimewa|do[ck](?:umentasi)?\b(?:[.:]\ ?|\ ).{2,60}", re.I)
"""A line that is nothing but a credit."""

IN_RUN = later(r"\((?:Foto|FOTO|foto)\s?:\s*(?P<credit>[^()\n]{2,80})\)")
"""A credit that closes a caption in the run of a text that lost its line ends."""

_TRAILING = " .–—-"
_LONGEST = 80


def credited(text: str, line: Range, words: Vocabulary, in_head: bool) -> Credited | None:
    """A line that has a credit or a caption's label, taken apart; None for any other line.

    In the head a mere name in brackets is a credit; further down only what cannot be anything else.
    """
    said = text[line.start : line.end].rstrip(_TRAILING)
    label = _CAPTION_LABEL.match(said) or _FOTO_BEFORE_CAPTION.match(said)
    start = label.end() if label else 0
    for find in (_credit_before, _house_before, _credit_in_brackets, _credit_at_end):
        found = find(said, start, words, in_head or label is not None)
        if found:
            first, last, credit = found
            caption = trimmed(text, line.start + first, min(line.start + last, line.end), " \n–—-")
            return Credited(
                caption if caption.end - caption.start > 2 else None,
                trimmed(text, line.start + credit[0], line.start + credit[1]),
            )
    if label:
        return Credited(trimmed(text, line.start + start, min(line.start + len(said) + 1, line.end)), None)
    return None


def known_caption(text: str, rows: list[Range], words: Vocabulary) -> Credited:
    """A caption that is known to be one: its credit ends it, or is the other of two lines."""
    items = [_of_caption(text, row, words) for row in rows]
    if len(items) == 1:
        return items[0]
    alone = next((item for item in items if item.caption is None), None)
    if alone is None:
        return Credited(
            trimmed(text, rows[0].start, rows[-2].end), trimmed(text, *rows[-1], around=" \n()[]")
        )
    whole = next((row for row, item in zip(rows, items, strict=True) if item is not alone), None)
    return Credited(whole, alone.credit)


def _of_caption(text: str, row: Range, words: Vocabulary) -> Credited:
    said = text[row.start : row.end]
    if _PAIR.fullmatch(said) and any(_is_outlet(part, words) for part in said.split("/")):
        return Credited(None, row)
    found = credited(text, row, words, in_head=True)
    return found or Credited(trimmed(text, row.start, row.end, " –—-"), None)


def paired(items: list[Credited]) -> list[Credited]:
    """Captions, each with its credit; one that has none takes the credit that stands by itself next to it."""
    told: list[Credited] = []
    for item in items:
        last = told[-1] if told else None
        if last and last.credit is None and item.caption is None:
            told[-1] = Credited(last.caption, item.credit)
        elif last and last.caption is None and item.credit is None:
            told[-1] = Credited(item.caption, last.credit)
        else:
            told.append(item)
    return told


_Parts = tuple[int, int, tuple[int, int]]
"""Where a caption starts and ends in its line, and its credit."""


def _credit_before(said: str, start: int, words: Vocabulary, in_head: bool) -> _Parts | None:
    found = _BEFORE.match(said, start) if in_head else None
    if not found:
        return None
    kind = found.lastgroup or ""
    if kind == "outlet" and not (_is_outlet(found[kind], words) or _LEAD_IN.match(said, found.end())):
        return None
    return found.end(), len(said) + 1, found.span(kind)


def _house_before(said: str, start: int, words: Vocabulary, in_head: bool) -> _Parts | None:
    """The agency in front of a caption: the name ends where the caption's first word can be no name.

    That word is not in capitals as the name is, or is an ordinary one, or the last before small letters.
    """
    office = _OFFICE_BEFORE.match(said, start)
    if office:
        return office.end(), len(said) + 1, office.span()
    found = _HOUSE.match(said, start)
    if not found or not (found["house"].lower() in _AGENCIES or _SITE.search(found["house"].lower())):
        return None
    parts = found["name"].split(" ")
    cased = (n for n, part in enumerate(parts) if n and parts[0].isupper() and not part.isupper())
    plain = (n for n, part in enumerate(parts) if n and part.lower() in ordinary())
    last = len(parts) - 1 if found["behind"] else 0
    number = next(cased, 0) or next(plain, 0) or last
    if not number:
        return None
    end = found.start("name") + len(" ".join(parts[:number]))
    return end, len(said) + 1, (start, end)


def _credit_in_brackets(said: str, start: int, words: Vocabulary, in_head: bool) -> _Parts | None:
    if said[-1:] not in (")", "]"):
        return None
    opened = max(said.rfind("("), said.rfind("["))
    inside = said[opened + 1 : -1].strip()
    if opened < 0 or len(inside) > _LONGEST or not is_credit(inside, words, in_head):
        return None
    label = _LABEL.match(said, opened + 1)
    certain = label or _SOLID.fullmatch(inside) or _is_outlet(inside, words)
    is_sentence = said[:opened].rstrip()[-1:] in (".", "!", "?", '"', "”")
    if not certain and _PERSON.fullmatch(inside) and not is_sentence:
        return None  # an abbreviation: "Dinas Kesehatan (Dinkes)"
    if not in_head and is_sentence and not certain:
        return None  # a byline: "... jelasnya. (Tribunkukar.com/Jaka)"
    return start, opened, (label.end() if label else opened + 1, len(said) - 1)


def _credit_at_end(said: str, start: int, words: Vocabulary, in_head: bool) -> _Parts | None:
    """A credit without brackets: ``... tahanan. Foto: Arta/Kaltim Post``."""
    search_from = max(start, len(said) - _LONGEST)
    found = _FOTO_AT_END.search(said, search_from)
    if found and (found.start() > start or is_credit(found["credit"], words, in_head)):
        return start, found.start(), found.span("credit")
    if (
        in_head
        and len(said) < _LONGEST
        and _PAIR.fullmatch(said)
        and any(_is_outlet(p, words) for p in said.split("/"))
    ):
        return start, start, (start, len(said))
    if start == 0 and _ALONE.fullmatch(said) and "." not in said[4:]:
        return 0, 0, (0, len(said))
    found = _BARE_AT_END.search(said, search_from) if in_head else None
    if found:
        return start, found.start(), found.span(found.lastgroup or 0)
    return None


def is_credit(said: str, words: Vocabulary, in_head: bool) -> bool:
    """Whether what stands in brackets names a source of pictures."""
    if _LABEL.match(said):
        return True
    if _SOLID.fullmatch(said):
        return in_head or said[:3].lower() in ("dok", "ist", "ant") or "/" in said
    if _NO_CREDIT.fullmatch(said):
        return False
    if not in_head:
        return _PAIR.fullmatch(said) is not None and _SITE.search(said.partition("/")[0].lower()) is not None
    return bool(_PAIR.fullmatch(said) or _is_outlet(said, words) or _PERSON.fullmatch(said))


def _is_outlet(said: str, words: Vocabulary) -> bool:
    said = said.strip().lower()
    return said in words.outlets or _SITE.search(said) is not None


_SITE = later(
    r"\.(?:com|co|id|net|org|news)\b|^detik|(?:news|times|pos|post|tribun)\b|^(?:radar|tribun|suara|harian|antara)\b"
)
_NOBODY = later(r"(?:istimewa|ist\.?|dok\.?|internet|net)\Z", re.I)
_OFFICE = later(
    r"(?:dok(?:umentasi|umen)?\b\.?:?\s*|ho\b-?\s*)?(?=(?:humas|polisi|polri|polda|polres|polsek|tni|kodim|bnn|kejari|pemkab|pemkot"
    r"|bpbd|basarnas|warga)\b)",
    re.I,
)


def photo(text: str, caption: Range | None, credit: Range | None, words: Vocabulary) -> PhotoBlock:
    """A photo whose credit is told apart: ``Jaka/kabarkukar`` is by Jaka, of kabarkukar."""
    if credit is None:
        return PhotoBlock(caption, None)
    people: list[str] = []
    houses: list[str] = []
    parts = [part.strip() for part in text[credit.start : credit.end].split("/")]
    for number, part in enumerate(parts):
        bare = re.sub(r"^(?:dok(?:umentasi|umen)?\b\.?:?\s*|HO-?\s*)", "", part, flags=re.I)
        if not bare or _NOBODY.match(bare):
            continue
        is_house = bare != part or _OFFICE.match(bare) or _is_outlet(bare, words) or (number and people)
        (houses if is_house else people).append(bare)
    return PhotoBlock(caption, credit, people[0] if people else None, "/".join(houses + people[1:]) or None)
