"""Cases as annotated prose: press Indonesian with the right answers marked inside the text.

A case file holds cases parted by lines of ``===``. A case is an optional first line ``# why it is here``
(and ``# key: value`` lines for what comes from beside the text), then prose in which each answer stands
as ``⟦the words|label⟧`` (or ``⟦the words⟧``). Marks may nest.
"""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple


class Mark(NamedTuple):
    start: int
    end: int
    text: str
    label: str


class Case(NamedTuple):
    why: str
    given: dict[str, str]
    text: str
    marks: list[Mark]


def cases(path: Path) -> list[Case]:
    """The cases of a file, in order."""
    blocks = path.read_text(encoding="utf-8").split("\n===\n")
    return [_case(block.strip("\n")) for block in blocks if block.strip()]


def _case(block: str) -> Case:
    lines = block.split("\n")
    why, given = "", {}
    while lines and lines[0].startswith("# "):
        line = lines.pop(0)[2:]
        key, colon, value = line.partition(": ")
        if why and colon:
            given[key] = value
        else:
            why = line
    text, marks = _marks("\n".join(lines).strip("\n"))
    return Case(why, given, text, marks)


def _marks(prose: str) -> tuple[str, list[Mark]]:
    out: list[str] = []
    size = 0
    open_at: list[int] = []
    marks: list[Mark] = []
    at = 0
    while at < len(prose):
        char = prose[at]
        if char == "⟦":
            open_at.append(size)
        elif char in "|⟧" and open_at:
            label = ""
            if char == "|":
                close = prose.index("⟧", at)
                label, at = prose[at + 1 : close], close
            start = open_at.pop()
            marks.append(Mark(start, size, "".join(out)[start:size], label))
        else:
            out.append(char)
            size += 1
        at += 1
    return "".join(out), sorted(marks)
