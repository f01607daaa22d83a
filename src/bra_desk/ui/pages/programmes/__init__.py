"""Programmes and grants."""
