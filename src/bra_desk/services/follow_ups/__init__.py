"""The yearly follow-up: asked, answered and read back."""
