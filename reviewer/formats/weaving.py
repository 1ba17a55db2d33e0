"""New text woven into an old one: what is kept stays where it stands, so edits of its inside still fit."""

from reviewer.edits import Edit, Span


class Weaver:
    """Makes the edits that make of a stretch of text kept pieces of it, in order, and new text between."""

    def __init__(self, raw: str, start: int) -> None:
        self._raw = raw
        self._at = start
        self._new: list[str] = []
        self.edits: list[Edit] = []

    def keep(self, piece: Span) -> None:
        """A piece of the old text comes next; what was skipped before it goes."""
        self._flush(piece.start)
        self._at = piece.end

    def keep_to(self, end: int) -> None:
        """All of the old text up to a place comes next."""
        if end > self._at:
            self.keep(Span(self._at, end))

    def put(self, text: str) -> None:
        """New text comes next."""
        self._new.append(text)

    def close(self, end: int) -> None:
        """The stretch ends here, or a part of it; what was not kept before goes."""
        self._flush(end)

    def _flush(self, start: int) -> None:
        was, now = self._raw[self._at : start], "".join(self._new)
        if was != now:
            self.edits.append(Edit(self._at, was, now))
        self._new = []
        self._at = start
