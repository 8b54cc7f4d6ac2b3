"""What part each person has in the story, where no label stands beside the name."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from rilis.find.people.mention import CALLED, FAR, IN_THE_CRIME, LABEL, NEAR, VERB, Cue, Reading, weight
from rilis.find.people.patterns import (
    AGENT,
    BEFORE_WORDS,
    DONE_TOWARD,
    GLUED,
    LISTED,
    LISTED_NEXT,
    LISTING_AT,
    NAMED_BEHIND,
    NEXT_AT,
    OWNED,
    PRONOUN_AT,
    SAID_OF_HIM,
    TAKEN_UP,
    TITLES,
)
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
_BETWEEN = frozenset({"naming", "kin", "trade", "listing"})
"""What may stand between a verb and the name of its object: "menganiaya istrinya bernama Sri"."""
_TOLD = frozenset({"after", "before"})
_OTHERS = frozenset({"kin", "trade"})
_DONE = frozenset({"after", *_TURNED})
_SUFFERED = frozenset({"before", "toward", *_TURNED})

_CLOSE, _AHEAD, _VERBS_BACK, _LABELS_BACK = 30, 90, 60, 400
_MENTIONS, _MANY, _PART = 8, 300, 4
_BY = 4
"""So many words may stand between what was done to somebody and who did it: "dibacok tetangganya sendiri, RG"."""


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
            if surest.role is Role.OTHER:
                surest = next((one for one in mentions if one.role in CALLED), surest)
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
        if one.sure < VERB or one.role in _OUTSIDE:
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
        if tells == "harmed" and " oleh " not in between and between.count(" ") > _BY:
            return False
        if self._somebody_between(cue.end, one.at.start):
            return False
        role = self._part_of_object(cue, between)
        one.tell(role, NEAR if cue.row.code == "milik" else VERB)
        return role is not None

    def _part_of_object(self, cue: Cue, between: str) -> Role | None:
        """What a verb makes of its object; whoever is named behind "yang dirampok" was robbed and did not rob."""
        tells = cue.row.tells
        if tells == "toward":
            return done_toward(self.text, cue)
        said_of_him = tells == "harmed" and SAID_OF_HIM.search(self.text, max(0, cue.start - 14), cue.start)
        if said_of_him and NAMED_BEHIND.fullmatch(between):
            return Role.VICTIM
        return _TURNED.get(tells, Role(cue.row.role))

    def _subject(self, one: Reading) -> None:
        """A verb whose subject the person is: "Rahmat (21) ditangkap", "Sri dan Budi tewas".

        Behind a verb of saying somebody else is spoken of: "Rahmat mengatakan adiknya ditangkap".
        """
        text, said = self.text, self.said
        before, quiet = bisect_left(said, one.at.start), bisect_left(said, one.tail)
        if before and _names_speaker(text[said[before - 1] : one.at.start - 1]):
            return
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
            if cue.row.role in IN_THE_CRIME or self._is_subject(cue, at, one):
                return

    def _looked_back(self, one: Reading) -> None:
        """The nearest verb or label before the name."""
        first = bisect_left(self.starts, one.at.start)
        if AGENT.search(self.text, max(0, one.at.start - _CLOSE), one.at.start):
            return
        for cue in reversed(self.cues[max(0, first - 8) : first]):
            distance = one.at.start - cue.end
            if distance > _LABELS_BACK:
                return
            tells = cue.row.tells
            if tells in _TOLD and self._listed(cue, one.at.start):
                one.tell(Role(cue.row.role), NEAR)
                return
            if distance < _VERBS_BACK and self._object(one, cue):
                return
            if tells == "label" and cue.row.role in IN_THE_CRIME:
                if self._explains(cue):
                    continue
                if self._is_spent(cue, one.at.start):
                    return
                same = self._one_sentence(cue.end, one.at.start)
                if same or cue.row.role != Role.WITNESS:
                    one.tell(Role(cue.row.role), NEAR if same else FAR)
                    return

    def _listed(self, verb: Cue, at: int) -> bool:
        """Whether somebody is named behind those of whom a verb tells: "dua orang ditangkap, yakni RG"."""
        text = self.text
        if verb.row.tells == "before" and TAKEN_UP.fullmatch(text, verb.end, at):
            return True
        if LISTED.fullmatch(text, verb.end, at):
            return verb.row.tells == "after" or self._one_sentence(verb.end, at)
        return verb.row.tells == "after" and LISTED_NEXT.fullmatch(text, verb.end, at) is not None

    def _is_subject(self, cue: Cue, behind: int, one: Reading) -> bool:
        """Whether somebody else is the subject: "yakin suaminya ditangkap", "soal mahasiswa ditangkap".

        No kin who explains the name is: "Rahmat, ayah RG, ditangkap", but "Sri, ibu bayi yang hilang".
        """
        tells = cue.row.tells
        if tells not in _OTHERS or self.text[cue.start - 2] in ",(":
            return tells == "kin" and one.sure == LABEL and not self._names(cue, len(self.text))
        if tells == "kin":
            return self.text[max(0, cue.start - 8) : cue.start].rsplit(None, 1)[-1:] not in (
                ["dan"],
                ["serta"],
            )
        return behind < len(self.cues) and self.starts[behind] == cue.end + 1 and not self._is_one(cue)

    def _is_one(self, cue: Cue) -> bool:
        """Whether a word tells what the one named before is: "merupakan guru", "seorang petani"."""
        return self.text[max(0, cue.start - 14) : cue.start - 1].rpartition(" ")[2] in BEFORE_WORDS

    def _is_as(self, cue: Cue) -> bool:
        """Whether a label tells as what somebody is met: "diperiksa sebagai terlapor", "menjadi korban"."""
        return self.text.endswith(("sebagai ", "menjadi ", " jadi "), 0, cue.start)

    def _explains(self, cue: Cue) -> bool:
        """Whether a label explains the name before it: "Rahmat, saksi mata"."""
        at = bisect_left(self.places, cue.start) - 1
        return at >= 0 and cue.start - 3 < self.found[at].end < cue.start

    def _is_spent(self, label: Cue, before: int) -> bool:
        """Whether a label tells of somebody else: "korban Rahmat dan pemilik rumah, SL"; "rekan korban, SL"."""
        at = bisect_left(self.starts, label.start) - 1
        owner = self.cues[at]
        if at >= 0 and owner.end + 1 == label.start and label.end + 2 == before:
            return owner.row.tells == "kin" or owner.row.code == "rekan"
        return label.row.role == Role.VICTIM and self._names(label, before)

    def _names(self, label: Cue, before: int) -> bool:
        """Whether a name whose list ends ``before`` stands behind a label."""
        at = bisect_left(self.places, label.end)
        return at < len(self.found) and self.places[at] == label.end + 1 and self.found[at].tail < before

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
        return (
            "\n" not in between
            and (". " not in between or (between.endswith(TITLES) and ". " not in between[:-2]))
            and ("." not in between or not GLUED.search(between))
        )


def done_toward(text: str, cue: Cue, words: int = 8) -> Role | None:
    """What the last ``words`` before "terhadap" or "milik" make of somebody: "penganiayaan berat terhadap" a victim."""
    known, words = (OWNED, 3) if cue.row.code == "milik" else (DONE_TOWARD, words)
    for word in reversed(text[max(0, cue.start - _VERBS_BACK) : cue.start].lower().split()[-words:]):
        if word in known:
            return known[word]
        if word[-1] in ".,":
            return None
    return None


def _names_speaker(words: str) -> bool:
    """Whether words before a name make its bearer the speaker: "kata Rahmat, pelaku ditangkap"."""
    return words.isalpha() and (words[:2].lower() != "me" or words.lower() == "menurut")


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
