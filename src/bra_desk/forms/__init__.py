"""What an entry shows a person, said once as data; no Qt, no files."""
