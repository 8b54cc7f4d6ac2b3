"""Articles, "Pasal 114 ayat (2) jo. Pasal 132 ayat (1)": the patterns, and the numbers in them."""

from __future__ import annotations

import re

from rilis.lexicon.patterns import later

JOIN = r"""
    (?: \s*+(?:,|/|&)\s*+(?:(?:dan|atau|serta)\b\s*+)?                 # 310, 311; 1,2; dan/atau
      | \s*+(?:-|–|s/d|hingga|sampai(?:[ ]dengan)?)\s*+               # 480-482
      | \s*+\b(?:dan\s?/(?:\s?atau\b)?|dan[ ]atau\b|dan\b|atau\b|serta\b)\s*+
    )
"""
JO = r"(?<![A-Za-z])(?i:jo(?![a-z])\.?|jo(?=pasal)|jis\b|jun?c?to|jounto)"
"""Read together with: "jo.", also where a lost link glued it: "Pasal 187junctoPasal 53"."""
CHAIN = rf"(?:\s*+,?\s*+(?:lebih\s+)?(?:{JO}|(?<![A-Za-z])(?i:subsid(?:i?air|er)|subs?\b\.?))\s*+)"
CLAUSE = rf"""
    (?: (?: {JOIN} | {CHAIN} | \s*+,?\s*+ )
        (?: (?i:ayat)\s*+\(?(?:\d{{1,2}}|[IVX]+)(?:[a-z]\b)?\)?      # ayat (2), Ayat 2, ayat (1) dan ayat (2)
            (?:{JOIN}(?:\(\d{{1,2}}\)|\d(?![\d/.e]))|\s?\(\d{{1,2}}\))*+   # ayat (1) dan (2), ayat (1) (2)
          | [Hh]uruf\s*+\(?[A-Za-z]\)?(?![A-Za-z])
            (?:{JOIN}\(?[a-z]\)?(?!\w))*+                           # huruf g dan i
          | (?:[Kk]e-?\s?\(?\d{{1,2}}\)?e?|\d{{1,2}}e|angka\s\d{{1,2}}|butir\s\w)\b   # ke-1, 4e, angka 2
        )
      | \s?\((?:\d{{1,2}}|[a-z])\)(?!\w)                              # Pasal 114 (2)
    )
"""
NUMBER = r"(?:\d{1,4}(?:\s?[A-I]\b|\.[A-I]\b|[a-i]\b)?(?!(?!jun?cto)[\w/]|\.\d)|[IVX]+\b)"
_ARTICLE = rf"(?:[Pp]asal|PASAL|Ps\.)\s*+{NUMBER}{CLAUSE}*+"
ARTICLES_AT = later(
    rf"""
    {_ARTICLE}
    (?: (?:{JOIN}{CHAIN}?|{CHAIN}|\s+(?=[Pp]asal)) (?:{_ARTICLE}|{NUMBER}{CLAUSE}*+) )*+
    """,
    re.VERBOSE,
)

_CITED = later(rf"(?P<number>{NUMBER})(?P<clauses>{CLAUSE}*+)", re.VERBOSE)
_PARAGRAPHS = later(r"(?:(?i:ayat)|\A\s?(?=\(\d))((?:\W|dan|atau|serta|\d++(?!e)|[IVX])*+)")
_VALUE = later(r"\d+|[IVX]+")


def numbers_in(articles: str) -> tuple[str, ...]:
    """Each article with its paragraphs: "Pasal 81 ayat (1) dan (2) jo. Pasal 76D" gives 81(1), 81(2), 76D."""
    numbers: dict[str, None] = {}
    for cited in _CITED.finditer(articles):
        number = cited["number"].replace(" ", "").replace(".", "").upper()
        paragraphs = [v for list_ in _PARAGRAPHS.findall(cited["clauses"]) for v in _VALUE.findall(list_)]
        numbers.update(dict.fromkeys([f"{number}({v})" for v in paragraphs] or [number]))
    return tuple(numbers)
