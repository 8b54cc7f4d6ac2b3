"""How outlets build their pages: what holds the story, a caption, a credit, and what is but furniture."""

from __future__ import annotations

BODIES = (
    "[itemprop=articleBody]",
    ".detail__body-text",
    ".itp_bodycontent",
    ".detail-text",
    ".read__content",
    ".txt-article",
    ".article-content-body",
    ".article-content-body__item-content",
    ".article__content",
    ".article-content",
    ".article-body",
    ".content-article",
    ".content-detail",
    ".detail-content",
    ".detail_text",
    ".detail-konten",
    ".isi-berita",
    ".post-body",
    ".td-post-content",
    ".single-content",
    ".entry-content",
    ".post-content",
    ".news-content",
    ".mag-content",
    "#article-content",
    "#isi",
)
"""Where outlets keep the story, the surest first; elsewhere it is where most of the running text stands."""

CAPTIONS = (
    "figcaption, [class*=caption]:not(.para_caption), [id*=caption], .pic_artikel_sisip, .photodesc, .desc-foto, "
    ".deskripsi"
)
CREDITS = (
    ".credit, .image-credit, .photo-credit, .img-credit, .source-img, .image-source, .photographer, .author, "
    "[itemprop=copyrightHolder]"
)
"""What names the source of a picture apart, inside its caption."""

ASIDE = (
    "nav, aside, footer, form, .related, .related-section, .related-grid, .terkait, .artikel-terkait, .sidebar, "
    ".recommended-article, .next-article, .terkini, .terpopuler"
)
"""What holds other stories, with pictures and captions of their own."""

FURNITURE = (
    f"{ASIDE}, script, style, noscript, iframe, button, .share, .sharing, .sosmed, .baca-juga, #baca-juga, "
    ".bacajuga, .read-also, .linksisip, .lihatjg, .advertisement, .advertisement-placeholder, .ads, "
    ".ads-placeholder, .ads-on-body, .tags, .tag, .comments, .sharedaddy, .jp-relatedposts, .detail__tag, "
    ".multiple-page, .parallaxindetail, .paradetail, "
    ".aevp, .kompasidRec, .collapsible, .summary-article, .ten-second, .follow-cta, .pagination, .twitter-tweet, "
    ".instagram-media, .tiktok-embed"
)

TITLES = ("og:title", "twitter:title", "title")
META: dict[str, tuple[str, ...]] = {
    "published": (
        "article:published_time",
        "og:article:published_time",
        "content_publisheddate",
        "content_publishdate",
        "dtk:publishdate",
        "publishdate",
        "pubdate",
        "datepublished",
        "dc.date.issued",
    ),
    "author": ("content_author", "dtk:author", "dable:author", "article:author"),
    "publisher": ("og:site_name",),
    "url": ("og:url",),
}
"""What page-wide tags are called, the surest first."""

AUTHORS = "[itemprop=author], [rel=author], .reporter-name"
"""Where the page itself names its author."""
