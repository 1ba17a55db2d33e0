"""Choosing which columns of a table hold the texts, and what they were translated from."""
