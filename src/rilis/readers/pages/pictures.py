"""The pictures' captions and credits on a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rilis.readers.pages.builds import ASIDE, CAPTIONS, CREDITS
from rilis.readers.pages.dom import every, in_links, rows, words

if TYPE_CHECKING:
    from resiliparse.parse.html import ElementNode

_LONGEST = 420
_LEVELS = 3
"""So far above a picture stands the box that holds its caption too."""
_OTHERWISE = "p, h1, h2, h3, h4, time, ul, button"
"""What no caption holds that nothing marks as one."""


def caption(node: ElementNode) -> str:
    """What a caption says; a credit that the page keeps apart stands in a line of its own below."""
    credit = next((one for one in every(node, CREDITS) if words(one)), None)
    said = rows(node, credit)
    by = words(credit) if credit else ""
    if by.startswith("("):
        return f"{' '.join(said)} {by}".strip()
    if by:
        said = [" ".join(said), by]
    return "\n".join(filter(None, said)) if len(said) < 3 else " ".join(said)


def captions(head: list[ElementNode], story: ElementNode | None) -> list[ElementNode]:
    """The captions on a page, in order: those marked as such, and the words next to a picture above the story."""
    marked = [node for node in head if node.matches(CAPTIONS)]
    marked += every(story, CAPTIONS) if story is not None else []
    beside = [found for node in head if node.tag == "img" and (found := _beside(node))]
    told: list[ElementNode] = []
    for node in (*marked, *beside):
        if node.closest(ASIDE) is not None or len(words(node)) > 2 * _LONGEST or _holds_story(node, story):
            continue
        if not any(node == one or _holds(node, one) for one in told):
            told.append(node)
    order = {node: number for number, node in enumerate(head)}
    return sorted(told, key=lambda node: order.get(node, len(order)))


def _holds_story(node: ElementNode, story: ElementNode | None) -> bool:
    return story is not None and node.contains(story)


def _holds(one: ElementNode, other: ElementNode) -> bool:
    return one.contains(other) or other.contains(one)


def _beside(image: ElementNode) -> ElementNode | None:
    """The element with the words next to a picture: the box around both, else what comes next."""
    node = image
    for _ in range(_LEVELS):
        box = node.parent_element
        if box is None:
            return None
        if words(box):
            if _describes(box):
                return box
            behind = node.next_element_sibling
            while behind is not None and not words(behind):
                behind = behind.next_element_sibling
            if behind is not None:
                return behind if _describes(behind) else None
        node = box
    return None


def _describes(node: ElementNode) -> bool:
    """Whether an element has the words of a caption: some, not too many, no links."""
    said = words(node)
    return (
        " " in said
        and len(said) <= _LONGEST
        and node.tag != "a"
        and not node.matches(_OTHERWISE)
        and node.query_selector(_OTHERWISE) is None
        and not in_links(node)
    )
