"""Places are carried to another text of the same words exactly, or not at all."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from clipdesk.domain.anchor import quote_of, spans_fit
from clipdesk.domain.article import Cut
from clipdesk.domain.carrying import carrier
from clipdesk.domain.span import Span

WHOLE = "Menu\nThe board met. Share this! “We won,” said Kell.\nMore news"


def cut(*pieces: tuple[int, int]) -> tuple[str, tuple[Cut, ...]]:
    """`WHOLE` without these stretches."""
    text, cuts, last = "", list[Cut](), 0
    for start, end in pieces:
        text += WHOLE[last:start]
        cuts.append(Cut(len(text), WHOLE[start:end], "furniture"))
        last = end
    return text + WHOLE[last:], tuple(cuts)


def test_a_place_is_carried_over_what_is_cut_in_one_of_the_texts() -> None:
    theirs, ours = cut((0, 5), (20, 32)), cut((52, 62))
    made = carrier(*theirs, *ours)
    assert made is not None
    start = theirs[0].index("met")
    found = made.carry([Span(start, theirs[0].index("“We won,”") + 9)])
    assert found is not None
    assert [ours[0][a:b] for a, b in found] == ["met. ", "“We won,”"]


def test_what_was_cut_here_has_no_place_here() -> None:
    theirs, ours = cut(), cut((20, 32))
    made = carrier(*theirs, *ours)
    assert made is not None
    assert made.carry([Span(15, 25)]) is None
    assert made.carry([Span(0, 4), Span(22, 24)]) is None
    assert made.carry([]) == ()


def test_other_white_space_joins_words_and_moves_edges_to_them() -> None:
    made = carrier("We  won,\nsaid Kell.", (), " We won, said Kell.", ())
    assert made is not None
    assert made.carry([Span(0, 8)]) == (Span(1, 8),)
    assert made.carry([Span(3, 9)]) == (Span(4, 8),)
    assert made.carry([Span(2, 4)]) is None


def test_other_words_are_another_text() -> None:
    assert carrier("We won.", (), "We won!", ()) is None
    assert carrier("We won.", (), "We won. Again.", ()) is None


positions = st.lists(st.integers(0, len(WHOLE)), max_size=6, unique=True).map(
    lambda edges: list(zip(sorted(edges)[::2], sorted(edges)[1::2], strict=False))
)


@given(positions, positions, st.integers(0, len(WHOLE)), st.integers(1, 30))
def test_whatever_is_carried_has_the_same_letters_and_fits(
    there: list[tuple[int, int]], here: list[tuple[int, int]], start: int, length: int
) -> None:
    theirs, ours = cut(*there), cut(*here)
    made = carrier(*theirs, *ours)
    assert made is not None
    span = Span(start, start + length)
    if not spans_fit((span,), len(theirs[0])):
        return
    found = made.carry([span])
    if found is not None:
        assert spans_fit(found, len(ours[0]))
        said = "".join(quote_of(ours[0], (one,)) for one in found)
        assert said.split() == theirs[0][start : start + length].split() or "".join(said.split()) == "".join(
            theirs[0][start : start + length].split()
        )
