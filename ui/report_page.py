"""The report as a page of Qt's rich text, for paper and for a preview.

Qt's rich text knows a part of HTML 4 and little CSS, so this page is not the HTML report: one table in
document order, in the words and columns of the Word document.
"""

from collections.abc import Iterable, Iterator
from html import escape

from PySide6.QtGui import QFont, QTextDocument

from reviewer.reports.base import FileReport, ReportChange, ReportData, ReportFinding
from reviewer.reports.redline import CHANGE_COLUMNS, FINDING_COLUMNS, reasons, title, totals, who
from reviewer.visible import shown
from ui.theme import LIGHT, Theme

CHANGE_SHARES = (4, 10, 26, 26, 18, 7, 9)
FINDING_SHARES = (10, 30, 36, 10, 14)
POINTS = 8.5


def report_document(
    data: ReportData, most: int | None = None, theme: Theme = LIGHT, points: float = POINTS
) -> QTextDocument:
    """The report, laid out by whoever shows it; `most`: of each table no more rows than that."""
    document = QTextDocument()
    font = QFont()
    font.setPointSizeF(points)
    font.setFeature(QFont.Tag("liga"), 0)  # copied from a PDF, a ligature is one odd letter
    document.setDefaultFont(font)
    document.setDefaultStyleSheet(
        f"body {{ color: {theme.text} }}"
        f" del {{ color: {theme.deleted}; text-decoration: line-through }}"
        f" ins {{ color: {theme.inserted}; text-decoration: underline }}"
        f" .aside {{ color: {theme.muted} }}"
        f" th {{ background-color: {theme.panel}; text-align: left }}"
    )
    document.setMetaInformation(QTextDocument.MetaInformation.DocumentTitle, title(data))
    document.setHtml(f"<body>{''.join(_body(data, most))}</body>")
    return document


def _body(data: ReportData, most: int | None) -> Iterator[str]:
    yield f"<h1>{escape(title(data))}</h1>"
    yield f"<p>{'<br>'.join(map(escape, totals(data)))}</p>"
    for file in data.files:
        yield from _file(file, most)
    yield f"<p class='aside'>{escape(data.tool)}</p>"


def _file(file: FileReport, most: int | None) -> Iterator[str]:
    yield f"<h2>{escape(file.name)}</h2>"
    if not file.has_text:
        yield "<p>The original text was not beside the log: changes alone, without lines and context.</p>"
    if file.changes:
        yield _table(CHANGE_COLUMNS, CHANGE_SHARES, map(_change, file.changes[:most]))
        yield from _rest(len(file.changes), most)
    else:
        yield "<p>Nothing was changed.</p>"
    if file.undecided:
        yield "<h3>Findings that changed nothing</h3>"
        yield _table(FINDING_COLUMNS, FINDING_SHARES, map(_finding, file.undecided[:most]))
        yield from _rest(len(file.undecided), most)
    marks = f"Original sha256 {file.source_sha256}, log head {file.head}."
    yield f"<p class='aside'>{escape(marks)}</p>"


def _rest(count: int, most: int | None) -> Iterator[str]:
    if most is not None and count > most:
        yield f"<p class='aside'>… and {count - most:,} more</p>"


def _change(change: ReportChange) -> Iterator[str]:
    left, right = _aside(change.left), _aside(change.right)
    yield str(change.number)
    yield escape(str(change.place))
    yield f"{left}{_marked('del', change.before)}{right}"
    yield f"{left}{_marked('ins', change.after)}{right}"
    yield "<br>".join(map(escape, reasons(change)))
    yield escape(change.decision)
    yield escape(who(change))


def _finding(finding: ReportFinding) -> Iterator[str]:
    yield escape(str(finding.place))
    yield escape(shown(finding.was, changed=True))
    yield "<br>".join(map(escape, (finding.told, *finding.notes)))
    yield escape(finding.status.value)
    yield escape(who(finding))


def _aside(text: str) -> str:
    return f"<span class='aside'>{escape(shown(text))}</span>" if text else ""


def _marked(element: str, text: str) -> str:
    return f"<{element}>{escape(shown(text, changed=True))}</{element}>" if text else ""


def _table(names: Iterable[str], shares: Iterable[int], rows: Iterable[Iterable[str]]) -> str:
    """A table whose head stands on every page."""
    head = "".join(f"<th width='{s}%'>{escape(n)}</th>" for n, s in zip(names, shares, strict=True))
    body = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows)
    return (
        "<table width='100%' border='1' cellspacing='0' cellpadding='3'"
        f" style='border-collapse: collapse'><thead><tr>{head}</tr></thead>{body}</table>"
    )
