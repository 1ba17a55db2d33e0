"""The report as a Word document: totals, then every change as a row of a redline table.

The few parts of the package are written here: a library would bring a template of its own, and a time of
saving, so that the same log would not give the same bytes.
"""

import io
import re
import unicodedata
import zipfile
from collections.abc import Iterable, Iterator
from xml.sax.saxutils import escape, quoteattr

from reviewer.reports.base import FileReport, ReportChange, ReportData, ReportFinding
from reviewer.reports.redline import CHANGE_COLUMNS, FINDING_COLUMNS, reasons, title, totals, who
from reviewer.resources import read_text
from reviewer.visible import shown

PARTS = {
    "[Content_Types].xml": "content-types",
    "_rels/.rels": "rels",
    "word/_rels/document.xml.rels": "document-rels",
    "word/styles.xml": "styles",
    "word/settings.xml": "settings",
    "word/footer1.xml": "footer",
}
BEGUN = (1980, 1, 1, 0, 0, 0)
"""The time of every member: the oldest that a zip archive knows."""
NOT_XML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
CHANGE_WIDTHS = (600, 1500, 3800, 3800, 2700, 1100, 1460)
FINDING_WIDTHS = (1500, 4400, 5000, 1500, 2560)
HEAD = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:document xmlns:w='
    '"http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'
)
# A4 on its side, in twentieths of a point.
TAIL = (
    '<w:sectPr><w:footerReference xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/'
    'relationships" w:type="default" r:id="rId3"/><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>'
    '<w:pgMar w:top="900" w:right="900" w:bottom="900" w:left="900" w:header="450" w:footer="450"'
    ' w:gutter="0"/></w:sectPr></w:body></w:document>'
)


def render(data: ReportData) -> bytes:
    """A document that opens in any word processor; it has no macros, links or pictures."""
    core = read_text("reports/docx/core.xml").format(title=_safe(title(data)), tool=_safe(data.tool))
    members = {name: read_text(f"reports/docx/{part}.xml") for name, part in PARTS.items()}
    members["docProps/core.xml"] = core
    members["word/document.xml"] = HEAD + "".join(_body(data)) + TAIL
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        for name, text in members.items():
            member = zipfile.ZipInfo(name, BEGUN)
            member.compress_type = zipfile.ZIP_DEFLATED
            package.writestr(member, text.encode("utf-8", "replace"))
    return out.getvalue()


def _body(data: ReportData) -> Iterator[str]:
    yield _paragraph([_run(title(data))], "Title")
    for line in totals(data):
        yield _paragraph([_run(line)])
    for file in data.files:
        yield from _file(file)
    yield _paragraph([_run(data.tool, "Aside")])


def _file(file: FileReport) -> Iterator[str]:
    yield _paragraph([_run(file.name)], "Heading1")
    if not file.has_text:
        yield _paragraph(
            [_run("The original text was not beside the log: changes alone, without lines and context.")]
        )
    if file.changes:
        yield _table(CHANGE_COLUMNS, CHANGE_WIDTHS, map(_change, file.changes))
    else:
        yield _paragraph([_run("Nothing was changed.")])
    if file.undecided:
        yield _paragraph([_run("Findings that changed nothing")], "Heading2")
        yield _table(FINDING_COLUMNS, FINDING_WIDTHS, map(_finding, file.undecided))
    marks = f"Original sha256 {file.source_sha256}, log head {file.head}."
    yield _paragraph([_run(marks, "Aside")])


def _change(change: ReportChange) -> Iterator[str]:
    left, right = _run(change.left, "Aside"), _run(change.right, "Aside")
    yield _paragraph([_run(str(change.number))])
    yield _paragraph([_run(str(change.place))])
    yield _paragraph([left, _run(change.before, "Deleted", changed=True), right], language=change.left)
    yield _paragraph([left, _run(change.after, "Inserted", changed=True), right], language=change.left)
    yield "".join(_paragraph([_run(line)]) for line in reasons(change))
    yield _paragraph([_run(change.decision)])
    yield _paragraph([_run(who(change))])


def _finding(finding: ReportFinding) -> Iterator[str]:
    yield _paragraph([_run(str(finding.place))])
    yield _paragraph([_run(finding.was, changed=True)], language=finding.was)
    yield "".join(_paragraph([_run(line)]) for line in (finding.told, *finding.notes))
    yield _paragraph([_run(str(finding.status.value))])
    yield _paragraph([_run(who(finding))])


def _table(names: Iterable[str], widths: tuple[int, ...], rows: Iterable[Iterable[str]]) -> str:
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    head = (f"<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>{_safe(name)}</w:t></w:r></w:p>" for name in names)
    return (
        '<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="0" w:type="auto"/>'
        '<w:tblLayout w:type="fixed"/><w:tblLook w:firstRow="1"/></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{_row(head, widths, head=True)}"
        f"{''.join(_row(row, widths) for row in rows)}</w:tbl>"
    )


def _row(cells: Iterable[str], widths: tuple[int, ...], *, head: bool = False) -> str:
    """A row that is not torn apart by a page; the head stands on every page."""
    inner = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{cell}</w:tc>'
        for cell, width in zip(cells, widths, strict=True)
    )
    return f"<w:tr><w:trPr><w:cantSplit/>{'<w:tblHeader/>' * head}</w:trPr>{inner}</w:tr>"


def _paragraph(runs: Iterable[str], style: str = "", *, language: str = "") -> str:
    """A paragraph; `language`: text that tells which way it is read."""
    properties = f"<w:pStyle w:val={quoteattr(style)}/>" if style else ""
    if _reads_leftward(language):
        properties += "<w:bidi/>"
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{''.join(runs)}</w:p>"


def _run(text: str, style: str = "", *, changed: bool = False) -> str:
    if not text:
        return ""
    properties = f"<w:rStyle w:val={quoteattr(style)}/>" if style else ""
    if _reads_leftward(text):
        properties += "<w:rtl/>"
    inner = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{inner}<w:t xml:space="preserve">{_safe(shown(text, changed))}</w:t></w:r>'


def _reads_leftward(text: str) -> bool:
    """Whether the first letter that has a direction is of a script that is read from right to left."""
    found = (unicodedata.bidirectional(character) for character in text)
    return next((kind for kind in found if kind in ("L", "R", "AL")), "L") != "L"


def _safe(text: str) -> str:
    """The text as XML, whose characters exclude a few that Unicode has."""
    return escape(NOT_XML.sub("\ufffd", text))
