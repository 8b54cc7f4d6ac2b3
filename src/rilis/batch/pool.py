"""Workers side by side: records in, results out in the same order, whatever happens to a worker."""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
import threading
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from types import TracebackType
from typing import IO

from attrs import define, field

from rilis.batch.articles import Options
from rilis.batch.worker import Result, convert, receive, send
from rilis.lexicon import Lexicon
from rilis.parser import Parser
from rilis.readers.record import Record

CHUNK_RECORDS = 32
CHUNK_CHARACTERS = 500_000
TIME_LIMIT = 60.0
"""Seconds that one article may take."""

Done = tuple[Record, Result]


def cores() -> int:
    """How many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def chunks(records: Iterable[Record]) -> Iterator[list[Record]]:
    """Records in handfuls, so that a message is worth its cost and a large article goes alone."""
    chunk: list[Record] = []
    size = 0
    for record in records:
        chunk.append(record)
        size += len(record.text or record.page or "")
        if len(chunk) >= CHUNK_RECORDS or size >= CHUNK_CHARACTERS:
            yield chunk
            chunk, size = [], 0
    if chunk:
        yield chunk


class Worker:
    """One worker process, started when first needed and again after it died."""

    def __init__(self, lexicon: Lexicon, options: Options, time_limit: float) -> None:
        self._hello = (lexicon, options)
        self._time_limit = time_limit
        self._process: subprocess.Popen[bytes] | None = None
        self._closed = False

    def run(self, chunk: list[Record]) -> list[Result]:
        """The results of a chunk; if the worker dies of it, each record is tried alone."""
        try:
            return self._ask(chunk)
        except (EOFError, OSError):
            if self._closed:
                raise
            how = self._end()
        if len(chunk) == 1:
            where = f"{chunk[0].name}, record {chunk[0].number}"
            return [Result(None, error=f"{where}: {how}")]
        return [result for record in chunk for result in self.run([record])]

    def close(self) -> None:
        """End the process, and begin no other."""
        self._closed = True
        if self._process is not None:
            self._end()

    def _ask(self, chunk: list[Record]) -> list[Result]:
        inward, outward = self._pipes()
        timer = threading.Timer(self._time_limit * len(chunk), self._kill)
        timer.daemon = True
        timer.start()
        try:
            send(inward, chunk)
            results: list[Result] = receive(outward)
        finally:
            timer.cancel()
        return results

    def _pipes(self) -> tuple[IO[bytes], IO[bytes]]:
        if self._process is None:
            command = [sys.executable, "-c", "from rilis.batch.worker import main; main()"]
            self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
            assert self._process.stdin is not None
            assert self._process.stdout is not None
            send(self._process.stdin, self._hello)
            receive(self._process.stdout)
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        return self._process.stdin, self._process.stdout

    def _kill(self) -> None:
        if self._process is not None:
            self._process.kill()

    def _end(self) -> str:
        """Make sure that the process is gone; how it ended."""
        process, self._process = self._process, None
        if process is None:
            return "the worker could not be started"
        for pipe in (process.stdin, process.stdout):
            with contextlib.suppress(OSError):
                if pipe is not None:
                    pipe.close()
        process.kill() if process.poll() is None else None
        status = process.wait()
        if status == -9:
            return f"the worker was killed (out of memory, or over the limit of {self._time_limit:g} s)"
        return f"the worker died (status {status})"


@define
class Pool:
    """Workers side by side.

    Args:
        workers: how many processes; 0 parses in this one.
        lexicon: with which words.
        options: how to treat texts.
        time_limit: seconds that one article may take.
    """

    workers: int
    lexicon: Lexicon
    options: Options = field(factory=Options)
    time_limit: float = TIME_LIMIT
    _idle: list[Worker] = field(factory=list, init=False)
    _threads: ThreadPoolExecutor | None = field(default=None, init=False)

    def __enter__(self) -> Pool:
        if self.workers:
            self._idle = [Worker(self.lexicon, self.options, self.time_limit) for _ in range(self.workers)]
            self._threads = ThreadPoolExecutor(self.workers)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._threads is not None:
            self._threads.shutdown(wait=error is None, cancel_futures=True)
        for worker in self._idle:
            worker.close()

    def results(self, records: Iterable[Record]) -> Iterator[Done]:
        """Each record with its result, in order, a few chunks ahead of the reader and no more."""
        if self._threads is None:
            parser = Parser(self.lexicon)
            yield from ((record, convert(record, parser, self.options)) for record in records)
            return
        waiting: deque[tuple[list[Record], Future[list[Result]]]] = deque()
        for chunk in chunks(records):
            waiting.append((chunk, self._threads.submit(self._run, chunk)))
            if len(waiting) > 2 * self.workers:
                yield from self._finish(waiting)
        while waiting:
            yield from self._finish(waiting)

    def _finish(self, waiting: deque[tuple[list[Record], Future[list[Result]]]]) -> Iterator[Done]:
        chunk, future = waiting.popleft()
        yield from zip(chunk, future.result(), strict=True)

    def _run(self, chunk: list[Record]) -> list[Result]:
        worker = self._idle.pop()
        try:
            return worker.run(chunk)
        finally:
            self._idle.append(worker)
