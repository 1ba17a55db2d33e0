"""All outputs of `copydesk check`: to add one, write its file and name it here."""

from reviewer.errors import BadConfig
from reviewer.output import as_csv, as_github, as_json, as_jsonl, as_sarif, as_text
from reviewer.output.base import Output

__all__ = ["OUTPUTS", "Output", "named"]

OUTPUTS: tuple[Output, ...] = (
    Output("text", as_text.render),
    Output("json", as_json.render),
    Output("jsonl", as_jsonl.render),
    Output("csv", as_csv.render),
    Output("github", as_github.render),
    Output("sarif", as_sarif.render),
)


def named(name: str) -> Output:
    """The output of that name.

    Raises:
        BadConfig: there is none.
    """
    for output in OUTPUTS:
        if output.name == name:
            return output
    raise BadConfig(f"there is no format “{name}”; there are {', '.join(o.name for o in OUTPUTS)}")
