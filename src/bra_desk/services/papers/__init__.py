"""Documents on their way out: gathered, checked, written, approved and signed."""
