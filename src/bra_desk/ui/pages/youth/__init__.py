"""Cooperation around youth at risk."""
