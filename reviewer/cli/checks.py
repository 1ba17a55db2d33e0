"""`copydesk checks`: what each check looks for, with its examples."""

from argparse import Namespace
from collections.abc import Iterator

from reviewer.checks import CHECKS
from reviewer.checks.base import Check
from reviewer.config import known_checks


def run(args: Namespace) -> int:
    """Write the list, one check's page, or the reference; the exit code."""
    chosen = [c for c in CHECKS if not args.id or c.id in known_checks([args.id])]
    if args.markdown:
        print("\n".join(_markdown(chosen)))
    elif args.id:
        print("\n".join(_page(chosen[0])))
    else:
        print("\n".join(_list(chosen)))
    return 0


def _list(checks: list[Check]) -> Iterator[str]:
    widest = max(len(check.id) for check in checks)
    for check in sorted(checks, key=lambda c: c.id):
        off = "" if check.on else " (off; --attention)"
        yield (
            f"{check.id:{widest}}  {check.tier.value:6}  {check.severity.value:7}"
            f"  {_languages(check):8}  {check.title}{off}"
        )


def _languages(check: Check) -> str:
    return ", ".join(check.languages) or "all"


def _page(check: Check) -> Iterator[str]:
    yield f"{check.id}: {check.title}"
    yield ""
    yield check.why
    yield ""
    yield f"tier {check.tier.value}, severity {check.severity.value}, category {check.category}"
    yield f"languages: {_languages(check)}; {'on' if check.on else 'off, on with --attention'}"
    yield ""
    yield "It says:"
    yield from (f"  {template}" for template in check.reasons.values())
    yield ""
    yield "Flagged, and mended:"
    for bad in check.bad:
        yield f"  {_visible(bad.text)}{_of(bad.source)}{_seen(bad.seconds)}"
        if bad.mended is not None:
            yield f"    -> {_visible(bad.mended)}"
    yield ""
    yield "Left alone:"
    yield from (f"  {_visible(good.text)}{_of(good.source)}{_seen(good.seconds)}" for good in check.good)


def _markdown(checks: list[Check]) -> Iterator[str]:
    yield "# Checks"
    for check in sorted(checks, key=lambda c: c.id):
        yield ""
        yield f"## {check.id}"
        yield ""
        yield f"**{check.title}.** {check.why}"
        yield ""
        yield "| tier | severity | category | languages | on |"
        yield "| --- | --- | --- | --- | --- |"
        yield (
            f"| {check.tier.value} | {check.severity.value} | {check.category} | {_languages(check)} |"
            f" {'yes' if check.on else 'with `--attention`'} |"
        )
        yield ""
        yield "| flagged | mended |"
        yield "| --- | --- |"
        for bad in check.bad:
            mended = _code(bad.mended) if bad.mended is not None else "nothing to suggest"
            yield f"| {_code(bad.text)}{_of_code(bad.source)}{_seen(bad.seconds)} | {mended} |"
        yield ""
        yield "Left alone: " + ", ".join(
            _code(good.text) + _of_code(good.source) + _seen(good.seconds) for good in check.good
        )


def _visible(text: str) -> str:
    """The text on one line, with what cannot be seen spelled out."""
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in text)


def _of(source: str | None) -> str:
    return "" if source is None else f"  (of: {_visible(source)})"


def _of_code(source: str | None) -> str:
    return "" if source is None else f" of {_code(source)}"


def _seen(seconds: float | None) -> str:
    return "" if seconds is None else f" (a subtitle, for {seconds:g} s)"


def _code(text: str) -> str:
    """The text as code in a table of Markdown; a fence longer than any run of backticks in it."""
    shown = _visible(text).replace("|", "\\|")
    fence = "`"
    while fence in shown:
        fence += "`"
    pad = " " if "`" in shown else ""
    return f"{fence}{pad}{shown}{pad}{fence}"
