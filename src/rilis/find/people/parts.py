"""What part each person has in the story, where no label stands beside the name."""

from __future__ import annotations

from bisect import bisect_left

from rilis.find.people.mention import IN_THE_CRIME, Reading
from rilis.find.people.search import role_row
from rilis.lexicon import Hit
from rilis.model import Role

_TURNED = {"harms": Role.VICTIM, "harmed": Role.SUSPECT}
"""Who stands behind "menganiaya" is its victim; behind "dianiaya" stands who did it."""


def tell_parts(found: list[Reading], text: str, hits: list[Hit]) -> None:
    """The part of each person: by the label beside a mention, a verb near it, or the label last used.

    What one mention tells holds for every mention of the name.
    """
    starts = [hit.start for hit in hits]
    best: dict[str, Reading] = {}
    for one in found:
        if one.sure < 3:
            _behind(one, text, hits, starts)
            _before(one, text, hits, starts)
        name = text[one.at.start : one.at.end].casefold()
        if name not in best or one.sure > best[name].sure:
            best[name] = one
    for one in found:
        surest = best[text[one.at.start : one.at.end].casefold()]
        one.tell(surest.role, surest.sure)


def _behind(one: Reading, text: str, hits: list[Hit], starts: list[int]) -> None:
    """A verb whose subject the person is: "Rahmat (21) ditangkap", "Sri dan Budi tewas"."""
    at = bisect_left(starts, one.tail)
    if at < len(hits) and hits[at].start - one.tail < 40 and _one_sentence(text, one.tail, hits[at].start):
        row = role_row(hits[at])
        if row.tells in ("after", "harms", "harmed"):
            one.tell(Role(row.role), 2)


def _before(one: Reading, text: str, hits: list[Hit], starts: list[int]) -> None:
    """A verb whose object the person is, else the last label: "menangkap pria berinisial RG"."""
    last = bisect_left(starts, one.at.start) - 1
    for hit in hits[last : max(-1, last - 8) : -1] if last >= 0 else ():
        row, distance = role_row(hit), one.at.start - hit.end
        if distance > 400:
            return
        if distance < 60 and row.tells in ("before", "harms", "harmed") and _one_sentence(text, hit.end, one.at.start):
            one.tell(_TURNED.get(row.tells) or Role(row.role), 2)
            return
        if row.tells == "label" and row.role in IN_THE_CRIME:
            one.tell(Role(row.role), 1)
            return


def _one_sentence(text: str, start: int, end: int) -> bool:
    between = text[start:end]
    return ". " not in between and "\n" not in between
