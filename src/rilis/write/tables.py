"""Articles as flat tables: one row an article, an official, a quote, a place, a date, each with its article's id.

The columns of every table stand here once; CSV and SQLite write the same rows.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from rilis.model import Article, Span

Cell = str | int | None
Row = tuple[Cell, ...]


def _text(span: Span | None) -> str | None:
    return span.text if span else None


def _articles(a: Article) -> Iterator[Row]:
    dateline, place = a.dateline, a.location
    yield (
        a.id,
        _text(a.headline),
        a.published,
        a.date,
        place.name if place else None,
        place.level if place else None,
        place.code if place else None,
        place.evidence if place else None,
        _text(dateline),
        _text(dateline.publisher) if dateline else None,
        a.source.publisher,
        a.source.uri,
        "; ".join(one.text or "" for one in a.byline) or None,
        a.text,
        a.source.sha256,
    )


def _officials(a: Article) -> Iterator[Row]:
    for o in a.officials:
        yield (
            a.id,
            o.id,
            o.name,
            _text(o.rank),
            o.rank.code if o.rank else None,
            o.rank.order if o.rank else None,
            _text(o.position),
            o.position.code if o.position else None,
            o.position.status if o.position else None,
            _text(o.unit),
            o.unit.code if o.unit else None,
            o.unit.region_code if o.unit else None,
            "; ".join(degree.text or "" for degree in o.degrees) or None,
            o.role,
            len(o.mentions),
        )


def _people(a: Article) -> Iterator[Row]:
    for p in a.people:
        yield (a.id, p.id, p.name, p.age, p.role, "; ".join(p.aliases) or None, len(p.mentions))


def _quotes(a: Article) -> Iterator[Row]:
    for q in a.quotes:
        yield (a.id, q.id, q.kind, q.text, _text(q.cue), q.paragraph, q.start, q.end)


def _speakers(a: Article) -> Iterator[Row]:
    for q in a.quotes:
        for number, s in enumerate(q.speakers, 1):
            yield (a.id, q.id, number, s.id, s.name, s.type, s.how)


def _places(a: Article) -> Iterator[Row]:
    for p in a.places:
        parents = ", ".join(parent.name for parent in p.parents) or None
        yield (a.id, p.id, p.text, p.kind, p.level, p.name, p.code, parents, p.start, p.end)


def _dates(a: Article) -> Iterator[Row]:
    for d in a.dates:
        yield (a.id, d.text, d.value, d.precision, d.weekday, d.how, d.start, d.end)


def _statutes(a: Article) -> Iterator[Row]:
    for s in a.statutes:
        yield (a.id, s.text, s.law, "; ".join(s.articles) or None, s.start, s.end)


def _warnings(a: Article) -> Iterator[Row]:
    for w in a.warnings:
        yield (a.id, w.code, w.message, w.start, w.end)


TABLES: dict[str, tuple[str, Callable[[Article], Iterator[Row]]]] = {
    "articles": (
        "article_id headline published date location level location_code location_evidence dateline "
        "dateline_publisher publisher uri byline text sha256",
        _articles,
    ),
    "officials": (
        "article_id official_id name rank rank_code rank_order position position_code status unit unit_code "
        "region_code degrees role mentions",
        _officials,
    ),
    "people": ("article_id person_id name age role aliases mentions", _people),
    "quotes": ("article_id quote_id kind text cue paragraph start end", _quotes),
    "speakers": ("article_id quote_id number who name type how", _speakers),
    "places": ("article_id place_id text kind level name code parents start end", _places),
    "dates": ("article_id text value precision weekday how start end", _dates),
    "statutes": ("article_id text law articles start end", _statutes),
    "warnings": ("article_id code message start end", _warnings),
}
"""Each table's columns and how an article fills it."""
