"""One run with some of its text deleted and some put in; what is kept stays where it stands."""

from collections import defaultdict
from collections.abc import Iterator
from enum import Enum
from itertools import groupby, pairwise

from msgspec import Struct, field

from reviewer.edits import Edit, Span
from reviewer.formats.docx.layout import Child, ChildKind, Run
from reviewer.formats.docx.tags import Marker, Tags
from reviewer.formats.weaving import Weaver


class State(Enum):
    """What becomes of a piece of a run."""

    KEPT = 1
    DELETED = 2
    NEW = 3


class _Item(Struct, frozen=True):
    """A piece of a run after its edits: some text of a child, or new words."""

    state: State
    child: Child
    text: Span
    words: str = ""
    marker: Marker | None = None


class _Edited(Struct):
    """The edits of one child: deletions in order, and what is put in at which place."""

    deleted: list[tuple[Span, Marker]] = field(default_factory=list)
    put: dict[int, list[tuple[str, Marker]]] = field(default_factory=lambda: defaultdict(list))


class RunWriter:
    """Collects the edits of one run, and spells them."""

    def __init__(self, raw: str, tags: Tags, run: Run) -> None:
        self._raw = raw
        self._tags = tags
        self._run = run
        self._edited: dict[int, _Edited] = defaultdict(_Edited)
        self._starts: dict[Marker, int] = {}
        self._ends: dict[Marker, int] = {}
        head = run.properties or run.opened
        self._head = Span(run.raw.start, head.end)
        self._foot = self._raw.rindex("</", run.raw.start, run.raw.end)

    def delete(self, child: Child, text: Span, marker: Marker) -> None:
        """Some text of a child goes."""
        self._edited[child.raw.start].deleted.append((text, marker))

    def insert(self, child: Child, at: int, words: str, marker: Marker) -> None:
        """New words come at a place in a child, or at its edge."""
        self._edited[child.raw.start].put[at].append((words, marker))

    def comment_starts(self, marker: Marker, number: int) -> None:
        """A comment begins before the first change that a revision makes here."""
        self._starts[marker] = number

    def comment_ends(self, marker: Marker, number: int) -> None:
        """A comment ends behind the last change that a revision makes here."""
        self._ends[marker] = number

    def edits(self) -> list[Edit]:
        """The edits of the part."""
        weaver = Weaver(self._raw, self._run.raw.start)
        if self._tags.tracked:
            self._tracked(weaver)
        else:
            self._clean(weaver)
        weaver.close(self._run.raw.end)
        return weaver.edits

    def _items(self, child: Child) -> Iterator[_Item]:
        """A child, cut where its edits begin and end."""
        edited = self._edited.get(child.raw.start)
        if edited is None:
            yield _Item(State.KEPT, child, child.text)
            return
        bounds = {child.text.start, child.text.end, *edited.put}
        for span, _ in edited.deleted:
            bounds |= {span.start, span.end}
        places = sorted(bounds)
        for place, end in pairwise([*places, places[-1]]):
            for words, marker in edited.put.get(place, ()):
                yield _Item(State.NEW, child, Span(place, place), words, marker)
            if place < end:
                gone = next(
                    (m for span, m in edited.deleted if span.start <= place and end <= span.end), None
                )
                yield _Item(State.DELETED if gone else State.KEPT, child, Span(place, end), "", gone)

    def _keep_text(self, weaver: Weaver, item: _Item) -> None:
        for piece in item.child.pieces:
            start, end = max(piece.text.start, item.text.start), min(piece.text.end, item.text.end)
            if start < end:
                shift = piece.raw.start - piece.text.start
                weaver.keep(Span(start + shift, end + shift) if piece.verbatim else piece.raw)

    # Clean: in the elements that are there.

    def _clean(self, weaver: Weaver) -> None:
        for child in self._run.children:
            if child.raw.start not in self._edited:
                continue
            weaver.keep_to(child.raw.start)
            items = [item for item in self._items(child) if item.state is not State.DELETED]
            if child.kind is ChildKind.TEXT:
                self._clean_text(weaver, child, items)
            else:
                for item in items:
                    self._clean_other(weaver, item)
                weaver.close(child.raw.end)
        weaver.keep_to(self._run.raw.end)

    def _clean_other(self, weaver: Weaver, item: _Item) -> None:
        if item.state is State.NEW:
            weaver.put(self._tags.text(item.words))
        else:
            weaver.keep(item.child.raw)

    def _clean_text(self, weaver: Weaver, child: Child, items: list[_Item]) -> None:
        if child.preserves:
            weaver.keep(child.opened)
        else:
            weaver.put(self._raw[child.opened.start : child.opened.end - 1] + ' xml:space="preserve">')
        for item in items:
            if item.state is State.NEW:
                weaver.put(self._tags.inside_text(item.words))
            else:
                self._keep_text(weaver, item)
        weaver.keep(Span(self._raw.rindex("</", child.raw.start, child.raw.end), child.raw.end))

    # Tracked: a run for each stretch that is kept, deleted or new.

    def _tracked(self, weaver: Weaver) -> None:
        items = [item for child in self._run.children for item in self._items(child)]
        groups = [(key, list(group)) for key, group in groupby(items, key=lambda i: (i.state, i.marker))]
        first = {marker: n for n, ((_, marker), _) in reversed(list(enumerate(groups)))}
        last = {marker: n for n, ((_, marker), _) in enumerate(groups)}
        for number, ((state, marker), group) in enumerate(groups):
            if marker in self._starts and first[marker] == number:
                weaver.put(self._tags.comment_start(self._starts[marker]))
            if marker is None:
                self._kept(weaver, group, begins=number == 0)
            elif state is State.DELETED:
                self._deleted(weaver, group, marker)
            else:
                self._new(weaver, group, marker)
            if marker in self._ends and last[marker] == number:
                weaver.put(self._tags.comment_end(self._ends[marker]))

    def _begin(self, weaver: Weaver) -> None:
        """A run like this one."""
        weaver.put(self._raw[self._run.opened.start : self._run.opened.end] + self._properties())

    def _properties(self) -> str:
        span = self._run.properties
        return self._tags.renumbered(self._raw[span.start : span.end]) if span else ""

    def _end(self, weaver: Weaver) -> None:
        weaver.put(self._raw[self._foot : self._run.raw.end])

    def _kept(self, weaver: Weaver, group: list[_Item], *, begins: bool) -> None:
        if begins:
            weaver.keep(self._head)
        else:
            self._begin(weaver)
        for item in group:
            self._item(weaver, item, "t", whole=item.child.raw.start not in self._edited)
        self._end(weaver)

    def _deleted(self, weaver: Weaver, group: list[_Item], marker: Marker) -> None:
        weaver.put(self._tags.change("del", marker))
        self._begin(weaver)
        for item in group:
            self._item(weaver, item, "delText", whole=False)
        self._end(weaver)
        weaver.put(self._tags.closed("del"))

    def _item(self, weaver: Weaver, item: _Item, name: str, *, whole: bool) -> None:
        if whole or item.child.kind is not ChildKind.TEXT:
            weaver.keep(item.child.raw)
            return
        weaver.put(self._tags.text_opened(name))
        self._keep_text(weaver, item)
        weaver.put(self._tags.closed(name))

    def _new(self, weaver: Weaver, group: list[_Item], marker: Marker) -> None:
        """New words; an insertion may not stand in somebody else's, so that one is parted."""
        wrapper = self._run.wrapper
        tag = self._raw[wrapper.start : wrapper.end] if wrapper else ""
        if wrapper:
            weaver.put(f"</{tag[1:].split()[0].rstrip('>')}>")
        for item in group:
            weaver.put(self._tags.inserted(item.words, self._properties(), marker))
        if wrapper:
            weaver.put(self._tags.renumbered(tag))
