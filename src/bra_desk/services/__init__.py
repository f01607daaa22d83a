"""What a person can do, one function each, named as the act."""
