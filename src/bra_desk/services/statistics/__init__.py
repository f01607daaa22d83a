"""Indicators, and public statistics read in."""
