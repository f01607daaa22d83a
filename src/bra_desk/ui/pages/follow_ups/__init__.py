"""The yearly follow-up."""
