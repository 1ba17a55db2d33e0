"""`copydesk dismiss`: findings that are none, kept in the project's record so that nobody is asked again."""

import re
from argparse import Namespace
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from reviewer import config, dismissals, paths, walk
from reviewer.cli.choices import choices_of
from reviewer.cli.console import tell
from reviewer.cli.people import user
from reviewer.dismissals import Dismissal, Reach, reaches
from reviewer.errors import BadConfig, ReviewError
from reviewer.events import Scope
from reviewer.finding import resolve
from reviewer.intake import Intake, take_in
from reviewer.output.base import Placed, counted
from reviewer.output.placing import Placing
from reviewer.review import now
from reviewer.rules import excluded, name_from, project_of
from reviewer.visible import shown, speakable
from reviewer.walk import Input

# As `check` prints a finding, with or without what it says of it; by its id; by its fingerprint.
AT_POSITION = re.compile(
    r"(?P<path>.+?):(?P<line>\d{1,12}):(?P<column>\d{1,12}):?"
    r"(?: (?:error|warning|hint) (?P<check>[a-z-]+)(?: .*)?)?",
    re.DOTALL,
)
NUMBER = re.compile(r"\d{1,12}")
BY_ID = re.compile(r"(?P<path>.+):(?P<id>\d+\.\d+)", re.DOTALL)
BY_PRINT = re.compile(r"(?P<path>.+):(?P<print>[0-9a-f]{8,64})", re.DOTALL)
FAR = {
    Scope.ONCE: "here",
    Scope.PHRASE: "wherever this phrase stands in the text",
    Scope.RULE: "in all of the text",
    Scope.PROFILE: "in all texts of the project",
}
NEAREST = 3
"""How many findings are named where there is none at the place that was meant."""


class Wanted(Struct, frozen=True):
    """A finding as somebody named it."""

    spelled: str
    path: str
    parts: dict[str, str]

    def is_at(self, placed: Placed) -> bool:
        finding, at = placed.finding, placed.at
        if "id" in self.parts:
            return finding.id == self.parts["id"]
        if "print" in self.parts:
            return placed.anchor.key.startswith(self.parts["print"])
        return (at.line, at.column) == (int(self.parts["line"]), int(self.parts["column"])) and (
            self.parts.get("check") in (None, finding.check)
        )


class Text(Struct, frozen=True):
    """A text with its findings, those that were dismissed too, and where its dismissals are kept."""

    taken: Intake
    findings: tuple[Placed, ...]
    record: Path
    name: str

    def heard(self) -> list[Placed]:
        """What nobody has dismissed."""
        ids = {finding.id for finding in self.taken.heard}
        return [placed for placed in self.findings if placed.finding.id in ids]


def run(args: Namespace) -> int:
    """Dismiss, restore or list; the exit code."""
    if args.list:
        _list(args.places)
    elif not args.places:
        raise BadConfig("name a finding as `check` prints it: PATH:LINE:COLUMN; or --list what is dismissed")
    elif args.restore:
        _restore(args)
    else:
        _dismiss(args)
    return 0


def _dismiss(args: Namespace) -> None:
    scope, when, by = Scope(args.scope), now(), speakable(args.author or user())
    fresh: dict[Path, list[tuple[Placed, Wanted, Dismissal]]] = {}
    for wanted, texts in _each_text(args):
        text, chosen = _found(wanted, texts)
        for placed in chosen:
            made = Dismissal(placed.anchor, scope, text.name, by, when, speakable(args.why))
            fresh.setdefault(text.record, []).append((placed, wanted, made))
    for record, rows in fresh.items():
        dismissals.change(record, [made for _, _, made in rows], ())
        for placed, wanted, _ in rows:
            tell(f"{_told(wanted.path, placed)}: dismissed {FAR[scope]}")


def _restore(args: Namespace) -> None:
    gone: dict[Path, set[Reach]] = {}
    numbers = [int(place) for place in args.places if NUMBER.fullmatch(place)]
    if numbers:
        record = _record_of(Path())
        kept = dismissals.read(record).records
        for number in numbers:
            if not 1 <= number <= len(kept):
                raise BadConfig(f"there is no dismissal {number} in {record}; --list shows those there are")
            gone.setdefault(record, set()).add(kept[number - 1].reach)
    args.places = [place for place in args.places if not NUMBER.fullmatch(place)]
    for wanted, texts in _each_text(args):
        text = texts[-1]
        anchors = [placed.anchor for placed in text.findings if wanted.is_at(placed)]
        covering = {one for anchor in anchors for one in reaches(anchor, text.name)}
        if not any(known.reach in covering for known in dismissals.read(text.record).records):
            raise BadConfig(f"{wanted.spelled}: nothing that was found there is dismissed")
        gone.setdefault(text.record, set()).update(covering)
    for record, reached in gone.items():
        before = dismissals.read(record).records
        dismissals.change(record, (), reached)
        for known in before:
            if known.reach in reached:
                tell(f"{_in_words(known)}: restored")


def _list(paths: Sequence[str]) -> None:
    records = dict.fromkeys(_record_of(Path(path)) for path in paths or ["."])
    for record in records:
        kept = dismissals.read(record).records
        tell(f"{record.as_posix()}: {counted(len(kept), 'dismissal')}")
        for number, known in enumerate(kept, 1):
            why = f" ({known.why})" if known.why else ""
            tell(f"{number:3}  {_in_words(known)}, {known.by}, {known.time[:10]}{why}")


def _record_of(path: Path) -> Path:
    folder = path if paths.is_folder(path) else path.parent
    settings = config.find(folder)
    return (settings.parent if settings else folder) / dismissals.NAME


def _each_text(args: Namespace) -> Iterator[tuple[Wanted, list[Text]]]:
    """Each finding that was named, with its text as the standard checks see it, and as all of them do."""
    choices = choices_of(args)
    texts: dict[str, list[Text]] = {}
    for spelled in args.places:
        wanted = _wanted(spelled)
        if wanted.path not in texts:
            item = _input(wanted.path, as_text=args.as_text)
            profiles = dict.fromkeys((choices, replace(choices, attention=True)))
            texts[wanted.path] = [_text(item, take_in(item, one)) for one in profiles]
        # An id counts the findings of one profile; under another it would be another finding's.
        yield wanted, texts[wanted.path][: 1 if "id" in wanted.parts else None]


def _wanted(spelled: str) -> Wanted:
    for shape in (AT_POSITION, BY_ID, BY_PRINT):
        found = shape.fullmatch(spelled.strip())
        if found:
            parts = {name: part for name, part in found.groupdict().items() if part is not None}
            return Wanted(spelled, parts.pop("path"), parts)
    raise BadConfig(
        f"“{spelled}” names no finding; write PATH:LINE:COLUMN as `check` prints it, PATH:ID or"
        " PATH:FINGERPRINT"
    )


def _input(path: str, *, as_text: bool) -> Input:
    if paths.is_folder(path):
        raise BadConfig(f"{path}: is a folder; name the text of the finding")
    return walk.find([path], excluded, as_text=as_text).inputs[0]


def _text(item: Input, taken: Intake) -> Text:
    placed = tuple(map(Placing(taken.file.document), taken.review.open_findings()))
    folder = project_of(item, taken.rules.config)
    return Text(taken, placed, folder / dismissals.NAME, name_from(folder, item.shown))


def _found(wanted: Wanted, texts: Iterable[Text]) -> tuple[Text, list[Placed]]:
    """What was meant: what `check` shows there, or what a stronger finding or the profile hides."""
    for text in texts:
        heard = text.heard()
        strongest = {finding.id for finding in resolve(text.taken.heard)}
        for group in ([p for p in heard if p.finding.id in strongest], heard):
            chosen = [placed for placed in group if wanted.is_at(placed)]
            if chosen:
                return text, chosen
    if any(wanted.is_at(placed) for placed in text.findings):
        raise ReviewError(f"{wanted.spelled}: is dismissed already (`copydesk dismiss --list`)")
    raise ReviewError(f"{wanted.spelled}: there is no finding{_nearest(wanted, text.heard())}")


def _nearest(wanted: Wanted, heard: Sequence[Placed]) -> str:
    if "line" not in wanted.parts or not heard:
        return ""
    line, column = int(wanted.parts["line"]), int(wanted.parts["column"])
    near = sorted(heard, key=lambda p: (abs(p.at.line - line), abs(p.at.column - column)))[:NEAREST]
    return "; the nearest: " + ", ".join(f"{p.at.line}:{p.at.column} {p.finding.check}" for p in near)


def _told(path: str, placed: Placed) -> str:
    was = shown(" ".join(placed.finding.was.split()), changed=True)
    return f"{path}:{placed.at.line}:{placed.at.column}: {placed.finding.check} “{was}”"


def _in_words(known: Dismissal) -> str:
    """A dismissal by what it covers; its words as records keep them."""
    place = known.anchor
    match known.scope:
        case Scope.ONCE:
            around = " ".join(filter(None, (place.before, f"[{place.phrase}]", place.after)))
            return f"{known.file}: {place.check} at “{around}”"
        case Scope.PHRASE:
            return f"{known.file}: {place.check} “{place.phrase}”"
        case Scope.RULE:
            return f"{known.file}: {place.check}"
        case Scope.PROFILE:
            return f"all texts: {place.check}"
