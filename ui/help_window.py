"""The help: a page on how a review goes, and one for each check."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from reviewer.checks import CHECKS
from ui import help_pages, wording
from ui.bindings import Bindings
from ui.fitting import fit
from ui.look import Look

PAGE = Qt.ItemDataRole.UserRole
START = ""


class HelpWindow(QDialog):
    """Stays beside the window while one works."""

    def __init__(self, bindings: Bindings, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.finished.connect(self.deleteLater)
        self._bindings, self._look = bindings, look
        self._checks = {check.id: check for check in CHECKS}
        self.setWindowTitle(self.tr("Help"))
        fit(self, 860, 600)
        self.box = QLineEdit(self)
        self.box.setPlaceholderText(self.tr("Find a rule"))
        self.box.setAccessibleName(self.tr("Find a rule"))
        self.box.setClearButtonEnabled(True)
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Pages"))
        self.list.setProperty("pages", True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.page = QTextBrowser(self)
        self.page.setAccessibleName(self.tr("Page"))
        self._fill()
        left = QVBoxLayout()
        left.addWidget(self.box)
        left.addWidget(self.list)
        row = QHBoxLayout(self)
        row.addLayout(left, 2)
        row.addWidget(self.page, 3)
        self.box.textChanged.connect(self._filter)
        self.list.currentItemChanged.connect(self._show)
        look.changed.connect(self._show)
        bindings.rebound.connect(self._show)
        self.turn_to(START)
        self.list.setFocus()

    def _fill(self) -> None:
        titles = sorted((wording.title(check), check.id) for check in CHECKS)
        for title, page in ((self.tr("A review"), START), *titles):
            item = QListWidgetItem(title, self.list)
            item.setData(PAGE, page)
            item.setToolTip(title)

    def turn_to(self, page: str) -> None:
        """Show the page of a check, or the first one."""
        for number in range(self.list.count()):
            if self.list.item(number).data(PAGE) == page:
                self.list.setCurrentRow(number)

    def _show(self) -> None:
        item = self.list.currentItem()
        page = item.data(PAGE) if item is not None else START
        if page in self._checks:
            html = help_pages.of_check(self._checks[page], self._look.theme)
        else:
            html = help_pages.begin(self._bindings.short)
        self.page.setHtml(html)

    def _filter(self, text: str) -> None:
        for number in range(self.list.count()):
            item = self.list.item(number)
            told = f"{item.text()} {item.data(PAGE)}".casefold()
            item.setHidden(text.casefold() not in told)
