"""Legal citations: "Pasal 114 ayat (2) UU Nomor 35 Tahun 2009"."""

from __future__ import annotations

from typing import NamedTuple

from rilis.layout.sheet import Range, Sheet


class StatuteFound(NamedTuple):
    """A citation: ``law`` normalised ("UU 35/2009"), ``articles`` like ("114(2)",)."""

    at: Range
    law: str | None
    articles: tuple[str, ...]


def find_statutes(sheet: Sheet) -> list[StatuteFound]:
    """Every legal citation, in order."""
    return []
