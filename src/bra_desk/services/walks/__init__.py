"""Safety walks: what was seen, what came of it, and the photos."""
