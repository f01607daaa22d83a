"""Causes of problems, and the measures that hang on them."""
