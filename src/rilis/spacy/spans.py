"""An article's spans on a Doc: which label each gets, and how offsets meet tokens."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from spacy.tokens import Doc
from spacy.tokens import Span as TokenSpan
from spacy.util import filter_spans

from rilis.model import Article, Official, Person, Span

SPANS_KEY = "rilis"
"""The key in ``doc.spans``."""
ARTICLE_KEY = "rilis_article"
"""The key in ``doc.user_data`` under which the article travels as JSON, without its text."""


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


def lay_on(
    article: Article, doc: Doc, starts: list[int], ends: list[int]
) -> tuple[list[TokenSpan], list[tuple[str, int, int]]]:
    """An article's spans as spans of tokens, and those that no token reaches.

    A span takes every token that it touches, as spaCy's ``alignment_mode="expand"`` does: one that ends inside
    a token ("Kamis(26/4/2018)" is a single one to spaCy) takes all of it. So nothing is dropped; the exact
    offsets stay in the article.

    Args:
        article: what to lay on.
        doc: on which Doc, of the article's text.
        starts: where its tokens begin.
        ends: where they end.
    """
    found: list[TokenSpan] = []
    lost: list[tuple[str, int, int]] = []
    ids: dict[str, int] = {}
    """Labels by their number: spaCy need not look each up again."""
    for label, span in labelled(article):
        if span.start is None or span.end is None:
            continue
        first, behind = bisect_right(ends, span.start), bisect_left(starts, span.end)
        if first < behind:
            id = ids.get(label) or ids.setdefault(label, doc.vocab.strings.add(label))
            found.append(TokenSpan(doc, first, behind, label=id))
        else:
            lost.append((label, span.start, span.end))
    return found, lost


ENTITIES = {
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
"""Which spans become entities, and as what; people become PER, by their names alone."""


def entities(article: Article, doc: Doc, found: list[TokenSpan]) -> list[TokenSpan]:
    """The entities among an article's spans; of those that overlap, the longest."""
    chosen = [TokenSpan(doc, s.start, s.end, label=ENTITIES[s.label_]) for s in found if s.label_ in ENTITIES]
    for start, end in _names(article):
        name = doc.char_span(start, end, label="PER", alignment_mode="expand")
        if name is not None:
            chosen.append(name)
    return filter_spans(chosen)


def _names(article: Article) -> Iterator[tuple[int, int]]:
    """Where the names of people stand in their mentions: without office, rank and degrees; "ia" has none."""
    everybody: tuple[Official | Person, ...] = (*article.officials, *article.people)
    for who in everybody:
        words = re.compile(rf"(?i)\b(?:{'|'.join(map(re.escape, who.name.split()))})\b")
        for mention in who.mentions:
            found = list(words.finditer(mention.text or ""))
            if found and mention.start is not None:
                yield mention.start + found[0].start(), mention.start + found[-1].end()
