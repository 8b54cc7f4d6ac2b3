"""Reading an office with its unit: "Kepala Satuan Reserse Kriminal (Kasat Reskrim) Polresta Samarinda"."""

from __future__ import annotations

from typing import NamedTuple

from rilis.find.officials.agency import Agency, begins, read_agency, task_end
from rilis.find.officials.place import (
    COMPASS,
    KIND,
    PLACE_WORD,
    Expect,
    rank_follows,
    read_country,
    read_place,
)
from rilis.find.officials.presentation import (
    Ground,
    OfficeFound,
    UnitFound,
    position_row,
    unit_row,
    word_before,
)
from rilis.layout.sheet import Range
from rilis.lexicon import Hit
from rilis.lexicon.patterns import later
from rilis.lexicon.rows import PositionRow, UnitRow
from rilis.lexicon.words import ordinary
from rilis.model import Status

_NOT_MEANT = """
para seluruh semua setiap tiap beberapa sejumlah jajaran dua tiga empat calon istri oknum dinas
kantor sekretariat ruang gedung aula pemilihan pilkada pemilu selain seorang menjadi jabatan perdana
"""
NOT_MEANT = frozenset(_NOT_MEANT.split())
"""Words before an office that make it several holders, or nobody who is meant as a person."""

BRACKET = later(r"[ ]?\(([^()\n]{2,60})\)")
SHORT_OFFICE = later(r"(?:Dan|Dir|Ka|Wadan|Wadir|Waka)[a-z]{4,}")
"""An office's short form by its looks, where no table has it: "Komandan Satuan Siber (Dansatsiber)"."""

FUNCTION_WORD = later(r"[ ]([A-Z][\w'’/&.-]*\w|[IVX]+|\d{1,2}|dan)(?=\W|$)")

JOINTS = (" dan ", ", dan ", ", ")
"""Between two fields."""

SECOND_FIELD = later(r"/(?:Kepala )?[A-Z][\w-]+")
"""A second portfolio: "Menteri ATR/Kepala BPN"."""

ORDINAL = later(r"[ ][Kk]e-?\d")
"""Behind an office: one of its holders in history ("Presiden ke-7")."""

GOES_ON = later(r",?[ ][A-Z]")
"""Behind a place, the holder's name: "Bupati Wanasari Kusnadi Rejo"."""

COMPANY = later(r"[ ](?:PT|CV|UD)\.?[ ]")
"""Behind an office: that of a private company ("Direktur CV Tirta")."""

CLUB = later(r"[ ](?:BEM|DP[CDPW]|DPM|Partai)[ ](?!RI\b)")
"""Behind an office with its field: a student body or party has it ("Menteri Sosial BEM X")."""

LOCAL = later(r"[ ]setempat(?=,[ ][A-Z])")
"""Behind an office, instead of its place: "Kepala Desa setempat, Wiranta"."""

SUSPENDED = later(r"[ ][Nn]on-?\s?aktif(?=[ ,])")
"""Behind an office whose holder may not act in it: "Bupati nonaktif Bantul"."""

WHENCE = frozenset(("warga", "di", "ke", "dari"))
"""Words before a place: "warga Dukuh Tirtasari"."""

STAFF = ("as", "staf", "ajudan", "koor", "tenaga", "sespri")
"""Beginnings of the codes of offices under a superior: "Asisten SDM Kapolri"."""

ARMED = frozenset(("polri", "tni"))
"""Organisations whose people have ranks."""

TASK_FORCES = frozenset(("satgas",))
"""Units whose task stands behind: "Satgas [Penanganan Banjir]"."""

CERTAIN = frozenset(("agency", "ministry"))
"""Kinds of units that mostly have no place: behind them only a known one is a place."""

PART_OF_UNIT = later(r"[ ](?:Dit|Sat|Bid|Subdit|Subbid|Subbag|Unit|Si[e ]|Biro|Bag|Dep|Direktorat|Tim)\w*")

SMALL_PLACES = frozenset(("camat", "sekcam"))
"""Offices over places that often bear a bigger place's name: "Camat Padang Bolak"."""

_REGIONAL = """
    bupati gubernur wakil_bupati wakil_gubernur wakil_wali_kota wali_kota anggota_komisi_pemilu ketua_bawaslu ketua_kpu
    komisioner_pemilu
"""
REGIONAL = frozenset(_REGIONAL.split())
"""Offices over regions, all of which the gazetteer has."""

VILLAGES = frozenset(("kepala_desa", "kepala_desa_adat", "sekdes", "lurah", "seklur", "kadus"))
"""Offices over villages, or in them."""

SMALL_UNITS = frozenset(("Polsek", "Polsekta", "Polsektro", "Koramil"))
"""What sits in a district."""

LONG_HEADS = ("kepala ", "wakil kepala ")
"""How the titles of heads begin that have the unit's name in them."""


class OfficeRead(NamedTuple):
    """An office at a place of the text, with its unit."""

    office: OfficeFound
    unit: UnitFound | None
    start: int
    end: int
    bare: bool
    """Whether the word is one that means an office only with a name: "presiden"."""


def read_office(ground: Ground, hit: Hit) -> OfficeRead | None:
    """The office that a hit of the table begins, with what belongs to it; None where no person is meant."""
    row, (start, _) = position_row(hit), _before(ground, hit.start)
    before, form = word_before(ground.text, start), ground.text[hit.start : hit.end].casefold()
    twice = before == form and ground.text[start - 1] == "-"
    if twice or before in NOT_MEANT or (before in WHENCE and form in row.bare):
        return None
    return read_post(ground, hit)


def read_post(ground: Ground, hit: Hit) -> OfficeRead | None:
    """The office that a hit of the table begins, whether or not its holder is meant: "menjadi Kapolres Kukar"."""
    text, row = ground.text, position_row(hit)
    if row.organisation == "other" or ORDINAL.match(text, hit.end) or COMPANY.match(text, hit.end):
        return None
    start, status = _before(ground, hit.start)
    said_bare = text[hit.start : hit.end].casefold() in row.bare
    if "body" in row.takes:
        at, (unit, end) = Range(hit.start, hit.start + len(row.name)), _body(ground, row, hit)
    else:
        at, end = _phrase(ground, row, hit)
        unit, end = _unit_of(ground, row, end)
    if row.organisation == "government" and CLUB.match(text, end):
        return None
    if unit and row.code == "kepala" and (service := ground.units.get(at.end + 1)):
        at, unit = _with_service(ground, at, unit, service)
    agency = read_agency(ground, end) if unit is None and "function" in row.takes else None
    if agency:
        at, unit, end, said_bare = *_with_agency(ground, row, at, agency), agency.end, False
    if unit and unit.row and unit.row.kind == "association":
        return None
    bare = unit is None and said_bare
    with_name = row.organisation == "judiciary" or ("field" in row.takes and text[hit.start].isupper())
    here = LOCAL.match(text, end)
    if bare and row.takes and not with_name and not here:
        return None
    if unit and unit.at is None and row.heads and at == (hit.start, hit.end):
        unit = _as_printed(ground, unit, at, end)
    if at.start == hit.start:
        at = Range(start, at.end)
    return OfficeRead(OfficeFound(at, row, status), unit, start, end, bare)


def _body(ground: Ground, row: PositionRow, hit: Hit) -> tuple[UnitFound | None, int]:
    """The body that a title names itself, with what it is a part of or where: "Anggota [Komisi III DPR RI]"."""
    whole, end = _unit_of(ground, row, hit.end) if "place" in row.takes else read_unit(ground, hit.end)
    at = Range(hit.start + len(row.name) + 1, max(hit.end, end))
    return UnitFound(ground.text[at.start : at.end], at, whole and whole.row), at.end


def _with_service(ground: Ground, at: Range, unit: UnitFound, service: Hit) -> tuple[Range, UnitFound | None]:
    """A region's service belongs to its head's title: "Kepala Dinkes" + "Bantul", as with one printed in full."""
    if unit.at is None or not unit_row(service).name.startswith("Dinas "):
        return at, unit
    region = Range(service.end + 1, unit.at.end)
    place = (
        UnitFound(ground.text[region.start : region.end], region, None) if region.end > region.start else None
    )
    return Range(at.start, service.end), place


def _as_printed(ground: Ground, unit: UnitFound, office: Range, end: int) -> UnitFound:
    """A head's unit as it stands in his title: "Kepala [Kepolisian Resor Kukar]"; in "Kapolres Kukar" it does not."""
    title = ground.text[office.start : office.end].casefold()
    if not title.startswith(LONG_HEADS) or end == office.end or "(" in title:
        return unit
    at = Range(office.end - len(title.partition("kepala ")[2]), end)
    return UnitFound(ground.text[at.start : at.end], at, unit.row)


def _with_agency(
    ground: Ground, row: PositionRow, at: Range, agency: Agency
) -> tuple[Range, UnitFound | None]:
    """The office and its unit: an agency's head bears its name ("Kepala Diskoperindag" + "Bone"), others do not."""
    region = agency.region
    if row.code == "kepala":
        place = UnitFound(ground.text[region.start : region.end], region, None) if region else None
        return Range(at.start, agency.name.end), place
    if agency.short and region:
        return at, UnitFound(f"{agency.short} {ground.text[region.start : region.end]}", None, None)
    whole = Range(agency.name.start, agency.end)
    return at, UnitFound(ground.text[whole.start : whole.end], whole, None)


def _phrase(ground: Ground, row: PositionRow, hit: Hit) -> tuple[Range, int]:
    """The office itself, the shorter where it is printed long and short, and where it ends with both."""
    at, end = _short_form(ground, hit.start, hit.end)
    if end == hit.end and ("function" in row.takes or "_no_" in row.code) and end + 1 not in ground.units:
        at, end = _short_form(ground, hit.start, _function_end(ground, end, row))
    elif "function" in row.takes and (further := _function_end(ground, end, row)) > end:
        at, end = Range(hit.start, further), further
    elif (
        ground.text.startswith(", ", end)
        and row.organisation == "government"
        and (further := _fields_end(ground, end)) > end
    ):
        at, end = _short_form(ground, hit.start, further)
    elif ground.text.startswith(" dan ", end):
        known = _fields_end(ground, end) if row.organisation == "government" else end
        at, end = _short_form(ground, hit.start, known if known > end else _function_end(ground, end, row))
    elif suspended := SUSPENDED.match(ground.text, end):
        at, end = Range(hit.start, suspended.end()), suspended.end()
    end += ground.text.startswith(")", end)
    if row.code.startswith("men") and (both := SECOND_FIELD.match(ground.text, end)):
        at, end = Range(at.start, both.end()), both.end()
    return at, end


def _unit_of(ground: Ground, row: PositionRow, at: int) -> tuple[UnitFound | None, int]:
    """What an office is over: a unit, a place, a field or a superior, and where it ends."""
    unit, end = read_unit(ground, at)
    if unit is None:
        unit, end = _implied_unit(ground, row, at)
    of_unit = row.organisation in ARMED and "unit" in row.takes and not row.code.startswith(STAFF)
    if unit is None and of_unit and (where := _unlisted(ground, at)):
        return UnitFound(ground.text[where.start : where.end], where, None), where.end
    if (
        unit is None
        and (row.bare or row.code.startswith(STAFF))
        and ground.text.startswith(" ", at)
        and (superior := ground.positions.get(at + 1))
    ):
        while further := ground.positions.get(superior.end + 1):
            superior = further
        where = Range(at + 1, superior.end)
        unit, end = UnitFound(ground.text[where.start : where.end], where, None), where.end
    return unit, end


def _unlisted(ground: Ground, at: int) -> Range | None:
    """Words that no table has between an officer's office and his rank: "Kasatgas Humas [Nusa] Kombes X"."""
    cursor = at
    for _ in range(3):
        word = PLACE_WORD.match(ground.text, cursor)
        if word is None or cursor + 1 in ground.positions or cursor + 1 in ground.ranks:
            return None
        cursor = word.end()
        if cursor + 1 in ground.ranks:
            return Range(at + 1, cursor)
    return None


def _implied_unit(ground: Ground, row: PositionRow, at: int) -> tuple[UnitFound | None, int]:
    """The unit of an office that is named by a place or a field, and where it ends."""
    if row.heads:
        return _headed(ground, row, at)
    if "field" in row.takes and (end := _portfolio_end(ground, at)) > at:
        return UnitFound(ground.text[at + 1 : end], Range(at + 1, end), None), end
    if "place" not in row.takes:
        country = read_country(ground, at) if row.organisation == "government" else None
        return (
            (UnitFound(ground.text[country.start : country.end], country, None), country.end)
            if country
            else (None, at)
        )
    expect = Expect.SMALL if row.code in SMALL_PLACES else Expect.EITHER
    if row.code in VILLAGES:
        expect = Expect.SMALL | Expect.VILLAGE
    place = read_place(ground, at, Expect.KNOWN if "function" in row.takes else expect)
    if place and row.code in REGIONAL and not GOES_ON.match(ground.text, place.end):
        place = read_place(ground, at, Expect.KNOWN)  # "Bupati Rahmat Gunadi hadir"
    return (UnitFound(ground.text[place.start : place.end], place, None), place.end) if place else (None, at)


def _before(ground: Ground, at: int) -> tuple[int, Status]:
    """Where an office begins with its "mantan" or "Plt.", and how it is held."""
    text, statuses = ground.text, ground.words.statuses
    word = word_before(text, at)
    if word[-1:] == ")" and word.rstrip(".)") in statuses:  # "Pelaksana Tugas (Plt) Kapolres"
        start, held = _before(ground, at - 2 - len(word))
        return (at, held) if held is Status.CURRENT else (start, held)
    status = statuses.get(word)
    if status is None and word in ("tugas", "harian", "sementara"):
        word = f"{word_before(text, at - 1 - len(word))} {word}"
        status = statuses.get(word)
    if status is None:
        return at, Status.CURRENT
    return at - 1 - len(word) - (text[at - 2] == "."), status


def _short_form(ground: Ground, start: int, end: int) -> tuple[Range, int]:
    """The shorter of an office printed long and short, and where both end."""
    bracket = BRACKET.match(ground.text, end)
    if not bracket or bracket.start(1) in ground.ranks:
        return Range(start, end), end
    inside = ground.positions.get(bracket.start(1))
    if inside and inside.end == bracket.end(1) and inside.end - inside.start < end - start:
        return Range(inside.start, inside.end), bracket.end()
    if inside is None and SHORT_OFFICE.fullmatch(bracket[1]) and len(bracket[1]) < end - start:
        return Range(*bracket.span(1)), bracket.end()
    return Range(start, end), bracket.end()


def _function_end(ground: Ground, at: int, row: PositionRow) -> int:
    """Where the words end that say what an office is for: "Kasubdit [Dokpol] Polda Jatim".

    Words that no table has are known by what follows them: a unit, a rank, a short form in brackets, or, for
    somebody's staff, the superior: "Asisten [Potensi Maritim] Kasal".
    """
    cursor = end = _fields_end(ground, at)
    for _ in range(6):
        if cursor + 1 in ground.units or begins(ground, cursor):
            return cursor
        if cursor > end and (
            rank_follows(ground, cursor)
            or _closed(ground, cursor, at)
            or ("place" in row.takes and KIND.match(ground.text, cursor) and _known(ground, cursor))
        ):
            return cursor
        if cursor + 1 in ground.positions:
            return cursor if row.code.startswith(STAFF) else end
        word = FUNCTION_WORD.match(ground.text, cursor)
        if not word or cursor + 1 in ground.ranks:
            break
        cursor = word.end()
    return _before_speaker(ground, at, end)


def _known(ground: Ground, at: int) -> bool:
    """Whether a region of the gazetteer stands here."""
    return read_place(ground, at, Expect.KNOWN) is not None


def _before_speaker(ground: Ground, at: int, end: int) -> int:
    """Where a function ends with ordinary words before one who speaks elsewhere: "Kabid [Satwa] Raka ... kata Raka"."""
    cursor = end
    for _ in range(6):
        word = FUNCTION_WORD.match(ground.text, cursor)
        if word is None:
            break
        if word[1].lower() not in ordinary():
            return cursor if cursor > at and ground.speaks(word[1]) else end
        cursor = word.end()
    return end


def _closed(ground: Ground, at: int, start: int) -> bool:
    """Whether brackets stand here that hold an office's short form or lead on to a unit, or those end that hold it."""
    text, bracket = ground.text, BRACKET.match(ground.text, at)
    if bracket is None:
        return text.startswith(")", at) and text.rfind("(", max(0, start - 40), start) >= 0
    return bracket.start(1) in ground.positions or bracket.end() + 1 in ground.units


def _portfolio_end(ground: Ground, at: int) -> int:
    """Where a minister's portfolio ends; one that no table has is known by the brackets behind it."""
    start = at + len(" Bidang") if ground.text.startswith(" Bidang ", at) else at
    end = cursor = _fields_end(ground, start)
    if end > start:
        return end
    while cursor - at < 90 and (word := FUNCTION_WORD.match(ground.text, cursor)):
        cursor = word.end()
        if BRACKET.match(ground.text, cursor) or (start > at and ground.text[cursor] == ","):
            return cursor
    return at


def _fields_end(ground: Ground, at: int) -> int:
    """Where the fields of the table end that stand here: "Pemuda dan Olahraga", "Politik, Hukum dan Keamanan"."""
    while True:
        skip = next((len(joint) for joint in JOINTS if ground.text.startswith(joint, at)), 1)
        hit = ground.fields.get(at + skip)
        if hit is None:
            return at
        at = hit.end


def _headed(ground: Ground, row: PositionRow, at: int) -> tuple[UnitFound | None, int]:
    """The unit that its head is named by: "Kapolres [Kukar]" is over "Polres Kukar"."""
    if row.heads == "Polri":
        return UnitFound("Polri", None, ground.words.units.get("polri")), at
    place = read_place(ground, at, Expect.PLACE | Expect.SMALL if row.heads in SMALL_UNITS else Expect.PLACE)
    if place is None:
        return None, at
    if ground.text.startswith(" dan ", place.end):
        place = _with_second(ground, row, place)
    name = ground.text[place.start : place.end]
    if name.isupper() and len(name) > 4:
        name = name.title()
    text = f"{row.heads} {name}"
    return UnitFound(text, None, ground.words.units.get(text.casefold())), place.end


def _with_second(ground: Ground, row: PositionRow, first: Range) -> Range:
    """The place of a unit that is over two: "Kapolresta [Pulau Ambon dan Pulau-Pulau Lease]"."""
    second = read_place(ground, first.end + len(" dan"), Expect.PLACE)
    if second is None:
        return first
    both = Range(first.start, second.end)
    name = f"{row.heads} {ground.text[both.start : both.end]}"
    return both if name.casefold() in ground.words.units else first


def read_unit(ground: Ground, at: int) -> tuple[UnitFound | None, int]:
    """The unit that stands one space behind ``at``: "Satreskrim Polres Bone", "Polsek Sukaraja"."""
    text = ground.text
    start = at + 1
    hit = ground.units.get(start) or _inner_unit(ground, at)
    if hit is None or text[at] != " ":
        return None, at
    if short := _bracketed(ground, hit):
        return short
    while text[hit.end : hit.end + 1] == " " and (further := ground.units.get(hit.end + 1)):
        hit = further
    row, end = unit_row(hit), hit.end
    if (row.takes_place or row.kind in CERTAIN) and (place := _seat(ground, row, end)):
        end = place.end
    elif (word := PLACE_WORD.match(text, end)) and word[1] in COMPASS:
        end = word.end()
    elif row.code in TASK_FORCES:
        end = task_end(ground, end)
    return UnitFound(text[start:end], Range(start, end), row), end


def _bracketed(ground: Ground, hit: Hit) -> tuple[UnitFound, int] | None:
    """A unit printed long and short before its place: "Kejaksaan Tinggi (Kejati) Jawa Barat"."""
    bracket = BRACKET.match(ground.text, hit.end)
    inside = ground.units.get(bracket.start(1)) if bracket else None
    if bracket is None or inside is None:
        return None
    if (further := ground.units.get(bracket.end() + 1)) and ground.text[bracket.end()] == " ":
        whole, end = read_unit(ground, further.start - 1)
        return (UnitFound(f"{bracket[1]} {whole.text}", None, whole.row), end) if whole else None
    if not unit_row(inside).takes_place:
        return None
    place = _seat(ground, unit_row(inside), bracket.end())
    if place is None:
        return None
    text = f"{bracket[1]} {ground.text[place.start : place.end]}"
    return UnitFound(text, None, unit_row(inside)), place.end


def _seat(ground: Ground, row: UnitRow, at: int) -> Range | None:
    """The place of a unit."""
    if row.kind in CERTAIN:
        return read_place(ground, at, Expect.KNOWN)
    return read_place(ground, at, Expect.PLACE | Expect.SMALL if row.kind == "polsek" else Expect.PLACE)


def _inner_unit(ground: Ground, at: int) -> Hit | None:
    """The unit that words begin which no table has but which look like a part of one: "Ditreskoba Polda Jatim"."""
    if not PART_OF_UNIT.match(ground.text, at):
        return None
    for _ in range(4):
        word = FUNCTION_WORD.match(ground.text, at)
        if not word or at + 1 in ground.ranks or at + 1 in ground.positions:
            return None
        at = word.end()
        if at + 1 in ground.units:
            return ground.units[at + 1]
    return None
