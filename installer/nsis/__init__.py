"""Setup.exe, for a computer that is kept by hand, or for one user without rights."""
