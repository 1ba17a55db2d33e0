"""`copydesk glossary`."""

from tests.reviewer.cli.conftest import Shell


def test_a_glossary_without_problems_succeeds(shell: Shell) -> None:
    shell.write("house.csv", "term,variants\ndwelling,house|shelter\n")
    ended = shell("glossary", "validate", "house.csv")
    assert (ended.code, ended.out.splitlines()[-1]) == (
        0,
        "house.csv: 1 concept with 2 variants, 0 problems",
    )


def test_each_problem_of_a_glossary_is_told_with_its_line(shell: Shell) -> None:
    shell.write("house.csv", "term,variants\ndwelling,house\nx,\n")
    ended = shell("glossary", "validate", "house.csv")
    assert (ended.code, "house.csv:3: no variants" in ended.out) == (1, True)


def test_a_notice_is_told_and_does_not_fail(shell: Shell) -> None:
    shell.write("house.csv", "beamer,projector\n")
    ended = shell("glossary", "validate", "house.csv")
    assert ended.code == 0
    assert ended.out.startswith("house.csv:1: notice: read without a header: ")


def test_it_is_told_how_the_variants_are_read(shell: Shell) -> None:
    shell.write("house.csv", "term,variants,pos\na,band|bimer\nb,exert\nc,quickly\nd,fast,adjective\n")
    ended = shell("glossary", "validate", "house.csv")
    assert "house.csv: 1 variant read as a noun, 1 as a verb, 3 as they stand\n" in ended.out


def test_where_no_inflection_is_known_all_variants_stand_as_they_are(shell: Shell) -> None:
    shell.write("house.csv", "# language: de\nterm,variants\nHaus,Bau|Hütte\n")
    ended = shell("glossary", "validate", "house.csv")
    assert "house.csv: 0 variants read as nouns, 0 as verbs, 2 as they stand\n" in ended.out


def test_a_glossary_that_cannot_be_used_exits_2(shell: Shell) -> None:
    shell.write("house.csv", b"%PDF-1.4\xff")
    assert shell("glossary", "validate", "house.csv").code == 2


def test_the_glossaries_in_use_are_listed_in_order_with_those_that_are_not(shell: Shell) -> None:
    shell.write("house.csv", "term,variants\nmayor,burgomaster\n")
    shell.write("copydesk.toml", 'glossaries = ["house.csv", "default"]\n')
    lines = shell("glossary", "list").out.splitlines()
    assert lines[0] == "in use for texts in en-US:"
    assert lines[1].endswith("house.csv: 1 concept with 1 variant")
    assert lines[2].startswith("  us-news: ")
    assert lines[2].endswith("ships with Copydesk")
    british = shell("glossary", "list", "--lang", "en-GB").out.splitlines()
    assert british[2] == "not in use, but shipped:"
    assert british[3].endswith("“default” uses it for en, en-US")


def test_a_text_is_listed_by_the_settings_above_it(shell: Shell) -> None:
    shell.write("british/copydesk.toml", 'language = "en-GB"\nglossaries = ["default"]\n')
    text = shell.write("british/a.txt")
    assert shell("glossary", "list", str(text)).out.startswith("no glossary for texts in en-GB\n")


def test_a_shipped_glossary_is_printed_so_that_it_can_be_used_as_ones_own(shell: Shell) -> None:
    printed = shell("glossary", "show", "us-news").out
    shell.write("house.csv", printed)
    assert shell("glossary", "validate", "house.csv").code == 0
    assert shell("glossary", "show", "default").out == printed


def test_a_glossary_that_does_not_ship_is_not_shown(shell: Shell) -> None:
    ended = shell("glossary", "show", "us-nws")
    assert (ended.code, ended.out, "did you mean “us-news”?" in ended.err) == (2, "", True)
