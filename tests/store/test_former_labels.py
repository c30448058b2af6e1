"""Names that labels had, and labels that were merged into others."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from clipdesk.domain.codebook import Codebook
from clipdesk.domain.errors import ProjectDamagedError
from clipdesk.domain.label import Attribute
from clipdesk.store.former_labels import FormerLabels
from tests.builders import label


class Facts:
    """Facts of a project, in memory."""

    def __init__(self) -> None:
        self.kept: dict[str, str] = {}

    def meta(self, key: str, default: str = "") -> str:
        return self.kept.get(key, default)

    def set_meta(self, key: str, value: str) -> None:
        self.kept[key] = value


A, B, C = label("a"), label("b"), label("c")


def named(former: FormerLabels, name: str, *labels: str) -> str:
    """The name of the label that is found in a codebook of these labels."""
    found = former.label_named(name, Codebook(tuple(one for one in (A, B, C) if one.name in labels)))
    return found.name if found else ""


def test_without_any_change_a_name_is_a_name() -> None:
    former = FormerLabels(Facts())
    assert (named(former, "a", "a", "b"), named(former, "A", "b"), former.merged_into(A.id)) == ("a", "", "")


def test_merged_labels_lead_to_where_they_went_one_after_another() -> None:
    facts = Facts()
    former = FormerLabels(facts)
    former.note_merged(A, B.id)
    former.note_merged(B, C.id)
    assert FormerLabels(facts).merged_into(A.id) == B.id
    assert [named(former, "a", *labels) for labels in (("c",), ("b", "c"), ("a", "b", "c"), ())] == ["c", "b", "a", ""]


def test_a_removed_label_is_no_longer_one_that_was_merged() -> None:
    former = FormerLabels(Facts())
    former.note_merged(A, B.id)
    former.forget(A.id)
    former.forget(C.id)
    assert former.merged_into(A.id) == ""


def test_a_merge_that_was_undone_leads_nowhere_until_it_is_done_again() -> None:
    former = FormerLabels(Facts())
    assert former.note_parted(A.id, is_parted=True) == ""
    former.note_merged(A, B.id)
    assert former.note_parted(A.id, is_parted=True) == B.id
    assert (former.merged_into(A.id), named(former, "a", "b")) == ("", "")
    assert former.note_parted(A.id, is_parted=False) == B.id
    assert (former.merged_into(A.id), named(former, "a", "b")) == (B.id, "b")
    former.note_parted(A.id, is_parted=True)
    former.note_merged(A, C.id)
    assert former.merged_into(A.id) == C.id


def test_labels_merged_into_each_other_in_turn_lead_nowhere_endless() -> None:
    former = FormerLabels(Facts())
    former.note_merged(A, B.id)
    former.note_merged(B, A.id)
    assert (named(former, "a", "c"), named(former, "a", "a")) == ("", "a")


def test_a_renamed_label_is_known_by_its_old_name() -> None:
    former = FormerLabels(Facts())
    former.note_renamed(B)
    found = former.label_named("b", Codebook((replace(B, name="measure"),)))
    assert found is not None
    assert found.name == "measure"


def test_it_keeps_how_values_were_renamed_with_a_label() -> None:
    former, after = FormerLabels(Facts()), replace(A, attributes=(Attribute("tone"),))
    assert former.renamed_values(A, after) == {}
    former.note_values(A, after, {"kind": "tone"})
    assert (former.renamed_values(A, after), former.renamed_values(after, A)) == ({"kind": "tone"}, {})


def test_values_follow_no_longer_where_attributes_of_these_names_are_replaced() -> None:
    facts = Facts()
    former, after = FormerLabels(facts), replace(A, attributes=(Attribute("tone"),))
    former.note_values(A, after, {})
    assert facts.kept == {}
    former.note_values(A, after, {"kind": "tone"})
    former.note_values(A, after, {})
    assert former.renamed_values(A, after) == {}


def test_it_keeps_what_was_suggested_when_a_label_was_merged() -> None:
    former = FormerLabels(Facts())
    former.note_merged(A, B.id)
    assert former.suggested(A.id) == ([], [])
    former.note_suggested(A.id, ["s1", "s2"], [])
    assert former.suggested(A.id) == (["s1", "s2"], [])
    former.note_suggested(A.id, [], ["s3"])
    assert former.suggested(A.id) == ([], ["s3"])
    former.note_suggested(A.id, [], [])
    assert (former.suggested(A.id), former.suggested(B.id)) == (([], []), ([], []))


def test_what_only_undoing_needs_is_not_read_at_each_name_nor_kept_of_labels_that_are_gone() -> None:
    facts = Facts()
    former = FormerLabels(facts)
    former.note_merged(A, B.id)
    former.note_suggested(A.id, ["s1"], [])
    assert "s1" not in facts.kept["former_labels"]
    former.note_parted(A.id, is_parted=True)
    former.forget(A.id)
    assert "s1" not in "".join(facts.kept.values())


def test_what_an_older_clipdesk_kept_together_is_known_and_moved() -> None:
    facts, after = Facts(), replace(A, attributes=(Attribute("tone"),))
    former = FormerLabels(facts)
    former.note_merged(A, B.id)
    former.note_suggested(A.id, ["s1"], [])
    former.note_values(A, after, {"kind": "tone"})
    together = [json.loads(facts.kept.pop(key)) for key in ("former_labels", "former_label_changes")]
    facts.set_meta("former_labels", json.dumps(together[0] | together[1]))
    assert (former.suggested(A.id), former.merged_into(A.id)) == ((["s1"], []), B.id)
    assert former.merged() == {A.id: B.id}
    former.note_renamed(C)
    assert (former.suggested(A.id), former.renamed_values(A, after)) == ((["s1"], []), {"kind": "tone"})
    assert "s1" not in facts.kept["former_labels"]


@pytest.mark.parametrize(
    "kept", ["[", "null", "[1]", '{"into": null}', '{"names": {"a": ["label-a"]}}', '{"parted": "a"}']
)
def test_what_is_kept_and_makes_no_sense_is_damage(kept: str) -> None:
    facts = Facts()
    facts.set_meta("former_labels", kept)
    former = FormerLabels(facts)
    with pytest.raises(ProjectDamagedError):
        named(former, "a", "b")
    with pytest.raises(ProjectDamagedError):
        former.note_merged(A, B.id)
    assert facts.kept == {"former_labels": kept}


@pytest.mark.parametrize("kept", ["x", "[]", "1", '{"tone": ["voice"]}'])
def test_so_are_values_that_were_renamed_or_replaced(kept: str) -> None:
    facts = Facts()
    former = FormerLabels(facts)
    after = replace(A, attributes=(Attribute("voice"),))
    former.note_values(A, after, {"tone": "voice"})
    former.note_replaced(A, after, {"s": {"voice": "calm"}})
    known = json.loads(facts.kept["former_label_changes"])
    for part in ("values", "replaced"):
        known[part] = dict.fromkeys(known[part], kept)
    facts.set_meta("former_label_changes", json.dumps(known))
    for read in (former.renamed_values, former.replaced_values):
        with pytest.raises(ProjectDamagedError):
            read(A, after)
