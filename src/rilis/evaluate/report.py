"""Outcomes added up: precision, recall and F1 of each field, with bootstrap intervals."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from attrs import frozen

from rilis.evaluate.compare import Miss, Outcome, compare
from rilis.evaluate.gold import Gold
from rilis.model import Article

RESAMPLES = 1000


class Score(NamedTuple):
    """Precision, recall and F1 of a field from its counts."""

    right: int
    gold: int
    got: int

    @property
    def precision(self) -> float:
        """Share of what was found that is right; 1 where nothing was to be found and nothing was."""
        return self.right / self.got if self.got else float(not self.gold)

    @property
    def recall(self) -> float:
        """Share of what was to be found that was."""
        return self.right / self.gold if self.gold else float(not self.got)

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


@frozen
class Report:
    """The outcomes of all articles, by article."""

    outcomes: dict[str, tuple[Outcome, ...]]

    def fields(self) -> list[str]:
        """The fields that were measured, in order."""
        return list(dict.fromkeys(outcome.field for outcome in self._all()))

    def score(self, field: str) -> Score:
        """The score of a field over all articles."""
        return _score(outcome for outcome in self._all() if outcome.field == field)

    def interval(self, field: str, *, resamples: int = RESAMPLES, seed: int = 0) -> tuple[float, float]:
        """The 95 % interval of a field's F1, by drawing the articles anew ``resamples`` times."""
        by_article = [_score(o for o in all_ if o.field == field) for all_ in self.outcomes.values()]
        by_article = [one for one in by_article if one.gold or one.got]
        if not by_article:
            return (1.0, 1.0)
        draw = random.Random(seed)
        drawn = sorted(_score(draw.choices(by_article, k=len(by_article))).f1 for _ in range(resamples))
        return drawn[int(0.025 * resamples)], drawn[int(0.975 * resamples) - 1]

    def misses(self, field: str) -> Iterator[tuple[str, Miss]]:
        """What is not right in a field, with the article's id."""
        for id, outcomes in self.outcomes.items():
            for outcome in outcomes:
                if outcome.field == field:
                    yield from ((id, miss) for miss in outcome.misses)

    def to_dict(self) -> dict[str, Any]:
        """Scores by field, and counts by article, for ``--json`` and ``--compare``."""
        return {
            "fields": {
                field: {"p": s.precision, "r": s.recall, "f1": s.f1, "gold": s.gold, "got": s.got}
                for field in self.fields()
                for s in (self.score(field),)
            },
            "articles": {
                id: {outcome.field: [outcome.right, outcome.gold, outcome.got] for outcome in outcomes}
                for id, outcomes in self.outcomes.items()
            },
        }

    def _all(self) -> Iterator[Outcome]:
        return (outcome for outcomes in self.outcomes.values() for outcome in outcomes)


def _score(counts: Iterable[Outcome] | Iterable[Score]) -> Score:
    right = gold = got = 0
    for one in counts:
        right, gold, got = right + one.right, gold + one.gold, got + one.got
    return Score(right, gold, got)


def evaluate(gold: Iterable[Gold], parsed: Iterable[Article]) -> Report:
    """Articles held against their gold, matched by id."""
    by_id = {article.id: article for article in parsed}
    return Report({one.id: tuple(compare(one.answers, by_id.get(one.id))) for one in gold})
