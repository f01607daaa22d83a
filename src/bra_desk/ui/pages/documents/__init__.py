"""Dialogs that write a document."""
