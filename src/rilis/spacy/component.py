"""The pipeline component: ``nlp.add_pipe("rilis")``."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from functools import cached_property
from operator import add
from pathlib import Path

from attrs import evolve
from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import filter_spans

from rilis.lexicon import Lexicon
from rilis.model import Article
from rilis.parser import Parser
from rilis.spacy.spans import ARTICLE_KEY, SPANS_KEY, entities, lay_on

_LOST = "rilis_unaligned"
_LEXICON = "lexicon"


def _article(doc: Doc) -> Article | None:
    line = doc.user_data.get(ARTICLE_KEY)
    return evolve(Article.from_json(line), text=doc.text) if line is not None else None


def _unaligned(doc: Doc) -> list[tuple[str, int, int]]:
    return [(label, start, end) for label, start, end in doc.user_data.get(_LOST, [])]


for _name, _how in (
    ("rilis", {"getter": _article}),
    ("rilis_unaligned", {"getter": _unaligned}),
    ("rilis_given", {"default": None}),
):
    if not Doc.has_extension(_name):
        Doc.set_extension(_name, **_how)


class RilisComponent:
    """Parses a Doc's text.

    Results are in ``doc.spans["rilis"]`` and, whole, in ``doc._.rilis``; what no token reaches is listed in
    ``doc._.rilis_unaligned``. What is known beside the text may be set before, by the names that
    :func:`rilis.parse` has for it: ``doc._.rilis_given = {"published": "2024-10-25"}``. The article travels
    with the Doc as JSON, so ``n_process`` and ``to_bytes`` work.

    Args:
        lexicon_files: files of rows to add to the lexicon; read at the first Doc. A saved pipeline brings its
            own copy of them.
        ents: also set ``doc.ents``; of entities that overlap, those already there included, the longest stays.
    """

    def __init__(self, lexicon_files: Iterable[str] = (), *, ents: bool = False) -> None:
        self.lexicon_files = [str(file) for file in lexicon_files]
        self.ents = ents

    @cached_property
    def parser(self) -> Parser:
        """The parser, made when first needed."""
        lexicon = Lexicon.default()
        for file in self.lexicon_files:
            lexicon = lexicon.with_file(file)
        return Parser(lexicon)

    def __call__(self, doc: Doc) -> Doc:
        """Parse a Doc and hang what was found on it."""
        article = self.parser.parse(doc.text, **(doc._.rilis_given or {}))
        starts = doc.to_array("IDX").tolist()
        ends = list(map(add, starts, doc.to_array("LENGTH").tolist()))
        found, lost = lay_on(article, doc, starts, ends)
        doc.spans[SPANS_KEY] = found
        doc.user_data[ARTICLE_KEY] = article.to_json(text=False)
        doc.user_data[_LOST] = lost
        if self.ents:
            doc.ents = filter_spans([*doc.ents, *entities(article, doc, found)])
        return doc

    def to_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> None:
        """Write a copy of the lexicon's files, so that a pipeline works where they are not."""
        folder = Path(path) / _LEXICON
        copies = {
            f"{number:02}-{Path(file).name}": Path(file).read_bytes()
            for number, file in enumerate(self.lexicon_files)
        }
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        for name, content in copies.items():
            (folder / name).write_bytes(content)

    def from_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> RilisComponent:
        """Take the lexicon's files that were written."""
        self.lexicon_files = sorted(str(file) for file in (Path(path) / _LEXICON).iterdir())
        self.__dict__.pop("parser", None)
        return self


@Language.factory(
    "rilis",
    default_config={"lexicon_files": [], "ents": False},
    assigns=["doc._.rilis", "doc._.rilis_unaligned", "doc.spans"],
)
def make_component(nlp: Language, name: str, lexicon_files: list[str], ents: bool) -> RilisComponent:
    """Make the component; spaCy calls this for ``nlp.add_pipe("rilis")``."""
    return RilisComponent(lexicon_files, ents=ents)
