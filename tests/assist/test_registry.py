"""The assistants that ship work together on one article."""

from __future__ import annotations

from hypothesis import given

from clipdesk.assist.proposal import Reading
from clipdesk.assist.registry import builtin_assistants, labels_of, propose
from tests.strategies import texts

TEXT = "Mayor Ana Ruiz said the Clean Air Act had cut smog by 12 percent."


def test_each_label_of_the_starter_codebook_is_proposed() -> None:
    assistants = builtin_assistants()
    assert set(labels_of(assistants)) == {"quote", "statistic", "policy", "official"}
    found = propose(assistants, Reading(TEXT, "en"))
    words = {one.label: TEXT[one.start : one.end] for one in found}
    assert words == {
        "official": "Mayor Ana Ruiz",
        "quote": "the Clean Air Act had cut smog by 12 percent",
        "policy": "Clean Air Act",
        "statistic": "12 percent",
    }


def test_keys_are_unique_and_fit_for_a_command_line() -> None:
    keys = [one.key for one in builtin_assistants()]
    assert len(set(keys)) == len(keys)
    assert all(key == key.lower() and " " not in key for key in keys)
    assert all(one.name for one in builtin_assistants())


@given(texts())
def test_proposals_come_in_reading_order_with_a_reason(text: str) -> None:
    found = propose(builtin_assistants(), Reading(f"{text} {TEXT} {text}", "en"))
    assert [one.start for one in found] == sorted(one.start for one in found)
    assert all(one.reason and one.assistant and one.label for one in found)
