"""`copydesk report`: what was changed and why, from change logs, for people and for machines."""

import os
import sys
from argparse import Namespace
from collections.abc import Callable
from pathlib import Path

from reviewer import paths
from reviewer.cli.qt import part
from reviewer.errors import BadConfig
from reviewer.files import write_proved
from reviewer.reports import REPORTS, as_html
from reviewer.reports.base import ReportData
from reviewer.reports.building import report_of
from reviewer.reports.reading import logs_in, made_from, read_report

STDOUT = "-"
PDF = "pdf"
Render = Callable[[ReportData], bytes]
SUFFIXES = {"markdown": "md", "htm": "html", "patch": "diff"}


def run(args: Namespace) -> int:
    """Write the report of all logs together; the exit code."""
    if not args.output:  # to the file system, that would be the current folder
        raise BadConfig("OUT is empty; perhaps a variable of the shell is not set")
    out = Path(args.output)
    into_folder = paths.is_folder(out) or args.output.endswith(("/", os.sep))
    name = args.format or _by_suffix(out)
    render = _renderer(name)
    logs = logs_in(Path(log) for log in args.logs)
    data = report_of(read_report(path) for path in logs)
    if args.output == STDOUT:
        sys.stdout.buffer.write(render(data))
        return 0
    made = _files(data, name, out, render, into_folder=into_folder)
    replaced = {os.path.realpath(path): path for path, _ in made if paths.is_file(path)}
    for needed in (needed for log in logs if replaced for needed in made_from(log)):
        if (path := replaced.get(os.path.realpath(needed))) is not None:
            raise BadConfig(f"{path}: would be overwritten by the report that is made from it")
    for path, content in made:
        write_proved(path, content)
    return 0


def _by_suffix(out: Path) -> str:
    suffix = out.suffix.lstrip(".").lower()
    if not suffix:
        raise BadConfig("name the kind of report with --format, or by the suffix of OUT")
    return SUFFIXES.get(suffix, suffix)


def _renderer(name: str) -> Render:
    """What makes a report of that name."""
    if name in REPORTS:
        return REPORTS[name]
    if name != PDF:
        raise BadConfig(f"there is no report “{name}”; there are {', '.join((*REPORTS, PDF))}")
    render: Render = part("ui.as_pdf", "a PDF cannot be made").render
    return render


def _files(
    data: ReportData, name: str, out: Path, render: Render, *, into_folder: bool
) -> list[tuple[Path, bytes]]:
    if not into_folder:
        return [(out, render(data))]
    if name == "html":
        return [(out / page, content) for page, content in as_html.pages(data).items()]
    return [(out / f"report.{name}", render(data))]
