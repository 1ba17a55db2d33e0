"""Clean one file: decide, prove that the log leads both ways, and only then write."""

import hashlib
import os
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from itertools import groupby
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from reviewer import batch, files, journal, paths
from reviewer.errors import BadConfig, ReviewError
from reviewer.files import SourceFile, write_proved
from reviewer.finding import Finding, Severity, resolve
from reviewer.formats import format_named
from reviewer.formats.base import How, ways
from reviewer.intake import take_in
from reviewer.message import Remark, remark
from reviewer.review import Review, now
from reviewer.rules import Choices, Rules, settings_of
from reviewer.saving import prove, reasons_left_out, saved_bytes
from reviewer.walk import LOG_SUFFIX, Input

SAFE, ALL, NONE = "safe", "all", "none"
ALONE = 100
"""Findings of one segment up to which each is a step of its own: a step looks at the whole segment."""


class Plan(Struct, frozen=True):
    """What is to be done with each file; `output` is None where it takes the original's place.

    `force`: what somebody else made of an earlier result is kept under another name, not a reason to stop.
    """

    choices: Choices
    accept: tuple[str, ...]
    output: Path | None
    report: str | None
    author: str
    force: bool = False
    how: How = How.CLEAN

    def target(self, item: Input) -> Path:
        return item.path if self.output is None else self.output / item.below

    def writes(self, item: Input) -> list[Path]:
        """All files that come of an input."""
        target = self.target(item)
        beside = [LOG_SUFFIX] + ([f".report.{self.report}"] if self.report else [])
        return [target, *(target.with_name(target.name + suffix) for suffix in beside)]


class Cleaned(Struct, frozen=True):
    """What became of one file: how many findings were mended, which stay open by severity, or an error.

    `fault`: where we failed, if we did. `seconds` is the time it took; nothing that is written depends on it.
    """

    path: str
    target: str = ""
    mended: int = 0
    counts: tuple[tuple[Severity, int], ...] = ()
    fails: bool = False
    remarks: tuple[Remark, ...] = ()
    error: str = ""
    fault: str = ""
    data: bytes = b""
    seconds: float = 0.0

    @property
    def open(self) -> int:
        return sum(number for _, number in self.counts)


class _Work(Struct, frozen=True):
    """One file in the making: its review after the decisions, and what stays open and is shown."""

    file: SourceFile
    rules: Rules
    review: Review
    mended: int
    open: tuple[Finding, ...]
    fails: bool
    remarks: tuple[Remark, ...]


def refuse_clashes(plan: Plan, inputs: Iterable[Input], *, in_place: bool) -> None:
    """Nothing, if every file that is to be written has a place of its own.

    Raises:
        BadConfig: a file would be written twice, or in the place of an input.
    """
    named = {_place(one.path): one for one in inputs if one.data is None}
    written: dict[str, Input] = {}
    for one in inputs:
        for path in plan.writes(one) if (plan.output or in_place) and not one.refusal else ():
            place = _place(path)
            other = written.setdefault(place, one)
            if other is not one:
                raise BadConfig(f"{other.shown} and {one.shown} would both be written to {path}; nothing was")
            if place in named and not (in_place and named[place] is one):
                raise BadConfig(
                    f"{path} is one of the texts to clean; name another folder, or use --in-place"
                )


def _place(path: Path) -> str:
    """Where a path leads; `Path.resolve` fails on links in a circle."""
    return os.path.realpath(path)


def clean_input(plan: Plan, item: Input) -> Cleaned:
    """Clean one file and write what comes of it; or why that could not be done."""
    return _timed(plan, item, _written)


def try_input(plan: Plan, item: Input) -> Cleaned:
    """What `clean_input` would find and mend; nothing is written."""
    return _timed(plan, item, _told)


def lost_input(item: Input) -> Cleaned:
    """What to say of a file whose process ended without an answer."""
    told = f"{item.shown}: could not be cleaned: {batch.NO_ANSWER}"
    return Cleaned(item.shown, error=told, fault=f"{told}\n")


def _timed(plan: Plan, item: Input, end: "Callable[[Plan, Input, _Work], Cleaned]") -> Cleaned:
    began = time.perf_counter()
    try:
        done = end(plan, item, _decided(plan, item))
    except ReviewError as error:
        done = Cleaned(item.shown, error=str(error))
    except Exception as error:
        import traceback

        error.add_note(f"while cleaning {item.shown}")
        told = f"{item.shown}: could not be cleaned, by a fault of ours"
        done = Cleaned(item.shown, error=told, fault=traceback.format_exc())
    return replace(done, seconds=time.perf_counter() - began)


def _decided(plan: Plan, item: Input) -> _Work:
    taken = take_in(item, plan.choices)
    file, rules, review = taken.file, taken.rules, taken.review
    known = {finding.id for finding in taken.heard}
    chosen = resolve(
        f
        for f in taken.heard
        if f.suggestions and _accepts(plan, f, rules.least) and files.can_write(file, f.suggestions[0])
    )
    when = now()
    for ids in _steps(chosen):
        review, _ = review.accept(ids, plan.author, time=when)
    still_open = resolve(f for f in review.open_findings() if f.id in known)
    fail_on = rules.config.fail_on
    return _Work(
        file=file,
        rules=rules,
        review=review,
        mended=len(chosen),
        open=tuple(f for f in still_open if f.severity.rank <= rules.least.rank),
        fails=fail_on is not None and any(f.severity.rank <= fail_on.rank for f in still_open),
        remarks=taken.remarks,
    )


def _steps(chosen: Iterable[Finding]) -> Iterator[list[str]]:
    """The ids of findings that are accepted as one: each alone, so that each can be reverted alone."""
    for _, group in groupby(chosen, key=lambda finding: finding.segment):
        ids = [finding.id for finding in group]
        size = 1 if len(ids) <= ALONE else len(ids)
        yield from (ids[i : i + size] for i in range(0, len(ids), size))


def _accepts(plan: Plan, finding: Finding, least: Severity) -> bool:
    match plan.accept:
        case ("safe",):
            return finding.safe
        case ("all",):
            return finding.severity.rank <= least.rank
        case ("none",):
            return False
        case checks:
            return finding.check in checks


def _written(plan: Plan, item: Input, work: _Work) -> Cleaned:
    data = saved_bytes(work.file, work.review, _how(plan, work))
    target = plan.target(item)
    log = _log(plan, work, data, target.name)
    _prove(work, data, log, str(target))
    piped = item.data is not None and plan.output is None
    writes = not piped and (plan.output is not None or bool(work.review.edits))
    if writes:
        _put(plan, item, work, data, log)
    return replace(
        _told(plan, item, work), target=target.as_posix() if writes else "", data=data if piped else b""
    )


def _told(plan: Plan, item: Input, work: _Work) -> Cleaned:
    severities = Counter(finding.severity for finding in work.open)
    return Cleaned(
        path=item.shown,
        mended=work.mended,
        counts=tuple((severity, severities[severity]) for severity in Severity),
        fails=work.fails,
        remarks=(*work.remarks, *_way_remark(plan, item, work)),
    )


def _how(plan: Plan, work: _Work) -> How:
    """As asked for, where the format can do so; else clean."""
    return plan.how if plan.how in ways(format_named(work.file.document.format)) else How.CLEAN


def _way_remark(plan: Plan, item: Input, work: _Work) -> tuple[Remark, ...]:
    if _how(plan, work) is plan.how:
        return tuple(one.within(item.shown) for one in reasons_left_out(work.review, plan.how))
    kind = format_named(work.file.document.format)
    return (
        remark(
            "saved-clean",
            "saved clean, as {kind} holds no tracked changes; its log tells all",
            kind=kind.title,
        ).within(item.shown),
    )


def _log(plan: Plan, work: _Work, data: bytes, name: str) -> bytes:
    settings = {
        **settings_of(plan.choices),
        "language": work.rules.config.language,
        "accept": ", ".join(plan.accept),
    }
    header = journal.header_record(work.file, settings)
    return journal.sealed_log(
        header, work.review.events, journal.seal_record(work.review, data, name, how=_how(plan, work))
    )


def _prove(work: _Work, data: bytes, log: bytes, name: str) -> None:
    """Nothing, if reading back, replaying and undoing give exactly the texts that they should."""
    prove(work.file, work.review, data, name)
    parsed = journal.parse(log, name + LOG_SUFFIX)
    journal.replay(parsed, work.file)
    journal.original_bytes(parsed, data, name)


def _put(plan: Plan, item: Input, work: _Work, data: bytes, log: bytes) -> None:
    """Write the log first: a text without it would have lost its way back."""
    target, log_path, *reports = plan.writes(item)
    if plan.output is None:
        _refuse_another(target, work.file.sha256)
        _keep(log_path)
        _keep(target.with_name(target.name + ".bak"))
    else:
        _make_room(target, log_path, data, force=plan.force)
    write_proved(log_path, log)
    write_proved(target, data, keep_backup=plan.output is None)
    for path in reports:
        from reviewer.reports import REPORTS
        from reviewer.reports.building import file_report, report_of

        report = file_report(journal.parse(log, str(log_path)), work.file, work.open)
        write_proved(path, REPORTS[str(plan.report)](report_of([report])))


def _refuse_another(target: Path, read: str) -> None:
    """Nothing, if what stands there still is what was read, by its fingerprint.

    Raises:
        ReviewError: somebody changed it meanwhile, or it is gone.
    """
    try:
        there = hashlib.sha256(target.read_bytes()).hexdigest()
    except OSError as error:
        raise ReviewError(f"{target}: {error.strerror or error}") from None
    if there != read:
        raise ReviewError(f"{target}: was changed while it was cleaned; clean it again")


def _make_room(target: Path, log_path: Path, data: bytes, *, force: bool) -> None:
    """See to it that writing a result loses nothing but an earlier result as we wrote it, with its log.

    Raises:
        ReviewError: somebody else wrote what stands there, and `force` does not say to keep it aside.
    """
    if not paths.is_file(target):  # what is no file, writing refuses
        _keep(log_path)
        return
    try:
        there = target.read_bytes()
    except OSError as error:
        raise ReviewError(f"{target}: {error.strerror or error}") from None
    wrote = _sealed(log_path)
    if wrote == hashlib.sha256(there).hexdigest():
        return
    if there != data:
        if not force:
            told = (
                "was changed since copydesk wrote it"
                if wrote
                else "is there, and no log says that we made it"
            )
            raise ReviewError(f"{target}: {told}; --force keeps it aside, or name another folder with -o")
        _keep(target)
    _keep(log_path)


def _sealed(log_path: Path) -> str:
    """The fingerprint of the text that a log made; "" without a whole log."""
    try:
        seal = journal.read(log_path).seal
    except ReviewError:
        return ""
    return str(seal["result"]["sha256"]) if seal else ""


def _keep(path: Path) -> None:
    """Move what stands at a path to the first free number, so that nothing is lost with it.

    Raises:
        ReviewError: the disk refuses.
    """
    try:
        if paths.is_there(path):
            path.rename(next(free for free in _numbered(path) if not paths.is_there(free)))
    except OSError as error:
        raise ReviewError(f"{path}: {error.strerror or error}") from None


def _numbered(path: Path) -> Iterator[Path]:
    number = 1
    while True:
        yield path.with_name(f"{path.name}.{number}")
        number += 1
