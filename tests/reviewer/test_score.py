import pytest
import sacrebleu

from reviewer.errors import ReviewError
from reviewer.score import score, segments

CLEANED = ("The cat sat on the mat.", "He went home early.")
REFERENCE = ("The cat sat on a mat.", "He went home early today.")
ORIGINAL = ("The the cat sat on mat.", "He is gone home early.")


def by_name(scores):
    return {s.name: s for s in scores}


@pytest.mark.parametrize(
    ("name", "theirs"),
    [
        ("BLEU", lambda: sacrebleu.corpus_bleu(CLEANED, [REFERENCE])),
        ("chrF2", lambda: sacrebleu.corpus_chrf(CLEANED, [REFERENCE])),
        ("chrF2++", lambda: sacrebleu.corpus_chrf(CLEANED, [REFERENCE], word_order=2)),
        ("TER", lambda: sacrebleu.corpus_ter(CLEANED, [REFERENCE])),
        ("HTER", lambda: sacrebleu.corpus_ter(ORIGINAL, [CLEANED])),
    ],
)
def test_scores_are_those_of_sacrebleu(name, theirs):
    assert by_name(score(CLEANED, REFERENCE, ORIGINAL))[name].value == theirs().score


def test_every_score_has_the_signature_of_the_version():
    assert all(f"version:{sacrebleu.__version__}" in s.signature for s in score(CLEANED, REFERENCE))


def test_a_perfect_text_needs_no_edits():
    assert by_name(score(REFERENCE, REFERENCE))["TER"].value == 0


def test_there_is_no_hter_without_an_original():
    assert "HTER" not in by_name(score(CLEANED, REFERENCE))


def test_chinese_is_cut_as_chinese():
    assert (
        "tok:zh" in by_name(score(("他们说你好。",), ("他们说你好。",), language="zh-CN"))["BLEU"].signature
    )


def test_different_counts_are_refused_with_both_counts():
    with pytest.raises(ReviewError, match="the cleaned text has 2 and the reference 1"):
        score(CLEANED, REFERENCE[:1])


def test_an_original_of_another_length_is_refused():
    with pytest.raises(ReviewError, match="the original has 1 and"):
        score(CLEANED, REFERENCE, ORIGINAL[:1])


def test_empty_texts_are_refused():
    with pytest.raises(ReviewError, match="is empty"):
        score((), ())


def test_segments_are_paragraphs_on_one_line():
    assert segments("One.\n\nTwo  spaces.\n \n") == ("One.", "Two spaces.")


def test_a_score_reads_with_its_signature():
    assert str(score(REFERENCE, REFERENCE)[0]).startswith("BLEU 100.00 (nrefs:1|")
