"""Several findings accepted at once, looked at before."""
