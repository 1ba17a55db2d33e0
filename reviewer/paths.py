"""What stands at a path; where one may not look, or the name is longer than any can be, that is nothing.

`Path.is_file` and its like raise an error there, up to Python 3.13.
"""

import os
from pathlib import Path

is_file = os.path.isfile
is_folder = os.path.isdir
is_there = os.path.exists


def is_same(one: str | os.PathLike[str], other: str | os.PathLike[str]) -> bool:
    """Whether both lead to one file that is there."""
    try:
        return Path(one).samefile(other)
    except (OSError, ValueError):
        return False
