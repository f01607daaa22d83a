"""Numbers in, pictures out: an indicator as a chart, and the same in words."""
