"""A small review with every kind of decision, and its log; the text is of our own making."""

from pathlib import Path

from reviewer import files, journal
from reviewer.edits import Edit, Span
from reviewer.events import Scope, Status
from reviewer.files import SourceFile, cleaned_bytes
from reviewer.finding import Finding, Reason, Severity, Tier
from reviewer.journal import Log, header_record, parse, seal_record, sealed_log
from reviewer.reports.base import FileReport, ReportData
from reviewer.reports.building import file_report, report_of
from reviewer.review import Review

TEXT = (
    "The the council met on Monday.\n"
    "=SUM(A1) was <b>read</b> aloud & approved.\n"
    "\n"
    "Nothing changed here.\n"
    "A man of 40 years old spoke , twice, to the press about it.\n"
)
TIMES = tuple(f"2026-11-24T09:00:{second:02}Z" for second in range(60))
NAME = "article.txt"


def finding(
    segment: int, was: str, *suggestions: str, check: str = "some-check", severity: Severity = Severity.ERROR
) -> Finding:
    """A finding on the first place in its segment where `was` stands."""
    start = source().document.segments[segment].original.index(was)
    reason = Reason("some", "“{word}” | is <odd>.", (("word", was),))
    span = Span(start, start + len(was))
    return Finding(check, Tier.LIKELY, severity, "style/awkward", segment, span, was, reason, suggestions)


def source(text: str = TEXT) -> SourceFile:
    return files.from_bytes(text.encode(), Path(NAME))


def review() -> Review:
    """Accepted, own wording, rejected, ignored, with a note, by hand, and open findings."""
    made = Review.of(source().document).with_findings(
        [
            finding(0, "The the", "The", check="doubled-word"),
            finding(0, "Monday", "Tuesday", severity=Severity.HINT),
            finding(1, "=SUM(A1)", "=1+1", severity=Severity.WARNING),
            finding(1, "approved", "passed"),
            finding(3, "of 40 years old", "aged 40"),
            finding(3, "press", "media", severity=Severity.HINT),
        ]
    )
    made, _ = made.accept(["0.1"], "A. Editor", time=TIMES[1])
    made, _ = made.accept(["1.1"], "A. Editor", "+the sum", time=TIMES[2])
    made, _ = made.note("1.2", "ask the | desk", "A. Editor", time=TIMES[3])
    made, _ = made.decide(["1.2"], Status.REJECTED, "B. Editor", time=TIMES[4])
    made, _ = made.decide(["0.2"], Status.IGNORED, "B. Editor", Scope.PHRASE, time=TIMES[5])
    made, _ = made.accept(["3.1"], "A. Editor", time=TIMES[6])
    spoke = made.states[3].current.index(" ,")
    made, _ = made.type({3: (Edit(spoke, " ,", ","),)}, "B. Editor", TIMES[7])
    return made


def log_bytes(of: Review | None = None, file: SourceFile | None = None) -> bytes:
    """The sealed log of a review."""
    of, file = of or review(), file or source()
    header = header_record(file, {"language": "en-US"}, TIMES[0])
    seal = seal_record(of, cleaned_bytes(file, of.edits), NAME, TIMES[-1])
    return sealed_log(header, of.events, seal)


def log(of: Review | None = None, file: SourceFile | None = None) -> Log:
    return parse(log_bytes(of, file), "log")


def report() -> FileReport:
    return file_report(log(), source(), review().open_findings())


def bare_report() -> FileReport:
    """Of the log alone."""
    return file_report(log())


def data() -> ReportData:
    return report_of([report()])


def written() -> str:
    return journal.replay(log(), source()).document.written(review().edits)
