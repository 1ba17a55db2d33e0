"""Writes what came of a run: a table of the files, or, of cleaned ones, the report of all changes."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from reviewer import summary
from reviewer.cleaning import Cleaned
from reviewer.errors import BadConfig, Cancelled, ReviewError
from reviewer.files import write_proved
from reviewer.reports import REPORTS
from reviewer.reports.base import FileReport
from reviewer.reports.building import report_of
from reviewer.reports.reading import read_report
from reviewer.walk import LOG_SUFFIX
from ui.background import Background
from ui.batch.window import BatchWindow
from ui.failures import failure
from ui.file_kinds import with_suffix

TABLE = "csv"


class Summaries(QObject):
    """Asks where to, and writes."""

    def __init__(self, window: BatchWindow) -> None:
        super().__init__(window)
        self._window = window
        self._writer = Background(self)
        self._writer.failed.connect(self._failed)

    def close(self) -> None:
        """Stop writing."""
        self._writer.wait()

    def ask(self, results: Sequence[Cleaned]) -> None:
        """Let the user choose a file; its suffix says what kind.

        Raises:
            ReviewError: it cannot be written.
        """
        kinds = [self.tr("Table of the files (*.csv)")]
        logs = [Path(result.target + LOG_SUFFIX) for result in results if result.target]
        if logs:
            label = self.tr("Report of all changes")
            kinds += [f"{label} (*.{name})" for name in REPORTS if name != TABLE]
        name, chosen = QFileDialog.getSaveFileName(
            self._window, self.tr("Export the summary"), f"copydesk.{TABLE}", ";;".join(kinds)
        )
        if name:
            self.write(_as_chosen(Path(name), chosen), results, logs)

    def write(self, path: Path, results: Sequence[Cleaned], logs: Sequence[Path]) -> None:
        """Write the table at once, a report when it is made.

        Raises:
            ReviewError: it cannot be written.
        """
        kind = path.suffix.lstrip(".").lower() or TABLE
        if kind == TABLE:
            path = path if path.suffix else path.with_suffix(f".{TABLE}")
            write_proved(path, summary.render(results))
            self._written(path)
        elif kind not in REPORTS:
            told = self.tr("{path}: there is no report “{kind}”; there are {kinds}")
            raise BadConfig(told.format(path=path, kind=kind, kinds=", ".join(REPORTS)))
        elif not logs:
            told = self.tr("{path}: nothing was cleaned, so there are no changes to report; export a table")
            raise BadConfig(told.format(path=path))
        else:
            self._window.tell(self.tr("Making the report…"))
            self._writer.run(
                lambda cancelled, _: _report(path, kind, logs, cancelled), lambda _: self._written(path)
            )

    def _written(self, path: Path) -> None:
        self._window.tell(self.tr("Written to {path}").format(path=path))

    def _failed(self, error: Exception) -> None:
        self._window.tell(failure(error))
        if not isinstance(error, ReviewError):
            raise error


def _as_chosen(path: Path, chosen: str) -> Path:
    """The path with the suffix of the kind that was chosen, unless its own says another kind than a table.

    Raises:
        ReviewError: there is such a file, about which nobody was asked.
    """
    suffix = chosen.rpartition("(*")[2].rstrip(")")
    if not suffix or path.suffix not in ("", f".{TABLE}") or path.suffix == suffix:
        return path
    return with_suffix(path, suffix)


def _report(path: Path, kind: str, logs: Sequence[Path], cancelled: Callable[[], bool]) -> None:
    def read(log: Path) -> FileReport:
        if cancelled():
            raise Cancelled
        return read_report(log)

    write_proved(path, REPORTS[kind](report_of(map(read, logs))))
