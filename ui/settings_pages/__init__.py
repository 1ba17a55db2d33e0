"""The pages of the settings dialog: each shows some preferences and tells what is chosen."""
