"""A Word document as lxml sees it: changes accepted or rejected, text read. It shares no code with ours."""

import io
import zipfile
from collections import Counter
from collections.abc import Iterator

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
OTHER_TEXT = {"tab": "\t", "noBreakHyphen": "\u2011", "softHyphen": "\u00ad", "br": "\n", "cr": "\n"}
Character = tuple[str, bytes, str]
"""A character, the formatting of its run, and the elements that it stands in."""


def parts(data: bytes) -> dict[str, etree._Element]:
    """The parts with paragraphs, by name."""
    found = {}
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for name in archive.namelist():
            if name.endswith(".xml") and b"wordprocessingml/2006/main" in archive.read(name):
                found[name] = etree.fromstring(archive.read(name))
    return found


def settled(root: etree._Element, *, accept: bool, author: str | None = None) -> etree._Element:
    """The part with the changes of an author, or of all, accepted or rejected."""
    gone, stays = ("del", "ins") if accept else ("ins", "del")
    for element in list(root.iter(f"{W}del", f"{W}ins", f"{W}moveFrom", f"{W}moveTo")):
        if author is not None and element.get(f"{W}author") != author:
            continue
        if element.getparent() is None or element.getparent().tag in (f"{W}rPr", f"{W}trPr"):
            continue
        name = {"moveFrom": "del", "moveTo": "ins"}.get(
            etree.QName(element).localname, etree.QName(element).localname
        )
        if name == gone:
            element.getparent().remove(element)
        elif name == stays:
            for text in element.iter(f"{W}delText"):
                text.tag = f"{W}t"
            parent = element.getparent()
            at = parent.index(element)
            for child in reversed(list(element)):
                parent.insert(at, child)
            parent.remove(element)
    return root


def characters(paragraph: etree._Element) -> Iterator[Character]:
    """The text of a paragraph, save what is in text boxes inside it."""
    for run in paragraph.iter(f"{W}r"):
        above = list(run.iterancestors())
        path = above[: next(n for n, a in enumerate(above) if a.tag == f"{W}p")]
        if above[len(path)] is not paragraph:
            continue
        properties = run.find(f"{W}rPr")
        look = b"" if properties is None else etree.tostring(properties, method="c14n", exclusive=True)
        place = "/".join(etree.QName(a).localname for a in path)
        for child in run:
            if child.tag in (f"{W}t", f"{W}delText"):
                text = child.text or ""
                if child.get("{http://www.w3.org/XML/1998/namespace}space") != "preserve":
                    text = text.strip(" \t\r\n")
            else:
                text = OTHER_TEXT.get(etree.QName(child).localname, "")
            for character in text:
                yield character, look, place


def paragraphs(
    data: bytes, *, accept: bool | None = None, author: str | None = None
) -> dict[str, list[list[Character]]]:
    """By part, the characters of each paragraph, after changes were accepted or rejected."""
    out = {}
    for name, root in parts(data).items():
        if accept is not None:
            settled(root, accept=accept, author=author)
        out[name] = [list(characters(p)) for p in root.iter(f"{W}p")]
    return out


def texts(data: bytes, *, accept: bool | None = None, author: str | None = None) -> dict[str, list[str]]:
    """By part, the text of each paragraph."""
    found = paragraphs(data, accept=accept, author=author)
    return {name: ["".join(c for c, _, _ in p) for p in rows] for name, rows in found.items()}


def breaches(data: bytes) -> list[str]:
    """Where the rules of the schema on order and nesting are broken, for the elements that we write."""
    found: list[str] = []
    numbers: Counter[str] = Counter()
    for name, root in parts(data).items():
        for element in root.iter(f"{W}ins", f"{W}del", f"{W}delText", f"{W}t", f"{W}r", f"{W}rPr"):
            tag, parent = etree.QName(element).localname, element.getparent()
            above = etree.QName(parent).localname
            if tag in ("ins", "del") and above != "rPr" and above != "trPr":
                numbers[element.get(f"{W}id")] += 1
                if above not in (
                    "p",
                    "hyperlink",
                    "ins",
                    "moveTo",
                    "smartTag",
                    "sdtContent",
                    "customXml",
                    "fldSimple",
                ):
                    found.append(f"{name}: {tag} in {above}")
                if tag == above:
                    found.append(f"{name}: {tag} in {above}")
                if not element.get(f"{W}author"):
                    found.append(f"{name}: {tag} of nobody")
            elif tag in ("t", "delText"):
                if above != "r":
                    found.append(f"{name}: {tag} in {above}")
                nearest = next(element.iterancestors(f"{W}del", f"{W}p"))
                if (nearest.tag == f"{W}del") != (tag == "delText"):
                    found.append(f"{name}: {tag} {'outside' if tag == 'delText' else 'in'} del")
            elif tag == "r" and above in ("r", "t"):
                found.append(f"{name}: r in {above}")
            elif tag == "rPr" and above == "r" and parent.index(element) != 0:
                found.append(f"{name}: rPr is not the first of its run")
        for kind in ("commentRangeStart", "commentRangeEnd", "commentReference"):
            for element in root.iter(f"{W}{kind}"):
                numbers[f"{kind} {element.get(f'{W}id')}"] += 1
    return found + [f"{number} stands {count} times" for number, count in numbers.items() if count > 1]
