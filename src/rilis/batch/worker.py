"""A worker: a process of its own that parses chunks of records until its standard input ends.

Messages are pickles, each after its length in eight bytes. A process of our own making, not one of
``multiprocessing``: it needs no ``if __name__ == "__main__"`` in the caller's script, and it can be killed at
any moment without harm to the others.
"""

from __future__ import annotations

import gc
import pickle
import signal
import struct
import sys
from typing import IO, Any, NamedTuple

from rilis.batch.articles import Options, parse_record
from rilis.errors import ReadError
from rilis.parser import Parser
from rilis.readers.record import Record

_LENGTH = struct.Struct(">Q")
READY = "ready"
"""What a worker says once it has its tables: from here on its time is counted."""


GARBAGE = 20_000
"""How many objects a worker makes between two looks for garbage; an article makes some thousands."""


class Result(NamedTuple):
    """What became of a record: the article as JSON, or the reason why there is none."""

    json: bytes | None
    sha256: str | None = None
    error: str | None = None


def send(stream: IO[bytes], message: object) -> None:
    """Write one message."""
    data = pickle.dumps(message, protocol=pickle.HIGHEST_PROTOCOL)
    stream.write(_LENGTH.pack(len(data)))
    stream.write(data)
    stream.flush()


def receive(stream: IO[bytes]) -> Any:  # noqa: ANN401 - any message
    """Read one message.

    Raises:
        EOFError: if the other side is gone.
    """
    head = stream.read(_LENGTH.size)
    if len(head) < _LENGTH.size:
        raise EOFError
    (size,) = _LENGTH.unpack(head)
    data = stream.read(size)
    if len(data) < size:
        raise EOFError
    return pickle.loads(data)


def convert(record: Record, parser: Parser, options: Options) -> Result:
    """A record's result; a fault in one article is that article's result."""
    try:
        article = parse_record(record, parser, options)
        return Result(article.to_json().encode(), article.source.sha256)
    except ReadError as error:
        return Result(None, error=str(error))
    except Exception as error:
        where = f"{record.name}, record {record.number}"
        return Result(None, error=f"{where}: {type(error).__name__}: {error}")


def main() -> None:
    """Serve until the input ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    inward, outward = sys.stdin.buffer, sys.stdout.buffer
    sys.stdout = sys.stderr
    try:
        lexicon, options = receive(inward)
        parser = Parser(lexicon)
        convert(Record("first", text="Jakarta - Kapolres hadir di Desa Sukamaju, Senin."), parser, options)
        gc.freeze()  # the tables live as long as the worker: no need to look through them again and again
        gc.set_threshold(GARBAGE)
        send(outward, READY)
        while True:
            send(outward, [convert(record, parser, options) for record in receive(inward)])
    except (EOFError, BrokenPipeError):
        return
