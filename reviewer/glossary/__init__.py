"""Glossaries: load them, find their phrases in all forms where their context holds, word replacements."""
