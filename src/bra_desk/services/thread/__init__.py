"""The red thread from problem to result."""
