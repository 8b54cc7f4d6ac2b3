"""From bytes to text, without touching a character: UTF-8, UTF-16 or Windows-1252, told by the bytes."""

from __future__ import annotations

import codecs
from typing import NamedTuple

from rilis.errors import ReadError

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_UNUSED_IN_CP1252 = frozenset(b"\x81\x8d\x8f\x90\x9d")
_CONTROLS = frozenset(range(32)) - frozenset(b"\t\n\r\f")


class Decoded(NamedTuple):
    """A text and the encoding that it was in."""

    text: str
    encoding: str


def decode(data: bytes, name: str) -> Decoded:
    """The text in ``data``; ``name`` is what an error calls it.

    Line ends stay as they are, so that offsets hold in the file.

    Raises:
        ReadError: if the bytes are no text in UTF-8, UTF-16 or Windows-1252.

    >>> decode("Jum’at".encode("cp1252"), "a.txt")
    Decoded(text='Jum’at', encoding='windows-1252')
    """
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return Decoded(_strictly(data, encoding, name), encoding.removesuffix("-sig"))
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError as error:
        if _UNUSED_IN_CP1252.isdisjoint(data) and _CONTROLS.isdisjoint(data):
            return Decoded(data.decode("cp1252"), "windows-1252")
        raise ReadError(
            f"{name}: not text: byte {error.start} (0x{data[error.start]:02x}) is neither UTF-8 "
            "nor Windows-1252; convert the file to UTF-8"
        ) from error


def _strictly(data: bytes, encoding: str, name: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise ReadError(f"{name}: begins like {encoding} but is broken at byte {error.start}") from error
