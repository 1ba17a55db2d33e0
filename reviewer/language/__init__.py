"""What checks and glossaries know of languages: forms, sounds, marks, and which one a text is in."""
