"""What differs between two texts, word by word, with some of what stands around it."""

from collections.abc import Iterator, Sequence
from html import escape

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QTextBrowser, QVBoxLayout, QWidget

from reviewer.diff import Run, RunKind, runs
from reviewer.document import Document
from ui.fitting import fit
from ui.look import Look
from ui.theme import Theme

AROUND = 90
"""About how many characters of equal text are shown beside a difference."""
MOST = 1_000
"""Differences that are shown."""


class DifferenceDialog(QDialog):
    """Shows one text with the words that are gone and those that are new."""

    def __init__(self, title: str, told: str, before: str, after: str, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.finished.connect(self.deleteLater)
        self._texts, self._look = (before, after), look
        self.setWindowTitle(title)
        fit(self, 760, 520)
        label = QLabel(told, self)
        label.setWordWrap(True)
        self.page = QTextBrowser(self)
        self.page.setAccessibleName(title)
        self.page.setFont(look.reading_font)
        self.count = QLabel(self)
        self.count.setProperty("remark", True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        for widget in (label, self.page, self.count, buttons):
            column.addWidget(widget)
        self._show()
        look.changed.connect(self._show)
        self.page.setFocus()

    def _show(self) -> None:
        found = runs(*self._texts)
        changes = sum(run.kind is not RunKind.EQUAL for run in found)
        if not changes:
            self.count.setText(self.tr("The texts do not differ."))
        elif changes > MOST:
            self.count.setText(self.tr("The first {n} differences are shown.").format(n=MOST))
        self.page.setHtml("".join(_shown(found, self._look.theme)))


def whole_text(document: Document, texts: Sequence[str]) -> str:
    """The segments' texts as one; those that hold no breaks each on a line."""
    return "".join(
        text if segment.flow else f"{text}\n" for segment, text in zip(document.segments, texts, strict=True)
    )


def _shown(found: Sequence[Run], theme: Theme) -> Iterator[str]:
    marked = 0
    for number, run in enumerate(found):
        match run.kind:
            case RunKind.EQUAL:
                yield _html(_shortened(run.text, first=number == 0, last=number + 1 == len(found)))
                continue
            case RunKind.DELETE:
                ink, tint, line = theme.deleted, theme.deleted_tint, "line-through"
            case RunKind.INSERT:
                ink, tint, line = theme.inserted, theme.inserted_tint, "underline"
        yield f'<span style="background:{tint};color:{ink};text-decoration:{line}">{_html(run.text)}</span>'
        marked += 1
        if marked == MOST:
            return


def _shortened(text: str, *, first: bool, last: bool) -> str:
    """Of equal text, what is beside the differences."""
    if len(text) <= 2 * AROUND:
        return text
    before = "" if first else text[:AROUND].rpartition(" ")[0]
    behind = "" if last else text[-AROUND:].partition(" ")[2]
    return f"{before} …\n\n… {behind}" if before and behind else f"{before} … {behind}".strip()


def _html(text: str) -> str:
    return escape(text).replace("\r\n", "\n").replace("\r", "\n").replace("\n", "<br>")
