"""Errors of the engine, in the language of the window: every text that is raised has its German."""

import ast
import re
import string
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from reviewer import config, files
from reviewer.document import Document
from reviewer.errors import ReviewError, UnreadableFile
from reviewer.glossary.loading import load_text
from reviewer.review import Review
from tests.ui.desktop import ROOT
from ui import languages
from ui.failures import failure, reworded

GERMAN = tomllib.loads((ROOT / "resources" / "i18n" / "findings.de.toml").read_text(encoding="utf-8"))
RAISED = {"ReviewError", "UnreadableFile", "Refused", "BadConfig", "BadLog", "error", "_error"}
PLACES = (
    *("alignment", "config.py", "dismissals.py", "files.py", "formats", "journal.py"),
    *("review.py", "saving.py", "toml.py"),
)
"""What the window opens, edits and saves texts with."""
BEFORE = re.compile(r"^(?:\{\}(?::(?:\{\}|\d+))?: |line (?:\{\}|\d+): |\{\}(?=\w))+")
"""A file and a line, which stand before what is wrong."""


@pytest.fixture
def german() -> Iterator[None]:
    languages.install("de")
    yield None
    languages.install("en")


def raised() -> set[str]:
    """What the engine's modules raise, as templates, without the file and the line."""
    found: set[str] = set()
    for place in PLACES:
        path = ROOT / "reviewer" / place
        for module in path.rglob("*.py") if path.is_dir() else [path]:
            for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
                if isinstance(node, ast.FunctionDef) and node.name == "_unfit":
                    answers = [n.value for n in ast.walk(node) if isinstance(n, ast.Return) and n.value]
                    found |= {template(part) for answer in answers for part in parts(answer)}
                elif isinstance(node, ast.Call) and called(node) in RAISED and node.args:
                    found |= {BEFORE.sub("", text) for text in map(template, node.args) if " " in text}
    return {text for text in found if any(letter in string.ascii_letters for letter in text)}


def parts(node: ast.expr) -> list[ast.expr]:
    return [node.body, node.orelse] if isinstance(node, ast.IfExp) else [node]


def called(node: ast.Call) -> str:
    return getattr(node.func, "id", "") or getattr(node.func, "attr", "")


def template(node: ast.expr) -> str:
    if isinstance(node, ast.Constant):
        return str(node.value)
    if isinstance(node, ast.JoinedStr):
        return "".join(template(part) if isinstance(part, ast.Constant) else "{}" for part in node.values)
    return ""


def test_every_error_of_opening_editing_and_saving_has_its_german() -> None:
    assert raised() - GERMAN["errors"].keys() == set()


def test_no_german_is_left_of_an_error_that_is_gone() -> None:
    assert GERMAN["errors"].keys() - raised() == set()


def test_as_much_is_put_in_in_german_as_in_english() -> None:
    for english, words in GERMAN["errors"].items():
        assert words.count("{") == english.count("{}"), english


WRONG = """id,term,variants,case,inflect,severity,status,before,forbidden,source,colour
a,mayor,burgomaster|burgomaster,,,,,,,,
b,council,board,,,,,,,,
b,assembly,plenum,,,,,,,,
c,,,,,,,,,Rat,
d,town,,,,,,,,,
e,city,!!,,,,,,,,
f,street,lane,,maybe,,,,,,
g,elder,mayor,,,,,,,,
h,chief,mayor,,,,forbidden,,,,
i,alderman,board,,,,,,,,
j,council,board,,,,,,,,
k,road,road,,,,,,,,
l,path,way,sometimes,,,,,,,
m,lane,alley,,,grave,,,,,
n,hill,mount,,,,,w.*d,,,
o,valley,dale|Dale,,,,,,,,
p,river,stream,,,,,,,,
p,river,stream,,,,,,,,
"""


def test_what_is_wrong_in_a_glossary_is_told_in_german(german) -> None:
    told = [problem.reason for problem in load_text(WRONG, "house.csv", "en-US").problems]
    assert [reason for reason in told if reworded(reason) == reason] == []
    assert len(told) >= 16


def test_the_file_and_the_line_stay_and_what_is_wrong_is_german(german, tmp_path: Path) -> None:
    path = tmp_path / "words.po"
    path.write_text('msgid "a"\nnonsense\n')
    with pytest.raises(UnreadableFile) as caught:
        files.read(path)
    assert failure(caught.value) == f"{path}: Zeile 2: „nonsense“ hat keinen Platz in einer PO-Datei"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[checks]\ndoubledword = 1\n", "Es gibt keine Prüfung „doubledword“; meinten Sie „doubled-word“?"),
        ("zzz = 1\n", "Es gibt keine Einstellung „zzz“"),
        ("exclude = 1\n", "Exclude muss eine Liste von Zeichenketten sein"),
    ],
)
def test_what_is_wrong_in_settings_is_told_in_german(german, tmp_path: Path, text: str, told: str) -> None:
    path = tmp_path / "copydesk.toml"
    path.write_text(text)
    with pytest.raises(ReviewError) as caught:
        config.load(path)
    where, _, what = failure(caught.value).partition(": ")
    assert where.startswith(str(path))
    assert what[:1].upper() + what[1:] == told


def test_what_the_system_says_of_a_file_is_told_in_german(german, tmp_path: Path) -> None:
    with pytest.raises(ReviewError) as caught:
        files.read(tmp_path / "none.txt")
    assert failure(caught.value) == f"{tmp_path / 'none.txt'}: Datei oder Ordner gibt es nicht"


def test_what_is_put_in_is_german_where_it_is_of_a_short_list(german, tmp_path: Path) -> None:
    path = tmp_path / "letter.docx"
    path.write_bytes(b"%PDF-1.7")
    with pytest.raises(UnreadableFile) as caught:
        files.read(path)
    assert failure(caught.value).endswith("ist nicht, wie es heißt: Word-Dokument; es ist kein ZIP-Archiv")


def test_a_sentence_begins_with_a_capital_and_a_file_as_it_is_spelled(german) -> None:
    with pytest.raises(ReviewError) as caught:
        Review.of(Document("", (), (), "plain")).revert(3, "tester")
    assert failure(caught.value) == "Es gibt keine Änderung 3, die zurückzunehmen wäre"
    assert failure(ReviewError("story.txt: no such thing")) == "story.txt: no such thing"
    languages.install("en")
    told = "this unit cannot hold a line break"
    assert failure(ReviewError(told)) == "This unit cannot hold a line break"
    assert reworded(told) == told


def test_options_of_the_command_line_are_not_named_in_the_window(tmp_path: Path) -> None:
    path = tmp_path / "odd.txt"
    path.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(UnreadableFile, match="--encoding") as caught:
        files.read(path)
    assert failure(caught.value) == f"{path}: byte 2 (0x00) is not utf-16-le; name the encoding"
