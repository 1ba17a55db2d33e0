"""`copydesk score`: how near a text is to a reference."""

import json
from argparse import Namespace

from reviewer import __version__
from reviewer.cli.texts import read
from reviewer.score import Score, score, segments


def run(args: Namespace) -> int:
    """Write the scores; the exit code."""

    def paragraphs(name: str) -> tuple[str, ...]:
        return segments(read(name, args.encoding).document.raw)

    original = paragraphs(args.original) if args.original else None
    scores = score(paragraphs(args.cleaned), paragraphs(args.reference), original, args.lang)
    print(_json(scores) if args.format == "json" else _table(scores))
    return 0


def _table(scores: tuple[Score, ...]) -> str:
    return "\n".join(f"{s.name:8}{s.value:7.2f}  {s.meaning}\n{'':8}{s.signature}" for s in scores)


def _json(scores: tuple[Score, ...]) -> str:
    rows = [{"name": s.name, "score": s.value, "signature": s.signature} for s in scores]
    return json.dumps({"schema": 1, "tool": f"copydesk {__version__}", "scores": rows}, indent=2)
