"""Hatch's hook for the wheel: what the window says, as Qt reads it, made of the files that are translated."""

import subprocess
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class Words(BuildHookInterface):  # type: ignore[type-arg]
    """Makes `resources/i18n/*.qm`, for who installs from a checkout without `make`."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002 - Hatch's names
        if version == "editable":  # `make` does it, whenever a word was translated
            return
        compiler = Path(find_spec("PySide6").origin).with_name("lrelease")
        for words in Path(self.root, "resources", "i18n").glob("*.ts"):
            try:
                subprocess.run([compiler, "-silent", words, "-qm", words.with_suffix(".qm")], check=True)
            except (OSError, subprocess.CalledProcessError) as error:
                self.app.display_warning(f"the window will speak English only: {error}")
