"""Page furniture: links to other articles, teasers, advertisement marks, share buttons, tags, imprints."""

from __future__ import annotations

import re
from bisect import bisect_right
from operator import attrgetter
from typing import NamedTuple

from rilis.layout.cues import Cue, Part, Vocabulary
from rilis.layout.sheet import Range
from rilis.lexicon.patterns import later

_SHORT_LINE = 30
_START = attrgetter("start")
_TITLE = 170
"""No headline that a link shows is longer."""
_NOTICE = 260
"""Nor is the line of a notice: ``Simak breaking news ... Pastikan Anda sudah memasang aplikasi``."""

_SMALL = (
    r"(?:agar|akan|ala|antar|antara|atas|atau|bagi|bisa|dalam|dan|dari|demi|dengan|di|dkk|gara-gara|guna|hari|hingga|ini"
    r"|itu|jadi|kala|karena|ke|kepada|ketika|kini|lewat|melalui|meski|oleh|pada|pakai|para|per|saat|sambil|sampai|sang"
    r"|sebagai|sebelum|secara|seperti|serta|setelah|si|soal|tahun|tak|tanpa|telah|terhadap|tidak|tapi|untuk|usai|vs|yang)"
)
"""Words that stay small in a headline."""

_TITLE_WORD = later(rf"(?:(?P<capital>[^\W_a-z]\S*)|(?:{_SMALL}\b|\d|\W)\S*)(?:\ +|$)")
_ANY_WORD = later(r"(?P<capital>(?!))?\S+ +")
_SHORTEST = 25
"""A title is no shorter; a word in small letters may slip into it."""
_OFFICE = later(
    r"(?:Wa?[Kk]a[a-z]{3,}|Ka(?:pol|sat|nit|bid|bag|sub|tim|rut|lap|jar|jat|kanwil|kanim|dis|div|den|kor|sek)[a-z]*"
    r"|Karo|Kasie?|AK[BP]P?|Ip[td][ua]|Kom(?:pol|bes)|Irjen|Brigjen|Direktur|Bupati|Gubernur|Camat"
    r"|(?:Korban|Pelaku|Tersangka)(?=,))\b"
)
"""What a sentence begins with when a person is its subject."""

_LONGEST_SUBJECT = 15
"""So many capitals at most stand in front of a verb: an office, its unit, a rank, a name, degrees."""

_LINK_END = later(
    r"""
    (?P<glued> (?: (?<=[a-z][a-z])[a-z] | [0-9)!?"”'’] ) (?= [A-Z][a-z]+[ ,][ ]?[a-z]) )     # PStore GlowHal tersebut
  | (?P<quote> [ ] (?= ["“] [A-Z]) )                              # Pelayanan Publik "Kegiatan ini
  | (?P<mark>  [a-z0-9)!?] (?= ["“] [A-Z]) )
    """,
    re.VERBOSE,
)


_PATH = later(r"(?:Home|Beranda)\s*[»›>/|]")
"""Where the page stands on its site: ``Beranda / Daerah / Bantul``."""


class Page(NamedTuple):
    """What each kind of furniture is told from; ``last_story`` is the number of the last real paragraph."""

    text: str
    lines: list[Range]
    last_story: int


_INITIALS = later(r"\s*\((?:[A-Za-z]{2,4}(?:/[A-Za-z]{2,4})?|\*+)\)\s*\Z")


def furniture(text: str, lines: list[Range], cues: list[Cue], words: Vocabulary) -> list[Range]:
    """The stretches that are no part of the article, in order, none overlapping another."""
    found = [
        line for line in lines if line.end - line.start <= _SHORT_LINE and _is_furniture(text, line, words)
    ]
    page = Page(text, lines, next((n for n in reversed(range(len(lines))) if is_story(text, lines[n])), -1))
    for number, cue in enumerate(cues):
        if cue.part in _STRETCH:
            at = bisect_right(lines, cue.start, key=_START) - 1
            stretch = _STRETCH[cue.part](page, at, cue, _following(text, lines[at], cues, number))
            if stretch is not None:
                found.append(stretch)
                if stretch.end == len(text):
                    break
    return merged(found)


def _following(text: str, line: Range, cues: list[Cue], number: int) -> int:
    """Where the next cue begins; no verb of a title is one: ``Ibu Bagikan Permen``."""
    near = cues[number].end + 1
    for cue in cues[number + 1 : number + 4]:
        if cue.start <= near:  # one cue in two words: "Simak juga Video:"
            continue
        is_link = cue.part in (Part.LINK, Part.TEASER, Part.MARK)
        if is_link or ":" in text[cue.end - 1 : cue.end + 2] or cue.start >= line.end:
            return cue.start
        if _stands_apart(text, line, cue):
            return cue.start
    return len(text)


def merged(ranges: list[Range]) -> list[Range]:
    """The ranges in order, those that overlap made one."""
    ranges.sort()
    found: list[Range] = []
    for one in ranges:
        if found and one.start < found[-1].end:
            found[-1] = Range(found[-1].start, max(one.end, found[-1].end))
        else:
            found.append(one)
    return found


def _is_furniture(text: str, line: Range, words: Vocabulary) -> bool:
    """Whether a short line is a button, a number of comments, a row of marks, or tags (#PolriPresisi)."""
    said = text[line.start : line.end]
    return (
        said.lower() in words.whole_lines
        or said[0] == "#"
        or (said.isdigit() and len(said) < 4)
        or _PATH.match(said) is not None
    )


def _mark(page: Page, at: int, cue: Cue, following: int) -> Range | None:
    """Furniture by itself; a whole line if it begins one of its own."""
    text, lines, _ = page
    line = lines[at]
    if cue.start <= line.start + 1 and line.end - cue.end < _SHORT_LINE:
        return line
    return Range(cue.start, cue.end) if _stands_apart(text, line, cue) or _is_button(text, cue) else None


def _is_button(text: str, cue: Cue) -> bool:
    """Whether a mark is set in capitals as no words of a sentence are: ``Halaman Selanjutnya Kapolsek``."""
    said = text[cue.start : cue.end]
    return " " in said and (said.isupper() or (said.istitle() and text[cue.end + 1 : cue.end + 2].isupper()))


def _link(page: Page, at: int, cue: Cue, following: int) -> Range | None:
    """A cue with the title that it links to."""
    text, lines, _ = page
    line = lines[at]
    has_colon = text[cue.end - 1] == ":" or text[cue.end : cue.end + 2].lstrip(" ")[:1] == ":"
    if not has_colon and not _stands_apart(text, line, cue):
        return None
    opened = text[cue.start - 1 : cue.start] == "("
    if opened:
        close = text.find(")", cue.end, min(line.end, cue.end + _TITLE))
        return Range(cue.start - 1, close + 1) if close >= 0 else None
    if line.end - cue.end < 6 and not text[cue.end : line.end].strip(" :"):  # the title is in the next line
        beyond = lines[at + 1] if at + 1 < len(lines) else line
        is_title = beyond.end - beyond.start <= _TITLE and text[beyond.end - 1] not in '.”"'
        return Range(cue.start, beyond.end if is_title else line.end)
    initials = _INITIALS.search(text, max(cue.end, line.end - 16), line.end)
    end = initials.start() if initials else line.end
    goes_on = text[end - 1] in '."”' and not text.endswith("...", cue.end, end)
    if cue.start == line.start and end - cue.end <= _TITLE and not goes_on:
        return Range(cue.start, min(end, following))
    return Range(cue.start, _link_end(text, cue.end, min(end, following)))


def _link_end(text: str, start: int, end: int) -> int:
    """Where a title that stands in the run of a text ends: before a quotation, a glued or a plain sentence."""
    limit = min(end, start + _TITLE)
    stop = _LINK_END.search(text, start + 2, limit)
    if stop:
        limit = stop.end()
    if limit == end and (stop or (end - start <= _TITLE and not _SENTENCE.search(text, start, end))):
        return end
    return _title_end(text, start, limit)


def _title_end(text: str, start: int, limit: int) -> int:
    """Where a title ends whose words begin with capitals: the sentence behind it soon goes on in small letters.

    That sentence begins with the last capital, or with the office in front of a name, "yang" behind it or not.
    """
    while text[start : start + 1] in (" ", ":"):
        start += 1
    capitals: list[int] = []
    before: list[int] = []
    at = start
    while at < limit:
        word = _TITLE_WORD.match(text, at, limit) or (
            at < start + _SHORTEST and _ANY_WORD.match(text, at, limit)
        )
        if not word or (at > start and _OPENER.match(text, at)):
            limit = max(limit, at + 1)
            capitals = [at] if word else before if text.endswith(" yang ", start, at) else capitals
            break
        before = capitals
        capitals = [*capitals[-_LONGEST_SUBJECT:], at] if word["capital"] else capitals[-1:]
        at = word.end()
    if at >= limit or not capitals or capitals[-1] <= start + 12:
        return limit
    return next((one for one in capitals if one > start and _OFFICE.match(text, one)), capitals[-1])


_OPENER = later(
    r"(?:(?:Selain|Sementara) itu|Sebelumnya|Namun|Menurut(?:nya)?|Adapun|Kemudian|Selanjutnya|Meskipun|Sedangkan"
    r"|Bahkan|Diantaranya|Diketahui|Dijelaskan|Terpisah|Ia|Dia)\b"
)
"""Words that begin sentences and stand in no headline."""

_SENTENCE = later(r"[a-z0-9)]{2}[.!?] [A-Z\"“]")


def _teaser(page: Page, at: int, cue: Cue, following: int) -> Range | None:
    """A cue with the name of the video."""
    text, lines, _ = page
    line = lines[at]
    if not _stands_apart(text, line, cue):
        return None
    if text[cue.start] == "[":
        close = text.find("]", cue.end, line.end)
        return Range(_title_before(text, line.start, cue.start), close + 1 if close >= 0 else cue.end)
    stop = min(line.end, following)
    if stop - cue.end > _TITLE:
        ended = _TEASER_END.search(text, cue.end, cue.end + _TITLE)
        stop = ended.end() if ended else cue.end + _TITLE
    return Range(cue.start, stop)


def _title_before(text: str, low: int, end: int) -> int:
    """Where the title begins that a colon parts from a video: ``katanya. Panas! Dua Sopir Adu Mulut: [Gambas``."""
    colon = text.rfind(":", end - 2, end)
    if colon >= 0:
        for stop in _SENTENCE_STOP.finditer(text, max(low, colon - _TITLE), colon):
            if all(_TITLE_WORD.match(word) for word in text[stop.end() : colon].split(" ")):
                return stop.end()
    return end


_SENTENCE_STOP = later(r"[.!?\"”] ")
_TEASER_END = later(r"['\"”’]:?|:\s|[.?!](?=\s|[A-Z])")


def _closing(page: Page, at: int, cue: Cue, following: int) -> Range | None:
    """Everything from a cue on, if no story follows; else its line, if it is short."""
    text, lines, _ = page
    line = lines[at]
    at_start = cue.start <= line.start + 2
    phrase = text[cue.start : cue.end]
    if at_start and line.end - cue.end > _TITLE and " " not in phrase and phrase[-1] != ":":
        return None
    if not at_start and phrase.lower().startswith("sumber"):  # (Sumber: Freepik)
        return None
    is_told = (" " in phrase or phrase[-1] == ":") and _stands_apart(text, line, cue)
    if not at_start and not is_told and "©" not in phrase and not phrase.startswith("PT "):
        return None
    rest = text[cue.end : min(line.end, cue.end + _SHORT_LINE)].strip(" :.")
    if at_start and rest and phrase[-1] not in ":" and " " not in phrase and rest[0].isalnum():
        return None
    if page.last_story <= at:
        initials = _INITIALS.search(text, max(cue.end, len(text) - 16))
        return Range(cue.start, initials.start() if initials else len(text))
    longest = _NOTICE if " " in phrase else _TITLE
    return line if at_start and line.end - line.start <= longest else None


def is_story(text: str, line: Range) -> bool:
    """Whether a line reads like a paragraph."""
    return line.end - line.start > 110 and text[line.end - 1] in '.”"'


def _stands_apart(text: str, line: Range, cue: Cue) -> bool:
    """Whether a cue begins a line or follows the end of a sentence."""
    at = cue.start - 1
    while at >= line.start and text[at] in " ([•»-*":
        at -= 1
    return at < line.start or text[at] in ".!?\"”’')]:…*" or (at == cue.start - 1 and text[at].isalnum())


_STRETCH = {
    Part.LINK: _link,
    Part.TEASER: _teaser,
    Part.MARK: _mark,
    Part.CLOSING: _closing,
}
