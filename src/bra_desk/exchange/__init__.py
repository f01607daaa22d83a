"""Files of other programs in and out, as plain rows; this layer knows nothing of the register."""
