"""Subtitles, strings and bilingual XML: only the words change, as readers that are not ours see it."""

import re
from pathlib import Path

import polib
import pytest
import srt
import webvtt
from translate.storage import tmx, xliff, xliff2

from reviewer import files
from reviewer.edits import Edit
from reviewer.errors import Refused, UnreadableFile
from reviewer.formats import format_of
from reviewer.formats.xliff import XLIFF
from reviewer.review import Review
from reviewer.saving import prove, saved_bytes
from tests import shared

ROOT = Path(__file__).parents[3]
SEEDS = ROOT / "seeds"
WORD = re.compile(r"[^\W\d_]{3,}")


def samples(*suffixes: str) -> list[Path]:
    seeds = sorted(path for path in SEEDS.rglob("*") if path.suffix in suffixes)
    return seeds + shared.documents(*suffixes)


def marked(path: Path) -> tuple[bytes, Review]:
    """The file with one word of each segment replaced by “zzz”."""
    file = files.read(path)
    review = Review.of(file.document)
    for number, segment in enumerate(file.document.segments):
        kept = segment.placeholders(())
        for found in WORD.finditer(segment.original):
            if not any(a.span.start < found.end() and found.start() < a.span.end for a in kept):
                review, _ = review.type({number: (Edit(found.start(), found[0], "zzz"),)}, "Ann")
                break
    data = saved_bytes(file, review)
    prove(file, review, data, path.name)
    return data, review


def read(text: str, suffix: str) -> list[str]:
    kind = format_of(Path("a" + suffix))
    assert kind is not None
    return [segment.original for segment in kind.read(text).segments]  # type: ignore[arg-type]


@pytest.mark.parametrize("path", samples(".srt"), ids=lambda p: p.name)
def test_times_and_numbers_of_subrip_stay(path: Path) -> None:
    def cues(data: bytes) -> list[tuple[object, ...]]:
        text = data.decode("utf-8-sig").replace("\r\r\n", "\n")
        return [
            (cue.index, cue.start, cue.end, len(cue.content)) for cue in srt.parse(text, ignore_errors=True)
        ]

    data, review = marked(path)
    before, after = cues(path.read_bytes()), cues(data)
    assert [cue[:3] for cue in before] == [cue[:3] for cue in after]
    assert data.count(b"zzz") == sum("zzz" in text for text in review.texts) > 0


@pytest.mark.parametrize("path", samples(".vtt"), ids=lambda p: p.name)
def test_times_names_and_tags_of_webvtt_stay(path: Path, tmp_path: Path) -> None:
    data, review = marked(path)
    changed = tmp_path / path.name
    changed.write_bytes(data)
    before, after = webvtt.read(str(path)), webvtt.read(str(changed))
    assert [(c.start, c.end, c.identifier, c.voice) for c in before] == [
        (c.start, c.end, c.identifier, c.voice) for c in after
    ]
    assert all("zzz" in cue.text for cue in after)
    assert len(after) == len(review.texts)


@pytest.mark.parametrize("path", samples(".po"), ids=lambda p: p.name)
def test_of_po_only_translations_change(path: Path, tmp_path: Path) -> None:
    data, review = marked(path)
    changed = tmp_path / path.name
    changed.write_bytes(data)
    before, after = polib.pofile(str(path)), polib.pofile(str(changed))
    assert before.metadata == after.metadata
    translated = 0
    for was, now in zip(before, after, strict=True):
        assert (was.msgid, was.msgid_plural, was.msgctxt, was.flags, was.comment, was.obsolete) == (
            now.msgid, now.msgid_plural, now.msgctxt, now.flags, now.comment, now.obsolete,
        )  # fmt: skip
        for a, b in zip(_strings(was), _strings(now), strict=True):
            translated += bool(a.strip("\n")) and not was.obsolete
            assert (a == b) == ("zzz" not in b)
            assert a.count("\n") == b.count("\n")
    assert translated == len(review.texts)


@pytest.mark.parametrize("path", samples(".po"), ids=lambda p: p.name)
def test_the_context_of_po_is_what_its_developers_say(path: Path) -> None:
    wanted = [
        " · ".join(filter(None, [entry.msgctxt, *(line.strip() for line in entry.comment.split("\n"))]))
        for entry in polib.pofile(str(path))
        for text in _strings(entry)
        if text.strip("\n") and not entry.obsolete
    ]
    assert [segment.context for segment in files.read(path).document.segments] == wanted


def _strings(entry: polib.POEntry) -> list[str]:
    return list(entry.msgstr_plural.values()) or [entry.msgstr]


@pytest.mark.parametrize("path", samples(".xlf", ".sdlxliff"), ids=lambda p: p.name)
def test_of_xliff_another_reader_sees_the_same_units(path: Path) -> None:
    data, review = marked(path)
    reader = xliff.xlifffile if b"document:1.2" in data else xliff2.Xliff2File
    before, after = reader.parsestring(path.read_bytes()), reader.parsestring(data)
    for was, now in zip(before.units, after.units, strict=True):
        assert (was.getid(), was.source, was.isapproved()) == (now.getid(), now.source, now.isapproved())
        assert was.getnotes() == now.getnotes()
        assert (was.target != now.target) == ("zzz" in str(now.target))
    seen = sum(str(unit.target).count("zzz") for unit in after.units)
    assert seen == sum("zzz" in text for text in review.texts) > 0


@pytest.mark.parametrize("path", samples(".tmx"), ids=lambda p: p.name)
def test_of_tmx_another_reader_sees_the_same_units(path: Path) -> None:
    data, review = marked(path)
    before, after = tmx.tmxfile.parsestring(path.read_bytes()), tmx.tmxfile.parsestring(data)
    translated = 0
    for was, now in zip(before.units, after.units, strict=True):
        assert was.source == now.source
        assert (was.target != now.target) == ("zzz" in str(now.target))
        translated += "zzz" in str(now.target)
    assert translated == sum("zzz" in text for text in review.texts) > 0


def test_tags_and_entities_are_not_in_the_text() -> None:
    text = "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ann>Black &amp; <i>white</i>\n\nNOTE not text\n"
    assert read(text, ".vtt") == ["Black & white"]


def test_a_blank_line_inside_a_cue_starts_another_piece_of_its_text() -> None:
    text = "1\n00:00:01,000 --> 00:00:02,000\nOne\n\nTwo\n\n2\n00:00:03,000 --> 00:00:04,000\nThree 3\n4\n"
    assert read(text, ".srt") == ["One", "Two", "Three 3\n4"]


def test_a_variable_cannot_be_removed_and_is_named() -> None:
    file = files.read(SEEDS / "po" / "harbor.po")
    review = Review.of(file.document)
    text = review.texts[0]
    with pytest.raises(Refused, match="%s"):
        review.type({0: (Edit(text.index("%s"), "%s", ""),)}, "Ann")
    with pytest.raises(Refused, match="line break"):
        review.type({0: (Edit(0, "", "\n"),)}, "Ann")


@pytest.mark.parametrize(
    ("suffix", "text", "cause"),
    [
        (".srt", "Only a text.", "no line has times"),
        (".vtt", "00:01.000 --> 00:02.000\nText", "must start with WEBVTT"),
        (".po", 'msgid "a"\nmsgstr "b\n', "line 2: this string does not end"),
        (".po", 'msgid "a"\nnonsense\n', "line 2: “nonsense”"),
        (".po", 'msgid "a"\nmsgstr "\\777\\"\n', "line 2"),
        (".xlf", "<html/>", "its first element is html"),
        (".xlf", "<xliff>\n<file>\n</xliff>", "line 3: not well-formed"),
        (".tmx", "<tmx><header/><body><tu></body></tmx>", "not well-formed"),
        (".tmx", "<!DOCTYPE tmx [<!ENTITY a 'b'>]><tmx>&a;</tmx>", "declares an entity"),
    ],
)
def test_what_is_not_of_the_format_is_refused_with_its_line_and_cause(
    suffix: str, text: str, cause: str
) -> None:
    with pytest.raises(UnreadableFile, match=cause):
        read(text, suffix)


def test_marked_segments_and_protected_text_of_xliff() -> None:
    inner = '<mrk mtype="seg" mid="1">One <mrk mtype="protected" translate="no">Acme</mrk>.</mrk>'
    text = (
        '<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file><body><trans-unit id="u">'
        f"<source>Eins Acme.</source><seg-source>{inner}</seg-source><target>{inner}</target>"
        "</trans-unit></body></file></xliff>"
    )
    kind = format_of(Path("a.xlf"))
    assert kind is not None
    (segment,) = kind.read(text).segments  # type: ignore[arg-type]
    assert (segment.original, segment.source, segment.key) == ("One \ufffc.", "One \ufffc.", "u#1")
    assert [atom.name for atom in segment.atoms] == ["Acme"]


def test_notes_of_a_unit_are_the_context_of_its_segments() -> None:
    unit = '<trans-unit id="1"><source>Auf</source><target>Open</target>{}<note>A  button</note></trans-unit>'
    other = "<alt-trans><target>Up</target><note>no</note></alt-trans>"
    plain = '<trans-unit id="2"><source>Zu</source><target>Shut</target></trans-unit>'
    document = XLIFF.read(
        f"<xliff version='1.2'><file><body>{unit.format(other)}{plain}</body></file></xliff>"
    )
    assert [(one.original, one.context) for one in document.segments] == [("Open", "A button"), ("Shut", "")]


def test_notes_of_xliff_2_come_before_the_segments() -> None:
    raw = (
        '<xliff version="2.0"><file id="f"><unit id="u"><notes><note>Title</note><note>Short</note></notes>'
        '<segment id="s"><source>Ja</source><target>Yes</target></segment></unit></file></xliff>'
    )
    assert [one.context for one in XLIFF.read(raw).segments] == ["Title · Short"]


@pytest.mark.parametrize(
    ("name", "text", "language"),
    [
        ("a.po", 'msgid ""\nmsgstr "Language: pt_BR\\n"\n\nmsgid "Yes"\nmsgstr "Sim"\n', "pt-BR"),
        ("a.po", 'msgid ""\nmsgstr "Language: \\n"\n\nmsgid "Yes"\nmsgstr "Sim"\n', ""),
        ("a.xlf", '<xliff version="1.2"><file target-language="fr-CA"><body/></file></xliff>', "fr-CA"),
        ("a.xlf", '<xliff version="2.0" srcLang="en" trgLang="de"><file id="f"/></xliff>', "de"),
        (
            "a.xlf",
            '<xliff version="1.2"><file target-language="fr"/><file target-language="de"/></xliff>',
            "",
        ),
        (
            "a.tmx",
            '<tmx version="1.4"><header srclang="en"/><body><tu><tuv xml:lang="en"><seg>Yes</seg></tuv>'
            '<tuv xml:lang="sv"><seg>Ja</seg></tuv></tu></body></tmx>',
            "sv",
        ),
    ],
)
def test_files_name_the_language_of_their_texts(name: str, text: str, language: str) -> None:
    assert files.from_bytes(text.encode(), Path(name)).document.language == language
