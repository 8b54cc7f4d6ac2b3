"""A saved page as text: headline, captions and credits, paragraphs; and what its metadata say."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import takewhile
from typing import TYPE_CHECKING

from attrs import frozen

from rilis.layout.published import moment_in
from rilis.readers.pages.dom import following, one_line, plain, words
from rilis.readers.pages.metadata import metadata
from rilis.readers.pages.pictures import caption, captions
from rilis.readers.pages.story import begins, body, headline, outlet_behind, strip

if TYPE_CHECKING:
    from resiliparse.parse.html import ElementNode, HTMLTree

_HEAD = 400
"""No more elements than that stand between headline and story."""
_NEWSROOM = re.compile(
    r"(?i)^(?:admin|tim|redaksi|redaktur|editor|user|root|news)\b|redaksi|media|humas|polres|polda|[@./\d_]|\bnews\b"
)
"""What stands where an author should and names no person."""
_PLACE = re.compile("\ue000(\\d+)\ue001")
"""Where a caption stood in the story."""


@frozen
class Page:
    """What was read out of a page; ``captions`` are lines of ``text``, each with its credit's line if that is apart."""

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
    told = metadata(tree)
    known = {name: values[0] for name, values in told.items()}
    titles = told.get("title", [])
    title, heading = headline(tree, titles)
    story = body(tree)
    head = _head(heading, story)
    published = known.get("published") or _moment(heading, head)
    blocks, above = _taken_captions(tree, head, story)
    publisher = known.get("publisher") or (outlet_behind(title, titles) if title else None)
    lines = _lines(tree, story, heading, blocks)
    shown = [*([title] if title else []), *above, *(line for line in lines if line != title)]
    return Page(
        text="\n\n".join(shown),
        title=title,
        published=published,
        author=_person(told.get("author", ()), publisher or ""),
        publisher=publisher,
        url=known.get("url"),
        captions=tuple(blocks),
    )


def _person(authors: Iterable[str], publisher: str) -> str | None:
    """The first author who is not the outlet itself, its newsroom or an account."""
    for author in authors:
        if _NEWSROOM.search(author) is None and plain(author) not in plain(publisher):
            return author
    return None


def _head(heading: ElementNode | None, story: ElementNode | None) -> list[ElementNode]:
    """The elements between headline and story, or its first paragraph where the story's element holds both."""
    if heading is None or story is None:
        return []
    if not story.contains(heading):
        return list(following(heading, story, _HEAD))
    return list(takewhile(lambda node: not begins(node), following(heading, None, _HEAD)))


def _taken_captions(
    tree: HTMLTree, head: list[ElementNode], story: ElementNode | None
) -> tuple[list[str], list[str]]:
    """Every caption once, and those above the story; in the story each leaves a mark at its place."""
    blocks: list[str] = []
    above: list[str] = []
    for node in captions(head, story):
        block = caption(node)
        new = bool(block) and block not in blocks
        if new:
            blocks.append(block)
        if story is not None and story.contains(node):
            place = node.closest("figure") or node  # figures are passed over when the story is read out
            mark = tree.create_text_node(f"\ue000{len(blocks) - 1}\ue001") if new else None
            if mark is not None:
                place.before(mark)
            place.decompose()
        elif new:
            above.append(block)
    return blocks, above


def _moment(heading: ElementNode | None, head: list[ElementNode]) -> str | None:
    """When the story was published, as it stands by the headline."""
    if heading is None:
        return None
    above = (
        heading.previous_element_sibling,
        heading.parent_element and heading.parent_element.previous_element_sibling,
    )
    for node in (*head, *above):
        if node is not None and (found := moment_in(words(node))):
            return found
    return None


def _lines(
    tree: HTMLTree, story: ElementNode | None, heading: ElementNode | None, blocks: list[str]
) -> list[str]:
    """The lines of the story, furniture taken out, captions in their places."""
    from resiliparse.extract.html2text import extract_plain_text
    from resiliparse.parse.html import HTMLTree

    if story is not None:
        header = heading.closest("header") if heading is not None and story.contains(heading) else None
        if header is not None and story.contains(header):
            header.decompose()
        strip(story)
        tree = HTMLTree.parse(f"<html><body>{story.html}</body></html>")
    whole = extract_plain_text(
        tree, preserve_formatting=True, main_content=story is None, alt_texts=False, list_bullets=False
    )
    return [line for said in whole.splitlines() for line in _placed(said, blocks) if line]


def _placed(said: str, blocks: list[str]) -> Iterator[str]:
    """A line with the captions that stood in it, each in a line of its own."""
    for number, part in enumerate(_PLACE.split(said)):
        yield blocks[int(part)] if number % 2 else one_line(part)
