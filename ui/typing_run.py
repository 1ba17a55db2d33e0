"""Letters typed in a row: held together until they become one event."""

from collections.abc import Mapping

from msgspec import Struct, field

from reviewer.edits import Patch, compose


class TypingRun(Struct, frozen=True):
    """By segment, what was typed since the last event, as one patch; a run typed and deleted is empty."""

    patches: Mapping[int, Patch] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.patches)

    def and_then(self, edits: Mapping[int, Patch]) -> "TypingRun":
        """The run with more edits, which are in the text as it is after it."""
        joined = {n: compose(self.patches.get(n, ()), patch) for n, patch in edits.items()}
        return TypingRun({**self.patches, **joined})

    def reaches(self, edits: Mapping[int, Patch]) -> bool:
        """Whether edits touch the letters typed last, and nothing else."""
        if len(edits) != 1:
            return False
        ((segment, patch),) = edits.items()
        held = self.patches.get(segment)
        if not held:
            return False
        start = held[-1].at + sum(len(edit.now) - len(edit.was) for edit in held[:-1])
        end = start + len(held[-1].now)
        return all(start <= edit.end and edit.at <= end for edit in patch)
