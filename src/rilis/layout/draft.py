"""One article being laid out: line after line is told what it is until only the story remains."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from operator import attrgetter

from rilis.layout import byline
from rilis.layout.credits import IN_RUN, Credited, credited, is_credit, known_caption, paired, photo
from rilis.layout.cues import Cue, Part, vocabulary
from rilis.layout.dateline import Found, dateline
from rilis.layout.fold import Folded, fold
from rilis.layout.furniture import furniture, is_story, merged
from rilis.layout.head import head
from rilis.layout.lines import cut, lines, trimmed
from rilis.layout.published import published_inline, published_line
from rilis.layout.sentences import sentences
from rilis.layout.sheet import BylineBlock, DatelineBlock, PhotoBlock, Range, Sheet
from rilis.lexicon import Lexicon
from rilis.lexicon.patterns import later
from rilis.model import BylineRole

_HEAD_LINES = 9
"""No more lines than that stand above the story."""
_SHORT_LINE = 120
"""No name or moment of publication stands in a longer one."""
_STORY_LINES = 2
"""Behind so many paragraphs no dateline follows."""
_HEAD_RUN = 700
"""Nor more characters where line ends were lost."""
_LONGEST_CAPTION, _LONGEST_CREDITED = 420, 600
"""The second for a line of its own that names its source."""
PULL_QUOTE = later(r"[\"“][^\"“”\n]{20,300}[\"”] (?=[A-Z])")
_BRACKETS = later(r"[(\[](?P<inside>[^()\[\]\n]{2,80})[)\]]\s*(?=[A-Z])")
_SENTENCE_ENDS = (". ", '." ', ".” ", "? ", "! ", "!” ", "?” ")
_START = attrgetter("start")


class Draft:
    """The lines that are still to be told, and what has been told."""

    def __init__(
        self, folded: Folded, title: str | None, lexicon: Lexicon, captions: Sequence[str] = ()
    ) -> None:
        self.folded = folded
        self.text = folded.text
        self.title = title
        self.captions = captions
        self.words = vocabulary(lexicon)
        self.lines: list[Range] = lines(self.text)
        self.blank: list[Range] = []
        self.byline: list[BylineBlock] = []
        self.photos: list[PhotoBlock] = []
        self.headline: Range | None = None
        self.published: Range | None = None
        self.dateline: DatelineBlock | None = None

    def sheet(self) -> Sheet:
        """The article laid out."""
        cues = self.words.cues(self.text)
        if self.captions:
            self._take_known_captions()
            cues = [cue for cue in cues if any(line.start <= cue.start < line.end for line in self.lines)]
        if cues:
            self._take_furniture(cues)
            self._take_labelled_names(cues)
        self._take_head_matter()
        self._take_head()
        self._take_photos_inside(cues)
        self._take_ending()
        text = _blanked(self.text, merged(self.blank))
        return Sheet(
            folded=self.folded,
            text=text,
            headline=self.headline,
            dateline=self.dateline,
            photos=self.photos,
            byline=sorted(self.byline),
            published=self.published,
            paragraphs=self.lines,
            sentences=sentences(text, self.lines),
        )

    def _take(self, ranges: list[Range]) -> None:
        """Takes stretches, in order, out of the story."""
        if ranges:
            self.blank += ranges
            self.lines = [line for line in cut(self.lines, ranges, self.text) if not self._is_debris(line)]

    def _is_debris(self, line: Range) -> bool:
        """Whether a line is but the bracket or bar that stood around what was taken."""
        return line.end - line.start < 3 and not any(map(str.isalnum, self.text[line.start : line.end]))

    def _take_known_captions(self) -> None:
        """Takes the captions that are known to be such; a credit by itself goes with the one next to it."""
        taken: list[Range] = []
        found: list[Credited] = []
        for caption in self.captions:
            said = fold(caption).text.strip()
            start = f"\n{self.text}\n".find(f"\n{said}\n")
            if (
                not said
                or start < 0
                or any(start < one.end and one.start < start + len(said) for one in taken)
            ):
                continue
            rows = lines(said)
            taken.append(Range(start, start + len(said)))
            found.append(known_caption(self.text, [Range(start + a, start + b) for a, b in rows], self.words))
        for one in paired(found):
            self.photos.append(photo(self.text, one.caption, one.credit, self.words))
        shown = sorted(one.caption for one in self.photos if one.caption)
        taken.sort()
        self.blank += cut(taken, shown, self.text)
        self.lines = cut(self.lines, taken, self.text)

    def _take_furniture(self, cues: list[Cue]) -> None:
        self._take(furniture(self.text, self.lines, cues, self.words))

    def _take_labelled_names(self, cues: list[Cue]) -> None:
        names, taken = byline.labelled(self.text, self.lines, cues, self.words)
        self.byline += names
        self._take(taken)
        if taken:
            self._take_tail(bisect_right(self.lines, taken[-1].start, key=_START))

    def _take_tail(self, number: int) -> None:
        """Takes short lines behind the story's end, such as tags and an imprint."""
        behind = self.lines[number:]
        told = any(is_story(self.text, line) for line in self.lines[:number])
        if behind and told and not any(is_story(self.text, line) for line in behind):
            self._take([line for line in behind if not self._is_caption(line)])

    def _is_caption(self, line: Range) -> bool:
        return credited(self.text, line, self.words, in_head=False) is not None

    def _take_head_matter(self) -> None:
        """Takes the moment of publication and the reporter's line from above the story."""
        short = [line for line in self.lines[:_HEAD_LINES] if line.end - line.start <= _SHORT_LINE]
        for line in short:
            name = byline.header(self.text, line, self.words) if line.start else None
            if name:
                self.byline.append(BylineBlock(name, BylineRole.AUTHOR))
                self._take([Range(line.start, name.end if self.text[line.start] in "oObB" else line.end)])
        above: Range | None = None
        for line in self.lines[:_HEAD_LINES] if short else ():
            found = published_line(self.text, line)
            if found:
                self.published = self.published or found[0]
                name = byline.above_moment(self.text, above) if above and above.start else None
                if name:
                    self.byline.append(BylineBlock(name, BylineRole.AUTHOR))
                self._take([*([name] if name else []), found[1]])
            above = line
        if self.published is None and self.lines:
            self._take_published_in_run(self.lines[0])

    def _take_published_in_run(self, line: Range) -> None:
        """The same where line ends were lost; the headline in front of it ends nowhere visible."""
        self.published = published_inline(self.text, line)
        if self.published is None:
            return
        self._take([self.published])
        above = self.lines[0]
        if above.end > self.published.start:
            return
        found = byline.header_in_run(self.text, above)
        if found:
            self.byline.append(BylineBlock(found[0], BylineRole.AUTHOR))
            self.blank.append(found[1])
        self.lines = self.lines[1:]

    def _take_head(self) -> None:
        """Tells headline, captions and dateline apart, and begins the story behind them."""
        self._take_title_in_run()
        begun = self._find_dateline()
        if begun is None and self._take_photo_in_run():
            begun = self._find_dateline()
        pulled = self._find_behind_pull_quote() if begun is None else None
        found = head(
            self.text,
            self.lines,
            begun,
            None if self.headline else self.title,
            self.words,
            photos_known=bool(self.photos),
        )
        self.headline = self.headline or found.headline
        self.photos += found.photos
        shown = [self.headline, *(one.caption for one in found.photos)]
        above = self.lines[: found.story]
        self.lines = self.lines[found.story :]
        self.blank += cut(above, sorted(one for one in shown if one), self.text)
        if begun:
            self._begin_behind(begun[1])
        elif pulled:
            self._part_pull_quote(*pulled)

    def _find_behind_pull_quote(self) -> tuple[int, Found] | None:
        """Where a quotation in front of the dateline ends, and the dateline: ``"Aman," Ambon (ANTARA) - Polisi``."""
        line = self.lines[0] if self.lines else None
        quote = PULL_QUOTE.match(self.text, *line) if line else None
        found = dateline(self.text, quote.end(), line.end, self.words) if quote and line else None
        return (quote.end(), found) if quote and found and found.certain else None

    def _part_pull_quote(self, end: int, found: Found) -> None:
        """Keeps the quotation as a paragraph of the story in front of what follows the dateline."""
        if not self.lines or not self.lines[0].start < end < self.lines[0].end:
            return
        self.dateline = found.block
        whole = self.lines[0]
        self.blank += cut([Range(end, found.story)], found.days, self.text)
        self.lines[:1] = [
            trimmed(self.text, whole.start, end),
            trimmed(self.text, found.story, whole.end, " –—-:"),
        ]

    def _begin_behind(self, found: Found) -> None:
        """Takes the dateline from the first line; a date in it stays to be read: ``AMBON, 5 September 2025 –``."""
        self.dateline = found.block
        taken = Range(self.lines[0].start, found.story)
        self.lines = cut(self.lines, [taken], self.text)
        self.blank += cut([taken], found.days, self.text)
        self._trim_first()

    def _trim_first(self) -> None:
        """A dash that a line break parted from its dateline begins no story."""
        if self.lines:
            first = self.lines[0]
            self.lines[0] = trimmed(self.text, first.start, first.end, " –—-:")

    def _find_dateline(self) -> tuple[int, Found] | None:
        """The dateline and the number of its line: one that more than its shape speaks for, else the first."""
        doubtful: tuple[int, Found] | None = None
        told = 0
        for number, line in enumerate(self.lines[:_HEAD_LINES]):
            told += is_story(self.text, line)
            if told > _STORY_LINES:
                break
            found = dateline(self.text, line.start, line.end, self.words)
            if found and found.certain:
                return number, found
            if found and doubtful is None:
                doubtful = number, found
        return doubtful

    def _take_title_in_run(self) -> None:
        """The title that was given apart, where it begins a line that goes on."""
        title = fold(self.title).text.strip() if self.title else ""
        if title and self.lines:
            first = self.lines[0]
            if first.end - first.start > len(title) and self.text.startswith(title, first.start):
                self.headline = Range(first.start, first.start + len(title))
                self.lines = cut(self.lines, [self.headline], self.text)

    def _take_photo_in_run(self) -> bool:
        """A caption with its credit in front of the story where line ends were lost."""
        if not self.lines:
            return False
        first = self.lines[0]
        for found in _BRACKETS.finditer(self.text, first.start, min(first.end, first.start + _HEAD_RUN)):
            inside = Range(*found.span("inside"))
            before = dateline(self.text, found.end(), first.end, self.words) is not None
            if is_credit(self.text[inside.start : inside.end], self.words, in_head=before):
                caption = Range(first.start, found.end("inside") + 1)
                taken = credited(self.text, caption, self.words, in_head=True)
                if taken:
                    self.photos.append(photo(self.text, taken.caption, taken.credit, self.words))
                    self.blank.append(Range(found.start(), found.end("inside") + 1))
                    self.lines[0] = trimmed(self.text, found.end(), first.end)
                    return True
        return False

    def _take_ending(self) -> None:
        """Takes the initials behind the story, and the tags behind them."""
        found = byline.ending(self.text, self.lines, self.words)
        if found:
            self.byline += found.names
            behind = [line for line in self.lines[found.behind :] if not self._is_caption(line)]
            self._take([found.taken, *behind])

    def _take_photos_inside(self, cues: list[Cue]) -> None:
        """Takes captions that stand between the paragraphs or behind them."""
        told = {
            bisect_right(self.lines, cue.start, key=_START) - 1
            for cue in cues
            if cue.part in (Part.CREDIT, Part.CAPTION)
        }
        taken: list[Range] = []
        for number in sorted(told):
            line = self.lines[number] if number >= 0 else None
            if line is None or line in taken:
                continue
            size = line.end - line.start
            runs = self._photos_in_run(line) if size > _LONGEST_CAPTION else []
            if runs or size > _LONGEST_CREDITED:
                taken += runs
                continue
            found = credited(self.text, line, self.words, in_head=False)
            if found:
                beside = None if found.caption else self._beside(number)
                beside = None if beside in taken else beside
                caption = found.caption or beside
                self.photos.append(photo(self.text, caption, found.credit, self.words))
                self.blank += cut([line], [found.caption] if found.caption else [], self.text)
                taken += [line, *([beside] if beside else [])]
        self.lines = cut(self.lines, sorted(taken), self.text)

    def _beside(self, number: int) -> Range | None:
        """The line that a credit of its own stands with: parted from it by one line end, from the others by two."""
        line = self.lines[number]
        above = self.lines[number - 1] if number else None
        below = self.lines[number + 1] if number + 1 < len(self.lines) else None
        near = [
            one
            for one, gap in (
                (above, self.text[above.end : line.start] if above else ""),
                (below, self.text[line.end : below.start] if below else ""),
            )
            if one and gap.count("\n") == 1 and one.end - one.start <= _LONGEST_CAPTION
        ]
        return near[0] if len(near) == 1 else None

    def _photos_in_run(self, line: Range) -> list[Range]:
        """Takes captions, each with its credit in brackets, out of a text that lost its line ends."""
        taken: list[Range] = []
        for found in IN_RUN.finditer(self.text, line.start, line.end):
            low = max(taken[-1].end if taken else line.start, found.start() - _LONGEST_CAPTION)
            stop = max(self.text.rfind(mark, low, found.start() - 2) for mark in _SENTENCE_ENDS)
            if stop < 0:
                continue
            start = self.text.index(" ", stop) + 1
            caption = trimmed(self.text, start, found.start())
            self.photos.append(photo(self.text, caption, Range(*found.span("credit")), self.words))
            self.blank.append(Range(*found.span()))
            taken.append(Range(start, found.end()))
        return taken


def _blanked(text: str, ranges: list[Range]) -> str:
    """The text with newlines in the place of every stretch, so that offsets hold."""
    if not ranges:
        return text
    parts: list[str] = []
    done = 0
    for start, end in ranges:
        parts += text[done:start], "\n" * (end - start)
        done = end
    parts.append(text[done:])
    return "".join(parts)
