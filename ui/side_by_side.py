"""Original and cleaned text, aligned by segment, scrolled as one, with the overview ruler."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSplitter, QStyle, QVBoxLayout, QWidget

from reviewer.edits import Span, inverse
from reviewer.events import Status
from reviewer.finding import Severity
from reviewer.review import Reviewed
from ui.alignment import align
from ui.cleaned_pane import CleanedPane
from ui.look import Look
from ui.marks import Side, gravest, in_original, marks
from ui.pane import Pane
from ui.pane_text import PaneText
from ui.ruler import Ruler
from ui.state import ReviewState

ALIGN_AFTER = 50
"""Milliseconds of quiet, while keys come or the window is dragged, until panes are aligned again."""
CALM = (0.15, 0.75)
"""A finding in this band of the pane's height is shown where it is; else it is scrolled to `REST`."""
REST = 0.35


class SideBySide(QWidget):
    """The two panes. They follow the state; the finding in focus is told by `focus`."""

    split = Signal()
    refused = Signal(str)

    def __init__(self, state: ReviewState, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state, self._look = state, look
        self._focus: Reviewed | None = None
        self._edited: set[int] | None = set()
        self._ever_edited: set[int] = set()
        self.original = Pane(look, self)
        self.original.setReadOnly(True)
        self.original.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByKeyboard | Qt.TextInteractionFlag.TextSelectableByMouse
        )
        self.original.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.original.setAccessibleName(self.tr("Original machine translation, read only"))
        self.cleaned = CleanedPane(look, state.type, self)
        self.cleaned.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.cleaned.setAccessibleName(self.tr("Cleaned text, editable"))
        self.cleaned.refused.connect(self.refused)
        self.cleaned.typed.connect(self.realign_soon)
        self.ruler = Ruler(look, self)
        self.ruler.jumped.connect(self._jump)
        self._align = QTimer(self)
        self._align.setSingleShot(True)
        self._align.setInterval(ALIGN_AFTER)
        self._align.timeout.connect(self._realign)
        for pane, side in ((self.original, Side.ORIGINAL), (self.cleaned, Side.CLEANED)):
            self._feed(pane, side)
        self._tie()
        self._lay_out()
        look.changed.connect(self._dress)

    def _feed(self, pane: Pane, side: Side) -> None:
        """Tell a pane what to paint, from the review as it is when it paints."""
        pane.marks_of = lambda n: marks(
            self._state.review.states[n], side, self._focus.finding.id if self._focus else None
        )
        pane.gravest_of = lambda n: gravest(self._state.review.states[n])
        if side is Side.CLEANED:
            pane.changed_in = lambda n: bool(self._state.review.states[n].edits)
        pane.viewport().installEventFilter(self)

    def _tie(self) -> None:
        mine, other = self.original.verticalScrollBar(), self.cleaned.verticalScrollBar()
        mine.valueChanged.connect(other.setValue)
        other.valueChanged.connect(mine.setValue)

    def _lay_out(self) -> None:
        self.splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        headings = (
            self.tr("Original (machine translation) · read-only"),
            self.tr("Cleaned text · you can type here"),
        )
        bar = self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent)
        for pane, heading in zip((self.original, self.cleaned), headings, strict=True):
            holder = QWidget(self.splitter)
            column = QVBoxLayout(holder)
            # Room for the scroll bar that only one of them has: equal widths wrap lines alike.
            column.setContentsMargins(0, 0, bar if pane is self.original else 0, 0)
            column.setSpacing(0)
            label = QLabel(heading, holder)
            label.setContentsMargins(12, 6, 12, 6)
            font = label.font()
            font.setBold(True)
            label.setFont(font)
            column.addWidget(label)
            column.addWidget(pane)
        self.splitter.setSizes([1000, 1000])
        self.splitter.splitterMoved.connect(self.split)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.splitter)
        row.addWidget(self.ruler)

    # Following the review.

    def show_review(self) -> None:
        """Show a newly opened review from its beginning."""
        review = self._state.review
        self._focus = None
        originals = [segment.original for segment in review.document.segments]
        self.original.show_text(PaneText(review.document, originals))
        self.cleaned.show_text(PaneText(review.document, review.texts))
        for pane in (self.original, self.cleaned):
            pane.current = None
        review = self._state.review
        self._ever_edited = {n for n, state in enumerate(review.states) if state.edits}
        self._edited = None
        self._align.start()

    def refresh(self, places: Sequence[tuple[int, Severity]] = ()) -> None:
        """Show what the review has become; `places`: segments with open findings."""
        stale = self.cleaned.sync(self._state.review.texts)
        self.realign_soon(stale)
        self._mark_ruler(places)
        self._repaint()

    def realign_soon(self, segments: Iterable[int] | None) -> None:
        """Align these segments, or all, once the keys rest."""
        edited = set(segments or ())
        self._ever_edited |= edited
        if segments is None or self._edited is None:
            self._edited = None
        else:
            self._edited |= edited
            if not self._edited:
                return
        self._align.start()

    def focus(self, reviewed: Reviewed | None, *, scroll: bool) -> None:
        """Frame a finding in both panes, and bring it into view."""
        self._focus = reviewed
        for pane in (self.original, self.cleaned):
            pane.current = None if reviewed is None else reviewed.finding.segment
        if scroll and reviewed is not None:
            self.bring_into_view(reviewed.finding.segment, reviewed.finding.span.start)
        self._repaint()

    @property
    def focused(self) -> Reviewed | None:
        """The finding that is framed."""
        return self._focus

    def show_original(self, on: bool) -> None:
        """Show both texts, or only the cleaned one."""
        self._holder.setVisible(on)

    def border(self) -> int:
        """Where, from the left, the cleaned text begins."""
        return self.splitter.sizes()[0] if not self._holder.isHidden() else self.width() // 2

    def top_segment(self) -> int:
        """The first segment in view."""
        if self.cleaned.text is None or not self.cleaned.text.texts:
            return 0
        block, _ = next(self.cleaned.visible_blocks(), (self.cleaned.document().begin(), None))
        return self.cleaned.text.place(block.position())[0]

    def scroll_to(self, segment: int) -> None:
        """Bring a segment to the top of both panes."""
        text = self.cleaned.text
        if text is not None and 0 <= segment < len(text.texts):
            if self._align.isActive():
                self._realign()
            box = self.cleaned.document().documentLayout().blockBoundingRect(self.cleaned.block_of(segment))
            self.cleaned.verticalScrollBar().setValue(int(box.top()))

    def caret_to(self, segment: int, offset: int) -> None:
        """Put the caret of the cleaned pane at a place of its text."""
        if self.cleaned.text is not None:
            cursor = self.cleaned.textCursor()
            cursor.setPosition(self.cleaned.text.position(segment, offset))
            self.cleaned.setTextCursor(cursor)

    def select(self, segment: int, span: Span) -> None:
        """Select a range of the cleaned text."""
        _select(self.cleaned, segment, span)

    def point_at(self, segment: int, span: Span) -> None:
        """Bring a range of the cleaned text into view and select it, with what it was in the original."""
        edits = self._state.review.states[segment].edits
        self.bring_into_view(segment, span.start)
        _select(self.cleaned, segment, span)
        _select(self.original, segment, in_original(span, edits, inverse(edits)))

    def bring_into_view(self, segment: int, offset: int) -> None:
        """Scroll until a place of the cleaned text is well in view; stay where it is so already."""
        if self.cleaned.text is None:
            return
        if self._align.isActive():
            self._realign()  # or the place would move under the eye
        cursor = QTextCursor(self.cleaned.document())
        cursor.setPosition(self.cleaned.text.position(segment, offset))
        top = self.cleaned.cursorRect(cursor).top()
        height = self.cleaned.viewport().height()
        if not CALM[0] * height <= top <= CALM[1] * height:
            bar = self.cleaned.verticalScrollBar()
            bar.setValue(bar.value() + top - int(REST * height))

    def _repaint(self) -> None:
        for pane in (self.original, self.cleaned):
            pane.viewport().update()
            pane.gutter.update()
        text, focus = self.cleaned.text, self._focus
        framed = text is not None and focus is not None and focus.status is Status.OPEN
        self.ruler.show_current(
            text.starts[focus.finding.segment] / max(1, text.starts[-1])
            if framed and text and focus
            else None
        )

    def _mark_ruler(self, places: Sequence[tuple[int, Severity]]) -> None:
        if self.cleaned.text is not None:
            starts = self.cleaned.text.starts
            total = max(1, starts[-1])
            self.ruler.show_places([(starts[number] / total, severity) for number, severity in places])

    # Geometry.

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize:
            self.realign_soon(None)
        return super().eventFilter(watched, event)

    def _realign(self) -> None:
        self._align.stop()
        edited, self._edited = self._edited, set()
        bar = self.cleaned.verticalScrollBar()
        value = bar.value()
        if edited is None and self._even_widths():
            edited = set(self._ever_edited)  # all others wrap alike
        align((self.original, self.cleaned), edited)
        bar.setValue(value)

    def _even_widths(self) -> bool:
        """Whether both texts are equally wide; a pixel that a division left over is evened out."""
        mine, other = self.original.viewport().width(), self.cleaned.viewport().width()
        if 0 < abs(other - mine) <= 2:
            column = self._holder.layout()
            assert column is not None, "a pane is held by a column"
            margins = column.contentsMargins()
            margins.setRight(margins.right() + mine - other)
            column.setContentsMargins(margins)
            column.activate()
        return self.original.viewport().width() == self.cleaned.viewport().width()

    @property
    def _holder(self) -> QWidget:
        holder = self.original.parentWidget()
        assert holder is not None, "a pane is held by a column"
        return holder

    def _jump(self, share: float) -> None:
        text = self.cleaned.text
        if text is not None and text.texts:
            cursor = QTextCursor(self.cleaned.document())
            cursor.setPosition(text.starts[text.place(int(share * text.starts[-1]))[0]])
            bar = self.cleaned.verticalScrollBar()
            bar.setValue(bar.value() + self.cleaned.cursorRect(cursor).top() - self.cleaned.height() // 3)

    def _dress(self) -> None:
        for pane in (self.original, self.cleaned):
            pane.dress()
        self.realign_soon(None)
        self._repaint()


def _select(pane: Pane, segment: int, span: Span) -> None:
    if pane.text is not None:
        cursor = pane.textCursor()
        cursor.setPosition(pane.text.position(segment, span.start))
        cursor.setPosition(pane.text.position(segment, span.end), QTextCursor.MoveMode.KeepAnchor)
        pane.setTextCursor(cursor)
