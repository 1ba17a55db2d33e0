"""The decision bar: the finding in focus, what it says, what could stand there, and the decisions.

Its two columns continue the two panes: what stands there under the original, the suggestion under the
cleaned text.
"""

from collections.abc import Iterable, Mapping
from enum import Enum, auto
from html import escape

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAction, QFontMetrics, QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QSizePolicy,
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
from ui.bar_text import around, differing, in_context, muted, sharing, with_chips
from ui.bindings import SHORT
from ui.labels import severity_name, status_name
from ui.look import Look

BUTTONS = ("accept", "reject", "edit", "ignore", "accept_alike")
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
        self.head, self.old, self.new, self.reason = (self._label() for _ in range(4))
        self.side = self._label()
        self.reason.setTextInteractionFlags(Qt.TextInteractionFlag.LinksAccessibleByMouse)
        self.reason.linkActivated.connect(lambda action: actions[action].trigger())
        self.line = QLineEdit(self)
        self.line.setAccessibleName(self.tr("Replacement text"))
        self.line.returnPressed.connect(self._entered)
        self.line.installEventFilter(self)
        self.answer = QStackedWidget(self)
        self.answer.addWidget(self.new)
        self._typing = QWidget(self)
        typing = QVBoxLayout(self._typing)
        typing.setContentsMargins(0, 0, 0, 0)
        typing.addWidget(self.line)
        typing.addStretch(1)
        self.answer.addWidget(self._typing)
        self.alternatives = QHBoxLayout()
        self.buttons: dict[str, ActionButton] = {}
        self._make_buttons()
        self._lay_out()
        self.setAccessibleName(self.tr("Decision"))

    def _label(self) -> QLabel:
        label = QLabel(self)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.RichText)
        label.setAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop)
        label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        return label

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
        row.setSpacing(7)
        for button in (*self.buttons.values(), self.more, *self.finishing.values()):
            row.addWidget(button)
        row.addStretch(1)
        left = QVBoxLayout(self.left)
        left.setContentsMargins(14, 9, 8, 9)
        left.setSpacing(6)
        left.addWidget(self.head)
        left.addWidget(self.old)
        left.addStretch(1)
        left.addLayout(row)
        right_side = QWidget(self)
        right = QVBoxLayout(right_side)
        right.setContentsMargins(14, 9, 14, 9)
        right.setSpacing(6)
        heading = QHBoxLayout()
        heading.setSpacing(6)
        heading.addWidget(self.side, 1)
        # Both texts begin on one line, whether or not there are alternatives above one of them.
        chip = QPushButton("1", self)
        chip.setProperty("chip", True)
        line = chip.sizeHint().height()
        chip.hide()  # else it is in sight until it is deleted
        chip.deleteLater()
        for label in (self.head, self.side):
            label.setMinimumHeight(line)
        heading.addLayout(self.alternatives)
        right.addLayout(heading)
        right.addWidget(self.answer)
        right.addStretch(1)
        right.addWidget(self.reason)
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
        theme = self._look.theme
        finding, ink = reviewed.finding, self._look.theme.ink(reviewed.finding.severity).name()
        kind = f"{severity_name(finding.severity)} · {wording.category(finding.category)}"
        where = self.tr("{n} of {all} · paragraph {p} · {status}").format(
            n=row[0], all=row[1], p=finding.segment + 1, status=status_name(reviewed.status)
        )
        if (count := sharing(review, finding)) > 1:
            where += self.tr(" · {n} findings here").format(n=count)
        self.head.setText(f'<b style="color:{ink}">{escape(kind)}</b> &nbsp;{muted(where, theme)}')
        self._show_change(review, reviewed)
        self._show_alternatives(reviewed)
        self.reason.setText(f"{escape(wording.reason(finding))}<br>{self._links(reviewed)}")
        self.reason.setToolTip(wording.reason(finding))
        self.buttons["accept_alike"].say(self.tr("All alike ({n})").format(n=alike))

    def _links(self, reviewed: Reviewed) -> str:
        """The rule and what can be done about it; all of it is in the menus, too."""
        links = [("rule_help", self.tr("Rule {id}").format(id=reviewed.finding.check))]
        if reviewed.finding.check == GLOSSARY_CHECK:
            links.append(("glossary", self.tr("Open the glossary entry")))
        if self._is_open(reviewed):
            links.append(("ignore_rule", self.tr("Turn this rule off here")))
        accent = self._look.theme.accent
        return " · ".join(
            f'<a style="color:{accent}" href="{action}">{escape(text)}</a>' for action, text in links
        )

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
        wanted = stands if changed else finding.suggestions[0] if finding.suggestions else None
        old, new = differing(finding.was, finding.was if wanted is None else wanted, theme)
        names = review.document.segments[finding.segment].objects()
        names = names[state.current.count(OBJECT, 0, finding.span.start) - edges[0].count(OBJECT) :]
        self.old.setText(with_chips(in_context(edges, old, theme), names, theme))
        if wanted is None:
            self.side.setText(muted(self.tr("No suggestion"), theme))
            ways = self.tr("{edit} to type your own wording, {keep} to keep it as it is.")
            keys = {"edit": self._key("edit"), "keep": self._key("reject")}
            self.new.setText(muted(ways.format_map(keys), theme))
        else:
            self.side.setText(muted(self.tr("Now") if changed else self.tr("Suggestion"), theme))
            self.new.setText(with_chips(in_context(edges, new, theme), names, theme))
        for label in (self.old, self.new):
            label.setFont(self._look.reading_font)
            # Always two lines: the buttons below must not move from one finding to the next.
            label.setFixedHeight(int(QFontMetrics(self._look.reading_font).lineSpacing() * 2.3))

    def _show_alternatives(self, reviewed: Reviewed) -> None:
        while (item := self.alternatives.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        texts = reviewed.finding.suggestions
        if len(texts) < 2 or not self._is_open(reviewed):
            return
        for number, text in enumerate(texts[:9], 1):
            flat = " ".join(text.split()) or self.tr("(delete)")
            button = QPushButton(f"{number}  {flat if len(flat) <= 24 else flat[:23] + '…'}", self)
            button.setProperty("chip", True)
            button.setAccessibleName(self.tr("Suggestion {n}: {text}").format(n=number, text=flat))
            button.clicked.connect(self._actions[f"alternative_{number}"].trigger)
            self.alternatives.addWidget(button)

    def show_message(self, title: str, text: str, *, done: bool = False) -> None:
        """Say something about the whole review, no finding is in focus; `done`: offer what comes next."""
        self.stop_asking()
        self._decides = not done
        theme = self._look.theme
        self.head.setText(f"<b>{escape(title)}</b>")
        self.old.setText(escape(text))
        self.old.setFont(self.font())
        for label in (self.side, self.new, self.reason):
            label.setText("")
        while (item := self.alternatives.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.buttons["accept_alike"].say(self.tr("All alike"))
        self.head.setStyleSheet(f"color: {theme.text}")

    # Typing in it.

    def ask(self, asking: Asking, text: str) -> None:
        """Let the user type own wording, or a note."""
        self._asking = asking
        wording = asking is Asking.WORDING
        self.line.setAccessibleName(self.tr("Replacement text") if wording else self.tr("Note"))
        self.side.setText(
            muted(
                self.tr("Your wording: Return accepts it, Esc leaves it")
                if wording
                else self.tr("Note: Return keeps it, Esc leaves it"),
                self._look.theme,
            )
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
        """Let the line keep letters that are review keys."""
        if watched is self.line and event.type() is QEvent.Type.ShortcutOverride:
            assert isinstance(event, QKeyEvent), "only keys override shortcuts"
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
                event.accept()
        return super().eventFilter(watched, event)


def _room(buttons: Iterable[QPushButton]) -> int:
    """How wide a row of these buttons is."""
    return sum(button.sizeHint().width() + 7 for button in buttons) + 24
