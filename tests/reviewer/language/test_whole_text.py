"""Which language a whole text is in, if not the one named."""

import json
from pathlib import Path

import pytest

from reviewer.language.scripts import SCRIPTS, WRITTEN_IN, main_script
from reviewer.language.whole_text import MORE_NAMES, UNKNOWN, differs_from, name_of

CROATIAN = (
    "Kuća na uglu sagrađena je prije mnogo godina i još uvijek stoji tamo gdje je bila. Ljudi kažu da je"
    " pored starog zida nekada bio vrt u kojem se ništa nije događalo. Danas u njoj živi obitelj koja ima"
    " dvoje djece i jednog psa, a navečer se na prozorima vidi svjetlo."
)
POLISH = (
    "Dom na rogu zbudowano wiele lat temu i nadal stoi tam, gdzie stał. Ludzie mówią, że przy starym murze"
    " rósł kiedyś ogród, w którym nic się nie działo. Dzisiaj mieszka w nim rodzina z dwojgiem dzieci i"
    " psem, a wieczorem w oknach widać światło."
)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (CROATIAN, "hr"),
        (POLISH, "pl"),
        ("Το σπίτι στη γωνία χτίστηκε πριν από πολλά χρόνια και στέκει ακόμα εκεί.", "el"),
        (
            "这座位于街角的房子建于许多年前，至今仍然矗立在那里。人们说，旧墙旁边曾经有一个花园，里面什么也没有发生。",
            "zh",
        ),
        (
            "角にあるその家は何年も前に建てられ、今でもそこに立っています。古い壁のそばには庭があったと言われています。",
            "ja",
        ),
        ("Տունը կառուցվել է շատ տարիներ առաջ և դեռ կանգնած է այնտեղ։", "hy"),
    ],
)
def test_languages_beyond_those_with_word_lists_are_told(text: str, language: str) -> None:
    assert differs_from(text, "en-US") == language


@pytest.mark.parametrize("own", ["hr", "sr-Cyrl", "ja", "lb", "qaa"])
def test_nothing_is_said_where_nothing_could_be_known(own: str) -> None:
    text = {"hr": CROATIAN, "sr-Cyrl": "Кућа на углу саграђена је пре много година и још увек стоји тамо."}
    assert differs_from(text.get(own, CROATIAN if own != "ja" else "今日は良い天気です。" * 8), own) is None


def test_a_script_without_a_sure_language_is_another_language_all_the_same() -> None:
    assert differs_from("ъыь щшч " * 30, "en") in (UNKNOWN, *WRITTEN_IN["Cyrillic"])


def test_a_list_of_names_is_of_no_language() -> None:
    assert (
        differs_from("Giovanni Rossi, Milano; Lucia Bianchi, Torino; Marco Ferrari, Roma. " * 20, "en")
        is None
    )


def test_a_few_signs_in_latin_text_do_not_make_its_script() -> None:
    assert main_script("The word спутник means companion.") == ""
    assert main_script("спутник means попутчик") == "Cyrillic"


def test_every_script_has_its_languages() -> None:
    assert set(WRITTEN_IN) == set(SCRIPTS)
    assert all(set(languages) & set(MORE_NAMES) for languages in WRITTEN_IN.values())


def test_a_language_without_a_name_is_called_by_its_tag() -> None:
    assert (name_of("de-AT"), name_of("ru"), name_of("qaa-Latn")) == ("German", "Russian", "qaa-Latn")


def test_no_translation_is_taken_for_another_language_than_its_own(shared: Path) -> None:
    """Ten segments a text, of each language pair; a loop of one word is no text."""
    texts: list[tuple[str, str]] = []
    for path in sorted((shared / "data" / "mt").glob("*.jsonl")):
        rows = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
        by: dict[str, list[str]] = {}
        for row in rows:
            by.setdefault(row["lang_pair"].split("-")[1], []).append(row["mt"])
        for language, segments in by.items():
            texts += ((language, "\n".join(segments[i : i + 10])) for i in range(0, len(segments), 10))
    assert len(texts) > 1_000
    assert [(language, text) for language, text in texts if differs_from(text, language)] == []
