"""Whether work takes time in proportion to what it is given."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")

TIMES = 8
"""How many times larger the large input is."""

MOST = 24
"""How many times longer it may take: in proportion is 8, by the square 64; the rest is for noise."""

ROUNDS = 6


def grows_in_proportion(work: Callable[[T], object], make: Callable[[int], T], size: int) -> bool:
    """Whether ``work`` on an input of eight times ``size`` takes some eight times as long as on one of ``size``.

    The best of a few rounds counts, small and large by turns, without the garbage collector: what else the machine
    does in the meantime makes a round slower, never faster.
    """
    small, large = make(size), make(TIMES * size)
    work(small)
    once, many = float("inf"), float("inf")
    for _ in range(ROUNDS):
        once, many = min(once, _seconds(work, small)), min(many, _seconds(work, large))
        if many < MOST * max(once, 0.002):
            return True
    return False


def text_of(unit: str) -> Callable[[int], str]:
    """What makes a text of so many characters from one unit."""
    return lambda size: unit * (size // len(unit))


def _seconds(work: Callable[[T], object], given: T) -> float:
    gc.collect()
    gc.disable()
    try:
        start = time.process_time()
        work(given)
        return time.process_time() - start
    finally:
        gc.enable()
