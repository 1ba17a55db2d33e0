"""The panes that are typed in, one for each kind of pane."""

from ui.long_pane import LongPane
from ui.pane import Pane
from ui.typed_pane import TypedPane


class CleanedPane(TypedPane, Pane):
    """The cleaned text, of usual length."""


class LongCleanedPane(TypedPane, LongPane):  # type: ignore[misc]  # see PaneBase
    """The cleaned text, where it is long."""
