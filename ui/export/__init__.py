"""Reports from the window: chosen, looked at, and written as the command line writes them."""
