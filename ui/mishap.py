"""The one box for errors that are our fault: what happened, to copy, while the work goes on."""

import sys
import traceback
from types import TracebackType

from PySide6.QtWidgets import QMessageBox, QWidget


def report_mishaps(window: QWidget) -> None:
    """Show exceptions that nobody caught; the journal has everything that was decided before."""

    def report(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        text = "".join(traceback.format_exception(kind, error, trace))
        sys.stderr.write(text)
        box = QMessageBox(window)
        box.setIcon(QMessageBox.Icon.Critical)
        box.setText(window.tr("Something went wrong in Copydesk. Your decisions are kept."))
        box.setInformativeText(window.tr("Please report this: {error}").format(error=error))
        box.setDetailedText(text)
        box.open()

    sys.excepthook = report
