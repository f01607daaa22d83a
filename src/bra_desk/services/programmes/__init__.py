"""Programmes and the grants that pay for them."""
