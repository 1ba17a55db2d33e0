"""What the bar says when there is nothing left to decide."""

from collections import Counter

from PySide6.QtCore import QCoreApplication

from reviewer.engine import Profile
from reviewer.events import Status
from reviewer.review import Review


def summary(review: Review) -> tuple[str, str]:
    """A title and how findings were decided."""
    count = Counter(reviewed.status for reviewed in review.reviewed())
    number = count.total()
    several = QCoreApplication.translate("Summary", "All {n} decided").format(n=number)
    title = several if number > 1 else QCoreApplication.translate("Summary", "The only finding is decided")
    told = {
        Status.ACCEPTED: QCoreApplication.translate("Summary", "{n} accepted"),
        Status.OWN_WORDING: QCoreApplication.translate("Summary", "{n} in your own words"),
        Status.REJECTED: QCoreApplication.translate("Summary", "{n} kept as they were"),
        Status.IGNORED: QCoreApplication.translate("Summary", "{n} ignored"),
        Status.RESOLVED: QCoreApplication.translate("Summary", "{n} resolved by your edits"),
    }
    parts = [text.format(n=count[status]) for status, text in told.items() if count[status]]
    keys = QCoreApplication.translate("Summary", "Saving writes the cleaned text and its change log.")
    return title, f"{', '.join(parts)}. {keys}"


def nothing_found(profile: Profile) -> tuple[str, str]:
    """A title and what was looked for."""
    looked = QCoreApplication.translate("Summary", "Checks that looked at the whole text: {n}.")
    told = looked.format(n=len(profile.checks))
    if profile.glossaries:
        with_them = QCoreApplication.translate("Summary", "Glossaries: {names}.")
        told += " " + with_them.format(names=", ".join(profile.glossaries))
    return QCoreApplication.translate("Summary", "Nothing flagged"), told
