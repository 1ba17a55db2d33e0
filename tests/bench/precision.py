"""How often checks fire, on clean English and on real translations, with the places to read.

    python tests/bench/clean_corpus.py CLEAN          # once
    python tests/bench/precision.py CLEAN [--half held] [--check ID] [--show 40]

Prints, for each check, flags per 1,000 words on clean text (where every flag is to be read as a false
alarm until an editor says otherwise) and on the machine translations of `../shared/data/mt`, where they are
there; on sets with word tags also the share of flags that touch a word which people marked or changed, beside
the share of such words (what a blind guess would score).
"""

import argparse
import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from reviewer import config, engine
from reviewer.finding import Finding, resolve
from reviewer.formats import PLAIN

SHARED = Path(__file__).resolve().parents[2].parent / "shared" / "data" / "mt"


class Flag(NamedTuple):
    where: str
    text: str
    finding: Finding
    bad: bool | None


def findings(text: str, profile: engine.Profile) -> Iterator[tuple[str, Finding]]:
    document = PLAIN.read(text)
    texts = [s.original for s in document.segments]
    for finding in resolve(engine.run_checks(document, texts, profile)):
        yield texts[finding.segment], finding


def clean(folder: Path, half: str, profile: engine.Profile) -> tuple[int, list[Flag]]:
    words, flags = 0, []
    for file in sorted(folder.glob(f"*.{half}.txt")):
        text = file.read_text(encoding="utf-8")
        words += len(text.split())
        flags += [Flag(file.stem, t, f, None) for t, f in findings(text, profile)]
    return words, flags


def translations(profile: engine.Profile) -> tuple[int, float, list[Flag]]:
    words, tagged, bad_words, flags = 0, 0, 0, []
    for file in sorted(SHARED.glob("*-en.jsonl")):
        for line in file.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            words += len(row["mt"].split())
            spans = (
                [s for s, tag in zip(row["tok"], row["tags"], strict=True) if tag == "BAD"]
                if row["tags"]
                else None
            )
            if spans is not None:
                tagged, bad_words = tagged + len(row["tok"]), bad_words + len(spans)
            for text, f in findings(row["mt"], profile):
                touched = (
                    None
                    if spans is None
                    else any(a < f.span.end + 1 and f.span.start - 1 < b for a, b in spans)
                )
                flags.append(Flag(file.stem, text, f, touched))
    return words, bad_words / max(tagged, 1), flags


def shown(flag: Flag) -> str:
    f = flag.finding
    before, after = flag.text[max(0, f.span.start - 45) : f.span.start], flag.text[f.span.end :][:45]
    mark = {True: "+", False: "-", None: " "}[flag.bad]
    line = f"{mark} {f.check} {flag.where}: …{before}[{f.was}]{after}… -> {list(f.suggestions)[:3]}"
    return line.replace("\n", "⏎")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("clean", type=Path)
    parser.add_argument("--half", default="tune", choices=["tune", "held"])
    parser.add_argument("--check", action="append", default=[])
    parser.add_argument("--severity", default="warning", choices=["error", "warning", "hint"])
    parser.add_argument("--show", type=int, default=0)
    options = parser.parse_args()
    settings = config.defaults()
    loaded = config.load_glossaries(settings)
    profile = config.profile_for(settings, [g.glossary for g in loaded], attention=options.severity == "hint")
    ranks = {"error": 0, "warning": 1, "hint": 2}

    def wanted(flag: Flag) -> bool:
        graver = ranks[flag.finding.severity.value] <= ranks[options.severity]
        return graver and (not options.check or flag.finding.check in options.check)

    clean_words, clean_flags = clean(options.clean, options.half, profile)
    mt_words, base, mt_flags = translations(profile) if SHARED.is_dir() else (0, 0.0, [])
    clean_flags, mt_flags = [f for f in clean_flags if wanted(f)], [f for f in mt_flags if wanted(f)]
    rate = 1000 * len(clean_flags) / clean_words
    print(f"clean ({options.half}): {clean_words} words, {rate:.2f} flags per 1,000")
    if mt_words:
        rate = 1000 * len(mt_flags) / mt_words
        print(f"translations: {mt_words} words, {rate:.2f} flags per 1,000; {base:.1%} of words bad")
    on_clean, on_mt = (Counter(f.finding.check for f in fs) for fs in (clean_flags, mt_flags))
    for check in sorted(on_clean | on_mt, key=lambda c: -on_clean[c]):
        judged = [f.bad for f in mt_flags if f.finding.check == check and f.bad is not None]
        hits = f"{sum(judged)}/{len(judged)} touch a bad word" if judged else ""
        per_mt = 1000 * on_mt[check] / mt_words if mt_words else 0.0
        print(f"{check:28} clean {on_clean[check]:5} {1000 * on_clean[check] / clean_words:6.3f}   "
              f"mt {on_mt[check]:5} {per_mt:6.3f}  {hits}")  # fmt: skip
    for flag in (
        clean_flags[: options.show]
        + mt_flags[:: max(1, len(mt_flags) // max(1, options.show))][: options.show]
    ):
        print(shown(flag))


if __name__ == "__main__":
    main()
