"""QActions made from the table of actions, and the single keys of the queue and the bar."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QKeyCombination, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QMainWindow, QMenu, QWidget

from ui.actions import INNER, TOOLBAR, Menu, Situation, table
from ui.keymaps import Keymap, Keys, key_names, scheme_keys, short_name
from ui.labels import tip
from ui.look import Look

QUIET_MODIFIERS = Qt.KeyboardModifier.KeypadModifier
SHORT = "shortKey"
"""The property of an action that holds the key which buttons show."""


class Bindings(QObject):
    """The window's actions, by id."""

    rebound = Signal()  # keys are others, or are on where they were off

    def __init__(self, window: QMainWindow, look: Look, does: Mapping[str, Callable[..., object]]) -> None:
        super().__init__(window)
        self._look = look
        self.actions: dict[str, QAction] = {}
        self._single_keys = True
        self._keys: Keymap = scheme_keys("")
        self._review_keys: dict[int, str] = {}
        self._bound: dict[str, Keys] = {}
        self._names: dict[str, str] = {}
        self._situation: Situation | None = None
        self._specs = {spec.id: spec for spec in table()}
        themes = QActionGroup(self)
        for spec in table():
            action = QAction(spec.text, self)
            action.setObjectName(spec.id)
            action.setCheckable(spec.toggle)
            action.triggered.connect(does[spec.id])
            if spec.menu is Menu.THEME:
                themes.addAction(action)
            self.actions[spec.id] = action
            window.addAction(action)
        self._undrawn: list[str] = []
        self._idle = QTimer(self)
        self._idle.timeout.connect(self._draw_next)
        self._fill_menus(window)
        self.use_keys(self._keys)
        look.changed.connect(self._dress)

    # Keys.

    @property
    def single_keys(self) -> bool:
        """Whether review keys act."""
        return self._single_keys

    def use_keys(self, keys: Keymap, *, single: bool = True) -> None:
        """Bind actions to these keys; `single`: review keys act."""
        self._keys, self._single_keys = keys, single
        self._review_keys = {_written(key): id_ for id_, own in keys.items() for key in own.review.split()}
        for action_id, action in self.actions.items():
            if self._bound.get(action_id) != self.keys(action_id):
                self._bound[action_id] = self.keys(action_id)
                action.setShortcuts([QKeySequence(key) for key in keys[action_id].everywhere.split()])
                self._tell(action_id)
        self.rebound.emit()

    def keys(self, action_id: str) -> Keys:
        """The keys of an action that act."""
        own = self._keys[action_id]
        return own if self._single_keys else own._replace(review="")

    def short(self, action_id: str) -> str:
        """The key of an action as a button shows it, or nothing."""
        own = self.keys(action_id)
        return short_name(own.review or own.everywhere)

    def _tell(self, action_id: str) -> None:
        keys = self.keys(action_id)
        names = key_names(f"{keys.review} {keys.everywhere}")
        what, action = self._names.get(action_id, self._specs[action_id].name), self.actions[action_id]
        action.setProperty(SHORT, self.short(action_id))
        action.setToolTip(tip(f"{what} ({names})" if names else what))

    # Menus.

    def _fill_menus(self, window: QMainWindow) -> None:
        menus: dict[Menu, QMenu] = {}
        for spec in table():
            if spec.menu not in menus:
                title = spec.menu.text
                outer = INNER.get(spec.menu)
                menus[spec.menu] = (
                    menus[outer].addMenu(title) if outer is not None else window.menuBar().addMenu(title)
                )
            menus[spec.menu].addAction(self.actions[spec.id])
            if spec.ends_group:
                menus[spec.menu].addSeparator()

    def _dress(self) -> None:
        """Draw the icons: those of the tool bar at once, each other one when there is nothing else to do."""
        drawn = [spec.id for spec in table() if spec.icon]
        self._undrawn = [id_ for id_ in reversed(drawn) if id_ not in TOOLBAR]
        for id_ in filter(None, TOOLBAR):
            self._draw(id_)
        self._idle.start()

    def _draw(self, action_id: str) -> None:
        self.actions[action_id].setIcon(self._look.icon(self._specs[action_id].icon))

    def _draw_next(self) -> None:
        if self._undrawn:
            self._draw(self._undrawn.pop())
        else:
            self._idle.stop()

    def offer(self, situation: Situation) -> None:
        """Enable what the situation allows."""
        if situation == self._situation:
            return
        self._situation = situation
        for spec in table():
            self.actions[spec.id].setEnabled(situation.allows(spec))

    def name(self, action_id: str, what: str | None) -> None:
        """Let a menu say what its action would do, e.g. what an undo takes back."""
        spec, action = self._specs[action_id], self.actions[action_id]
        text = spec.text if what is None else f"{spec.text}: {what.replace('&', '&&')}"
        if action.text() != text:
            short = action.iconText()
            action.setText(text)
            action.setIconText(short)
            self._names[action_id] = spec.name if what is None else f"{spec.name}: {what}"
            self._tell(action_id)

    def listen_on(self, *widgets: QWidget) -> None:
        """Let review keys act while one of these, or something in it, has the focus."""
        for widget in widgets:
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        focus = QApplication.focusWidget()
        if not self._single_keys or isinstance(focus, QLineEdit):
            return super().eventFilter(watched, event)
        combined = _combined(event)
        if isinstance(focus, QAbstractButton) and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            focus.click()
            return True
        action_id = self._review_keys.get(combined)
        if action_id is None:
            return super().eventFilter(watched, event)
        self.actions[action_id].trigger()
        return True


def _combined(event: QKeyEvent) -> int:
    """The key as the table writes it; Shift counts for letters only, for it makes the other signs."""
    modifiers = event.modifiers() & ~QUIET_MODIFIERS
    key = Qt.Key(event.key())
    if not Qt.Key.Key_A <= key <= Qt.Key.Key_Z:
        modifiers &= ~Qt.KeyboardModifier.ShiftModifier
    return int(QKeyCombination(modifiers, key).toCombined())


def _written(key: str) -> int:
    """A key of the table as events tell it."""
    combination: QKeyCombination = QKeySequence(key)[0]  # type: ignore[index]  # missing in the stubs
    return int(combination.toCombined())
