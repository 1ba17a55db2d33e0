"""Many files at once: a list of them, how they are checked or cleaned, and what came of each."""
