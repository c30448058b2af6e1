"""Labels and annotators by name; whoever mistypes one is told which there are."""

from __future__ import annotations

import pytest

from clipdesk.cli.choosing import annotators_named, labels_named
from clipdesk.domain.annotator import Annotator
from clipdesk.domain.codebook import Codebook
from clipdesk.domain.errors import UserError
from tests.builders import codebook

PEOPLE = (Annotator("1", "mk"), Annotator("2", "rb"))


def test_labels_are_found_whatever_their_case() -> None:
    assert [one.name for one in labels_named(["POLICY", "quote"], codebook())] == ["policy", "quote"]
    assert labels_named([], codebook()) == []


def test_annotators_are_found_by_their_keys() -> None:
    assert annotators_named(["rb"], PEOPLE) == [PEOPLE[1]]


def test_a_name_that_is_not_there_is_refused_with_those_that_are() -> None:
    with pytest.raises(UserError) as found:
        annotators_named(["mk", "zz"], PEOPLE)
    assert found.value.message == "The project has no annotator “zz”. It has: mk, rb."


def test_where_there_is_none_that_is_said() -> None:
    with pytest.raises(UserError) as found:
        labels_named(["quote"], Codebook())
    assert found.value.message == "The project has no label “quote”. It has none."
