"""Keep Python's collector of cycles from stopping the window.

It looks through all objects now and then, which takes a tenth of a second where a text has thousands of
findings. These hold no cycles: while a text is open, the collector leaves out what its check brought.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # a state rests the collector while it checks a text
    from ui.state import ReviewState


def spare(state: "ReviewState") -> None:
    """Set aside what there is after each slice of a check; all is looked at again once the text goes."""
    state.progressed.connect(lambda *_: gc.freeze())
    state.closed.connect(gc.unfreeze)  # the last call has stopped then


@contextmanager
def resting() -> Iterator[None]:
    """Let the collector rest while much is made that holds no cycles, and then leave that out.

    It would look through all of it again and again; in whichever thread that is, the window waits.
    """
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()
