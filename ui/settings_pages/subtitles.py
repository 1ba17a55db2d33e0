"""The subtitles page: how much a subtitle may hold, and how fast it may be read."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFormLayout, QLabel, QPushButton, QSpinBox, QWidget

from reviewer.config import SUBTITLE_LIMITS, Config
from ui.config_file import ConfigFile
from ui.settings_pages.page import CONTROL_WIDTH
from ui.settings_pages.project import ProjectPage

MOST = 999


class Subtitles(ProjectPage):
    """A number for each limit."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.title = self.tr("Subtitles")
        labels = {
            "line_length": self.tr("&Characters in a line:"),
            "lines": self.tr("&Lines of a subtitle:"),
            "reading_speed": self.tr("Characters a &second:"),
        }
        rows = QFormLayout()
        rows.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.FieldsStayAtSizeHint)
        self.limits: dict[str, QSpinBox] = {}
        for name in SUBTITLE_LIMITS:
            box = QSpinBox(self.body)
            box.setRange(1, MOST)
            box.setMinimumWidth(CONTROL_WIDTH)
            box.setKeyboardTracking(False)  # not in the middle of a number
            box.setAccessibleName(labels[name].replace("&", "").rstrip(":"))
            box.valueChanged.connect(partial(self._set, name))
            rows.addRow(labels[name], box)
            self.limits[name] = box
        self.usual = QPushButton(self.tr("Limits as they co&me"), self.body)
        self.usual.clicked.connect(self._take_back)
        told = QLabel(
            self.tr(
                "Checked in SRT and WebVTT files. For children, 13 to 17 characters a second are usual;"
                " a sign of Chinese, Japanese or Korean counts as two."
            ),
            self.body,
        )
        told.setWordWrap(True)
        told.setProperty("remark", True)
        self.column.addLayout(rows)
        self.column.addWidget(told)
        self.column.addWidget(self.usual, 0, Qt.AlignmentFlag.AlignLeading)
        self.column.addStretch(1)

    def show_config(self, _file: ConfigFile, config: Config) -> None:
        limits = dict(config.limits)
        for name, check in SUBTITLE_LIMITS.items():
            self.limits[name].setValue(limits[check])

    def _set(self, name: str, limit: int) -> None:
        file = self.file
        if file is not None and not self._showing:
            self.attempt(lambda: file.set_limits({name: limit}))

    def _take_back(self) -> None:
        file = self.file
        if file is not None:
            self.attempt(lambda: file.set_limits(dict.fromkeys(SUBTITLE_LIMITS)))
