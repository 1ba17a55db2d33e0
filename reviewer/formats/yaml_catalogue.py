"""YAML catalogues of strings (Rails, Symfony): a segment is a string value.

Comments, anchors, keys and the style of each string stay; a plain string is quoted where new text would make
something else of it.
"""

import json
import re
from collections.abc import Iterator, Sequence
from functools import partial
from typing import Any, NamedTuple

from reviewer.document import Document, Parts
from reviewer.edits import Edit, Patch, Span, apply
from reviewer.errors import UnreadableFile
from reviewer.formats.base import TextFormat
from reviewer.formats.catalogue import NONE_READ, Leaf, holds, readable, segments
from reviewer.formats.pieces import Pieces
from reviewer.message import remark

FOLD = r"[ \t]*(?:\r\n|\n|\r)[ \t]*"
PIECES = {
    '"': re.compile(
        rf"(?P<escape>\\(?:x[0-9a-fA-F]{{2}}|u[0-9a-fA-F]{{4}}|U[0-9a-fA-F]{{8}}|[^\r\n]))|(?P<fold>{FOLD})"
    ),
    "'": re.compile(rf"(?P<escape>'')|(?P<fold>{FOLD})"),
    "": re.compile(rf"(?P<escape>(?!))|(?P<fold>{FOLD})"),
}
PROPERTIES = re.compile(r"[&!]\S*\s+")
STRING = "tag:yaml.org,2002:str"
BLOCK_LINE = re.compile(r"([ ]*)([^\r\n]*)(\r\n|\n|\r|\Z)")
_DEEPEST = 256


class _Scalar(NamedTuple):
    """A value as it is spelled; `style` is its quotation mark or what begins a block, if any."""

    leaf: Leaf
    start: int
    end: int
    style: str
    in_flow: bool


def _parsed(raw: str) -> Iterator[Any]:
    import yaml  # only catalogues in YAML need it

    loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        yield from yaml.parse(raw, Loader=loader)
    except yaml.MarkedYAMLError as error:
        line = f"line {error.problem_mark.line + 1}: " if error.problem_mark else ""
        raise UnreadableFile(f"{line}not YAML: {error.problem or error}") from None
    except yaml.YAMLError as error:
        raise UnreadableFile(f"not YAML: {str(error).splitlines()[0]}") from None


def _scalars(raw: str) -> Iterator[_Scalar]:
    """The values of all documents, by their keys."""
    import yaml

    resolver: Any = yaml.resolver.Resolver()
    path: list[str] = []
    places: list[
        int
    ] = []  # of a list the number of the value; of a mapping -1 before a key, -2 before a value
    flows: list[bool] = []
    number = 0

    def begin_value() -> None:
        if places and places[-1] >= 0:
            path[-1] = str(places[-1])

    def end_value() -> None:
        if places and places[-1] >= 0:
            places[-1] += 1
        elif places:
            places[-1] = -3 - places[-1]

    for event in _parsed(raw):
        if isinstance(event, yaml.CollectionStartEvent):
            if len(places) > _DEEPEST:
                raise UnreadableFile(f"has more than {_DEEPEST} levels inside one another")
            begin_value()
            places.append(-1 if isinstance(event, yaml.MappingStartEvent) else 0)
            flows.append(bool(event.flow_style))
            path.append("")
        elif isinstance(event, yaml.CollectionEndEvent):
            for stack in (places, flows, path):
                stack.pop()
            end_value()
        elif isinstance(event, yaml.AliasEvent):
            end_value()
        elif isinstance(event, yaml.ScalarEvent):
            if places and places[-1] == -1:
                path[-1] = event.value
            else:
                begin_value()
                tag = event.tag or resolver.resolve(yaml.ScalarNode, event.value, event.implicit)
                style = event.style or ""
                text = event.value if tag == STRING else None
                start, end = (mark.index if mark else 0 for mark in (event.start_mark, event.end_mark))
                while properties := PROPERTIES.match(raw, start):
                    start = properties.end()
                yield _Scalar(Leaf(tuple(path), text, number), start, end, style, any(flows))
                number += 1
            end_value()


def read(raw: str) -> Document:
    """The strings of a catalogue.

    Raises:
        UnreadableFile: not YAML; the line is named.
    """
    found = list(_scalars(raw))
    wanted = readable([scalar.leaf for scalar in found], strict=True)
    kept = [leaf for leaf in wanted or () if _is_understood(raw, found[leaf.number])]
    remarks = () if wanted is not None else (NONE_READ,)
    if wanted is not None and len(kept) < len(wanted):
        remarks = (
            remark(
                "folded-strings",
                "strings whose lines are folded in a way that is not read: {count}",
                count=len(wanted) - len(kept),
            ),
        )
    return Document(
        raw,
        *segments(kept, lambda leaf: _pieces(raw, found[leaf.number])),
        "yaml",
        mend=partial(_mend, [found[leaf.number] for leaf in kept]),
        remarks=remarks,
    )


def _is_understood(raw: str, scalar: _Scalar) -> bool:
    """Whether its pieces make the value that the parser read, but for line breaks at the end of a block."""
    text = scalar.leaf.text or ""
    return _pieces(raw, scalar).text == (text.rstrip("\n") if scalar.style in ("|", ">") else text)


def _pieces(raw: str, scalar: _Scalar) -> Pieces:
    return _block(raw, scalar) if scalar.style in ("|", ">") else _line(raw, scalar)


def _inside(scalar: _Scalar) -> Span:
    quoted = bool(scalar.style)
    return Span(scalar.start + quoted, scalar.end - quoted)


def _line(raw: str, scalar: _Scalar) -> Pieces:
    pieces = Pieces(raw)
    inside = _inside(scalar)
    done = inside.start
    for found in PIECES[scalar.style].finditer(raw, inside.start, inside.end):
        if found.start() > done:
            pieces.add(done, found.start(), raw[done : found.start()])
        pieces.add(found.start(), found.end(), " " if found["fold"] else _meant(found[0]))
        done = found.end()
    if done < inside.end:
        pieces.add(done, inside.end, raw[done : inside.end])
    return pieces


def _meant(escape: str) -> str:
    if escape == "''":
        return "'"
    kind, digits = escape[1], escape[2:]
    if kind in "xuU":
        return chr(int(digits, 16))
    named = {"n": "\n", "t": "\t", "r": "\r", "0": "\0", "_": "\u00a0", "e": "\x1b", "N": "\x85"}
    return named.get(kind, kind)


def _block(raw: str, scalar: _Scalar) -> Pieces:
    """The lines of a block; what a line is indented by belongs to the break before it, and goes with it."""
    pieces = Pieces(raw)
    at = raw.find("\n", scalar.start) + 1
    indent, held = None, 0
    last = scalar.start + len(raw[scalar.start : scalar.end].rstrip())
    while at < scalar.end and (found := BLOCK_LINE.match(raw, at)):
        indent = indent or found[1]
        start = found.start() + min(len(indent), len(found[1]))
        if held:
            pieces.add(held, start, "\n" if scalar.style == "|" else " ")
        if start < found.end(2):
            pieces.add(start, found.end(2), raw[start : found.end(2)])
        held = found.start(3)
        at = found.end()
        if at >= last:
            break
    return pieces


def _mend(
    scalars: Sequence[_Scalar],
    document: Document,
    edits: Parts,
    parts: Parts,
) -> Patch:
    """New text as its string spells it."""
    made: list[Edit] = []
    for number, part in parts.items():
        scalar = scalars[number]
        text = apply(document.segments[number].original, edits[number])
        if scalar.style == '"':
            made += (Edit(e.at, e.was, json.dumps(e.now, ensure_ascii=False)[1:-1]) for e in part)
        elif scalar.style == "'":
            made += (Edit(e.at, e.was, e.now.replace("'", "''")) for e in part)
        elif not scalar.style:
            if _is_plain(text, in_flow=scalar.in_flow):
                made += part
            else:
                spelled = json.dumps(text, ensure_ascii=False)
                made.append(Edit(scalar.start, document.raw[scalar.start : scalar.end], spelled))
        else:
            made += (
                part
                if _block_reads(document.raw, scalar, part, text)
                else _quoted(document.raw, scalar, text)
            )
    return tuple(made)


def _block_reads(raw: str, scalar: _Scalar, part: Sequence[Edit], text: str) -> bool:
    """Whether a block with these edits is the text: a space that begins a line may change its indentation."""
    spelled = apply(raw[scalar.start : scalar.end], [Edit(e.at - scalar.start, e.was, e.now) for e in part])
    try:
        values = [found.leaf.text or "" for found in _scalars(f"a: {spelled}")]
    except UnreadableFile:
        return False
    return [value.rstrip("\n") for value in values] == [text.rstrip("\n")]


def _quoted(raw: str, scalar: _Scalar, text: str) -> Patch:
    """A block as one string in quotation marks, with the line breaks at its end."""
    was = raw[scalar.start : scalar.end]
    block = scalar.leaf.text or ""
    ending = block[len(block.rstrip("\n")) :]
    spelled = json.dumps(text.rstrip("\n") + ending, ensure_ascii=False)
    return (Edit(scalar.start, was, spelled + was[len(was.rstrip()) :]),)


def _is_plain(text: str, *, in_flow: bool) -> bool:
    """Whether a string may stand without quotation marks."""
    line = f"[{text}]\n" if in_flow else f"a: {text}\n"
    try:
        values = [scalar.leaf.text for scalar in _scalars(line)]
    except UnreadableFile:
        return False
    return values == [text]


def _is_catalogue(data: bytes) -> bool:
    try:
        return bool(read(data.decode("utf-8-sig")).segments)
    except (UnreadableFile, UnicodeDecodeError):
        return False


YAML = TextFormat(
    name="yaml",
    version=1,
    title="YAML catalogue (Rails)",
    suffixes=(".yaml", ".yml"),
    kept="keys, comments, anchors, layout, the style of each string, values that are no strings",
    read=read,
    worth=_is_catalogue,
    holds=holds,
)
