"""Catalogues: only strings that were edited change, as parsers that are not ours read them."""

import json
from pathlib import Path
from typing import Any

import pytest
import ruamel.yaml
import yaml
from hypothesis import given
from hypothesis import strategies as st

from reviewer import files, walk
from reviewer.edits import Edit
from reviewer.errors import Refused, UnreadableFile
from reviewer.review import Review
from reviewer.saving import prove, saved_bytes
from tests.reviewer.formats.test_text_formats import marked, samples

YAML_FILES, JSON_FILES = samples(".yml"), [p for p in samples(".json", ".arb") if "expected" not in p.name]
TEXT = st.text("ab é'\"#:{}[],&*!|>-%@`\\", min_size=1, max_size=8)


def segments(text: str, name: str) -> dict[str, str]:
    file = files.from_bytes(text.encode(), Path(name))
    return {segment.key: segment.original for segment in file.document.segments}


def edited(text: str, name: str, was: str, now: str) -> str:
    file = files.from_bytes(text.encode(), Path(name))
    number = next(n for n, s in enumerate(file.document.segments) if was in s.original)
    edit = Edit(file.document.segments[number].original.index(was), was, now)
    review, _ = Review.of(file.document).type({number: (edit,)}, "Ann")
    data = saved_bytes(file, review)
    prove(file, review, data, name)
    return data.decode()


def leaves(value: Any, path: tuple[str, ...] = ()) -> dict[tuple[str, ...], Any]:
    if isinstance(value, dict):
        return {k: v for key, inner in value.items() for k, v in leaves(inner, (*path, key)).items()}
    if isinstance(value, list):
        return {k: v for n, inner in enumerate(value) for k, v in leaves(inner, (*path, str(n))).items()}
    return {path: value}


@pytest.mark.parametrize("path", [*YAML_FILES, *JSON_FILES], ids=lambda path: path.name)
def test_only_strings_with_a_corrected_word_differ(path: Path) -> None:
    data, review = marked(path)
    load = json.loads if path in JSON_FILES else ruamel.yaml.YAML(typ="safe").load
    before, after = leaves(load(path.read_bytes())), leaves(load(data))
    assert before.keys() == after.keys()
    changed = {key for key in before if before[key] != after[key]}
    assert all("zzz" in after[key] for key in changed)
    assert len(changed) == sum("zzz" in text for text in review.texts) > 0


@pytest.mark.parametrize("path", YAML_FILES, ids=lambda path: path.name)
def test_comments_of_yaml_stay(path: Path) -> None:
    data, _ = marked(path)
    comments = [line.partition("#")[2] for line in path.read_text("utf-8").splitlines() if "#" in line]
    assert comments
    assert comments == [line.partition("#")[2] for line in data.decode().splitlines() if "#" in line]


def test_descriptions_keys_numbers_and_addresses_are_not_read() -> None:
    arb = '{"@@locale": "en", "a": "One two", "@a": {"description": "no no"}, "n": 1, "u": "http://e.org/x"}'
    assert segments(arb, "a.arb") == {"a": "One two"}
    assert segments('{"hi": {"message": "Hi all", "description": "x y"}}', "a.json") == {
        "hi.message": "Hi all"
    }
    rails = "de:\n  a: &x One\n  b: *x\n  c: 12\n  d: yes\n  e: '12 cars'\n  f: ~\n"
    assert segments(rails, "a.yml") == {"de.a": "One", "de.e": "12 cars"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ('{"name": "x y", "scripts": {"a": "b c"}}', "a.json"),
        ('[{"text": "One two"}]', "a.json"),
        ('{"a": "One two", "b": 3}', "a.json"),
        ("version: '3'\nimage: debian\n", "a.yml"),
        ("on: push\njobs:\n  a:\n    run: make all of it\n", "a.yaml"),
    ],
)
def test_settings_are_no_catalogues_and_below_a_folder_nobody_reads_them(
    text: str, name: str, tmp_path: Path
) -> None:
    file = files.from_bytes(text.encode(), Path(name))
    assert file.document.segments == ()
    assert [*map(str, file.document.remarks)] == ["is no catalogue of strings; nothing in it is checked"]
    (tmp_path / name).write_text(text)
    (tmp_path / "b.json").write_text('{"title": "A title"}')
    found = walk.find([str(tmp_path)], lambda _: ())
    assert [one.path.name for one in found.inputs] == ["b.json"]
    assert [path.name for path in found.unknown] == [name]


def test_the_parts_of_a_plural_and_variables_cannot_be_removed() -> None:
    text = "{n, plural, one {# car in {town}} other {# cars}} on $t(road)"
    file = files.from_bytes(json.dumps({"a": text}).encode(), Path("a.json"))
    review = Review.of(file.document)
    for part in ("{n, plural, one {", "other", "{town}", "$t(road)", "}} on"):
        at = review.texts[0].index(part)
        with pytest.raises(Refused, match="would remove"):
            review.type({0: (Edit(at, part, ""),)}, "Ann")
    review.type({0: (Edit(text.index("car"), "car", "truck"),)}, "Ann")


@pytest.mark.parametrize(
    ("text", "was", "now", "result"),
    [
        ("en:\n  a: One two # c\n", "two", "2", "en:\n  a: One 2 # c\n"),
        ("en:\n  a: One two # c\n", "two", "two: 2", 'en:\n  a: "One two: 2" # c\n'),
        ("en:\n  a: One two\n", "One two", "yes", 'en:\n  a: "yes"\n'),
        ("en:\n  a: One\n    two\n", "two", "x", "en:\n  a: One\n    x\n"),
        ("en: {a: One two}\n", "two", "x, y", 'en: {a: "One x, y"}\n'),
        ("en:\n  a: 'It''s'\n", "It", "'t", "en:\n  a: '''t''s'\n"),
        ('en:\n  a: "b \\u00e9 \\"c\\""\n', "c", '"\\', 'en:\n  a: "b \\u00e9 \\"\\"\\\\\\""\n'),
        (
            "en:\n  a: |\n    One\n    two\n  b: x y\n",
            "two",
            "#: x",
            "en:\n  a: |\n    One\n    #: x\n  b: x y\n",
        ),
        ("en:\n  a: >\n    One\n    two\n", "two", "x", "en:\n  a: >\n    One\n    x\n"),
        ("en:\n  a: |\n    One of\n    of two\n", "of\nof", "of", "en:\n  a: |\n    One of two\n"),
        ("en:\n  a: >-\n    One of\n    of two\n", "of of", "of", "en:\n  a: >-\n    One of two\n"),
    ],
)
def test_yaml_keeps_the_style_of_a_string_while_it_can(text: str, was: str, now: str, result: str) -> None:
    assert edited(text, "a.yml", was, now) == result


def test_json_in_ascii_stays_in_ascii() -> None:
    assert edited('{"a": "caf\\u00e9 bar"}', "a.json", "bar", 'é"') == '{"a": "caf\\u00e9 \\u00e9\\""}'
    assert edited('{"a": "\\ud83d\\ude00 b"}', "a.json", "b", "c") == '{"a": "\\ud83d\\ude00 c"}'


@pytest.mark.parametrize(
    ("name", "text", "cause"),
    [
        ("a.json", '{"a": "b",\n c}', "a.json: line 2: not JSON"),
        ("a.json", "[" * 100_000, "a.json: holds lists or objects too deep"),
        ("a.yml", "a: b\n c: d\n", "a.yml: line 2: not YAML"),
        ("a.yml", "[" * 1000 + "]" * 1000, "a.yml: has more than 256 levels"),
    ],
)
def test_what_cannot_be_read_is_told_with_its_line(name: str, text: str, cause: str) -> None:
    with pytest.raises(UnreadableFile, match=cause):
        segments(text, name)


@given(
    st.dictionaries(st.sampled_from("abc"), TEXT, min_size=1),
    TEXT,
    st.booleans(),
    st.sampled_from([None, '"', "'"]),
)
def test_whatever_is_typed_reads_back(
    strings: dict[str, str], now: str, flow: bool, style: str | None
) -> None:
    text = yaml.safe_dump({"en": strings}, default_style=style, default_flow_style=flow, allow_unicode=True)
    for name, spelled in (("a.yml", text), ("a.json", json.dumps({"en": strings}))):
        file = files.from_bytes(spelled.encode(), Path(name))
        review = Review.of(file.document)
        for number, segment in enumerate(file.document.segments):
            if not segment.atoms:
                review, _ = review.type({number: (Edit(0, segment.original, now),)}, "Ann")
        data = saved_bytes(file, review)
        after = (ruamel.yaml.YAML(typ="safe").load(data) if name == "a.yml" else json.loads(data))["en"]
        by_key = {s.key: now for s, t in zip(file.document.segments, review.texts, strict=True) if t == now}
        assert after == {key: by_key.get(f"en.{key}", value) for key, value in strings.items()}


def test_half_a_character_stays_as_it_is_spelled() -> None:
    text = '{"\\udc00": "See the \\ud83d the cat."}'
    assert segments(text, "a.json") == {"\\udc00": "See the \ufffc the cat."}
    assert edited(text, "a.json", "cat", "dog") == text.replace("cat", "dog")
    with pytest.raises(Refused):
        edited(text, "a.json", "\ufffc ", "")
