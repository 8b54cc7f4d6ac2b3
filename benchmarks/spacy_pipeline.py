"""What spaCy costs on top of a parse: ``to_doc``, and the component in a pipeline.

    python benchmarks/spacy_pipeline.py [--articles 200] [--rounds 5]

All run in one process on the same articles, turn about, the best round of each counts; nothing is kept, as in a
stream. The component is held against tokenising and parsing article by article, which must be done anyway; in turns
the two take longer than each for itself, for each drives the other's tables out of the processor's cache.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import deque
from collections.abc import Callable, Iterable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

import spacy
from generator import articles

import rilis
from rilis.spacy import to_doc


def milliseconds(job: Callable[[], Iterable[object]], count: int) -> float:
    """How long a job takes, for each of ``count`` articles."""
    start = time.perf_counter()
    deque(job(), maxlen=0)
    return (time.perf_counter() - start) * 1000 / count


def main() -> None:
    """Measure and print."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--articles", type=int, default=200)
    options.add_argument("--rounds", type=int, default=5)
    given = options.parse_args()
    texts = [one["text"] for one in articles(given.articles)]
    parsed = [rilis.parse(text) for text in texts]
    blank = spacy.blank("id")
    piped = spacy.blank("id")
    piped.add_pipe("rilis")
    jobs: dict[str, Callable[[], Iterable[object]]] = {
        "parse": lambda: map(rilis.parse, texts),
        "tokenise": lambda: map(blank.make_doc, texts),
        "to_doc": lambda: map(to_doc, parsed),
        "both": lambda: ((piped.make_doc(text), rilis.parse(text)) for text in texts),
        "pipeline": lambda: map(piped, texts),
    }
    best = dict.fromkeys(jobs, float("inf"))
    for _ in range(given.rounds):
        for name, job in jobs.items():
            best[name] = min(best[name], milliseconds(job, len(texts)))
    extra = best["pipeline"] - best["both"]
    print(f"rilis.parse                     {best['parse']:8.2f} ms an article")
    print(f"spaCy's tokeniser               {best['tokenise']:8.2f} ms")
    print(
        f"to_doc on top of a parse        {best['to_doc']:8.2f} ms ({1000 / best['to_doc']:.0f} Docs a second)"
    )
    print(f"tokeniser and parse in turns    {best['both']:8.2f} ms")
    print(f"pipeline with the component     {best['pipeline']:8.2f} ms")
    print(f"  of which the component's own  {extra:8.2f} ms ({extra / best['parse']:.0%} of a parse)")


if __name__ == "__main__":
    main()
