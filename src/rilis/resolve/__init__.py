"""Resolving: who is who, who speaks, which day, which place."""
