"""Dialogues with inhabitants and staff, and safety surveys."""
