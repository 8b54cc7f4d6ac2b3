"""Who holds the floor: the one whom "ujarnya", "dia" or a quote without attribution goes back to.

The floor belongs to whoever spoke last, until another person takes it: by speaking, or as the subject of
a sentence that leads to the quote ("AKP X memimpin apel. "…," ujarnya"). Those who are merely mentioned
("menangkap X", "didampingi Y") never take it, and suspects and victims only for words of their own.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from rilis.find.quotes import QuoteFound
from rilis.layout.sheet import Range, Sheet
from rilis.lexicon import Hits
from rilis.lexicon.patterns import later
from rilis.model import QuoteKind, Role, SpeakerHow, SpeakerType
from rilis.resolve.identity import Roster, Somebody
from rilis.resolve.speakers.anaphor import Anaphor
from rilis.resolve.speakers.phrase import Phrases
from rilis.resolve.speakers.speaker import SpeakerFound, Speakers, known
from rilis.resolve.speakers.subject import Subject, Subjects
from rilis.resolve.speakers.unnamed import PRIVATE, is_many, noun_phrase, unnamed

_DIRECT, _INDIRECT = QuoteKind.DIRECT, QuoteKind.INDIRECT
_OFFICER, _CIVILIAN = Anaphor.OFFICER, Anaphor.CIVILIAN
_SEVERAL, _PERSON, _BODY = Anaphor.SEVERAL, Anaphor.PERSON, Anaphor.BODY
_CLITIC, _CARRIED = SpeakerHow.CLITIC, SpeakerHow.CARRIED
_UNNAMED = SpeakerType.UNNAMED
_PARTIES = (Role.SUSPECT, Role.VICTIM)
"""Members by themselves: to look one up in its enum costs Python 3.11 as much as a call."""

WORD = later(r"\w+")

OWN_VOICE = later(r"\b(?:saya|aku|gue|gua|[Pp]ak|[Bb]u)\b|\b(?:Saya|Aku)\b")
"""Words by which a private person speaks for himself."""

OTHERS_VOICE = later(
    r"\b(?:kami|kita|dia|mereka|penyidik|polisi|pasal|diamankan|ditangkap|ditahan)\b", re.IGNORECASE
)
"""Words by which rather an officer speaks."""

OFFICERS_VOICE = later(r"\b(?:kami|kita|penyidik|polisi|pasal|diamankan|ditangkap|ditahan)\b", re.IGNORECASE)
"""The same where the one who just spoke is no party: he may speak of "dia" and "mereka"."""

AUTHORITY = later(r"\b(?:penyidik|pasal|diamankan|ditangkap|ditahan)\b", re.IGNORECASE)
"""Words that private persons leave to officers."""

PARTY = later(
    r"\b(?:pelaku|tersangka|terduga|terdakwa|terlapor|terpidana|korban|yang bersangkutan)\b", re.IGNORECASE
)
"""Words that a suspect or a victim does not use of himself."""

REGRET = later(r"\b(?:maaf|menyesal)\b", re.IGNORECASE)
"""What a suspect tells the victims: "Saya mohon maaf kepada korban"."""

CONTINUES = later(r"(?:me)?(?:n?tambah|imbuh|lanjut|sambung|pungkas|tutup|tandas)", re.IGNORECASE)
"""Cues that go on with what the same person said before."""

NO_ONES = later(
    r"\b(?:teriakan|tulisan|bertulis\w*|spanduk|poster|berbunyi|terdengar|yel|slogan|tema|bertajuk)\b"
)
"""Words before a quote that make it somebody's, nobody knows whose: "terdengar teriakan"."""

GROUP = later(
    r"""\b(?:para|(?:ke)?(?:dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh))
        \ (?:orang\ )?(?:terduga\ )?
        (?:anggota|korban|mahasiswa|pelajar|pelaku|pemuda|pendemo|perempuan|petugas|pria|remaja|saksi|terdakwa
        |tersangka|warga|wanita)\b
      | \b(?:sejumlah|sekelompok|puluhan|ratusan|ribuan)\ (?:mantan\ )?(?:orang\ )?
        (?:aktivis|anak|buruh|guru|korban|mahasiswa|massa|nelayan|orangtua|pedagang|pekerja|pelajar|pemain|pemuda
        |pengemudi|petani|siswa|sopir|warga)\b""",
    re.VERBOSE | re.IGNORECASE,
)
"""Several people without names: "kedua tersangka"."""

EXPLAINED = later(r"\b(?:itu|tersebut|ini|demikian)\b[^.!?\n]{0,40}?\bdi[a-z]{4,}\b", re.IGNORECASE)
"""The head of an explanation behind a quote: "Dua pesan itu disampaikan X"."""

GOES_ON = later(
    r"(?:Ia|Dia|Beliau|Dirinya|(?:Kini|Lalu|Namun|Saat itu|Sejak(?: \w+){1,2}|Setelah itu),? (?:ia|dia|beliau))\b"
)
"""How a sentence begins that keeps the subject of the one before it."""

SOMEBODY = later(r"(?:[Ss]eorang|[Ss]alah (?:satu|seorang)) ")
"""How somebody without a name is introduced."""

LEAD_IN = 160
"""How far before a quote the words stand that lead to it."""

ENTRANCE = 2
"""How many sentences before the first words of somebody new his entrance may be."""

REACH = 6
"""How many earlier turns an anaphor may go back, and how many quotes an explanation may follow."""


class Turn(NamedTuple):
    """Who spoke, and whether in words of his own; no speakers where it cannot be known who."""

    speakers: Speakers
    direct: bool = False


class Floor:
    """The turns taken in an article so far."""

    def __init__(self, sheet: Sheet, hits: Hits, roster: Roster, quotes: list[QuoteFound]) -> None:
        self.text = sheet.text
        self.quotes = quotes
        self._sentences = sheet.sentences
        self.phrases = Phrases(sheet.text, hits, roster)
        self._subjects = Subjects(sheet.text, hits, roster, self.phrases)
        self._turns: list[Turn] = []
        self._outsiders: set[Somebody] = set()
        """Those whose own words show that they are neither suspect nor victim."""

    def give(self, number: int, speakers: Speakers) -> None:
        """Record who said a quote."""
        if speakers:
            self._turns.append(Turn(speakers, self.quotes[number].kind is _DIRECT))
            self._learn(self.quotes[number], speakers[0])

    def lose(self) -> None:
        """Record that somebody spoke of whom it cannot be known who."""
        self._turns.append(Turn(()))

    def antecedent(self, number: int, anaphor: Anaphor, how: SpeakerHow) -> Speakers:
        """The one whom an anaphor, or the lack of an attribution, goes back to."""
        quote = self.quotes[number]
        if anaphor is _SEVERAL:
            return self._group(number)
        if anaphor is _BODY:
            return self._organisation() or self._as_printed(quote)
        away = -1
        for away, subject in self._leading(number):
            if subject is not None and self._takes(subject, away, number, anaphor):
                return (subject.speaker._replace(how=how),)
        if how is _CARRIED and self._is_no_ones(number):
            return ()
        held = self._holder(quote, anaphor, how, near=away < 1) or self._only_one(quote, anaphor, how)
        return held or (self._as_printed(quote) if anaphor is _CIVILIAN else ())

    def _holder(self, quote: QuoteFound, anaphor: Anaphor, how: SpeakerHow, near: bool) -> Speakers:
        """Who spoke last, as far as the quote can be his; an organisation only where no person did."""
        organisation: Speakers = ()
        person_met = False
        for speakers, direct in self._turns[: -REACH - 1 : -1]:
            if not speakers:
                return ()
            many = is_many(speakers[0]) and how is not _CARRIED
            if many and not (direct and near and how is _CLITIC):
                organisation = organisation or (() if person_met else speakers)
            elif all(
                self._fits(one, quote, anaphor, near and (direct or _is_introduced(one))) for one in speakers
            ):
                return _by(speakers, how)
            person_met = person_met or speakers[0].who is not None
            near = False
        if anaphor is _PERSON and how is _CLITIC:
            return _by(organisation, how)
        officer = self.phrases.acquaintance.only_officer if anaphor is _OFFICER else None
        return (known(officer, None, how),) if officer is not None else ()

    def _as_printed(self, quote: QuoteFound) -> Speakers:
        """The phrase itself: "pria tersebut"."""
        if quote.speaker is None:
            return ()
        before_cue = quote.cue is not None and quote.speaker.start < quote.cue.start
        return (unnamed(self.text, noun_phrase(self.text, quote.speaker, before_cue)),)

    def _only_one(self, quote: QuoteFound, anaphor: Anaphor, how: SpeakerHow) -> Speakers:
        """The one person named at all before the first words that anybody says."""
        if self._turns or how is _CARRIED:
            return ()
        who = self.phrases.only_one_before(quote.start)
        speaker = known(who, None, how) if who is not None else None
        return (speaker,) if speaker is not None and self._fits(speaker, quote, anaphor, near=True) else ()

    def _organisation(self) -> Speakers:
        """The organisation that spoke last."""
        recent = (speakers for speakers, _ in self._turns[: -REACH - 1 : -1] if speakers)
        found = next((one for one in recent if one[0].type is SpeakerType.ORGANISATION), ())
        return _by(found, SpeakerHow.PRONOUN)

    def _group(self, number: int) -> Speakers:
        """Those whom "mereka" means: who spoke together before, or the group named last."""
        last = self._turns[-1].speakers if self._turns else ()
        if len(last) > 1:
            return _by(last, SpeakerHow.PRONOUN)
        start = self.quotes[number].start
        groups = list(GROUP.finditer(self.text, max(0, start - 2 * LEAD_IN), start))
        if not groups:
            return _by(last, SpeakerHow.PRONOUN) if last and is_many(last[0]) else ()
        return (unnamed(self.text, Range(*groups[-1].span()))._replace(how=SpeakerHow.PRONOUN),)

    def holder_among(self, number: int, several: tuple[Somebody, ...]) -> Speakers:
        """The one of several whom a short name fits who spoke in the words right before."""
        last = self._turns[-1].speakers if self._turns else ()
        if len(last) != 1 or last[0].who not in several or any(True for _ in self._leading(number)):
            return ()
        return (last[0]._replace(how=SpeakerHow.SHORT_NAME),)

    def explained(self, number: int) -> Speakers:
        """The speaker whom an explanation behind the quotes names: "…" Dua pesan itu disampaikan X."""
        quotes = self.quotes
        last = number
        while last + 1 < min(len(quotes), number + REACH) and _follows(quotes[last], quotes[last + 1]):
            last += 1
        start = quotes[last].end
        head = EXPLAINED.search(self.text, start, start + 160)
        if head is None:
            return ()
        end = self.text.find("\n", head.end(), start + 2 * LEAD_IN)
        subject = self._subjects.of(Range(start, start + 2 * LEAD_IN if end < 0 else end))
        if subject is None or not subject.spoke:
            return ()
        return (subject.speaker._replace(how=_CARRIED),)

    def _leading(self, number: int) -> Iterator[tuple[int, Subject | None]]:
        """The subjects of the sentences since the quote before, the nearest first, and how far away."""
        quote = self.quotes[number]
        low = self._since(number)
        at = bisect_left(self._sentences, (quote.start - len('"('),)) - 1
        away = 0
        while at >= 0 and self._sentences[at].start >= low:
            start, end = self._sentences[at]
            yield away, self._subjects.of(Range(start, min(end, quote.start)))
            away += end <= quote.start and not GOES_ON.match(self.text, start)
            at -= 1

    def _learn(self, quote: QuoteFound, speaker: SpeakerFound) -> None:
        """Who speaks of "pelaku" and "korban", and never of himself, is neither."""
        if quote.speaker is None or quote.kind is _INDIRECT or not self._is_party(speaker):
            return
        words = (self.text, quote.start, quote.end)
        if speaker.who is not None and (PARTY.search(*words) or not OWN_VOICE.search(*words)):
            self._outsiders.add(speaker.who)

    def _is_party(self, speaker: SpeakerFound) -> bool:
        """Whether a speaker is a suspect or a victim of the story; an officer speaks as an officer."""
        who = speaker.who
        if who is None:
            return PARTY.search(speaker.name) is not None
        return not who.official and who.role in _PARTIES and who not in self._outsiders

    def _fits(self, speaker: SpeakerFound, quote: QuoteFound, anaphor: Anaphor, near: bool = False) -> bool:
        """Whether a quote can be this person's by its words, and the person the anaphor's by what he is.

        A suspect, a victim or a private person without a name must say "saya", or have spoken right before
        (``near``) and say nothing that rather others say.
        """
        ranked = speaker.who is not None and speaker.who.rank is not None
        if (anaphor is _OFFICER and not ranked) or (anaphor is _CIVILIAN and ranked):
            return False
        party = self._is_party(speaker)
        if not party and (speaker.type is not _UNNAMED or PRIVATE.match(speaker.name) is None):
            return True
        said = (self.text, quote.start, quote.end)
        if party and PARTY.search(*said) and not (near and REGRET.search(*said)):
            return False
        if self._in_own_voice(quote):
            return True
        others = OTHERS_VOICE if party else OFFICERS_VOICE
        return near and others.search(self.text, quote.start, quote.end) is None

    def _in_own_voice(self, quote: QuoteFound) -> bool:
        """Whether a private person may be heard in a quote; of an indirect one the words do not tell."""
        direct = quote.kind is _DIRECT
        return not direct or OWN_VOICE.search(self.text, quote.start, quote.end) is not None

    def _since(self, number: int) -> int:
        """Where the quote before ends."""
        return self.quotes[number - 1].end if number else 0

    def _takes(self, subject: Subject, away: int, number: int, anaphor: Anaphor) -> bool:
        """Whether the subject of a sentence so far before a quote has the floor for it."""
        quote = self.quotes[number]
        who = subject.speaker.who
        if not self._fits(subject.speaker, quote, anaphor, near=subject.spoke and away == 0):
            return False
        if who is not None and self._names_itself(who, quote):
            return False
        if subject.spoke:
            return away <= 1 or not self._is_party(subject.speaker)
        if away > (ENTRANCE if self._enters(who, number) else self._patience(subject.speaker)):
            return False
        if self._turns and not (who is not None and who.official) and not self._in_own_voice(quote):
            return (quote.clitic or quote.speaker is not None) and self._is_new_here(subject.speaker, quote)
        return quote.cue is None or not self._turns or not CONTINUES.match(self.text, *quote.cue)

    def _patience(self, subject: SpeakerFound) -> int:
        """How many sentences away a subject that said nothing may be: not any, where somebody holds the floor."""
        if self._is_party(subject):
            return 0
        if not self._turns:
            return 2
        last = self._turns[-1].speakers
        is_guest = bool(last) and last[0].who is not None and not last[0].who.official
        return 1 if is_guest and subject.who is not None and subject.who.official else 0

    def _enters(self, who: Somebody | None, number: int) -> bool:
        """Whether a private person is met since the quote before, and "dia" then says this one."""
        if who is None or who.official or self.quotes[number].clitic:
            return False
        return who.mentions[0].start >= self._since(number)

    def _is_new_here(self, speaker: SpeakerFound, quote: QuoteFound) -> bool:
        """Whether a private person named right before a quote has it, for its words are not an officer's.

        "Pemilik rumah, Wening, sedang mudik. "Pintu dicungkil," ucapnya.": who speaks is Wening.
        """
        said = (self.text, quote.start, quote.end)
        return (
            speaker.who is not None
            and not self._is_party(speaker)
            and PARTY.search(*said) is None
            and AUTHORITY.search(*said) is None
        )

    def _names_itself(self, who: Somebody, quote: QuoteFound) -> bool:
        """Whether a direct quote has its would-be speaker's name or office in it."""
        if quote.kind is _INDIRECT:
            return False
        said = self.text[quote.start : quote.end]
        office = who.office.at if who.office is not None else Range(0, 0)
        if office.end and self.text[office.start : office.end].casefold() in said.casefold():
            return True
        words = set(WORD.findall(said))
        return any(part in words for part in who.name.split())

    def _is_no_ones(self, number: int) -> bool:
        """Whether the words before a quote leave open who called, wrote or shouted it."""
        start = max(self._since(number), self.quotes[number].start - LEAD_IN)
        return not self._turns or NO_ONES.search(self.text, start, self.quotes[number].start) is not None


def _follows(quote: QuoteFound, after: QuoteFound) -> bool:
    """Whether a quote without attribution stands right behind another."""
    return after.cue is None and after.speaker is None and after.start - quote.end < 8


def _by(speakers: Speakers, how: SpeakerHow) -> Speakers:
    """The same speakers, found in another way."""
    return tuple([speaker._replace(how=how) for speaker in speakers])


def _is_introduced(speaker: SpeakerFound) -> bool:
    """Whether a speaker is named, or met here for the first time: "Seorang warga mengaku lega"."""
    return speaker.who is not None or SOMEBODY.match(speaker.name) is not None
