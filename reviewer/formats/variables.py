"""What programs put something into: variables and tags that stand in the strings of software."""

import re
from collections.abc import Iterator

from reviewer.edits import Span

VARIABLE = re.compile(
    r"""
      %%                                                              # a per cent sign in such strings
    | (?<![\d%])%(?:\d+\$|\(\w+\))?[-+0\#]*\d*(?:\.\d+)?(?:hh|h|ll|l|q|z|t|j)?[sdiouxXfFeEgGcp@](?![a-z])
    | \$t\([^()]*\)                                                  # i18next
    | %[{(]\w+[})]                                                    # Ruby
    | (?<![\d%])%L?[0-9]{1,2}(?![\d%\w])                              # Qt; %۹۰ is ninety per cent
    | \$?\{\{?\s*[\w.:-]*\s*\}?\}                                     # {0} {name} ${name} {{name}}
    | </?[A-Za-z][^<>]*>                                              # tags
    | &(?:[A-Za-z]\w*|\#\d+|\#x[0-9A-Fa-f]+);                         # entities that the program will read
    """,
    re.VERBOSE,
)
CHOICE = re.compile(r"\{\s*\w+\s*,\s*(?:plural|select|selectordinal)\s*,")
CHOICE_PART = re.compile(
    rf"""
      \{{\s*\w+\s*\}}                                                  # a variable
    | \{{\s*\w+\s*,\s*\w+\s*(?:,[^{{}}]*?)?(?:(?:=\d+|\b\w+)\s*\{{|\}})  # to the first text; a date
    | \}}\s*(?:=\d+|\w+)\s*\{{                                       # from one text to the next
    | \}}(?:\s*\}})*                                      # the end
    | {VARIABLE.pattern}
    """,
    re.VERBOSE,
)
"""In messages of ICU, which choose one of several texts."""


def variables(text: str) -> Iterator[Span]:
    """Where variables and tags stand in a string of software."""
    pattern = CHOICE_PART if CHOICE.search(text) else VARIABLE
    return (Span(*found.span()) for found in pattern.finditer(text))
