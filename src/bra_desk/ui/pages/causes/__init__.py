"""Causes of problems, drawn as a tree."""
