r"""SubRip (.srt) and WebVTT (.vtt): a segment is the text of a cue.

Times, numbers, settings, notes and styles are never touched. Tags such as `<i>`, `<v Ann>`, `{\an8}` and
times inside a cue are not part of the text. Files met in the wild have stray blank lines inside cues, mixed
line ends and missing numbers: whatever stands between two lines of times is text, a piece for each run of
lines that are not blank.
"""

import html
import re
from collections.abc import Iterator
from dataclasses import replace

from reviewer.document import Document, Segment, Slot
from reviewer.edits import Span
from reviewer.errors import ReviewError, UnreadableFile
from reviewer.formats.base import TextFormat
from reviewer.formats.pieces import Pieces

LINE = re.compile(r"[^\r\n]*(?:\r\n|\n|\r|\Z)")
TIMES = re.compile(
    r"[ \t\ufeff]*((?:\d+:)?\d{1,2}:\d{2}[.,]\d{1,3})[ \t]*-->[ \t]*((?:\d+:)?\d{1,2}:\d{2}[.,]\d{1,3})"
)
NUMBER = re.compile(r"[ \t\ufeff]*\d+[ \t]*")
SRT_TAG = re.compile(r"</?(?:i|b|u|s|font|c|v)\b[^<>\r\n]*>|\{\\[^{}\r\n]*\}|\{/?[biu]\}", re.IGNORECASE)
VTT_PIECE = re.compile(
    r"<(?P<tag>/?[a-z0-9][^<>]*|)>|&(?P<entity>amp|lt|gt|nbsp|lrm|rlm|#\d+|#x[0-9a-fA-F]+);"
)

VOICE = re.compile(r"v(?:\.[^ \t]*)?[ \t]+(.*\S)\s*")
"""The tag that says who speaks."""


def _lines(raw: str) -> list[Span]:
    return [Span(*found.span()) for found in LINE.finditer(raw) if found.end() > found.start()]


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
        blank = not texts[at].strip(" \t\ufeff")
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


def _document(raw: str, name: str) -> Document:
    webvtt = name == "webvtt"
    segments: list[Segment] = []
    slots: list[tuple[Slot, ...]] = []
    piece = VTT_PIECE if webvtt else SRT_TAG
    for key, run in _runs(raw, webvtt=webvtt):
        pieces = Pieces(raw)
        done = run.start
        speakers: list[str] = []
        for found in piece.finditer(raw, run.start, run.end):
            if found.start() > done:
                pieces.add(done, found.start(), raw[done : found.start()])
            if webvtt and found["entity"]:
                pieces.add(found.start(), found.end(), html.unescape(found[0]))
            elif webvtt and (voice := VOICE.fullmatch(found["tag"])):
                speakers.append(html.unescape(voice[1]))
            done = found.end()
        if done < run.end:
            pieces.add(done, run.end, raw[done : run.end])
        if pieces:
            segment, places = pieces.segment(key=key, context=", ".join(dict.fromkeys(speakers)))
            segments.append(replace(segment, seconds=_seconds(key)))
            slots.append(places)
    return Document(raw, tuple(segments), tuple(slots), name, wrapped=True, escape=_ESCAPES[name])


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


def _no_times(text: str) -> str:
    if "-->" in text:
        raise ReviewError("“-->” cannot stand in the text of a subtitle")
    return text


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


_ESCAPES = {"subrip": _no_times, "webvtt": _escaped}


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
    name="subrip", version=1, title="SubRip subtitles", suffixes=(".srt",), kept=_KEPT, read=read_srt
)
VTT = TextFormat(
    name="webvtt",
    version=1,
    title="WebVTT subtitles",
    suffixes=(".vtt",),
    kept=f"{_KEPT}, notes, styles and regions",
    read=read_vtt,
)
