"""The change log as a dock: what was done, in order, to be found again, shown and taken back."""
