"""What part each person has in the story, where no label stands beside the name."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from rilis.find.people.mention import FAR, IN_THE_CRIME, LABEL, NEAR, VERB, Cue, Reading
from rilis.layout.sheet import Range
from rilis.model import Role

_TURNED = {"harms": Role.VICTIM, "harmed": Role.SUSPECT}
"""Who stands behind "menganiaya" is its victim; behind "dianiaya" stands who did it."""

_VERBS_AHEAD, _VERBS_BACK, _LABELS_BACK = 90, 60, 400
_MENTIONS = 8


def tell_parts(found: list[Reading], text: str, cues: list[Cue]) -> None:
    """The part of each person: by the label beside a mention, a verb near it, or the label last used.

    What one mention tells holds for every mention of the name.
    """
    if not found or not cues:
        return
    starts = [cue.start for cue in cues]
    names: dict[str, list[Reading]] = {}
    for one in found:
        names.setdefault(text[one.at.start : one.at.end], []).append(one)
    for name, mentions in names.items():
        surest = max(mentions, key=_sureness)
        if surest.sure < LABEL:
            for one in mentions:
                _beside(one, text, cues, starts)
            surest = max(mentions, key=_sureness)
        if surest.sure < VERB:
            for one in _elsewhere(name, text, mentions):
                _beside(one, text, cues, starts)
                surest = max(surest, one, key=_sureness)
        for one in mentions:
            one.tell(surest.role, surest.sure)


def _sureness(one: Reading) -> int:
    return one.sure


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


def _beside(one: Reading, text: str, cues: list[Cue], starts: list[int]) -> None:
    _behind(one, text, cues, starts)
    if one.sure < VERB:
        _before(one, text, cues, starts)


def _behind(one: Reading, text: str, cues: list[Cue], starts: list[int]) -> None:
    """A verb whose subject the person is: "Rahmat (21) ditangkap", "Sri dan Budi tewas"."""
    for cue in cues[(at := bisect_left(starts, one.tail)) : at + 4]:
        row = cue.row
        if cue.start - one.tail > _VERBS_AHEAD or not _one_sentence(text, one.tail, cue.start):
            return
        if row.tells in ("after", "harms", "harmed"):
            one.tell(Role(row.role), VERB)
            return
        if row.role in IN_THE_CRIME:
            return


def _before(one: Reading, text: str, cues: list[Cue], starts: list[int]) -> None:
    """A verb whose object the person is, else the last label: "menangkap pria berinisial RG"."""
    last = bisect_left(starts, one.at.start)
    for cue in reversed(cues[max(0, last - 8) : last]):
        row, distance = cue.row, one.at.start - cue.end
        if distance > _LABELS_BACK:
            return
        same = _one_sentence(text, cue.end, one.at.start)
        if row.tells in ("before", "toward", "harms", "harmed") and same and distance < _VERBS_BACK:
            one.tell(_TURNED.get(row.tells) or Role(row.role), VERB)
            return
        if row.tells == "label" and (row.role in IN_THE_CRIME if same else row.role in (Role.SUSPECT, Role.VICTIM)):
            one.tell(Role(row.role), NEAR if same else FAR)
            return


def _one_sentence(text: str, start: int, end: int) -> bool:
    between = text[start:end]
    return ". " not in between and "\n" not in between
