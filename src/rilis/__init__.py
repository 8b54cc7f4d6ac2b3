"""Reads Indonesian police press releases and news articles and returns what they say as data."""

from __future__ import annotations

from functools import cache
from rilis._version import __version__
from rilis.model import Article

@cache
def _parser():
    from rilis.parser import Parser
    return Parser()


def parse(text: str, **known) -> Article:
    """One article."""
    return _parser().parse(text, **known)
