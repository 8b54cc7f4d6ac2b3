"""Reading an agency that no table has: "Dinas Perkebunan dan Peternakan Lampung Barat", "Diskoperindag Bone"."""

from __future__ import annotations

import re
from typing import NamedTuple

from rilis.find.officials.place import is_region, rank_follows
from rilis.find.officials.presentation import Ground
from rilis.layout.sheet import Range
from rilis.lexicon.patterns import later

HEAD = later(
    r"""
    [ ](?:
        (?:Dinas|Badan|Balai|Sekretariat|Inspektorat|Direktorat)(?=[ ][A-Z])
      | Dis(?:d|k|h|n|p|t|b|l)[a-z]{3,}             # Diskoperindag, Disnakertrans
      | (?:BP|DP|DK|BK)[A-Z]{1,5}\d?[A-Z]*          # BPKAD, DKP3, BKPSDM
    )(?=[ ,])
    """,
    re.VERBOSE,
)
"""How an agency's name begins."""

WORD = later(r"[ ]([A-Z][\w/-]+|dan)(?=[ ,(])")

_FIELD = r"[A-Z][\w/-]+(?:[ ][A-Z][\w/-]+){0,2}"
FIELDS = later(rf"[ ]{_FIELD}(?:,[ ]{_FIELD}){{1,4}},?[ ](?:dan|serta)[ ][A-Z][\w/-]+(?=[ ,(])")
"""Fields in a row: "Dinas [Pendidikan, Pemuda, dan Olahraga]"."""

SHORT = later(r"[ ]\((?P<short>[A-Z][\w/ -]{1,15})\)[ ](?P<region>[A-Z][\w-]+(?:[ ][A-Z][\w-]+){0,2})(?=, )")
"""An agency's short form in brackets and its region, which the comma ends: "(BBPJN) Jawa Timur-Bali, "."""


class Agency(NamedTuple):
    """An agency; ``region`` is the last part of its name, if it has one, ``short`` the name printed in brackets."""

    name: Range
    region: Range | None
    end: int
    short: str | None = None


def begins(ground: Ground, at: int) -> bool:
    """Whether an agency's name begins one space behind a place."""
    return HEAD.match(ground.text, at) is not None


def _words(ground: Ground, at: int) -> list[int]:
    """Where the words of an agency's name end, one after the other."""
    fields = FIELDS.match(ground.text, at)
    ends = [at] if fields is None else [at, fields.end()]
    while len(ends) < 9 and (word := WORD.match(ground.text, ends[-1])) and ends[-1] + 1 not in ground.ranks:
        ends.append(word.end())
    return ends


def task_end(ground: Ground, at: int) -> int:
    """Where the task ends that stands behind a task force, known by the rank of its head behind it."""
    end = _words(ground, at)[-1]
    return end if rank_follows(ground, end) else at


def read_agency(ground: Ground, at: int) -> Agency | None:
    """The agency one space behind ``at``; None where nothing tells its name from that of a person behind it."""
    text, head = ground.text, HEAD.match(ground.text, at)
    if head is None:
        return None
    ends = _words(ground, head.end())
    for first, start in enumerate(ends[:-1]):
        for end in reversed(ends[first + 1 : first + 4]):
            if is_region(ground, text[start + 1 : end]):
                return Agency(Range(at + 1, start), Range(start + 1, end), end)
    if short := SHORT.match(text, ends[-1]):
        return Agency(Range(at + 1, ends[-1]), Range(*short.span("region")), short.end(), short["short"])
    apart = text.startswith(", ", ends[-1]) or rank_follows(ground, ends[-1])
    return Agency(Range(at + 1, ends[-1]), None, ends[-1]) if apart else None
