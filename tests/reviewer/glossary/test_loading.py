import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from reviewer.errors import BadGlossary
from reviewer.finding import Severity
from reviewer.glossary.concepts import Concept, Context, Loaded, Pos, Standing, Variant
from reviewer.glossary.loading import load, load_bytes, load_text

HEADER = "id,term,variants,pos,inflect,case,status,before,near,not_after,severity,safe,domain,note\n"


def concepts(text: str, file: str = "g.csv") -> tuple[Concept, ...]:
    return load_text(text, file).glossary.concepts


def problems(text: str, file: str = "g.csv") -> list[str]:
    return [str(problem) for problem in load_text(text, file).problems]


def first(row: str) -> Variant:
    return concepts(HEADER + row)[0].variants[0]


def test_a_row_is_a_concept():
    row = "proj,projector|data projector,beamer | bimer,noun,,,,,,,,,office,Say it.\n"
    (concept,) = concepts(HEADER + row)
    assert concept.terms == ("projector", "data projector")
    assert [variant.text for variant in concept.variants] == ["beamer", "bimer"]
    assert (concept.id, concept.domain, concept.note, concept.line) == ("proj", "office", "Say it.", 2)


def test_defaults_are_those_of_a_suspect_phrase_that_inflects_as_its_words_do():
    assert first("x,a,b") == Variant("b", pos=Pos.UNSTATED, inflect=True)


@pytest.mark.parametrize(
    ("cells", "inflects"),
    [("noun", True), ("verb", True), ("adjective", False), ("noun,no", False), (",no", False), ("n.", True)],
)
def test_nouns_and_verbs_inflect_unless_told_not_to(cells, inflects):
    assert first(f"x,a,b,{cells}").inflect is inflects


def test_every_field_is_read():
    row = "x,a,b,verb,no,exact,forbidden,p|q,n*,w,hint,yes"
    assert first(row) == Variant(
        "b",
        Standing.FORBIDDEN,
        Pos.VERB,
        exact_case=True,
        context=Context(before=("p", "q"), near=("n*",), not_after=("w",)),
        severity=Severity.HINT,
        safe=True,
    )


def test_what_is_forbidden_is_an_error_by_default():
    assert first("x,a,b,,,,forbidden").severity is Severity.ERROR


def test_rows_of_one_id_are_one_concept():
    (concept,) = concepts(HEADER + "x,a,b,noun\nx,a,c,verb\nx,,d\n")
    assert [variant.text for variant in concept.variants] == ["b", "c", "d"]


def test_a_concept_may_have_nothing_to_offer():
    assert concepts(HEADER + "x,,b")[0].terms == ()


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_the_delimiter_is_seen_in_the_header(delimiter):
    text = delimiter.join(("term", "variants", "note")) + "\n" + delimiter.join(("a", "b", "c"))
    assert concepts(text)[0].note == "c"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_encodings_are_seen(encoding):
    data = "term,variants\ncafé,kaffeehaus\nprojector,beamer\n".encode(encoding)
    assert load_bytes(data, "g.csv").glossary.concepts[0].terms == ("café",)


def test_a_guessed_encoding_is_reported():
    data = ("term,variants\n" + "café,coffeehouse\nrésumé,life run\n" * 5).encode("cp1252")
    loaded = load_bytes(data, "g.csv")
    assert "guess" in loaded.problems[0].reason


def test_a_table_without_header_is_wrong_right_comment_severity():
    (one, two) = concepts("beamer\tprojector\tGerman\thigh\nhandy\tphone\n", "g.tsv")
    assert (one.variants[0].text, one.terms, one.note) == ("beamer", ("projector",), "German")
    assert one.variants[0].severity is Severity.ERROR
    assert two.variants[0].text == "handy"


def test_told_apart_by_case_alone_a_variant_matches_as_written():
    assert concepts("internet\tInternet\n", "g.tsv")[0].variants[0].exact_case


@pytest.mark.parametrize(
    ("header", "row"),
    [
        ("Preferred;Wrong;Comment", "a;b;c"),
        ("replacement,suspect,notes", "a,b,c"),
        ("term,forbidden,note", "a,b,c"),
        ("Note,Term,Preferred Terms,CaseSensitive,Created By", "c,b,a,no,me"),
    ],
)
def test_common_names_of_columns_are_known(header, row):
    loaded = load_text(f"{header}\n{row}\n", "g.csv")
    (concept,) = loaded.glossary.concepts
    assert (concept.terms, concept.variants[0].text, concept.note) == (("a",), "b", "c")
    assert loaded.problems == ()


def test_forbidden_may_be_a_flag():
    one, two = concepts("term,variants,forbidden\na,b,yes\nc,d,FALSCH\n")
    assert one.variants[0].status is Standing.FORBIDDEN
    assert two.variants[0].status is Standing.SUSPECT


def test_comment_and_blank_lines_are_passed_over():
    text = "# made by hand\n\nterm,variants\n# more\n,,\na,b\n"
    assert [concept.line for concept in concepts(text)] == [6]


def test_a_comment_may_name_the_language():
    assert load_text("# language: de-AT\nterm,variants\na,b\n", "g.csv").glossary.language == "de-AT"


def test_quoted_cells_may_hold_delimiters_and_breaks():
    (one, two) = concepts('term,variants,note\n"a, c",b,"one\ntwo"\nd,e,f\n')
    assert (one.terms, one.note, two.line) == (("a, c",), "one two", 4)


@pytest.mark.parametrize(
    ("row", "says"),
    [
        ("x,a,", "no variants"),
        ("x,a,b,nuon", "“nuon” is no pos (noun, verb, adjective, other)"),
        ("x,a,b,noun,perhaps", "“perhaps” in “inflect” is neither yes nor no"),
        ("x,a,b,,,loud", "“loud” is no case rule (any, exact)"),
        ("x,a,b,,,,bad", "“bad” is no status (suspect, forbidden)"),
        ("x,a,...", "“...” holds no word"),
        ("x,a,b,,,,,*", "“*” holds no word"),
        ("x,a,a", "“a” is its own replacement"),
        ("x,a,b" + "," * 12 + "y,z", "16 cells where there are 14 columns"),
        ('x,"a"b,c', "text stands right behind a closing quotation mark"),
    ],
)
def test_a_malformed_row_is_reported_and_the_rest_loads(row, says):
    loaded = load_text(f"{HEADER}{row}\ngood,right,wrong\n", "g.csv")
    (problem,) = loaded.problems
    assert str(problem).startswith("g.csv:2: ")
    assert says in problem.reason
    assert [concept.id for concept in loaded.glossary.concepts] == ["good"]


def test_a_quotation_mark_that_is_never_closed_costs_one_line():
    loaded = load_text('term,variants\n"a,b\nc,d\ne,f\n', "g.csv")
    assert [concept.terms for concept in loaded.glossary.concepts] == [("c",), ("e",)]
    assert [str(problem) for problem in loaded.problems] == [
        "g.csv:2: a quotation mark is never closed; the line was left out"
    ]


def test_rows_that_say_something_in_a_misspelt_column_are_left_out():
    loaded = load_text("term,variants,befor\na,b,c\nd,e,\nf,g,h\n", "g.csv")
    assert [concept.id for concept in loaded.glossary.concepts] == ["d"]
    assert [str(problem) for problem in loaded.problems] == [
        "g.csv:1: column “befor” is not read; did you mean “before”?"
        " Left out: 2 rows (lines 2, 4), where it says something"
    ]


def test_a_misspelt_column_that_says_nothing_costs_no_row():
    loaded = load_text("term,variants,nott_near\na,b,\nc,d,\n", "g.csv")
    assert len(loaded.glossary.concepts) == 2
    assert [str(p) for p in loaded.problems] == [
        "g.csv:1: column “nott_near” is not read; did you mean “not_near”?"
    ]


def test_a_misspelt_column_of_remarks_costs_no_row():
    loaded = load_text("term,variants,domian\na,b,c\n", "g.csv")
    assert len(loaded.glossary.concepts) == 1
    assert "did you mean “domain”?" in loaded.problems[0].reason


@pytest.mark.parametrize("column", ["year", "team", "user", "usage", "Term type", "Approved"])
def test_a_column_of_other_matters_costs_no_row(column):
    loaded = load_text(f"term,variants,{column}\na,b,c\n", "g.csv")
    assert len(loaded.glossary.concepts) == 1
    assert [str(p) for p in loaded.problems] == [f"g.csv:1: column “{column}” is not read"]


@pytest.mark.parametrize(
    "text", ["prefered,variants\na,b\n", "prefered;variants\na;b\n", "prefered,variant,x,y,z\na,b,,,\n"]
)
def test_a_misspelt_column_of_terms_leaves_nothing_that_only_forbids(text):
    with pytest.raises(BadGlossary, match="column “prefered” is not read; did you mean “term”"):
        load_text(text, "g.csv")


def test_a_header_that_is_misspelt_throughout_is_not_read_as_an_entry():
    with pytest.raises(BadGlossary, match="did you mean “variants”"):
        load_text("prefered,varaints\na,b\n", "g.csv")


@pytest.mark.parametrize("start", ["", "\ufeff"])
@pytest.mark.parametrize(
    ("line", "delimiter"),
    [("sep=;", ";"), ("sep=,", ","), ('"sep=;"', ";"), ("SEP=|", "|"), ("sep=\t", "\t")],
)
def test_the_delimiter_that_excel_names_is_believed(start, line, delimiter):
    term = "a, c" if delimiter != "," else "a; c"
    text = "\n".join([start + line, delimiter.join(("term", "variants")), delimiter.join((term, "b"))])
    (concept,) = concepts(text)
    assert (concept.terms, concept.line) == ((term,), 3)


def test_a_table_without_header_is_noticed():
    loaded = load_text("beamer,projector\n", "g.csv")
    assert loaded.problems == ()
    assert [str(notice) for notice in loaded.notices] == [
        "g.csv:1: read without a header: the first column is what to find, the second what to put"
    ]


def test_rows_that_disagree_on_the_term_are_reported():
    (problem,) = problems(HEADER + "x,a,b\nx,c,d\n")
    assert problem == "g.csv:3: “x” has the term “c” here and “a” in line 2; left out"


def test_a_language_without_inflection_is_reported():
    loaded = load_text("term,variants,pos\nA,B,noun\n", "g.csv", language="de")
    assert "no inflection is known for “de”: 1 variant matches only as written" in loaded.problems[0].reason


def test_words_of_unstated_kind_need_no_known_inflection():
    assert load_text("term,variants\nA,B\n", "g.csv", language="de").problems == ()


TOML = """
language = "en-GB"
[[concept]]
term = ["projector", "data projector"]
pos = "noun"
variants = ["beamer", {text = "bimer", case = "exact", near = "room"}]
note = "German"

[[concept]]
id = "avoid"
variants = ["as is well known"]
"""


def test_toml_holds_the_same_fields():
    glossary = load_text(TOML, "house.toml").glossary
    one, two = glossary.concepts
    assert (glossary.name, glossary.language, one.terms) == (
        "house",
        "en-GB",
        ("projector", "data projector"),
    )
    assert one.variants[0] == Variant("beamer", pos=Pos.NOUN, inflect=True)
    assert one.variants[1].context == Context(near=("room",))
    assert (one.line, two.line, two.id, two.terms) == (3, 9, "avoid", ())


def test_a_malformed_concept_is_reported_by_line():
    loaded = load_text(TOML + '[[concept]]\nterm = 3\nvariants = "x"\n', "g.toml")
    assert [str(problem) for problem in loaded.problems] == [
        "g.toml:12: “term” must be text or a list of texts; the concept was left out"
    ]


@pytest.mark.parametrize(
    ("written", "says"),
    [
        ('variant = ["x"]', "key “variant” is not read; did you mean “variants”?; the concept was left out"),
        (
            'variants = ["x"]\nbefor = ["y"]',
            "key “befor” is not read; did you mean “before”?; the concept was left out",
        ),
        (
            'variants = [{text = "x", nott_near = "y"}]',
            "key “nott_near” is not read; did you mean “not_near”?; the concept was left out",
        ),
    ],
)
def test_a_concept_with_a_misspelt_key_is_left_out(written, says):
    loaded = load_text(f'{TOML}[[concept]]\nterm = "t"\n{written}\n', "g.toml")
    assert [str(problem) for problem in loaded.problems] == [f"g.toml:12: {says}"]
    assert len(loaded.glossary.concepts) == 2


@pytest.mark.parametrize("header", ["source,target", "src,tgt", "Source term,Term"])
def test_a_bilingual_table_holds_source_terms_and_the_terms_admitted_for_them(header):
    loaded = load_text(f"{header}\nBeihilfe|Zuschuss,grant|subsidy\n", "g.csv")
    [concept] = loaded.glossary.concepts
    assert (concept.sources, concept.terms) == (("Beihilfe", "Zuschuss"), ("grant", "subsidy"))
    assert (concept.variants, loaded.problems) == ((), ())


def test_a_table_may_hold_source_terms_beside_variants():
    [concept] = load_text("source,term,variants\nBeihilfe,grant,help\n", "g.csv").glossary.concepts
    assert (concept.sources, [v.text for v in concept.variants]) == (("Beihilfe",), ["help"])


@pytest.mark.parametrize("key", ["terms", "concepts", "entry"])
def test_tables_that_go_by_another_name_are_pointed_to_the_right_one(key):
    says = re.escape(f"g.toml:2: key “{key}” is not read; did you mean [[concept]]?")
    with pytest.raises(BadGlossary, match=says):
        load_text(f'\n[[{key}]]\nterm = "a"\nvariants = ["b"]\n', "g.toml")


@pytest.mark.parametrize(
    ("text", "file", "says"),
    [
        ("", "g.csv", "g.csv: no usable entry: it is empty"),
        ("id,term,note,domain,x\na,b,c,d,e\n", "g.csv", "g.csv:1: no column “variants”"),
        ("id,term,varaints,note,x\n", "g.csv", "did you mean “variants”?"),
        ("source,target\na,\n", "g.csv", "g.csv:2: “a” has no term"),
        ("term,variants\na,\n", "g.csv", "g.csv:2: no variants"),
        ("x = [1,\ny", "g.toml", "g.toml:2: not TOML: Invalid value"),
        ("concept = 1", "g.toml", "must be a list of tables"),
    ],
)
def test_a_file_without_use_is_refused_with_the_reason(text, file, says):
    with pytest.raises(BadGlossary) as refused:
        load_text(text, file)
    assert says in str(refused.value)


def test_a_file_that_is_not_text_is_refused():
    with pytest.raises(BadGlossary, match=r"g\.csv: is a PNG picture"):
        load_bytes(b"\x89PNG\r\n\x1a\n\0\0", "g.csv")


def test_a_missing_file_is_refused(tmp_path):
    with pytest.raises(BadGlossary, match="No such file"):
        load(tmp_path / "none.csv")


def test_a_file_is_loaded_under_its_name(tmp_path):
    path = tmp_path / "house.csv"
    path.write_text("term,variants\na,b\n", encoding="utf-8")
    assert load(path).glossary.name == "house"


CELLS = [
    "",
    "a",
    "b|c",
    "noun",
    "yes",
    "x*",
    '"',
    '"a',
    'b"',
    "a,b",
    "|",
    "#",
    "é",
    "\t",
    ";",
    "...",
    "exact",
]
lines = st.lists(st.lists(st.sampled_from(CELLS), max_size=16).map(",".join), max_size=8)
tables = lines.map(lambda rows: HEADER + "\n".join(rows)) | st.text(max_size=80)


def outcome(data: str | bytes, file: str) -> Loaded | BadGlossary:
    try:
        return load_text(data, file) if isinstance(data, str) else load_bytes(data, file)
    except BadGlossary as refused:
        return refused


def is_complete(result: Loaded | BadGlossary, file: str, lines: int) -> bool:
    """Whether a refusal names the file, and each problem of a glossary a line in it."""
    if isinstance(result, BadGlossary):
        return str(result).startswith(file)
    return all(1 <= problem.line <= lines for problem in result.problems)


@given(tables, st.sampled_from(["g.csv", "g.tsv", "g.toml", "g.txt"]))
@example('term,variants\n"' + "a" * 200_000 + '"\nb,c', "g.csv")
@example("[" * 5000, "g.toml")
@example("x = 1" + "0" * 5000, "g.toml")
def test_any_text_loads_or_is_refused_as_a_whole(text, file):
    assert is_complete(outcome(text, file), file, text.count("\n") + text.count("\r") + 1)


@given(st.binary(max_size=60))
def test_any_bytes_load_or_are_refused_as_a_whole(data):
    assert is_complete(outcome(data, "g.csv"), "g.csv", len(data) + 1)


def test_a_second_column_of_one_thing_is_told():
    loaded = load_text("term,variants,Definition,Note\na,b,first,second\na,c,,third\n", "g.csv")
    told = "column “Note” is read only where “Definition” says nothing, as both are the note"
    assert [(one.line, one.reason) for one in loaded.notices] == [(1, told)]
    assert [concept.note for concept in loaded.glossary.concepts] == ["first"]
