"""Make the word lists of the language checks anew; run when a list's source changes.

    pip install stopwordsiso names
    apt-get download scowl && dpkg-deb -x scowl_*.deb scowl
    python tests/tools/language_lists.py scowl/usr/share/dict/scowl

Writes `function-words.txt` and `given-names.txt` to `resources/checks/`.
"""

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import names
import stopwordsiso

OUT = Path(__file__).resolve().parents[2] / "resources" / "checks"
LANGUAGES = "cs da de en es fi fr hu it nl no pl pt ro sv tr".split()
# Names of the census that are above all words, places or months: they would make a title of any noun.
NOT_NAMES = frozenset(
    """africa america angel april asia august austin belt berlin brittany candy carolina charity chastity
    chelsea china christian clay columbus cuba dallas december denver divine earth easter england eden
    faith fair france freedom georgia ghana golden grace harmony hope houston india ireland israel
    jordan joy june justice kenya king lake lincoln london long love major march may mercy mexico
    miami montana nevada new october orlando paris precious prince queen regal river rome royal santa
    santiago see so son star sydney texas the tokyo trinity troy truth tunisia u usa v venice vienna
    virginia west wales washington white young""".split()
)


def scowl_words(scowl: Path, size: int) -> set[str]:
    """English words of SCOWL up to a size (10 the most common, 95 everything)."""
    words: set[str] = set()
    for path in sorted(scowl.iterdir()):
        kind, _, level = path.name.rpartition(".")
        if level.isdigit() and int(level) <= size and kind.endswith("words"):
            words.update(path.read_text(encoding="utf-8", errors="replace").lower().split())
    return {word for word in words if word.isalpha() and "\ufffd" not in word}


def function_words(scowl: Path) -> Iterator[str]:
    """Each language with its words, of two letters and more; at the end those that English has, too."""
    common, known = scowl_words(scowl, 35), scowl_words(scowl, 70)
    homographs: set[str] = set()
    for language in LANGUAGES:
        words = {word.strip().lower() for word in stopwordsiso.stopwords(language)}
        words = {w for w in words if w.isalpha() and (len(w) > 1 or not w.isascii())}
        if language == "en":
            words &= common
        else:
            homographs |= words & known
        yield " ".join([language.replace("no", "nb"), *sorted(words)])
    yield " ".join(["homographs", *sorted(homographs)])


def given_names() -> Iterator[str]:
    for kind in ("female", "male"):
        for line in Path(names.FILES[f"first:{kind}"]).read_text(encoding="utf-8").splitlines():
            name = line.split()[0].lower()
            if len(name) > 2 and name not in NOT_NAMES:
                yield name


def write(name: str, origin: str, words: Iterable[str], *, sep: str = "\n") -> None:
    header = "".join(f"# {line}\n" for line in origin.splitlines())
    (OUT / name).write_text(header + sep.join(words) + "\n", encoding="utf-8")


def main(scowl: Path) -> None:
    """Write both lists."""
    write(
        "function-words.txt",
        "Function words and other frequent words, a line a language (ISO 639-1), and those English has.\n"
        "From stopwords-iso (PyPI stopwordsiso 0.7.1), MIT licence, Copyright (c) 2016 Gene Diaz.\n"
        "English ones and homographs chosen by SCOWL 2020.12.07, Copyright 2000-2011 Kevin Atkinson.\n"
        "Made by tests/tools/language_lists.py.",
        function_words(scowl),
    )
    write(
        "given-names.txt",
        "Given names of the US census of 1990, a work of the US government: public domain.\n"
        "From PyPI names 0.3.0, MIT licence, (c) Trey Hunner; without words and places.\n"
        "Made by tests/tools/language_lists.py.",
        sorted(set(given_names())),
        sep=" ",
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]))
