"""Trials of the installers as an administrator meets them, on Wine."""
