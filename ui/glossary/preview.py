"""Where an entry is found in the open text, with the words around it and what would stand there."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from ui.glossary.hits import GlossaryHit
from ui.labels import visible

MOST_SHOWN = 200
"""Hits of one entry that are listed."""


class Preview(QListWidget):
    """A line for each hit; `wanted`: the user asks to see it in the text."""

    wanted = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Hits in this text"))
        self.setProperty("framed", True)
        self.itemActivated.connect(self._want)

    def _want(self, item: QListWidgetItem) -> None:
        hit = item.data(Qt.ItemDataRole.UserRole)
        if isinstance(hit, GlossaryHit):
            self.wanted.emit(hit)

    def show_hits(self, hits: Sequence[GlossaryHit]) -> None:
        """List them, or say that there are none."""
        self.clear()
        for hit in hits[:MOST_SHOWN]:
            item = QListWidgetItem(line(hit))
            item.setData(Qt.ItemDataRole.UserRole, hit)
            self.addItem(item)
        if not hits:
            item = QListWidgetItem(self.tr("No hits in this text"))
            item.setFlags(Qt.ItemFlag.NoItemFlags)
            self.addItem(item)


def line(hit: GlossaryHit) -> str:
    """A hit in its context, and what would stand there."""
    around = " ".join(f"{hit.before}[{hit.was}]{hit.behind}".split())
    now = f" → {visible(hit.now)}" if hit.now is not None else ""
    return f"¶{hit.segment + 1}  …{around}…{now}"
