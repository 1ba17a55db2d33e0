from pathlib import Path

import pytest
from PySide6.QtCore import QSettings

from reviewer import files
from reviewer.checks.glossary_term import CHECK
from reviewer.engine import run_checks
from reviewer.errors import BadGlossary
from reviewer.formats import PLAIN
from reviewer.glossary.concepts import Concept, Glossary, Variant
from ui.glossary import shelf
from ui.glossary.hits import glossary_hits
from ui.profiles import profile_of


@pytest.fixture(autouse=True)
def _own_store(tmp_path: Path) -> None:
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(tmp_path / "config"))


@pytest.fixture
def glossary(tmp_path: Path) -> Path:
    path = tmp_path / "house.csv"
    path.write_text("term,variants\nmayor,mairador\n")
    return path


def test_own_glossaries_go_before_those_of_the_project(tmp_path: Path, glossary: Path) -> None:
    (tmp_path / "copydesk.toml").write_text('glossaries = ["terms.csv", "us-news"]')
    shelf.use(glossary)
    shelved = shelf.in_use(tmp_path / "a.txt")
    assert [(one.name, one.own) for one in shelved] == [("house", True), ("terms", False), ("us-news", False)]


@pytest.mark.parametrize(("language", "names"), [("en-US", ["us-news"]), ("en-GB", [])])
def test_the_default_is_shelved_as_what_it_stands_for(tmp_path: Path, language: str, names) -> None:
    (tmp_path / "copydesk.toml").write_text(f'language = "{language}"')
    assert [one.name for one in shelf.in_use(tmp_path / "a.txt")] == names


def test_the_window_checks_by_own_glossaries(tmp_path: Path, glossary: Path) -> None:
    text = tmp_path / "a.txt"
    text.write_text("The mairador spoke.\n")
    document = files.read(text).document

    def found() -> list[str]:
        texts = [s.original for s in document.segments]
        return [f.was for f in run_checks(document, texts, profile_of(text)) if f.check == CHECK.id]

    assert found() == []
    shelf.use(glossary)
    assert found() == ["mairador"]
    shelf.stop_using(glossary)
    assert found() == []


def test_an_own_glossary_that_cannot_be_read_keeps_no_text_from_opening(tmp_path, glossary: Path) -> None:
    shelf.use(glossary)
    glossary.write_text("term,variants\n")
    assert profile_of(tmp_path / "a.txt").checks


def test_an_empty_glossary_is_one_without_entries(glossary: Path) -> None:
    glossary.write_text("term,variants\n")
    assert shelf.load(shelf.Shelved("house", glossary, own=True)).glossary.concepts == ()


def test_a_file_that_is_no_glossary_is_told(glossary: Path) -> None:
    glossary.write_text("id,x\n1,2\n")
    with pytest.raises(BadGlossary, match="no column"):
        shelf.load(shelf.Shelved("house", glossary, own=True))


def test_what_is_saved_loads_again_with_the_old_file_beside_it(glossary: Path) -> None:
    old = glossary.read_text()
    shelf.save(glossary, Glossary("house", (Concept("x", ("a",), (Variant("b"),)),)), keep_backup=True)
    assert shelf.load(shelf.Shelved("house", glossary, own=True)).glossary.concepts[0].id == "x"
    assert glossary.with_name("house.csv.bak").read_text() == old


def test_hits_name_their_concept_place_and_replacement() -> None:
    house = Glossary(
        "house",
        (
            Concept("mayor", ("mayor",), (Variant("mairador", inflect=True),)),
            Concept("avoid", (), (Variant("very"),)),
        ),
    )
    document = PLAIN.read("Two very\nlong.\n\nThe mairador spoke.\n")
    texts = [segment.original for segment in document.segments]
    hits = glossary_hits(house, document, texts, "en-US")
    assert [(h.concept, h.segment, h.was, h.now) for h in hits] == [
        (1, 0, "very", None),
        (0, next(n for n, t in enumerate(texts) if "mairador" in t), "mairador", "mayor"),
    ]
    assert texts[hits[1].segment][hits[1].span.start : hits[1].span.end] == "mairador"
