"""What can go wrong that is not our fault; every message can be shown to the user as it is."""


class ReviewError(Exception):
    """Root of all errors that a user can cause or mend; the text is complete and showable."""


class WrongText(ReviewError):
    """An edit was applied to a text that does not hold what the edit replaces."""


class UnreadableFile(ReviewError):
    """A file cannot be read as text: missing, binary, or not in the encoding named."""


class BadGlossary(ReviewError):
    """A glossary file cannot be used at all."""


class BadConfig(ReviewError):
    """`copydesk.toml` or an option names something that does not exist."""


class BadLog(ReviewError):
    """A change log is damaged, tampered with, or belongs to another text."""


class Refused(ReviewError):
    """A decision that cannot be carried out, e.g. reverting a change that a later one touches."""


class Protected(Refused):
    """An edit would remove a placeholder; `name` is what people call it."""

    def __init__(self, name: str) -> None:
        super().__init__(f"this edit would remove “{name}”")
        self.name = name


class Overtaken(Refused):
    """A change cannot be taken back because a later one touches it; both by their number in the log."""

    def __init__(self, change: int, later: int) -> None:
        super().__init__(f"change {change} cannot be taken back: change {later} touches it")
        self.change, self.later = change, later


class Cancelled(Exception):
    """The caller asked a long engine call to stop."""
