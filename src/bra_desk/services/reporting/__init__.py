"""What the register tells in the chapters of a report, as sections of plain text."""
