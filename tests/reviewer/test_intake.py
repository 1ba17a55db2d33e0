"""How a file comes to be reviewed: in which language it is checked, and what nobody needs to see again."""

import subprocess
import sys
from pathlib import Path, PurePath

import pytest

from reviewer import rules
from reviewer.dismissals import NAME, Dismissal, anchor, append
from reviewer.edits import Span
from reviewer.events import Scope
from reviewer.finding import Tier
from reviewer.intake import Intake, take_in
from reviewer.rules import Choices
from reviewer.walk import Input

GERMAN = (
    "Das Haus an der Ecke wurde im Jahr 1900 gebaut , und es steht noch heute dort.\n\n"
    "Die Leute sagen, dass an der alten Mauer ein Garten war, in dem a der Zeit nichts geschah.\n"
)
ENGLISH = "The house at the corner was built in 1900 , and it is still there for all to see.\n"
RUSSIAN = "Дом на углу был построен в 1900 году , и он до сих пор стоит там, где его построили.\n"


@pytest.fixture
def taken(tmp_path: Path) -> "Taker":
    rules.forget()
    (tmp_path / "copydesk.toml").write_text("glossaries = []\n")
    return Taker(tmp_path)


class Taker:
    """Takes texts in from a folder of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def __call__(self, text: str, **choices: str) -> Intake:
        path = self.folder / "a.txt"
        path.write_text(text, encoding="utf-8")
        return take_in(Input(path, PurePath("a.txt")), Choices(**choices))  # type: ignore[arg-type]


def test_a_text_in_another_language_than_is_set_is_checked_in_its_own(taken: Taker) -> None:
    german = taken(GERMAN)
    assert german.language == "de"
    assert "article-form" not in {finding.check for finding in german.heard}
    assert [str(r).partition("a.txt: ")[2] for r in german.remarks] == [
        "reads as German, though en-US is set; checked as German"
    ]


def test_what_holds_for_the_language_is_safe_as_ever(taken: Taker) -> None:
    assert [f.was for f in taken(GERMAN).heard if f.safe] == [" ,"]


def test_a_language_that_was_asked_for_holds_but_nothing_is_safe_then(taken: Taker) -> None:
    insisted = taken(GERMAN, language="en-US")
    assert insisted.language == "en-US"
    assert insisted.heard
    assert not [finding for finding in insisted.heard if finding.safe or finding.tier is Tier.FIX]
    assert "though en-US was asked for; nothing in it is mended unseen" in str(insisted.remarks[0])


@pytest.mark.parametrize("language", ["de", "de-AT"])
def test_a_language_that_is_right_needs_no_remark(taken: Taker, language: str) -> None:
    assert (taken(GERMAN, language=language).language, taken(GERMAN, language=language).remarks) == (
        language,
        (),
    )


def test_english_is_another_language_where_german_is_set(taken: Taker) -> None:
    (taken.folder / "copydesk.toml").write_text('language = "de"\nglossaries = []\n')
    assert taken(ENGLISH * 3).language == "en"


def test_another_script_is_another_language(taken: Taker) -> None:
    assert taken(RUSSIAN * 2).language == "ru"


def test_a_few_words_are_taken_for_what_is_set(taken: Taker) -> None:
    assert taken("Guten Tag\n").language == "en-US"


def test_what_was_dismissed_is_not_heard(taken: Taker) -> None:
    place = anchor("punctuation-spacing", ENGLISH, Span(ENGLISH.index(" ,"), ENGLISH.index(" ,") + 2))
    assert [f.check for f in taken(ENGLISH).heard] == ["punctuation-spacing"]
    append(taken.folder / NAME, Dismissal(place, Scope.ONCE, "a.txt", "me", "2026-01-01T00:00:00Z"))
    rules.forget()
    assert taken(ENGLISH).heard == ()


def test_a_text_in_its_own_language_loads_no_language_detector(taken: Taker) -> None:
    for text, language in ((ENGLISH * 20, "en-US"), (GERMAN * 20, "de"), (RUSSIAN * 20, "ru")):
        (taken.folder / "b.txt").write_text(text, encoding="utf-8")
        program = (
            "import sys; from pathlib import Path; from reviewer.intake import take_in;"
            "from reviewer.rules import Choices; from reviewer.walk import Input;"
            f"take_in(Input(Path('b.txt'), Path('b.txt')), Choices(language={language!r}));"
            "sys.exit('langdetect' in sys.modules)"
        )
        assert subprocess.run([sys.executable, "-c", program], cwd=taken.folder).returncode == 0


def catalogue(folder: Path, told: str) -> Input:
    path = folder / "a.po"
    path.write_text(
        f'msgid ""\nmsgstr "Language: {told}\\n"\n\nmsgid "Auf"\nmsgstr "Open"\n', encoding="utf-8"
    )
    return Input(path, PurePath("a.po"))


@pytest.mark.parametrize(("told", "language"), [("fr_CA", "fr-CA"), ("en_GB", "en-GB"), ("en", "en-US")])
def test_a_file_that_names_its_language_is_checked_in_that(tmp_path: Path, told: str, language: str) -> None:
    rules.forget()
    assert take_in(catalogue(tmp_path, told), Choices()).language == language


def test_a_language_that_was_asked_for_goes_before_the_one_that_a_file_names(tmp_path: Path) -> None:
    rules.forget()
    assert take_in(catalogue(tmp_path, "fr"), Choices(language="en-GB")).language == "en-GB"
