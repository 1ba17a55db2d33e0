"""Data that ships with Copydesk; read it through `reviewer.resources`."""
