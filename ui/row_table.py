"""A table of whole rows: one is current, columns are as wide as their words or share what is left."""

from collections.abc import Collection, Mapping

from PySide6.QtCore import QAbstractItemModel, QSize
from PySide6.QtWidgets import QHeaderView, QTreeView, QWidget

ROOM = 34
"""Pixels of a column around its words."""


class RowTable(QTreeView):
    """Shows a model without levels; arrows go from row to row."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setAllColumnsShowFocus(True)

    def show_model(self, model: QAbstractItemModel, name: str, sign: int = 0) -> None:
        """Show a model under a name for those who listen; `sign`: pixels of the icons in it."""
        self.setModel(model)
        self.setAccessibleName(name)
        if sign:
            self.setIconSize(QSize(sign, sign))

    def size_columns(self, stretched: Collection[int], widths: Mapping[int, str]) -> None:
        """Let some columns share what is left; others have room for a text."""
        header = self.header()
        header.setStretchLastSection(False)
        for column in stretched:
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        for column, text in widths.items():
            header.resizeSection(column, self.fontMetrics().horizontalAdvance(text) + ROOM)
