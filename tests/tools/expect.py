"""Write the `.expected.json` beside each seed anew: all that Copydesk says of each seed with only what ships.

Run it after a check, a glossary or a seed changes, and read the difference: python tests/tools/expect.py
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from reviewer import config, engine, files
from reviewer.edits import Span
from reviewer.finding import resolve
from reviewer.formats import format_of
from reviewer.output.base import Lines

SEEDS = Path(__file__).resolve().parents[2] / "seeds"
LANGUAGES = {"hafen-de": "de-DE"}
"""Of the seeds that are not in American English."""


def seeds() -> list[Path]:
    """The samples: what is neither about them nor expected of them."""
    return sorted(
        path
        for path in SEEDS.rglob("*")
        if format_of(path) and path.name != "SOURCES.md" and not path.name.endswith(".expected.json")
    )


def expected_of(seed: Path) -> Path:
    name = seed.stem if seed.suffix == ".txt" else seed.name
    return seed.with_name(f"{name}.expected.json")


def found(seed: Path) -> Iterator[dict[str, Any]]:
    """What `copydesk check --severity hint` says of a seed where no settings file changes it."""
    language = LANGUAGES.get(seed.stem, "en-US")
    settings = config.parse(f'language = "{language}"', "expect.py", config.defaults())
    glossaries = [loaded.glossary for loaded in config.load_glossaries(settings)]
    document = files.read(seed).document
    texts = [segment.original for segment in document.segments]
    lines = Lines(document.raw)
    for finding in resolve(engine.run_checks(document, texts, config.profile_for(settings, glossaries))):
        start = document.place(finding.segment, finding.span.start)
        at = lines.position(Span(start, start + finding.span.size))
        yield {
            "line": at.line,
            "column": at.column,
            "text": finding.was,
            "check": finding.check,
            "tier": finding.tier.value,
            "severity": finding.severity.value,
            "suggestions": list(finding.suggestions),
        }


def as_text(findings: list[dict[str, Any]]) -> str:
    """A finding a line, so that the difference of two versions can be read."""
    if not findings:
        return "[]\n"
    return "[\n" + ",\n".join(json.dumps(f, ensure_ascii=False) for f in findings) + "\n]\n"


def main() -> None:
    """Write a file for each seed."""
    for seed in seeds():
        expected_of(seed).write_text(as_text(list(found(seed))), encoding="utf-8")


if __name__ == "__main__":
    main()
