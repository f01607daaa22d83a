"""Measures as a board and along the year."""
