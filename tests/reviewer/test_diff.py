import itertools

from hypothesis import example, given
from hypothesis import strategies as st
from rapidfuzz.distance import Levenshtein

from reviewer.diff import LARGE, RunKind, diff, runs, side_of, tokens, word_edits, words
from reviewer.edits import apply

WORDY = st.lists(st.sampled_from(["the", "house", "a", " ", " ", ", ", ". ", "\n", "\r\n\r\n", "d'un"])).map(
    "".join
)
LINE = st.lists(st.sampled_from(["the", "house", "a", " ", " ", ", ", ".", "of"]), max_size=30).map("".join)
TEXTS = st.one_of(st.text(), WORDY)


@given(TEXTS)
def test_tokens_are_the_text(text):
    assert "".join(tokens(text)) == text


@given(TEXTS, TEXTS)
def test_the_edits_make_the_other_text(before, after):
    assert apply(before, diff(before, after)) == after


@given(LINE, LINE)
def test_a_line_has_no_more_edits_than_tokens_must_change(before, after):
    changed = sum(max(len(tokens(e.was)), len(tokens(e.now))) for e in diff(before, after))
    assert changed == Levenshtein.distance(tokens(before), tokens(after))


@given(TEXTS)
def test_equal_texts_have_no_edits(text):
    assert diff(text, text) == ()


@given(TEXTS, TEXTS)
@example("\r0", "\n1")
def test_edits_do_not_touch_each_other(before, after):
    edits = diff(before, after)
    assert all(a.end < b.at for a, b in itertools.pairwise(edits))


@given(TEXTS, TEXTS)
def test_runs_hold_both_texts(before, after):
    found = runs(before, after)
    assert "".join(r.text for r in found if r.kind is not RunKind.INSERT) == before
    assert "".join(r.text for r in found if r.kind is not RunKind.DELETE) == after


def test_a_word_is_changed_whole():
    assert [(e.was, e.now) for e in diff("the attorneys' room", "the attorney's room")] == [
        ("attorneys'", "attorney's")
    ]


def test_changed_words_with_only_space_between_show_as_one_phrase():
    assert [(r.kind.value, r.text) for r in runs("a big dog ran", "a small cat ran")] == [
        ("equal", "a "),
        ("delete", "big dog"),
        ("insert", "small cat"),
        ("equal", " ran"),
    ]


def test_a_changed_line_is_compared_with_its_counterpart():
    before = "The the cat sat on a mat.\nA dog ran to the house.\n"
    after = "The cat sat on a mat.\nA dog ran to a house.\n"
    assert [before.count("\n", 0, e.at) for e in diff(before, after)] == [0, 1]


def test_an_inserted_line_leaves_the_others_alone():
    assert [e.now for e in diff("one\ntwo\nthree\n", "one\nnew\ntwo\nthree\n")] == ["new\n"]


def test_combining_marks_stay_with_their_letter():
    assert tokens("re\u0301sume\u0301 x") == ["re\u0301sume\u0301", " ", "x"]


def test_scripts_without_spaces_are_compared_letter_by_letter():
    assert [(e.was, e.now) for e in diff("他们说你好", "他们喊你好")] == [("说", "喊")]


def test_word_edits_count_words_and_marks_but_no_space():
    assert word_edits("The  house , burned", "The house, was burned") == 1


def test_word_edits_count_a_move_twice():
    assert word_edits("a b c", "b c a") == 2


def test_words_are_tokens_without_space():
    assert words("Oh, well-known!") == ["Oh", ",", "well-known", "!"]


def test_a_side_leaves_out_the_break_that_both_end_with():
    assert [r.text for r in side_of(runs("a x\n", "a y\n"), RunKind.INSERT)] == ["a ", "y"]


def test_a_large_text_is_compared_where_it_differs():
    before = "".join(f"Line {n} tells of {n * 7} houses. It ends here.\n" for n in range(3000))
    after = before.replace("Line 1500 tells", "Line 1500 spoke").replace("of 14000 houses", "of no houses")
    assert [(e.was, e.now) for e in diff(before, after)] == [("tells", "spoke"), ("14000", "no")]


def test_a_long_line_is_compared_by_sentences():
    before = " ".join(f"Sentence {n} tells of {n * 7} houses." for n in range(3000))
    after = before.replace("Sentence 5 tells", "Sentence 5 spoke").replace("of 14000 houses", "of no houses")
    assert [(e.was, e.now) for e in diff(before, after)] == [("tells", "spoke"), ("14000", "no")]


def test_a_long_line_without_sentences_is_compared_by_runs_of_words():
    count = int(LARGE**0.5)
    many = [f"w{n}" for n in range(count)]
    after = [*many]
    after[9], after[-9] = "new", "newer"
    edits = diff(" ".join(many), " ".join(after))
    assert [e.now for e in edits] == ["new", "newer"]


def test_a_long_line_that_says_one_thing_over_and_over_is_replaced_between_its_changes():
    count = int(LARGE**0.5)
    before = "a " * count
    after = "b " + before + "b"
    assert apply(before, diff(before, after)) == after
