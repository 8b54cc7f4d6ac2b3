"""Make the gazetteer's two files from a table of Kemendagri codes.

    python scripts/make_gazetteer.py wilayah.csv "Kepmendagri 300.2.2-2430/2025, from cahyadsn/wilayah (MIT)"

The table has the columns ``code`` and ``name`` and a row for each province, regency or city, district and
village. What comes out is ``src/rilis/lexicon/data/regions.txt.z`` (provinces to districts) and
``villages.txt.z``, and a note of every region that no row of ``regions.csv`` means yet: the press forms
are kept there by hand.
"""

from __future__ import annotations

import csv
import datetime as dt
import re
import sys
import zlib
from collections import Counter
from pathlib import Path

DATA = Path(__file__).parents[1] / "src" / "rilis" / "lexicon" / "data"
LEVELS = {2: "provinces", 5: "regencies and cities", 8: "districts", 13: "villages"}
CODE = re.compile(r"\d\d(\.\d\d(\.\d\d(\.\d{4})?)?)?")


def main(table: str, source: str) -> None:
    """Read the table, write both files, tell what was written."""
    with Path(table).open(encoding="utf-8", newline="") as file:
        names = {row["code"]: row["name"].strip() for row in csv.DictReader(file)}
    wrong = [code for code in names if not CODE.fullmatch(code)]
    if wrong:
        sys.exit(f"{table}: not a Kemendagri code: {', '.join(wrong[:5])}")
    head = f"{source}\t{dt.date.today().isoformat()}"
    regions = [f"{code}\t{name}" for code, name in names.items() if len(code) <= 8]
    write("regions.txt.z", [head, *regions])
    write("villages.txt.z", [head, *villages(names)])
    for size, count in sorted(Counter(map(len, names)).items()):
        print(f"{count:6,} {LEVELS[size]}")
    for code in unnamed(names):
        print(f"no row of regions.csv means {code} {names[code]}")


def villages(names: dict[str, str]) -> list[str]:
    """One line for each district that has villages: its code, their numbers, their names."""
    within: dict[str, list[tuple[str, str]]] = {}
    for code, name in names.items():
        if len(code) == 13:
            within.setdefault(code[:8], []).append((code[9:], name))
    return [
        "\t".join((district, "|".join(number for number, _ in there), "|".join(name for _, name in there)))
        for district, there in within.items()
    ]


def unnamed(names: dict[str, str]) -> list[str]:
    """The provinces, regencies and cities that the table of press forms does not know."""
    with (DATA / "regions.csv").open(encoding="utf-8", newline="") as file:
        meant = {code for row in csv.DictReader(file) for code in row["meant"].split("|")}
    return [code for code in names if len(code) <= 5 and code not in meant]


def write(name: str, lines: list[str]) -> None:
    """One compressed file."""
    packed = zlib.compress("\n".join(lines).encode(), 9)
    (DATA / name).write_bytes(packed)
    print(f"{len(packed):9,} bytes {name}")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(sys.argv[1], sys.argv[2])
