"""Where a label tells of a name: "korban, Rahmat", "pria berinisial RG", "menangkap RG"."""

from __future__ import annotations

import re
from bisect import bisect_left

from rilis.find.people.board import Board, word_before
from rilis.find.people.mention import FAR, IN_THE_CRIME, LABEL, NEAR, VERB, Cue, Reading
from rilis.find.people.parts import done_toward
from rilis.find.people.patterns import (
    AGE_BEFORE,
    ALIAS_BEFORE,
    ALSO_INITIALS,
    APPOSED,
    BEFORE_LABEL,
    BEFORE_WORDS,
    BODY_AT,
    CASES,
    CHARGE_AT,
    CHARGE_BEGINS,
    CHARGED,
    COUNTED,
    COUNTED_OWNER,
    DEGREE_BEHIND,
    DONE_AND_NAMED,
    DONE_TOWARD,
    FEW_LETTERS,
    FIELD_AT,
    GAP,
    HOME_AT,
    INITIALS_AHEAD,
    LINK_AT,
    LINK_BEGINS,
    LISTING,
    ONE_PHRASE,
    OWNERS,
    PHRASE_AT,
    REST_AT,
    ROLL,
    ROLL_HEAD,
    ROLL_ITEM,
    SOMEBODY,
    THAT_ONE,
    THINGS,
    WHOSE_AT,
)
from rilis.layout.sheet import Range
from rilis.lexicon.rows import RoleRow
from rilis.model import Role

_DEEDS = frozenset({"accused", "accuses", "after", "harms"})
_BY = 7
_DONE_BY = "dilakukan_oleh"
_ADDRESS_PARTS, _ADDRESS_PART = 6, 50
_FRIEND = "rekan"
_CATCHING = frozenset({"menangkap", "ditangkapnya", "memburu"})
_KNOWN = 3000
"""So far back a child may have been named whose parent is told of now."""
_EXAMPLES = "seperti"
_OTHERS_OF = frozenset({"dari", "milik", "oleh", "terhadap"})
"""Before a label over a list: what is listed is not they."""
_HEADING, _ITEM = 120, 240
"""So long are the line over a list and one item of it."""
_JUST_BEFORE, _JUST_BEHIND = 30, 40
_ELDER = "kakek"
_ADDRESSED = frozenset({"ibu", "bapak", _ELDER})
_PREPOSITIONS = frozenset({"di", "ke", "pada", "dengan", "untuk"})
_ONE_OF = frozenset({"seorang", "satu", "Seorang"})
_NAMED = "bernama"
_THING_NEAR, _THING_FAR = 2, 6
"""So many words before a word of naming what has the name is told; "bernama" may stand far behind."""
_CHIEFS = frozenset({"ketua_RT", "ketua_RW"})
_MARKS = frozenset({",", ")"})
_JUST_BEFORE_LABEL = tuple("(" if word == "(" else f" {word} " for word in BEFORE_WORDS)
_MEANS = frozenset({"Melalui", "Lewat", "Bersama", "Didampingi"})
_HOMES = frozenset({"warga", "penduduk"})
_LABEL = frozenset({"label", "kin", "trade"})
_NOUNS = frozenset({"label", "kin"})
_OBJECT = frozenset({"accused", "accuses", "agent", "before", "harms", "leads", "toward"})
_NEIGHBOURS = frozenset({Role.OTHER, Role.FAMILY, Role.RESIDENT})
_CALLINGS = frozenset({Role.OTHER, Role.EXPERT, Role.RESIDENT})


class Labels(Board):
    """Names that a label, a word of naming or a verb done to people gives away."""

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
                if before and before.end + 1 == start and before.row.code in _CATCHING:
                    self.caught.add(row.code)
                if text[start - 1] == "-":  # "anak-anak"
                    continue
                if start < self.headline_end:
                    continue
                if row.code in _ADDRESSED and self._is_address(cue):
                    self._take(end + 1)
                    continue
                owned = kin is not None and COUNTED_OWNER.fullmatch(text, kin.end, start) is not None
                told = kin.row if kin and owned else row
                self._ahead(cue, told, before, owned=owned)
                if not owned and (
                    text[start - 2 : start - 1] in _MARKS or text.endswith(_JUST_BEFORE_LABEL, 0, start)
                ):
                    self._behind(cue)
                label = Cue(start, end, told)
                kin = label if tells == "kin" or row.code == _FRIEND else None
            elif tells in _OBJECT:
                if start >= self.headline_end:
                    self._object(cue)
            elif tells == "naming":
                self._named(cue, near, before)
            elif tells == "listing":
                self._listed(cue)

    def by_roll(self) -> None:
        """In a numbered list under a line that tells of whom it is: "Para saksi tersebut: 1. Rahmat, guru"."""
        text, cues = self.text, self.cues
        if "1." not in text and "1)" not in text:
            return
        starts = [cue.start for cue in cues]
        for first in ROLL.finditer(text):
            line = text.rfind("\n", 0, first.start()) + 1
            told = [
                cue
                for cue in cues[
                    bisect_left(starts, max(line, first.start() - _HEADING)) : bisect_left(
                        starts, first.start()
                    )
                ]
                if cue.row.tells == "label"
                and cue.row.role in IN_THE_CRIME
                and ROLL_HEAD.fullmatch(text, cue.end, first.start())
                and word_before(text, cue.start) not in _OTHERS_OF
            ]
            item = ROLL_ITEM.match(text, first.end())
            while told and item:
                name = self.reader.name(item.end(), certain=True)
                behind = self.reader.mention(name).end if name else 0
                if name and (behind > name.end or text[behind : behind + 1] in ",;\n"):
                    self._book(name).tell(Role(told[-1].row.role), LABEL)
                line = text.find("\n", item.end(), item.end() + _ITEM)
                item = ROLL_ITEM.match(text, line) if line > 0 else None

    def _is_address(self, cue: Cue) -> bool:
        """Whether "Ibu" addresses somebody instead of telling a kinship: "narasumber, Ibu Isabel"."""
        text, (start, end, row) = self.text, cue
        return (
            text[start].isupper()
            and text[end + 1 : end + 2].isupper()
            and (row.code == _ELDER or not self._begins_sentence(start))
            and not self._is_parent(end + 1)
        )

    def _is_parent(self, at: int) -> bool:
        """Whether a child known already and then the parent's own name follow: "Ibu Rahmat, Sri Lasmini, mengaku"."""
        text = self.text
        child = self.reader.name(at)
        behind = (
            self._past_owner(at)
            if child and text.find(text[at : child.end], max(0, at - _KNOWN), at) >= 0
            else None
        )
        name = self.reader.name(behind) if behind else None
        return name is not None and text.startswith(", ", name.end)

    def _ahead(self, cue: Cue, told: RoleRow, before: Cue | None, *, owned: bool) -> None:
        """The name that a label stands before: "korban, Rahmat", "pemilik warung, Rahmat Gunadi"."""
        text, (start, end, row) = self.text, cue
        ahead = text[end + 1 : end + 4]
        may_link = not ahead[:1].islower() or ahead in LINK_BEGINS
        if may_link and (link := LINK_AT.match(text, end)):
            done_to = before is not None and before.end + 1 == start and self._is_done(before)
            head = self._linked(cue, told, link, owned=owned or done_to)
            if head and row.tells == "kin" and self._is_by(before, start):  # "dianiaya suaminya, Rahmat"
                head.role, head.sure = Role.SUSPECT, LABEL
            if head:
                return
        if told.code in _CHIEFS:
            self._past_address(cue)
        elif told.role == Role.LAWYER and (whose := WHOSE_AT.match(text, end)):
            self._called(whose.end(), told, cue)
        elif text[start].isupper() and not self._begins_sentence(start):
            return  # "Jalan Tentara Pelajar, Ngaglik"
        elif (
            told.role in IN_THE_CRIME
            and ahead[:2] in CHARGE_BEGINS
            and (charge := CHARGE_AT.match(text, end))
        ):
            self._charged(charge.end(), told)
        elif told.role in _CALLINGS and (phrase := PHRASE_AT.match(text, end)):
            if any(word in phrase[0] for word in LISTING):
                return
            if row.code not in _HOMES or ahead[0].islower() or self._is_one_of(cue, phrase.end()):
                self._called(phrase.end(), told, cue)  # "warga Karangsari, Tirtasari": a home
        elif (
            told.role == Role.EXPERT
            and (field := FIELD_AT.match(text, end))
            and (word_before(text, field.end()) not in _PREPOSITIONS)
        ):
            self._called(field.end(), told, cue)

    def _is_done(self, cue: Cue) -> bool:
        """Whether a word tells what is done to the person behind it: "menangkap", "laporan terhadap"."""
        tells = cue.row.tells
        if tells == "toward":
            return done_toward(self.text, cue, 3) is not None
        return tells in _OBJECT and tells != "leads"

    def _object(self, verb: Cue) -> None:
        """The name behind a verb done to people: "menangkap RG", "dikemudikan Rahmat Gunadi"."""
        text, at = self.text, verb.end + 1
        if text.startswith("oleh ", at):
            at += 5
        name = self.reader.name(at) if text[at : at + 1].isupper() else None
        if not name or name.start in self.found:
            return
        printed = text[name.start : name.end]
        full = " " in printed
        row = verb.row.code == "milik" and not full and self._is_row(name)
        owns = row or (verb.row.code == "milik" and full)
        if not (full if verb.row.tells == "leads" else self._is_done(verb) or owns):
            return
        if verb.row.tells == "agent" or verb.row.code == _DONE_BY or printed.isupper() or full or row:
            self._list(self._book(name), full=row)

    def _is_row(self, name: Range) -> bool:
        """Whether a name is the first of a row of them: "milik [Juhana], Saulin dan Jumadi"."""
        return REST_AT.match(self.text, name.end) is not None and self.text.startswith(", ", name.end)

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
        initials = len(printed) <= 4 and printed.isupper() and cue.row.code != _EXAMPLES
        full = (
            bool(REST_AT.match(text, self.reader.mention(name).end))
            if counted and " " not in printed
            else " " in printed
            and (
                counted
                or bool(DEGREE_BEHIND.match(text, name.end))
                or bool(
                    REST_AT.match(text, name.end) and COUNTED.search(text[max(0, cue.start - 80) : cue.start])
                )
            )
        )
        if full or (initials and INITIALS_AHEAD.match(text, at)):
            self._list(self._book(name), full=full)

    def _named(self, cue: Cue, label: Cue | None, done: Cue | None) -> None:
        """The names behind a word of naming: "pria 21 tahun berinisial RG dan SL (19)".

        A ``label`` before it in the same phrase tells the role: "pelapor dalam kasus ini bernama"; so does what
        was ``done``: "yang diamankan berinisial".
        """
        text = self.text
        before = text[max(0, cue.start - 50) : cue.start]
        if _names_a_thing(before, _THING_FAR if cue.row.code == _NAMED else _THING_NEAR):
            return
        gap = GAP.match(text, cue.end)
        head = self._take(gap.end() if gap else cue.end, certain=True)
        if not head:
            return
        if head.age is None and ("ahun" in before or ")" in before) and (age := AGE_BEFORE.search(before)):
            head.age = int(age[1])
        if (
            label
            and (label.row.role not in _NEIGHBOURS or self._has_owner(label))
            and ONE_PHRASE.fullmatch(text, label.end, cue.start)
        ):
            head.tell(Role(label.row.role), _sure(label.row))
        elif label and label.row.code in self.caught and THAT_ONE.fullmatch(text, label.end, cue.start):
            head.tell(Role.SUSPECT, NEAR)
        elif done and done.row.tells in _DEEDS and DONE_AND_NAMED.fullmatch(text, done.end, cue.start):
            head.tell(Role(done.row.role), VERB)
        self._list(head, full=True)

    def _is_by(self, before: Cue | None, start: int) -> bool:
        """Whether just before stands a verb of harm in the passive, so that who did it comes next."""
        return (
            before is not None
            and before.row.tells == "harmed"
            and start - before.end < _BY
            and "." not in self.text[before.end : start]
        )

    def _has_owner(self, kin: Cue) -> bool:
        """Whether it is said whose kin somebody is: "suaminya", "suami RG", "suami korban"."""
        text = self.text
        return kin.row.tells == "kin" and (
            text.startswith("nya", kin.end - 3)
            or text[kin.end + 1 : kin.end + 2].isupper()
            or text[kin.start : kin.end].lower() not in kin.row.variants
        )

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
        if (
            text[cue.start].isupper()
            and not words
            and row.code not in _ADDRESSED
            and not self._begins_sentence(cue.start)
        ):
            return None
        at: int | None = link.end()
        if row.tells == "kin" and not owned and not text.startswith("nya", cue.end - 3):
            if self._needs_no_owner(cue, row, link, naming=naming):
                at = link.end()
            else:
                at = self._past_owner(link.end(), known=True) if not words else None
        few = FEW_LETTERS.match(text, link.end()) if row.tells in _NOUNS else None
        certain = naming or listing or (few is not None and self._are_initials(few[0]))
        name = self.reader.name(at, certain=certain) if at else None
        if not name:
            return None
        if row.tells == "trade" and not (
            words
            or owned
            or self.reader.age(name.end)
            or (self.speaks(name.end + 1, 0) and not self.text[name.start + 1].isupper())
        ):
            return None  # "sopir Grab", "guru SMK Tirtasari": what somebody works for
        head = self._book(name)
        head.tell(self._role(row, cue, head), _sure(row))
        self._list(head, full=listing or naming or row.tells == "label")
        return head

    def _are_initials(self, letters: str) -> bool:
        """Whether letters are more likely somebody's than short for a thing: "pelaku AS", not "korban TV"."""
        known = letters in self.reader.acronyms and letters not in ALSO_INITIALS
        return not known and not self.reader.is_explained(letters)

    def _charged(self, at: int, row: RoleRow) -> None:
        """The name behind a label and the crime: "pelaku penyiraman, Rahmat"."""
        name = self.reader.name(at)
        apart = self.text[at - 2] == ","
        before = word_before(self.text, at)
        if not apart and (before in DONE_TOWARD or before in CASES):
            return  # "pelaku pembunuhan Rahmat Gunadi", "tersangka kasus Bahtera Raya"
        if name and (apart or " " in self.text[name.start : name.end]):
            self._book(name).tell(Role(row.role), _sure(row))

    def _called(self, at: int, row: RoleRow | None = None, cue: Cue | None = None) -> None:
        """The name behind a calling and what it is about: "pemilik warung, Hj. Masniah (48)"."""
        name = self.reader.name(at)
        if not name:
            return
        printed = self.text[name.start : name.end]
        behind = self.reader.mention(name).end
        if (
            " " in printed
            or behind > name.end
            or name.start > at
            or (cue and self._is_one_of(cue, at))
            or (printed.isupper() and self.text[behind : behind + 1] == ",")
            or (self.text.count(printed) > 1 and not (cue and " di " in self.text[cue.end : at]))
            or self.text[behind : behind + 1] == ";"
        ):
            head = self._book(name)
            if row and cue:
                head.tell(self._role(row, cue, head), _sure(row))
            else:
                head.tell(Role.OTHER, FAR)

    def _is_one_of(self, cue: Cue, at: int) -> bool:
        """Whether one of many is named: "salah satu petani di Tirtasari, Eko"."""
        return word_before(self.text, cue.start) in _ONE_OF and " warga " not in self.text[cue.end : at]

    def _role(self, row: RoleRow, cue: Cue, head: Reading) -> Role:
        """The role that a label tells; whoever is met at his work is a resident if he speaks."""
        if row.role != Role.RESIDENT or row.tells != "trade":
            return Role(row.role)
        if self.speaks(cue.start - _JUST_BEFORE, _JUST_BEFORE) or self.speaks(head.end, _JUST_BEHIND):
            return Role.RESIDENT
        return Role.OTHER

    def _needs_no_owner(self, kin: Cue, row: RoleRow, link: re.Match[str], *, naming: bool) -> bool:
        """Whether the name behind a kin is his own: "pengacara bernama Rahmat", "sang anak, Rahmat".

        "Melalui kuasa hukum, Rahmat menolak" tells of the client.
        """
        before = word_before(self.text, kin.start)
        if row.role == Role.LAWYER:
            return naming or (link[0].endswith(", ") and before not in _MEANS)
        return before.lower() == "sang"

    def _past_address(self, chief: Cue) -> None:
        """The name behind a chief's address: "Ketua RT 4, Dusun Karang, Desa Tirtasari, Rahmat Gunadi, berujar"."""
        text, at = self.text, chief.end
        for _ in range(_ADDRESS_PARTS):
            at = text.find(", ", at, at + _ADDRESS_PART) + 2
            if at < 2:
                return
            name = self.reader.name(at)
            if name and (self.speaks(name.end, 3) or self.reader.age(name.end)):
                self._book(name).tell(Role(chief.row.role), LABEL)
                return

    def _past_owner(self, at: int, *, known: bool = False) -> int | None:
        """Where the kin's own name begins in "kuasa hukum Rahmat, Wening Rahma"; None if only Rahmat is named.

        With ``known`` the owner is booked too.
        """
        end, owner = self.reader.is_taken(at), None
        if end is None:
            owner = self.reader.name(at)
            body = None if owner else BODY_AT.match(self.text, at)
            if not owner and not body:
                return None
            end = owner.end if owner else body.end() if body else at
        if not self.text.startswith(", ", end) or not self.reader.name(end + 2):
            return None
        if known and owner and not (self.text[at + 1 : at + 2].isupper() and " " in self.text[at:end]):
            self._book(owner)  # no body: "kuasa hukum LKBH Karya, Wening Rahma"
        return end + 2

    def _behind(self, cue: Cue) -> None:
        """The name that a role word explains: "Rahmat, salah seorang saksi", "Sri selaku kuasa hukum"."""
        text, row = self.text, cue.row
        words = cue.start - 1
        while (word := word_before(text, words + 1)) in BEFORE_WORDS:
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
            and (self.reader.believable(*name) or self._is_letter(name))
            and (
                said
                or text[cue.start - len(gap[0]) - 1] == ")"
                or not self._speaks_of_other(name, row, cue.end)
            )
        ):
            head = self._book(name)
            if (
                row.code not in _HOMES or "seorang" in said or "satu" in said
            ):  # ", warga Sukamaju" tells a home
                head.tell(self._role(row, cue, head), _sure(row))

    def _is_letter(self, name: Range) -> bool:
        """Whether one letter is all that the press gives of somebody: "kata J, salah satu orang tua"."""
        before = word_before(self.text, name.start)[:1]
        return name.end - name.start == 1 and not before.isupper() and not before.isdigit()

    def _speaks_of_other(self, at: Range, row: RoleRow, end: int) -> bool:
        """Whether a comma only parts the name from a clause: "Menurut Rahmat, korban sempat ..."."""
        text = self.text
        if text[max(0, at.start - 12) : at.start].lower().split()[-1:] == ["menurut"]:
            return True
        name = text[at.start : at.end]
        is_alias = ALIAS_BEFORE.search(text[max(0, at.start - 9) : at.start])
        one_word = " " not in name and not name.isupper() and not is_alias
        if self._begins_sentence(at.start):
            lives = row.code in _HOMES and HOME_AT.match(text, end) is not None
            return one_word and text.count(name) == 1 and not lives
        if APPOSED.match(text, end):
            return False
        return row.role in (Role.SUSPECT, Role.VICTIM) and (one_word or not CHARGED.match(text, end))


def _names_a_thing(before: str, far: int) -> bool:
    """Whether one of the ``far`` last words is a thing that is named: "akun lain yang mengaku [bernama]".

    Nobody's thing is: "akun milik pria [bernama]", "pemilik akun [bernama]".
    """
    words = before[max(before.rfind(mark) for mark in ".,\n(") + 1 :].split()
    for at in range(len(words) - 1, max(-1, len(words) - 1 - far), -1):
        if words[at] in SOMEBODY:
            return False
        if words[at].removesuffix("nya") in THINGS or (not at and words[at].lower() in THINGS):
            return not (at and words[at - 1].lower() in OWNERS)
    return False


def _sure(row: RoleRow) -> int:
    """A label for a part in the crime or a kinship tells more than a home, or what somebody does for a living."""
    if row.tells == "trade":
        return FAR
    if row.code in _CHIEFS:
        return LABEL
    return {Role.OTHER: FAR, Role.RESIDENT: NEAR}.get(Role(row.role), LABEL)
