"""What the user wants, put in force: at the start, and whenever a choice changes."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace
from PySide6.QtCore import QObject, QTimer, Signal

from ui import languages
from ui.config_file import ConfigFile
from ui.keymaps import keymap
from ui.preferences import Preferences
from ui.queue_model import Show
from ui.theme import Scheme

if TYPE_CHECKING:  # the window has this object, which turns its parts; the dialog is loaded when asked for
    from ui.main_window import MainWindow
    from ui.settings_dialog import SettingsDialog

MINUTE = 60_000


class Preferring(QObject):
    """The preferences in force. `use` is the only way in which they change."""

    changed = Signal()
    relabelled = Signal()  # another language is in force: what is made from now on speaks it

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self.value = window.settings.preferences
        self.dialog: SettingsDialog | None = None
        self._autosave = QTimer(self)
        self._autosave.timeout.connect(self._save)
        window.commands.too_many.connect(self._ask)

    def table(self) -> dict[str, Callable[..., object]]:
        """By id, what actions do that change a choice."""
        return {
            **{f"theme_{s.value}": lambda _=False, s=s: self.change(scheme=s) for s in Scheme},
            "auto_advance": lambda on: self.change(auto_advance=on),
            "review_keys": lambda on: self.change(review_keys=on),
            "settings": lambda _=False: self.show_dialog(),
            "zoom_in": lambda _=False: self.change(points=self._window.look.zoomed(1)),
            "zoom_out": lambda _=False: self.change(points=self._window.look.zoomed(-1)),
            "zoom_reset": lambda _=False: self.change(points=self._window.look.zoomed(0)),
        }

    def change(self, **choices: Any) -> None:
        """Make some choices others than they were."""
        self.use(replace(self.value, **choices))

    def use(self, wanted: Preferences) -> None:
        """Keep these preferences and put them in force."""
        before, self.value = self.value, wanted
        self._window.settings.preferences = wanted
        self.apply()
        self.changed.emit()
        if wanted.language != before.language:
            languages.install(wanted.language)
            self.relabelled.emit()

    def take(self, wanted: Preferences) -> None:
        """Another window's user chose these."""
        self.value = wanted
        self.apply()
        self._refresh_dialog()

    def apply(self) -> None:
        """Put the preferences in force."""
        window, wanted = self._window, self.value
        window.look.prefer(wanted)
        for scheme in Scheme:
            window.actions_by_id[f"theme_{scheme.value}"].setChecked(scheme is wanted.scheme)
        window.actions_by_id["auto_advance"].setChecked(wanted.auto_advance)
        window.actions_by_id["review_keys"].setChecked(wanted.review_keys)
        window.commands.auto_advance = wanted.auto_advance
        window.commands.confirm_above = wanted.confirm_above
        window.queue.wraps = wanted.wrap_around
        window.page.announces = wanted.announce
        window.page.noise.on = wanted.adapt_hints
        window.bindings.use_keys(keymap(wanted), single=wanted.review_keys)
        self.dress_session()
        if wanted.autosave:
            self._autosave.start(wanted.autosave * MINUTE)
        else:
            self._autosave.stop()

    def dress_session(self) -> None:
        """Let the open file be saved as it is wanted."""
        from reviewer.formats.base import How  # the formats are not loaded before a text is in sight

        session = self._window.state.session
        if session is not None:
            session.pattern, session.backups = self.value.pattern, self.value.backups
            session.how = How(self.value.how)

    def show_dialog(self) -> "SettingsDialog":
        """Open the settings, or bring them to the front."""
        from ui.settings_dialog import SettingsDialog

        if self.dialog is None:
            self.dialog = SettingsDialog(self.value, self._file(), self._window)
            self.dialog.wanted.connect(self.use)
            self.dialog.rechecked.connect(self._window.desk.check_anew)
            self.changed.connect(self._refresh_dialog)
        else:
            self.dialog.show_file(self._file())
        self.dialog.show()
        self.dialog.activateWindow()
        return self.dialog

    def _refresh_dialog(self) -> None:
        if self.dialog is not None:
            self.dialog.show_preferences(self.value)

    def _file(self) -> ConfigFile | None:
        session = self._window.state.session
        if session is None or self._window.desk.unnamed:
            return None
        return ConfigFile.of(session.file.path)

    def begin_text(self) -> None:
        """A text was opened."""
        self.dress_session()
        if self.dialog is not None:
            self.dialog.show_file(self._file())
        if self.value.hide_decided:
            self._window.page.panel.shows[Show.OPEN].setChecked(True)

    def _save(self) -> None:
        if self._window.state.modified and not self._window.desk.asks:
            self._window.desk.save()

    def _ask(self, count: int, do: Callable[[], object]) -> None:
        """Decide that many findings only if the user means it."""
        from PySide6.QtWidgets import QMessageBox

        box = QMessageBox(self._window)
        box.finished.connect(box.deleteLater)
        box.setObjectName("bulk")
        box.setIcon(QMessageBox.Icon.Question)
        box.setText(self.tr("Decide %n finding(s) at once?", "", count))
        box.setInformativeText(self.tr("One undo takes all of it back."))
        decide = box.addButton(self.tr("Decide %n finding(s)", "", count), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.setDefaultButton(decide)
        decide.clicked.connect(lambda: do())
        self._window.state.closed.connect(box.reject)  # another text has other findings of the same ids
        box.open()
