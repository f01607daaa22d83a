"""What is done with minutes when the meeting is over."""
