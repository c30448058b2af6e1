"""The simulated researcher counts every key."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from benchmarks.suggestions.effort import HAND, Gold, Suggested, effort, gold_of

QUOTES = [Gold("quote", (0, 10)), Gold("quote", (20, 30)), Gold("quote", (40, 50))]


def test_by_hand_it_is_two_actions_a_passage() -> None:
    assert effort(QUOTES, []).one_by_one == effort(QUOTES, []).at_once == HAND * 3


def test_right_suggestions_are_accepted_one_by_one_or_all_at_once() -> None:
    found = effort(QUOTES, [Suggested("quote", (one.place,)) for one in QUOTES])
    assert (found.one_by_one, found.at_once) == (1 + 3, 1)
    assert (found.accepted, found.tagged) == (3, 0)


def test_edges_labels_and_wrong_ones_cost_an_action_each() -> None:
    moved = effort(QUOTES[:1], [Suggested("quote", ((2, 10),))])
    assert (moved.one_by_one, moved.corrected) == (1 + 1 + 1, 1)
    renamed = effort(QUOTES[:1], [Suggested("policy", ((0, 10),))])
    assert (renamed.one_by_one, renamed.corrected) == (1 + 1, 1)
    wrong = effort(QUOTES[:1], [Suggested("quote", ((12, 15),))])
    assert (wrong.one_by_one, wrong.refused, wrong.tagged) == (1 + 1 + HAND, 1, 1)


def test_what_is_tagged_over_a_suggestion_settles_it_and_the_others_it_overlaps() -> None:
    wide = effort(QUOTES[:1], [Suggested("quote", ((2, 12),))])
    assert (wide.one_by_one, wide.corrected) == (1 + HAND, 1)
    two = effort(QUOTES[:1], [Suggested("quote", ((0, 10),)), Suggested("quote", ((4, 14),))])
    assert (two.one_by_one, two.accepted, two.refused) == (1 + 1, 1, 0)
    other = effort(QUOTES[:1], [Suggested("quote", ((0, 10),)), Suggested("policy", ((4, 14),))])
    assert (other.one_by_one, other.refused) == (1 + 1 + 1, 1)


def test_what_is_left_of_a_kind_is_refused_at_once() -> None:
    wrong = [Suggested("quote", ((at, at + 1),)) for at in range(60, 70)]
    found = effort(QUOTES[:1], [Suggested("quote", ((0, 10),)), *wrong])
    assert (found.one_by_one, found.at_once) == (1 + 11, 1 + 1 + 2)


def test_several_kinds_are_accepted_at_once_when_the_wrong_ones_are_dealt_with() -> None:
    gold = [Gold(label, (at, at + 5)) for label in ("quote", "policy", "official") for at in range(0, 50, 10)]
    right = [Suggested(one.label, (one.place,)) for one in gold]
    assert effort(gold, right).at_once == 1
    assert effort(gold, [*right, Suggested("quote", ((90, 95),))]).at_once == 2 + 1 + 1


def test_the_pieces_of_one_suggestion_are_accepted_together() -> None:
    found = effort(QUOTES[:2], [Suggested("quote", ((0, 10), (20, 30)))])
    assert (found.passages, found.one_by_one) == (2, 1 + 1)


def test_optional_passages_count_neither_way() -> None:
    optional = Gold("quote", (60, 70), is_optional=True)
    without, with_one = effort([*QUOTES, optional], []), effort([*QUOTES, optional], [Suggested("quote", ((61, 70),))])
    assert with_one.one_by_one == without.one_by_one + 1  # going to the first suggestion
    assert without.passages == 3
    assert with_one.refused == 0


def test_what_touches_optional_passages_alone_is_refused_or_leniently_left() -> None:
    optional, wide = Gold("quote", (60, 63), is_optional=True), Suggested("quote", ((60, 80),))
    assert effort([*QUOTES, optional], [wide]).refused == 1
    assert effort([*QUOTES, optional], [wide], is_lenient=True).refused == 0
    assert effort(QUOTES, [wide], is_lenient=True).refused == 1


def test_gold_is_cut_to_its_words_and_counted_once() -> None:
    spans = [{"start": 0, "end": 6, "label": "quote"}, {"start": 1, "end": 5, "label": "quote", "optional": True}]
    document = {"text": "“Rain.” fell", "spans": [*spans, {"start": 8, "end": 12, "label": "policy"}]}
    assert gold_of(document, ["quote"]) == [Gold("quote", (1, 5))]


_PLACES = st.tuples(st.integers(0, 30), st.integers(1, 10)).map(lambda one: (one[0], one[0] + one[1]))


@given(st.sets(_PLACES, max_size=5), st.lists(_PLACES, max_size=5))
def test_at_once_never_costs_more_and_everything_is_dealt_with(
    gold: set[tuple[int, int]], places: list[tuple[int, int]]
) -> None:
    found = effort([Gold("quote", one) for one in sorted(gold)], [Suggested("quote", (one,)) for one in places])
    assert found.at_once <= found.one_by_one
    assert found.accepted + found.corrected + found.refused <= len(places)
    assert found.accepted + found.corrected + found.tagged == len(gold)
