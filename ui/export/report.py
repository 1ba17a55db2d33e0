"""What a report is made from: the bytes of the log, so that it says what the command line says of them."""

from collections.abc import Callable
from typing import NamedTuple

from msgspec import Struct

from reviewer import journal
from reviewer.errors import Cancelled
from reviewer.files import SourceFile
from reviewer.finding import Finding, resolve
from reviewer.reports.base import ReportData
from reviewer.reports.building import file_report, report_of
from reviewer.review import Review
from ui.export.kinds import READ_AS_TEXT, renders
from ui.session import Session

MOST_TEXT = 40_000
"""Characters of a report that its preview shows."""


class Subject(Struct, frozen=True):
    """The review of a file at one moment; `saved`: its text and log are on the disk as they are here."""

    session: Session
    review: Review
    saved: bool

    @property
    def file(self) -> SourceFile:
        return self.session.file

    def data(self, *, with_open: bool) -> ReportData:
        """What the report says; `with_open`: of open findings too, which the log does not know.

        Of those that overlap it names the strongest, as the list of findings and the command line do.

        Raises:
            BadLog: the log cannot be read.
        """
        log = journal.parse(self.session.log_bytes(self.review), self.file.path.name)
        still: list[Finding] | None = resolve(self.review.open_findings()) if with_open else None
        return report_of([file_report(log, self.file, still)])


class Preview(NamedTuple):
    """A report to be looked at: what it says, and for kinds that are read as text, how it begins."""

    data: ReportData
    text: str | None
    whole: bool


def preview(
    subject: Subject, kind: str, known: ReportData | None, *, with_open: bool, cancelled: Callable[[], bool]
) -> Preview:
    """The preview of a kind of report; `known`: what it says, where that is known already.

    Raises:
        Cancelled: the caller asked to stop.
        ReviewError: the report cannot be made.
    """
    data = known or subject.data(with_open=with_open)
    if cancelled():
        raise Cancelled
    if kind not in READ_AS_TEXT:
        return Preview(data, None, whole=True)
    text = renders()[kind](data).decode("utf-8-sig", "replace")
    return Preview(data, text[:MOST_TEXT], whole=len(text) <= MOST_TEXT)
