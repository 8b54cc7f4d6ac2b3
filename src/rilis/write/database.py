"""Articles as a SQLite database that answers the usual questions and opens in Datasette as it is."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from pathlib import Path

from rilis.model import Article
from rilis.write.tables import TABLES

NUMBERS = {"age", "mentions", "paragraph", "start", "end", "number", "rank_order"}
KEYS = {
    "articles": "article_id",
    "officials": "article_id, official_id",
    "people": "article_id, person_id",
    "quotes": "article_id, quote_id",
    "speakers": "article_id, quote_id, number",
    "places": "article_id, place_id",
}
INDEXES = {
    "articles": ("date", "location_code", "publisher"),
    "officials": ("name", "unit_code", "rank_code"),
    "people": ("name", "role"),
    "speakers": ("name", "type"),
    "places": ("code", "kind"),
    "dates": ("article_id", "value"),
    "statutes": ("article_id", "law"),
    "warnings": ("article_id", "code"),
}
VIEWS = """
CREATE VIEW who_said_what AS
SELECT q.article_id, a.date, a.location, a.headline, s.name AS speaker, s.type AS speaker_type, o.rank, o.position,
       o.unit, o.region_code, q.kind, q.cue, q.text, s.how
FROM quotes q JOIN articles a USING (article_id)
LEFT JOIN speakers s ON s.article_id = q.article_id AND s.quote_id = q.quote_id
LEFT JOIN officials o ON o.article_id = s.article_id AND o.official_id = s.who;

CREATE VIEW quotes_per_speaker AS
SELECT speaker, speaker_type, position, unit, count(*) AS quotes, count(DISTINCT article_id) AS articles,
       min(date) AS first, max(date) AS last
FROM who_said_what WHERE speaker IS NOT NULL GROUP BY speaker, speaker_type, position, unit ORDER BY quotes DESC;

CREATE VIEW articles_per_place AS
SELECT location, location_code, level, count(*) AS articles, min(date) AS first, max(date) AS last
FROM articles WHERE location_code IS NOT NULL GROUP BY location_code ORDER BY articles DESC;

CREATE VIEW articles_per_month AS
SELECT substr(date, 1, 7) AS month, count(*) AS articles FROM articles WHERE date IS NOT NULL
GROUP BY month ORDER BY month;

CREATE VIEW officials_over_time AS
SELECT o.name, o.rank, o.position, o.status, o.unit, min(a.date) AS first, max(a.date) AS last, count(*) AS articles
FROM officials o JOIN articles a USING (article_id) WHERE o.position IS NOT NULL
GROUP BY o.name, o.rank, o.position, o.status, o.unit ORDER BY o.name, first;
"""
SEARCH = """
CREATE VIRTUAL TABLE articles_search USING fts5(headline, text, content='articles');
INSERT INTO articles_search(articles_search) VALUES ('rebuild');
CREATE VIRTUAL TABLE quotes_search USING fts5(text, content='quotes');
INSERT INTO quotes_search(quotes_search) VALUES ('rebuild');
"""


def fill(path: Path, articles: Iterable[Article]) -> Iterator[str]:
    """Make a database of articles; gives each one's place in it."""
    with closing(sqlite3.connect(path)) as db:
        db.execute("PRAGMA journal_mode = OFF")
        db.execute("PRAGMA synchronous = OFF")
        inserts = {table: _create(db, table, columns.split()) for table, (columns, _) in TABLES.items()}
        used: dict[str, int] = {}
        for number, article in enumerate(articles, 1):
            if article.id in used:
                used[article.id] += 1
            else:
                used[article.id] = 1
            suffix = f"#{used[article.id]}" if used[article.id] > 1 else ""
            for table, (_, rows) in TABLES.items():
                values = ((f"{row[0]}{suffix}", *row[1:]) for row in rows(article))
                db.executemany(inserts[table], values)
            yield f"row {number}"
        for table, columns in INDEXES.items():
            for column in columns:
                db.execute(f'CREATE INDEX {table}_{column} ON {table} ("{column}")')
        db.executescript(VIEWS + SEARCH)
        db.commit()


def _create(db: sqlite3.Connection, table: str, columns: list[str]) -> str:
    """Create a table; the statement that fills it."""
    parts = [f'"{column}" {"INTEGER" if column in NUMBERS else "TEXT"}' for column in columns]
    if table in KEYS:
        parts.append(f"PRIMARY KEY ({KEYS[table]})")
    if table != "articles":
        parts.append("FOREIGN KEY (article_id) REFERENCES articles (article_id)")
    db.execute(f"CREATE TABLE {table} ({', '.join(parts)})")
    return f"INSERT INTO {table} VALUES ({', '.join('?' * len(columns))})"
