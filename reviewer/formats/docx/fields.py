"""Fields of a Word document: what Word computes, between marks that stand in runs and may span paragraphs."""

from msgspec import Struct


class _Field(Struct):
    """A field that has begun: its instruction, and whether its result has."""

    instruction: str = ""
    result: bool = False

    @property
    def fixed(self) -> bool:
        return not self.result or self.instruction.split()[:1] != ["HYPERLINK"]


class Fields:
    """The fields that are open where a reader stands; each story, such as a text box, has its own."""

    def __init__(self) -> None:
        self._stories: list[list[_Field]] = [[]]

    def begin_story(self) -> None:
        self._stories.append([])

    def end_story(self) -> None:
        if len(self._stories) > 1:
            self._stories.pop()

    @property
    def open(self) -> bool:
        return bool(self._stories[-1])

    @property
    def code(self) -> bool:
        """Whether what stands here is an instruction and not shown."""
        return any(not one.result for one in self._stories[-1])

    @property
    def fixed(self) -> bool:
        """Whether what stands here is computed anew; what a link shows is not."""
        return any(one.fixed for one in self._stories[-1])

    def mark(self, kind: str | None) -> None:
        """A mark of this kind comes."""
        fields = self._stories[-1]
        if kind == "begin":
            fields.append(_Field())
        elif kind == "separate" and fields:
            fields[-1].result = True
        elif kind == "end" and fields:
            fields.pop()

    def instruct(self, text: str) -> None:
        """A piece of an instruction comes."""
        if self.open:
            self._stories[-1][-1].instruction += text
