"""The report as a unified diff of each file's text, which `patch` can apply.

A diff knows no reasons. Where the original is not at hand, its place is taken by lines that `patch` skips.
"""

from collections.abc import Iterator

from reviewer.reports.base import FileReport, ReportData
from reviewer.reports.comparison import unified
from reviewer.visible import shown


def render(data: ReportData) -> bytes:
    """The diffs of all files, in UTF-8 whatever the files' encodings are."""
    return "".join(text for file in data.files for text in _file(file)).encode("utf-8", "backslashreplace")


def _file(file: FileReport) -> Iterator[str]:
    if file.before is not None and file.after is not None:
        yield unified(file.before, file.after, f"a/{file.name}", f"b/{file.name}")
        return
    yield f"# {shown(file.name)}: the original is not beside the log; changes by segment\n"
    for change in file.changes:
        marks = f"{{-{shown(change.before, changed=True)}-}}{{+{shown(change.after, changed=True)}+}}"
        yield f"# {change.place}: {marks}\n"
