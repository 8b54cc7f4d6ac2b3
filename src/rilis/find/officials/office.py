"""Reading an office with its unit: "Kepala Satuan Reserse Kriminal (Kasat Reskrim) Polresta Samarinda"."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from rilis.find.officials.presentation import Ground, OfficeFound, UnitFound
from rilis.layout.sheet import Range
from rilis.lexicon import Hit, Kind, Lexicon
from rilis.lexicon.rows import PositionRow, UnitRow
from rilis.model import Status

BEFORE = re.compile(r"(?:(?P<former>mantan|eks)|(?P<acting>plt|plh|pj|pjs|ps|penjabat|pelaksana tugas))\b\.?[ -]?$", re.I)
"""What stands before an office and says how it is held; it is printed as part of the office."""

PLURAL = re.compile(
    r"\b(?:para|seluruh|semua|setiap|tiap|beberapa|sejumlah|jajaran|dua|tiga|empat|calon|istri|oknum|rumah dinas"
    r"|kantor|ruang|gedung|aula|pemilihan|pilkada|pemilu|selain|seorang|menjadi|jabatan)[ ]$",
    re.I,
)
"""In front of an office: several holders, or none that is meant as a person."""

BRACKET = re.compile(r"[ ]?\(([^()\n]{2,60})\)")
PLACE_WORD = re.compile(r"[ ]([A-Z][\w'’/.-]*\w|[A-Z]|\d+[\w./-]*)")
FIELD_WORD = re.compile(r"[ ]([A-Z][\w'’/&.-]*\w|[IVX]+|\d{1,2}|dan)(?=\W|$)")
COMPASS = frozenset("Barat Timur Utara Selatan Tengah Tenggara Kota Raya Jaya Laut Kulon Wetan Kidul Lor Hulu Hilir".split())

GOVERNMENT = frozenset({"government", "judiciary", "tni"})


class OfficeRead(NamedTuple):
    """An office at a place of the text; ``open`` where the words behind it may be place or name."""

    office: OfficeFound
    unit: UnitFound | None
    start: int
    end: int


@cache
def regions() -> frozenset[str]:
    """The names of regions that a police unit bears, as printed: Kukar, Kutai Kartanegara, Kaltim."""
    rows = Lexicon.default().rows(Kind.UNIT)
    names = {form.partition(" ")[2] for row in rows if row.regions for form in row.variants if form.startswith("Pol")}
    return frozenset(name.casefold() for name in names if name)


def read_office(ground: Ground, hit: Hit) -> OfficeRead | None:
    """The office that a hit of the table begins, with what belongs to it; None where no person is meant."""
    text = ground.text
    row: PositionRow = hit.rows[Kind.POSITION]
    start, status = _before(text, hit.start)
    if PLURAL.search(text, max(0, start - 14), start):
        return None
    at, end = _short_form(ground, hit)
    field_end = _field_end(ground, row, end)
    if row.heads:
        unit, end = _headed(ground, row, end)
    else:
        unit, after = read_unit(ground, field_end)
        if unit is None and hit.rows[Kind.POSITION].bare:
            return None
        if field_end > end and at.end == end:
            at = Range(at.start, field_end)
        end = max(field_end, after)
        if unit is None and row.organisation in GOVERNMENT:
            place = read_place(ground, end)
            if place:
                unit, end = UnitFound(text[place.start : place.end], place, None), place.end
    if at.start == hit.start:
        at = Range(start, at.end)
    return OfficeRead(OfficeFound(at, row, status), unit, start, end)


def _before(text: str, at: int) -> tuple[int, Status]:
    """Where an office begins with its "mantan" or "Plt.", and how it is held."""
    found = BEFORE.search(text, max(0, at - 17), at)
    if not found:
        return at, Status.CURRENT
    return found.start(), Status.FORMER if found["former"] else Status.ACTING


def _short_form(ground: Ground, hit: Hit) -> tuple[Range, int]:
    """The shorter of an office printed long and short, and where both end."""
    bracket = BRACKET.match(ground.text, hit.end)
    if not bracket:
        return Range(hit.start, hit.end), hit.end
    inside = ground.positions.get(bracket.start(1))
    if inside and inside.end == bracket.end(1) and inside.end - inside.start < hit.end - hit.start:
        return Range(inside.start, inside.end), bracket.end()
    return Range(hit.start, hit.end), bracket.end()


def _field_end(ground: Ground, row: PositionRow, at: int) -> int:
    """Where the words end that say what an office is for: "Kasubdit [Dokpol] Polda Jatim".

    Without a table of all such words they are known by what follows them: a unit or a rank.
    """
    if row.heads:
        return at
    end = at
    while found := _known_field(ground, end):
        end = found
    cursor = end
    for _ in range(6):
        if cursor + 1 in ground.units or (cursor > end and cursor + 1 in ground.ranks):
            return cursor
        word = FIELD_WORD.match(ground.text, cursor)
        if not word or cursor + 1 in ground.ranks or cursor + 1 in ground.positions:
            return end
        cursor = word.end()
    return end


def _known_field(ground: Ground, at: int) -> int | None:
    """Where a field of the table that stands here ends, with a leading "dan"."""
    skip = 5 if ground.text.startswith(" dan ", at) else 2 if ground.text.startswith(", ", at) else 1
    hit = ground.fields.get(at + skip)
    return hit.end if hit else None


def _headed(ground: Ground, row: PositionRow, at: int) -> tuple[UnitFound | None, int]:
    """The unit that its head is named by: "Kapolres [Kukar]" is over "Polres Kukar"."""
    place = read_place(ground, at)
    if place is None:
        if row.heads == "Polri":
            return UnitFound("Polri", None, _unit_row("Polri")), at
        return None, at
    name = ground.text[place.start : place.end]
    if name.isupper() and len(name) > 4:
        name = name.title()
    text = f"{row.heads} {name}"
    return UnitFound(text, None, _unit_row(text)), place.end


@cache
def _unit_rows() -> dict[str, UnitRow]:
    rows = Lexicon.default().rows(Kind.UNIT)
    return {form.casefold(): row for row in reversed(rows) for form in row.variants}


def _unit_row(text: str) -> UnitRow | None:
    return _unit_rows().get(text.casefold())


def read_unit(ground: Ground, at: int) -> tuple[UnitFound | None, int]:
    """The unit that stands one space behind ``at``: "Satreskrim Polres Bone", "Polsek Sukaraja"."""
    text = ground.text
    start = at + 1
    hit = ground.units.get(start)
    if hit is None or text[at] != " ":
        return None, at
    row, end = hit.rows[Kind.UNIT], hit.end
    while text[end : end + 1] == " " and (hit := ground.units.get(end + 1)):
        row, end = hit.rows[Kind.UNIT], hit.end
    if not row.regions:
        place = read_place(ground, end)
        end = place.end if place else end
    while (word := PLACE_WORD.match(text, end)) and word[1] in COMPASS:
        end = word.end()
    return UnitFound(text[start:end], Range(start, end), row), end


def read_place(ground: Ground, at: int) -> Range | None:
    """The place named one space behind ``at``.

    All capitalised words belong to it where a rank or a comma follows; else only as many as a region's
    name has, for then a person's name may follow.
    """
    text, limit = ground.text, ground.stop_after(at + 1)
    ends = []
    cursor = at
    while len(ends) < 6 and (word := PLACE_WORD.match(text, cursor)) and word.start(1) < limit:
        cursor = word.end()
        ends.append(cursor)
    if not ends:
        return None
    if ends[-1] + 1 in ground.ranks or text[ends[-1] : ends[-1] + 1] == ",":
        return Range(at + 1, ends[-1])
    for end in reversed(ends):
        if text[at + 1 : end].casefold() in regions():
            return Range(at + 1, end)
    return Range(at + 1, ends[-1]) if len(ends) < 3 else None
