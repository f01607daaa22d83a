"""What is secret, and the public version that leaves it out."""
