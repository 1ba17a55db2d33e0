"""How many words a text has, counted while nobody waits: of a long one it takes a tenth of a second."""

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QObject, QTimer, Signal

AT_ONCE = 200_000
"""Code points that are counted in one go, which takes 3 ms."""


class WordCount(QObject):
    """Counts one text at a time; a newer one takes the place of the one before."""

    counted = Signal(int)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._texts: Iterator[str] = iter(())
        self._words = 0
        self._idle = QTimer(self)
        self._idle.timeout.connect(self._go_on)

    def begin(self, texts: Iterable[str]) -> None:
        """Count these texts; short ones before this returns."""
        self._texts, self._words = iter(texts), 0
        self._idle.start()
        self._go_on()

    def stop(self) -> None:
        """Nobody wants to know any more."""
        self._idle.stop()

    def _go_on(self) -> None:
        size = 0
        for text in self._texts:
            self._words += len(text.split())
            size += len(text)
            if size >= AT_ONCE:
                return
        self._idle.stop()
        self.counted.emit(self._words)
