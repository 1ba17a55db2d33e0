"""What the pages share: controls that show one preference each and tell when it is chosen anew."""

from collections.abc import Callable, Iterable
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QFormLayout,
    QLabel,
    QSizePolicy,
    QSpinBox,
    QWidget,
)

from ui.preferences import LEAST_BUT_ZERO, LIMITS, Preferences

CONTROL_WIDTH = 260
POINTS_STEP = 0.5


class Page(QWidget):
    """Some preferences. `chosen` tells by name what the user chose; `show_preferences` shows what holds."""

    chosen = Signal(object)  # a dict: as one, Qt would make plain strings of its values

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.title = ""
        self.form = QFormLayout(self)
        self.form.setFormAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.FieldsStayAtSizeHint)
        self.form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self.form.setVerticalSpacing(10)
        self._showing = False
        self._show: dict[str, Callable[[Any], object]] = {}

    @property
    def names(self) -> tuple[str, ...]:
        """The preferences on this page."""
        return tuple(self._show)

    def show_preferences(self, wanted: Preferences) -> None:
        """Show what holds."""
        self._showing = True
        for name, show in self._show.items():
            show(getattr(wanted, name))
        self._showing = False

    def choose(self, **choices: object) -> None:
        """The user chose, if it is not we who show."""
        if not self._showing:
            self.chosen.emit(choices)

    def combo(self, name: str, label: str, items: Iterable[tuple[str, object]]) -> QComboBox:
        """One of several values."""
        box = QComboBox(self)
        box.setMinimumWidth(CONTROL_WIDTH)
        values: list[object] = []  # here, for in Qt's data a StrEnum becomes a plain string
        for text, value in items:
            box.addItem(text)
            values.append(value)
        box.currentIndexChanged.connect(lambda row: self.choose(**{name: values[row]}))
        self.keep(
            name,
            label,
            box,
            lambda value: box.setCurrentIndex(values.index(value) if value in values else -1),
        )
        return box

    def number(self, name: str, label: str, *, zero: str = "", unit: str = "", step: int = 1) -> QSpinBox:
        """A whole number; `zero`: what 0 means."""
        box = QSpinBox(self)
        least, most = LIMITS[name]
        floor = int(LEAST_BUT_ZERO[name]) - step if name in LEAST_BUT_ZERO else int(least)
        box.setRange(floor, int(most))
        box.setSingleStep(step)
        box.setMinimumWidth(CONTROL_WIDTH)
        box.setSuffix(unit)
        box.setSpecialValueText(zero)
        box.setKeyboardTracking(False)  # not in the middle of a number
        none = floor if zero else None
        box.valueChanged.connect(lambda value: self.choose(**{name: 0 if value == none else value}))
        self.keep(name, label, box, lambda value: box.setValue(value or floor))
        return box

    def points(self, name: str, label: str, *, zero: str = "") -> QDoubleSpinBox:
        """A size of type."""
        box = QDoubleSpinBox(self)
        floor, most = LIMITS[name]
        if zero:
            floor = LEAST_BUT_ZERO[name] - POINTS_STEP
        box.setRange(floor, most)
        box.setDecimals(1)
        box.setSingleStep(POINTS_STEP)
        box.setMinimumWidth(CONTROL_WIDTH)
        box.setSuffix(self.tr(" pt"))
        box.setSpecialValueText(zero)
        box.setKeyboardTracking(False)
        none = floor if zero else None
        box.valueChanged.connect(lambda value: self.choose(**{name: 0.0 if value == none else value}))
        self.keep(name, label, box, lambda value: box.setValue(round(value, 1) or floor))
        return box

    def tick(self, name: str, label: str, why: str = "") -> QCheckBox:
        """On or off."""
        box = QCheckBox(label, self)
        box.toggled.connect(lambda on: self.choose(**{name: on}))
        self.form.addRow(box)
        if self.form.rowCount() == 1:
            box.setMinimumHeight(self.field_height())
        self._show[name] = box.setChecked
        if why:
            box.setAccessibleDescription(why)
            self.remark(why)
        return box

    def keep(self, name: str, label: str, control: QWidget, show: Callable[[Any], object]) -> None:
        """Put a control on the page, under the name of its preference."""
        self.form.addRow(label, control)
        control.setAccessibleName(label.replace("&", "").rstrip(":"))
        self._show[name] = show

    def field_height(self) -> int:
        """How high a field is, in pixels: the first lines of all pages stand on one level."""
        return QComboBox().sizeHint().height()

    def remark(self, text: str) -> QLabel:
        """A few words below a control."""
        label = QLabel(text, self)
        label.setWordWrap(True)
        label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        label.setProperty("remark", True)
        self.form.addRow(label)
        return label
