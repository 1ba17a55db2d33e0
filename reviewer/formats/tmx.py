"""TMX: a segment is each text of a unit that is not in the source language of the memory."""

from reviewer.document import Document
from reviewer.errors import UnreadableFile
from reviewer.formats.base import TextFormat
from reviewer.formats.bilingual_xml import Reader, declared_encoding, roots
from reviewer.formats.markup import Token
from reviewer.formats.pieces import Pieces

LANG = "http://www.w3.org/XML/1998/namespace lang"


class _Tmx(Reader):
    def __init__(self, raw: str) -> None:
        super().__init__(raw, "tmx")
        self._memory_language = ""
        self._number = 0
        self._unit: list[tuple[str, Pieces]] = []

    def starts(self, token: Token) -> None:
        if not self.open[:-1] and token.name != "tmx":
            raise UnreadableFile(f"not TMX: its first element is {token.name}")
        if token.name == "header":
            self._memory_language = token.attributes.get("srclang", "")
        elif token.name == "tu":
            self._number += 1
            self._unit = []
        elif token.name == "seg":
            self.begin(token)

    def ends(self, token: Token) -> None:
        if token.name == "seg":
            variant = self.within("tuv")
            attributes = variant.attributes if variant else {}
            self._unit.append((attributes.get(LANG) or attributes.get("lang", ""), self.finish()))
        elif token.name == "tu":
            attributes = self.open[-1].attributes
            wanted = (attributes.get("srclang") or self._memory_language).lower()
            at = next((n for n, (language, _) in enumerate(self._unit) if language.lower() == wanted), 0)
            for number, (language, pieces) in enumerate(self._unit):
                if number != at:
                    key = f"{attributes.get('tuid', self._number)} {language}"
                    self.languages.add(language)
                    self.keep(pieces, self._unit[at][1], key)


def read(raw: str) -> Document:
    """The translations of a memory, beside their sources; where none is marked as source, the first is.

    Raises:
        UnreadableFile: not well-formed XML, or no TMX.
    """
    return _Tmx(raw).read(doctype=True)


TMX = TextFormat(
    name="tmx",
    version=1,
    title="TMX translation memory",
    suffixes=(".tmx",),
    kept="sources, inline codes, properties, notes, layout of the XML",
    read=read,
    encoding=declared_encoding,
    claims=lambda data: roots(data, "tmx"),
)
