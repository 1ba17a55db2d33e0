"""Names of tracked changes that are written into an OpenDocument text."""

from reviewer.formats.odt.paragraphs import paragraphs_of
from reviewer.formats.odt.tags import Tags


def test_a_name_that_is_taken_in_either_kind_of_quotation_marks_is_not_given_again() -> None:
    tags = Tags(paragraphs_of("""<a b='cd1' c="cd3" d="cd"/>"""))
    assert [tags.id() for _ in range(3)] == ["cd2", "cd4", "cd5"]
