"""Reading the place that an office or unit is named by, and telling it from a person's name."""

from __future__ import annotations

import enum

from rilis.find.officials.person import ADDRESS, read_name
from rilis.find.officials.presentation import Ground
from rilis.layout.sheet import Range
from rilis.lexicon.gazetteer import DEFAULT as GAZETTEER
from rilis.lexicon.gazetteer import fold
from rilis.lexicon.patterns import later
from rilis.model import Level

PLACE_WORD = later(r"[ ]([A-Z][\w'’/.-]*\w|[A-Z]|\d+[\w./-]*)")

_CLASS = r"(?:Kelas|Klas)[ ](?:[IV]+|\d)[ ]?[ABC]?(?:[ ]Khusus)?"
KIND = later(
    rf"[ ](?:(?:Narkotika|Pemuda|Perempuan|Terbuka)(?:[ ]{_CLASS})?|{_CLASS}"
    r"|Provinsi|Kabupaten|Kota|Kecamatan|Kab\.?|Kec\.?|Prov\.?"
    r"|Desa|Kelurahan|Kalurahan|Gampong|Nagari|Pekon|Kampung|Tiyuh)(?=[ ][A-Z])"
)
"""What stands before a place's own name: "Lapas Kelas IIA Samarinda", "Sekretaris Daerah Provinsi Jawa Timur"."""

GENERIC = later(
    r"^(?:(?:Kelas|Klas) \w+(?: [ABC])?|Provinsi|Kabupaten|Kota|Kecamatan|Kab\.?|Kec\.?|Prov\.?"
    r"|Desa|Kelurahan|Kalurahan|Gampong|Nagari|Pekon|Kampung|Tiyuh) "
)

BIGGER = frozenset(("Kecamatan", "Kec", "Kabupaten", "Kab", "Provinsi"))
"""Words behind a place that begin the name of what it lies in."""

NUMBER = later(r"[ ][IVX]{1,4}(?=[,;)]|\.(?:\s|$))")

BALINESE = later(r"[ ](?:I|Ni)[ ][A-Z][a-z]+[ ][A-Z]")
"""How a name begins that is no place's: "Komisioner KPU I Wayan …"."""

INITIALS = later(r"(?![IVX]+$)[A-Z]{2}")
"""Somebody's initials behind a place: "Kapolsek Mijen AP"."""

_COMPASS = """
Barat Timur Utara Selatan Tengah Tenggara Kota Raya Jaya Laut Kulon Wetan Kidul Lor Hulu Hilir Ulu
Ilir Baru Lama Atas Bawah
"""
COMPASS = frozenset(_COMPASS.split())
"""Second words of place names."""

AREAS = (
    "Desa ",
    "Kecamatan ",
    "Kelurahan ",
    "Kabupaten ",
    "Kota ",
    "Pekon ",
    "Kampung ",
    "Kec. ",
    "di ",
    "Dusun ",
)
"""What stands before a place where it is called one."""

NEAR = 20_000
"""How much of a text is asked whether it calls a name a place: more would not be linear."""


class Expect(enum.Flag):
    """What is known beforehand of the words behind an office or unit."""

    EITHER = 0
    PLACE = enum.auto()
    """A place is more likely than a name."""
    SMALL = enum.auto()
    """The place may be a district, or a village named like something bigger."""
    VILLAGE = enum.auto()
    """The place is likely a village."""
    KNOWN = enum.auto()
    """Only a place of the gazetteer will do."""


def is_region(ground: Ground, name: str, *, district: bool = False) -> bool:
    """Whether a name is that of a region (or of a district), with or without its generic word."""
    return fold(GENERIC.sub("", name)) in (ground.words.districts if district else ground.words.regions)


def is_village(name: str) -> bool:
    """Whether a village has this name."""
    return bool(GAZETTEER.codes(name, Level.VILLAGE) or GAZETTEER.codes(GENERIC.sub("", name), Level.VILLAGE))


def read_country(ground: Ground, at: int) -> Range | None:
    """The country one space behind ``at``: "Presiden Prancis"."""
    end, found = at, None
    for _ in range(3):
        word = PLACE_WORD.match(ground.text, end)
        if not word:
            break
        end = word.end()
        if ground.text[at + 1 : end] in ground.words.countries:
            found = Range(at + 1, end)
    return found


def rank_follows(ground: Ground, at: int) -> bool:
    """Whether a rank stands behind, with or without a comma."""
    return at + 1 in ground.ranks or (ground.text.startswith(", ", at) and at + 2 in ground.ranks)


def read_place(ground: Ground, at: int, expect: Expect) -> Range | None:
    """The place named one space behind ``at``.

    All capitalised words belong to it where a rank follows, or a comma and a name. Else a person's name
    may follow at once ("Bupati Wonosobo Wening Rahma"), and what is known of places decides.
    """
    first = ground.text[at + 1 : at + 2]
    if BALINESE.match(ground.text, at) and not rank_follows(ground, at + len(" I")):
        return None
    ends = _words(ground, at) if first.isupper() or first.isdigit() else []
    if not ends:
        return None
    end = (_end_in_headline if at + 1 < ground.body_start else _end)(ground, at + 1, ends, expect)
    return Range(at + 1, end) if end else None


def _words(ground: Ground, at: int) -> list[int]:
    """Where the capitalised words end that stand behind a place, one after the other."""
    text, limit = ground.text, ground.stop_after(at + 1)
    kind = KIND.match(text, at)
    cursor = kind.end() if kind else at
    ends: list[int] = []
    while len(ends) < 6 and (word := PLACE_WORD.match(text, cursor)) and word.start(1) < limit:
        if word[1] in ADDRESS or (word[1] in ground.words.titles and not word[1].isupper()):
            break
        if ends and word[1] in BIGGER:
            break
        if ends and INITIALS.fullmatch(word[1]) and not text[at + 1 : ends[0]].isupper():
            break
        cursor = word.end()
        ends.append(cursor)
    return ends


def _end(ground: Ground, start: int, ends: list[int], expect: Expect) -> int | None:
    """Where the place ends that begins at ``start``, by the surest sign."""
    text, last = ground.text, ends[-1]
    certain = Expect.KNOWN in expect
    if not certain and rank_follows(ground, last):
        return last
    small = Expect.SMALL in expect and Expect.PLACE not in expect
    if small and text.startswith(", ", last) and read_name(ground, last + 2):
        return last
    district = Expect.SMALL in expect or text.startswith("Kecamatan ", start)
    village = Expect.VILLAGE in expect and len(ends) > 1
    known = next(
        (
            end
            for end in reversed(ends)
            if is_region(ground, text[start:end], district=district)
            or (village and end != last and is_village(text[start:end]))
        ),
        None,
    )
    if known or certain:
        return known and _with_compass(text, known)
    if text.startswith(", ", last):
        named = len(ends) < 3 and text[last + 2 : last + 3].isupper() and last + 2 not in ground.positions
        return last if named or Expect.PLACE in expect or len(ends) == 1 else None
    called = next((end for end in reversed(ends) if _called_place(text, start, end)), None)
    if not called and Expect.PLACE not in expect and ground.speaks(text[start : ends[0]], text[start:last]):
        return None
    end = called or ends[_likely_words(text, start, ends) - 1]
    number = NUMBER.match(text, end)
    return number.end() if number else end


def _with_compass(text: str, end: int) -> int:
    """Where a place ends with the words that make it a part of a bigger one: "Muara Muntai [Ilir]"."""
    while (word := PLACE_WORD.match(text, end)) and word[1] in COMPASS:
        end = word.end()
    return end


def _likely_words(text: str, start: int, ends: list[int]) -> int:
    """How many words of an unknown place and a name that stand together are the place."""
    if len(ends) > 1 and text[ends[0] + 1 : ends[1]] in COMPASS:
        return 2
    return len(ends) if len(ends) < 3 else 1


def _called_place(text: str, start: int, end: int) -> bool:
    """Whether the text calls the words a place somewhere else."""
    name = text[start:end]
    for area in AREAS:
        at = text.find(area + name, 0, NEAR)
        if at >= 0 and at + len(area) == start:
            at = text.find(area + name, end, NEAR)
        if at >= 0:
            return True
    return False


def _end_in_headline(ground: Ground, start: int, ends: list[int], expect: Expect) -> int | None:
    """In a headline verbs have capitals too: a place is as long as a region's name or the body's words."""
    district = Expect.SMALL in expect
    for end in reversed(ends):
        if is_region(ground, ground.text[start:end], district=district) or ground.in_body(start, end):
            return end
    return None
