"""Plain content in, Word documents out; this layer knows nothing of the register."""
