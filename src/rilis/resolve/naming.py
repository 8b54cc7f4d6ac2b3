"""Names and their short forms: which words of a text may mean whom."""

from __future__ import annotations

from typing import NamedTuple

from rilis.lexicon.patterns import later

JOINTS = frozenset(("", " ", ".", ". "))
"""What may stand between two parts of one name."""


def tokens(name: str) -> tuple[str, ...]:
    """The parts of a name, comparable: "M. Wiranta S.P." gives ("m", "wiranta", "s", "p").

    >>> tokens("M. Yusuf")
    ('m', 'yusuf')
    """
    if "." in name or "," in name or "’" in name or "‘" in name:
        name = name.replace(".", " ").replace(",", " ").replace("’", "'").replace("‘", "'")
    return tuple(name.casefold().split())


def is_part(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Whether a short form's parts all stand in a full name, in the same order."""
    if len(short) == 1:
        return short[0] in full
    rest = iter(full)
    return all(part in rest for part in short)


def is_nickname(short: str, parts: tuple[str, ...]) -> bool:
    """Whether a word in brackets behind a name is made of its letters, in order.

    >>> is_nickname("Jokowi", ("joko", "widodo")), is_nickname("Demokrat", ("joko", "widodo"))
    (True, False)
    """
    rest = iter("".join(parts))
    return short[:1].casefold() == parts[0][:1] and all(letter in rest for letter in short.casefold())


def is_clipped(short: str, part: str) -> bool:
    """Whether a name is the head of a longer one, as friends say it.

    >>> is_clipped("alex", "alexander"), is_clipped("ahmad", "ahmadi")
    (True, False)
    """
    return len(part) > len(short) + 2 and part.startswith(short)


def is_blend(short: str, parts: tuple[str, ...]) -> bool:
    """Whether a name is the heads of the first two parts in one word.

    >>> is_blend("jokowi", ("joko", "widodo")), is_blend("jokosu", ("joko", "widodo"))
    (True, False)
    """
    return len(parts) > 1 and any(
        short[:cut] == parts[0][:cut] and parts[1].startswith(short[cut:]) for cut in range(3, len(short) - 1)
    )


def letters(part: str) -> str:
    """What a slip of the pen leaves as it is: the first letter, and which others there are but the mute h and ch.

    >>> letters("bhudi") == letters("budi") and letters("teddy") == letters("tedy")
    True
    >>> letters("achmad") == letters("ahmad")
    True
    """
    return part[0] + "".join(sorted(set(part.replace("ch", "")) - {"h"}))


def is_slip(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two names differ in a single part, and there by one letter or by the order of its letters.

    >>> is_slip(("rudi", "hidajat"), ("rudi", "hidayat")), is_slip(("rudi", "jagat"), ("rudi", "hidayat"))
    (True, False)
    """
    apart = [(a, b) for a, b in zip(one, other, strict=False) if a != b]
    if len(one) != len(other) or len(apart) != 1:
        return False
    a, b = apart[0]
    if min(len(a), len(b)) < 5:
        return False
    return letters(a) == letters(b) or (
        len(a) == len(b) and sum(x != y for x, y in zip(a, b, strict=True)) == 1
    )


def is_off_by_one(one: str, other: str) -> bool:
    """Whether two words differ by one letter that is another, one too many or one too few.

    The last letter tells Sugiarti from Sugiarto.

    >>> is_off_by_one("khafifah", "khofifah"), is_off_by_one("sumadji", "sumardji"), is_off_by_one("rudi", "budi")
    (True, True, False)
    >>> is_off_by_one("sugiarto", "sugiarti")
    False
    """
    if one[0] != other[0] or one[-1] != other[-1] or abs(len(one) - len(other)) > 1 or one == other:
        return False
    at = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), len(one))
    return one[at + (len(one) >= len(other)) :] == other[at + (len(other) >= len(one)) :]


class Run(NamedTuple):
    """Parts of known names that stand together in the text."""

    start: int
    end: int
    parts: tuple[str, ...]


MANY = 60
"""From so many name parts on, one pass over all words is cheaper than a search for each."""

WORD = later(r"\b[A-ZÀ-Þ][\w'’`-]*")


def runs(text: str, words: set[str]) -> list[Run]:
    """Every place where known name parts stand, those that touch taken together, in order.

    Only whole words in the very letter case given count, so a name is never taken for a common word.
    """
    if len(words) < MANY:
        places = _searched(text, words)
    else:
        places = [(found.start(), found.end()) for found in WORD.finditer(text) if found[0] in words]
    return _joined(text, places)


def _searched(text: str, words: set[str]) -> list[tuple[int, int]]:
    """The places of a few words, in order."""
    places = []
    for word in words:
        size = len(word)
        at = text.find(word)
        while at >= 0:
            end = at + size
            if not (at and text[at - 1].isalnum()) and not text[end : end + 1].isalnum():
                places.append((at, end))
            at = text.find(word, end)
    places.sort()
    return places


def _joined(text: str, places: list[tuple[int, int]]) -> list[Run]:
    """Parts that touch taken together."""
    found: list[Run] = []
    start, end = -1, -9
    for at, to in places:
        if at < end:
            continue
        if at - end > 2 or text[end:at] not in JOINTS:
            if end > 0:
                found.append(Run(start, end, tokens(text[start:end])))
            start = at
        end = to
    if end > 0:
        found.append(Run(start, end, tokens(text[start:end])))
    return found
