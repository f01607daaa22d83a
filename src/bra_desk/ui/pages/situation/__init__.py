"""The place of situation pictures, their problems and the causes of these."""
