"""The report as web pages: self-contained, without scripts, for screen, phone and paper."""

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from reviewer.diff import Run, RunKind, side_of
from reviewer.reports.base import FileReport, ReportData, Row
from reviewer.resources import read_text
from reviewer.visible import pieces

if TYPE_CHECKING:  # jinja2 and markupsafe take a while, and only this report needs them
    from jinja2 import Template
    from markupsafe import Markup

SLUG = re.compile(r"[^\w.-]+")


class Section(Struct, frozen=True):
    """A file's part of the report. `page` is where it stands: empty in the page itself."""

    id: str
    file: FileReport
    page: str = ""


class Block(Struct, frozen=True):
    """Segments that follow each other and all changed, or all did not."""

    changed: bool
    rows: tuple[Row, ...]


def render(data: ReportData) -> bytes:
    """One page with a section for each file."""
    return _page(data, _sections(data), _title(data))


def pages(data: ReportData) -> dict[str, bytes]:
    """By file name, `index.html` with the totals and one page for each file."""
    sections = [replace(s, page=f"{s.id}-{_slug(s.file.name)}.html") for s in _sections(data)]
    made = {"index.html": _page(data, sections, _title(data))}
    for section in sections:
        alone = ReportData(data.tool, (section.file,))
        made[section.page] = _page(alone, [replace(section, page="")], _title(alone), "index.html")
    return made


def side_by_side(rows: Sequence[Row], before_name: str, after_name: str) -> str:
    """A page with two plain texts side by side, line by line."""
    return _template().render(
        title=f"{before_name} and {after_name}",
        before_name=before_name,
        after_name=after_name,
        rows=rows,
        changed=sum(bool(row.changes) for row in rows),
        comparison=True,
    )


def _sections(data: ReportData) -> list[Section]:
    return [Section(f"f{n}", file) for n, file in enumerate(data.files, 1)]


def _title(data: ReportData) -> str:
    if len(data.files) == 1:
        return f"Changes in {data.files[0].name}"
    return f"Changes in {len(data.files)} files"


def _slug(name: str) -> str:
    return SLUG.sub("-", name)[:60].strip(".-") or "file"


def _page(data: ReportData, sections: Sequence[Section], title: str, index: str = "") -> bytes:
    page = _template().render(data=data, sections=sections, title=title, index=index, comparison=False)
    return page.encode("utf-8", "replace")


def _template() -> "Template":
    import jinja2

    environment = jinja2.Environment(
        autoescape=True, trim_blocks=True, lstrip_blocks=True, undefined=jinja2.StrictUndefined
    )
    environment.filters.update(
        shown=lambda text: _shown(text, changed=False),
        changed=lambda text: _shown(text, changed=True),
        left=lambda row: _side(row.runs, RunKind.DELETE, "del"),
        right=lambda row: _side(row.runs, RunKind.INSERT, "ins"),
        blocks=_blocks,
    )
    return environment.from_string(read_text("reports/report.html"))


def _blocks(rows: Sequence[Row]) -> Iterator[Block]:
    held: list[Row] = []
    for row in rows:
        if held and bool(held[0].changes) != bool(row.changes):
            yield Block(bool(held[0].changes), tuple(held))
            held = []
        held.append(row)
    if held:
        yield Block(bool(held[0].changes), tuple(held))


def _side(all_runs: Sequence[Run], kind: RunKind, element: str) -> "Markup":
    """One side of a segment: what both have, and what only this one has marked."""
    from markupsafe import Markup

    marks = Markup(f"<{element}>{{}}</{element}>")
    return Markup("").join(
        _shown(run.text, changed=False) if run.kind is RunKind.EQUAL else marks.format(_shown(run.text, True))
        for run in side_of(all_runs, kind)
    )


def _shown(text: str, changed: bool) -> "Markup":
    """The text with unseen characters named, safe to stand in a page."""
    from markupsafe import Markup, escape

    named = Markup('<span class="ch" title="{}">{}</span>{}')
    return Markup("").join(
        named.format(name, piece, "\n" if piece == "↵" else "") if name else escape(piece)
        for piece, name in pieces(text, changed)
    )
