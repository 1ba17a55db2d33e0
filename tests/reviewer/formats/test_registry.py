"""The list of formats tells the truth about them, and costs nothing for those that are not met."""

import subprocess
import sys

from reviewer import formats


def test_each_line_tells_the_name_and_the_suffixes_of_its_format() -> None:
    told = [(line.name, line.suffixes) for line in formats._LINES]
    assert told == [(one.name, one.suffixes) for one in formats.FORMATS]


def test_no_two_formats_share_a_name_or_a_suffix() -> None:
    names = [one.name for one in formats.FORMATS]
    suffixes = [suffix for one in formats.FORMATS for suffix in one.suffixes]
    assert len(set(names)) == len(names)
    assert len(set(suffixes)) == len(suffixes)


def test_a_plain_text_imports_no_other_format() -> None:
    asked = (
        "import sys; from pathlib import Path; from reviewer.formats import format_of;"
        "format_of(Path('a.txt')); format_of(Path('a.unknown'));"
        "print([name for name in sys.modules if name.startswith('reviewer.formats.')])"
    )
    done = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert {"docx", "epub", "markup", "markdown"}.isdisjoint(
        name.strip(" '[]\n").removeprefix("reviewer.formats.") for name in done.stdout.split(",")
    )


def test_a_number_of_more_digits_than_python_reads_stops_no_reader() -> None:
    digits = "1" * 5_000
    catalogue = formats.format_named("json").read(f'{{"a": "one two", "n": {digits}, "@@locale": "en"}}')
    assert [segment.original for segment in catalogue.segments] == ["one two"]
    page = formats.format_named("html").read(f"<p>one &#{digits}; two</p>")
    assert [segment.original for segment in page.segments] == ["one \ufffd two"]
