"""Glossaries in the window: which are in use, how they are changed, and what they find."""
