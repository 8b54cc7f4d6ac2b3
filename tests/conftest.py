"""What all tests share."""

from __future__ import annotations

import sys
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
