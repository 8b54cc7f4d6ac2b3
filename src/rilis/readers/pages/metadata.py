"""What a page says about itself: in JSON-LD, in meta tags, in the elements marked for it."""

from __future__ import annotations

import datetime as dt
import html
import json
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from rilis.readers.pages.builds import AUTHORS, META, TITLES
from rilis.readers.pages.dom import every, inside, one_line, words
from rilis.resolve.published import ZONES, read_published

if TYPE_CHECKING:
    from resiliparse.parse.html import HTMLTree

_JSON_LD = "script[type='application/ld+json']"
_KINDS = ("NewsArticle", "ReportageNewsArticle", "Article", "BlogPosting", "WebPage")
"""Which objects tell of the article, the surest first."""
_ADDRESS = re.compile(r"(?:https?:)?//")
_BY = re.compile(r"(?:oleh|penulis|reporter|by)\b[\s:]*", re.IGNORECASE)
_LONGEST_NAME = 80
_WIB = dt.timezone(dt.timedelta(hours=ZONES["WIB"]))


def metadata(tree: HTMLTree) -> dict[str, list[str]]:
    """What is told under each name, the surest first; what cannot be such a thing is left out."""
    known: dict[str, list[str]] = {}
    for name, value in _told(tree):
        said = one_line(html.unescape(value))
        if said and _fits(name, said):
            known.setdefault(name, []).append(_local(said) if name == "published" else said)
    return known


def _told(tree: HTMLTree) -> Iterator[tuple[str, str]]:
    for link in every(tree, "link[rel=canonical]"):
        yield from _strings("url", link.getattr("href"))
    yield from _json_ld(tree)
    meta = _meta(tree)
    for name, keys in META.items():
        for key in keys:
            yield from ((name, value) for value in meta.get(key, ()))
    for time in every(tree, "time[datetime]"):
        yield from _strings("published", time.getattr("datetime"))
    for node in every(tree, AUTHORS):
        yield "author", _BY.sub("", words(node), count=1)
    for key in TITLES:
        yield from (("title", value) for value in meta.get(key, ()))
    yield from _strings("title", tree.title)
    yield from (("author", value) for value in meta.get("author", ()))


def _fits(name: str, said: str) -> bool:
    if name == "published":
        return read_published(said).day is not None
    if name in ("author", "publisher"):
        return len(said) <= _LONGEST_NAME and _ADDRESS.match(said) is None
    return True


def _local(said: str) -> str:
    """A moment told in universal time as it is in Jakarta: after five in the afternoon that is the next day."""
    if not said.endswith(("Z", "+00:00")):
        return said
    try:
        return dt.datetime.fromisoformat(said).astimezone(_WIB).isoformat()
    except ValueError:
        return said


def _json_ld(tree: HTMLTree) -> Iterator[tuple[str, str]]:
    found: list[tuple[int, dict[str, Any]]] = []
    for script in every(tree, _JSON_LD):
        try:
            data = json.loads(script.text or "", strict=False)
        except (json.JSONDecodeError, RecursionError):
            continue
        found += [(rank, item) for item in _items(data) if (rank := _rank(item)) is not None]
    for _, item in sorted(found, key=lambda one: one[0]):
        yield from _strings("title", item.get("headline"))
        yield from _strings("published", item.get("datePublished"))
        for name in ("author", "publisher"):
            for value in _names(item.get(name)):
                yield name, value
        yield from _strings("url", item.get("url"))


def _rank(item: dict[str, Any]) -> int | None:
    kinds = item.get("@type")
    kinds = kinds if isinstance(kinds, list) else [kinds]
    return min((_KINDS.index(kind) for kind in kinds if kind in _KINDS), default=None)


def _items(data: Any) -> Iterator[dict[str, Any]]:  # noqa: ANN401 - any JSON
    """Every object at the top, in a list, or in ``@graph``."""
    for item in data if isinstance(data, list) else [data]:
        if isinstance(item, dict):
            yield item
            graph = item.get("@graph")
            yield from (one for one in graph if isinstance(one, dict)) if isinstance(graph, list) else ()


def _names(value: Any) -> Iterator[str]:  # noqa: ANN401 - any JSON
    for one in value if isinstance(value, list) else [value]:
        name = one.get("name") if isinstance(one, dict) else one
        if isinstance(name, str):
            yield name


def _strings(name: str, value: object) -> Iterator[tuple[str, str]]:
    if isinstance(value, str):
        yield name, value


def _meta(tree: HTMLTree) -> dict[str, list[str]]:
    """The values of meta tags, by key."""
    values: dict[str, list[str]] = {}
    for meta in (*inside(tree.head), *every(tree, "body meta[itemprop]")):
        if meta.tag != "meta":
            continue
        key = meta.getattr("property") or meta.getattr("name") or meta.getattr("itemprop")
        value = meta.getattr("content")
        if key and value:
            values.setdefault(key.lower(), []).append(value)
    return values
