"""EST: reports by periods, the pictures and analyses made of them, and their sheets."""
