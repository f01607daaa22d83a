"""The window: draws forms, calls services, and hears what changed."""
