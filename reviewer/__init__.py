"""Copydesk's engine and command line: find what is suspect in a translation, decide it, keep the log."""

__version__ = "0.1.0"
