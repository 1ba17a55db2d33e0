"""Reads a window as a screen reader does, over the bus of accessibility; run by a Python that has `gi`.

Prints one JSON object a line for each thing in it: how deep it lies, its role, name and states.
"""

import json
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402 - only after its version is said

PATIENCE = 20.0


def application(name):
    """The program of that name, once it is on the bus."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        desktop = Atspi.get_desktop(0)
        for number in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(number)
            if child is not None and child.get_name() == name and child.get_child_count():
                return child
        time.sleep(0.1)
    sys.exit(f"{name} is not on the bus")


def tell(thing, depth):
    states = thing.get_state_set()
    told = {
        "depth": depth,
        "role": thing.get_role_name(),
        "name": thing.get_name(),
        "focusable": states.contains(Atspi.StateType.FOCUSABLE),
        "showing": states.contains(Atspi.StateType.SHOWING),
    }
    print(json.dumps(told))
    for number in range(thing.get_child_count()):
        child = thing.get_child_at_index(number)
        if child is not None:
            tell(child, depth + 1)


tell(application(sys.argv[1]), 0)
