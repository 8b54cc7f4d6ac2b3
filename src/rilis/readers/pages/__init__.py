"""Saved pages: the story, its headline and captions, and what the page says of itself."""

from __future__ import annotations

from rilis.readers.pages.page import Page, read_out

__all__ = ["Page", "read_out"]
