"""The page of EST: reports, the picture of a period, analyses, and groups."""
