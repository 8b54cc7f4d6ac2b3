"""A saved page as text: headline, captions and credits, paragraphs; and what its metadata say."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from attrs import frozen

if TYPE_CHECKING:
    from resiliparse.parse.html import ElementNode, HTMLTree

BODIES = (
    "[itemprop=articleBody]",
    ".detail__body-text",
    ".itp_bodycontent",
    ".detail-text",
    ".read__content",
    ".txt-article",
    ".side-article",
    ".article-content-body__item-content",
    ".article__content",
    ".article-content",
    ".article-body",
    ".content-article",
    ".content-detail",
    ".detail-content",
    ".detail_text",
    ".detail-konten",
    ".isi-berita",
    ".post-body",
    ".post-content",
    ".td-post-content",
    ".single-content",
    ".entry-content",
    ".news-content",
    ".mag-content",
    "#article-content",
    "#isi",
    "article",
    "main",
)
"""Where outlets keep the story, the surest first."""

CAPTIONS = "figcaption, .wp-caption-text, .photo__caption, .detail__media-caption, .caption, .foto-caption"
FURNITURE = (
    "script, style, noscript, iframe, form, nav, aside, footer, button, .share, .sharing, .related, .baca-juga, "
    ".bacajuga, .read-also, .linksisip, .advertisement, .ads, .tags, .tag, .comments, .sharedaddy, .jp-relatedposts, "
    ".detail__tag, .multiple-page, .parallaxindetail"
)
_BLANKS = re.compile(r"[ \t\u00a0]+")
_JSON_LD = "script[type='application/ld+json']"
_ARTICLE_TYPES = {"NewsArticle", "Article", "ReportageNewsArticle", "BlogPosting", "WebPage"}


@frozen
class Page:
    """What was read out of a page; ``captions`` are lines of ``text``."""

    text: str
    title: str | None = None
    published: str | None = None
    author: str | None = None
    publisher: str | None = None
    url: str | None = None
    captions: tuple[str, ...] = ()


def read_out(page: str) -> Page:
    r"""The story of a page and its metadata.

    Args:
        page: the page's HTML.

    >>> page = "<h1>Polisi Gelar Razia</h1><article><p>CIANJUR - Razia digelar.</p></article>"
    >>> read_out(page).text
    'Polisi Gelar Razia\n\nCIANJUR - Razia digelar.'
    """
    from resiliparse.parse.html import HTMLTree

    tree = HTMLTree.parse(page)
    known = _metadata(tree)
    title = _title(tree, known)
    captions = list(dict.fromkeys(_captions(tree)))
    paragraphs = _paragraphs(tree)
    head = [line for line in captions if line not in paragraphs]
    body = [line for line in paragraphs if line != title]
    text = "\n\n".join([*([title] if title else []), *head, *body])
    return Page(
        text=text,
        title=title,
        published=known.get("published"),
        author=known.get("author"),
        publisher=known.get("publisher"),
        url=known.get("url"),
        captions=tuple(captions),
    )


def _title(tree: HTMLTree, known: dict[str, str]) -> str | None:
    """The page's headline: its one ``h1``, else what the metadata say."""
    headings = [_line(node.text) for node in _all(tree, "h1")]
    headings = [heading for heading in headings if heading]
    if len(headings) == 1:
        return headings[0]
    known_title = known.get("title")
    if known_title:
        return next((h for h in headings if h.casefold() in known_title.casefold()), known_title)
    return headings[0] if headings else None


def _captions(tree: HTMLTree) -> Iterator[str]:
    for node in _all(tree, CAPTIONS):
        line = _line(node.text)
        if line:
            yield line


def _paragraphs(tree: HTMLTree) -> list[str]:
    """The lines of the story's body, furniture taken out."""
    from resiliparse.extract.html2text import extract_plain_text

    body = _body(tree)
    if body is None:
        whole = extract_plain_text(
            tree, preserve_formatting=True, main_content=True, alt_texts=False, list_bullets=False
        )
        return [line for line in map(_line, whole.splitlines()) if line]
    for node in _all(body, FURNITURE):
        node.decompose()
    inner = HTMLTreeOf(body)
    whole = extract_plain_text(
        inner, preserve_formatting=True, main_content=False, alt_texts=False, list_bullets=False
    )
    return [line for line in map(_line, whole.splitlines()) if line]


def HTMLTreeOf(node: ElementNode) -> HTMLTree:  # noqa: N802
    """A tree of its own for a node."""
    from resiliparse.parse.html import HTMLTree

    return HTMLTree.parse(f"<html><body>{node.html}</body></html>")


def _body(tree: HTMLTree) -> ElementNode | None:
    """The element that holds the story: the first that has some words in it."""
    for selector in BODIES:
        for node in _all(tree, selector):
            if len((node.text or "").split()) > 40:
                return node
    return None


def _metadata(tree: HTMLTree) -> dict[str, str]:
    """What JSON-LD, OpenGraph and meta tags say; the surest source first."""
    known: dict[str, str] = {}
    for name, value in (*_json_ld(tree), *_meta(tree)):
        if line := _line(html.unescape(value)):
            known.setdefault(name, line)
    return known


def _json_ld(tree: HTMLTree) -> Iterator[tuple[str, str]]:
    for script in _all(tree, _JSON_LD):
        try:
            data = json.loads(script.text or "")
        except (json.JSONDecodeError, RecursionError):
            continue
        for item in _items(data):
            kinds = item.get("@type")
            kinds = kinds if isinstance(kinds, list) else [kinds]
            if not _ARTICLE_TYPES & {kind for kind in kinds if isinstance(kind, str)}:
                continue
            yield from _strings("title", item.get("headline"))
            yield from _strings("published", item.get("datePublished"))
            yield from _strings("author", _named(item.get("author")))
            yield from _strings("publisher", _named(item.get("publisher")))
            yield from _strings("url", item.get("url"))


def _items(data: Any) -> Iterator[dict[str, Any]]:  # noqa: ANN401 - any JSON
    """Every object at the top, in a list, or in ``@graph``."""
    for item in data if isinstance(data, list) else [data]:
        if isinstance(item, dict):
            yield item
            graph = item.get("@graph")
            yield from (one for one in graph if isinstance(one, dict)) if isinstance(graph, list) else ()


def _named(value: Any) -> Any:  # noqa: ANN401 - any JSON
    if isinstance(value, list):
        value = value[0] if value else None
    return value.get("name") if isinstance(value, dict) else value


def _strings(name: str, value: object) -> Iterator[tuple[str, str]]:
    if isinstance(value, str):
        yield name, value


_META = {
    "og:title": "title",
    "article:published_time": "published",
    "og:article:published_time": "published",
    "publishdate": "published",
    "pubdate": "published",
    "datepublished": "published",
    "content_publishdate": "published",
    "dc.date.issued": "published",
    "dtk:publishdate": "published",
    "dtk:author": "author",
    "og:site_name": "publisher",
    "og:url": "url",
    "author": "author",
    "content_author": "author",
}


def _meta(tree: HTMLTree) -> Iterator[tuple[str, str]]:
    for link in _all(tree, "link[rel=canonical]"):
        yield from _strings("url", link.getattr("href"))
    for meta in _all(tree, "meta"):
        key = meta.getattr("property") or meta.getattr("name") or meta.getattr("itemprop") or ""
        what = _META.get(key.lower())
        if what:
            yield from _strings(what, meta.getattr("content"))
    for time in _all(tree, "time[datetime]"):
        yield from _strings("published", time.getattr("datetime"))
    yield from _strings("title", tree.title)


def _all(tree: HTMLTree | ElementNode, selector: str) -> list[ElementNode]:
    """Every element that a selector means."""
    from resiliparse.parse.html import HTMLTree

    root = tree.document if isinstance(tree, HTMLTree) else tree
    return [] if root is None else list(root.query_selector_all(selector))


def _line(text: str | None) -> str:
    """A text on one line, blanks as they are meant."""
    return _BLANKS.sub(" ", " ".join((text or "").split("\n"))).strip()
