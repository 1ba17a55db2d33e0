"""The work of alignment is bounded, and what one side lacks is passed over."""

import cProfile
import pstats

import pytest

from reviewer.alignment import beads
from reviewer.alignment.beads import Bead, align
from reviewer.alignment.traits import Traits, traits

CHAPTER = slice(100, 160)


def book(size: int) -> list[Traits]:
    """Paragraphs that each name a place and a number of their own."""
    return [
        traits(f"Paragraph {n} is about Upper{chr(97 + n % 26) * 3}{n} and its houses.") for n in range(size)
    ]


def without_chapter(texts: list[Traits]) -> list[Traits]:
    return texts[: CHAPTER.start] + texts[CHAPTER.stop :]


def rightly_paired(found: list[Bead], source: list[Traits], target: list[Traits]) -> set[Traits]:
    """The texts that are surely paired with what is the same on the other side; none may be with another."""
    pairs = [(source[b.a : b.b], target[b.c : b.d]) for b in found if b.sureness > 0.85]
    both = [(mine, theirs) for mine, theirs in pairs if mine and theirs]
    assert all(mine == theirs for mine, theirs in both)
    return {text for mine, _ in both for text in mine}


def test_a_chapter_that_the_translation_lacks_is_passed_over() -> None:
    texts, rest = book(220), without_chapter(book(220))
    assert len(rightly_paired(align(texts, rest), texts, rest)) >= len(rest) - 4  # but at its edges


def test_a_chapter_that_only_the_translation_has_is_passed_over() -> None:
    texts, rest = book(220), without_chapter(book(220))
    assert len(rightly_paired(align(rest, texts), rest, texts)) >= len(rest) - 4


def steps(size: int) -> int:
    """Calls that it takes to align equal paragraphs with two thirds of them, where every way is as good."""
    texts = [traits("Only in this case.")] * size
    profile = cProfile.Profile()
    profile.runcall(align, texts, texts[: size * 2 // 3])
    calls: int = pstats.Stats(profile).total_calls  # type: ignore[attr-defined]
    return calls


def test_four_times_as_many_equal_paragraphs_take_about_four_times_as_many_steps(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(beads, "NARROW", 2)  # so that hundreds of paragraphs are many
    monkeypatch.setattr(beads, "WIDE", 4)
    assert steps(600) < 6 * steps(150)


def test_one_text_beside_thousands_is_aligned() -> None:
    texts = book(2000)
    assert sum(bead.d - bead.c for bead in align(texts[:1], texts)) == len(texts)
