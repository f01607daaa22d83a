"""What pages are made of; knows forms, not entities."""
