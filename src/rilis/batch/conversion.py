"""Any pile of articles to clean data: nothing lost, nothing twice, one bad article stops nothing."""

from __future__ import annotations

import itertools
import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from attrs import define, field, frozen

from rilis._version import __version__
from rilis.batch.articles import Options
from rilis.batch.ledger import Entry, Ledger, State
from rilis.batch.pool import TIME_LIMIT, Pool, cores
from rilis.batch.worker import Result
from rilis.errors import ConvertError, WriteError, missing
from rilis.lexicon import Lexicon
from rilis.readers import Fields, Record, read_all
from rilis.write.formats import writer_for
from rilis.write.whole import whole

BATCH = 256
"""Records that are booked at once."""


@define
class Progress:
    """How far a conversion is; handed to ``on_progress`` after every batch."""

    met: int = 0
    converted: int = 0
    skipped: int = 0
    failed: int = 0
    duplicates: int = 0


@frozen
class Summary:
    """What a conversion came to. The numbers are those of this run, but ``articles``: all in the output."""

    output: Path
    articles: int
    converted: int
    skipped: int
    failed: int
    duplicates: int
    errors: Path | None


@frozen
class Plan:
    """How to convert.

    Attributes:
        workers: how many processes; 0 parses in this one; None takes one for each core.
        fields: which field of a table holds what.
        kind: as what standard input is read.
        limit: how many records at most.
        force: begin anew where the output was made from other inputs.
        keep: keep what an older version of the library made.
        retry_failed: take only what failed before.
        dedupe: leave out articles whose text was there already.
        options: how to treat texts.
        time_limit: seconds that one article may take.
    """

    workers: int | None = None
    fields: Fields = field(factory=Fields)
    kind: str | None = None
    limit: int | None = None
    force: bool = False
    keep: bool = False
    retry_failed: bool = False
    dedupe: bool = False
    options: Options = field(factory=Options)
    time_limit: float = TIME_LIMIT


def convert(
    inputs: str | Path | Iterable[str | Path],
    output: str | Path,
    *,
    workers: int | None = None,
    on_error: str = "collect",
    lexicon: Lexicon | None = None,
    plan: Plan | None = None,
    on_progress: Callable[[Progress], None] | None = None,
) -> Summary:
    """Convert articles to data; the same call goes on where an earlier one was stopped.

    Args:
        inputs: files, folders, globs, or ``-``; see :mod:`rilis.readers.sources`.
        output: where to; its name chooses the format.
        workers: how many processes; all cores by default.
        on_error: ``"collect"`` lists what failed in ``OUTPUT.errors.jsonl``; ``"raise"`` raises after the run.
        lexicon: with which words.
        plan: everything else.
        on_progress: called with the state after every batch.

    Raises:
        WriteError: if the output cannot be written.
        ConvertError: with ``on_error="raise"``, if anything failed.
    """
    if on_error not in {"collect", "raise"}:
        raise ValueError(f"on_error is 'collect' or 'raise', not {on_error!r}")
    inputs = [inputs] if isinstance(inputs, str | Path) else list(inputs)
    run = _Run(inputs, Path(output), plan or Plan(workers=workers), lexicon or Lexicon.default(), on_progress)
    try:
        summary = run.go()
    except sqlite3.OperationalError as error:
        raise WriteError(
            f"{run.ledger_path}: {error}; mend that and give the same command again, it goes on where it was"
        ) from error
    except ImportError as error:
        raise WriteError(f"{output}: {missing(error)}") from error
    except OSError as error:
        where = error.filename or output
        raise WriteError(
            f"{where}: {error.strerror}; what was done is kept, give the same command again"
        ) from error
    if on_error == "raise" and summary.failed:
        raise ConvertError(f"{summary.failed} inputs failed; see {summary.errors}")
    return summary


class _Run:
    """One run of a conversion."""

    def __init__(
        self,
        inputs: list[str | Path],
        output: Path,
        plan: Plan,
        lexicon: Lexicon,
        on_progress: Callable[[Progress], None] | None,
    ) -> None:
        self._inputs = inputs
        self._output = output
        self._plan = plan
        self._lexicon = lexicon
        self._on_progress = on_progress or (lambda _: None)
        self._progress = Progress()
        self._same: list[tuple[Entry, int]] = []
        self._writer = writer_for(output)
        self._made_by = f"{__version__}/{lexicon.fingerprint}/{'fixed' if plan.options.fix_text else 'plain'}"
        self.ledger_path = output.with_name(f"{output.name}.ledger")
        self._errors_path = output.with_name(f"{output.name}.errors.jsonl")

    def go(self) -> Summary:
        """Read, parse and book everything, then write the output from the ledger."""
        if self._output.exists() and not self.ledger_path.exists() and not self._plan.force:
            raise WriteError(
                f"{self._output}: exists and was not made by rilis convert; choose another, or --force"
            )
        names = json.dumps([str(one) for one in self._inputs], ensure_ascii=False)
        self._output.parent.mkdir(parents=True, exist_ok=True)
        with Ledger(self.ledger_path, names, force=self._plan.force) as ledger:
            self._convert(ledger)
            if self._plan.limit is None and not self._plan.retry_failed:
                ledger.leave_out_unmet()
            self._write(ledger)
            return self._sum_up(ledger)

    def _convert(self, ledger: Ledger) -> None:
        workers = cores() if self._plan.workers is None else self._plan.workers
        with Pool(workers, self._lexicon, self._plan.options, self._plan.time_limit) as pool:
            places: dict[tuple[str, int], int] = {}
            done = pool.results(self._to_do(ledger, places))
            while batch := list(itertools.islice(done, BATCH)):
                booked = [
                    (record, places.pop((record.name, record.number)), result) for record, result in batch
                ]
                self._tick_off(ledger)
                ledger.book(booked, self._made_by, dedupe=self._plan.dedupe)
                self._tell(booked)

    def _to_do(self, ledger: Ledger, places: dict[tuple[str, int], int]) -> Iterator[Record]:
        """The records that need parsing; the others are ticked off on the way."""
        records = read_all(self._inputs, self._plan.fields, self._plan.kind)
        for place, record in enumerate(itertools.islice(records, self._plan.limit)):
            self._progress.met += 1
            entry = ledger.find(record)
            if entry is not None and self._stays(entry, record):
                self._progress.skipped += entry.state is not State.FAILED
                self._same.append((entry, place))
                if len(self._same) == BATCH:
                    self._tick_off(ledger)
            else:
                places[record.name, record.number] = place
                yield record
        self._tick_off(ledger)

    def _tick_off(self, ledger: Ledger) -> None:
        """Book the records that stay as they are."""
        if self._same:
            ledger.met(self._same)
            self._same = []
            self._on_progress(self._progress)

    def _stays(self, entry: Entry, record: Record) -> bool:
        """Whether what the ledger has of a record is still good."""
        if self._plan.retry_failed:
            return entry.state is not State.FAILED
        if entry.digest != record.digest or entry.state is State.DUPLICATE:
            return False
        return self._plan.keep or entry.made_by == self._made_by

    def _tell(self, booked: list[tuple[Record, int, Result]]) -> None:
        failed = sum(result.json is None for _, _, result in booked)
        self._progress.failed += failed
        self._progress.converted += len(booked) - failed
        self._on_progress(self._progress)

    def _write(self, ledger: Ledger) -> None:
        if self._output.exists() and ledger.output_is(_look(self._output)):
            return
        places = list(self._writer(ledger.articles(), self._output))
        ledger.written(places, _look(self._output))

    def _sum_up(self, ledger: Ledger) -> Summary:
        failures = list(ledger.failures())
        if failures:
            with whole(self._errors_path) as draft, draft.open("w", encoding="utf-8") as out:
                for name, number, reason in failures:
                    line = {"name": name, "record": number, "reason": reason}
                    out.write(json.dumps(line, ensure_ascii=False) + "\n")
        else:
            self._errors_path.unlink(missing_ok=True)
        return Summary(
            output=self._output,
            articles=ledger.count(State.DONE),
            converted=self._progress.converted,
            skipped=self._progress.skipped,
            failed=len(failures),
            duplicates=ledger.count(State.DUPLICATE),
            errors=self._errors_path if failures else None,
        )


def _look(path: Path) -> str:
    """Size and time of an output, by which a change from outside is noticed."""
    stat = path.stat()
    return f"{stat.st_size}/{stat.st_mtime_ns}"
