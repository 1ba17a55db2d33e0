"""Write `docs/checks.md` anew, from what the checks say of themselves: python tests/tools/checks_page.py."""

import contextlib
import io
from pathlib import Path

from reviewer.cli import main

PAGE = Path(__file__).resolve().parents[2] / "docs" / "checks.md"
COMMAND = ("checks", "--markdown")
NOTE = "<!-- Written by tests/tools/checks_page.py; change the checks, not this page. -->\n\n"


def page() -> str:
    """The reference of all checks, as `copydesk checks --markdown` writes it."""
    with contextlib.redirect_stdout(io.StringIO()) as out:
        main(COMMAND)
    return NOTE + out.getvalue()


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
