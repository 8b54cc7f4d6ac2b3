"""Patterns that are compiled when first used: to compile them all takes longer than to read a short text."""

from __future__ import annotations

import re
from typing import Any, cast


class _Later:
    """Stands for a pattern and turns into it: its methods are those of the compiled one, once one is asked for."""

    __slots__ = ("_flags", "_source", "findall", "finditer", "fullmatch", "match", "search", "split", "sub")

    def __init__(self, source: str, flags: int) -> None:
        self._source = source
        self._flags = flags

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401
        """Only called while the methods are not set."""
        compiled = re.compile(self._source, self._flags)
        for method in self.__slots__[2:]:
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)


def later(source: str, flags: int = 0) -> re.Pattern[str]:
    """A pattern that is compiled when it is first used.

    >>> later("[0-9]+").findall("LP/52/X/2024")
    ['52', '2024']
    """
    return cast("re.Pattern[str]", _Later(source, flags))
