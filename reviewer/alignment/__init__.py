"""Which parts of a text are the translation of which parts of its source."""
