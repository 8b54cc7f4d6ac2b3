"""Presentations of officials: rank, office, unit, name and degrees as they stand together in print."""

from __future__ import annotations

from rilis.find.officials.grammar import find_officials
from rilis.find.officials.presentation import OfficeFound, Presentation, UnitFound

__all__ = ["OfficeFound", "Presentation", "UnitFound", "find_officials"]
