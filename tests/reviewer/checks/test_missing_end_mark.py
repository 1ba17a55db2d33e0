"""Texts that stop without a mark: where the mark is offered, and where nobody can know."""

import pytest

from reviewer.checks import missing_end_mark
from reviewer.document import Document, Segment
from reviewer.engine import Profile, run_checks
from reviewer.finding import Finding

GERMAN = "Sie kam um neun nach Hause und ging zu Bett"


def found(source: str, text: str, language: str = "en-US") -> list[Finding]:
    document = Document("", (Segment(text, source=source, flow=False),), ((),), "plain")
    return run_checks(document, [text], Profile((missing_end_mark.CHECK,), language))


@pytest.mark.parametrize(
    ("source", "text", "language", "offered"),
    [
        (f"{GERMAN}!", "She came home at nine and went to bed", "en-US", ("bed!",)),
        (f"„{GERMAN}.“", "She came home at nine and went to bed  ", "en-US", ("bed.",)),
        (
            "She came home at nine and went to bed?",
            "Ist sie um neun nach Hause gegangen",
            "de",
            ("gegangen?",),
        ),
        (f"{GERMAN}.", "她九点 回到家 然后 就 上床睡觉 了", "zh-CN", ("了。",)),
        (f"{GERMAN}.", "Elle est rentrée à neuf heures et est allée au lit", "fr-FR", ()),
        (f"{GERMAN}.", "She came home at nine and went to bed,", "en-US", ()),
        (f"{GERMAN}, als es noch hell und warm genug war für ein Bad im See.", f"{GERMAN}", "en-US", ()),
    ],
)
def test_the_mark_of_the_source_is_offered_where_only_the_mark_is_missing(
    source: str, text: str, language: str, offered: tuple[str, ...]
) -> None:
    (finding,) = found(source, text, language)
    assert finding.suggestions == offered
    assert [place.text for place in finding.in_source] == [next(c for c in reversed(source) if c in ".!?")]


@pytest.mark.parametrize(
    ("source", "text"),
    [
        (f"{GERMAN}.", "She came home at nine and went to bed…"),
        (f"{GERMAN}.", "She came home at nine and went to bed:"),
        (f"{GERMAN}.", "She came home at nine and went to [bed]"),
        (f"{GERMAN}.\nDann kam er.", "She came home at nine and went to bed"),
        (f"{GERMAN} z. B.", "She came home at nine and went to bed"),
        (f"{GERMAN}", "She came home at nine and went to bed"),
        ("Eine 2. und eine 3.", "There was a second and a third one"),
    ],
)
def test_other_ends_are_left_alone(source: str, text: str) -> None:
    assert found(source, text) == []


def test_thai_ends_sentences_without_a_mark() -> None:
    text = "เธอ กลับ บ้าน ตอน เก้าโมง แล้ว เข้านอน"
    assert found(f"{GERMAN}.", text, "th") == []
    assert found(f"{GERMAN}.", text, "en") != []
