"""Measures and the plans they stand in."""
