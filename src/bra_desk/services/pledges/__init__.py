"""Citizen pledges and their periods."""
