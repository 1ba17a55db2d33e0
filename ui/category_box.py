"""The menu of categories in the queue's filter: those that findings of this text are of."""

from collections import Counter
from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QComboBox, QWidget

from ui import wording


class CategoryBox(QComboBox):
    """Lists them anew whenever it is opened, with how many are open; "" stands for all."""

    chosen = Signal(str)

    def __init__(self, categories: Callable[[], Counter[str]], parent: QWidget) -> None:
        super().__init__(parent)
        self._categories = categories
        self.setAccessibleName(self.tr("Category of the findings shown"))
        # It gives way first: its words are cut with dots.
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(5)
        self.addItem(self.tr("All categories"), "")
        self.activated.connect(lambda _: self.chosen.emit(self.category))

    @property
    def category(self) -> str:
        """The category that is chosen."""
        return str(self.currentData())

    def choose(self, category: str) -> None:
        """Choose a category, whether or not any finding is of it."""
        if self.findData(category) < 0:
            self.addItem(wording.category(category), category)
        self.setCurrentIndex(self.findData(category))
        self.chosen.emit(category)

    def list_categories(self) -> None:
        """List what findings there are now."""
        chosen, found = self.category, self._categories()
        while self.count() > 1:
            self.removeItem(1)
        for category in sorted(found.keys() | ({chosen} - {""}), key=wording.category):
            self.addItem(f"{wording.category(category)}  {found[category]}", category)
        self.setCurrentIndex(self.findData(chosen))

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.list_categories()  # arrow keys choose without opening it
        super().focusInEvent(event)

    def showPopup(self) -> None:
        self.list_categories()
        super().showPopup()
