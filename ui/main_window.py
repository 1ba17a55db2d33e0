"""The main window: puts the parts together; what they show is the state's."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow, QStackedWidget, QWidget

from reviewer import __version__
from ui.first_sight import show_first
from ui.fitting import within_screen
from ui.settings import Settings

if TYPE_CHECKING:  # parts are loaded when the text is in sight; those that are seldom used, when asked for
    from reviewer.engine import Profile
    from ui.batch.desk import BatchDesk
    from ui.drop_zones import DropZones
    from ui.glossary.desk import GlossaryDesk
    from ui.glossary.term_desk import TermDesk

SMALLEST, USUAL = QSize(900, 600), QSize(1440, 900)
NARROW = 1000
"""Width below which the original hides."""
MESSAGE = 6_000
"""Milliseconds for which the status bar shows a message."""


class MainWindow(QMainWindow):
    """One document under review."""

    closed = Signal()
    another = Signal(Path)  # a file that is to have a window of its own

    def __init__(self, profile_of: "Callable[..., Profile] | None" = None, first: Path | None = None) -> None:
        """`first`: what is about to be opened; its text is in sight while the rest is loaded and made."""
        super().__init__()
        self.settings = Settings()
        self._narrow = self._made = False
        self._batch: BatchDesk | None = None
        self._drops: DropZones | None = None
        self._glossaries: GlossaryDesk | None = None
        self._terms: TermDesk | None = None
        self.setMinimumSize(within_screen(SMALLEST, self))
        self.resize(USUAL)
        self.restoreGeometry(self.settings.geometry("window"))
        if first is not None:
            self.fit()
            show_first(first, self, self.settings.preferences)
        self._make(profile_of)
        self._build()
        self._connect()
        self._restore()
        self.setAcceptDrops(True)
        if first is None:
            self._show_start()
        self._made = True
        if self.isVisible():
            self._follow_width()
            self._shown()

    def fit(self) -> None:
        """Be no larger than the screen."""
        self.resize(within_screen(self.size(), self))

    # Building.

    def _make(self, profile_of: "Callable[..., Profile] | None") -> None:
        from reviewer.engine import Profile
        from ui.banner import Banner
        from ui.bindings import Bindings
        from ui.change_log.desk import LogDesk
        from ui.columns.desk import ColumnsDesk
        from ui.commands import Commands
        from ui.desk import Desk
        from ui.export.desk import ExportDesk
        from ui.heap import spare
        from ui.look import Look
        from ui.preferring import Preferring
        from ui.queue_model import QueueModel
        from ui.review_page import ReviewPage
        from ui.safe_fixes.desk import FixesDesk
        from ui.source_desk import SourceDesk
        from ui.state import ReviewState

        self.look = Look(self)
        self.state = ReviewState(Profile(()), self)
        self.queue = QueueModel(self)
        self.commands = Commands(self.state, self.queue, self)
        self.banner = Banner(self.look, self)
        self.desk = Desk(self.state, self.settings, self.banner, self, profile_of)
        spare(self.state)
        self.page = ReviewPage(self.state, self.queue, self.look, self.commands, self.banner, self)
        self.preferring = Preferring(self)
        does: dict[str, Callable[..., object]] = self.commands.table() | self._table()
        self.log = LogDesk(self)
        self.export = ExportDesk(self)
        self.fixes = FixesDesk(self)
        self.source = SourceDesk(self)
        self.columns = ColumnsDesk(self)
        parts = (self.preferring, self.page.finder, self.log, self.export, self.fixes, self.source)
        for part in (*parts, self.columns):
            does |= part.table()
        self.bindings = Bindings(self, self.look, does)
        self.actions_by_id = self.bindings.actions

    def _table(self) -> dict[str, Callable[..., object]]:
        """By id, what actions of the window do; Qt tells each whether it is checked."""
        page = self.page
        return {
            "open": lambda _=False: self.desk.ask_open(),
            "paste_new": lambda _=False: self.desk.open_clipboard(),
            "save": lambda _=False: self.desk.save(),
            "save_as": lambda _=False: self.desk.save_as(),
            "save_tracked": lambda _=False: self.desk.save_tracked(),
            "close": lambda _=False: self._close_text(),
            "quit": lambda _=False: self.close(),
            "filter": lambda _=False: page.panel.box.setFocus(),
            "hide_decided": lambda on: page.panel.hide_decided(on),
            "review_decided": lambda _=False: page.review_decided(),
            "next_pane": lambda _=False: page.cycle(1),
            "previous_pane": lambda _=False: page.cycle(-1),
            "back": lambda _=False: page.back(),
            "toggle_queue": lambda on: page.panel.setVisible(on),
            "toggle_original": self._show_original,
            "whole_finding": lambda on: page.show_whole(on),
            "inline_changes": lambda on: page.show_inline(on),
            "findings_table": self._show_table,
            "full_screen": lambda on: self.showFullScreen() if on else self.showNormal(),
            "key_sheet": lambda _=False: self._show_key_sheet(),
            "palette": lambda _=False: self._show_palette(),
            "ignored": lambda _=False: self._show_ignored(),
            "batch": lambda _=False: self.batch.show(),
            "glossary": lambda _=False: self.glossaries.show(),
            "add_term": lambda _=False: self.terms.ask(),
            "help": lambda _=False: self._show_help(),
            "rule_help": lambda _=False: self._show_help(of_rule=True),
            "about": lambda _=False: self._about(),
        }

    @property
    def glossaries(self) -> "GlossaryDesk":
        """What is done with glossaries; it is made when it is first asked for, and so are the next two."""
        from ui.glossary.desk import GlossaryDesk

        if self._glossaries is None:
            self._glossaries = GlossaryDesk(self)
        return self._glossaries

    @property
    def terms(self) -> "TermDesk":
        """What adds to glossaries."""
        from ui.glossary.term_desk import TermDesk

        if self._terms is None:
            self._terms = TermDesk(self, self.glossaries)
        return self._terms

    @property
    def has_batch(self) -> bool:
        """Whether it has worked on many files."""
        return self._batch is not None

    @property
    def batch(self) -> "BatchDesk":
        """What works on many files."""
        from ui.batch.desk import BatchDesk

        if self._batch is None:
            self._batch = BatchDesk(self)
        return self._batch

    def _build(self) -> None:
        from ui.recent import Recent
        from ui.start_page import StartPage
        from ui.status_line import StatusLine
        from ui.toolbar import MainToolBar
        from ui.whereabouts import Whereabouts

        actions = self.actions_by_id
        # First: a pane gets its size before a long text, which it else would lay out anew.
        self.state.opened.connect(self._turn_to_page)
        self.page.build(actions)
        self.page.put_above(self.source.strip)
        self.start = StartPage(self.look, actions, self)
        self.recent = Recent(self.start, self.settings, self.desk)
        self.pages = QStackedWidget(self)
        self.pages.addWidget(self.start)
        self.pages.addWidget(self.page)
        self.setCentralWidget(self.pages)
        self.status = StatusLine(self)
        self.setStatusBar(self.status)
        self.toolbar = MainToolBar(actions, self)
        self.addToolBar(self.toolbar)
        self.whereabouts = Whereabouts(self.state, self.queue, self.page, self.desk)
        self.bindings.listen_on(self.page.panel.list, self.page.bar)

    def _connect(self) -> None:
        from ui.queue_model import Show

        self.state.opened.connect(self._opened)
        self.state.checked.connect(self._checked)
        self.state.progressed.connect(self.status.show_progress)
        self.state.refused.connect(self.say)
        self.state.unkept.connect(self.warn)
        self.state.unlocked.connect(self._follow_lock)
        self.status.cancel.clicked.connect(self._cancel_check)
        self.page.updated.connect(self._update)
        self.queue.current_changed.connect(self.source.follow_finding)
        self.page.sides.entered.connect(self.source.follow)
        self.state.opened.connect(self.source.follow_finding)
        for busy in (self.page.sides.scrolled, self.queue.sifting):
            busy.connect(self.state.background.give_way)
        self.page.said.connect(self.say)
        self.bindings.rebound.connect(self._show_keys)
        self.page.panel.shows[Show.OPEN].toggled.connect(self.actions_by_id["hide_decided"].setChecked)
        self.desk.failed.connect(self._failed)
        self.desk.saved.connect(self.say)
        self.desk.saved.connect(lambda _: self.status.note_saved())
        self.desk.told.connect(self.say)
        self.desk.columns_wanted.connect(self.columns.ask)
        self.start.chosen.connect(self.desk.open)
        self.start.sample.connect(self.desk.open_sample)
        self.start.again.connect(self.desk.open_again)
        application = QApplication.instance()
        assert isinstance(application, QApplication), "a window needs its application"
        application.focusChanged.connect(self._focus_changed)

    def _restore(self) -> None:
        self.preferring.apply()
        for name in ("toggle_queue", "toggle_original"):
            self.actions_by_id[name].setChecked(True)
        self.page.splitter.restoreState(self.settings.geometry("queue"))
        self.page.sides.splitter.restoreState(self.settings.geometry("panes"))

    # Following the state.

    def _turn_to_page(self) -> None:
        self.pages.setCurrentWidget(self.page)

    def _opened(self) -> None:
        session = self.state.session
        assert session is not None, "what was opened is open"
        self.preferring.begin_text()
        self._follow_lock()
        self.status.show_file(session.file, self.state.review.texts, self.state.rules.made)
        self.page.panel.list.setFocus()

    def _follow_lock(self) -> None:
        """Say whether the open text can be changed."""
        session, locked = self.state.session, self.state.locked
        assert session is not None, "what is locked is open"
        title = self.tr("{name} (read only) – Copydesk") if locked else self.tr("{name}[*] – Copydesk")
        self.setWindowTitle(title.format(name=session.file.path.name))
        self.status.show_lock(locked)
        self._update()

    def _checked(self) -> None:
        self.status.show_progress(0, 0)
        self.status.show_rules(self.state.profile)

    def _update(self) -> None:
        """Tally, title and actions say what is so."""
        self.toolbar.tell(self.queue.decided, self.queue.total)
        self.setWindowModified(self.state.modified)
        self.status.show_modified(self.state.modified)
        self._offer()

    def _offer(self) -> None:
        from reviewer.events import Status
        from ui.actions import Situation

        current, undo, redo = self.queue.current, self.state.undo_name, self.state.redo_name
        session = self.state.session
        self.bindings.offer(
            Situation(
                file=session is not None,
                saving=session is not None and not self.state.locked,
                finding=current is not None,
                open=current is not None and current.status is Status.OPEN,
                suggestions=len(current.finding.suggestions) if current is not None else 0,
                decided=self.queue.decided > 0,
                undo=undo is not None,
                redo=redo is not None,
                tracked=session is not None and session.holds_tracked and not self.state.locked,
                table=session is not None and session.is_table and not self.desk.unnamed,
            )
        )
        if not self.page.catching_up:  # a tool bar that tells of each letter is laid out at each letter
            self.bindings.name("undo", undo)
            self.bindings.name("redo", redo)

    def _cancel_check(self) -> None:
        self.state.background.cancel()
        self.status.show_progress(0, 0)
        self.page.update_all()

    def say(self, text: str) -> None:
        """Say something in the status bar, for a while."""
        self.status.showMessage(text, MESSAGE)

    def _show_keys(self) -> None:
        """Keys are others: say so where they are shown."""
        self.status.show_keys(self.bindings.short)
        self.page.panel.show_key(self.bindings.short("filter"))
        self._focus_changed(None, QApplication.focusWidget())
        self.page.update_all()

    # What actions of the window do.

    def _show_original(self, on: bool) -> None:
        self.page.sides.show_original(on)
        self.page.follow_split()

    def _show_table(self, on: bool) -> None:
        self.bindings.listen_on(self.page.panel.table)
        self.page.show_table(on)

    def _close_text(self) -> None:
        self.desk.close()
        self._show_start()

    def _show_start(self) -> None:
        self.queue.focus(None)
        self.queue.show(self.state.review)
        self.start.fail("")
        self.recent.show()
        self.pages.setCurrentWidget(self.start)
        self.setWindowTitle(self.tr("Copydesk"))
        self.status.show_file(None)
        self._update()
        self.start.open_button.setFocus()

    def _failed(self, message: str, encoding: bool) -> None:
        if self.state.session is not None:
            self.warn(message)
            return
        self._show_start()
        self.start.fail(message, encoding=encoding)

    def warn(self, message: str) -> None:
        """Tell something that must be seen."""
        self.banner.tell(message, ((self.tr("Close"), lambda: None),))

    def _show_key_sheet(self) -> None:
        from ui.help import KeySheet

        KeySheet(self.bindings, self).open()

    def _show_palette(self) -> None:
        from ui.help import Palette

        Palette(self.bindings, self).open()

    def _show_ignored(self) -> None:
        from ui.ignored_list import IgnoredList

        IgnoredList(self.state, self).show()

    def _show_help(self, *, of_rule: bool = False) -> None:
        from ui.help_window import HelpWindow

        there = (each for each in self.findChildren(HelpWindow) if each.isVisible())
        shown = next(there, None) or HelpWindow(self.bindings, self.look, self)
        if of_rule and self.queue.current is not None:
            shown.turn_to(self.queue.current.finding.check)
        shown.show()
        shown.activateWindow()

    def _about(self) -> None:
        from PySide6.QtWidgets import QMessageBox

        box = QMessageBox(self)
        box.finished.connect(box.deleteLater)
        box.setWindowTitle(self.tr("About Copydesk"))
        box.setText(self.tr("Copydesk {version}").format(version=__version__))
        box.setInformativeText(
            self.tr("Reviews machine-translated text and keeps an exact log. Apache-2.0. Icons: Tabler, MIT.")
        )
        box.open()

    # Events of the window itself.

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._made:
            self._shown()

    def _shown(self) -> None:
        # The first focus would go to the filter box, which would eat the review keys.
        (self.page.panel.list if self.state.session is not None else self.start.open_button).setFocus()
        self.page.follow_split()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._made:
            self._follow_width()

    def _follow_width(self) -> None:
        narrow = self.width() < NARROW
        if narrow is not self._narrow:
            self._narrow = narrow
            self.actions_by_id["toggle_original"].setChecked(not narrow)
            self._show_original(not narrow)
        QTimer.singleShot(0, self, self.page.follow_split)

    def _focus_changed(self, old: QWidget | None, new: QWidget | None) -> None:
        page = self.page
        lost = old is not None and not (old.isEnabled() and old.isVisible())
        if lost and new is not None and new is not page.panel.list and page.panel.isAncestorOf(new):
            page.panel.list.setFocus()  # Qt let it fall there, where the filter would eat the review keys
            return
        if new is not page.sides.cleaned:
            self.state.commit()
        if self.state.session is not None and new is not None and self.isAncestorOf(new):
            typing = new is page.sides.cleaned or isinstance(new, QLineEdit)
            self.status.show_mode(typing=typing, keys_on=self.bindings.single_keys)

    @property
    def drops(self) -> "DropZones":
        """What can be done with files that are dragged over the window."""
        from ui.drop_zones import DropZones

        if self._drops is None:
            self._drops = DropZones(
                self.look,
                self,
                open_text=self.desk.open,
                add_to_batch=self._add_to_batch,
                use_glossary=lambda path: self.glossaries.use(path),
            )
        return self._drops

    def _add_to_batch(self, paths: Sequence[Path]) -> None:
        self.batch.show()
        self.batch.add(paths)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.drops.enter(event.mimeData()):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        self.drops.move_over(event.position().toPoint())
        event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.drops.leave()
        event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        self.drops.drop(event.mimeData(), event.position().toPoint())
        event.acceptProposedAction()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._glossaries is not None and not self._glossaries.may_close():
            event.ignore()
            return
        if self.actions_by_id["findings_table"].isChecked():
            self.page.show_table(False)  # the list's width is kept, not the table's
        self.settings.set_geometry("window", self.saveGeometry())
        self.settings.set_geometry("queue", self.page.splitter.saveState())
        self.settings.set_geometry("panes", self.page.sides.splitter.saveState())
        if self._batch is not None:
            self._batch.close()
        self.desk.close()
        super().closeEvent(event)
        self.closed.emit()
