"""How many of the pairs that alignment is sure of are right, on real sources and translations.

    python tests/bench/alignment_bench.py

Truth. *Chapters*: wmt25-hkma2018-*, whose reference and GPT translations keep the source's paragraphs one
for one, and whose two other translations lack five line breaks of one chapter, found by hand (JOINED).
*Perturbed*: the same, with a quarter of the translation's paragraphs dropped, joined with the next or cut in
two, at random but known places. *Sentences*: the documents of ../shared/data/mt that name a document for each
sentence, with their order as truth, and likewise perturbed. A pair is right if it is one of the truth's. The
few constants of reviewer/alignment/beads.py were chosen with these figures in view.
"""

import json
import random
import time
from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from reviewer.alignment.pairs import SURE, Alignment
from reviewer.formats.plain import PLAIN

SHARED = Path(__file__).resolve().parents[2].parent / "shared" / "data"
CHAPTERS = ("0", "3")
WAYS = ("ref", "mt-gpt41nano", "mt-madlad", "mt-nllb")
JOINED = {("3", "mt-madlad"): ((6, 9), (14, 16), (18, 20), (22, 24)),
          ("3", "mt-nllb"): ((7, 10), (14, 16), (18, 20), (22, 24))}  # fmt: skip
"""Source paragraphs `[a:b]` that one paragraph of a translation renders; read by hand."""
MT = "bio-de-en bio-es-en bio-zh-en bio-ru-en mqmted-zh-en wmt23-he-en wmt23-zh-en".split()
Beads = set[tuple[int, int, int, int]]


def paragraphs(path: Path) -> list[str]:
    return [line for line in path.read_text(encoding="utf-8").split("\n") if line.strip()]


def numbered(joined: Sequence[tuple[int, int]], size: int) -> Beads:
    """The truth of a translation that joins some paragraphs."""
    beads, a, c = set(), 0, 0
    while a < size:
        b = next((end for start, end in joined if start == a), a + 1)
        beads.add((a, b, c, c + 1))
        a, c = b, c + 1
    return beads


def perturbed(texts: Sequence[str], chance: random.Random) -> tuple[list[str], Beads]:
    """The translation with texts dropped, joined and cut, and its truth."""
    out: list[str] = []
    beads: Beads = set()
    n = 0
    while n < len(texts):
        roll, c = chance.random(), len(out)
        middle = texts[n].find(". ", len(texts[n]) // 3) + 2
        if roll < 0.08:
            beads.add((n, n + 1, c, c))
            n += 1
            continue
        if roll < 0.16 and n + 1 < len(texts):
            out.append(texts[n] + " " + texts[n + 1])
            beads.add((n, n + 2, c, c + 1))
            n += 2
            continue
        if roll < 0.25 and 1 < middle < len(texts[n]) - 1:
            out += [texts[n][:middle], texts[n][middle:]]
            beads.add((n, n + 1, c, c + 2))
        else:
            out.append(texts[n])
            beads.add((n, n + 1, c, c + 1))
        n += 1
    return out, beads


def cases() -> Iterator[tuple[str, list[str], list[str], Beads]]:
    chance = random.Random(20261124)
    for chapter in CHAPTERS:
        source = paragraphs(SHARED / "documents" / f"wmt25-hkma2018-{chapter}.src.zh.md")
        for way in WAYS:
            target = paragraphs(SHARED / "documents" / f"wmt25-hkma2018-{chapter}.{way}.en.md")
            truth = numbered(JOINED.get((chapter, way), ()), len(source))
            yield "chapters", source, target, truth
            if (chapter, way) not in JOINED:
                for _ in range(20):
                    changed, truth = perturbed(target, chance)
                    yield "chapters, perturbed", source, changed, truth
    for name in MT:
        lines = (SHARED / "mt" / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
        rows = [row for row in map(json.loads, lines) if row.get("doc")]
        for _, group in groupby(rows, lambda row: (row["doc"], row.get("system"))):
            pairs = [(" ".join(r["src"].split()), " ".join(r["mt"].split())) for r in group]
            source, target = [p[0] for p in pairs], [p[1] for p in pairs]
            if len(pairs) < 6:
                continue
            yield f"sentences {name}", source, target, numbered((), len(source))
            changed, truth = perturbed(target, chance)
            yield f"sentences {name}, perturbed", source, changed, truth


class Count(NamedTuple):
    """How many pairs there are and how many of these are right; the same of those that are sure."""

    pairs: int = 0
    right: int = 0
    sure: int = 0
    sure_right: int = 0


def counts(of: str = "") -> dict[str, Count]:
    """What is found in each kind of case whose name starts so."""
    found: dict[str, Count] = {}
    for name, source, target, truth in cases():
        if not name.startswith(of):
            continue
        texts = [PLAIN.read("\n\n".join(side)) for side in (source, target)]
        if [len(t.segments) for t in texts] != [len(source), len(target)]:
            continue  # too few lines to tell that each is a paragraph
        for pair in Alignment.of(*texts).pairs:
            right = (pair.source.start, pair.source.end, pair.target.start, pair.target.end) in truth
            one = (1, right, pair.sure, pair.sure and right)
            found[name] = Count(*map(sum, zip(found.get(name, Count()), one, strict=True)))
    return found


def main() -> None:
    if not SHARED.is_dir():
        raise SystemExit(f"{SHARED} is not there, which holds the texts")
    began = time.process_time()
    found = counts()
    print(f"sure from {SURE}; {time.process_time() - began:.1f} s of CPU in all")
    for name, count in sorted(found.items()):
        print(
            f"{name:34} {count.pairs:5} pairs, right {count.right / count.pairs:.3f};"
            f" sure {count.sure / count.pairs:.3f}, of these right {count.sure_right / count.sure:.3f}"
        )


if __name__ == "__main__":
    main()
