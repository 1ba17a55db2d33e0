"""What this person's window looks like; nothing that the engine needs."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

from ui.theme import Scheme

MOST_RECENT = 10


class Settings:
    """Typed access to QSettings; defaults are here and nowhere else."""

    def __init__(self) -> None:
        self._store = QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, "copydesk", "window")

    @property
    def scheme(self) -> Scheme:
        stored = str(self._store.value("scheme", Scheme.SYSTEM.value))
        return Scheme(stored) if stored in list(Scheme) else Scheme.SYSTEM

    @scheme.setter
    def scheme(self, scheme: Scheme) -> None:
        self._store.setValue("scheme", scheme.value)

    @property
    def points(self) -> float | None:
        """Size of the reading text, or None for the usual."""
        stored = self._store.value("points")
        return float(str(stored)) if stored is not None else None

    @points.setter
    def points(self, points: float) -> None:
        self._store.setValue("points", points)

    def flag(self, name: str, default: bool) -> bool:
        """Whether something is on."""
        return str(self._store.value(f"flags/{name}", default)).lower() == "true"

    def set_flag(self, name: str, on: bool) -> None:
        self._store.setValue(f"flags/{name}", on)

    @property
    def recent(self) -> list[Path]:
        """Files opened lately that are still there, the last one first."""
        stored = self._store.value("recent", [])
        names = [stored] if isinstance(stored, str) else list(stored) if isinstance(stored, list) else []
        return [path for path in map(Path, names) if path.is_file()]

    def remember(self, path: Path) -> None:
        """A file was opened."""
        names = [str(path), *(str(p) for p in self.recent if p != path)]
        self._store.setValue("recent", names[:MOST_RECENT])

    def geometry(self, name: str) -> QByteArray:
        """A widget's own record of its geometry."""
        stored = self._store.value(f"geometry/{name}")
        return stored if isinstance(stored, QByteArray) else QByteArray()

    def set_geometry(self, name: str, value: QByteArray) -> None:
        self._store.setValue(f"geometry/{name}", value)
