"""Faults of ours: each told once, with the lines that lead to it, when all else is done."""

import sys

from reviewer.cli.console import say

OUR_BUG = 3
MOST_TOLD = 3
"""How many different faults are told in full; the rest would only hide them."""


class Faults:
    """The faults that came up in a run over many files."""

    def __init__(self) -> None:
        self._traces: list[str] = []
        self._number = 0

    def add(self, trace: str) -> None:
        """Keep a fault, as `traceback.format_exc` tells it."""
        self._number += 1
        if len(self._traces) < MOST_TOLD and not any(_same(trace, told) for told in self._traces):
            self._traces.append(trace)

    def tell(self) -> None:
        """Write what there is to report; nothing where there was no fault."""
        for trace in self._traces:
            print(trace, end="", file=sys.stderr)
        if self._number > len(self._traces):
            say(f"… and {self._number - len(self._traces)} more")
        if self._traces:
            say("this is a fault of ours, not of your text; please report it with the lines above")


def _same(one: str, other: str) -> bool:
    """Whether two faults came up at the same place, whatever file it was in and whatever it said."""
    return _places(one) == _places(other)


def _places(trace: str) -> list[str]:
    return [line for line in trace.splitlines() if line.startswith('  File "')]
