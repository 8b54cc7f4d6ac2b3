"""From records to articles."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from attrs import evolve, frozen

from rilis.errors import ReadError, missing
from rilis.model import Article, Byline, BylineRole, Warn
from rilis.parser import Parser, default_parser
from rilis.readers.pages import read_out
from rilis.readers.record import Record

_MOJIBAKE = re.compile("â€[œ\u009d™˜”“¦]|Ã[\u0080-\u00bf©]|Â[\u00a0«»]")


@frozen
class Options:
    """How records are turned into articles."""

    fix_text: bool = False
    """Mend text that was decoded wrongly before parsing it."""


def parse_record(
    record: Record,
    parser: Parser | None = None,
    options: Options | None = None,
    *,
    captions: Sequence[str] = (),
) -> Article:
    """The article of a record; ``captions`` are lines of its text that are known to be captions.

    Raises:
        ReadError: if the record holds none.
    """
    if record.error is not None:
        raise ReadError(record.error)
    if record.page is not None:
        return parse_html(record.page, record=record, parser=parser, options=options)
    if record.text is None:
        raise ReadError(f"{record.name}, record {record.number}: holds no text")
    text, warnings = _mended(record.text, options or Options())
    article = (parser or default_parser()).parse(
        text,
        title=record.title,
        id=record.id or f"{record.name}:{record.number}",
        published=record.published,
        url=record.url,
        publisher=record.publisher,
        captions=captions,
    )
    source = evolve(
        article.source,
        uri=record.url or record.name,
        media_type=record.media_type,
        encoding=record.encoding,
    )
    return evolve(article, source=source, warnings=(*warnings, *article.warnings))


def parse_html(
    page: str | bytes,
    *,
    url: str | None = None,
    id: str | None = None,
    published: str | dt.date | None = None,
    record: Record | None = None,
    parser: Parser | None = None,
    options: Options | None = None,
) -> Article:
    """The article of a saved page: its text, title, date, captions and publisher.

    Its author becomes the byline, without offsets, where the story's own text has none.

    Args:
        page: the HTML, as text or as bytes in any encoding.
        url: where it was saved from; else the page's own canonical address.
        id: what to call the article.
        published: when it was published; else what the page says.
        record: what else is known, for pages out of an archive.
        parser: with which parser; the default one where none is given.
        options: how to treat the text.

    Raises:
        ReadError: if there is no story on the page.

    >>> page = "<h1>Razia</h1><article><p>CIANJUR - Razia digelar, Senin (3/2/2025).</p></article>"
    >>> parse_html(page).headline.text
    'Razia'
    """
    if isinstance(page, bytes):
        from resiliparse.parse.encoding import bytes_to_str, detect_encoding

        page = bytes_to_str(page, detect_encoding(page, from_html_meta=True) or "utf-8")
    known = record or Record("page", url=url, id=id)
    try:
        story = read_out(page)
    except ImportError as error:
        raise ReadError(f"{known.name}: {missing(error)}") from error
    if not story.text:
        raise ReadError(f"{known.name}, record {known.number}: no story on the page")
    when = known.published or published or story.published
    article = parse_record(
        evolve(
            known,
            text=story.text,
            page=None,
            title=story.title or known.title,
            published=str(when) if when is not None else None,
            url=url or known.url or story.url,
            publisher=known.publisher or story.publisher,
            media_type="text/html" if known.media_type == "text/plain" else known.media_type,
        ),
        parser,
        options,
        captions=story.captions,
    )
    if article.byline or story.author is None:
        return article
    return evolve(article, byline=(Byline(story.author, None, None, BylineRole.AUTHOR),))


def _mended(text: str, options: Options) -> tuple[str, tuple[Warn, ...]]:
    """A text and, if it was decoded wrongly somewhere, a warning; mended if asked."""
    found = _MOJIBAKE.search(text)
    if found is None:
        return text, ()
    if options.fix_text:
        from ftfy import fix_encoding

        return fix_encoding(text), (Warn("mojibake_mended", "text decoded wrongly was mended", None, None),)
    message = f"{found.group()!r}: text decoded wrongly; mend it with --fix-text"
    return text, (Warn("mojibake", message, found.start(), found.end()),)
