"""What one meeting hands on to the next."""
