"""Docs made from articles, with a small fast tokeniser that keeps what the genre keeps together."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from functools import cache, lru_cache
from itertools import accumulate
from operator import add
from pathlib import Path
from typing import cast

from numpy import full, uint64
from spacy.tokens import Doc, DocBin
from spacy.util import get_lang_class
from spacy.vocab import Vocab, create_vocab
from thinc.types import Ints2d

from rilis.layout.abbreviations import ABBREVIATIONS
from rilis.layout.sentences import sentences
from rilis.layout.sheet import Range
from rilis.model import Article
from rilis.spacy.spans import ARTICLE_KEY, SPANS_KEY, entities, lay_on

TOKEN = re.compile(
    r"""
      (?:[^\W\d_]{1,3}\.)+[^\W\d_]{1,3}\.?(?!\w)  # degrees and initials: S.I.K. M.Si S.Tr.K
    | [^\W_]+(?:['’-][^\W_]+)*                  # words, also Ma'ruf and anak-anak
      (?:(?<=\d)[./:,]\d+)*                     # dates, times, amounts: 24/10/24 22.00 1.500.000
    | \s+                                       # line ends and blanks that are no plain space
    | [^\w\s] | _                               # every mark alone
    """,
    re.VERBOSE,
)
START, NO_START = uint64(1), uint64(2**64 - 1)
"""What an array of spaCy's says of a token that begins a sentence (1) and of one that does not (-1)."""
CHUNKS = 2**16
"""How many stretches between blanks are remembered with their tokens."""


@cache
def _vocab() -> Vocab:
    """An Indonesian vocabulary, without the tokeniser of a blank pipeline, which takes seconds to build."""
    return create_vocab("id", get_lang_class("id").Defaults)


def words_and_spaces(text: str) -> tuple[list[str], list[bool]]:
    """A text's tokens, and whether a space follows each.

    >>> words_and_spaces("Kombes Pol. Budi, S.I.K. hadir 24/10/24.")[0]
    ['Kombes', 'Pol.', 'Budi', ',', 'S.I.K.', 'hadir', '24/10/24', '.']
    """
    words: list[str] = []
    spaces: list[bool] = []
    *chunks, last = text.split(" ")
    for chunk in chunks:
        if chunk.isalpha():
            words.append(chunk)
            spaces.append(True)
        elif chunk:
            tokens = _tokens(chunk)
            words += tokens
            spaces += [False] * len(tokens)
            spaces[-1] = True
        else:  # a blank that follows no token is one
            words.append(" ")
            spaces.append(False)
    tokens = _tokens(last)
    return [*words, *tokens], [*spaces, *[False] * len(tokens)]


@lru_cache(CHUNKS)
def _tokens(chunk: str) -> list[str]:
    """The tokens of a stretch without blanks; an abbreviation keeps its full stop."""
    tokens: list[str] = []
    for token in TOKEN.findall(chunk):
        if token == "." and tokens and tokens[-1].lower() in ABBREVIATIONS:
            tokens[-1] += "."
        else:
            tokens.append(token)
    return tokens


def to_doc(article: Article, vocab: Vocab | None = None, *, ents: bool = False) -> Doc:
    """A Doc of an article, with its spans, its sentences and the article itself (``doc._.rilis``).

    Args:
        article: what to make it of; it must carry its text.
        vocab: with which vocabulary; that of a blank Indonesian pipeline where none is given.
        ents: also set ``doc.ents``.

    Raises:
        ValueError: if the article carries no text.

    >>> import rilis
    >>> doc = to_doc(rilis.parse("Kombes Pol. Budi Santika hadir. Ia pulang."))
    >>> [sentence.text for sentence in doc.sents]
    ['Kombes Pol. Budi Santika hadir.', 'Ia pulang.']
    """
    if article.text is None:
        raise ValueError(
            f"article {article.id!r} carries no text; parse it again or keep the text in its JSON"
        )
    words, spaces = words_and_spaces(article.text)
    sizes = list(map(len, words))
    behind = list(accumulate(map(add, sizes, spaces), initial=0))
    starts = behind[:-1]
    doc = Doc(vocab or _vocab(), words=words, spaces=spaces)
    doc.from_array(["SENT_START"], _sentence_starts(article, words, starts))
    found, _ = lay_on(article, doc, starts, list(map(add, starts, sizes)))
    doc.spans[SPANS_KEY] = found
    doc.user_data[ARTICLE_KEY] = article.to_json(text=False)
    if ents:
        doc.ents = entities(article, doc, found)
    return doc


def _sentence_starts(article: Article, words: list[str], starts: list[int]) -> Ints2d:
    """Which tokens begin a sentence: those of the body's sentences, and the first of every line."""
    body = [Range(p.start, p.end) for p in article.paragraphs if p.start is not None and p.end is not None]
    firsts = full(len(words), NO_START, uint64)
    firsts[:1] = START
    firsts[[number for number, word in enumerate(words[:-1], 1) if "\n" in word]] = START
    for sentence in sentences(article.text or "", body):
        number = bisect_left(starts, sentence.start)
        firsts[number : number + 1] = START
    return cast("Ints2d", firsts)


def to_docbin(articles: Iterable[Article], path: str | Path, *, ents: bool = True) -> int:
    """Write articles as spaCy training data; how many there were.

    Args:
        articles: what to write; taken lazily.
        path: where to (``train.spacy``).
        ents: set entities, as training a recogniser of names needs.
    """
    docs = DocBin(attrs=["ORTH", "SPACY", "SENT_START", "ENT_IOB", "ENT_TYPE"])
    for article in articles:
        docs.add(to_doc(article, ents=ents))
    docs.to_disk(path)
    return len(docs)
