"""How near a text is to a reference, by the measures of machine translation, as sacrebleu computes them."""

from collections.abc import Sequence

from msgspec import Struct

from reviewer.errors import ReviewError
from reviewer.formats import PLAIN

UNSPACED = ("ja", "th", "lo", "km", "my")
"""Languages without spaces between words, for which sacrebleu has no tokeniser that needs no more than it."""


class Score(Struct, frozen=True):
    """One measure of a whole text. `signature` says how it was computed, so that others can repeat it."""

    name: str
    value: float
    signature: str
    meaning: str

    def __str__(self) -> str:
        return f"{self.name} {self.value:.2f} ({self.signature})"


def score(
    cleaned: Sequence[str],
    reference: Sequence[str],
    original: Sequence[str] | None = None,
    language: str = "en",
) -> tuple[Score, ...]:
    """BLEU, chrF2, chrF2++ and TER of the cleaned segments against the reference's.

    With `original`, HTER besides: the TER of the original against the cleaned text, which is what editing
    it took.

    Raises:
        ReviewError: the texts do not have the same number of segments, or none.
    """
    _same_count("cleaned text", cleaned, "reference", reference)
    if original is not None:
        _same_count("original", original, "cleaned text", cleaned)
    from sacrebleu.metrics.bleu import BLEU
    from sacrebleu.metrics.chrf import CHRF
    from sacrebleu.metrics.ter import TER

    base = language.partition("-")[0]
    tokens = "zh" if base == "zh" else "char" if base in UNSPACED else "13a"

    def edit_rate() -> TER:
        return TER(asian_support=base in ("zh", *UNSPACED), normalized=base in ("zh", *UNSPACED))

    measures = [
        (BLEU(tokenize=tokens), "BLEU", cleaned, reference, "words and phrases in common; more is nearer"),
        (CHRF(), "chrF2", cleaned, reference, "letters in common; more is nearer"),
        (CHRF(word_order=2), "chrF2++", cleaned, reference, "letters and words in common; more is nearer"),
        (edit_rate(), "TER", cleaned, reference, "edits for 100 words of the reference; less is nearer"),
    ]
    if original is not None:
        measures.append(
            (edit_rate(), "HTER", original, cleaned, "edits made, for 100 words of the cleaned text")
        )
    scores: list[Score] = []
    for measure, name, hypotheses, references, meaning in measures:
        value = float(measure.corpus_score(list(hypotheses), [list(references)]).score)
        scores.append(Score(name, value, str(measure.get_signature()), meaning))
    return tuple(scores)


def segments(text: str) -> tuple[str, ...]:
    """A plain text's paragraphs that hold text, each on one line, to be paired one to one."""
    found = (" ".join(segment.original.split()) for segment in PLAIN.read(text).segments)
    return tuple(paragraph for paragraph in found if paragraph)


def _same_count(name: str, texts: Sequence[str], other: str, others: Sequence[str]) -> None:
    if len(texts) != len(others):
        raise ReviewError(
            f"paragraphs are compared one to one, but the {name} has {len(texts)} and the {other}"
            f" {len(others)}"
        )
    if not texts:
        raise ReviewError(f"the {name} is empty; there is nothing to score")
