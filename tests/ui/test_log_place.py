"""Texts that differ in their suffix alone have logs of their own, in one folder."""

from pathlib import Path

import pytest

from reviewer import files, journal
from reviewer.edits import Edit
from reviewer.review import Review
from ui.log_place import log_path
from ui.session import Session


def saved(path: Path, sessions: Path, word: str) -> Path:
    """Open a text, put a word in the place of its first one, and save; where the log is."""
    session = Session(files.read(path), {}, sessions)
    review = Review.of(session.file.document)
    review, _ = review.type({0: (Edit(0, "Old", word),)}, "tester")
    return session.save(review, session.default_target())[1]


@pytest.mark.parametrize("names", [("story.txt", "story.md"), ("story.md", "story.md.txt", "story.txt")])
def test_each_text_keeps_its_log(tmp_path: Path, sessions: Path, names: tuple[str, ...]) -> None:
    for name in names:
        (tmp_path / name).write_text(f"Old words of {name}.\n")
    for word in ("New", "Newer"):  # a second time, each is in the place of the first
        logs = {name: saved(tmp_path / name, sessions, word) for name in names}
        assert len(set(logs.values())) == len(names)
    assert logs[names[0]].name == f"{Path(names[0]).stem}.changes.jsonl"
    for name, place in logs.items():
        log = journal.read(place)
        source = files.read(tmp_path / name)
        assert journal.replay(log, source).texts[0].rstrip() == f"Newer words of {name}."
    there = {path.name for path in tmp_path.glob("*.changes.jsonl")}
    assert there == {path.name for path in logs.values()}


def test_the_usual_name_is_taken_where_nothing_or_no_log_is(tmp_path: Path) -> None:
    target, source = tmp_path / "a.cleaned.txt", tmp_path / "a.txt"
    assert log_path(target, source) == tmp_path / "a.changes.jsonl"
    (tmp_path / "a.changes.jsonl").write_text("no log\n")
    assert log_path(target, source) == tmp_path / "a.changes.jsonl"


def test_a_log_stays_where_it_was_put(tmp_path: Path, sessions: Path) -> None:
    for name in ("story.txt", "story.md"):
        (tmp_path / name).write_text("Old.\n")
    first, second = (saved(tmp_path / name, sessions, "New") for name in ("story.txt", "story.md"))
    first.unlink()
    assert saved(tmp_path / "story.md", sessions, "Newer") == second
