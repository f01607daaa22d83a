"""The register on disk: one SQLite file, its history, its upgrades and its reads."""
