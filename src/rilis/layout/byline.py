"""Bylines: who wrote and edited, by labels, by a line of its own, by initials behind the story."""

from __future__ import annotations

import re
from bisect import bisect_right
from operator import attrgetter
from typing import NamedTuple

from rilis.layout.cues import Cue, Part, Vocabulary
from rilis.layout.lines import trimmed
from rilis.layout.sheet import BylineBlock, Range
from rilis.lexicon.patterns import later
from rilis.lexicon.words import ordinary
from rilis.model import BylineRole

_WORD = r"[^\W\d_](?:(?!(?<=[a-z])[A-Z]{4})[\w.'’-])*+"
_NAME = rf"{_WORD}(?:\ {_WORD}){{0,4}}"
_NAMES = later(rf"{_NAME}(?:\s?(?:,|&|/|\bdan\b)\s?{_NAME}){{0,4}}")
_PART = later(r"[^ ]+")
_SPLIT = later(r"\s*(?:[,&/+;]|\bdan\b)\s*")
_COLON = later(r"\s*[:|]\s*(?:[:|]\s*)?")
_AFTER_NAMES = later(r"[\s|/().,;•*-]*(?:\d.*|\Z)", re.S)

_CAPITALS = r"[A-Z][\w.'’-]*(?:\ [A-Z][\w.'’-]*)"
_HEADER = later(rf"(?P<name>{_CAPITALS}{{1,3}})\ [-–|]\ (?P<house>[\w.]+(?:\ [A-Z]\w+)?)")
_HEADER_AT_END = later(r"(?P<name>[A-Z][\w.'’]+\ [A-Z][\w.'’]+)\ [-–]\ [a-z]+[A-Z]\w+\s*\Z")
"""Behind a name the house in camel case, as nobody else is written: detikJateng."""
_BY = later(
    rf"(?:[Oo]leh|OLEH|[Bb]y)\ (?P<name>{_CAPITALS}{{0,3}})"
    r"(?=\s*\Z|,\ (?:wartawan|reporter|jurnalis|kontributor)\b"
    r"|\ (?:[Dd]iperbarui|[Dd]iterbitkan|[Dd]ipublikasikan|pada\ \d|\d|[-|–•]))"
)
_REPORT = later(
    r",?\ *(?:[\w-]+\.(?:com|co\.id|co|id)|[A-Z][\w-]+(?:\ [A-Z]\w+)?)(?:,\ *|\ +)"
    r"(?P<name>[A-Z](?:(?!(?<=[a-z])[A-Z]{4})[\w.'’-])*+(?:\ [A-Z](?:(?!(?<=[a-z])[A-Z]{4})[\w.'’-])*+){0,3})"
)
_HEADER_LABELS = frozenset({"Penulis", "Editor", "Reporter", "Pewarta"})
"""Labels that also stand without a colon, in a line with nothing but a name."""
_NO_NAME = later(
    r"(?:red|kontributor|reporter|wartawan|koresponden|tim|redaksi|admin|humas\w*|polres\w*|polda|polsek)\b.*|.*\.(?:com|co|id|net)\b.*|\W*|.*:.*",
    re.I,
)

_ALONE = later(rf"\ (?P<name>{_CAPITALS}{{1,3}})\Z")
_CERTAIN = later(rf"{_CAPITALS}{{1,2}}(?=\ ?\Z|\ [A-Z][a-z]+ [a-z]|\W)")
_FULL_NAME = later(rf"{_CAPITALS}{{1,3}}")
_START = attrgetter("start")

_Found = tuple[list[BylineBlock], list[Range]]
"""The names, and the stretches that are no part of the story any more."""


def labelled(text: str, lines: list[Range], cues: list[Cue], words: Vocabulary) -> _Found:
    """Names behind labels: ``Penulis: Rina Laksmi | Editor: Budi``, ``Laporan Wartawan Beritaku.com, Rina``."""
    names: list[BylineBlock] = []
    taken: list[Range] = []
    for cue, behind in _labels(text, cues) if lines else ():
        line = lines[max(0, bisect_right(lines, cue.start, key=_START) - 1)]
        limit = min(line.end, behind)
        if not line.start <= cue.start < line.end:
            continue
        if not _stands_apart(text, line, cue, taken) and not _ends_line(text, cue, limit):
            continue
        found = _report(text, cue, limit) if cue.part is Part.REPORT else _behind(text, line, cue, limit)
        found = found or _below(text, lines, line, cue)
        if found:
            names += [BylineBlock(name, cue.role or BylineRole.AUTHOR) for name in _parts(text, found, words)]
            taken.append(Range(cue.start, found.end))
    return names, taken


def _labels(text: str, cues: list[Cue]) -> list[tuple[Cue, int]]:
    """The labels in order, each with where the next label or the furniture behind it begins."""
    found: list[tuple[Cue, int]] = []
    limit = len(text)
    for cue in reversed(cues):
        if cue.part in (Part.LABEL, Part.REPORT):
            found.append((cue, limit))
            if cue.part is Part.LABEL and _COLON.match(text, cue.end):
                limit = cue.start
        elif cue.part not in (Part.CREDIT, Part.CAPTION):
            limit = cue.start
    found.reverse()
    return found


def _stands_apart(text: str, line: Range, cue: Cue, taken: list[Range]) -> bool:
    """Whether a label begins a line, follows a sentence, a bar or another label's names."""
    at = cue.start - 1
    while at >= line.start and text[at] == " ":
        at -= 1
    return at < line.start or text[at] in '([|/.!?"”)*•;' or bool(taken and at < taken[-1].end)


def _ends_line(text: str, cue: Cue, limit: int) -> bool:
    """Whether a label with its names is the last in a line, or before the furniture: ``lagi Editor: Rina Laksmi``."""
    colon = _COLON.match(text, cue.end, limit) if text[cue.start : cue.end] in _HEADER_LABELS else None
    found = _NAMES.match(text, colon.end(), limit) if colon and limit - cue.end < _TAG else None
    return found is not None and _AFTER_NAMES.fullmatch(text, found.end(), limit) is not None


def _behind(text: str, line: Range, cue: Cue, limit: int) -> Range | None:
    """The names behind a label and its colon; without a colon only if they fill the line."""
    colon = _COLON.match(text, cue.end, limit)
    if not colon:
        by = _BY.match(text, cue.start, line.end) if cue.start == line.start else None
        alone = by or (
            _ALONE.match(text, cue.end, line.end) if text[cue.start : cue.end] in _HEADER_LABELS else None
        )
        return Range(*alone.span("name")) if alone else None
    found = _NAMES.match(text, colon.end(), limit)
    if not found:
        return None
    if _AFTER_NAMES.fullmatch(text, found.end(), limit):
        return Range(*found.span())
    return _before_story(text, Range(*found.span())) if _CERTAIN.match(text, colon.end(), limit) else None


def _before_story(text: str, names: Range) -> Range:
    """Names without the words of the story that go on behind them: ``OLEH: JAKA WIRANTA DI DALAM rapat``."""
    end = names.start
    for word in _PART.finditer(text, *names):
        if word.start() > names.start and word[0].lower() in ordinary() and word[0].lower() != "dan":
            break
        end = word.end()
    return Range(names.start, end)


def _below(text: str, lines: list[Range], line: Range, cue: Cue) -> Range | None:
    """The name in the line below a label that fills its own: "Editor", "Rina Laksmi"."""
    number = bisect_right(lines, line.start, key=_START)
    if (
        line != (cue.start, cue.end)
        or number == len(lines)
        or text[cue.start : cue.end] not in _HEADER_LABELS
    ):
        return None
    name = lines[number]
    return name if name.end - name.start < _TAG and _FULL_NAME.fullmatch(text, *name) else None


def _report(text: str, cue: Cue, limit: int) -> Range | None:
    """The reporter behind an outlet; a dateline may be glued on: ``Rina LaksmiTRIBUNNEWS.COM, JAKARTA``."""
    found = _REPORT.match(text, cue.end, limit)
    return Range(*found.span("name")) if found else None


def _parts(text: str, names: Range, words: Vocabulary) -> list[Range]:
    """Each of several names; outlets, offices and ``Kontributor Brebes`` are none."""
    found: list[Range] = []
    start = names.start
    for split in (*_SPLIT.finditer(text, names.start, names.end), None):
        end = split.start() if split else names.end
        part = trimmed(text, start, end, " .,*-|")
        if found and _is_trade(text[part.start : part.end]):
            break
        if part.end > part.start and is_name(text[part.start : part.end], words):
            found.append(part)
        start = split.end() if split else end
    return found


def _is_trade(said: str) -> bool:
    """Whether what follows a name is what somebody is: ``Jaka Wiranta, Dosen Ilmu Hukum & Politik``."""
    first = said.partition(" ")[0].lower()
    return len(first) > 4 and first in ordinary()


def is_name(said: str, words: Vocabulary) -> bool:
    """Whether initials or a name are somebody's: not an outlet's tag, an office, a mark."""
    plain = said.lower()
    return not (
        plain in words.nobody or plain in words.outlets or plain.isdigit() or _NO_NAME.fullmatch(said)
    )


def header(text: str, line: Range, words: Vocabulary) -> Range | None:
    """The name in a line of its own under the headline: ``Jaka Wiranta - detikSumbagsel``."""
    if line.end - line.start > 120:
        return None
    by = _BY.match(text, line.start, line.end)
    if by:
        return Range(*by.span("name"))
    found = _HEADER.fullmatch(text, line.start, line.end)
    if not found:
        return None
    house = found["house"].lower()
    if house not in words.outlets and not house.startswith("detik") and "." not in house:
        return None
    return Range(*found.span("name"))


def above_moment(text: str, line: Range) -> Range | None:
    """The name that fills the line above the moment of publication: ``Rina Laksmi``."""
    return line if line.end - line.start < _TAG // 2 and _FULL_NAME.fullmatch(text, *line) else None


def header_in_run(text: str, line: Range) -> tuple[Range, Range] | None:
    """The same where line ends were lost: the name, and what is to be left out with it.

    The headline before it ends nowhere visible; a name is taken to have two words.
    """
    found = _HEADER_AT_END.search(text, max(line.start, line.end - 70), line.end)
    return (Range(*found.span("name")), Range(*found.span())) if found else None


_BRACKETED = later(r"[(\[]\s*(?P<inside>[^()\[\]\n]{0,40}?)\s*[)\]][\s.*]*\Z")
_STARS = later(r"\s*\*+(?:[Hh]umas\w*)?/?(?P<inside>\w*)[\s*]*\Z")
_CAPITALS_ALONE = later(r"(?P<inside>[A-Z]{2,3}|[A-Z]{3,}(?:\ [A-Z]{2,}){1,2})")
"""Initials, or a whole name as TEMPO prints it: ``RINA LAKSMI``."""
_SMALL_INITIALS = later(r"[a-z0-9]{2,4}(?:/[a-z0-9*]{1,4}){0,2}|[A-Z]{2,3}/[A-Z]{2,3}(?:-\d)?")
_TOKEN = later(r"[A-Za-z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,2}")
_DEEPEST = 40
"""No more lines than that stand behind the story's last paragraph."""
_TAG = 70


class Ending(NamedTuple):
    """What ends the story: initials, the stretch they take, and the number of the first line behind it."""

    names: list[BylineBlock]
    taken: Range
    behind: int


def ending(text: str, lines: list[Range], words: Vocabulary) -> Ending | None:
    """The mark at the story's end: ``(ak)``, ``(bri/asp)``, ``[cob]``, ``(*)``, ``AK`` in a line of its own."""
    for number in range(len(lines) - 1, max(-1, len(lines) - _DEEPEST), -1):
        line = lines[number]
        found = _mark(text, line, number == len(lines) - 1)
        if found:
            inside = Range(*found.span("inside"))
            if _is_nobody(found["inside"], words) or _is_mark(text, line, found):
                is_source = (
                    text[found.start()] == "[" and len(found["inside"]) > 4 and found["inside"].islower()
                )
                parts = [] if is_source else _parts(text, inside, words)  # [jawapos]
                names = [
                    BylineBlock(part, BylineRole.INITIALS) for part in parts if _TOKEN.fullmatch(text, *part)
                ]
                return Ending(names, Range(found.start(), line.end), number + 1)
        if line.end - line.start > _TAG or text[line.end - 1] in '.!?”"':
            return None
    return None


def _mark(text: str, line: Range, is_last: bool) -> re.Match[str] | None:
    start = max(line.start, line.end - 50)
    last = text[line.end - 1]
    if last in ")].*":
        return _BRACKETED.search(text, start, line.end) or _STARS.search(text, start, line.end)
    if text.find("*", start, line.end) >= 0:
        return _STARS.search(text, start, line.end)
    return _CAPITALS_ALONE.fullmatch(text, line.start, line.end) if is_last else None


def _is_nobody(inside: str, words: Vocabulary) -> bool:
    """Whether brackets hold an outlet, a mark, or nothing: ``(RMOL)``, ``(*)``, ``[]``."""
    plain = inside.strip("* ").lower()
    return not plain or plain in words.nobody or plain in words.outlets


def _is_mark(text: str, line: Range, found: re.Match[str]) -> bool:
    """Whether brackets stand behind the story's last full stop, or hold what only initials look like."""
    inside = found["inside"]
    if inside.isupper() and any(word in ordinary() for word in inside.lower().split()):
        return False  # BERITA TERBARU
    if inside.count(" ") > 3 or (inside[:1].isdigit() and not inside[-1:].isalpha()):
        return False
    before = text[line.start : found.start()].rstrip()
    return not before or before[-1] in ".!?”\"'" or _SMALL_INITIALS.fullmatch(inside) is not None
