"""The person whom a sentence is about, and whether the sentence has that person speak."""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import takewhile, zip_longest
from typing import NamedTuple

from rilis.layout.sheet import Range
from rilis.lexicon import Hit, Hits
from rilis.lexicon.patterns import later
from rilis.lexicon.rows import Kind, Pattern, SayingRow
from rilis.resolve.identity import Mention, Roster
from rilis.resolve.speakers.clause import ADVERBIAL, VERB, subject_start
from rilis.resolve.speakers.phrase import Phrases
from rilis.resolve.speakers.speaker import SpeakerFound, mentioned


class Subject(NamedTuple):
    """Whom a sentence is about; ``spoke`` where it says that this one said something."""

    speaker: SpeakerFound
    spoke: bool


NO_SUBJECT = later(
    rf"""\b(?:
        {VERB}                                                            # menangkap X
      | atas | bagi | dari | dengan | di | ke | kepada | oleh | pada | soal | tentang | terhadap | untuk
      | adalah | agar | antara | bahwa | bersama | karena | seperti | yaitu | yakni
      | [Hh]adir | [Nn]ampak | [Tt]ampak | [Tt]ermasuk                                 # hadir pula X
    )\b""",
    re.VERBOSE,
)
"""Words before a person that make the person something else than the subject."""

DEMANDED = later(
    r"\s+(?:juga\s+|pun\s+)?(?:harus|jangan|mesti|perlu|sebaiknya|seharusnya|tidak boleh|wajib)\b"
)
"""What another demands of a person: "X harus menghindari godaan" goes on with what somebody said."""

ACTED_UPON = later(
    r"(?:\s*,[^,.]{0,80},)?(?:\s+(?:akan|akhirnya|belum|berhasil|juga|kemudian|kini|masih|ternyata|langsung|pun|sempat|sudah|telah))*"
    r"\s+(?:di(?!temui|hubungi|konfirmasi|wawancara|tanya|mintai|dampingi|temani)|ter(?!bata|haru|isak|kejut|senyum|tawa|tunduk))[a-z]{3,}"
)
"""A passive behind a person: "X ditangkap", "X tercatat"; but whoever is "dikonfirmasi" speaks."""

BY = later(
    rf"""\bdi[a-z]{{4,}}\s+
        (?:(?!{VERB}|(?:bahwa|dalam|karena|kepada|pada|sebagai|soal|tentang|terhadap|terkait|untuk)\b)
           [^\s.,;:\d]+,?\s+){{0,12}}$""",
    re.IGNORECASE | re.VERBOSE,
)
"""A passive before a person: "hal itu dibenarkan (oleh Wakil Ketua) X"."""

TOLD_OF = later(
    rf"\s+(?:{VERB}|ter[a-z]{{3,}}|akan|belum|bisa|dapat|harus|masih|sedang|sudah|telah|tengah|tidak|adalah|merupakan)\b"
)
"""Behind a person, shows that something is said of him, not by him: "dipastikan X masih di rumah"."""

NO_AGENT = later(r"di(?:duga|lapor|minta|nilai|tuding|sebut\b|anggap|tanya)", re.IGNORECASE)
"""Passives whose agent the press leaves out, so that the person behind them is not the one who speaks."""

LED = later(r"dipimpin|dibuka|dibacakan|ditutup|diwakili")
"""Who leads, opens or comes for another is likely to speak."""

WITNESSED = later(r"di(?:alami|amini|lihat|rasakan|saksikan)\b")
"""Who saw or felt a thing is likely to tell of it: "hal itu dirasakan X. …, katanya"."""

CLAIM = later(r"(?:Anggapan|Hal|Kabar|Keterangan|Klaim|Pengakuan|Pernyataan|Tudingan|Tuduhan) ")
"""What somebody answers: "Keterangan itu disangsikan Kapolres"."""

SHOWS = later(
    r"""(?:,[^,.]{0,60},)?\ (?:(?:hanya|juga|langsung|masih|pun|sempat|tak\ kuasa|tampak|terlihat)\ )*
        (?:berjongkok|berkaca|bersyukur|gembira|haru|kaget|lega|menahan|menangis|menghela|menitikkan|mengangguk
        |menggeleng|pasrah|sedih|senang|terbata|terharu|terisak|tersenyum|tertawa|tertunduk|terkejut)\b""",
    re.VERBOSE,
)
"""What somebody shows right before he speaks: "Wagimin terharu. …, katanya"."""

INVERTED = later(r"Yang [^.,]{3,60} (?:adalah|ialah)(?: [a-z]+){0,4},? ")
"""A sentence whose subject stands at its end: "Yang menemukan korban adalah pencari rumput, X"."""

OPERATION = later(
    r"(?:[Tt]im|[Pp]etugas|[Kk]elompok|[Ss]indikat|[Pp]en(?:angkapan|ggerebekan|carian|yergapan)|[Ee]vakuasi)\b"
)
"""… but not he who leads men in the field."""

MENURUT = later(r"(?:\w+[ ,]+){0,3}[Mm]enurut\b")
"""Nobody says anything "menurut" himself: who stands behind it is the speaker."""

NEAR = 5
"""How many words of saying behind a person are looked at."""

LONGEST_OFFICE = 140
"""How far before a person a passive may stand; between them stands what he is."""

HOME = 260
"""How far into its sentence a subject is looked for."""


class Subjects:
    """The subjects of sentences, each found when asked for."""

    def __init__(self, text: str, hits: Hits, roster: Roster, phrases: Phrases) -> None:
        self._text = text
        self._roster = roster
        self._phrases = phrases
        self._sayings = hits.of(Kind.SAYING)
        self._starts = [hit.start for hit in self._sayings]

    def of(self, sentence: Range) -> Subject | None:
        """Whom a sentence is about; None if that is nobody in particular."""
        end = min(sentence.end, sentence.start + HOME)
        near = self._roster.named_in(sentence.start, end)[:3]
        for mention, after in zip_longest(near, near[1:]):
            if mention.start < sentence.start or self._is_beside(sentence.start, mention, after):
                continue
            if self._said_by(sentence.start, mention):
                return Subject(mentioned(mention), True)
            if self._leads(sentence.start, mention.start):
                behind = (self._text, mention.end, sentence.end)
                if ACTED_UPON.match(*behind) or DEMANDED.match(*behind):
                    return None
                voice = self._phrases.voice_of(mention)
                return Subject(mentioned(voice), self._speaks(sentence, voice))
        return None

    def _is_beside(self, start: int, mention: Mention, after: Mention | None) -> bool:
        """Whether a person only tells who the next one is: "kuasa hukum Budi, Sri …"."""
        if self._phrases.another_s(start, mention):
            return True
        told = mention.start > subject_start(self._text, start, mention.start)
        return told and after is not None and self._text[mention.end : after.start] == ", "

    def _leads(self, start: int, at: int) -> bool:
        """Whether only what may stand before a subject stands between a sentence's start and a person."""
        start = subject_start(self._text, start, at)
        if INVERTED.fullmatch(self._text, start, at):
            return True
        if at - start > 90 or ADVERBIAL.match(self._text, start, at):
            return False
        return NO_SUBJECT.search(self._text, start, at) is None

    def _said_by(self, start: int, mention: Mention) -> bool:
        """Whether the sentence has something said or led by this person."""
        text = self._text
        found = BY.search(text, max(start, mention.start - LONGEST_OFFICE), mention.start)
        if found is None or TOLD_OF.match(text, mention.end):
            return False
        if LED.match(found[0]):
            return OPERATION.match(text, start) is None
        if WITNESSED.match(found[0]) or (CLAIM.match(text, start) and mention.who.official):
            return True
        at = bisect_left(self._starts, found.start())
        return self._starts[at : at + 1] == [found.start()] and not NO_AGENT.match(found[0])

    def _speaks(self, sentence: Range, mention: Mention) -> bool:
        """Whether a sentence has its subject say something, or show it before saying it."""
        if MENURUT.match(self._text, sentence.start) or SHOWS.match(self._text, mention.end):
            return True
        at = bisect_left(self._starts, mention.end)
        behind = takewhile(lambda hit: hit.start < sentence.end, self._sayings[at : at + NEAR])
        return any(self._is_active(hit) for hit in behind)

    def _is_active(self, hit: Hit) -> bool:
        """Whether a word of saying is a verb between its subject and what is said."""
        row = hit.rows[Kind.SAYING]
        if not isinstance(row, SayingRow) or Pattern.PRE_QUOTE not in row.patterns:
            return False
        return self._text[hit.start : hit.end] not in row.bare
