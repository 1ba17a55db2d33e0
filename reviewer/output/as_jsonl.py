"""Findings as JSON Lines: one object a finding, nothing else."""

import json
from collections.abc import Iterable, Iterator

from reviewer.output.base import SCHEMA, FileResult, Run, as_object


def render(run: Run, results: Iterable[FileResult]) -> Iterator[str]:
    """A line for each finding; each says by which schema and tool it was written."""
    head = {"schema": SCHEMA, "tool": run.tool}
    for result in results:
        for placed in result.findings:
            yield json.dumps({**head, **as_object(result.path, placed)}, ensure_ascii=False) + "\n"
