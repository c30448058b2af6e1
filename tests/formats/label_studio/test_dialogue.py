"""Conversations: the turns are one text, and what is tagged in a turn keeps its words."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clipdesk.formats.label_studio.dialogue import dialogue_of
from clipdesk.formats.label_studio.importer import LabelStudioImporter
from clipdesk.formats.registry import Reading
from tests.formats.exchange.round_trips import drafts, readings, reasons

TURNS = [{"author": "Host", "text": "😀 Welcome, Ana Ruiz."}, {"author": "Ana", "text": "We won, 7-2."}]


def region(first: int, last: int, begin: int, end: int, quote: str, label: str = "PER") -> dict[str, Any]:
    value = {"start": str(first), "end": str(last), "startOffset": begin, "endOffset": end, "text": quote,
             "paragraphlabels": [label]}  # fmt: skip
    return {"id": f"{first}{begin}", "from_name": "label", "to_name": "talk", "type": "paragraphlabels", "value": value}


def read(*regions: dict[str, Any], turns: Any = TURNS) -> list[Reading]:
    task = {"data": {"talk": turns, "title": "A talk"}, "annotations": [{"result": list(regions)}]}
    return readings(LabelStudioImporter(), json.dumps([task]).encode())


def test_what_is_tagged_in_the_turns_keeps_its_words() -> None:
    found = read(region(0, 0, 11, 19, "Ana Ruiz"), region(1, 1, 8, 11, "7-2", "statistic"))
    (draft,) = drafts(found)
    assert draft.text == "Host: 😀 Welcome, Ana Ruiz.\nAna: We won, 7-2."
    assert [(draft.text[slice(*one.spans[0])], one.label) for one in draft.annotations] == [
        ("Ana Ruiz", "PER"), ("7-2", "statistic"),
    ]  # fmt: skip
    assert not reasons(found)


def test_a_conversation_that_nobody_tagged_is_an_article_too() -> None:
    assert drafts(read())[0].text == "Host: 😀 Welcome, Ana Ruiz.\nAna: We won, 7-2."
    assert drafts(read(turns=[{"text": "Hm."}]))[0].text == "A talk", "what is longer counts"


@pytest.mark.parametrize("value", [(7, 7, 0, 2), (0, 9, 0, 2)])
def test_a_turn_that_is_not_there_is_listed(value: tuple[int, int, int, int]) -> None:
    found = read(region(0, 0, 11, 19, "Ana Ruiz"), region(*value, "x"))
    assert reasons(found) == ["It was left out: the turn of the conversation that it names is not there."]


@pytest.mark.parametrize("turns", [None, "words", [], [3], [{"author": "Ana"}], [{"text": 3}]])
def test_what_is_no_list_of_turns_is_no_conversation(turns: Any) -> None:
    assert dialogue_of({"talk": turns}) is None


@given(st.lists(st.tuples(st.sampled_from(["", "Ana"]), st.text(min_size=1)), min_size=1, max_size=4), st.data())
def test_any_place_in_any_turn_is_found(said: list[tuple[str, str]], data: st.DataObject) -> None:
    dialogue = dialogue_of({"talk": [{"speaker": who, "text": words} for who, words in said]})
    assert dialogue is not None
    turn = data.draw(st.integers(0, len(said) - 1))
    words = said[turn][1]
    begin = data.draw(st.integers(0, len(words)))
    placed = dialogue.place({"start": turn, "end": turn, "startOffset": begin, "endOffset": len(words)})
    assert placed is not None
    assert dialogue.text[slice(*placed)] == words[begin:]
