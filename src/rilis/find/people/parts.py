"""What part each person has in the story, where no label stands beside the name."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from rilis.find.people.mention import FAR, IN_THE_CRIME, LABEL, NEAR, VERB, Cue, Reading, weight
from rilis.find.people.patterns import DONE_TOWARD, LISTED, LISTING_AT, NEXT_AT, OWNED, PRONOUN_AT, TAKEN_UP
from rilis.layout.sheet import Range
from rilis.model import Role

_TURNED = {
    "harms": Role.VICTIM,
    "harmed": Role.SUSPECT,
    "found": Role.WITNESS,
    "accuses": Role.SUSPECT,
    "accused": Role.REPORTER,
}
"""Who stands behind "menganiaya" is its victim; behind "dianiaya" who did it; behind "ditemukan oleh" who saw it;
behind "melaporkan" who is accused; behind "dilaporkan" who accuses."""
_FINDERS = (" oleh", " warga", " seorang", " pertama kali oleh")
_BETWEEN = frozenset({"naming", "kin", "trade"})
"""What may stand between a verb and the name of its object: "menganiaya istrinya bernama Sri"."""
_DONE = frozenset({"after", *_TURNED})
_SUFFERED = frozenset({"before", "toward", *_TURNED})

_CLOSE, _AHEAD, _VERBS_BACK, _LABELS_BACK = 30, 90, 60, 400
_MENTIONS, _MANY, _PART = 8, 300, 4


_OUTSIDE = frozenset({Role.FAMILY, Role.RESIDENT, Role.OTHER})
"""Roles that a part in the crime, told by a verb, outweighs: the husband who was arrested is a suspect."""


def tell_parts(
    found: list[Reading], text: str, cues: list[Cue], said: list[int], aliases: dict[str, str]
) -> None:
    """The part of each person: by the label beside a mention, a verb near it, or the label last used.

    What one mention tells holds for every mention of the name, and what an alias tells for the name;
    ``said`` is where verbs of saying stand.
    """
    if found and cues:
        _Parts(found, text, cues, said).tell(aliases)


class _Parts:
    """The people of one article, with the cues that tell of them."""

    def __init__(self, found: list[Reading], text: str, cues: list[Cue], said: list[int]) -> None:
        self.found = found
        self.places = [one.at.start for one in found]
        self.text = text
        self.cues = cues
        self.starts = [cue.start for cue in cues]
        self.said = said

    def tell(self, aliases: dict[str, str]) -> None:
        """Give every mention the role that is told most plainly of its name."""
        text = self.text
        names: dict[str, list[Reading]] = {}
        for one in self.found:
            name = text[one.at.start : one.at.end]
            names.setdefault(aliases.get(name, name), []).append(one)
        for name, mentions in names.items():
            surest = max(mentions, key=_sureness)
            if surest.sure < LABEL or surest.role in _OUTSIDE:
                for one in mentions:
                    self._beside(one)
                surest = max(mentions, key=_sureness)
            if (surest.sure < VERB or surest.role in _OUTSIDE) and len(names) < _MANY:
                for one in _elsewhere(name, text, mentions):
                    self._beside(one)
                    surest = max(surest, one, key=_sureness)
                for one in _by_part(name, names, text):
                    self._verbs(one)
                    surest = max(surest, one, key=_sureness)
            for one in mentions:
                one.tell(surest.role, surest.sure)

    def _beside(self, one: Reading) -> None:
        """What stands just before a name tells most, then what follows it, then what stands further before."""
        self._verbs(one)
        if one.sure < VERB:
            self._looked_back(one)

    def _verbs(self, one: Reading) -> None:
        """A verb that the name is object or subject of."""
        cues, at = self.cues, one.at.start
        first = bisect_left(self.starts, at)
        while first > 1 and cues[first - 1].row.tells in _BETWEEN and at - cues[first - 1].end < 3:
            first -= 1
            at = cues[first].start
        if first and one.at.start - cues[first - 1].end < _CLOSE:
            self._object(one, cues[first - 1])
        if one.sure < VERB:
            self._subject(one)

    def _object(self, one: Reading, cue: Cue) -> bool:
        """A verb whose object the person is: "menangkap pria berinisial RG", "penganiayaan terhadap Rahmat"."""
        tells = cue.row.tells
        if tells not in _SUFFERED or not self._one_sentence(cue.end, one.at.start):
            return False
        between = self.text[cue.end : one.at.start]
        if " adalah " in between or '"' in between or "”" in between:  # "pelaku pembunuhan itu adalah RG"
            return False
        if tells == "found" and not between.startswith(_FINDERS):
            return False
        if self._somebody_between(cue.end, one.at.start):
            return False
        role = done_toward(self.text, cue) if tells == "toward" else _TURNED.get(tells, Role(cue.row.role))
        one.tell(role, NEAR if cue.row.code == "milik" else VERB)
        return role is not None

    def _subject(self, one: Reading) -> None:
        """A verb whose subject the person is: "Rahmat (21) ditangkap", "Sri dan Budi tewas".

        Behind a verb of saying somebody else is spoken of: "Rahmat mengatakan adiknya ditangkap".
        """
        text, said = self.text, self.said
        if text[max(0, one.at.start - 9) : one.at.start].lower().strip() == "menurut":
            return
        quiet = bisect_left(said, one.tail)
        limit = said[quiet] if quiet < len(said) else len(text)
        first = bisect_left(self.starts, one.tail)
        for at, cue in enumerate(self.cues[first : first + 4], first + 1):
            if cue.start == limit and at < len(self.cues) and self.starts[at] == cue.end + 1:
                limit = self.starts[at]  # "dilaporkan tewas"
                continue
            if cue.start > limit or cue.start - one.tail > _AHEAD:
                return
            if not self._one_sentence(one.tail, cue.start):
                if cue.row.tells in _DONE and PRONOUN_AT.fullmatch(text, one.tail, cue.start):
                    one.tell(Role(cue.row.role), NEAR)
                return
            if text.endswith("tidak ", 0, cue.start):
                return
            if cue.row.tells in _DONE or (cue.row.tells == "label" and self._is_as(cue)):
                one.tell(Role(cue.row.role), VERB)
                return
            if cue.row.role in IN_THE_CRIME or self._is_subject(cue):
                return

    def _looked_back(self, one: Reading) -> None:
        """The nearest verb or label before the name."""
        text = self.text
        first = bisect_left(self.starts, one.at.start)
        for cue in reversed(self.cues[max(0, first - 8) : first]):
            distance = one.at.start - cue.end
            if distance > _LABELS_BACK:
                return
            tells = cue.row.tells
            if tells == "after" and LISTED.fullmatch(text, cue.end, one.at.start):
                one.tell(Role(cue.row.role), NEAR)
                return
            if tells == "before" and TAKEN_UP.fullmatch(text, cue.end, one.at.start):
                one.tell(Role(cue.row.role), NEAR)
                return
            if distance < _VERBS_BACK and self._object(one, cue):
                return
            if tells == "label" and cue.row.role in IN_THE_CRIME:
                if self._is_spent(cue):
                    continue
                same = self._one_sentence(cue.end, one.at.start)
                if same or cue.row.role != Role.WITNESS:
                    one.tell(Role(cue.row.role), NEAR if same else FAR)
                    return

    def _is_subject(self, cue: Cue) -> bool:
        """Whether a kin, who does not explain the name before, is the subject: "yakin suaminya ditangkap"."""
        before = self.text[max(0, cue.start - 8) : cue.start].rsplit(None, 1)[-1:]
        return (
            cue.row.tells == "kin"
            and before not in (["dan"], ["serta"])
            and self.text[cue.start - 2] not in ",("
        )

    def _is_as(self, cue: Cue) -> bool:
        """Whether a label tells as what somebody is met: "diperiksa sebagai terlapor", "menjadi korban"."""
        return self.text.endswith(("sebagai ", "menjadi ", " jadi "), 0, cue.start)

    def _is_spent(self, cue: Cue) -> bool:
        """Whether a label explains the name before it: "Rahmat, saksi mata"."""
        at = bisect_left(self.places, cue.start) - 1
        return at >= 0 and cue.start - 3 < self.found[at].end < cue.start

    def _somebody_between(self, start: int, end: int) -> bool:
        """Whether somebody else, who is in no list with the one at ``end``, stands between."""
        at = bisect_left(self.places, start)
        if at == len(self.found) or self.places[at] >= end:
            return False
        behind = self.found[at].tail
        return (
            behind < end
            and not LISTING_AT.match(self.text, behind)
            and not NEXT_AT.fullmatch(self.text, behind, end)
        )

    def _one_sentence(self, start: int, end: int) -> bool:
        between = self.text[start:end]
        return ". " not in between and "\n" not in between


def done_toward(text: str, cue: Cue, words: int = 8) -> Role | None:
    """What the last ``words`` before "terhadap" or "milik" make of somebody: "penganiayaan berat terhadap" a victim."""
    known, words = (OWNED, 3) if cue.row.code == "milik" else (DONE_TOWARD, words)
    for word in reversed(text[max(0, cue.start - _VERBS_BACK) : cue.start].lower().split()[-words:]):
        if word in known:
            return known[word]
        if word[-1] in ".,":
            return None
    return None


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
