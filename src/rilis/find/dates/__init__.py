"""Date expressions: calendar dates, months, years, ranges, and relative words, as printed."""

from rilis.find.dates.finder import find_dates
from rilis.find.dates.grammar import DateFound, Printed, Shift

__all__ = ["DateFound", "Printed", "Shift", "find_dates"]
