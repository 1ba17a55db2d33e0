"""Read TOML that people write; what is wrong is told with file and line."""

import re
from typing import Any

from reviewer.errors import ReviewError

_PLACE = re.compile(r" \(at (?:line (?P<line>\d+), column \d+|end of document)\)")


def read(text: str, name: str, error: type[ReviewError] = ReviewError) -> dict[str, Any]:
    """The table that a text holds; `name` stands in messages.

    Raises:
        error: it is not TOML.
    """
    import tomllib  # most runs read none

    try:
        return tomllib.loads(text)
    except ValueError as wrong:  # besides its own, what int() says to a number of 5,000 digits
        place = _PLACE.search(str(wrong))
        line = place["line"] if place and place["line"] else text.count("\n") + 1
        raise error(f"{name}:{line}: not TOML: {_PLACE.sub('', str(wrong))}") from None
    except RecursionError:
        raise error(f"{name}:1: not TOML that can be read: it is nested too deeply") from None
