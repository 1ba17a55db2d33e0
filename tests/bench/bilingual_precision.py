"""How often bilingual checks are right on real translations, with the places to read.

    python tests/bench/bilingual_precision.py [--check ID] [--show 50]

Runs them on the segments of ../shared/data/mt that have a source. Where people post-edited a segment, a flag
that is gone in their text was right (or they changed more than they had to); one that stays was left alone
by them, or overlooked. `omitted-sentence` is also tried on documents of five sentences to a paragraph, as
they are (each flag a false alarm until read) and with one sentence of the translation taken out.
"""

import argparse
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from msgspec.structs import replace

from reviewer import engine
from reviewer.checks import CHECKS
from reviewer.finding import Finding
from reviewer.formats import PLAIN

SHARED = Path(__file__).resolve().parents[2].parent / "shared" / "data" / "mt"
PARAGRAPH = 5


class Flag(NamedTuple):
    where: str
    source: str
    text: str
    finding: Finding
    fixed: bool | None


def findings(source: str, text: str, profile: engine.Profile) -> list[Finding]:
    document = PLAIN.read(" ".join(text.split()))
    document = replace(document, segments=tuple(replace(s, source=source) for s in document.segments))
    return engine.run_checks(document, [s.original for s in document.segments], profile)


def rows(name: Path) -> list[dict[str, str]]:
    found = map(json.loads, name.read_text(encoding="utf-8").splitlines())
    return [row for row in found if row.get("src")]


def flags(profile: engine.Profile) -> Iterator[Flag | None]:
    """What is found in each segment, and None after each."""
    for file in sorted(SHARED.glob("*.jsonl")):
        language = replace(profile, language=file.stem.rpartition("-")[2])
        for row in rows(file):
            found = findings(row["src"], row["mt"], language)
            after = Counter((f.check, f.reason) for f in findings(row["src"], row["pe"], language)) if (
                found and row.get("pe")
            ) else None  # fmt: skip
            for one in found:
                fixed = None if after is None else not after[one.check, one.reason]
                yield Flag(file.stem, row["src"], row["mt"], one, fixed)
            yield None


def paragraphs() -> Iterator[tuple[str, Sequence[dict[str, str]]]]:
    for file in sorted(SHARED.glob("*.jsonl")):
        documents = [row for row in rows(file) if row.get("doc")]
        for _, group in groupby(documents, lambda row: (row["doc"], row.get("system"))):
            sentences = list(group)
            for at in range(0, len(sentences) - PARAGRAPH + 1, PARAGRAPH):
                yield file.stem, sentences[at : at + PARAGRAPH]


def omissions(profile: engine.Profile, show: int) -> None:
    profile = replace(profile, checks=tuple(c for c in profile.checks if c.id == "omitted-sentence"))
    count = Counter[str]()
    for name, sentences in paragraphs():
        sides = [" ".join(" ".join(s[side].split()) for s in sentences) for side in ("src", "mt")]
        language = replace(profile, language=name.rpartition("-")[2])
        count["paragraphs"] += 1
        for found in findings(sides[0], sides[1], language):
            count[f"as they are: {found.tier}"] += 1
            if show and found.tier == "likely":
                show -= 1
                print(f"  {name} {found.message}\n    S {sides[0]}\n    T {sides[1]}")
        without = " ".join(" ".join(s["mt"].split()) for n, s in enumerate(sentences) if n != 2)
        left_out = " ".join(sentences[2]["src"].split())
        hits = [f for f in findings(sides[0], without, language) if f.reason.id == "omitted"]
        for found in hits:
            named = dict(found.reason.params)["sentence"].rstrip("…")
            count[f"one taken out: {found.tier}, {'right' if named in left_out else 'wrong'}"] += 1
    for kind, number in sorted(count.items()):
        print(f"omitted-sentence, {kind}: {number}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="append", default=[])
    parser.add_argument("--tier", default="")
    parser.add_argument("--show", type=int, default=0)
    options = parser.parse_args()
    if not SHARED.is_dir():
        raise SystemExit(f"{SHARED} is not there, which holds the texts")
    chosen = [c for c in CHECKS if c.bilingual and (not options.check or c.id in options.check)]
    profile = engine.Profile(tuple(chosen), "en")
    segments, found = 0, []
    for flag in flags(profile):
        segments += flag is None
        if flag is not None and options.tier in ("", flag.finding.tier.value):
            found.append(flag)
    print(f"{segments} segments with a source")
    kinds = {(f.finding.check, f.finding.reason.id, f.finding.tier.value) for f in found}
    for kind in sorted(kinds):
        some = [f for f in found if (f.finding.check, f.finding.reason.id, f.finding.tier.value) == kind]
        judged = [f.fixed for f in some if f.fixed is not None]
        print(f"{' '.join(kind):45} {len(some):5}; gone in the post-edit {sum(judged)} of {len(judged)}")
        for flag in some[:: max(1, len(some) // max(1, options.show))][: options.show]:
            mark = {True: "+", False: "-", None: " "}[flag.fixed]
            said = f"[{flag.finding.was}] {flag.finding.message} -> {flag.finding.suggestions}"
            print(f"{mark} {flag.where} {said}")
            print(f"    S {flag.source}\n    T {flag.text}")
    if any(c.id == "omitted-sentence" for c in chosen):
        omissions(profile, options.show)


if __name__ == "__main__":
    main()
