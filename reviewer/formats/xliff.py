"""XLIFF 1.2 (also .sdlxliff, .mqxliff, .mxliff) and 2.x: a segment is the target of a segment or unit.

Only targets are edited. A unit that is segmented (`mrk mtype="seg"`, or several `segment`) is several
segments; the notes of its unit are its context. Alternative translations and what is marked not to be
translated are passed over.
"""

from msgspec.structs import replace

from reviewer.document import Document
from reviewer.errors import UnreadableFile
from reviewer.formats.base import TextFormat
from reviewer.formats.bilingual_xml import Reader, declared_encoding, roots
from reviewer.formats.markup import Token
from reviewer.formats.pieces import Pieces
from reviewer.message import Remark, remark

APART = frozenset(
    "alt-trans match header skeleton notes note originalData metadata glossary ignorable".split()
)
"""Elements whose sources and targets are not those of the unit."""


class _Xliff(Reader):
    def __init__(self, raw: str) -> None:
        super().__init__(raw, "xliff")
        self._apart = 0
        self._unit = ""
        self._sources: dict[str, Pieces] = {}
        self._untranslated = 0
        self._had_target = False
        self._segmented = False
        self._first = 0  # segment of the unit
        self._notes: list[str] = []
        self._in_note = False

    def starts(self, token: Token) -> None:
        name = token.name
        if not self.open[:-1] and name != "xliff":
            raise UnreadableFile(f"not XLIFF: its first element is {name}")
        if name in ("file", "xliff"):
            told = (token.attributes.get(key, "") for key in ("target-language", "trgLang"))
            self.languages.update(filter(None, told))
        if self._apart or name in APART:
            self._apart += 1
            if name == "note" and self.pieces is None and not self.within("alt-trans"):
                self._in_note = True
                self.begin(token)
        elif name in ("trans-unit", "unit", "segment"):
            number = token.attributes.get("id", "")
            self._unit = f"{self._unit}/{number}" if name == "segment" else number
            if name != "segment":
                self._first, self._notes = len(self._segments), []
            self._sources, self._had_target = {}, False
        elif name in ("source", "target"):
            self.begin(token)
            self._segmented = False
        elif name == "mrk" and token.attributes.get("mtype") == "seg" and self._in_text():
            self._segmented = True
            self.begin(token)

    def _in_text(self) -> bool:
        return any(tag.name in ("source", "seg-source", "target") for tag in self.open)

    def ends(self, token: Token) -> None:
        if self._apart:
            self._apart -= 1
            if token.name == "note" and self._in_note:
                self._in_note = False
                self._notes.append(" ".join(self.finish().text.split()))
        elif token.name == "mrk" and self.open[-1].attributes.get("mtype") == "seg" and self._in_text():
            mid = self.open[-1].attributes.get("mid", "")
            pieces = self.finish()
            if self.within("target"):
                self.keep(pieces, self._sources.get(mid), f"{self._unit}#{mid}")
            else:
                self._sources[mid] = pieces
        elif token.name == "source":
            self._sources[""] = self.finish()
        elif token.name == "target":
            self._had_target = True
            pieces = self.finish()
            if not self._segmented:
                self.keep(pieces, self._sources.get(""), self._unit)
        elif token.name in ("trans-unit", "segment"):
            self._untranslated += not self._had_target and self.is_translated()
            if token.name == "segment":
                self._unit = self._unit.rpartition("/")[0]
        if token.name in ("trans-unit", "unit") and self._notes and not self._apart:
            context = " · ".join(filter(None, self._notes))
            fresh = self._segments[self._first :]
            self._segments[self._first :] = [replace(segment, context=context) for segment in fresh]
            self._notes = []

    def remarks(self) -> tuple[Remark, ...]:
        if not self._untranslated:
            return ()
        return (
            remark(
                "untranslated-units",
                "units without a translation, which are not checked: {count}",
                count=self._untranslated,
            ),
        )


def read(raw: str) -> Document:
    """The targets of an XLIFF document, beside their sources.

    Raises:
        UnreadableFile: not well-formed XML, or no XLIFF.
    """
    return _Xliff(raw).read(doctype=False)


XLIFF = TextFormat(
    name="xliff",
    version=1,
    title="XLIFF 1.2 and 2.x",
    suffixes=(".xlf", ".xliff", ".sdlxliff", ".mqxliff", ".mxliff"),
    kept="sources, inline codes, states, notes, alternative translations, layout of the XML",
    read=read,
    encoding=declared_encoding,
    claims=lambda data: roots(data, "xliff"),
)
