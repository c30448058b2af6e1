"""The codebook: looking labels up, and the order in which they stand."""

from __future__ import annotations

import random

from hypothesis import given
from hypothesis import strategies as st

from clipdesk.domain.codebook import LABEL_COLORS, Codebook, reading_order
from clipdesk.domain.label import Label, RelationType

QUOTE = Label("q", "quote", "blue", "1")
DIRECT = Label("d", "direct", "amber", "2", parent="q")
POLICY = Label("p", "Politique É", "violet", "4", order=1)
BOOK = Codebook((QUOTE, DIRECT, POLICY), (RelationType("r", "said_by", ("q",), ()),))


def test_labels_are_found_by_id_name_and_parent() -> None:
    assert list(BOOK) == [QUOTE, DIRECT, POLICY]
    assert BOOK.label("d") is DIRECT
    assert BOOK.label("none") is None
    assert BOOK.named("  politique é ") is POLICY
    assert BOOK.named("quot") is None
    assert BOOK.children() == (QUOTE, POLICY)
    assert BOOK.children("q") == (DIRECT,)


def test_relation_types_are_found_by_id_and_name() -> None:
    kind = BOOK.relation_type("r")
    assert kind is not None
    assert BOOK.relation_named("said_by") is kind
    assert BOOK.relation_type("x") is None
    assert BOOK.relation_named("x") is None


def test_new_labels_get_the_first_free_digit_and_the_least_used_color() -> None:
    assert BOOK.free_shortcut() == "3"
    assert BOOK.free_color() == "teal"
    full = Codebook(tuple(Label(str(i), str(i), color, str(i + 1)) for i, color in enumerate(LABEL_COLORS)))
    assert full.free_shortcut() == ""
    assert full.free_color() == "blue"
    assert len(set(LABEL_COLORS)) == len(LABEL_COLORS) == 12


def test_siblings_follow_their_order_then_their_name() -> None:
    labels = (Label("c", "c", order=2), Label("b", "b"), Label("a2", "a", order=1), Label("b1", "x", parent="b"))
    assert [label.id for label in reading_order(labels)] == ["b", "b1", "a2", "c"]


def test_a_label_whose_parent_is_missing_comes_to_the_root() -> None:
    ordered = reading_order((Label("a", "a", parent="gone"), Label("b", "b", parent="a")))
    assert [(label.id, label.parent) for label in ordered] == [("a", ""), ("b", "a")]


def test_labels_in_a_circle_come_to_the_root_with_what_hangs_on_them_behind() -> None:
    ordered = reading_order(
        (
            Label("below", "c", parent="a"),
            Label("a", "a", parent="b"),
            Label("b", "b", parent="a"),
            Label("s", "s", parent="s"),
        )
    )
    assert [(label.id, label.parent) for label in ordered] == [("a", ""), ("below", "a"), ("b", ""), ("s", "")]


def test_a_chain_of_thousands_is_no_deeper_than_python_allows() -> None:
    chain = [Label(str(i), str(i), parent=str(i - 1) if i else "") for i in range(3000)]
    shuffled = random.Random(1).sample(chain, len(chain))
    assert [label.id for label in reading_order(shuffled)] == [label.id for label in chain]


@given(
    st.lists(st.tuples(st.sampled_from("abcdefg"), st.sampled_from(["", *"abcdefgz"]), st.integers(0, 2)), max_size=7)
)
def test_every_label_stands_behind_its_parent_and_in_reach(rows: list[tuple[str, str, int]]) -> None:
    labels = tuple({name: Label(name, name, parent=parent, order=order) for name, parent, order in rows}.values())
    ordered = reading_order(labels)
    assert sorted(label.id for label in ordered) == sorted(label.id for label in labels)
    seen = {""}
    for label in ordered:
        assert label.parent in seen
        seen.add(label.id)
    assert reading_order(reversed(ordered)) == ordered
    by_id = {label.id: label for label in labels}
    for label in ordered:
        assert label.parent in {by_id[label.id].parent, ""}
