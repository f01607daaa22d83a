"""All meetings, and a year of them planned at once."""
