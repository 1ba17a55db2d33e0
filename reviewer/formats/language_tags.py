"""Language tags as files write them."""

import re

TAG = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*")


def tag_of(told: str) -> str:
    """The BCP 47 tag that is meant; "" where it is none. A locale such as `pt_BR` is read as one."""
    tag = told.strip().partition(".")[0].partition("@")[0].replace("_", "-")
    return tag if TAG.fullmatch(tag) else ""


def narrower(told: str, known: str) -> str | None:
    """The tag that a file tells where it says more than one that is known, or another language."""
    if not told or known.lower() == told.lower() or known.lower().startswith(told.lower() + "-"):
        return None
    return told
