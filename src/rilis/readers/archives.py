"""Articles in archives: web crawls (WARC) and WordPress exports. Nothing named inside is ever written to."""

from __future__ import annotations

import html
import re
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO, TYPE_CHECKING

from rilis.errors import ReadError
from rilis.readers.compression import open_bytes
from rilis.readers.decode import decode
from rilis.readers.record import Record

if TYPE_CHECKING:
    from fastwarc.warc import WarcRecord

LARGEST_PAGE = 32 * 2**20
"""Bytes of one page that are read; what is longer is listed as an error."""


def read_warc(path: str, name: str) -> Iterator[Record]:
    """A record for each response that is an HTML page; compression is told by the bytes."""
    from fastwarc.warc import ArchiveIterator, WarcRecordType

    number = 0
    with _seekable(path) as stream:
        try:
            for response in ArchiveIterator(stream, record_types=WarcRecordType.response, parse_http=True):
                if _is_page(response):
                    number += 1
                    yield _response(response, name, number)
        except (OSError, EOFError, ValueError) as error:
            raise ReadError(f"{name}: broken after page {number} ({error})") from error


@contextmanager
def _seekable(path: str) -> Iterator[IO[bytes]]:
    """A file's own bytes; standard input is copied, for the reader of crawls needs to seek."""
    if path != "-":
        with open_bytes(path, unpack=False) as stream:
            yield stream
        return
    with tempfile.TemporaryFile() as copy:
        shutil.copyfileobj(sys.stdin.buffer, copy)
        copy.seek(0)
        yield copy


def _is_page(response: WarcRecord) -> bool:
    head = response.http_headers
    ok = head is not None and str(head.status_code or "").startswith("2")
    return ok and "html" in (response.http_content_type or "").lower()


def _response(response: WarcRecord, name: str, number: int) -> Record:
    from resiliparse.parse.encoding import bytes_to_str, detect_encoding

    url = response.headers.get("WARC-Target-URI")
    expected = response.content_length
    data = response.reader.read(LARGEST_PAGE + 1)
    if len(data) > LARGEST_PAGE:
        return Record(name, number, url=url, error=f"{name}, {url}: page larger than {LARGEST_PAGE} bytes")
    if len(data) < expected:
        return Record(
            name, number, url=url, error=f"{name}, {url}: cut off after {len(data)} of {expected} bytes"
        )
    encoding = response.http_charset or detect_encoding(data) or "utf-8"
    page = bytes_to_str(data, encoding)
    return Record(name, number, page=page, url=url, media_type="text/html", encoding=encoding)


_CONTENT = "{http://purl.org/rss/1.0/modules/content/}encoded"
_SHORTCODE = re.compile(r"\[caption[^\]]*\]\s*((?:<a[^>]*>)?<img[^>]*>(?:</a>)?)(.*?)\[/caption\]", re.DOTALL)
_WORDPRESS = re.compile(r"\{http://wordpress\.org/export/[\d.]+/\}")


def read_wordpress(stream: IO[bytes], name: str) -> Iterator[Record]:
    """A record for each published post of a WordPress export; document types and entities are refused."""
    from xml.etree.ElementTree import ParseError

    from defusedxml import DefusedXmlException
    from defusedxml.ElementTree import iterparse

    number = 0
    site = None
    try:
        for _, element in iterparse(stream, events=("end",), forbid_dtd=True):
            if element.tag == "title" and site is None:
                site = (element.text or "").strip() or None
            if element.tag != "item":
                continue
            fields = {_WORDPRESS.sub("wp:", child.tag): child.text or "" for child in element}
            element.clear()
            if (
                fields.get("wp:post_type", "post") != "post"
                or fields.get("wp:status", "publish") != "publish"
            ):
                continue
            number += 1
            yield Record(
                name,
                number,
                page=_page(fields),
                title=html.unescape(fields.get("title", "")).strip() or None,
                id=fields.get("wp:post_id") or None,
                published=fields.get("wp:post_date") or fields.get("pubDate") or None,
                url=fields.get("link") or None,
                publisher=site,
                media_type="application/wordpress+xml",
            )
    except (ParseError, DefusedXmlException) as error:
        raise ReadError(f"{name}: broken or hostile XML after post {number} ({error!r})") from error


def _page(fields: dict[str, str]) -> str:
    """A post's body as a page; WordPress keeps blank lines for paragraphs and writes captions as shortcodes."""
    body = _SHORTCODE.sub(r"<figure>\1<figcaption>\2</figcaption></figure>", fields.get(_CONTENT, ""))
    if "<p" not in body.lower():
        body = "".join(f"<p>{part}</p>" for part in re.split(r"\n\s*\n", body) if part.strip())
    return f"<html><body><article>{body}</article></body></html>"


def read_page(stream: IO[bytes], name: str) -> Iterator[Record]:
    """A saved page."""
    from resiliparse.parse.encoding import bytes_to_str, detect_encoding

    data = stream.read(LARGEST_PAGE + 1)
    if len(data) > LARGEST_PAGE:
        raise ReadError(f"{name}: larger than {LARGEST_PAGE} bytes")
    encoding = detect_encoding(data, from_html_meta=True) or "utf-8"
    yield Record(name, page=bytes_to_str(data, encoding), media_type="text/html", encoding=encoding)


def read_plain(stream: IO[bytes], name: str) -> Iterator[Record]:
    """A text file: one article."""
    text, encoding = decode(stream.read(), name)
    kind = "text/markdown" if name.lower().endswith(".md") else "text/plain"
    yield Record(name, text=text, media_type=kind, encoding=encoding)
