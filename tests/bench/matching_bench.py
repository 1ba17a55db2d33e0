"""How fast glossaries load, build and are searched, beside the size of the glossary.

    python tests/bench/matching_bench.py [GLOSSARY.csv …]

Without a file: what ships, then glossaries drawn from the words of the text, so that almost every word begins
some phrase. Text: the edited translations of `../shared/data/mt`.
"""

import json
import random
import re
import sys
import time
from collections import Counter
from pathlib import Path

from reviewer.checks.base import Unit
from reviewer.checks.glossary_term import check_for
from reviewer.glossary.concepts import Glossary
from reviewer.glossary.loading import load, load_shipped, load_text
from reviewer.glossary.matching import build

ROOT = Path(__file__).resolve().parents[2]


def paragraphs() -> list[str]:
    files = sorted((ROOT.parent / "shared" / "data" / "mt").glob("mlqepe-*-en.jsonl"))
    rows = (json.loads(line) for file in files for line in file.read_text(encoding="utf-8").splitlines())
    return [row["pe"] or row["mt"] for row in rows]


def drawn(size: int, words: list[str]) -> Glossary:
    """A glossary of `size` concepts with two variants each."""
    pick = random.Random(size).choice
    rows = [f"{pick(words)} {pick(words)},{pick(words)} {pick(words)}|{pick(words)}xy" for _ in range(size)]
    return load_text("term,variants\n" + "\n".join(rows), f"drawn {size}").glossary


def measure(glossary: Glossary, texts: list[str]) -> str:
    start = time.perf_counter()
    index = build([glossary], "en-US")
    built = time.perf_counter()
    found = sum(1 for text in texts for _ in index.find(text))
    first = time.perf_counter()
    found = sum(1 for text in texts for _ in index.find(text))
    again = time.perf_counter()
    look = check_for(index).look
    reported = sum(1 for text in texts for _ in look(Unit(text)))
    done = time.perf_counter()
    size = sum(map(len, texts)) / 1e6
    return (
        f"{glossary.name}: {len(glossary.concepts)} concepts, build {1e3 * (built - start):.1f} ms,"
        f" find {size / (first - built):.1f} then {size / (again - first):.1f} MB/s ({found} matches),"
        f" check {size / (done - again):.1f} MB/s ({reported} findings)"
    )


def main() -> None:
    texts = paragraphs()
    words = [word for word, _ in Counter(re.findall("[a-z]{4,}", " ".join(texts))).most_common(5000)]
    if sys.argv[1:]:
        glossaries = [load(Path(name)).glossary for name in sys.argv[1:]]
    else:
        shipped = sorted((ROOT / "resources" / "glossaries").glob("*.csv"))
        glossaries = [load_shipped(path.stem).glossary for path in shipped]
        glossaries += [drawn(size, words) for size in (100, 1_000, 10_000)]
    print(f"{sum(map(len, texts)) / 1e6:.2f} MB of text")
    for glossary in glossaries:
        print(measure(glossary, texts))


if __name__ == "__main__":
    main()
