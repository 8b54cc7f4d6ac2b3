"""Docs made from articles, with a small fast tokeniser that keeps what the genre keeps together."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from functools import cache
from itertools import accumulate
from operator import add
from pathlib import Path

import spacy
from spacy.tokens import Doc, DocBin
from spacy.tokens import Span as TokenSpan
from spacy.vocab import Vocab

from rilis.layout.abbreviations import ABBREVIATIONS
from rilis.layout.sentences import sentences
from rilis.layout.sheet import Range
from rilis.model import Article
from rilis.spacy.spans import SPANS_KEY, entities, lay_on

TOKEN = re.compile(
    r"""
    (
      (?:[^\W\d_]{1,3}\.)+[^\W\d_]{1,3}\.?(?!\w)  # degrees and initials: S.I.K. M.Si S.Tr.K
    | [^\W_]+(?:['’-][^\W_]+)*                  # words, also Ma'ruf and anak-anak
      (?:(?<=\d)[./:,]\d+)*                     # dates, times, amounts: 24/10/24 22.00 1.500.000
    | [ ]{2,} | \A[ ] | [^\S ]+                  # blanks that are no single space after a token
    | [^\w\s] | _                               # every mark alone
    )
    ([ ](?![ ]))?
    """,
    re.VERBOSE,
)


@cache
def _vocab() -> Vocab:
    return spacy.blank("id").vocab


def words_and_spaces(text: str) -> tuple[list[str], list[bool]]:
    """A text's tokens, and whether a space follows each.

    >>> words_and_spaces("Kombes Pol. Budi, S.I.K. hadir 24/10/24.")[0]
    ['Kombes', 'Pol.', 'Budi', ',', 'S.I.K.', 'hadir', '24/10/24', '.']
    """
    tokens = TOKEN.findall(text)
    words = [word for word, _ in tokens]
    spaces = [space != "" for _, space in tokens]
    stops = [at for at, word in enumerate(words) if word == "." and at and not spaces[at - 1]]
    for at in reversed([at for at in stops if words[at - 1].lower() in ABBREVIATIONS]):
        words[at - 1 : at + 1] = [words[at - 1] + "."]
        del spaces[at - 1]
    return words, spaces


def to_doc(article: Article, vocab: Vocab | None = None, *, ents: bool = False) -> Doc:
    """A Doc of an article, with its spans and its sentences.

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
    ends = list(accumulate(map(add, map(len, words), spaces)))
    starts = [0, *ends[:-1]] if ends else []
    firsts = _sentence_starts(article, words, starts)
    doc = Doc(vocab or _vocab(), words=words, spaces=spaces, sent_starts=firsts)

    def reach(start: int, end: int, label: str) -> TokenSpan | None:
        return TokenSpan(doc, bisect_right(starts, start) - 1, bisect_left(starts, end), label=label)

    found, _ = lay_on(article, reach)
    doc.spans[SPANS_KEY] = found
    if ents:
        doc.ents = entities(doc, found)
    return doc


def _sentence_starts(article: Article, words: list[str], starts: list[int]) -> list[bool | int | None]:
    """Which tokens begin a sentence: those of the body's sentences, and the first of every line."""
    text = article.text or ""
    body = [Range(p.start, p.end) for p in article.paragraphs if p.start is not None and p.end is not None]
    firsts: list[bool | int | None] = [
        number == 0 or "\n" in words[number - 1] for number in range(len(words))
    ]
    for sentence in sentences(text, body):
        number = bisect_left(starts, sentence.start)
        if number < len(firsts):
            firsts[number] = True
    return firsts


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
