"""Labels and annotators by name; whoever mistypes one is told which there are."""

from __future__ import annotations

import argparse

import pytest

from clipdesk.cli.choosing import annotators_named, labels_named, one_of, outlet_named, values_shown, words_typed
from clipdesk.domain.annotator import Annotator
from clipdesk.domain.codebook import Codebook
from clipdesk.domain.errors import WrongUseError
from tests.builders import codebook

PEOPLE = (Annotator("1", "mk"), Annotator("2", "rb"))


def test_labels_are_found_whatever_their_case() -> None:
    assert [one.name for one in labels_named(["POLICY", "quote"], codebook())] == ["policy", "quote"]
    assert labels_named([], codebook()) == []


def test_annotators_are_found_by_their_keys() -> None:
    assert annotators_named(["rb"], PEOPLE) == [PEOPLE[1]]


def test_a_name_that_is_not_there_is_refused_with_those_that_are() -> None:
    with pytest.raises(WrongUseError) as found:
        annotators_named(["mk", "zz"], PEOPLE)
    assert found.value.message == "The project has no annotator “zz”. There are: mk, rb."


def test_where_there_is_none_that_is_said() -> None:
    with pytest.raises(WrongUseError) as found:
        labels_named(["quote"], Codebook())
    assert found.value.message == "The project has no label “quote”. There are none."


def test_a_name_that_is_mistyped_leads_to_the_one_that_is_near() -> None:
    with pytest.raises(WrongUseError) as found:
        labels_named(["qoute"], codebook())
    assert "Perhaps “quote” was meant." in found.value.remedy


def test_an_outlet_is_found_by_its_name() -> None:
    assert outlet_named("The Herald", ["The Herald", "Post"]) == "The Herald"
    with pytest.raises(WrongUseError) as found:
        outlet_named("The Herold", ["The Herald", "Post"])
    assert found.value.message == (
        "The project has no outlet “The Herold”. Perhaps “The Herald” was meant. There are: The Herald, Post."
    )


def test_an_option_with_few_values_takes_no_other() -> None:
    checked = one_of(["todo", "done"])
    assert checked("done") == "done"
    with pytest.raises(argparse.ArgumentTypeError, match=r"“don” is not among its values\. Perhaps “done” was meant"):
        checked("don")
    assert values_shown(["todo", "done"]) == "{todo,done}"


@pytest.mark.parametrize("typed", ["", " ", "\t\n"])
def test_an_option_that_takes_words_refuses_none(typed: str) -> None:
    with pytest.raises(argparse.ArgumentTypeError, match="no words"):
        words_typed(typed)
