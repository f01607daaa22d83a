"""Makes the program that needs no Python: frozen, checked, and listed part by part."""
