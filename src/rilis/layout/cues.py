"""The phrases that tell what a line is, found in one pass, and what else layout knows by name."""

from __future__ import annotations

import enum
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

import ahocorasick_rs

from rilis.lexicon import Kind, Lexicon
from rilis.lexicon.rows import CueRow
from rilis.model import BylineRole


class Part(enum.StrEnum):
    """What a cue tells."""

    LINK = "link"
    """Another article's title follows: Baca juga."""
    TEASER = "teaser"
    """A video follows: Simak Video."""
    MARK = "mark"
    """Furniture by itself, in a line or inside one: ADVERTISEMENT."""
    LINE = "line"
    """Furniture where it is the whole line: Iklan."""
    CLOSING = "closing"
    """The story is over: Tags:, Bagikan."""
    LABEL = "label"
    """A byline's label: Penulis."""
    REPORT = "report"
    """An outlet, then the reporter: Laporan Wartawan Tribunnews.com, NAME."""
    CAPTION = "caption"
    """A caption follows: Ket. Foto."""
    CREDIT = "credit"
    """A credit follows, or is this: Foto:, Dok."""
    PLACE = "place"
    """A newsroom's town that no police unit is named after: Tenggarong."""
    SOURCE = "source"
    """What stands like initials behind the story and is nobody: jawapos, humas."""


class Cue(NamedTuple):
    """A cue at its place."""

    start: int
    end: int
    part: Part
    role: BylineRole | None


class Vocabulary:
    """What layout knows by name: cues, outlets, regions."""

    def __init__(self, lexicon: Lexicon) -> None:
        rows: list[CueRow] = list(lexicon.rows(Kind.CUE))
        forms = {
            form: (Part(row.part), BylineRole(row.role) if row.role else None)
            for row in rows
            if row.part not in (Part.SOURCE, Part.LINE, Part.PLACE)
            for variant in row.variants
            for form in (variant, variant[0].upper() + variant[1:], variant.upper(), variant.title())
        }
        self._meanings = list(forms.values())
        self._automaton = ahocorasick_rs.AhoCorasick(
            list(forms), matchkind=ahocorasick_rs.MATCHKIND_LEFTMOST_LONGEST, store_patterns=False
        )
        self.whole_lines = frozenset(v.lower() for row in rows if row.part == Part.LINE for v in row.variants)
        self.nobody = frozenset(v.lower() for row in rows if row.part == Part.SOURCE for v in row.variants)
        self.outlets = frozenset(v.lower() for row in lexicon.rows(Kind.OUTLET) for v in row.variants)
        self.places = frozenset(_regions(lexicon)).union(
            v.lower() for row in rows if row.part == Part.PLACE for v in row.variants
        )

    def cues(self, text: str) -> list[Cue]:
        """The cues that stand as words of their own, in order."""
        return [
            Cue(start, end, *self._meanings[index])
            for index, start, end in self._automaton.find_matches_as_indexes(text)
            if not (text[end - 1].isalnum() and text[end : end + 1].isalnum())
            and (start == 0 or not text[start - 1].isalnum() or _is_glued(text, start))
        ]


def _is_glued(text: str, start: int) -> bool:
    """Whether a cue in capitals hangs on the word before it, as where a line end was lost: ``KUKARBaca juga:``."""
    return text[start - 1].islower() or text[start : start + 2].istitle()


def _regions(lexicon: Lexicon) -> Iterator[str]:
    """The regions that police units are named after, in small letters: Kukar in Polres Kukar."""
    for row in lexicon.rows(Kind.UNIT):
        if row.kind in ("polda", "polres"):
            for variant in row.variants:
                head, _, region = variant.lower().partition(" ")
                if head.startswith("pol"):
                    yield region.removeprefix("metro ")


@lru_cache(maxsize=8)
def vocabulary(lexicon: Lexicon) -> Vocabulary:
    """The vocabulary of a lexicon, built once."""
    return Vocabulary(lexicon)
