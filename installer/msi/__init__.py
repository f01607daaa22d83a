"""The package for Windows Installer: the main delivery, for a whole computer."""
