"""The pages of safety walks."""
