"""How the names of places are built: words, initials, numbers, and what ends them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from string import ascii_uppercase

import ahocorasick_rs

from rilis.lexicon.patterns import later
from rilis.lexicon.words import around_places

LETTER = r"A-Za-zÀ-ÖØ-öø-ÿ"
WORD = rf"[A-ZÀ-ÖØ-Þ][{LETTER}\d'’‘]*+(?:[-–/][{LETTER}\d'’‘]++)*+"
"""A word with a capital: Grand, Toli-Toli, FISIP, Inna's."""

NUMBER = r"\d++(?:(?:,[ ]\d++)*+,?[ ]dan[ ]\d++|[A-Z]\b)?+"
"""A number, or a row of them: "SDN 1, 2, dan 5"."""

TITLE = r"(?:[A-Z][a-z]?|DR|Prof|KH|Drs|Moh|Muh|Jend|Tgk|Kol|Letjen|Mayjen)\.(?=[ ]?[A-Z])"
"""Initials and titles that a namesake keeps: "Jl. H. Juanda", "RSUD dr. Haryoto"."""

BRACKET = rf"\([A-Z][A-Za-z]{{1,14}}\)(?=[ ]{WORD})"
"""An abbreviation in the middle: "Sekolah Polisi Negara (SPN) Purwokerto"."""

PART = rf"(?:{TITLE}|{WORD}|{NUMBER})"
NAME = later(rf"(?:dr\.?[ ])?{PART}(?:[ ]?(?:{BRACKET})|[ ](?:{PART}|&[ ]{PART})){{0,7}}+", re.VERBOSE)
"""A name at its longest."""

NUMBERED = later(r"(?:/R[TW])?[ .]{0,2}\d++(?:[ ]?[/,][ ]?R[TW][ .]{0,2}\d++|[ ]R[TW][ .]{0,2}\d++|/\d++)*+")
"""What follows RT or RW: "RT 01/RW 02", "RT 003/005"."""

SMALL_NAME = later(r"[a-z]++(?:[ ][a-z]++){0,3}+")
"""A name in small letters, which counts only if the gazetteer has it."""

SMALL_TAIL = later(
    r"[ ](?:barat|timur|utara|selatan|tengah|tenggara|laut|hulu|hilir|kidul|kulon|lor|wetan)\b"
)
"""A direction in small letters behind a name: "Krui selatan"."""

NEVER_IN = around_places()["never"]
"""Words with a capital that are no part of a place's name."""

INSIDE = around_places()["inside"]
"""Words before a place's name that make it another thing's: "Bank BRI cabang Tulangbawang", "bahasa Palembang"."""

TAILS = around_places()["tail"]
"""Words that part villages of one name; a village is not cut before one of them."""

SORTS = around_places()["sort"]
"""Words of sorts of institutions, which alone name no building: "Sekolah Menengah Pertama"."""

DIRECTIONS = around_places()["direction"]
"""What is no name alone: "pantai Utara"."""

LEADS = around_places()["lead"]
"""Words before a name that make it a place's."""

SHORT_LEADS = ("di", "Di", "ke", "Ke", "dari", "Dari")
LONG_LEADS = (
    *("warga", "Warga", "asal", "wilayah", "Wilayah", "kawasan", "Kawasan", "daerah", "Daerah", "sekitar"),
    *("seputaran", "menuju", "penduduk", "beralamat", "tinggal", "perbatasan", "arah", "antara"),
)
"""Before a bare name that may be a district's or village's; a long one may end a longer word: "sewilayah"."""


@cache
def _leads() -> ahocorasick_rs.AhoCorasick:
    return ahocorasick_rs.AhoCorasick(
        [f"{lead} {capital}" for lead in SHORT_LEADS + LONG_LEADS for capital in ascii_uppercase],
        implementation=ahocorasick_rs.Implementation.DFA,
        store_patterns=False,
    )


def placed(text: str) -> Iterator[int]:
    """Where the bare names begin that stand behind "di", "ke", "warga".

    >>> list(placed("Warga Weru di Cirebon, Sadi Tarsono"))
    [6, 14]
    """
    short = len(SHORT_LEADS) * len(ascii_uppercase)
    for number, start, end in _leads().find_matches_as_indexes(text, overlapping=True):
        before = text[start - 1 : start]
        if number >= short or not (before.isalnum() or before == "_"):
            yield end - 1


CHAINED = later(rf"({WORD}(?:[ ]{WORD}|[ ]{NUMBER}){{0,3}}+),[ ]$", re.VERBOSE)
"""The name before a comma: "Sewon" in "warga Sewon, Bantul"."""

AND = (", ", " dan ", " serta ")
"""Between the places of a row."""

ONWARD = later(
    rf"(?:,[ ](?:(?:dan|serta)[ ])?|[ ](?:dan|serta)[ ])({WORD}(?:[ ]{WORD}|[ ]{NUMBER}){{0,3}}+)(?=[\s.,;)])",
    re.VERBOSE,
)
"""The name behind another place: "Bambanglipuro" in "warga Sidomulyo, Bambanglipuro", "Turi" in "Deket dan Turi"."""

SHORT = later(r"[ ]\(([A-Z][A-Za-z]{2,9})\)")
"""An abbreviation behind a name: "Kecamatan Arut Selatan (Arsel)"."""

IN_BRACKETS = later(rf"[ ]\([A-Z][A-Za-z]{{1,14}}\)(?=[ ]{WORD})", re.VERBOSE)
"""A generic word's own abbreviation: "Rumah Sakit (RS) Polri"."""

RUN_BEFORE = later(rf"(?<![.!?\"”][ ])(?<!\n)((?:{WORD}[ ]){{1,3}}+)$", re.VERBOSE)
"""Capitals right before a generic word that may follow its name: "Big [Mall]"."""


def cut(run: str) -> list[str]:
    """The words of a run of capitals that are a name: up to the first that cannot be in one.

    >>> cut("Hotel Melati Saat Ini")
    ['Hotel', 'Melati']
    >>> cut("RSUD Pasar Minggu")
    ['RSUD', 'Pasar', 'Minggu']
    """
    words = run.split(" ")
    if NEVER_IN.isdisjoint(words):
        return words
    ends = (at for at, word in enumerate(words) if word in NEVER_IN and words[at - 1] != "Pasar")
    return words[: next(ends, None)]


def prefixes(name: str) -> list[str]:
    """A name and what remains when words are taken off its end, the longest first.

    >>> prefixes("Tanah Abang Dibekuk")
    ['Tanah Abang Dibekuk', 'Tanah Abang', 'Tanah']
    """
    found = [name]
    at = name.rfind(" ")
    while at > 0:
        name = name[:at]
        found.append(name)
        at = name.rfind(" ")
    return found


CLOSING = frozenset('"“”(),;:/–—-')
"""Marks that part a name from the word before it."""

OPENING = later(r"[\s\"“”(),;:/–—-]")
