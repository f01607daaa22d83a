"""What a meeting leaves in writing: minutes, extracts, lists and summaries."""
