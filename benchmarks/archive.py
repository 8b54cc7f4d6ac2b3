"""How an archive fares: rate by workers, memory of the parent, and killing the run at random moments.

    python benchmarks/archive.py [--articles 100000] [--kills 10] [--formats .jsonl .db .parquet]

A made archive is converted undisturbed, then again while the whole process group is killed outright at random
moments and the same command given again; both outputs must hold the same.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import random
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from generator import articles


def command(pile: Path, output: Path, workers: int) -> list[str]:
    """The command line of a conversion."""
    return [sys.executable, "-m", "rilis", "convert", str(pile), "-o", str(output), "--workers", str(workers)]


def resident(pid: int) -> float:
    """Megabytes that a process holds; 0 once it is gone."""
    try:
        lines = Path(f"/proc/{pid}/status").read_text(encoding="utf-8").splitlines()
        return next((int(line.split()[1]) / 1024 for line in lines if line.startswith("VmRSS")), 0.0)
    except (FileNotFoundError, ProcessLookupError):
        return 0.0


def undisturbed(pile: Path, output: Path, workers: int) -> tuple[float, list[float]]:
    """Seconds of a run, and the parent's memory once a second."""
    start = time.monotonic()
    process = subprocess.Popen(command(pile, output, workers), stderr=subprocess.DEVNULL)
    memory = []
    while process.poll() is None:
        memory.append(resident(process.pid))
        time.sleep(1)
    if process.returncode:
        sys.exit(f"the undisturbed run ended with status {process.returncode}")
    return time.monotonic() - start, memory


def killed(pile: Path, output: Path, kills: int, seconds: float) -> int:
    """Runs until one ends by itself, the first ``kills`` of them killed; how many were."""
    draw = random.Random(1)
    for number in range(kills):
        process = subprocess.Popen(
            command(pile, output, 2), stderr=subprocess.DEVNULL, start_new_session=True
        )
        time.sleep(draw.uniform(0.5, max(1.0, 1.6 * seconds / kills)))
        if process.poll() is not None:
            return number
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
    subprocess.run(command(pile, output, 2), check=True, stderr=subprocess.DEVNULL)
    return kills


def content(output: Path) -> str:
    """A hash of the bytes of JSON lines, or of the rows of a database or Parquet file."""
    digest = hashlib.sha256()
    if output.suffix == ".db":
        with sqlite3.connect(output) as db:
            for line in db.iterdump():
                digest.update(line.encode())
    elif output.suffix == ".parquet":
        import pyarrow.parquet as pq

        for batch in pq.ParquetFile(output).iter_batches():
            digest.update(json.dumps(batch.to_pylist(), sort_keys=True).encode())
    else:
        with output.open("rb") as file:
            while block := file.read(1 << 20):
                digest.update(block)
    return digest.hexdigest()


def bare(count: int) -> float:
    """Articles a second of ``rilis.parse`` and ``to_json`` alone."""
    import rilis

    texts = [record["text"] for record in articles(count)]
    rilis.parse(texts[0])
    start = time.monotonic()
    for text in texts:
        rilis.parse(text).to_json()
    return count / (time.monotonic() - start)


def main() -> None:
    """Measure and print."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--articles", type=int, default=100_000)
    options.add_argument("--kills", type=int, default=10)
    options.add_argument("--formats", nargs="+", default=[".jsonl", ".db", ".parquet"])
    options.add_argument("--rates", type=int, default=0, help="also compare rates on so many articles")
    given = options.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        if given.rates:
            few = folder / "few.jsonl"
            few.write_text("".join(json.dumps(one) + "\n" for one in articles(given.rates)), encoding="utf-8")
            alone = bare(given.rates)
            one, _ = undisturbed(few, folder / "one.jsonl", 1)
            two, _ = undisturbed(few, folder / "two.jsonl", 2)
            rates = (given.rates / one, given.rates / two)
            print(
                f"bare parser {alone:.0f}/s, one worker {rates[0]:.0f}/s ({rates[0] / alone:.0%}), ", end=""
            )
            print(f"two workers {rates[1]:.0f}/s ({rates[1] / rates[0]:.2f} times one)", flush=True)
        pile = folder / "pile.jsonl"
        with pile.open("w", encoding="utf-8") as out:
            out.writelines(json.dumps(one, ensure_ascii=False) + "\n" for one in articles(given.articles))
        for suffix in given.formats:
            calm, rough = folder / f"calm{suffix}", folder / f"rough{suffix}"
            seconds, memory = undisturbed(pile, calm, 2)
            steady = memory[len(memory) // 4 :] or memory
            kills = killed(pile, rough, given.kills, seconds)
            same = content(calm) == content(rough)
            print(f"{given.articles} articles to {suffix}: {seconds:.0f} s, ", end="")
            print(f"parent {min(steady):.0f} to {max(memory):.0f} MB, killed {kills} times: ", end="")
            print("the same" if same else "NOT THE SAME", flush=True)
            if not same:
                sys.exit(1)


if __name__ == "__main__":
    main()
