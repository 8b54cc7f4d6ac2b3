"""Legal citations: articles and the law that they share."""

from rilis.find.statutes.finder import StatuteFound, find_statutes

__all__ = ["StatuteFound", "find_statutes"]
