"""Reading a person as presented: rank, titles, name, degrees."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from rilis.find.officials.presentation import Ground
from rilis.layout.sheet import Range
from rilis.lexicon import Kind, Lexicon, forms
from rilis.lexicon.names import NOT_A_NAME, name_end
from rilis.lexicon.rows import RankRow

RETIRED = re.compile(r"\.?[ ]?\(?Purn(?:awirawan)?\b\.?\)?|\.?[ ]?\((?:Pol|P|T|E|S|K|KH|Mar|Purn)\)", re.IGNORECASE)
"""What may stand between a rank and a name and belongs to neither: "Kompol (Purn) Sukardi"."""

AFTER_RANK = re.compile(r"\.")

ANY_DEGREE = r"(?:[A-Z][A-Za-z]{0,3}\.){2,4}[A-Za-z]{0,6}|(?<=,[ ])[SM][A-Z]{1,2}(?=[.,;])"
"""A degree that no table has: S.M.Kom, M.Tr.Opsla; MP behind a comma."""

CORPS = re.compile(
    r"\.?[ ](?:(?:Inf|Kav|Arm|Arh|Czi|Cpm|Chb|Cba|Caj|Chk|Ckm|Cku|Cpl|Ctp|Pnb|Nav|Tek|Lek|Kal|Adm|Pas|Pom|Sus|Kes|Mar|Laut)\b\.?"
    r"(?:[ ]?\((?:P|T|E|S|K|KH|PM|Mar)\))?)",
    re.IGNORECASE,
)
"""An army officer's corps: part of the rank as printed."""

STREETS = re.compile(
    r"\b(?:direktorat|direktur|inspektorat|inspektur|sekretariat|sekretaris|jalan|jln?|jl|gang|gg|stadion|bandara|gedung|taman|simpang|museum|masjid|jembatan|tol|lapangan|pasar"
    r"|monumen|patung|universitas|rs\w*|rumah sakit|soekarno|aula)\.?[ ]$",
    re.IGNORECASE,
)
"""In front of a rank: a thing named after an officer ("Jalan Jenderal Sudirman"), or another word ("Direktorat Jenderal")."""


class PersonRead(NamedTuple):
    """A person at a place of the text; ``end`` is where reading stopped."""

    name: Range
    rank: Range | None
    rank_row: RankRow | None
    degrees: list[Range]
    end: int


@cache
def _titles() -> re.Pattern[str]:
    """Degrees and titles in front of a name: Dr. Drs. H."""
    rows = [row for row in Lexicon.default().rows(Kind.DEGREE) if row.place == "prefix"]
    spelt = {form.rstrip(".") for row in rows for form in forms(Kind.DEGREE, row)} | {"H", "Hj", "HJ", "KH", "K.H"}
    return re.compile(rf"({_either(spelt)})(?:\.[ ]?|[ ](?=\S))")


@cache
def _degrees() -> re.Pattern[str]:
    """A degree behind a name, with what parts it from the name or the degree before."""
    rows = [row for row in Lexicon.default().rows(Kind.DEGREE) if row.place == "suffix"]
    spelt = {form for row in rows for form in forms(Kind.DEGREE, row)}
    return re.compile(rf"[ ]?[,.]?[ ]?((?:{_either(spelt)})(?!\.?[A-Za-z])|(?:{ANY_DEGREE})(?![A-Za-z]))")


def _either(forms: set[str]) -> str:
    """Any of the forms, the longest first."""
    return "|".join(re.escape(form) for form in sorted(forms, key=len, reverse=True))


def read_person(ground: Ground, at: int) -> PersonRead | None:
    """The person presented from ``at`` on: "AKBP Dr. Heri Rusyaman, S.I.K., M.H."; None if there is none."""
    rank = ground.ranks.get(at)
    begin = at
    where = None
    if rank:
        corps = CORPS.match(ground.text, rank.end) if rank.rows[Kind.RANK].service.startswith("tni") else None
        where = Range(rank.start, corps.end() if corps else rank.end)
        skip = RETIRED.match(ground.text, where.end) or AFTER_RANK.match(ground.text, where.end)
        begin = _skip_blank(ground.text, skip.end() if skip else where.end)
    titles, begin = _read_titles(ground.text, begin)
    name = read_name(ground, begin)
    if name is None:
        return None
    degrees, end = _read_degrees(ground.text, name.end)
    return PersonRead(name, where, rank.rows[Kind.RANK] if rank else None, titles + degrees, end)


def read_name(ground: Ground, at: int) -> Range | None:
    """The name that begins at ``at``, cut where anything known begins or a sentence's small words stand."""
    text = ground.text
    limit = ground.stop_after(at)
    end = name_end(text, at, limit)
    if end <= at:
        return None
    end = at + _cut(text[at:end])
    degree = _degrees().search(text, at, min(end + 8, len(text)))
    while degree and degree.start() < end:
        if degree.start() > at and text[degree.start()] in " ,.":
            end = degree.start()
            break
        degree = _degrees().search(text, degree.start() + 1, min(end + 8, len(text)))
    return Range(at, end) if end > at else None


def _cut(name: str) -> int:
    """How much of what looks like a name is one."""
    length = 0
    for word in name.split(" "):
        if word.lower() in NOT_A_NAME and (length or word != "Lalu" or " " not in name):
            return max(length - 1, 0)
        length += len(word) + 1
    return length - 1


def _read_titles(text: str, at: int) -> tuple[list[Range], int]:
    """Titles from ``at`` on, and where the name begins."""
    titles = []
    while found := _titles().match(text, at):
        titles.append(Range(*found.span(1)))
        at = found.end()
    return titles, at


def _read_degrees(text: str, at: int) -> tuple[list[Range], int]:
    """Degrees from the end of a name on, and where they end."""
    degrees = []
    while found := _degrees().match(text, at):
        degrees.append(Range(*found.span(1)))
        at = found.end()
    return degrees, at


def _skip_blank(text: str, at: int) -> int:
    return at + 1 if text[at : at + 1] == " " else at
