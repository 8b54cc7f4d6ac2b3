"""Named places as they stand in print: areas with and without a generic word, venues, streets, waters."""

from __future__ import annotations

from rilis.find.places.finder import find_places
from rilis.find.places.found import PlaceFound, PlacesFound

__all__ = ["PlaceFound", "PlacesFound", "find_places"]
