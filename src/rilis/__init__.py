"""Reads Indonesian police press releases and news articles and returns what they say as data.

>>> import rilis
>>> article = rilis.parse("Kapolres Kukar AKBP Budi Wiraguna memimpin apel, Kamis (24/10/24).")
>>> article.officials[0].name, article.officials[0].rank.code, article.date
('Budi Wiraguna', 'polri_akbp', '2024-10-24')
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from rilis._version import __version__

if TYPE_CHECKING:
    from rilis.errors import LexiconError, RilisError
    from rilis.lexicon import Lexicon
    from rilis.model import Article
    from rilis.parser import Parser, parse

__all__ = ["Article", "Lexicon", "LexiconError", "Parser", "RilisError", "__version__", "parse"]

_HOMES = {
    "Article": "rilis.model",
    "Lexicon": "rilis.lexicon",
    "LexiconError": "rilis.errors",
    "Parser": "rilis.parser",
    "RilisError": "rilis.errors",
    "parse": "rilis.parser",
}


def __getattr__(name: str) -> object:
    """Public names are imported when first asked for, so that ``import rilis`` costs next to nothing."""
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module 'rilis' has no attribute {name!r}")
    value = getattr(import_module(home), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
