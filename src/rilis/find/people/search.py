"""Where a name may stand: behind a word of naming, before an age, beside a role, an office, a verb of saying."""

from __future__ import annotations

import re
from functools import cached_property

from rilis.find.people.joining import share_ages, spell_out
from rilis.find.people.mention import FAR, LABEL, NEAR, VERB, Cue, Reading
from rilis.find.people.parts import done_toward
from rilis.find.people.patterns import (
    AGE_BEFORE,
    AGE_MARK,
    ALIAS_BEFORE,
    BEFORE_LABEL,
    BEFORE_WORDS,
    COUNTED,
    DEGREE_BEHIND,
    FAR_NEXT_AT,
    FIELD_AT,
    GAP,
    INITIALS_AHEAD,
    LINK_AT,
    LINK_BEGINS,
    NEXT_AT,
    OFFICE_GAP_AT,
    ONE_PHRASE,
    PHRASE_AT,
    REST_AT,
    THINGS,
)
from rilis.find.people.reader import Reader
from rilis.layout.sheet import Range, Sheet
from rilis.lexicon import Hit, Hits, Kind
from rilis.lexicon.rows import DegreeRow, RoleRow
from rilis.model import Role

_LIST_LIMIT = 40
_MANY = 300
"""More people than any article has; beyond, no full name is looked for, so that time grows with the text."""
_BY = 7
_MARKS = frozenset({",", ")", " ("})
_MEANS = frozenset({"Melalui", "Lewat", "Bersama", "Didampingi"})
_HOMES = frozenset({"warga", "penduduk"})
_SAYING, _DEGREE, _POSITION = Kind.SAYING, Kind.DEGREE, Kind.POSITION
_NAMELESS = frozenset(",\"”“';:)-")
"""With these no name ends."""
_LABEL = frozenset({"label", "kin", "trade"})
_OBJECT = frozenset({"accused", "accuses", "agent", "before", "harms"})
_NEIGHBOURS = frozenset({Role.OTHER, Role.FAMILY, Role.RESIDENT})
_CALLINGS = frozenset({Role.OTHER, Role.EXPERT})


def search(sheet: Sheet, hits: Hits, cues: list[Cue], taken: list[Range]) -> list[Reading]:
    """Every mention that something gives away, in order."""
    run = _Search(sheet, hits, cues, taken)
    run.by_role()
    run.by_age()
    run.by_title()
    run.by_saying()
    run.lengthen()
    for one in run.found.values():
        spell_out(one, sheet.text)
    aliases = {sheet.text[a.start : a.end] for one in run.found.values() for a in one.aliases}
    found = sorted(run.found.values(), key=lambda one: one.at)
    return [one for one in found if sheet.text[one.at.start : one.at.end] not in aliases]


class _Search:
    """The mentions of one article as they are being gathered, by where they begin."""

    def __init__(self, sheet: Sheet, hits: Hits, cues: list[Cue], taken: list[Range]) -> None:
        self.text = sheet.text
        self.cues = cues
        self.headline_end = sheet.headline.end if sheet.headline else 0
        self.hits = hits
        self.reader = Reader(sheet.text, hits, taken)
        self.found: dict[int, Reading] = {}
        self.initials: set[str] = set()

    def by_role(self) -> None:
        """Beside a word for a part in the story, or behind a word of naming."""
        text = self.text
        kin: Cue | None = None
        last: Cue | None = None
        label: Cue | None = None
        for cue in self.cues:
            start, end, row = cue
            before, last = last, cue
            near, label = label, None
            tells = row.tells
            if tells in _LABEL:
                if start < self.headline_end:
                    continue
                owned = kin is not None and kin.end + 1 == start
                told = kin.row if kin and owned else row
                self._ahead(cue, told, before, owned=owned)
                if not owned and (
                    text[start - 2 : start - 1] in _MARKS or _word_before(text, start) in BEFORE_WORDS
                ):
                    self._behind(cue)
                label = Cue(start, end, told)
                kin = label if tells == "kin" else None
            elif self._is_done(cue):
                if start >= self.headline_end:
                    self._object(cue)
            elif tells == "naming":
                self._named(cue, near)
            elif tells == "listing":
                self._listed(cue)

    def _ahead(self, cue: Cue, told: RoleRow, before: Cue | None, *, owned: bool) -> None:
        """The name that a label stands before: "korban, Rahmat", "pemilik warung, Rahmat Gunadi"."""
        text, (start, end, row) = self.text, cue
        ahead = text[end + 1 : end + 4]
        may_link = not ahead[:1].islower() or ahead in LINK_BEGINS
        if may_link and (link := LINK_AT.match(text, end)):
            done_to = before is not None and before.end + 1 == start and self._is_done(before)
            head = self._linked(cue, told, link, owned=owned or done_to)
            if head and row.tells == "kin" and _is_by(before, start):  # "dianiaya suaminya, Rahmat"
                head.role, head.sure = Role.SUSPECT, LABEL
        elif text[start].isupper() and not self._begins_sentence(start):
            return  # "Jalan Tentara Pelajar, Ngaglik"
        elif told.role in _CALLINGS and (phrase := PHRASE_AT.match(text, end)):
            self._called(phrase.end(), told)
        elif told.role == Role.EXPERT and (field := FIELD_AT.match(text, end)):
            self._called(field.end(), told)

    def _is_done(self, cue: Cue) -> bool:
        """Whether a word tells what is done to the person behind it: "menangkap", "laporan terhadap"."""
        tells = cue.row.tells
        return tells in _OBJECT or (tells == "toward" and done_toward(self.text, cue) is not None)

    def _object(self, verb: Cue) -> None:
        """The name behind a verb done to people: "menangkap RG", "dikemudikan Rahmat Gunadi"."""
        text, at = self.text, verb.end + 1
        at += 5 * text.startswith("oleh ", at)
        name = self.reader.name(at) if text[at : at + 1].isupper() else None
        if not name or name.start in self.found:
            return
        printed = self.text[name.start : name.end]
        if verb.row.tells == "agent" or printed.isupper() or " " in printed:
            self._list(self._book(name), full=False)

    def _listed(self, cue: Cue) -> None:
        """The names behind "yakni": a list of initials, or of full names where people are counted."""
        text = self.text
        gap = GAP.match(text, cue.end)
        at = gap.end() if gap else cue.end
        name = self.reader.name(at, certain=True) if text[at : at + 1].isupper() else None
        if not name or name.start in self.found:
            return
        printed = text[name.start : name.end]
        counted = cue.row.code == "mereka_adalah"
        initials = len(printed) <= 4 and printed.isupper()
        full = " " in printed and (
            counted
            or bool(DEGREE_BEHIND.match(text, name.end))
            or bool(
                REST_AT.match(text, name.end) and COUNTED.search(text[max(0, cue.start - 80) : cue.start])
            )
        )
        if full or (initials and INITIALS_AHEAD.match(text, at)):
            self._list(self._book(name), full=full)

    def _named(self, cue: Cue, label: Cue | None) -> None:
        """The names behind a word of naming: "pria 21 tahun berinisial RG dan SL (19)".

        A ``label`` before it in the same phrase tells the role: "pelapor dalam kasus ini bernama".
        """
        text = self.text
        before = text[max(0, cue.start - 50) : cue.start]
        if any(word.removesuffix("nya") in THINGS for word in before.rsplit(None, 2)[1:]):
            return
        gap = GAP.match(text, cue.end)
        head = self._take(gap.end() if gap else cue.end, certain=True)
        if not head:
            return
        if head.age is None and ("ahun" in before or ")" in before) and (age := AGE_BEFORE.search(before)):
            head.age = int(age[1])
        if label and label.row.role not in _NEIGHBOURS and ONE_PHRASE.fullmatch(text, label.end, cue.start):
            head.tell(Role(label.row.role), _sure(label.row))
        self._list(head, full=True)

    def _linked(self, cue: Cue, row: RoleRow, link: re.Match[str], *, owned: bool) -> Reading | None:
        """The name after a role word and what links the two: "para tersangka masing-masing berinisial RG"."""
        text = self.text
        words = link[0].strip(' "“')
        naming = "inisial" in words or "nama" in words or "sebut" in words
        listing = ":" in words or any(
            word in words for word in ("yakni", "yaitu", "adalah", "masing", "antara")
        )
        if row.code in _HOMES and not (naming or listing):
            return None
        if text[cue.start].isupper() and not words and not self._begins_sentence(cue.start):
            return None
        at: int | None = link.end()
        if row.tells == "kin" and not owned and not text.startswith("nya", cue.end - 3):
            if self._needs_no_owner(cue, row, link, naming=naming):
                at = link.end()
            else:
                at = self._past_owner(link.end()) if not words else None
        name = self.reader.name(at, certain=naming or listing) if at else None
        if not name or (row.tells == "trade" and not (words or owned or self.reader.age(name.end))):
            return None  # "sopir Grab", "guru SMK Tirtasari": what somebody works for
        head = self._book(name)
        head.tell(Role(row.role), _sure(row))
        self._list(head, full=listing or naming or row.tells == "label")
        return head

    def _called(self, at: int, row: RoleRow | None) -> None:
        """The name behind a calling and what it is about: "pemilik warung, Hj. Masniah (48)"."""
        name = self.reader.name(at)
        if name and (
            " " in self.text[name.start : name.end]
            or self.reader.mention(name).end > name.end
            or name.start > at
            or self.text.count(self.text[name.start : name.end]) > 1
        ):
            self._book(name).tell(*(Role(row.role), _sure(row)) if row else (Role.OTHER, FAR))

    def _needs_no_owner(self, kin: Cue, row: RoleRow, link: re.Match[str], *, naming: bool) -> bool:
        """Whether the name behind a kin is his own: "pengacara bernama Rahmat", "sang anak, Rahmat".

        "Melalui kuasa hukum, Rahmat menolak" tells of the client.
        """
        before = _word_before(self.text, kin.start)
        if row.role == Role.LAWYER:
            return naming or (link[0].endswith(", ") and before not in _MEANS)
        return before.lower() == "sang"

    def _past_owner(self, at: int) -> int | None:
        """Where the kin's own name begins in "kuasa hukum Rahmat, Wening Rahma"; None if only Rahmat is named."""
        end = self.reader.is_taken(at)
        if end is None:
            owner = self.reader.name(at)
            if not owner:
                return None
            end = owner.end
        return end + 2 if self.text.startswith(", ", end) and self.reader.name(end + 2) else None

    def _behind(self, cue: Cue) -> None:
        """The name that a role word explains: "Rahmat, salah seorang saksi", "Sri selaku kuasa hukum"."""
        text, row = self.text, cue.row
        words = cue.start - 1
        while (word := _word_before(text, words + 1)) in BEFORE_WORDS:
            words -= len(word) + 1
        gap = BEFORE_LABEL.search(text, max(0, words - 2), cue.start)
        if not gap or (gap[0] == " " and text[cue.start - 2] != ")"):
            return
        end, said = cue.start - len(gap[0]), gap[0].strip(", (")
        if text[end - 1 : end] == ")" and (mark := text.rfind("(", max(0, end - 40), end)) > 0:
            end = mark - 1 if text[mark - 1] == " " else mark
        name = self.reader.name_before(end)
        if (
            name
            and self.reader.believable(*name)
            and (said or text[cue.start - len(gap[0]) - 1] == ")" or not self._speaks_of_other(name, row))
        ):
            head = self._book(name)
            if row.code != "warga" or said:  # ", warga Sukamaju" tells a home, not a part in the story
                head.tell(Role(row.role), _sure(row))

    def _speaks_of_other(self, at: Range, row: RoleRow) -> bool:
        """Whether a comma only parts the name from a clause: "Menurut Rahmat, korban sempat ..."."""
        text = self.text
        if text[max(0, at.start - 12) : at.start].lower().split()[-1:] == ["menurut"]:
            return True
        if self._begins_sentence(at.start):
            name = text[at.start : at.end]
            return " " not in name and text.count(name) == 1 and not name.isupper()
        return row.role in (Role.SUSPECT, Role.VICTIM)

    def by_age(self) -> None:
        """Before an age in brackets: "Rahmat Gunadi (21)", "Rahmat alias Gondrong (21)"."""
        text = self.text
        at = -1
        while (at := text.find("(", at + 1)) >= 0:
            if not AGE_MARK.match(text, at):
                continue
            end = at - 1 if text[at - 1 : at] == " " else at
            name = (
                self.reader.name_before(end) if text[end - 1].isalnum() or text[end - 1] in ".’'\"”" else None
            )
            while name and (alias := ALIAS_BEFORE.search(text[max(0, name.start - 9) : name.start])):
                name = self.reader.name_before(name.start - len(alias[0]))
            known = self.found.get(name.start) if name else None
            if known and known.tail > known.end:  # a member of a list that was read already
                continue
            if name and self.reader.age(end):
                self._list(self._book(name), full=False)

    def by_title(self) -> None:
        """Beside a title or an office that is no public one: "Prof. Dr. Wiranta", "Rahmat, Ketua PHRI"."""
        text = self.text
        for hit in self.hits.of(_DEGREE):
            row = hit.rows[_DEGREE]
            title = (
                isinstance(row, DegreeRow) and row.place == "prefix" and text[hit.end - 1 : hit.end] == "."
            )
            if title and not self.reader.behind_place(hit.start):
                self._take(hit.start)
        for hit in self.hits.of(_POSITION):
            if not self.reader.is_taken(hit.start):
                self._office(hit)

    def _office(self, hit: Hit) -> None:
        """Beside an office that no official was found to hold: a private one."""
        text = self.text
        gap = OFFICE_GAP_AT.match(text, hit.end)
        if gap and gap[0].endswith(", "):
            self._called(gap.end(), None)
        if text[hit.start - 2 : hit.start] == ", ":
            name = self.reader.name_before(hit.start - 2)
            if name and self.reader.believable(*name):
                self._book(name)

    def by_saying(self) -> None:
        """Beside a verb of saying: "kata Sumiyati", "Slamet mengaku"."""
        text, reader = self.text, self.reader
        headline_end, common = self.headline_end, reader.ordinary
        for start, end, _ in self.hits.of(_SAYING):
            if start < headline_end:
                continue
            if text[end + 1 : end + 2].isupper() and text[end] == " ":
                if end + 1 not in self.found:
                    self._speaker(reader.name(end + 1))
            elif start > 1 and text[start - 1] == " " and text[start - 2] not in _NAMELESS:
                word = text[max(0, start - 24) : start - 1].rpartition(" ")[2]
                if word[:1].isupper() and word.lower() not in common and not reader.is_taken(start - 2):
                    self._speaker(reader.name_before(start - 1))

    def _speaker(self, name: Range | None) -> None:
        """A speaker's name; initials only where they are known already, no part of an official's name."""
        if not name or name.start in self.found:
            return
        printed = self.text[name.start : name.end]
        if printed.isupper() and printed not in self.initials:
            return
        if not self._is_officials(printed):
            self._book(name).tell(None if printed.isupper() else Role.OTHER, NEAR)

    def lengthen(self) -> None:
        """The full name where only a short form was given away: "kata Rahmat" after "Bendahara Rahmat Gunadi"."""
        text = self.text
        seen: set[str] = set()
        for one in list(self.found.values()):
            short = text[one.at.start : one.at.end]
            if " " in short or short.isupper() or short in seen or len(seen) > _MANY:
                continue
            seen.add(short)
            first = text.find(short)
            if first == one.at.start or text[first - 1 : first].isalnum():
                continue
            name = self.reader.name(first)
            if name and name.end > first + len(short) and name.start not in self.found:
                self._book(name)

    def _is_officials(self, printed: str) -> bool:
        """Whether a word is part of what an official is called somewhere."""
        return " " not in printed and printed in self._officials

    @cached_property
    def _officials(self) -> set[str]:
        taken = [self.text[one.start : one.end] for one in self.reader.taken]
        return set(re.findall(r"[\w'’]+", " ".join(taken)))

    def _take(self, at: int, *, certain: bool = False) -> Reading | None:
        """The mention that begins at ``at``, booked once."""
        name = self.reader.name(at, certain=certain)
        return self._book(name) if name else None

    def _book(self, name: Range) -> Reading:
        if name.start not in self.found:
            self.found[name.start] = self.reader.mention(name)
            printed = self.text[name.start : name.end]
            if printed.isupper():
                self.initials.add(printed)
        return self.found[name.start]

    def _list(self, head: Reading, *, full: bool) -> None:
        """The names that go on after ``head``: "RG (21), SL (19) dan Wawan (30)".

        Names without an age count if the list is of initials or, where ``full``, ends with "dan".
        """
        last, members = head, [head]
        initials = head.at.end - head.at.start <= 4 and self.text[head.at.start : head.at.end].isupper()
        for _ in range(_LIST_LIMIT):
            one = self._next(last, full=full, initials=initials)
            if one is None or one in members:
                break
            if head.sure >= VERB:
                one.tell(head.role, head.sure)
            members.append(one)
            last = one
        for one in members:
            one.tail = last.end
        share_ages(members, self.text)

    def _next(self, last: Reading, *, full: bool, initials: bool) -> Reading | None:
        """The next member of a list."""
        text = self.text
        for pattern in (NEXT_AT, FAR_NEXT_AT):
            link = pattern.match(text, last.end)
            name = self.reader.name(link.end(), certain=initials) if link else None
            if not link or not name:
                continue
            printed = text[name.start : name.end]
            short = printed.isupper() and len(printed) <= 4 and (initials or len(printed) > 1)
            joined = "dan" in link[0] or "serta" in link[0] or " " in printed
            one = self.reader.mention(name)
            if short or (full and (joined or REST_AT.match(text, one.end))) or one.age:
                return self._book(name)
        return None

    def _begins_sentence(self, at: int) -> bool:
        before = self.text[max(0, at - 3) : at].rstrip(" \"“”'")
        return not before or before[-1] in ".\n!?:-–"


def _is_by(before: Cue | None, start: int) -> bool:
    """Whether just before stands a verb of harm in the passive, so that who did it comes next."""
    return before is not None and before.row.tells == "harmed" and start - before.end < _BY


def _word_before(text: str, at: int) -> str:
    return (
        text[max(0, at - 13) : at - 1].rpartition(" ")[2] if text[at - 1 : at] == " " else text[at - 1 : at]
    )


def _sure(row: RoleRow) -> int:
    """A label for a part in the crime or a kinship tells more than a home, or what somebody does for a living."""
    if row.tells == "trade":
        return FAR
    return {Role.OTHER: FAR, Role.RESIDENT: NEAR}.get(Role(row.role), LABEL)
