"""Who sits at the keyboard."""


def user() -> str:
    """The name under which somebody is logged in, or “unknown”."""
    import getpass

    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "unknown"
