"""One item of a meeting, written while it is held."""
