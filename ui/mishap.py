"""The one box for errors that are our fault: what happened, to copy, while the work goes on."""

import sys
import traceback
from types import TracebackType

from PySide6.QtCore import QCoreApplication


def report_mishaps() -> None:
    """Show exceptions that nobody caught; the journal has everything that was decided before."""

    def report(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        from PySide6.QtWidgets import QApplication, QMessageBox  # not before a text is in sight

        text = "".join(traceback.format_exception(kind, error, trace))
        sys.stderr.write(text)
        box = QMessageBox(QApplication.activeWindow())
        box.setIcon(QMessageBox.Icon.Critical)
        box.setText(
            QCoreApplication.translate("Mishap", "Something went wrong in Copydesk. Your decisions are kept.")
        )
        please = QCoreApplication.translate("Mishap", "Please report this: {error}")
        box.setInformativeText(please.format(error=error))
        box.setDetailedText(text)
        box.open()

    sys.excepthook = report
