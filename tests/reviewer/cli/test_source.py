"""`--source`: a text is compared with what it was translated from."""

from tests.reviewer.cli.conftest import Shell

SOURCE = "Der Umzug\n\nAm 3. Mai 2019 zog Frau Petersen mit 14 Kisten nach Oslo in eine kleine Wohnung.\n"
TARGET = "The move\n\nOn 3 May 2019 Mrs Petersen moved to a small flat in Oslo with 14 boxes.\n"


def test_how_much_is_compared_is_said(shell: Shell) -> None:
    shell.write("move.txt", TARGET)
    shell.write("umzug.txt", SOURCE)
    ended = shell("check", "move.txt", "--source", "umzug.txt")
    assert (ended.code, "move.txt: 2 of 2 paragraphs are compared with umzug.txt" in ended.err) == (0, True)


def test_a_folder_holds_the_sources_of_several_texts(shell: Shell) -> None:
    for name in ("a.txt", "b.txt"):
        shell.write(f"en/{name}", TARGET)
        shell.write(f"de/{name}", SOURCE)
    ended = shell("check", "en", "--source", "de")
    assert (ended.code, ended.err.count("2 of 2 paragraphs are compared with de/")) == (0, 2)


def test_one_source_is_not_that_of_several_texts(shell: Shell) -> None:
    for name in ("a.txt", "b.txt", "umzug.txt"):
        shell.write(name, TARGET)
    ended = shell("check", "a.txt", "b.txt", "--source", "umzug.txt")
    assert (ended.code, "--source FILE is for one text" in ended.err) == (2, True)


def test_a_source_that_is_not_there_is_named(shell: Shell) -> None:
    shell.write("move.txt", TARGET)
    ended = shell("check", "move.txt", "--source", "nowhere.txt")
    assert (ended.code, "nowhere.txt: No such file" in ended.err) == (2, True)


def test_a_file_with_its_own_sources_takes_no_other(shell: Shell) -> None:
    shell.write("move.po", 'msgid "Yes"\nmsgstr "Ja"\n')
    shell.write("umzug.txt", SOURCE)
    ended = shell("check", "move.po", "--source", "umzug.txt")
    assert (ended.code, "holds the sources of its texts" in ended.err) == (2, True)


def test_a_text_that_is_compared_is_cleaned_as_any_other(shell: Shell) -> None:
    shell.write("move.txt", TARGET.replace("to a", "to a a"))
    shell.write("umzug.txt", SOURCE)
    ended = shell("clean", "move.txt", "--source", "umzug.txt", "-o", "done")
    assert ended.code == 0
    assert (shell.folder / "done/move.txt").read_text() == TARGET
    again = shell("replay", "done/move.txt.changes.jsonl", "move.txt", "-o", "again.txt")
    assert (again.code, (shell.folder / "again.txt").read_text()) == (0, TARGET)


def test_a_term_of_the_glossary_that_the_translation_does_not_use_is_told(shell: Shell) -> None:
    shell.write("house.csv", "source,target\nKisten,crates\n")
    shell.write("move.txt", TARGET)
    shell.write("umzug.txt", SOURCE)
    command = ("check", "move.txt", "--source", "umzug.txt", "--glossary", "house.csv", "--attention")
    assert "For “Kisten” the glossary “house” has “crates”." in shell(*command).out
    shell.write("move.txt", TARGET.replace("boxes", "crates"))
    assert "Kisten" not in shell(*command).out


def test_a_number_that_differs_from_the_source_is_an_error(shell: Shell) -> None:
    shell.write("move.txt", TARGET.replace("14", "41"))
    shell.write("umzug.txt", SOURCE)
    ended = shell("check", "move.txt", "--source", "umzug.txt")
    assert (ended.code, "The source has 14 here, not 41." in ended.out) == (1, True)


def test_settings_name_the_sources_of_texts(shell: Shell) -> None:
    shell.write("copydesk.toml", 'source = "{base}.de{suffix}"\nexclude = ["*.de.txt"]\n')
    shell.write("move.en.txt", TARGET)
    shell.write("move.de.txt", SOURCE)
    shell.write("alone.en.txt", TARGET)
    ended = shell("check", ".")
    assert (ended.code, ended.err.count("paragraphs are compared with")) == (0, 1)
    assert "2 of 2 paragraphs are compared with move.de.txt" in ended.err


def test_a_text_is_not_its_own_source(shell: Shell) -> None:
    shell.write("copydesk.toml", 'source = "{name}{suffix}"\n')
    shell.write("move.txt", TARGET)
    assert "compared" not in shell("check", "move.txt").err


def test_a_file_with_its_own_sources_needs_none_of_the_settings(shell: Shell) -> None:
    shell.write("copydesk.toml", 'source = "umzug.txt"\n')
    shell.write("move.po", 'msgid "Yes"\nmsgstr "Ja"\n')
    shell.write("umzug.txt", SOURCE)
    assert shell("check", "move.po").code == 0


def test_a_source_that_is_no_pattern_is_refused_with_its_line(shell: Shell) -> None:
    shell.write("copydesk.toml", 'language = "en"\nsource = "{stem}.de"\n')
    shell.write("move.txt", TARGET)
    ended = shell("check", "move.txt")
    assert (ended.code, "copydesk.toml:2: source must be a name" in ended.err) == (2, True)
