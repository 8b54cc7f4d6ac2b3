"""What part each person has in the story, where no label stands beside the name."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from rilis.find.people.mention import FAR, IN_THE_CRIME, LABEL, NEAR, VERB, Reading
from rilis.find.people.search import role_row
from rilis.layout.sheet import Range
from rilis.lexicon import Hit
from rilis.model import Role

_TURNED = {"harms": Role.VICTIM, "harmed": Role.SUSPECT}
"""Who stands behind "menganiaya" is its victim; behind "dianiaya" stands who did it."""

_VERBS_AHEAD, _VERBS_BACK, _LABELS_BACK = 90, 60, 400
_MENTIONS = 8


def tell_parts(found: list[Reading], text: str, hits: list[Hit]) -> None:
    """The part of each person: by the label beside a mention, a verb near it, or the label last used.

    What one mention tells holds for every mention of the name.
    """
    if not found or not hits:
        return
    starts = [hit.start for hit in hits]
    names: dict[str, list[Reading]] = {}
    for one in found:
        names.setdefault(text[one.at.start : one.at.end], []).append(one)
    for name, mentions in names.items():
        surest = max(mentions, key=lambda one: one.sure)
        if surest.sure < LABEL:
            for one in (*mentions, *_elsewhere(name, text, mentions)):
                _behind(one, text, hits, starts)
                _before(one, text, hits, starts)
                if one.sure > surest.sure:
                    surest = one
        for one in mentions:
            one.tell(surest.role, surest.sure)


def _elsewhere(name: str, text: str, mentions: list[Reading]) -> Iterator[Reading]:
    """Where else the name stands: "Rahmat ditangkap" tells more than the place that gave the name away."""
    known, at = {one.at.start for one in mentions}, text.find(name)
    for _ in range(_MENTIONS):
        if at < 0:
            return
        end = at + len(name)
        if at not in known and not text[at - 1 : at].isalnum() and not text[end : end + 1].isalnum():
            yield Reading(Range(at, end), end, end)
        at = text.find(name, end)


def _behind(one: Reading, text: str, hits: list[Hit], starts: list[int]) -> None:
    """A verb whose subject the person is: "Rahmat (21) ditangkap", "Sri dan Budi tewas"."""
    for hit in hits[(at := bisect_left(starts, one.tail)) : at + 4]:
        row = role_row(hit)
        if hit.start - one.tail > _VERBS_AHEAD or not _one_sentence(text, one.tail, hit.start):
            return
        if row.tells in ("after", "harms", "harmed"):
            one.tell(Role(row.role), VERB)
            return
        if row.role in IN_THE_CRIME:
            return


def _before(one: Reading, text: str, hits: list[Hit], starts: list[int]) -> None:
    """A verb whose object the person is, else the last label: "menangkap pria berinisial RG"."""
    last = bisect_left(starts, one.at.start)
    for hit in reversed(hits[max(0, last - 8) : last]):
        row, distance = role_row(hit), one.at.start - hit.end
        if distance > _LABELS_BACK:
            return
        same = _one_sentence(text, hit.end, one.at.start)
        if row.tells in ("before", "harms", "harmed") and same and distance < _VERBS_BACK:
            one.tell(_TURNED.get(row.tells) or Role(row.role), VERB)
            return
        if row.tells == "label" and (row.role in IN_THE_CRIME if same else row.role in (Role.SUSPECT, Role.VICTIM)):
            one.tell(Role(row.role), NEAR if same else FAR)
            return


def _one_sentence(text: str, start: int, end: int) -> bool:
    between = text[start:end]
    return ". " not in between and "\n" not in between
