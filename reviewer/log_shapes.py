"""What the records of a change log hold; somebody may have written one by hand, and sealed it as ours."""

from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from reviewer.events import Kind, Scope, Status
from reviewer.finding import Severity, Tier
from reviewer.formats.base import How


class Row(Struct, frozen=True):
    """The shape of a list whose entries mean different things."""

    parts: tuple[Any, ...]


# A shape is a type, a tuple of shapes of which one must fit, a set of values, [what each entry of a list
# is], a Row, or a dict of the keys that must be there; "*" is the shape of all keys, and a key with "?" may
# be missing. Numbers count, so none is below 0.
Shape = Any
NUMBER = int
EDITS = [Row((NUMBER, str, str))]
FINDING = {
    "id": str,
    "check": str,
    "tier": {*Tier},
    "severity": {*Severity},
    "category": str,
    "segment": NUMBER,
    "start": NUMBER,
    "end": NUMBER,
    "was": str,
    "reason": {"id": str, "template": str, "params": {"*": str}},
    "suggestions": [str],
    "related": [Row((NUMBER, NUMBER, NUMBER))],
    "in_source?": [Row((NUMBER, NUMBER, str))],
    "probability": (NUMBER, None),
}
HEADER = {
    "type": {"header"},
    "schema": NUMBER,
    "tool": str,
    "time": str,
    "source": {"name": str, "sha256": str, "bytes": NUMBER, "encoding": str, "bom": str, "content?": str},
    "extraction": {"id": str, "segments": NUMBER, "columns?": str, "attributes?": {"yes"}},
    "settings": {"*": str},
}
EVENT = {
    "type": {*Kind},
    "seq": NUMBER,
    "by": str,
    "time": str,
    "changes": [{"segment": NUMBER, "edits": EDITS}],
    "decisions": [
        {"finding": FINDING, "before": {*Status}, "after": {*Status}, "scope": ({*Scope}, None)},
    ],
    "undoes": (NUMBER, None),
    "detail": {"*": str},
}
SEAL = {
    "type": {"seal"},
    "time": str,
    "result": {"name": str, "sha256": str, "bytes": NUMBER, "content?": str, "how?": {*How}},
    "net": EDITS,
    "members?": {"*": EDITS},
}


def misfit(value: object, shape: Shape, name: str = "the record") -> str:
    """What does not fit, in words; "" where all does."""
    if isinstance(shape, tuple):
        told = [misfit(value, one, name) for one in shape]
        return "" if "" in told else told[0]
    if isinstance(shape, set):
        fits = isinstance(value, str) and value in shape
    elif isinstance(shape, dict):
        return _misfit_in(value, shape, name) if isinstance(value, Mapping) else f"{name} is no object"
    elif isinstance(shape, Row):
        if not isinstance(value, list) or len(value) != len(shape.parts):
            return f"{name} is no list of {len(shape.parts)}"
        return next(filter(None, (misfit(*pair, name) for pair in zip(value, shape.parts, strict=True))), "")
    elif isinstance(shape, list):
        if not isinstance(value, list):
            return f"{name} is no list"
        return next(filter(None, (misfit(one, shape[0], f"an entry of {name}") for one in value)), "")
    elif shape is NUMBER:
        fits = isinstance(value, int) and not isinstance(value, bool) and value >= 0
    else:
        fits = value is None if shape is None else isinstance(value, shape)
    return "" if fits else f"{name} cannot be {_short(value)}"


def _misfit_in(value: Mapping[str, object], shape: Mapping[str, Shape], name: str) -> str:
    if "*" in shape:
        return next(filter(None, (misfit(one, shape["*"], f"“{key}”") for key, one in value.items())), "")
    for spelled, one in shape.items():
        key = spelled.removesuffix("?")
        if key in value:
            wrong = misfit(value[key], one, f"“{key}”")
        else:
            wrong = "" if key != spelled else f"{name} has no “{key}”"
        if wrong:
            return wrong
    return ""


def _short(value: object) -> str:
    text = repr(value)
    return text if len(text) <= 40 else text[:39] + "…"
