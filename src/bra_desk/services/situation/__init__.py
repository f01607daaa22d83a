"""Situation pictures: their versions, their problems, and what each organisation sees."""
