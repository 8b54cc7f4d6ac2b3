"""What goes in: files, pages, tables and archives as records, with what came along."""

from __future__ import annotations

from rilis.readers.decode import Decoded, decode
from rilis.readers.files import read_text
from rilis.readers.record import Record
from rilis.readers.sources import InputFile, kind_of, read, read_all, walk
from rilis.readers.tables import Fields

__all__ = [
    "Decoded",
    "Fields",
    "InputFile",
    "Record",
    "decode",
    "kind_of",
    "read",
    "read_all",
    "read_text",
    "walk",
]
