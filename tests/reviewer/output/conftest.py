"""A run of any output over the samples."""

from collections.abc import Callable, Iterable

import pytest

from reviewer import output
from reviewer.output.base import FileResult, Run
from tests.reviewer.output.samples import CHECK, RESULTS


@pytest.fixture
def written() -> Callable[..., str]:
    """What an output of a name writes for the results."""

    def write(name: str, results: Iterable[FileResult] = RESULTS, **gifts: bool) -> str:
        run = Run("copydesk 1.2.3", {"profile": "standard"}, (CHECK,), **gifts)
        return "".join(output.named(name).render(run, results))

    return write
