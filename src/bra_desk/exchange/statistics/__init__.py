"""Public statistics in files: one module for each layout, all giving the same rows."""
