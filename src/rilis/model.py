"""What an article is made of: the classes behind the JSON form ``rilis.article/1``.

Every class is frozen and slotted; what is not known is ``None`` or an empty tuple.
A *span* is ``text``, ``start``, ``end``: code points in the article's text, end exclusive, so that
``article.text[span.start:span.end] == span.text``. What came from beside the text or is implied
("Polres Kukar" in "Kapolres Kukar") has ``start`` and ``end`` ``None``.
"""

from __future__ import annotations

import enum
from collections.abc import Iterator
from textwrap import shorten
from typing import Any

import msgspec
from attrs import evolve, frozen

SCHEMA = "rilis.article/1"


class Precision(enum.StrEnum):
    """How exactly a date expression tells its day."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"
    RANGE = "range"


class WeekdayCheck(enum.StrEnum):
    """Whether a printed weekday fits its date."""

    AGREES = "agrees"
    CONTRADICTS = "contradicts"


class DateHow(enum.StrEnum):
    """Where a date's value came from."""

    STATED = "stated"
    COMPLETED = "completed"
    RELATIVE = "relative"


class BylineRole(enum.StrEnum):
    """What a byline's person did."""

    AUTHOR = "author"
    REPORTER = "reporter"
    EDITOR = "editor"
    INITIALS = "initials"


class Status(enum.StrEnum):
    """Whether an office is held now, was held, or is held in an acting capacity."""

    CURRENT = "current"
    FORMER = "former"
    ACTING = "acting"


class Role(enum.StrEnum):
    """What part a person has in the story."""

    SUSPECT = "suspect"
    VICTIM = "victim"
    WITNESS = "witness"
    REPORTER = "reporter"
    LAWYER = "lawyer"
    FAMILY = "family"
    RESIDENT = "resident"
    EXPERT = "expert"
    OTHER = "other"


class QuoteKind(enum.StrEnum):
    """Words in marks, or a content clause without."""

    DIRECT = "direct"
    INDIRECT = "indirect"


class SpeakerType(enum.StrEnum):
    """Who is speaking: an official, another person, an organisation, or somebody without a name."""

    OFFICIAL = "official"
    PERSON = "person"
    ORGANISATION = "organisation"
    UNNAMED = "unnamed"


class SpeakerHow(enum.StrEnum):
    """What told the speaker."""

    NAMED = "named"
    SHORT_NAME = "short_name"
    OFFICE = "office"
    PRONOUN = "pronoun"
    CLITIC = "clitic"
    CARRIED = "carried"


class PlaceKind(enum.StrEnum):
    """What sort of place."""

    ADMIN = "admin"
    VENUE = "venue"
    STREET = "street"
    AREA = "area"
    FOREIGN = "foreign"


class Level(enum.StrEnum):
    """The administrative levels, highest first."""

    PROVINCE = "province"
    REGENCY = "regency"
    CITY = "city"
    DISTRICT = "district"
    VILLAGE = "village"


class LocationEvidence(enum.StrEnum):
    """What ``Article.location`` rests on."""

    EVENT = "event"
    DATELINE = "dateline"
    UNIT = "unit"


@frozen
class Span:
    """A stretch of the article's text.

    >>> span = Span("Tenggarong", 228, 238)
    >>> span.end - span.start == len(span.text)
    True
    """

    text: str | None
    start: int | None
    end: int | None

    def __str__(self) -> str:
        return self.text or ""


@frozen
class Generator:
    """What made the article: the library's version and the lexicon's fingerprint."""

    version: str
    lexicon: str


@frozen
class Source:
    """Where the text came from. ``sha256`` is that of the text in UTF-8."""

    uri: str | None = None
    media_type: str | None = None
    encoding: str | None = None
    sha256: str | None = None
    publisher: str | None = None


@frozen
class Dateline(Span):
    """The newsroom place at the head of the story; ``place`` is an id in ``Article.places``."""

    publisher: Span | None = None
    place: str | None = None

    def __str__(self) -> str:
        return ", ".join(part.text for part in (self, self.publisher) if part and part.text)


@frozen
class Photo:
    """A photo's caption and credit, the credit also taken apart."""

    caption: Span | None = None
    credit: Span | None = None
    photographer: str | None = None
    organisation: str | None = None

    def __str__(self) -> str:
        return " | ".join(str(part) for part in (self.caption, self.credit) if part)


@frozen
class Byline(Span):
    """One author, reporter, editor or set of initials."""

    role: BylineRole


@frozen
class Location:
    """The one best answer to *where the event was*."""

    name: str
    level: Level
    code: str
    province: str | None
    evidence: LocationEvidence

    def __str__(self) -> str:
        return f"{self.name} ({self.code}), from the {self.evidence}"


@frozen
class DateMention(Span):
    """A day, month, year or range; ``value`` is ISO, ``None`` where it cannot be known."""

    value: str | None
    precision: Precision
    weekday: WeekdayCheck | None
    how: DateHow


@frozen
class TimeMention(Span):
    """A clock time: ``value`` is ``"22:00"``, ``utc_offset`` ``"+07:00"`` where the zone is said."""

    value: str
    zone: str | None
    utc_offset: str | None


@frozen
class Rank(Span):
    """A service rank; ``order`` is comparable between Polri and TNI, higher is senior."""

    code: str | None
    name: str | None
    service: str | None
    order: int | None


@frozen
class Position(Span):
    """An office without its unit."""

    code: str | None
    status: Status


@frozen
class Unit(Span):
    """The unit or place that an office is over."""

    code: str | None
    kind: str | None
    region_code: str | None


@frozen
class Official:
    """A person with a service rank or a public office, once each."""

    id: str
    name: str
    rank: Rank | None
    degrees: tuple[Span, ...]
    position: Position | None
    unit: Unit | None
    role: Role | None
    mentions: tuple[Span, ...]

    def __str__(self) -> str:
        named = " ".join(str(part) for part in (self.rank, self.name) if part)
        office = " ".join(str(part) for part in (self.position, self.unit) if part)
        return ", ".join(filter(None, (f"{self.id} {named}", *map(str, self.degrees), office)))


@frozen
class Person:
    """A person with neither rank nor office."""

    id: str
    name: str
    aliases: tuple[str, ...]
    age: int | None
    role: Role
    mentions: tuple[Span, ...]

    def __str__(self) -> str:
        age = "" if self.age is None else f" ({self.age})"
        return f"{self.id} {self.name}{age}, {self.role}"


@frozen
class Speaker:
    """Who said it: ``id`` points to an official or person, ``name`` is as printed if nobody is named."""

    id: str | None
    name: str
    type: SpeakerType
    mention: Span | None
    how: SpeakerHow


@frozen
class Quote(Span):
    """A passage of reported speech; ``paragraph`` counts from 0, ``parts`` are words in marks inside."""

    id: str
    kind: QuoteKind
    speakers: tuple[Speaker, ...]
    cue: Span | None
    paragraph: int | None
    parts: tuple[Span, ...] = ()

    @property
    def speaker(self) -> Speaker | None:
        """The one speaker; None where nobody is known, the first where several speak."""
        return self.speakers[0] if self.speakers else None

    def __str__(self) -> str:
        who = " and ".join(speaker.name for speaker in self.speakers) or "nobody known"
        words = shorten(self.text or "", 100, placeholder=" …")
        return f"{who}: “{words}”" if self.kind is QuoteKind.DIRECT else f"{who}: {words}"


@frozen
class PlaceName:
    """An administrative area by its full official name and Kemendagri code."""

    name: str
    code: str
    level: Level


@frozen
class Place(Span):
    """A named place; the fields after ``kind`` are for administrative areas."""

    id: str
    kind: PlaceKind
    level: Level | None = None
    name: str | None = None
    code: str | None = None
    parents: tuple[PlaceName, ...] = ()
    candidates: tuple[PlaceName, ...] = ()


@frozen
class Statute(Span):
    """A legal citation: ``law`` normalised (``UU 35/2009``), ``articles`` like ``("114(2)",)``."""

    law: str | None
    articles: tuple[str, ...]


@frozen
class Offence:
    """An offence that the article names, by a closed list of codes."""

    code: str
    span: Span


@frozen
class Evidence:
    """A thing seized, with its amount where the article states one."""

    item: str
    amount: float | None
    unit: str | None
    span: Span


@frozen
class Penalty:
    """A threatened or given penalty: ``value`` in ``unit`` (``15``, ``tahun``)."""

    value: float | None
    unit: str
    span: Span


@frozen
class Case:
    """Facts of a case, only as far as the article states them."""

    offences: tuple[Offence, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    penalties: tuple[Penalty, ...] = ()
    reports: tuple[Span, ...] = ()


@frozen
class Warn:
    """Something a reader of the data should know: a contradiction, a gap, a doubt."""

    code: str
    message: str
    start: int | None
    end: int | None

    def __str__(self) -> str:
        return self.message


@frozen(repr=False)
class Article:
    """One article as data; see the module's head for what a span is.

    ``repr`` names it in a line, ``str`` is a small table of what it says.
    """

    id: str
    source: Source
    text: str | None
    generator: Generator
    schema: str = SCHEMA
    paragraphs: tuple[Span, ...] = ()
    published: str | None = None
    headline: Span | None = None
    dateline: Dateline | None = None
    photos: tuple[Photo, ...] = ()
    byline: tuple[Byline, ...] = ()
    location: Location | None = None
    date: str | None = None
    dates: tuple[DateMention, ...] = ()
    times: tuple[TimeMention, ...] = ()
    officials: tuple[Official, ...] = ()
    people: tuple[Person, ...] = ()
    quotes: tuple[Quote, ...] = ()
    places: tuple[Place, ...] = ()
    statutes: tuple[Statute, ...] = ()
    case: Case = Case()
    warnings: tuple[Warn, ...] = ()

    def __repr__(self) -> str:
        title = self.headline.text if self.headline else None
        return (
            f"<Article {self.id!r} {shorten(title or 'without headline', 60, placeholder='…')!r}: "
            f"{len(self.officials)} officials, {len(self.people)} people, {len(self.quotes)} quotes>"
        )

    def __str__(self) -> str:
        return "\n".join(f"{label:<9} {value}" for label, value in self.lines())

    def lines(self) -> Iterator[tuple[str, str]]:
        """The article as ``str`` shows it: a label and a value for each thing that was found."""
        yield "article", self.id
        for label, found in (
            ("headline", (self.headline,)),
            ("dateline", (self.dateline,)),
            ("published", (self.published,)),
            ("event", (self.date,)),
            ("location", (self.location,)),
            ("photo", self.photos),
            ("byline", self.byline),
            ("official", self.officials),
            ("person", self.people),
            ("quote", self.quotes),
            ("dates", self.dates),
            ("times", self.times),
            ("places", self.places),
            ("statutes", self.statutes),
            ("warning", self.warnings),
        ):
            values = [str(one) for one in found if one is not None]
            if label in {"byline", "dates", "times", "places", "statutes"}:
                values = ["; ".join(dict.fromkeys(values))] if values else []
            for value in values:
                yield label, value

    def person(self, id: str) -> Official | Person:
        """The official or person whom an id means.

        Raises:
            KeyError: if the article has nobody with that id.
        """
        everybody: tuple[Official | Person, ...] = (*self.officials, *self.people)
        for one in everybody:
            if one.id == id:
                return one
        raise KeyError(f"article {self.id!r} has nobody with the id {id!r}")

    def to_json(self, *, text: bool = True) -> str:
        """The article as one line of JSON; ``text=False`` leaves the article's text out."""
        whole = self if text else evolve(self, text=None)
        return _ENCODER.encode(whole).decode("utf-8")

    def to_dict(self) -> dict[str, Any]:
        """The article as plain dicts, lists, strings and numbers: what the JSON holds."""
        plain: dict[str, Any] = msgspec.to_builtins(self)
        return plain

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> Article:
        """An article from what ``to_dict`` gave."""
        return msgspec.convert(data, cls)

    @classmethod
    def from_json(cls, line: str | bytes) -> Article:
        """An article from what ``to_json`` gave."""
        return msgspec.json.decode(line, type=cls)


_ENCODER = msgspec.json.Encoder()


def json_schema() -> dict[str, Any]:
    """The JSON Schema of an article, made from the classes above."""
    schema = msgspec.json.schema(Article)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "$id": SCHEMA, **schema}
