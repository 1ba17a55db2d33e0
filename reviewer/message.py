"""What is told to people, by its id, so that each face can say it in its own language."""

from msgspec import Struct
from msgspec.structs import replace


class Message(Struct, frozen=True):
    """Something to tell: by its id, with what belongs in it; `template` is the English text."""

    id: str
    template: str
    params: tuple[tuple[str, str], ...] = ()

    def __str__(self) -> str:
        return self.template.format_map(dict(self.params))


class Remark(Message, frozen=True):
    """What people should know of a file as it was read; `place`: what of it the remark is about."""

    place: str = ""

    def __str__(self) -> str:
        return self.placed(Message.__str__(self))

    def placed(self, text: str) -> str:
        """A text of this remark, behind the place that it is about."""
        return f"{self.place}: {text}" if self.place else text

    def within(self, place: str) -> "Remark":
        """The remark as it is made of the whole that its place is a part of."""
        return replace(self, place=f"{place}: {self.place}" if self.place else place)


def remark(name: str, template: str, /, **params: object) -> Remark:
    """A remark by its id, with what belongs in its English text."""
    return Remark(name, template, tuple((key, str(value)) for key, value in params.items()))
