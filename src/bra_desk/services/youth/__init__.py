"""Cooperation around youth at risk: structures and yearly counts, never cases."""
