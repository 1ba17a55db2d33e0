"""The toolbar: what is done most, and how much is decided."""

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QProgressBar, QSizePolicy, QToolBar, QWidget

from ui.actions import TOOLBAR


class MainToolBar(QToolBar):
    """Actions by their short names, and a tally."""

    def __init__(self, actions: Mapping[str, QAction], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("toolbar")  # under which the window keeps its place
        self.setWindowTitle(self.tr("Main"))
        self.setMovable(False)
        self.setIconSize(QSize(18, 18))
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        short = {
            "open": self.tr("Open"),
            "save": self.tr("Save"),
            "undo": self.tr("Undo"),
            "redo": self.tr("Redo"),
            "previous": self.tr("Previous"),
            "next": self.tr("Next"),
        }
        for action_id in TOOLBAR:
            if not action_id:
                self.addSeparator()
                continue
            actions[action_id].setIconText(short[action_id])
            self.addAction(actions[action_id])
        spacer = QWidget(self)
        spacer.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.addWidget(spacer)
        self.tally = QLabel(self)
        self.progress = QProgressBar(self)
        self.progress.setFixedSize(150, 14)
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(self.tr("Decided findings"))
        self.addWidget(self.tally)
        self._progress_shown = self.addWidget(self.progress)

    def tell(self, done: int, total: int) -> None:
        """Say how many findings are decided."""
        tally = self.tr("{done} of {total} decided").format(done=done, total=total)
        self.tally.setText(tally if total else "")
        self._progress_shown.setVisible(total > 0)
        self.progress.setRange(0, max(1, total))
        self.progress.setValue(done)
