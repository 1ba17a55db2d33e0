"""What the documents say of the program is so today."""

from reviewer.checks import CHECKS
from tests.tools import checks_page


def test_the_page_of_checks_is_current() -> None:
    written = checks_page.PAGE.read_text(encoding="utf-8")
    assert written == checks_page.page(), "run python tests/tools/checks_page.py"


def test_the_page_of_checks_names_every_check() -> None:
    written = checks_page.PAGE.read_text(encoding="utf-8")
    assert [check.id for check in CHECKS if f"## {check.id}\n" not in written] == []
