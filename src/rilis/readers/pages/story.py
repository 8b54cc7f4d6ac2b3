"""Where the story stands on a page, and what in it is furniture."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rilis.readers.pages.builds import ASIDE, BODIES, FURNITURE
from rilis.readers.pages.dom import children, every, in_links, inside, is_text, one_line, plain, words

if TYPE_CHECKING:
    from resiliparse.parse.html import DOMNode, ElementNode, HTMLTree

_FEWEST_WORDS = 40
_PARAGRAPH = 80
"""Characters that no label or headline of another story in running text has."""
_BLOCKS = {"p", "div", "ul", "ol", "li", "table", "section", "h2", "h3", "h4", "h5", "h6"}
_TELLING = {"p", "div", "section", "article", "td", "main"}
"""What paragraphs of running text are, or stand in."""
_LOWER = "h2, h3, .entry-title, .post-title"
_TITLING = {"div", "span", "p", "strong", "b", "td", "h4", "h5"}
_LINKED = 0.6
_LABEL = 25
"""No more than that stands beside the links of a list or a hint: ``Baca juga:``."""
_SHORTEST_TITLE = 12
_LONGEST_SUFFIX = 4
_SEPARATORS = (" - ", " | ", " – ", " — ", " : ", " |", " » ")


def headline(tree: HTMLTree, told: list[str]) -> tuple[str | None, ElementNode | None]:
    """The headline and its element: the heading that the page's own titles begin with, else the nearest to it.

    Many a page has its section or the outlet's name for a heading as well.
    """
    top = _headings(tree, "h1, [itemprop=headline]")
    found = _titled(top, told) or (_titled(_headings(tree, _LOWER), told) if told else None)
    if found:
        return found
    if top and (not told or max(len(said.split()) for said, _ in top) > _LONGEST_SUFFIX):
        return max(top, key=lambda one: _alike(one[0], told))
    if not told:
        return None, None
    title = _bare(told)
    return title, _element_of(tree, title)


def _headings(tree: HTMLTree, selector: str) -> list[tuple[str, ElementNode]]:
    return [(said, node) for node in every(tree, selector) if (said := words(node))]


def _titled(headings: list[tuple[str, ElementNode]], told: list[str]) -> tuple[str, ElementNode] | None:
    """The heading that one of the page's own titles begins with."""
    wanted = [plain(title) for title in told]
    for said, node in headings:
        short = plain(said)
        if len(short) >= _SHORTEST_TITLE and any(title.startswith(short) for title in wanted):
            return said, node
    return None


def _alike(said: str, told: list[str]) -> float:
    """Which share of the words of the page's own titles a heading has."""
    mine = set(said.casefold().split())
    return max((len(mine & set(one.casefold().split())) / len(one.split()) for one in told), default=0.0)


def _bare(told: list[str]) -> str:
    """A title without the outlet's name behind it."""
    shortest = min(told, key=len)
    for title in told:
        if title != shortest and title.startswith(shortest):
            return shortest
    for mark in _SEPARATORS:
        first, found, rest = told[0].rpartition(mark)
        if found and len(first.split()) > 2 and len(rest.split()) <= _LONGEST_SUFFIX:
            return first.strip()
    return told[0]


def outlet_behind(title: str, told: list[str]) -> str | None:
    """The outlet's name as it stands behind the headline in the page's title: ``... - Kabar.com``."""
    for one in reversed(told):
        rest = one.removeprefix(title).split("|")[-1].strip(" -–—:·»") if one.startswith(title) else ""
        if rest and len(rest.split()) <= _LONGEST_SUFFIX:
            return rest
    return None


def _element_of(tree: HTMLTree, title: str) -> ElementNode | None:
    """The element that says the title and nothing else."""
    wanted = plain(title)
    for node in inside(tree.body):
        if node.tag in _TITLING and node.child_element_count <= 1 and plain(node.text or "") == wanted:
            return node
    return None


def body(tree: HTMLTree) -> ElementNode | None:
    """The element that holds the story: a known one with some words in it, else the one with the most."""
    for selector in BODIES:
        for node in every(tree, selector):
            if len((node.text or "").split()) > _FEWEST_WORDS:
                return node
    found = _densest(tree)
    if found is None:
        likely = [node for node in every(tree, "article") or every(tree, "main") if words(node)]
        found = likely[0] if len(likely) == 1 else None
    return found


def _densest(tree: HTMLTree) -> ElementNode | None:
    """The element with the most running text right in it or in its children; half for its grandchildren."""
    scores: dict[ElementNode, float] = {}
    for node in inside(tree.body):
        told = _running(node) if node.tag in _TELLING else 0
        if told < _PARAGRAPH or node.closest(ASIDE):
            continue
        holder = node.parent_element if node.tag == "p" else node
        for share in (1.0, 0.5):
            if holder is not None and holder.tag not in ("body", "html"):
                scores[holder] = scores.get(holder, 0.0) + told * share
                holder = holder.parent_element
    return max(scores, key=lambda node: scores[node]) if scores else None


def _running(node: ElementNode) -> int:
    """How many characters of running text an element has of its own."""
    if node.tag == "p":
        return len(node.text or "") - in_links(node)
    return sum(
        len(text)
        for child in children(node)
        if is_text(child) and len(text := (child.text or "").strip()) > 20
    )


def begins(node: ElementNode) -> bool:
    """Whether an element is a paragraph of running text."""
    return _running(node) >= _PARAGRAPH


def strip(story: ElementNode) -> None:
    """Takes the furniture out of a story: what is known as such, and what is but links."""
    while (node := story.query_selector(FURNITURE)) is not None:
        node.decompose()
    if story.query_selector("a") is None:
        return
    linked = [node for node in inside(story) if _is_a_line(node) or (node.tag in _BLOCKS and _is_links(node))]
    for node in reversed(linked):
        node.decompose()


def _is_links(node: ElementNode) -> bool:
    links = in_links(node)
    if not links:
        return False
    whole = len(one_line(node.text))
    return whole - links <= _LABEL and links >= _LINKED * whole


def _is_a_line(link: ElementNode) -> bool:
    """Whether an element is a link and all that stands between two line breaks."""
    return link.tag == "a" and _breaks(link.prev, back=True) and _breaks(link.next, back=False)


def _breaks(node: DOMNode | None, *, back: bool) -> bool:
    """Whether a line ends here; comments and blanks are passed over."""
    while node is not None and (node.tag or "#").startswith("#"):
        if is_text(node) and (node.text or "").strip():
            return False
        node = node.prev if back else node.next
    return node is not None and (node.tag == "br" or node.tag in _BLOCKS)
