"""One article on its way in: its text or page, and what came along."""

from __future__ import annotations

import hashlib

from attrs import frozen


@frozen
class Record:
    """An article before it is parsed.

    ``name`` and ``number`` say where it stands: the input's name, and which record of it (from 1). Either
    ``text`` or ``page`` (HTML) holds the article; where neither could be read, ``error`` says why.
    """

    name: str
    number: int = 1
    text: str | None = None
    page: str | None = None
    title: str | None = None
    id: str | None = None
    published: str | None = None
    url: str | None = None
    publisher: str | None = None
    media_type: str = "text/plain"
    encoding: str | None = None
    error: str | None = None

    @property
    def digest(self) -> str:
        """A hash of everything that decides what the parser will say."""
        parts = (
            self.text,
            self.page,
            self.title,
            self.id,
            self.published,
            self.url,
            self.publisher,
            self.error,
        )
        return hashlib.blake2b(repr(parts).encode("utf-8", "backslashreplace"), digest_size=16).hexdigest()
