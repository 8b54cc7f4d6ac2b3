"""Date expressions: calendar dates, months, years, ranges, and relative words, as printed."""

from rilis.find.dates.finder import find_dates
from rilis.find.dates.grammar import LOOSE, DateFound, Printed, Shift

__all__ = ["LOOSE", "DateFound", "Printed", "Shift", "find_dates"]
