"""Articles as pandas frames, one for each flat table."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from rilis.model import Article
from rilis.write.tables import TABLES

if TYPE_CHECKING:
    import pandas as pd


def to_pandas(articles: Iterable[Article], table: str = "articles") -> pd.DataFrame:
    """A flat table of articles as a frame.

    Args:
        articles: what to tabulate.
        table: which: articles, officials, people, quotes, speakers, places, dates, statutes or warnings.

    Raises:
        KeyError: if there is no such table.

    >>> import rilis
    >>> article = rilis.parse("Kapolsek Sukamaju Iptu Rahmat Gunadi hadir.", id="a")
    >>> to_pandas([article], "officials").name.tolist()
    ['Rahmat Gunadi']
    """
    import pandas as pd

    if table not in TABLES:
        raise KeyError(f"there is no table {table!r}; there are {', '.join(TABLES)}")
    columns, fill = TABLES[table]
    return pd.DataFrame([row for article in articles for row in fill(article)], columns=columns.split())
