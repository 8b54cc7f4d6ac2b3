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
    from rilis.adapters.arrow import to_arrow
    from rilis.adapters.pandas import to_pandas
    from rilis.batch.articles import parse_html
    from rilis.batch.conversion import convert
    from rilis.batch.many import parse_many
    from rilis.dataset import quotes
    from rilis.errors import ConvertError, FormatError, LexiconError, ReadError, RilisError, WriteError
    from rilis.lexicon import Lexicon
    from rilis.model import Article
    from rilis.parser import Parser, parse
    from rilis.readers import read

__all__ = [
    "Article",
    "ConvertError",
    "FormatError",
    "Lexicon",
    "LexiconError",
    "Parser",
    "ReadError",
    "RilisError",
    "WriteError",
    "__version__",
    "convert",
    "parse",
    "parse_html",
    "parse_many",
    "quotes",
    "read",
    "to_arrow",
    "to_pandas",
]

_HOMES = {
    "Article": "rilis.model",
    "ConvertError": "rilis.errors",
    "FormatError": "rilis.errors",
    "Lexicon": "rilis.lexicon",
    "LexiconError": "rilis.errors",
    "Parser": "rilis.parser",
    "ReadError": "rilis.errors",
    "RilisError": "rilis.errors",
    "WriteError": "rilis.errors",
    "convert": "rilis.batch.conversion",
    "parse": "rilis.parser",
    "parse_html": "rilis.batch.articles",
    "parse_many": "rilis.batch.many",
    "quotes": "rilis.dataset",
    "read": "rilis.readers",
    "to_arrow": "rilis.adapters.arrow",
    "to_pandas": "rilis.adapters.pandas",
}
_ROOMS = {"dataset", "evaluate", "gazetteer", "spacy", "spark", "write"}


def __getattr__(name: str) -> object:
    """Public names are imported when first asked for, so that ``import rilis`` costs next to nothing."""
    if name in _ROOMS:
        return import_module(f"rilis.{name}")
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module 'rilis' has no attribute {name!r}")
    value = getattr(import_module(home), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__, *_ROOMS})
