"""A file, or standard input, as text."""

from __future__ import annotations

import sys
from pathlib import Path

from rilis.errors import ReadError
from rilis.read.decode import Decoded, decode

STDIN = "-"


def read_text(path: str | Path) -> Decoded:
    """The text of a file, or of standard input for ``-``.

    Raises:
        ReadError: if there is no such file, if it is a folder, or if it is not text.
    """
    name = "standard input" if str(path) == STDIN else str(path)
    try:
        data = sys.stdin.buffer.read() if str(path) == STDIN else Path(path).read_bytes()
    except FileNotFoundError as error:
        raise ReadError(f"{name}: there is no such file") from error
    except IsADirectoryError as error:
        raise ReadError(f"{name}: is a folder; name the files in it") from error
    except OSError as error:
        raise ReadError(f"{name}: cannot be read ({error.strerror})") from error
    return decode(data, name)
