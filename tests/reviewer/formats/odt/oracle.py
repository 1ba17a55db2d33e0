"""An OpenDocument text as lxml sees it: changes accepted or rejected, text read. It shares no code with ours.

White space is read as LibreOffice 7.4 was seen to read it.
"""

import io
import zipfile
from collections.abc import Iterator

from lxml import etree

TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
DC = "{http://purl.org/dc/elements/1.1/}"
ODF = "{urn:oasis:names:tc:opendocument:xmlns:"
THROUGH = [f"{TEXT}{name}" for name in ("span", "a", "meta")]
MARKS = ("bookmark", "reference-mark", "change", "soft-page-break", "toc-mark", "user-index", "alphabetical")
Character = tuple[str, tuple[str, ...]]
"""A character, and the names and styles of the elements that it stands in."""


def roots(data: bytes) -> dict[str, etree._Element]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        names = [n for n in ("content.xml", "styles.xml") if n in archive.namelist()]
        parser = etree.XMLParser(collect_ids=False)
        return {name: etree.fromstring(archive.read(name), parser) for name in names}


def rejected(root: etree._Element, author: str) -> etree._Element:
    """The part without the changes of an author: what was inserted goes, what was deleted comes back."""
    kinds: dict[str, etree._Element] = {}
    for region in root.iter(f"{TEXT}changed-region"):
        if region.findtext(f".//{DC}creator") == author:
            kinds[region.get(f"{TEXT}id")] = region[0]
    for change in list(root.iter(f"{TEXT}change")):
        told = kinds.get(change.get(f"{TEXT}change-id"))
        if told is not None:
            (old,) = told.findall(f"{TEXT}p")
            _unwrap(change, old)
    for start in list(root.iter(f"{TEXT}change-start")):
        name = start.get(f"{TEXT}change-id")
        if name in kinds:
            while (after := start.getnext()).get(f"{TEXT}change-id") != name:
                _drop(after)
                _blank_tail(start)
            _blank_tail(start)
            _drop(start)
            _drop(after)
    return root


def _blank_tail(element: etree._Element) -> None:
    element.tail = None


def _drop(element: etree._Element) -> None:
    _unwrap(element, etree.Element("none"))


def _unwrap(element: etree._Element, inside: etree._Element) -> None:
    """Put what an element holds in the place of another."""
    parent, before, tail = element.getparent(), element.getprevious(), element.tail or ""
    new = list(inside)
    text = inside.text or ""
    if new:
        new[-1].tail = (new[-1].tail or "") + tail
    else:
        text += tail
    if before is not None:
        before.tail = (before.tail or "") + text
    else:
        parent.text = (parent.text or "") + text
    at = parent.index(element)
    element.tail = None
    parent.remove(element)
    for number, child in enumerate(new):
        parent.insert(at + number, child)


class _Flow:
    def __init__(self) -> None:
        self.characters: list[Character] = []
        self.blank = True

    def text(self, text: str | None, place: tuple[str, ...]) -> None:
        for character in text or "":
            space = character in " \t\r\n"
            if not (space and self.blank):
                self.characters.append((" " if space else character, place))
            self.blank = space

    def put(self, text: str, place: tuple[str, ...]) -> None:
        self.characters += ((c, place) for c in text)
        self.blank = False

    def walk(self, element: etree._Element, place: tuple[str, ...]) -> None:
        self.text(element.text, place)
        for child in element:
            if not isinstance(child.tag, str):
                pass
            elif child.tag in THROUGH:
                name = f"{etree.QName(child).localname} {child.get(f'{TEXT}style-name')}"
                self.walk(child, tuple(dict.fromkeys((*place, name))))  # twice alike looks as once
            elif not child.tag.startswith(ODF):
                self.walk(child, place)
            elif child.tag == f"{TEXT}s":
                self.put(" " * int(child.get(f"{TEXT}c", "1")), place)
            elif child.tag == f"{TEXT}tab":
                self.put("\t", place)
            elif child.tag == f"{TEXT}line-break":
                self.put("\n", place)
            elif not etree.QName(child).localname.startswith(MARKS):
                self.put("" if child.tag.startswith(OFFICE) else "\ufffc", place)
            self.text(child.tail, place)


def paragraphs(root: etree._Element) -> Iterator[list[Character]]:
    """The characters of each paragraph of body, headers and footers."""
    for paragraph in root.iter(f"{TEXT}p", f"{TEXT}h"):
        above = {a.tag for a in paragraph.iterancestors()}
        if above & {f"{TEXT}tracked-changes", f"{OFFICE}annotation"}:
            continue
        if f"{OFFICE}text" in above or any(a.startswith((f"{STYLE}header", f"{STYLE}footer")) for a in above):
            flow = _Flow()
            flow.walk(paragraph, ())
            yield flow.characters


def read(data: bytes, *, without: str = "") -> dict[str, list[list[Character]]]:
    """By part, the characters of each paragraph; `without` the changes of somebody."""
    return {
        name: list(paragraphs(rejected(root, without) if without else root))
        for name, root in roots(data).items()
    }


def texts(data: bytes) -> list[str]:
    return ["".join(c for c, _ in p) for rows in read(data).values() for p in rows]


def breaches(data: bytes) -> list[str]:
    """Where the rules of ODF on what we write are broken."""
    found: list[str] = []
    for name, root in roots(data).items():
        ids: list[str] = []
        for region in root.iter(f"{TEXT}changed-region"):
            ids.append(region.get(f"{TEXT}id"))
            info = region[0][0]
            if [etree.QName(kind).localname for kind in region][1:] not in ([], ["insertion"]):
                found.append(f"{name}: a change of too many kinds")
            if info.tag != f"{OFFICE}change-info" or [c.tag for c in info][:1] != [f"{DC}creator"]:
                found.append(f"{name}: a change of nobody")
            host = region.getparent().getparent()
            if region.getparent().tag != f"{TEXT}tracked-changes" or host.tag == f"{OFFICE}body":
                found.append(f"{name}: a change told outside of the list")
            before = [c.tag for c in host][: host.index(region.getparent())]
            if set(before) - {f"{OFFICE}forms"}:
                found.append(f"{name}: the list of changes comes too late")
        used = [m.get(f"{TEXT}change-id") for m in root.iter(f"{TEXT}change", f"{TEXT}change-start")]
        ends = [m.get(f"{TEXT}change-id") for m in root.iter(f"{TEXT}change-end")]
        starts = [m.get(f"{TEXT}change-id") for m in root.iter(f"{TEXT}change-start")]
        if sorted(set(ids)) != sorted(ids):
            found.append(f"{name}: two changes of one name")
        if sorted(used) != sorted(ids) or sorted(starts) != sorted(ends):
            found.append(f"{name}: marks and changes do not match")
    return found
