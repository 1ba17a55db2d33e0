"""Clean English of four genres, for counting false alarms: `python tests/bench/clean_corpus.py DIR`.

Taken from Debian's documentation packages (fetched with `apt-get download`, nothing is installed) and, where
it is there, the human translations of `../shared/data/documents`. Writes `DIR/GENRE.tune.txt` and
`DIR/GENRE.held.txt`, one paragraph a line, parted by a hash of the paragraph's text, so that what is tuned on
one half can be reported on the other.

The texts are not part of Copydesk, and nothing of them is copied into it.
"""

import hashlib
import html
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

SHARED = Path(__file__).resolve().parents[2].parent / "shared" / "data" / "documents"

# genre -> Debian package, glob of its files
GENRES = {
    "manual": ("debian-handbook", "usr/share/doc/debian-handbook/html/en-US/*.html"),
    "history": ("debian-history", "usr/share/doc/debian-history/**/*.en.html"),
    "essay": ("anarchism", "usr/share/doc/anarchism/html/sec[A-J]*.html"),
    "policy": ("debian-policy", "usr/share/doc/debian-policy/policy.html/*.html"),
}
BLOCKS = {"p", "li", "dd", "blockquote", "div", "td", "h1", "h2", "h3", "h4", "br", "pre", "body"}
HIDDEN = {"script", "style", "pre", "title", "head", "h1", "h2", "h3", "h4", "nav"}
# Prose: starts with a capital, ends with a stop, is long enough to be a sentence.
PROSE = re.compile(r"[A-Z“\"(].*[.!?”\")]\Z")


class Prose(HTMLParser):
    """Collects the text of block elements as paragraphs."""

    def __init__(self) -> None:
        super().__init__()
        self.paragraphs: list[str] = [""]
        self.hidden = 0
        self.code = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.hidden += tag in HIDDEN and tag != "head"
        self.code = self.code or tag in {"code", "tt", "samp", "kbd"}
        if self.code:
            self.paragraphs[-1] += "\ufffc"  # paragraphs with code are left out: code is not prose
            self.code = False
        if tag in BLOCKS:
            self.paragraphs.append("")

    def handle_endtag(self, tag: str) -> None:
        self.hidden -= tag in HIDDEN and tag != "head" and self.hidden > 0
        if tag in BLOCKS:
            self.paragraphs.append("")

    def handle_data(self, data: str) -> None:
        if not self.hidden:
            self.paragraphs[-1] += data


def paragraphs(page: str) -> Iterator[str]:
    parser = Prose()
    parser.feed(page)
    for raw in parser.paragraphs:
        text = " ".join(html.unescape(raw).replace("\u200b", "").split())
        if "\ufffc" not in text and len(text.split()) >= 12 and PROSE.fullmatch(text):
            yield text


def debian(package: str, pattern: str) -> list[str]:
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["apt-get", "download", "-qq", package], cwd=folder, check=True, capture_output=True)
        [deb] = Path(folder).glob("*.deb")
        subprocess.run(["dpkg-deb", "-x", deb.name, "tree"], cwd=folder, check=True)
        pages = sorted((Path(folder) / "tree").glob(pattern))
        texts = [page.read_text(encoding="utf-8", errors="replace") for page in pages]
        return list(dict.fromkeys(p for text in texts for p in paragraphs(text)))


def references() -> list[str]:
    lines = [
        line.strip()
        for file in sorted(SHARED.glob("*.ref.en.md"))
        for line in file.read_text(encoding="utf-8").splitlines()
    ]
    return [line for line in lines if len(line.split()) >= 12 and PROSE.fullmatch(line)]


def held_out(paragraph: str) -> bool:
    return hashlib.sha256(paragraph.encode()).digest()[0] % 2 == 1


def main(folder: Path, words_a_genre: int = 40_000) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for genre, texts in [*((g, debian(*where)) for g, where in GENRES.items()), ("report", references())]:
        kept, words = [], 0
        for text in texts:
            if words >= words_a_genre:
                break
            kept.append(text)
            words += len(text.split())
        for half, chosen in (
            ("tune", [t for t in kept if not held_out(t)]),
            ("held", [t for t in kept if held_out(t)]),
        ):
            (folder / f"{genre}.{half}.txt").write_text("\n".join(chosen) + "\n", encoding="utf-8")
            print(
                f"{genre:8} {half}: {len(chosen):5} paragraphs {sum(len(t.split()) for t in chosen):6} words"
            )


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(Path(sys.argv[1]))
