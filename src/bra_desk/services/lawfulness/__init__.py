"""What the register shows of each paragraph of the Act (2023:196)."""
