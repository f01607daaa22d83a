"""The local preventive councils: their plans, and what they see in their areas."""
