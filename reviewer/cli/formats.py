"""`copydesk formats`: which files are read, and what of them is kept."""

from argparse import Namespace

from reviewer.formats import FORMATS
from reviewer.formats.base import How, ways


def run(_args: Namespace) -> int:
    """Write the list; the exit code."""
    widest = max(len(" ".join(one.suffixes)) for one in FORMATS)
    for one in FORMATS:
        tracked = " (--how tracked)" if How.TRACKED in ways(one) else ""
        print(f"{' '.join(one.suffixes):{widest}}  {one.title}{tracked}")
        print(f"{'':{widest}}  kept: {one.kept}")
    return 0
