"""The dateline at the head of the first paragraph: the newsroom's place, the outlet, or both."""

from __future__ import annotations

import re
from typing import NamedTuple

from rilis.layout.cues import Vocabulary
from rilis.layout.lines import trimmed
from rilis.layout.sheet import DatelineBlock, Range
from rilis.lexicon.patterns import later


class Found(NamedTuple):
    """A dateline, where the story begins behind it, and whether more than its shape speaks for it.

    ``days`` are the dates in it, which tell something of the story: ``AMBON, 5 September 2025 –``.
    """

    block: DatelineBlock
    story: int
    certain: bool
    days: tuple[Range, ...]


_DOMAIN = r"[\w-]+(?:\.[\w-]+){0,3}?\.(?i:com|co\.id|co|go\.id|id|net|org|news|info|tv)\b(?!\.\w)"
_WORD = r"(?:(?:Kab|Kec|Kep)\.[ ]?)?[^\W_a-z][\w'&]*+(?:\.\w[\w'&]*+)*+"
_DAY = (
    r"(?:(?:Senin|Selasa|Rabu|Kamis|Jum'?at|Sabtu|Minggu),?\ ?)?"
    r"\(?\d{1,2}(?:[/-]\d{1,2}(?:[/-]\d{2,4})?|\ [A-Z][a-z]+(?:\ \d{4})?)\)?"
)

_PIECE = later(
    rf"""
    (?P<open> [(]\s*+ )?
    (?: (?P<day> {_DAY} )
      | (?P<domain> {_DOMAIN} )
      | (?P<name> (?:{_WORD}) (?:[ ](?:{_WORD})){{0,4}}+ )
    )
    (?P<close> \s*[)] )?
    \s* (?P<mark> ,?\s*(?:-{{1,4}}|[–—]{{1,2}}|\|{{1,2}}|//) | [,:] | \.(?=\s|$) )?
    \s*
    """,
    re.VERBOSE,
)

_OUTLET_LOOK = later(
    r"""
    [a-z]{2}[A-Z][a-z] | ^i[A-Z]                                            # WahanaNews, SumselSatu, iNews
  | (?i:news|times|pos|post|online|satu|ekspres|express|tv)\b               # BATAM POS, TIMES JOGJA
  | \b(?i:tribun\w*|tribrata\w*|detik\w*|radar|koran|harian|suara|media|warta|berita|kabar)\b
  | \b(?i:antara|kbrn|rri|cnn|metro\ tv)\b
    """,
    re.VERBOSE,
)
_NO_PLACE = later(
    r"""
    (?: DI[A-Z]{5,} | BER[A-Z]{4,} | ME[MN][A-Z]{5,} | TER[A-Z]{5,} | PE[MNR][A-Z]+AN           # DIAMANKAN, PEMUSNAHAN
      | RAZIA | PATROLI | SERAH | APEL | OLAH | JUMPA | RILIS | KRONOLOGI | FAKTA
      | BREAKING | HOA(?:KS|X) | UPDATE | LIVE
      | (?i: foto | video | ilustrasi | ket | keterangan | caption | polisi | pol(?:ri|res|da|sek|wil)\w* | kapol\w*
           | ka(?:sat|nit|bid|si|bag)\w* | kombes | ak[bp]p? | kompol | ip[td][ua]
           | tim | populer | narasi | oleh | penulis
           | senin | selasa | rabu | kamis | jum'?at | sabtu | minggu | tersangka | pelaku | korban | warga | petugas)
    )\b
    """,
    re.VERBOSE,
)
_BRACKET = later(r"\((?!\d)")
_ORNAMENT = later(r"[\ufffd*_•·>~ ]*+")
_PREFIX = later(r"(?:kota|kabupaten|kab\.?|kec\.?|provinsi) ")


def dateline(text: str, start: int, end: int, words: Vocabulary) -> Found | None:
    """The dateline that a line begins with.

    >>> from rilis.lexicon import Lexicon
    >>> from rilis.layout.cues import vocabulary
    >>> text = "KUKARTA, KABARKUKAR.ID – Polisi menangkap"
    >>> found = dateline(text, 0, len(text), vocabulary(Lexicon.default()))
    >>> [text[slice(*part)] for part in found.block], text[found.story :]
    (['KUKARTA', 'KABARKUKAR.ID'], 'Polisi menangkap')
    """
    head = _head(text, start, end, words)
    if head is None:
        return None
    places, outlets = head.places, head.outlets
    if len(places) > 1 and not outlets:
        places, outlets = _told_apart(text, places, words)
    place = Range(places[0].start, places[-1].end) if places else None
    known = place is not None and _is_region(text, places[0], words)
    if place and not known and not _is_place(text, place, bool(outlets)):
        return None
    if (
        head.doubtful
        and not (known or head.named)
        and (outlets or not place or not _is_in_capitals(text, place))
    ):
        return None
    block = DatelineBlock(place, outlets[0] if outlets else None)
    return Found(block, head.story, known or bool(outlets), tuple(head.days))


class _Head(NamedTuple):
    """The pieces of a dateline and where the story begins.

    ``named`` tells that an outlet is one beyond doubt: a site, in brackets, or known by name; ``doubtful``
    that the mark at the end is also found behind other words: a colon, a hyphen without blanks.
    """

    places: list[Range]
    outlets: list[Range]
    days: list[Range]
    named: bool
    doubtful: bool
    story: int


def _head(text: str, start: int, end: int, words: Vocabulary) -> _Head | None:
    """Reads pieces up to the dash: ``TEMPO.CO, Jakarta -``, ``Liwa (Lampost.co)--``, ``KOTA || OUTLET –``."""
    places: list[Range] = []
    outlets: list[Range] = []
    days: list[Range] = []
    at, named = _ORNAMENT.match(text, start, end).end(), False  # type: ignore[union-attr]
    for _ in range(5):
        piece = _PIECE.match(text, at, end)
        if not piece or (piece["open"] and not piece["close"]):
            return None
        mark = (piece["mark"] or "").lstrip(", ")
        kind = "day" if piece["day"] else "domain" if piece["domain"] else "name"
        span = trimmed(text, *piece.span(kind), around="_")
        bare = not piece["mark"] and not piece["close"] and piece.end() < end
        if kind == "name" and bare and not _BRACKET.match(text, piece.end()):
            return _without_dash(text, places, outlets, span, words)
        is_named = kind == "domain" or text[span.start : span.end].lower() in words.outlets
        is_named = is_named or (piece["close"] is not None and not _is_region(text, span, words))
        is_outlet = is_named or _OUTLET_LOOK.search(text, span.start, span.end) is not None
        if kind == "day":
            days.append(span)
        else:
            (outlets if is_outlet else places).append(span)
            named = named or is_named
        at = piece.end()
        if mark and mark != ":" and bool(places) != bool(outlets):
            more = _PIECE.match(text, at, end)
            if more and _ends_head(text, more, bool(outlets), mark, words):
                continue
        tight = at == span.end + 1
        if tight and mark and text[at : at + 1].islower():  # baru-baru ini, Detik-detik
            break
        if mark and (places or outlets) and not (mark == "." and at >= end):
            return _Head(places, outlets, days, named, mark[0] in ":.|" or tight, at)
        if at >= end:  # a line of its own: "Indralaya, SumselSatu.com"
            complete = outlets and named and (places or kind == "domain")
            return _Head(places, outlets, days, named, False, at) if complete else None
        if mark:
            break
    return None


def _ends_head(text: str, piece: re.Match[str], have_outlet: bool, after: str, words: Vocabulary) -> bool:
    """Whether what stands behind a dash is still the dateline: ``Krjogja.com - SLEMAN -``, ``KOTA || OUTLET –``."""
    if not (piece["mark"] or "").strip(", .:") and not (have_outlet and piece["mark"] == "."):
        return False
    if have_outlet:
        return piece["name"] is not None and not _NO_PLACE.match(piece["name"])
    if piece["domain"] is not None:
        return True
    name = Range(*piece.span("name"))
    return piece["name"] is not None and (after[0] in "|/" or _is_outlet(text, name, words))


def _without_dash(
    text: str, places: list[Range], outlets: list[Range], name: Range, words: Vocabulary
) -> _Head | None:
    """A dateline whose dash is missing: ``Liputan6.com, Jakarta Polisi bergerak``, ``Jakarta, Komisi Kepolisian``."""
    if outlets and not places:
        region = _region_at(text, name, words)
        return (
            _Head([region], outlets, [], True, False, region.end + 1)
            if region and region.end < name.end
            else None
        )
    if (
        len(places) == 1
        and not outlets
        and _is_region(text, places[0], words)
        and not _is_region(text, name, words)
    ):
        return _Head(places, outlets, [], False, False, name.start)
    return None


def _told_apart(text: str, names: list[Range], words: Vocabulary) -> tuple[list[Range], list[Range]]:
    """Which of two names is the place, which the outlet: ``Ternate, HN –``, ``KSI, Malra –``.

    In ``Cirebon, Jawa Barat –`` both are the place.
    """
    first, last = names[0], names[-1]
    known_first, known_last = _is_region(text, first, words), _is_region(text, last, words)
    if known_last and not known_first and len(names) == 2 and _is_house_mark(text, first):
        return [last], [first]
    if not known_last and (_is_house_mark(text, last) or _alone_in_capitals(text, first, last)):
        return names[:-1], [last]
    return names, []


def _alone_in_capitals(text: str, first: Range, last: Range) -> bool:
    """Whether only the second of two names is in capitals, as a house sets its own: ``Medan, WARTADELI –``."""
    return text[last.start : last.end].isupper() and not text[first.start : first.end].isupper()


def _is_house_mark(text: str, name: Range) -> bool:
    """Whether a name looks like a house's abbreviation: HN, BANPOS, KSI."""
    return name.end - name.start <= 7 and text[name.start : name.end].isupper()


def _is_outlet(text: str, name: Range, words: Vocabulary) -> bool:
    said = text[name.start : name.end]
    return said.lower() in words.outlets or _OUTLET_LOOK.search(said) is not None


def _is_region(text: str, name: Range, words: Vocabulary) -> bool:
    said = text[name.start : name.end].lower()
    return said in words.places or _PREFIX.sub("", said, count=1) in words.places


def _region_at(text: str, name: Range, words: Vocabulary) -> Range | None:
    """The longest region that a run of words begins with."""
    end = name.end
    while end > name.start:
        if _is_region(text, Range(name.start, end), words):
            return Range(name.start, end)
        end = text.rfind(" ", name.start, end)
    return None


def _is_in_capitals(text: str, name: Range) -> bool:
    """Whether a name is one or two words in capitals, as a newsroom's place is printed: ``SAMARINDA: ``."""
    return text[name.start : name.end].isupper() and text.count(" ", *name) < 2 and name.end - name.start > 3


def _is_place(text: str, name: Range, has_outlet: bool) -> bool:
    """Whether a name with nothing but its shape to speak for it can be a place."""
    said = text[name.start : name.end]
    if any(char.isdigit() for char in said) or _NO_PLACE.match(said):
        return False
    return has_outlet or said.count(" ") < 4
