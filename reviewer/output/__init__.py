"""All outputs of `copydesk check`: to add one, write its file `as_NAME` and put its name here."""

from collections.abc import Iterable, Iterator
from importlib import import_module

from msgspec import Struct

from reviewer.errors import BadConfig
from reviewer.output.base import FileResult, Render, Run


class Output(Struct, frozen=True):
    """A way to write the findings of a run; its file is loaded when it is used."""

    name: str

    def render(self, run: Run, results: Iterable[FileResult]) -> Iterator[str]:
        """The pieces of the output, each to be written as soon as it is there."""
        render: Render = import_module(f"reviewer.output.as_{self.name}").render
        return render(run, results)


OUTPUTS = tuple(map(Output, ("text", "json", "jsonl", "csv", "github", "sarif")))


def named(name: str) -> Output:
    """The output of that name.

    Raises:
        BadConfig: there is none.
    """
    for output in OUTPUTS:
        if output.name == name:
            return output
    raise BadConfig(f"there is no format “{name}”; there are {', '.join(o.name for o in OUTPUTS)}")
