"""What the window keeps between two runs; nothing that the engine needs."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

from ui.preferences import Preferences, from_table

MOST_RECENT = 10


def is_there(path: Path) -> bool:
    """Whether there is such a file; what may not be looked at is not there for us."""
    try:
        return path.is_file()
    except OSError:
        return False


class Settings:
    """Typed access to QSettings. A value that makes no sense counts as left out."""

    def __init__(self) -> None:
        self._store = QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, "copydesk", "window")

    @property
    def preferences(self) -> Preferences:
        self._store.beginGroup("preferences")
        table = {key: self._store.value(key) for key in self._store.childKeys()}
        self._store.endGroup()
        return from_table({key: value for key, value in table.items() if value is not None})[0]

    @preferences.setter
    def preferences(self, preferences: Preferences) -> None:
        # What is as usual is not kept, so that a better default reaches those who never chose.
        usual = Preferences().table()
        for key, value in preferences.table().items():
            if value == usual[key]:
                self._store.remove(f"preferences/{key}")
            else:
                self._store.setValue(f"preferences/{key}", value)

    def flag(self, name: str, default: bool) -> bool:
        """Whether something is on."""
        return str(self._store.value(f"flags/{name}", default)).lower() == "true"

    def set_flag(self, name: str, on: bool) -> None:
        self._store.setValue(f"flags/{name}", on)

    def choice(self, name: str, usual: str) -> str:
        """What was chosen last."""
        return str(self._store.value(f"choices/{name}", usual))

    def set_choice(self, name: str, value: str) -> None:
        self._store.setValue(f"choices/{name}", value)

    @property
    def recent(self) -> list[Path]:
        """Files opened lately, the last one first, whether or not they are still there."""
        stored = self._store.value("recent", [])
        names = [stored] if isinstance(stored, str) else list(stored) if isinstance(stored, list) else []
        return [Path(name) for name in names]

    def remember(self, path: Path) -> None:
        """A file was opened."""
        names = [str(path), *(str(p) for p in self.recent if p != path)]
        self._store.setValue("recent", names[:MOST_RECENT])

    def forget(self, path: Path) -> None:
        """A file is not to be offered again."""
        self._store.setValue("recent", [str(p) for p in self.recent if p != path])

    def geometry(self, name: str) -> QByteArray:
        """A widget's own record of its geometry."""
        stored = self._store.value(f"geometry/{name}")
        return stored if isinstance(stored, QByteArray) else QByteArray()

    def set_geometry(self, name: str, value: QByteArray) -> None:
        self._store.setValue(f"geometry/{name}", value)
