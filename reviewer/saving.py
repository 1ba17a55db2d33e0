"""The bytes of a reviewed file, and the proof that they read back as what was decided."""

from collections.abc import Iterator, Mapping

from reviewer import files
from reviewer.edits import Patch, inverse
from reviewer.errors import ReviewError
from reviewer.events import Status
from reviewer.files import SourceFile
from reviewer.formats import format_named
from reviewer.formats.base import How, PackageFormat, Revision, TextFormat, document_of
from reviewer.message import Remark, remark
from reviewer.review import Review
from reviewer.states import Reviewed

_CHANGING = (Status.ACCEPTED, Status.OWN_WORDING)


def saved_bytes(file: SourceFile, review: Review, how: How = How.CLEAN) -> bytes:
    """The file with what was decided.

    Raises:
        ReviewError: a new character cannot stand in this file, or changes cannot be saved this way.
    """
    if how is How.CLEAN:
        return files.cleaned_bytes(file, review.edits)
    return files.revised_bytes(file, list(revisions(review)), how)


def member_patches(review: Review, how: How) -> Mapping[str, Patch]:
    """What was decided, as edits of the members of a package, by name; none for other files."""
    kind = format_named(review.document.format)
    if not isinstance(kind, PackageFormat):
        return {}
    return kind.patches(review.document, list(revisions(review)), how)


def revisions(review: Review) -> Iterator[Revision]:
    """The net edits in document order: by whom and when each was last made, and why."""
    made = {(change.segment, change.edit): change.events for change in review.net_changes()}
    for segment, state in enumerate(review.states):
        for edit, result in zip(state.edits, inverse(state.edits), strict=True):
            last = made.get((segment, edit), ())[-1:]
            reasons = (
                r.finding.message
                for r in state.findings
                if _is_reason(r) and r.finding.span.clashes(result.span)
            )
            yield Revision(
                segment,
                edit,
                by=last[0].by if last else "",
                time=last[0].time if last else "",
                reason="\n".join(dict.fromkeys(reasons)),
            )


def _is_reason(reviewed: Reviewed) -> bool:
    return reviewed.status in _CHANGING


def reasons_left_out(review: Review, how: How) -> tuple[Remark, ...]:
    """That some reasons stand in no comment of a file that is saved so, as none can stand in their place."""
    kind = format_named(review.document.format)
    if how is not How.COMMENTED or not isinstance(kind, PackageFormat):
        return ()
    segments = review.document.segments
    count = sum(bool(r.reason) and not kind.commented(segments[r.segment]) for r in revisions(review))
    if not count:
        return ()
    return (
        remark(
            "reasons-left-out",
            "reasons that stand in the log alone, as headers, footers and notes hold no comments: {count}",
            count=count,
        ),
    )


def prove(file: SourceFile, review: Review, data: bytes, name: str) -> None:
    """Nothing, if saved bytes read back as the current text, segment by segment.

    Raises:
        ReviewError: they do not; nothing should be written.
    """
    kind = format_named(file.document.format)
    if isinstance(kind, TextFormat):
        text, _ = files.decode(data, name, file.encoding.name)
        if text != file.document.written(review.edits):
            raise ReviewError(f"{name}: the cleaned text would not read back the same; nothing was written")
        if kind.free:
            return
        read = document_of(kind, text, file.reading)
    else:
        read = document_of(kind, data, file.reading)
    now, wanted = [segment.original for segment in read.segments], list(review.texts)
    if kind.holds is not None:
        now, wanted = list(filter(None, map(kind.holds, now))), list(filter(None, map(kind.holds, wanted)))
    if now == wanted:
        return
    number = next((n for n, (a, b) in enumerate(zip(now, wanted)) if a != b), min(len(now), len(wanted)))  # noqa: B905
    text = wanted[number] if number < len(wanted) else ""
    raise ReviewError(
        f"{name}: the text would not read back as it was decided, at “{text[:60]}”; nothing was written."
        " Take back what was changed there"
    )
