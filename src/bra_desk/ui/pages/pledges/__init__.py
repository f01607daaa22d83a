"""Citizen pledges."""
