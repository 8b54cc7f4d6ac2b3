"""Precision, recall and F1 on cases small enough to count by hand."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

import rilis
from conftest import ROOT
from rilis.errors import ReadError
from rilis.evaluate import Gold, Report, draft, evaluate, read_gold
from rilis.evaluate.compare import Outcome, overlap, same_speaker
from rilis.evaluate.report import Score

TEXT = "Kapolsek Sukamaju Iptu Rahmat Gunadi hadir, Kamis (24/10/24) pukul 08.00 WIB. “Aman,” katanya. Ia pulang."


def report_on(answers, text=TEXT):
    return evaluate([Gold("a", text, answers)], [rilis.parse(text, id="a")])


def place(words, **more):
    start = TEXT.index(words)
    return {"text": words, "start": start, "end": start + len(words), **more}


OFFICER = {
    "name": "Rahmat Gunadi",
    "rank": "Iptu",
    "degrees": [],
    "position": "Kapolsek",
    "unit": "Polsek Sukamaju",
}


def test_all_right():
    answers = {
        "only": ["dates", "times", "officials", "quotes"],
        "dates": [place("Kamis (24/10/24)", value="2024-10-24")],
        "times": [place("pukul 08.00 WIB", value="08:00", zone="WIB")],
        "officials": [OFFICER],
        "quotes": [place("Aman,", kind="direct", speaker="Rahmat Gunadi", cue="katanya")],
    }
    report = report_on(answers)
    assert "headline" not in report.fields()
    assert {field: report.score(field).f1 for field in report.fields()} == dict.fromkeys(report.fields(), 1.0)


def test_missed_made_up_and_wrong():
    answers = {
        "only": ["dates", "officials"],
        "dates": [place("Kamis (24/10/24)", value="2024-10-25"), place("Ia", value="2024-01-01")],
        "officials": [{**OFFICER, "rank": "AKP"}, {**OFFICER, "name": "Budi Santika"}],
    }
    report = report_on(answers)
    assert report.score("dates found") == Score(right=1, gold=2, got=1)
    assert report.score("dates") == Score(right=0, gold=2, got=1)
    assert report.score("officials named") == Score(right=1, gold=2, got=1)
    assert report.score("officials with rank") == Score(right=0, gold=2, got=1)
    signs = [miss.sign for _, miss in report.misses("dates")]
    assert sorted(signs) == ["-", "~"]
    assert report.score("officials named").recall == 0.5
    assert report.score("officials named").precision == 1.0
    assert report.score("officials named").f1 == pytest.approx(2 / 3)


def test_an_article_that_was_not_parsed_has_found_nothing():
    report = evaluate([Gold("a", TEXT, {"only": ["officials"], "officials": [OFFICER]})], [])
    assert report.score("officials named") == Score(right=0, gold=1, got=0)


@pytest.mark.parametrize(
    ("gold", "got", "same"),
    [
        ("Rahmat Gunadi", "Rahmat", True),
        ("Rahmat", "Rahmat Gunadi", False),
        ("Rahmat Gunadi", "Gun", False),
        (None, None, True),
        (None, "Rahmat", False),
        ("Rahmat", None, False),
    ],
)
def test_same_speaker(gold, got, same):
    assert same_speaker(gold, got) is same


@pytest.mark.parametrize(
    ("a", "b", "share"),
    [((0, 10), (0, 10), 1), ((0, 10), (5, 15), 1 / 3), ((0, 5), (5, 9), 0), ((0, 4), (0, 8), 0.5)],
)
def test_overlap(a, b, share):
    assert overlap(a, b) == overlap(b, a) == pytest.approx(share)


def test_scores_of_nothing():
    assert Score(0, 0, 0).f1 == 1.0
    assert Score(0, 3, 0).f1 == Score(0, 0, 3).f1 == 0.0


def test_the_interval_is_the_same_each_time_and_holds_the_score():
    outcomes = {str(n): (Outcome("dates", n % 3, 3, 3),) for n in range(40)}
    report = Report(outcomes)
    low, high = report.interval("dates")
    assert (low, high) == report.interval("dates")
    assert low < report.score("dates").f1 < high
    assert report.interval("dates", resamples=7, seed=1) != report.interval("dates", resamples=7, seed=2)
    narrow = Report({str(n): (Outcome("dates", n % 3, 3, 3),) for n in range(4000)}).interval(
        "dates", resamples=100
    )
    assert narrow[1] - narrow[0] < (high - low) / 4


def test_a_field_that_is_all_right_has_no_width():
    assert Report({"a": (Outcome("dates", 3, 3, 3),)}).interval("dates") == (1.0, 1.0)
    assert Report({"a": ()}).interval("dates") == (1.0, 1.0)


def gold_line(**answers):
    return json.dumps({"id": "a", "text": TEXT, "gold": answers})


def test_words_without_a_place_are_looked_up(tmp_path):
    text = "Apel 1 Mei 2025. Razia 1 Mei 2025. Usai."
    dates = [{"text": "1 Mei 2025"}, {"text": "1 Mei 2025"}, {"text": "1 Mei 2025", "start": 20, "end": 22}]
    (tmp_path / "gold.jsonl").write_text(json.dumps({"id": "a", "text": text, "gold": {"dates": dates}}))
    (gold,) = read_gold(tmp_path / "gold.jsonl")
    assert [(one["start"], one["end"]) for one in gold.answers["dates"]] == [(5, 15), (23, 33), (23, 33)]


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("{", "line 1"),
        ('{"id": "a"}', "has id, text and gold"),
        ("[]", "has id, text and gold"),
        (gold_line(quotes=[{"text": "Aman,"}]), "quotes 1 has no kind"),
        (gold_line(officials=[{"rank": "Iptu"}]), "officials 1 has no name"),
        (gold_line(event={"location": {"name": "Bone"}}), "location has no code"),
        (gold_line(dates=[{"text": "besok"}]), "dates 1: 'besok' does not stand in the text"),
    ],
)
def test_gold_that_does_not_hold_is_named(tmp_path, line, says):
    (tmp_path / "gold.jsonl").write_text(line)
    with pytest.raises(ReadError, match=r"gold\.jsonl, line 1") as caught:
        read_gold(tmp_path / "gold.jsonl")
    assert says in str(caught.value)


def test_a_draft_held_against_its_own_article_is_all_right(tmp_path):
    lines, parsed = [], []
    for path in sorted((ROOT / "fixtures").glob("*.txt")):
        parsed.append(rilis.parse(path.read_bytes().decode(), id=path.stem))
        lines.append(json.dumps(draft(parsed[-1])))
    (tmp_path / "gold.jsonl").write_text("\n".join(lines))
    report = evaluate(read_gold(tmp_path / "gold.jsonl"), parsed)
    for field in report.fields():
        assert report.score(field).f1 == 1.0, (field, list(report.misses(field)))


@pytest.mark.skipif(
    not all(Path(os.environ.get(f"RILIS_REFERENCE_{what}", "?")).exists() for what in ("SCORER", "GOLD")),
    reason="RILIS_REFERENCE_SCORER and RILIS_REFERENCE_GOLD name no files",
)
def test_we_agree_with_a_reference_to_the_third_digit(tmp_path):
    gold = read_gold(os.environ["RILIS_REFERENCE_GOLD"])
    parsed = [rilis.parse(one.text, id=one.id, published=one.published) for one in gold]
    (tmp_path / "parsed.jsonl").write_text(
        "".join(article.to_json() + "\n" for article in parsed), encoding="utf-8"
    )
    subprocess.run(
        [
            sys.executable,
            os.environ["RILIS_REFERENCE_SCORER"],
            os.environ["RILIS_REFERENCE_GOLD"],
            str(tmp_path / "parsed.jsonl"),
            "--json",
            str(tmp_path / "theirs.json"),
        ],
        check=True,
        capture_output=True,
    )
    theirs = json.loads((tmp_path / "theirs.json").read_text())
    theirs = theirs.get("fields", theirs)
    ours = evaluate(gold, parsed).to_dict()["fields"]
    for field, score in ours.items():
        for part in ("p", "r", "f1"):
            assert score[part] == pytest.approx(theirs[field][part], abs=0.0005), (field, part)
