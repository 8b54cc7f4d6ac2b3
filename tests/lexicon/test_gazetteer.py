"""The gazetteer's files hold all of their source, open fast and stay small."""

from __future__ import annotations

import subprocess
import sys
from collections import Counter
from importlib import resources
from pathlib import Path

import pytest

from rilis import gazetteer
from rilis.lexicon import Kind, Lexicon
from rilis.lexicon.gazetteer import Gazetteer, chain_of, fold, level_of
from rilis.model import Level

GAZETTEER = Gazetteer()
SCRIPT = Path(__file__).parents[2] / "scripts" / "make_gazetteer.py"


def test_it_holds_the_counts_of_its_source() -> None:
    assert Counter(len(code) for code in GAZETTEER.names) == {2: 38, 5: 514, 8: 7285}
    assert len(GAZETTEER.villages) == 83_762


def test_it_tells_its_source_and_date() -> None:
    assert "300.2.2-2430/2025" in gazetteer.source()
    assert gazetteer.source().rpartition(", ")[2].startswith("20")


def test_both_files_are_smaller_than_two_megabytes() -> None:
    data = resources.files("rilis.lexicon") / "data"
    assert sum(len((data / name).read_bytes()) for name in ("regions.txt.z", "villages.txt.z")) < 2_000_000


def test_it_opens_in_little_memory_and_villages_only_when_asked_for() -> None:
    code = """
import tracemalloc
tracemalloc.start()
from rilis.lexicon.gazetteer import Gazetteer
one = Gazetteer()
one.districts, one.regions
assert "villages" not in vars(one)
one.villages
print(tracemalloc.get_traced_memory()[0])
"""
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert int(out) < 40_000_000


def test_every_area_lies_in_one_that_exists() -> None:
    for code in GAZETTEER.names:
        assert all(parent in GAZETTEER.names for parent in chain_of(code))


def test_every_region_can_be_named_in_the_press() -> None:
    meant = {code for row in Lexicon.default().rows(Kind.REGION) for code in row.meant}
    assert {code for code in GAZETTEER.names if len(code) <= 5} <= meant


def test_every_press_form_means_areas_that_exist() -> None:
    for row in Lexicon.default().rows(Kind.REGION):
        assert all(GAZETTEER.name(code) for code in row.meant), row.code
        assert row.newsroom in ("", *row.meant), row.code
    for row in Lexicon.default().rows(Kind.TOPONYM):
        assert not row.within or GAZETTEER.name(row.within), row.code


def test_an_official_name_is_not_taken_for_another_region() -> None:
    regions = Lexicon.default().regions
    for code, name in GAZETTEER.names.items():
        row = regions.get(fold(name)) if len(code) <= 5 else None
        assert row is None or code in row.meant


def test_levels_are_told_by_codes() -> None:
    levels = [level_of(code) for code in ("64", "64.02", "64.72", "64.02.06", "64.02.06.1001")]
    assert levels == list(Level)


def test_a_village_by_its_code() -> None:
    assert GAZETTEER.name("18.05.13.2022") == "Rejo Sari"
    assert GAZETTEER.name("18.05.13.9999") is None
    assert GAZETTEER.name("99.99.99.9999") is None


def test_an_unknown_code_is_an_error() -> None:
    with pytest.raises(KeyError, match=r"99\.99"):
        GAZETTEER.place("99.99")


def test_a_slip_is_forgiven_only_where_one_name_is_near() -> None:
    inside = GAZETTEER.inside("64.02")
    assert GAZETTEER.near("Tengarong", inside) == "64.02.06"
    assert GAZETTEER.near("Wiranta", inside) is None


@pytest.mark.parametrize(
    ("name", "codes"),
    [
        ("Kukar", ["64.02"]),
        ("KUTAI KARTANEGARA", ["64.02"]),
        ("Kota Bandung", ["32.73"]),
        ("Bandung", ["32.04", "32.73"]),
        ("Kec. Wajo", ["73.71.05"]),
        ("64.02.06", ["64.02.06"]),
        ("Nirgendwo", []),
    ],
)
def test_lookup(name: str, codes: list[str]) -> None:
    assert [area.code for area in gazetteer.lookup(name) if area.level is not Level.VILLAGE][
        : len(codes) or 1
    ] == codes


def test_lookup_within_an_area() -> None:
    assert [area.code for area in gazetteer.lookup("Kretek", level="district", within="Bantul")] == [
        "34.02.03"
    ]


def test_near_misses_are_suggested() -> None:
    assert "Tenggarong" in [area.name for area in gazetteer.suggest("Tengarong")]


def test_the_script_makes_the_files_from_a_table(tmp_path: Path) -> None:
    package = tmp_path / "src" / "rilis" / "lexicon" / "data"
    package.mkdir(parents=True)
    (tmp_path / "scripts").mkdir()
    script = tmp_path / "scripts" / SCRIPT.name
    script.write_text(SCRIPT.read_text(encoding="utf-8"), encoding="utf-8")
    (package / "regions.csv").write_text("code,meant\nbali,51\n", encoding="utf-8")
    table = tmp_path / "table.csv"
    table.write_text(
        "code,name\n51,Bali\n51.01,Kabupaten Jembrana\n51.01.01,Negara\n51.01.01.1001,Baru\n",
        encoding="utf-8",
    )
    done = subprocess.run(
        [sys.executable, script, table, "a decree"], capture_output=True, text=True, check=True
    )
    assert "no row of regions.csv means 51.01 Kabupaten Jembrana" in done.stdout
    assert {path.name for path in package.glob("*.z")} == {"regions.txt.z", "villages.txt.z"}
