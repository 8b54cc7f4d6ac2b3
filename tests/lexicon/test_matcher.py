"""The matcher against the plainest reading of its promise."""

import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rilis.lexicon import Hit, Kind, Lexicon, forms
from rilis.lexicon.forms import LOOKED_UP
from rilis.lexicon.rows import MonthRow, Row

LEXICON = Lexicon.default()
TABLE: dict[str, set[str]] = {}
for kind in Kind:
    for row in LEXICON.rows(kind) if kind not in LOOKED_UP else ():
        for form in forms(kind, row):
            TABLE.setdefault(form, set()).add(row.code)
LONGEST = max(map(len, TABLE))


def plainly(text: str) -> list[tuple[int, int]]:
    """From left to right, at each word the longest form that ends with a word."""
    found, at = [], 0
    while at < len(text):
        for end in range(min(len(text), at + LONGEST), at, -1):
            if text[at:end] in TABLE and stands_alone(text, at, end):
                found.append((at, end))
                at = end
                break
        else:
            at += 1
    return found


def stands_alone(text: str, start: int, end: int) -> bool:
    before, behind = text[:start][-1:], text[end : end + 1]
    return not (before.isalnum() or (behind.isalnum() and text[end - 1].isalnum()))


def surfaces(text: str, kind: Kind) -> list[str]:
    return [text[hit.start : hit.end] for hit in LEXICON.matcher.find(text).of(kind)]


PIECES = st.one_of(
    st.sampled_from(sorted(TABLE)),
    st.sampled_from(
        ["é", "É", "2", "Kota", "metro", "(", "”", "'", "\u00a0", "\n", "ß", "\U0001f6a8", "\ud800"]
    ),
    st.text(max_size=3),
)
GLUE = st.sampled_from(["", " ", " ", " ", ", ", ".", "\n", "-", "“", "é"])


@given(st.lists(st.tuples(PIECES, GLUE), max_size=9))
def test_finds_what_the_plain_reading_finds(parts: list[tuple[str, str]]) -> None:
    text = "".join(piece + glue for piece, glue in parts)
    hits = LEXICON.matcher.find(text).all
    assert [(hit.start, hit.end) for hit in hits] == plainly(text)
    for hit in hits:
        assert {row.code for row in hit.rows.values()} <= TABLE[text[hit.start : hit.end]]
        assert stands_alone(text, hit.start, hit.end)


def test_the_longest_name_wins() -> None:
    assert surfaces("di Polres Metro Tangerang Kota kemarin", Kind.UNIT) == ["Polres Metro Tangerang Kota"]
    assert surfaces("di Polres Metro Tangerang Kotaku", Kind.UNIT) == ["Polres Metro Tangerang"]


def test_what_stands_inside_a_longer_hit_is_gone() -> None:
    assert surfaces("Wakil Bupati Tirtasari", Kind.POSITION) == ["Wakil Bupati"]


@pytest.mark.parametrize(
    "text", ["Polda KaltimKombes", "sipolda kaltim", "éPolda Kaltim", "Polda Kaltimé", "xPolda Kaltim9"]
)
def test_no_hit_inside_a_word(text: str) -> None:
    assert "Polda Kaltim" not in surfaces(text, Kind.UNIT)


@pytest.mark.parametrize(
    "text", ["Kamis(26/4)", "“Kamis”", "(Kamis)", "-Kamis-", "Kamis,", "Kamis\n", "Kamis…", "_Kamis_"]
)
def test_marks_are_no_part_of_a_word(text: str) -> None:
    assert surfaces(text, Kind.WEEKDAY) == ["Kamis"]


@pytest.mark.parametrize("behind", ["x", "é", " "])
def test_a_form_that_ends_in_a_mark_needs_no_space_behind(behind: str) -> None:
    assert surfaces(f"Kompol.{behind}", Kind.RANK) == ["Kompol."]


def test_a_line_end_parts_the_words_of_a_name() -> None:
    assert surfaces("Polda\nKaltim", Kind.UNIT) == ["Polda"]


def test_one_form_of_two_tables_gives_both_rows() -> None:
    mayor = MonthRow("mayor", "Mayor", ("Mayor",), "Mayor", (), 13)
    (hit,) = LEXICON.with_rows({Kind.MONTH: [mayor]}).matcher.find("Mayor").all
    assert hit.rows[Kind.MONTH] is mayor
    assert hit.rows[Kind.RANK].code == "ad_mayor"


@pytest.mark.parametrize(
    "text", ["", " ", "\ud800", "Kapolres" * 10_000, "Kapolres " * 10_000, "“" * 100_000]
)
def test_any_text_will_do(text: str) -> None:
    hits = LEXICON.matcher.find(text)
    assert len(hits.all) == len(hits.of(Kind.POSITION)) == text.count("Kapolres ")


def test_a_hit_is_a_tuple() -> None:
    (hit,) = LEXICON.matcher.find("AKBP").all
    assert isinstance(hit, Hit)
    assert hit == (0, 4, hit.rows)
    assert hit.rows[Kind.RANK].order == 170


def test_a_pickled_matcher_finds_the_same() -> None:
    row = Row("x", "X", ("Bhinneka",), "Bhinneka", ())
    matcher = LEXICON.with_rows({Kind.FIELD: [row]}).matcher
    assert (
        pickle.loads(pickle.dumps(matcher)).find("Kapolda Bhinneka").all
        == matcher.find("Kapolda Bhinneka").all
    )
