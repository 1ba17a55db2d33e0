"""Of real chapters and their translations, nineteen of twenty pairs that are shown as sure are right."""

import pytest

from tests.bench.alignment_bench import counts
from tests.shared import needs_shared


@pytest.mark.long
@needs_shared
def test_what_is_sure_is_right_and_most_is_sure() -> None:
    found = counts("chapters")
    assert len(found) == 2
    for count in found.values():
        assert count.pairs > 200
        assert count.sure_right >= 0.95 * count.sure
        assert count.sure >= 0.75 * count.pairs
