"""The open file on the disk: when another program changes it, that is told, and what was changed is shown."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer
from PySide6.QtWidgets import QWidget

from reviewer.errors import ReviewError
from reviewer.files import SourceFile
from ui.banner import Banner
from ui.failures import failure
from ui.state import ReviewState

DISK = "disk"
"""What the banner's question about the file is about."""
SETTLE = 200
"""Milliseconds to wait before looking: many programs take the old file away before they put the new one."""


class Watch(QObject):
    """Follows one file at a time."""

    def __init__(
        self,
        state: ReviewState,
        banner: Banner,
        window: QWidget,
        read: Callable[[Path], SourceFile],
        reopen: Callable[[Path], object],
    ) -> None:
        super().__init__(window)
        self._state, self._banner, self._window = state, banner, window
        self._read, self._reopen = read, reopen
        self._path: Path | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(SETTLE)
        self._soon.timeout.connect(self._look)
        self._watcher = QFileSystemWatcher(self)
        self._watcher.fileChanged.connect(lambda _: self._soon.start())

    def follow(self, path: Path | None) -> None:
        """Follow this file, or none."""
        self._soon.stop()
        if self._watcher.files():
            self._watcher.removePaths(self._watcher.files())
        self._path = path
        if path is not None:
            self._watcher.addPath(str(path))

    def _look(self) -> None:
        session, path = self._state.session, self._path
        if session is None or path is None:
            return
        if path.exists() and not self._watcher.files():
            self._watcher.addPath(str(path))  # another file has taken the place of the one that was followed
        if session.differs():
            self._tell(path)

    def _tell(self, path: Path) -> None:
        mine = (self.tr("Go on with mine"), lambda: None)
        if not path.exists():
            self._banner.tell(
                self.tr("{name} is no longer there.").format(name=path.name), (mine,), about=DISK
            )
            return
        self._banner.tell(
            self.tr("{name} was changed by another program.").format(name=path.name),
            (
                (self.tr("Open it anew"), lambda: self._reopen(path)),
                (self.tr("Show differences"), lambda: self._compare(path)),
                mine,
            ),
            about=DISK,
        )

    def _compare(self, path: Path) -> None:
        """Show what the other program changed, and ask again."""
        from ui.difference import DifferenceDialog, whole_text

        session = self._state.session
        if session is None:
            return
        self._tell(path)
        opened = session.file.document
        try:
            there = self._read(path).document
        except ReviewError as error:
            self._banner.tell(failure(error), ((self.tr("Go on with mine"), lambda: None),), about=DISK)
            return
        before, after = (
            whole_text(each, [segment.original for segment in each.segments]) for each in (opened, there)
        )
        told = self.tr("What another program changed in {name} since it was opened here:")
        DifferenceDialog(
            self.tr("Differences"),
            told.format(name=path.name),
            before,
            after,
            self._banner.look,
            self._window,
        ).open()
