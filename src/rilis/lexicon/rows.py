"""The schema of the lexicon: one class for each table, one field for each column.

Thousands of rows are made at every start, hence msgspec's structs: ten times faster to make than other classes.
"""

from __future__ import annotations

import enum

import msgspec

from rilis.model import Status


class Kind(enum.StrEnum):
    """The tables; the value is the file's name without ``.csv``."""

    RANK = "ranks"
    POSITION = "positions"
    UNIT = "units"
    DEGREE = "degrees"
    HONORIFIC = "honorifics"
    PARTICLE = "particles"
    STATUS = "statuses"
    SAYING = "saying"
    OUTLET = "outlets"
    MONTH = "months"
    WEEKDAY = "weekdays"
    RELATIVE = "relative"
    CLOCK = "clock"
    HAPPENING = "happenings"
    FIELD = "fields"
    LAW = "laws"
    ROLE = "roles"
    OFFENCE = "offences"
    REGION = "regions"
    TOPONYM = "toponyms"
    GENERIC = "generics"
    BODY = "bodies"
    CUE = "cues"


class Row(msgspec.Struct, frozen=True, gc=False):
    """What every table has: a code, the name at its fullest, the forms that stand in print, an example.

    ``bare`` lists, in small letters, the forms that are also other words or names (Mayor, Ketua, Andi):
    a hit of one counts only in context.
    """

    code: str
    name: str
    variants: tuple[str, ...]
    example: str
    bare: tuple[str, ...]

    def is_bare(self, form: str) -> bool:
        """Whether a form as printed needs context.

        >>> from rilis.lexicon import Kind, Lexicon
        >>> next(row for row in Lexicon.default().rows(Kind.POSITION) if row.code == "ketua").is_bare("KETUA")
        True
        """
        return form.lower() in self.bare


class RankRow(Row, frozen=True):
    """A service rank. ``order`` is comparable across services; ``valid`` is ``current`` or tells until when."""

    service: str
    order: int
    valid: str


class PositionRow(Row, frozen=True):
    """An office.

    ``heads`` is the unit word that the office implies (Kapolres: Polres), else empty. ``takes`` says what
    stands behind it: ``function`` (Kasubdit [Jatanras]), ``field`` (Menteri [Agama]), ``unit``, ``place``;
    with ``body`` the form names the unit itself, behind the row's name (Anggota [Komisi III]).
    """

    organisation: str
    heads: str
    takes: tuple[str, ...]


class UnitRow(Row, frozen=True):
    """A kind of unit (``Polsek``, a place follows) or a named one (``Polda Kaltim``, with its region).

    ``regions`` holds the code of its home; more than one where the name does not decide between them
    (``Polres Banjar``). A ``section`` stands inside another unit: Satreskrim, Ditlantas.
    """

    kind: str
    regions: tuple[str, ...]
    takes_place: bool
    bare: tuple[str, ...]


class DegreeRow(Row, frozen=True):
    """A degree; ``place`` is prefix or suffix."""

    place: str


class HonorificRow(Row, frozen=True):
    """A word of address before a name that is no degree (Bapak, Ustaz, Alm.)."""

    place: str
    kind: str


class ParticleRow(Row, frozen=True):
    """A word inside or between names: a patronymic (bin), a nickname's mark (alias), a small part (van, al)."""

    kind: str


class StatusRow(Row, frozen=True):
    """A word before an office that says how it is held: Plt. is acting, mantan is former."""

    status: Status


class Pattern(enum.StrEnum):
    """Where a word of saying stands, seen from what is said."""

    POST_QUOTE = "post_quote"
    """Behind the words, its speaker after it: "...," kata Wiranta."""

    CLITIC = "clitic"
    """With ``-nya`` for a speaker known already: "...," katanya."""

    PRE_QUOTE = "pre_quote"
    """Between speaker and words: Wiranta mengatakan, "..."."""

    INDIRECT = "indirect"
    """Before a content clause: Wiranta mengatakan bahwa ..."""

    TOPIC = "topic"
    """Before a mere topic as often as before a clause: memaparkan kasus itu, memaparkan bahwa kasus itu ..."""

    APPEAL = "appeal"
    """Of asking and warning; its clause often begins with agar, untuk or a verb."""

    PASSIVE = "passive"
    """Passive, the speaker after it: Dikatakan Wiranta, ..."""

    PREPOSITION = "preposition"
    """No verb: Menurut Wiranta, ..."""


class SayingRow(Row, frozen=True):
    """Forms of one word of saying that stand in the same ``patterns``; ``lemma`` is shared by all its forms."""

    lemma: str
    patterns: tuple[Pattern, ...]


class OutletRow(Row, frozen=True):
    """A publisher; ``region`` is the Kemendagri code of its home, if it has one."""

    region: str


class MonthRow(Row, frozen=True):
    """A month; ``number`` 1 to 12."""

    number: int


class WeekdayRow(Row, frozen=True):
    """A day of the week; ``number`` 0 for Monday to 6 for Sunday."""

    number: int


class FieldRow(Row, frozen=True):
    """What an agency or ministry is for: Kesehatan, Pemuda dan Olahraga."""


class LawRow(Row, frozen=True):
    """A law; ``code`` is its normalised citation (``UU 35/2009``), the variants are its titles."""


class RoleRow(Row, frozen=True):
    """A word that tells somebody's part in the story; ``role`` is one of :class:`rilis.model.Role`.

    ``tells`` is ``label`` (a noun beside the name: "korban, Rahmat"), ``after`` (a verb whose subject is the
    person: "Rahmat tewas") or ``before`` (a verb whose object is the person: "menangkap Rahmat").
    ``found`` is both: who is found is a victim, "ditemukan oleh Rahmat" tells of a witness. So are ``harms``,
    ``harmed``, ``accuses`` and ``accused``. ``toward`` stands behind what is done ("kekerasan terhadap Rahmat"),
    ``subject``, ``leads`` and ``address`` give a name away and tell no part ("Rahmat diperiksa", "Pak Rahmat").
    ``topic`` holds a word that tells of nobody ("tidak ada korban jiwa").
    """

    role: str
    tells: str


class OffenceRow(Row, frozen=True):
    """An offence by a code of the closed list."""


class RelativeRow(Row, frozen=True):
    """Words for a day told from another one: ``shift`` many of ``unit`` (day, days, week, month, year).

    ``anchor`` is what they are told from: ``now``, the day of speaking, or ``story``, the day told last.
    """

    unit: str
    shift: int
    anchor: str


class ClockRow(Row, frozen=True):
    """A word beside a clock time; ``tells`` is label (pukul, before it) or zone (WIB, behind it)."""

    tells: str


class CueRow(Row, frozen=True):
    """A phrase that tells what a line is; ``part`` is a :class:`rilis.layout.cues.Part`.

    ``role`` is the byline role behind a label (Penulis, Editor).
    """

    part: str
    role: str


class HappeningRow(Row, frozen=True):
    """Words for one sort of happening; ``family`` joins its verbs and nouns.

    The families "speech" (kepada wartawan), "background" (sebelumnya) and "document" (tertanggal) tell what
    is no happening.
    """

    family: str


class RegionRow(Row, frozen=True):
    """A name of provinces, regencies, cities or their seats as printed; ``meant`` lists the codes it may mean.

    ``newsroom`` is the one that a dateline means if nothing else tells: the provincial capital.
    """

    meant: tuple[str, ...]
    newsroom: str


class ToponymRow(Row, frozen=True):
    """A place that is no administrative area; ``kind`` is area, venue, street or foreign.

    ``within`` is the Kemendagri code of what it lies in, if that is one area.
    """

    kind: str
    within: str


class GenericRow(Row, frozen=True):
    """A word that a place's name follows: Kecamatan, Hotel, Jalan, Pulau; ``kind`` is that of the place.

    ``level`` is the administrative level it tells; ``regions`` the codes where alone it tells that;
    ``before`` says that the name may also stand before it (Big Mall). RT and RW are of the kind ``numbered``.
    """

    kind: str
    level: str
    regions: tuple[str, ...]
    before: bool


class BodyRow(Row, frozen=True):
    """A word that begins the name of a firm, a club, an event or a vehicle: places in it are not meant."""


ROWS: dict[Kind, type[Row]] = {
    Kind.RANK: RankRow,
    Kind.POSITION: PositionRow,
    Kind.UNIT: UnitRow,
    Kind.DEGREE: DegreeRow,
    Kind.HONORIFIC: HonorificRow,
    Kind.PARTICLE: ParticleRow,
    Kind.STATUS: StatusRow,
    Kind.SAYING: SayingRow,
    Kind.OUTLET: OutletRow,
    Kind.MONTH: MonthRow,
    Kind.WEEKDAY: WeekdayRow,
    Kind.RELATIVE: RelativeRow,
    Kind.CLOCK: ClockRow,
    Kind.HAPPENING: HappeningRow,
    Kind.FIELD: FieldRow,
    Kind.LAW: LawRow,
    Kind.ROLE: RoleRow,
    Kind.OFFENCE: OffenceRow,
    Kind.REGION: RegionRow,
    Kind.TOPONYM: ToponymRow,
    Kind.GENERIC: GenericRow,
    Kind.BODY: BodyRow,
    Kind.CUE: CueRow,
}
