"""Rows of a user's own, from real files; and what is said of files that do not fit."""

import pickle
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

import rilis
from rilis.errors import LexiconError
from rilis.lexicon import Kind, Lexicon

UNITS = """
[[units]]
code = "polsek_tirtasari"
name = "Kepolisian Sektor Tirtasari"
variants = ["Polsek Tirtasari", "Polsek Tirsa"]
kind = "polsek"
regions = ["64.02"]
takes_place = false

[[outlets]]
code = "warta_tirtasari"
name = "Warta Tirtasari"
"""


@pytest.fixture
def toml(tmp_path: Path) -> Path:
    path = tmp_path / "our-units.toml"
    path.write_text(UNITS, encoding="utf-8")
    return path


def units(lexicon: Lexicon, text: str) -> list[str]:
    return [hit.rows[Kind.UNIT].code for hit in lexicon.matcher.find(text).of(Kind.UNIT)]


def test_rows_of_a_toml_file_are_found(toml: Path) -> None:
    lexicon = Lexicon.default().with_file(toml)
    assert units(lexicon, "di POLSEK TIRSA kemarin") == ["polsek_tirtasari"]
    assert units(Lexicon.default(), "di POLSEK TIRSA kemarin") == ["polsek"]


def test_a_row_without_variants_is_known_by_its_name(toml: Path) -> None:
    row = Lexicon.default().with_file(toml).rows(Kind.OUTLET)[0]
    assert row.variants == ("Warta Tirtasari",)


@pytest.mark.parametrize("start", ["", "\ufeff"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_rows_of_a_csv_file_are_found(tmp_path: Path, start: str, end: str) -> None:
    path = tmp_path / "kami-units.csv"
    lines = [
        "code,name,variants,kind,takes_place",
        "polsek_tirsa,Polsek Tirsa,Polsek Tirsa | Polsek TS,polsek,no",
        "",
    ]
    path.write_bytes((start + end.join(lines)).encode())
    assert units(Lexicon.default().with_file(path), "Polsek TS") == ["polsek_tirsa"]


def test_a_row_of_the_same_code_replaces_the_old(tmp_path: Path) -> None:
    path = tmp_path / "months.csv"
    path.write_text("code,name,variants,number\nmaret,Maret,Maret|Maart,3\n", encoding="utf-8")
    lexicon = Lexicon.default().with_file(path)
    assert [row.variants for row in lexicon.rows(Kind.MONTH) if row.code == "maret"] == [("Maret", "Maart")]
    assert len(lexicon.rows(Kind.MONTH)) == 12


def test_the_fingerprint_tells_lexicons_apart(toml: Path) -> None:
    default, ours = Lexicon.default(), Lexicon.default().with_file(toml)
    assert len(default.fingerprint) == 12
    assert default.fingerprint != ours.fingerprint == default.with_file(toml).fingerprint


def test_lexicons_survive_pickling(toml: Path) -> None:
    ours = Lexicon.default().with_file(toml)
    again = pickle.loads(pickle.dumps(ours))
    assert units(again, "Polsek Tirsa") == ["polsek_tirtasari"]
    assert again.fingerprint == ours.fingerprint
    assert pickle.loads(pickle.dumps(Lexicon.default())) is Lexicon.default()
    assert len(pickle.dumps(Lexicon.default())) < 200


def test_threads_share_one_lexicon(toml: Path) -> None:
    lexicon = Lexicon.default().with_file(toml)
    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(lambda _: units(lexicon, "Polsek Tirsa"), range(32)))
    assert found == [["polsek_tirtasari"]] * 32


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("x.toml", "[[units]", "x.toml: not TOML"),
        ("x.toml", "[[unit]]\ncode='a'", "no table is called unit; there are ranks, positions"),
        ("x.toml", "[units]\ncode='a'", "in double brackets"),
        ("x.toml", "units = 3", "in double brackets"),
        ("x.toml", "[[units]]\nname='a'", "x.toml, units 1: a row needs a code and a name"),
        (
            "x.toml",
            "[[units]]\ncode='a'\nname='A'\n[[units]]\ncode='b'\nnam='B'",
            "units 2: units has no column nam; it has",
        ),
        ("x.toml", "[[units]]\ncode='a'\nname=7", "7 is no text; put it in quotes"),
        ("x.toml", "[[units]]\ncode='a'\nname='A'\nvariants=5", "x.toml, units 1, variants: 5 is no list"),
        ("x.toml", "[[units]]\ncode='a'\nname='A'\nvariants=['']", "begins with a letter or a digit"),
        ("x.toml", '[[units]]\ncode="a"\nvariants=["two\\nlines"]', "a form is one line"),
        ("x.toml", "[[units]]\ncode='a'\nname='A'\ntakes_place='maybe'", "'maybe' is neither yes nor no"),
        (
            "x.toml",
            "[[statuses]]\ncode='a'\nname='A'\nstatus='old'",
            "'old' is none of current, former, acting",
        ),
        (
            "months.csv",
            "code,name,number\nx,X,third\n",
            "months.csv, line 2, number: 'third' is no whole number",
        ),
        ("months.csv", "code,name,nombre\nx,X,3\n", "line 1: months has no column nombre"),
        ("months.csv", "code,name\nx,X,3\n", "line 2: more cells than columns"),
        ("saying.csv", "code,name,patterns\nx,x,after\n", "line 2, patterns: 'after' is none of post_quote"),
        ("outlets.csv", 'code,name\nx,"X\n', "line 2: not CSV (unexpected end of data)"),
        ("ours.csv", "code,name\nx,X\n", "name the file after its table"),
    ],
)
def test_what_does_not_fit_is_named(tmp_path: Path, name: str, text: str, told: str) -> None:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    with pytest.raises(LexiconError) as error:
        Lexicon.default().with_file(path)
    assert told in str(error.value)
    assert name in str(error.value)


def test_files_that_cannot_be_read_are_named(tmp_path: Path) -> None:
    (tmp_path / "units.csv").write_bytes(b"code,name\nx,\xff\xfe\n")
    for path in (tmp_path / "units.csv", tmp_path / "none.toml", tmp_path):
        with pytest.raises(LexiconError, match="cannot be read as UTF-8"):
            Lexicon.default().with_file(path)


def test_an_empty_file_adds_nothing(tmp_path: Path) -> None:
    path = tmp_path / "units.csv"
    path.write_text("", encoding="utf-8")
    assert Lexicon.default().with_file(path).rows(Kind.UNIT) == Lexicon.default().rows(Kind.UNIT)


def test_the_example_of_the_docs_can_be_read(tmp_path: Path) -> None:
    docs = (Path(__file__).parents[2] / "docs" / "lexicon.md").read_text(encoding="utf-8")
    path = tmp_path / "our-rows.toml"
    path.write_text(docs.split("```toml\n")[1].split("```")[0], encoding="utf-8")
    lexicon = Lexicon.default().with_file(path)
    assert units(lexicon, "Polsek Tirsa") == ["polsek_tirtasari"]
    assert lexicon.rows(Kind.POSITION)[0].takes == ("unit",)


def test_the_docs_name_every_table() -> None:
    docs = (Path(__file__).parents[2] / "docs" / "lexicon.md").read_text(encoding="utf-8")
    assert [kind for kind in Kind if f"`{kind.value}`" not in docs] == []


def test_a_parser_uses_the_rows_given(toml: Path) -> None:
    article = rilis.Parser(lexicon=Lexicon.default().with_file(toml)).parse(
        "TIRTASARI - Kanit Reskrim Polsek Tirsa, Iptu Wiranta Putra, mengatakan warga tenang."
    )
    unit = article.officials[0].unit
    assert (unit.text, unit.code, unit.region_code) == ("Polsek Tirsa", "polsek_tirtasari", "64.02")
    assert article.generator.lexicon != rilis.parse("Aman.").generator.lexicon


EVERYWHERE = """
[[units]]
code = "polsek_tirtasari"
name = "Polsek Tirtasari"
kind = "polsek"
regions = ["64.02"]

[[degrees]]
code = "s_tirta"
name = "S.Tirta."
place = "suffix"

[[honorifics]]
code = "kanda"
name = "Kanda"
place = "prefix"
kind = "address"

[[statuses]]
code = "bakal"
name = "Bekas"
status = "former"

[[months]]
code = "agustus"
name = "Agustus"
variants = ["Agustus", "Agustusan"]
number = 8

[[regions]]
code = "tirtaland"
name = "Tirtaland"
meant = ["33.24"]

[[positions]]
code = "kapolsek"
name = "Kepala Kepolisian Sektor"
variants = ["Kapolsek", "Ketsek"]
organisation = "polri"
heads = "Polsek"
takes = ["place"]
"""


@pytest.fixture
def parser(tmp_path: Path) -> rilis.Parser:
    path = tmp_path / "ours.toml"
    path.write_text(EVERYWHERE, encoding="utf-8")
    return rilis.Parser(Lexicon.default().with_file(path))


def test_the_unit_of_a_head_is_a_users_own(parser: rilis.Parser) -> None:
    (official,) = parser.parse("Ketsek Tirtasari Iptu Bayu Jagat hadir.").officials
    assert official.unit
    assert (official.unit.code, official.unit.region_code) == ("polsek_tirtasari", "64.02")


def test_degrees_and_words_of_address_are_a_users_own(parser: rilis.Parser) -> None:
    (official,) = parser.parse("Kapolres Demak AKBP Kanda Raka Wiranta, S.Tirta., hadir.").officials
    assert (official.name, [degree.text for degree in official.degrees]) == ("Raka Wiranta", ["S.Tirta."])


def test_how_an_office_is_held_is_told_by_a_users_own_words(parser: rilis.Parser) -> None:
    (official,) = parser.parse("Bekas Kapolres Demak AKBP Raka Wiranta hadir.").officials
    assert official.position
    assert official.position.status == "former"


def test_months_are_a_users_own(parser: rilis.Parser) -> None:
    article = parser.parse("Ia ditangkap, Senin (4 Agustusan 2025).", published="5 Agustusan 2025 10:00 WIB")
    assert [date.value for date in article.dates] == ["2025-08-04"]
    assert article.published == "2025-08-05T10:00:00+07:00"


def test_regions_are_a_users_own(parser: rilis.Parser) -> None:
    (official,) = parser.parse("Bupati Tirtaland Wulan Dewanti hadir.").officials
    assert official.unit
    assert (official.name, official.unit.text, official.unit.region_code) == (
        "Wulan Dewanti",
        "Tirtaland",
        "33.24",
    )


def test_what_is_made_of_one_lexicon_is_not_taken_for_another(parser: rilis.Parser) -> None:
    text = "Kapolsek Tirtasari Iptu Bayu Jagat, S.Tirta., hadir, 4 Agustusan 2025."
    assert parser.parse(text).officials[0].unit.code == "polsek_tirtasari"  # type: ignore[union-attr]
    default = rilis.parse(text)
    assert default.officials[0].unit.code != "polsek_tirtasari"  # type: ignore[union-attr]
