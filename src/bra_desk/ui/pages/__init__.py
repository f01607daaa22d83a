"""The screens a person moves between."""
