"""Attributions: the word of saying beside reported speech, and the phrase that names the speaker."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import NamedTuple, cast

from rilis.layout.sheet import Range, Sheet
from rilis.lexicon import Hits
from rilis.lexicon.patterns import later
from rilis.lexicon.rows import Kind, Pattern, SayingRow

_CLITIC, _PREPOSITION, _PASSIVE = Pattern.CLITIC, Pattern.PREPOSITION, Pattern.PASSIVE
_PRE_QUOTE, _POST_QUOTE, _INDIRECT = Pattern.PRE_QUOTE, Pattern.POST_QUOTE, Pattern.INDIRECT
_SAYING_KIND = Kind.SAYING
"""Members by themselves: to look one up in its enum costs Python 3.11 as much as a call."""


class Attribution(NamedTuple):
    """The cue, and the speaker's phrase; ``clitic`` where the cue's -nya stands for the speaker."""

    cue: Range
    speaker: Range | None = None
    clitic: bool = False


class Saying(NamedTuple):
    """A word of saying at its place."""

    start: int
    end: int
    patterns: tuple[Pattern, ...]
    lemma: str
    bare: bool

    @property
    def at(self) -> Range:
        """Its place."""
        return Range(self.start, self.end)

    def may(self, pattern: Pattern) -> bool:
        """Whether the word can stand in this place."""
        return pattern in self.patterns


GAP = later(r"[ ,.;)–—-]{0,4}\n?(?:(?P<thus>[Dd]emikian|[Bb]egitu(?:lah)?|[Ss]eperti|lagi) )?")
"""What may stand between a closing mark and its cue."""

PRONOUN_OR_NAME = later(
    r"""[ ,]+(?:[A-Z] | [dD]?ia\b | beliau | dirinya | ke(?:dua|tiga)nya | mereka | seorang | salah | sang | pria
      | wanita | \w+\ (?:itu|tersebut)\b)""",
    re.VERBOSE,
)
"""What shows that somebody is named behind a cue."""

UNKNOWN_CUE = later(
    r"""(?:
        (?P<clitic>                                              # "…," sesumbarnya
            (?!se(?:belum|lanjut|harus|baik|tidak|ring|moga|mua)|akhir|harus|misal|biasa|karena)[a-z]{4,}nya
        )(?=[ ,.\n])
      | (?P<root>                                                # "…," sesumbar Wiranta
            (?!(?:dalam|yang|saat|pada|dari|oleh|dengan|sebagai|kepada|bahwa|karena|untuk|milik|atau)\b)[a-z]{4,}
        )(?=\ (?:dia|ia|beliau|[A-Z][a-z]))
    )""",
    re.VERBOSE,
)
"""A word in the place of a cue that the lexicon does not know."""

ADVERB = """
    juga | pun | turut | ikut | kembali | lagi | pula | kemudian | lalu | lantas | langsung | telah | sudah | sempat
  | pernah | terus | selalu | hanya | kerap | sering | tetap | masih | sendiri | sekaligus | secara | tegas
  | akhirnya | mulanya | awalnya | justru | malah | bahkan | sebelumnya"""
"""What may stand between a subject and its verb."""

ADVERBS = frozenset(re.findall(r"\w+", ADVERB))

SUBJECT = later(rf"(?:[A-Z][\w.'’-]*\ ){{1,8}}(?:(?:{ADVERB})\ )*|(?:[Dd]?[Ii]a|[Bb]eliau)\ ", re.VERBOSE)
"""A short subject before a verb of saying."""

SAID_NO_MORE = later(r"\s*(?:[.(\n]|$|,\s|(?:kepada|saat|dalam|sambil|seraya|sembari)\b)")
"""A verb of saying that is followed by no content."""

PHRASE_END = later(
    r"""[\n"“”;] | (?:,\ +|\ )(?=
          (?:
              dalam | kepada | saat | ketika | di | ke | dari | pada | melalui | lewat | via | usai | seusai | setelah
            | sebelum | sesaat | sambil | seraya | sembari | seperti | sebagaimana | dengan | tanpa | secara | terkait
            | mengenai | soal | tentang | selaku | selama | selepas | selain | selanjutnya
            | kemarin | tadi | hari | kala | ini\ saat | singkat | lagi | belum | tak | tidak
            | dan\ diikuti | bersahutan | terdengar | tertulis | Sen[ie]n | Selasa | Rabu | Kamis | Jum'?at | Sabtu
            | Minggu
          )\b
        | \(?\d | \((?:Sen | Sel | Rab | Kam | Jum | Sab | Ming)                              # (Senin, 2/6/2025)
        | (?!(?:media|menteri|meninggal|dinas|direktur|direktorat|divisi)\b)(?:me|di)[a-z]{5,}\b   # didampingi Y
      ) | ,\ +(?=(?!dan\ [A-Z])[a-z(])                                                       # X, dosen di Sukamaju
    """,
    re.VERBOSE,
)
"""Where the speaker's phrase behind a cue is over."""

LONGEST_PHRASE = 220

NOT_OF_THE_PHRASE = ADVERBS | {"tidak", "tak"}
"""What ends before a verb and begins behind its subject."""


class Attributions:
    """The words of saying of one article."""

    def __init__(self, sheet: Sheet, hits: Hits) -> None:
        self.text = sheet.text
        self._sheet = sheet
        self.sayings = _sayings(sheet.text, hits)
        self._starts = [start for start, *_ in self.sayings]

    def within(self, start: int, end: int) -> list[Saying]:
        """The words of saying in a stretch."""
        return self.sayings[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def at(self, start: int) -> Saying | None:
        """The word of saying that begins here."""
        number = bisect_left(self._starts, start)
        if number < len(self._starts) and self._starts[number] == start:
            return self.sayings[number]
        return None

    def behind(self, at: int, limit: int) -> Attribution | None:
        """The attribution behind words in marks that end here: "…," kata Kapolres Sukamaju.

        ``limit`` is where the next passage in marks begins.
        """
        gap = GAP.match(self.text, at, limit)
        start = gap.end() if gap else at
        saying = self.at(start)
        if saying is None or saying.end > limit:
            if gap is not None and gap["thus"]:
                return self._thus(Range(*gap.span("thus")), limit)
            return self._unknown(at, start, limit) or self._verb_behind(start, limit)
        if saying.may(_CLITIC):
            return Attribution(saying.at, clitic=True)
        if saying.may(_POST_QUOTE) or saying.may(_PREPOSITION) or saying.may(_PASSIVE):
            return Attribution(saying.at, self.phrase_behind(saying.end, limit))
        return None

    def takes_clause(self, saying: Saying) -> bool:
        """Whether "bahwa" stands behind a word of saying."""
        return saying.may(_INDIRECT) and self.text.startswith(" bahwa", saying.end)

    def phrase_behind(self, at: int, limit: int) -> Range | None:
        """The speaker's phrase behind a cue, without the date, the hearers and the occasion."""
        text, limit = self.text, min(limit, len(self.text))
        while at < limit and text[at] in " ,":
            at += 1
        limit = min(limit, at + LONGEST_PHRASE, self._sentence_end(at))
        stop = PHRASE_END.search(text, at - 1 if text[at - 1] == " " else at, limit)
        end = stop.start() if stop else limit
        while end > at and text[end - 1] in " \n,.(":
            end -= 1
        return Range(at, end) if end > at else None

    def phrase_before(self, start: int, cue: int) -> Range | None:
        """The speaker's phrase before a cue: all that stands before it in its sentence but for adverbs."""
        text = self.text
        end = cue
        while True:
            while end > start and text[end - 1] in " \n,":
                end -= 1
            word = text.rfind(" ", start, end) + 1 or start
            if text[word:end] not in NOT_OF_THE_PHRASE:
                break
            end = word
        while start < end and text[start] in " \n,.;:)-–—”\"'":
            start += 1
        return Range(start, end) if end > start else None

    def last_leading(self, start: int, end: int) -> Saying | None:
        """The last word of saying in a stretch that can lead to what is said behind it."""
        for saying in reversed(self.within(max(start, end - LONGEST_PHRASE), end)):
            if saying.may(_PRE_QUOTE) or saying.may(_PREPOSITION):
                return saying
        return None

    def leading(self, saying: Saying, start: int) -> Attribution:
        """The attribution of a cue that leads to what is said, in a sentence that begins at ``start``."""
        if saying.may(_PREPOSITION):
            return Attribution(saying.at, self.phrase_behind(saying.end, saying.end + LONGEST_PHRASE))
        return Attribution(saying.at, self.phrase_before(start, saying.start))

    def comma_before_cue(self, start: int, limit: int) -> int | None:
        """Where the words end that are followed by ", katanya" or ", kata Wiranta" without a closing mark."""
        for saying in self.within(start, limit):
            if self.text[saying.start - 2 : saying.start] == ", " and (
                saying.may(_CLITIC)
                or (saying.may(_POST_QUOTE) and PRONOUN_OR_NAME.match(self.text, saying.end))
            ):
                return saying.start - 1
        return None

    def _thus(self, cue: Range, limit: int) -> Attribution | None:
        """The attribution that "demikian" makes alone: "…," demikian Wiranta."""
        if PRONOUN_OR_NAME.match(self.text, cue.end, limit) is None:
            return None
        return Attribution(cue, self.phrase_behind(cue.end, limit))

    def _verb_behind(self, start: int, limit: int) -> Attribution | None:
        """The attribution that is a short sentence of its own: "…," Wiranta menandaskan."""
        subject = SUBJECT.match(self.text, start, limit)
        saying = self.at(subject.end()) if subject is not None else None
        if saying is None or not saying.may(_PRE_QUOTE) or SAID_NO_MORE.match(self.text, saying.end) is None:
            return None
        return Attribution(saying.at, self.phrase_before(start, saying.start))

    def _unknown(self, quoted_to: int, start: int, limit: int) -> Attribution | None:
        """A cue that the lexicon does not know, told by its place behind a comma and a closing mark."""
        if self.text[max(0, quoted_to - 2) : quoted_to - 1] != ",":
            return None
        word = UNKNOWN_CUE.match(self.text, start, limit)
        if word is None:
            return None
        cue = Range(*word.span())
        if word["clitic"]:
            return Attribution(cue, clitic=True)
        return Attribution(cue, self.phrase_behind(cue.end, limit))

    def _sentence_end(self, at: int) -> int:
        number = self._sheet.sentence_at(at)
        return self._sheet.sentences[number].end if number is not None else at + LONGEST_PHRASE


def _sayings(text: str, hits: Hits) -> list[Saying]:
    sayings = []
    for start, end, rows in hits.of(_SAYING_KIND):
        row = cast(SayingRow, rows[_SAYING_KIND])
        bare = bool(row.bare) and row.is_bare(text[start:end])
        sayings.append(Saying(start, end, row.patterns, row.lemma, bare))
    return sayings
