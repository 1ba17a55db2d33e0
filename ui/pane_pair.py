"""An original and a cleaned pane that are scrolled as one: a pair for usual texts, a pair for long ones."""

from collections.abc import Collection

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ui.alignment import align
from ui.cleaned_pane import CleanedPane, LongCleanedPane
from ui.long_alignment import Following
from ui.long_pane import LongPane
from ui.look import Look
from ui.pane import Pane
from ui.pane_base import PaneBase
from ui.typed_pane import OnTyped, TypedPane

LONG = 300_000
"""Shown characters from which on a text is long: a letter in the other kind of pane costs 10 ms and more."""


class PanePair:
    """What both kinds share."""

    def __init__(self, original: PaneBase, cleaned: TypedPane) -> None:
        self.original, self.cleaned = original, cleaned
        original.setReadOnly(True)
        original.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByKeyboard | Qt.TextInteractionFlag.TextSelectableByMouse
        )
        original.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        cleaned.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)

    @property
    def panes(self) -> tuple[PaneBase, PaneBase]:
        return self.original, self.cleaned

    def align(self, edited: Collection[int] | None, ever: Collection[int]) -> None:
        """Let segments stand beside each other: the edited ones, or all; `ever`: those that were edited."""
        raise NotImplementedError


class ShortPair(PanePair):
    """All of the text is laid out and aligned."""

    def __init__(self, look: Look, on_typed: OnTyped, parent: QWidget) -> None:
        original, cleaned = Pane(look, parent), CleanedPane(look, on_typed, parent)
        super().__init__(original, cleaned)
        self._panes = original, cleaned
        mine, other = original.verticalScrollBar(), cleaned.verticalScrollBar()
        mine.valueChanged.connect(other.setValue)
        other.valueChanged.connect(mine.setValue)

    def align(self, edited: Collection[int] | None, ever: Collection[int]) -> None:
        bar = self.cleaned.verticalScrollBar()
        value = bar.value()
        if edited is None and self.original.viewport().width() == self.cleaned.viewport().width():
            edited = ever  # all others wrap alike
        align(self._panes, edited)
        bar.setValue(value)


class LongPair(PanePair):
    """What is in view is laid out and aligned."""

    def __init__(self, look: Look, on_typed: OnTyped, parent: QWidget) -> None:
        original, cleaned = LongPane(look, parent), LongCleanedPane(look, on_typed, parent)
        super().__init__(original, cleaned)
        self._following = Following(original, cleaned)

    def align(self, _edited: Collection[int] | None, ever: Collection[int]) -> None:
        self._following.align(ever)
