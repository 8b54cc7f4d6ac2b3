"""From articles to rows: one a quote, saying what the article's JSON says and nothing else."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

from attrs import asdict, frozen

from rilis.layout.sentences import sentences
from rilis.layout.sheet import Range
from rilis.lexicon import Kind, Lexicon
from rilis.model import Article, Official, Person, Quote, Span, Speaker


@frozen
class QuoteRow:
    """One row of a quote dataset; what each field means stands in the codebook."""

    quote_id: str
    article_id: str
    text: str | None
    kind: str
    cue: str | None
    cue_lemma: str | None
    speaker_how: str | None
    speaker: str | None
    speaker_type: str | None
    speakers: int
    rank: str | None
    rank_code: str | None
    position: str | None
    unit: str | None
    unit_code: str | None
    region_code: str | None
    role: str | None
    date: str | None
    published: str | None
    headline: str | None
    location_code: str | None
    location: str | None
    publisher: str | None
    url: str | None
    paragraph: int | None
    start: int | None
    end: int | None
    context: str | None

    def to_dict(self) -> dict[str, str | int | None]:
        """The row as a dict, columns in the codebook's order."""
        return asdict(self)


def quotes(articles: Iterable[Article], *, context: bool = False) -> Iterator[QuoteRow]:
    """A row for each quote of some articles, in order.

    Args:
        articles: parsed articles; taken lazily.
        context: give the sentences around each quote.

    >>> import rilis
    >>> article = rilis.parse('“Kami hadir,” kata Kapolsek Sukamaju Iptu Rahmat Gunadi.', id="a")
    >>> [(row.quote_id, row.speaker, row.unit, row.cue_lemma) for row in quotes([article])]
    [('a#q1', 'Rahmat Gunadi', 'Polsek Sukamaju', 'kata')]
    """
    for article in articles:
        known: dict[str, Official | Person] = {official.id: official for official in article.officials}
        known.update((person.id, person) for person in article.people)
        for quote in article.quotes:
            yield _row(article, quote, known, context)


def _row(article: Article, quote: Quote, known: dict[str, Official | Person], context: bool) -> QuoteRow:
    speaker: Speaker | None = quote.speaker
    who = known.get(speaker.id) if speaker and speaker.id else None
    office = who if isinstance(who, Official) else None
    rank = office.rank if office else None
    unit = office.unit if office else None
    return QuoteRow(
        quote_id=f"{article.id}#{quote.id}",
        article_id=article.id,
        text=quote.text,
        kind=str(quote.kind),
        cue=_text(quote.cue),
        cue_lemma=_lemma(quote.cue.text) if quote.cue and quote.cue.text else None,
        speaker_how=str(speaker.how) if speaker else None,
        speaker=speaker.name if speaker else None,
        speaker_type=str(speaker.type) if speaker else None,
        speakers=len(quote.speakers),
        rank=_text(rank),
        rank_code=rank.code if rank else None,
        position=_text(office.position) if office else None,
        unit=_text(unit),
        unit_code=unit.code if unit else None,
        region_code=unit.region_code if unit else None,
        role=str(who.role) if who and who.role else None,
        date=article.date,
        published=article.published,
        headline=_text(article.headline),
        location_code=article.location.code if article.location else None,
        location=article.location.name if article.location else None,
        publisher=article.source.publisher,
        url=article.source.uri,
        paragraph=quote.paragraph,
        start=quote.start,
        end=quote.end,
        context=_context(article, quote) if context else None,
    )


def _text(span: Span | None) -> str | None:
    return span.text if span else None


@cache
def _lemmas() -> dict[str, str]:
    """Every form of a word of saying and its dictionary form."""
    lemmas: dict[str, str] = {}
    for row in Lexicon.default().rows(Kind.SAYING):
        for form in row.variants:
            lemmas.setdefault(form.lower(), row.lemma)
    return lemmas


def _lemma(cue: str) -> str | None:
    return _lemmas().get(cue.lower())


def _context(article: Article, quote: Quote) -> str | None:
    """The sentences that a quote stands in, with the cue's."""
    if article.text is None or quote.start is None or quote.end is None:
        return None
    start, end = quote.start, quote.end
    if quote.cue and quote.cue.start is not None and quote.cue.end is not None:
        start, end = min(start, quote.cue.start), max(end, quote.cue.end)
    body = [Range(p.start, p.end) for p in article.paragraphs if p.start is not None and p.end is not None]
    touched = [one for one in body if one.start < end and one.end > start]
    around = [s for s in sentences(article.text, touched) if s.start < end and s.end > start]
    return article.text[around[0].start : around[-1].end] if around else None
