"""The phrase by which an attribution names its speaker.

"kata Kapolres Sukamaju AKBP Rahmat Gunadi didampingi Kasat Reskrim Iptu Bayu" has Rahmat for its speaker,
"kata dia" points back, "kata seorang warga" names nobody.
"""

from __future__ import annotations

import re
from functools import cached_property
from itertools import islice, pairwise
from typing import NamedTuple

from rilis.layout.sheet import Range
from rilis.lexicon import Hit, Hits
from rilis.lexicon.names import NAME_AT, NOT_A_NAME
from rilis.lexicon.patterns import later
from rilis.lexicon.rows import Kind, RoleRow
from rilis.lexicon.words import ordinary
from rilis.model import Role, SpeakerHow, SpeakerType
from rilis.resolve.identity import Mention, Roster, Somebody
from rilis.resolve.speakers.acquaintance import Acquaintance, same_spelled
from rilis.resolve.speakers.anaphor import POINTING, Anaphor, description, pronoun
from rilis.resolve.speakers.clause import VERB, subject_start
from rilis.resolve.speakers.speaker import SpeakerFound, Speakers, known, mentioned
from rilis.resolve.speakers.unnamed import NOBODY, ORGANISATION, PRIVATE, noun_phrase, role_of, unnamed


class Reading(NamedTuple):
    """What a phrase says: its speakers, or that it points back, or a name that fits ``several``."""

    speakers: Speakers = ()
    anaphor: Anaphor | None = None
    several: tuple[Somebody, ...] | None = None


BACK = Reading(anaphor=Anaphor.PERSON)

BARE_PRONOUNS = frozenset(("ia", "Ia", "dia", "Dia", "beliau", "Beliau", "-nya"))
"""By far the most anaphors; they need no reading."""

LONGEST = 300
"""Of a longer phrase only the end is read: what stands at the head of so long a sentence is not its subject."""

COMPANY = later(
    r"""[,\s(]+(?:
        didampingi | disaksikan | bersama(?!-) | beserta | diikuti   # those beside the speaker say nothing
      | mewakili | atas\ nama                                        # nor does the one who is spoken for
    )\b""",
    re.VERBOSE,
)
"""What ends the part of a phrase in which the speaker stands."""

MOUTHPIECES = ("melalui", "lewat", "diwakili")

MOUTHPIECE = later(rf"(?:,?\s*\byang)?,?\s*\b(?:{'|'.join(MOUTHPIECES)})\s+(?:oleh\s+)?")
"""After these the one who really speaks is named: "Kapolres X melalui Kasi Humas Y"."""

JOINED = later(r"(?: ?\(\d[^()\n]{0,20}\))? (?:dan|serta) ")

AROUND = later(
    r"\b(?:pihak|tim|rekan|sahabat(?: dekat)?|teman|anak buah|bawahan|atasan|juru bicara|jubir|ajudan)\s+$",
    re.IGNORECASE,
)
"""Beside the words of kin in the lexicon, these too make the name after them another's: "rekan Budi"."""

HONORIFICS_TOO = frozenset(("ibu", "bapak", "kakek"))
"""Words of kin that before a name are mere courtesy: "Ibu Ratna"."""

KIN_GOES_ON = later(
    r"(?: (?:pertama|kedua|ketiga|keempat|sulung|bungsu|semata wayang|kandung|tiri|angkat|ipar|dari|almarhumah?"
    r"|alm\.?|mendiang|[Mm]bah|[Pp]ak|[Bb]u|[Ii]bu|[Bb]apak))+ $"
)
"""What may stand between a word of kin and the name: "anak pertama Mbah Tarno"."""

TURN = later(
    r"(?:[Kk]apol[a-z]+|[Pp]ejabat|[Dd]andim|[Kk]asat [A-Z]?[a-z]+) (?:yang )?(baru|lama)(?: (?:itu|tersebut|ini))?"
)
"""An office of which one was the holder and another is now."""

ASIDE = later(r",\s*(?:selaku|sebagai|yang)\b")
"""What follows is said about the person before: "Letkol X, selaku ketua satgas"."""

NEW_CLAUSE = later(r"\b(?:karena|ketika|saat|sehingga|sementara|setelah|tetapi)\s+$")
"""Between two persons, makes the second the subject of a clause of his own: "bermula ketika X"."""

GOVERNED = later(rf"\b(?:{VERB}|kepada|oleh|terhadap)\b[^,]*$")
"""Before a person, makes that person something else than the head of the phrase: "yang menangkap Budi"."""

POINTS_BACK = later(
    r"(?:sang\s(?P<sang>[a-z]{4,}(?:\s[a-z]+)?)|(?P<noun>[a-z]{4,}(?:\s[a-z]+)?)\s(?:itu|tersebut|tadi))"
)
"""A noun that means somebody spoken of before."""

_ANYBODY = """
    akun anak bapak bocah gadis ibu instansi istri jenderal korban laki-laki laman lelaki lembaga media orang
    organisasi pelaku pemuda pengacara perempuan perusahaan perwira polisi pria remaja saksi situs suami terdakwa
    terduga tersangka wanita warga
"""
ANYBODY = frozenset(_ANYBODY.split())
"""Nouns that fit too many or mean no person, or tell a part in the story, which is asked for elsewhere."""

BESIDE = 50
"""How far before a name the noun stands that tells who is meant."""

WORD_START = later(r"[^\W\d_]")
"""A letter; a phrase without one ("6.") names nobody."""

DEMONSTRATIVE = later(r"itu|ini|tersebut|demikian|begitu", re.IGNORECASE)
"""Words that mean something, not somebody."""

WORD = later(r"\S+")

FEW = 40
"""How many mentions are looked at; of a longer story nobody is the only one."""

FORMS = ("full", "short", "office")
"""Forms of a mention, the best evidence first."""


class Phrases:
    """Reads the phrases of one article."""

    def __init__(self, text: str, hits: Hits, roster: Roster) -> None:
        self._text = text
        self._hits = hits
        self._roster = roster
        self.acquaintance = Acquaintance(text, roster)
        self._has_mouthpiece = any(word in text for word in MOUTHPIECES)

    def read(self, at: Range, before_cue: bool) -> Reading:
        """What the phrase at a place says; ``before_cue`` where the word of saying stands behind it.

        "seorang saksi" is read as an unnamed speaker, "dia" as an anaphor.
        """
        if self._text[at.start : at.end] in BARE_PRONOUNS:
            return BACK
        named = self._roster.named_in(at.start, at.end)
        if len(named) == 1 and named[0].start <= at.start:
            return Reading(self._and_others(self.voice_of(named[0])))
        start = subject_start(self._text, max(at.start, at.end - LONGEST), at.end)
        at = self._speaking_part(Range(start, at.end))
        back = pronoun(self._text, at)
        return Reading(anaphor=back) if back is not None else self._described(at, named, before_cue)

    def _described(self, at: Range, named: list[Mention], before_cue: bool) -> Reading:
        """What a phrase says that is no pronoun: whom it names, describes or leaves without a name."""
        named = [mention for mention in named if at.start < mention.end and mention.start < at.end]
        named = [mention for mention in named if not self._governed(at.start, mention.start)]
        named = [m for m in named if not self.another_s(at.start, m)] or named[:1]
        newcomer = self._newcomer(named, at)
        if newcomer is not None:
            return self._unlisted(newcomer)
        if named:
            return Reading(self._named(named, at))
        holder = self._holder(at)
        if holder is not None:
            return Reading((known(holder, at, SpeakerHow.OFFICE),))
        called = self._called_so(at)
        if called is not None:
            return Reading((known(called, at, SpeakerHow.OFFICE),))
        described = description(self._text, at, office=False)
        if described is not None:
            return Reading(anaphor=described)
        phrase = noun_phrase(self._text, at, before_cue)
        inside = next(
            (mention for mention in self._roster.named_in(*phrase) if mention.start < phrase.start), None
        )
        return Reading((mentioned(inside),)) if inside else self._nameless(phrase)

    def _holder(self, at: Range) -> Somebody | None:
        """Whom an office means that is told apart by its turn, held by nobody else, or printed without capitals."""
        phrase = self._text[at.start : at.end]
        turn = TURN.fullmatch(phrase)
        if turn is not None:
            succession = self.acquaintance.succession
            return succession[turn[1] == "baru"] if succession else None
        unheld = self._roster.unheld_in(*at)
        officer = self.acquaintance.only_officer if unheld is not None and unheld.end == at.end else None
        if officer is not None and officer.office is None:
            return officer
        return self.acquaintance.only_holder(phrase) if phrase.islower() else None

    def _called_so(self, at: Range) -> Somebody | None:
        """The one person beside whose name the noun stands that points back: "makelar itu", "sang mandor"."""
        found = POINTS_BACK.fullmatch(self._text, at.start, at.end)
        noun = found and (found["sang"] or found["noun"])
        if not noun or noun.split()[0].casefold() in ANYBODY:
            return None
        fits = self._beside(noun, at.start) or self._beside(noun.split()[0], at.start)
        return fits.pop() if len(fits) == 1 else None

    def _beside(self, noun: str, at: int) -> set[Somebody]:
        """Those named before a place with a noun right before their names: "mandor galangan, X"."""
        word = re.compile(rf"\b{re.escape(noun)}\b(?=[^.!?\n]*$)", re.IGNORECASE)
        return {
            mention.who
            for mention in islice(self._roster.before(at), FEW)
            if (told := word.search(self._text, max(0, mention.start - BESIDE), mention.start))
            and not self._roster.named_in(told.end(), mention.start)
        }

    def only_one_before(self, at: int) -> Somebody | None:
        """The only person who is named before a place; None where several are, or nobody."""
        named = {mention.who for mention in islice(self._roster.before(at), FEW) if mention.form != "office"}
        return named.pop() if len(named) == 1 else None

    def _newcomer(self, named: list[Mention], at: Range) -> Range | None:
        """A name unknown to the roster before an office that seems another's: "Sri Wahyuni, Kepala …"."""
        if (
            len(named) != 1
            or named[0].form != "office"
            or not self._text.endswith(", ", at.start, named[0].start)
        ):
            return None
        return self._bare_name(Range(at.start, named[0].start - len(", ")))

    def voice_of(self, mention: Mention) -> Mention:
        """The one through whom somebody speaks, else this one: "Kapolres X melalui Kasi Humas Y"."""
        text = self._text
        through = MOUTHPIECE.match(text, mention.end) if self._has_mouthpiece else None
        if through is None:
            return mention
        behind = self._roster.named_in(through.end(), through.end() + 60)
        if not behind or any(mark in text[through.end() : behind[0].start] for mark in ".,("):
            return mention
        return behind[0]

    def another_s(self, start: int, mention: Mention) -> bool:
        """Whether the words before a name make it somebody else's: "kuasa hukum Budi" is not Budi."""
        between = KIN_GOES_ON.search(self._text, max(start, mention.start - 40), mention.start)
        kin = self._kin.get(between.start() if between is not None else mention.start - 1)
        if kin is not None and kin.start >= start and kin.rows[Kind.ROLE].code not in HONORIFICS_TOO:
            return True
        return AROUND.search(self._text, max(start, mention.start - 20), mention.start) is not None

    @cached_property
    def _kin(self) -> dict[int, Hit]:
        """The words of kinship and of service to a person, by their ends."""
        found = {}
        for hit in self._hits.of(Kind.ROLE):
            row = hit.rows[Kind.ROLE]
            if isinstance(row, RoleRow) and row.tells == "kin":
                found[hit.end] = hit
        return found

    def _governed(self, start: int, at: int) -> bool:
        """Whether a person is the object of what stands before, not the subject of the phrase."""
        if NEW_CLAUSE.search(self._text, max(start, at - 12), at):
            return False
        return GOVERNED.search(self._text, start, at) is not None

    def _speaking_part(self, at: Range) -> Range:
        """The phrase without those who stand beside, or only its mouthpiece."""
        text, (start, end) = self._text, at
        through = MOUTHPIECE.search(text, start, end) if self._has_mouthpiece else None
        if through is not None:
            behind = Range(through.end(), end)
            if self._roster.named_in(*behind) or self._roster.unheld_in(*behind):
                return self._speaking_part(behind)
            end = through.start()
        beside = COMPANY.search(text, start, end)
        if beside is not None and beside.start() > start:
            end = beside.start()
        while end > start and text[end - 1] in " ,\n(–—-":
            end -= 1
        return Range(start, end)

    def _named(self, named: list[Mention], at: Range) -> Speakers:
        """The speakers among the persons that a phrase names."""
        text = self._text
        if len({mention.who for mention in named}) == 1:
            best = min(named, key=lambda mention: FORMS.index(mention.form))
            if self.another_s(at.start, named[0]):
                return (unnamed(text, Range(at.start, named[0].end)),)
            return (mentioned(best),)
        between = [text[one.end : other.start] for one, other in pairwise(named)]
        if NEW_CLAUSE.search(between[-1]):
            return (mentioned(named[-1]),)
        if any(re.search(r"\b(?:dan|serta|maupun)\b|&", gap) for gap in between):
            each = {m.who: m for m in reversed(named) if not self.another_s(at.start, m)}
            return tuple([mentioned(mention) for mention in reversed(each.values())])
        if ASIDE.search(between[0]):
            return (mentioned(named[0]),)
        return (mentioned(named[-1]),) if "," in between[-1] else ()

    def _and_others(self, mention: Mention) -> Speakers:
        """A person, and one who is joined behind the end of the phrase: "kata Budi (45) dan Sri (50)"."""
        joined = JOINED.match(self._text, mention.end)
        other = self._roster.named_in(joined.end(), joined.end() + 1) if joined is not None else []
        return (mentioned(mention), *[mentioned(one) for one in other if one.who is not mention.who])

    def _nameless(self, at: Range) -> Reading:
        """A phrase in which nobody of the roster is named."""
        text = self._text
        unheld = self._roster.unheld_in(at.start, at.end)
        back = pronoun(text, at) or description(text, at, office=unheld is not None)
        if back is not None:
            return Reading(anaphor=back)
        role = role_of(text, at)
        if role is not None:
            who = self.acquaintance.only(role)
            return Reading((known(who, at, SpeakerHow.OFFICE) if who is not None else unnamed(text, at),))
        pointing = POINTING.search(text, at.start, at.end)
        if pointing is not None:
            at = Range(at.start, pointing.start())
        if not WORD_START.search(text, *at):
            return Reading()
        if at.start in self._sayings or DEMONSTRATIVE.fullmatch(text, *at):
            return BACK
        name = self._bare_name(at) if unheld is None else None
        if name is not None:
            return self._unlisted(name)
        return Reading() if NOBODY.match(text, *at) else Reading((unnamed(text, at),))

    def _bare_name(self, at: Range) -> Range | None:
        """The personal name that a phrase consists of but for a rank; None if it is no such phrase."""
        start = _skip_space(self._text, self._ranks.get(at.start, at.start), at.end)
        found = NAME_AT.match(self._text, start, at.end)
        if found is None or found.end() < at.end or start in self._units:
            return None
        if ORGANISATION.match(self._text, start, at.end) or PRIVATE.match(self._text, start, at.end):
            return None
        word = found[0].casefold()
        if word in NOT_A_NAME or (word in ordinary() and NOBODY.match(self._text, start, at.end)):
            return None
        return Range(start, at.end)

    @cached_property
    def _sayings(self) -> set[int]:
        """Where words of saying begin."""
        return {hit.start for hit in self._hits.of(Kind.SAYING)}

    @cached_property
    def _ranks(self) -> dict[int, int]:
        """Where each rank begins and ends."""
        return {hit.start: hit.end for hit in self._hits.of(Kind.RANK)}

    @cached_property
    def _units(self) -> set[int]:
        """Where units begin."""
        return {hit.start for hit in self._hits.of(Kind.UNIT)}

    def _unlisted(self, at: Range) -> Reading:
        """A name that is nobody's mention: a part of several names, a misprint, or a newcomer."""
        text, end = self._text, at.end
        for word in WORD.finditer(text, at.start, end):  # "Ketua BEM Doni Setyawan" is Doni Setyawan
            fits = self._one_of(self.acquaintance.called(text[word.start() : end]))
            if len(fits) == 1:
                return Reading((known(fits[0], Range(word.start(), end), SpeakerHow.SHORT_NAME),))
            if fits:
                return self._of_rank(fits, Range(word.start(), end)) or Reading(several=tuple(fits))
        name = text[at.start : end]
        return Reading((SpeakerFound(None, name, SpeakerType.PERSON, at, SpeakerHow.NAMED),))

    def _of_rank(self, fits: list[Somebody], at: Range) -> Reading | None:
        """The one of several who has the rank printed before the name; nobody where two have it."""
        ranks = [hit.rows[Kind.RANK] for hit in self._hits.of(Kind.RANK) if hit.end + 1 == at.start]
        if not ranks:
            return None
        fits = [who for who in fits if who.rank_row is ranks[0]]
        return Reading((known(fits[0], at, SpeakerHow.SHORT_NAME),) if len(fits) == 1 else ())

    def _one_of(self, fits: list[Somebody]) -> list[Somebody]:
        """Those of several who are more than a name in passing; one where all are spellings of one name."""
        told = [who for who in fits if who.official or who.age is not None or who.role is not Role.OTHER]
        often = [who for who in fits if len(who.mentions) > 1]
        fits = told or often or fits
        if len(fits) > 1 and all(same_spelled(fits[0].name, who.name) for who in fits[1:]):
            return fits[:1]
        return fits


def _skip_space(text: str, start: int, end: int) -> int:
    """The first place from ``start`` that is neither space nor a full stop."""
    while start < end and text[start] in " .\n":
        start += 1
    return start
