"""Articles without end, made by varying the fixtures: other names, other ages, longer bodies.

A fixture goes on with paragraphs of another one and, up to the length of a real article, with background
(``background.txt``), so that as much is said and as many officials are named as in real ones: on 293 words these have
6.4 quotes, 1.4 officials, 2.8 dates, 4.5 places.

    python benchmarks/generator.py 1000 > articles.jsonl

Each line is ``{"id", "text", "published"}``. The same number and seed give the same bytes.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

FIXTURES = Path(__file__).parent.parent / "fixtures"
GIVEN = """
    Agung Bayu Cahyo Darto Eko Fajar Gilang Hasan Indra Jamal Kusno Laras Mirza Nanda Oki Pandu Rahma Satrio
    Tegar Umar Vina Wahid Yanuar Zainal Anggi Bagus Citra Dimas Endah Ferry Galuh Hesti Ilham Jihan Krisna
    Lutfi Melati Niko Prabu Rizal Surya Taufan Utami Wening Yoga Zaki
""".split()
WORDS = 265
"""How long a real article is on average."""
QUOTED = 130
"""Words after which only background follows."""
ROADS = ["Ahmad Yani", "Diponegoro", "Merdeka", "Pahlawan", "Veteran", "Kartini", "Gatot Subroto", "Melati"]
VILLAGES = (
    "Sukamaju Karanganyar Tirtasari Mekarjaya Sumberejo Wonosari Sidomulyo Banjarsari Margomulyo".split()
)
MONTHS = "Januari Februari Maret April Mei Juni Juli".split()


@cache
def background() -> list[str]:
    """Paragraphs in which nobody speaks, with gaps for what varies."""
    text = Path(__file__).with_name("background.txt").read_text(encoding="utf-8")
    return text.strip().split("\n\n")


def told(paragraph: str, draw: random.Random) -> str:
    """A paragraph of background with its gaps filled."""
    return paragraph.format(
        n=draw.randint(60, 900),
        m=draw.randint(3, 45),
        day=f"{draw.randint(1, 28)} {draw.choice(MONTHS)} 2025",
        road=draw.choice(ROADS),
        village=draw.choice(VILLAGES),
    )


@cache
def fixtures() -> list[tuple[str, list[str], list[str]]]:
    """The fixtures: whole text, body paragraphs, and the words of the names in it."""
    found = []
    for path in sorted(FIXTURES.glob("*.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))["gold"]
        text = path.with_suffix(".txt").read_bytes().decode("utf-8")
        named = [*gold.get("officials", []), *gold.get("people", [])]
        names = sorted(
            {word for who in named for word in who["name"].split() if word.istitle() and len(word) > 3}
        )
        paragraphs = [p for p in re.split(r"(?:\r?\n){2,}", text.strip()) if len(p.split()) > 12]
        found.append((text, paragraphs[1:], names))
    return found


def article(number: int, seed: int = 0) -> str:
    """The text of one article; the same number and seed give the same text."""
    draw = random.Random(f"{seed}/{number}")
    text, _, names = draw.choice(fixtures())
    swapped = {name: draw.choice(GIVEN) for name in names}
    parts = [text.strip()]
    size = len(text.split())
    if size < QUOTED:
        _, body, more = draw.choice(fixtures())
        swapped.update((name, draw.choice(GIVEN)) for name in more)
        for paragraph in body:
            parts.append(paragraph)
            size += len(paragraph.split())
            if size >= QUOTED:
                break
    for paragraph in draw.sample(background(), len(background())):
        if size >= WORDS:
            break
        parts.append(told(paragraph, draw))
        size += len(paragraph.split())
    whole = "\n\n".join(parts)
    if swapped:
        whole = re.sub(r"\b(?:" + "|".join(swapped) + r")\b", lambda name: swapped[name.group()], whole)
    whole = re.sub(r"\((\d\d)\)", lambda _: f"({draw.randint(18, 69)})", whole)
    return whole + "\n"


def articles(count: int, seed: int = 0) -> Iterator[dict[str, str]]:
    """``count`` records with id, text and day of publication."""
    for number in range(count):
        yield {"id": f"gen-{number:07}", "text": article(number, seed), "published": "2025-08-01"}


def main() -> None:
    """Print articles as JSON lines."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("count", type=int)
    options.add_argument("--seed", type=int, default=0)
    given = options.parse_args()
    for record in articles(given.count, given.seed):
        sys.stdout.write(json.dumps(record, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
