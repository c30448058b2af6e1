"""What a file says of labels that a project began with."""

from __future__ import annotations

from dataclasses import replace

from clipdesk.domain.codebook import Codebook
from clipdesk.domain.label import Attribute, Label, RelationType
from clipdesk.project.commands.adopting import adopted, adopted_links, described_otherwise
from clipdesk.project.starter import starter_codebook
from tests.builders import label

STARTER = starter_codebook()
QUOTE = STARTER.labels[0]


def test_labels_that_nobody_changed_are_described_as_the_file_has_them() -> None:
    theirs = label("quote", include="All speech.", attributes=(Attribute("mood"),), color="pink", whole_article=True)
    other = label("claim", definition="x", exclude="y", shortcut="c", order=1)
    ((mine, taken),) = adopted(STARTER, Codebook((theirs, other)), STARTER)
    assert mine is QUOTE
    assert taken == replace(theirs, id=QUOTE.id, order=QUOTE.order)


def test_what_a_codebook_has_for_no_label_stays_as_it_is() -> None:
    theirs = Codebook((label("quote", definition="Speech.", color=QUOTE.color), label("claim", order=1)))
    assert list(adopted(STARTER, theirs, STARTER)) == [(QUOTE, replace(QUOTE, definition="Speech."))]
    assert list(adopted(STARTER, Codebook((label("quote", color="pink"),)), STARTER)) == []


def test_a_label_that_somebody_changed_or_made_is_never_touched() -> None:
    changed = replace(QUOTE, definition="What I want.")
    own = Label("own", "claim")
    ours = Codebook((changed, *STARTER.labels[1:], own))
    theirs = Codebook((label("quote", include="All speech."), label("claim", definition="x", order=1)))
    assert list(adopted(ours, theirs, STARTER)) == []
    assert described_otherwise(ours, theirs) == [
        "These labels are described otherwise there, and stay as they are: quote, claim."
    ]


def test_a_key_that_another_label_has_is_left_alone() -> None:
    theirs = Codebook((label("quote", include="All speech.", shortcut="2"),))
    ((_, taken),) = adopted(STARTER, theirs, STARTER)
    assert taken.shortcut == QUOTE.shortcut
    ((_, free),) = adopted(STARTER, Codebook((replace(theirs.labels[0], shortcut="q"),)), STARTER)
    assert free.shortcut == "q"


def keys_after(ours: Codebook, *theirs: Label) -> list[tuple[str, str]]:
    after = {one.id: one for one in ours} | {mine.id: taken for mine, taken in adopted(ours, Codebook(theirs), STARTER)}
    return [(one.name, one.shortcut) for one in after.values()]


def test_two_labels_never_have_one_key() -> None:
    quote, statistic = label("quote", shortcut="2"), label("statistic", shortcut="1", definition="Figures.")
    rest = [("policy", "3"), ("official", "4")]
    assert keys_after(STARTER, quote, statistic) == [("quote", "2"), ("statistic", "1"), *rest]
    changed = replace(STARTER.labels[1], definition="What I want.")
    ours = Codebook((QUOTE, changed, *STARTER.labels[2:]))
    policy = label("policy", shortcut="1")
    assert keys_after(ours, quote, statistic, policy) == [("quote", "1"), ("statistic", "2"), *rest]
    assert keys_after(ours, policy, quote) == [("quote", ""), ("statistic", "2"), ("policy", "1"), ("official", "4")]


def test_a_label_that_has_no_key_in_the_file_gives_its_key_up() -> None:
    ours = Codebook((*STARTER.labels, Label("own", "claim"), Label("other", "place")))
    theirs = (label("quote"), label("policy", shortcut="q"), label("official"))
    assert [key for _, key in keys_after(ours, *theirs)] == ["", "2", "q", "", "", ""]


def test_what_a_codebook_leaves_open_is_no_difference() -> None:
    assert described_otherwise(STARTER, Codebook((label("quote"), label("else", definition="x")))) == []


def linked(*ends: tuple[str, ...]) -> Codebook:
    """A codebook with a label more, and `said_by` between these labels of it."""
    theirs = (*(label(one.name) for one in STARTER), label("claim", order=9))
    heads, children = (tuple(one.id for one in theirs if one.name in side) for side in ends)
    return Codebook(theirs, (RelationType("theirs", "said_by", heads, children),))


def test_a_kind_of_link_that_nobody_changed_is_between_the_labels_that_the_file_names() -> None:
    claim = Label("own", "claim")
    ours = Codebook((*STARTER.labels, claim), STARTER.relation_types)
    (said_by,) = STARTER.relation_types
    ((mine, taken),) = adopted_links(ours, linked(("claim",), ()), STARTER)
    assert (mine, taken) == (said_by, replace(said_by, heads=("own",), children=()))
    assert list(adopted_links(ours, linked((), ()), STARTER)) == []
    assert list(adopted_links(ours, Codebook((), (RelationType("x", "answers", ("a",)),)), STARTER)) == []
    changed = Codebook(ours.labels, (replace(said_by, children=()),))
    assert list(adopted_links(changed, linked(("claim",), ()), STARTER)) == []
