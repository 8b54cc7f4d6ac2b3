"""Piles of inputs as real files: every kind, compressed or not, and everything that can be wrong with them."""

from __future__ import annotations

import csv
import gzip
import io
import json

import pytest
import zstandard

from rilis.batch.articles import parse_record
from rilis.errors import ReadError
from rilis.readers import Fields, read, read_all, walk

ROWS = [
    {
        "judul": "Razia Malam",
        "isi": "CIANJUR - Razia digelar.",
        "tanggal": "2025-02-03",
        "link": "https://a.example/1",
    },
    {
        "judul": "Apel Pagi",
        "isi": "BLORA - Apel digelar.",
        "tanggal": "2025-02-04",
        "link": "https://a.example/2",
    },
]
PAGE = "<html><body><h1>Razia Malam</h1><article><p>CIANJUR - Razia digelar.</p></article></body></html>"


def csv_bytes(delimiter=","):
    out = io.StringIO()
    writer = csv.DictWriter(out, ROWS[0], delimiter=delimiter)
    writer.writeheader()
    writer.writerows(ROWS)
    return out.getvalue().encode()


def warc_bytes(*pages):
    out = b""
    for number, page in enumerate(pages):
        body = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page.encode()
        out += (
            f"WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: https://a.example/{number}\r\n"
            f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(body)}\r\n\r\n"
        ).encode()
        out += body + b"\r\n\r\n"
    return out


WORDPRESS = """<?xml version="1.0"?>
<rss xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel><title>Polres Sukamaju</title>
<item><title>Razia &amp; Apel</title><link>https://a.example/7</link><wp:post_id>7</wp:post_id>
<wp:post_type>post</wp:post_type><wp:status>publish</wp:status><wp:post_date>2025-02-03 08:00:00</wp:post_date>
<content:encoded><![CDATA[[caption id="x"]<a href="b.jpg"><img src="a.jpg" /></a> Petugas saat
razia. (Ist)[/caption]

CIANJUR - Razia digelar.

Apel menyusul.]]></content:encoded></item>
<item><title>Draf</title><wp:post_type>post</wp:post_type><wp:status>draft</wp:status></item>
<item><title>foto</title><wp:post_type>attachment</wp:post_type><wp:status>inherit</wp:status></item>
</channel></rss>"""

FILES = {
    "a.json": json.dumps(ROWS).encode(),
    "a.jsonl": "\n".join(map(json.dumps, ROWS)).encode(),
    "a.csv": csv_bytes(),
    "a.tsv": csv_bytes("\t"),
}


@pytest.mark.parametrize("packing", ["", ".gz", ".zst"])
@pytest.mark.parametrize("name", FILES)
def test_tables_by_their_usual_names(tmp_path, name, packing):
    data = FILES[name]
    packed = {"": lambda b: b, ".gz": gzip.compress, ".zst": zstandard.ZstdCompressor().compress}[packing](
        data
    )
    path = tmp_path / (name + packing)
    path.write_bytes(packed)
    records = list(read(path))
    assert [(r.title, r.text, r.published, r.url) for r in records] == [tuple(row.values()) for row in ROWS]
    assert [r.number for r in records] == [1, 2]


def test_parquet(tmp_path):
    import pyarrow as pa
    import pyarrow.parquet as pq

    pq.write_table(pa.Table.from_pylist(ROWS), tmp_path / "a.parquet")
    assert [r.text for r in read(tmp_path / "a.parquet")] == [row["isi"] for row in ROWS]


def test_text_keeps_its_line_ends(tmp_path):
    (tmp_path / "a.txt").write_bytes(b"Satu\r\nDua\rTiga\n")
    (record,) = read(tmp_path / "a.txt")
    assert record.text == "Satu\r\nDua\rTiga\n"


def test_pages_of_a_crawl(tmp_path):
    path = tmp_path / "crawl.warc.gz"
    path.write_bytes(gzip.compress(warc_bytes(PAGE, PAGE)))
    records = list(read(path))
    assert [(r.url, r.page, r.media_type) for r in records] == [
        ("https://a.example/0", PAGE, "text/html"),
        ("https://a.example/1", PAGE, "text/html"),
    ]


def test_posts_of_a_wordpress_export(tmp_path):
    (tmp_path / "site.xml").write_text(WORDPRESS, encoding="utf-8")
    (record,) = read(tmp_path / "site.xml")
    assert (record.title, record.id, record.publisher) == ("Razia & Apel", "7", "Polres Sukamaju")
    assert "<figcaption> Petugas saat\nrazia. (Ist)</figcaption>" in record.page
    assert [(one.caption.text, one.credit.text) for one in parse_record(record).photos] == [
        ("Petugas saat razia.", "Ist")
    ]
    assert "<p>Apel menyusul.</p>" in record.page


def test_fields_may_be_named(tmp_path):
    (tmp_path / "a.jsonl").write_text('{"text": "bukan ini", "badan": "Apel digelar."}')
    (record,) = read(tmp_path / "a.jsonl", Fields(text="badan"))
    assert record.text == "Apel digelar."


def test_folder_in_order_and_only_known_kinds(tmp_path):
    (tmp_path / "b").mkdir()
    for name in ("z.txt", "b/a.txt", "a.html", "photo.jpg"):
        (tmp_path / name).write_text("x")
    names = [one.name.removeprefix(f"{tmp_path}/") for one in walk([tmp_path])]
    assert names == ["a.html", "b/a.txt", "z.txt"]


def test_glob(tmp_path):
    for name in ("b.txt", "a.txt", "c.md"):
        (tmp_path / name).write_text("x")
    assert [one.name[-5:] for one in walk([f"{tmp_path}/*.txt"])] == ["a.txt", "b.txt"]


BAD = {
    "there is no such file": lambda path: path / "nope.txt",
    "holds no file of a known kind": lambda path: path,
    "of no known kind": lambda path: made(path / "a.docx", b"x"),
    "broken compression": lambda path: made(path / "a.jsonl.gz", gzip.compress(FILES["a.jsonl"] * 50)[:-40]),
    "is not there|has no field 'nope'": lambda path: made(path / "a.csv", FILES["a.csv"]),
    "not JSON": lambda path: made(path / "a.json", b"{'no': json}"),
    "not Parquet": lambda path: made(path / "a.parquet", b"PAR1 or not"),
    "broken or hostile XML": lambda path: made(
        path / "a.xml", b'<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><rss><title>&b;</title></rss>'
    ),
}


def made(path, data):
    path.write_bytes(data)
    return path


@pytest.mark.parametrize("says", BAD)
def test_a_file_that_breaks_is_a_record_with_the_reason(tmp_path, says):
    path = BAD[says](tmp_path)
    fields = Fields(text="nope") if path.suffix == ".csv" else Fields()
    good = tmp_path.parent / f"{tmp_path.name}-good.txt"
    good.write_text("Apel digelar.")
    *_, bad, last = read_all([path, good], fields)
    assert bad.error is not None
    assert any(part in bad.error for part in says.split("|"))
    assert str(path) in bad.error
    assert last.text == "Apel digelar."


def test_a_row_that_breaks_is_a_record_with_the_reason(tmp_path):
    lines = [
        '{"text": "Satu."}',
        "[1, 2]",
        "nonsense",
        '{"text": null}',
        '{"isi": 7, "x": 1}',
        '{"text": "Dua."}',
    ]
    (tmp_path / "a.jsonl").write_text("\n".join(lines))
    records = list(read(tmp_path / "a.jsonl"))
    assert [record.text for record in records] == ["Satu.", None, None, None, "7", "Dua."]
    assert "line 3: not JSON" in records[2].error
    assert "record 2: not an object but list" in records[1].error
    assert "field 'text' is empty" in records[3].error


def test_a_line_too_long_is_refused_and_the_next_read(tmp_path, monkeypatch):
    monkeypatch.setattr("rilis.readers.tables.LONGEST_LINE", 100)
    (tmp_path / "a.jsonl").write_text('{"text": "' + "x" * 1000 + '"}\n{"text": "Dua."}\n')
    first, second = read(tmp_path / "a.jsonl")
    assert "longer than 100 bytes" in first.error
    assert second.text == "Dua."


def test_decompression_is_bounded(tmp_path, monkeypatch):
    from rilis.readers.compression import open_bytes

    (tmp_path / "bomb.txt.gz").write_bytes(gzip.compress(b"0" * 1_000_000))
    with (
        pytest.raises(ReadError, match="unpacks to more than the limit"),
        open_bytes(tmp_path / "bomb.txt.gz", limit=1000) as stream,
    ):
        stream.read()


def test_a_truncated_crawl_gives_what_was_whole(tmp_path):
    whole = warc_bytes(PAGE, PAGE)
    (tmp_path / "cut.warc").write_bytes(whole[: len(whole) - 40])
    whole_one, cut_one = read_all([tmp_path / "cut.warc"])
    assert whole_one.page == PAGE
    assert "https://a.example/1: cut off after" in cut_one.error
