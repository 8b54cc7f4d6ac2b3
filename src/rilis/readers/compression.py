"""Opening files that may be compressed, with a bound on how much comes out."""

from __future__ import annotations

import gzip
import io
import sys
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from rilis.errors import ReadError

LIMIT = 64 * 2**30
"""Bytes that one file may unpack to."""

SUFFIXES = (".gz", ".zst")


def plain_name(name: str) -> str:
    """A file's name without the suffix of its compression.

    >>> plain_name("crawl.warc.gz")
    'crawl.warc'
    """
    for suffix in SUFFIXES:
        if name.lower().endswith(suffix):
            return name[: -len(suffix)]
    return name


class Bounded(io.RawIOBase):
    """A stream that refuses to give more than ``limit`` bytes."""

    def __init__(self, stream: IO[bytes], name: str, limit: int) -> None:
        self._stream = stream
        self._name = name
        self._left = limit

    def readable(self) -> bool:
        """It can be read."""
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        """Fill a buffer.

        Raises:
            ReadError: if the limit is passed or the compression is broken.
        """
        try:
            data = self._stream.read(len(buffer))
        except (OSError, EOFError, zlib.error) as error:
            raise ReadError(f"{self._name}: broken compression ({error})") from error
        except Exception as error:
            if type(error).__name__ != "ZstdError":
                raise
            raise ReadError(f"{self._name}: broken compression ({error})") from error
        self._left -= len(data)
        if self._left < 0:
            raise ReadError(
                f"{self._name}: unpacks to more than the limit; unpack it yourself if you trust it"
            )
        buffer[: len(data)] = data
        return len(data)


@contextmanager
def open_bytes(path: str | Path, limit: int = LIMIT, *, unpack: bool = True) -> Iterator[IO[bytes]]:
    """A file's bytes, unpacked if its name says that it is compressed; ``-`` is standard input.

    Raises:
        ReadError: if there is no such file, it is a folder, or cannot be read or unpacked.
    """
    name = str(path)
    if name == "-":
        yield sys.stdin.buffer
        return
    try:
        raw: IO[bytes] = Path(path).open("rb")  # noqa: SIM115 - closed below
    except FileNotFoundError as error:
        raise ReadError(f"{name}: there is no such file") from error
    except IsADirectoryError as error:
        raise ReadError(f"{name}: is a folder; name the files in it") from error
    except OSError as error:
        raise ReadError(f"{name}: cannot be read ({error.strerror})") from error
    with raw:
        if unpack and name.lower().endswith(".gz"):
            yield io.BufferedReader(Bounded(gzip.GzipFile(fileobj=raw), name, limit), 2**16)  # type: ignore[arg-type]
        elif unpack and name.lower().endswith(".zst"):
            import zstandard

            unpacked = zstandard.ZstdDecompressor().stream_reader(raw, read_across_frames=True)
            yield io.BufferedReader(Bounded(unpacked, name, limit), 2**16)
        else:
            yield raw
