"""The command line; a cold start imports no more of it than the command needs."""


def main() -> int:
    """Run the command in `sys.argv`; the exit code."""
    raise SystemExit("being written")
