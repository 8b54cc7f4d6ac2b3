"""Legal citations: "Pasal 114 ayat (2) UU Nomor 35 Tahun 2009".

A citation is a list of articles and the law that they share, or a law alone:

    Pasal 114 ayat (2) jo. Pasal 132 ayat (1) UU Nomor 35 Tahun 2009 tentang Narkotika
    -> law "UU 35/2009", articles ("114(2)", "132(1)")
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from rilis.find.statutes.articles import ARTICLES_AT, CHAIN, CLAUSE, JO, JOIN, NUMBER, numbers_in
from rilis.find.statutes.law import CODE, Law, law_at
from rilis.layout.sheet import Range, Sheet
from rilis.lexicon.patterns import later
from rilis.lexicon.signs import Signs


class StatuteFound(NamedTuple):
    """A citation: ``law`` normalised ("UU 35/2009"), ``articles`` like ("114(2)",)."""

    at: Range
    law: str | None
    articles: tuple[str, ...]


_MORE_AT = later(rf"(?:{JOIN}|{CHAIN}){NUMBER}{CLAUSE}*+\s+{CODE}", re.VERBOSE)
"""A second article of the same code without its own "Pasal": "362 KUHP dan 372 KUHP"."""
_JO_AT = later(rf"\s*+,?\s*+{JO}\s*+(?=[Pp]asal|PASAL)", re.VERBOSE)
"""What joins articles that each have their law: "Pasal 372 KUHP jo Pasal 65 KUHP"."""
_BELOW_AT = later(r"[ ]?,?[ ]?((?:[Pp]asal|PASAL))(?=\s*+[\dIVX])")
"""Articles behind their law: "UU Nomor 19 Tahun 2016 tentang ITE Pasal 27 ayat (3)"."""
_LOOSE = later(
    rf"""
    (?: [Pp]asal(?:[ ][a-z]+){{1,6}}[ ] )?  (?<![\w./,-])
    (?: {NUMBER}{CLAUSE}*+{JOIN} )*  {NUMBER}{CLAUSE}*+ \s\Z
    """,
    re.VERBOSE,
)
"""Articles in front of their code without "Pasal", or with words between: "pasal yang dikenakan 170 KUHP"."""
_LOOSEST = 90

_BETWEEN_AT = later(r"\s*+,?\s*+(?:(?:dari|dalam|di|RI|pada|tentang)\s+)?")
_WORDS = """
    Pasal pasal PASAL Ps. UU Undang undang UNDANG PP Perpu Perppu PERPU PERPPU Perkap PERKAP Perpol PERPOL Perpres
    PERPRES Perda PERDA Perbup Perwal Pergub PERGUB Perma PERMA Permen PERMEN PMK POJK PKPU Perbawaslu Peraturan
    Keppres Kepres Kepgub Kepmen KEPMEN Inpres Inmendagri Qanun KUH
"""
_SIGNS = Signs(
    {
        "start": _WORDS.split(),
        "longer": ["Kitab Undang", "Kitab undang", "Keputusan ", "Instruksi ", "TAP MPR", "Tap MPR"],
    }
)
"""What a citation may begin with; most texts have none of these."""
_START_AT = later(
    r"""
    (?: (?<![\w\-]) | (?<=juncto) ) (?<!ancangan[ ])        # no drafts: Rancangan Undang-Undang
    (?: (?P<article>[Pp]asal|PASAL|Ps\.) (?=\s*+[\dIVX])
      | (?!(?i:pasal)|Ps\.) (?<!Kitab[ ]) (?<!evisi[ ](?=Kitab)) [A-Za-z]{2}
    )
    """,
    re.VERBOSE,
)
_CITES = later(r"(?i:pasal|sesuai|dalam|menurut|berdasarkan|melanggar|merujuk|mengacu|pada|dengan|oleh)\s\Z")
_RULES = later(r"\s(?:(?:juga|telah|sudah)\s)?(?:mengatur|menyebut|menyatakan|menegaskan|mewajibkan|memberi)")
"""Around a code that is cited by its mere name: "sesuai KUHAP", "KUHAP mengatur"; not "pembahasan KUHAP"."""

_SENTENCE_END = later(r"[.!?]\s+[A-Z\"“]|\n")


def find_statutes(sheet: Sheet, laws: Mapping[str, str]) -> list[StatuteFound]:
    """Every legal citation, in order; ``laws`` maps a law's title in small letters to its number.

    >>> from rilis.layout import lay_out
    >>> sheet = lay_out("Ia dijerat Pasal 363 ayat (1) jo. Pasal 53 KUHP dengan ancaman 7 tahun penjara.")
    >>> [(found.law, found.articles) for found in find_statutes(sheet, {})]
    [('KUHP', ('363(1)', '53'))]
    """
    places = _SIGNS.places(sheet.text)
    return list(_citations(sheet.text, sorted(places["start"] + places["longer"]), laws))


def _citations(text: str, places: list[int], laws: Mapping[str, str]) -> Iterator[StatuteFound]:
    """Citations from left to right.

    Articles without a law count only where their law was just named alone: "UU ITE, termasuk Pasal 27A".
    """
    at, alone = 0, None
    for place in places:
        start = _START_AT.match(text, place) if place >= at else None
        if not start:
            continue
        found = _cited(text, start, at, laws)
        at = found.at.end if found else start.end()
        if found and found.law is None:
            near = alone and _same_sentence(text, alone.at.end, found.at.start)
            found = found._replace(law=alone.law) if alone and near else None
        elif found:
            alone = None if found.articles else found
        if found:
            yield found


def _cited(text: str, start: re.Match[str], since: int, laws: Mapping[str, str]) -> StatuteFound | None:
    """The citation that begins at ``start``, if one does; nothing of it stands before ``since``."""
    if start["article"]:
        return _articles(text, start.start(), laws)
    law = law_at(text, start.start(), laws)
    if law is None:
        return None
    articles = ARTICLES_AT.match(text, below.start(1)) if (below := _BELOW_AT.match(text, law.end)) else None
    if articles and _law_behind(text, articles.end(), laws) is None:
        return StatuteFound(Range(start.start(), articles.end()), law.name, numbers_in(articles[0]))
    if text.startswith("KUH", start.start()):
        return _by_code(text, start.start(), since, law)
    return StatuteFound(Range(start.start(), law.end), law.name, ())


def _articles(text: str, start: int, laws: Mapping[str, str]) -> StatuteFound | None:
    """Articles and the law behind them; those of the same law that "jo" joins to them are read with them."""
    articles = ARTICLES_AT.match(text, start)
    if not articles:
        return None
    law, end = _law_behind(text, articles.end(), laws), articles.end()
    if not law:
        return StatuteFound(Range(start, end), None, numbers_in(articles[0]))
    numbers, end = articles[0], law.end
    while law.is_code and (more := _MORE_AT.match(text, end)):
        numbers, end = numbers + more[0], more.end()
    while joined := _JO_AT.match(text, end):
        articles = ARTICLES_AT.match(text, joined.end())
        other = _law_behind(text, articles.end(), laws) if articles else None
        if not articles or (other and other.name != law.name):
            break
        numbers, end = f"{numbers} {articles[0]}", other.end if other else articles.end()
    return StatuteFound(Range(start, end), law.name, numbers_in(numbers))


def _by_code(text: str, start: int, since: int, law: Law) -> StatuteFound | None:
    """A code by its mere name: with articles in front of it, or where something is said to accord with it."""
    before = text[max(since, start - _LOOSEST) : start]
    loose = _LOOSE.search(before) if before[-2:-1].isalnum() or before[-2:-1] == ")" else None
    if loose:
        return StatuteFound(Range(start - len(loose[0]), law.end), law.name, numbers_in(loose[0]))
    is_cited = _CITES.search(before) or _RULES.match(text, law.end)
    return StatuteFound(Range(start, law.end), law.name, ()) if is_cited else None


def _same_sentence(text: str, start: int, end: int) -> bool:
    return end - start < 200 and not _SENTENCE_END.search(text, start, end + 1)


def _law_behind(text: str, at: int, laws: Mapping[str, str]) -> Law | None:
    """The law that stands behind articles."""
    between = _BETWEEN_AT.match(text, at)
    return law_at(text, between.end() if between else at, laws)
