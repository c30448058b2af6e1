"""A remedy is a sentence of its own, and each front end puts its own words in its place, also within a report."""

from __future__ import annotations

import pickle

import pytest

from clipdesk.domain.errors import ProjectDamagedError
from clipdesk.domain.remedy import Remedy, worded


@pytest.mark.parametrize("remedy", Remedy)
def test_it_is_a_sentence_that_names_neither_menus_nor_commands(remedy: Remedy) -> None:
    assert remedy.value[0].isupper()
    assert remedy.value.endswith(".")
    assert not any(word in remedy.value.casefold() for word in ("menu", "window", "button", "clipdesk", "--"))


def test_no_remedy_stands_in_another() -> None:
    assert not [(one, other) for one in Remedy for other in Remedy if one is not other and one.value in other.value]


def test_an_error_keeps_its_remedy_on_the_way_from_a_child_process() -> None:
    error = pickle.loads(pickle.dumps(ProjectDamagedError("It is damaged.", Remedy.RECOVER)))  # noqa: S301 - made in this line
    assert (error.remedy, error.message) == (
        Remedy.RECOVER,
        "It is damaged. Restore a backup of it, or recover what can be read.",
    )


def test_what_was_said_is_worded_wherever_the_remedy_stands() -> None:
    words = {Remedy.RESTORE: "Open a backup.", Remedy.RECOVER: "Salvage it."}
    assert worded(f"A. {Remedy.RECOVER} B. {Remedy.RESTORE}", words) == "A. Salvage it. B. Open a backup."
    assert worded("Nothing is wrong.", words) == "Nothing is wrong."
