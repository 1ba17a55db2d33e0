from msgspec.structs import replace

from reviewer.glossary.concepts import Glossary, Severity, Standing, Variant
from reviewer.glossary.loading import load_shipped
from reviewer.glossary.writing import proved
from ui.glossary.draft import Draft, Entry, Group, glossary_of, gravest, problems


def entry(term: str, *phrases: str) -> Entry:
    return Entry((term,), (Group(phrases),))


def test_entries_are_the_concepts_they_were_made_of() -> None:
    shipped = load_shipped("us-news").glossary
    again = glossary_of([Entry.of(c) for c in shipped.concepts], shipped.name, shipped.language)
    bare = tuple(replace(c, file="", line=0) for c in shipped.concepts)
    assert again == Glossary(shipped.name, bare, shipped.language)


def test_new_entries_get_ids_of_their_own() -> None:
    made = glossary_of([entry("a", "b"), replace(entry("c", "d"), id="a"), entry("a", "e")], "g", "")
    assert [c.id for c in made.concepts] == ["a (2)", "a", "a (3)"]


def test_an_entry_told_apart_from_its_term_by_case_is_matched_by_case() -> None:
    assert entry("Internet", "internet").concept("x").variants[0].exact_case


def test_what_entries_make_can_be_written() -> None:
    assert proved(glossary_of([entry("a", "b", "B"), entry("B b", "b b")], "g", "en"), "g.csv")


def test_contradictions_stand_at_their_entry() -> None:
    found = problems([entry("a", "b"), entry("c", "b"), entry("d", "e")], "g", "", ".csv")
    assert list(found) == [1]
    assert "is also in “a” in line 2" in found[1][0]


def test_an_entry_that_replaces_itself_or_nothing_is_told() -> None:
    found = problems([entry("a", "a"), entry("c"), entry("d", "e")], "g", "", ".toml")
    assert ["own replacement" in found[0][0], "no variants" in found[1][0]] == [True, True]


def test_where_no_entry_can_be_used_each_says_so() -> None:
    assert problems([entry("a")], "g", "", ".csv") == {0: ["no variants"]}


def test_steps_are_undone_and_redone_by_name() -> None:
    draft = Draft("g", "", [entry("a", "b")])
    draft.put([], "delete a")
    assert (draft.undo_name, draft.changed) == ("delete a", True)
    draft.undo()
    assert (draft.entries, draft.changed, draft.redo_name) == ((entry("a", "b"),), False, "delete a")
    draft.redo()
    assert draft.entries == ()


def test_letters_typed_into_one_field_are_one_step() -> None:
    draft = Draft("g", "", [entry("a", "b")])
    for term in ("ab", "abc"):
        draft.put([entry(term, "b")], "term", key=(0, "term"))
    draft.put([entry("abc", "bc")], "phrases", key=(0, "phrases"))
    draft.undo()
    assert draft.entries == (entry("abc", "b"),)
    draft.undo()
    assert draft.entries == (entry("a", "b"),)


def test_the_gravest_group_speaks_for_the_entry() -> None:
    mild, grave = (
        Variant("", severity=Severity.HINT),
        Variant("", Standing.FORBIDDEN, severity=Severity.ERROR),
    )
    assert gravest(Entry(groups=(Group(("a",), mild), Group(("b",), grave)))) == grave
