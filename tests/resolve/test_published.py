"""When an article was published, in every form that sources write."""

import datetime as dt
import subprocess
import sys

import pytest

import rilis
from rilis.resolve.published import read_published

READABLE = {
    "2025-04-27": "2025-04-27",
    "2025-04-27 01:01:57": "2025-04-27T01:01:57",
    "2025-04-27T01:01:57+07:00": "2025-04-27T01:01:57+07:00",
    "2025-04-27T01:01:57Z": "2025-04-27T01:01:57+00:00",
    "16Jun2025": "2025-06-16",
    "30May2025": "2025-05-30",
    "Sabtu, 01 Feb 2020 06:21 WIB": "2020-02-01T06:21:00+07:00",
    "Senin 11 Mei 2020 23:41 WIB": "2020-05-11T23:41:00+07:00",
    "Minggu, 10 Mei  2020 23:51 WIB": "2020-05-10T23:51:00+07:00",
    "Jum'at, 01 Mei 2020 - 14:29 WIB": "2020-05-01T14:29:00+07:00",
    "30 Maret 2022 12:23 WITA": "2022-03-30T12:23:00+08:00",
    "15 Jun 2025, 08:43 WIB": "2025-06-15T08:43:00+07:00",
    "15 May 25 | 16:00": "2025-05-15T16:00:00",
    "01-4-2022": "2022-04-01",
    "31-3-2022": "2022-03-31",
    "19/07/2022": "2022-07-19",
    "9/2/2025 14:46": "2025-02-09T14:46:00",
    "10/20/2025 8:16": "2025-10-20T08:16:00",
    "Warta.com - 12/05/2024, 23:06 WIB": "2024-05-12T23:06:00+07:00",
    "Mon, 16 Jun 2025 08:16:00 +0700": "2025-06-16T08:16:00+07:00",
    "1745716917": "2025-04-27T01:21:57+00:00",
    "April 27, 2025": "2025-04-27T00:00:00",
    "Jumat , 17 February 2017, 13:16 WIB": "2017-02-17T13:16:00+07:00",
    " 2025-04-27 ": "2025-04-27",
}


@pytest.mark.parametrize(("words", "iso"), READABLE.items())
def test_readable(words, iso):
    assert read_published(words).iso == iso


@pytest.mark.parametrize(
    "words", ["", "2 jam lalu", "12 menit lalu", "2 days ago", "kemarin", "-", "31/31/2025", "2025"]
)
def test_words_that_name_no_day(words):
    assert read_published(words) == (None, None)


def test_dates_and_moments():
    assert read_published(dt.date(2025, 6, 16)) == ("2025-06-16", dt.date(2025, 6, 16))
    assert read_published(dt.datetime(2025, 6, 16, 8, 1)) == ("2025-06-16T08:01:00", dt.date(2025, 6, 16))
    assert read_published(None) == (None, None)


def test_what_cannot_be_read_is_a_warning():
    article = rilis.parse("Pelaku ditangkap.", published="2 jam lalu")
    assert article.published is None
    assert [warning.code for warning in article.warnings] == ["published_unreadable"]


def test_the_text_tells_which_is_the_month():
    assert rilis.parse("Ia ditangkap Kamis (9/10/2025).", published="10/9/2025").published == "2025-10-09"
    assert rilis.parse("Ia ditangkap Rabu (10/9/2025).", published="10/9/2025").published == "2025-09-10"


def test_importing_the_library_does_not_load_dateparser():
    program = "import sys, rilis; rilis.parse('Senin (16/6/2025)'); print('dateparser' in sys.modules)"
    assert (
        subprocess.run([sys.executable, "-c", program], capture_output=True, check=True).stdout.strip()
        == b"False"
    )
