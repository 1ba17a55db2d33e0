"""An original and a cleaned pane that are scrolled as one: a pair for usual texts, a pair for long ones."""

from collections.abc import Collection
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ui.alignment import align, close_up
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

    def part(self) -> None:
        """The cleaned text is shown alone: without room for the other, and scrolled by itself."""
        raise NotImplementedError


class ShortPair(PanePair):
    """All of the text is laid out and aligned."""

    def __init__(self, look: Look, on_typed: OnTyped, parent: QWidget) -> None:
        original, cleaned = Pane(look, parent), CleanedPane(look, on_typed, parent)
        super().__init__(original, cleaned)
        self._panes = original, cleaned
        self._parted = False
        self._uneven = False  # any segment may have room below, not the edited ones alone
        for pane, other in (self._panes, (cleaned, original)):
            pane.verticalScrollBar().valueChanged.connect(partial(self._follow, other))

    def _follow(self, pane: Pane, value: int) -> None:
        if not self._parted:  # the ends of two texts that are not aligned lie apart
            pane.verticalScrollBar().setValue(value)

    def align(self, edited: Collection[int] | None, ever: Collection[int]) -> None:
        bar = self.cleaned.verticalScrollBar()
        value = bar.value()
        if edited is None:
            even = self.original.viewport().width() == self.cleaned.viewport().width()
            if even and not self._uneven:
                edited = ever  # all others wrap alike
            self._uneven = not even
        self._parted = False
        align(self._panes, edited)
        bar.setValue(value)
        self.original.verticalScrollBar().setValue(bar.value())

    def part(self) -> None:
        self._parted = True
        self._uneven = False
        close_up(self._panes)


class LongPair(PanePair):
    """What is in view is laid out and aligned."""

    def __init__(self, look: Look, on_typed: OnTyped, parent: QWidget) -> None:
        original, cleaned = LongPane(look, parent), LongCleanedPane(look, on_typed, parent)
        super().__init__(original, cleaned)
        self._following = Following(original, cleaned)

    def align(self, _edited: Collection[int] | None, ever: Collection[int]) -> None:
        self._following.align(ever)

    def part(self) -> None:
        self._following.part()
