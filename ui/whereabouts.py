"""Goes back to where a text was left, and notes where it is now."""

import logging
import time
from pathlib import Path

from PySide6.QtCore import QObject, QTimer

from reviewer.errors import ReviewError
from reviewer.events import Status
from reviewer.states import Reviewed
from ui import places
from ui.desk import Desk
from ui.places import Place
from ui.queue_model import Filter, QueueModel
from ui.queue_view import QueuePanel
from ui.review_page import ReviewPage
from ui.state import ReviewState

logger = logging.getLogger(__name__)

NOTE_AFTER = 2_000
"""Milliseconds without a change until the place is noted: the disk is not waited for between two keys."""
SETTLE = 90
"""Milliseconds until the panes are aligned and can be scrolled to where they were."""


class Whereabouts(QObject):
    """Follows the finding in focus, the scroll bar and the filter of the open text."""

    def __init__(self, state: ReviewState, queue: QueueModel, page: ReviewPage, desk: Desk) -> None:
        super().__init__(page)
        self._state, self._queue, self._page, self._desk = state, queue, page, desk
        self._left: Place | None = None  # where the open text was left
        self._going = self._must = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(NOTE_AFTER)
        self._timer.timeout.connect(self.note)
        state.opened.connect(self._opened)
        state.checked.connect(self._checked)
        page.updated.connect(self._stir)
        page.sides.scrolled.connect(self._stir)
        desk.closing.connect(self.note)
        desk.restored.connect(self._return)

    @property
    def _path(self) -> Path | None:
        session = self._state.session
        return None if session is None else session.place_path

    def _stir(self) -> None:
        if self._state.session is not None:
            self._timer.start()

    def note(self) -> None:
        """Keep where the open text stands."""
        self._timer.stop()
        path, session = self._path, self._state.session
        if path is None or session is None or self._going:
            return
        # At the first of all findings nobody has begun: another check may find an earlier one next time.
        begun = self._queue.row != 0 or self._queue.decided
        finding = self._queue.current.finding if self._queue.current is not None and begun else None
        place = Place(
            path=str(session.file.path.absolute()),
            unnamed=self._desk.unnamed,
            check=finding.check if finding is not None else "",
            segment=finding.segment if finding is not None else 0,
            start=finding.span.start if finding is not None else 0,
            top=self._page.sides.top_segment(),
            filter=self._queue.filter,
            decided=self._queue.decided,
            total=self._queue.total,
            when=time.time(),
        )
        try:
            places.write(path, place)
        except ReviewError as error:
            logger.warning("%s", error)  # the next one may be kept; decisions have their own journal

    # Going back.

    def _opened(self) -> None:
        path = self._path
        self._left = places.read(path) if path is not None else None
        self._going, self._must = self._left is not None, False
        show_filter(
            self._page.panel, self._left.filter if self._left else Filter(show=self._queue.filter.show)
        )
        self._page.noise.begin(fresh=self._left is None)

    def _checked(self) -> None:
        if self._going and (self._must or not self._page.begun):
            self._go()
        self._going = self._must = False

    def _return(self) -> None:
        """An earlier review is restored: go where it was left once it is checked."""
        self._going = self._must = True

    def _go(self) -> None:
        left, rows = self._left, self._queue.rows
        there = find(rows, left) if left is not None and left.check else None
        if self._must and (there is None or there.status is not Status.OPEN):
            # A place is noted later than a decision, or never: go on with what is still open.
            there, left = first_open(rows, left), None
        if there is not None:
            self._queue.focus(there.finding.id)
        elif left is None or (left.decided and self._queue.current is not None):
            return  # all was decided, and that is not taken up: what is open now is in focus, and in view
        if left is not None:
            top = left.top
            QTimer.singleShot(SETTLE, self, lambda: self._page.sides.scroll_to(top))


def find(rows: list[Reviewed], left: Place) -> Reviewed | None:
    """The finding that was in focus; where it is gone, the first open one behind its place."""
    where = left.segment, left.start
    for reviewed in rows:
        finding = reviewed.finding
        if (finding.segment, finding.span.start) == where and finding.check == left.check:
            return reviewed
    return first_open(rows, left)


def first_open(rows: list[Reviewed], left: Place | None) -> Reviewed | None:
    """The first open finding behind a place, or else of all."""
    where = (left.segment, left.start) if left is not None else (0, 0)
    still = [r for r in rows if r.status is Status.OPEN]
    behind = (r for r in still if (r.finding.segment, r.finding.span.start) >= where)
    return next(behind, still[0] if still else None)


def show_filter(panel: QueuePanel, wanted: Filter) -> None:
    """Set the controls of the queue so that they say this filter, which sets the filter."""
    panel.box.setText(wanted.text)
    for severity, chip in panel.chips.items():
        chip.setChecked(severity in wanted.severities)
    panel.shows[wanted.show].setChecked(True)
    panel.order.setCurrentIndex(panel.order.findData(wanted.order))
    panel.category.choose(wanted.category)
