"""Named places as they stand in print: areas with and without a generic word, venues, streets, waters."""

from __future__ import annotations

from rilis.find.places.finder import find_places
from rilis.find.places.found import NamedAfter, PlaceFound, PlacesFound

__all__ = ["NamedAfter", "PlaceFound", "PlacesFound", "find_places"]
