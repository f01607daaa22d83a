"""What every layer may lean on: errors, places, words, days and logs."""
