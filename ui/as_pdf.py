"""The report as a PDF, on A4 on its side; the command line asks for it by `reviewer/cli/report.py`."""

import os
import sys

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QGuiApplication,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QTextDocument,
)

from reviewer.reports.base import ReportData
from reviewer.reports.redline import title
from ui.report_page import report_document

DOTS = 300
MARGIN = 14.0
"""Millimetres at every edge."""
FOOT = 24.0
"""Points at the bottom of each page for its number."""


def render(data: ReportData) -> bytes:
    """The report's pages."""
    application = QGuiApplication.instance() or _unseen()
    assert application is not None, "fonts need an application"
    out = QBuffer()
    out.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(out)
    writer.setTitle(title(data))
    writer.setCreator(data.tool)
    writer.setResolution(DOTS)
    writer.setPageLayout(
        QPageLayout(
            QPageSize(QPageSize.PageSizeId.A4),
            QPageLayout.Orientation.Landscape,
            QMarginsF(MARGIN, MARGIN, MARGIN, MARGIN),
            QPageLayout.Unit.Millimeter,
        )
    )
    _paint(report_document(data), writer)
    out.close()
    return bytes(out.data().data())


def _unseen() -> QGuiApplication:
    """An application without a display, for the command line."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    return QGuiApplication(sys.argv[:1])


def _paint(document: QTextDocument, writer: QPdfWriter) -> None:
    """Page by page, each with its number."""
    document.documentLayout().setPaintDevice(writer)
    foot = FOOT * writer.resolution() / 72
    body = QSizeF(writer.width(), writer.height() - foot)
    document.setDocumentMargin(0)
    document.setPageSize(body)
    count = document.pageCount()
    painter = QPainter(writer)
    painter.setFont(document.defaultFont())
    for number in range(count):
        if number:
            writer.newPage()
        painter.save()
        painter.translate(0, -number * body.height())
        context = QAbstractTextDocumentLayout.PaintContext()
        context.clip = QRectF(0, number * body.height(), body.width(), body.height())
        painter.setClipRect(context.clip)
        document.documentLayout().draw(painter, context)
        painter.restore()
        where = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom
        painter.drawText(QRectF(0, body.height(), body.width(), foot), where, f"{number + 1} / {count}")
    painter.end()
