"""One file as it comes to be reviewed: read, and checked in the language that it is written in."""

from collections.abc import Iterable
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from reviewer import dismissals, files, paths
from reviewer.document import Document
from reviewer.engine import run_checks
from reviewer.errors import Refused, UnreadableFile
from reviewer.files import SourceFile
from reviewer.finding import Finding, Tier
from reviewer.formats.base import Reading
from reviewer.formats.language_tags import narrower
from reviewer.language.identify import SAMPLE
from reviewer.language.whole_text import UNKNOWN, differs_from, name_of
from reviewer.message import Remark, remark
from reviewer.review import Review
from reviewer.rules import Choices, Rules, dismissed_in, name_from, project_of, rules_for
from reviewer.walk import Input


class Intake(Struct, frozen=True):
    """A file, what rules it, and its review before the first decision.

    `heard`: the findings of the review that nobody has dismissed. `remarks`: what its reader should know of
    how it was read.
    """

    file: SourceFile
    rules: Rules
    review: Review
    heard: tuple[Finding, ...]
    remarks: tuple[Remark, ...]

    @property
    def language(self) -> str:
        """The language that it was checked in, as a BCP 47 tag."""
        return self.rules.config.language


def take_in(item: Input, choices: Choices) -> Intake:
    """Read and check one file.

    A file that names the language of its texts is checked in that, and a text that clearly is in another
    language than that or the settings say in its own. Where the language was chosen for the run, that holds;
    but in a text in another one nothing that is found may then be mended unseen.

    Raises:
        ReviewError: the file cannot be read, or its settings or glossaries cannot be used.
    """
    rules = rules_for(item, choices)
    file = source(item, choices.encoding, item.said.over(rules.config.reading))
    compared: tuple[Remark, ...] = ()
    if choices.source is not None:
        file, compared = _beside_source(item, file, choices.source)
    elif (of := rules.config.source_of(item.path)) is not None and not _is_bilingual(file.document):
        file, compared = _beside_source(item, file, of)
    named = rules.config.language
    told = None if choices.language is not None else narrower(file.document.language, named)
    if told is not None:
        rules, named = rules_for(item, replace(choices, language=told)), told
    other = other_language(file.document, named)
    if other is not None and choices.language is None:
        rules = rules_for(item, replace(choices, language=other))
    review = Review.of(file.document)
    found = run_checks(file.document, review.texts, rules.profile)
    if other is not None and choices.language is not None:
        found = [_not_unseen(finding) for finding in found]
    review = review.with_findings(found)
    remarks = (
        *rules.remarks,
        *_encoding_remark(item, file),
        *(remark.within(item.shown) for remark in file.document.remarks),
        *compared,
        *_language_remark(item, choices, named, other),
        *_emptiness_remark(item, file),
    )
    return Intake(file, rules, review, tuple(_heard(item, rules, review)), remarks)


def source(item: Input, encoding: str | None, reading: Reading | None = None) -> SourceFile:
    """The file of an input.

    Raises:
        UnreadableFile: it cannot be read as text, or is not to be.
    """
    if item.refusal:
        raise UnreadableFile(item.refusal)
    if item.data is not None:
        return files.from_bytes(item.data, item.path, encoding, reading)
    return files.read(item.path, encoding, reading)


def _is_bilingual(document: Document) -> bool:
    return any(segment.source is not None for segment in document.segments)


def _beside_source(item: Input, file: SourceFile, place: Path) -> tuple[SourceFile, tuple[Remark, ...]]:
    """The file, its segments beside what they surely translate, and what is to be said of that.

    Raises:
        UnreadableFile: the source cannot be read, or the file holds its own.
    """
    from reviewer.alignment.pairs import Alignment  # most texts come without a source

    path = place / item.below if paths.is_folder(place) else place
    try:
        alignment = Alignment.of(files.read(path).document, file.document)
    except Refused as refusal:
        raise UnreadableFile(f"{item.shown}: {refusal}; --source is for texts without") from None
    document = alignment.attached(file.document)
    texts = sum(not segment.original.isspace() for segment in document.segments)
    compared = sum(segment.source is not None for segment in document.segments)
    counts = {"compared": compared, "texts": texts, "source": path.as_posix()}
    if compared < texts:
        told = remark(
            "compared-in-part",
            "{compared} of {texts} paragraphs are compared with {source};"
            " of the others it is not sure enough what they translate",
            **counts,
        )
    else:
        told = remark("compared", "{compared} of {texts} paragraphs are compared with {source}", **counts)
    return replace(file, document=document), (told.within(item.shown),)


def other_language(document: Document, language: str) -> str | None:
    """The language that a text clearly is in if that is not `language`, “und” for one we do not know."""
    return differs_from(_start(document), language)


def _start(document: Document) -> str:
    """As much of the text as its language is told by."""
    parts: list[str] = []
    size = 0
    for segment in document.segments:
        parts.append(segment.original.strip())
        size += len(segment.original)
        if size >= SAMPLE:
            break
    return "\n".join(parts)


def _not_unseen(finding: Finding) -> Finding:
    """The finding of a rule for another language than the text's: no one may apply it unseen."""
    return replace(finding, tier=Tier.LIKELY) if finding.tier is Tier.FIX else finding


def _heard(item: Input, rules: Rules, review: Review) -> Iterable[Finding]:
    found, dismissed = review.open_findings(), dismissed_in(item, rules.config)
    if not dismissed.records:
        return found  # nearly always
    name = name_from(project_of(item, rules.config), item.shown)
    segments = review.document.segments
    return (
        finding
        for finding in found
        if not dismissed.covers(
            dismissals.anchor(finding.check, segments[finding.segment].original, finding.span), name
        )
    )


def _encoding_remark(item: Input, file: SourceFile) -> tuple[Remark, ...]:
    if not file.encoding.guessed:
        return ()
    return (
        remark(
            "guessed-encoding",
            "read as {encoding}, which is a guess; --encoding names another",
            encoding=file.encoding.name,
        ).within(item.shown),
    )


def _language_remark(item: Input, choices: Choices, named: str, other: str | None) -> tuple[Remark, ...]:
    if other is None:
        return ()
    known, asked = other != UNKNOWN, choices.language is not None
    if known and asked:
        told = remark(
            "asked-for-another-language",
            "reads as {language}, though {set} was asked for; nothing in it is mended unseen",
            language=name_of(other),
            set=named,
        )
    elif known:
        told = remark(
            "another-language",
            "reads as {language}, though {set} is set; checked as {language}",
            language=name_of(other),
            set=named,
        )
    elif asked:
        told = remark(
            "asked-for-unknown-language",
            "is another language, though {set} was asked for; nothing in it is mended unseen",
            set=named,
        )
    else:
        told = remark(
            "unknown-language",
            "is another language, though {set} is set; checked only by what holds for all languages",
            set=named,
        )
    return (told.within(item.shown),)


def _emptiness_remark(item: Input, file: SourceFile) -> tuple[Remark, ...]:
    document = file.document
    if document.remarks or any(not segment.original.isspace() for segment in document.segments):
        return ()
    if document.raw.strip():
        told = remark("no-text", "holds no text to check")
    elif file.size:
        told = remark("white-space", "holds nothing but white space")
    else:
        told = remark("empty", "is empty")
    return (told.within(item.shown),)
