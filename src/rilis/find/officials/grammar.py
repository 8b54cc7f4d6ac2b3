"""How rank, office, unit and name are put together."""

from __future__ import annotations

import re

from rilis.find.officials.office import OfficeRead, read_office, read_unit, regions
from rilis.find.officials.person import STREETS, PersonRead, read_person
from rilis.find.officials.presentation import Ground, Presentation, UnitFound
from rilis.layout.sheet import Range, Sheet
from rilis.lexicon import Hit, Hits, Kind
from rilis.lexicon.names import NAME, NOT_A_NAME

THEN = re.compile(r"[ ]?(?:[,:][ ]?|\([ ]?|(?:yakni|yaitu|dijabat(?: oleh)?)[ ])?")
"""Between an office and its holder."""

ALSO = re.compile(r",?[ ]yang juga(?: merupakan| menjabat| selaku| sebagai)*[ ]")
"""Between two offices of one holder."""

AS = re.compile(r"[ ]?(?:,[ ]?(?:yang )?)?(?:selaku|sebagai|menjabat(?: sebagai)?|juga|yang merupakan)?[ ]?")
"""Between a holder and the office behind the name."""

MEMBER = re.compile(r",?[ ](?:(?:yang )?(?:merupakan )?(?:anggota|personel|personil|petugas)|dari)(?=[ ])")
"""Between an officer and the unit he belongs to."""

BACK_NAME = re.compile(rf"(?<![\w.,] )(?<!\w)({NAME}),?[ ](?:selaku[ ]|sebagai[ ])?$", re.VERBOSE)


def find_officials(sheet: Sheet, hits: Hits) -> list[Presentation]:
    """Every presentation of an official, in order."""
    ground = Ground(sheet.text, hits)
    found: list[Presentation] = []
    reached = 0
    for start, hit in sorted({**ground.positions, **ground.ranks}.items()):
        if start < reached:
            continue
        presentation = _office_first(ground, hit) if start in ground.positions else _rank_first(ground, hit)
        if presentation:
            _trim_to_body(sheet, presentation)
            found.append(presentation)
            reached = presentation.end
    return found


def _office_first(ground: Ground, hit: Hit) -> Presentation | None:
    """ "Kapolres Kukar, AKBP Heri Rusyaman", "Bupati Kutai Timur", "Kapolres"."""
    read = read_office(ground, hit)
    if read is None:
        return None
    person = _holder(ground, read)
    if person is None:
        other = _second_office(ground, read.end)
        person = other and _holder(ground, other)
    if person is None:
        return Presentation(read.start, read.end, office=read.office, unit=read.unit)
    return Presentation(
        read.start, person.end, person.name, person.rank, person.rank_row, person.degrees, read.office, read.unit
    )


def _second_office(ground: Ground, at: int) -> OfficeRead | None:
    """The office behind "yang juga"."""
    also = ALSO.match(ground.text, at)
    hit = ground.positions.get(also.end()) if also else None
    return read_office(ground, hit) if hit else None


def _holder(ground: Ground, read: OfficeRead) -> PersonRead | None:
    """The person presented right behind an office."""
    then = THEN.match(ground.text, read.end)
    at = then.end() if then else read.end
    person = read_person(ground, at)
    if person is None or person.rank:
        return person
    return person if _plausible(ground, person) else None


def _plausible(ground: Ground, person: PersonRead) -> bool:
    """Whether a name without a rank may be one."""
    name = ground.text[person.name.start : person.name.end]
    return len(name) > 2 and name.casefold() not in regions()


def _rank_first(ground: Ground, hit: Hit) -> Presentation | None:
    """ "AKBP Heri Rusyaman, Kapolres Kukar", "anggota Polsek Lendah Bripka Budi Hartono"."""
    person = read_person(ground, hit.start)
    if person is None or STREETS.search(ground.text, max(0, hit.start - 16), hit.start):
        return None
    made = Presentation(hit.start, person.end, person.name, person.rank, person.rank_row, person.degrees)
    appos = _office_behind(ground, person.end)
    if appos:
        made.office, made.unit, made.end = appos.office, appos.unit, appos.end
        return made
    made.unit = _unit_before(ground, hit.start) or _unit_behind(ground, person.end)
    return made


def _office_behind(ground: Ground, at: int) -> OfficeRead | None:
    """The office in apposition behind a name, unless it leads on to a holder of its own."""
    found = AS.match(ground.text, at)
    hit = ground.positions.get(found.end()) if found and found.end() > at else None
    read = read_office(ground, hit) if hit else None
    return read if read and _holder(ground, read) is None else None


def _unit_before(ground: Ground, at: int) -> UnitFound | None:
    """The unit that stands right in front of a rank."""
    hit = ground.units_by_end.get(at - 1)
    if hit is None:
        return None
    start, row = hit.start, hit.rows[Kind.UNIT]
    while before := ground.units_by_end.get(start - 1):
        start = before.start
    return UnitFound(ground.text[start : at - 1], Range(start, at - 1), row)


def _unit_behind(ground: Ground, at: int) -> UnitFound | None:
    """The unit behind "anggota" or "dari"."""
    found = MEMBER.match(ground.text, at)
    return read_unit(ground, found.end())[0] if found else None


def _trim_to_body(sheet: Sheet, made: Presentation) -> None:
    """In a headline verbs have capitals too: a name there is as long as the body knows it."""
    head = sheet.headline
    if made.name is None or head is None or made.start >= head.end:
        return
    words = sheet.text[made.name.start : made.name.end].split(" ")
    body = sheet.text[head.end :].casefold()
    while len(words) > 1 and " ".join(words).casefold() not in body:
        words.pop()
    end = made.name.start + len(" ".join(words))
    if end < made.name.end:
        made.name, made.end, made.degrees = Range(made.name.start, end), end, []
