"""An article's spans on a Doc: which label each gets, and how offsets meet tokens."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from spacy.tokens import Doc
from spacy.tokens import Span as TokenSpan

from rilis.model import Article, Span

SPANS_KEY = "rilis"
"""The key in ``doc.spans``."""


def labelled(article: Article) -> Iterator[tuple[str, Span]]:
    """Every span of an article with its label."""
    for label, span in (("HEADLINE", article.headline), ("DATELINE", article.dateline)):
        if span is not None:
            yield label, span
    for official in article.officials:
        parts = (("RANK", official.rank), ("POSITION", official.position), ("UNIT", official.unit))
        yield from ((label, part) for label, part in parts if part is not None)
        yield from (("DEGREE", degree) for degree in official.degrees)
        yield from (("OFFICIAL", mention) for mention in official.mentions)
    for person in article.people:
        yield from (("PERSON", mention) for mention in person.mentions)
    for quote in article.quotes:
        yield f"QUOTE_{quote.kind.upper()}", quote
        if quote.cue is not None:
            yield "CUE", quote.cue
    yield from (("DATE", date) for date in article.dates)
    yield from (("TIME", time) for time in article.times)
    yield from ((f"PLACE_{place.kind.upper()}", place) for place in article.places)
    yield from (("STATUTE", statute) for statute in article.statutes)
    yield from (("CREDIT", photo.credit) for photo in article.photos if photo.credit is not None)
    yield from (("CAPTION", photo.caption) for photo in article.photos if photo.caption is not None)


Reach = Callable[[int, int, str], TokenSpan | None]
"""The tokens that a stretch of characters touches, as a span with a label; None where there are none."""


def lay_on(article: Article, reach: Reach) -> tuple[list[TokenSpan], list[tuple[str, int, int]]]:
    """An article's spans as spans of tokens, and those that no token reaches."""
    found: list[TokenSpan] = []
    lost: list[tuple[str, int, int]] = []
    for label, span in labelled(article):
        if span.start is None or span.end is None:
            continue
        tokens = reach(span.start, span.end, label)
        if tokens is None or not len(tokens):
            lost.append((label, span.start, span.end))
        else:
            found.append(tokens)
    return found, lost


ENTITIES = {
    "OFFICIAL": "PER",
    "PERSON": "PER",
    "UNIT": "ORG",
    "PLACE_ADMIN": "GPE",
    "PLACE_VENUE": "FAC",
    "PLACE_STREET": "FAC",
    "PLACE_AREA": "LOC",
    "PLACE_FOREIGN": "GPE",
    "DATE": "DATE",
    "TIME": "TIME",
    "STATUTE": "LAW",
}
"""Which spans become entities, and as what."""


def entities(doc: Doc, found: list[TokenSpan]) -> list[TokenSpan]:
    """The entities among the spans; of those that overlap, the longest."""
    from spacy.util import filter_spans

    chosen = [TokenSpan(doc, s.start, s.end, label=ENTITIES[s.label_]) for s in found if s.label_ in ENTITIES]
    return filter_spans(chosen)
