"""Original and cleaned text, aligned by segment, scrolled as one, with the overview ruler."""

from collections.abc import Iterable, Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStyle, QVBoxLayout, QWidget

from reviewer.document import Atom
from reviewer.edits import Span, inverse
from reviewer.events import Status
from reviewer.states import Reviewed
from ui.bar_text import shortened_text
from ui.fitted_label import FittedLabel
from ui.look import Look
from ui.marks import Mark, Side, chips, finding_at, gravest, in_original, marks
from ui.pane_base import PaneBase
from ui.pane_pair import LONG, LongPair, PanePair, ShortPair
from ui.pane_text import PaneText
from ui.ruler import Places, Ruler
from ui.running_sums import RunningSums
from ui.state import ReviewState
from ui.typed_pane import TypedPane

ALIGN_AFTER = 50
"""Milliseconds of quiet, while keys come or the window is dragged, until panes are aligned again."""
CALM = (0.15, 0.75)
"""A finding in this band of the pane's height is shown where it is; else it is scrolled to `REST`."""
NEVER = (1.0, 0.0)
"""A band in which nothing is."""
IN_VIEW = (0.0, 0.9)
"""A band in which a finding stays when the panes get another size."""
REST = 0.35


class SideBySide(QWidget):
    """The two panes. They follow the state; the finding in focus is told by `focus`."""

    split = Signal()
    scrolled = Signal()  # not by itself, to be aligned again
    refused = Signal(str)
    entered = Signal(int)  # the segment in which the caret came to stand
    pointed = Signal(str)  # the name of the placeholder before which the caret came to stand
    chosen = Signal(str)  # the id of the finding whose words were clicked

    def __init__(self, state: ReviewState, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state, self._look = state, look
        self._focus: Reviewed | None = None
        self._edited: set[int] | None = set()
        self._ever_edited: set[int] = set()
        self._aligning = False
        self._columns: list[QVBoxLayout] = []
        self._pairs: dict[bool, PanePair] = {}
        self.offers: dict[Side, Sequence[QAction]] = {Side.ORIGINAL: (), Side.CLEANED: ()}
        self._returns_to: tuple[int, int] | None = None  # what was in view before the panes got another size
        self.ruler = Ruler(look, self)
        self.ruler.jumped.connect(self._jump)
        self._align = QTimer(self)
        self._align.setSingleShot(True)
        self._align.setInterval(ALIGN_AFTER)
        self._align.timeout.connect(self._realign)
        self._lay_out()
        self._use_pair(long=False)
        look.changed.connect(self._dress)
        state.unlocked.connect(self._follow_lock)

    @property
    def original(self) -> PaneBase:
        """The pane of the text as it was."""
        return self._pair.original

    @property
    def cleaned(self) -> TypedPane:
        """The pane of the text as it is now."""
        return self._pair.cleaned

    def _use_pair(self, *, long: bool) -> None:
        """Show texts in the panes that suit their length."""
        before = list(self._pairs.values())
        if long not in self._pairs:
            self._pairs[long] = self._make_pair(LongPair if long else ShortPair)
            for pair in before:  # of the two pairs, one is hidden: Tab passes it
                for old, new in zip(pair.panes, self._pairs[long].panes, strict=True):
                    QWidget.setTabOrder(old, new)
        self._pair = self._pairs[long]
        for pair in self._pairs.values():
            for pane in pair.panes:
                pane.setVisible(pair is self._pair)
                if pair is not self._pair:
                    pane.clear_text()

    def _make_pair(self, kind: type[ShortPair] | type[LongPair]) -> PanePair:
        pair = kind(self._look, self._state.type, self)
        pair.original.setAccessibleName(self.tr("Original machine translation, read only"))
        pair.cleaned.refused.connect(self.refused)
        pair.cleaned.typed.connect(self.realign_soon)
        pair.cleaned.verticalScrollBar().valueChanged.connect(self._tell_scrolled)
        for pane, side, column in zip(pair.panes, (Side.ORIGINAL, Side.CLEANED), self._columns, strict=True):
            self._feed(pane, side)
            pane.pointed.connect(self.pointed)
            pane.cursorPositionChanged.connect(partial(self._tell_segment, pane))
            pane.clicked.connect(partial(self._clicked, side))
            pane.offers = self.offers[side]
            column.addWidget(pane)
        return pair

    def _tell_scrolled(self) -> None:
        if not self._aligning:
            self.scrolled.emit()

    def _tell_segment(self, pane: PaneBase) -> None:
        if pane.hasFocus() and not pane.syncing and pane.text is not None and pane.text.texts:
            self.entered.emit(pane.text.place(pane.textCursor().position())[0])

    def _clicked(self, side: Side, segment: int, offset: int) -> None:
        found = finding_at(self._state.review.states[segment], side, offset)
        if found is not None:
            self.chosen.emit(found.finding.id)

    def offer(self, original: Sequence[QAction], cleaned: Sequence[QAction]) -> None:
        """What the right mouse button offers in each text."""
        self.offers = {Side.ORIGINAL: original, Side.CLEANED: cleaned}
        for pair in self._pairs.values():
            pair.original.offers, pair.cleaned.offers = original, cleaned

    def _feed(self, pane: PaneBase, side: Side) -> None:
        """Tell a pane what to paint, from the review as it is when it paints."""
        pane.marks_of = lambda n: self._marks(n, side)
        pane.placeholders_of = lambda n: self._placeholders(n, side)
        pane.gravest_of = lambda n: gravest(self._state.review.states[n])
        if side is Side.CLEANED:
            pane.changed_in = lambda n: bool(self._state.review.states[n].edits)
        pane.viewport().installEventFilter(self)

    def _marks(self, number: int, side: Side) -> list[Mark]:
        state = self._state.review.states[number]
        own = marks(state, side, self._focus.finding.id if self._focus else None)
        segment = self._state.review.document.segments[number]
        if not segment.atoms:
            return own
        text = segment.original if side is Side.ORIGINAL else state.current
        return [*chips(self._placeholders(number, side), text), *own]

    def _placeholders(self, number: int, side: Side) -> list[Atom]:
        review = self._state.review
        edits = review.states[number].edits if side is Side.CLEANED else ()
        return review.document.segments[number].placeholders(edits)

    def _lay_out(self) -> None:
        self.splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        headings = (self.tr("Original (machine translation) · read-only"), "")
        bar = self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent)
        # Room for the scroll bar that only one of them has: equal widths wrap lines alike.
        for heading, room in zip(headings, (bar, 0), strict=True):
            holder = QWidget(self.splitter)
            column = QVBoxLayout(holder)
            column.setContentsMargins(0, 0, room, 0)
            column.setSpacing(0)
            label = FittedLabel(1, holder)
            label.setContentsMargins(12, 6, 12, 6)
            font = label.font()
            font.setBold(True)
            label.use_font(font)
            _head(label, heading)
            column.addWidget(label)
            self._columns.append(column)
        self._heading = label
        self._follow_lock()
        self.splitter.setSizes([1000, 1000])
        self.splitter.splitterMoved.connect(self.split)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.splitter)
        row.addWidget(self.ruler)

    def _follow_lock(self) -> None:
        """Say whether the cleaned text can be typed in, and see to it."""
        locked = self._state.locked
        _head(
            self._heading,
            self.tr("Cleaned text · read-only") if locked else self.tr("Cleaned text · you can type here"),
        )
        for pair in self._pairs.values():
            pair.cleaned.lock(locked)
            pair.cleaned.setAccessibleName(
                self.tr("Cleaned text, read only") if locked else self.tr("Cleaned text, editable")
            )

    # Following the review.

    def show_review(self) -> None:
        """Show a newly opened review from its beginning."""
        review = self._state.review
        self._focus = self._returns_to = None
        original = PaneText(review.document, [segment.original for segment in review.document.segments])
        cleaned = original.copy() if not review.events else PaneText(review.document, review.texts)
        self._use_pair(long=original.starts.total >= LONG)
        self._follow_lock()
        self.original.show_text(original)
        self.cleaned.show_text(cleaned)
        for pane in self._pair.panes:
            pane.current = None
        self._ever_edited = {n for n, state in enumerate(review.states) if state.edits}
        self._edited = None
        if self._holder.isHidden():
            self._pair.part()
        self._align.start()

    def let_go(self) -> None:
        """Show nothing."""
        self._align.stop()
        self._focus = None
        self._edited, self._ever_edited = set(), set()
        for pane in self._pair.panes:
            pane.clear_text()
            pane.current = None
        self.ruler.show_places((), RunningSums(()))
        self._repaint()

    def refresh(self, places: Places = ()) -> None:
        """Show what the review has become; `places`: segments with open findings, as the ruler has them."""
        stale = self.cleaned.sync(self._state.review.states)
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
        for pane in self._pair.panes:
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
        if on is not self._holder.isHidden():
            return
        self._returns_to = self._returns_to or self._in_view(self.cleaned.viewport().height())
        self._holder.setVisible(on)
        if on:
            self.realign_soon(None)
        else:
            self._pair.part()

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
            self.cleaned.bring_to_top(segment)

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
        self.cleaned.bring(self.cleaned.text.position(segment, offset), CALM, REST)

    def _repaint(self) -> None:
        for pane in self._pair.panes:
            pane.viewport().update()
            pane.gutter.update()
        text, focus = self.cleaned.text, self._focus
        framed = text is not None and focus is not None and focus.status is Status.OPEN
        self.ruler.show_current(
            text.starts[focus.finding.segment] / max(1, text.starts.total)
            if framed and text and focus
            else None
        )

    def _mark_ruler(self, places: Places) -> None:
        if self.cleaned.text is not None:
            self.ruler.show_places(places, self.cleaned.text.starts)

    # Geometry.

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QResizeEvent):
            if self._returns_to is None and watched is self.cleaned.viewport():
                self._returns_to = self._in_view(event.oldSize().height())
            self.realign_soon(None)
        return super().eventFilter(watched, event)

    def _realign(self) -> None:
        self._align.stop()
        self._aligning = True
        if not self._holder.isHidden():  # else all is aligned anew once it is shown
            edited, self._edited = self._edited, set()
            self._even_widths()
            self._pair.align(edited, self._ever_edited)
            self.original.gutter.update()
            self.cleaned.gutter.update()
        self._go_back()
        self._aligning = False

    def _in_view(self, height: int) -> tuple[int, int] | None:
        """What is to stay in view of a pane still laid out for this height: the finding, or the top."""
        text, focus = self.cleaned.text, self._focus
        if text is None or not text.texts or not self.cleaned.verticalScrollBar().value():
            return None
        if focus is not None:
            place = focus.finding.segment, focus.finding.span.start
            cursor = QTextCursor(self.cleaned.document())
            cursor.setPosition(text.position(*place))
            if 0 <= self.cleaned.cursorRect(cursor).top() < height:
                return place
        return self.top_segment(), 0

    def _go_back(self) -> None:
        """Bring what was in view into view again."""
        place, self._returns_to = self._returns_to, None
        text = self.cleaned.text
        if place is not None and text is not None and place[0] < len(text.texts):
            self.cleaned.bring(text.position(*place), IN_VIEW, 0.0 if place[1] == 0 else REST)

    def _even_widths(self) -> None:
        """Let both texts be equally wide, where a division left a pixel over."""
        mine, other = self.original.viewport().width(), self.cleaned.viewport().width()
        if 0 < abs(other - mine) <= 2:
            column = self._holder.layout()
            assert column is not None, "a pane is held by a column"
            margins = column.contentsMargins()
            margins.setRight(margins.right() + mine - other)
            column.setContentsMargins(margins)
            column.activate()

    @property
    def _holder(self) -> QWidget:
        holder = self.original.parentWidget()
        assert holder is not None, "a pane is held by a column"
        return holder

    def _jump(self, share: float) -> None:
        text = self.cleaned.text
        if text is not None and text.texts:
            segment = text.place(int(share * text.starts.total))[0]
            self.cleaned.bring(text.starts[segment], NEVER, REST)

    def _dress(self) -> None:
        for pane in self._pair.panes:
            pane.dress()
        self.realign_soon(None)
        self._repaint()


def _select(pane: PaneBase, segment: int, span: Span) -> None:
    if pane.text is not None:
        cursor = pane.textCursor()
        cursor.setPosition(pane.text.position(segment, span.start))
        cursor.setPosition(pane.text.position(segment, span.end), QTextCursor.MoveMode.KeepAnchor)
        pane.setTextCursor(cursor)


def _head(label: FittedLabel, text: str) -> None:
    label.tell(partial(shortened_text, text))
    label.setToolTip(text)
