"""The starter codebook: the four labels every project begins with."""

from __future__ import annotations

from clipdesk.domain.label import AttributeKind
from clipdesk.project.starter import starter_codebook


def test_four_labels_with_their_digits_and_a_guideline_each() -> None:
    codebook = starter_codebook()
    assert [(one.name, one.shortcut) for one in codebook] == [
        ("quote", "1"), ("statistic", "2"), ("policy", "3"), ("official", "4"),
    ]  # fmt: skip
    for label in codebook:
        assert len(label.definition) > 40
        assert label.include
        assert label.exclude


def test_a_quote_is_direct_indirect_or_mixed() -> None:
    quote = starter_codebook().named("quote")
    assert quote is not None
    kind, speaker = quote.attributes
    assert (kind.name, kind.kind, kind.choices) == ("kind", AttributeKind.CHOICE, ("direct", "indirect", "mixed"))
    assert (speaker.name, speaker.kind) == ("speaker", AttributeKind.TEXT)


def test_said_by_leads_from_quote_and_statistic_to_official() -> None:
    codebook = starter_codebook()
    said_by = codebook.relation_named("said_by")
    assert said_by is not None
    names = {one.id: one.name for one in codebook}
    assert [names[one] for one in said_by.heads] == ["quote", "statistic"]
    assert [names[one] for one in said_by.children] == ["official"]


def test_ids_are_the_same_every_time_so_that_two_projects_can_be_merged() -> None:
    assert starter_codebook() == starter_codebook()
    assert len({one.id for one in starter_codebook()}) == 4
