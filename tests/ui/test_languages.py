"""The second language is complete: every text of the window, every word of the checks."""

import ast
import re
import subprocess
import sys
import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QCoreApplication, QSettings, QTranslator
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from reviewer import files
from reviewer.checks import CHECKS
from reviewer.engine import Profile, run_checks
from reviewer.finding import Reason
from reviewer.formats import FORMATS
from reviewer.formats.stories import told_of_others
from reviewer.language.identify import NAMES
from reviewer.language.scripts import SCRIPTS
from reviewer.language.whole_text import MORE_NAMES
from tests.reviewer.checks.examples import document_of
from tests.ui.conftest import DOUBLED, FAULTY
from tests.ui.dialogs import put_away, shown
from ui import languages, wording
from ui.actions import INNER, Menu, table
from ui.glossary.draft import Draft
from ui.glossary.opened import Opened
from ui.main_window import MainWindow
from ui.settings_dialog import SettingsDialog
from ui.windows import Windows

ROOT = Path(__file__).resolve().parents[2]
I18N = ROOT / "resources" / "i18n"
PARAM = re.compile(r"\{\w+\}|%n")
GERMAN = tomllib.loads((I18N / "findings.de.toml").read_text())
LONGER = 1.4


@pytest.fixture
def speak(qapp: QApplication) -> Iterator[None]:
    """Puts English in force again."""
    if not (I18N / "copydesk_de.qm").exists():
        pytest.skip("needs resources/i18n/*.qm, which `make test` builds")
    yield None
    languages.install("en")


@pytest.fixture
def own_folders(tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(tmp_path / "config"))


# The window's texts.


def texts_in(path: Path) -> Iterator[tuple[str, str]]:
    """Context and text of every call that Qt translates, read from the code and not by Qt's own tool."""
    tree = ast.parse(path.read_text())
    for owner in ast.walk(tree):
        if isinstance(owner, ast.ClassDef):
            for call in ast.walk(owner):
                if _is_call(call, "tr"):
                    yield owner.name, call.args[0].value
        elif _is_call(owner, "translate") and len(owner.args) > 1:
            yield owner.args[0].value, owner.args[1].value


def _is_call(node: ast.AST, name: str) -> bool:
    if not isinstance(node, ast.Call):
        return False
    called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
    return called == name and all(isinstance(arg, ast.Constant) for arg in node.args[:2])  # no painter moves


def translations(code: str) -> dict[tuple[str, str], list[str]]:
    root = ElementTree.parse(I18N / f"copydesk_{code}.ts").getroot()
    found = {}
    for context in root.iter("context"):
        for message in context.iter("message"):
            done = message.find("translation")
            texts = [form.text or "" for form in done.findall("numerusform")] or [done.text or ""]
            key = context.findtext("name"), message.findtext("source")
            found[key] = [] if done.get("type") == "unfinished" else texts
    return found


def test_every_text_of_the_window_is_translated() -> None:
    german = translations("de")
    said = {text for path in (ROOT / "ui").rglob("*.py") for text in texts_in(path)}
    assert sorted(text for text in said if not all(german.get(text, []) or [""])) == []


def test_nothing_is_translated_that_is_not_said() -> None:
    said = {text for path in (ROOT / "ui").rglob("*.py") for text in texts_in(path)}
    assert sorted(set(translations("de")) - said) == []


def test_a_translation_has_the_parameters_of_its_text() -> None:
    for (_, source), texts in translations("de").items():
        for text in texts:
            assert sorted(PARAM.findall(text)) == sorted(PARAM.findall(source)), source


@pytest.mark.parametrize("code", languages.LANGUAGES)
def test_what_is_counted_has_one_form_for_one_and_one_for_many(code: str) -> None:
    counted = {key: texts for key, texts in translations(code).items() if "%n" in key[1]}
    assert counted
    assert all(len(texts) == len(set(texts)) == 2 for texts in counted.values())


def test_counts_are_said_in_the_singular_and_the_plural(speak) -> None:
    for code, one, many in (("en", "Decide 1 finding", "Decide 3 findings"), ("de", "1 Befund", "3 Befunde")):
        languages.install(code)
        said = [QCoreApplication.translate("Preferring", "Decide %n finding(s)", "", n) for n in (1, 3)]
        assert said[0].startswith(one)
        assert said[1].startswith(many)


@pytest.mark.parametrize("code", languages.LANGUAGES)
def test_menus_have_keys_of_their_own(speak, code: str) -> None:
    languages.install(code)
    texts: dict[Menu | None, list[str]] = {}
    for menu in Menu:
        texts.setdefault(INNER.get(menu), []).append(menu.text)
    for spec in table():
        texts.setdefault(spec.menu, []).append(spec.text)
    for menu, entries in texts.items():
        keys = [found[1].lower() for text in entries if (found := re.search("&([^&{])", text))]
        assert len(keys) == len(set(keys)), (menu, keys)


def test_qts_own_words_are_german_too(speak) -> None:
    languages.install("de")
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Abbrechen"


def test_the_desktops_language_is_spoken_where_it_ships() -> None:
    assert languages.spoken("de") == "de"
    assert languages.spoken("tlh") in languages.LANGUAGES


# What checks say.


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.id)
def test_a_check_speaks_german(check) -> None:
    own = GERMAN["checks"][check.id]
    assert own["title"]
    assert own["why"]
    assert set(own["reasons"]) == set(check.reasons)
    for name, template in check.reasons.items():
        assert sorted(PARAM.findall(own["reasons"][name])) == sorted(PARAM.findall(template)), name


def test_no_german_is_left_of_a_check_that_is_gone() -> None:
    assert set(GERMAN["checks"]) == {check.id for check in CHECKS}


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.id)
def test_what_a_check_finds_in_its_own_examples_is_said_in_german(check) -> None:
    for bad in check.bad:
        document = document_of(bad)
        found = run_checks(document, [s.original for s in document.segments], Profile((check,), bad.language))
        for finding in found:
            said = wording.worded(check.id, finding.reason, GERMAN)
            assert said != finding.message
            assert not PARAM.search(said) or PARAM.search(bad.text)
            assert finding.category in GERMAN["categories"]


def remarks_in(path: Path) -> Iterator[tuple[str, str]]:
    """Id and template of every remark that is made; both have to stand where it is made."""
    for call in ast.walk(ast.parse(path.read_text())):
        if isinstance(call, ast.Call) and getattr(call.func, "id", "") == "remark":
            name, template = (ast.literal_eval(arg) for arg in call.args)
            yield name, template


REMARKS = [told for path in sorted((ROOT / "reviewer").rglob("*.py")) for told in remarks_in(path)]


@pytest.mark.parametrize(("name", "template"), REMARKS, ids=[name for name, _ in REMARKS])
def test_what_is_to_be_known_of_a_file_is_said_in_german(name: str, template: str) -> None:
    assert set(PARAM.findall(GERMAN["remarks"]["texts"][name])) <= set(PARAM.findall(template))


def test_no_german_is_left_of_a_remark_that_is_gone() -> None:
    assert set(GERMAN["remarks"]["texts"]) == {name for name, _ in REMARKS}
    assert len(REMARKS) == len(dict(REMARKS))


def test_a_remark_is_told_with_its_place_and_with_nobody_in_german() -> None:
    changes = Counter({"": 2, "Bob": 1})
    [english] = (told.within("story.docx") for told in told_of_others(changes, 0))
    assert str(english).startswith("story.docx: holds 3 tracked changes by somebody, Bob; read")
    german = wording.remarked(english, GERMAN)
    assert german.startswith("story.docx: enthält 3 nachverfolgte Änderungen von jemandem, Bob; gelesen")


def test_the_window_tells_of_a_file_in_german(speak, own_folders, qtbot, tmp_path: Path) -> None:
    languages.install("de")
    window = MainWindow(lambda _: DOUBLED)
    qtbot.addWidget(window)
    window.show()
    path = tmp_path / "de.po"
    path.write_text('msgid "One"\nmsgstr "Eins"\n\nmsgid "Two"\nmsgstr ""\n')
    with qtbot.waitSignal(window.state.checked, timeout=10_000):
        window.desk.open(path)
    assert window.banner.text == "Texte ohne Übersetzung, die nicht geprüft werden: 1."


def test_all_formats_have_german_names() -> None:
    assert set(GERMAN["formats"]) == {kind.name for kind in FORMATS}


def test_where_a_text_of_a_document_is_used_is_said_in_german(speak) -> None:
    languages.install("de")
    office = [ROOT / "seeds" / "office" / f"harbor.{kind}" for kind in ("docx", "odt", "pptx", "epub")]
    used = {segment.context for path in office for segment in files.read(path).document.segments} - {""}
    known = {name: wording.context(name) for name in used}
    assert known["notes of slide 1"] == "Notizen zu Folie 1"
    assert [name for name in used if name.rstrip(" 0123456789") not in GERMAN["contexts"]] == []
    assert wording.context("menu/file") == "menu/file"


def test_languages_and_scripts_have_german_names() -> None:
    assert {*NAMES.values(), *MORE_NAMES.values()} <= set(GERMAN["lists"]["languages"])
    assert set(SCRIPTS) <= set(GERMAN["lists"]["scripts"])


def test_a_closed_parameter_is_translated_and_one_of_the_text_is_not() -> None:
    reason = Reason(
        "on-wrong-word", "{mark} belongs to the word {word} it.", (("mark", "“"), ("word", "before"))
    )
    assert wording.worded("quote-direction", reason, GERMAN) == "“ gehört zum Wort davor."
    doubled = Reason("doubled-word", "“{word}” stands twice in a row.", (("word", "before"),))
    assert "„before“" in wording.worded("doubled-word", doubled, GERMAN)


def test_what_is_missing_stays_english() -> None:
    reason = Reason("new", "Fresh {thing}.", (("thing", "news"),))
    assert wording.worded("no-such-check", reason, GERMAN) == "Fresh news."


# A change of language.


def test_the_window_is_made_anew_with_all_that_was_in_it(speak, own_folders, qtbot, tmp_path: Path) -> None:
    windows = Windows(lambda: MainWindow(lambda _: DOUBLED))
    old = windows.add()
    old.show()
    path = tmp_path / "story.txt"
    path.write_bytes(FAULTY.encode())
    with qtbot.waitSignal(old.state.checked, timeout=10_000):
        old.desk.open(path)
    old.commands.accept()
    old.preferring.change(language="de")
    [new] = windows.all
    qtbot.waitUntil(lambda: new.queue.total == 4, timeout=10_000)
    assert new is not old
    assert new.queue.decided == 1
    assert new.toolbar.tally.text() == "1 von 4 entschieden"
    assert new.state.undo_name == "„\u2068The the\u2069“ → „\u2068The\u2069“ annehmen"
    new.resize(1440, 900)  # so that all of it has room, whatever the screen of the tests
    qtbot.waitUntil(lambda: new.page.bar.reason.text().startswith("„the“ steht zweimal hintereinander."))
    new.preferring.change(language="en")
    qtbot.waitUntil(lambda: windows.all[0].queue.total == 4, timeout=10_000)
    [last] = windows.all
    qtbot.addWidget(last)
    assert last.toolbar.tally.text() == "1 of 4 decided"


def test_the_review_that_goes_on_in_another_language_is_the_one_that_was_open(
    speak, own_folders, qtbot, tmp_path: Path
) -> None:
    windows = Windows(lambda: MainWindow(lambda _: DOUBLED))
    old = windows.add()
    old.show()
    path = tmp_path / "story.txt"
    path.write_bytes(FAULTY.encode())
    for steps in (3, 1):  # the second is begun beside the first, which is offered and left where it is
        with qtbot.waitSignal(old.state.checked, timeout=10_000):
            old.desk.open(path)
        for _ in range(steps):
            old.commands.accept()
    old.preferring.change(language="de")
    [new] = windows.all
    qtbot.addWidget(new)
    qtbot.waitUntil(lambda: new.queue.total == 4, timeout=10_000)
    assert len(new.state.review.events) == 1


def test_the_list_of_a_batch_goes_on_in_another_language(speak, own_folders, qtbot, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(FAULTY.encode())
    windows = Windows(lambda: MainWindow(lambda _: DOUBLED))
    old = windows.add()
    old.show()
    old.batch.add([tmp_path / "a.txt"])
    qtbot.waitUntil(lambda: not old.batch.window.finding)
    old.batch.window.options.language.setCurrentText("en-GB")
    with qtbot.waitSignal(old.batch.runner.ended, timeout=20_000):
        old.batch.start()
    old.preferring.change(language="de")
    [new] = windows.all
    qtbot.addWidget(new)
    shown = new.batch.window
    assert shown.isVisible()
    assert [entry.result.path for entry in shown.model.entries] == [str(tmp_path / "a.txt")]
    assert shown.options.wishes.language == "en-GB"


def test_a_window_with_a_glossary_that_is_not_saved_stays_and_asks(speak, own_folders, qtbot) -> None:
    windows = Windows(lambda: MainWindow(lambda _: DOUBLED))
    old = windows.add()
    qtbot.addWidget(old)
    old.show()
    old.actions_by_id["glossary"].trigger()
    manager = old.glossaries.window
    manager.opened = Opened(Draft("mine", ""), Path("mine.csv"))
    manager.add_entry()
    old.preferring.change(language="de")
    assert windows.all == [old]
    assert manager.banner.text
    manager.opened.draft.undo()  # there is nothing to ask about any more


# A language whose words are longer.


class Longer(QTranslator):
    """English, 40 % longer, with letters that stand high and low."""

    def translate(self, _context: str, source: str, _comment: str = "", _n: int = -1) -> str:
        return longer(source)

    def isEmpty(self) -> bool:  # noqa: N802 - Qt's name
        return False


def longer(text: str) -> str:
    if not text.strip() or PARAM.fullmatch(text):
        return text
    return text + "Åğ" * max(1, round(len(text) * (LONGER - 1) / 2))


@pytest.fixture
def long_words(qapp: QApplication) -> Iterator[None]:
    translator = Longer()
    QCoreApplication.installTranslator(translator)
    table.cache_clear()
    yield
    QCoreApplication.removeTranslator(translator)
    table.cache_clear()


def clipped(widget: QWidget) -> list[str]:
    """Buttons that are shown and are narrower than what they say."""
    buttons = (b for b in widget.findChildren(QPushButton) if b.isVisible())
    return [
        b.text()
        for b in buttons
        if b.width() < b.fontMetrics().horizontalAdvance(b.text().replace("&", "")) + 8
        or not widget.rect().contains(b.rect().translated(b.mapTo(widget, b.rect().topLeft())))
    ]


def test_no_button_is_clipped_where_words_are_longer(long_words, own_folders, qtbot, tmp_path: Path) -> None:
    window = MainWindow(lambda _: DOUBLED)
    qtbot.addWidget(window)
    window.resize(1100, 800)
    window.show()
    qtbot.waitExposed(window)
    assert clipped(window) == []
    path = tmp_path / "story.txt"
    path.write_bytes(FAULTY.encode())
    with qtbot.waitSignal(window.state.checked, timeout=10_000):
        window.desk.open(path)
    qtbot.waitUntil(lambda: window.page.bar.isVisible() and window.queue.current is not None)
    qtbot.wait(100)
    assert clipped(window) == []


@pytest.fixture
def long_window(long_words, own_folders, qtbot, tmp_path: Path) -> MainWindow:
    """A window in longer words with a text open."""
    window = MainWindow(lambda _: DOUBLED)
    qtbot.addWidget(window)
    window.resize(1440, 900)
    window.show()
    path = tmp_path / "story.txt"
    path.write_bytes(FAULTY.encode())
    with qtbot.waitSignal(window.state.checked, timeout=10_000):
        window.desk.open(path)
    return window


@pytest.mark.parametrize(
    "action",
    ["safe_fixes", "accept_rule", "help", "export", "batch", "glossary", "add_term", "ignored", "go_to"],
)
def test_no_button_of_a_dialog_is_clipped_where_words_are_longer(long_window, qtbot, action: str) -> None:
    before = shown()
    long_window.actions_by_id[action].trigger()
    qtbot.wait(50)
    fresh = [widget for widget in shown() if widget not in before]
    assert fresh
    assert [text for widget in fresh for text in clipped(widget)] == []
    put_away(long_window)


@pytest.mark.parametrize("action", ["change_log", "inline_changes", "findings_table"])
def test_no_button_beside_the_text_is_clipped_where_words_are_longer(long_window, qtbot, action: str) -> None:
    long_window.actions_by_id[action].trigger()
    qtbot.wait(50)
    assert clipped(long_window) == []


def test_where_all_is_decided_no_button_is_clipped_where_words_are_longer(long_window, qtbot) -> None:
    long_window.state.accept([row.finding.id for row in long_window.queue.rows])
    qtbot.wait(50)
    assert long_window.page.bar.finishing["export"].isVisible()
    assert clipped(long_window) == []


def test_no_button_of_the_settings_is_clipped_where_words_are_longer(long_words, own_folders, qtbot) -> None:
    window = MainWindow(lambda _: DOUBLED)
    qtbot.addWidget(window)
    window.show()
    dialog = window.preferring.show_dialog()
    assert isinstance(dialog, SettingsDialog)
    for row in range(len(dialog.pages)):
        dialog.list.setCurrentRow(row)
        qtbot.wait(10)
        assert clipped(dialog) == [], dialog.list.item(row).text()


@pytest.mark.skipif(sys.platform != "linux", reason="Qt's tools lie elsewhere")
def test_qts_tool_finds_the_texts_that_the_code_has(tmp_path: Path) -> None:
    tool = Path(sys.executable).with_name("pyside6-lupdate")
    sources = [str(p) for p in (ROOT / "ui").rglob("*.py")]
    fresh = tmp_path / "fresh.ts"
    subprocess.run([tool, "-silent", *sources, "-ts", fresh], check=True, capture_output=True)
    found = {
        (context.findtext("name"), message.findtext("source"))
        for context in ElementTree.parse(fresh).getroot().iter("context")
        for message in context.iter("message")
    }
    assert found == set(translations("de"))
