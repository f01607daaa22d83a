"""Meetings: planned, prepared and held."""
