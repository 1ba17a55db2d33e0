"""A paragraph as it will be: what is kept, what goes, what is new, in order; and spaces that stay visible.

In ODF a run of white space is one space, and none at the start of a paragraph. So a space that comes to stand
beside another, or at an edge, is spelled as an element; all others stay as they are.
"""

import re
from collections.abc import Iterator, Sequence
from enum import Enum
from itertools import pairwise
from xml.sax.saxutils import escape

from msgspec import Struct

from reviewer.edits import Span
from reviewer.formats.odt.paragraphs import Item, Kind
from reviewer.formats.odt.tags import Tags
from reviewer.formats.weaving import Weaver

_PIECES = re.compile(r" +|\t|[^ \t]+")


class Shape(Enum):
    """What a piece of a paragraph is to the white space beside it."""

    SOLID = 1  # text that neither begins nor ends with a space
    BLANK = 2  # white space that means one space
    SPACES = 3
    TAB = 4
    DROPPED = 5
    OTHER = 6  # fields, pictures, comments
    MARK = 7  # of a change: white space on both sides of it is still one run


_SHAPES = {
    Kind.DROPPED: Shape.DROPPED,
    Kind.FIXED: Shape.OTHER,
    Kind.SPACES: Shape.SPACES,
    Kind.TAB: Shape.TAB,
}


class Bit(Struct):
    """A piece of a paragraph. Of an old one `item` is what it is of, `xml` is what is new.

    `at`: where it stands in the part, or is put. `gone`: the number of the change that takes it out.
    """

    shape: Shape
    at: Span
    text: Span
    item: Item | None = None
    gone: int | None = None
    xml: str = ""

    @property
    def new(self) -> bool:
        return self.item is None


def cut(item: Item, text: str, places: Sequence[int]) -> Iterator[Bit]:
    """An item of a paragraph, cut at places in the text and around spaces at the ends of words."""
    shape = _SHAPES.get(item.kind)
    if shape in (Shape.DROPPED, Shape.OTHER):
        yield Bit(shape, item.raw, item.text, item)
        return
    bounds = [item.text.start, *(p for p in places if item.text.start < p < item.text.end), item.text.end]
    for start, end in pairwise(bounds):
        if item.kind is Kind.WORDS:
            yield from _cut_words(item, text, start, end)
        else:
            yield Bit(shape or _shape(text[start:end]), item.raw, Span(start, end), item)


def _shape(words: str) -> Shape:
    return Shape.BLANK if words == " " else Shape.SOLID


def _cut_words(item: Item, text: str, start: int, end: int) -> Iterator[Bit]:
    shift = item.raw.start - item.text.start
    bounds = [start, start + (text[start] == " "), max(end - (text[end - 1] == " "), start + 1), end]
    for a, b in pairwise(bounds):
        if a < b:
            yield Bit(_shape(text[a:b]), Span(a + shift, b + shift), Span(a, b), item)


def new_bits(words: str, at: int, tags: Tags) -> Iterator[Bit]:
    """New words, as they are put at a place of the part."""
    for found in _PIECES.finditer(words):
        piece, place, nowhere = found[0], Span(at, at), Span(0, 0)
        if piece == "\t":
            yield Bit(Shape.TAB, place, nowhere, xml=tags.tab())
        elif piece == " ":
            yield Bit(Shape.BLANK, place, nowhere, xml=" ")
        elif piece[0] == " ":
            yield Bit(Shape.SPACES, place, nowhere, xml=tags.spaces(len(piece)))
        else:
            yield Bit(Shape.SOLID, place, nowhere, xml=escape(piece))


def weave(weaver: Weaver, bits: Sequence[Bit], tags: Tags) -> None:
    """Write a paragraph."""
    blank = True  # whether white space that comes next is not seen
    beside_change = False
    for number, bit in enumerate(bits):
        weaver.keep_to(bit.at.start)
        if bit.gone is not None:
            weaver.close(bit.at.end)
        elif bit.shape is Shape.MARK:
            weaver.put(bit.xml)
        elif bit.shape is Shape.BLANK:
            blank = not _is_fragile(bits, number)
            _put(weaver, bit, bit.xml if blank else tags.spaces(1), same=blank)
        elif bit.shape is Shape.DROPPED:
            _put(weaver, bit, "", same=blank and not beside_change)
            continue
        else:
            blank = False
            part = bit.item is not None and bit.text.size < bit.item.text.size
            fewer = bit.shape is Shape.SPACES and part
            _put(weaver, bit, tags.spaces(bit.text.size) if fewer else bit.xml, same=not fewer)
        beside_change = _is_changed(bit)


def _put(weaver: Weaver, bit: Bit, xml: str, *, same: bool) -> None:
    if bit.new:
        weaver.put(xml)
    elif same:
        weaver.keep(bit.at)
    else:
        weaver.put(xml)
        weaver.close(bit.at.end)


def _is_changed(bit: Bit) -> bool:
    return bit.new or bit.gone is not None


def _is_fragile(bits: Sequence[Bit], number: int) -> bool:
    """Whether a space has come to stand where it might not be seen."""
    around = bits[max(number - 1, 0) : number + 2]
    if not any(map(_is_changed, around)):
        return False
    left = _beside(reversed(bits[:number]))
    right = _beside(iter(bits[number + 1 :]))
    return left is not Shape.SOLID or right is not Shape.SOLID


def _beside(bits: Iterator[Bit]) -> Shape | None:
    return next((b.shape for b in bits if b.gone is None and b.shape is not Shape.MARK), None)


def deleted(bits: Sequence[Bit], raw: str, tags: Tags) -> str:
    """What goes, as the inside of a paragraph of its own, in its formatting."""
    out: list[str] = []
    within: tuple[Span, ...] = ()
    for number, bit in enumerate(bits):
        assert bit.item is not None, "only old text is deleted"
        common = 0
        while common < min(len(within), len(bit.item.within)) and within[common] == bit.item.within[common]:
            common += 1
        out += [tags.ended(tag) for tag in reversed(within[common:])]
        within = bit.item.within
        out += [tags.again(tag) for tag in within[common:]]
        out.append(_deleted(bits, number, raw, tags))
    return "".join(out + [tags.ended(tag) for tag in reversed(within)])


def _deleted(bits: Sequence[Bit], number: int, raw: str, tags: Tags) -> str:
    bit = bits[number]
    if bit.shape is Shape.SPACES:
        return tags.spaces(bit.text.size)
    if bit.shape is Shape.BLANK:
        beside = [b.shape for b in (*bits[max(number - 1, 0) : number], *bits[number + 1 : number + 2])]
        return " " if beside == [Shape.SOLID, Shape.SOLID] else tags.spaces(1)
    return tags.tab() if bit.shape is Shape.TAB else raw[bit.at.start : bit.at.end]
