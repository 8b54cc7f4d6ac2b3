"""Saved pages of many builds: what a reader sees of the story, and nothing of the rest."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

import rilis
from rilis.readers.pages import read_out

HEADLINE = "Satlantas Polres Ngawi Tilang 40 Truk Muatan Lebih"
CAPTION = "Petugas memeriksa truk di Jalan Raya Ngawi."
STORY = [
    "Satlantas Polres Ngawi menilang 40 truk yang membawa muatan lebih, Senin (3/2/2025).",
    "“Muatan lebih merusak jalan dan membahayakan orang lain,” kata Kasat Lantas Polres Ngawi AKP Dewi Anggraeni.",
    "Penindakan serupa akan dilakukan setiap pekan di jalur yang sama, bergantian dengan polsek.",
]
DATE = "2025-02-03T10:15:00+07:00"


def ld(**more):
    data = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": HEADLINE,
        "datePublished": DATE,
        **more,
    }
    return f'<script type="application/ld+json">{json.dumps(data)}</script>'


def paragraphs(first="NGAWI - "):
    return "".join(f"<p>{first if n == 0 else ''}{line}</p>" for n, line in enumerate(STORY))


NAV = '<nav><a href="/">Beranda</a> <a href="/x">Hukum</a></nav><header><div>Cari berita</div></header>'
FOOT = "<footer><p>© 2025 Kabar. Redaksi. Pedoman Media Siber.</p></footer>"
LAYOUTS = {
    "json-ld, figure above the body": f"""<html><head><title>{HEADLINE} - Kabar</title>{ld()}</head><body>{NAV}
        <h1 class="detail__title">{HEADLINE}</h1><div class="detail__author">Rina - kabarJatim</div>
        <figure class="detail__media-image"><img src="a.jpg"><figcaption class="detail__media-caption">{CAPTION}
        (Foto: Rina/kabarJatim)</figcaption></figure><div class="detail__body-text">{paragraphs("<b>Ngawi</b> - ")}
        <div class="tag">Tag: truk, polisi</div></div>{FOOT}</body></html>""",
    "opengraph, photo box in the body": f"""<html><head><meta property="og:title" content="{HEADLINE}">
        <meta property="article:published_time" content="{DATE}"></head><body>{NAV}<h1>{HEADLINE}</h1>
        <div class="read__content"><div class="photo"><img src="a.jpg"></div><div class="photo__caption">{CAPTION}
        (KABAR/RINA)</div>{paragraphs("<strong>NGAWI, KABAR.com</strong> - ")}<p class="baca-juga">Baca juga: Lain</p>
        </div>{FOOT}</body></html>""",
    "wordpress": f"""<html><head><meta property="article:published_time" content="{DATE}"><title>{HEADLINE}</title></head>
        <body>{NAV}<article><h1 class="entry-title">{HEADLINE}</h1><div class="entry-content">
        <figure class="wp-caption"><img src="a.jpg"><figcaption class="wp-caption-text">{CAPTION} (Ist)</figcaption>
        </figure>{paragraphs()}<div class="sharedaddy">Bagikan ini: Facebook</div></div></article>{FOOT}</body></html>""",
    "microdata": f"""<html><head><meta itemprop="datePublished" content="{DATE}"></head><body><h1 itemprop="headline">
        {HEADLINE}</h1><div class="caption">{CAPTION} (Dok. Polres Ngawi)</div><div itemprop="articleBody">{paragraphs()}
        <div class="related"><a>Berita lain yang menarik</a></div></div>{FOOT}</body></html>""",
    "graph in json-ld": f"""<html><head><script type="application/ld+json">{
        json.dumps(
            {
                "@graph": [
                    {"@type": "WebSite", "name": "Kabar"},
                    {
                        "@type": ["NewsArticle"],
                        "headline": HEADLINE,
                        "datePublished": DATE,
                        "publisher": {"name": "Kabar"},
                    },
                ]
            }
        )
    }</script></head><body>{NAV}<h1>{HEADLINE}</h1><figure><img><figcaption>{CAPTION} (Istimewa)</figcaption>
        </figure><div class="post-content">{paragraphs()}</div></body></html>""",
    "time element": f"""<html><body>{NAV}<main><h1>{HEADLINE}</h1><time datetime="{DATE}">Senin</time>
        <figure><img><figcaption>{CAPTION} Foto: Rina/Kabar</figcaption></figure><div class="article-content">
        {paragraphs()}</div></main>{FOOT}</body></html>""",
    "two headings": f"""<html><head>{ld()}</head><body><h1 class="logo">KABAR JATIM</h1><h1>{HEADLINE}</h1>
        <figure><img><figcaption>{CAPTION} (Humas Polres Ngawi)</figcaption></figure>
        <div class="content-article">{paragraphs()}</div></body></html>""",
    "no heading": f"""<html><head><title>{HEADLINE}</title><meta name="pubdate" content="{DATE}"></head><body>{NAV}
        <div class="isi-berita"><div class="foto-caption">{CAPTION} (Rina/Kabar)</div>{paragraphs()}</div></body></html>""",
    "breaks for paragraphs": f"""<html><head>{ld()}</head><body><h1>{HEADLINE}</h1><figure><img><figcaption>{CAPTION}
        (Kabar/Rina)</figcaption></figure><div id="isi">NGAWI - {"<br><br>".join(STORY)}</div>{FOOT}</body></html>""",
    "blogspot": f"""<html><head><title>{HEADLINE}</title><meta content="{DATE}" itemprop="datePublished"></head><body>
        <h3 class="post-title">{HEADLINE}</h3><div class="post-body entry-content"><table class="tr-caption-container">
        <tr><td><img></td></tr><tr><td class="tr-caption caption">{CAPTION} (Ist)</td></tr></table>{paragraphs()}</div>
        </body></html>""",
}


BUILDS = {
    "antara": ("KABAR/Rina Astuti", "Bagus Prakoso", "KABAR"),
    "beritasatu": ("Dok Istimewa", "Rina Astuti", "Kabar Jatim"),
    "cnn_indonesia": ("KABAR Indonesia/Rina Astuti", None, "kabarindonesia.example"),
    "detik": ("Rina Astuti/kabarJatim", "Rina Astuti", "kabarjatim"),
    "idn_times": ("Kabar Times/Rina Astuti", "Rina Astuti", "Kabar Times"),
    "jawa_pos": ("Humas Polres Ngawi", None, "KabarJatim.com"),
    "kompas": ("KABAR.COM/RINA ASTUTI", "Rina Astuti", "KABAR.com"),
    "kumparan": ("Rina Astuti/kabar", "Rina Astuti", "kabar"),
    "link_lines": ("©Kabar.com/Rina Astuti", None, "Kabar.com"),
    "liputan6": ("Kabar6.com/Rina Astuti", "Rina Astuti", "Kabar6.com"),
    "media_indonesia": ("Dok Polres Ngawi", "Rina Astuti", "Kabar Indonesia"),
    "merdeka": ("istimewa", "Rina Astuti", "kabar.example"),
    "no_heading": ("Republika/ Rina Astuti", None, "kabar.example"),
    "okezone": ("Kabar/Rina Astuti", "Rina Astuti", "Kabar.com"),
    "polresta": (None, None, "Polres Ngawi"),
    "republika": ("Dok Polres Ngawi", "Bagus Prakoso", "Kabar Online"),
    "section_heading": ("Dok.Polres Ngawi", None, "Kabar.com"),
    "sindonews": ("Dok Polres Ngawi", "Rina Astuti", "KABARnews.com"),
    "suara": ("Kabar.com/Rina Astuti", "Rina Astuti", "Kabar.com"),
    "tempo": ("Kabar/Rina Astuti", "Rina Astuti", "PT Kabar Inti Media"),
    "tirto": ("KABAR/Rina Astuti", "Rina Astuti", "kabar.example"),
    "tribunnews": ("KABARNEWS.COM/RINA ASTUTI", "Rina Astuti", "Kabarnews"),
    "viva": ("Kabar/Rina Astuti", "Rina Astuti", "KABAR.co.id"),
}
"""Pages in the builds of real outlets: the credit, the author and the publisher on each."""

PAGES = Path(__file__).parent / "pages"
SAID = {
    "headline": HEADLINE,
    "caption": CAPTION,
    "slug": "satlantas-polres-ngawi",
    **dict(zip(("first", "second", "third"), STORY, strict=True)),
}


def build(name):
    """A page in an outlet's build, filled with the story."""
    return re.sub(r"\{\{(\w+)\}\}", lambda found: SAID[found[1]], (PAGES / f"{name}.html").read_text("utf-8"))


@pytest.fixture(params=[*LAYOUTS, *BUILDS])
def article(request):
    return rilis.parse_html(LAYOUTS.get(request.param) or build(request.param))


@pytest.fixture(params=BUILDS)
def name(request):
    return request.param


def test_every_build_is_tried():
    assert {path.stem for path in PAGES.glob("*.html")} == set(BUILDS)


def test_headline(article):
    assert article.headline.text == HEADLINE
    assert article.headline.start == 0


def test_published(article):
    assert article.published[:10] == "2025-02-03"


@pytest.mark.parametrize("layout", LAYOUTS)
def test_caption_and_credit(layout):
    (photo,) = rilis.parse_html(LAYOUTS[layout]).photos
    assert photo.caption.text == CAPTION
    assert photo.credit.text in {
        *("Rina/kabarJatim", "KABAR/RINA", "Ist", "Dok. Polres Ngawi", "Istimewa"),
        *("Rina/Kabar", "Humas Polres Ngawi", "Kabar/Rina"),
    }


def test_caption_and_credit_of_a_build(name):
    article = rilis.parse_html(build(name))
    credit = BUILDS[name][0]
    assert [(one.caption.text, one.credit.text) for one in article.photos] == [(CAPTION, credit)] * bool(
        credit
    )
    for photo in article.photos:
        assert article.text[photo.credit.start : photo.credit.end] == credit


def test_author_publisher_and_address_of_a_build(name):
    page = read_out(build(name))
    assert (page.author, page.publisher) == BUILDS[name][1:]
    assert page.url == "https://kabar.example/satlantas-polres-ngawi"


def test_story_and_nothing_else(article):
    told = [
        paragraph.text.rstrip(" (H-2)") for paragraph in article.paragraphs if paragraph.text != "Tiap Pekan"
    ]
    assert [said.removeprefix("kabar.example - ") for said in told] == STORY
    (quote,) = (quote for quote in article.quotes if quote.kind == "direct")
    assert quote.speaker.name == "Dewi Anggraeni"
    for furniture in ("Beranda", "Bagikan", "Pedoman", "Berita Lain", "Berita lain", "Kereta", "Jalan Rusak"):
        assert furniture not in " ".join(told)


def test_spans_hold_in_the_text_that_was_read_out(article):
    for span in (*article.quotes, *article.paragraphs):
        assert article.text[span.start : span.end] == span.text


def test_a_moment_in_universal_time_is_told_as_in_jakarta():
    assert read_out(build("kumparan")).published == "2025-02-03T00:15:00+07:00"


@pytest.mark.parametrize(
    ("headings", "title"),
    [
        (
            "<h1>KABAR JATIM</h1><h2>Polisi Gelar Razia di Ngawi</h2>",
            "Polisi Gelar Razia di Ngawi - Kabar Jatim",
        ),
        ("<h1>Polisi Gelar Razia di Ngawi</h1>", "Razia di Ngawi: polisi bergerak"),
        ("<h1>Polisi Gelar Razia di Ngawi</h1>", ""),
        ("<h1>Hukum</h1><div>Polisi Gelar Razia di Ngawi</div>", "Polisi Gelar Razia di Ngawi | Kabar Jatim"),
        ("", "Polisi Gelar Razia di Ngawi : Kabar Jatim"),
    ],
)
def test_the_headline_among_headings_and_titles(headings, title):
    page = f"<html><head><title>{title}</title></head><body>{headings}<div id='isi'>{paragraphs()}</div></body></html>"
    assert read_out(page).title == "Polisi Gelar Razia di Ngawi"


def test_a_caption_without_credit_where_no_dateline_follows():
    page = f"""<html><body><h1>{HEADLINE}</h1><figure><img><figcaption>{CAPTION}</figcaption></figure>
        <div class="post-content">{paragraphs("")}</div></body></html>"""
    article = rilis.parse_html(page)
    assert [(one.caption.text, one.credit) for one in article.photos] == [(CAPTION, None)]
    assert [paragraph.text for paragraph in article.paragraphs] == STORY


def test_pictures_of_other_stories_are_not_the_pages_own():
    page = f"""<html><body><h1>{HEADLINE}</h1><div class="post-content">{paragraphs()}</div>
        <aside><figure><img><figcaption>Kereta di Madiun. (Kabar/Tono)</figcaption></figure></aside></body></html>"""
    assert rilis.parse_html(page).photos == ()


def test_publisher_and_address():
    page = LAYOUTS["graph in json-ld"]
    assert read_out(page).publisher == "Kabar"
    assert rilis.parse_html(page, url="https://a.example/1").source.uri == "https://a.example/1"


def test_bytes_in_the_encoding_that_the_page_says():
    page = '<html><head><meta charset="windows-1252"></head><body><h1>Jum’at</h1><article><p>Apel.</p></article></body></html>'
    assert rilis.parse_html(page.encode("cp1252")).headline.text == "Jum’at"


def test_a_page_without_a_story_is_an_error():
    with pytest.raises(rilis.ReadError, match="no story on the page"):
        rilis.parse_html("<html><body></body></html>")


def test_the_author_becomes_the_byline_where_the_story_has_none():
    (signed,) = rilis.parse_html(build("suara")).byline
    assert (signed.text, signed.start, signed.end, signed.role) == ("Rina Astuti", None, None, "author")


def test_the_storys_own_byline_stays():
    bylines = rilis.parse_html(build("detik")).byline
    assert [one.text for one in bylines] == ["ria", "abq"]


@pytest.mark.parametrize(
    "author", ["Kabar", "Kabar.com", "Redaksi", "Tim Liputan", "admin", "Kabar Cyber Media", "rina_99"]
)
def test_an_outlet_or_an_account_is_no_author(author):
    page = f"""<title>{HEADLINE}</title><meta property="og:site_name" content="Kabar.com">
        <meta name="author" content="{author}"><h1>{HEADLINE}</h1><article>{"".join(f"<p>{one}</p>" for one in STORY)}</article>"""
    assert read_out(page).author is None
    assert rilis.parse_html(page).byline == ()
