"""Reports, written chapter by chapter."""
