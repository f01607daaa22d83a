"""What things are and which rules hold; no screen, no session, no files."""
