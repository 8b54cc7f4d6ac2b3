"""Quote datasets: one row a quote, with a codebook that says what the columns mean."""

from rilis.dataset.columns import COLUMNS, Column, codebook
from rilis.dataset.rows import QuoteRow, quotes

__all__ = ["COLUMNS", "Column", "QuoteRow", "codebook", "quotes"]
