"""What all tests share."""

from __future__ import annotations

import sys
import time
from pathlib import Path

import pytest
from hypothesis import settings

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "tests"))
sys.path.insert(0, str(ROOT / "benchmarks"))

settings.register_profile("rilis", deadline=None, max_examples=60)
settings.load_profile("rilis")


@pytest.fixture(scope="session")
def fixtures_dir() -> Path:
    """The press releases of our own writing."""
    return ROOT / "fixtures"


@pytest.fixture(scope="session")
def slowness() -> float:
    """How many times slower than an ordinary machine this one is just now; 1 if it is not.

    Bounds in seconds are multiplied by it: continuous integration runs on whatever is free.
    """
    start = time.perf_counter()
    total = 0
    for number in range(2_000_000):
        total += number
    return max(1.0, (time.perf_counter() - start) / 0.12)
