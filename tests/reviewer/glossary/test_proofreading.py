import pytest

from reviewer.glossary.loading import load_text

HEADER = "id,term,variants,pos,inflect,case,status,before,near,not_after,severity,safe,domain,note\n"


def problems(text: str, file: str = "g.csv") -> list[str]:
    return [str(problem) for problem in load_text(text, file).problems]


def notices(text: str, file: str = "g.csv") -> list[str]:
    return [str(notice) for notice in load_text(text, file).notices]


@pytest.mark.parametrize(
    ("rows", "says"),
    [
        ("x,a,b\ny,b,c\n", "g.csv:2: “b” is a variant here and the term of “y” in line 3"),
        ("x,a,b,,,,forbidden,p\ny,b,c\n", "g.csv:2: “b” is forbidden here and the term of “y” in line 3"),
        (
            "x,a,b\ny,c,B\n",
            "g.csv:3: “B” is also in “x” in line 2, under the same conditions; that one is used",
        ),
    ],
)
def test_contradictions_are_reported(rows, says):
    assert problems(HEADER + rows) == [says]


def test_variants_under_different_conditions_do_not_contradict():
    assert problems(HEADER + "x,a,b,,,,,p\ny,c,b,,,,,q\nz,d,b\n") == []


def test_a_variant_of_another_case_than_its_term_is_no_contradiction():
    assert problems(HEADER + "x,Internet,internet\n") == []


def test_two_concepts_with_one_variant_are_reported_even_if_they_agree():
    assert problems(HEADER + "x,a,b\ny,a,b\n") == [
        "g.csv:3: “b” is also in “x” in line 2, under the same conditions"
    ]


def test_a_variant_twice_in_one_row_is_reported():
    assert problems(HEADER + "x,a,b|c|b\n") == ["g.csv:2: “b” stands twice here"]


def test_a_variant_twice_in_one_row_but_for_its_case_is_reported():
    assert problems(HEADER + "x,a,b|B\n") == ["g.csv:2: “B” is also here as “b”"]


def test_a_variant_twice_in_one_concept_is_reported():
    assert problems(HEADER + "x,a,b\nx,a,b\n") == [
        "g.csv:3: “b” is also in line 2, under the same conditions"
    ]


def test_a_variant_may_be_a_noun_and_a_verb():
    assert problems(HEADER + "x,a,walk,noun\nx,a,walk,verb\n") == []


def test_a_variant_without_replacement_is_noticed():
    text = HEADER + "x,,b\n"
    assert (problems(text), notices(text)) == ([], ["g.csv:2: advises against “b”, offers nothing"])


def test_of_many_variants_without_replacement_the_first_are_named():
    assert notices(HEADER + "x,,b|c|d|e\n") == ["g.csv:2: advises against “b | c | d …”, offers nothing"]


@pytest.mark.parametrize(
    "row", ['x,ensemble,"orchestra, band"', 'x,"orchestra, band",group', 'x,a,b,,,,,"orchestra, band"']
)
def test_a_list_by_commas_in_a_cell_is_noticed(row):
    text = HEADER + row + "\n"
    says = "g.csv:2: “orchestra, band” is one phrase, comma and all; did you mean “orchestra | band”?"
    assert (problems(text), notices(text)) == ([], [says])


def test_a_list_by_commas_in_toml_is_shown_as_a_list():
    (notice,) = notices('[[concept]]\nterm = "a"\nvariants = "orchestra; band"\n', "g.toml")
    assert notice.endswith('did you mean ["orchestra", "band"]?')


@pytest.mark.parametrize("phrase", ["1,000 men", "U.S.", "band", "either;"])
def test_other_commas_are_no_list(phrase):
    assert notices(HEADER + f'x,a,"{phrase}"\n') == []


@pytest.mark.parametrize("phrase", ["“band”", "„band“", "«band»", "‘band’", "“band", "band”"])
def test_quotation_marks_that_are_not_straight_are_noticed(phrase):
    text = HEADER + f"x,a,{phrase}\n"
    reason = f'the quotation marks of {phrase} belong to the phrase; only straight ones (") enclose it'
    assert (problems(text), notices(text)) == ([], [f"g.csv:2: {reason}"])


def test_an_apostrophe_is_no_quotation_mark():
    assert notices(HEADER + "x,a,workers’\ny,b,rock ’n’ roll\n") == []


@pytest.mark.parametrize("phrase", [r"\bband\b", "band.*", "[Bb]and?s", "(?:wild)life", "(a b)?", "colou?r"])
def test_a_regular_expression_in_a_condition_is_reported(phrase):
    (problem,) = problems(HEADER + f"x,a,b,,,,,{phrase}\n")
    assert problem.startswith(f"g.csv:2: “{phrase}” looks like a regular expression")


@pytest.mark.parametrize("phrase", ["wild*", "U.S.", "C++", "No. 5", "why?", "US$", "said [he]"])
def test_words_with_marks_are_no_regular_expression(phrase):
    assert problems(HEADER + f"x,a,b,,,,,{phrase}\n") == []
