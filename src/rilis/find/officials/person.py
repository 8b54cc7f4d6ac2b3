"""Reading a person as presented: rank, titles, name, degrees."""

from __future__ import annotations

import re
from typing import NamedTuple

from rilis.find.officials.presentation import Ground, rank_row
from rilis.layout.sheet import Range
from rilis.lexicon import Hit
from rilis.lexicon.names import NOT_A_NAME, name_end
from rilis.lexicon.patterns import later
from rilis.lexicon.rows import RankRow
from rilis.lexicon.words import ordinary

RETIRED = later(
    r"""
    [ ](?:\(?Purn(?:awirawan)?\b\.?\)? | \(?(?:Luar[ ]Biasa[ ])?Anumerta\)? | \(Anm\))(?:[ ]TNI\b)?
  | [ ]?\((?:Pol|P|T|E|S|K|KH|Mar)\)
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""What may stand between a rank and a name and belongs to neither: "Kompol (Purn) Sukardi"."""

CORPS = later(
    r"""
    [ ]\(?(?:Inf(?:anteri)?|Kav(?:aleri)?|Kaveleri|Penerbang|Arm|Arh|Czi|Cpm|Chb|Cba|Caj|Chk|Ckm|Cku|Cpl|Ctp|Laut|Mar
    |Pnb|Nav|Tek|Lek|Kal|Adm|Pas|Pom|Sus|Kes)\b\.?\)?
    (?:[ ]?\((?:P|T|E|S|K|KH|PM|Mar)\))?
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""An army officer's corps: part of the rank as printed."""

MARINES = later(r"[ ]\(?(?:Marinir|Mar)\)?(?=[ ])")

TITLE = later(r"(K\.H|[A-Z][a-z]{0,4}|[A-Z]{1,3}|dr|drg|drh)(?:\.[ ]?|[ ](?=\S))")
"""What may be a title before a name."""

DEGREE = later(r"[ ]?[,.]?[ ]?((?:[A-Z][A-Za-z]{0,6}\.?(?:\([A-Za-z]+\)\.?)?){1,6})(?![A-Za-z])")
SPACED_DEGREE = later(r"[ ]?,?[ ]?((?:[A-Z][A-Za-z]{0,3}\.[ ]){1,2}[A-Z][A-Za-z]{0,6}\.?)(?![A-Za-z])")
"""What may be a degree behind a name, with what parts it from the name or the degree before."""

ADDRESS = frozenset(("Bapak", "Ibu", "Pak", "Bu"))
"""Words of address that stand in no name: what comes before them is another one."""

VERB = later(r"(?:Me[mn]|Ber|Di|Ter)[a-z]{4,}")
"""A word of a headline in front of which a name ends."""

UNLISTED = later(r"(?:[A-Z][A-Za-z]{0,3}\.){2,4}[A-Za-z]{0,6}")
"""A degree that no table has: S.M.Kom, M.Tr.Opsla."""


class PersonRead(NamedTuple):
    """A person at a place of the text; ``end`` is where reading stopped."""

    name: Range
    rank: Range | None
    rank_row: RankRow | None
    degrees: list[Range]
    end: int


def _is_degree(ground: Ground, printed: str) -> bool:
    return printed.rstrip(".") in ground.words.degrees or UNLISTED.fullmatch(printed) is not None


def read_person(ground: Ground, at: int) -> PersonRead | None:
    """The person presented from ``at`` on: "AKBP Dr. Jaka Wiranta, S.I.K., M.H."; None if there is none."""
    text, start, rank = ground.text, at, _rank_at(ground, at)
    where = row = None
    if rank:
        row = rank_row(rank)
        corps = (CORPS if row.service.startswith("tni") else MARINES).match(text, rank.end)
        where = Range(rank.start, corps.end() if corps else rank.end)
        skip = RETIRED.match(text, where.end)
        at = skip.end() if skip else where.end
        at += text.startswith(".", at)
        if text.startswith("(", rank.start - 1) and rank.start > start:
            at += len(") Polisi") if text.startswith(") Polisi ", at) else len(")")
        at += (
            2
            if text.startswith(", ", at) and rank.start - 1 in ground.units_by_end
            else text.startswith(" ", at)
        )
    if rank is None and not text[at : at + 1].isupper() and not text.startswith("dr", at):
        return None
    titles, at = _read_titles(ground, at)
    name = read_name(ground, at, ranked=rank is not None)
    if name is None:
        return None
    degrees, end = _read_degrees(ground, name.end)
    return PersonRead(name, where, row, titles + degrees, end)


def _rank_at(ground: Ground, at: int) -> Hit | None:
    """The rank here; of one printed long and short the short: "Inspektur Satu Iptu X", "Komisaris (Kompol) X"."""
    rank = ground.ranks.get(at)
    while rank and (again := ground.ranks.get(rank.end + 1) or _bracketed(ground, rank)):
        if rank_row(again) is not rank_row(rank):
            break
        rank = again
    return rank


def _bracketed(ground: Ground, rank: Hit) -> Hit | None:
    """The rank in brackets behind a rank."""
    inside = ground.ranks.get(rank.end + 2) if ground.text.startswith(" (", rank.end) else None
    return inside if inside and ground.text.startswith(")", inside.end) else None


def read_name(ground: Ground, at: int, *, ranked: bool = False) -> Range | None:
    """The name that begins at ``at``, cut where anything known begins, a degree, or a sentence's small words."""
    end = name_end(ground.text, at, ground.stop_after(at))
    if end > at:
        end = at + _cut(ground, ground.text[at:end], ranked=ranked)
    return Range(at, end) if end > at else None


def _cut(ground: Ground, name: str, *, ranked: bool) -> int:
    """How much of what looks like a name is one: behind a rank its first word may be any (Hari, Lalu, Dwi)."""
    words = name.split(" ")
    first_may_be_any = len(words) > 1 and (ranked or words[0] == "Lalu")
    length = 0
    for number, word in enumerate(words):
        if word.lower() in NOT_A_NAME and (number or not first_may_be_any):
            break
        if number and (word in ADDRESS or (VERB.match(word) and word.lower() in ordinary())):
            break
        if number and (_is_degree(ground, word) or _is_degree(ground, " ".join(words[number : number + 2]))):
            break
        length += len(word) + 1
    return max(length - 1, 0)


def _read_titles(ground: Ground, at: int) -> tuple[list[Range], int]:
    """Titles from ``at`` on, and where the name begins."""
    titles = []
    while found := TITLE.match(ground.text, at):
        if found[1] in ground.words.titles:
            titles.append(Range(*found.span(1)))
        elif found[1] not in ground.words.address:
            break
        at = found.end()
    return titles, at


def _read_degrees(ground: Ground, at: int) -> tuple[list[Range], int]:
    """Degrees from the end of a name on, and where they end."""
    degrees = []
    while found := _degree_at(ground, at):
        degrees.append(Range(*found.span(1)))
        at = found.end()
    return degrees, at


def _degree_at(ground: Ground, at: int) -> re.Match[str] | None:
    """A degree here, with or without spaces in it."""
    for pattern in (DEGREE, SPACED_DEGREE):
        if (found := pattern.match(ground.text, at)) and _is_degree(ground, found[1]):
            return found
    return None
