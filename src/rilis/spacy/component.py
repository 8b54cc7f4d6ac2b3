"""The pipeline component: ``nlp.add_pipe("rilis")``."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc
from spacy.tokens import Span as TokenSpan

from rilis.lexicon import Lexicon
from rilis.model import Article
from rilis.parser import Parser
from rilis.spacy.spans import SPANS_KEY, entities, lay_on

_DATA = "rilis_article"
_LOST = "rilis_unaligned"
_LEXICON_FILE = "lexicon.txt"


def _article(doc: Doc) -> Article | None:
    line = doc.user_data.get(_DATA)
    return Article.from_json(line) if line is not None else None


def _unaligned(doc: Doc) -> list[tuple[str, int, int]]:
    return [(label, start, end) for label, start, end in doc.user_data.get(_LOST, [])]


for _name, _getter in (("rilis", _article), ("rilis_unaligned", _unaligned)):
    if not Doc.has_extension(_name):
        Doc.set_extension(_name, getter=_getter)


def _expand(doc: Doc, start: int, end: int, label: str) -> TokenSpan | None:
    """Whole tokens: a span that ends inside one ("Kamis(26/4/2018)" is one token to spaCy) takes all of it.

    So nothing is dropped; the exact offsets stay in the article.
    """
    return doc.char_span(start, end, label=label, alignment_mode="expand")


class RilisComponent:
    """Parses a Doc's text.

    Results are in ``doc.spans["rilis"]`` and, whole, in ``doc._.rilis``; what no token reaches is listed in
    ``doc._.rilis_unaligned``. The article travels with the Doc as JSON, so ``n_process`` and ``to_bytes`` work.

    Args:
        lexicon_files: files of rows to add to the lexicon.
        ents: also set ``doc.ents``; entities already there are kept unless they overlap.
    """

    def __init__(self, lexicon_files: Iterable[str] = (), *, ents: bool = False) -> None:
        self.lexicon_files = [str(file) for file in lexicon_files]
        self.ents = ents
        lexicon = Lexicon.default()
        for file in self.lexicon_files:
            lexicon = lexicon.with_file(file)
        self._parser = Parser(lexicon)

    def __call__(self, doc: Doc) -> Doc:
        """Parse a Doc and hang what was found on it."""
        article = self._parser.parse(doc.text)
        found, lost = lay_on(article, partial(_expand, doc))
        doc.spans[SPANS_KEY] = found
        doc.user_data[_DATA] = article.to_json()
        doc.user_data[_LOST] = lost
        if self.ents:
            from spacy.util import filter_spans

            doc.ents = filter_spans([*doc.ents, *entities(doc, found)])
        return doc

    def to_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> None:
        """Write what the component was made with."""
        folder = Path(path)
        folder.mkdir(parents=True, exist_ok=True)
        (folder / _LEXICON_FILE).write_text("\n".join(self.lexicon_files), encoding="utf-8")

    def from_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> RilisComponent:
        """Become what was written."""
        files = (Path(path) / _LEXICON_FILE).read_text(encoding="utf-8").split("\n")
        self.__init__([file for file in files if file], ents=self.ents)  # type: ignore[misc]
        return self


@Language.factory(
    "rilis",
    default_config={"lexicon_files": [], "ents": False},
    assigns=["doc._.rilis", "doc._.rilis_unaligned", "doc.spans"],
)
def make_component(nlp: Language, name: str, lexicon_files: list[str], ents: bool) -> RilisComponent:
    """Make the component; spaCy calls this for ``nlp.add_pipe("rilis")``."""
    return RilisComponent(lexicon_files, ents=ents)
