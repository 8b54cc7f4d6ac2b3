"""Indirect quotes: content clauses of speech that is reported without marks.

What a verb of saying takes is a quote only where somebody says it: not in "isu yang menyebutkan …", not in
"untuk memastikan …", and not where the object is a mere topic ("menjelaskan kronologinya").
"""

from __future__ import annotations

import re
from bisect import bisect_left

from rilis.find.quotes.attribution import ADVERBS, Attribution, Attributions, Saying
from rilis.find.quotes.clause import (
    AFTER_ROOT,
    APPEALED,
    BY,
    GOES_ON,
    MERE_OBJECT,
    MESSAGE,
    NOBODY,
    PREDICATE,
    SOURCE,
    TOPIC,
    ASKED_FOR,
)
from rilis.find.quotes.found import QuoteFound
from rilis.layout.sheet import Range, Sheet
from rilis.lexicon.rows import Pattern
from rilis.model import QuoteKind

NOT_SAID = frozenset(
    """yang untuk guna agar supaya demi dengan tanpa sambil seraya sembari tidak tak belum enggan menolak bisa dapat
    harus akan ingin mau hendak berani mampu perlu usai setelah sebelum sesudah saat ketika dalam karena jangan bukan
    diminta saling modus cara bertujuan bakal upaya wajib berupaya mencoba berusaha nekat mulai oleh atau bahwa apakah""".split()
)
"""Words right before a verb of saying by which nobody says it (now): yang mengatakan, untuk memastikan."""

NEGATED = frozenset(("tidak", "tak", "enggan"))

DENIALS = frozenset(("bantah", "tampik", "tepis"))
"""Whoever does not deny a thing says it: "tidak menampik"."""

SUBORDINATE = re.compile(
    r"(?:Setelah|Usai|Seusai|Saat|Ketika|Karena|Lantaran|Meski(?:pun)?|Walau(?:pun)?|Jika|Apabila|Sebelum|Selain|Agar|Untuk)\b"
)
"""Words that make the clause up to the next comma one that tells when or why."""

INSIDE = frozenset(
    ("bahwa", "karena", "lantaran", "sehingga", "sebab", "jika", "apabila", "kalau", "agar", "supaya")
)
"""Words behind which a verb belongs to a clause inside the sentence."""

THAT = re.compile(
    r"(?:\ (?:keras|tegas|kembali|juga|pula|lagi)\b)*(?:(?P<comma>[ ]*[,:])\s*)?(?:\s*(?P<that>bahwa(?:sann?ya)?)\b[\s,]*)?\s*",
    re.IGNORECASE,
)
HEARERS = re.compile(
    r"""\s+(?:kepada|ke|di(?!a\b)|dalam|pada|saat(?!\ ini)|ketika|melalui|lewat|usai|seusai|secara|dengan|terkait)\s
        [^,.;]{1,80}?(?:,\s*(?:(?:Senin|Selasa|Rabu|Kamis|Jum.?at|Sabtu|Minggu)\b[^,]{0,30},\s*)?(?P<that>bahwa\s+)?
        |\s+(?P<that_too>bahwa\s+))""",
    re.VERBOSE,
)
"""To whom and where, between a cue and its content: mengatakan kepada wartawan, …"""

CONNECTIVE = re.compile(
    r"""(?:(?:Sementara(?:\ itu)?|Sedangkan|Namun|Adapun|Selain\ itu|Lebih\ lanjut|Kemudian|Selanjutnya|Bahkan|Dan|Masih
      |Sebab|Sebelumnya|Lalu|Meski\ (?:demikian|begitu)|Tetapi|Tapi)[\s,]+)*""",
    re.VERBOSE,
)

ASIDE = re.compile(
    r",? (?:namun|tetapi|tapi|sedangkan|sementara|lalu|kemudian|setelah|saat|ketika|hingga|sehingga)\b"
)
"""Words that open another clause, whose verb tells nothing of the object before it."""

LONGEST_LEAD = 60
LONGEST_SOURCE = 160
LONGEST_SUBJECT = 400
TELLING = 400
"""How far into the content its predicate is looked for."""


class IndirectFinder:
    """Finds the content clauses of one article."""

    def __init__(
        self, sheet: Sheet, attributions: Attributions, direct: list[QuoteFound], others: list[Range]
    ) -> None:
        self._sheet = sheet
        self._text = sheet.text
        self._attributions = attributions
        self._direct = direct
        self._direct_ends = [quote.end for quote in direct]
        self._others = others
        self._claimed = {quote.cue.start for quote in direct if quote.cue is not None}

    def find(self) -> list[QuoteFound]:
        """The content clauses, in order, none inside another."""
        found: list[QuoteFound] = []
        reached = 0
        for saying in self._attributions.sayings:
            if saying.start < reached or saying.start in self._claimed:
                continue
            quote = self._quote(saying, reached)
            if quote is not None and quote.start >= reached:
                found.append(quote)
                reached = max(quote.end, saying.end)
        return found

    def _quote(self, saying: Saying, reached: int) -> QuoteFound | None:
        """The content clause that a word of saying reports, if it reports one."""
        number = self._sheet.sentence_at(saying.start)
        if number is None:
            return None
        start, end = self._sheet.sentences[number]
        at = bisect_left(self._direct_ends, saying.start)
        if at < len(self._direct) and self._direct[at].start <= saying.start:
            return None
        if at and self._direct[at - 1].end > start:
            start = self._direct[at - 1].end
        if at < len(self._direct) and self._direct[at].start < end:
            end = self._direct[at].start
        if self._text[saying.start].isupper() and self._text[saying.start - 1] in ".!?":
            start = saying.start  # "berinisial S.Menurut polisi, …"
        start = max(start, reached)
        end = _closed(self._text, saying.end, end)
        told = self._told(saying, Range(start, end))
        if told is None:
            return None
        content, attribution = told
        if content.end - content.start < 8:
            return None
        quote = QuoteFound(QuoteKind.INDIRECT, *content, self._sheet.paragraph_at(content.start))
        quote.cue, quote.speaker, quote.clitic = attribution
        quote.parts = [part for part in self._others_in(content)]
        return quote

    def _others_in(self, content: Range) -> list[Range]:
        first = bisect_left(self._others, (content.start, 0))
        last = bisect_left(self._others, (content.end, 0))
        return self._others[first:last]

    def _told(self, saying: Saying, sentence: Range) -> tuple[Range, Attribution] | None:
        if saying.may(Pattern.PREPOSITION):
            return self._according(saying, sentence)
        if saying.may(Pattern.INDIRECT):
            return self._active(saying, sentence)
        if saying.may(Pattern.PASSIVE):
            return None if saying.bare else self._passive(saying, sentence)
        return self._inserted(saying, sentence)

    def _active(self, saying: Saying, sentence: Range) -> tuple[Range, Attribution] | None:
        """X mengatakan (bahwa) [penangkapan dilakukan tadi malam]."""
        if not self._says(saying, sentence):
            return None
        speaker = self._attributions.phrase_before(sentence.start, saying.start)
        if speaker is None:
            return None
        content = (
            self._appealed(saying, sentence)
            if saying.may(Pattern.APPEAL)
            else self._content(saying, sentence)
        )
        return None if content is None else (content, Attribution(Range(saying.start, saying.end), speaker))

    def _says(self, saying: Saying, sentence: Range) -> bool:
        """Whether a verb stands in the main clause and tells what is said."""
        text = self._text
        words = text[max(sentence.start, saying.start - 70) : saying.start].split()
        while words and words[-1] in ADVERBS:
            words.pop()
        if not words:
            return False
        last = words[-1].lower()
        if last in NOT_SAID:
            return last in NEGATED and saying.row.lemma in DENIALS
        clause = text.rfind(",", max(sentence.start, saying.start - LONGEST_SUBJECT), saying.start)
        if clause < 0 and SUBORDINATE.match(text, sentence.start):
            return bool(re.search(r"\bdi[a-z]{4,}", text[sentence.start : saying.start]))
        since = clause + 1 if clause >= 0 else sentence.start
        return INSIDE.isdisjoint(text[max(since, saying.start - 70) : saying.start].split())

    def _leads(self, saying: Saying, sentence: Range) -> bool:
        """Whether a cue opens its sentence, but for connectives: "Sementara itu, menurut X, …"."""
        if saying.start - sentence.start > LONGEST_LEAD:
            return False
        return CONNECTIVE.fullmatch(self._text, sentence.start, saying.start) is not None

    def _content(self, saying: Saying, sentence: Range) -> Range | None:
        """What stands behind a verb of saying, if it is something said and no mere topic."""
        text = self._text
        that = THAT.match(text, saying.end, sentence.end)
        assert that is not None
        start = that.end()
        certain = that["comma"] or that["that"]
        if not certain:
            hearers = HEARERS.match(text, saying.end, sentence.end)
            if hearers is not None:
                start = hearers.end()
                certain = hearers["that"] or hearers["that_too"]
            message = MESSAGE.match(text, start, sentence.end)
            if message is not None:
                return Range(message.start("said"), sentence.end)
            if not certain and not self._told_by(saying, start, sentence.end):
                return None
        return Range(start, sentence.end) if start < sentence.end else None

    def _told_by(self, saying: Saying, start: int, end: int) -> bool:
        """Whether words behind a verb of saying, with neither comma nor bahwa between, are what is said."""
        if saying.bare or MERE_OBJECT.match(self._text, start, end):
            return False
        return not saying.may(Pattern.TOPIC) or _tells(self._text, start, end)

    def _appealed(self, saying: Saying, sentence: Range) -> Range | None:
        """What somebody is asked for: X mengimbau warga [agar tetap tenang]."""
        text = self._text
        that = THAT.match(text, saying.end, sentence.end)
        assert that is not None
        if that["that"]:
            return Range(that.end(), sentence.end)
        if ASKED_FOR.match(text, that.end(), sentence.end):
            return None
        asked = APPEALED.match(text, that.end(), sentence.end)
        if asked is not None:
            deed = asked.start("deed")
            if deed < 0 or not saying.bare:
                return Range(max(asked.start("clause"), deed), sentence.end)
        if that["comma"] or (not saying.bare and _tells(text, that.end(), sentence.end)):
            return Range(that.end(), sentence.end)
        return None

    def _according(self, saying: Saying, sentence: Range) -> tuple[Range, Attribution] | None:
        """Menurut X, [pelaku sudah dua kali dihukum]."""
        text = self._text
        cue = Range(saying.start, saying.end)
        inserted = not self._leads(saying, sentence)
        if saying.may(Pattern.CLITIC):
            start = sentence.start if inserted else _skipped(text, saying.end, sentence.end)
            return Range(start, sentence.end), Attribution(cue, clitic=True)
        source = SOURCE.match(text, saying.end, min(sentence.end, saying.end + LONGEST_SOURCE))
        if source is None or NOBODY.match(text, saying.end):
            return None
        speaker = Range(source.start("who"), source.end("who"))
        start = sentence.start if inserted else source.end()
        return Range(start, sentence.end), Attribution(cue, speaker)

    def _passive(self, saying: Saying, sentence: Range) -> tuple[Range, Attribution] | None:
        """Dijelaskan X, [pelaku diperkirakan dua orang]."""
        text = self._text
        if not self._leads(saying, sentence):
            return None
        cue = Range(saying.start, saying.end)
        if saying.may(Pattern.CLITIC):
            that = THAT.match(text, saying.end, sentence.end)
            return Range(that.end() if that else saying.end, sentence.end), Attribution(cue, clitic=True)
        source = BY.match(text, saying.end, min(sentence.end, saying.end + LONGEST_SOURCE))
        if source is None:
            return None
        return Range(source.end(), sentence.end), Attribution(cue, Range(*source.span("who")))

    def _inserted(self, saying: Saying, sentence: Range) -> tuple[Range, Attribution] | None:
        """[Pelaku], kata X, [sudah dihukum]; [Pelaku sudah dihukum], kata X."""
        text = self._text
        cue = Range(saying.start, saying.end)
        opens = self._leads(saying, sentence)
        if not opens and text[saying.start - 2 : saying.start] != ", ":
            return None
        if saying.may(Pattern.CLITIC):
            rest = _skipped(text, saying.end, sentence.end)
            if text[saying.end : saying.end + 1] not in ",. (" and rest < sentence.end:
                return None
            if opens:
                return (
                    (Range(rest, sentence.end), Attribution(cue, clitic=True))
                    if text[saying.end] == ","
                    else None
                )
            return self._around(cue, saying.end, None, sentence)
        source = AFTER_ROOT.match(text, saying.end, min(sentence.end, saying.end + LONGEST_SOURCE))
        if source is None:
            return None
        speaker = Range(*source.span("who"))
        if opens:
            leads = source["comma"] and not (saying.bare and text[speaker.start].islower())
            return (Range(source.end(), sentence.end), Attribution(cue, speaker)) if leads else None
        return self._around(cue, source.end(), speaker, sentence)

    def _around(
        self, cue: Range, after: int, speaker: Range | None, sentence: Range
    ) -> tuple[Range, Attribution] | None:
        """The clause around an attribution, or before one that ends the sentence."""
        attribution = Attribution(cue, speaker, speaker is None)
        if GOES_ON.match(self._text, after, sentence.end):
            return Range(sentence.start, sentence.end), attribution
        return Range(sentence.start, cue.start - 2), attribution


def indirect_quotes(
    sheet: Sheet, attributions: Attributions, direct: list[QuoteFound], others: list[Range]
) -> list[QuoteFound]:
    """The content clauses, in order.

    "Wiranta mengatakan, satu motor disita. Ia mengimbau warga agar tenang." has "satu motor disita" and
    "agar tenang".
    """
    return IndirectFinder(sheet, attributions, direct, others).find()


def _tells(text: str, start: int, end: int) -> bool:
    """Whether the words tell something, and do not only name it."""
    if TOPIC.match(text, start, end):
        return False
    end = min(end, start + TELLING)
    aside = ASIDE.search(text, start, end)
    return any(sign["told"] for sign in PREDICATE.finditer(text, start, aside.start() if aside else end))


def _closed(text: str, start: int, end: int) -> int:
    """Where content ends: before the final mark and before what leads to a direct quote."""
    while end > start and text[end - 1] in " \n.!?,:;“„‘«-–—…":
        end -= 1
    return end


def _skipped(text: str, start: int, end: int) -> int:
    while start < end and text[start] in " ,:":
        start += 1
    return start
