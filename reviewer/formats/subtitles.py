r"""SubRip (.srt) and WebVTT (.vtt): a segment is the text of a cue.

Times, numbers, settings, notes and styles are never touched. Tags such as `<i>`, `<v Ann>`, `{\an8}` and
times inside a cue are not part of the text. Files met in the wild have stray blank lines inside cues, mixed
line ends and missing numbers: whatever stands between two lines of times is text, a piece for each run of
lines that are not blank. As a blank line ends the text of a cue, a line that edits left blank is taken out.
"""

import html
import re
from collections.abc import Iterable, Iterator, Sequence
from functools import partial

from msgspec.structs import replace

from reviewer.document import Document, Parts, Segment, Slot
from reviewer.edits import Edit, Patch, Span, apply
from reviewer.errors import UnreadableFile
from reviewer.formats.base import TextFormat
from reviewer.formats.pieces import Pieces
from reviewer.lines import bounds

TIMES = re.compile(
    r"[ \t\ufeff]*((?:\d+:)?\d{1,2}:\d{2}[.,]\d{1,3})[ \t]*-->[ \t]*((?:\d+:)?\d{1,2}:\d{2}[.,]\d{1,3})"
)
NUMBER = re.compile(r"[ \t\ufeff]*\d+[ \t]*")
SRT_TAG = re.compile(r"</?(?:i|b|u|s|font|c|v)\b[^<>\r\n]*>|\{\\[^{}\r\n]*\}|\{/?[biu]\}", re.IGNORECASE)
VTT_PIECE = re.compile(
    r"<(?P<tag>/?[a-z0-9][^<>]*|)>|&(?P<entity>amp|lt|gt|nbsp|lrm|rlm|#\d+|#x[0-9a-fA-F]+);"
)

BLANK = " \t\ufeff"

VOICE = re.compile(r"v(?:\.[^ \t]*)?[ \t]+(.*\S)\s*")
"""The tag that says who speaks."""


def _lines(raw: str) -> list[Span]:
    return [Span(*line) for line in bounds(raw)]


def _bare(raw: str, line: Span) -> Span:
    """A line without its break."""
    return Span(line.start, line.start + len(raw[line.start : line.end].rstrip("\r\n")))


def _runs(raw: str, *, webvtt: bool) -> Iterator[tuple[str, Span]]:
    """The times of cues, and runs of lines of their text."""
    lines = [_bare(raw, line) for line in _lines(raw)]
    texts = [raw[line.start : line.end] for line in lines]
    times = [TIMES.match(text) for text in texts]
    key, run = "", None
    for at, line in enumerate(lines):
        blank = not texts[at].strip(BLANK)
        ends = blank or times[at] or (not webvtt and _is_number(at, texts, times))
        if run is not None and ends:
            yield key, run
            run = None
        if found := times[at]:
            key = f"{found[1]} --> {found[2]}"
        elif webvtt and blank:
            key = ""  # what follows is a name, a note, a style or the next cue
        elif key and not ends:
            run = Span(run.start if run else line.start, line.end)
    if run is not None:
        yield key, run


def _is_number(at: int, texts: list[str], times: list[re.Match[str] | None]) -> bool:
    """Whether a line is the number of the cue whose times follow, after a stray blank line at most."""
    if not NUMBER.fullmatch(texts[at]):
        return False
    after = at + 1
    if after < len(texts) and not texts[after].strip():
        after += 1
    return after < len(texts) and times[after] is not None


def _text(raw: str, run: Span, *, webvtt: bool) -> tuple[Pieces, list[str]]:
    """What lines of a cue read without their tags, and who speaks."""
    pieces = Pieces(raw)
    speakers: list[str] = []
    done = run.start
    for found in (VTT_PIECE if webvtt else SRT_TAG).finditer(raw, run.start, run.end):
        if found.start() > done:
            pieces.add(done, found.start(), raw[done : found.start()])
        if webvtt and found["entity"]:
            pieces.add(found.start(), found.end(), html.unescape(found[0]))
        elif webvtt and (voice := VOICE.fullmatch(found["tag"])):
            speakers.append(html.unescape(voice[1]))
        done = found.end()
    if done < run.end:
        pieces.add(done, run.end, raw[done : run.end])
    return pieces, speakers


def _document(raw: str, name: str) -> Document:
    webvtt = name == "webvtt"
    segments: list[Segment] = []
    slots: list[tuple[Slot, ...]] = []
    runs: list[Span] = []
    for key, run in _runs(raw, webvtt=webvtt):
        pieces, speakers = _text(raw, run, webvtt=webvtt)
        if pieces:
            segment, places = pieces.segment(key=key, context=", ".join(dict.fromkeys(speakers)))
            segments.append(replace(segment, seconds=_seconds(key)))
            slots.append(places)
            runs.append(run)
    document = Document(raw, tuple(segments), tuple(slots), name, wrapped=True, mend=partial(_mend, runs))
    return replace(document, escape=_escaped) if webvtt else replace(document, unfit=_unfit)


def _seconds(key: str) -> float | None:
    """For how long a cue is in sight; None where its times say that it never is."""
    begin, end = (_clock(time) for time in key.split(" --> "))
    return end - begin if end > begin else None


def _clock(time: str) -> float:
    whole, _, fraction = time.replace(".", ",").partition(",")
    seconds = 0.0
    for part in whole.split(":"):
        seconds = 60 * seconds + float(part)
    return seconds + float(f"0.{fraction}")


def _unfit(_segment: Segment, text: str) -> str:
    """SubRip has no other spelling for what is not meant as a tag or as times."""
    if tag := SRT_TAG.search(text):
        return f"in a subtitle “{tag[0]}” would be a tag"
    return "“-->” cannot stand in the text of a subtitle" if "-->" in text else ""


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _mend(runs: Sequence[Span], document: Document, edits: Parts, parts: Parts) -> Patch:
    """No blank lines in what is left of a cue, and no markup where new text meets old."""
    made: list[Edit] = []
    for number, part in parts.items():
        run, webvtt = runs[number], document.format == "webvtt"
        was = document.raw[run.start : run.end]
        now = _put(was, run.start, part)
        if webvtt:
            wanted = apply(document.segments[number].original, edits[number])
            if "-->" in now or _text(now, Span(0, len(now)), webvtt=True)[0].text != wanted:
                part = list(_respelled(document, number, part))
                now = _put(was, run.start, part)
        seen = _seen(now)
        made += part if seen in ("", now) else (Edit(run.start, was, seen),)
    return tuple(made)


def _put(text: str, start: int, edits: Iterable[Edit]) -> str:
    """A piece of the raw text, which starts there, after edits of the raw text."""
    return apply(text, [Edit(edit.at - start, edit.was, edit.now) for edit in edits])


def _respelled(document: Document, number: int, part: Sequence[Edit]) -> list[Edit]:
    """The edits of a cue, with the old text around them escaped as new text is."""
    rest, made = list(part), []
    for slot in document.slots[number]:
        inside = [e for e in rest if slot.verbatim and slot.raw.start <= e.at and e.end <= slot.raw.end]
        if inside:
            now, done = "", slot.raw.start
            for edit in inside:
                now += _escaped(document.raw[done : edit.at]) + edit.now
                done = edit.end
                rest.remove(edit)
            now += _escaped(document.raw[done : slot.raw.end])
            made.append(Edit(slot.raw.start, document.raw[slot.raw.start : slot.raw.end], now))
    return sorted(made + rest)


def _seen(text: str) -> str:
    """The lines of a cue that are not blank: its file cannot hold more."""
    lines = (text[start:end] for start, end in bounds(text))
    return "".join(line for line in lines if line.strip(BLANK + "\r\n")).rstrip("\r\n")


def read_srt(raw: str) -> Document:
    """The cues of a SubRip file.

    Raises:
        UnreadableFile: it has text, but no line of times.
    """
    document = _document(raw, "subrip")
    if raw.strip() and not document.segments and not TIMES.search(raw):
        raise UnreadableFile("not SubRip subtitles: no line has times (00:00:01,000 --> 00:00:02,000)")
    return document


def read_vtt(raw: str) -> Document:
    """The cues of a WebVTT file.

    Raises:
        UnreadableFile: it does not start with WEBVTT.
    """
    if not re.match(r"WEBVTT(?:[ \t\r\n]|\Z)", raw):
        raise UnreadableFile("line 1: not WebVTT subtitles: the file must start with WEBVTT")
    return _document(raw, "webvtt")


_KEPT = "times, numbers, names and settings of cues, tags, line ends"
SRT = TextFormat(
    name="subrip",
    version=1,
    title="SubRip subtitles",
    suffixes=(".srt",),
    kept=_KEPT,
    read=read_srt,
    holds=_seen,
)
VTT = TextFormat(
    name="webvtt",
    version=1,
    title="WebVTT subtitles",
    suffixes=(".vtt",),
    kept=f"{_KEPT}, notes, styles and regions",
    read=read_vtt,
    holds=_seen,
)
