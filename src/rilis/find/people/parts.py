"""What part each person has in the story, where no label stands beside the name."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from rilis.find.people.mention import FAR, IN_THE_CRIME, LABEL, NEAR, VERB, Cue, Reading, weight
from rilis.layout.sheet import Range
from rilis.lexicon.patterns import later
from rilis.model import Role

_TURNED = {"harms": Role.VICTIM, "harmed": Role.SUSPECT, "found": Role.WITNESS}
"""Who stands behind "menganiaya" is its victim; behind "dianiaya" who did it; behind "ditemukan oleh" who saw it."""
_FINDERS = (" oleh", " warga", " seorang", " pertama kali oleh")
_DONE = frozenset({"after", *_TURNED})
_SUFFERED = frozenset({"before", "toward", *_TURNED})

_CLOSE, _AHEAD, _VERBS_BACK, _LABELS_BACK = 30, 90, 60, 400
_MENTIONS, _MANY, _PART = 8, 300, 4


_OUTSIDE = frozenset({Role.FAMILY, Role.RESIDENT, Role.OTHER})
"""Roles that a part in the crime, told by a verb, outweighs: the husband who was arrested is a suspect."""

LISTED = later(r"[^.;\n]{0,80}?(?:\b(?:yakni|yaitu|ialah|di antaranya|masing-masing)\b|:)[^.;\n]*")
"""From a verb to the names of those it was said of: "dua orang terluka, yakni RG (21) dan SL (19)"."""


def tell_parts(found: list[Reading], text: str, cues: list[Cue], said: list[int]) -> None:
    """The part of each person: by the label beside a mention, a verb near it, or the label last used.

    What one mention tells holds for every mention of the name; ``said`` is where verbs of saying stand.
    """
    if not found or not cues:
        return
    starts = [cue.start for cue in cues]
    names: dict[str, list[Reading]] = {}
    for one in found:
        names.setdefault(text[one.at.start : one.at.end], []).append(one)
    for name, mentions in names.items():
        surest = max(mentions, key=_sureness)
        if surest.sure < LABEL or surest.role in _OUTSIDE:
            for one in mentions:
                _beside(one, text, cues, starts, said)
            surest = max(mentions, key=_sureness)
        if (surest.sure < VERB or surest.role in _OUTSIDE) and len(names) < _MANY:
            for one in _elsewhere(name, text, mentions):
                _beside(one, text, cues, starts, said)
                surest = max(surest, one, key=_sureness)
            for one in _by_part(name, names, text):
                _verbs(one, text, cues, starts, said)
                surest = max(surest, one, key=_sureness)
        for one in mentions:
            one.tell(surest.role, surest.sure)


def _sureness(one: Reading) -> tuple[bool, bool, int]:
    return weight(one.role, one.sure)


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


def _by_part(name: str, names: dict[str, list[Reading]], text: str) -> Iterator[Reading]:
    """Where a part of a full name stands alone, if it is part of no other: "Rahmat ditangkap"."""
    for part in name.split(" ") if " " in name else ():
        if len(part) < _PART or sum(part in other for other in names if other != part) > 1:
            continue
        yield from names.get(part, ())
        yield from (one for one in _elsewhere(part, text, names.get(part, [])) if _alone(one.at, text))


def _alone(at: Range, text: str) -> bool:
    """Whether no other word in capitals stands beside a name."""
    before = text[max(0, at.start - 20) : at.start - 1].rpartition(" ")[2]
    return (
        not (before[:1].isupper() and before[-1:].isalnum()) and not text[at.end + 1 : at.end + 2].isupper()
    )


def _beside(one: Reading, text: str, cues: list[Cue], starts: list[int], said: list[int]) -> None:
    """What stands just before a name tells most, then what follows it, then what stands further before."""
    _verbs(one, text, cues, starts, said)
    if one.sure < VERB:
        first = bisect_left(starts, one.at.start)
        _looked_back(one, text, cues[max(0, first - 8) : first])


def _verbs(one: Reading, text: str, cues: list[Cue], starts: list[int], said: list[int]) -> None:
    """A verb that the name is object or subject of."""
    first = bisect_left(starts, one.at.start)
    if first > 1 and cues[first - 1].row.tells == "naming" and one.at.start - cues[first - 1].end < 3:
        first -= 1  # "menganiaya balita bernama Rahmat"
    if first and one.at.start - cues[first - 1].end < _CLOSE:
        _object(one, text, cues[first - 1])
    if one.sure < VERB:
        first_said = bisect_left(said, one.tail)
        limit = said[first_said] if first_said < len(said) else len(text)
        _subject(one, text, cues[(at := bisect_left(starts, one.tail)) : at + 4], limit)


def _object(one: Reading, text: str, cue: Cue) -> bool:
    """A verb whose object the person is: "menangkap pria berinisial RG", "penganiayaan terhadap Rahmat"."""
    if cue.row.tells not in _SUFFERED or not _one_sentence(text, cue.end, one.at.start):
        return False
    if " adalah " in text[cue.end : one.at.start]:  # "pelaku pembunuhan itu adalah RG"
        return False
    if cue.row.tells == "found" and not text.startswith(_FINDERS, cue.end):
        return False
    one.tell(_TURNED.get(cue.row.tells) or Role(cue.row.role), VERB)
    return True


def _subject(one: Reading, text: str, cues: list[Cue], limit: int) -> None:
    """A verb whose subject the person is: "Rahmat (21) ditangkap", "Sri dan Budi tewas".

    Behind ``limit``, a verb of saying, somebody else is spoken of: "Rahmat mengatakan adiknya ditangkap".
    """
    for cue in cues:
        if cue.start > limit or cue.start - one.tail > _AHEAD or not _one_sentence(text, one.tail, cue.start):
            return
        if cue.row.tells in _DONE:
            one.tell(Role(cue.row.role), VERB)
            return
        if cue.row.role in IN_THE_CRIME:
            return


def _looked_back(one: Reading, text: str, cues: list[Cue]) -> None:
    """The nearest verb or label before the name."""
    for cue in reversed(cues):
        distance = one.at.start - cue.end
        if distance > _LABELS_BACK:
            return
        if cue.row.tells == "after" and LISTED.fullmatch(text, cue.end, one.at.start):
            one.tell(Role(cue.row.role), NEAR)
            return
        if distance < _VERBS_BACK and _object(one, text, cue):
            return
        if cue.row.tells == "label" and cue.row.role in IN_THE_CRIME:
            same = _one_sentence(text, cue.end, one.at.start)
            if same or cue.row.role != Role.WITNESS:
                one.tell(Role(cue.row.role), NEAR if same else FAR)
                return


def _one_sentence(text: str, start: int, end: int) -> bool:
    between = text[start:end]
    return ". " not in between and "\n" not in between
