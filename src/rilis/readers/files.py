"""A text file, or standard input, as text."""

from __future__ import annotations

from pathlib import Path

from rilis.readers.compression import open_bytes
from rilis.readers.decode import Decoded, decode

STDIN = "-"


def read_text(path: str | Path) -> Decoded:
    """The text of a file (also ``.gz``, ``.zst``), or of standard input for ``-``.

    Raises:
        ReadError: if there is no such file, if it is a folder, or if it is not text.
    """
    name = "standard input" if str(path) == STDIN else str(path)
    with open_bytes(path) as stream:
        return decode(stream.read(), name)
