"""Texts, edits and reviews for property tests."""

from typing import Any

from hypothesis import strategies as st

from reviewer.edits import Edit, Patch

ODD = "\u00a0\u200b\u202eé\u0301ß😀漢\u2028\ufeff"
ALPHABET = "ab .,“”\n\r" + ODD
texts = st.text(ALPHABET, max_size=30)


@st.composite
def patches(draw: st.DrawFn, text: str, most: int = 4) -> Patch:
    """Edits in order that fit a text."""
    edits: list[Edit] = []
    at = 0
    for _ in range(draw(st.integers(0, most))):
        start = draw(st.integers(at, len(text)))
        end = draw(st.integers(start, min(len(text), start + 4)))
        edits.append(Edit(start, text[start:end], draw(st.text("xyz\n", max_size=3))))
        at = end
    return tuple(edits)


@st.composite
def edited_texts(draw: st.DrawFn) -> tuple[str, Patch]:
    """A text and edits of it."""
    text = draw(texts)
    return text, draw(patches(text))


documents = st.lists(st.text("ab ,.", max_size=12), max_size=5).flatmap(
    lambda lines: st.lists(
        st.sampled_from(["\n", "\r\n", "\r", "\n\n"]), min_size=len(lines), max_size=len(lines)
    ).map(lambda breaks: "".join(a + b for a, b in zip(lines, breaks, strict=True)))
)


def steps(most: int = 12) -> st.SearchStrategy[list[tuple[str, Any]]]:
    """What people do to a review, with the numbers that choose where."""
    step = st.sampled_from(["check", "accept", "accept-all", "type", "reject", "undo", "redo", "revert"])
    return st.lists(st.tuples(step, st.randoms(use_true_random=False)), max_size=most)
