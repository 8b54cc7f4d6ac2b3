"""Walking a page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from resiliparse.parse.html import DOMNode, ElementNode, HTMLTree

_BLANKS = re.compile(r"[ \t\u00a0]+")
_BREAK = "\0"
_UNSEEN = {"script", "style", "noscript", "template"}
_INLINE = {"a", "abbr", "b", "cite", "em", "font", "i", "mark", "small", "span", "strong", "sub", "sup", "u"}
_DEEPEST = 60
"""No page needs more elements inside one another to say something."""
_FEW = 60
"""A list of more elements takes longer to go through than the page."""


def every(tree: HTMLTree | ElementNode, selector: str) -> list[ElementNode]:
    """Every element that a selector means, in the page's order."""
    from resiliparse.parse.html import HTMLTree

    root = tree.document if isinstance(tree, HTMLTree) else tree
    if root is None or root.query_selector(selector) is None:
        return []
    found = root.query_selector_all(selector)
    return list(found) if len(found) <= _FEW else [node for node in inside(root) if node.matches(selector)]


def inside(root: DOMNode | None) -> Iterator[ElementNode]:
    """The elements inside a node, in the page's order."""
    from resiliparse.parse.html import ElementNode

    for node in root or ():
        if isinstance(node, ElementNode) and node != root:
            yield node


def children(node: DOMNode) -> Iterator[DOMNode]:
    """The nodes right in a node; a list of them would be counted through anew for each."""
    child = node.first_child
    while child is not None:
        yield child
        child = child.next


def one_line(text: str | None) -> str:
    """A text on one line, blanks as they are meant."""
    return _BLANKS.sub(" ", " ".join((text or "").split("\n"))).strip()


def plain(said: str) -> str:
    """A title as it is compared: letters and digits alone."""
    return "".join(filter(str.isalnum, said)).casefold()


def words(node: DOMNode) -> str:
    """What a reader sees of a node, on one line."""
    return " ".join(rows(node))


def rows(node: DOMNode, without: ElementNode | None = None) -> list[str]:
    """What a reader sees of a node, its blocks in a line each; ``without`` is left out."""
    seen = "".join(_pieces(node, without, _DEEPEST)).split(_BREAK)
    return [line for line in map(one_line, seen) if line]


def in_links(node: ElementNode) -> int:
    """How many characters of an element are links."""
    return sum(len(link.text or "") for link in every(node, "a"))


def is_text(node: DOMNode) -> bool:
    """Whether a node is a text, not an element or a comment."""
    return node.tag == "#text"


def _pieces(node: DOMNode, without: ElementNode | None, depth: int) -> Iterator[str]:
    from resiliparse.parse.html import ElementNode

    for child in children(node):
        if is_text(child) or not depth:
            yield child.text or ""
        elif isinstance(child, ElementNode) and child.tag not in _UNSEEN and child != without:
            apart = "" if child.tag in _INLINE else _BREAK
            yield apart
            yield from _pieces(child, without, depth - 1)
            yield apart


def following(node: ElementNode, until: ElementNode | None, most: int) -> Iterator[ElementNode]:
    """The elements behind a node, in the page's order, until another begins; no more than ``most``."""
    current = _behind(node)
    while current is not None and current != until and most:
        yield current
        most -= 1
        current = current.first_element_child or _behind(current)


def _behind(node: ElementNode | None) -> ElementNode | None:
    while node is not None:
        if node.next_element_sibling is not None:
            return node.next_element_sibling
        node = node.parent_element
    return None
