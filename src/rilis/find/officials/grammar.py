"""How rank, office, unit and name are put together."""

from __future__ import annotations

import re

from rilis.find.officials.office import LOCAL, OfficeRead, read_office, read_unit
from rilis.find.officials.person import PersonRead, read_person
from rilis.find.officials.place import KIND, Expect, is_region, rank_follows, read_place
from rilis.find.officials.presentation import (
    NEAR,
    Ground,
    OfficeFound,
    Presentation,
    UnitFound,
    rank_row,
    unit_row,
    word_before,
)
from rilis.find.officials.transfer import tell_transfers
from rilis.layout.sheet import Range, Sheet
from rilis.lexicon import Hit, Hits, Lexicon
from rilis.lexicon.names import NAME, NOT_A_NAME
from rilis.lexicon.patterns import later
from rilis.lexicon.words import ordinary
from rilis.model import Status

THEN = later(
    r"(?:[ ](?:yang )?(?:baru|lama|sekarang|saat ini)(?=[ ,]))?"
    r"[ ]?(?:[,:][ ]?|\([ ]?|(?:yakni|yaitu|dijabat(?: oleh)?|(?:yang )?bernama|berinisial|inisial)[ ])?"
)
"""Between an office and its holder."""

ALSO = later(r",?[ ](?:yang juga(?: merupakan| menjabat| selaku| sebagai)*|(?:yang )?sekaligus|merangkap)[ ]")
"""Between two offices of one holder."""

ASIDE = later(r"(?:[\w.'’/-]+[ ]){0,9}[\w.'’/-]+,[ ]")
"""What else a holder is: "Bupati Bone sekaligus [ketua partai,] X"."""

AS = later(
    r"[ ]?(?:\(|,[ ]?(?:yang )?(?:(?:saat itu|saat ini|kini|masih|juga) )*)?"
    r"(?:selaku|sebagai|menjabat(?: sebagai)?|juga|yang merupakan)?[ ]?"
)
"""Between a holder and the office behind the name."""

OFFICE_LIKE = later(r"\b((?:Ka|Waka|Wadir|Dir|Kasub|Kanit|Dan|Wadan|Irwa)[a-z]{2,})[ ]$")
"""A word that looks like an office: a misprint, or one that no table has."""

MEMBER = later(r",?[ ](?:(?:yang )?(?:merupakan )?(?:anggota|personel|personil|petugas)|dari)(?=[ ])")
"""Between an officer and the unit he belongs to."""

_NAMED_AFTER = """
direktorat direktur inspektorat inspektur sekretariat sekretaris jalan jl jln gang gg stadion
bandara gedung taman simpang museum masjid jembatan tol lapangan pasar monumen patung universitas rs
rsud rsad sakit aula
"""
NAMED_AFTER = frozenset(_NAMED_AFTER.split())
"""Words before a rank that make it another word ("Direktorat Jenderal") or a thing's name ("Jalan Mayor Oking")."""

FROM = later(r"\b(?:dari|anggota|personel|personil|petugas)[ ]$", re.IGNORECASE)

LED_BY = later(r"(?:[ ]yang[ ]hadir)?,?[ ](?:yang[ ])?(?:dipimpin(?:[ ](?:oleh|langsung))*)[ ]$")
"""Between a unit and the officer who leads it."""

SELAKU = (
    r"(?:,?[ ](?:selaku|sebagai|yang[ ](?:(?:juga|kini|sekarang|masih|saat[ ](?:ini|itu))[ ])*menjabat(?:[ ]sebagai)?"
    r"|yang[ ]juga)[ ])"
)

CAPTAINS = frozenset(("kapten", "kapt", "mayor"))
"""Ranks that pilots, teams and mayors have too: meant as ranks only where the story is about the army."""

SELAKU_WORDS = frozenset(("selaku", "sebagai", "menjabat", "juga"))

NAME_BEFORE = later(
    rf"""
    (?<![\w.]) (?P<name>{NAME})
    (?P<degrees>(?:,?[ ]?(?:[A-Z][A-Za-z]{{0,4}}\.){{1,3}}[A-Za-z]{{0,4}}|,[ ]?[SM][A-Z]{{1,2}}){{0,4}})
    (?: (?P<selaku>{SELAKU}) | ,[ ] | [ ]\( )$
    """,
    re.VERBOSE,
)
"""A name right in front of an office: "Sri Wahyuni, Camat Tirtasari,", "Budi selaku Kapolsek", "Budi (Camat X)"."""

_PLACE_WORDS = (
    "di ke dari jalan jl desa kecamatan kelurahan kabupaten kota provinsi dusun gedung hotel aula wilayah"
)
PLACE_WORDS = frozenset(_PLACE_WORDS.split())
"""Words before capitalised ones that are a place, not a name."""

NO_NAME = later(
    r"(?:(?:Dit(?=[jklprs]|bin|int|nar|tah|tip)|Sat(?=[bgilnp]|res|sam)|Subdit|Bid(?=[dhkpt])|Pol[drs]|Mapol|Unit)\w*"
    r"|Korps|Divisi|Biro|Tim|Bagian|Dinas|Badan|Kantor|Kementerian"
    r"|(?:Kapol|Wakapol|Kasat|Kabag|Kabid|Kadis|Kadiv|Kasub|Kanit|Kapus|Danpus|Dansat|Danyon|Danlan|Dandim|Danrem)\w*"
    r"|Kepala|Ketua|Wakil|Komandan|Direktur|PT|CV|RSUD|RS|Kec|Kel|Desa|Kab|Kota|Jalan|Jl|TK|Provinsi|Kabupaten"
    r"|Kecamatan|Kelurahan|Indonesia|Republik|RI|Asosiasi|Ikatan|Forum|Partai|Yayasan|Bank|Pemerintah|Pemkab|Pemkot"
    r"|[IVX]{2,}|Taman|Cup|Nomor|No|Fraksi|Bidang)\b"
)
"""First words of an office, unit, place or organisation that no table has."""

NOUN = later(r"\w{3,}nya|(?:Ke|Pe[rmn])[a-z]{4,}an")
"""A noun by its looks: "Kanit [Reskrimnya]", "Kepala Biro Hukum, [Kepegawaian] dan Humas"."""

FACTION = later(
    r"""
    (?: [ ]non-?aktif(?=[ ,])
      | [ ](?:dari[ ])?(?:[Ff]raksi|Partai)[ ](?:Partai[ ])?
        (?:Amanat[ ]Nasional|Keadilan[ ]Sejahtera|Kebangkitan[ ]Bangsa|Persatuan[ ]Pembangunan
          |(?:PDI|Demokrasi[ ]Indonesia)[ ]Perjuangan|[A-Z][\w-]+)
        (?:[ ]\([\w-]{2,12}\))?(?=,?[ ][A-Z])
      | [ ](?:dari[ ])?(?:[Ff]raksi|[Dd]apil|[Dd]aerah[ ][Pp]emilihan|Partai)(?:[ ][A-Z(][\w-]*\)?){1,5}(?=,)
    ){1,3}
    """,
    re.VERBOSE,
)
"""Behind a member of parliament's office: "Anggota Komisi II DPR [Fraksi Rakyat] X", "[Dapil Jaya], X"."""

REGION = later(r",[ ][A-Z]\w+(?:[ ][A-Z]\w+)?(?=, |[ ](?:ber)?inisial[ ])")
"""The region that a unit lies in."""

BRACKET = later(
    r"(?:[ ](?:RI|Republik Indonesia))?[ ]\([^()]{2,25}\)(?:[ ]RI\b)?"
    r"|[ ](?:RI|Republik Indonesia)\b(?=,?[ ])"
    rf"|{LOCAL.pattern}"
)
"""A short form, the country or "of this place" between an office and its holder."""


def find_officials(sheet: Sheet, hits: Hits, lexicon: Lexicon) -> list[Presentation]:
    """Every presentation of an official, in order.

    >>> from rilis.layout import lay_out
    >>> from rilis.lexicon import Lexicon
    >>> sheet = lay_out("Hal itu dibenarkan Kapolres Kukar, AKBP Wiranta Putra, S.I.K., pagi tadi.")
    >>> lexicon = Lexicon.default()
    >>> [one] = find_officials(sheet, lexicon.matcher.find(sheet.text), lexicon)
    >>> sheet.text[one.name.start : one.name.end], one.unit.text, one.rank_row.name
    ('Wiranta Putra', 'Polres Kukar', 'Ajun Komisaris Besar Polisi')
    """
    ground = Ground(sheet, hits, lexicon)
    found: list[Presentation] = []
    reached = 0
    for start, hit in sorted({**ground.positions, **ground.ranks}.items()):
        if start < reached:
            continue
        made = _office_first(ground, hit, reached) if start in ground.positions else _rank_first(ground, hit)
        if made:
            _trim_to_body(ground, made)
            _share_unit(ground, found, made)
            _speaks_for(ground, found, made)
            found.append(made)
            reached = made.end
    tell_transfers(ground, found)
    return found


def _office_first(ground: Ground, hit: Hit, reached: int) -> Presentation | None:
    """As in "Kapolres Kukar, AKBP Jaka Wiranta", "Bupati Kutai Timur", "Kapolres"."""
    read = read_office(ground, hit)
    if read is None:
        return None
    person = _holder(ground, read)
    if person is None:
        person = _holder_of_both(ground, read.end)
    if person:
        return Presentation(
            read.start,
            person.end,
            person.name,
            person.rank,
            person.rank_row,
            person.degrees,
            read.office,
            read.unit,
        )
    before = _name_before(ground, read, reached)
    if before:
        start, name = min([before.name, *before.degrees]).start, before.name
        return Presentation(start, read.end, name, None, None, before.degrees, read.office, read.unit)
    return None if read.bare else Presentation(read.start, read.end, office=read.office, unit=read.unit)


def _name_before(ground: Ground, read: OfficeRead, reached: int) -> PersonRead | None:
    """The name that an office stands behind: "Sri Wahyuni, Camat Tirtasari, menambahkan"."""
    text = ground.text
    if not _may_follow_name(ground, read):
        return None
    found = NAME_BEFORE.search(text, max(reached, read.start - 70), read.start)
    if not found:
        return None
    start, end = found.span("name")
    while (word := text[start:end].partition(" "))[2] and (
        word[0].lower() in NOT_A_NAME or word[0] in ground.words.address
    ):
        start += len(word[0]) + 1
    name = text[start:end]
    if ground.stop_after(start) < end or not _plausible(ground, name) or name.lower() in NOT_A_NAME:
        return None
    if word_before(text, start) in PLACE_WORDS:
        return None
    bracketed = text.startswith("(", read.start - 1)
    addressed = word_before(text, start).title() in ground.words.address
    if not found["selaku"] and (
        not (" " in name or addressed) or not (bracketed or text[read.end : read.end + 1] in ",.)")
    ):
        return None
    return _as_person(ground, start, end, text[found.end("degrees") : read.start])


def _may_follow_name(ground: Ground, read: OfficeRead) -> bool:
    """Whether an office stands behind a comma, a word such as "selaku", or alone in brackets."""
    text, start = ground.text, read.start
    if text.startswith(" (", start - 2):
        return ")" in text[read.end - 1 : read.end + 1]
    return text.startswith(", ", start - 2) or word_before(text, start) in SELAKU_WORDS


def _as_person(ground: Ground, start: int, end: int, behind: str) -> PersonRead:
    """The person of a name with his degrees, if they reach up to what is behind; else of the bare name."""
    person = read_person(ground, start)
    if person and person.name.end <= end and ground.text.startswith(behind, person.end):
        return person
    return PersonRead(Range(start, end), None, None, [], end)


def _holder_of_both(ground: Ground, at: int) -> PersonRead | None:
    """The holder who stands behind something else that he is: "Bupati Bone yang juga Ketua PMI, X"."""
    also = ALSO.match(ground.text, at)
    if also is None:
        return None
    hit = ground.positions.get(also.end())
    other = read_office(ground, hit) if hit else None
    if other and (person := _holder(ground, other)):
        return person
    aside = ASIDE.match(ground.text, also.end())
    person = read_person(ground, aside.end()) if aside else None
    return person if person and _plausible(ground, ground.text[person.name.start : person.name.end]) else None


def _holder(ground: Ground, read: OfficeRead) -> PersonRead | None:
    """The person presented right behind an office."""
    bracket = BRACKET.match(ground.text, read.end) or FACTION.match(ground.text, read.end)
    end = bracket.end() if bracket and read.end + 2 not in ground.ranks else read.end
    if read.unit and not rank_follows(ground, end):
        end = _behind_parent(ground, end)
    then = THEN.match(ground.text, end)
    person = read_person(ground, then.end() if then else end)
    if person is None or person.rank:
        return person
    name, between = ground.text[person.name.start : person.name.end], ground.text[end : person.name.start]
    if "inisial" in between:
        return person
    if rank_follows(ground, person.name.end) or (not between.strip() and _says_what_for(ground, read)):
        return None
    longest = 8 if "," in between else _words_open(read)
    return person if _plausible(ground, name) and name.count(" ") < longest else None


def _behind_parent(ground: Ground, at: int) -> int:
    """Where what a unit is part of ends, if an officer follows: "Kapolsek Limau[, Bone], Iptu X"."""
    if KIND.match(ground.text, at) and (bigger := read_place(ground, at, Expect.KNOWN)):
        return bigger.end
    parent = ground.units.get(at + 1)
    region = REGION.match(ground.text, at)
    end = read_unit(ground, at)[1] if parent else region.end() if region else at
    return (
        end if rank_follows(ground, end) or ground.text.startswith((" berinisial ", " inisial "), end) else at
    )


def _says_what_for(ground: Ground, read: OfficeRead) -> bool:
    """Whether words behind an office in brackets say what it is for: its holder stands before the brackets."""
    row = read.office.row
    return row is not None and "function" in row.takes and ground.text.endswith("(", 0, read.start)


def _words_open(read: OfficeRead) -> int:
    """How many words behind an office may be a name: fewer where they may say what it is for ("Kadiv Pemasaran")."""
    row, unit = read.office.row, read.unit
    if unit and unit.row and unit.row.kind == "team":
        return 0
    return 2 if row and "function" in row.takes and unit is None else 8


def _plausible(ground: Ground, name: str) -> bool:
    """Whether a name without a rank may be one."""
    if (
        len(name) < 3
        or (" " not in name and NOUN.fullmatch(name))
        or NO_NAME.match(name)
        or is_region(ground, name)
        or name.partition(" ")[0] in ground.words.bodies
    ):
        return False
    words = name.lower().split()
    if len(words) == 1 and len(name) < 6 and name.isupper():
        return False
    return (words[0] not in ordinary() or len(words) > 2) and sum(word in ordinary() for word in words) < 2


def _rank_first(ground: Ground, hit: Hit) -> Presentation | None:
    """As in "AKBP Jaka Wiranta, Kapolres Kukar", "anggota Polsek Sukamaju Bripka Bagas Laksana"."""
    person = read_person(ground, hit.start)
    if person is None or word_before(ground.text, hit.start) in NAMED_AFTER or _is_word(ground, hit, person):
        return None
    made = Presentation(hit.start, person.end, person.name, person.rank, person.rank_row, person.degrees)
    appos = _office_behind(ground, person.end)
    if appos:
        made.office, made.unit, made.end = appos.office, appos.unit, appos.end
        return made
    if before := _unlisted_office(ground, hit.start):
        made.office, made.unit = before
        made.start = before[0].at.start
    else:
        made.unit = _unit_before(ground, hit.start) or _unit_behind(ground, person.end)
    return made


def _unlisted_office(ground: Ground, at: int) -> tuple[OfficeFound, UnitFound] | None:
    """A word that no table has but which stands between office and unit: "Dirreskrikrimum Polda Jateng, Kombes X"."""
    hit = ground.units_by_end.get(at - 1) or ground.units_by_end.get(at - 2)
    unit = _chain(ground, hit) if hit else None
    if unit is None or unit.at is None:
        return None
    word = OFFICE_LIKE.search(ground.text, max(0, unit.at.start - 25), unit.at.start)
    if word is None or word[1].lower() in ordinary():
        return None
    return OfficeFound(Range(*word.span(1)), None, Status.CURRENT), unit


def _is_word(ground: Ground, hit: Hit, person: PersonRead) -> bool:
    """Whether a rank that is also a word is that word: "kapten Persib", "May Day"."""
    rank = ground.text[hit.start : hit.end]
    name = ground.text[person.name.start : person.name.end]
    bare = rank.lower().rstrip(".")
    if bare not in rank_row(hit).bare:
        return False
    if bare in CAPTAINS and ground.text.find("TNI", 0, NEAR) < 0:
        return True
    return (
        len(rank) < 5 or " " not in name or rank.islower() or " PT " in name or not _plausible(ground, name)
    )


def _office_behind(ground: Ground, at: int) -> OfficeRead | None:
    """The office in apposition behind a name, unless it leads on to a holder of its own."""
    found = AS.match(ground.text, at)
    hit = ground.positions.get(found.end()) if found and found.end() > at else None
    read = read_office(ground, hit) if hit else None
    return read if read and _holder(ground, read) is None else None


def _unit_before(ground: Ground, at: int) -> UnitFound | None:
    """The unit that stands right in front of a rank, or that the officer leads."""
    led = "pimpin" in ground.text[max(0, at - 20) : at] and LED_BY.search(ground.text, max(0, at - 45), at)
    at = led.start() + 1 if led else at
    if ground.text.startswith(", ", at - 2) and (unit := ground.units_by_end.get(at - 2)):
        return _unit_from(ground, unit)
    hit = ground.units_by_end.get(at - 1)
    return _chain(ground, hit) if hit else None


def _unit_from(ground: Ground, hit: Hit) -> UnitFound | None:
    """The unit in front of a comma, if the words before say that the officer is of it."""
    unit = _chain(ground, hit)
    return unit if unit.at and FROM.search(ground.text, max(0, unit.at.start - 12), unit.at.start) else None


def _chain(ground: Ground, hit: Hit) -> UnitFound:
    """A unit with the smaller ones in front of it: "Satlantas Polres Lumajang"."""
    start = hit.start
    while before := ground.units_by_end.get(start - 1):
        start = before.start
    return UnitFound(ground.text[start : hit.end], Range(start, hit.end), unit_row(hit))


def _unit_behind(ground: Ground, at: int) -> UnitFound | None:
    """The unit behind "anggota" or "dari"."""
    found = MEMBER.match(ground.text, at)
    return read_unit(ground, found.end())[0] if found else None


def _share_unit(ground: Ground, found: list[Presentation], made: Presentation) -> None:
    """Officers in a row are of one unit: "anggota Polsek Lendah Bripka Budi dan Bripda Sari"."""
    last = found[-1] if found else None
    if last is None or made.unit or made.office or last.office or not last.unit or not made.rank:
        return
    between = ground.text[last.end : made.start] if made.start - last.end < 60 else "\n"
    if "\n" not in between and ". " not in between:
        made.unit = last.unit


def _speaks_for(ground: Ground, found: list[Presentation], made: Presentation) -> None:
    """Who speaks for another is of his unit: "Kajari Demak, Bagas Laksana, melalui Kasi Intel, Sari Wiranti"."""
    last = found[-1] if found else None
    if last is None or last.unit is None or made.unit or not (last.office and made.office):
        return
    one, other = last.office.row, made.office.row
    if not one or not other or other.heads or one.organisation != other.organisation:
        return
    if ground.text[last.end : made.start].strip(", ") == "melalui":
        made.unit = last.unit


def _trim_to_body(ground: Ground, made: Presentation) -> None:
    """In a headline verbs have capitals too: a name there is as long as the body knows it."""
    if made.name is None or made.start >= ground.body_start:
        return
    start, end = made.name
    while end > start and not ground.in_body(start, end):
        end = max(start, ground.text.rfind(" ", start, end))
    if end < made.name.end:
        made.name = Range(start, end) if end > start else None
        made.end, made.degrees = max(end, made.unit.at.end if made.unit and made.unit.at else 0), []
