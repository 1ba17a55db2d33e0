"""Make `resources/checks/nouns.txt`, `same-sense.txt` and `look-alikes.txt` from WordNet.

    apt-get download wordnet-base pocketsphinx-en-us
    for package in *.deb; do dpkg-deb -x "$package" tree; done
    python tests/tools/noun_synsets.py tree

How frequent a word is says the language model of pocketsphinx. Its most frequent words are left out of the
pairs: everybody varies those. Words of one family (`produce`, `product`) do not count as look-alikes.
"""

import re
import struct
import sys
from collections.abc import Iterable, Iterator
from itertools import combinations
from pathlib import Path

RESOURCES = Path(__file__).resolve().parents[2] / "resources" / "checks"
WORD = re.compile("[a-z]{3,}")
SENSES = 3
"""A word is in a synset if that is among its first senses: WordNet orders them by use."""
KNOWN = 30_000
COMMON = 1_000
LOOK_ALIKE = 5
LICENCE = "From WordNet 3.0, Copyright 2006 by Princeton University, WordNet 3.0 licence; see THIRD-PARTY.md."
MADE = "Word frequencies: pocketsphinx-en-us, BSD-2. Made by tests/tools/noun_synsets.py."


def words_by_frequency(model: bytes) -> list[str]:
    """The words of a trigram model in pocketsphinx's binary form, most frequent first."""
    magic = b"Trie Language Model"
    assert model.startswith(magic)
    order = model[len(magic)]
    start = len(magic) + 1
    size = struct.unpack_from("<I", model, start)[0]
    tables = 2 * (order - 2) + 1
    start += 4 * order + 4 + tables * 65_536 * 4
    weights = [struct.unpack_from("<f", model, start + 12 * number)[0] for number in range(size)]
    words = model[-size * 20 :].split(b"\0")[-size - 1 : -1]
    ranked = sorted(zip(weights, words, strict=True), reverse=True)
    return [word.decode() for _, word in ranked if word.isalpha()]


def senses(folder: Path) -> dict[tuple[str, str], int]:
    """Which of a noun's senses a synset is, by the noun and the synset's offset."""
    found: dict[tuple[str, str], int] = {}
    for line in (folder / "index.noun").read_text().splitlines():
        if not line.startswith("  "):
            fields = line.split()
            offsets = fields[-int(fields[2]) :]
            found |= {(fields[0], offset): number for number, offset in enumerate(offsets, 1)}
    return found


def synsets(folder: Path, usable: set[str]) -> Iterator[list[str]]:
    """The single words of each noun synset that has more than one."""
    rank = senses(folder)
    for line in (folder / "data.noun").read_text().splitlines():
        if line.startswith("  "):
            continue
        fields = line.split(" | ")[0].split()
        words = [fields[4 + 2 * number] for number in range(int(fields[3], 16))]
        near = [w for w in words if w in usable and WORD.fullmatch(w) and rank[w, fields[0]] <= SENSES]
        if len(near) > 1:
            yield near


def families(folder: Path) -> dict[str, str]:
    """For each word that WordNet derives from others, one word that stands for its whole family."""
    synsets: dict[str, list[str]] = {}
    rows: list[tuple[list[str], list[str]]] = []
    for name, pos in (("noun", "n"), ("verb", "v"), ("adj", "a"), ("adv", "r")):
        for line in (folder / f"data.{name}").read_text().splitlines():
            if not line.startswith("  "):
                fields = line.split(" | ")[0].split()
                size = int(fields[3], 16)
                words = [w.lower().split("(")[0] for w in fields[4 : 4 + 2 * size : 2]]
                synsets[pos + fields[0]] = words
                count = int(fields[4 + 2 * size])
                rows.append((words, fields[5 + 2 * size : 5 + 2 * size + 4 * count]))
    parent: dict[str, str] = {}

    def root(word: str) -> str:
        while (above := parent.get(word, word)) != word:
            word = above
        return word

    for words, pointers in rows:
        for sign, offset, pos, ends in zip(*(iter(pointers),) * 4, strict=True):
            if sign in "+\\<" and ends != "0000":
                first = words[int(ends[:2], 16) - 1]
                second = synsets[pos.replace("s", "a") + offset][int(ends[2:4], 16) - 1]
                if first[:3] == second[:3]:
                    parent[root(first)] = root(second)
    return {word: root(word) for word in parent}


def alike(first: str, second: str) -> bool:
    """Whether two words begin alike for half the longer one, and one is not the other's plural."""
    longer = max(len(first), len(second))
    same = next((n for n, (a, b) in enumerate(zip(first, second, strict=False)) if a != b), longer)
    same = min(same, len(first), len(second))
    return same >= max(LOOK_ALIKE, longer / 2) and second not in (first + "s", first + "es")


def look_alikes(folder: Path, usable: set[str]) -> Iterator[list[str]]:
    """Each pair of common nouns that look alike and are not of one family, nor used as adjectives."""
    family = families(folder)
    adjectives = {line.split(maxsplit=1)[0] for line in (folder / "index.adj").read_text().splitlines()}
    common = {
        word
        for line in (folder / "data.noun").read_text().splitlines()
        for word in line.split(" | ")[0].split()[4::2]
    }
    groups: dict[str, list[str]] = {}
    for word in sorted(usable & common - adjectives):
        groups.setdefault(word[:LOOK_ALIKE], []).append(word)
    for group in groups.values():
        for first, second in combinations(group, 2):
            if family.get(first, first) != family.get(second, second) and alike(first, second):
                yield [first, second]


def write(name: str, about: str, rows: Iterable[str]) -> None:
    text = f"# {about}\n# {LICENCE}\n# {MADE}\n" + "\n".join(rows) + "\n"
    (RESOURCES / name).write_text(text)


def main(tree: Path) -> None:
    model = (tree / "usr/share/pocketsphinx/model/en-us/en-us.lm.bin").read_bytes()
    ranked = words_by_frequency(model)
    folder = tree / "usr/share/wordnet"
    nouns = {noun for noun, _ in senses(folder)} & {w for w in ranked[:KNOWN] if WORD.fullmatch(w)}
    usable = nouns - set(ranked[:COMMON])
    write("nouns.txt", "Nouns among the 30,000 most frequent words.", sorted(nouns))
    about = "Nouns that have the same sense, one such sense a line; without the most frequent words."
    write("same-sense.txt", about, sorted(map(" ".join, synsets(folder, usable))))
    about = "Pairs of nouns that begin alike and are not related; without the most frequent words."
    write("look-alikes.txt", about, map(" ".join, look_alikes(folder, usable)))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
