"""Dialogues, surveys and local councils."""
