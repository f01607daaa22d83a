"""The duties of the year."""
