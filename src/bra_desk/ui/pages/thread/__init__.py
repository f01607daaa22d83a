"""The red thread."""
