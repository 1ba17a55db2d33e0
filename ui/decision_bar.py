"""The decision bar: the finding in focus, what it says, what could stand there, and the decisions.

Its two columns continue the two panes: what stands there under the original, the suggestion under the
cleaned text.
"""

from collections.abc import Iterable, Mapping, Sequence
from enum import Enum, auto
from functools import partial
from html import escape

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from reviewer.config import GLOSSARY_CHECK
from reviewer.document import OBJECT
from reviewer.events import Status
from reviewer.review import Review
from reviewer.states import Reviewed
from ui import wording
from ui.action_button import ActionButton
from ui.alternatives import Alternatives
from ui.bar_text import Piece, around, differing, html, in_context, muted, sharing, shortened, shortened_text
from ui.bindings import QUIET_MODIFIERS, SHORT
from ui.fitted_label import Fits, FittedLabel
from ui.labels import in_our_way, severity_name, status_name
from ui.look import Look

GAP = 7
"""Pixels between buttons."""
BUTTONS = ("accept", "reject", "edit", "ignore", "accept_alike")
RETURNS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
FOLDABLE = BUTTONS[2:]


class Asking(Enum):
    """What the line in the bar is typed for."""

    WORDING = auto()
    NOTE = auto()


class DecisionBar(QFrame):
    """Shows a finding and offers the actions on it."""

    wording = Signal(str)
    noted = Signal(str)

    def __init__(self, look: Look, actions: Mapping[str, QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._actions = look, actions
        self._asking = Asking.WORDING
        self._decides = True
        self._whole = False
        self.head, self.side, self.links = (FittedLabel(1, self) for _ in range(3))
        self.old, self.new, self.reason = (FittedLabel(2, self) for _ in range(3))
        self.links.setTextInteractionFlags(Qt.TextInteractionFlag.LinksAccessibleByMouse)
        self.links.linkActivated.connect(lambda action: actions[action].trigger())
        self.line = QLineEdit(self)
        self.line.setAccessibleName(self.tr("Replacement text"))
        self.line.installEventFilter(self)
        self.answer = QStackedWidget(self)
        self.answer.addWidget(self.new)
        self._typing = QWidget(self)
        typing = QVBoxLayout(self._typing)
        typing.setContentsMargins(0, 0, 0, 0)
        typing.addWidget(self.line)
        typing.addStretch(1)
        self.answer.addWidget(self._typing)
        self.alternatives = Alternatives(actions, self)
        self.buttons: dict[str, ActionButton] = {}
        self._make_buttons()
        self._lay_out()
        for text in (self.old, self.new, self.reason):
            text.recut.connect(self.links.fill)  # whether there is more
        self.setAccessibleName(self.tr("Decision"))

    def _make_buttons(self) -> None:
        texts = {
            "accept": self.tr("Accept"),
            "reject": self.tr("Keep original"),
            "edit": self.tr("Edit"),
            "ignore": self.tr("Ignore"),
            "accept_alike": self.tr("All alike"),
        }
        for action_id, text in texts.items():
            self.buttons[action_id] = ActionButton(self._actions[action_id], text, self)
        self.buttons["accept"].setProperty("primary", True)
        self.more = QPushButton(self.tr("More ▾"), self)
        self.more.setAccessibleName(self.tr("More decisions"))
        menu = QMenu(self.more)
        for action_id in (*FOLDABLE, "ignore_phrase", "ignore_rule", "reopen", "note"):
            menu.addAction(self._actions[action_id])
        self.more.setMenu(menu)
        finishing = {
            "save": self.tr("Save cleaned text"),
            "export": self.tr("Export report"),
            "review_decided": self.tr("Review decided"),
        }
        self.finishing = {
            name: ActionButton(self._actions[name], text, self) for name, text in finishing.items()
        }
        self.finishing["save"].setProperty("primary", True)

    def _lay_out(self) -> None:
        self.left = QWidget(self)
        row = QHBoxLayout()
        row.setSpacing(GAP)
        for button in (*self.buttons.values(), self.more, *self.finishing.values()):
            row.addWidget(button)
        row.addStretch(1)
        left = QVBoxLayout(self.left)
        left.setContentsMargins(14, 7, 8, 9)
        left.setSpacing(4)
        left.addWidget(self.head)
        left.addWidget(self.old)
        left.addStretch(1)
        left.addLayout(row)
        right_side = QWidget(self)
        right = QVBoxLayout(right_side)
        right.setContentsMargins(14, 7, 14, 9)
        right.setSpacing(4)
        heading = QHBoxLayout()
        heading.setSpacing(6)
        heading.addWidget(self.side, 1)
        self.side.setMinimumWidth(self.fontMetrics().horizontalAdvance(self.tr("Suggestion")) + GAP)
        # Both texts begin on one line, whether or not there are alternatives above one of them.
        for label in (self.head, self.side):
            label.be_as_high_as(self.alternatives.line)
        heading.addWidget(self.alternatives)
        right.addLayout(heading)
        right.addWidget(self.answer)
        right.addStretch(1)
        right.addWidget(self.reason)
        right.addWidget(self.links)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(0)
        grid.addWidget(self.left, 0, 0)
        grid.addWidget(right_side, 0, 1)
        grid.setColumnStretch(1, 1)

    # What it shows.

    def follow_split(self, left: int) -> None:
        """Let the border between the columns stand under the border between the panes."""
        least = [self.buttons["accept"], self.buttons["reject"], self.more]
        if not self._decides:
            least = list(self.finishing.values())
        self.left.setFixedWidth(max(_room(least), left))
        needed = _room(self.buttons.values())
        folded = needed > self.left.width()
        decides = self._decides
        for action_id, button in self.buttons.items():
            button.setVisible(decides and not (folded and action_id in FOLDABLE))
        self.more.setVisible(decides and folded)
        for button in self.finishing.values():
            button.setVisible(not decides)

    def show_finding(self, review: Review, reviewed: Reviewed, row: tuple[int, int], alike: int) -> None:
        """Show a finding; `row`: which one of how many."""
        self.stop_asking()
        self._decides = True
        finding, ink = reviewed.finding, self._look.theme.ink(reviewed.finding.severity).name()
        kind = f"{severity_name(finding.severity)} · {wording.category(finding.category)}"
        where = self.tr("{n} of {all} · paragraph {p} · {status}").format(
            n=row[0], all=row[1], p=finding.segment + 1, status=status_name(reviewed.status)
        )
        if (count := sharing(review, finding)) > 1:
            where += self.tr(" · {n} findings here").format(n=count)
        brief = self.tr("{n} of {all} · ¶{p}").format(n=row[0], all=row[1], p=finding.segment + 1)
        self._say_head(kind, ink, (where, brief))
        self._show_change(review, reviewed)
        self.alternatives.offer(finding.suggestions if self._is_open(reviewed) else ())
        self._show_reason(wording.reason(finding), review.note_on(finding.id))
        self.links.tell(partial(self._links, reviewed), whole=self._whole)
        self.buttons["accept_alike"].say(self.tr("All alike ({n})").format(n=alike))

    def _say_head(self, kind: str, ink: str, wheres: Sequence[str]) -> None:
        """Say what a finding is, and where as exactly as there is room for."""

        def made(fits: Fits) -> str:
            where = next((where for where in wheres if fits(f"{kind}  {where}")), wheres[-1])
            return f'<b style="color:{ink}">{escape(kind)}</b> &nbsp;{muted(where, self._look.theme)}'

        self.head.tell(made)
        self.head.setToolTip(f"{kind}, {wheres[0]}")

    def _show_reason(self, reason: str, note: str) -> None:
        noted = self.tr("Note: {text}").format(text=note)
        told = in_our_way(f"{noted} · {reason}" if note else reason)
        self.reason.tell(lambda fits: escape(shortened_text(told, fits)), whole=self._whole)
        self.reason.setToolTip(told)

    def _links(self, reviewed: Reviewed, fits: Fits) -> str:
        """The rule and what can be done about it, as far as there is room; all of it is in the menus, too."""
        links = [("rule_help", self.tr("Rule {id}").format(id=reviewed.finding.check))]
        if reviewed.finding.check == GLOSSARY_CHECK:
            links.append(("glossary", self.tr("Open the glossary entry")))
        if self._is_open(reviewed):
            links.append(("ignore_rule", self.tr("Turn this rule off here")))
        links.append(("note", self.tr("Note…")))
        texts = (self.old, self.new, self.reason)
        if self._whole:
            links.insert(0, ("whole_finding", self.tr("less")))
        elif any(text.cut for text in texts) or not fits(_row_of(links)):
            links.insert(0, ("whole_finding", self.tr("more")))
        while len(links) > 1 and not fits(_row_of(links)):
            del links[-1]
        accent = self._look.theme.accent
        return " · ".join(
            f'<a style="color:{accent}" href="{action}">{escape(text)}</a>' for action, text in links
        )

    def show_whole(self, on: bool) -> None:
        """Show all of each finding, however high the bar gets, or as much as two lines hold."""
        self._whole = on

    def _key(self, action_id: str) -> str:
        return str(self._actions[action_id].property(SHORT))

    def _is_open(self, reviewed: Reviewed) -> bool:
        return reviewed.status is Status.OPEN

    def _show_change(self, review: Review, reviewed: Reviewed) -> None:
        theme, finding = self._look.theme, reviewed.finding
        state = review.states[finding.segment]
        edges = around(state.current, finding.span)
        stands = state.current[finding.span.start : finding.span.end]
        changed = reviewed.status in (Status.ACCEPTED, Status.OWN_WORDING, Status.RESOLVED)
        changed |= reviewed.status.decided and stands != finding.was  # it was kept, and typed over since
        wanted = stands if changed else finding.suggestions[0] if finding.suggestions else None
        old, new = differing(finding.was, finding.was if wanted is None else wanted)
        names = review.document.segments[finding.segment].objects()
        names = names[state.current.count(OBJECT, 0, finding.span.start) - edges[0].count(OBJECT) :]
        for label in (self.old, self.new):
            label.use_font(self._look.reading_font)
        self._show_text(self.old, in_context(edges, old, names))
        if wanted is None:
            self._say_side(self.tr("No suggestion"))
            ways = self.tr("{edit} to type your own wording, {keep} to keep it as it is.")
            told = ways.format(edit=self._key("edit"), keep=self._key("reject"))
            self.new.tell(lambda fits: muted(shortened_text(told, fits), theme), whole=self._whole)
        else:
            self._say_side(self.tr("Now") if changed else self.tr("Suggestion"))
            self._show_text(self.new, in_context(edges, new, names))

    def _show_text(self, label: FittedLabel, pieces: Sequence[Piece]) -> None:
        theme = self._look.theme
        label.tell(lambda fits: html(shortened(pieces, fits), theme), whole=self._whole)

    def _say_side(self, text: str) -> None:
        theme = self._look.theme
        self.side.tell(lambda fits: muted(shortened_text(text, fits), theme))

    def show_message(self, title: str, text: str, *, done: bool = False) -> None:
        """Say something about the whole review, no finding is in focus; `done`: offer what comes next."""
        self.stop_asking()
        self._decides = not done
        self.head.tell(lambda fits: f"<b>{escape(shortened_text(title, fits))}</b>")
        self.head.setToolTip("")
        self.old.use_font(self.font())
        self.old.tell(lambda _: escape(text), whole=True)
        for label in (self.side, self.new, self.reason, self.links):
            label.tell(lambda _: "")
            label.setToolTip("")
        self.alternatives.offer(())
        self.buttons["accept_alike"].say(self.tr("All alike"))

    # Typing in it.

    def ask(self, asking: Asking, text: str) -> None:
        """Let the user type own wording, or a note."""
        self._asking = asking
        wording = asking is Asking.WORDING
        self.line.setAccessibleName(self.tr("Replacement text") if wording else self.tr("Note"))
        self._say_side(
            self.tr("Your wording: Return accepts it, Esc leaves it")
            if wording
            else self.tr("Note: Return keeps it, Esc leaves it")
        )
        self.line.setText(text)
        self.line.selectAll()
        self.answer.setCurrentWidget(self._typing)
        self.line.setFocus()

    @property
    def asking(self) -> bool:
        """Whether the user is typing in the bar."""
        return self.answer.currentWidget() is self._typing

    def stop_asking(self) -> None:
        """Show the suggestion again."""
        self.answer.setCurrentWidget(self.new)

    def _entered(self) -> None:
        text = self.line.text()
        self.stop_asking()
        (self.wording if self._asking is Asking.WORDING else self.noted).emit(text)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the line keep Return: Qt would pass it on to the bar, where it accepts the next finding."""
        if watched is self.line and isinstance(event, QKeyEvent) and event.key() in RETURNS:
            if event.type() is QEvent.Type.ShortcutOverride and not event.modifiers() & ~QUIET_MODIFIERS:
                event.accept()
            elif event.type() is QEvent.Type.KeyPress and not event.modifiers() & ~QUIET_MODIFIERS:
                self._entered()
                return True
        return super().eventFilter(watched, event)


def _room(buttons: Iterable[QPushButton]) -> int:
    """How wide a row of these buttons is."""
    return sum(button.sizeHint().width() + GAP for button in buttons) + 24


def _row_of(links: Iterable[tuple[str, str]]) -> str:
    """The words of links, as they stand beside each other."""
    return " · ".join(text for _, text in links)
