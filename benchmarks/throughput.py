"""How fast: articles a second of ``rilis.parse`` + ``to_json`` beside spaCy's Indonesian tokeniser alone.

    python benchmarks/throughput.py [--articles 500] [--rounds 5] [--corpus FILE.jsonl]

Both run in one process on the same articles, turn about, the best round of each counts. Also printed:
import time and first call (each in a new process) and peak memory.
"""

from __future__ import annotations

import argparse
import gc
import json
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from generator import articles

IMPORT = "import time; t = time.perf_counter(); import rilis; print(time.perf_counter() - t)"
FIRST = "import time, rilis; t = time.perf_counter(); rilis.parse('Halo'); print(time.perf_counter() - t)"


def seconds(job: Callable[[str], object], texts: list[str]) -> float:
    """Processor time of a job over all texts: other programs on the machine count for less."""
    start = time.process_time()
    for text in texts:
        job(text)
    return time.process_time() - start


def in_new_process(code: str, tries: int = 5) -> float:
    """The best of what a line of code prints, each time in a new Python."""
    runs = (
        subprocess.run([sys.executable, "-c", code], capture_output=True, check=True) for _ in range(tries)
    )
    return min(float(run.stdout) for run in runs)


def main() -> None:
    """Measure and print."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--articles", type=int, default=500)
    options.add_argument("--rounds", type=int, default=5)
    options.add_argument("--corpus", type=Path, help="JSON lines with a text each, instead of made articles")
    options.add_argument("--at-least", type=float, help="fail if rilis is not this many times as fast")
    given = options.parse_args()

    print(f"import rilis       {in_new_process(IMPORT) * 1000:8.0f} ms")
    print(f"first call         {in_new_process(FIRST) * 1000:8.0f} ms")

    import rilis

    if given.corpus:
        lines = given.corpus.read_text(encoding="utf-8").splitlines()[: given.articles]
        texts = [json.loads(line)["text"] for line in lines]
    else:
        texts = [record["text"] for record in articles(given.articles)]
    words = sum(len(text.split()) for text in texts) / len(texts)
    parse = lambda text: rilis.parse(text).to_json()  # noqa: E731
    seconds(parse, texts[:50])
    own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024

    import spacy

    tokenise = spacy.blank("id").make_doc
    seconds(tokenise, texts[:50])
    gc.collect()
    gc.freeze()  # neither side pays for looking through the other's tables
    ours, theirs = [], []
    for _ in range(given.rounds):
        ours.append(seconds(parse, texts))
        theirs.append(seconds(tokenise, texts))
    rate, other = len(texts) / min(ours), len(texts) / min(theirs)
    print(f"peak memory        {own:8.0f} MB (before spaCy)")
    print(f"articles           {len(texts):8d}    of {words:.0f} words")
    print(f"rilis parse + JSON {rate:8.0f} /s ({1000 / rate:.2f} ms each)")
    print(f"spaCy tokeniser    {other:8.0f} /s ({1000 / other:.2f} ms each)")
    print(f"ratio              {rate / other:8.2f}")
    if given.at_least and rate / other < given.at_least:
        sys.exit(f"slower than {given.at_least} times spaCy's tokeniser")


if __name__ == "__main__":
    main()
