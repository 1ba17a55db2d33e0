"""The page on which a text is reviewed: queue, panes and bar, which follow the state and each other."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QSplitter, QVBoxLayout, QWidget

from ui.announcing import announce, is_listening
from ui.banner import Banner
from ui.commands import Commands
from ui.decision_bar import DecisionBar
from ui.find_bar import FindBar
from ui.finder import Finder
from ui.look import Look
from ui.noise import NoiseSwitch
from ui.queue_model import QueueModel, Show
from ui.queue_view import QueuePanel
from ui.side_by_side import SideBySide
from ui.state import ReviewState
from ui.summary import nothing_found, summary

if TYPE_CHECKING:  # it is loaded when it is asked for
    from ui.inline_view import InlineView

LAZY = 120
"""Milliseconds after the last letter until queue and ruler follow; the text itself follows at once."""
QUEUE_WIDTH = 345
TEXTS_WIDTH = 560
"""What a queue in columns leaves to texts and bar."""


class ReviewPage(QWidget):
    """Layout: findings on the left, both texts in the middle, the bar under them."""

    updated = Signal()
    said = Signal(str)

    def __init__(
        self,
        state: ReviewState,
        queue: QueueModel,
        look: Look,
        commands: Commands,
        banner: Banner,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._state, self._queue, self._look, self._commands = state, queue, look, commands
        self.begun = False  # the user chose a finding before all checks had spoken
        self.announces = True  # decisions, to a screen reader
        self._clicked = False  # a finding comes into focus by a click on its words
        self._inline: InlineView | None = None
        self._behind = False  # a decision is shown, but bar and window do not say so yet
        self.beside: list[QWidget] = []  # what else there is to go to while a text is reviewed
        self._lazy = QTimer(self)
        self._lazy.setSingleShot(True)
        self._lazy.setInterval(LAZY)
        self._lazy.timeout.connect(self.refresh)
        self._banner = banner
        self._found_first: str | None = None  # the finding put in focus while others were still sought
        self.panel = QueuePanel(queue, look, self)
        self.noise = NoiseSwitch(state, self.panel, self)
        self.sides = SideBySide(state, look, self)
        self.find_bar = FindBar(look, self)
        self.finder = Finder(state, self.sides, self.find_bar, self)

    def build(self, actions: Mapping[str, QAction]) -> None:
        """Put the parts together; the bar offers the actions."""
        self.bar = DecisionBar(self._look, actions, self)
        self._commands.bar = self.bar
        adding, undoing = actions["add_term"], (actions["undo"], actions["redo"])
        self.sides.offer((adding,), (*undoing, adding))
        right = QWidget(self)
        self._middle = column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.find_bar)
        column.addWidget(self.sides, 1)
        column.addWidget(self.bar)
        self.splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(1)
        self.splitter.addWidget(self.panel)
        self.splitter.addWidget(right)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setSizes([QUEUE_WIDTH, 1095])
        self.splitter.splitterMoved.connect(self.follow_split)
        below = QVBoxLayout(self)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(0)
        below.addWidget(self._banner)
        below.addWidget(self.splitter, 1)
        for first, second in (
            (self.panel.list, self.sides.original),
            (self.sides.original, self.sides.cleaned),
            (self.sides.cleaned, self.bar.buttons["accept"]),
            (self.bar.line, self.panel.box),
        ):
            QWidget.setTabOrder(first, second)
        self._connect()

    def put_above(self, strip: QWidget) -> None:
        """Let something stand above both texts."""
        self._middle.insertWidget(1, strip)

    def _connect(self) -> None:
        self._state.opened.connect(self._opened)
        self._state.closed.connect(self._closed)
        self._state.changed.connect(self.refresh)
        self._state.typed.connect(self._typed)
        self._state.kept.connect(self.updated)
        self._state.decided.connect(self._catch_up)
        self._state.checked.connect(self._checked)
        self._queue.current_changed.connect(self.show_current)
        self._look.changed.connect(self.show_current)
        self.sides.refused.connect(self.said)
        self.sides.pointed.connect(self.said)
        self.sides.chosen.connect(self._choose)
        self.finder.said.connect(self.said)
        self.noise.said.connect(self.said)
        self.sides.split.connect(self.follow_split)
        self._commands.announced.connect(self._announce)
        self._commands.went_to.connect(self.sides.caret_to)
        self.bar.wording.connect(self._take_wording)
        self.bar.noted.connect(self._take_note)

    # Following the state.

    def _opened(self) -> None:
        self._queue.show(self._state.review)
        self._found_first = None
        self.begun = False
        self.sides.show_review()
        self.panel.list.setFocus()

    def _closed(self) -> None:
        """Nothing is open: hold nothing that could still be painted or decided."""
        self._lazy.stop()
        if self.bar.asking:  # about a finding of this text; another has one of the same id
            self.bar.stop_asking()
        self.sides.let_go()
        self._queue.focus(None)
        self._queue.show(self._state.review)

    def refresh(self) -> None:
        """The review is another one."""
        self._lazy.stop()
        self._queue.show(self._state.review)
        self.sides.refresh(self._queue.places())
        if self._queue.current is None and self._queue.next() and self._found_first is None:
            self._found_first = self._current_id
        self._behind = self._state.deciding
        if not self._behind:
            self.update_all()

    def _catch_up(self) -> None:
        """A decision was told: a button that it was made by leaves the keys to the queue."""
        if self._behind:  # nobody went on to another finding, of which bar and window would tell
            self.update_all()
        focus = QApplication.focusWidget()
        if focus is not None and not self.bar.asking and self.bar.isAncestorOf(focus):
            self.panel.list.setFocus()

    @property
    def _current_id(self) -> str | None:
        return self._queue.current.finding.id if self._queue.current is not None else None

    def _checked(self) -> None:
        """All checks have spoken: begin at the first finding, unless the user has begun already."""
        self.begun = self.begun or self.bar.asking or self._current_id != self._found_first
        if self._found_first is not None and not self.begun:
            self._queue.first()
        self._found_first = ""
        self.noise.switch()
        self.update_all()

    @property
    def catching_up(self) -> bool:
        """Whether somebody types: queue and menus follow when the keys rest."""
        return self._lazy.isActive()

    def _typed(self) -> None:
        self._lazy.start()
        self.updated.emit()

    def show_current(self) -> None:
        """Another finding is in focus."""
        current = self._queue.current
        self.sides.focus(current, scroll=not self._clicked)
        if current is not None and self._inline is not None and self._inline.isVisible():
            self._inline.bring(current.finding.segment)
        self.update_all()

    def _choose(self, finding_id: str) -> None:
        """The words of a finding were clicked: they stay under the mouse."""
        self._clicked = True
        self._queue.choose(finding_id)
        self._clicked = False

    def update_all(self) -> None:
        """Panes, bar and window say what is so."""
        self._behind = False
        current = self._queue.current
        if self.sides.focused is not current:
            self.sides.focus(current, scroll=False)
        if not self.bar.asking:
            self.fill_bar()
        self.updated.emit()

    def fill_bar(self) -> None:
        """Show the finding in focus, or why there is none."""
        current, total, busy = self._queue.current, self._queue.total, self._state.background.busy
        if self._state.session is None:
            return
        if current is not None:
            row = (self._queue.row or 0) + 1, len(self._queue.rows)
            self.bar.show_finding(self._state.review, current, row, self._queue.alike(current))
        elif total and self._queue.decided == total:
            self.bar.show_message(*summary(self._state.review), done=True)
        elif busy or self._state.rules.made is None:
            self.bar.show_message(self.tr("Checking…"), "")
        elif not total:
            self.bar.show_message(*nothing_found(self._state.profile))
        else:
            told = self.tr("Open, but hidden by the filter: {n}.").format(n=total - self._queue.decided)
            if self._queue.settled:
                self.bar.show_message(self.tr("All that is shown is decided"), told, done=True)
            else:
                esc = self.tr("Esc clears the filter.")
                self.bar.show_message(self.tr("No finding passes the filter"), f"{told} {esc}")
        self.follow_split()

    def follow_split(self) -> None:
        """Keep the bar's columns under the panes."""
        self.bar.follow_split(self.sides.border() if self.sides.isVisible() else self.bar.width() // 2)

    def _announce(self, text: str) -> None:
        if self.announces and is_listening() and self._queue.current is not None:
            row = self._queue.index(self._queue.row or 0, 0)
            sentence = row.data(Qt.ItemDataRole.AccessibleTextRole)
            announce(f"{text}. {sentence}", self)

    # The keyboard's way through.

    def _take_wording(self, text: str) -> None:
        self.panel.list.setFocus()
        self._commands.take_wording(text)

    def _take_note(self, text: str) -> None:
        self.panel.list.setFocus()
        self._commands.take_note(text)

    def cycle(self, step: int) -> None:
        """Give the focus to the next pane."""
        queue = self.panel.list.focusProxy() or self.panel.list
        inline = () if self._inline is None else (self._inline,)
        texts = (self.sides.original, self.sides.cleaned, *inline)
        panes = (queue, *texts, self.bar, *self.beside, self._banner)
        shown = [pane for pane in panes if pane.isVisible()]
        focus = QApplication.focusWidget()
        here = next((i for i, w in enumerate(shown) if focus is w or (focus and w.isAncestorOf(focus))), 0)
        target = shown[(here + step) % len(shown)]
        (self.bar.buttons["reject"] if target is self.bar else target).setFocus()

    @property
    def inline(self) -> "InlineView":
        """Both texts in one; it is made when it is first asked for."""
        from ui.inline_view import InlineView

        if self._inline is None:
            self._inline = InlineView(lambda: self._state.review, self._look, self)
            self._inline.hide()
            self._middle.insertWidget(self._middle.indexOf(self.sides), self._inline, 1)
            self._state.changed.connect(self._inline.follow)
            self._state.typed.connect(self._inline.follow)
        return self._inline

    def show_inline(self, on: bool) -> None:
        """Show both texts in one, in the place of the panes, or the panes again."""
        self.sides.setVisible(not on)
        self.inline.setVisible(on)
        self.show_current()
        self.panel.list.setFocus()

    def show_whole(self, on: bool) -> None:
        """Show all of each finding in the bar, or what two lines hold."""
        self.bar.show_whole(on)
        self.update_all()

    def show_table(self, on: bool) -> None:
        """Show the queue as a table, which needs more room, or as a list."""
        self.panel.show_table(on)
        whole = sum(self.splitter.sizes())
        queue = max(QUEUE_WIDTH, min(whole // 2, whole - TEXTS_WIDTH)) if on else QUEUE_WIDTH
        self.splitter.setSizes([queue, whole - queue])
        self.follow_split()

    def review_decided(self) -> None:
        """Show what is decided, from the first on."""
        self.panel.clear_filter()
        self.panel.shows[Show.DECIDED].setChecked(True)
        self._queue.to_row(0)
        self.panel.list.setFocus()

    def back(self) -> None:
        """Leave whatever is being typed; the queue has the focus again."""
        if self.bar.asking:
            self.bar.stop_asking()
            self.fill_bar()
        elif self.find_bar.isAncestorOf(QApplication.focusWidget() or self):
            self.finder.leave()
            return
        elif not self._queue.rows and self._queue.total:
            self.panel.clear_filter()
        elif self.panel.box.hasFocus():
            self.panel.box.clear()
        self._state.commit()
        self.panel.list.setFocus()
